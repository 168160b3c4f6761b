//! The rules of a sitting.

use super::{
    AddItem, ApproveSitting, Cancel, CloseSitting, DropItem, Item, ItemResult, Minute, Move, OpenSitting,
    OpenedSitting, PlanSitting, PlannedSitting, ProposeItem, SendAgenda, SettleTask, Sitting, SittingEvent,
};
use crate::affair::{Mode, Stage, at_stage, on_day};
use crate::body::{Body, Vote, reference};
use crate::case::Ctx;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::civil::Date;

type Decided = Result<Vec<SittingEvent>, Refusal>;

/// The stages at which a command makes sense.
pub(super) fn stages(kind: &str) -> &'static [Stage] {
    use Stage::*;
    match kind {
        "sitting.propose-item" | "sitting.send" => &[Planned],
        "sitting.add-item" | "sitting.drop-item" => &[Planned, Invited, Running],
        "sitting.move" | "sitting.cancel" => &[Planned, Invited],
        "sitting.open" => &[Invited],
        "sitting.minute" | "sitting.close" => &[Running],
        "sitting.approve" => &[Held],
        "sitting.settle" => &[Running, Held, Approved],
        _ => &[],
    }
}

/// Whether there is a body of a code: known from the reference, or founded here.
fn is_body(ctx: &Ctx, code: &Code) -> bool {
    reference().body(code.as_str()).is_some() || ctx.facts.bodies.iter().any(|b| b.number == *code)
}

fn at_known_body(ctx: &Ctx, code: &Code, field: &str) -> Result<(), Refusal> {
    require(is_body(ctx, code), Refused::UnknownCode).map_err(|r| r.at(field))
}

pub(super) fn plan(ctx: &Ctx, number: Code, plan: PlanSitting) -> Result<SittingEvent, Refusal> {
    at_known_body(ctx, &plan.body, "body")?;
    if let Some(other) = &plan.joint_with {
        at_known_body(ctx, other, "joint_with")?;
        require(*other != plan.body, Refused::SameEntry).map_err(|r| r.at("joint_with"))?;
    }
    coming(ctx, plan.starts.date())?;
    require(plan.call_until < plan.starts.date(), Refused::DatesReversed).map_err(|r| r.at("call_until"))?;
    Ok(SittingEvent::Planned(PlannedSitting { number, plan }))
}

fn coming(ctx: &Ctx, on: Date) -> Result<(), Refusal> {
    require(on >= ctx.today, Refused::DateInPast).map_err(|r| r.at("starts"))
}

fn on_agenda(sitting: &Sitting, n: u32) -> Result<&Item, Refusal> {
    sitting.agenda().find(|i| i.n == n).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("item"))
}

fn about(ctx: &Ctx, topic: Option<&Code>) -> Result<(), Refusal> {
    let known = topic.is_none() || ctx.facts.topic.is_some();
    require(known, Refused::UnknownEntry).map_err(|r| r.at("topic"))
}

pub(super) fn propose_item(sitting: &Sitting, ctx: &Ctx, c: ProposeItem) -> Decided {
    at_stage(sitting.stage, stages("sitting.propose-item"))?;
    let open = ctx.today <= sitting.plan.call_until;
    require(open, Refused::CallIsOver).map_err(|r| r.with("date", sitting.plan.call_until))?;
    about(ctx, c.topic.as_ref())?;
    Ok(vec![SittingEvent::ItemProposed(c)])
}

pub(super) fn add_item(sitting: &Sitting, ctx: &Ctx, c: AddItem) -> Decided {
    at_stage(sitting.stage, stages("sitting.add-item"))?;
    about(ctx, c.topic.as_ref())?;
    let known = c.proposal.is_none_or(|n| (1..=sitting.proposals.len()).contains(&(n as usize)));
    require(known, Refused::UnknownEntry).map_err(|r| r.at("proposal"))?;
    let taken = c.proposal.is_some() && sitting.agenda().any(|i| i.add.proposal == c.proposal);
    require(!taken, Refused::AlreadyDone).map_err(|r| r.at("proposal"))?;
    let fits = (1..=480).contains(&c.minutes);
    require(fits, Refused::MinutesOutOfRange).map_err(|r| r.at("minutes"))?;
    Ok(vec![SittingEvent::ItemAdded(c)])
}

pub(super) fn drop_item(sitting: &Sitting, _: &Ctx, c: DropItem) -> Decided {
    at_stage(sitting.stage, stages("sitting.drop-item"))?;
    let open = on_agenda(sitting, c.item)?.minute.is_none();
    require(open, Refused::AlreadyDone).map_err(|r| r.at("item"))?;
    Ok(vec![SittingEvent::ItemDropped(c)])
}

pub(super) fn move_to(sitting: &Sitting, ctx: &Ctx, c: Move) -> Decided {
    at_stage(sitting.stage, stages("sitting.move"))?;
    coming(ctx, c.starts.date())?;
    Ok(vec![SittingEvent::Moved(c)])
}

pub(super) fn send(sitting: &Sitting, _: &Ctx, c: SendAgenda) -> Decided {
    at_stage(sitting.stage, stages("sitting.send"))?;
    require(sitting.agenda().next().is_some(), Refused::AgendaEmpty)?;
    Ok(vec![SittingEvent::Sent(c)])
}

/// The seats of the body, and of the one with which the sitting is held together.
fn seats(sitting: &Sitting, ctx: &Ctx) -> Vec<(Code, Vote)> {
    let bodies = [Some(&sitting.plan.body), sitting.plan.joint_with.as_ref()];
    let mut all: Vec<(Code, Vote)> = Vec::new();
    for code in bodies.into_iter().flatten() {
        let written = ctx.facts.bodies.iter().find(|b: &&Body| b.number == *code);
        let found: Vec<(Code, Vote)> = match written {
            Some(body) => body.seats().into_iter().map(|s| (s.code, s.vote)).collect(),
            None => {
                let known = reference().body(code.as_str()).into_iter().flat_map(|b| &b.seat);
                known.map(|s| (s.code.clone(), s.vote)).collect()
            }
        };
        all.extend(found.into_iter().filter(|(c, _)| all.iter().all(|(known, _)| known != c)).collect::<Vec<_>>());
    }
    all
}

/// Nobody sits before the day; who is there is known by their seat.
pub(super) fn open(sitting: &Sitting, ctx: &Ctx, c: OpenSitting) -> Decided {
    at_stage(sitting.stage, stages("sitting.open"))?;
    require(sitting.on() <= ctx.today, Refused::SessionInFuture)?;
    let all = seats(sitting, ctx);
    let known = c.present.iter().all(|p| all.iter().any(|(code, _)| code == p));
    require(known, Refused::UnknownEntry).map_err(|r| r.at("present"))?;
    require(!c.present.is_empty(), Refused::AttendanceMissing).map_err(|r| r.at("present"))?;
    let voting = all.iter().filter(|(_, vote)| *vote == Vote::Voting);
    let here = voting.clone().filter(|(code, _)| c.present.contains(code)).count();
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let (voting, voting_present) = (count(voting.count()), count(here));
    Ok(vec![SittingEvent::Opened(OpenedSitting { open: c, voting, voting_present })])
}

/// A decision says on what it rests and how it was taken; a vote is counted, and never with more voices than there are.
pub(super) fn minute(sitting: &Sitting, _: &Ctx, c: Minute) -> Decided {
    at_stage(sitting.stage, stages("sitting.minute"))?;
    on_agenda(sitting, c.item)?;
    let decided = c.result == ItemResult::Decided;
    require(!decided || c.basis.is_some(), Refused::BasisMissing).map_err(|r| r.at("basis"))?;
    require(!decided || c.mode.is_some(), Refused::ModeMissing).map_err(|r| r.at("mode"))?;
    let votes = [c.yes, c.no, c.abstained];
    if c.mode == Some(Mode::Vote) {
        require(c.yes.is_some() && c.no.is_some(), Refused::VotesMissing).map_err(|r| r.at("yes"))?;
        let cast: u32 = votes.iter().flatten().map(|n| u32::from(*n)).sum();
        let most = sitting.opened.as_ref().map_or(0, |o| o.voting_present);
        let fits = cast <= u32::from(most);
        require(fits, Refused::TooManyVotes).map_err(|r| r.at("yes").with("max", most))?;
    }
    let owned = c.to_do.is_none() || c.responsible.is_some();
    require(owned, Refused::ResponsibleMissing).map_err(|r| r.at("responsible"))?;
    Ok(vec![SittingEvent::Minuted(c)])
}

/// Every item has its minute before a sitting ends.
pub(super) fn close(sitting: &Sitting, _: &Ctx, c: CloseSitting) -> Decided {
    at_stage(sitting.stage, stages("sitting.close"))?;
    let open: Vec<String> = sitting.agenda().filter(|i| i.minute.is_none()).map(|i| i.n.to_string()).collect();
    require(open.is_empty(), Refused::ItemsOpen).map_err(|r| r.with("items", open.join(", ")))?;
    Ok(vec![SittingEvent::Closed(c)])
}

pub(super) fn approve(sitting: &Sitting, ctx: &Ctx, c: ApproveSitting) -> Decided {
    at_stage(sitting.stage, stages("sitting.approve"))?;
    on_day(ctx, c.on, sitting.on())?;
    Ok(vec![SittingEvent::Approved(c)])
}

pub(super) fn settle(sitting: &Sitting, _: &Ctx, c: SettleTask) -> Decided {
    at_stage(sitting.stage, stages("sitting.settle"))?;
    let open = sitting.open_tasks().any(|(i, _)| i.n == c.item);
    require(open, Refused::UnknownEntry).map_err(|r| r.at("item"))?;
    Ok(vec![SittingEvent::Settled(c)])
}

pub(super) fn cancel(sitting: &Sitting, _: &Ctx, c: Cancel) -> Decided {
    at_stage(sitting.stage, stages("sitting.cancel"))?;
    Ok(vec![SittingEvent::Cancelled(c)])
}
