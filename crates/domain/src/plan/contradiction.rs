//! Contradictions between what several institutions plan with the same person, and how they were solved. Source: CASE-55.

use super::{Goal, Measure};
use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says that two entries of the plan do not go together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkContradiction {
    /// The one entry: `goal-1`, `measure-2`.
    pub first: Code,
    /// The other one.
    pub second: Code,
    /// What does not go together.
    pub what: Prose,
}

/// Says how a contradiction was solved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SolveContradiction {
    /// Which contradiction.
    pub contradiction: u32,
    /// What the institutions have agreed on.
    pub solution: Prose,
}

/// A contradiction in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who marked it, and when.
    pub stamp: Stamp,
    /// What was marked.
    pub mark: MarkContradiction,
    /// When and how it was solved.
    pub solved: Option<(Stamp, Prose)>,
}

impl Contradiction {
    /// Whether the institutions still have to agree.
    pub fn is_open(&self) -> bool {
        self.solved.is_none()
    }

    /// Whether it is about an entry.
    pub fn concerns(&self, entry: &str) -> bool {
        self.mark.first.as_str() == entry || self.mark.second.as_str() == entry
    }
}

/// An entry of the plan that a code names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlanEntry<'c> {
    /// A goal.
    Goal(&'c Goal),
    /// A measure.
    Measure(&'c Measure),
}

impl Goal {
    /// The code under which a contradiction names it.
    pub fn entry(&self) -> String {
        format!("goal-{}", self.n)
    }
}

impl Measure {
    /// The code under which a contradiction names it.
    pub fn entry(&self) -> String {
        format!("measure-{}", self.n)
    }
}

impl Case {
    /// The entry of the plan under a code; none where there is none.
    pub fn plan_entry(&self, code: &str) -> Option<PlanEntry<'_>> {
        let goal = || self.goals.iter().find(|g| g.entry() == code).map(PlanEntry::Goal);
        let measure = || self.measures.iter().find(|m| m.entry() == code).map(PlanEntry::Measure);
        goal().or_else(measure)
    }
}

pub(crate) fn mark(case: &Case, _: &Ctx, c: MarkContradiction) -> Decided {
    case.require_led()?;
    for (code, field) in [(&c.first, "first"), (&c.second, "second")] {
        require(case.plan_entry(code.as_str()).is_some(), Refused::UnknownEntry).map_err(|r| r.at(field))?;
    }
    require(c.first != c.second, Refused::SameEntry).map_err(|r| r.at("second"))?;
    let (first, second) = (c.first.as_str(), c.second.as_str());
    let known = case.contradictions.iter().any(|k| k.is_open() && k.concerns(first) && k.concerns(second));
    require(!known, Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::ContradictionMarked(c)])
}

pub(crate) fn solve(case: &Case, _: &Ctx, c: SolveContradiction) -> Decided {
    case.require_led()?;
    let found = case.contradictions.iter().find(|k| k.n == c.contradiction);
    let contradiction = found.ok_or(Refusal::new(Refused::UnknownEntry).at("contradiction"))?;
    require(contradiction.is_open(), Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::ContradictionSolved(c)])
}

/// Applies an event of a contradiction.
pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    match event {
        CaseEvent::ContradictionMarked(e) => {
            let n = u32::try_from(case.contradictions.len() + 1).unwrap_or(u32::MAX);
            case.contradictions.push(Contradiction { n, stamp: stamp.clone(), mark: e.clone(), solved: None });
        }
        CaseEvent::ContradictionSolved(e) => {
            for known in case.contradictions.iter_mut().filter(|k| k.n == e.contradiction) {
                known.solved = Some((stamp.clone(), e.solution.clone()));
            }
        }
        _ => {}
    }
}
