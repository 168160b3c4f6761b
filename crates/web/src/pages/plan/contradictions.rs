//! What in the plans of several institutions does not go together, and how it was solved (CASE-55).

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui;
use crate::ui::parts::{Look, Tone};
use app::case::CaseView;
use domain::Case;
use domain::model::DueKind;
use domain::plan::{Contradiction, PlanEntry};
use maud::{Markup, html};
use words::t;

/// The name of an entry of the plan; a dash where it is not to be seen.
pub(in crate::pages) fn entry_name(case: &Case, code: &str) -> String {
    match case.plan_entry(code) {
        Some(PlanEntry::Goal(goal)) => goal.title.to_string(),
        Some(PlanEntry::Measure(measure)) => measure.plan.what.to_string(),
        None => "–".into(),
    }
}

/// All contradictions of the plan, open ones first, with the way to mark another.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let marks = case.is_open() && case.lead().is_some() && case.goals.len() + case.measures.len() > 1;
    if case.contradictions.is_empty() && !(marks && view.may("plan.mark-contradiction")) {
        return html! {};
    }
    let actions = html! { @if marks { (shared::offer(v, view, Look::Second, "plan.mark-contradiction", "", "plan")) } };
    let mut all: Vec<&Contradiction> = case.contradictions.iter().collect();
    all.sort_by_key(|k| (!k.is_open(), k.n));
    let body = html! {
        @if all.is_empty() { (ui::empty(t::contradictions_none(lang), t::contradictions_none_text(lang), html! {})) }
        @else { ul { @for k in all { li id={ "contradiction-" (k.n) } { (one(v, view, k)) } } } }
    };
    ui::panel("contradictions", t::contradictions_title(lang), actions, body)
}

/// Those that still have to be solved, on the page of the case.
pub(in crate::pages) fn open(v: &Visitor, view: &CaseView) -> Markup {
    let open: Vec<&Contradiction> = view.case().contradictions.iter().filter(|k| k.is_open()).collect();
    if open.is_empty() {
        return html! {};
    }
    let body = html! { ul { @for k in open { li { (one(v, view, k)) } } } };
    let way =
        html! { a class="ds-link" href={ "/cases/" (view.case().number) "/plan#side" } { (t::plan_columns(v.lang)) } };
    ui::panel("contradictions", t::contradictions_open(v.lang), way, body)
}

/// Above the form by which one is solved: which one.
pub(in crate::pages) fn context(v: &Visitor, view: &CaseView) -> Markup {
    let asked = v.query.get("contradiction").and_then(|n| n.parse().ok());
    let found = view.case().contradictions.iter().find(|k| Some(k.n) == asked);
    html! { @if let Some(k) = found { (said(v, view, k)) } }
}

fn one(v: &Visitor, view: &CaseView, k: &Contradiction) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let due = shared::item(view, DueKind::Contradiction, Some(k.n));
    html! {
        (said(v, view, k))
        @match &k.solved {
            Some((stamp, how)) => {
                p class="row" { (ui::tag(Tone::Success, t::contradiction_solved(lang))) span class="subtle" { (ui::date(lang, stamp.on)) } }
                p class="pre" { (how) }
            },
            None => {
                p class="row" { (ui::tag(Tone::Warning, t::contradiction_open(lang))) @if let Some(due) = due { (shared::due(v, due)) } }
                @if case.is_open() && case.lead().is_some() {
                    p class="no-print" { (shared::small(v, view, "plan.solve-contradiction", &format!("contradiction={}", k.n), "plan", &names(case, k))) }
                }
            },
        }
    }
}

fn names(case: &Case, k: &Contradiction) -> String {
    [&k.mark.first, &k.mark.second].map(|e| entry_name(case, e.as_str())).join(" – ")
}

fn said(v: &Visitor, view: &CaseView, k: &Contradiction) -> Markup {
    html! {
        p class="strong" { (names(view.case(), k)) }
        p class="pre" { (k.mark.what) }
        p class="subtle" { (ui::date(v.lang, k.stamp.on)) " · " (view.name(&k.stamp.by.account)) }
    }
}
