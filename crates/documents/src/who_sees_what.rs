//! Who sees what, for the person: each category of data by service, with the reason, and the consents. Source: DATA-11.

use crate::paper::{Facts, Paper, Person};
use crate::press::Document;
use domain::consent::{Category, ConsentState};
use jiff::civil::Date;
use serde_json::{Value, json};
use words::{Lang, t};

/// The page of the same name as the person takes it home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoSeesWhat {
    /// Head and foot.
    pub paper: Paper,
    /// Who it is about.
    pub person: Person,
    /// Large type, for whoever reads with difficulty.
    pub large: bool,
    /// The columns.
    pub services: Vec<Service>,
    /// The rows; each has a cell for each service, in the same order.
    pub rows: Vec<Row>,
    /// Every consent that was put before the person.
    pub consents: Vec<ConsentSummary>,
}

/// A service that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// For the head of a column.
    pub short: String,
    /// The whole name.
    pub name: String,
}

/// What the services may learn of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which category.
    pub category: Category,
    /// One a service.
    pub cells: Vec<Cell>,
}

/// What one service may learn of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The answer.
    pub sees: Sees,
    /// Why, as a sentence; cells with the same reason share its number.
    pub why: Option<String>,
}

/// What a service may learn from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sees {
    /// Learns it, until the end of a day where there is one.
    Open(Option<Date>),
    /// The same, but for what some of the others have written.
    Partly(Option<Date>),
    /// A consent could open it; none does.
    NotGiven,
    /// Sees what it wrote itself, nothing of the others.
    OwnOnly,
    /// Nothing opens it.
    Never,
}

impl Sees {
    /// A sign beside the words, so that the table can be read at a glance and without colour.
    fn sign(self) -> &'static str {
        match self {
            Sees::Open(_) | Sees::Partly(_) => "✓",
            Sees::NotGiven | Sees::OwnOnly => "○",
            Sees::Never => "✗",
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Sees::Open(Some(until)) => t::sharing_until(lang, &words::date(lang, until)),
            Sees::Open(None) => t::paper_sees_open(lang).to_string(),
            Sees::Partly(until) => format!("{}, {}", Sees::Open(until).words(lang), t::sharing_some_except(lang)),
            Sees::NotGiven => t::sharing_not_given(lang).to_string(),
            Sees::OwnOnly => t::sharing_own(lang).to_string(),
            Sees::Never => t::sharing_never(lang).to_string(),
        }
    }

    /// The line of the legend: sign, words, meaning.
    fn legend(self, lang: Lang) -> [String; 3] {
        let (words, meaning) = match self {
            Sees::Open(_) => (t::paper_sees_open(lang).to_string(), t::sharing_legend_until(lang)),
            Sees::Partly(_) => (t::sharing_some_except(lang).to_string(), t::sharing_legend_except(lang)),
            Sees::NotGiven => (self.words(lang), t::sharing_legend_not_given(lang)),
            Sees::OwnOnly => (self.words(lang), t::sharing_legend_own(lang)),
            Sees::Never => (self.words(lang), t::sharing_legend_never(lang)),
        };
        [self.sign().to_string(), words, meaning.to_string()]
    }
}

/// A consent in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentSummary {
    /// Its number in the case.
    pub n: u32,
    /// Where it stands.
    pub state: ConsentState,
    /// What for.
    pub purpose: String,
    /// First day.
    pub from: Date,
    /// Last day, valid to its end.
    pub until: Date,
    /// The whole names of the services that may exchange with each other.
    pub services: Vec<String>,
    /// What they may exchange.
    pub categories: Vec<Category>,
}

impl Document for WhoSeesWhat {
    const TEMPLATE: &str = "who-sees-what.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::sharing_person_title(lang).to_string()
    }

    fn data(&self, lang: Lang) -> Value {
        let reasons = self.reasons();
        json!({
            "large": self.large,
            "lead": t::paper_sees_lead(lang, &words::date(lang, self.paper.made_on)),
            "facts": self.paper.heading_facts(lang, &self.person).data(),
            "none": t::paper_sees_none(lang),
            "data": t::paper_sees_data(lang),
            "services": {
                "heading": t::paper_sees_services(lang),
                "list": self.services.iter().map(|s| json!({"short": s.short, "name": s.name})).collect::<Vec<_>>(),
            },
            "rows": self.rows.iter().map(|row| row_data(row, &reasons, lang)).collect::<Vec<_>>(),
            "legend": {"heading": t::paper_sees_legend(lang), "list": self.legend(lang)},
            "reasons": {"heading": t::paper_sees_reasons(lang), "list": reasons},
            "consents": self.consents_data(lang),
            "closing": [t::sharing_person_own(lang), t::sharing_person_never(lang), t::sharing_person_rights(lang)],
        })
    }
}

impl WhoSeesWhat {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }

    /// Each reason once, in the order of the table.
    fn reasons(&self) -> Vec<&str> {
        let mut reasons: Vec<&str> = Vec::new();
        for why in self.cells().filter_map(|cell| cell.why.as_deref()) {
            if !reasons.contains(&why) {
                reasons.push(why);
            }
        }
        reasons
    }

    /// Only the answers that the table gives.
    fn legend(&self, lang: Lang) -> Vec<[String; 3]> {
        let gives = |wanted: Sees| {
            self.cells().any(|cell| std::mem::discriminant(&cell.sees) == std::mem::discriminant(&wanted))
        };
        let all = [Sees::Open(None), Sees::Partly(None), Sees::NotGiven, Sees::OwnOnly, Sees::Never];
        all.into_iter().filter(|sees| gives(*sees)).map(|sees| sees.legend(lang)).collect()
    }

    fn consents_data(&self, lang: Lang) -> Value {
        let one = |c: &ConsentSummary| {
            let categories = c.categories.iter().map(|c| words::label(lang, "data", c.code()));
            json!({
                "heading": t::paper_consent_number(lang, &c.n.to_string()),
                "facts": Facts::default()
                    .with(t::paper_sees_state(lang), words::label(lang, "consent", c.state.code()))
                    .with(t::consents_validity(lang), words::span(lang, c.from, Some(c.until)))
                    .with(t::consents_purpose(lang), &c.purpose)
                    .with(t::paper_sees_services(lang), c.services.join("\n"))
                    .with(t::paper_sees_data(lang), categories.collect::<Vec<_>>().join("\n"))
                    .data(),
            })
        };
        json!({
            "heading": t::paper_sees_consents(lang),
            "none": t::paper_sees_consents_none(lang),
            "list": self.consents.iter().map(one).collect::<Vec<_>>(),
        })
    }
}

fn row_data(row: &Row, reasons: &[&str], lang: Lang) -> Value {
    let cell = |cell: &Cell| {
        let at = cell.why.as_deref().and_then(|why| reasons.iter().position(|r| *r == why));
        json!({"sign": cell.sees.sign(), "words": cell.sees.words(lang), "why": at.map(|at| at + 1),
            "open": matches!(cell.sees, Sees::Open(_) | Sees::Partly(_))})
    };
    json!({
        "category": words::label(lang, "data", row.category.code()),
        "cells": row.cells.iter().map(cell).collect::<Vec<_>>(),
    })
}
