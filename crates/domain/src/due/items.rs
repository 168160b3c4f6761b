//! The due items of a case.

use super::{DueItem, DueOwner, coordinator_owner, lead_owner};
use crate::case::{Case, Phase};
use crate::consent::Consent;
use crate::contract::PERSON;
use crate::dispute::Stage;
use crate::follow_up::ContactKind;
use crate::lead::{Answered, Proposal, ProposalKind};
use crate::model::{DueKind, KeptBy, Model, Owner, Role, SessionKind};
use crate::procedure::{GuaranteeState, PLACES};
use crate::service_request::RequestState;
use crate::text::Code;
use jiff::ToSpan;
use jiff::civil::Date;

/// Everything that is due in a case, now or later, unordered. Every item has an owner: one without a better one falls
/// to whoever opened the file, so that no duty is nobody's (ROLE-06).
pub fn due_items(case: &Case, model: &Model) -> Vec<DueItem> {
    let mut list = List { case, model, items: Vec::new() };
    if case.is_open() {
        list.before_triage();
        list.sessions();
        list.lead();
        list.contract();
        list.follow_up();
        list.transfers();
        list.procedures();
        list.disputes();
        list.closing();
        list.consents();
        list.inquiries();
    } else {
        list.after_closure();
    }
    list.emergencies();
    list.informing();
    list.items
}

struct List<'a> {
    case: &'a Case,
    model: &'a Model,
    items: Vec<DueItem>,
}

impl List<'_> {
    /// Adds an item that counts from an anchor by the model's cadence.
    fn add(&mut self, kind: DueKind, subject: Option<u32>, anchor: Date, addressee: Option<Code>) {
        let Some(cadence) = self.model.cadence(kind) else {
            return;
        };
        let due = anchor.saturating_add(cadence.months.months()).saturating_add(cadence.days.days());
        self.push(kind, subject, anchor, due, addressee);
    }

    /// Adds an item whose date stands in the case itself.
    fn on(&mut self, kind: DueKind, subject: Option<u32>, anchor: Date, due: Date, addressee: Option<Code>) {
        self.push(kind, subject, anchor, due, addressee);
    }

    fn push(&mut self, kind: DueKind, subject: Option<u32>, anchor: Date, due: Date, addressee: Option<Code>) {
        let Some(cadence) = self.model.cadence(kind) else {
            return;
        };
        let escalates = cadence.escalates_after.map(|days| due.saturating_add(days.days()));
        let owner = self.owner(cadence.owner, addressee);
        self.items.push(DueItem { kind, subject, due, anchor, firm: cadence.firm, owner, escalates });
    }

    /// Whether an institution opened the file, or a consent that was not taken back names it. One that may not know of
    /// the case is told of no duty in it: the lead or the opener has to see to that.
    fn may_know(&self, institution: &Code) -> bool {
        let named = |c: &Consent| {
            let whole = c.withdrawals.iter().any(crate::consent::Withdraw::is_whole);
            c.given.is_some() && !whole && !c.categories_left().is_empty() && c.parties_left().contains(institution)
        };
        self.case.opened.by.seat.institution == *institution || self.case.consents.iter().any(named)
    }

    fn owner(&self, owner: Owner, addressee: Option<Code>) -> DueOwner {
        let opener = || DueOwner::Account(self.case.opened.by.account.clone());
        let own = || self.case.opened.by.seat.institution.clone();
        let knows = |code: &Code| self.model.institution(code.as_str()).is_none() || self.may_know(code);
        match owner {
            Owner::Opener => opener(),
            Owner::Respondent => DueOwner::Institution(Role::Respondent, addressee.unwrap_or_else(own)),
            Owner::Lead => lead_owner(self.case).or_else(|| coordinator_owner(self.case)).unwrap_or_else(opener),
            Owner::Coordinator => coordinator_owner(self.case).unwrap_or_else(opener),
            Owner::Secretariat => DueOwner::Role(Role::Secretariat),
            Owner::Officer => DueOwner::Role(Role::CantonalOfficer),
            Owner::Addressee => addressee.filter(knows).map_or_else(
                || lead_owner(self.case).unwrap_or_else(opener),
                |code| match self.model.institution(code.as_str()) {
                    Some(_) => DueOwner::Institution(Role::Respondent, code),
                    None => DueOwner::Account(code),
                },
            ),
        }
    }

    fn before_triage(&mut self) {
        for consultation in self.case.consultations.iter().filter(|c| c.advice.is_none()) {
            let institution = consultation.institution.clone();
            self.add(DueKind::Advice, None, consultation.asked.on, Some(institution));
        }
        if self.case.phase() == Phase::Preparing {
            let from = self.case.screenings.last().map_or(self.case.opened.on, |s| s.stamp.on);
            self.add(DueKind::Announcement, None, from, None);
        }
        if let Some(announcement) = self.case.announcement.as_ref().filter(|_| self.case.awaits_triage()) {
            self.add(DueKind::Triage, None, announcement.stamp.on, None);
        }
        if let Some(triaged) = self.case.triage.last().filter(|_| self.case.is_coordinated())
            && self.case.interviews.is_empty()
            && self.case.conclusions.is_empty()
        {
            self.add(DueKind::FirstInterview, None, triaged.stamp.on, None);
        }
    }

    fn sessions(&mut self) {
        for wish in self.case.wishes.iter().filter(|w| w.is_open()) {
            // The secretariat plans the assessment that the coordinator wants; what others ask for goes to the coordinator.
            let (kind, from) = match (wish.kind, wish.order()) {
                (SessionKind::Assessment, Some(order)) => (DueKind::AssessmentPlanned, order.on),
                _ => (DueKind::SessionRequested, wish.stamp.on),
            };
            self.add(kind, Some(wish.n), from, None);
        }
        let concluded = |s: &Code| self.case.conclusions.iter().any(|c| c.conclude.session == *s);
        let coming: Vec<Date> = self.case.scheduled.iter().filter(|s| !concluded(&s.session)).map(|s| s.on).collect();
        for on in &coming {
            if !crate::session::missing_for_session(self.case, self.model, *on).is_empty() {
                self.add(DueKind::Completeness, None, *on, None);
            }
        }
        let waits = self.case.is_coordinated() && self.case.conclusions.is_empty() && coming.is_empty();
        let ordered = self.case.wishes.iter().any(|w| w.is_open());
        if let Some(triaged) = self.case.triage.last().filter(|_| waits && !ordered) {
            self.add(DueKind::SessionRequested, None, triaged.stamp.on, None);
        }
        for task in self.case.tasks.iter().filter(|t| t.done.is_none()) {
            let owner = Some(task.text.owner.clone()).filter(|o| o.as_str() != PERSON);
            self.on(DueKind::Task, Some(task.n), task.held_on, task.text.due, owner);
        }
    }

    fn lead(&mut self) {
        let knows = |p: &&Proposal| self.may_know(&p.proposed.who.seat.institution);
        let open = self.case.proposals.iter().filter(knows).find(|p| p.answer == Answered::Open);
        if let Some(proposal) = open {
            let kind = match proposal.proposed.kind {
                ProposalKind::Designation => DueKind::DesignationAnswer,
                _ => DueKind::HandOverAnswer,
            };
            let who = proposal.proposed.who.account.clone();
            self.add(kind, Some(proposal.n), proposal.stamp.on, Some(who));
        } else if self.case.phase() == Phase::Designation
            && let Some(last) = self.case.conclusions.last()
        {
            self.add(DueKind::Designation, None, last.conclude.held_on, None);
        }
    }

    fn contract(&mut self) {
        if self.case.lead().is_none() {
            return;
        }
        let Some(held_on) = self.case.last_discussed() else {
            return;
        };
        let Some((_, restituted)) = self.case.restitutions.last() else {
            return self.add(DueKind::Restitution, None, held_on, None);
        };
        // What a later round table or assessment found is told as well.
        if held_on > restituted.on && self.case.closure.started.is_none() {
            self.add(DueKind::Restitution, None, held_on, None);
        }
        let Some(version) = self.case.contract.current() else {
            return self.add(DueKind::Contract, None, restituted.on, None);
        };
        let unsigned = self.case.contract.unsigned();
        for signer in &unsigned {
            let institution = Some(signer.clone()).filter(|s| self.model.institution(s.as_str()).is_some());
            self.add(DueKind::Signature, None, version.stamp.on, institution);
        }
        if unsigned.is_empty() && !self.case.contract.is_transmitted() {
            let signed = self.case.contract.signatures.last().map_or(version.stamp.on, |s| s.stamp.on);
            self.add(DueKind::Transmission, None, signed, None);
        }
        for clause in version.clauses.iter().filter(|c| !self.case.keeps(c)) {
            self.on(DueKind::Clause, Some(clause.n), version.stamp.on, clause.text.due, None);
        }
    }

    fn follow_up(&mut self) {
        let Some(term) = self.case.lead() else { return };
        let begun = self.case.restitutions.first().map(|(_, r)| r.on);
        let met = self.case.contacts.iter().filter(|(_, c)| c.kind != ContactKind::Missed).map(|(_, c)| c.on).max();
        if let Some(from) = met.into_iter().chain(begun).max()
            && self.case.closure.started.is_none()
        {
            self.add(DueKind::Contact, None, from, None);
        }
        let from =
            self.case.reviews.last().map_or(self.case.terms.first().map_or(term.from, |t| t.from), |(s, _)| s.on);
        self.add(DueKind::Review, None, from, None);
        self.rhythms(from);
        for measure in self.case.measures.iter().filter(|m| m.is_open()) {
            let from = measure.plan.from.unwrap_or(measure.until);
            self.on(DueKind::Measure, Some(measure.n), from, measure.until, None);
        }
        for contradiction in self.case.contradictions.iter().filter(|c| c.is_open()) {
            self.add(DueKind::Contradiction, Some(contradiction.n), contradiction.stamp.on, None);
        }
        for request in self.case.requests.iter().filter(|r| r.is_open()) {
            let (to, sent) = (Some(request.send.to.clone()), request.stamp.on);
            match request.state {
                RequestState::Sent => self.add(DueKind::ServiceAnswer, Some(request.n), sent, to),
                _ => self.on(DueKind::ServiceDelivery, Some(request.n), sent, request.send.due, to),
            }
        }
        let answered = self.case.reviews.last().map(|(s, _)| s.at);
        if let Some((stamp, _)) = self.case.difficulties.last().filter(|(s, _)| answered.is_none_or(|a| a < s.at)) {
            self.add(DueKind::Difficulty, None, stamp.on, None);
        }
    }

    /// A transfer waits for its receipt; until then the old institution answers for the person (CASE-63).
    /// The further rhythms of the canton, each from the last time it was kept, else from when the lead began.
    fn rhythms(&mut self, begun: Date) {
        let begun = self.case.terms.first().map_or(begun, |t| t.from);
        let kept = (1..).zip(&self.model.rhythm).filter_map(|(n, r)| Some((n, r.often, r.in_case.as_ref()?)));
        for (n, often, kept) in kept {
            let last = match kept.kept_by {
                KeptBy::Contact => {
                    let met = self.case.contacts.iter().filter(|(_, c)| c.kind != ContactKind::Missed);
                    met.map(|(_, c)| c.on).max()
                }
                KeptBy::Review => self.case.reviews.last().map(|(s, _)| s.on),
                KeptBy::Session => self.case.conclusions.iter().map(|c| c.stamp.on).max(),
            };
            let anchor = last.into_iter().chain([begun]).max().unwrap_or(begun);
            let due = often.after(anchor);
            let escalates = kept.escalates_after.map(|days| due.saturating_add(days.days()));
            let (kind, subject, firm) = (DueKind::Rhythm, Some(n), kept.firm);
            let owner = self.owner(kept.owner, None);
            self.items.push(DueItem { kind, subject, due, anchor, firm, owner, escalates });
        }
    }

    fn transfers(&mut self) {
        for transfer in self.case.transfers.iter().filter(|t| t.is_open()) {
            let to = Some(transfer.start.to.clone());
            self.add(DueKind::TransferReceipt, Some(transfer.n), transfer.stamp.on, to);
        }
    }

    /// Each open step waits for who does it, each cost guarantee for those who have not answered. What is held on a booked
    /// day is due on that day.
    fn procedures(&mut self) {
        for procedure in self.case.procedures.iter().filter(|p| p.is_open() && p.started.inquiry.is_none()) {
            let Some(rule) = self.model.procedure(procedure.code().as_str()) else { continue };
            for open in &procedure.open {
                let Some(step) = rule.step(open.step.as_str()) else { continue };
                // Until it is paid for, it waits for those who pay.
                if step.cost.is_some() && procedure.guaranteed(&step.code).is_none() && procedure.is_asked(&step.code) {
                    continue;
                }
                let booked = procedure.started.start.slot.filter(|_| procedure.entries.is_empty());
                let due = booked.unwrap_or_else(|| open.since.saturating_add(step.days.days()));
                let who = procedure.doers(self.model, step).into_iter().next();
                let subject = rule.place(&step.code).map(|place| procedure.n * PLACES + place);
                self.on(DueKind::ProcedureStep, subject, open.since, due, who);
            }
            for guarantee in procedure.guarantees.iter().filter(|g| g.state() == GuaranteeState::Asked) {
                for funder in guarantee.funders.iter().filter(|f| guarantee.answer_of(&f.institution).is_none()) {
                    let subject = Some(procedure.n * PLACES + guarantee.n);
                    let who = Some(funder.institution.clone());
                    self.add(DueKind::GuaranteeAnswer, subject, guarantee.stamp.on, who);
                }
            }
        }
    }

    fn disputes(&mut self) {
        for dispute in &self.case.disputes {
            match dispute.stage {
                Stage::Exchange => self.add(DueKind::DisputeExchange, Some(dispute.n), dispute.since, None),
                Stage::Position => self.add(DueKind::DisputePosition, Some(dispute.n), dispute.since, None),
                Stage::Commission => self.add(DueKind::CommissionDecision, Some(dispute.n), dispute.since, None),
                Stage::Settled => {}
            }
        }
        for dossier in self.case.dossiers.iter().filter(|d| d.decided.is_none() && d.submit.dispute.is_none()) {
            self.add(DueKind::CommissionDecision, Some(dossier.n), dossier.stamp.on, None);
        }
    }

    fn closing(&mut self) {
        if let Some((stamp, _)) = &self.case.closure.started {
            let from = stamp.on;
            for (i, _) in self.case.closure.open_steps().iter().enumerate() {
                self.add(DueKind::ClosureStep, u32::try_from(i + 1).ok(), from, None);
            }
        }
    }

    /// A consent that ends is renewed before it does; one that was put before the person wants an answer (CASE-20).
    fn consents(&mut self) {
        let lasts = |c: &Consent| c.given.is_some() && !c.is_withdrawn();
        let renewed = |n: u32| self.case.consents.iter().any(|c| c.offer.renewal_of == Some(n) && lasts(c));
        for consent in &self.case.consents {
            if consent.given.is_none() && consent.refused.is_none() {
                self.add(DueKind::ConsentAnswer, Some(consent.n), consent.offered.on, None);
            }
            if lasts(consent) && !renewed(consent.n) {
                self.add(DueKind::ConsentRenewal, Some(consent.n), consent.valid_until, None);
            }
        }
    }

    /// Whoever was read in an emergency learns of it (LPD 19).
    fn emergencies(&mut self) {
        for emergency in self.case.emergencies.iter().filter(|e| e.informed.is_none()) {
            self.add(DueKind::InformPerson, Some(emergency.n), emergency.stamp.on, None);
        }
    }

    /// An answer that is waited for. An addressee who may not know of the case finds the question on a list of its own;
    /// in the case whoever asked keeps an eye on it.
    fn inquiries(&mut self) {
        for inquiry in self.case.inquiries.iter().filter(|i| i.is_open()) {
            let asker = &inquiry.stamp.by.account;
            let who = if self.may_know(inquiry.to()) { inquiry.to() } else { asker };
            self.on(DueKind::InquiryAnswer, Some(inquiry.n), inquiry.stamp.on, inquiry.asked.due, Some(who.clone()));
        }
    }

    /// What the law asks for after information was given waits for the one who gave it, also in a closed file.
    fn informing(&mut self) {
        for inquiry in self.case.inquiries.iter().filter(|i| !i.duties().is_empty()) {
            let Some((stamp, _)) = inquiry.given.as_ref().filter(|_| self.may_know(inquiry.to())) else { continue };
            self.add(DueKind::InquiryInform, Some(inquiry.n), stamp.on, Some(stamp.by.account.clone()));
        }
    }

    fn after_closure(&mut self) {
        let Some(closed) = self.case.closure.closed.as_ref().filter(|_| self.case.closure.close.is_some()) else {
            return;
        };
        for months in &self.model.checks_after_closure {
            if self.case.closure.checks.iter().all(|(_, c)| c.months != *months) {
                let due = closed.on.saturating_add(months.months());
                self.on(DueKind::CheckAfterClosure, u32::try_from(*months).ok(), closed.on, due, None);
            }
        }
    }
}
