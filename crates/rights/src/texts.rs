//! Words that stand beside a fact of the process: that something was decided is for everyone who knows of the case, why it
//! was decided may tell as much as the plan, and is seen like it.

use crate::{Rights, see_facts, standing};
use domain::case::Seated;
use domain::consent::Category;
use domain::model::Role;
use domain::{Case, CaseEvent, Code, Model, Prose};
use jiff::civil::Date;

/// Which words of an author a reader may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    /// The reasons that are given for a step.
    pub reasons: bool,
    /// To what the person objects.
    pub objections: bool,
}

impl Texts {
    /// Which words of an institution an actor may see in a case on a day.
    pub fn of(rights: &Rights, case: &Case, actor: &Seated, model: &Model, author: &Code, today: Date) -> Texts {
        let reasons = rights.see(&see_facts(actor, case, model, Category::Plan, author, today)).is_seen();
        Texts { reasons, objections: sees_objections(case, actor, author, today) }
    }
}

/// An objection is for those who have to act on it: whoever wrote it down, the lead, the coordinator in charge and the
/// data-protection officer.
fn sees_objections(case: &Case, actor: &Seated, author: &Code, today: Date) -> bool {
    let stands = standing(actor, case, today);
    let wrote = *author == actor.seat.institution && (stands.is_case_worker() || stands.in_charge);
    wrote || stands.lead || stands.in_charge || actor.seat.role == Role::DataProtection
}

/// Stands in the place of words that are not to be seen.
pub(crate) fn hidden_words() -> Prose {
    Prose::new("—").expect("a dash is text")
}

/// Takes out of a case the words that an actor may not see.
pub(crate) fn redact_texts(case: &mut Case, of: &dyn Fn(&Code) -> Texts) {
    let reasons = |stamp: &domain::case::Stamp| of(&stamp.by.seat.institution).reasons;
    for one in case.triage.iter_mut().filter(|t| !reasons(&t.stamp)) {
        one.triage.reason = None;
    }
    for wish in case.wishes.iter_mut().filter(|w| !reasons(&w.stamp)) {
        wish.reason = None;
    }
    for proposal in &mut case.proposals {
        if !reasons(&proposal.stamp) {
            proposal.proposed.reason = hidden_words();
        }
        if let Some((_, words)) = proposal.answered.as_mut().filter(|(stamp, _)| !reasons(stamp)) {
            *words = None;
        }
    }
    for consent in case.consents.iter_mut().filter(|c| !reasons(&c.offered)) {
        if let Some(refused) = &mut consent.refused {
            refused.note = None;
        }
    }
    if let Some(announcement) = case.announcement.as_mut().filter(|a| !reasons(&a.stamp)) {
        announcement.announce.override_reason = None;
    }
    for emergency in case.emergencies.iter_mut().filter(|e| !reasons(&e.stamp)) {
        emergency.opened.reason = hidden_words();
    }
    for (_, check) in case.closure.checks.iter_mut().filter(|(stamp, _)| !reasons(stamp)) {
        check.note = None;
    }
    if let Some((_, reopened)) = case.closure.reopened.as_mut().filter(|(stamp, _)| !reasons(stamp)) {
        reopened.reason = hidden_words();
    }
    // That there is an objection is for everyone: it decides what may be told at all.
    for (stamp, objection) in &mut case.objections {
        if !of(&stamp.by.seat.institution).objections {
            objection.note = hidden_words();
        }
    }
}

/// The same for an event.
pub(crate) fn redact_words(event: &mut CaseEvent, texts: Texts) {
    if let CaseEvent::ObjectionRecorded(e) = event
        && !texts.objections
    {
        e.note = hidden_words();
    }
    if texts.reasons {
        return;
    }
    match event {
        CaseEvent::Triaged(e) => e.reason = None,
        CaseEvent::SessionRequested(e) => e.reason = hidden_words(),
        CaseEvent::LeadProposed(e) => e.reason = hidden_words(),
        CaseEvent::LeadDeclined(e) => e.reason = hidden_words(),
        CaseEvent::TandemEnded(e) => e.reason = hidden_words(),
        CaseEvent::ConsentRefused(e) => e.note = None,
        CaseEvent::Announced(e) => e.announce.override_reason = None,
        CaseEvent::EmergencyOpened(e) => e.reason = hidden_words(),
        CaseEvent::CheckedAfterClosure(e) => e.note = None,
        CaseEvent::Reopened(e) => e.reason = hidden_words(),
        _ => {}
    }
}
