//! The numbers of a year as a paper. What may be shown is decided before, in one place for all forms (DATA-18).

use super::blocks::{self, Block, Line};
use super::{asked, shown, version, ways};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper;
use crate::text;
use app::statistics::Figures;
use axum::response::Response;
use documents::{Breakdown, Document, Figure, Paper, Part, Sender};
use domain::statistics::way::Ways;
use words::t;

pub(super) async fn pdf(v: Visitor) -> Result<Response, Fail> {
    let figures = asked(&v).await.or_page(&v)?.figures;
    let bytes = document(&v, &figures, &[]).pdf().map_err(|f| paper::fault(&f)).or_page(&v)?;
    Ok(paper::pdf(&figures.year, "statistics", bytes))
}

/// The paper of the figures, and of the ways of working where they are asked for.
pub(super) fn document(v: &Visitor, figures: &Figures, compared: &[Ways]) -> documents::Numbers {
    let (lang, year) = (v.lang, &figures.year);
    let figure = |label: String, n, definition: &str| Figure {
        label,
        value: shown(lang, n),
        definition: format!("{} {definition}", version(lang)),
    };
    let day = words::date(lang, figures.as_of);
    let flow = figures.flow.iter().chain([&figures.results]).map(|b| blocks::breakdown(lang, v.model(), "flow", b));
    let all = flow.chain(blocks::blocks(lang, v.model(), figures)).map(|block| breakdown(v, block));
    let mut note = vec![
        t::stats_as_of_day(lang, &day, i64::from(figures.definitions)),
        t::stats_caveat(lang).to_string(),
        t::stats_suppression(lang, i64::from(figures.threshold)),
    ];
    if !compared.is_empty() {
        note.push(t::stats_ways_caveat(lang).to_string());
        note.push(t::inv_models_method(lang).to_string());
    }
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
            figure(t::stats_stock(lang, &day), figures.stock, t::stats_stock_definition(lang)),
            figure(t::stats_announced(lang, year), figures.announced, t::stats_announced_definition(lang)),
            figure(t::stats_closed(lang, year), figures.closed, t::stats_closed_definition(lang)),
        ],
        breakdowns: all.chain(compared.iter().map(|w| of_ways(v, w))).collect(),
        note: note.join("\n"),
    }
}

fn breakdown(v: &Visitor, block: Block) -> Breakdown {
    let part = |line: Line| Part { label: line.label, shown: line.said, value: line.bar };
    // Where a row says several things, no single one of them can stand above it.
    let head = match block.heads.as_slice() {
        [_, only] => only.clone(),
        _ => t::stats_figure(v.lang).to_string(),
    };
    Breakdown {
        head,
        title: block.title,
        definition: format!("{} {}", version(v.lang), block.definition),
        rows: block.rows.into_iter().map(part).collect(),
        none: block.none,
    }
}

/// Of each way of working how many results hold, and what can be said beside the most frequent one.
fn of_ways(v: &Visitor, of: &Ways) -> Breakdown {
    let lang = v.lang;
    let mut rows: Vec<Part> = Vec::new();
    for row in &of.rows {
        let parts = ways::heads(lang).into_iter().skip(1).zip([row.cases, row.holds, row.other, row.unknown]);
        let said: Vec<String> = parts.map(|(head, n)| words::labelled(lang, head, &shown(lang, n))).collect();
        let label = ways::name(lang, v.model(), of.by, &row.code);
        rows.push(Part { label, shown: said.join("\n"), value: row.holds.exact() });
    }
    for beside in &of.beside {
        let label = ways::title(lang, v.model(), of.by, beside);
        rows.push(Part { label, shown: ways::said(lang, beside).join("\n"), value: None });
    }
    let definition = match of.until {
        Some(year) => format!("{} {}", version(lang), t::stats_ways_definition(lang, &year.to_string())),
        None => version(lang),
    };
    let none = if of.until.is_none() { t::stats_ways_none(lang) } else { t::stats_too_few(lang) };
    let after = t::stats_ways_after(lang, i64::from(of.months));
    Breakdown {
        title: words::labelled(lang, t::stats_ways_link(lang), &after),
        head: t::stats_figure(lang).into(),
        definition,
        rows,
        none: none.into(),
    }
}
