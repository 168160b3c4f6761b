//! The numbers of a year as a paper: each with its definition, what is not shown said in words. Source: CASE-73, DATA-18.

use crate::paper::Paper;
use crate::press::Document;
use crate::text::sentence;
use serde_json::{Value, json};
use words::{Lang, t};

/// The statistics of a year. Suppression is done before: what comes here may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Head and foot.
    pub paper: Paper,
    /// The year.
    pub year: String,
    /// Single figures: stock, announced, closed.
    pub figures: Vec<Figure>,
    /// The figures broken down by one property each.
    pub breakdowns: Vec<Breakdown>,
    /// What is suppressed, and why.
    pub note: String,
}

/// A number with what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub label: String,
    /// The number, or that it is not shown.
    pub value: String,
    /// How it is counted.
    pub definition: String,
}

/// A figure broken down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    /// By what.
    pub title: String,
    /// How it is counted.
    pub definition: String,
    /// What its numbers are.
    pub head: String,
    /// The rows.
    pub rows: Vec<Part>,
    /// What stands there where there are no rows.
    pub none: String,
}

/// A row of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// The number, or that it is not shown.
    pub shown: String,
    /// The number for the bar; none where it is not shown.
    pub value: Option<i64>,
}

impl Document for Numbers {
    const TEMPLATE: &str = "numbers.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::paper_numbers(lang, &self.year)
    }

    fn data(&self, lang: Lang) -> Value {
        json!({
            "lead": t::stats_lead(lang),
            "figures": self.figures.iter()
                .map(|f| json!({"label": sentence(&f.label), "value": f.value, "definition": f.definition})).collect::<Vec<_>>(),
            "value": t::stats_value(lang),
            "breakdowns": self.breakdowns.iter().map(breakdown).collect::<Vec<_>>(),
            "note": self.note,
        })
    }
}

fn breakdown(b: &Breakdown) -> Value {
    let most = b.rows.iter().filter_map(|p| p.value).max().unwrap_or(0).max(1);
    // In thousandths of the longest bar: a template needs no floating number of ours.
    let part = |p: &Part| json!({"label": p.label, "shown": p.shown, "bar": p.value.map(|n| n.max(0) * 1000 / most)});
    json!({
        "title": b.title,
        "head": b.head,
        "definition": b.definition,
        "none": sentence(&b.none),
        "rows": b.rows.iter().map(part).collect::<Vec<_>>(),
    })
}
