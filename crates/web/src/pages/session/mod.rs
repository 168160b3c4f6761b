//! Sessions: the list, planning one, the workspace of one, its conclusions and minutes; and who leads a case after it.

mod agenda;
mod calendar;
mod conclude;
mod invitations;
mod lead;
mod list;
mod minutes;
mod paper;
mod plan;
mod show;
mod steps;

pub(crate) use paper::{letters_logged, one_letter};

use crate::Web;
use crate::form::{self, Faults};
use crate::http::Visitor;
use crate::text;
use app::session::SessionView;
use axum::Router;
use axum::routing::get;
use domain::session::{Session, SessionState};
use maud::{Markup, html};
use serde::de::DeserializeOwned;

/// The routes of sessions.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/sessions", get(list::show))
        .route("/sessions/new", get(plan::show).post(plan::send))
        .route("/sessions/{session}", get(show::show))
        .route("/sessions/{session}/minutes", get(minutes::show))
        .route("/sessions/{session}/calendar", get(calendar::show))
        .route("/sessions/{session}/answer-link/{n}", get(calendar::answer_link))
        .route("/sessions/{session}/papers/{kind}", get(paper::show).post(paper::send))
        .route("/sessions/{session}/conclude/{case}", get(conclude::show).post(conclude::send))
        .route("/cases/{number}/lead", get(lead::show))
}

/// The address of the form of a command of a session; `query` fills fields.
fn form_of(number: &str, kind: &str, query: &str) -> String {
    let join = if query.is_empty() { "" } else { "?" };
    format!("/sessions/{number}/do/{kind}{join}{query}")
}

/// What a command is called.
fn act(v: &Visitor, kind: &'static str) -> &'static str {
    text::kind(v.lang, "act", kind).unwrap_or(kind)
}

/// The name of a session: type, region, theme.
fn name(v: &Visitor, session_type: &str, region: &str, theme: Option<&str>) -> String {
    let mut parts = vec![text::session_type(v.lang, v.model(), session_type)];
    parts.push(text::entry(v.lang, &v.model().region, region));
    parts.extend(theme.map(|t| text::entry(v.lang, &v.model().theme, t)));
    parts.join(", ")
}

/// The name of a session from its state.
fn name_of(v: &Visitor, session: &Session) -> String {
    let plan = &session.plan;
    name(v, plan.session_type.as_str(), plan.region.as_str(), plan.theme.as_ref().map(|c| c.as_str()))
}

/// Whether a session can still be prepared.
fn is_before(session: &Session) -> bool {
    matches!(session.state, SessionState::Preparing | SessionState::Invited)
}

/// Who an invitation is for: the person's name, their institution, or in what capacity.
fn invitee(v: &Visitor, view: &SessionView, i: &domain::session::Invitation) -> String {
    let name = i.invited.invite.account.as_ref().and_then(|a| view.names.get(a.as_str())).cloned();
    let institution = i.invited.institution.as_ref().map(|c| text::institution(v.lang, v.model(), c.as_str()));
    let kind = || text::code(v.lang, "invitee", i.invited.invite.kind.code());
    match (name, institution) {
        (Some(name), Some(institution)) => format!("{name}, {institution}"),
        (Some(name), None) => name,
        (None, Some(institution)) => format!("{institution}, {}", kind()),
        (None, None) => kind(),
    }
}

/// A small button that sends a form of its own; `about` tells those who hear it what it is about.
fn mini(label: &str, about: &str, action: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form class="inline" method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button class="ds-button small" data-variant="tertiary" type="submit" { (label) span class="vh" { ": " (about) } }
        }
    }
}

/// Reads the fields of a command, or says what is wrong with them.
fn read<T: DeserializeOwned>(v: &Visitor, json: serde_json::Value) -> Result<T, Faults> {
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    T::deserialize(reader).map_err(|error| {
        let path = track.path().to_string().replace('[', ".").replace(']', "");
        vec![at_date(form::of_reading(v.lang, &path, &error.to_string()))]
    })
}

/// A message about day and time stands at the field of the day.
fn at_date((path, message): (String, String)) -> (String, String) {
    if path == "starts" { ("starts:date".into(), message) } else { (path, message) }
}
