//! The workspace of a session: what comes next, the agenda, the invitations, the conclusions (W4).

use super::{agenda, invitations, is_before, name_of, steps};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::{shell, text, ui};
use app::DueRow;
use app::case::Listed;
use app::mail::MailState;
use app::session::SessionView;
use axum::response::{IntoResponse, Response};
use domain::session::SessionState;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use words::t;

/// A session with what its page shows beside it.
pub(super) struct Space {
    /// The session as the caller may see it.
    pub view: SessionView,
    /// Cases of the same region that wait for a session.
    pub waiting: Vec<(Listed, DueRow)>,
    /// What became of the letters, for whoever organises it.
    pub mail: Mailed,
}

/// What became of the last letter about each invitation, and who is not reached by mail.
pub(super) type Mailed = (BTreeMap<u32, MailState>, BTreeSet<u32>);

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let app = &v.web.app;
    let view = app.session(&v.caller, &number).await.or_page(&v)?;
    let mut waiting = Vec::new();
    if view.organises && is_before(&view.session) {
        waiting = app.waiting_for_session(&v.caller).await.or_page(&v)?;
        let region = view.session.plan.region.as_str();
        waiting.retain(|(l, _)| !view.session.has_case(&l.row.number) && l.row.region.as_deref() == Some(region));
    }
    let mail = app.session_mail(&v.caller, &number).await.or_page(&v)?;
    let space = Space { view, waiting, mail };
    Ok(shell::page(&v, page(&v, &space)).into_response())
}

fn page(v: &Visitor, space: &Space) -> Page {
    let (lang, view) = (v.lang, &space.view);
    let session = &view.session;
    let starts = session.plan.starts;
    let planner = view.names.get(session.stamp.by.account.as_str()).map_or("", String::as_str);
    let roles = v.model().session_type(session.plan.session_type.as_str()).map_or(&[][..], |t| &t.led_by);
    let roles: Vec<String> = roles.iter().map(|r| text::role(lang, v.model(), *r)).collect();
    let lead = [
        words::when(lang, starts.date(), Some(starts.time())),
        session.plan.place.to_string(),
        t::session_by(lang, planner),
        t::session_led_by(lang, &roles.join(" / ")),
        t::count_cases(lang, session.agenda.len() as i64),
    ];
    Page {
        title: name_of(v, session),
        context: Some(session.number.to_string()),
        lead: Some(lead.join(" · ")),
        back: Some(Link::new(t::sessions_title(lang), "/sessions")),
        alerts: cancelled(v, view).into_iter().collect(),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                @if session.state != SessionState::Cancelled { (progress(v, session.state)) }
                @if view.organises { (steps::next(v, view)) }
                (invitations::own(v, space))
                (agenda::panel(v, space))
                @if view.organises { (invitations::panel(v, space)) }
                @if matches!(session.state, SessionState::Held | SessionState::Approved) { (steps::conclusions(v, view)) }
                @if view.organises && is_before(session) { (agenda::waiting(v, space)) }
            }
        },
        ..Page::default()
    }
}

fn cancelled(v: &Visitor, view: &SessionView) -> Option<Alert> {
    let cancelled = view.session.state == SessionState::Cancelled;
    cancelled.then(|| Alert {
        tone: Tone::Warning,
        title: text::code(v.lang, "session-state", view.session.state.code()),
        body: html! { p { (t::session_cancelled_text(v.lang)) } },
        ..Alert::default()
    })
}

/// Preparing › invited › held › approved.
fn progress(v: &Visitor, state: SessionState) -> Markup {
    let lang = v.lang;
    let names = [
        t::session_step_preparing(lang),
        t::session_step_invited(lang),
        t::session_step_held(lang),
        t::session_step_approved(lang),
    ];
    let at = match state {
        SessionState::Preparing | SessionState::Cancelled => 0,
        SessionState::Invited => 1,
        SessionState::Held => 2,
        SessionState::Approved => 4,
    };
    ui::progress(lang, &names, at)
}

/// What else can be done with the session as a whole.
fn actions(v: &Visitor, view: &SessionView) -> Markup {
    let number = view.session.number.as_str();
    let offer =
        |kind: &'static str| ui::link_button(Look::Quiet, super::act(v, kind), &super::form_of(number, kind, ""));
    let minutes = format!("/sessions/{number}/minutes");
    let label = if is_before(&view.session) { t::session_print_agenda(v.lang) } else { t::session_minutes(v.lang) };
    html! {
        @if view.session.state != SessionState::Cancelled { (ui::link_button(Look::Second, label, &minutes)) }
        @if is_before(&view.session) && !view.session.agenda.is_empty() {
            (ui::link_button(Look::Quiet, t::session_calendar(v.lang), &format!("/sessions/{number}/calendar")))
        }
        @if view.organises && is_before(&view.session) {
            (offer("session.reschedule"))
            (offer("session.cancel"))
        }
    }
}
