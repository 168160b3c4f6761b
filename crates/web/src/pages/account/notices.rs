//! The inbox: what happened, where, and why one is told.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::work::aside::moment;
use crate::shell;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone, empty, link_button, post_button, tag};
use crate::ui::table::{Column, Row, Table, table};
use axum::response::Redirect;
use domain::model::Role;
use maud::{Markup, html};
use words::t;

/// The notices, the newest first.
pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let notices = v.web.app.notices(&v.caller).await.or_page(&v)?;
    let lang = v.lang;
    let heads = [t::notices_what(lang), t::notices_about(lang), t::notices_when(lang), t::notices_why(lang)];
    let row = |(kind, case, subject, at, unread): (&str, Option<&str>, &str, i64, bool)| {
        Row::from(vec![
            html! { (what(&v, kind)) @if unread { " " (tag(Tone::Info, t::notices_new(lang))) } },
            about(&v, kind, case, subject),
            html! { (moment(&v, at)) },
            html! { (text::code(lang, "notices-why", why(kind, v.caller.seated.seat.role))) },
        ])
    };
    let each = notices
        .iter()
        .map(|n| (n.kind.as_str(), n.case_number.as_deref(), n.subject.as_str(), n.at, n.read_at.is_none()));
    let table_ = Table {
        caption: t::menu_notices(lang).into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: each.map(row).collect(),
        ..Table::default()
    };
    let content = html! {
        @if notices.is_empty() { (empty(t::notices_none(lang), t::notices_none_text(lang), link_button(Look::Second, t::fail_to_work(lang), "/work"))) }
        @else { (table(lang, &table_)) }
    };
    let actions =
        html! { @if v.unread > 0 { (post_button(Look::Second, t::notices_read_all(lang), "/notices/read", &[])) } };
    let lead = (v.unread > 0).then(|| t::notices_unread(lang, v.unread));
    Ok(shell::page(&v, Page { title: t::menu_notices(lang).into(), lead, actions, content, ..Page::default() }))
}

/// Marks everything as read.
pub(super) async fn read(v: Visitor) -> Result<Redirect, Fail> {
    v.web.app.read_notices(&v.caller).await.or_page(&v)?;
    Ok(Redirect::to("/notices"))
}

fn what(v: &Visitor, kind: &str) -> String {
    text::kind(v.lang, "event", kind).map_or_else(|| format!("[{kind}]"), str::to_string)
}

fn about(v: &Visitor, kind: &str, case: Option<&str>, session: &str) -> Markup {
    // Whoever reads the log and no case goes to the lines of the case.
    let home = if v.web.app.may_anywhere(&v.caller, "log.read") { "/log?case=" } else { "/cases/" };
    html! {
        @if let Some(number) = case { a class="ds-link" href={ (home) (number) } { (t::case_number(v.lang)) " " span class="id" { (number) } } }
        @else if kind.starts_with("inquiry.") { a class="ds-link" href={ "/inquiries/" (session) } { (t::inquiries_one(v.lang)) " " span class="id" { (session) } } }
        @else if kind.starts_with("agreement.") { a class="ds-link" href={ "/agreements/" (session) } { (t::agreements_one(v.lang)) " " span class="id" { (session) } } }
        @else if kind.starts_with("concern.") { a class="ds-link" href={ "/concerns/" (session) } { (t::concerns_one(v.lang)) " " span class="id" { (session) } } }
        @else if let Some((home, one)) = affair(v, kind) { a class="ds-link" href={ (home) "/" (session) } { (one) " " span class="id" { (session) } } }
        @else if kind.starts_with("recipient-list.") { a class="ds-link" href={ "/recipient-lists/" (session) } { (t::lists_one(v.lang)) " " span class="id" { (session) } } }
        @else if kind.starts_with("common.") { a class="ds-link" href={ "/common/" (session) } { (t::common_one(v.lang)) " " span class="id" { (session) } } }
        @else if !session.is_empty() { a class="ds-link" href={ "/sessions/" (session) } { (t::notices_session(v.lang)) " " span class="id" { (session) } } }
    }
}

/// Where what the bodies deal with is, and what one of them is called.
fn affair(v: &Visitor, kind: &str) -> Option<(&'static str, &'static str)> {
    let lang = v.lang;
    match kind.split('.').next().unwrap_or_default() {
        "body" => Some(("/bodies", t::bodies_one(lang))),
        "topic" => Some(("/topics", t::topics_one(lang))),
        "sitting" => Some(("/sittings", t::sittings_one(lang))),
        "recommendation" => Some(("/recommendations", t::recommendations_one(lang))),
        "programme" => Some(("/programmes", t::programmes_one(lang))),
        "project" => Some(("/projects", t::projects_one(lang))),
        "anchoring" => Some(("/anchorings", t::anchorings_one(lang))),
        "activity" => Some(("/activities", t::activities_one(lang))),
        "mandate" => Some(("/mandates", t::mandates_one(lang))),
        _ => None,
    }
}

/// Why someone is told of a kind of event: the same grounds as those by which the application chooses whom to tell.
fn why(kind: &str, role: Role) -> &'static str {
    let coordinates = matches!(role, Role::RegionalCoordinator | Role::ThematicCoordinator);
    match kind {
        "consultation.asked" | "request.sent" | "request.reminded" | "transfer.started" | "person.notified"
        | "inquiry.asked" | "inquiry.taken-back" | "inquiry.reminded" => "respondent",
        "request.forwarded" if role == Role::Respondent => "respondent",
        // What concerns the pool of respondents, or someone in it.
        "follow-up.difficulty" if role == Role::Respondent => "respondent",
        "lead.taken-back" => "respondent",
        "lead.proposed" => "proposed",
        "request.accepted" | "request.refused" | "request.delivered" | "request.forwarded" => "lead",
        "consultation.advised" | "triage.decided" => "opener",
        "session.dispatched" | "session.rescheduled" | "session.cancelled" => "invited",
        "inquiry.answered" | "inquiry.refused" => "asker",
        "agreement.proposed" | "agreement.amended" | "agreement.ended" if role == Role::Respondent => "respondent",
        "recipient-list.approved" | "recipient-list.refused" | "recipient-list.deleted" => "asker",
        "common.approved" | "common.refused" | "common.answered" | "common.received" | "common.deleted" => "asker",
        "session.replied" => "planner",
        "concern.answered" | "concern.answer-recorded" => "raiser",
        "concern.raised" | "concern.closed" => "officer",
        "concern.passed-on" if role == Role::CommitteeMember => "body",
        "concern.passed-on" => "raiser",
        "transfer.confirmed" | "transfer.declined" => "handed-over",
        "activity.planned" if role == Role::RegionalDirectorate => "directorate",
        "anchoring.partner-decided" if role == Role::Administrator => "accounts",
        _ if kind.starts_with("activity.")
            && !coordinates
            && !matches!(role, Role::Secretariat | Role::CantonalOfficer | Role::CommitteeMember) =>
        {
            "asker"
        }
        _ if kind.starts_with("procedure.") => "procedure",
        _ if role == Role::CommitteeMember => "member",
        _ if kind.starts_with("topic.") && !matches!(role, Role::Secretariat | Role::CantonalOfficer) => "sender",
        _ if coordinates => "coordinator",
        _ if matches!(role, Role::Secretariat | Role::CantonalOfficer) => "bureau",
        _ => "involved",
    }
}
