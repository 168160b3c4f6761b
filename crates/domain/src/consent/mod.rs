//! Consent, the CII proxy: who may learn what, for what, until when. Source: CASE-18…22, DATA-04, swiss-facts E.

mod decide;
mod effects;

pub use decide::{Given, Offered};
pub(crate) use decide::{give, offer, participate, refuse, withdraw};
pub use effects::{Effects, effects};

use crate::case::Stamp;
use crate::coded;
use crate::model::Language;
use crate::person::Name;
use crate::template::Printed;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// The categories of data; each entry of a case belongs to one.
    Category {
        /// That there is a case, where it stands, who takes part.
        Process = "process",
        Identity = "identity",
        Household = "household",
        Career = "career",
        JobSearch = "job-search",
        Benefits = "benefits",
        Finances = "finances",
        /// Capacity and limits, as far as they matter for work.
        Health = "health",
        /// For physicians only.
        Diagnosis = "diagnosis",
        Migration = "migration",
        Justice = "justice",
        Plan = "plan",
        /// A private working note: never leaves its author's institution.
        Note = "note",
    }
);

impl Category {
    /// Whether a consent can open the category at all.
    pub fn may_be_consented(self) -> bool {
        !matches!(self, Category::Diagnosis | Category::Note)
    }

    /// Whether the category needs a tick of its own, never set beforehand (LPD art. 6 al. 7).
    pub fn is_sensitive(self) -> bool {
        matches!(self, Category::Health | Category::Diagnosis | Category::Justice)
    }
}

coded!(
    /// In what form information is exchanged.
    ExchangeForm { Oral = "oral", Written = "written", Meeting = "meeting", Online = "online" }
);

coded!(
    /// How a consent was given or withdrawn.
    Channel { Paper = "paper", Electronic = "electronic", Oral = "oral" }
);

coded!(
    /// What the person must have been told before the consent counts (DATA-04).
    Told {
        Purpose = "purpose", Services = "services", Extent = "extent", Retention = "retention", Access = "access",
        Withdrawal = "withdrawal", Voluntary = "voluntary", NoDisadvantage = "no-disadvantage", Copy = "copy",
    }
);

coded!(
    /// Who signs in the person's place.
    RepresentativeKind { Parental = "parental", Curator = "curator", Proxy = "proxy" }
);

/// Someone who signs for the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// By what right.
    pub kind: RepresentativeKind,
    /// Family name.
    pub family_name: Name,
    /// Given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<Name>,
}

/// Prepares a consent: what will be put before the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// The institutions that may exchange with each other, each named.
    pub parties: BTreeSet<Code>,
    /// What for, in this case.
    pub purpose: Prose,
    /// Which categories of data.
    pub categories: BTreeSet<Category>,
    /// The person's own tick for each sensitive category: never set beforehand.
    #[serde(default, alias = "health_tick", deserialize_with = "ticks")]
    pub ticks: BTreeSet<Category>,
    /// How the exchange happens.
    pub forms: BTreeSet<ExchangeForm>,
    /// First day.
    pub valid_from: Date,
    /// Last day, valid to its end; the model's default where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// The language in which it is put before the person.
    pub language: Language,
    /// What the person wants left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded: Option<Prose>,
    /// Who signs for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<Representative>,
    /// The person is a minor who can judge what this is about, and signs for themselves (DATA-19).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub capable_of_judgement: bool,
    /// The consent that it renews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_of: Option<u32>,
}

/// Reads the ticks. Before there was one for each sensitive category, there was one for health, as yes or no.
fn ticks<'de, D: serde::Deserializer<'de>>(from: D) -> Result<BTreeSet<Category>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Health(bool),
        Each(BTreeSet<Category>),
    }
    Ok(match Written::deserialize(from)? {
        Written::Health(tick) => tick.then_some(Category::Health).into_iter().collect(),
        Written::Each(ticks) => ticks,
    })
}

/// A legal duty to cooperate that the person's will does not touch: what follows, if anything, follows from the law and
/// is decided by whom the law names (DATA-12).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// The article on which the duty rests.
    pub basis: Line,
    /// What the law lets follow from not cooperating; none where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Line>,
}

/// Records that the person has agreed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Give {
    /// Which consent.
    pub consent: u32,
    /// How.
    pub channel: Channel,
    /// When.
    pub on: Date,
    /// What the person was told.
    pub told: BTreeSet<Told>,
    /// The signed paper, scanned; needed where it was given on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan: Option<crate::follow_up::FileRef>,
}

/// Records that the person does not agree. It has no consequence for benefits; a legal duty to cooperate that exists beside
/// it is recorded with its article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    /// Which consent.
    pub consent: u32,
    /// When.
    pub on: Date,
    /// What the person said, if they want it noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line>,
    /// A legal duty to cooperate that stays all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
}

/// Withdraws a consent: whole when neither parties nor categories are named, else only those.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Which consent.
    pub consent: u32,
    /// Only these institutions lose it.
    #[serde(default)]
    pub parties: BTreeSet<Code>,
    /// Only these categories are lost.
    #[serde(default)]
    pub categories: BTreeSet<Category>,
    /// How.
    pub channel: Channel,
    /// When.
    pub on: Date,
}

impl Withdraw {
    /// Whether the whole consent goes.
    pub fn is_whole(&self) -> bool {
        self.parties.is_empty() && self.categories.is_empty()
    }
}

/// Whether the person wants to take part, apart from any agreement to exchange data (CASE-22).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Participate {
    /// Takes part of their own free will.
    pub voluntary: bool,
    /// When it was said.
    pub on: Date,
    /// A legal duty to cooperate that stays where the person takes no part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
}

coded!(
    /// Where a consent stands on a day.
    ConsentState {
        Offered = "offered", Given = "given", PartlyWithdrawn = "partly-withdrawn", Withdrawn = "withdrawn",
        Refused = "refused", Expired = "expired", NotYet = "not-yet",
    }
);

/// A consent with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who prepared it, and when.
    pub offered: Stamp,
    /// What was put before the person.
    pub offer: Offer,
    /// Last day.
    pub valid_until: Date,
    /// How it was given.
    pub given: Option<Given>,
    /// That it was refused.
    pub refused: Option<Refuse>,
    /// What was taken back, in order.
    pub withdrawals: Vec<Withdraw>,
    /// From which words its form is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
    /// The hash of what was put before the person; none where that was before hashes were made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// The hash that a signature under a consent is bound to: SHA-256 over the number of the consent, what was offered, its last
/// day and the words of its form, as JSON.
pub fn hash(n: u32, offer: &Offer, valid_until: Date, letter: Option<Printed>) -> String {
    let text = serde_json::to_string(&(n, offer, valid_until, letter)).unwrap_or_default();
    crate::contract::fingerprint(text.as_bytes())
}

impl Consent {
    /// The hash of what the person agreed to, or would agree to.
    pub fn bound_to(&self) -> Option<&str> {
        self.given.as_ref().and_then(|g| g.hash.as_deref()).or(self.hash.as_deref())
    }

    /// How it was given, where the signed form that was filed is this very file, by the SHA-256 of its content in hex.
    pub fn signed_by_scan(&self, sha256: &str) -> Option<&Given> {
        self.given.as_ref().filter(|g| g.scan.as_ref().is_some_and(|scan| scan.sha256.as_str() == sha256))
    }

    /// Where it stands on a day. It ends with the end of its last day.
    pub fn state(&self, today: Date) -> ConsentState {
        if self.refused.is_some() {
            return ConsentState::Refused;
        }
        if self.given.is_none() {
            return ConsentState::Offered;
        }
        if self.is_withdrawn() {
            return ConsentState::Withdrawn;
        }
        if today > self.valid_until {
            return ConsentState::Expired;
        }
        if today < self.offer.valid_from {
            return ConsentState::NotYet;
        }
        if self.withdrawals.is_empty() { ConsentState::Given } else { ConsentState::PartlyWithdrawn }
    }

    /// Whether it lets anyone learn anything on a day.
    pub fn is_valid(&self, today: Date) -> bool {
        matches!(self.state(today), ConsentState::Given | ConsentState::PartlyWithdrawn)
    }

    /// Whether it lets an institution learn a category on a day.
    pub fn covers(&self, institution: &Code, category: Category, today: Date) -> bool {
        self.is_valid(today) && self.parties_left().contains(institution) && self.categories_left().contains(&category)
    }

    /// Whether it lets an institution learn a category from another one on a day: both are named, and the one that learns
    /// has not lost it. What the other had told before it left stays told.
    pub fn opens(&self, from: &Code, to: &Code, category: Category, today: Date) -> bool {
        self.offer.parties.contains(from) && self.covers(to, category, today)
    }

    /// The institutions that have not lost it.
    pub fn parties_left(&self) -> BTreeSet<Code> {
        let lost = |p: &Code| self.withdrawals.iter().any(|w| w.parties.contains(p));
        self.offer.parties.iter().filter(|p| !lost(p)).cloned().collect()
    }

    /// The categories that are still covered.
    pub fn categories_left(&self) -> BTreeSet<Category> {
        let lost = |c: &Category| self.withdrawals.iter().any(|w| w.categories.contains(c));
        self.offer.categories.iter().filter(|c| !lost(c)).copied().collect()
    }

    /// Whether it was taken back: at once, or part by part until nothing was left.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawals.iter().any(Withdraw::is_whole)
            || self.parties_left().is_empty()
            || self.categories_left().is_empty()
    }
}
