//! A change of the canton's model: a draft that is edited, tried on invented persons, approved by a second person, and holds
//! from a day on. One change is under way at a time; each is a stream of its own, so that the model of any day can be made
//! from the journal. Source: GOV-26, PROJ-14, docs/decisions/0019.

mod decide;
mod evolve;
mod splice;
mod tried;

pub use splice::Splice;
pub use tried::{Tried, tried};

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::rule::Facts;
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most that a model file may hold, in bytes.
pub const LARGEST: usize = 400_000;

/// Begins a change of the model: the draft is the model in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginRevision {
    /// Why the model changes.
    pub reason: Prose,
}

/// Writes the text of the draft anew, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditRevision {
    /// The model file.
    pub text: String,
    /// Where it was changed, such as `category complex`; absent: by whoever edits the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Line>,
}

/// Takes parts of another model into the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptParts {
    /// The model: the name of its file.
    pub model: Code,
    /// The section.
    pub section: Code,
    /// The entries; none named: all of them.
    #[serde(default)]
    pub entries: Vec<Line>,
}

/// Keeps an invented person with the draft; one of the same name is replaced. Nobody real belongs here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TryPerson {
    /// What the profile is called.
    pub name: Line,
    /// What is known of it, by the code of the criterion.
    pub facts: Facts,
}

/// Takes an invented person away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropPerson {
    /// What the profile is called.
    pub name: Line,
}

/// Hands the draft to a second person; it does not change while it is with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitRevision {
    /// What whoever approves should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Prose>,
}

/// Gives the draft back to be changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnRevision {
    /// Why.
    pub reason: Prose,
}

/// Approves a draft that somebody else has written; the installation runs it from a day on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveRevision {
    /// From which day on.
    pub valid_from: Date,
}

/// Drops a change that does not hold yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropRevision {
    /// Why.
    pub reason: Prose,
}

crate::commands!(
    /// What can be done with a change of the model that has begun.
    RevisionCommand for Revision {
        "revision.edit" Edit(EditRevision) => decide::edit,
        "revision.adopt" Adopt(AdoptParts) => decide::adopt,
        "revision.try" Try(TryPerson) => decide::try_person,
        "revision.forget" Forget(DropPerson) => decide::forget,
        "revision.submit" Submit(SubmitRevision) => decide::submit,
        "revision.return" Return(ReturnRevision) => decide::give_back,
        "revision.approve" Approve(ApproveRevision) => decide::approve,
        "revision.drop" Drop(DropRevision) => decide::drop_revision,
    }
);

/// A change that has begun.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Begun {
    /// Its number, from 1; the model bears it as its version, counted on from the file of the house.
    pub n: u32,
    /// Why the model changes.
    pub reason: Prose,
    /// The text of the model in force.
    pub text: String,
    /// The change from which that text is; 0: the file of the house.
    pub from: u32,
    /// The invented persons of the change before.
    pub persons: Vec<TryPerson>,
}

/// The draft has changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    /// What has changed.
    pub change: Splice,
    /// Where.
    pub at: Option<Line>,
}

/// Parts of another model were taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adopted {
    /// What was asked for.
    pub parts: AdoptParts,
    /// What has changed.
    pub change: Splice,
}

/// The change is approved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approved {
    /// From which day on the installation runs it.
    pub valid_from: Date,
    /// The texts of the models on which it builds, as they were when it was approved: what was approved is what runs.
    pub bases: BTreeMap<String, String>,
}

crate::events!(
    /// What happens to a change of the model.
    RevisionEvent {
        "revision.begun" Begun(Begun),
        "revision.edited" Edited(Edited),
        "revision.adopted" Adopted(Adopted),
        "revision.tried" Tried(TryPerson),
        "revision.forgotten" Forgotten(DropPerson),
        "revision.submitted" Submitted(SubmitRevision),
        "revision.returned" Returned(ReturnRevision),
        "revision.approved" Approved(Approved),
        "revision.dropped" Dropped(DropRevision),
    }
);

coded!(
    /// Where a change of the model stands on a day.
    RevisionState {
        Draft = "draft", Submitted = "submitted", Planned = "planned", InForce = "in-force", Past = "past",
        Dropped = "dropped",
    }
);

/// What was done with the draft, for whoever approves it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Who, and when.
    pub stamp: Stamp,
    /// The kind of the event.
    pub kind: String,
    /// Where, such as `category complex`.
    pub at: Option<Line>,
    /// The model from which something was taken.
    pub from: Option<Code>,
    /// What was said with it.
    pub said: Option<Prose>,
}

/// A change of the model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// Its number, from 1.
    pub n: u32,
    /// The change from which it began; 0: the file of the house.
    pub from: u32,
    /// Why.
    pub reason: Prose,
    /// The model file as it stands in the draft.
    pub text: String,
    /// What was done, oldest first; edits of one place by one person on one day are one note.
    pub notes: Vec<Note>,
    /// The invented persons.
    pub persons: Vec<TryPerson>,
    /// Who handed it to a second person, and when.
    pub submitted: Option<Stamp>,
    /// Who approved it, and when.
    pub approved: Option<Stamp>,
    /// From which day on it holds.
    pub valid_from: Option<Date>,
    /// The texts of the models on which it builds, as approved.
    pub bases: BTreeMap<String, String>,
    /// Who dropped it, and why.
    pub dropped: Option<(Stamp, Prose)>,
}

/// What was found out about the draft for a command that asks for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The text that taking over makes.
    pub adopted: Option<String>,
    /// How many faults the draft has.
    pub faults: usize,
    /// Whether it is of another canton.
    pub other_canton: bool,
    /// Codes that open cases or seats bear and the draft does not have, and how many do.
    pub lost: Vec<(String, u64)>,
    /// The texts of the models on which it builds.
    pub bases: BTreeMap<String, String>,
}

impl Evolving for Revision {
    type Event = RevisionEvent;
}

impl Revision {
    /// The state that a beginning makes; none for any other event.
    pub fn begin(event: &RevisionEvent, stamp: &Stamp) -> Option<Self> {
        evolve::begin(event, stamp)
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: RevisionCommand) -> Result<Vec<RevisionEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Whether it can still be changed or approved.
    pub fn is_open(&self) -> bool {
        self.approved.is_none() && self.dropped.is_none()
    }

    /// Whether an account has written something of it.
    pub fn is_author(&self, account: &str) -> bool {
        let wrote =
            |note: &&Note| matches!(note.kind.as_str(), "revision.begun" | "revision.edited" | "revision.adopted");
        self.notes.iter().filter(wrote).any(|note| note.stamp.by.account.as_str() == account)
    }

    /// Whether it is approved for a day or one before, and was not dropped since.
    pub fn holds(&self, on: Date) -> bool {
        self.approved.is_some() && self.dropped.is_none() && self.valid_from.is_some_and(|from| from <= on)
    }
}

/// The change that holds on a day: of those approved for it or before the one of the latest day, and of these the latest.
pub fn in_force(all: &[Revision], on: Date) -> Option<&Revision> {
    all.iter().filter(|r| r.holds(on)).max_by_key(|r| (r.valid_from, r.n))
}

/// Where a change stands on a day among all of them.
pub fn state(all: &[Revision], one: &Revision, on: Date) -> RevisionState {
    match (&one.dropped, &one.approved) {
        (Some(_), _) => RevisionState::Dropped,
        (None, None) if one.submitted.is_some() => RevisionState::Submitted,
        (None, None) => RevisionState::Draft,
        (None, Some(_)) if !one.holds(on) => RevisionState::Planned,
        (None, Some(_)) if in_force(all, on).is_some_and(|r| r.n == one.n) => RevisionState::InForce,
        (None, Some(_)) => RevisionState::Past,
    }
}
