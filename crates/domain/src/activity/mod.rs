//! What the bodies and those who coordinate do beside cases: trainings, days, exchanges, contacts with employers, communication,
//! watching what changes, questions of colleagues, calls for support, comparisons, roll-outs in the regions, evaluations and
//! reports. One life cycle whose steps depend on the kind; each entry is a date with its audience, and who came is a number.
//! No person stands in it. Source: ROLE-COPIL-03, 08, ROLE-CDC-01, 05, 08, ROLE-DIRREG-02, ROLE-OFFICER-02, 04, 05, 10, 11, 16,
//! 17, 19, ROLE-SECR-02, 03, ROLE-COORDREG-02…05, 13, ROLE-COORDTHEM-02, 03, 09, ROLE-RESP-04, TOP-31.

mod decide;
mod evolve;
mod owed;

pub use owed::{ActivityOwed, Owing};

use crate::affair::{Affair, Cut, Listed, Mode, Spoken, SpokenLine, Stage};
use crate::aggregate::Evolving;
use crate::case::{Ctx, Seated, Stamp};
use crate::coded;
use crate::model::Role;
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// What it is.
    ActivityKind {
        Training = "training", Day = "day", Exchange = "exchange", Contact = "contact",
        Communication = "communication", Watch = "watch", Question = "question", Support = "support",
        Comparison = "comparison", Rollout = "rollout", Evaluation = "evaluation", Report = "report",
    }
);

coded!(
    /// By which way an entry reaches its audience.
    Medium {
        Meeting = "meeting", Visit = "visit", Online = "online", Letter = "letter", Newsletter = "newsletter",
        Website = "website", Press = "press", Paper = "paper",
    }
);

coded!(
    /// What became of an entry.
    EntryState { Done = "done", Dropped = "dropped" }
);

/// Plans an activity, asks a question, or asks for support.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanActivity {
    /// What it is.
    pub activity_kind: ActivityKind,
    /// What it is called.
    pub title: Line,
    /// What it is for; of a question, what is asked.
    pub purpose: Prose,
    /// Whom it is for.
    pub audience: Line,
    /// The function that answers for it.
    pub responsible: Line,
    /// The body on whose behalf.
    pub body: Code,
    /// The region in which, where not in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Code>,
    /// The theme to which it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// The decision, sitting, recommendation or law out of which it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comes_from: Option<Line>,
    /// Until when it is over, or answered.
    pub until: Date,
}

/// Adds a date: a course, a meeting, a contact, a message, something to read, a step in a region.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEntry {
    /// What takes place, or is to be done.
    pub what: Line,
    /// The day.
    pub on: Date,
    /// By which way.
    pub medium: Medium,
    /// The function that does it.
    pub responsible: Line,
    /// Whom it reaches: of a contact, the company or association.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Line>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// The region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Code>,
    /// The institutions that say whether they take part, lend somebody who teaches, or have taken note.
    #[serde(default)]
    pub institutions: BTreeSet<Code>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub where_read: Option<Line>,
}

/// Moves an entry to another day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveEntry {
    /// The number of the entry.
    pub n: u32,
    /// The new day.
    pub on: Date,
    /// Why.
    pub reason: Line,
}

/// Says for an institution whether it takes part, lends somebody who teaches, or has taken note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmEntry {
    /// The number of the entry.
    pub n: u32,
    /// The institution.
    pub institution: Code,
    /// Whether it does.
    pub takes_part: bool,
}

/// Reports what became of an entry, and how many came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportEntry {
    /// The number of the entry.
    pub n: u32,
    /// What became of it.
    pub entry_state: EntryState,
    /// The day.
    pub on: Date,
    /// How many were invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited: Option<u32>,
    /// How many came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended: Option<u32>,
    /// How many have got a certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified: Option<u32>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Prose>,
}

/// Sets one institution or region beside the others in a matter; a newer line replaces the older one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareLine {
    /// The matter: a measure, a benefit, a practice, an indicator.
    pub matter: Line,
    /// The institution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// The region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Code>,
    /// What is done or offered there, or found.
    pub finding: Prose,
    /// Who pays, under which rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Line>,
}

/// Answers a question or a call for support; who asked is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerActivity {
    /// The answer.
    pub answer: Prose,
}

/// Concludes it: what came of it, what was learnt, what is proposed to whom. A report then waits for its approval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcludeActivity {
    /// The day.
    pub on: Date,
    /// What came of it.
    pub result: Prose,
    /// What is proposed, and to whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Prose>,
    /// The topic into which it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
    /// When it takes place again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_on: Option<Date>,
}

/// Records that the steering committee has approved a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveActivity {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
    /// What was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Prose>,
}

/// Publishes a text on it: news, an announcement, the approved report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseActivity {
    /// Its title.
    pub title: SpokenLine,
    /// What anyone may read.
    pub text: Spoken,
}

/// Plans what takes place again: the entries of before stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewActivity {
    /// Until when it is over this time.
    pub until: Date,
}

/// Gives it up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelActivity {
    /// Why.
    pub reason: Prose,
}

/// An activity as it was planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedActivity {
    /// Its number.
    pub number: Code,
    /// What was planned.
    pub plan: PlanActivity,
}

crate::commands!(
    /// What can be done with an activity.
    ActivityCommand for Activity {
        "activity.add-entry" AddEntry(AddEntry) => decide::add_entry,
        "activity.confirm-entry" ConfirmEntry(ConfirmEntry) => decide::confirm_entry,
        "activity.report-entry" ReportEntry(ReportEntry) => decide::report_entry,
        "activity.move-entry" MoveEntry(MoveEntry) => decide::move_entry,
        "activity.compare" Compare(CompareLine) => decide::compare,
        "activity.answer" Answer(AnswerActivity) => decide::answer,
        "activity.conclude" Conclude(ConcludeActivity) => decide::conclude,
        "activity.approve" Approve(ApproveActivity) => decide::approve,
        "activity.release" Release(ReleaseActivity) => decide::release,
        "activity.renew" Renew(RenewActivity) => decide::renew,
        "activity.cancel" Cancel(CancelActivity) => decide::cancel,
    }
);

crate::events!(
    /// What happens to an activity.
    ActivityEvent {
        "activity.planned" Planned(PlannedActivity),
        "activity.entry-added" EntryAdded(AddEntry),
        "activity.entry-confirmed" EntryConfirmed(ConfirmEntry),
        "activity.entry-reported" EntryReported(ReportEntry),
        "activity.entry-moved" EntryMoved(MoveEntry),
        "activity.compared" Compared(CompareLine),
        "activity.answered" Answered(AnswerActivity),
        "activity.concluded" Concluded(ConcludeActivity),
        "activity.approved" Approved(ApproveActivity),
        "activity.released" Released(ReleaseActivity),
        "activity.renewed" Renewed(RenewActivity),
        "activity.cancelled" Cancelled(CancelActivity),
    }
);
crate::affair_kinds!(ActivityCommand, ActivityEvent);

/// A date of an activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1.
    pub n: u32,
    /// What was entered, on the day to which it was moved.
    pub add: AddEntry,
    /// What the institutions have said; the newest of each counts.
    pub confirmed: Vec<ConfirmEntry>,
    /// What became of it.
    pub report: Option<ReportEntry>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Its number.
    pub number: Code,
    /// Who planned it, and when.
    pub stamp: Stamp,
    /// What was planned.
    pub plan: PlanActivity,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// Until when it is over.
    pub until: Date,
    /// Its dates, in the order in which they were entered.
    pub entries: Vec<Entry>,
    /// What was set side by side.
    pub lines: Vec<CompareLine>,
    /// The answers, oldest first.
    pub answers: Vec<AnswerActivity>,
    /// How it was concluded, each time that it took place.
    pub conclusions: Vec<ConcludeActivity>,
    /// The approval of a report.
    pub approved: Option<ApproveActivity>,
    /// What anyone may read of it.
    pub published: Option<ReleaseActivity>,
}

impl Evolving for Activity {
    type Event = ActivityEvent;
}

impl ActivityKind {
    /// Whether it is a question or a call that waits for an answer.
    pub fn is_asked(self) -> bool {
        matches!(self, ActivityKind::Question | ActivityKind::Support)
    }

    /// Whether institutions or regions are set side by side in it.
    pub fn is_compared(self) -> bool {
        matches!(self, ActivityKind::Comparison | ActivityKind::Evaluation)
    }

    /// Whether something of it can be published: the rest is for those who work on it.
    pub fn is_for_all(self) -> bool {
        use ActivityKind::{Communication, Day, Report, Training, Watch};
        matches!(self, Communication | Day | Report | Training | Watch)
    }

    /// Whether whoever works on cases sees it: what they learn, where they come, what they asked and what changes.
    pub fn is_for_casework(self) -> bool {
        use ActivityKind::{Communication, Day, Exchange, Question, Rollout, Training, Watch};
        matches!(self, Communication | Day | Exchange | Question | Rollout | Training | Watch)
    }

    /// What someone in a role can begin.
    pub fn begun_by(self, role: Role) -> bool {
        match role {
            Role::FrontLine | Role::Respondent => self == ActivityKind::Question,
            Role::RegionalDirectorate => self.is_asked(),
            Role::CommitteeMember => self.is_asked() || self.is_compared(),
            _ => true,
        }
    }
}

impl Entry {
    /// The institutions that have said nothing yet.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Code> {
        self.add.institutions.iter().filter(|i| self.confirmed.iter().all(|c| c.institution != **i))
    }

    /// Whether an institution takes part; none: it has said nothing.
    pub fn takes_part(&self, institution: &Code) -> Option<bool> {
        self.confirmed.iter().rev().find(|c| c.institution == *institution).map(|c| c.takes_part)
    }

    /// The day on which it took place, or is to.
    pub fn on(&self) -> Date {
        self.report.as_ref().map_or(self.add.on, |r| r.on)
    }
}

/// What the entries of activities come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many took place.
    pub done: u32,
    /// How many people were invited.
    pub invited: u32,
    /// How many came.
    pub attended: u32,
    /// How many have got a certificate.
    pub certified: u32,
}

impl Totals {
    /// Those of some entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Totals {
        let done = entries.into_iter().filter_map(|e| e.report.as_ref()).filter(|r| r.entry_state == EntryState::Done);
        done.fold(Totals::default(), |sum, r| Totals {
            done: sum.done + 1,
            invited: sum.invited.saturating_add(r.invited.unwrap_or(0)),
            attended: sum.attended.saturating_add(r.attended.unwrap_or(0)),
            certified: sum.certified.saturating_add(r.certified.unwrap_or(0)),
        })
    }
}

impl Activity {
    /// What it is.
    pub fn kind(&self) -> ActivityKind {
        self.plan.activity_kind
    }

    /// An entry by its number.
    pub fn entry(&self, n: u32) -> Option<&Entry> {
        self.entries.iter().find(|e| e.n == n)
    }

    /// The entries of which nothing was reported yet.
    pub fn open_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.report.is_none())
    }

    fn go(&mut self, stage: Stage, on: Date) {
        (self.stage, self.since) = (stage, on);
    }
}

impl Affair for Activity {
    type Command = ActivityCommand;
    type Fresh = PlanActivity;
    const NAME: &'static str = "activity";
    const FRESH: &'static str = "activity.plan";
    const LETTER: &'static str = "E";

    fn create(ctx: &Ctx, number: Code, plan: PlanActivity) -> Result<ActivityEvent, Refusal> {
        decide::plan(ctx, number, plan)
    }

    fn begin(event: &ActivityEvent, stamp: &Stamp) -> Option<Self> {
        evolve::begin(event, stamp)
    }

    fn evolve(&mut self, event: &ActivityEvent, stamp: &Stamp) {
        evolve::evolve(self, event, stamp);
    }

    fn decide(&self, ctx: &Ctx, command: ActivityCommand) -> Result<Vec<ActivityEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let about = Some(self.plan.body.clone());
        let public = self.published.is_some();
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public }
    }

    fn fits(&self, kind: &str) -> bool {
        let open = match kind {
            "activity.confirm-entry" => self.open_entries().any(|e| !e.add.institutions.is_empty()),
            "activity.report-entry" | "activity.move-entry" => self.open_entries().next().is_some(),
            _ => true,
        };
        open && decide::stages(self.kind(), kind).contains(&self.stage)
    }

    fn told(event: &ActivityEvent) -> &'static [Role] {
        match event {
            ActivityEvent::Planned(e) if e.plan.activity_kind == ActivityKind::Question => {
                &[Role::RegionalCoordinator, Role::ThematicCoordinator, Role::CantonalOfficer]
            }
            ActivityEvent::Planned(e) if e.plan.activity_kind == ActivityKind::Support => {
                &[Role::RegionalDirectorate, Role::CantonalOfficer, Role::Secretariat]
            }
            ActivityEvent::Concluded(e) if e.proposal.is_some() => &[Role::CommitteeMember],
            ActivityEvent::Approved(_) => &[Role::CantonalOfficer, Role::Secretariat],
            _ => &[],
        }
    }

    /// Whoever asked is told of what comes of it.
    fn raised_by(&self) -> Option<&Seated> {
        self.kind().is_asked().then_some(&self.stamp.by)
    }

    fn cut_for(&self, role: Role) -> Cut<Self> {
        let casework = matches!(role, Role::FrontLine | Role::Respondent);
        if casework && !self.kind().is_for_casework() { Cut::Nothing } else { Cut::Whole }
    }

    fn topic_of(command: &ActivityCommand) -> Option<&Code> {
        match command {
            ActivityCommand::Conclude(c) => c.topic.as_ref(),
            _ => None,
        }
    }
}
