//! How events change a case.

use super::{Case, CaseEvent, Opened, Stamp};
use crate::closure::Closure;
use crate::consent::Consent;
use crate::consultation::Consultation;
use crate::contract::{self, Clause, Contract, Version};
use crate::dispute::{Dispute, Dossier, Stage};
use crate::follow_up::{Document, ReviewDecision, Wanted};
use crate::lead::{self, Answered, Proposal};
use crate::model::SessionKind;
use crate::plan::{Assessed, Goal, Measure, MeasureState};
use crate::screening::Screening;
use crate::session::{Conclusion, Task};
use crate::text::{Code, Prose};
use crate::triage::{SessionWish, Triaged};
use crate::undo::{self, Last};

pub(super) fn fresh(o: &Opened, stamp: &Stamp) -> Case {
    Case {
        number: o.number.clone(),
        model: o.model.clone(),
        opened: stamp.clone(),
        follows: o.follows.clone(),
        person: o.person.clone(),
        involved: Vec::new(),
        screenings: Vec::new(),
        consultations: Vec::new(),
        participation: None,
        consents: Vec::new(),
        announcement: None,
        route: None,
        triage: Vec::new(),
        interviews: Vec::new(),
        wishes: Vec::new(),
        scheduled: Vec::new(),
        conclusions: Vec::new(),
        tasks: Vec::new(),
        proposals: Vec::new(),
        terms: Vec::new(),
        restitutions: Vec::new(),
        contract: Contract::default(),
        goals: Vec::new(),
        measures: Vec::new(),
        contradictions: Vec::new(),
        requests: Vec::new(),
        transfers: Vec::new(),
        procedures: Vec::new(),
        inquiries: Vec::new(),
        contacts: Vec::new(),
        documents: Vec::new(),
        reviews: Vec::new(),
        difficulties: Vec::new(),
        obstacles: Vec::new(),
        notes: Vec::new(),
        disputes: Vec::new(),
        dossiers: Vec::new(),
        closure: Closure::default(),
        emergencies: Vec::new(),
        contested: Vec::new(),
        objections: Vec::new(),
        informed: Vec::new(),
        notified: Vec::new(),
        last: None,
        latest: stamp.clone(),
    }
}

/// The number that comes after so many.
fn next<T>(list: &[T]) -> u32 {
    u32::try_from(list.len() + 1).unwrap_or(u32::MAX)
}

impl Case {
    /// Applies an event.
    pub fn evolve(&mut self, event: &CaseEvent, stamp: &Stamp) {
        // Of several events in one step none is taken back alone: what follows from another goes with it.
        let alone = self.latest != *stamp;
        let with = self.last.clone().filter(|last| last.takes_along(event));
        let next = if alone { Last::of(self, event, stamp) } else { with };
        let last = std::mem::replace(&mut self.last, next);
        self.latest = stamp.clone();
        self.apply(event, stamp, last);
    }

    fn apply(&mut self, event: &CaseEvent, stamp: &Stamp, last: Option<Last>) {
        match event {
            CaseEvent::Opened(_) => {}
            CaseEvent::TakenBack(_) => last.into_iter().for_each(|last| undo::evolve(self, last)),
            CaseEvent::PersonCorrected(e) => self.person = e.person.clone(),
            CaseEvent::InstitutionInvolved(e) => {
                self.involved.retain(|i| i.institution != e.institution);
                self.involved.push(e.clone());
            }
            CaseEvent::ScreeningRecorded(e) => {
                let (record, outcome) = (e.record.clone(), e.outcome.clone());
                self.screenings.push(Screening { stamp: stamp.clone(), record, outcome });
            }
            CaseEvent::ConsultationAsked(e) => self.consultations.push(Consultation {
                asked: stamp.clone(),
                question: e.question.clone(),
                institution: stamp.by.seat.institution.clone(),
                advised: None,
                advice: None,
            }),
            CaseEvent::ConsultationAdvised(e) => {
                if let Some(open) = self.consultations.iter_mut().find(|c| c.advice.is_none()) {
                    (open.advised, open.advice) = (Some(stamp.clone()), Some(e.clone()));
                }
            }
            CaseEvent::Announced(e) => {
                self.route = Some(e.route.clone());
                let announce = e.announce.clone();
                let (stamp, letter) = (stamp.clone(), e.letter);
                self.announcement = Some(crate::announcement::Announcement { stamp, announce, letter });
            }
            CaseEvent::Triaged(e) => {
                self.triage.push(Triaged { stamp: stamp.clone(), triage: e.clone() });
                if e.order_assessment {
                    self.wish(stamp, SessionKind::Assessment, e.reason.clone());
                }
            }
            CaseEvent::Interviewed(e) => self.interviews.push((stamp.clone(), e.clone())),
            CaseEvent::SessionRequested(e) => self.wish(stamp, e.kind, Some(e.reason.clone())),
            CaseEvent::ParticipationRecorded(_)
            | CaseEvent::ConsentOffered(_)
            | CaseEvent::ConsentGiven(_)
            | CaseEvent::ConsentRefused(_)
            | CaseEvent::ConsentWithdrawn(_) => self.evolve_consent(event, stamp),
            CaseEvent::SessionScheduled(_)
            | CaseEvent::SessionUnscheduled(_)
            | CaseEvent::Concluded(_)
            | CaseEvent::ConclusionAmended(_) => {
                self.evolve_session(event, stamp);
            }
            CaseEvent::LeadProposed(_)
            | CaseEvent::LeadAccepted(_)
            | CaseEvent::LeadDeclined(_)
            | CaseEvent::LeadTakenBack(_)
            | CaseEvent::TandemEnded(_) => self.evolve_lead(event, stamp),
            CaseEvent::Restituted(e) => self.restitutions.push((stamp.clone(), e.clone())),
            CaseEvent::ContractDrafted(_)
            | CaseEvent::ClauseAdded(_)
            | CaseEvent::ClauseChanged(_)
            | CaseEvent::ClauseDropped(_)
            | CaseEvent::ContractSigned(_)
            | CaseEvent::ContractTransmitted(_) => self.evolve_contract(event, stamp),
            CaseEvent::GoalSet(_)
            | CaseEvent::MeasureAdded(_)
            | CaseEvent::MeasureProgressed(_)
            | CaseEvent::MeasureShifted(_)
            | CaseEvent::GoalAssessed(_) => self.evolve_plan(event, stamp),
            CaseEvent::ContradictionMarked(_) | CaseEvent::ContradictionSolved(_) => {
                crate::plan::evolve_contradiction(self, event, stamp);
            }
            CaseEvent::TransferStarted(_)
            | CaseEvent::TransferConfirmed(_)
            | CaseEvent::TransferDeclined(_)
            | CaseEvent::TransferTakenBack(_) => crate::transfer::evolve(self, event, stamp),
            CaseEvent::RequestSent(_)
            | CaseEvent::RequestAccepted(_)
            | CaseEvent::RequestRefused(_)
            | CaseEvent::RequestDelivered(_)
            | CaseEvent::RequestTakenBack(_)
            | CaseEvent::RequestReminded(_)
            | CaseEvent::RequestForwarded(_) => crate::service_request::evolve(self, event, stamp),
            CaseEvent::InquiryAsked(_)
            | CaseEvent::InquiryAnswered(_)
            | CaseEvent::InquiryRefused(_)
            | CaseEvent::InquiryTakenBack(_)
            | CaseEvent::InquiryReminded(_)
            | CaseEvent::PersonInformed(_) => {
                crate::inquiry::evolve(self, event, stamp);
                crate::procedure::evolve(self, event, stamp);
            }
            CaseEvent::ProcedureStarted(_)
            | CaseEvent::StepRecorded(_)
            | CaseEvent::StepAppraised(_)
            | CaseEvent::StepConcluded(_)
            | CaseEvent::GuaranteeAsked(_)
            | CaseEvent::GuaranteeGiven(_)
            | CaseEvent::GuaranteeDeclined(_)
            | CaseEvent::VoucherIssued(_)
            | CaseEvent::VoucherRedeemed(_)
            | CaseEvent::ProcedureEnded(_) => crate::procedure::evolve(self, event, stamp),
            CaseEvent::ContactRecorded(e) => self.contacts.push((stamp.clone(), e.clone())),
            CaseEvent::DocumentFiled(e) => {
                let n = next(&self.documents);
                self.documents.push(Document { n, stamp: stamp.clone(), filed: e.clone() });
            }
            CaseEvent::Reviewed(e) => {
                self.reviews.push((stamp.clone(), e.clone()));
                if e.decision == ReviewDecision::NewSession {
                    self.wish(stamp, SessionKind::RoundTable, Some(e.risk.clone()));
                }
            }
            CaseEvent::ObstacleNoted(e) => self.obstacles.push((stamp.clone(), e.clone())),
            CaseEvent::DifficultyReported(e) => {
                self.difficulties.push((stamp.clone(), e.clone()));
                match e.wanted {
                    Wanted::Nothing => {}
                    Wanted::NetworkSession => self.wish(stamp, SessionKind::Network, Some(e.what.clone())),
                    Wanted::Assessment => self.wish(stamp, SessionKind::Assessment, Some(e.what.clone())),
                }
            }
            CaseEvent::TaskCompleted(e) => {
                for task in self.tasks.iter_mut().filter(|t| t.n == e.task) {
                    task.done = Some((stamp.clone(), e.result.clone()));
                }
            }
            CaseEvent::NoteWritten(e) => self.notes.push((stamp.clone(), e.clone())),
            CaseEvent::DisputeOpened(_)
            | CaseEvent::DisputeExchanged(_)
            | CaseEvent::DisputePositioned(_)
            | CaseEvent::DossierSubmitted(_)
            | CaseEvent::DossierDecided(_) => self.evolve_dispute(event, stamp),
            CaseEvent::ClosureStarted(_)
            | CaseEvent::ClosureStepDone(_)
            | CaseEvent::Closed(_)
            | CaseEvent::SetAside(_)
            | CaseEvent::CheckedAfterClosure(_)
            | CaseEvent::Reopened(_) => self.evolve_closure(event, stamp),
            CaseEvent::EmergencyOpened(_)
            | CaseEvent::EmergencyInformed(_)
            | CaseEvent::EntryContested(_)
            | CaseEvent::NoticeGiven(_)
            | CaseEvent::AssistanceNotified(_)
            | CaseEvent::ObjectionRecorded(_) => crate::privacy::evolve(self, event, stamp),
        }
    }

    /// A session is wanted. What the coordinator wants is often what someone has asked them for: then it is the same wish.
    fn wish(&mut self, stamp: &Stamp, kind: SessionKind, reason: Option<Prose>) {
        let asked = |w: &&mut SessionWish| w.is_open() && w.kind == kind && w.order().is_none();
        if stamp.by.seat.role.coordinates()
            && let Some(wish) = self.wishes.iter_mut().find(asked)
        {
            wish.ordered = Some(stamp.clone());
            return;
        }
        let n = next(&self.wishes);
        self.wishes.push(SessionWish { n, stamp: stamp.clone(), kind, reason, met_by: None, ordered: None });
    }

    /// A session takes up one wish of its kind, the oldest; moved to another day it keeps it (CASE-43).
    fn meet(&mut self, session: &Code, kind: SessionKind) {
        if self.wishes.iter().any(|w| w.met_by.as_ref() == Some(session)) {
            return;
        }
        if let Some(wish) = self.wishes.iter_mut().find(|w| w.is_open() && w.kind == kind) {
            wish.met_by = Some(session.clone());
        }
    }

    fn evolve_consent(&mut self, event: &CaseEvent, stamp: &Stamp) {
        let n = next(&self.consents);
        let mut each = |n: u32, change: &dyn Fn(&mut Consent)| {
            self.consents.iter_mut().filter(|c| c.n == n).for_each(change);
        };
        match event {
            CaseEvent::ParticipationRecorded(e) => self.participation = Some(e.clone()),
            CaseEvent::ConsentOffered(e) => self.consents.push(Consent {
                n,
                offered: stamp.clone(),
                offer: e.offer.clone(),
                valid_until: e.valid_until,
                given: None,
                refused: None,
                withdrawals: Vec::new(),
                letter: e.letter,
                hash: e.hash.clone(),
            }),
            CaseEvent::ConsentGiven(e) => each(e.consent, &|c| c.given = Some(e.clone())),
            CaseEvent::ConsentRefused(e) => each(e.consent, &|c| c.refused = Some(e.clone())),
            CaseEvent::ConsentWithdrawn(e) => each(e.consent, &|c| c.withdrawals.push(e.clone())),
            _ => {}
        }
    }

    fn evolve_session(&mut self, event: &CaseEvent, stamp: &Stamp) {
        match event {
            CaseEvent::SessionScheduled(e) => {
                self.scheduled.retain(|s| s.session != e.session);
                self.scheduled.push(e.clone());
                self.meet(&e.session, e.kind);
            }
            CaseEvent::ConclusionAmended(e) => {
                for c in self.conclusions.iter_mut().filter(|c| c.conclude.session == e.session) {
                    c.amendments.push((stamp.clone(), e.clone()));
                }
            }
            CaseEvent::SessionUnscheduled(e) => {
                self.scheduled.retain(|s| s.session != e.session);
                let theirs = |w: &&mut SessionWish| w.met_by.as_ref() == Some(&e.session);
                self.wishes.iter_mut().filter(theirs).for_each(|w| w.met_by = None);
            }
            CaseEvent::Concluded(e) => {
                for text in &e.text.tasks {
                    let (session, held_on) = (e.session.clone(), e.held_on);
                    self.tasks.push(Task { n: next(&self.tasks), session, held_on, text: text.clone(), done: None });
                }
                self.conclusions.push(Conclusion { stamp: stamp.clone(), conclude: e.clone(), amendments: Vec::new() });
                let wish = match e.text.next {
                    crate::session::Next::NetworkSession => Some(SessionKind::Network),
                    crate::session::Next::Assessment => Some(SessionKind::Assessment),
                    _ => None,
                };
                if let Some(kind) = wish {
                    self.wish(stamp, kind, Some(e.text.finding.clone()));
                }
            }
            _ => {}
        }
    }

    fn evolve_lead(&mut self, event: &CaseEvent, stamp: &Stamp) {
        match event {
            CaseEvent::LeadProposed(e) => {
                // One that could not be answered any more gives way to the next.
                for p in self.proposals.iter_mut().filter(|p| p.answer == Answered::Open) {
                    (p.answer, p.answered) = (Answered::TakenBack, Some((stamp.clone(), None)));
                }
                let n = next(&self.proposals);
                let (answer, answered) = (Answered::Open, None);
                self.proposals.push(Proposal { n, stamp: stamp.clone(), proposed: e.clone(), answer, answered });
            }
            CaseEvent::LeadAccepted(e) => lead::evolve_accept(self, e.proposal, stamp),
            CaseEvent::LeadDeclined(e) => {
                for p in self.proposals.iter_mut().filter(|p| p.n == e.proposal) {
                    p.answer = Answered::Declined;
                    p.answered = Some((stamp.clone(), Some(e.reason.clone())));
                }
            }
            CaseEvent::LeadTakenBack(e) => {
                for p in self.proposals.iter_mut().filter(|p| p.n == e.proposal) {
                    p.answer = Answered::TakenBack;
                    p.answered = Some((stamp.clone(), Some(e.reason.clone())));
                }
            }
            CaseEvent::TandemEnded(e) => {
                let stays = self.lead().map(|t| t.who.iter().filter(|w| w.account == e.stays).cloned().collect());
                lead::begin(self, stays.unwrap_or_default(), stamp.on);
            }
            _ => {}
        }
    }

    fn evolve_contract(&mut self, event: &CaseEvent, stamp: &Stamp) {
        let mut clauses = self.contract.current().map(|v| v.clauses.clone()).unwrap_or_default();
        let highest = self.contract.versions.iter().flat_map(|v| v.clauses.iter().map(|c| c.n)).max().unwrap_or(0);
        let reason = match event {
            CaseEvent::ContractDrafted(e) => {
                clauses = e.clauses.iter().zip(1..).map(|(t, n)| Clause { n, text: t.clone() }).collect();
                None
            }
            CaseEvent::ClauseAdded(e) => {
                clauses.push(Clause { n: highest + 1, text: e.text.clone() });
                None
            }
            CaseEvent::ClauseChanged(e) => {
                clauses.iter_mut().filter(|c| c.n == e.clause).for_each(|c| c.text = e.text.clone());
                Some(e.reason.clone())
            }
            CaseEvent::ClauseDropped(e) => {
                clauses.retain(|c| c.n != e.clause);
                Some(e.reason.clone())
            }
            other => return self.evolve_signature(other, stamp),
        };
        let n = next(&self.contract.versions);
        let hash = contract::hash(n, &clauses);
        self.contract.versions.push(Version { n, stamp: stamp.clone(), reason, clauses, hash });
    }

    fn evolve_signature(&mut self, event: &CaseEvent, stamp: &Stamp) {
        let version = self.contract.current().map_or(0, |v| v.n);
        match event {
            CaseEvent::ContractSigned(e) => {
                self.contract.signatures.push(contract::Signature { stamp: stamp.clone(), sign: e.clone(), version });
            }
            CaseEvent::ContractTransmitted(_) => self.contract.transmitted.push((version, stamp.on)),
            _ => {}
        }
    }

    fn evolve_plan(&mut self, event: &CaseEvent, stamp: &Stamp) {
        match event {
            CaseEvent::GoalSet(e) => {
                let n = next(&self.goals);
                self.goals.push(Goal { n, title: e.title.clone(), clause: e.clause, assessments: Vec::new() });
            }
            CaseEvent::MeasureAdded(e) => {
                let n = next(&self.measures);
                let (until, state, since) = (e.until, MeasureState::Planned, Some(stamp.on));
                let (shifts, result, ended) = (Vec::new(), None, None);
                self.measures.push(Measure { n, plan: e.clone(), until, shifts, state, result, since, ended });
            }
            CaseEvent::MeasureProgressed(e) => {
                for m in self.measures.iter_mut().filter(|m| m.n == e.measure) {
                    m.state = e.state;
                    m.result = e.result.clone().or(m.result.take());
                    m.ended = if m.is_open() { None } else { m.ended.or(Some(stamp.on)) };
                }
            }
            CaseEvent::MeasureShifted(e) => {
                for m in self.measures.iter_mut().filter(|m| m.n == e.measure) {
                    m.shifts.push((m.until, e.reason.clone()));
                    m.until = e.until;
                }
            }
            CaseEvent::GoalAssessed(e) => {
                let version = self.contract.current().map(|v| v.n);
                let (attainment, note, stamp) = (e.attainment, e.note.clone(), stamp.clone());
                for g in self.goals.iter_mut().filter(|g| g.n == e.goal) {
                    let (stamp, note) = (stamp.clone(), note.clone());
                    g.assessments.push(Assessed { attainment, version, stamp, note });
                }
            }
            _ => {}
        }
    }

    fn evolve_dispute(&mut self, event: &CaseEvent, stamp: &Stamp) {
        let mut to_stage = |n: u32, stage: Stage| {
            for d in self.disputes.iter_mut().filter(|d| d.n == n) {
                (d.stage, d.since) = (stage, stamp.on);
            }
        };
        match event {
            CaseEvent::DisputeOpened(e) => {
                let n = next(&self.disputes);
                let (stage, since) = (Stage::Exchange, stamp.on);
                self.disputes.push(Dispute { n, stamp: stamp.clone(), open: e.clone(), stage, since });
            }
            CaseEvent::DisputeExchanged(e) => {
                to_stage(e.dispute, if e.settled { Stage::Settled } else { Stage::Position });
            }
            CaseEvent::DisputePositioned(e) => {
                to_stage(e.dispute, if e.settled { Stage::Settled } else { Stage::Commission });
            }
            CaseEvent::DossierSubmitted(e) => {
                let n = next(&self.dossiers);
                self.dossiers.push(Dossier { n, stamp: stamp.clone(), submit: e.clone(), decided: None });
            }
            CaseEvent::DossierDecided(e) => {
                let dossier = self.dossiers.iter_mut().find(|d| d.n == e.dossier);
                let dispute = dossier.and_then(|d| {
                    d.decided = Some(e.clone());
                    d.submit.dispute
                });
                if let Some(n) = dispute {
                    to_stage(n, Stage::Settled);
                }
            }
            _ => {}
        }
    }

    fn evolve_closure(&mut self, event: &CaseEvent, stamp: &Stamp) {
        match event {
            CaseEvent::ClosureStarted(e) => self.closure.started = Some((stamp.clone(), e.reason.clone())),
            CaseEvent::ClosureStepDone(e) => {
                self.closure.steps.insert(e.step, (stamp.clone(), e.clone()));
            }
            CaseEvent::Closed(e) => {
                let version = self.contract.current().map(|v| v.n);
                for goal in &mut self.goals {
                    if let Some(attainment) = e.results.get(&goal.n) {
                        let (attainment, stamp) = (*attainment, stamp.clone());
                        goal.assessments.push(Assessed { attainment, version, stamp, note: None });
                    }
                }
                (self.closure.closed, self.closure.close) = (Some(stamp.clone()), Some(e.clone()));
                self.end_lead(stamp);
            }
            CaseEvent::SetAside(e) => {
                (self.closure.closed, self.closure.set_aside) = (Some(stamp.clone()), Some(e.clone()));
            }
            CaseEvent::CheckedAfterClosure(e) => self.closure.checks.push((stamp.clone(), e.clone())),
            CaseEvent::Reopened(e) => self.closure.reopened = Some((stamp.clone(), e.clone())),
            _ => {}
        }
    }

    fn end_lead(&mut self, stamp: &Stamp) {
        if let Some(term) = self.terms.iter_mut().find(|t| t.until.is_none()) {
            term.until = Some(stamp.on);
        }
    }
}
