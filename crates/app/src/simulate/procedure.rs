//! A told case that runs through a procedure of its canton, step by step, each by whoever does it.

use super::cast::code;
use super::life::Life;
use super::stage::Stage;
use super::words;
use crate::{AppError, Caller};
use domain::model::rule::{Fact, Verdict};
use domain::model::{Asked, Model, Partner};
use domain::money::Money;
use domain::procedure::{
    AskGuarantee, Funder, GiveGuarantee, GuaranteeState, IssueVoucher, Procedure, ProcedureRule, ProcedureStep,
    RecordStep, RedeemVoucher, StartProcedure,
};
use domain::screening::Answer;
use domain::{Case, CaseCommand, Code};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// No more answers than this are sought by which the person gets in.
const MOST_SOUGHT: usize = 8;

/// How often a step is gone back to before the case goes on.
const ROUNDS: usize = 1;

fn first_of(model: &Model, kinds: &[Partner], but: Option<&Code>) -> Option<Code> {
    let fits = |i: &&domain::model::Institution| kinds.contains(&i.kind) && but.is_none_or(|b| b.as_str() != i.code);
    model.institution.iter().find(fits).map(|i| code(&i.code))
}

/// The institutions of a procedure: first whoever begins it, then one for each step.
pub(super) fn parties(model: &Model, rule: &ProcedureRule) -> Vec<Code> {
    let announces =
        |i: &&domain::model::Institution| i.may_announce && (rule.starts.is_empty() || rule.starts.contains(&i.kind));
    let own = model.institution.iter().find(announces).or(model.institution.first());
    let mut parties: Vec<Code> = own.map(|i| code(&i.code)).into_iter().collect();
    for by in rule.others() {
        let there = parties.iter().any(|p| is(model, p, by));
        parties.extend(first_of(model, by, None).filter(|_| !there));
    }
    // A case is led by an institution of several.
    let second = model.institution.iter().find(|i| i.may_lead && parties.iter().all(|p| p.as_str() != i.code));
    parties.extend(second.filter(|_| parties.len() < 2).map(|i| code(&i.code)));
    parties
}

fn is(model: &Model, institution: &Code, kinds: &[Partner]) -> bool {
    model.institution(institution.as_str()).is_some_and(|i| kinds.contains(&i.kind))
}

/// Answers a screening so that the rule of access of a procedure lets the person in.
pub(super) fn let_in(model: &Model, procedure: &str, command: &mut CaseCommand) {
    let CaseCommand::RecordScreening(record) = command else { return };
    let access = model.procedure(procedure).and_then(|p| p.access_in(model)).and_then(|a| a.rule.as_ref());
    let Some(rule) = access.map(|rule| &rule.0) else { return };
    let derived = model.derived_rules();
    let facts = record.answers.iter().map(|(code, a)| (code.clone(), a.value)).collect();
    if rule.eval(&facts, &derived) != Verdict::Unmet {
        return;
    }
    let atoms = rule.criteria(&derived);
    let asked = |code: &str| model.question.iter().any(|q| q.code == code && q.asked != Asked::Count);
    let codes: Vec<&str> = atoms.iter().map(|a| a.code()).filter(|c| asked(c)).take(MOST_SOUGHT).collect();
    for answered in 0..1_u32 << codes.len() {
        let mut tried = facts.clone();
        for (i, code) in codes.iter().enumerate() {
            tried.insert((*code).to_string(), if answered >> i & 1 == 1 { Fact::Yes } else { Fact::No });
        }
        if rule.eval(&tried, &derived) == Verdict::Met {
            for code in &codes {
                let value = tried[*code];
                let kept = record.answers.get(*code).cloned();
                let fresh = Answer { value, source: Some(super::forms::line("entretien")), on: None };
                let answer = kept.map_or(fresh, |kept| Answer { value, ..kept });
                record.answers.insert((*code).to_string(), answer);
            }
            break;
        }
    }
    let facts = record.answers.iter().map(|(code, a)| (code.clone(), a.value)).collect();
    let outcome = domain::screening::evaluate(model, &facts);
    if outcome.proposal != Some(record.decision) || outcome.provisional {
        record.reason = Some(super::forms::prose("L'appréciation d'ensemble l'emporte sur les critères."));
    }
}

impl Life {
    /// The next thing that is done in the procedure of the case, by whoever does it.
    pub(super) async fn run_through(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let Some(wanted) = self.procedure.clone() else { return Ok(()) };
        let model = stage.app.model();
        let Some(rule) = model.procedure(wanted.as_str()).cloned() else { return Ok(()) };
        match case.procedures.iter().find(|p| *p.code() == wanted) {
            None => self.begin_procedure(stage, &rule).await,
            Some(procedure) if procedure.is_open() => self.do_step(stage, &rule, procedure).await,
            Some(_) => Ok(()),
        }
    }

    async fn begin_procedure(&mut self, stage: &mut Stage, rule: &ProcedureRule) -> Result<(), AppError> {
        let Some(who) = self.respondent(stage, &self.institution.clone()) else { return Ok(()) };
        let model = stage.app.model();
        let wanted = |p: &&Code| **p != self.institution && rule.others().any(|by| is(model, p, by));
        let with: BTreeSet<Code> = self.parties.iter().filter(wanted).cloned().collect();
        let slot = rule.slots.as_ref().and_then(|s| s.days(stage.today()).into_iter().next());
        let question = words::prose(&mut self.dice, self.language, &words::QUESTION);
        let start = StartProcedure { kind: code(&rule.code), with, slot, anonymous: false, question };
        stage.act(&who, &self.number.clone(), CaseCommand::StartProcedure(start)).await?;
        Ok(())
    }

    async fn do_step(
        &mut self,
        stage: &mut Stage,
        rule: &ProcedureRule,
        procedure: &Procedure,
    ) -> Result<(), AppError> {
        // What is held on a booked day is not done before.
        if procedure.started.start.slot.is_some_and(|day| stage.today() < day) {
            return Ok(());
        }
        let Some(step) = procedure.open.first().and_then(|o| rule.step(o.step.as_str())) else { return Ok(()) };
        let doer = procedure.doers(stage.app.model(), step).into_iter().next();
        let Some(who) = doer.and_then(|d| self.respondent(stage, &d)) else { return Ok(()) };
        if step.cost.is_some() && procedure.guaranteed(&step.code).is_none() {
            return self.fund(stage, procedure, step, &who).await;
        }
        if step.vouchers && procedure.vouchers.iter().all(|v| v.redeemed.is_none()) {
            return self.voucher(stage, procedure, step, &who).await;
        }
        let record = self.recorded(stage, rule, procedure, step, &who);
        stage.act(&who, &self.number.clone(), CaseCommand::RecordStep(record)).await?;
        Ok(())
    }

    /// The guarantee is asked for, and each payer answers for itself.
    async fn fund(
        &mut self,
        stage: &mut Stage,
        procedure: &Procedure,
        step: &ProcedureStep,
        who: &Caller,
    ) -> Result<(), AppError> {
        let waiting = procedure.guarantees.iter().find(|g| g.state() == GuaranteeState::Asked);
        let Some(waiting) = waiting else {
            // Whoever orders pays, with the institution next to it where there is one.
            let own = procedure.stamp.by.seat.institution.clone();
            let funders = vec![Funder { institution: own, parts: 1 }];
            let amount = Money::of(i64::from(self.dice.days(8, 30)) * 10_000);
            let ask = AskGuarantee { procedure: procedure.n, step: code(&step.code), amount, funders };
            stage.act(who, &self.number.clone(), CaseCommand::AskGuarantee(ask)).await?;
            return Ok(());
        };
        for funder in waiting.funders.iter().filter(|f| waiting.answer_of(&f.institution).is_none()) {
            let Some(payer) = self.respondent(stage, &funder.institution) else { continue };
            let give = GiveGuarantee { procedure: procedure.n, guarantee: waiting.n, note: None };
            stage.act(&payer, &self.number.clone(), CaseCommand::GiveGuarantee(give)).await?;
        }
        Ok(())
    }

    /// A voucher is issued, and redeemed the next time.
    async fn voucher(
        &mut self,
        stage: &mut Stage,
        procedure: &Procedure,
        step: &ProcedureStep,
        who: &Caller,
    ) -> Result<(), AppError> {
        let on = stage.today();
        if let Some(voucher) = procedure.vouchers.iter().find(|v| v.redeemed.is_none()) {
            let amount = voucher.issue.amount;
            let redeem = RedeemVoucher { procedure: procedure.n, voucher: voucher.n, on, amount };
            stage.act(who, &self.number.clone(), CaseCommand::RedeemVoucher(redeem)).await?;
            return Ok(());
        }
        let Some(guarantee) = procedure.guaranteed(&step.code) else { return Ok(()) };
        let amount = Money::of(guarantee.left(procedure, on).centimes() / 2);
        let provider = words::line(&mut self.dice, self.language, &words::MEASURE);
        let (step, until) = (code(&step.code), on.saturating_add(90.days()));
        let issue = IssueVoucher { procedure: procedure.n, step, amount, provider, until };
        stage.act(who, &self.number.clone(), CaseCommand::IssueVoucher(issue)).await?;
        Ok(())
    }

    fn recorded(
        &mut self,
        stage: &Stage,
        rule: &ProcedureRule,
        procedure: &Procedure,
        step: &ProcedureStep,
        who: &Caller,
    ) -> RecordStep {
        let text = Some(words::prose(&mut self.dice, self.language, &words::REPORT));
        let conclusion = step.physician.then(|| words::prose(&mut self.dice, self.language, &words::FINDING));
        let service = is(stage.app.model(), &who.seated.seat.institution, &[Partner::Hlt]);
        let medical = conclusion.clone().filter(|_| service);
        let cost = procedure.guaranteed(&step.code).filter(|_| step.cost.is_some() && !step.vouchers);
        let courses = procedure.entries.iter().filter(|e| e.course.is_some()).count();
        let course = step.course.get(courses.min(step.course.len().saturating_sub(1)));
        RecordStep {
            procedure: procedure.n,
            step: code(&step.code),
            on: stage.today(),
            result: outcome(rule, procedure, step),
            course: course.map(|c| code(&c.code)),
            more: courses + 1 < step.course.len(),
            cost: cost.map(|g| g.left(procedure, stage.today())),
            text,
            medical,
            conclusion,
        }
    }
}

/// What comes out of a step: once a result that leads back, so that the way back is seen, then one that leads on.
fn outcome(rule: &ProcedureRule, procedure: &Procedure, step: &ProcedureStep) -> Option<Code> {
    let place = rule.place(&step.code);
    let done = procedure.entries.iter().filter(|e| e.step.as_str() == step.code).count();
    let back = |r: &&domain::procedure::ProcedureResult| {
        let before = |next: &&str| rule.place(next) < place || leads_back(rule, next, &step.code);
        rule.after(step, Some(&r.code)).iter().any(before)
    };
    // A case that has been led back once goes on from there.
    let been_back = procedure
        .entries
        .iter()
        .enumerate()
        .any(|(i, e)| e.course.is_none() && procedure.entries[..i].iter().any(|before| before.step == e.step));
    let chosen = match done < ROUNDS && !been_back {
        true => step.result.iter().find(back).or(step.result.first()),
        false => step.result.iter().find(|r| !back(r)).or(step.result.first()),
    };
    chosen.map(|r| code(&r.code))
}

/// Whether a step leads straight back to another.
fn leads_back(rule: &ProcedureRule, step: &str, to: &str) -> bool {
    rule.step(step).is_some_and(|s| s.result.is_empty() && rule.after(s, None).contains(&to))
}
