//! Events of the follow-up, of disputes and of the end.

use super::Said;
use crate::text;
use domain::CaseEvent;
use domain::dispute::{Decide, Submit};

pub(super) fn say<'a>(said: Said<'a>, event: &CaseEvent) -> Said<'a> {
    match event {
        CaseEvent::ContactRecorded(e) => said
            .code("follow-up.contact", "kind", e.kind.code())
            .on("follow-up.contact", "on", e.on)
            .text(&e.minutes)
            .measure(e.measure),
        CaseEvent::DocumentFiled(e) => {
            let kind = text::code(said.around.lang, "document", e.kind.code());
            said.line(format!("{} · {kind}", e.title)).file(Some(&e.file)).measure(e.measure)
        }
        CaseEvent::Reviewed(e) => said
            .code("follow-up.review", "status", e.status.code())
            .code("follow-up.review", "decision", e.decision.code())
            .prose("follow-up.review", "risk", Some(&e.risk)),
        CaseEvent::DifficultyReported(e) => said.text(&e.what).code("follow-up.difficulty", "wanted", e.wanted.code()),
        CaseEvent::ObstacleNoted(e) => {
            let (around, code) = (said.around, e.obstacle.code());
            let name = |code: &domain::Code| text::institution(around.lang, around.model, code.as_str());
            let interface = text::known(around.lang, around.model, e.interface.as_str());
            said.line(text::code(around.lang, "obstacle", code))
                .field("obstacle.note", "interface", interface)
                .line(format!("{} – {}", name(&e.one), name(&e.other)))
                .maybe(e.remark.as_ref())
        }
        CaseEvent::TaskCompleted(e) => {
            let task = said.around.case.tasks.iter().find(|t| t.n == e.task).map(|t| t.text.what.to_string());
            said.maybe(task).maybe(e.result.as_ref())
        }
        CaseEvent::NoteWritten(e) => said.text(&e.text),
        _ => dispute(said, event),
    }
}

fn dispute<'a>(said: Said<'a>, event: &CaseEvent) -> Said<'a> {
    match event {
        CaseEvent::DisputeOpened(e) => said.line(&e.subject).text(&e.account),
        CaseEvent::DisputeExchanged(e) => {
            said.on("dispute.exchange", "on", e.on).text(&e.account).ticked("dispute.exchange", "settled", e.settled)
        }
        CaseEvent::DisputePositioned(e) => said.text(&e.position).ticked("dispute.position", "settled", e.settled),
        CaseEvent::DossierSubmitted(e) => submitted(said, e),
        CaseEvent::DossierDecided(e) => decided(said, e),
        _ => closing(said, event),
    }
}

fn closing<'a>(said: Said<'a>, event: &CaseEvent) -> Said<'a> {
    match event {
        CaseEvent::ClosureStarted(e) => said.text(&e.reason),
        CaseEvent::ClosureStepDone(e) => {
            said.code("closure.complete", "step", e.step.code()).on("closure.complete", "on", e.on).text(&e.account)
        }
        CaseEvent::Closed(e) => {
            let outcome = text::outcome(said.around.lang, said.around.model, e.outcome.as_str());
            said.field("closure.close", "outcome", outcome)
        }
        CaseEvent::SetAside(e) => said.text(&e.reason),
        CaseEvent::CheckedAfterClosure(e) => {
            let after = words::t::form_months(said.around.lang, i64::from(e.months));
            said.line(after).code("closure.check", "sustained", e.sustained.code()).maybe(e.note.as_ref())
        }
        CaseEvent::Reopened(e) => said.text(&e.reason),
        CaseEvent::EmergencyOpened(e) => said.text(&e.reason),
        CaseEvent::EmergencyInformed(e) => said.on("emergency.inform", "on", e.on),
        CaseEvent::EntryContested(e) => said.field("person.contest", "entry", e.entry).text(&e.note),
        CaseEvent::NoticeGiven(e) => {
            said.on("person.inform", "on", e.on).text(&e.about).field("person.inform", "basis", &e.basis)
        }
        CaseEvent::AssistanceNotified(e) => {
            let to = said.institution(e.to.as_str());
            said.field("person.notify", "to", to).on("person.notify", "since", e.since).field(
                "person.notify",
                "basis",
                &e.basis,
            )
        }
        CaseEvent::ObjectionRecorded(e) => said.on("person.object", "on", e.on).text(&e.note),
        _ => said,
    }
}

fn francs(said: &Said, amount: u32) -> String {
    words::money(said.around.lang, i64::from(amount) * 100)
}

fn submitted<'a>(said: Said<'a>, e: &Submit) -> Said<'a> {
    let cost = e.cost.map(|cost| francs(&said, cost));
    let said =
        said.code("commission.submit", "question", e.question.code()).field("commission.submit", "measure", &e.measure);
    let said = match cost {
        Some(cost) => said.field("commission.submit", "cost", cost),
        None => said,
    };
    said.prose("commission.submit", "grounds", Some(&e.grounds)).prose(
        "commission.submit",
        "repayment",
        e.repayment.as_ref(),
    )
}

fn decided<'a>(said: Said<'a>, e: &Decide) -> Said<'a> {
    let amount = e.amount.map(|amount| francs(&said, amount));
    let said = said.code("commission.decide", "ruling", e.ruling.code());
    let said = match amount {
        Some(amount) => said.field("commission.decide", "amount", amount),
        None => said,
    };
    said.prose("commission.decide", "conditions", Some(&e.conditions)).on("commission.decide", "on", e.on)
}
