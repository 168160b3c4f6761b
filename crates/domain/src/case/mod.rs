//! The case: one file from the first screening to the last check after closure.

mod command;
mod evolve;
mod phase;

pub use command::{CaseCommand, CaseEvent, Open, OpenAgain, Opened};
pub use phase::Phase;

use crate::aggregate::Evolving;
use crate::announcement::{Announcement, Route};
use crate::closure::Closure;
use crate::consent::{Category, Consent, Participate};
use crate::consultation::Consultation;
use crate::contract::{Contract, Restitute};
use crate::dispute::{Dispute, Dossier};
use crate::follow_up::{Contact, Difficulty, Document, Note, Review};
use crate::inquiry::{Grounds, Inquiry};
use crate::lead::{Proposal, Term};
use crate::model::{Language, Model, Role};
use crate::obstacle::NoteObstacle;
use crate::person::{Involve, Involvement, Person};
use crate::plan::{Contradiction, Goal, Measure};
use crate::procedure::Procedure;
use crate::refusal::{Refusal, Refused, require};
use crate::screening::Screening;
use crate::service_request::ServiceRequest;
use crate::session::{Conclusion, Scheduled, Session, Task, Via};
use crate::template::{Outgoing, Printed, TemplateKind};
use crate::text::Code;
use crate::transfer::Transfer;
use crate::triage::{Interview, SessionWish, TriageOutcome, Triaged};
use crate::undo::Last;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A role for an institution, in a region and for a theme where it has them (ROLE-01).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The generic role.
    pub role: Role,
    /// The institution.
    pub institution: Code,
    /// The region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Code>,
    /// The theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// The language of the cases, for a coordinator of a bilingual region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A person of the staff in one of their seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// The account.
    pub account: Code,
    /// The seat in which they act.
    pub seat: Seat,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The moment.
    pub at: Timestamp,
    /// The local day.
    pub on: Date,
    /// Who.
    pub by: Seated,
}

/// What a rule may know beside the state: the clock, the actor, the model, and what was looked up for the command.
pub struct Ctx<'a> {
    /// The moment.
    pub now: Timestamp,
    /// The local day.
    pub today: Date,
    /// Who acts.
    pub by: &'a Seated,
    /// The canton's model.
    pub model: &'a Model,
    /// What was looked up.
    pub facts: LookedUp,
}

impl Ctx<'_> {
    /// The stamp of what happens now.
    pub fn stamp(&self) -> Stamp {
        Stamp { at: self.now, on: self.today, by: self.by.clone() }
    }

    /// From which words a letter goes out today, where that was looked up.
    pub fn letter(&self, template: TemplateKind) -> Option<Printed> {
        self.facts.words.get(&template).map(|version| Printed { template, version: *version })
    }

    pub(crate) fn outgoing<T>(&self, template: TemplateKind, of: T) -> Outgoing<T> {
        Outgoing { of, letter: self.letter(template) }
    }
}

/// What the application looked up because a command names it.
#[derive(Debug, Clone, Default)]
pub struct LookedUp {
    /// The session that the command names.
    pub session: Option<Session>,
    /// The colleague whom the command names, in the seat that fits.
    pub seated: Option<Seated>,
    /// The cases of the session's agenda, and the one that the command names.
    pub cases: Vec<Case>,
    /// The category of the entry that the command names.
    pub entry: Option<Category>,
    /// On what a request for information rests.
    pub inquiry: Grounds,
    /// By which way an answer to an invitation came, where it was not given on the platform.
    pub via: Option<Via>,
    /// The bodies of which something was written.
    pub bodies: Vec<crate::body::Body>,
    /// The topic that the command names.
    pub topic: Option<crate::topic::Topic>,
    /// In how many cases the obstacle was met out of which a topic comes, where that number may be shown.
    pub met_in: Option<i64>,
    /// Whether the agreement on exchange that the command names is there.
    pub agreement: bool,
    /// How many accounts have a seat in the institution that the command names.
    pub accounts: u32,
    /// How many are heard on each day of the desk that the command books.
    pub slots: BTreeMap<Date, i64>,
    /// What was found out about a draft of the model.
    pub revision: crate::revision::Findings,
    /// The versions of the words in force today, for the letters that the command sends.
    pub words: BTreeMap<TemplateKind, u32>,
}

/// The answer of a rule.
pub type Decided = Result<Vec<CaseEvent>, Refusal>;

/// A case file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its number.
    pub number: Code,
    /// The canton and version of the model under which it was opened.
    pub model: (String, u32),
    /// Who opened it, and when.
    pub opened: Stamp,
    /// The file that it follows (CASE-71).
    pub follows: Option<Code>,
    /// The person concerned.
    pub person: Person,
    /// Institutions that deal with the person, with when.
    pub involved: Vec<Involve>,
    /// Screenings, oldest first.
    pub screenings: Vec<Screening>,
    /// Consultations, oldest first.
    pub consultations: Vec<Consultation>,
    /// The will to take part.
    pub participation: Option<Participate>,
    /// Consents, oldest first.
    pub consents: Vec<Consent>,
    /// The announcement.
    pub announcement: Option<Announcement>,
    /// Where it is answered for.
    pub route: Option<Route>,
    /// Triage decisions, oldest first.
    pub triage: Vec<Triaged>,
    /// First interviews.
    pub interviews: Vec<(Stamp, Interview)>,
    /// Sessions wished for.
    pub wishes: Vec<SessionWish>,
    /// Sessions on whose agenda it stands or stood.
    pub scheduled: Vec<Scheduled>,
    /// Conclusions, oldest first.
    pub conclusions: Vec<Conclusion>,
    /// Tasks from sessions.
    pub tasks: Vec<Task>,
    /// Proposals of a lead.
    pub proposals: Vec<Proposal>,
    /// Times of leadership, oldest first; at most the last one lasts.
    pub terms: Vec<Term>,
    /// Restitution meetings.
    pub restitutions: Vec<(Stamp, Restitute)>,
    /// The objectives contract.
    pub contract: Contract,
    /// The goals of the plan.
    pub goals: Vec<Goal>,
    /// The measures of the plan.
    pub measures: Vec<Measure>,
    /// What in the plan does not go together, solved or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
    /// Requests to other institutions.
    pub requests: Vec<ServiceRequest>,
    /// Transfers between schemes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<Transfer>,
    /// The particular instruments of the canton that are run on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub procedures: Vec<Procedure>,
    /// Requests for information to other institutions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inquiries: Vec<Inquiry>,
    /// Contacts with the person.
    pub contacts: Vec<(Stamp, Contact)>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Reviews by the coordinator.
    pub reviews: Vec<(Stamp, Review)>,
    /// New difficulties.
    pub difficulties: Vec<(Stamp, Difficulty)>,
    /// Obstacles that the collaboration has met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<(Stamp, NoteObstacle)>,
    /// Private working notes.
    pub notes: Vec<(Stamp, Note)>,
    /// Disputes.
    pub disputes: Vec<Dispute>,
    /// Dossiers before the law commission.
    pub dossiers: Vec<Dossier>,
    /// The end.
    pub closure: Closure,
    /// Emergency accesses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emergencies: Vec<crate::privacy::Emergency>,
    /// What the person contests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contested: Vec<(Stamp, crate::privacy::Contested)>,
    /// What the person objects to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<(Stamp, crate::privacy::Object)>,
    /// Of what the person was informed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub informed: Vec<(Stamp, crate::privacy::GiveNotice)>,
    /// Which placement offices were told that the person receives social assistance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notified: Vec<(Stamp, crate::privacy::Notify)>,
    /// What has just been done and can be taken back.
    pub last: Option<Last>,
    /// Who did the latest thing, and when.
    pub latest: Stamp,
}

impl Evolving for Case {
    type Event = CaseEvent;
}

impl Case {
    /// Applies the rules of a command; nothing is changed. Source: DESIGN I5.
    pub fn decide(&self, ctx: &Ctx, command: CaseCommand) -> Decided {
        let events = command.decide(self, ctx)?;
        // An event that leaves two leads, or none where one was, would be a fault of a rule above: better refused.
        let mut after = self.clone();
        events.iter().for_each(|e| after.evolve(e, &ctx.stamp()));
        require(after.leads_now() <= 1, Refused::OutOfOrder)?;
        Ok(events)
    }

    /// Whether the file is open.
    pub fn is_open(&self) -> bool {
        self.closure.closed.is_none()
    }

    /// Refuses a closed file.
    pub fn require_open(&self) -> Result<(), Refusal> {
        require(self.is_open(), Refused::CaseClosed)
    }

    /// Whether the last triage asks for coordination.
    pub fn is_coordinated(&self) -> bool {
        self.triage.last().is_some_and(|t| t.triage.outcome.is_coordinated()) && !self.awaits_triage()
    }

    /// Whether an announcement waits for its triage.
    pub fn awaits_triage(&self) -> bool {
        let Some(announcement) = &self.announcement else {
            return false;
        };
        self.triage.last().is_none_or(|t| t.stamp.at < announcement.stamp.at)
    }

    /// Refuses a case that is not (yet) actively coordinated.
    pub fn require_coordinated(&self) -> Result<(), Refusal> {
        self.require_open()?;
        require(self.announcement.is_some(), Refused::NotAnnounced)?;
        require(!self.triage_refused(), Refused::TriageRefused)?;
        require(self.is_coordinated(), Refused::NotTriaged)
    }

    /// Refuses a case without a case manager.
    pub fn require_led(&self) -> Result<(), Refusal> {
        self.require_open()?;
        require(self.lead().is_some(), Refused::NoLead)
    }

    /// Whether the last announcement was refused at triage.
    pub fn triage_refused(&self) -> bool {
        !self.awaits_triage() && self.triage.last().is_some_and(|t| t.triage.outcome == TriageOutcome::Refused)
    }

    /// The leadership that lasts.
    pub fn lead(&self) -> Option<&Term> {
        self.terms.last().filter(|t| t.until.is_none())
    }

    /// How many leaderships last at once: never more than one.
    pub fn leads_now(&self) -> usize {
        self.terms.iter().filter(|t| t.until.is_none()).count()
    }

    /// Whether an account leads, alone or in a tandem.
    pub fn is_lead(&self, account: &Code) -> bool {
        self.lead().is_some_and(|t| t.who.iter().any(|w| w.account == *account))
    }

    /// The consent of a number.
    pub fn consent(&self, n: u32) -> Result<&Consent, Refusal> {
        self.consents.iter().find(|c| c.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("consent"))
    }

    /// Whether someone knows of a consent: those whom it names, who prepared it, the lead, the coordinator in charge.
    /// That the person works with a further service may be the secret itself.
    pub fn knows_consent(&self, who: &Seated, consent: &Consent) -> bool {
        let institution = &who.seat.institution;
        consent.offer.parties.contains(institution)
            || consent.offered.by.seat.institution == *institution
            || self.is_lead(&who.account)
            || self.route.as_ref().is_some_and(|r| r.fits(&who.seat))
    }

    /// The consent of a number, for someone who knows of it.
    pub fn known_consent(&self, who: &Seated, n: u32) -> Result<&Consent, Refusal> {
        let unknown = Refusal::new(Refused::UnknownEntry).at("consent");
        self.consent(n).ok().filter(|c| self.knows_consent(who, c)).ok_or(unknown)
    }

    /// The number of the consent that lets an institution learn a category on a day.
    pub fn covers(&self, institution: &Code, category: Category, today: Date) -> Option<u32> {
        self.consents.iter().rev().find(|c| c.covers(institution, category, today)).map(|c| c.n)
    }

    /// Whether an institution may know of the case on a day: it opened it, or a consent names it.
    pub fn has_basis(&self, institution: &Code, today: Date) -> bool {
        self.opened.by.seat.institution == *institution
            || self.consents.iter().any(|c| c.is_valid(today) && c.parties_left().contains(institution))
    }

    /// Refuses to involve an institution that may not know of the case.
    pub fn require_basis(&self, institution: &Code, today: Date, field: &str) -> Result<(), Refusal> {
        require(self.has_basis(institution, today), Refused::ConsentDoesNotCover)
            .map_err(|r| r.at(field).with("institution", institution))
    }

    /// How many institutions deal with the person now (CASE-11).
    pub fn institutions_now(&self) -> u32 {
        self.institutions(Involvement::Now)
    }

    /// How many institutions deal with the person now, will soon, or later: what was said last of each counts (CASE-11).
    pub fn institutions(&self, when: Involvement) -> u32 {
        let mut found: Vec<&Code> = Vec::new();
        for i in &self.involved {
            found.retain(|c| **c != i.institution);
            if i.when == when {
                found.push(&i.institution);
            }
        }
        u32::try_from(found.len()).unwrap_or(u32::MAX)
    }

    /// The day of the last round table or assessment whose result the person is told; where there was neither, that of
    /// the last session (CASE-51).
    pub fn last_discussed(&self) -> Option<Date> {
        let told = |c: &&Conclusion| c.conclude.kind != crate::model::SessionKind::Network;
        let last = self.conclusions.iter().rev().find(told).or(self.conclusions.last());
        last.map(|c| c.conclude.held_on)
    }

    /// The measures of the plan that serve a clause of the contract.
    pub fn measures_for(&self, clause: u32) -> impl Iterator<Item = &Measure> {
        let serves = move |goal: u32| self.goals.iter().any(|g| g.n == goal && g.clause == Some(clause));
        self.measures.iter().filter(move |m| serves(m.plan.goal))
    }

    /// Whether the plan keeps an eye on a clause: a measure that ends by its date, or, where none is open any more, one
    /// that is done or a goal that was assessed (CASE-54).
    pub fn keeps(&self, clause: &crate::contract::Clause) -> bool {
        let open: Vec<&Measure> = self.measures_for(clause.n).filter(|m| m.is_open()).collect();
        if !open.is_empty() {
            return open.iter().any(|m| m.until <= clause.text.due);
        }
        self.measures_for(clause.n).any(|m| m.state == crate::plan::MeasureState::Done)
            || self.goals.iter().any(|g| g.clause == Some(clause.n) && g.assessed().is_some())
    }

    /// Whether the plan has nothing of a clause: no measure that serves it, and no goal that was assessed.
    pub fn lacks(&self, clause: &crate::contract::Clause) -> bool {
        self.measures_for(clause.n).next().is_none() && !self.keeps(clause)
    }

    /// The proposals to lead that are not answered and can be: an institution that may no longer know of the case
    /// answers nothing (CASE-45).
    pub fn proposals_open(&self, today: Date) -> impl Iterator<Item = &Proposal> {
        let waits = |p: &&Proposal| p.answer == crate::lead::Answered::Open;
        self.proposals.iter().filter(waits).filter(move |p| self.has_basis(&p.proposed.who.seat.institution, today))
    }

    /// Where the case stands.
    pub fn phase(&self) -> Phase {
        phase::of(self)
    }
}
