//! What is still to do until a case can be announced, in its order.

use super::acts::fits;
use crate::http::Visitor;
use crate::ui::{self, Task, TaskState};
use app::case::CaseView;
use domain::case::Phase;
use domain::consent::ConsentState;
use maud::{Markup, html};
use words::t;

/// The list, while the announcement is being prepared.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let preparing = matches!(view.case().phase(), Phase::Opened | Phase::Preparing);
    let works = view.standing.own && view.standing.is_case_worker();
    if !preparing || !works {
        return html! {};
    }
    let tasks =
        [screening(v, view), consultation(v, view), participation(v, view), consent(v, view), announce(v, view)];
    let done = tasks.iter().filter(|t| t.state == TaskState::Done).count();
    let body = html! {
        p class="subtle" { (t::task_progress(v.lang, &done.to_string(), &tasks.len().to_string())) }
        (ui::tasks(v.lang, &tasks))
    };
    ui::panel("tasks", t::overview_tasks(v.lang), html! {}, body)
}

fn task(v: &Visitor, view: &CaseView, title: &str, kind: &str, page: &str, state: TaskState) -> Task {
    let may = view.may(kind) && fits(view.case(), kind, v.today());
    let home = format!("/cases/{}", view.case().number);
    let href = match (page, may) {
        ("", true) => Some(format!("{home}/do/{kind}")),
        ("", false) => None,
        (page, _) => Some(format!("{home}/{page}")),
    };
    Task { title: title.into(), href, hint: None, state, due: None }
}

fn screening(v: &Visitor, view: &CaseView) -> Task {
    let state = match view.case().screenings.last() {
        None => TaskState::NotStarted,
        Some(last) if last.outcome.provisional => TaskState::Seen,
        Some(_) => TaskState::Done,
    };
    let mut task = task(v, view, t::overview_task_screening(v.lang), "screening.record", "screening", state);
    let category = view.case().screenings.last().map(|s| crate::text::code(v.lang, "degree", s.record.decision.code()));
    task.hint = category;
    task
}

fn consultation(v: &Visitor, view: &CaseView) -> Task {
    let state = match view.case().consultations.last() {
        None => TaskState::NotStarted,
        Some(c) if c.advice.is_none() => TaskState::Waiting(t::overview_respondent(v.lang).to_string()),
        Some(_) => TaskState::Done,
    };
    let kind = if view.may("consultation.advise") && matches!(state, TaskState::Waiting(_)) {
        "consultation.advise"
    } else {
        "consultation.ask"
    };
    let mut task = task(v, view, t::overview_task_consultation(v.lang), kind, "", state);
    // Before the screening there is nothing to ask about: the line says so instead of leading nowhere without a word.
    let asks = !view.case().screenings.is_empty();
    let hint = if asks { t::overview_task_consultation_hint(v.lang) } else { t::announcement_consult_first(v.lang) };
    task.hint = Some(hint.to_string());
    task
}

fn participation(v: &Visitor, view: &CaseView) -> Task {
    let state = match &view.case().participation {
        None => TaskState::NotStarted,
        Some(p) if p.voluntary => TaskState::Done,
        Some(_) => TaskState::Seen,
    };
    task(v, view, t::overview_task_participation(v.lang), "consent.participate", "", state)
}

fn consent(v: &Visitor, view: &CaseView) -> Task {
    let today = v.today();
    let states: Vec<ConsentState> = view.case().consents.iter().map(|c| c.state(today)).collect();
    let state = if view.case().consents.iter().any(|c| c.is_valid(today)) {
        TaskState::Done
    } else if states.contains(&ConsentState::Offered) {
        TaskState::Waiting(t::announcement_the_person(v.lang).to_string())
    } else if states.is_empty() {
        TaskState::NotStarted
    } else {
        TaskState::Seen
    };
    task(v, view, t::overview_task_consent(v.lang), "consent.offer", "consent", state)
}

fn announce(v: &Visitor, view: &CaseView) -> Task {
    let mut task = task(v, view, t::overview_task_announce(v.lang), "announcement.announce", "", TaskState::NotStarted);
    if !view.may("announcement.announce") {
        task.hint = Some(t::overview_task_announce_hint(v.lang).to_string());
    }
    task
}
