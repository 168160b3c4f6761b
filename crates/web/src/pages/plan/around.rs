//! What stands around the plan: tasks from sessions, and requests to institutions.

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::pages::service_request;
use crate::ui::parts::{Due, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::case::CaseView;
use domain::model::{DueKind, Role};
use domain::service_request::{RequestState, ServiceRequest};
use domain::session::Task;
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

/// The tasks from sessions.
pub(super) fn tasks(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let case = view.case();
    let body = if case.tasks.is_empty() {
        ui::empty(t::plan_no_tasks(lang), "", html! {})
    } else {
        let heads = [
            t::plan_task(lang),
            t::agreed_owner(lang),
            t::agreed_until(lang),
            t::plan_result(lang),
            t::agreed_actions(lang),
        ];
        let table = Table {
            caption: t::plan_tasks(lang).into(),
            caption_hidden: true,
            columns: heads.map(Column::new).into(),
            rows: case.tasks.iter().map(|task| Row::from(task_cells(v, view, task))).collect(),
            ..Table::default()
        };
        ui::table(lang, &table)
    };
    ui::panel("tasks", t::plan_tasks(lang), html! {}, body)
}

fn task_cells(v: &Visitor, view: &CaseView, task: &Task) -> Vec<Markup> {
    let lang = v.lang;
    let mut due = Due::new(task.text.due, shared::days_until(v, task.text.due), true);
    due.done = task.done.as_ref().map(|(stamp, _)| stamp.on);
    let seat = &v.caller.seated.seat;
    let mine = view.standing.lead || seat.role != Role::Respondent || task.text.owner == seat.institution;
    let result = task.done.as_ref().and_then(|(_, result)| result.as_ref());
    vec![
        html! { (task.text.what) },
        html! { (text::owner(lang, v.model(), task.text.owner.as_str())) },
        ui::due(lang, &due),
        html! { @match result { Some(result) => span class="pre" { (result) }, None => "–" } },
        html! { @if task.done.is_none() && mine && view.case().is_open() {
            (shared::small(v, view, "follow-up.complete-task", &format!("task={}", task.n), "plan", task.text.what.as_str()))
        } },
    ]
}

/// The requests to other institutions.
pub(super) fn requests(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let send = case.is_open() && case.lead().is_some();
    let actions = html! { @if send { (shared::offer(v, view, Look::Second, "request.send", "", "plan")) } };
    let body = if case.requests.is_empty() {
        ui::empty(t::plan_no_requests(lang), t::plan_no_requests_text(lang), html! {})
    } else {
        let heads = [
            t::requests_what(lang),
            t::requests_to(lang),
            t::agreed_until(lang),
            t::plan_state(lang),
            t::plan_result(lang),
            t::agreed_actions(lang),
        ];
        let row = |r: &ServiceRequest| Row { id: Some(format!("request-{}", r.n)), cells: request_cells(v, view, r) };
        let table = Table {
            caption: t::requests_heading(lang).into(),
            caption_hidden: true,
            columns: heads.map(Column::new).into(),
            rows: case.requests.iter().map(row).collect(),
            ..Table::default()
        };
        ui::table(lang, &table)
    };
    ui::panel("requests", t::requests_heading(lang), actions, body)
}

/// The requests for information of the case, each with its state; they open on a page of their own.
pub(super) fn inquiries(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let actions = html! { @if case.is_open() { (shared::offer(v, view, Look::Second, "inquiry.ask", "", "plan")) } };
    let body = html! {
        @if case.inquiries.is_empty() { (ui::empty(t::inquiries_none_case(lang), t::inquiries_none_case_text(lang), html! {})) }
        ul {
            @for inquiry in &case.inquiries {
                @let state = inquiry.stands(case.is_open(), v.today());
                li class="row" {
                    a class="ds-link id" href={ "/inquiries/" (inquiry.asked.id) } { (inquiry.asked.id) }
                    span { (text::institution(lang, v.model(), inquiry.from().as_str())) " → " (text::institution(lang, v.model(), inquiry.to().as_str())) }
                    (crate::pages::inquiry::state(v, state))
                    (ui::date(lang, inquiry.asked.due))
                }
            }
        }
    };
    ui::panel("inquiries", t::inquiries_heading(lang), actions, body)
}

fn request_cells(v: &Visitor, view: &CaseView, r: &ServiceRequest) -> Vec<Markup> {
    let lang = v.lang;
    let answer_due = shared::item(view, DueKind::ServiceAnswer, Some(r.n)).filter(|_| r.state == RequestState::Sent);
    vec![
        html! { p class="strong" { (r.send.what) } p class="subtle pre" { (r.send.why) } },
        html! { (text::institution(lang, v.model(), r.send.to.as_str())) },
        html! {
            @if r.is_open() { (shared::due_on(v, r.send.due)) } @else { (ui::date(lang, r.send.due)) }
            @if let Some(item) = answer_due { p class="subtle" { (t::requests_answer_until(lang, &words::date(lang, item.due))) } }
        },
        service_request::state(v, r.state_on(v.today())),
        html! {
            @if let Some(code) = &r.refusal { p { (text::entry(lang, &v.model().refusal_reason, code.as_str())) } }
            @for stamp in &r.reminders { p class="subtle" { (t::requests_reminded(lang, &words::date(lang, stamp.on))) } }
            @match &r.answer { Some((_, Some(words))) => p class="pre" { (words) }, _ => { @if r.refusal.is_none() { "–" } } }
        },
        html! { (request_actions(v, view, r)) (crate::pages::paper::link(v, view, TemplateKind::ServiceRequest, Some(r.n))) },
    ]
}

fn request_actions(v: &Visitor, view: &CaseView, r: &ServiceRequest) -> Markup {
    if !view.case().is_open() {
        return html! {};
    }
    let (query, what) = (format!("request={}", r.n), r.send.what.as_str());
    let own = r.send.to == v.caller.seated.seat.institution;
    html! {
        div class="stack" {
            @if own && r.state == RequestState::Sent {
                (shared::small(v, view, "request.accept", &query, "plan", what))
                (shared::small(v, view, "request.refuse", &query, "plan", what))
                (shared::small(v, view, "request.forward", &query, "plan", what))
            }
            @if own && r.state == RequestState::Accepted { (shared::small(v, view, "request.deliver", &query, "plan", what)) }
            @if r.is_open() {
                (shared::small(v, view, "request.remind", &query, "plan", what))
                (shared::small(v, view, "request.take-back", &query, "plan", what))
            }
        }
    }
}
