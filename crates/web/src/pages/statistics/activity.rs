//! The activity report of a year as a paper (CASE-76).

use super::{asked, label, shown};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper::{cooperation, fault, maker, pdf};
use crate::text;
use app::statistics::{Breakdown, Figures, Shown};
use axum::response::Response;
use documents::{Activity, ActivityTable, Document, Paper, Sender};
use domain::template::{TemplateKind, Wording};
use words::{Lang, t};

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(v.lang);
    let numbers = asked(&v).await.or_page(&v)?.figures;
    let wording = v.web.app.wording(TemplateKind::Activity, text::language(lang)).await.or_page(&v)?;
    let bytes = report(&v, lang, &numbers, wording).pdf().map_err(|f| fault(&f)).or_page(&v)?;
    Ok(pdf(&numbers.year, &format!("activity_{}", lang.code()), bytes))
}

fn report(v: &Visitor, lang: Lang, numbers: &Figures, wording: Wording) -> Activity {
    let day = words::date(lang, numbers.as_of);
    let figure = |what: String, n: Shown, meant: &str| [what, shown(lang, n), meant.to_string()];
    Activity {
        paper: Paper {
            language: text::language(lang),
            made_on: v.today(),
            sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
            addressee: Vec::new(),
            number: format!("{} {}", v.model().code, numbers.year),
            made_for: v.caller.name.clone(),
            made_by: maker(v, lang),
            basis: cooperation(lang),
        },
        wording,
        year: numbers.year.clone(),
        figures: vec![
            figure(t::stats_announced(lang, &numbers.year), numbers.announced, t::stats_announced_definition(lang)),
            figure(t::stats_closed(lang, &numbers.year), numbers.closed, t::stats_closed_definition(lang)),
            figure(t::stats_stock(lang, &day), numbers.stock, t::stats_stock_definition(lang)),
        ],
        tables: numbers.flow.iter().chain([&numbers.results]).map(|table| by(v, lang, table)).collect(),
        threshold: i64::from(numbers.threshold),
    }
}

fn by(v: &Visitor, lang: Lang, table: &Breakdown) -> ActivityTable {
    let none = if table.total == Shown::Exact(0) { t::stats_none(lang) } else { t::stats_too_few(lang) };
    ActivityTable {
        title: text::code(lang, "stats-by", table.by.code()),
        rows: table
            .rows
            .iter()
            .map(|(code, n)| (label(lang, v.model(), table.by.code(), code), shown(lang, *n)))
            .collect(),
        none: none.to_string(),
        definition: text::code(lang, "stats-definition", table.by.code()),
    }
}
