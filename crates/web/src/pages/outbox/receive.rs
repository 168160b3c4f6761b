//! A message that came in and that somebody puts into the letterbox by hand: a report that something did not arrive, or the answer of
//! a calendar, as a file.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::{shell, text};
use app::AppError;
use app::mail::CameOf;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Refused;
use maud::html;
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let app = &v.web.app;
    if !app.may_anywhere(&v.caller, "outbox.receive") {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    Ok(shell::page(&v, page(&v, None, None)).into_response())
}

pub(super) async fn send(v: Visitor, request: Request) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let file = input.files.iter().find(|(field, _, bytes)| field == "file" && !bytes.is_empty());
    let came_of = match file {
        Some((_, _, bytes)) => v.web.app.receive_message(&v.caller, bytes).await.or_page(&v)?,
        None => return Ok(wrong(&v, t::error_choose(v.lang))),
    };
    match came_of {
        Some(all) => Ok(shell::page(&v, page(&v, Some(&all), None)).into_response()),
        None => Ok(wrong(&v, t::received_unreadable(v.lang))),
    }
}

fn wrong(v: &Visitor, fault: &str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, shell::page(v, page(v, None, Some(fault)))).into_response()
}

fn page(v: &Visitor, came_of: Option<&[CameOf]>, fault: Option<&str>) -> Page {
    let lang = v.lang;
    let mut file = FieldView::new("file", t::received_file(lang), Kind::File).required().hint(t::received_hint(lang));
    file.error = fault.map(str::to_string);
    let faults: Vec<(String, String)> = fault.iter().map(|f| ("file".to_string(), (*f).to_string())).collect();
    let sent = Form {
        action: "/outbox/receive".into(),
        multipart: true,
        submit: t::received_submit(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), "/outbox")),
        ..Form::default()
    };
    Page {
        title: t::received_title(lang).into(),
        lead: Some(t::received_lead(lang).into()),
        back: Some(Link::new(t::outbox_title(lang), "/outbox")),
        failed: fault.is_some(),
        alerts: came_of.map(|all| told(v, all)).into_iter().collect(),
        content: html! { (error_summary(lang, &faults)) (form(lang, &sent, field(lang, &file))) },
        ..Page::default()
    }
}

/// What was done with the message.
fn told(v: &Visitor, all: &[CameOf]) -> Alert {
    let done = all.iter().any(|one| matches!(one, CameOf::Recorded | CameOf::Returned));
    let (tone, title) = match (all.is_empty(), done) {
        (true, _) => (Tone::Info, t::received_nothing(v.lang)),
        (false, true) => (Tone::Success, t::received_done(v.lang)),
        (false, false) => (Tone::Warning, t::received_without_effect(v.lang)),
    };
    let body = html! { @if !all.is_empty() { ul { @for one in all { li { (text::code(v.lang, "received", one.code())) } } } } };
    Alert { tone, title: title.into(), body, focus: true, ..Alert::default() }
}
