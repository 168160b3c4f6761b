//! The rules of a run.

use super::{
    Approve, Begin, Counted, Delete, Handed, LARGEST, Learns, RefuseRun, Request, Requested, Run, RunEvent, RunState,
};
use crate::case::Ctx;
use crate::disclosure::Purpose;
use crate::model::DueKind;
use crate::recipient_list::uses_avs;
use crate::refusal::{Refusal, Refused, require};
use jiff::ToSpan;

type Decided = Result<Vec<RunEvent>, Refusal>;

pub(super) fn request(ctx: &Ctx, c: Requested, counted: Counted) -> Result<RunEvent, Refusal> {
    let (own, asked) = (&ctx.by.seat.institution, &c.request);
    ctx.model.require_institution(asked.with.as_str(), "with")?;
    require(asked.with != *own, Refused::SameInstitution).map_err(|r| r.at("with"))?;
    require(uses_avs(ctx, own), Refused::AvsNotAllowed).map_err(|r| r.with("institution", own))?;
    require(uses_avs(ctx, &asked.with), Refused::AvsNotAllowed)
        .map_err(|r| r.at("with").with("institution", &asked.with))?;
    // What was given for one purpose does not serve to count (DATA-10, LPD art. 6 al. 3).
    require(asked.purpose != Purpose::Statistics, Refused::StatisticsForbidden).map_err(|r| r.at("purpose"))?;
    require(asked.no_statistics, Refused::StatisticsForbidden).map_err(|r| r.at("no_statistics"))?;
    require(c.good > 0, Refused::ListEmpty).map_err(|r| r.at("numbers").with("n", c.bad))?;
    sizes(asked, c.good)?;
    require(asked.delete_on >= ctx.today, Refused::DateInPast).map_err(|r| r.at("delete_on"))?;
    let cadence = ctx.model.cadence(DueKind::RecipientListDeletion).ok_or(Refused::NotPermitted)?;
    let latest = ctx.today.saturating_add(cadence.months.months()).saturating_add(cadence.days.days());
    require(asked.delete_on <= latest, Refused::DateTooFar).map_err(|r| r.at("delete_on").with("date", latest))?;
    // Each run asks about persons: whoever could run without end would ask about everybody.
    let year = u32::from(ctx.model.common_runs_per_year);
    require(counted.today == 0 && counted.year < year, Refused::RunTooOften)
        .map_err(|r| r.at("with").with("n", year))?;
    Ok(RunEvent::Requested(c))
}

/// Bounds what is asked and answered: each point is a question about a person.
fn sizes(asked: &Request, good: u32) -> Result<(), Refusal> {
    let fits = |n: u32, least: u32, field: &str| {
        let refused = || Refusal::new(Refused::RunSize).at(field).with("min", least).with("max", LARGEST);
        if (least..=LARGEST).contains(&n) { Ok(()) } else { Err(refused()) }
    };
    fits(asked.limit, 1, "limit")?;
    fits(good, 1, "numbers")?;
    if asked.pad == 0 { Ok(()) } else { fits(asked.pad, good, "pad") }
}

fn in_state(run: &Run, states: &[RunState]) -> Result<(), Refusal> {
    let other = Refusal::new(Refused::RunState).with("state", run.state);
    if states.contains(&run.state) { Ok(()) } else { Err(other) }
}

/// Until the end of the day of deletion.
fn in_time(run: &Run, ctx: &Ctx) -> Result<(), Refusal> {
    require(run.requested.request.delete_on >= ctx.today, Refused::DateInPast)
}

/// Once approved, messages are exchanged; the same ones again after the result was read, as the other side may have
/// missed the answer.
pub(super) fn open(run: &Run, ctx: &Ctx) -> Result<(), Refusal> {
    in_state(run, &[RunState::Approved, RunState::Exchanged, RunState::Read])?;
    in_time(run, ctx)
}

pub(super) fn approve(run: &Run, ctx: &Ctx, c: Approve) -> Decided {
    in_state(run, &[RunState::Requested])?;
    in_time(run, ctx)?;
    Ok(vec![RunEvent::Approved(c)])
}

pub(super) fn refuse(run: &Run, _: &Ctx, c: RefuseRun) -> Decided {
    in_state(run, &[RunState::Requested])?;
    Ok(vec![RunEvent::Refused(c)])
}

/// Begun again, it says the same again; under another number of the other side it would be another run.
pub(super) fn begin(run: &Run, ctx: &Ctx, c: Begin) -> Decided {
    require(*run.own() == ctx.by.seat.institution, Refused::NotPermitted)?;
    open(run, ctx)?;
    match &run.their_run {
        Some(known) if *known == c.their_run => Ok(Vec::new()),
        Some(_) if run.answered.is_some() => Err(Refusal::new(Refused::RunFault).with("fault", "spent")),
        _ => Ok(vec![RunEvent::Begun(c)]),
    }
}

pub(super) fn hand_out(run: &Run, ctx: &Ctx) -> Decided {
    require(*run.own() == ctx.by.seat.institution, Refused::NotPermitted)?;
    if run.learns() == Learns::Them {
        return Err(Refusal::new(Refused::RunFault).with("fault", "not-for-us"));
    }
    in_state(run, &[RunState::Exchanged])?;
    in_time(run, ctx)?;
    Ok(vec![RunEvent::Read(Handed {})])
}

pub(super) fn delete(run: &Run, _: &Ctx, c: Delete) -> Decided {
    require(run.state != RunState::Deleted, Refused::RunState).map_err(|r| r.with("state", run.state))?;
    Ok(vec![RunEvent::Deleted(c)])
}
