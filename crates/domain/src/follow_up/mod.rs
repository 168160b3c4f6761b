//! Follow-up: contacts, documents, tasks, reviews, new difficulties, notes. Source: CASE-57, 58, 60, 61.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::consent::Category;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// The kinds of file that are kept: recognised by their content, not by their name.
    Media { Pdf = "pdf", Png = "png", Jpeg = "jpeg" }
);

/// A file in the object store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRef {
    /// Its address in the store.
    pub blob: Code,
    /// Its name, as it was handed in.
    pub name: Line,
    /// What it is.
    pub media: Media,
    /// Its size in bytes.
    pub size: u32,
    /// SHA-256 of its content, in hex.
    pub sha256: Line,
}

coded!(
    /// How a contact took place.
    ContactKind { Meeting = "meeting", Phone = "phone", Video = "video", Visit = "visit", Missed = "missed" }
);

/// Records a contact with the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// When.
    pub on: Date,
    /// How.
    pub kind: ContactKind,
    /// The minutes.
    pub minutes: Prose,
    /// What kind of data the minutes hold; who may read them follows from it.
    pub category: Category,
    /// The measure that it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<u32>,
}

coded!(
    /// What a filed document is.
    DocumentKind {
        Minutes = "minutes", Report = "report", Balance = "balance", Conclusion = "conclusion", Proposal = "proposal",
        Letter = "letter", Certificate = "certificate", Other = "other",
    }
);

/// Files a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileDocument {
    /// Its title.
    pub title: Line,
    /// What it is.
    pub kind: DocumentKind,
    /// What kind of data it holds.
    pub category: Category,
    /// The file.
    pub file: FileRef,
    /// The measure that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<u32>,
}

/// A document in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who filed it, and when.
    pub stamp: Stamp,
    /// What was filed.
    pub filed: FileDocument,
}

coded!(
    /// How a case stands at a review.
    ReviewStatus { OnTrack = "on-track", Delayed = "delayed", AtRisk = "at-risk" }
);

coded!(
    /// What a review decides.
    ReviewDecision { Continue = "continue", NewSession = "new-session", ChangeLevel = "change-level", Close = "close" }
);

/// The coordinator's review (CASE-58).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// How the case stands.
    pub status: ReviewStatus,
    /// What could go wrong.
    pub risk: Prose,
    /// What is decided.
    pub decision: ReviewDecision,
}

coded!(
    /// What a new difficulty asks for.
    Wanted { Nothing = "nothing", NetworkSession = "network-session", Assessment = "assessment" }
);

/// Tells the pool of a new difficulty (CASE-61).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difficulty {
    /// What has come up.
    pub what: Prose,
    /// What is asked for.
    pub wanted: Wanted,
}

/// Marks a task from a session as done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteTask {
    /// Which task.
    pub task: u32,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Prose>,
}

/// A private working note; it never leaves the institution of its author.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The note.
    pub text: Prose,
}

pub(crate) fn contact(case: &Case, ctx: &Ctx, c: Contact) -> Decided {
    case.require_led()?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    writable(c.category)?;
    known_measure(case, c.measure)?;
    Ok(vec![CaseEvent::ContactRecorded(c)])
}

pub(crate) fn file(case: &Case, _: &Ctx, c: FileDocument) -> Decided {
    case.require_open()?;
    writable(c.category)?;
    known_measure(case, c.measure)?;
    Ok(vec![CaseEvent::DocumentFiled(c)])
}

/// Minutes and documents never hold a diagnosis: that has a channel between physicians.
fn writable(category: Category) -> Result<(), Refusal> {
    let fits = category != Category::Diagnosis;
    require(fits, Refused::UnknownCode).map_err(|r| r.at("category").with("value", category))
}

fn known_measure(case: &Case, measure: Option<u32>) -> Result<(), Refusal> {
    let known = measure.is_none_or(|n| case.measures.iter().any(|m| m.n == n));
    require(known, Refused::UnknownEntry).map_err(|r| r.at("measure"))
}

pub(crate) fn review(case: &Case, _: &Ctx, c: Review) -> Decided {
    case.require_coordinated()?;
    Ok(vec![CaseEvent::Reviewed(c)])
}

pub(crate) fn difficulty(case: &Case, _: &Ctx, c: Difficulty) -> Decided {
    case.require_led()?;
    Ok(vec![CaseEvent::DifficultyReported(c)])
}

pub(crate) fn complete_task(case: &Case, ctx: &Ctx, c: CompleteTask) -> Decided {
    case.require_open()?;
    let task = case.tasks.iter().find(|t| t.n == c.task).ok_or(Refusal::new(Refused::UnknownEntry).at("task"))?;
    require(task.done.is_none(), Refused::AlreadyDone)?;
    // A respondent completes the tasks of their own institution; the lead and the bureau any.
    let own = task.text.owner == ctx.by.seat.institution || case.is_lead(&ctx.by.account);
    require(own || ctx.by.seat.role != Role::Respondent, Refused::NotPermitted)?;
    Ok(vec![CaseEvent::TaskCompleted(c)])
}

pub(crate) fn note(case: &Case, _: &Ctx, c: Note) -> Decided {
    case.require_open()?;
    Ok(vec![CaseEvent::NoteWritten(c)])
}

/// The intervals between contacts that were actually kept, in days, oldest first (CASE-57). A missed one does not count.
pub fn intervals(case: &Case) -> Vec<i32> {
    let mut days: Vec<Date> =
        case.contacts.iter().filter(|(_, c)| c.kind != ContactKind::Missed).map(|(_, c)| c.on).collect();
    days.sort_unstable();
    days.windows(2).map(|w| w[0].until(w[1]).map_or(0, |s| s.get_days())).collect()
}
