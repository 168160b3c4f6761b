//! The activity report of the bodies over two years: who sits in them, when they sat, what they decided, what came of topics,
//! recommendations and projects. Source: TOP-31.

use crate::paper::{Facts, Paper};
use crate::press::Document;
use crate::templated::Sheet;
use serde_json::Value;
use words::{Lang, t};

/// What the bodies did in two years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodiesReport {
    /// Head and foot; the number is that of the years.
    pub paper: Paper,
    /// The two years, as they are written: `2025–2026`.
    pub years: String,
    /// The sections, in their order.
    pub sections: Vec<BodiesSection>,
}

/// A section: figures, then lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BodiesSection {
    /// What it is about.
    pub heading: String,
    /// Figures with their labels.
    pub figures: Vec<(String, String)>,
    /// One line for each thing.
    pub lines: Vec<String>,
}

impl Document for BodiesReport {
    const TEMPLATE: &str = "sheet.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_bodies_report(lang, &self.years)
    }

    fn data(&self, lang: Lang) -> Value {
        self.sections.iter().fold(Sheet::default(), |sheet, section| sheet.then(section.sheet(lang))).alone()
    }
}

impl BodiesSection {
    fn sheet(&self, lang: Lang) -> Sheet {
        let facts = self.figures.iter().fold(Facts::default(), |facts, (label, value)| facts.with(label, value));
        let empty = self.figures.is_empty() && self.lines.is_empty();
        let sheet = Sheet::default().heading(&self.heading).facts(&facts).bullets(&self.lines);
        sheet.when(empty, |s| s.text(t::sheet_bodies_nothing(lang)))
    }
}
