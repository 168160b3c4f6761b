//! The report on a round of the national inventory: essentials, two parts with every figure and table, what the bureau
//! concludes, and what must be said beside them. No person stands in it. Source: SURV-18, SURV-19.

use crate::paper::Paper;
use crate::press::Document;
use serde_json::{Value, json};
use words::{Lang, t};

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InventoryReport {
    /// Head and foot.
    pub paper: Paper,
    /// Of which round.
    pub year: i64,
    /// What must be said before anything else; never empty, for every figure brings its caveats.
    pub caveats: Vec<String>,
    /// The essentials, a sentence each.
    pub essentials: Vec<String>,
    /// The parts.
    pub parts: Vec<ReportPart>,
    /// What the bureau concludes; none where it has written nothing.
    pub conclusions: Option<String>,
    /// What is to be known about single values: code and text.
    pub notes: Vec<(String, String)>,
    /// The documents: code and title.
    pub sources: Vec<(String, String)>,
}

/// A part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPart {
    /// Its heading.
    pub title: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A figure with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What must be said beside it.
    pub caveats: Vec<String>,
    /// How to read it.
    pub reading: String,
    /// The pictures.
    pub pictures: Vec<Picture>,
    /// The heads of its table.
    pub heads: Vec<String>,
    /// The rows of its table.
    pub rows: Vec<Vec<String>>,
    /// Where the values stand.
    pub source: String,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// What it shows, for those who hear it.
    pub alt: String,
}

impl Document for InventoryReport {
    const TEMPLATE: &str = "inventory-report.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::inv_report_title(lang).to_string()
    }

    fn data(&self, lang: Lang) -> Value {
        json!({
            "lead": t::inv_report_lead(lang, self.year),
            "caveats": {"heading": t::inv_caveats(lang), "list": self.caveats},
            "essentials": {"heading": t::inv_report_essentials(lang), "list": self.essentials},
            "parts": self.parts.iter().map(|part| part_data(part, lang)).collect::<Vec<_>>(),
            "conclusions": {
                "heading": t::inv_report_conclusions(lang),
                "text": self.conclusions.as_deref().unwrap_or(t::inv_report_no_conclusions(lang)),
            },
            "documents": t::inv_report_documents(lang),
            "notes": {"heading": t::inv_notes(lang), "list": pairs(&self.notes)},
            "sources": pairs(&self.sources),
        })
    }

    /// The drawings, by part, section and place.
    fn raw(&self) -> Value {
        let section = |s: &Section| s.pictures.iter().map(|p| json!(p.svg)).collect::<Value>();
        self.parts.iter().map(|part| part.sections.iter().map(section).collect::<Value>()).collect()
    }
}

fn pairs(list: &[(String, String)]) -> Vec<Value> {
    list.iter().map(|(label, value)| json!({"label": label, "value": value})).collect()
}

fn part_data(part: &ReportPart, lang: Lang) -> Value {
    let section = |section: &Section| {
        let pictures = section.pictures.iter().map(|p| json!({"alt": p.alt})).collect::<Vec<_>>();
        json!({
            "title": section.title,
            "caveats": section.caveats,
            "reading": t::inv_reading(lang, &section.reading),
            "pictures": pictures,
            "heads": section.heads,
            "rows": section.rows,
            "source": t::inv_sources(lang, &section.source),
        })
    };
    json!({"title": part.title, "sections": part.sections.iter().map(section).collect::<Vec<_>>()})
}
