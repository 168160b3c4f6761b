//! Closure in four steps, a coded result, checks afterwards, reopening. Source: CASE-68…71.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::plan::Attainment;
use crate::refusal::{Refusal, Refused, require};
use crate::template::{Outgoing, Printed, TemplateKind};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// The four steps (CASE-68).
    ClosureStep { NetworkTold = "network-told", FinalReport = "final-report", Letter = "letter", BureauInformed = "bureau-informed" }
);

coded!(
    /// The national codes of results (CASE-69).
    Outcome {
        PrimaryMarket = "primary-market", Training = "training", OtherScheme = "other-scheme", Stable = "stable",
        Interrupted = "interrupted",
    }
);

impl ClosureStep {
    /// The paper that goes out with a step.
    pub fn letter(self) -> Option<TemplateKind> {
        match self {
            ClosureStep::FinalReport => Some(TemplateKind::FinalReport),
            ClosureStep::Letter => Some(TemplateKind::ClosingLetter),
            ClosureStep::NetworkTold | ClosureStep::BureauInformed => None,
        }
    }
}

/// Begins the closure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Why the collaboration ends.
    pub reason: Prose,
}

/// Completes a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Complete {
    /// Which step.
    pub step: ClosureStep,
    /// When.
    pub on: Date,
    /// The final report, the letter's words, whom was told: what the step leaves on file.
    pub account: Prose,
}

/// Closes the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The result, by its code in the canton.
    pub outcome: Code,
    /// How far each goal was reached, by number.
    pub results: BTreeMap<u32, Attainment>,
}

/// Closes a file that was never actively coordinated: screened, triaged or refused only (CASE-32).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Why.
    pub reason: Prose,
}

coded!(
    /// What a check after closure finds (CASE-70).
    Sustained { Holds = "holds", Partly = "partly", Lost = "lost", NotReached = "not-reached" }
);

/// Looks at the result again some months later, without reopening the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// After how many months.
    pub months: i32,
    /// What is found.
    pub sustained: Sustained,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line>,
}

/// Says that a new file follows this one (CASE-71).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// Why.
    pub reason: Prose,
}

/// The end of a case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Closure {
    /// Who began it, when, why.
    pub started: Option<(Stamp, Prose)>,
    /// The steps that are done.
    pub steps: BTreeMap<ClosureStep, (Stamp, Outgoing<Complete>)>,
    /// Who closed the file, and when.
    pub closed: Option<Stamp>,
    /// The result.
    pub close: Option<Close>,
    /// That it was set aside without coordination.
    pub set_aside: Option<SetAside>,
    /// The checks after closure.
    pub checks: Vec<(Stamp, Check)>,
    /// Why, and by whom, a new file was opened after it.
    pub reopened: Option<(Stamp, Reopen)>,
}

impl Closure {
    /// From which words the paper of a kind went out with its step.
    pub fn letter(&self, kind: TemplateKind) -> Option<Printed> {
        self.steps.values().filter_map(|(_, done)| done.letter).find(|letter| letter.template == kind)
    }

    /// The steps that are still open.
    pub fn open_steps(&self) -> Vec<ClosureStep> {
        ClosureStep::ALL.iter().copied().filter(|s| !self.steps.contains_key(s)).collect()
    }
}

pub(crate) fn start(case: &Case, _: &Ctx, c: Start) -> Decided {
    case.require_led()?;
    require(case.closure.started.is_none(), Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::ClosureStarted(c)])
}

pub(crate) fn complete(case: &Case, ctx: &Ctx, c: Complete) -> Decided {
    case.require_led()?;
    let (started, _) = case.closure.started.as_ref().ok_or(Refused::ClosureNotStarted)?;
    require(!case.closure.steps.contains_key(&c.step), Refused::AlreadyDone)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= started.on, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    let letter = c.step.letter().and_then(|kind| ctx.letter(kind));
    Ok(vec![CaseEvent::ClosureStepDone(Outgoing { of: c, letter })])
}

pub(crate) fn close(case: &Case, ctx: &Ctx, c: Close) -> Decided {
    case.require_led()?;
    require(case.closure.started.is_some(), Refused::ClosureNotStarted)?;
    let open: Vec<&str> = case.closure.open_steps().iter().map(|s| s.code()).collect();
    if !open.is_empty() {
        return Err(Refusal::new(Refused::ClosureStepsOpen).with("missing", open.join(",")));
    }
    nothing_handed_over(case)?;
    let known = ctx.model.outcome.iter().any(|o| o.code == c.outcome.as_str());
    require(known, Refused::UnknownCode).map_err(|r| r.at("outcome").with("value", &c.outcome))?;
    let complete = case.goals.iter().all(|g| c.results.contains_key(&g.n));
    require(complete, Refused::ResultsMissing).map_err(|r| r.at("results"))?;
    Ok(vec![CaseEvent::Closed(c)])
}

/// In a closed file nobody could confirm any more that they have taken over.
fn nothing_handed_over(case: &Case) -> Result<(), Refusal> {
    require(case.procedures.iter().all(|p| !p.is_open()), Refused::ProcedureOpen)?;
    require(case.transfers.iter().all(|t| !t.is_open()), Refused::TransferOpen)
}

pub(crate) fn set_aside(case: &Case, _: &Ctx, c: SetAside) -> Decided {
    case.require_open()?;
    require(!case.is_coordinated() && case.terms.is_empty(), Refused::OutOfOrder)?;
    require(!case.awaits_triage(), Refused::NotTriaged)?;
    nothing_handed_over(case)?;
    Ok(vec![CaseEvent::SetAside(c)])
}

pub(crate) fn check(case: &Case, ctx: &Ctx, c: Check) -> Decided {
    let closed = case.closure.closed.as_ref().ok_or(Refused::NotClosed)?;
    require(case.closure.close.is_some(), Refused::NotClosed)?;
    let planned = ctx.model.checks_after_closure.contains(&c.months);
    require(planned, Refused::UnknownCode).map_err(|r| r.at("months").with("value", c.months))?;
    let done = case.closure.checks.iter().any(|(_, k)| k.months == c.months);
    require(!done, Refused::AlreadyDone)?;
    let due = closed.on.saturating_add(jiff::ToSpan::months(c.months));
    require(ctx.today >= due, Refused::OutOfOrder).map_err(|r| Refusal::at(r, "months"))?;
    Ok(vec![CaseEvent::CheckedAfterClosure(c)])
}

pub(crate) fn reopen(case: &Case, _: &Ctx, c: Reopen) -> Decided {
    require(case.closure.closed.is_some(), Refused::NotClosed)?;
    require(case.closure.reopened.is_none(), Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::Reopened(c)])
}
