//! The rules of a list by AVS number.

use super::{Approve, Delete, Deliver, ListEvent, ListState, RecipientList, RefuseList, Request, Requested};
use crate::case::Ctx;
use crate::disclosure::Purpose;
use crate::model::{DueKind, Entry, Model, Partner};
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::ToSpan;

type Decided = Result<Vec<ListEvent>, Refusal>;

pub(super) fn request(ctx: &Ctx, c: Requested) -> Result<ListEvent, Refusal> {
    let (own, asked) = (&ctx.by.seat.institution, &c.request);
    ctx.model.require_institution(asked.to.as_str(), "to")?;
    require(asked.to != *own, Refused::SameInstitution).map_err(|r| r.at("to"))?;
    require(uses_avs(ctx, own), Refused::AvsNotAllowed).map_err(|r| r.with("institution", own))?;
    require(uses_avs(ctx, &asked.to), Refused::AvsNotAllowed).map_err(|r| r.at("to").with("institution", &asked.to))?;
    // What was given for one purpose does not serve to count (DATA-10, LPD art. 6 al. 3).
    require(asked.purpose != Purpose::Statistics, Refused::StatisticsForbidden).map_err(|r| r.at("purpose"))?;
    require(asked.no_statistics, Refused::StatisticsForbidden).map_err(|r| r.at("no_statistics"))?;
    known(ctx, asked)?;
    require(c.good > 0, Refused::ListEmpty).map_err(|r| r.at("numbers").with("n", c.bad))?;
    require(asked.delete_on >= ctx.today, Refused::DateInPast).map_err(|r| r.at("delete_on"))?;
    let cadence = ctx.model.cadence(DueKind::RecipientListDeletion).ok_or(Refused::NotPermitted)?;
    let latest = ctx.today.saturating_add(cadence.months.months()).saturating_add(cadence.days.days());
    require(asked.delete_on <= latest, Refused::DateTooFar).map_err(|r| r.at("delete_on").with("date", latest))?;
    Ok(ListEvent::Requested(c))
}

/// The rule by which the numbers are found names what the canton knows, and no day to come; without one it has no parts.
fn known(ctx: &Ctx, asked: &Request) -> Result<(), Refusal> {
    let code = |entries: &[Entry], code: &Option<Code>, field: &str| match code {
        Some(code) => Model::require_entry(entries, code.as_str(), field).map(|_| ()),
        None => Ok(()),
    };
    code(&ctx.model.region, &asked.region, "region")?;
    code(&ctx.model.theme, &asked.theme, "theme")?;
    let from = asked.opened_from;
    require(from.is_none_or(|d| d <= ctx.today), Refused::DateInFuture).map_err(|r| r.at("opened_from"))?;
    let parts = asked.region.is_some() || asked.theme.is_some() || from.is_some();
    require(asked.by_rule || !parts, Refused::RuleNotChosen).map_err(|r| r.at("by_rule"))
}

/// Whether an institution may use the AVS number (LAVS art. 153c).
pub(crate) fn uses_avs(ctx: &Ctx, institution: &Code) -> bool {
    ctx.model.institution(institution.as_str()).is_some_and(|i| i.may_use_avs || i.kind == Partner::Bur)
}

fn in_state(list: &RecipientList, states: &[ListState]) -> Result<(), Refusal> {
    let other = Refusal::new(Refused::ListState).with("state", list.state);
    if states.contains(&list.state) { Ok(()) } else { Err(other) }
}

pub(super) fn approve(list: &RecipientList, ctx: &Ctx, c: Approve) -> Decided {
    in_state(list, &[ListState::Requested])?;
    require(list.requested.request.delete_on >= ctx.today, Refused::DateInPast)?;
    Ok(vec![ListEvent::Approved(c)])
}

pub(super) fn refuse(list: &RecipientList, _: &Ctx, c: RefuseList) -> Decided {
    in_state(list, &[ListState::Requested])?;
    Ok(vec![ListEvent::Refused(c)])
}

/// To whoever asked, once, until the end of the day of deletion.
pub(super) fn deliver(list: &RecipientList, ctx: &Ctx, c: Deliver) -> Decided {
    require(*list.from() == ctx.by.seat.institution, Refused::NotPermitted)?;
    in_state(list, &[ListState::Approved])?;
    require(list.requested.request.delete_on >= ctx.today, Refused::DateInPast)?;
    Ok(vec![ListEvent::Delivered(c)])
}

pub(super) fn delete(list: &RecipientList, _: &Ctx, c: Delete) -> Decided {
    require(list.state != ListState::Deleted, Refused::ListState).map_err(|r| r.with("state", list.state))?;
    Ok(vec![ListEvent::Deleted(c)])
}
