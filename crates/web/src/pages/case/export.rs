//! A list as a file. The reason is asked first and stands in the access log; nothing of it stands in an address.

use super::listing::Query;
use super::parts::{lead_names, lead_of};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::parts::details_open;
use app::AppError;
use app::case::Listed;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// What a list may be taken out for.
const PURPOSES: &[&str] = &["steering", "report", "session", "quality"];

/// How many rows a file has at most.
const MOST: i64 = 5_000;

/// What is wrong with an export that names no reason; the list says it at the place where it is asked for.
pub type Lacking = Option<(String, String)>;

/// The form that asks for the reason.
pub fn panel(v: &Visitor, action: &str, query: &Query, lacking: &Lacking) -> Markup {
    let lang = v.lang;
    let choices = PURPOSES.iter().map(|p| Choice::new(*p, text::code(lang, "cases-purpose", p))).collect();
    let purpose = FieldView::new("purpose", t::cases_export_purpose(lang), Kind::Radios(choices)).required();
    let purpose = FieldView { error: lacking.as_ref().map(|(_, message)| message.clone()), ..purpose };
    let kinds = vec![Choice::new("csv", t::sheet_csv(lang)), Choice::new("xlsx", t::sheet_xlsx(lang))];
    let format = FieldView::new("format", t::sheet_format(lang), Kind::Radios(kinds)).value("csv");
    let sent = Form { action: action.into(), submit: t::cases_export_button(lang).into(), ..Form::default() };
    let body = html! {
        p { (t::cases_export_text(lang)) }
        @for (name, value) in query.hidden() { input type="hidden" name=(name) value=(value); }
        (field(lang, &purpose))
        (field(lang, &format))
    };
    html! { div class="no-print" { (details_open(t::cases_export(lang), lacking.is_some(), form(lang, &sent, body))) } }
}

pub(super) async fn cases(v: Visitor, request: Request) -> Result<Response, Fail> {
    let asked = read_input(&v, request).await?.entered;
    let Some(rows) = rows(&v, "/cases", &asked, false).await? else {
        let v = at(v, "/cases");
        let page = super::list::page(&v, &asked, &lacking(v.lang)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let names = lead_names(&v, &rows).await?;
    let query = Query::read(&v, "/cases", &asked).await?;
    let rows = rows.iter().map(|row| line(&v, row, &names)).collect();
    let sheet = Sheet {
        name: "cases",
        title: t::nav_cases(v.lang).into(),
        filter: query.in_words(),
        heads: heads(v.lang),
        rows,
    };
    sheet::answer_as(&v, &sheet, asked.get("format")).or_page(&v)
}

/// Without a reason there is no file: the list says so.
pub fn lacking(lang: Lang) -> Lacking {
    Some(("purpose".into(), t::error_choose(lang).into()))
}

/// The list again, in the place of the file: its links lead to the list.
pub fn at(v: Visitor, base: &str) -> Visitor {
    Visitor { here: base.into(), ..v }
}

/// The rows of an export; none where no reason was given.
pub async fn rows(
    v: &Visitor,
    base: &'static str,
    asked: &Entered,
    register: bool,
) -> Result<Option<Vec<Listed>>, Fail> {
    let Some(purpose) = asked.get("purpose").filter(|p| PURPOSES.contains(p)) else {
        // Only whoever may take the list out is asked what for.
        let may = v.web.app.may_anywhere(&v.caller, "export.make");
        return if may { Ok(None) } else { Err(AppError::from(domain::Refused::NotPermitted)).or_page(v) };
    };
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

fn line(v: &Visitor, listed: &Listed, names: &BTreeMap<String, String>) -> Vec<Cell> {
    let (lang, row) = (v.lang, &listed.row);
    let coded =
        |group: &str, code: &Option<String>| code.as_deref().map_or_else(String::new, |c| text::code(lang, group, c));
    let on = |day: Option<&str>| day.map_or_else(|| Cell::text(""), Cell::day);
    vec![
        Cell::text(&row.number),
        Cell::text(&row.name),
        Cell::text(text::institution(lang, v.model(), &row.opener_institution)),
        Cell::text(lead_of(v, listed, names)),
        Cell::text(coded("due", &row.next_kind)),
        on(row.next_due.as_deref()),
        Cell::text(if row.phase.is_empty() { String::new() } else { text::code(lang, "phase", &row.phase) }),
        Cell::text(coded("degree", &row.degree)),
        Cell::text(row.region.as_deref().map_or_else(String::new, |r| text::entry(lang, &v.model().region, r))),
        on(Some(&row.opened_on)),
    ]
}
