//! The result of a closed file, and whether it lasts.

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::pages::plan::attainment_tone;
use crate::ui::parts::{Fact, Look, Task, TaskState};
use crate::{text, ui};
use app::case::CaseView;
use domain::closure::{Close, Sustained};
use domain::consent::Category;
use jiff::ToSpan;
use maud::{Markup, html};
use words::t;

/// How the file ended.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, closure) = (v.lang, &view.case().closure);
    let mut facts = Vec::new();
    if let Some(stamp) = &closure.closed {
        facts.push(Fact::new(t::closure_closed_on(lang), ui::date(lang, stamp.on)));
    }
    if let Some(aside) = closure.set_aside.as_ref() {
        facts.push(Fact::new(t::closure_result(lang), html! { (t::closure_set_aside(lang)) }));
        facts.push(Fact::new(t::agreed_reason(lang), html! { span class="pre" { (aside.reason) } }));
    }
    if let Some(close) = &closure.close {
        let outcome = text::outcome(lang, v.model(), close.outcome.as_str());
        facts.push(Fact::new(t::closure_result(lang), html! { strong { (outcome) } }));
        if view.redacted.sees(Category::Plan) {
            facts.push(Fact::new(t::closure_goals(lang), goals(v, view, close)));
        }
    }
    ui::panel("result", t::closure_result(lang), html! {}, ui::summary(lang, &facts))
}

fn goals(v: &Visitor, view: &CaseView, close: &Close) -> Markup {
    if close.results.is_empty() {
        return html! { (t::closure_no_goals(v.lang)) };
    }
    html! {
        ul { @for (n, attainment) in &close.results {
            @let title = view.case().goals.iter().find(|g| g.n == *n).map_or_else(|| n.to_string(), |g| g.title.to_string());
            li { (title) " " (ui::tag(attainment_tone(*attainment), &text::code(v.lang, "attainment", attainment.code()))) }
        } }
    }
}

/// The checks some months after closure (CASE-70).
pub(super) fn checks(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let (Some(closed), Some(_)) = (&case.closure.closed, &case.closure.close) else { return html! {} };
    let task = |months: &i32| -> Task {
        let done = case.closure.checks.iter().find(|(_, c)| c.months == *months);
        let due = closed.on.saturating_add(months.months());
        let query = format!("months={months}");
        let form = shared::form_of(case.number.as_str(), "closure.check", &query, "closure");
        let ready = done.is_none() && v.today() >= due && view.may("closure.check");
        let mut item = ui::Due::new(due, shared::days_until(v, due), false);
        item.done = done.map(|(stamp, _)| stamp.on);
        Task {
            title: t::closure_check_after(lang, i64::from(*months)),
            href: ready.then_some(form),
            hint: Some(match done {
                Some((_, check)) => found(v, check.sustained, check.note.as_ref().map(|n| n.as_str())),
                None => t::closure_check_hint(lang).to_string(),
            }),
            state: if done.is_some() { TaskState::Done } else { TaskState::NotStarted },
            due: Some(item),
        }
    };
    let all: Vec<Task> = v.model().checks_after_closure.iter().map(task).collect();
    let next = all.iter().find_map(|k| k.href.clone());
    let button =
        html! { @if let Some(href) = &next { (ui::link_button(Look::Main, t::closure_check_now(lang), href)) } };
    ui::panel("checks", t::closure_checks(lang), button, ui::tasks(lang, &all))
}

fn found(v: &Visitor, sustained: Sustained, note: Option<&str>) -> String {
    let found = text::code(v.lang, "sustained", sustained.code());
    note.map_or_else(|| found.clone(), |note| format!("{found}: {note}"))
}
