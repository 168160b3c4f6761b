//! Agreements on exchange: who gives what to whom, for what, on which legal basis, within which time. What an agreement
//! opens closes with the end of its last day. It holds no personal data. Source: DATA-13, DATA-02, swiss-facts D.10.

mod decide;
mod evolve;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::consent::Category;
use crate::disclosure::Purpose;
use crate::follow_up::FileRef;
use crate::model::{DueKind, Model, Role};
use crate::refusal::Refusal;
use crate::text::{Code, Prose};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A party to an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// The institution.
    pub institution: Code,
    /// In which role its people are the contact.
    pub contact: Role,
    /// Whether it gives information; where reciprocity is granted, every party does.
    #[serde(default)]
    pub gives: bool,
}

/// What the parties agree on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Two or more institutions.
    pub parties: Vec<Party>,
    /// Which categories of data are exchanged.
    pub categories: BTreeSet<Category>,
    /// What for.
    pub purposes: BTreeSet<Purpose>,
    /// Whether each party grants the others what it is granted (LACI art. 85f al. 2 let. b).
    #[serde(default)]
    pub reciprocal: bool,
    /// The articles on which the exchange rests.
    pub legal_basis: Prose,
    /// Within how many days a request is answered.
    pub answer_days: u16,
    /// First day.
    pub valid_from: Date,
    /// Last day, valid to its end.
    pub valid_until: Date,
    /// The signed document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<FileRef>,
}

/// Approves the newest terms for a party.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// For which party.
    pub institution: Code,
}

/// Puts other terms before the parties; until all have approved them the earlier ones stay in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amend {
    /// The terms as they are to be.
    pub terms: Terms,
    /// Why.
    pub reason: Prose,
}

/// Ends an agreement before its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// The last day, valid to its end.
    pub on: Date,
    /// Why.
    pub reason: Prose,
}

/// An agreement as it was proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// Its number.
    pub number: Code,
    /// What is proposed.
    pub terms: Terms,
}

crate::commands!(
    /// What can be done with an agreement.
    AgreementCommand for Agreement {
        "agreement.approve" Approve(Approve) => decide::approve,
        "agreement.amend" Amend(Amend) => decide::amend,
        "agreement.end" End(End) => decide::end,
    }
);

crate::events!(
    /// What happens to an agreement.
    AgreementEvent {
        "agreement.proposed" Proposed(Proposed),
        "agreement.approved" Approved(Approve),
        "agreement.amended" Amended(Amend),
        "agreement.ended" Ended(End),
    }
);

coded!(
    /// Where an agreement stands on a day.
    AgreementState {
        /// Not all parties have approved.
        Proposed = "proposed",
        /// All have approved; its first day is still to come.
        Approved = "approved",
        InForce = "in-force",
        /// In force, with its last day near.
        Expiring = "expiring",
        Expired = "expired",
        /// Ended before its time.
        Ended = "ended",
    }
);

/// Terms as they were put before the parties.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Its number, from 1.
    pub n: u32,
    /// Who put it forward, and when.
    pub stamp: Stamp,
    /// The terms.
    pub terms: Terms,
    /// Why they were changed; none for the first ones.
    pub reason: Option<Prose>,
    /// Which party has approved, by whom and when.
    pub approvals: BTreeMap<Code, Stamp>,
}

impl Version {
    /// Whether every party has approved.
    pub fn is_approved(&self) -> bool {
        self.terms.parties.iter().all(|p| self.approvals.contains_key(&p.institution))
    }

    /// The parties that have not approved yet.
    pub fn open(&self) -> impl Iterator<Item = &Code> {
        self.terms.parties.iter().map(|p| &p.institution).filter(|p| !self.approvals.contains_key(p))
    }
}

/// An agreement on exchange.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its number.
    pub number: Code,
    /// The terms that were put forward, oldest first; never empty.
    pub versions: Vec<Version>,
    /// That it was ended.
    pub ended: Option<(Stamp, End)>,
}

/// What an agreement opens for one exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// The number of the agreement.
    pub number: Code,
    /// Whether each party grants the others what it is granted.
    pub reciprocal: bool,
    /// Within how many days a request is answered.
    pub answer_days: u16,
}

impl Evolving for Agreement {
    type Event = AgreementEvent;
}

impl Agreement {
    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: AgreementCommand) -> Result<Vec<AgreementEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Proposes a new agreement under a number.
    pub fn propose(ctx: &Ctx, number: Code, terms: Terms) -> Result<AgreementEvent, Refusal> {
        decide::propose(ctx, number, terms)
    }

    /// The terms that were put forward last, approved or not.
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The terms that hold on a day: the last ones approved by all whose first day has come.
    fn holding(&self, today: Date) -> Option<&Version> {
        self.versions.iter().rev().find(|v| v.is_approved() && v.terms.valid_from <= today)
    }

    /// The last day of some terms: their own, or the day on which the agreement was ended.
    fn last_day(&self, version: &Version) -> Date {
        let ended = self.ended.as_ref().map(|(_, e)| e.on);
        ended.map_or(version.terms.valid_until, |on| on.min(version.terms.valid_until))
    }

    /// The terms in force on a day, valid to the end of their last day.
    pub fn in_force(&self, today: Date) -> Option<&Version> {
        self.holding(today).filter(|v| self.last_day(v) >= today)
    }

    /// The last day of the terms that hold or are to hold; none while nobody has approved any.
    pub fn until(&self, today: Date) -> Option<Date> {
        let agreed = self.holding(today).or_else(|| self.versions.iter().rev().find(|v| v.is_approved()));
        agreed.map(|v| self.last_day(v))
    }

    /// Whether its renewal has been approved already: terms that begin where those in force end.
    fn is_renewed(&self, today: Date) -> bool {
        let until = self.in_force(today).map(|v| v.terms.valid_until);
        self.versions.iter().any(|v| v.is_approved() && until.is_some_and(|u| v.terms.valid_until > u))
    }

    /// From which day on its end is near, by the model's cadence (negative: before the last day); none where the canton
    /// has no such rhythm, where nothing is in force, and where the renewal is settled.
    pub fn warns_from(&self, model: &Model, today: Date) -> Option<Date> {
        let cadence = model.cadence(DueKind::AgreementRenewal)?;
        let version = self.in_force(today).filter(|_| !self.is_renewed(today))?;
        Some(self.last_day(version).saturating_add(cadence.months.months()).saturating_add(cadence.days.days()))
    }

    /// Where it stands on a day.
    pub fn state(&self, model: &Model, today: Date) -> AgreementState {
        if self.in_force(today).is_some() {
            let near = self.warns_from(model, today).is_some_and(|from| from <= today);
            return if near { AgreementState::Expiring } else { AgreementState::InForce };
        }
        if self.ended.as_ref().is_some_and(|(_, e)| e.on < today) {
            return AgreementState::Ended;
        }
        if self.holding(today).is_some() {
            return AgreementState::Expired;
        }
        if self.versions.iter().any(Version::is_approved) { AgreementState::Approved } else { AgreementState::Proposed }
    }

    /// Whether an institution is a party, to the terms in force or to the newest ones.
    pub fn concerns(&self, institution: &Code, today: Date) -> bool {
        let of = |v: &Version| v.terms.parties.iter().any(|p| p.institution == *institution);
        self.in_force(today).is_some_and(of) || self.newest().is_some_and(of)
    }

    /// What it opens on a day from one institution to another (DATA-01, DATA-02); none where it does not cover it.
    pub fn covers(&self, from: &Code, to: &Code, category: Category, purpose: Purpose, today: Date) -> Option<Covered> {
        let terms = &self.in_force(today)?.terms;
        let party = |code: &Code| terms.parties.iter().find(|p| p.institution == *code);
        let gives = party(from).is_some_and(|p| terms.reciprocal || p.gives);
        let opens = gives && from != to && party(to).is_some();
        (opens && terms.categories.contains(&category) && terms.purposes.contains(&purpose)).then(|| Covered {
            number: self.number.clone(),
            reciprocal: terms.reciprocal,
            answer_days: terms.answer_days,
        })
    }
}
