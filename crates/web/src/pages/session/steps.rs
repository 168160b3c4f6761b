//! The one next step of whoever organises a session, and the conclusions on its cases.

use super::{act, form_of};
use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use app::session::{AgendaItem, SessionView};
use domain::consent::Category;
use domain::session::{Conclusion, SessionState};
use maud::{Markup, html};
use words::t;

/// What was concluded on a case of the agenda, where the caller may see it.
pub(super) fn conclusion<'a>(view: &'a SessionView, item: &'a AgendaItem) -> Option<&'a Conclusion> {
    let case = item.view.as_ref()?.case();
    case.conclusions.iter().find(|c| c.conclude.session == view.session.number)
}

/// Whether the caller can still write the conclusion of a case.
pub(super) fn may_conclude(view: &SessionView, item: &AgendaItem) -> bool {
    let may = item.view.as_ref().is_some_and(|k| k.may("session.conclude") && k.redacted.sees(Category::Plan));
    view.session.state == SessionState::Held && may && conclusion(view, item).is_none()
}

/// The next step.
pub(super) fn next(v: &Visitor, view: &SessionView) -> Markup {
    let (lang, session) = (v.lang, &view.session);
    let number = session.number.as_str();
    let link = |look, kind: &'static str| ui::link_button(look, act(v, kind), &form_of(number, kind, ""));
    let post = |kind: &'static str| ui::post_button(Look::Main, act(v, kind), &form_of(number, kind, ""), &[]);
    let unsent = session.invitations.iter().filter(|i| !i.sent).count() as i64;
    let missing: usize = view.agenda.iter().map(|i| i.missing.len()).sum();
    let (words, button) = match session.state {
        SessionState::Preparing | SessionState::Invited if session.agenda.is_empty() => {
            (t::session_next_add(lang).to_string(), link(Look::Main, "session.add-case"))
        }
        SessionState::Preparing | SessionState::Invited if session.invitations.is_empty() => {
            (t::session_next_invite(lang).to_string(), link(Look::Main, "session.invite"))
        }
        SessionState::Preparing | SessionState::Invited if unsent > 0 => {
            let words = t::session_next_send(lang, unsent);
            let also = if missing > 0 { t::session_next_missing(lang, missing as i64) } else { String::new() };
            (format!("{words} {also}"), post("session.dispatch"))
        }
        SessionState::Invited if session.plan.starts.date() <= v.today() => {
            (t::session_next_hold(lang).to_string(), link(Look::Main, "session.hold"))
        }
        SessionState::Preparing | SessionState::Invited => (t::session_next_wait(lang, missing as i64), html! {}),
        SessionState::Held => return held(v, view),
        SessionState::Approved => (t::session_next_done(lang).to_string(), html! {}),
        SessionState::Cancelled => return html! {},
    };
    shared::next_step(v, &words, html! {}, button)
}

/// After the session: first the conclusions, one after the other, then the approval of the minutes.
fn held(v: &Visitor, view: &SessionView) -> Markup {
    let (lang, number) = (v.lang, view.session.number.as_str());
    let open = view.agenda.iter().filter(|i| conclusion(view, i).is_none()).count() as i64;
    if let Some(item) = view.agenda.iter().find(|i| may_conclude(view, i)) {
        let href = format!("/sessions/{number}/conclude/{}", item.number);
        let button = ui::link_button(Look::Main, act(v, "session.conclude"), &href);
        return shared::next_step(v, &t::session_next_conclude(lang, open), html! {}, button);
    }
    let kind = "session.approve";
    let approve = ui::post_button(Look::Main, act(v, kind), &form_of(number, kind, ""), &[]);
    let words = if open > 0 { t::session_next_others(lang, open) } else { t::session_next_approve(lang).to_string() };
    shared::next_step(v, &words, html! {}, html! { @if open == 0 { (approve) } })
}

/// The conclusions, case by case.
pub(super) fn conclusions(v: &Visitor, view: &SessionView) -> Markup {
    let lang = v.lang;
    let heads = [t::session_case(lang), t::session_conclusion(lang), t::agreed_actions(lang)];
    let table = Table {
        caption: t::session_conclusions(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: view.agenda.iter().map(|i| Row::from(cells(v, view, i))).collect(),
        ..Table::default()
    };
    ui::panel("conclusions", t::session_conclusions(lang), html! {}, ui::table(lang, &table))
}

fn cells(v: &Visitor, view: &SessionView, item: &AgendaItem) -> Vec<Markup> {
    let lang = v.lang;
    let number = view.session.number.as_str();
    let name = super::agenda::person(item);
    let found = conclusion(view, item);
    let state = match found {
        Some(c) => html! {
            (ui::tag(Tone::Success, t::session_recorded(lang))) " "
            (crate::text::code(lang, "next", c.conclude.text.next.code()))
        },
        None if item.view.as_ref().is_some_and(|k| k.redacted.sees(Category::Plan)) => {
            ui::tag(Tone::Warning, t::session_to_record(lang))
        }
        None => html! { span class="subtle" { (t::agreed_hidden(lang)) } },
    };
    let link = |href: &str, label: &str| html! { a class="ds-link" href=(href) { (label) span class="vh" { (words::sep(lang)) (name) } } };
    let action = html! {
        @if may_conclude(view, item) { (link(&format!("/sessions/{number}/conclude/{}", item.number), act(v, "session.conclude"))) }
        @if found.is_some() { (link(&format!("/sessions/{number}/minutes#case-{}", item.number), t::session_read(lang))) }
    };
    vec![html! { (name) br; span class="id subtle" { (item.number) } }, state, action]
}
