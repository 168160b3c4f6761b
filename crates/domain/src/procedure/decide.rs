//! The rules of a procedure.

use super::{
    AskGuarantee, Charge, DeclineGuarantee, EndProcedure, Funder, GiveGuarantee, Guarantee, GuaranteeState,
    IssueVoucher, Procedure, ProcedureRule, ProcedureStep, RecordStep, RedeemVoucher, StartProcedure, VoucherState,
};
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::consent::Category;
use crate::inquiry;
use crate::model::rule::Verdict;
use crate::model::{Model, Partner, Split, unknown};
use crate::money::Money;
use crate::refusal::{Refusal, Refused, require};
use crate::screening;
use crate::text::{Code, Prose};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A procedure as it was begun.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Started {
    /// What was begun.
    pub start: StartProcedure,
    /// What the rule of access of its service or agreement answered to the last screening; none where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Verdict>,
    /// The question without a name as which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inquiry: Option<u32>,
    /// The first steps.
    pub first: Vec<Code>,
}

/// A step as it was recorded; what only a physician reads and what all may know are events of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// What was recorded.
    pub record: RecordStep,
    /// The category of its words.
    pub category: Category,
    /// The steps that come next.
    pub next: Vec<Code>,
    /// The cost guarantee under which it is charged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guarantee: Option<u32>,
}

/// What is added to a step: the words of the physician, or the conclusion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    /// Which procedure.
    pub procedure: u32,
    /// At which step.
    pub step: Code,
    /// The words.
    pub text: Prose,
}

/// Something under a cost guarantee, with the number of the guarantee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked<T> {
    /// What was given.
    pub of: T,
    /// Under which cost guarantee.
    pub guarantee: u32,
}

pub(crate) fn start(case: &Case, ctx: &Ctx, c: StartProcedure) -> Decided {
    case.require_open()?;
    let rule = ctx.model.procedure(c.kind.as_str()).ok_or_else(|| unknown(c.kind.as_str(), "kind"))?;
    begins(case, ctx, rule)?;
    let twice = |p: &Procedure| p.is_open() && *p.code() == c.kind && p.started.start.with == c.with;
    require(!case.procedures.iter().any(twice), Refused::AlreadyDone).map_err(|r| r.at("kind"))?;
    takes_part(case, ctx, rule, &c)?;
    slot(ctx, rule, &c)?;
    let access = access(case, ctx, rule)?;
    let first = rule.step.first().into_iter().map(|s| code(&s.code)).collect::<Result<Vec<_>, _>>()?;
    if !c.anonymous {
        return Ok(vec![CaseEvent::ProcedureStarted(Started { start: c, access, inquiry: None, first })]);
    }
    let n = u32::try_from(case.inquiries.len() + 1).unwrap_or(u32::MAX);
    let to = c.with.first().cloned().ok_or(Refusal::new(Refused::ProcedureParties).at("with"))?;
    let consult = inquiry::Consult { to, question: c.question.clone(), due: c.slot };
    let mut events = inquiry::consult(case, ctx, consult)?;
    events.push(CaseEvent::ProcedureStarted(Started { start: c, access, inquiry: Some(n), first }));
    Ok(events)
}

/// Who begins: an institution of the kinds that the model names, or whoever leads the case.
fn begins(case: &Case, ctx: &Ctx, rule: &ProcedureRule) -> Result<(), Refusal> {
    let own = ctx.model.institution(ctx.by.seat.institution.as_str());
    let kind = rule.starts.is_empty() || own.is_some_and(|i| rule.starts.contains(&i.kind));
    require(kind || case.is_lead(&ctx.by.account), Refused::ProcedureNotYours).map_err(|r| r.at("kind"))?;
    case.require_basis(&ctx.by.seat.institution, ctx.today, "kind")
}

/// Each step has somebody who does it; those who do may know of the case, but for whoever is asked without a name.
fn takes_part(case: &Case, ctx: &Ctx, rule: &ProcedureRule, c: &StartProcedure) -> Result<(), Refusal> {
    let at = |r: Refusal| r.at("with");
    require(!c.anonymous || rule.anonymous, Refused::ProcedureNamed).map_err(|r| r.at("anonymous"))?;
    require(!c.anonymous || c.with.len() == 1, Refused::ProcedureParties).map_err(at)?;
    for institution in &c.with {
        ctx.model.require_institution(institution.as_str(), "with")?;
        require(*institution != ctx.by.seat.institution, Refused::SameInstitution).map_err(at)?;
        if !c.anonymous {
            case.require_basis(institution, ctx.today, "with")?;
        }
    }
    let own = [ctx.by.seat.institution.clone()];
    let mut kinds = c.with.iter().chain(&own).filter_map(|i| ctx.model.institution(i.as_str())).map(|i| i.kind);
    let kinds: BTreeSet<Partner> = kinds.by_ref().collect();
    let lacks = |by: &&[Partner]| by.iter().all(|k| !kinds.contains(k));
    match rule.others().find(lacks) {
        None => Ok(()),
        Some(by) => {
            let by: Vec<&str> = by.iter().map(|k| k.code()).collect();
            Err(at(Refusal::new(Refused::ProcedureParties)).with("kinds", by.join(",")))
        }
    }
}

/// A day on which it is held, with a place left.
fn slot(ctx: &Ctx, rule: &ProcedureRule, c: &StartProcedure) -> Result<(), Refusal> {
    let at = |r: Refusal| r.at("slot");
    let Some(slots) = &rule.slots else {
        return require(c.slot.is_none(), Refused::SlotUnknown).map_err(at);
    };
    let Some(day) = c.slot else { return Err(at(Refused::SlotUnknown.into())) };
    require(slots.days(ctx.today).contains(&day), Refused::SlotUnknown).map_err(at)?;
    let taken = ctx.facts.slots.get(&day).copied().unwrap_or(0);
    require(taken < i64::from(slots.places), Refused::SlotFull).map_err(at)
}

/// The rule of its service or agreement, asked of the last screening. What is not known stops nobody: it is clarified.
fn access(case: &Case, ctx: &Ctx, rule: &ProcedureRule) -> Result<Option<Verdict>, Refusal> {
    let Some(access) = rule.access_in(ctx.model) else { return Ok(None) };
    let at = |r: Refusal| r.at("kind").with("access", &access.code);
    require(access.applies(ctx.today), Refused::ProcedureNotInForce).map_err(at)?;
    let Some(of_access) = &access.rule else { return Ok(None) };
    let answers = case.screenings.last().map(|s| s.record.answers.clone()).unwrap_or_default();
    let verdict = of_access.0.eval(&screening::facts(case, &answers), &ctx.model.derived_rules());
    require(verdict != Verdict::Unmet, Refused::ProcedureAccess).map_err(at)?;
    Ok(Some(verdict))
}

fn code(text: &str) -> Result<Code, Refusal> {
    Code::new(text).map_err(|_| unknown(text, "step"))
}

pub(crate) fn record(case: &Case, ctx: &Ctx, c: RecordStep) -> Decided {
    let (procedure, rule) = running(case, ctx.model, c.procedure)?;
    let step = open_step(procedure, rule, &c.step)?;
    let own = &ctx.by.seat.institution;
    require(procedure.doers(ctx.model, step).contains(own), Refused::ProcedureNotYours).map_err(|r| r.at("step"))?;
    case.require_basis(own, ctx.today, "procedure")?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    came_out(step, &c)?;
    words(ctx.model, own, step, &c)?;
    let guarantee = paid(procedure, ctx, step, &c)?;
    let next = match c.more {
        true => vec![c.step.clone()],
        false => next_steps(rule, step, &c)?,
    };
    Ok(recorded(c, step.category, next, guarantee))
}

fn next_steps(rule: &ProcedureRule, step: &ProcedureStep, c: &RecordStep) -> Result<Vec<Code>, Refusal> {
    rule.after(step, c.result.as_ref().map(Code::as_str)).into_iter().map(code).collect()
}

/// The words of the physician and the conclusion become entries of their own, each under its own category.
fn recorded(mut c: RecordStep, category: Category, next: Vec<Code>, guarantee: Option<u32>) -> Vec<CaseEvent> {
    let (procedure, step) = (c.procedure, c.step.clone());
    let added = |text: Prose| Added { procedure, step: step.clone(), text };
    let medical = c.medical.take().map(|text| CaseEvent::StepAppraised(added(text)));
    let conclusion = c.conclusion.take().map(|text| CaseEvent::StepConcluded(added(text)));
    let done = CaseEvent::StepRecorded(Recorded { record: c, category, next, guarantee });
    [Some(done), medical, conclusion].into_iter().flatten().collect()
}

/// A result where the step has some, a course where it has some, and nothing where it has none.
fn came_out(step: &ProcedureStep, c: &RecordStep) -> Result<(), Refusal> {
    let missing = |field: &str| Refusal::new(Refused::ResultMissing).at(field);
    match &c.result {
        None if !step.result.is_empty() && !c.more => return Err(missing("result")),
        Some(code) if step.result.iter().all(|r| r.code != code.as_str()) => {
            return Err(unknown(code.as_str(), "result"));
        }
        _ => {}
    }
    match &c.course {
        None if !step.course.is_empty() => Err(missing("course")),
        Some(code) => Model::require_entry(&step.course, code.as_str(), "course").map(|_| ()),
        None => require(!c.more, Refused::ResultMissing).map_err(|r| r.at("more")),
    }
}

/// A physician's words are for the medical service, which alone writes them; it tells the others a conclusion.
fn words(model: &Model, own: &Code, step: &ProcedureStep, c: &RecordStep) -> Result<(), Refusal> {
    if !step.physician {
        return require(c.medical.is_none(), Refused::PhysicianOnly).map_err(|r| r.at("medical"));
    }
    let service = model.institution(own.as_str()).is_some_and(|i| i.kind == Partner::Hlt);
    require(c.medical.is_none() || service, Refused::PhysicianOnly).map_err(|r| r.at("medical"))?;
    require(c.conclusion.is_some(), Refused::ConclusionMissing).map_err(|r| r.at("conclusion"))
}

/// What is paid is done only under a guarantee that all payers have given, and costs no more than that.
fn paid(procedure: &Procedure, ctx: &Ctx, step: &ProcedureStep, c: &RecordStep) -> Result<Option<u32>, Refusal> {
    let at = |r: Refusal| r.at("cost");
    if step.cost.is_none() || step.vouchers {
        return require(c.cost.is_none(), Refused::NotPaid).map_err(at).map(|()| None);
    }
    let Some(guarantee) = procedure.guaranteed(&step.code) else {
        return Err(at(Refused::GuaranteeMissing.into()));
    };
    let Some(cost) = c.cost else { return Err(at(Refused::AmountMissing.into())) };
    within(procedure, ctx, guarantee, cost).map_err(at)?;
    Ok(Some(guarantee.n))
}

fn within(procedure: &Procedure, ctx: &Ctx, guarantee: &Guarantee, amount: Money) -> Result<(), Refusal> {
    require(amount.is_positive(), Refused::AmountNotPositive)?;
    let left = guarantee.left(procedure, ctx.today);
    let amount_left = if left < Money::ZERO { Money::ZERO } else { left };
    require(amount <= left, Refused::GuaranteeExceeded).map_err(|r| r.with("amount", String::from(amount_left)))
}

pub(crate) fn ask_guarantee(case: &Case, ctx: &Ctx, c: AskGuarantee) -> Decided {
    let (procedure, rule) = running(case, ctx.model, c.procedure)?;
    joins(case, procedure, ctx)?;
    let step = rule.step(c.step.as_str()).ok_or_else(|| unknown(c.step.as_str(), "step"))?;
    require(step.cost.is_some(), Refused::NotPaid).map_err(|r| r.at("step"))?;
    let open = procedure.open.iter().any(|o| o.step == c.step);
    require(open, Refused::OutOfOrder).map_err(|r| r.at("step"))?;
    let waits = |g: &Guarantee| g.step == c.step && g.state() == GuaranteeState::Asked;
    require(!procedure.guarantees.iter().any(waits), Refused::AlreadyDone).map_err(|r| r.at("step"))?;
    require(c.amount.is_positive(), Refused::AmountNotPositive).map_err(|r| r.at("amount"))?;
    funders(case, ctx, &c.funders)?;
    Ok(vec![CaseEvent::GuaranteeAsked(c)])
}

/// Each once and with a part; whoever pays may know of the case, and is not one whose very name tells something.
fn funders(case: &Case, ctx: &Ctx, funders: &[Funder]) -> Result<(), Refusal> {
    let at = |r: Refusal| r.at("funders");
    require(!funders.is_empty() && funders.iter().all(|f| f.parts > 0), Refused::FundersMissing).map_err(at)?;
    let mut seen = BTreeSet::new();
    for funder in funders {
        let known = ctx.model.require_institution(funder.institution.as_str(), "funders")?;
        let twice = Refusal::new(Refused::PayerTwice).with("institution", &funder.institution);
        if !seen.insert(&funder.institution) {
            return Err(at(twice));
        }
        require(!known.discreet, Refused::PayerDiscreet).map_err(at)?;
        case.require_basis(&funder.institution, ctx.today, "funders")?;
    }
    Ok(())
}

pub(crate) fn guarantee(case: &Case, ctx: &Ctx, c: GiveGuarantee) -> Decided {
    asked(case, ctx, c.procedure, c.guarantee)?;
    Ok(vec![CaseEvent::GuaranteeGiven(c)])
}

pub(crate) fn decline(case: &Case, ctx: &Ctx, c: DeclineGuarantee) -> Decided {
    asked(case, ctx, c.procedure, c.guarantee)?;
    Ok(vec![CaseEvent::GuaranteeDeclined(c)])
}

/// Nobody answers for another institution: only who is to pay, once, and while it may know of the case.
fn asked(case: &Case, ctx: &Ctx, procedure: u32, n: u32) -> Result<(), Refusal> {
    let (procedure, _) = running(case, ctx.model, procedure)?;
    let own = &ctx.by.seat.institution;
    let found = procedure.guarantee(n).ok_or(Refusal::new(Refused::UnknownEntry).at("guarantee"))?;
    require(found.funders.iter().any(|f| f.institution == *own), Refused::NotPermitted)?;
    case.require_basis(own, ctx.today, "guarantee")?;
    let open = found.state() == GuaranteeState::Asked && found.answer_of(own).is_none();
    require(open, Refused::AlreadyDone).map_err(|r| r.at("guarantee"))
}

pub(crate) fn issue(case: &Case, ctx: &Ctx, c: IssueVoucher) -> Decided {
    let (procedure, rule) = running(case, ctx.model, c.procedure)?;
    let step = open_step(procedure, rule, &c.step)?;
    require(step.vouchers, Refused::NotPaid).map_err(|r| r.at("step"))?;
    does(case, ctx, procedure, step)?;
    require(c.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    let guarantee = procedure.guaranteed(&step.code).ok_or(Refusal::new(Refused::GuaranteeMissing).at("amount"))?;
    within(procedure, ctx, guarantee, c.amount).map_err(|r| r.at("amount"))?;
    let guarantee = guarantee.n;
    Ok(vec![CaseEvent::VoucherIssued(Asked { of: c, guarantee })])
}

pub(crate) fn redeem(case: &Case, ctx: &Ctx, c: RedeemVoucher) -> Decided {
    case.require_open()?;
    let procedure = find(case, c.procedure)?;
    joins(case, procedure, ctx)?;
    let found = procedure.vouchers.iter().find(|v| v.n == c.voucher);
    let voucher = found.ok_or(Refusal::new(Refused::UnknownEntry).at("voucher"))?;
    require(voucher.redeemed.is_none(), Refused::AlreadyDone).map_err(|r| r.at("voucher"))?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let lasted = c.on <= voucher.issue.until && c.on >= voucher.stamp.on;
    require(lasted, Refused::VoucherLapsed).map_err(|r| r.at("on").with("date", voucher.issue.until))?;
    require(c.amount.is_positive(), Refused::AmountNotPositive).map_err(|r| r.at("amount"))?;
    let fits = c.amount <= voucher.issue.amount && free(procedure, voucher, ctx, c.amount);
    require(fits, Refused::GuaranteeExceeded)
        .map_err(|r| r.at("amount").with("amount", String::from(voucher.issue.amount)))?;
    let guarantee = voucher.guarantee;
    Ok(vec![CaseEvent::VoucherRedeemed(Asked { of: c, guarantee })])
}

/// What lapsed is free for others; told late that it was redeemed in time, it must still be covered.
fn free(procedure: &Procedure, voucher: &super::Voucher, ctx: &Ctx, amount: Money) -> bool {
    let lapsed = voucher.state(ctx.today) == VoucherState::Lapsed;
    let left = procedure.guarantee(voucher.guarantee).map(|g| g.left(procedure, ctx.today));
    !lapsed || left.is_some_and(|left| amount <= left)
}

pub(crate) fn end(case: &Case, ctx: &Ctx, c: EndProcedure) -> Decided {
    case.require_open()?;
    let procedure = find(case, c.procedure)?;
    require(procedure.is_open(), Refused::ProcedureOver).map_err(|r| r.at("procedure"))?;
    joins(case, procedure, ctx)?;
    Ok(vec![CaseEvent::ProcedureEnded(c)])
}

/// Whoever takes part, or leads the case.
fn joins(case: &Case, procedure: &Procedure, ctx: &Ctx) -> Result<(), Refusal> {
    let own = &ctx.by.seat.institution;
    let part = procedure.has(own) || case.is_lead(&ctx.by.account);
    require(part, Refused::ProcedureNotYours).map_err(|r| r.at("procedure"))?;
    case.require_basis(own, ctx.today, "procedure")
}

fn does(case: &Case, ctx: &Ctx, procedure: &Procedure, step: &ProcedureStep) -> Result<(), Refusal> {
    let own = &ctx.by.seat.institution;
    require(procedure.doers(ctx.model, step).contains(own), Refused::ProcedureNotYours).map_err(|r| r.at("step"))?;
    case.require_basis(own, ctx.today, "procedure")
}

fn find(case: &Case, n: u32) -> Result<&Procedure, Refusal> {
    case.procedure(n).ok_or(Refusal::new(Refused::UnknownEntry).at("procedure"))
}

/// A procedure that runs, with its rule: one that the model has lost can only be ended. What is asked without a name is
/// answered as a question.
fn running<'a>(case: &'a Case, model: &'a Model, n: u32) -> Result<(&'a Procedure, &'a ProcedureRule), Refusal> {
    case.require_open()?;
    let procedure = find(case, n)?;
    let open = procedure.is_open() && procedure.started.inquiry.is_none();
    require(open, Refused::ProcedureOver).map_err(|r| r.at("procedure"))?;
    let rule = model.procedure(procedure.code().as_str());
    Ok((procedure, rule.ok_or_else(|| unknown(procedure.code().as_str(), "procedure"))?))
}

fn open_step<'r>(procedure: &Procedure, rule: &'r ProcedureRule, step: &Code) -> Result<&'r ProcedureStep, Refusal> {
    let found = rule.step(step.as_str()).ok_or_else(|| unknown(step.as_str(), "step"))?;
    require(procedure.open.iter().any(|o| o.step == *step), Refused::OutOfOrder).map_err(|r| r.at("step"))?;
    Ok(found)
}

impl Charge {
    /// What an event charges to those who have guaranteed it, in the case as it was before; none where it costs nothing or
    /// the model no longer says as what it is booked.
    pub fn of(case: &Case, model: &Model, event: &CaseEvent) -> Option<Charge> {
        let (procedure, n, on, amount, step) = match event {
            CaseEvent::StepRecorded(e) => {
                let record = &e.record;
                (record.procedure, e.guarantee?, record.on, record.cost?, record.step.clone())
            }
            CaseEvent::VoucherRedeemed(e) => {
                let voucher = case.procedure(e.of.procedure)?.vouchers.iter().find(|v| v.n == e.of.voucher)?;
                (e.of.procedure, e.guarantee, e.of.on, e.of.amount, voucher.issue.step.clone())
            }
            _ => return None,
        };
        let procedure = case.procedure(procedure)?;
        let step = model.procedure(procedure.code().as_str())?.step(step.as_str())?;
        let cost = Code::new(step.cost.clone()?).ok()?;
        Some(Charge { cost, on, amount, funders: procedure.guarantee(n)?.funders.clone() })
    }

    /// The key of the model by which it is shared: the first that fits how many pay.
    pub fn key<'m>(&self, model: &'m Model) -> Option<&'m str> {
        let one = self.funders.len() == 1;
        let fits = |split: Split| if one { split == Split::One } else { split == Split::Agreed };
        let all = self.funders.len();
        let found = model.billing.as_ref()?.key.iter().find(|k| fits(k.split) && k.payers.is_none_or(|n| n == all));
        found.map(|k| k.code.as_str())
    }
}
