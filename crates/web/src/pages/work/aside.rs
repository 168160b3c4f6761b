//! What else waits: proposals to lead, requests of other institutions, sessions, drafts.

use super::desk::Desk;
use super::link::due_base;
use super::view::{Only, View};
use crate::http::Visitor;
use crate::pages::case::parts::days;
use crate::text;
use crate::ui::parts::{Due, Look, Tone, due, link_button, panel, tag};
use app::work::{Item, Minutes};
use app::{RequestRow, SessionRow};
use domain::model::{DueKind, Role};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use maud::{Markup, html};
use words::t;

/// The panels below the table; those that have nothing to say are left out, except for requests that were asked for.
pub(super) fn aside(v: &Visitor, desk: &Desk, view: View) -> Markup {
    let requests_only = view.only == Some(Only::Requests);
    let owed: Vec<&Minutes> = desk.work.minutes.iter().filter(|m| view.shows_minutes(m)).collect();
    if view.only.is_some() && !requests_only {
        let unpaid = view.only == Some(Only::Late) && !desk.work.reminders.is_empty();
        return html! {
            @if !owed.is_empty() { (minutes(v, &owed)) }
            @if unpaid { (crate::pages::invoice::desk(v, &desk.work.reminders)) }
        };
    }
    let proposals: Vec<&Item> = desk.proposals().collect();
    html! {
        div class="cols cols-half" {
            @if !proposals.is_empty() && !requests_only { (proposals_panel(v, &proposals)) }
            @if requests_only || !desk.work.requests.is_empty() { (requests(v, desk)) }
            @if !desk.work.inquiries.is_empty() { (crate::pages::inquiry::list::desk(v, &desk.work.inquiries)) }
            @if !desk.work.agreements.is_empty() && !requests_only { (crate::pages::agreement::desk(v, &desk.work.agreements)) }
            @if !desk.work.surveys.is_empty() && !requests_only { (crate::pages::inventory::desk(v, &desk.work.surveys)) }
            @if !desk.work.concerns.is_empty() && !requests_only { (crate::pages::concern::desk(v, &desk.work.concerns)) }
            @if !desk.work.topics.is_empty() && !requests_only { (crate::pages::topic::desk(v, &desk.work.topics)) }
            @if !desk.work.anchorings.is_empty() && !requests_only { (crate::pages::anchoring::desk(v, &desk.work.anchorings)) }
            @if !desk.work.activities.is_empty() && !requests_only { (crate::pages::activity::desk(v, &desk.work.activities)) }
            @if !desk.drafts.is_empty() && !requests_only { (drafts(v, desk)) }
            @if !owed.is_empty() && !requests_only { (minutes(v, &owed)) }
            @if !desk.work.reminders.is_empty() && !requests_only { (crate::pages::invoice::desk(v, &desk.work.reminders)) }
            @if !requests_only { (sessions(v, desk)) }
        }
        @if !requests_only { p class="no-print" { a class="ds-link" href="/duties" { (t::duties_own(v.lang)) } } }
    }
}

fn proposals_panel(v: &Visitor, proposals: &[&Item]) -> Markup {
    let body = html! {
        @for item in proposals {
            @let number = &item.case.row.number;
            @let n = item.due.subject.unwrap_or(1);
            div class="row spread" {
                p { a class="ds-link id" href={ "/cases/" (number) } { (number) } " " (item.case.row.name) }
                div class="row no-print" {
                    (link_button(Look::Main, t::button_accept(v.lang), &format!("/cases/{number}/do/lead.accept?proposal={n}")))
                    (link_button(Look::Second, t::work_decline(v.lang), &format!("/cases/{number}/do/lead.decline?proposal={n}")))
                }
            }
        }
    };
    panel("proposals", t::work_proposals(v.lang), html! {}, body)
}

fn requests(v: &Visitor, desk: &Desk) -> Markup {
    let all = html! { a class="ds-link" href="/requests" { (t::work_requests_all(v.lang)) } };
    let body = html! {
        @if desk.work.requests.is_empty() { p { (t::work_requests_none(v.lang)) } }
        @for (case, request) in &desk.work.requests {
            div class="row spread" {
                div {
                    p {
                        @if case.may_open { a class="ds-link id" href={ "/cases/" (case.row.number) } { (case.row.number) } }
                        @else { span class="id" { (case.row.number) } }
                        " " (case.row.name)
                    }
                    p class="subtle" { (asked(v, request)) }
                    @if let Some(late) = late(v, request) { p { (late) } }
                }
                @if case.may_open && v.caller.seated.seat.role == Role::Respondent { (answer(v, &case.row.number, request.n)) }
                @else { p class="subtle" { (if case.may_open { t::work_request_respondent(v.lang) } else { t::work_request_closed(v.lang) }) } }
            }
        }
    };
    panel("requests", t::work_requests(v.lang), all, body)
}

/// That the answer should have been given.
fn late(v: &Visitor, request: &RequestRow) -> Option<Markup> {
    let days = days(v, request.due.parse().ok()?);
    (days < 0).then(|| tag(Tone::Danger, &words::due_words(v.lang, days)))
}

fn asked(v: &Visitor, request: &RequestRow) -> String {
    let from = text::institution(v.lang, v.model(), &request.from_institution);
    let day = |text: &str| text.parse::<Date>().map_or_else(|_| text.to_string(), |d| words::date(v.lang, d));
    t::work_request_from(v.lang, &day(&request.due), &from, &day(&request.sent))
}

fn answer(v: &Visitor, number: &str, n: i64) -> Markup {
    let form = |act: &str| format!("/cases/{number}/do/{act}?request={n}&_return=/work");
    html! {
        div class="row no-print" {
            (link_button(Look::Main, t::button_accept(v.lang), &form("request.accept")))
            (link_button(Look::Second, t::button_refuse(v.lang), &form("request.refuse")))
        }
    }
}

fn sessions(v: &Visitor, desk: &Desk) -> Markup {
    let all = html! { a class="ds-link" href="/sessions" { (t::work_sessions_all(v.lang)) } };
    let body = html! {
        @if desk.work.sessions.is_empty() { p { (t::work_sessions_none(v.lang)) } }
        @for (session, incomplete) in desk.work.sessions.iter().zip(&desk.incomplete) { (one_session(v, session, *incomplete)) }
    };
    panel("sessions", t::work_sessions(v.lang), all, body)
}

/// Sessions that were held: their minutes wait.
fn minutes(v: &Visitor, owed: &[&Minutes]) -> Markup {
    let limit = |m: &Minutes| {
        let mut limit = Due::new(m.due, i64::from(m.days), m.firm);
        limit.base = due_base(v.lang, DueKind::MinutesApproved.code(), m.anchor);
        limit
    };
    let body = html! {
        @for minutes in owed {
            (one_session(v, &minutes.session, None))
            (due(v.lang, &limit(minutes)))
        }
    };
    panel("minutes", t::work_minutes(v.lang), html! {}, body)
}

fn one_session(v: &Visitor, session: &SessionRow, incomplete: Option<usize>) -> Markup {
    let lang = v.lang;
    let when = session
        .starts
        .parse::<DateTime>()
        .map_or_else(|_| session.starts.clone(), |at| words::when(lang, at.date(), Some(at.time())));
    // The officer sees when sessions take place; those of others open to who organises or is invited.
    let opens = incomplete.is_some() || v.caller.seated.seat.role != Role::CantonalOfficer;
    let lacking = incomplete.filter(|n| *n > 0).and_then(|n| i64::try_from(n).ok());
    html! {
        div {
            @if opens { p { a class="ds-link strong" href={ "/sessions/" (session.number) } { (when) } } }
            @else { p class="strong" { (when) } }
            p { (text::session_type(lang, v.model(), &session.session_type)) ", " (session.place) ", " (t::count_cases(lang, session.cases)) }
            p class="row" {
                (tag(Tone::Neutral, &text::code(lang, "session-state", &session.state)))
                @if let Some(n) = lacking { (tag(Tone::Warning, &t::work_incomplete(lang, n))) }
            }
        }
    }
}

fn drafts(v: &Visitor, desk: &Desk) -> Markup {
    let body = html! {
        ul {
            @for (form, saved) in &desk.drafts {
                li { a class="ds-link" href={ "/" (form) } { (draft_name(v, form)) } " " span class="subtle" { (t::work_draft_saved(v.lang, &moment(v, *saved))) } }
            }
        }
    };
    panel("drafts", t::work_drafts(v.lang), html! {}, body)
}

/// `cases/NUMBER/do/KIND` in words.
fn draft_name(v: &Visitor, form: &str) -> String {
    let parts: Vec<&str> = form.split('/').collect();
    match parts.as_slice() {
        [_, number, "do", kind] => {
            let act = text::kind(v.lang, "act", kind).unwrap_or(kind);
            format!("{act}, {number}")
        }
        ["cases", "new", ..] => t::nav_announce(v.lang).into(),
        [_, number, ..] => t::work_draft_of(v.lang, number),
        _ => form.to_string(),
    }
}

/// Day and time of a moment, as the clock on the wall shows it.
pub(in crate::pages) fn moment(v: &Visitor, millisecond: i64) -> String {
    let at = Timestamp::from_millisecond(millisecond).unwrap_or_default().to_zoned(app::zone());
    words::when(v.lang, at.date(), Some(at.time()))
}
