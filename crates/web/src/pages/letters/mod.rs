//! Letters in bulk: the invitations of the sessions that are chosen, as long work that ends under «Downloads».

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::{shell, text, ui};
use app::AppError;
use app::works::{Asked, Letters};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::{Code, Refused};
use jiff::civil::DateTime;
use maud::{Markup, html};
use words::t;

const FIELD: &str = "sessions";

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/letters", get(show).post(send))
}

fn require(v: &Visitor) -> Result<(), Fail> {
    match v.web.app.may_anywhere(&v.caller, "session.dispatch") {
        true => Ok(()),
        false => Err(AppError::from(Refused::NotPermitted)).or_page(v),
    }
}

/// The coming sessions that the visitor organises and to which somebody is invited.
async fn choices(v: &Visitor) -> Result<Vec<Choice>, Fail> {
    let (lang, app) = (v.lang, &v.web.app);
    let mut found = Vec::new();
    for row in app.sessions(&v.caller, 0).await.or_page(v)? {
        let answers = app.session_answers(&v.caller, &row.number).await.ok();
        let Some(answers) = answers.filter(|a| a.invited > 0 && row.state != "cancelled") else { continue };
        let when = row.starts.parse::<DateTime>().map(|at| words::when(lang, at.date(), Some(at.time())));
        let label = format!("{}, {}", row.number, when.unwrap_or_default());
        let kind = text::session_type(lang, v.model(), &row.session_type);
        let count = i64::try_from(answers.invited).unwrap_or(i64::MAX);
        let hint = format!("{kind} · {}", t::letters_invitations(lang, count));
        found.push(Choice { hint: Some(hint), ..Choice::new(row.number, label) });
    }
    Ok(found)
}

fn page(v: &Visitor, choices: Vec<Choice>, entered: &Entered, fault: Option<String>) -> Markup {
    let lang = v.lang;
    let faults: Vec<(String, String)> = fault.iter().map(|f| (FIELD.to_string(), f.clone())).collect();
    let none = choices.is_empty();
    let mut view = FieldView::new(FIELD, t::letters_which(lang), Kind::Checks(choices)).required();
    view.values = entered.all(FIELD);
    view.error = fault;
    let sent = Form { action: "/letters".into(), submit: t::letters_begin(lang).into(), ..Form::default() };
    let page = Page {
        title: t::letters_title(lang).into(),
        lead: Some(t::letters_lead(lang).into()),
        back: Some(Link::new(t::nav_sessions(lang), "/sessions")),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, &faults))
            @if none {
                (ui::empty(t::letters_none(lang), t::letters_none_text(lang), ui::link_button(Look::Second, t::nav_sessions(lang), "/sessions")))
            } @else { (form(lang, &sent, field(lang, &view))) }
        },
        ..Page::default()
    };
    shell::page(v, page)
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    require(&v)?;
    let mut entered = Entered::default();
    if let Some(session) = v.query.get("session") {
        entered.set(FIELD, session.to_string());
    }
    Ok(page(&v, choices(&v).await?, &entered, None).into_response())
}

async fn send(v: Visitor, request: Request) -> Result<Response, Fail> {
    require(&v)?;
    let entered = read_input(&v, request).await?.entered;
    let offered = choices(&v).await?;
    let chosen: Vec<String> = entered.all(FIELD);
    let known = offered.iter().filter(|c| chosen.contains(&c.value));
    let sessions: Vec<Code> = known.filter_map(|c| Code::new(c.value.clone()).ok()).collect();
    if sessions.is_empty() {
        let fault = t::error_choose(v.lang).to_string();
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&v, offered, &entered, Some(fault))).into_response());
    }
    let id = v.web.app.begin_work(&v.caller, Asked::Letters(Letters { sessions })).await.or_page(&v)?;
    Ok(Redirect::to(&format!("/downloads/{id}")).into_response())
}
