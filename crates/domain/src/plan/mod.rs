//! The plan: goals, measures, and what came of them. Source: CASE-53, 55, 56, 60.

mod contradiction;

pub use contradiction::{Contradiction, MarkContradiction, PlanEntry, SolveContradiction};
pub(crate) use contradiction::{evolve as evolve_contradiction, mark, solve};

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// How far a goal was reached.
    Attainment { Reached = "reached", Partly = "partly", NotReached = "not-reached", Dropped = "dropped" }
);

coded!(
    /// Where a measure stands.
    MeasureState { Planned = "planned", Running = "running", Done = "done", Stopped = "stopped" }
);

/// Sets a goal beside those of the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetGoal {
    /// The goal.
    pub title: Line,
    /// The clause of the contract that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<u32>,
}

/// Takes over the goals and measures of the contract in force that the plan does not have yet, also the measure of a clause
/// for which only a goal was set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adopt {}

/// Adds a measure to a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddMeasure {
    /// Which goal.
    pub goal: u32,
    /// What is done.
    pub what: Line,
    /// Who does it: `person`, or the code of an institution.
    pub owner: Code,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Until when.
    pub until: Date,
}

/// Reports where a measure stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// Which measure.
    pub measure: u32,
    /// Where it stands.
    pub state: MeasureState,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Prose>,
}

/// Moves the end of a measure; the old date stays in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// Which measure.
    pub measure: u32,
    /// The new end.
    pub until: Date,
    /// Why.
    pub reason: Prose,
}

/// Says how far a goal was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assess {
    /// Which goal.
    pub goal: u32,
    /// How far.
    pub attainment: Attainment,
    /// What stood in the way, or helped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Its number in the case, from 1.
    pub n: u32,
    /// What it is.
    pub title: Line,
    /// The clause that it serves.
    pub clause: Option<u32>,
    /// How far it was reached, each time someone looked, oldest first (CASE-56).
    #[serde(default)]
    pub assessments: Vec<Assessed>,
}

impl Goal {
    /// How far it was reached when it was last assessed.
    pub fn assessed(&self) -> Option<&Assessed> {
        self.assessments.last()
    }
}

/// An assessment of a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessed {
    /// How far it was reached.
    pub attainment: Attainment,
    /// The version of the contract under which it was assessed.
    pub version: Option<u32>,
    /// Who said so, and when.
    pub stamp: Stamp,
    /// What stood in the way, or helped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Its number in the case, from 1.
    pub n: u32,
    /// What was planned.
    pub plan: AddMeasure,
    /// Until when, after all shifts.
    pub until: Date,
    /// Earlier ends, with the reason of each shift.
    pub shifts: Vec<(Date, Prose)>,
    /// Where it stands.
    pub state: MeasureState,
    /// What came of it.
    pub result: Option<Prose>,
    /// The day on which it came into the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// The day on which it was done or stopped; none while it is neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
}

impl Measure {
    /// Whether something is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self.state, MeasureState::Planned | MeasureState::Running)
    }
}

pub(crate) fn set_goal(case: &Case, _: &Ctx, c: SetGoal) -> Decided {
    case.require_led()?;
    if let Some(n) = c.clause {
        let known = case.contract.current().is_some_and(|v| v.clauses.iter().any(|k| k.n == n));
        require(known, Refused::UnknownEntry).map_err(|r| r.at("clause"))?;
    }
    Ok(vec![CaseEvent::GoalSet(c)])
}

pub(crate) fn adopt(case: &Case, ctx: &Ctx, _: Adopt) -> Decided {
    case.require_led()?;
    let version = case.contract.current().ok_or(Refused::ContractMissing)?;
    let mut events = Vec::new();
    let mut next = u32::try_from(case.goals.len()).unwrap_or(u32::MAX).saturating_add(1);
    for clause in version.clauses.iter().filter(|c| case.lacks(c)) {
        let text = &clause.text;
        if text.owner.as_str() != crate::contract::PERSON {
            // The consent may have been withdrawn since the contract was drafted.
            case.require_basis(&text.owner, ctx.today, "owner")?;
        }
        let set = case.goals.iter().find(|g| g.clause == Some(clause.n)).map(|g| g.n);
        let goal = set.unwrap_or_else(|| {
            events.push(CaseEvent::GoalSet(SetGoal { title: text.goal.clone(), clause: Some(clause.n) }));
            next += 1;
            next - 1
        });
        let (what, owner) = (text.measure.clone(), text.owner.clone());
        events.push(CaseEvent::MeasureAdded(AddMeasure { goal, what, owner, from: None, until: text.due }));
    }
    require(!events.is_empty(), Refused::AlreadyDone)?;
    Ok(events)
}

pub(crate) fn add_measure(case: &Case, ctx: &Ctx, c: AddMeasure) -> Decided {
    case.require_led()?;
    goal(case, c.goal)?;
    require(c.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    require(c.from.is_none_or(|f| f <= c.until), Refused::DatesReversed).map_err(|r| r.at("until"))?;
    if c.owner.as_str() != crate::contract::PERSON {
        ctx.model.require_institution(c.owner.as_str(), "owner")?;
        case.require_basis(&c.owner, ctx.today, "owner")?;
    }
    Ok(vec![CaseEvent::MeasureAdded(c)])
}

pub(crate) fn progress(case: &Case, _: &Ctx, c: Progress) -> Decided {
    case.require_led()?;
    measure(case, c.measure)?;
    let ended = matches!(c.state, MeasureState::Done | MeasureState::Stopped);
    require(!ended || c.result.is_some(), Refused::ReasonMissing).map_err(|r| r.at("result"))?;
    Ok(vec![CaseEvent::MeasureProgressed(c)])
}

pub(crate) fn shift(case: &Case, ctx: &Ctx, c: Shift) -> Decided {
    case.require_led()?;
    let measure = measure(case, c.measure)?;
    require(measure.is_open(), Refused::AlreadyDone)?;
    require(c.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    Ok(vec![CaseEvent::MeasureShifted(c)])
}

pub(crate) fn assess(case: &Case, _: &Ctx, c: Assess) -> Decided {
    case.require_led()?;
    goal(case, c.goal)?;
    Ok(vec![CaseEvent::GoalAssessed(c)])
}

fn goal(case: &Case, n: u32) -> Result<&Goal, Refusal> {
    case.goals.iter().find(|g| g.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("goal"))
}

fn measure(case: &Case, n: u32) -> Result<&Measure, Refusal> {
    case.measures.iter().find(|m| m.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("measure"))
}
