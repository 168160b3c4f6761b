//! The rules of what the collaboration rests on.

use super::{
    AcknowledgeAnchoring, Adapt, AdoptAnchoring, AgreeTerms, Anchoring, AnchoringEvent, AnchoringKind, AssignPart,
    DecidePartner, EndAnchoring, EnterAnchoring, EnteredAnchoring, GiveOpinion, Issue, ProposePartner,
    ReleaseAnchoring, ReportObjective, ReviewAnchoring, SeatPartner, SeatedPartner, SetObjective, SignAnchoring,
    WithdrawAnchoring,
};
use crate::affair::{Stage, at_stage, on_day};
use crate::body::{Body, BodyKind, reference};
use crate::case::Ctx;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::ToSpan;
use jiff::civil::Date;

type Decided = Result<Vec<AnchoringEvent>, Refusal>;

/// The longest time until something is looked at again.
const YEARS: i32 = 10;

/// The stages at which a command makes sense for a kind; none: it never does.
pub(super) fn stages(of: AnchoringKind, command: &str) -> &'static [Stage] {
    use Stage::*;
    let when = |fits: bool, stages: &'static [Stage]| if fits { stages } else { &[] };
    match command {
        "anchoring.agree-terms" => when(of.is_signed(), &[Drafted]),
        "anchoring.set-objective" => when(of == AnchoringKind::Strategy, &[Drafted, Consulted, Standing]),
        "anchoring.assign" => when(of == AnchoringKind::Competences, &[Drafted, Consulted, Standing]),
        "anchoring.give-opinion" if of == AnchoringKind::Plan => &[Standing],
        "anchoring.give-opinion" => when(!of.is_recorded(), &[Drafted, Consulted]),
        "anchoring.adopt" => when(!of.is_recorded(), &[Drafted, Consulted]),
        "anchoring.sign" => when(of.is_signed(), &[Adopted]),
        "anchoring.issue" => when(of.is_issued(), &[Standing]),
        "anchoring.acknowledge" => when(of.is_issued(), &[Standing]),
        "anchoring.report-objective" => when(of == AnchoringKind::Strategy, &[Standing]),
        "anchoring.propose-partner" | "anchoring.decide-partner" => when(of == AnchoringKind::Circle, &[Standing]),
        "anchoring.seat-partner" => when(of == AnchoringKind::Circle, &[Standing]),
        "anchoring.review" | "anchoring.adapt" | "anchoring.release" => &[Standing],
        "anchoring.withdraw" => &[Drafted, Consulted, Adopted, Standing],
        "anchoring.end" => &[Drafted, Consulted, Adopted, Standing],
        _ => &[],
    }
}

fn fits(anchoring: &Anchoring, command: &str) -> Result<(), Refusal> {
    at_stage(anchoring.stage, stages(anchoring.kind(), command))
}

fn body_kind(ctx: &Ctx, code: &Code) -> Option<BodyKind> {
    let written = ctx.facts.bodies.iter().find(|b| b.number == *code).map(Body::kind);
    written.or_else(|| reference().body(code.as_str()).map(|b| b.kind))
}

fn known_body(ctx: &Ctx, code: &Code) -> Result<(), Refusal> {
    require(body_kind(ctx, code).is_some(), Refused::UnknownCode).map_err(|r| r.at("body"))
}

/// Whether the canton has a development committee; where it has none, none can be heard (GOV-20).
fn has_development(ctx: &Ctx) -> bool {
    let canton = &ctx.model.code;
    let own = |b: &&crate::body::BodyFacts| b.cantons.iter().any(|c| c.as_str() == canton);
    let known = reference().body.iter().filter(own).any(|b| b.kind == BodyKind::Development);
    let founded = |b: &&Body| b.found.is_some() && b.ended.is_none();
    known || ctx.facts.bodies.iter().filter(founded).any(|b| b.kind() == BodyKind::Development)
}

/// A review lies ahead, and within a time that somebody still remembers.
fn reviewed_later(ctx: &Ctx, on: Date) -> Result<(), Refusal> {
    require(on > ctx.today, Refused::DateInPast).map_err(|r| r.at("review_on"))?;
    let last = ctx.today.saturating_add(YEARS.years());
    require(on <= last, Refused::DateTooFar).map_err(|r| r.at("review_on").with("date", last))
}

fn institutions<'a>(ctx: &Ctx, codes: impl IntoIterator<Item = &'a Code>, field: &str) -> Result<(), Refusal> {
    codes.into_iter().try_for_each(|code| ctx.model.require_institution(code.as_str(), field).map(|_| ()))
}

/// What is made elsewhere says since when it is in force.
pub(super) fn enter(ctx: &Ctx, number: Code, enter: EnterAnchoring) -> Result<AnchoringEvent, Refusal> {
    known_body(ctx, &enter.body)?;
    reviewed_later(ctx, enter.review_on)?;
    let dated = enter.from.is_some() || !enter.anchoring_kind.is_recorded();
    require(dated, Refused::DateInPast).map_err(|r| r.at("from"))?;
    require(enter.from.is_none_or(|from| from <= ctx.today), Refused::DateInFuture).map_err(|r| r.at("from"))?;
    Ok(AnchoringEvent::Entered(EnteredAnchoring { number, enter }))
}

pub(super) fn agree_terms(anchoring: &Anchoring, ctx: &Ctx, c: AgreeTerms) -> Decided {
    fits(anchoring, "anchoring.agree-terms")?;
    require(c.parties.len() > 1, Refused::PartiesMissing).map_err(|r| r.at("parties"))?;
    institutions(ctx, &c.parties, "parties")?;
    let there = c.agreement.is_none() || ctx.facts.agreement;
    require(there, Refused::UnknownEntry).map_err(|r| r.at("agreement"))?;
    Ok(vec![AnchoringEvent::TermsAgreed(c)])
}

pub(super) fn set_objective(anchoring: &Anchoring, ctx: &Ctx, c: SetObjective) -> Decided {
    fits(anchoring, "anchoring.set-objective")?;
    require(c.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    Ok(vec![AnchoringEvent::ObjectiveSet(c)])
}

pub(super) fn assign(anchoring: &Anchoring, ctx: &Ctx, c: AssignPart) -> Decided {
    fits(anchoring, "anchoring.assign")?;
    institutions(ctx, [&c.institution], "institution")?;
    require(!anchoring.parts.contains(&c), Refused::AlreadyDone).map_err(|r| r.at("service_part"))?;
    Ok(vec![AnchoringEvent::Assigned(c)])
}

pub(super) fn give_opinion(anchoring: &Anchoring, ctx: &Ctx, c: GiveOpinion) -> Decided {
    fits(anchoring, "anchoring.give-opinion")?;
    known_body(ctx, &c.body)?;
    let terms = anchoring.terms.is_some() || !anchoring.kind().is_signed();
    require(terms, Refused::TermsMissing)?;
    on_day(ctx, c.on, anchoring.since)?;
    Ok(vec![AnchoringEvent::OpinionGiven(c)])
}

/// Adopted with its terms, and after the development committee was heard where the canton has one.
pub(super) fn adopt(anchoring: &Anchoring, ctx: &Ctx, c: AdoptAnchoring) -> Decided {
    fits(anchoring, "anchoring.adopt")?;
    require(anchoring.terms.is_some() || !anchoring.kind().is_signed(), Refused::TermsMissing)?;
    let heard = |o: &GiveOpinion| body_kind(ctx, &o.body) == Some(BodyKind::Development);
    let due = anchoring.kind().is_consulted() && has_development(ctx);
    require(!due || anchoring.opinions.iter().any(heard), Refused::OpinionMissing)?;
    on_day(ctx, c.on, anchoring.opinions.last().map_or(anchoring.since, |o| o.on))?;
    require(c.from >= c.on, Refused::DatesReversed).map_err(|r| r.at("from"))?;
    reviewed_later(ctx, c.review_on)?;
    require(c.review_on > c.from, Refused::DatesReversed).map_err(|r| r.at("review_on"))?;
    Ok(vec![AnchoringEvent::Adopted(c)])
}

pub(super) fn sign(anchoring: &Anchoring, ctx: &Ctx, c: SignAnchoring) -> Decided {
    fits(anchoring, "anchoring.sign")?;
    let party = anchoring.terms.as_ref().is_some_and(|t| t.parties.contains(&c.party));
    require(party, Refused::UnknownEntry).map_err(|r| r.at("party"))?;
    require(anchoring.unsigned().contains(&&c.party), Refused::AlreadySigned).map_err(|r| r.at("party"))?;
    on_day(ctx, c.on, anchoring.adopted.as_ref().map_or(anchoring.since, |a| a.on))?;
    Ok(vec![AnchoringEvent::Signed(c)])
}

pub(super) fn issue(anchoring: &Anchoring, ctx: &Ctx, c: Issue) -> Decided {
    fits(anchoring, "anchoring.issue")?;
    require(anchoring.issued.is_none(), Refused::AlreadyDone)?;
    require(!c.institutions.is_empty(), Refused::AddresseesMissing).map_err(|r| r.at("institutions"))?;
    institutions(ctx, &c.institutions, "institutions")?;
    on_day(ctx, c.on, anchoring.adopted.as_ref().map_or(anchoring.since, |a| a.on))?;
    require(c.until >= c.on, Refused::DatesReversed).map_err(|r| r.at("until"))?;
    Ok(vec![AnchoringEvent::Issued(c)])
}

/// Each institution confirms for itself; the bureau writes down what came on paper.
pub(super) fn acknowledge(anchoring: &Anchoring, ctx: &Ctx, c: AcknowledgeAnchoring) -> Decided {
    fits(anchoring, "anchoring.acknowledge")?;
    let issued = anchoring.issued.as_ref().filter(|i| i.institutions.contains(&c.institution));
    let issued = issued.ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("institution"))?;
    let bureau = matches!(ctx.by.seat.role, Role::Secretariat | Role::CantonalOfficer);
    require(bureau || ctx.by.seat.institution == c.institution, Refused::NotPermitted)?;
    require(anchoring.unacknowledged().contains(&&c.institution), Refused::AlreadyDone)
        .map_err(|r| r.at("institution"))?;
    on_day(ctx, c.on, issued.on)?;
    Ok(vec![AnchoringEvent::Acknowledged(c)])
}

pub(super) fn report_objective(anchoring: &Anchoring, ctx: &Ctx, c: ReportObjective) -> Decided {
    fits(anchoring, "anchoring.report-objective")?;
    let objective = nth(&anchoring.objectives, c.n)?;
    on_day(ctx, c.on, objective.reports.last().map_or(anchoring.stamp.on, |r| r.on))?;
    Ok(vec![AnchoringEvent::ObjectiveReported(c)])
}

/// The entry under a number from 1.
fn nth<T>(list: &[T], n: u32) -> Result<&T, Refusal> {
    let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
    at.and_then(|at| list.get(at)).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("n"))
}

/// One proposal for a partner is open at a time.
pub(super) fn propose_partner(anchoring: &Anchoring, _: &Ctx, c: ProposePartner) -> Decided {
    fits(anchoring, "anchoring.propose-partner")?;
    let open = anchoring.proposals.iter().any(|p| p.decided.is_none() && p.propose.partner == c.partner);
    require(!open, Refused::AlreadyDone).map_err(|r| r.at("partner"))?;
    Ok(vec![AnchoringEvent::PartnerProposed(c)])
}

pub(super) fn decide_partner(anchoring: &Anchoring, ctx: &Ctx, c: DecidePartner) -> Decided {
    fits(anchoring, "anchoring.decide-partner")?;
    let proposal = nth(&anchoring.proposals, c.n)?;
    require(proposal.decided.is_none(), Refused::AlreadyDone).map_err(|r| r.at("n"))?;
    on_day(ctx, c.on, proposal.on)?;
    Ok(vec![AnchoringEvent::PartnerDecided(c)])
}

/// A partner has its people when an account with a seat in its institution is there; the accounts themselves are opened as all
/// others are (ROLE-COPIL-06).
pub(super) fn seat_partner(anchoring: &Anchoring, ctx: &Ctx, c: SeatPartner) -> Decided {
    fits(anchoring, "anchoring.seat-partner")?;
    let proposal = nth(&anchoring.proposals, c.n)?;
    require(proposal.wants_accounts(), Refused::AlreadyDone).map_err(|r| r.at("n"))?;
    institutions(ctx, [&c.institution], "institution")?;
    require(ctx.facts.accounts > 0, Refused::AccountsMissing).map_err(|r| r.at("institution"))?;
    let seated = SeatedPartner { n: c.n, institution: c.institution, accounts: ctx.facts.accounts };
    Ok(vec![AnchoringEvent::PartnerSeated(seated)])
}

/// What holds can be published; what was published before is replaced.
pub(super) fn release(anchoring: &Anchoring, _: &Ctx, c: ReleaseAnchoring) -> Decided {
    fits(anchoring, "anchoring.release")?;
    Ok(vec![AnchoringEvent::Released(c)])
}

pub(super) fn withdraw(anchoring: &Anchoring, _: &Ctx, c: WithdrawAnchoring) -> Decided {
    fits(anchoring, "anchoring.withdraw")?;
    require(anchoring.published.is_some(), Refused::AlreadyDone)?;
    Ok(vec![AnchoringEvent::Withdrawn(c)])
}

/// A plan is evaluated with the opinions of those who work under it (TOP-29).
pub(super) fn review(anchoring: &Anchoring, ctx: &Ctx, c: ReviewAnchoring) -> Decided {
    fits(anchoring, "anchoring.review")?;
    let heard = |o: &GiveOpinion| body_kind(ctx, &o.body) == Some(BodyKind::Development);
    let evaluated = anchoring.kind() != AnchoringKind::Plan || anchoring.opinions.iter().any(heard);
    require(evaluated, Refused::OpinionMissing)?;
    on_day(ctx, c.on, anchoring.from.unwrap_or(anchoring.since))?;
    reviewed_later(ctx, c.review_on)?;
    Ok(vec![AnchoringEvent::Reviewed(c)])
}

/// What is known of the whole country is not adapted from here.
pub(super) fn adapt(anchoring: &Anchoring, _: &Ctx, c: Adapt) -> Decided {
    fits(anchoring, "anchoring.adapt")?;
    require(anchoring.facts().is_none(), Refused::NotPermitted)?;
    Ok(vec![AnchoringEvent::Adapting(c)])
}

pub(super) fn end(anchoring: &Anchoring, ctx: &Ctx, c: EndAnchoring) -> Decided {
    fits(anchoring, "anchoring.end")?;
    require(anchoring.facts().is_none(), Refused::NotPermitted)?;
    on_day(ctx, c.on, anchoring.from.unwrap_or(anchoring.stamp.on).min(ctx.today))?;
    Ok(vec![AnchoringEvent::Ended(c)])
}
