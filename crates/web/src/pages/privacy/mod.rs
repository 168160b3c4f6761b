//! The reason that is asked for before a file of another team opens. Works without JavaScript.

mod paper;
mod report;
mod retention;

pub use paper::access_report as access_report_pdf;

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
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
use axum::routing::{get, post};
use domain::privacy::OpeningReason;
use domain::{Prose, Refusal, Refused};
use maud::html;
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/reason", post(give))
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
    let to = wrong.and_then(|(e, _)| e.get("to")).unwrap_or(&v.here).to_string();
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
            let home = format!("/cases/{number}");
            // Back to the page of the case that was asked for, and nowhere else.
            let inside =
                |to: &&str| *to == home || to.starts_with(&format!("{home}/")) || to.starts_with(&format!("{home}?"));
            let to = entered.get("to").filter(inside).unwrap_or(&home);
            Ok(Redirect::to(to).into_response())
        }
    }
}
