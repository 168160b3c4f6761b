//! Who leads a case: exactly one at any time, and two only as a tandem. Source: CASE-45…48, ROLE-RESP-06.

use crate::case::{Case, CaseEvent, Ctx, Decided, Seated, Stamp};
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Prose};
use crate::triage::TriageOutcome;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

crate::coded!(
    /// What a proposal is about.
    ProposalKind { Designation = "designation", HandOver = "hand-over", Tandem = "tandem" }
);

/// The pool proposes a case manager.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The account of the respondent.
    pub account: Code,
    /// Why this one.
    pub reason: Prose,
}

/// The case manager hands over, or takes a second professional into a tandem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The account of the respondent.
    pub account: Code,
    /// Why.
    pub reason: Prose,
    /// What the next one has to know and do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Prose>,
}

/// Accepts a proposal that was addressed to oneself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// The number of the proposal.
    pub proposal: u32,
}

/// Declines a proposal that was addressed to oneself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The number of the proposal.
    pub proposal: u32,
    /// Why.
    pub reason: Prose,
}

/// Takes back a proposal that nobody has answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackLead {
    /// The number of the proposal.
    pub proposal: u32,
    /// Why.
    pub reason: Prose,
}

/// Ends a tandem; the named one goes on alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndTandem {
    /// Who goes on.
    pub stays: Code,
    /// Why.
    pub reason: Prose,
}

/// A proposal as it was put.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// What about.
    pub kind: ProposalKind,
    /// Whom.
    pub who: Seated,
    /// Why.
    pub reason: Prose,
    /// What the next one has to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Prose>,
}

crate::coded!(
    /// What became of a proposal.
    Answered { Open = "open", Accepted = "accepted", Declined = "declined", TakenBack = "taken-back" }
);

/// A proposal in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who proposed, and when.
    pub stamp: Stamp,
    /// What was proposed.
    pub proposed: Proposed,
    /// What became of it.
    pub answer: Answered,
    /// When it was answered, and with which reason.
    pub answered: Option<(Stamp, Option<Prose>)>,
}

/// A time of leadership.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// One, or two in a tandem.
    pub who: Vec<Seated>,
    /// First day.
    pub from: Date,
    /// Last day; none while it lasts.
    pub until: Option<Date>,
}

pub(crate) fn propose(case: &Case, ctx: &Ctx, c: Propose) -> Decided {
    case.require_coordinated()?;
    require(case.lead().is_none(), Refused::AlreadyDone)?;
    require(!case.conclusions.is_empty(), Refused::NoConclusion)?;
    let who = candidate(case, ctx, &c.account)?;
    Ok(vec![CaseEvent::LeadProposed(Proposed {
        kind: ProposalKind::Designation,
        who,
        reason: c.reason,
        transfer: None,
    })])
}

pub(crate) fn hand_over(case: &Case, ctx: &Ctx, c: HandOver) -> Decided {
    case.require_open()?;
    let term = case.lead().ok_or(Refused::NoLead)?;
    let who = candidate(case, ctx, &c.account)?;
    require(term.who.iter().all(|w| w.account != who.account), Refused::SamePerson).map_err(|r| r.at("account"))?;
    let kind = ProposalKind::HandOver;
    Ok(vec![CaseEvent::LeadProposed(Proposed { kind, who, reason: c.reason, transfer: c.transfer })])
}

pub(crate) fn form_tandem(case: &Case, ctx: &Ctx, c: HandOver) -> Decided {
    case.require_open()?;
    let term = case.lead().ok_or(Refused::NoLead)?;
    let allowed = case.triage.last().is_some_and(|t| t.triage.outcome == TriageOutcome::Tandem) && term.who.len() == 1;
    require(allowed, Refused::TandemNotAllowed)?;
    let who = candidate(case, ctx, &c.account)?;
    let other = term.who.iter().all(|w| w.seat.institution != who.seat.institution);
    require(other, Refused::SameInstitution).map_err(|r| r.at("account"))?;
    let kind = ProposalKind::Tandem;
    Ok(vec![CaseEvent::LeadProposed(Proposed { kind, who, reason: c.reason, transfer: c.transfer })])
}

/// A respondent of the pool of the case's region whose institution may lead and may know of the case.
fn candidate(case: &Case, ctx: &Ctx, account: &Code) -> Result<Seated, Refusal> {
    require(case.proposals_open(ctx.today).next().is_none(), Refused::ProposalOpen)?;
    let not_in_pool = || Refusal::new(Refused::NotInPool).at("account");
    let who = ctx.facts.seated.clone().filter(|s| s.account == *account).ok_or_else(not_in_pool)?;
    let region = case.route.as_ref().map(|r| r.region.clone());
    let in_region = who.seat.region.is_none() || who.seat.region == region;
    let may_lead = ctx.model.institution(who.seat.institution.as_str()).is_some_and(|i| i.may_lead);
    if who.seat.role != Role::Respondent || !in_region || !may_lead {
        return Err(not_in_pool());
    }
    case.require_basis(&who.seat.institution, ctx.today, "account")?;
    Ok(who)
}

pub(crate) fn accept(case: &Case, ctx: &Ctx, c: Accept) -> Decided {
    case.require_open()?;
    let proposal = addressed(case, ctx, c.proposal)?;
    case.require_basis(&proposal.proposed.who.seat.institution, ctx.today, "proposal")?;
    Ok(vec![CaseEvent::LeadAccepted(c)])
}

pub(crate) fn decline(case: &Case, ctx: &Ctx, c: Decline) -> Decided {
    case.require_open()?;
    addressed(case, ctx, c.proposal)?;
    Ok(vec![CaseEvent::LeadDeclined(c)])
}

/// Whoever proposed takes it back, or whoever coordinates the case.
pub(crate) fn take_back(case: &Case, ctx: &Ctx, c: TakeBackLead) -> Decided {
    case.require_open()?;
    let own = unanswered(case, c.proposal)?.stamp.by.account == ctx.by.account;
    let coordinates = case.route.as_ref().is_some_and(|r| r.fits(&ctx.by.seat));
    require(own || coordinates, Refused::NotPermitted)?;
    Ok(vec![CaseEvent::LeadTakenBack(c)])
}

fn unanswered(case: &Case, n: u32) -> Result<&Proposal, Refusal> {
    let found = case.proposals.iter().find(|p| p.n == n && p.answer == Answered::Open);
    found.ok_or(Refusal::new(Refused::UnknownEntry).at("proposal"))
}

fn addressed<'c>(case: &'c Case, ctx: &Ctx, n: u32) -> Result<&'c Proposal, Refusal> {
    let proposal = unanswered(case, n)?;
    require(proposal.proposed.who.account == ctx.by.account, Refused::NotProposed)?;
    Ok(proposal)
}

pub(crate) fn end_tandem(case: &Case, _: &Ctx, c: EndTandem) -> Decided {
    case.require_open()?;
    let term = case.lead().filter(|t| t.who.len() == 2).ok_or(Refused::TandemNotAllowed)?;
    require(term.who.iter().any(|w| w.account == c.stays), Refused::UnknownEntry).map_err(|r| r.at("stays"))?;
    Ok(vec![CaseEvent::TandemEnded(c)])
}

/// The next term after an accepted proposal, or after a tandem has ended; closes the one before.
pub(crate) fn begin(case: &mut Case, who: Vec<Seated>, on: Date) {
    if let Some(term) = case.terms.iter_mut().find(|t| t.until.is_none()) {
        term.until = Some(on);
    }
    case.terms.push(Term { who, from: on, until: None });
}

pub(crate) fn evolve_accept(case: &mut Case, n: u32, stamp: &Stamp) {
    let current = case.lead().map(|t| t.who.clone()).unwrap_or_default();
    let Some(proposal) = case.proposals.iter_mut().find(|p| p.n == n) else {
        return;
    };
    proposal.answer = Answered::Accepted;
    proposal.answered = Some((stamp.clone(), None));
    let new = proposal.proposed.who.clone();
    let who = match proposal.proposed.kind {
        ProposalKind::Tandem => current.into_iter().chain([new]).collect(),
        _ => vec![new],
    };
    begin(case, who, stamp.on);
}
