//! The end of a case: four steps, a coded result, checks afterwards, and the file that follows (CASE-68…71).

mod again;
pub(in crate::pages) mod paper;
mod result;

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::contract::shared;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Task, TaskState};
use crate::{Web, shell, text, ui};
use app::case::CaseView;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::closure::ClosureStep;
use domain::consent::Category;
use domain::model::DueKind;
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

/// The routes of the closure.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/closure", get(show))
        .route("/cases/{number}/closure/reopen", post(again::reopen))
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let next = match view.case().closure.reopened {
        Some(_) => v.web.app.follower(&v.caller, &number).await.or_page(&v)?,
        None => None,
    };
    Ok(shell::page(&v, page(&v, &view, next.as_deref(), None)).into_response())
}

/// The page; `fault` is what is wrong with the reason for a new file.
fn page(v: &Visitor, view: &CaseView, next: Option<&str>, fault: Option<&str>) -> Page {
    let case = view.case();
    let content = html! {
        div class="stack" {
            @if case.is_open() { (before(v, view)) } @else {
                (result::panel(v, view))
                (result::checks(v, view))
                (again::panel(v, view, next, fault))
            }
            @if let Some(former) = &case.follows { (again::former(v, former.as_str())) }
        }
    };
    let link = |kind| crate::pages::paper::link(v, view, kind, None);
    let actions = html! { (link(TemplateKind::FinalReport)) (link(TemplateKind::ClosingLetter)) };
    let title = t::closure_title(v.lang).into();
    let page = Page { title, actions, content, failed: fault.is_some(), ..Page::default() };
    case_page(v, view, "closure", page)
}

/// What an open file shows: how it is closed, or set aside where it was never coordinated.
fn before(v: &Visitor, view: &CaseView) -> Markup {
    let case = view.case();
    if case.closure.started.is_some() {
        return steps(v, view);
    }
    let never = !case.is_coordinated() && case.terms.is_empty();
    let pending = case.announcement.is_some() && case.triage.is_empty();
    if never && pending {
        return ui::empty(t::closure_pending(v.lang), t::closure_pending_text(v.lang), html! {});
    }
    if never {
        let aside = shared::offer(v, view, Look::Second, "closure.set-aside", "", "closure");
        return ui::empty(t::closure_never(v.lang), t::closure_never_text(v.lang), aside);
    }
    if case.lead().is_none() {
        let link = ui::link_button(Look::Second, t::contract_to_lead(v.lang), &format!("/cases/{}/lead", case.number));
        return ui::empty(t::closure_no_lead(v.lang), t::closure_no_lead_text(v.lang), link);
    }
    let start = shared::offer(v, view, Look::Main, "closure.start", "", "closure");
    ui::empty(t::closure_open(v.lang), t::closure_open_text(v.lang), start)
}

/// The four steps as a task list, and the end of it.
fn steps(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, closure) = (v.lang, &view.case().closure);
    let reason = closure.started.as_ref().filter(|_| view.redacted.sees(Category::Plan));
    let all: Vec<Task> = ClosureStep::ALL.iter().map(|step| task(v, view, *step)).collect();
    let body = html! {
        @if let Some((stamp, why)) = reason {
            p { (t::closure_started(lang, &words::date_long(lang, stamp.on))) (words::sep(lang)) span class="pre" { (why) } }
        }
        @if let Some(item) = shared::item(view, DueKind::ClosureStep, None) { (shared::due(v, item)) }
        (ui::tasks(lang, &all))
        (finish(v, view))
        (said(v, view))
    };
    ui::panel("steps", t::closure_steps(lang), html! {}, html! { div class="stack" { (body) } })
}

fn task(v: &Visitor, view: &CaseView, step: ClosureStep) -> Task {
    let case = view.case();
    let done = case.closure.steps.get(&step);
    let query = format!("step={}", step.code());
    let form = shared::form_of(case.number.as_str(), "closure.complete", &query, "closure");
    let may = done.is_none() && view.may("closure.complete") && case.lead().is_some();
    let hint = match done {
        Some((_, complete)) => t::closure_done_on(v.lang, &words::date(v.lang, complete.on)),
        None => words::lookup(v.lang, &format!("closure-about-{}", step.code())).unwrap_or_default().to_string(),
    };
    Task {
        title: text::code(v.lang, "closure", step.code()),
        href: may.then_some(form),
        hint: Some(hint).filter(|h| !h.is_empty()),
        state: if done.is_some() { TaskState::Done } else { TaskState::NotStarted },
        due: None,
    }
}

/// The button that closes, or why there is none yet.
fn finish(v: &Visitor, view: &CaseView) -> Markup {
    let open = view.case().closure.open_steps();
    if !open.is_empty() {
        let names: Vec<String> = open.iter().map(|s| text::code(v.lang, "closure", s.code())).collect();
        return html! { p { (t::closure_not_yet(v.lang, &names.join(", "))) } };
    }
    html! {
        p { (t::closure_ready(v.lang)) }
        div class="row no-print" { (shared::offer(v, view, Look::Main, "closure.close", "", "closure")) }
    }
}

/// What the steps have left on file.
fn said(v: &Visitor, view: &CaseView) -> Markup {
    html! {
        @for (step, (stamp, complete)) in &view.case().closure.steps {
            @let heading = text::code(v.lang, "closure", step.code());
            (ui::details(&heading, html! {
                p class="pre" { (complete.account) }
                p class="subtle" { (ui::date(v.lang, complete.on)) ", " (text::institution(v.lang, v.model(), stamp.by.seat.institution.as_str())) }
            }))
        }
    }
}
