//! The rules of a transfer.

use super::{Confirm, Decline, Start, TakeBack, Transfer, TransferKind};
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::model::{Model, unknown};
use crate::refusal::{Refusal, Refused, require};
use jiff::ToSpan;

pub(crate) fn start(case: &Case, ctx: &Ctx, c: Start) -> Decided {
    case.require_open()?;
    let kind = kind_of(ctx.model, &c)?;
    check_parties(case, ctx, kind, &c)?;
    check_days(ctx, &c)?;
    check_list(kind, &c)?;
    let twice = case.transfers.iter().any(|t| t.is_open() && t.start.from == c.from && t.start.to == c.to);
    require(!twice, Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::TransferStarted(c)])
}

fn kind_of<'m>(model: &'m Model, c: &Start) -> Result<&'m TransferKind, Refusal> {
    let found = model.transfer.iter().find(|k| k.code == c.kind.as_str());
    found.ok_or_else(|| unknown(c.kind.as_str(), "kind"))
}

/// The lead hands over for any institution of the case, anybody else only for the own one; both sides may know of the case.
fn check_parties(case: &Case, ctx: &Ctx, kind: &TransferKind, c: &Start) -> Result<(), Refusal> {
    let from = ctx.model.require_institution(c.from.as_str(), "from")?;
    let to = ctx.model.require_institution(c.to.as_str(), "to")?;
    require(c.from != c.to, Refused::SameInstitution).map_err(|r| r.at("to"))?;
    let own = ctx.by.seat.institution == c.from || case.is_lead(&ctx.by.account);
    require(own, Refused::TransferOwnOnly).map_err(|r| r.at("from"))?;
    require(kind.leaves(from.kind), Refused::TransferParties).map_err(|r| r.at("from"))?;
    require(kind.reaches(to.kind), Refused::TransferParties).map_err(|r| r.at("to"))?;
    case.require_basis(&c.from, ctx.today, "from")?;
    case.require_basis(&c.to, ctx.today, "to")
}

/// The new institution begins on the day after the last one of the old at the latest; what is past can no longer be guided.
fn check_days(ctx: &Ctx, c: &Start) -> Result<(), Refusal> {
    require(c.last_day >= ctx.today, Refused::DateInPast).map_err(|r| r.at("last_day"))?;
    require(c.first_day >= ctx.today, Refused::DateInPast).map_err(|r| r.at("first_day"))?;
    let latest = c.last_day.saturating_add(1.day());
    require(c.first_day <= latest, Refused::TransferGap).map_err(|r| r.at("first_day").with("date", latest))
}

fn check_list(kind: &TransferKind, c: &Start) -> Result<(), Refusal> {
    let known = |code: &str| kind.check.iter().any(|k| k.code == code);
    if let Some(other) = c.checks.keys().find(|code| !known(code.as_str())) {
        return Err(unknown(other.as_str(), "checks"));
    }
    let done = |code: &str| c.checks.iter().any(|(k, checked)| k.as_str() == code && checked.done);
    let open: Vec<&str> =
        kind.check.iter().filter(|k| k.compulsory && !done(&k.code)).map(|k| k.code.as_str()).collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(Refused::ChecklistOpen).at("checks").with("missing", open.join(",")))
}

pub(crate) fn confirm(case: &Case, ctx: &Ctx, c: Confirm) -> Decided {
    addressed(case, ctx, c.transfer)?;
    Ok(vec![CaseEvent::TransferConfirmed(c)])
}

pub(crate) fn decline(case: &Case, ctx: &Ctx, c: Decline) -> Decided {
    addressed(case, ctx, c.transfer)?;
    Model::require_entry(&ctx.model.transfer_reason, c.code.as_str(), "code")?;
    Ok(vec![CaseEvent::TransferDeclined(c)])
}

pub(crate) fn take_back(case: &Case, ctx: &Ctx, c: TakeBack) -> Decided {
    let transfer = open(case, c.transfer)?;
    let own = ctx.by.seat.institution == transfer.start.from || case.is_lead(&ctx.by.account);
    require(own, Refused::NotPermitted)?;
    Ok(vec![CaseEvent::TransferTakenBack(c)])
}

/// Only the institution that receives answers, and only while it may know of the case.
fn addressed(case: &Case, ctx: &Ctx, n: u32) -> Result<(), Refusal> {
    let transfer = open(case, n)?;
    require(transfer.start.to == ctx.by.seat.institution, Refused::NotPermitted)?;
    case.require_basis(&transfer.start.to, ctx.today, "transfer")
}

fn open(case: &Case, n: u32) -> Result<&Transfer, Refusal> {
    case.require_open()?;
    let found = case.transfers.iter().find(|t| t.n == n);
    let transfer = found.ok_or(Refusal::new(Refused::UnknownEntry).at("transfer"))?;
    let other = Refusal::new(Refused::TransferState).with("state", transfer.state);
    if transfer.is_open() { Ok(transfer) } else { Err(other) }
}
