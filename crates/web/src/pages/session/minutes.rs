//! Agenda before and minutes after a session, to read and to print; for one participant only their part.

use super::show::Space;
use super::{agenda, invitee, is_before, name_of, paper, steps};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::session::{AgendaItem, SessionView};
use axum::response::{IntoResponse, Response};
use domain::session::{Conclusion, Invitation, SessionState};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let app = &v.web.app;
    let mut view = app.session(&v.caller, &number).await.or_page(&v)?;
    let asked = v.query.get("for").and_then(|n| n.parse::<u32>().ok()).filter(|_| view.organises);
    let part = asked.and_then(|n| view.session.invitations.iter().find(|i| i.n == n).cloned());
    if let Some(i) = &part {
        view.agenda.retain(|a| i.invited.invite.cases.iter().any(|c| c.as_str() == a.number));
    }
    let space = Space { view, waiting: Vec::new(), mail: Default::default() };
    Ok(shell::page(&v, page(&v, &space, part.as_ref())).into_response())
}

fn page(v: &Visitor, space: &Space, part: Option<&Invitation>) -> Page {
    let (lang, view) = (v.lang, &space.view);
    let session = &view.session;
    let before = is_before(session);
    let title = if before { t::session_agenda(lang) } else { t::session_minutes(lang) };
    let lead = part.map(|i| t::session_part_of(lang, &invitee(v, view, i)));
    Page {
        title: format!("{title}: {}", name_of(v, session)),
        context: Some(session.number.to_string()),
        lead,
        back: Some(Link::new(t::session_back(lang), format!("/sessions/{}", session.number))),
        alerts: draft(v, view).into_iter().collect(),
        actions: html! {
            (ui::print_button(t::button_print(lang)))
            (paper::link(v, view, "minutes", part.map(|i| i.n)))
        },
        content: html! {
            div class="stack" {
                (ui::summary(lang, &facts(v, view, part)))
                @if view.agenda.is_empty() { (ui::empty(t::session_agenda_empty(lang), "", html! {})) }
                @for item in &view.agenda { (case(v, space, item, before)) }
            }
        },
        ..Page::default()
    }
}

/// Minutes that nobody has approved yet say so.
fn draft(v: &Visitor, view: &SessionView) -> Option<Alert> {
    let open = view.session.state == SessionState::Held;
    open.then(|| Alert { tone: Tone::Info, title: t::session_not_approved(v.lang).into(), ..Alert::default() })
}

fn facts(v: &Visitor, view: &SessionView, part: Option<&Invitation>) -> Vec<Fact> {
    let (lang, session) = (v.lang, &view.session);
    let starts = session.plan.starts;
    let mut facts = vec![
        Fact::new(t::session_time(lang), html! { (words::when(lang, starts.date(), Some(starts.time()))) }),
        Fact::new(t::session_place(lang), html! { (session.plan.place) }),
        Fact::new(t::plan_state(lang), html! { (text::code(lang, "session-state", session.state.code())) }),
    ];
    if view.organises && part.is_none() && !session.invitations.is_empty() {
        let names = |there: bool| {
            let all = session.invitations.iter().filter(|i| i.present.is_none_or(|p| p) == there);
            all.map(|i| invitee(v, view, i)).collect::<Vec<_>>().join("; ")
        };
        let label = if is_before(session) { t::session_invitations(lang) } else { t::session_present(lang) };
        facts.push(Fact::new(label, html! { (names(true)) }));
        let absent = names(false);
        if !absent.is_empty() {
            facts.push(Fact::new(t::session_absent(lang), html! { (absent) }));
        }
    }
    facts
}

fn case(v: &Visitor, space: &Space, item: &AgendaItem, before: bool) -> Markup {
    let (lang, view) = (v.lang, &space.view);
    let body = html! {
        p class="subtle" {
            span class="id" { (item.number) } " · " (words::time(lang, item.at.time())) ", "
            (t::session_minutes_long(lang, i64::from(item.minutes)))
        }
        @if item.asks {
            p { a class="ds-link" href={ "/cases/" (item.number) "/reason?to=/sessions/" (view.session.number) "/minutes" } {
                (t::session_say_why(lang)) span class="vh" { (words::sep(lang)) (item.number) }
            } }
        }
        @else if let Some(c) = steps::conclusion(view, item) { (concluded(v, view, item, c)) }
        @else if before { (super::super::contract::shared::write_line()) (super::super::contract::shared::write_line()) }
        @else { p { (t::session_nothing_recorded(lang)) } }
    };
    ui::panel(&format!("case-{}", item.number), &agenda::person(item), html! {}, body)
}

fn concluded(v: &Visitor, view: &SessionView, item: &AgendaItem, c: &Conclusion) -> Markup {
    let (lang, said) = (v.lang, &c.conclude.text);
    let mut facts = vec![
        Fact::new(t::session_finding(lang), html! { span class="pre" { (said.finding) } }),
        Fact::new(t::session_next(lang), html! { (text::code(lang, "next", said.next.code())) }),
    ];
    if let Some(other) = &said.disagreement {
        facts.push(Fact::new(t::session_disagreement(lang), html! { span class="pre" { (other) } }));
    }
    let bound = if said.binding { t::contract_binding(lang) } else { t::contract_recommended(lang) };
    facts.push(Fact::new(t::session_force(lang), html! { (bound) }));
    let amend =
        item.view.as_ref().is_some_and(|k| k.may("session.amend") && view.session.state == SessionState::Approved);
    let back = format!("/sessions/{}/minutes", view.session.number);
    let href = format!("/cases/{}/do/session.amend?session={}&_return={back}", item.number, view.session.number);
    html! {
        (ui::summary(lang, &facts))
        (tasks(v, c))
        @for (stamp, amended) in &c.amendments {
            div class="panel" {
                p class="strong" { (t::session_amended(lang, &words::date_long(lang, stamp.on))) }
                p class="pre" { (amended.text) }
                p class="subtle" { (t::agreed_reason(lang)) (words::sep(lang)) (amended.reason) }
            }
        }
        @if amend { p class="no-print" { a class="ds-link" href=(href) { (super::act(v, "session.amend")) span class="vh" { (words::sep(lang)) (item.number) } } } }
    }
}

fn tasks(v: &Visitor, c: &Conclusion) -> Markup {
    let lang = v.lang;
    let all = &c.conclude.text.tasks;
    if all.is_empty() {
        return html! { p class="subtle" { (t::plan_no_tasks(lang)) } };
    }
    let row = |task: &domain::session::TaskText| {
        let owner = text::owner(lang, v.model(), task.owner.as_str());
        Row::from(vec![html! { (task.what) }, html! { (owner) }, ui::date(lang, task.due)])
    };
    let heads = [t::plan_task(lang), t::agreed_owner(lang), t::agreed_until(lang)];
    let table = Table {
        caption: t::plan_tasks(lang).into(),
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
