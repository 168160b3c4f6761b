//! The rules of a concern.

use super::{Answer, Close, Concern, ConcernEvent, ConcernStage, PassOn, Raise, Raised, RecordAnswer};
use crate::case::Ctx;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;

type Decided = Result<Vec<ConcernEvent>, Refusal>;

pub(super) fn raise(ctx: &Ctx, number: Code, raise: Raise) -> Result<ConcernEvent, Refusal> {
    ctx.model.require_institution(raise.institution.as_str(), "institution")?;
    Ok(ConcernEvent::Raised(Raised { number, raise }))
}

fn at_stage(concern: &Concern, stages: &[ConcernStage]) -> Result<(), Refusal> {
    let other = Refusal::new(Refused::ConcernStage).with("stage", concern.stage);
    if stages.contains(&concern.stage) { Ok(()) } else { Err(other) }
}

pub(super) fn answer(concern: &Concern, _: &Ctx, c: Answer) -> Decided {
    at_stage(concern, &[ConcernStage::Officer])?;
    Ok(vec![ConcernEvent::Answered(c)])
}

pub(super) fn pass_on(concern: &Concern, _: &Ctx, c: PassOn) -> Decided {
    at_stage(concern, &[ConcernStage::Officer])?;
    Ok(vec![ConcernEvent::PassedOn(c)])
}

/// The body reads and writes nothing here: the officer, who sits in it, brings its answer back.
pub(super) fn record_answer(concern: &Concern, ctx: &Ctx, c: RecordAnswer) -> Decided {
    at_stage(concern, &[ConcernStage::Body])?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= concern.since, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    Ok(vec![ConcernEvent::AnswerRecorded(c)])
}

/// Whoever raised it says that it is over: after the answer, or before, where the problem has gone away.
pub(super) fn close(concern: &Concern, ctx: &Ctx, c: Close) -> Decided {
    at_stage(concern, &[ConcernStage::Officer, ConcernStage::Body, ConcernStage::Answered])?;
    require(concern.is_raised_by(ctx.by), Refused::NotPermitted)?;
    Ok(vec![ConcernEvent::Closed(c)])
}
