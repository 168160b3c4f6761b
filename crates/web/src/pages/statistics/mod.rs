//! Numbers: stock apart from flow, durations, deadlines, results; as of today or of any day before; small ones suppressed, the
//! definition with its version beside each (CASE-73, DATA-18, OPEN-04, OPEN-05).

mod activity;
mod blocks;
mod corrected;
mod frozen;
mod load;
mod package;
mod paper;
mod ways;

pub(crate) use package::files;

use crate::Web;
use crate::form::{read_date, write_date};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::table::{Column, Row, Table};
use crate::ui::{self, Bar, Filter, Look};
use crate::{shell, text};
use app::AppError;
use app::statistics::{Figures, Numbers, Shown};
use app::works::Asked;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use blocks::{Block, Line};
use domain::Model;
use domain::statistics::DEFINITIONS;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/statistics", get(statistics))
        .route("/statistics.csv", get(file))
        .route("/statistics.pdf", get(paper::pdf))
        .route("/statistics/report", get(activity::show))
        .route("/statistics/outcomes", get(ways::show))
        .route("/statistics/frozen", get(frozen::show))
        .route("/statistics/frozen/{month}", get(corrected::show))
        .route("/statistics/deliveries/{year}", get(delivery))
        .route("/statistics/package", post(begin_package))
}

/// The day that is asked for; none: today. A day that cannot be read is today.
fn as_of(v: &Visitor) -> Option<Date> {
    v.query.get("as_of").and_then(|day| read_date(day, v.today()))
}

/// The numbers that an address asks for.
async fn asked(v: &Visitor) -> Result<Numbers, AppError> {
    v.web.app.numbers_as_of(&v.caller, v.query.get("year"), as_of(v)).await
}

/// What the address of the same figures ends in.
fn address(figures: &Figures) -> String {
    format!("year={}&as_of={}", figures.year, figures.as_of)
}

/// That a definition follows, and its version.
fn version(lang: Lang) -> String {
    t::stats_version(lang, i64::from(DEFINITIONS))
}

async fn statistics(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let numbers = asked(&v).await.or_page(&v)?;
    let figures = &numbers.figures;
    let content = html! {
        (choose(&v, &numbers))
        p { (t::stats_as_of_day(lang, &words::date(lang, figures.as_of), i64::from(figures.definitions))) }
        (stock(lang, figures))
        (flow(&v, figures))
        @for block in blocks::blocks(lang, v.model(), figures) { (panel(lang, &block)) }
        @if !numbers.loads.is_empty() { (load::panel(&v, &numbers.loads)) }
        p class="subtle" { (t::stats_caveat(lang)) }
        p class="subtle" { (t::stats_suppression(lang, i64::from(figures.threshold))) }
        (links(lang, figures))
        @if v.web.app.delivers_for().is_some() {
            @let year = v.web.app.last_settled();
            p class="no-print" { a class="ds-link" href={ "/statistics/deliveries/" (year) } { (t::nat_own(lang, &year.to_string())) } }
        }
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

/// The year and the day.
fn choose(v: &Visitor, numbers: &Numbers) -> Markup {
    let lang = v.lang;
    let years = numbers.years.iter().map(|y| Choice::new(y, y)).collect();
    let year = FieldView::new("year", t::stats_years(lang), Kind::Select(years)).value(&numbers.figures.year);
    let day = FieldView::new("as_of", t::stats_as_of(lang), Kind::Date).value(write_date(numbers.figures.as_of));
    let fields = [year, day.hint(t::stats_as_of_hint(lang))].map(|f| FieldView { unmarked: true, ..f }).into();
    let here = "/statistics";
    ui::filter(lang, &Filter { action: here.into(), fields, clear: here.into(), ..Filter::default() })
}

fn links(lang: Lang, figures: &Figures) -> Markup {
    let asked = address(figures);
    let day = figures.as_of.to_string();
    html! {
        (sheet::links(lang, "/statistics.csv", &asked))
        p class="no-print" { a class="ds-link" href={ "/statistics.pdf?" (asked) } { (t::stats_pdf(lang)) } }
        p class="no-print" { a class="ds-link" href={ "/statistics/report?" (asked) } { (t::stats_report(lang)) } }
        p class="no-print" { a class="ds-link" href={ "/statistics/outcomes?as_of=" (day) } { (t::stats_ways_link(lang)) } }
        p class="no-print" { a class="ds-link" href="/statistics/frozen" { (t::stats_frozen(lang)) } }
        div class="no-print" {
            p class="subtle" { (t::stats_package_lead(lang)) }
            (ui::post_button(Look::Main, t::stats_package(lang), &format!("/statistics/package?{asked}"), &[]))
        }
    }
}

/// A number, or that it is not shown.
fn shown(lang: Lang, n: Shown) -> String {
    n.exact().map_or_else(|| t::stats_hidden(lang).to_string(), |n| words::number(lang, n))
}

fn stock(lang: Lang, figures: &Figures) -> Markup {
    let day = words::date(lang, figures.as_of);
    let body = html! {
        p { span class="strong" { (shown(lang, figures.stock)) } " " (t::stats_stock(lang, &day)) }
        p class="subtle" { (version(lang)) " " (t::stats_stock_definition(lang)) }
    };
    ui::panel("stock", t::stats_stock_title(lang), html! {}, body)
}

fn flow(v: &Visitor, figures: &Figures) -> Markup {
    let (lang, year) = (v.lang, &figures.year);
    let body = html! {
        dl class="facts" {
            div { dt { (t::stats_announced(lang, year)) } dd { div { span class="strong" { (shown(lang, figures.announced)) } div class="subtle" { (version(lang)) " " (t::stats_announced_definition(lang)) } } } }
            div { dt { (t::stats_closed(lang, year)) } dd { div { span class="strong" { (shown(lang, figures.closed)) } div class="subtle" { (version(lang)) " " (t::stats_closed_definition(lang)) } } } }
        }
        div class="cols cols-half" {
            @for table in figures.flow.iter().chain([&figures.results]) {
                (bars(lang, &blocks::breakdown(lang, v.model(), "flow", table)))
            }
        }
    };
    ui::panel("flow", &t::stats_flow_title(lang, year), html! {}, body)
}

/// A block as a panel: bars where it has one number a row, else a table.
fn panel(lang: Lang, block: &Block) -> Markup {
    let body = match block.heads.len() {
        2 => bars(lang, block),
        _ => table(lang, block),
    };
    ui::panel(block.id, &block.title, html! {}, body)
}

/// Bars by one property with their definition; too few in all are told in words alone.
fn bars(lang: Lang, block: &Block) -> Markup {
    let bar = |line: &Line| Bar {
        label: line.label.clone(),
        value: line.bar,
        shown: Some(line.said.clone()),
        ..Bar::default()
    };
    let all: Vec<Bar> = block.rows.iter().map(bar).collect();
    html! {
        div {
            @if all.is_empty() { p { span class="strong" { (block.title) (words::sep(lang)) } (block.none) } }
            @else { (ui::bars(lang, &block.title, [&block.title, t::stats_cases(lang)], &all, None)) }
            p class="subtle" { (version(lang)) " " (block.definition) }
        }
    }
}

fn table(lang: Lang, block: &Block) -> Markup {
    let told = |cell: &Cell| match cell {
        Cell::Number(n) => words::number(lang, *n),
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    let row = |line: &Line| {
        let cells = line.cells.iter().map(|cell| html! { (told(cell)) });
        Row::from(std::iter::once(html! { (line.label) }).chain(cells).collect::<Vec<_>>())
    };
    let column = |(n, head): (usize, &String)| if n == 0 { Column::new(head) } else { Column::number(head) };
    let table = Table {
        caption: block.title.clone(),
        caption_hidden: true,
        columns: block.heads.iter().enumerate().map(column).collect(),
        rows: block.rows.iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        @if block.rows.is_empty() { p { (block.none) } } @else { (ui::table(lang, &table)) }
        p class="subtle" { (version(lang)) " " (block.definition) }
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
        ("national", domain::statistics::figures::UNMAPPED) => t::stats_national_unmapped(lang).to_string(),
        ("national", code) => text::code(lang, "inv-national", code),
        ("partner", code) => text::institution(lang, model, code),
        ("goal", code) => text::code(lang, "attainment", code),
        ("follow-up", code) => text::code(lang, "stats-follow-up", code),
        (group, code) => text::code(lang, group, code),
    }
}

/// The same figures as a file; no person can be told from them, so no reason is asked.
async fn file(v: Visitor) -> Result<Response, Fail> {
    let numbers = asked(&v).await.or_page(&v)?;
    sheet::answer(&v, &rows(v.lang, v.model(), &numbers.figures)).or_page(&v)
}

/// All figures as rows: what, of what, how many.
fn rows(lang: Lang, model: &Model, figures: &Figures) -> Sheet {
    let day = words::date(lang, figures.as_of);
    let row = |what: String, of: String, n: Shown| vec![Cell::text(what), Cell::text(of), blocks::cell(lang, n)];
    let mut rows = vec![
        row(t::stats_stock_title(lang).into(), day.clone(), figures.stock),
        row(t::stats_announced(lang, &figures.year), figures.year.clone(), figures.announced),
        row(t::stats_closed(lang, &figures.year), figures.year.clone(), figures.closed),
    ];
    let flow = figures.flow.iter().chain([&figures.results]).map(|b| blocks::breakdown(lang, model, "flow", b));
    for block in flow.chain(blocks::blocks(lang, model, figures)) {
        for line in block.rows {
            // One number a row: where a block has several columns, their head says which it is.
            let several = line.cells.len() > 1;
            for (head, cell) in block.heads.iter().skip(1).zip(line.cells) {
                let of = if several { words::labelled(lang, &line.label, head) } else { line.label.clone() };
                rows.push(vec![Cell::text(block.title.clone()), Cell::text(of), cell]);
            }
        }
    }
    let heads = [t::stats_figure(lang), t::stats_value(lang), t::stats_cases(lang)];
    Sheet {
        name: "statistics",
        title: t::nav_statistics(lang).into(),
        filter: vec![
            figures.year.clone(),
            t::stats_as_of_day(lang, &day, i64::from(figures.definitions)),
            t::stats_suppression(lang, i64::from(figures.threshold)),
        ],
        heads: heads.map(ToString::to_string).to_vec(),
        rows,
    }
}

/// Everything for a committee in one piece: long work, that is fetched under «Downloads».
async fn begin_package(v: Visitor) -> Result<Response, Fail> {
    let figures = asked(&v).await.or_page(&v)?.figures;
    let work = Asked::Statistics { year: figures.year, as_of: figures.as_of };
    let id = v.web.app.begin_work(&v.caller, work).await.or_page(&v)?;
    Ok(Redirect::to(&format!("/downloads/{id}")).into_response())
}

/// What this canton hands to the country for a year, as a file (CASE-73).
async fn delivery(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    let asked: Result<u16, AppError> = year.parse().map_err(|_| AppError::NotFound);
    let year = asked.or_page(&v)?;
    let delivery = v.web.app.delivery(&v.caller, year).await.or_page(&v)?;
    let text = serde_json::to_string_pretty(&delivery).map_err(|e| AppError::Fault(e.to_string())).or_page(&v)?;
    let name = format!("delivery-{}-{year}.json", v.model().code);
    Ok(crate::pages::inventory::files::attachment(&name, "application/json", text.into_bytes()))
}
