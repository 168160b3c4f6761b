//! The rules of an agreement.

use super::{Agreement, AgreementEvent, AgreementState, Amend, Approve, End, Proposed, Terms};
use crate::case::Ctx;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::ToSpan;
use std::collections::BTreeSet;

type Decided = Result<Vec<AgreementEvent>, Refusal>;

/// How long an agreement lasts at most: what nobody looks at for longer is not reviewed at all.
const YEARS: i32 = 10;

/// The longest time for an answer, in days.
const ANSWER_DAYS: u16 = 365;

pub(super) fn propose(ctx: &Ctx, number: Code, terms: Terms) -> Result<AgreementEvent, Refusal> {
    check(ctx, &terms)?;
    Ok(AgreementEvent::Proposed(Proposed { number, terms }))
}

fn check(ctx: &Ctx, terms: &Terms) -> Result<(), Refusal> {
    check_parties(ctx, terms)?;
    require(!terms.categories.is_empty(), Refused::ConsentScopeEmpty).map_err(|r| r.at("categories"))?;
    // A diagnosis goes from physician to physician, a private note nowhere.
    let open = terms.categories.iter().all(|c| c.may_be_consented());
    require(open, Refused::CategoryClosed).map_err(|r| r.at("categories"))?;
    require(!terms.purposes.is_empty(), Refused::PurposeMissing).map_err(|r| r.at("purposes"))?;
    let answered = (1..=ANSWER_DAYS).contains(&terms.answer_days);
    require(answered, Refused::DaysOutOfRange).map_err(|r| r.at("answer_days").with("max", ANSWER_DAYS))?;
    require(terms.valid_until >= terms.valid_from, Refused::DatesReversed).map_err(|r| r.at("valid_until"))?;
    require(terms.valid_until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("valid_until"))?;
    let latest = terms.valid_from.max(ctx.today).saturating_add(YEARS.years());
    require(terms.valid_until <= latest, Refused::DateTooFar).map_err(|r| r.at("valid_until").with("date", latest))
}

fn check_parties(ctx: &Ctx, terms: &Terms) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for (i, party) in terms.parties.iter().enumerate() {
        ctx.model.require_institution(party.institution.as_str(), &format!("parties.{i}.institution"))?;
        let new = seen.insert(&party.institution);
        require(new, Refused::SameInstitution).map_err(|r| r.at(format!("parties.{i}.institution")))?;
        let works = matches!(party.contact, Role::FrontLine | Role::Respondent | Role::Secretariat);
        require(works, Refused::RouteUnknown).map_err(|r| r.at(format!("parties.{i}.contact")))?;
    }
    require(seen.len() >= 2, Refused::PartiesMissing).map_err(|r| r.at("parties"))?;
    let given = terms.reciprocal || terms.parties.iter().any(|p| p.gives);
    require(given, Refused::NobodyGives).map_err(|r| r.at("parties"))
}

fn lasting(agreement: &Agreement, ctx: &Ctx) -> Result<(), Refusal> {
    let state = agreement.state(ctx.model, ctx.today);
    let over = matches!(state, AgreementState::Ended) || agreement.ended.is_some();
    require(!over, Refused::AgreementState).map_err(|r| r.with("state", AgreementState::Ended))
}

/// A respondent approves for the own institution alone; the cantonal officer for any party that has told them so.
pub(super) fn approve(agreement: &Agreement, ctx: &Ctx, c: Approve) -> Decided {
    lasting(agreement, ctx)?;
    let newest = agreement.newest().ok_or(Refused::NotFound)?;
    let party = newest.terms.parties.iter().any(|p| p.institution == c.institution);
    require(party, Refused::UnknownEntry).map_err(|r| r.at("institution"))?;
    let own = ctx.by.seat.institution == c.institution || ctx.by.seat.role == Role::CantonalOfficer;
    require(own, Refused::NotPermitted)?;
    let new = !newest.approvals.contains_key(&c.institution);
    require(new, Refused::AlreadyDone).map_err(|r| r.at("institution"))?;
    require(newest.terms.valid_until >= ctx.today, Refused::DateInPast)?;
    Ok(vec![AgreementEvent::Approved(c)])
}

pub(super) fn amend(agreement: &Agreement, ctx: &Ctx, c: Amend) -> Decided {
    lasting(agreement, ctx)?;
    check(ctx, &c.terms).map_err(|r| {
        let field = r.field.clone().unwrap_or_default();
        r.at(format!("terms.{field}"))
    })?;
    let changed = agreement.newest().is_none_or(|v| v.terms != c.terms);
    require(changed, Refused::AlreadyDone)?;
    Ok(vec![AgreementEvent::Amended(c)])
}

pub(super) fn end(agreement: &Agreement, ctx: &Ctx, c: End) -> Decided {
    lasting(agreement, ctx)?;
    require(c.on >= ctx.today, Refused::DateInPast).map_err(|r| r.at("on"))?;
    if let Some(until) = agreement.until(ctx.today) {
        require(c.on <= until, Refused::DateTooFar).map_err(|r| r.at("on").with("date", until))?;
    }
    Ok(vec![AgreementEvent::Ended(c)])
}
