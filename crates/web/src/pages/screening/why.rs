//! Why a screening proposes what it proposes: each criterion with its answer, its source, and what would change.

use super::degree;
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Link, Why, WhyState};
use domain::model::rule::{Fact, INSTITUTIONS, Verdict};
use domain::screening::{Answer, Change, Criterion, Outcome};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::t;

/// What a result rests on.
pub(super) struct Basis<'a> {
    pub(super) v: &'a Visitor,
    pub(super) outcome: &'a Outcome,
    pub(super) answers: &'a BTreeMap<String, Answer>,
    /// The institutions that were counted from the registrations.
    pub(super) counted: Vec<String>,
    /// The address of the form, where an answer can still be changed.
    pub(super) form: Option<String>,
}

/// Conditions and exclusions, apart: an exclusion that does not apply is good news.
pub(super) fn reasons(basis: &Basis) -> Markup {
    let lang = basis.v.lang;
    let (out, conditions): (Vec<&Criterion>, Vec<&Criterion>) =
        basis.outcome.criteria.iter().partition(|c| c.exclusion);
    let mut conditions = conditions;
    conditions.sort_by_key(|c| match c.verdict {
        Verdict::Met => 0,
        Verdict::Unknown => 1,
        Verdict::Unmet => 2,
    });
    let lines =
        |criteria: &[&Criterion]| crate::ui::why(lang, &criteria.iter().map(|c| line(basis, c)).collect::<Vec<_>>());
    html! {
        (lines(&conditions))
        @if !out.is_empty() { h3 { (t::screening_exclusions(lang)) } (lines(&out)) }
    }
}

fn line(basis: &Basis, criterion: &Criterion) -> Why {
    let answer = basis.answers.get(&criterion.code);
    let address = format!("answers.{}.value", criterion.code);
    let effects: Vec<String> =
        basis.outcome.changes.iter().filter(|c| c.code == criterion.code).map(|c| change(basis.v, c)).collect();
    Why {
        state: state(criterion),
        criterion: label(basis.v, &criterion.code, criterion.at_least),
        fact: Some(fact(basis, criterion, answer)),
        source: answer.and_then(|a| source(basis.v, a)),
        effect: (!effects.is_empty()).then(|| effects.join(" · ")),
        link: basis.form.as_ref().map(|form| Link::new("", format!("{form}#{}", crate::ui::form::id(&address)))),
    }
}

fn state(criterion: &Criterion) -> WhyState {
    match (criterion.exclusion, criterion.verdict) {
        (_, Verdict::Unknown) => WhyState::Unknown,
        (false, Verdict::Met) => WhyState::Met,
        (false, Verdict::Unmet) => WhyState::Unmet,
        (true, Verdict::Met) => WhyState::Applies,
        (true, Verdict::Unmet) => WhyState::AppliesNot,
    }
}

/// The name of a criterion, with the number that it asks for.
pub(super) fn label(v: &Visitor, code: &str, at_least: Option<u32>) -> String {
    let name = v.model().criterion_label(code).map_or_else(|| code.to_string(), |l| text::of(v.lang, l));
    match at_least {
        Some(n) => t::screening_at_least(v.lang, &name, i64::from(n)),
        None => name,
    }
}

fn fact(basis: &Basis, criterion: &Criterion, answer: Option<&Answer>) -> String {
    let lang = basis.v.lang;
    match answer.map(|a| a.value) {
        Some(Fact::Unknown) => text::code(lang, "answer", "unknown"),
        Some(value) => text::fact(basis.v.lang, value),
        None if criterion.code == INSTITUTIONS && !basis.counted.is_empty() => {
            format!("{}: {}", basis.counted.len(), basis.counted.join(", "))
        }
        None => t::screening_not_asked(lang).to_string(),
    }
}

fn source(v: &Visitor, answer: &Answer) -> Option<String> {
    let day = answer.on.map(|on| words::date(v.lang, on));
    let source = answer.source.as_ref().map(ToString::to_string);
    let known: Vec<String> = source.into_iter().chain(day).collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// `If «Yes»: round table`.
pub(super) fn change(v: &Visitor, change: &Change) -> String {
    let then = change.proposal.map_or_else(|| t::screening_discretion_short(v.lang).to_string(), |d| degree(v, d));
    t::screening_change(v.lang, &text::fact(v.lang, change.to), &then)
}
