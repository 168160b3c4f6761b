//! The rules of the objectives contract.

use super::{
    AddClause, ChangeClause, Clause, ClauseText, Draft, DropClause, LEAD, PERSON, Restitute, Sign, SignedBy, Transmit,
    Version,
};
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::plan::{AddMeasure, Assess, Attainment, MeasureState, Progress, Shift};
use crate::refusal::{Refusal, Refused, require};

pub(crate) fn restitute(case: &Case, ctx: &Ctx, c: Restitute) -> Decided {
    case.require_led()?;
    let held_on = case.last_discussed().ok_or(Refused::NoConclusion)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= held_on, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::Restituted(c)])
}

pub(crate) fn draft(case: &Case, ctx: &Ctx, c: Draft) -> Decided {
    case.require_led()?;
    require(!case.restitutions.is_empty(), Refused::OutOfOrder)?;
    require(case.contract.current().is_none(), Refused::AlreadyDone)?;
    require(!c.clauses.is_empty(), Refused::ContractEmpty).map_err(|r| r.at("clauses"))?;
    for (i, text) in c.clauses.iter().enumerate() {
        check_clause(case, ctx, text, &format!("clauses.{i}"))?;
    }
    Ok(vec![CaseEvent::ContractDrafted(c)])
}

pub(crate) fn add_clause(case: &Case, ctx: &Ctx, c: AddClause) -> Decided {
    current(case)?;
    check_clause(case, ctx, &c.text, "text")?;
    Ok(vec![CaseEvent::ClauseAdded(c)])
}

pub(crate) fn change_clause(case: &Case, ctx: &Ctx, c: ChangeClause) -> Decided {
    let version = current(case)?;
    let clause = find(version, c.clause)?;
    require(clause.text != c.text, Refused::AlreadyDone).map_err(|r| r.at("text.goal"))?;
    check_clause(case, ctx, &c.text, "text")?;
    let follows = moved(case, clause, &c);
    Ok([vec![CaseEvent::ClauseChanged(c)], follows].concat())
}

/// What the plan does when a clause gets another date: the measures that kept the old one keep the new one. Where the
/// clause was dealt with already there is something to do again.
fn moved(case: &Case, clause: &Clause, c: &ChangeClause) -> Vec<CaseEvent> {
    let (old, until) = (clause.text.due, c.text.due);
    let measures: Vec<_> = case.measures_for(clause.n).collect();
    if old == until || measures.is_empty() {
        return Vec::new();
    }
    if measures.iter().any(|m| m.is_open()) {
        let kept = measures.iter().filter(|m| m.is_open() && m.until == old);
        let shift = |n: u32| CaseEvent::MeasureShifted(Shift { measure: n, until, reason: c.reason.clone() });
        return kept.map(|m| shift(m.n)).collect();
    }
    let goal = measures[0].plan.goal;
    let (what, owner) = (c.text.measure.clone(), c.text.owner.clone());
    vec![CaseEvent::MeasureAdded(AddMeasure { goal, what, owner, from: None, until })]
}

pub(crate) fn drop_clause(case: &Case, _: &Ctx, c: DropClause) -> Decided {
    let version = current(case)?;
    find(version, c.clause)?;
    require(version.clauses.len() > 1, Refused::ContractEmpty)?;
    let follows = left_over(case, &c);
    Ok([vec![CaseEvent::ClauseDropped(c)], follows].concat())
}

/// What of the plan served a clause alone that is dropped: its open measures stop, its goals are given up.
fn left_over(case: &Case, c: &DropClause) -> Vec<CaseEvent> {
    let stop = |measure: u32| {
        let (state, result) = (MeasureState::Stopped, Some(c.reason.clone()));
        CaseEvent::MeasureProgressed(Progress { measure, state, result })
    };
    let give_up = |goal: u32| {
        let (attainment, note) = (Attainment::Dropped, Some(c.reason.clone()));
        CaseEvent::GoalAssessed(Assess { goal, attainment, note })
    };
    let measures = case.measures_for(c.clause).filter(|m| m.is_open()).map(|m| stop(m.n));
    let goals = case.goals.iter().filter(|g| g.clause == Some(c.clause) && g.assessed().is_none());
    measures.chain(goals.map(|g| give_up(g.n))).collect()
}

pub(crate) fn sign(case: &Case, ctx: &Ctx, c: Sign) -> Decided {
    let version = current(case)?;
    require(case.contract.signers().contains(&c.signer), Refused::SignerNotConcerned).map_err(|r| r.at("signer"))?;
    if !case.is_lead(&ctx.by.account) {
        let own = c.signer == ctx.by.seat.institution;
        require(own, Refused::SignerNotConcerned).map_err(|r| r.at("signer"))?;
    }
    require(c.hash.as_str() == version.hash, Refused::ContractOutdated).map_err(|r| r.at("hash"))?;
    require(!case.contract.has_signed(&c.signer), Refused::AlreadySigned).map_err(|r| r.at("signer"))?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= version.stamp.on, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    // Another institution signs for itself, or on paper; the person on paper or on the screen before them.
    let own = c.signer.as_str() == LEAD || c.signer == ctx.by.seat.institution;
    let on_paper = c.how == SignedBy::Paper;
    require(own || on_paper || c.signer.as_str() == PERSON, Refused::SignerNotConcerned).map_err(|r| r.at("how"))?;
    require(own || !on_paper || c.scan.is_some(), Refused::ConsentScanMissing).map_err(|r| r.at("scan"))?;
    signed_on_screen(&c)?;
    Ok(vec![CaseEvent::ContractSigned(c)])
}

/// On the screen a tick, a typed name and, for the person, whoever was there stand in the place of the hand; on paper the
/// paper says it all (CO art. 14 asks for the hand only where the law asks for writing, which it does not here).
fn signed_on_screen(c: &Sign) -> Result<(), Refusal> {
    if c.how == SignedBy::Paper {
        return Ok(());
    }
    require(c.agreed, Refused::SignatureIncomplete).map_err(|r| r.at("agreed"))?;
    require(c.name.is_some(), Refused::SignatureIncomplete).map_err(|r| r.at("name"))?;
    let seen = c.signer.as_str() != PERSON || c.present.is_some();
    require(seen, Refused::SignatureIncomplete).map_err(|r| r.at("present"))
}

pub(crate) fn transmit(case: &Case, _: &Ctx, c: Transmit) -> Decided {
    current(case)?;
    require(!case.contract.is_transmitted(), Refused::AlreadyDone)?;
    let missing = case.contract.unsigned();
    if !missing.is_empty() {
        let who = missing.iter().map(crate::Code::as_str).collect::<Vec<_>>().join(",");
        return Err(Refusal::new(Refused::ContractUnsigned).with("missing", who));
    }
    Ok(vec![CaseEvent::ContractTransmitted(c)])
}

fn current(case: &Case) -> Result<&Version, Refusal> {
    case.require_led()?;
    case.contract.current().ok_or(Refused::ContractMissing.into())
}

fn find(version: &Version, n: u32) -> Result<&Clause, Refusal> {
    version.clauses.iter().find(|c| c.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("clause"))
}

fn check_clause(case: &Case, ctx: &Ctx, text: &ClauseText, field: &str) -> Result<(), Refusal> {
    require(text.due >= ctx.today, Refused::DateInPast).map_err(|r| r.at(format!("{field}.due")))?;
    if text.owner.as_str() == PERSON {
        return Ok(());
    }
    let at = format!("{field}.owner");
    ctx.model.require_institution(text.owner.as_str(), &at)?;
    case.require_basis(&text.owner, ctx.today, &at)
}
