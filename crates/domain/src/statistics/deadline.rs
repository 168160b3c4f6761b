//! Deadlines of a case, kept or not: each from what it counts from to what keeps it. Source: CASE-57…59, CASE-73.
//!
//! Left out is what fell away: a request that was taken back, what was open when the file was closed. The dates are those on
//! which something happened, not those on which it was entered.

use crate::Case;
use crate::closure::ClosureStep;
use crate::follow_up::ContactKind;
use crate::lead::{Answered, ProposalKind};
use crate::model::{DueKind, Model, SessionKind};
use crate::service_request::RequestState;
use jiff::ToSpan;
use jiff::civil::Date;

/// A deadline that was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// Of what.
    pub kind: DueKind,
    /// Firm, or a guideline.
    pub firm: bool,
    /// Until when.
    pub due: Date,
    /// When it was done; none while it is open.
    pub done: Option<Date>,
}

impl Deadline {
    /// Whether it was done in time.
    pub fn is_kept(&self) -> bool {
        self.done.is_some_and(|done| done <= self.due)
    }
}

/// The kinds that are looked at, in the order of the process.
pub const KINDS: [DueKind; 13] = [
    DueKind::Advice,
    DueKind::Triage,
    DueKind::FirstInterview,
    DueKind::Designation,
    DueKind::DesignationAnswer,
    DueKind::HandOverAnswer,
    DueKind::Restitution,
    DueKind::Contract,
    DueKind::Task,
    DueKind::ServiceDelivery,
    DueKind::Review,
    DueKind::ClosureStep,
    DueKind::Contact,
];

/// All deadlines of a case under the cadences of a model.
pub fn deadlines(case: &Case, model: &Model) -> Vec<Deadline> {
    let mut list = List { case, model, found: Vec::new() };
    list.before_the_lead();
    list.lead();
    list.contract();
    list.follow_up();
    list.closing();
    list.found
}

struct List<'a> {
    case: &'a Case,
    model: &'a Model,
    found: Vec<Deadline>,
}

impl List<'_> {
    /// One that counts from an anchor by the model's cadence.
    fn after(&mut self, kind: DueKind, anchor: Date, done: Option<Date>) {
        if let Some(cadence) = self.model.cadence(kind) {
            let due = anchor.saturating_add(cadence.months.months()).saturating_add(cadence.days.days());
            self.on(kind, due, done);
        }
    }

    /// One whose day stands in the case.
    fn on(&mut self, kind: DueKind, due: Date, done: Option<Date>) {
        let Some(cadence) = self.model.cadence(kind) else { return };
        if done.is_some() || self.case.is_open() {
            self.found.push(Deadline { kind, firm: cadence.firm, due, done });
        }
    }

    fn before_the_lead(&mut self) {
        let case = self.case;
        for c in &case.consultations {
            self.after(DueKind::Advice, c.asked.on, c.advised.as_ref().map(|s| s.on));
        }
        let Some(announced) = &case.announcement else { return };
        let decided = case.triage.iter().find(|t| t.stamp.at >= announced.stamp.at);
        self.after(DueKind::Triage, announced.stamp.on, decided.map(|t| t.stamp.on));
        let coordinated = case.triage.iter().find(|t| t.triage.outcome.is_coordinated());
        let talked = case.interviews.iter().map(|(_, i)| i.on).min();
        // Where a session came without an interview, none is waited for any more.
        if let Some(t) = coordinated.filter(|_| talked.is_some() || case.conclusions.is_empty()) {
            self.after(DueKind::FirstInterview, t.stamp.on, talked);
        }
    }

    fn lead(&mut self) {
        let case = self.case;
        let first = case.terms.first().map(|t| t.from);
        let held =
            case.conclusions.iter().map(|c| c.conclude.held_on).filter(|on| first.is_none_or(|f| *on <= f)).max();
        if let Some(held) = held {
            self.after(DueKind::Designation, held, first);
        }
        for p in &case.proposals {
            let kind = match p.proposed.kind {
                ProposalKind::Designation => DueKind::DesignationAnswer,
                _ => DueKind::HandOverAnswer,
            };
            let answered = p.answered.as_ref().map(|(s, _)| s.on);
            match p.answer {
                Answered::TakenBack => {}
                Answered::Open => self.after(kind, p.stamp.on, None),
                Answered::Accepted | Answered::Declined => self.after(kind, p.stamp.on, answered),
            }
        }
    }

    fn contract(&mut self) {
        let case = self.case;
        if case.terms.is_empty() {
            return;
        }
        let told = case.restitutions.iter().map(|(_, r)| r.on).min();
        let sessions = case.conclusions.iter().filter(|c| c.conclude.kind != SessionKind::Network);
        let held = sessions.map(|c| c.conclude.held_on).filter(|on| told.is_none_or(|t| *on <= t)).max();
        if let Some(held) = held {
            self.after(DueKind::Restitution, held, told);
        }
        if let Some(told) = told {
            self.after(DueKind::Contract, told, case.contract.versions.first().map(|v| v.stamp.on));
        }
    }

    fn follow_up(&mut self) {
        let case = self.case;
        for task in &case.tasks {
            self.on(DueKind::Task, task.text.due, task.done.as_ref().map(|(s, _)| s.on));
        }
        for r in &case.requests {
            match r.state {
                RequestState::Sent | RequestState::Accepted => self.on(DueKind::ServiceDelivery, r.send.due, None),
                RequestState::Delivered => {
                    self.on(DueKind::ServiceDelivery, r.send.due, r.answer.as_ref().map(|(s, _)| s.on));
                }
                _ => {}
            }
        }
        let led = case.lead().is_some() && case.closure.started.is_none();
        if let Some(term) = case.terms.first() {
            let reviews = case.reviews.iter().map(|(s, _)| s.on).collect();
            self.rhythm(DueKind::Review, term.from, reviews, led);
        }
        if let Some(begun) = case.restitutions.iter().map(|(_, r)| r.on).min() {
            let met = case.contacts.iter().filter(|(_, c)| c.kind != ContactKind::Missed).map(|(_, c)| c.on);
            self.rhythm(DueKind::Contact, begun, met.filter(|on| *on >= begun).collect(), led);
        }
    }

    /// What comes round: each time counts from the one before, the last one is waited for as long as it `lasts`.
    fn rhythm(&mut self, kind: DueKind, begun: Date, mut times: Vec<Date>, lasts: bool) {
        times.sort_unstable();
        let mut anchor = begun;
        for on in times {
            self.after(kind, anchor, Some(on));
            anchor = on;
        }
        if lasts {
            self.after(kind, anchor, None);
        }
    }

    fn closing(&mut self) {
        let Some((started, _)) = &self.case.closure.started else { return };
        for step in ClosureStep::ALL {
            let done = self.case.closure.steps.get(step).map(|(_, c)| c.on);
            self.after(DueKind::ClosureStep, started.on, done);
        }
    }
}
