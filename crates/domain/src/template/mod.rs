//! The words of what leaves on paper: what each kind of document says of its own is data that a canton can change, in all
//! four languages, with places for what differs from letter to letter. A version is written by one person, approved by
//! another, and holds from a day on; what was printed names the version it was printed from. Source: CASE-77, ROLE-SECR-09,
//! ROLE-SECR-10.

mod decide;
mod evolve;
mod outgoing;
mod words;

pub use outgoing::{Outgoing, Printed};
pub use words::{Wording, fill, holes, unknown};

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Language;
use crate::refusal::Refusal;
use crate::text::Prose;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// The kinds of document whose words a canton can change.
    TemplateKind {
        Invitation = "invitation",
        Receipt = "receipt",
        ConsentForm = "consent-form",
        PlainConsent = "plain-consent",
        Minutes = "minutes",
        Contract = "contract",
        Booklet = "booklet",
        ServiceRequest = "service-request",
        Decision = "decision",
        FinalReport = "final-report",
        ClosingLetter = "closing-letter",
        Summary = "summary",
        Activity = "activity",
        Invoice = "invoice",
        Reminder = "reminder",
    }
);

coded!(
    /// The passages of a document, in the order in which they stand on it.
    Passage {
        Greeting = "greeting", Introduction = "introduction", Closing = "closing", Remedies = "remedies",
        Footer = "footer",
    }
);

coded!(
    /// What a passage can hold in square brackets; each document puts there what it is about.
    Placeholder {
        /// Given name and family name of the person concerned.
        Person = "person",
        /// The number of the case or of the session.
        Number = "number",
        /// The day that the document bears.
        Date = "date",
        /// Whose paper it is.
        Sender = "sender",
        /// To whom it goes.
        Addressee = "addressee",
        /// Day and time of a session.
        When = "when",
        /// Where a session is.
        Place = "place",
        /// What kind of session it is.
        Session = "session",
        /// Until when something is wanted.
        Until = "until",
        /// Who leads the case.
        Lead = "lead",
        /// The year of a report.
        Year = "year",
    }
);

impl TemplateKind {
    /// The passages of a kind.
    pub fn passages(self) -> &'static [Passage] {
        use Passage::{Closing, Footer, Greeting, Introduction, Remedies};
        match self {
            TemplateKind::Invitation | TemplateKind::ServiceRequest | TemplateKind::Reminder => {
                &[Greeting, Introduction, Closing, Footer]
            }
            TemplateKind::ClosingLetter => &[Greeting, Introduction, Closing, Remedies, Footer],
            TemplateKind::Decision => &[Introduction, Closing, Remedies, Footer],
            TemplateKind::ConsentForm | TemplateKind::FinalReport => &[Introduction, Footer],
            TemplateKind::Summary => &[Footer],
            _ => &[Introduction, Closing, Footer],
        }
    }

    /// What its passages can hold in square brackets.
    pub fn placeholders(self) -> &'static [Placeholder] {
        use Placeholder::{Addressee, Date, Lead, Number, Person, Place, Sender, Session, Until, When, Year};
        match self {
            TemplateKind::Invitation => &[Addressee, Session, When, Place, Until, Number, Date, Sender],
            TemplateKind::Minutes => &[Session, When, Place, Number, Date, Sender],
            TemplateKind::ServiceRequest => &[Person, Addressee, Until, Number, Date, Sender],
            TemplateKind::ConsentForm | TemplateKind::PlainConsent => &[Person, Until, Number, Date, Sender],
            TemplateKind::Contract | TemplateKind::Booklet | TemplateKind::ClosingLetter => {
                &[Person, Lead, Number, Date, Sender]
            }
            TemplateKind::Activity => &[Year, Date, Sender],
            TemplateKind::Invoice | TemplateKind::Reminder => &[Addressee, Until, Number, Date, Sender],
            _ => &[Person, Number, Date, Sender],
        }
    }

    /// Whether it is a letter with a greeting.
    pub fn is_letter(self) -> bool {
        self.passages().contains(&Passage::Greeting)
    }
}

/// A passage in the four languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<Prose>,
    /// German, in Swiss spelling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de: Option<Prose>,
    /// Italian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub it: Option<Prose>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Prose>,
}

impl Told {
    /// The words of a language.
    pub fn get(&self, language: Language) -> Option<&Prose> {
        match language {
            Language::Fr => self.fr.as_ref(),
            Language::De => self.de.as_ref(),
            Language::It => self.it.as_ref(),
            Language::En => self.en.as_ref(),
        }
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        Language::ALL.iter().all(|l| self.get(*l).is_none())
    }
}

/// Writes a new version of the words of a kind of document. A passage that is left empty in all languages keeps the words
/// of the house.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftTemplate {
    /// The greeting of a letter.
    #[serde(default)]
    pub greeting: Told,
    /// What stands before the facts.
    #[serde(default)]
    pub introduction: Told,
    /// What stands after them.
    #[serde(default)]
    pub closing: Told,
    /// What can be done against it, with whom and until when.
    #[serde(default)]
    pub remedies: Told,
    /// What stands at the end in small letters.
    #[serde(default)]
    pub footer: Told,
    /// Why the words change.
    pub reason: Prose,
}

impl DraftTemplate {
    /// What it says of a passage.
    pub fn told(&self, passage: Passage) -> &Told {
        match passage {
            Passage::Greeting => &self.greeting,
            Passage::Introduction => &self.introduction,
            Passage::Closing => &self.closing,
            Passage::Remedies => &self.remedies,
            Passage::Footer => &self.footer,
        }
    }
}

/// Approves a version that somebody else has written; it holds from a day on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveTemplate {
    /// Which version.
    pub n: u32,
    /// From which day on.
    pub valid_from: Date,
}

/// Drops a version that is not approved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropTemplate {
    /// Which version.
    pub n: u32,
    /// Why.
    pub reason: Prose,
}

crate::commands!(
    /// What can be done with the words of a kind of document.
    TemplateCommand for Template {
        "template.draft" Draft(DraftTemplate) => decide::draft,
        "template.approve" Approve(ApproveTemplate) => decide::approve,
        "template.drop" Drop(DropTemplate) => decide::drop_version,
    }
);

crate::events!(
    /// What happens to the words of a kind of document.
    TemplateEvent {
        "template.drafted" Drafted(DraftTemplate),
        "template.approved" Approved(ApproveTemplate),
        "template.dropped" Dropped(DropTemplate),
    }
);

/// A version of the words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TemplateVersion {
    /// Its number, from 1.
    pub n: u32,
    /// Who wrote it, and when.
    pub stamp: Stamp,
    /// What it says.
    pub draft: DraftTemplate,
    /// Who approved it, and when.
    pub approved: Option<Stamp>,
    /// From which day on it holds.
    pub valid_from: Option<Date>,
    /// Who dropped it, and why.
    pub dropped: Option<(Stamp, Prose)>,
}

coded!(
    /// Where a version stands on a day.
    TemplateState {
        Draft = "draft", Planned = "planned", InForce = "in-force", Past = "past", Dropped = "dropped",
    }
);

/// The words of a kind of document, with all their versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Template {
    /// The kind.
    pub kind: TemplateKind,
    /// The versions, oldest first.
    pub versions: Vec<TemplateVersion>,
}

impl Evolving for Template {
    type Event = TemplateEvent;
}

impl Template {
    /// The words of a kind that nobody has changed.
    pub fn of(kind: TemplateKind) -> Template {
        Template { kind, versions: Vec::new() }
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: TemplateCommand) -> Result<Vec<TemplateEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// The version that holds on a day: of those approved for it or before the one of the latest day, and of these the
    /// latest written. None: the words of the house.
    pub fn in_force(&self, on: Date) -> Option<&TemplateVersion> {
        let held = self.versions.iter().filter(|v| v.approved.is_some() && v.valid_from.is_some_and(|from| from <= on));
        held.max_by_key(|v| (v.valid_from, v.n))
    }

    /// Where a version stands on a day.
    pub fn state(&self, version: &TemplateVersion, on: Date) -> TemplateState {
        match (&version.dropped, version.valid_from.filter(|_| version.approved.is_some())) {
            (Some(_), _) => TemplateState::Dropped,
            (None, None) => TemplateState::Draft,
            (None, Some(from)) if from > on => TemplateState::Planned,
            (None, Some(_)) if self.in_force(on).is_some_and(|v| v.n == version.n) => TemplateState::InForce,
            (None, Some(_)) => TemplateState::Past,
        }
    }

    /// The version of a number.
    pub fn version(&self, n: u32) -> Option<&TemplateVersion> {
        self.versions.iter().find(|v| v.n == n)
    }

    /// What a document says on a day in a language.
    pub fn wording(&self, on: Date, language: Language) -> Wording {
        self.in_force(on).map(|v| v.wording(self.kind, language)).unwrap_or_default()
    }
}

impl TemplateVersion {
    /// What the version says in a language; what it leaves to the house is not in it.
    pub fn wording(&self, kind: TemplateKind, language: Language) -> Wording {
        let said = |p: &Passage| Some((*p, self.draft.told(*p).get(language)?.to_string()));
        let texts: BTreeMap<Passage, String> = kind.passages().iter().filter_map(said).collect();
        Wording { version: self.n, texts }
    }
}
