//! The numbers of a year as a paper. What may be shown is decided before, in one place for all forms (DATA-18).

use super::{label, shown};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper;
use crate::text;
use app::statistics::{Breakdown, Numbers};
use axum::response::Response;
use documents::{Document, Figure, Paper, Part, Sender};
use words::t;

pub(super) async fn pdf(v: Visitor) -> Result<Response, Fail> {
    let numbers = v.web.app.numbers(&v.caller, v.query.get("year")).await.or_page(&v)?;
    let bytes = document(&v, &numbers).pdf().map_err(|f| paper::fault(&f)).or_page(&v)?;
    Ok(paper::pdf(&numbers.year, "statistics", bytes))
}

fn document(v: &Visitor, numbers: &Numbers) -> documents::Numbers {
    let (lang, year) = (v.lang, &numbers.year);
    let figure = |label: String, n, definition: &str| Figure {
        label,
        value: shown(lang, n),
        definition: definition.to_string(),
    };
    let today = words::date(lang, v.today());
    documents::Numbers {
        paper: Paper {
            language: text::language(lang),
            made_on: v.today(),
            sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
            addressee: Vec::new(),
            number: year.clone(),
            made_for: v.caller.name.clone(),
            made_by: paper::maker(v, lang),
            basis: t::nav_statistics(lang).to_string(),
        },
        year: year.clone(),
        figures: vec![
            figure(t::stats_stock(lang, &today), numbers.stock, t::stats_stock_definition(lang)),
            figure(t::stats_announced(lang, year), numbers.announced, t::stats_announced_definition(lang)),
            figure(t::stats_closed(lang, year), numbers.closed, t::stats_closed_definition(lang)),
        ],
        breakdowns: numbers.flow.iter().chain([&numbers.results]).map(|b| breakdown(v, b)).collect(),
        note: t::stats_suppression(lang, i64::from(numbers.threshold)),
    }
}

fn breakdown(v: &Visitor, b: &Breakdown) -> documents::Breakdown {
    let lang = v.lang;
    let part = |(code, n): &(String, app::statistics::Shown)| Part {
        label: label(lang, v.model(), b.by, code),
        shown: shown(lang, *n),
        value: n.exact(),
    };
    let none = if b.total == app::statistics::Shown::Exact(0) { t::stats_none(lang) } else { t::stats_too_few(lang) };
    documents::Breakdown {
        title: text::code(lang, "stats-by", b.by),
        definition: text::code(lang, "stats-definition", b.by),
        rows: b.rows.iter().map(part).collect(),
        none: none.to_string(),
    }
}
