//! What each institution has planned, side by side: a column for each owner, on a phone one below the other (CASE-55).

use super::goals;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::case::CaseView;
use domain::plan::{Goal, Measure};
use maud::{Markup, html};
use words::t;

/// The columns, where several have planned something.
pub(super) fn side_by_side(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let mut owners: Vec<&str> = Vec::new();
    for measure in &case.measures {
        let owner = measure.plan.owner.as_str();
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    if owners.len() < 2 {
        return html! {};
    }
    let bare: Vec<&Goal> = case.goals.iter().filter(|g| case.measures.iter().all(|m| m.plan.goal != g.n)).collect();
    let body = html! {
        div class="side" {
            @for owner in owners { (column(v, view, owner)) }
            @if !bare.is_empty() {
                section {
                    h3 { (t::plan_column_nobody(lang)) }
                    @for goal in bare { p class="strong" { (goal.title) } (marks(v, view, &goal.entry())) }
                }
            }
        }
    };
    ui::panel("side", t::plan_columns(lang), html! {}, body)
}

fn column(v: &Visitor, view: &CaseView, owner: &str) -> Markup {
    let case = view.case();
    let own = |goal: &Goal| -> Vec<&Measure> {
        case.measures.iter().filter(|m| m.plan.goal == goal.n && m.plan.owner.as_str() == owner).collect()
    };
    html! {
        section {
            h3 { (text::owner(v.lang, v.model(), owner)) }
            @for goal in &case.goals {
                @let measures = own(goal);
                @if !measures.is_empty() {
                    p class="strong" { (goal.title) }
                    (marks(v, view, &goal.entry()))
                    ul { @for m in measures { (measure(v, view, m)) } }
                }
            }
        }
    }
}

fn measure(v: &Visitor, view: &CaseView, m: &Measure) -> Markup {
    html! {
        li {
            a class="ds-link" href={ "#measure-" (m.n) } { (m.plan.what) }
            p class="row" { (goals::state(v, m.state)) (words::span(v.lang, m.plan.from.unwrap_or(m.until), Some(m.until))) }
            (marks(v, view, &m.entry()))
        }
    }
}

/// That an entry does not go together with another one.
fn marks(v: &Visitor, view: &CaseView, entry: &str) -> Markup {
    let case = view.case();
    let open = case.contradictions.iter().filter(|k| k.is_open() && k.concerns(entry));
    html! {
        @for k in open {
            @let other = if k.mark.first.as_str() == entry { &k.mark.second } else { &k.mark.first };
            p {
                (ui::tag(Tone::Warning, t::contradiction_tag(v.lang))) " "
                a class="ds-link" href={ "#contradiction-" (k.n) } { (super::entry_name(case, other.as_str())) }
            }
        }
    }
}
