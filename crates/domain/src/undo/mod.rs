//! Taking back what one has just done, as long as nothing has happened since. The journal keeps both. Source: ux 3.5.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::closure::ClosureStep;
use crate::consent::Category;
use crate::person::Involve;
use crate::plan::{Contradiction, Goal, Measure};
use crate::refusal::{Refused, require};
use crate::service_request::ServiceRequest;
use crate::text::{Line, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What taking back touches: whatever has happened since makes it stale.
pub const EVERYTHING: &str = "everything";

/// Takes back the last thing that happened in a case. Only whoever did it may, and only while it is the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {}

/// That the last thing was taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TakenBack {
    /// The kind of the event that no longer counts.
    pub kind: Line,
    /// The category of its data.
    pub category: Category,
}

/// The last event of a case, with what it takes to go back to before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Last {
    /// Who and when.
    pub stamp: Stamp,
    /// Its kind.
    pub kind: Line,
    /// The category of its data.
    pub category: Category,
    before: Before,
}

/// What stood there before an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(clippy::large_enum_variant)]
enum Before {
    NoGoal,
    NoMeasure,
    NoContact,
    NoNote,
    NoObstacle,
    NoClosure,
    NoStep(ClosureStep),
    OpenTask(u32),
    Goal(Goal),
    Measure(Measure),
    Request(ServiceRequest),
    Involved(Vec<Involve>),
    NoVersion,
    NoContradiction,
    Contradiction(Contradiction),
    /// A clause that was changed or dropped, with what the plan made of it in the same step.
    Agreed {
        goals: Vec<Goal>,
        measures: Vec<Measure>,
        reason: Prose,
    },
}

impl Last {
    /// What remains to be known of an event that is about to be applied; none for one that cannot be taken back.
    pub(crate) fn of(case: &Case, event: &CaseEvent, stamp: &Stamp) -> Option<Last> {
        let before = before(case, event)?;
        let kind = Line::new(event.kind()).ok()?;
        Some(Last { stamp: stamp.clone(), kind, category: event.category(), before })
    }

    /// Whether an event of the same step is taken back with this one.
    pub(crate) fn takes_along(&self, event: &CaseEvent) -> bool {
        let Before::Agreed { reason, .. } = &self.before else { return false };
        match event {
            CaseEvent::MeasureAdded(_) => true,
            CaseEvent::MeasureShifted(e) => e.reason == *reason,
            CaseEvent::MeasureProgressed(e) => e.result.as_ref() == Some(reason),
            CaseEvent::GoalAssessed(e) => e.note.as_ref() == Some(reason),
            _ => false,
        }
    }
}

fn before(case: &Case, event: &CaseEvent) -> Option<Before> {
    let measure = |n: u32| case.measures.iter().find(|m| m.n == n).cloned().map(Before::Measure);
    let request = |n: u32| case.requests.iter().find(|r| r.n == n).cloned().map(Before::Request);
    match event {
        CaseEvent::InstitutionInvolved(_) => Some(Before::Involved(case.involved.clone())),
        CaseEvent::ClauseAdded(_) => Some(Before::NoVersion),
        CaseEvent::ClauseChanged(e) => Some(agreed(case, &e.reason)),
        CaseEvent::ClauseDropped(e) => Some(agreed(case, &e.reason)),
        CaseEvent::GoalSet(_) => Some(Before::NoGoal),
        CaseEvent::MeasureAdded(_) => Some(Before::NoMeasure),
        CaseEvent::MeasureProgressed(e) => measure(e.measure),
        CaseEvent::MeasureShifted(e) => measure(e.measure),
        CaseEvent::GoalAssessed(e) => case.goals.iter().find(|g| g.n == e.goal).cloned().map(Before::Goal),
        CaseEvent::ContradictionMarked(_) => Some(Before::NoContradiction),
        CaseEvent::ContradictionSolved(e) => {
            case.contradictions.iter().find(|k| k.n == e.contradiction).cloned().map(Before::Contradiction)
        }
        CaseEvent::RequestAccepted(e) => request(e.request),
        CaseEvent::RequestRefused(e) => request(e.request),
        CaseEvent::ContactRecorded(_) => Some(Before::NoContact),
        CaseEvent::TaskCompleted(e) => Some(Before::OpenTask(e.task)),
        CaseEvent::NoteWritten(_) => Some(Before::NoNote),
        CaseEvent::ObstacleNoted(_) => Some(Before::NoObstacle),
        CaseEvent::ClosureStarted(_) => Some(Before::NoClosure),
        CaseEvent::ClosureStepDone(e) => Some(Before::NoStep(e.step)),
        _ => None,
    }
}

fn agreed(case: &Case, reason: &Prose) -> Before {
    Before::Agreed { goals: case.goals.clone(), measures: case.measures.clone(), reason: reason.clone() }
}

pub(crate) fn take_back(case: &Case, ctx: &Ctx, _: TakeBack) -> Decided {
    let last = case.last.as_ref().ok_or(Refused::NothingToUndo)?;
    let own = last.stamp.by.account == ctx.by.account && last.stamp.by.seat.institution == ctx.by.seat.institution;
    require(own, Refused::NothingToUndo)?;
    let (kind, category) = (last.kind.clone(), last.category);
    Ok(vec![CaseEvent::TakenBack(TakenBack { kind, category })])
}

/// Goes back to before the last event.
pub(crate) fn evolve(case: &mut Case, last: Last) {
    match last.before {
        Before::NoGoal => drop(case.goals.pop()),
        Before::NoMeasure => drop(case.measures.pop()),
        Before::NoContact => drop(case.contacts.pop()),
        Before::NoNote => drop(case.notes.pop()),
        Before::NoObstacle => drop(case.obstacles.pop()),
        Before::NoClosure => case.closure.started = None,
        Before::NoStep(step) => drop(case.closure.steps.remove(&step)),
        Before::OpenTask(n) => case.tasks.iter_mut().filter(|t| t.n == n).for_each(|t| t.done = None),
        Before::Goal(was) => put_back(&mut case.goals, was, |g| g.n),
        Before::Measure(was) => put_back(&mut case.measures, was, |m| m.n),
        Before::Request(was) => put_back(&mut case.requests, was, |r| r.n),
        Before::Involved(was) => case.involved = was,
        Before::NoVersion => drop(case.contract.versions.pop()),
        Before::NoContradiction => drop(case.contradictions.pop()),
        Before::Contradiction(was) => put_back(&mut case.contradictions, was, |k| k.n),
        Before::Agreed { goals, measures, .. } => {
            case.contract.versions.pop();
            (case.goals, case.measures) = (goals, measures);
        }
    }
}

fn put_back<T>(list: &mut [T], was: T, n: impl Fn(&T) -> u32) {
    if let Some(entry) = list.iter_mut().find(|e| n(e) == n(&was)) {
        *entry = was;
    }
}
