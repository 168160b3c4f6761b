//! The plan as a booklet for the person: large type, plain sentences, by date.

use super::goals;
use crate::http::Visitor;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{text, ui};
use app::case::CaseView;
use domain::plan::{Goal, Measure};
use maud::{Markup, html};
use words::t;

/// The whole page.
pub(super) fn page(v: &Visitor, view: &CaseView) -> Page {
    let (lang, case) = (v.lang, view.case());
    Page {
        title: t::plan_title(lang).into(),
        lead: Some(t::plan_booklet_of(lang, &words::date_long(lang, v.today()), &case.person.full_name())),
        back: Some(Link::new(t::plan_back(lang), format!("/cases/{}/plan", case.number))),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                p class="no-print subtle" { (t::plan_print_hint(lang)) }
                @for goal in &case.goals { (one(v, view, goal)) }
                @if let Some(term) = case.lead() {
                    p class="ds-paragraph" data-size="lg" {
                        (t::plan_booklet_lead(lang)) " "
                        @for (i, who) in term.who.iter().enumerate() {
                            @if i > 0 { ", " }
                            (view.name(&who.account)) " (" (text::institution_full(lang, v.model(), who.seat.institution.as_str())) ")"
                        }
                    }
                }
            }
        },
        ..Page::default()
    }
}

fn one(v: &Visitor, view: &CaseView, goal: &Goal) -> Markup {
    let lang = v.lang;
    let mut measures: Vec<&Measure> = view.case().measures.iter().filter(|m| m.plan.goal == goal.n).collect();
    measures.sort_by_key(|m| m.until);
    let body = html! {
        (goals::assessed(v, goal))
        ul class="stack" {
            @for m in &measures {
                li {
                    p class="ds-paragraph" data-size="lg" { (m.plan.what) }
                    p class="ds-paragraph" data-size="lg" {
                        (t::contract_who_until(lang, &words::date_long(lang, m.until), &text::owner(lang, v.model(), m.plan.owner.as_str())))
                    }
                    p { (goals::state(v, m.state)) @if let Some(result) = &m.result { " " span class="pre" { (result) } } }
                }
            }
        }
    };
    let heading = t::plan_goal(lang, i64::from(goal.n), goal.title.as_str());
    ui::panel(&format!("goal-{}", goal.n), &heading, html! {}, body)
}
