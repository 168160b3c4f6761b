//! What is due in a case, who does it, and where it is done.

use super::acts::fits;
use super::parts::{due, is_mine, owner};
use crate::http::Visitor;
use crate::pages::plan;
use crate::text;
use crate::ui::{self, Column, Row, Table};
use app::case::CaseView;
use domain::Model;
use domain::due::DueItem;
use domain::model::{DueKind, KeptBy};
use maud::{Markup, html};
use words::t;

/// How many steps stand in front; the others open when asked.
const IN_FRONT: usize = 6;

/// The panel with what is due.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let due = each_once(&view.due);
    let (front, rest) = due.split_at(due.len().min(IN_FRONT));
    let body = html! {
        @if front.is_empty() {
            (ui::empty(t::overview_no_steps(lang), "", html! {}))
        } @else {
            (table(v, view, front))
            @if !rest.is_empty() { (ui::details(&t::overview_more_steps(lang, rest.len() as i64), table(v, view, rest))) }
        }
    };
    ui::panel("next", t::overview_next(lang), html! {}, body)
}

/// Several signatures or steps of one owner for one day are one line.
fn each_once(items: &[DueItem]) -> Vec<DueItem> {
    let mut once: Vec<DueItem> = Vec::new();
    for item in items {
        let same = |o: &DueItem| (o.kind, &o.owner, o.due) == (item.kind, &item.owner, item.due);
        let named = item.subject.is_some() && item.kind != DueKind::ClosureStep;
        if named || !once.iter().any(same) {
            once.push(item.clone());
        }
    }
    once
}

fn table(v: &Visitor, view: &CaseView, items: &[DueItem]) -> Markup {
    let lang = v.lang;
    let row = |item: &DueItem| {
        let label = label(v, view, item);
        let what = match way(v, view, item) {
            Some(href) => html! { a class="ds-link" href=(href) { (label) } },
            None => html! { (label) },
        };
        let mine = is_mine(v, view, &item.owner);
        Row::from(vec![
            what,
            html! { (owner(v, view, &item.owner)) @if mine { " " (ui::tag(ui::Tone::Accent, t::overview_mine(lang))) } },
            due(v, item),
        ])
    };
    let heads = [t::overview_step(lang), t::overview_who(lang), t::cases_due(lang)];
    let table = Table {
        caption: t::overview_next(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows: items.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// What is due, with the entry that it concerns where there are several.
pub(super) fn label(v: &Visitor, view: &CaseView, item: &DueItem) -> String {
    let label = text::due(v.lang, v.model(), item.kind.code(), item.subject);
    match subject(v, view, item) {
        Some(subject) => format!("{label}: {subject}"),
        None => label,
    }
}

fn subject(v: &Visitor, view: &CaseView, item: &DueItem) -> Option<String> {
    let (case, n) = (view.case(), item.subject?);
    match item.kind {
        DueKind::Task => case.tasks.iter().find(|t| t.n == n).map(|t| t.text.what.to_string()),
        DueKind::Measure => case.measures.iter().find(|m| m.n == n).map(|m| m.plan.what.to_string()),
        DueKind::ServiceAnswer | DueKind::ServiceDelivery => {
            case.requests.iter().find(|r| r.n == n).map(|r| r.send.what.to_string())
        }
        DueKind::Clause => {
            let clauses = &case.contract.current()?.clauses;
            clauses.iter().find(|c| c.n == n).map(|c| c.text.goal.to_string())
        }
        DueKind::DisputeExchange | DueKind::DisputePosition => {
            case.disputes.iter().find(|d| d.n == n).map(|d| d.open.subject.to_string())
        }
        DueKind::ProcedureStep => {
            let (n, place) = domain::procedure::of_subject(n);
            let rule = v.model().procedure(case.procedure(n)?.code().as_str())?;
            rule.step.get(place.checked_sub(1)? as usize).map(|s| text::of(v.lang, &s.label))
        }
        DueKind::GuaranteeAnswer => {
            let (n, _) = domain::procedure::of_subject(n);
            Some(text::procedure(v.lang, v.model(), case.procedure(n)?.code().as_str()))
        }
        DueKind::TransferReceipt => {
            let transfer = case.transfers.iter().find(|t| t.n == n)?;
            Some(text::transfer(v.lang, v.model(), transfer.start.kind.as_str()))
        }
        DueKind::Contradiction => {
            let mark = &case.contradictions.iter().find(|k| k.n == n)?.mark;
            let names = [&mark.first, &mark.second].map(|e| plan::entry_name(case, e.as_str()));
            Some(names.join(" – "))
        }
        DueKind::CheckAfterClosure => Some(t::form_months(v.lang, i64::from(n))),
        _ => None,
    }
}

/// The command by which something due is done, with the entry that it concerns.
fn command(model: &Model, item: &DueItem) -> Option<(&'static str, Option<&'static str>)> {
    Some(match item.kind {
        DueKind::Advice => ("consultation.advise", None),
        DueKind::Announcement => ("announcement.announce", None),
        DueKind::Triage => ("triage.decide", None),
        DueKind::FirstInterview => ("triage.interview", None),
        DueKind::Completeness => ("person.correct", None),
        DueKind::Designation => ("lead.propose", None),
        DueKind::DesignationAnswer | DueKind::HandOverAnswer => ("lead.accept", Some("proposal")),
        DueKind::Restitution => ("contract.restitute", None),
        DueKind::Contract => ("contract.draft", None),
        DueKind::Transmission => ("contract.transmit", None),
        DueKind::Clause => ("plan.adopt", None),
        DueKind::Task => ("follow-up.complete-task", Some("task")),
        DueKind::Measure => ("plan.progress", Some("measure")),
        DueKind::ServiceAnswer => ("request.accept", Some("request")),
        DueKind::ServiceDelivery => ("request.deliver", Some("request")),
        DueKind::Contact => ("follow-up.contact", None),
        DueKind::Review | DueKind::Difficulty => ("follow-up.review", None),
        DueKind::ConsentRenewal => ("consent.offer", Some("renewal_of")),
        DueKind::ConsentAnswer => ("consent.give", Some("consent")),
        DueKind::DisputeExchange => ("dispute.exchange", Some("dispute")),
        DueKind::DisputePosition => ("dispute.position", Some("dispute")),
        DueKind::ClosureStep => ("closure.complete", None),
        DueKind::CheckAfterClosure => ("closure.check", Some("months")),
        DueKind::Contradiction => ("plan.solve-contradiction", Some("contradiction")),
        DueKind::TransferReceipt => ("transfer.confirm", Some("transfer")),
        DueKind::InformPerson => ("emergency.inform", Some("emergency")),
        DueKind::Signature => ("contract.sign", None),
        DueKind::Rhythm => match item.subject.and_then(|n| model.rhythm(n))?.in_case.as_ref()?.kept_by {
            KeptBy::Contact => ("follow-up.contact", None),
            KeptBy::Review => ("follow-up.review", None),
            KeptBy::Session => ("triage.request-session", None),
        },
        DueKind::InquiryAnswer
        | DueKind::InquiryInform
        | DueKind::AgreementRenewal
        | DueKind::RecipientListDeletion
        | DueKind::ProcedureStep
        | DueKind::GuaranteeAnswer
        | DueKind::CommissionDecision
        | DueKind::AssessmentPlanned
        | DueKind::SessionRequested
        | DueKind::MinutesApproved => return None,
    })
}

/// Where something due is done: the form for those who may, else the page that shows it.
pub(super) fn way(v: &Visitor, view: &CaseView, item: &DueItem) -> Option<String> {
    let home = format!("/cases/{}", view.case().number);
    if let Some(form) = form(v, view, item) {
        return Some(form);
    }
    let organises = |to: &str| v.web.app.may_anywhere(&v.caller, "session.plan").then(|| to.to_string());
    match item.kind {
        DueKind::AssessmentPlanned | DueKind::SessionRequested | DueKind::MinutesApproved => organises("/sessions"),
        DueKind::Signature | DueKind::Contract | DueKind::Transmission => Some(format!("{home}/contract")),
        DueKind::CommissionDecision | DueKind::DisputeExchange | DueKind::DisputePosition => {
            Some(format!("{home}/disputes"))
        }
        DueKind::Task
        | DueKind::Measure
        | DueKind::Clause
        | DueKind::ServiceAnswer
        | DueKind::ServiceDelivery
        | DueKind::Contradiction => Some(format!("{home}/plan")),
        DueKind::TransferReceipt => Some(format!("{home}/plan#transfers")),
        DueKind::ProcedureStep | DueKind::GuaranteeAnswer => {
            let n = item.subject.map(|s| domain::procedure::of_subject(s).0).unwrap_or_default();
            Some(format!("{home}/plan#procedure-{n}"))
        }
        DueKind::ConsentRenewal | DueKind::ConsentAnswer => Some(format!("{home}/consent")),
        DueKind::ClosureStep => Some(format!("{home}/closure")),
        _ => None,
    }
}

/// The form by which the caller does something due, where they may.
fn form(v: &Visitor, view: &CaseView, item: &DueItem) -> Option<String> {
    let (kind, named) = command(v.model(), item)?;
    if !view.may(kind) || !fits(view.case(), kind, v.today()) {
        return None;
    }
    // What is signed has to be read first.
    if kind == "contract.sign" {
        return Some(format!("/cases/{}/contract", view.case().number));
    }
    let query = match (named, item.subject) {
        (Some(name), Some(n)) => format!("?{name}={n}"),
        _ => String::new(),
    };
    Some(format!("/cases/{}/do/{kind}{query}", view.case().number))
}

/// The one step that the caller would sensibly do next: what waits for them first, with its form.
pub(super) fn first_for_me(v: &Visitor, view: &CaseView) -> Option<(String, &'static str)> {
    let today = v.today();
    let in_force = view.case().consents.iter().any(|c| c.is_valid(today));
    // Its renewal has its line among the steps; while it is in force nothing waits for it.
    let waits = |item: &&DueItem| !(in_force && item.kind == DueKind::ConsentRenewal);
    let mine = view.due.iter().filter(|item| is_mine(v, view, &item.owner)).filter(waits);
    mine.filter_map(|item| Some((form(v, view, item)?, command(v.model(), item)?.0))).next()
}
