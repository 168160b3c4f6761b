//! Events of the work together: sessions, lead, contract, plan, requests.

use super::Said;
use crate::text;
use domain::contract::ClauseText;
use domain::lead::Proposed;
use domain::session::Concluded;
use domain::transfer::{Checked, Start};
use domain::{CaseEvent, Code};
use words::t;

pub(super) fn say<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::SessionScheduled(e) => {
            let lang = said.around.lang;
            let kind = text::code(lang, "session-kind", e.kind.code());
            said.line(format!("{kind}, {}", words::date(lang, e.on)))
        }
        CaseEvent::SessionUnscheduled(e) => said.line(&e.session),
        CaseEvent::Concluded(e) => concluded(said, e),
        CaseEvent::ConclusionAmended(e) => said.text(&e.text).prose("session.amend", "reason", Some(&e.reason)),
        CaseEvent::LeadProposed(e) => proposed(said, e),
        CaseEvent::LeadAccepted(e) => of_proposal(said, e.proposal),
        CaseEvent::LeadDeclined(e) => of_proposal(said, e.proposal).text(&e.reason),
        CaseEvent::LeadTakenBack(e) => of_proposal(said, e.proposal).text(&e.reason),
        CaseEvent::TandemEnded(e) => {
            let stays = said.name(&e.stays);
            said.field("lead.end-tandem", "stays", stays).text(&e.reason)
        }
        CaseEvent::Restituted(e) => said.on("contract.restitute", "on", e.on).text(&e.account),
        CaseEvent::ContractDrafted(e) => e.clauses.iter().fold(said, clause),
        CaseEvent::ClauseAdded(e) => clause(said, &e.text),
        CaseEvent::ClauseChanged(e) => clause(said, &e.text).prose("contract.change-clause", "reason", Some(&e.reason)),
        CaseEvent::ClauseDropped(e) => said.text(&e.reason),
        CaseEvent::ContractSigned(e) => {
            let signer = said.owner(e.signer.as_str());
            said.field("contract.sign", "signer", signer)
                .code("contract.sign", "how", e.how.code())
                .on("contract.sign", "on", e.on)
                .prose("contract.sign", "name", e.name.as_ref())
                .prose("contract.sign", "present", e.present.as_ref())
                .file(e.scan.as_ref())
        }
        CaseEvent::ContractTransmitted(_) => said,
        _ => return plan(said, event),
    })
}

fn plan<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::GoalSet(e) => said.line(&e.title),
        CaseEvent::MeasureAdded(e) => {
            let owner = said.owner(e.owner.as_str());
            said.line(&e.what).field("plan.add-measure", "owner", owner).on("plan.add-measure", "until", e.until)
        }
        CaseEvent::MeasureProgressed(e) => {
            said.measure(Some(e.measure)).code("plan.progress", "state", e.state.code()).maybe(e.result.as_ref())
        }
        CaseEvent::MeasureShifted(e) => {
            said.measure(Some(e.measure)).on("plan.shift", "until", e.until).text(&e.reason)
        }
        CaseEvent::GoalAssessed(e) => {
            said.goal(e.goal).code("plan.assess", "attainment", e.attainment.code()).maybe(e.note.as_ref())
        }
        CaseEvent::ContradictionMarked(e) => {
            let names = [&e.first, &e.second].map(|k| crate::pages::plan::entry_name(said.around.case, k.as_str()));
            said.line(names.join(" – ")).text(&e.what)
        }
        CaseEvent::ContradictionSolved(e) => {
            let found = said.around.case.contradictions.iter().find(|k| k.n == e.contradiction);
            let what = found.map(|k| k.mark.what.to_string());
            said.maybe(what).text(&e.solution)
        }
        CaseEvent::RequestSent(e) => {
            let to = said.institution(e.to.as_str());
            said.line(&e.what).field("request.send", "to", to).on("request.send", "due", e.due).text(&e.why)
        }
        CaseEvent::RequestAccepted(e) => said.request(e.request).maybe(e.note.as_ref()),
        CaseEvent::RequestRefused(e) => {
            let reason = text::entry(said.around.lang, &said.around.model.refusal_reason, e.code.as_str());
            said.request(e.request).line(reason).maybe(e.reason.as_ref())
        }
        CaseEvent::RequestDelivered(e) => said.request(e.request).text(&e.report),
        CaseEvent::RequestTakenBack(e) => said.request(e.request).text(&e.reason),
        CaseEvent::RequestReminded(e) => said.request(e.request),
        CaseEvent::RequestForwarded(e) => {
            let to = said.institution(e.to.as_str());
            said.request(e.request).field("request.forward", "to", to).text(&e.reason)
        }
        _ => return transfer(said, event),
    })
}

/// Transfers between schemes: who hands over to whom, from when, what was seen to, and the receipt.
fn transfer<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::TransferStarted(e) => {
            let (from, to) = (said.institution(e.from.as_str()), said.institution(e.to.as_str()));
            let kind = text::transfer(said.around.lang, said.around.model, e.kind.as_str());
            let said = said.line(kind).line(format!("{from} → {to}"));
            let said = said.on("transfer.start", "last_day", e.last_day).on("transfer.start", "first_day", e.first_day);
            let said = e.checks.iter().fold(said, |said, (code, checked)| checked_entry(said, e, code, checked));
            said.prose("transfer.start", "message", e.message.as_ref())
        }
        CaseEvent::TransferConfirmed(e) => of_transfer(said, e.transfer).maybe(e.note.as_ref()),
        CaseEvent::TransferDeclined(e) => {
            let reason = text::entry(said.around.lang, &said.around.model.transfer_reason, e.code.as_str());
            of_transfer(said, e.transfer).line(reason).maybe(e.reason.as_ref())
        }
        CaseEvent::TransferTakenBack(e) => of_transfer(said, e.transfer).text(&e.reason),
        _ => return procedure(said, event),
    })
}

/// Procedures: what was begun, what came out of a step, what was guaranteed and redeemed.
fn procedure<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::ProcedureStarted(e) => {
            let (lang, model) = (said.around.lang, said.around.model);
            let with: Vec<String> = e.start.with.iter().map(|c| said.institution(c.as_str())).collect();
            let said = said.line(text::procedure(lang, model, e.start.kind.as_str()));
            let said = if with.is_empty() { said } else { said.field("procedure.start", "with", with.join(", ")) };
            let said = match e.start.slot {
                Some(slot) => said.on("procedure.start", "slot", slot),
                None => said,
            };
            said.text(&e.start.question)
        }
        CaseEvent::StepRecorded(e) => {
            let record = &e.record;
            let (result, course) = (record.result.as_ref(), record.course.as_ref());
            let lang = said.around.lang;
            let step = step_of(&said, record.procedure, &record.step);
            let result = result.zip(step).and_then(|(code, s)| crate::pages::procedure::result_name(lang, s, code));
            let course = course.zip(step).map(|(code, s)| text::entry(lang, &s.course, code.as_str()));
            let cost = record.cost.map(|m| words::money(lang, m.centimes()));
            let said = of_procedure(said, record.procedure, Some(&record.step)).on("procedure.record", "on", record.on);
            said.prose("procedure.record", "course", course)
                .prose("procedure.record", "result", result)
                .prose("procedure.record", "cost", cost)
                .maybe(record.text.as_ref())
        }
        CaseEvent::StepAppraised(e) | CaseEvent::StepConcluded(e) => {
            of_procedure(said, e.procedure, Some(&e.step)).text(&e.text)
        }
        CaseEvent::GuaranteeAsked(e) => {
            let payers: Vec<String> = e.funders.iter().map(|f| said.institution(f.institution.as_str())).collect();
            let amount = words::money(said.around.lang, e.amount.centimes());
            of_procedure(said, e.procedure, Some(&e.step)).field("procedure.ask-guarantee", "amount", amount).field(
                "procedure.ask-guarantee",
                "funders",
                payers.join(", "),
            )
        }
        CaseEvent::GuaranteeGiven(e) => of_procedure(said, e.procedure, None).maybe(e.note.as_ref()),
        CaseEvent::GuaranteeDeclined(e) => of_procedure(said, e.procedure, None).text(&e.reason),
        CaseEvent::VoucherIssued(e) => {
            let amount = words::money(said.around.lang, e.of.amount.centimes());
            of_procedure(said, e.of.procedure, Some(&e.of.step))
                .field("procedure.issue-voucher", "amount", amount)
                .field("procedure.issue-voucher", "provider", &e.of.provider)
                .on("procedure.issue-voucher", "until", e.of.until)
        }
        CaseEvent::VoucherRedeemed(e) => {
            let amount = words::money(said.around.lang, e.of.amount.centimes());
            of_procedure(said, e.of.procedure, None).field("procedure.redeem-voucher", "amount", amount).on(
                "procedure.redeem-voucher",
                "on",
                e.of.on,
            )
        }
        CaseEvent::ProcedureEnded(e) => of_procedure(said, e.procedure, None).text(&e.reason),
        _ => return inquiry(said, event),
    })
}

fn step_of<'a>(said: &Said<'a>, n: u32, step: &Code) -> Option<&'a domain::procedure::ProcedureStep> {
    let procedure = said.around.case.procedure(n)?;
    said.around.model.procedure(procedure.code().as_str())?.step(step.as_str())
}

/// The procedure of a number, and one of its steps.
fn of_procedure<'a>(said: Said<'a>, n: u32, step: Option<&Code>) -> Said<'a> {
    let (lang, model) = (said.around.lang, said.around.model);
    let Some(found) = said.around.case.procedure(n) else { return said };
    let name = text::procedure(lang, model, found.code().as_str());
    let step = step.and_then(|step| step_of(&said, n, step)).map(|s| text::of(lang, &s.label));
    said.line(step.map_or_else(|| name.clone(), |step| words::labelled(lang, &name, &step)))
}

fn checked_entry<'a>(said: Said<'a>, e: &Start, code: &Code, checked: &Checked) -> Said<'a> {
    let (lang, model) = (said.around.lang, said.around.model);
    let done = if checked.done { t::transfer_done(lang) } else { t::transfer_not_done(lang) };
    let note = checked.note.as_ref().map(|n| format!(" · {n}")).unwrap_or_default();
    said.labelled(text::transfer_check(lang, model, e.kind.as_str(), code.as_str()), format!("{done}{note}"))
}

/// The transfer of a number: which kind, from where to where.
fn of_transfer(said: Said, n: u32) -> Said {
    let Some(found) = said.around.case.transfers.iter().find(|t| t.n == n) else { return said };
    let (from, to) = (said.institution(found.start.from.as_str()), said.institution(found.start.to.as_str()));
    let kind = text::transfer(said.around.lang, said.around.model, found.start.kind.as_str());
    let line = words::labelled(said.around.lang, &kind, &format!("{from} → {to}"));
    said.line(line)
}

/// Requests for information: what was asked and what came of it; the answer itself stands on the page of the request.
fn inquiry<'a>(said: Said<'a>, event: &CaseEvent) -> Result<Said<'a>, Said<'a>> {
    Ok(match event {
        CaseEvent::InquiryAsked(e) if e.ask.categories.is_empty() => {
            let to = said.institution(e.ask.to.as_str());
            let line = t::inquiries_anonymous(said.around.lang);
            said.field("inquiry.ask", "to", to).line(line).on("inquiry.ask", "due", e.due).text(&e.ask.reason)
        }
        CaseEvent::InquiryAsked(e) => {
            let to = said.institution(e.ask.to.as_str());
            let categories = codes(&said, e.ask.categories.iter().map(|c| c.code()));
            said.field("inquiry.ask", "to", to)
                .field("inquiry.ask", "categories", categories)
                .code("inquiry.ask", "purpose", e.ask.purpose.code())
                .on("inquiry.ask", "due", e.due)
                .text(&e.ask.reason)
        }
        CaseEvent::InquiryAnswered(e) => {
            let given = codes(&said, e.answer.given.iter().map(|c| c.code()));
            let said = said.inquiry(e.answer.inquiry);
            let said = if given.is_empty() { said } else { said.field("inquiry.answer", "given", given) };
            said.code("inquiry.answer", "form", e.answer.form.code()).maybe(e.answer.text.as_ref())
        }
        CaseEvent::InquiryRefused(e) => {
            let reason = text::entry(said.around.lang, &said.around.model.refusal_reason, e.code.as_str());
            said.inquiry(e.inquiry).line(reason).maybe(e.reason.as_ref())
        }
        CaseEvent::InquiryTakenBack(e) => said.inquiry(e.inquiry).text(&e.reason),
        CaseEvent::InquiryReminded(e) => said.inquiry(e.inquiry),
        CaseEvent::PersonInformed(e) => {
            said.inquiry(e.inquiry).on("inquiry.confirm-informed", "on", e.on).text(&e.account)
        }
        _ => return Err(said),
    })
}

/// Categories in words.
fn codes<'a>(said: &Said, codes: impl Iterator<Item = &'a str>) -> String {
    codes.map(|c| text::code(said.around.lang, "data", c)).collect::<Vec<_>>().join(", ")
}

fn concluded<'a>(said: Said<'a>, e: &Concluded) -> Said<'a> {
    let lang = said.around.lang;
    let kind = text::code(lang, "session-kind", e.kind.code());
    let said = said.line(format!("{kind}, {}", words::date(lang, e.held_on))).text(&e.text.finding).code(
        "session.conclude",
        "next",
        e.text.next.code(),
    );
    let said = e.text.tasks.iter().fold(said, |said, task| {
        let owner = said.owner(task.owner.as_str());
        let until = t::date_until(lang, &words::date(lang, task.due));
        said.field("follow-up.complete-task", "task", format!("{} · {owner} · {until}", task.what))
    });
    let said = said.prose("session.conclude", "disagreement", e.text.disagreement.as_ref());
    said.ticked("session.conclude", "binding", e.text.binding)
}

fn proposed<'a>(said: Said<'a>, e: &Proposed) -> Said<'a> {
    let who = said.name(&e.who.account);
    let institution = said.institution(e.who.seat.institution.as_str());
    let kind = text::code(said.around.lang, "proposal", e.kind.code());
    let line = words::labelled(said.around.lang, &kind, &format!("{who}, {institution}"));
    said.line(line).text(&e.reason).prose("lead.hand-over", "transfer", e.transfer.as_ref())
}

fn of_proposal(said: Said, n: u32) -> Said {
    let found = said.around.case.proposals.iter().find(|p| p.n == n);
    let kind = found.map(|p| text::code(said.around.lang, "proposal", p.proposed.kind.code()));
    match kind {
        Some(kind) => said.line(kind),
        None => said,
    }
}

fn clause<'a>(said: Said<'a>, clause: &ClauseText) -> Said<'a> {
    let owner = said.owner(clause.owner.as_str());
    let until = t::date_until(said.around.lang, &words::date(said.around.lang, clause.due));
    let what = format!("{} · {owner} · {until}", clause.measure);
    let line = words::labelled(said.around.lang, &clause.goal.to_string(), &what);
    said.line(line)
}
