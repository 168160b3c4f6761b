//! The register of announced cases (CASE-72).

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::export::{self, Lacking};
use crate::pages::case::list::number;
use crate::pages::case::listing::Query;
use crate::pages::case::parts::{day, lead_names, lead_of, next_step};
use crate::pages::command::read_input;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::page::Page;
use crate::ui::{self, Column, Row, Table, Tone};
use crate::{shell, text};
use app::case::Listed;
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::model::Role;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/register", get(register)).route("/register.csv", post(file))
}

async fn register(v: Visitor) -> Result<Markup, Fail> {
    page(&v, &v.query, &None).await
}

/// The register that was asked for; with what an export lacks.
async fn page(v: &Visitor, asked: &Entered, lacking: &Lacking) -> Result<Markup, Fail> {
    let lang = v.lang;
    let query = Query::read(v, "/register", asked).await?;
    let listing = v.web.app.register(&v.caller, &query.filter).await.or_page(v)?;
    let names = lead_names(v, &listing.rows).await?;
    let content = html! {
        (ui::error_summary(lang, lacking.as_slice()))
        div class="stack" {
            div { (query.panel(v)) }
            div {
                @if listing.rows.is_empty() { (query.nothing(v, t::register_none(lang), None)) }
                @else {
                    (ui::table(lang, &table(v, &query, &listing.rows, &names)))
                    (query.pages(v, listing.rows.len(), listing.total))
                }
                (query.on_paper(v))
                @if v.web.app.may_anywhere(&v.caller, "export.make") && listing.total > 0 {
                    (export::panel(v, "/register.csv", &query, lacking))
                }
            }
        }
    };
    let page = Page {
        title: t::nav_register(lang).to_string(),
        lead: Some(t::register_lead(lang, listing.total)),
        failed: lacking.is_some(),
        alerts: query.notice(v),
        content,
        ..Page::default()
    };
    Ok(shell::page(v, page))
}

fn heads(lang: Lang) -> [&'static str; 7] {
    [
        t::case_number(lang),
        t::cases_phase(lang),
        t::register_route(lang),
        t::cases_lead(lang),
        t::register_pending(lang),
        t::case_consent(lang),
        t::register_announced(lang),
    ]
}

fn table(v: &Visitor, query: &Query, rows: &[Listed], names: &BTreeMap<String, String>) -> Table {
    let column = |(at, head): (usize, &'static str)| match at {
        0 => query.column(head, "number"),
        1 => query.column(head, "phase"),
        4 => query.column(head, "due"),
        _ => Column::new(head),
    };
    Table {
        caption: t::register_caption(v.lang).to_string(),
        caption_hidden: true,
        // The day of the announcement stands below the state; a column of its own would be too much.
        columns: heads(v.lang).into_iter().take(6).enumerate().map(column).collect(),
        rows: rows.iter().map(|row| cells(v, row, names)).collect(),
        ..Table::default()
    }
}

fn cells(v: &Visitor, listed: &Listed, names: &BTreeMap<String, String>) -> Row {
    let (lang, row) = (v.lang, &listed.row);
    let lead = lead_of(v, listed, names);
    let ended =
        row.consent_until.as_deref().is_some_and(|d| d < v.today().to_string().as_str()) && row.closed_on.is_none();
    Row::from(vec![
        html! { (number(listed)) div { (row.name) } },
        html! {
            (text::code(lang, "phase", &row.phase))
            div class="subtle" { (t::register_announced(lang)) " " (day(v, row.announced_on.as_deref())) }
        },
        html! { (route(v, listed)) },
        html! { @if lead.is_empty() { span class="subtle" { (t::case_no_lead(lang)) } } @else { (lead) } },
        html! {
            (next_step(v, listed))
            @if row.due_count > 1 { div class="subtle" { (t::register_more(lang, row.due_count - 1)) } }
        },
        html! {
            @if row.consent_until.is_none() && !listed.knows_consents { "–" }
            @else if row.consent_until.is_none() { span class="subtle" { (t::case_no_consent(lang)) } }
            @else { (day(v, row.consent_until.as_deref())) }
            @if ended { " " (ui::tag(Tone::Warning, t::register_consent_ended(lang))) }
        },
    ])
}

/// Who answers for a case, and where.
fn route(v: &Visitor, listed: &Listed) -> String {
    let (lang, row, model) = (v.lang, &listed.row, v.model());
    let role = row.route_role.as_deref().and_then(Role::from_code).map(|r| text::role(lang, model, r));
    let region = row.region.as_deref().map(|r| text::entry(lang, &model.region, r));
    let theme = row.theme.as_deref().map(|c| text::entry(lang, &model.theme, c));
    [role, region, theme].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

async fn file(v: Visitor, request: Request) -> Result<Response, Fail> {
    let asked = read_input(&v, request).await?.entered;
    let Some(rows) = export::rows(&v, "/register", &asked, true).await? else {
        let v = export::at(v, "/register");
        let page = page(&v, &asked, &export::lacking(v.lang)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let names = lead_names(&v, &rows).await?;
    let query = Query::read(&v, "/register", &asked).await?;
    let sheet = Sheet {
        name: "register",
        title: t::nav_register(v.lang).into(),
        filter: query.in_words(),
        heads: [&heads(v.lang)[..], &[t::case_person(v.lang)]].concat().iter().map(ToString::to_string).collect(),
        rows: rows.iter().map(|row| line(&v, row, &names)).collect(),
    };
    sheet::answer_as(&v, &sheet, asked.get("format")).or_page(&v)
}

fn line(v: &Visitor, listed: &Listed, names: &BTreeMap<String, String>) -> Vec<Cell> {
    let (lang, row) = (v.lang, &listed.row);
    let next = row.next_kind.as_deref().map(|k| text::code(lang, "due", k)).unwrap_or_default();
    let more = if row.due_count > 1 { t::register_more(lang, row.due_count - 1) } else { String::new() };
    vec![
        Cell::text(&row.number),
        Cell::text(text::code(lang, "phase", &row.phase)),
        Cell::text(route(v, listed)),
        Cell::text(lead_of(v, listed, names)),
        Cell::text(format!("{next} {} {more}", day(v, row.next_due.as_deref())).trim()),
        row.consent_until.as_deref().map_or_else(|| Cell::text(""), Cell::day),
        row.announced_on.as_deref().map_or_else(|| Cell::text(""), Cell::day),
        Cell::text(&row.name),
    ]
}
