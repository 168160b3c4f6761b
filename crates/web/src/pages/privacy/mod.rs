//! The reason that is asked for before a file of another team opens. Works without JavaScript.

mod paper;
mod report;
mod retention;

pub use paper::access_report as access_report_pdf;

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::house::local;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field, form, id};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text};
use app::AppError;
use app::privacy::Given;
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::privacy::OpeningReason;
use domain::{Prose, Refusal, Refused};
use maud::html;
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/reason", get(ask).post(give))
        .route("/cases/{number}/access-report", get(report::show))
        .route("/cases/{number}/access-report/pdf", get(report::print))
        .route("/retention", get(retention::show))
}

/// The page that asks; what was wrong with the answer before stands on it.
pub fn asks(v: &Visitor, refusal: &Refusal, wrong: Option<(&Entered, &str)>) -> Response {
    let (lang, number) = (v.lang, refusal.params.get("case").map_or("", String::as_str));
    let typed = |name: &str| wrong.and_then(|(e, _)| e.get(name)).unwrap_or_default().to_string();
    let choices =
        OpeningReason::ALL.iter().map(|r| Choice::new(r.code(), text::code(lang, "opening-reason", r.code())));
    let mut reason = FieldView::new("reason", t::reason_field(lang), Kind::Radios(choices.collect())).required();
    reason = reason.value(typed("reason"));
    let mut words = FieldView::new("words", t::reason_words(lang), Kind::Text).hint(t::reason_words_hint(lang));
    words = words.value(typed("words"));
    let mut errors = Vec::new();
    if let Some((_, at)) = wrong {
        let said = if at == "words" { t::reason_words_missing(lang) } else { t::reason_missing(lang) };
        errors.push((id(at), said.to_string()));
        if at == "words" { words = words.error(said) } else { reason = reason.error(said) }
    }
    let to = wrong.and_then(|(e, _)| e.get("to")).unwrap_or_else(|| page_of(v)).to_string();
    let sent = Form {
        action: format!("/cases/{number}/reason"),
        submit: t::reason_send(lang).into(),
        cancel: Some(Link::new("", "/work")),
        ..Form::default()
    };
    let content = html! {
        div class="stack" {
            (error_summary(lang, &errors))
            p class="ds-paragraph" { (t::reason_text(lang)) }
            (form(lang, &sent, html! {
                input type="hidden" name="to" value=(to);
                (field(lang, &reason))
                (field(lang, &words))
            }))
        }
    };
    let page = Page {
        title: t::reason_title(lang).to_string(),
        context: Some(number.to_string()),
        failed: wrong.is_some(),
        content,
        ..Page::default()
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, shell::page(v, page)).into_response()
}

/// The page to which one wanted to go: where nothing but a button leads, the one on which it stands.
fn page_of(v: &Visitor) -> &str {
    let bare = v.here.split('?').next().unwrap_or_default();
    if bare.ends_with("/reason") {
        return v.query.get("to").unwrap_or_default();
    }
    let pushed = ["/undo", "/reopen"];
    pushed.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(&v.here)
}

/// The page for itself: where a list shows a case that opens once one has said why.
async fn ask(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    if v.web.app.asks_reason(&v.caller, &number).await.or_page(&v)? {
        return Ok(asks(&v, &Refusal::new(Refused::ReasonRequired).with("case", &number), None));
    }
    Ok(Redirect::to(&back(&number, v.query.get("to"))).into_response())
}

/// Back to the page of the case, or of a session that has it on its agenda, that was asked for, and nowhere else.
fn back(number: &str, to: Option<&str>) -> String {
    let home = format!("/cases/{number}");
    let inside = |to: &&str| {
        let of_case = *to == home || to.starts_with(&format!("{home}/")) || to.starts_with(&format!("{home}?"));
        (of_case || to.starts_with("/sessions/")) && local(Some(to)) == **to
    };
    to.filter(inside).unwrap_or(&home).to_string()
}

async fn give(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let asked = Refusal::new(Refused::ReasonRequired).with("case", &number);
    let Some(code) = entered.get("reason").and_then(OpeningReason::from_code) else {
        return Ok(asks(&v, &asked, Some((&entered, "reason"))));
    };
    let typed = entered.get("words").map(str::trim).filter(|w| !w.is_empty());
    let Ok(words) = typed.map(Prose::new).transpose() else {
        return Ok(asks(&v, &asked, Some((&entered, "words"))));
    };
    match v.web.app.give_reason(&v.caller, &number, &Given { code, words }).await {
        Err(AppError::Refused(r)) if r.code == Refused::ReasonMissing => {
            Ok(asks(&v, &asked, Some((&entered, "words"))))
        }
        other => {
            other.or_page(&v)?;
            Ok(Redirect::to(&back(&number, entered.get("to"))).into_response())
        }
    }
}
