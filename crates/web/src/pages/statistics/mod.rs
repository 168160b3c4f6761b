//! Numbers: stock apart from flow, small ones suppressed, the definition beside each (CASE-73, DATA-18).

mod activity;
mod load;
mod paper;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::page::{Nav, Page};
use crate::ui::{self, Bar};
use crate::{shell, text};
use app::statistics::{Breakdown, Numbers, Shown};
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::Model;
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/statistics", get(statistics))
        .route("/statistics.csv", get(file))
        .route("/statistics.pdf", get(paper::pdf))
        .route("/statistics/report", get(activity::show))
}

async fn statistics(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let numbers = v.web.app.numbers(&v.caller, v.query.get("year")).await.or_page(&v)?;
    let content = html! {
        (years(&v, &numbers))
        (stock(&v, &numbers))
        (flow(&v, &numbers))
        @if !numbers.loads.is_empty() { (load::panel(&v, &numbers.loads)) }
        p class="subtle" { (t::stats_suppression(lang, i64::from(numbers.threshold))) }
        (sheet::links(lang, "/statistics.csv", &format!("year={}", numbers.year)))
        p class="no-print" { a class="ds-link" href={ "/statistics.pdf?year=" (numbers.year) } { (t::stats_pdf(lang)) } }
        p class="no-print" { a class="ds-link" href={ "/statistics/report?year=" (numbers.year) } { (t::stats_report(lang)) } }
        (printed(&v))
    };
    let page = Page {
        title: t::nav_statistics(lang).to_string(),
        lead: Some(t::stats_lead(lang).to_string()),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn years(v: &Visitor, numbers: &Numbers) -> Markup {
    let nav: Vec<Nav> =
        numbers.years.iter().map(|y| Nav::new(y, format!("/statistics?year={y}"), *y == numbers.year)).collect();
    html! {
        nav class="pages no-print" aria-label=(t::stats_years(v.lang)) {
            p class="subtle" { (t::stats_years(v.lang)) }
            ul { @for year in &nav { li { a href=(year.href) aria-current=[year.current.then_some("page")] { (year.label) } } } }
        }
    }
}

/// A number, or that it is not shown.
fn shown(lang: Lang, n: Shown) -> String {
    n.exact().map_or_else(|| t::stats_hidden(lang).to_string(), |n| words::number(lang, n))
}

fn stock(v: &Visitor, numbers: &Numbers) -> Markup {
    let today = words::date(v.lang, v.today());
    let body = html! {
        p { span class="strong" { (shown(v.lang, numbers.stock)) } " " (t::stats_stock(v.lang, &today)) }
        p class="subtle" { (t::stats_stock_definition(v.lang)) }
    };
    ui::panel("stock", t::stats_stock_title(v.lang), html! {}, body)
}

fn flow(v: &Visitor, numbers: &Numbers) -> Markup {
    let (lang, year) = (v.lang, &numbers.year);
    let body = html! {
        dl class="facts" {
            div { dt { (t::stats_announced(lang, year)) } dd { div { span class="strong" { (shown(v.lang, numbers.announced)) } div class="subtle" { (t::stats_announced_definition(lang)) } } } }
            div { dt { (t::stats_closed(lang, year)) } dd { div { span class="strong" { (shown(v.lang, numbers.closed)) } div class="subtle" { (t::stats_closed_definition(lang)) } } } }
        }
        div class="cols cols-half" {
            @for table in numbers.flow.iter().chain([&numbers.results]) { (breakdown(v, table)) }
        }
    };
    ui::panel("flow", &t::stats_flow_title(lang, year), html! {}, body)
}

/// Bars by one property with their definition; too few in all are told in words alone.
fn breakdown(v: &Visitor, table: &Breakdown) -> Markup {
    let lang = v.lang;
    let title = text::code(lang, "stats-by", table.by);
    let bar = |(code, n): &(String, Shown)| {
        let label = label(lang, v.model(), table.by, code);
        match n {
            Shown::Exact(n) => Bar { label, value: Some(*n), ..Bar::default() },
            Shown::Hidden => Bar { label, shown: Some(t::stats_hidden(lang).into()), ..Bar::default() },
        }
    };
    let all: Vec<Bar> = table.rows.iter().map(bar).collect();
    let none = if table.total == Shown::Exact(0) { t::stats_none(lang) } else { t::stats_too_few(lang) };
    html! {
        div {
            @if all.is_empty() { p { span class="strong" { (title) (words::sep(lang)) } (none) } }
            @else { (ui::bars(lang, &title, [&title, t::stats_cases(lang)], &all, None)) }
            p class="subtle" { (text::code(lang, "stats-definition", table.by)) }
        }
    }
}

/// A row of a breakdown in words.
fn label(lang: Lang, model: &Model, by: &str, code: &str) -> String {
    match (by, code) {
        (_, "") => t::stats_unknown(lang).to_string(),
        ("region", code) => text::entry(lang, &model.region, code),
        ("category", code) => model
            .category
            .iter()
            .find(|c| c.code == code)
            .map_or_else(|| code.to_string(), |c| text::of(lang, &c.label)),
        ("partner", code) => text::institution(lang, model, code),
        (group, code) => text::code(lang, group, code),
    }
}

/// A number as programs read it.
fn file_number(lang: Lang, n: Shown) -> Cell {
    n.exact().map_or_else(|| Cell::text(t::stats_hidden(lang)), Cell::Number)
}

/// The same figures as a file; no person can be told from them, so no reason is asked.
async fn file(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let numbers = v.web.app.numbers(&v.caller, v.query.get("year")).await.or_page(&v)?;
    let today = words::date(lang, v.today());
    let row = |what: String, of: String, n: Shown| vec![Cell::text(what), Cell::text(of), file_number(lang, n)];
    let mut rows = vec![
        row(t::stats_stock_title(lang).into(), today, numbers.stock),
        row(t::stats_announced(lang, &numbers.year), numbers.year.clone(), numbers.announced),
        row(t::stats_closed(lang, &numbers.year), numbers.year.clone(), numbers.closed),
    ];
    for table in numbers.flow.iter().chain([&numbers.results]) {
        for (code, n) in &table.rows {
            rows.push(row(text::code(lang, "stats-by", table.by), label(lang, v.model(), table.by, code), *n));
        }
    }
    let heads = [t::stats_figure(lang), t::stats_value(lang), t::stats_cases(lang)];
    let sheet = Sheet {
        name: "statistics",
        title: t::nav_statistics(lang).into(),
        filter: vec![numbers.year.clone()],
        heads: heads.map(ToString::to_string).to_vec(),
        rows,
    };
    sheet::answer(&v, &sheet).or_page(&v)
}
