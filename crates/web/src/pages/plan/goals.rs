//! Goals with their measures, and the measures over time.

use super::Chosen;
use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui::chart::Period;
use crate::ui::parts::{Due, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::case::CaseView;
use domain::plan::{Assessed, Attainment, Goal, Measure, MeasureState};
use maud::{Markup, html};
use words::t;

/// A goal with the measures that fit the filter.
pub(super) fn goal(v: &Visitor, view: &CaseView, goal: &Goal, chosen: &Chosen) -> Markup {
    let lang = v.lang;
    let all: Vec<&Measure> = view.case().measures.iter().filter(|m| m.plan.goal == goal.n).collect();
    let shown: Vec<&Measure> = all.iter().copied().filter(|m| chosen.fits(m)).collect();
    if shown.is_empty() && chosen.any() {
        return html! {};
    }
    let open = view.case().is_open() && view.case().lead().is_some();
    let query = format!("goal={}", goal.n);
    let actions = html! { @if open {
        (shared::small(v, view, "plan.add-measure", &query, "plan", goal.title.as_str()))
        (shared::small(v, view, "plan.assess", &query, "plan", goal.title.as_str()))
    } };
    let body = html! {
        (assessed(v, goal))
        @if shown.is_empty() { (ui::empty(t::plan_no_measure(lang), t::plan_no_measure_text(lang), html! {})) }
        @else { (measures(v, view, &shown, goal.title.as_str())) }
    };
    ui::panel(&format!("goal-{}", goal.n), &t::plan_goal(lang, i64::from(goal.n), goal.title.as_str()), actions, body)
}

/// How far a goal was reached, each time that was said, and under which version of the contract; the last one first.
pub(super) fn assessed(v: &Visitor, goal: &Goal) -> Markup {
    let lang = v.lang;
    let clause = goal.clause.map(|n| t::plan_of_clause(lang, i64::from(n)));
    let earlier = goal.assessments.split_last().map_or(&[][..], |(_, earlier)| earlier);
    html! {
        p class="row" {
            @match goal.assessed() {
                Some(last) => (assessment(v, last)),
                None => (ui::tag(Tone::Neutral, t::plan_not_assessed(lang))),
            }
            @if let Some(clause) = clause { span class="subtle" { (clause) } }
        }
        @if !earlier.is_empty() {
            (ui::details(&t::plan_assessed_before(lang, earlier.len() as i64), html! {
                ul { @for one in earlier.iter().rev() { li class="row" { (assessment(v, one)) } } }
            }))
        }
    }
}

fn assessment(v: &Visitor, one: &Assessed) -> Markup {
    let lang = v.lang;
    html! {
        (ui::tag(tone(one.attainment), &text::code(lang, "attainment", one.attainment.code())))
        span class="subtle" {
            (t::plan_assessed_on(lang, &words::date(lang, one.stamp.on)))
            @if let Some(n) = one.version { " · " (t::contract_version(lang, i64::from(n))) }
        }
        @if let Some(note) = &one.note { span class="pre" { (note) } }
    }
}

/// The colour of an attainment.
pub(in crate::pages) fn tone(attainment: Attainment) -> Tone {
    match attainment {
        Attainment::Reached => Tone::Success,
        Attainment::Partly => Tone::Info,
        Attainment::NotReached => Tone::Warning,
        Attainment::Dropped => Tone::Neutral,
    }
}

fn measures(v: &Visitor, view: &CaseView, shown: &[&Measure], goal: &str) -> Markup {
    let lang = v.lang;
    let heads = [
        t::agreed_measure(lang),
        t::agreed_owner(lang),
        t::agreed_until(lang),
        t::plan_state(lang),
        t::plan_result(lang),
        t::agreed_actions(lang),
    ];
    let table = Table {
        caption: t::plan_measures_of(lang, goal),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: shown.iter().map(|m| Row { id: Some(format!("measure-{}", m.n)), cells: cells(v, view, m) }).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, view: &CaseView, m: &Measure) -> Vec<Markup> {
    let lang = v.lang;
    let open = view.case().is_open() && view.case().lead().is_some();
    let query = format!("measure={}", m.n);
    vec![
        html! { (m.plan.what) },
        html! { (text::owner(lang, v.model(), m.plan.owner.as_str())) },
        html! { (until(v, m)) (shifts(v, m)) },
        state(v, m.state),
        html! { @match &m.result { Some(result) => span class="pre" { (result) }, None => "–" } },
        html! { div class="stack" { @if open {
            (shared::small(v, view, "plan.progress", &query, "plan", m.plan.what.as_str()))
            @if m.is_open() { (shared::small(v, view, "plan.shift", &query, "plan", m.plan.what.as_str())) }
        } } },
    ]
}

/// The end of a measure: how long until then, unless it has ended.
fn until(v: &Visitor, m: &Measure) -> Markup {
    match m.is_open() {
        true => ui::due(v.lang, &Due::new(m.until, shared::days_until(v, m.until), true)),
        false => ui::date(v.lang, m.until),
    }
}

fn shifts(v: &Visitor, m: &Measure) -> Markup {
    if m.shifts.is_empty() {
        return html! {};
    }
    let body = html! { ul { @for (date, reason) in &m.shifts { li { (ui::date(v.lang, *date)) (words::sep(v.lang)) (reason) } } } };
    ui::details(&t::plan_shifted(v.lang, m.shifts.len() as i64), body)
}

/// Where a measure stands.
pub(super) fn state(v: &Visitor, state: MeasureState) -> Markup {
    let tone = match state {
        MeasureState::Planned => Tone::Neutral,
        MeasureState::Running => Tone::Info,
        MeasureState::Done => Tone::Success,
        MeasureState::Stopped => Tone::Warning,
    };
    ui::tag(tone, &text::code(v.lang, "measure", state.code()))
}

/// The measures over time, each institution in its own colour; the table beside says the same in words.
pub(super) fn periods(v: &Visitor, view: &CaseView, chosen: &Chosen) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let begun = case.contract.versions.first().map(|x| x.stamp.on);
    let mut owners: Vec<&str> = case.measures.iter().map(|m| m.plan.owner.as_str()).collect();
    owners.sort_unstable();
    owners.dedup();
    let mut all: Vec<Period> = Vec::new();
    for m in case.measures.iter().filter(|m| chosen.fits(m)) {
        let from = m.plan.from.or(begun).unwrap_or(m.until).min(m.until);
        let colour = owners.iter().position(|o| *o == m.plan.owner.as_str()).unwrap_or(0) % 5;
        all.push(Period {
            who: text::owner(lang, v.model(), m.plan.owner.as_str()),
            what: m.plan.what.to_string(),
            href: Some(format!("#measure-{}", m.n)),
            from,
            to: Some(m.until),
            colour: colour as u8,
        });
    }
    let today = v.today();
    let (Some(from), Some(to)) = (all.iter().map(|p| p.from).min(), all.iter().filter_map(|p| p.to).max()) else {
        return html! {};
    };
    let picture = ui::periods(lang, t::plan_periods(lang), &all, from.min(today), to.max(today), today);
    ui::panel("periods", t::plan_periods(lang), html! {}, picture)
}
