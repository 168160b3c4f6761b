//! A list as a file. The reason is asked first and stands in the access log; nothing of it stands in an address.

use super::csv;
use super::listing::Query;
use super::parts::{day, lead_names, lead_of};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::parts::details;
use app::case::Listed;
use axum::extract::Request;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// What a list may be taken out for.
const PURPOSES: &[&str] = &["steering", "report", "session", "quality"];

/// How many rows a file has at most.
const MOST: i64 = 5_000;

/// The form that asks for the reason.
pub fn panel(v: &Visitor, action: &str, query: &Query) -> Markup {
    let lang = v.lang;
    let choices = PURPOSES.iter().map(|p| Choice::new(*p, text::code(lang, "cases-purpose", p))).collect();
    let purpose = FieldView::new("purpose", t::cases_export_purpose(lang), Kind::Radios(choices)).required();
    let sent = Form { action: action.into(), submit: t::cases_export_button(lang).into(), ..Form::default() };
    let body = html! {
        p { (t::cases_export_text(lang)) }
        @for (name, value) in query.hidden() { input type="hidden" name=(name) value=(value); }
        (field(lang, &purpose))
    };
    html! { div class="no-print" { (details(t::cases_export(lang), form(lang, &sent, body))) } }
}

pub(super) async fn cases(v: Visitor, request: Request) -> Result<Response, Fail> {
    let asked = read_input(&v, request).await?.entered;
    let Some(rows) = rows(&v, "/cases", &asked, false).await? else { return Ok(again("/cases")) };
    let names = lead_names(&v, &rows).await?;
    let mut table = vec![heads(v.lang)];
    table.extend(rows.iter().map(|row| line(&v, row, &names)));
    Ok(csv::file("cases.csv", &table))
}

/// Without a reason there is no file: back to the list.
pub fn again(base: &str) -> Response {
    Redirect::to(base).into_response()
}

/// The rows of an export; none where no reason was given.
pub async fn rows(
    v: &Visitor,
    base: &'static str,
    asked: &Entered,
    register: bool,
) -> Result<Option<Vec<Listed>>, Fail> {
    let Some(purpose) = asked.get("purpose").filter(|p| PURPOSES.contains(p)) else { return Ok(None) };
    let mut filter = Query::read(v, base, asked).await?.filter;
    (filter.limit, filter.offset) = (MOST, 0);
    Ok(Some(v.web.app.export_cases(&v.caller, &filter, register, purpose).await.or_page(v)?.rows))
}

fn heads(lang: Lang) -> Vec<String> {
    let heads = [
        t::case_number(lang),
        t::case_person(lang),
        t::cases_opener(lang),
        t::cases_lead(lang),
        t::cases_next(lang),
        t::cases_due(lang),
        t::cases_phase(lang),
        t::cases_degree(lang),
        t::cases_region(lang),
        t::cases_opened(lang),
    ];
    heads.iter().map(ToString::to_string).collect()
}

fn line(v: &Visitor, listed: &Listed, names: &BTreeMap<String, String>) -> Vec<String> {
    let (lang, row) = (v.lang, &listed.row);
    let coded =
        |group: &str, code: &Option<String>| code.as_deref().map_or_else(String::new, |c| text::code(lang, group, c));
    vec![
        row.number.clone(),
        row.name.clone(),
        text::institution(lang, v.model(), &row.opener_institution),
        lead_of(v, listed, names),
        coded("due", &row.next_kind),
        day(v, row.next_due.as_deref()),
        if row.phase.is_empty() { String::new() } else { text::code(lang, "phase", &row.phase) },
        coded("degree", &row.degree),
        row.region.as_deref().map_or_else(String::new, |r| text::entry(lang, &v.model().region, r)),
        day(v, Some(&row.opened_on)),
    ]
}
