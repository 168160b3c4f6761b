//! How events change the procedures of a case.

use super::{Guarantee, GuaranteeAnswer, OpenStep, Procedure, Recorded, StepEntry, Voucher};
use crate::case::{Case, CaseEvent, Stamp};
use crate::consent::Category;
use crate::money::Money;
use crate::text::{Code, Prose};

pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    let next = u32::try_from(case.procedures.len() + 1).unwrap_or(u32::MAX);
    let mut on = |n: u32, change: &dyn Fn(&mut Procedure)| {
        case.procedures.iter_mut().filter(|p| p.n == n).for_each(change);
    };
    match event {
        CaseEvent::ProcedureStarted(e) => {
            let open = e.first.iter().map(|step| OpenStep { step: step.clone(), since: stamp.on }).collect();
            case.procedures.push(Procedure {
                n: next,
                stamp: stamp.clone(),
                started: e.clone(),
                open,
                entries: Vec::new(),
                guarantees: Vec::new(),
                vouchers: Vec::new(),
                ended: None,
            });
        }
        CaseEvent::StepRecorded(e) => on(e.record.procedure, &|p| recorded(p, e, stamp)),
        CaseEvent::StepAppraised(e) => on(e.procedure, &|p| added(p, &e.step, Category::Diagnosis, &e.text, stamp)),
        CaseEvent::StepConcluded(e) => on(e.procedure, &|p| added(p, &e.step, Category::Plan, &e.text, stamp)),
        CaseEvent::GuaranteeAsked(e) => on(e.procedure, &|p| {
            let n = u32::try_from(p.guarantees.len() + 1).unwrap_or(u32::MAX);
            let (step, amount, funders) = (e.step.clone(), e.amount, e.funders.clone());
            let (answers, charged) = (Vec::new(), Money::ZERO);
            p.guarantees.push(Guarantee { n, stamp: stamp.clone(), step, amount, funders, answers, charged });
        }),
        CaseEvent::GuaranteeGiven(e) => on(e.procedure, &|p| answered(p, e.guarantee, true, e.note.as_ref(), stamp)),
        CaseEvent::GuaranteeDeclined(e) => {
            on(e.procedure, &|p| answered(p, e.guarantee, false, Some(&e.reason), stamp));
        }
        CaseEvent::VoucherIssued(e) => on(e.of.procedure, &|p| {
            let n = u32::try_from(p.vouchers.len() + 1).unwrap_or(u32::MAX);
            let (issue, guarantee, redeemed) = (e.of.clone(), e.guarantee, None);
            p.vouchers.push(Voucher { n, stamp: stamp.clone(), issue, guarantee, redeemed });
        }),
        CaseEvent::VoucherRedeemed(e) => on(e.of.procedure, &|p| {
            for voucher in p.vouchers.iter_mut().filter(|v| v.n == e.of.voucher) {
                voucher.redeemed = Some((stamp.clone(), e.of.clone()));
            }
            charge(p, e.guarantee, e.of.amount);
        }),
        CaseEvent::ProcedureEnded(e) => on(e.procedure, &|p| p.ended = Some((stamp.clone(), Some(e.reason.clone())))),
        // A question without a name is asked and answered as such; the procedure follows it.
        CaseEvent::InquiryAnswered(e) => follow(case, e.answer.inquiry, None, stamp),
        CaseEvent::InquiryRefused(e) => follow(case, e.inquiry, Some(e.reason.clone()), stamp),
        CaseEvent::InquiryTakenBack(e) => follow(case, e.inquiry, Some(Some(e.reason.clone())), stamp),
        _ => {}
    }
}

fn recorded(procedure: &mut Procedure, e: &Recorded, stamp: &Stamp) {
    let record = &e.record;
    procedure.open.retain(|o| o.step != record.step);
    for step in &e.next {
        // A step to which two ways lead is open once.
        if procedure.open.iter().all(|o| o.step != *step) {
            procedure.open.push(OpenStep { step: step.clone(), since: stamp.on });
        }
    }
    procedure.entries.push(StepEntry {
        stamp: stamp.clone(),
        step: record.step.clone(),
        category: e.category,
        on: Some(record.on),
        result: record.result.clone(),
        course: record.course.clone(),
        cost: record.cost,
        text: record.text.clone(),
    });
    if let (Some(n), Some(cost)) = (e.guarantee, record.cost) {
        charge(procedure, n, cost);
    }
}

fn added(procedure: &mut Procedure, step: &Code, category: Category, text: &Prose, stamp: &Stamp) {
    let (stamp, step, text) = (stamp.clone(), step.clone(), Some(text.clone()));
    let (on, result, course, cost) = (None, None, None, None);
    procedure.entries.push(StepEntry { stamp, step, category, on, result, course, cost, text });
}

fn answered(procedure: &mut Procedure, n: u32, given: bool, words: Option<&Prose>, stamp: &Stamp) {
    let institution = stamp.by.seat.institution.clone();
    for guarantee in procedure.guarantees.iter_mut().filter(|g| g.n == n) {
        let (stamp, institution, words) = (stamp.clone(), institution.clone(), words.cloned());
        guarantee.answers.push(GuaranteeAnswer { stamp, institution, given, words });
    }
}

fn charge(procedure: &mut Procedure, n: u32, amount: Money) {
    for guarantee in procedure.guarantees.iter_mut().filter(|g| g.n == n) {
        guarantee.charged = Money::of(guarantee.charged.centimes() + amount.centimes());
    }
}

/// An answer ends the procedure well, a refusal or taking back before its time.
fn follow(case: &mut Case, inquiry: u32, ended: Option<Option<Prose>>, stamp: &Stamp) {
    for procedure in case.procedures.iter_mut().filter(|p| p.started.inquiry == Some(inquiry) && p.is_open()) {
        match &ended {
            None => procedure.open.clear(),
            Some(words) => procedure.ended = Some((stamp.clone(), words.clone())),
        }
    }
}
