//! Answering an invitation under the link of a letter, without an account. Opening the page answers nothing: programs that
//! look into mail open links, and send no forms. Nothing of a person stands on it.

use crate::form::{self, Entered, Faults};
use crate::http::{Guest, Path};
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field, form as sent};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Look, Tone, link_button, summary};
use crate::{shell, text};
use app::AppError;
use app::calendar::Asked;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::session::{Answer, Reply};
use jiff::civil::DateTime;
use maud::html;
use serde::Deserialize;
use words::{Lang, t};

pub(super) async fn show(guest: Guest, Path(token): Path<String>) -> Response {
    match guest.web.app.asked_under(&token).await {
        Ok(asked) => {
            let mut entered = Entered::default();
            if let Some((answer, proposal)) = asked.given {
                entered.set("answer", answer.code());
                if let Some(at) = proposal {
                    entered.set("proposal:date", form::write_date(at.date()));
                    entered.set("proposal:time", words::time(guest.lang, at.time()));
                }
            }
            page(&guest, &token, &asked, &entered, &Vec::new())
        }
        Err(error) => over(&guest, &error),
    }
}

pub(super) async fn take(guest: Guest, Path(token): Path<String>, body: String) -> Response {
    let asked = match guest.web.app.asked_under(&token).await {
        Ok(asked) => asked,
        Err(error) => return over(&guest, &error),
    };
    let entered = Entered::parse(&body);
    let (answer, proposal) = match read(&guest, &entered) {
        Ok(read) => read,
        Err(faults) => return page(&guest, &token, &asked, &entered, &faults),
    };
    match guest.web.app.answer_by_link(&token, answer, proposal).await {
        Ok(()) => Redirect::to(&format!("/answer/{token}?said=1")).into_response(),
        Err(AppError::Refused(refusal)) => {
            let fault = at_date(form::of_refusal(guest.lang, guest.web.app.model(), &refusal));
            page(&guest, &token, &asked, &entered, &vec![fault])
        }
        Err(error) => over(&guest, &error),
    }
}

/// What was answered; another time only where one is proposed.
fn read(guest: &Guest, entered: &Entered) -> Result<(Answer, Option<DateTime>), Faults> {
    if entered.get("answer").is_none() {
        return Err(vec![("answer".into(), t::invalid_missing(guest.lang).into())]);
    }
    let mut entered = entered.clone();
    entered.set("invitation", "1");
    let schema = form::schema("session.reply").unwrap_or_default();
    let today = guest.web.app.clock().today();
    let mut track = serde_path_to_error::Track::new();
    let json = entered.to_json(&schema, today);
    let reply = Reply::deserialize(serde_path_to_error::Deserializer::new(json, &mut track)).map_err(|error| {
        let path = track.path().to_string();
        vec![at_date(form::of_reading(guest.lang, &path, &error.to_string()))]
    })?;
    Ok((reply.answer, reply.proposal.filter(|_| reply.answer == Answer::OtherTime)))
}

/// A message about day and time stands at the field of the day.
fn at_date((path, message): (String, String)) -> (String, String) {
    if path == "proposal" { ("proposal:date".into(), message) } else { (path, message) }
}

fn page(guest: &Guest, token: &str, asked: &Asked, entered: &Entered, faults: &Faults) -> Response {
    let lang = guest.lang;
    let action = format!("/answer/{token}");
    let form = Form { action, submit: t::answer_send(lang).into(), ..Form::default() };
    let done = Alert {
        tone: Tone::Success,
        title: t::answer_done(lang).into(),
        body: html! { p { (t::answer_done_text(lang)) } },
        focus: true,
        ..Alert::default()
    };
    let said = guest.query.get("said").is_some() && faults.is_empty();
    let shown = Page {
        title: t::answer_title(lang).into(),
        failed: !faults.is_empty(),
        alerts: Some(done).filter(|_| said).into_iter().collect(),
        content: html! {
            div class="stack" {
                (error_summary(lang, faults))
                (summary(lang, &facts(lang, asked)))
                (sent(lang, &form, fields(lang, entered, faults)))
                p class="subtle" { (t::answer_private(lang)) }
            }
        },
        ..Page::default()
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, shell::open_page(guest, shown)).into_response()
}

fn facts(lang: Lang, asked: &Asked) -> Vec<Fact> {
    let starts = asked.starts;
    let mut facts = vec![
        Fact::new(t::answer_what(lang), html! { (documents::mail::what(lang, asked.kind)) }),
        Fact::new(t::outbox_when(lang), html! { (words::when(lang, starts.date(), Some(starts.time()))) }),
        Fact::new(t::notices_about(lang), html! { (asked.place) }),
    ];
    if let Some((answer, proposal)) = asked.given {
        let at = proposal.map(|at| words::when(lang, at.date(), Some(at.time())));
        let given = text::code(lang, "reply", answer.code());
        facts.push(Fact::new(t::answer_given(lang), html! { (given) @if let Some(at) = at { ": " (at) } }));
    }
    facts
}

fn fields(lang: Lang, entered: &Entered, faults: &Faults) -> maud::Markup {
    let choices = Answer::ALL.iter().map(|a| Choice::new(a.code(), text::code(lang, "reply", a.code()))).collect();
    let one = |view: FieldView| {
        let mut view = view;
        view.values.extend(entered.get(&view.name).map(str::to_string));
        view.error = faults.iter().find(|(at, _)| *at == view.name).map(|(_, message)| message.clone());
        field(lang, &view)
    };
    let day = FieldView::new("proposal:date", t::answer_proposal(lang), Kind::Date).hint(t::answer_proposal_hint(lang));
    html! {
        (one(FieldView::new("answer", t::answer_question(lang), Kind::Radios(choices)).required()))
        (one(day))
        (one(FieldView::new("proposal:time", t::form_time(lang), Kind::Time)))
    }
}

/// The link opens nothing, or nothing any more; a fault of the house is told as one.
fn over(guest: &Guest, error: &AppError) -> Response {
    let lang = guest.lang;
    if !matches!(error, AppError::NotFound) {
        tracing::error!(%error, "an invitation cannot be answered");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let content = html! {
        p class="ds-paragraph" { (t::answer_over_text(lang)) }
        div class="row no-print" { (link_button(Look::Second, t::fail_to_work(lang), "/work")) }
    };
    let shown = Page { title: t::answer_over(lang).into(), failed: true, content, ..Page::default() };
    (StatusCode::NOT_FOUND, shell::open_page(guest, shown)).into_response()
}
