//! Sittings of bodies: planned for the year, items called for, an agenda with its time, papers, who came, what was decided
//! on which basis and how, minutes, and what was to be done. A word of its own, for a *session* is about cases.
//! Source: GOV-10, 13…15, 17, 18; S0 2.1…2.3.

mod decide;
mod evolve;
mod year;

pub use year::{Year, year};

use crate::affair::{Affair, Cut, Listed, Mode, Stage};
use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::follow_up::FileRef;
use crate::model::Role;
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// What an item of the agenda is for.
    ItemKind { Information = "information", Discussion = "discussion", Decision = "decision", Election = "election" }
);

coded!(
    /// What came of an item.
    ItemResult { Noted = "noted", Decided = "decided", Postponed = "postponed" }
);

coded!(
    /// Of which kind what was decided is (ROLE-COPIL-05).
    DecisionKind { Legal = "legal", Organisational = "organisational", Financial = "financial" }
);

/// Plans a sitting of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanSitting {
    /// Which body.
    pub body: Code,
    /// The body with which it is held together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint_with: Option<Code>,
    /// Day and time, local.
    pub starts: DateTime,
    /// Where.
    pub place: Line,
    /// Until when items can be proposed.
    pub call_until: Date,
}

/// Moves a sitting to another time or place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Day and time, local.
    pub starts: DateTime,
    /// Where.
    pub place: Line,
    /// Why.
    pub reason: Prose,
}

/// Proposes an item for the agenda, while items are called for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeItem {
    /// What it is about.
    pub title: Line,
    /// What the body is asked.
    pub question: Prose,
    /// The topic of the seismograph that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
}

/// Puts an item on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddItem {
    /// What it is about.
    pub title: Line,
    /// What it is for.
    pub item_kind: ItemKind,
    /// Minutes for it.
    pub minutes: u16,
    /// The topic of the seismograph that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
    /// The paper for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<FileRef>,
    /// Guests are invited to this item: they see it with its paper, and nothing else of the sitting (GOV-10).
    #[serde(default)]
    pub guests: bool,
    /// The number of the proposal that it takes up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<u32>,
}

/// Takes an item off the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropItem {
    /// The item.
    pub item: u32,
    /// Why.
    pub reason: Line,
}

/// Sends the agenda with its papers to the members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendAgenda {
    /// A word to the members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Prose>,
}

/// Opens a sitting: who is there. Whether there is a quorum is worked out and noted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenSitting {
    /// The seats that are represented.
    pub present: Vec<Code>,
    /// Further people, by their function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guests_present: Option<Line>,
}

/// Writes down what came of an item: what was said, what was decided, on which basis and how, who does what until when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minute {
    /// The item.
    pub item: u32,
    /// What came of it.
    pub result: ItemResult,
    /// What was said, or decided.
    pub text: Prose,
    /// On what the decision rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Line>,
    /// Of which kind it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_kind: Option<DecisionKind>,
    /// What it costs, in francs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_effect: Option<u32>,
    /// How it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// Votes for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<u16>,
    /// Votes against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<u16>,
    /// Abstentions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstained: Option<u16>,
    /// What is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_do: Option<Line>,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Line>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// Closes a sitting; the minutes go to the members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSitting {
    /// What was said beside the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub further: Option<Prose>,
}

/// Approves the minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveSitting {
    /// The day on which the body approved them.
    pub on: Date,
    /// What was corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Prose>,
}

/// Says that something on the list of what is to be done is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettleTask {
    /// The item out of which it came.
    pub item: u32,
    /// What came of it.
    pub outcome_text: Prose,
}

/// Cancels a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Why.
    pub reason: Prose,
}

/// A sitting as it was planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedSitting {
    /// Its number.
    pub number: Code,
    /// What was planned.
    pub plan: PlanSitting,
}

/// Who came, and what that makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenedSitting {
    /// Who is there.
    pub open: OpenSitting,
    /// The seats with a vote.
    pub voting: u16,
    /// Those of them that are represented.
    pub voting_present: u16,
}

crate::commands!(
    /// What can be done with a sitting.
    SittingCommand for Sitting {
        "sitting.propose-item" ProposeItem(ProposeItem) => decide::propose_item,
        "sitting.add-item" AddItem(AddItem) => decide::add_item,
        "sitting.drop-item" DropItem(DropItem) => decide::drop_item,
        "sitting.move" Move(Move) => decide::move_to,
        "sitting.send" Send(SendAgenda) => decide::send,
        "sitting.open" Open(OpenSitting) => decide::open,
        "sitting.minute" Minute(Minute) => decide::minute,
        "sitting.close" Close(CloseSitting) => decide::close,
        "sitting.approve" Approve(ApproveSitting) => decide::approve,
        "sitting.settle" Settle(SettleTask) => decide::settle,
        "sitting.cancel" Cancel(Cancel) => decide::cancel,
    }
);

crate::events!(
    /// What happens to a sitting.
    SittingEvent {
        "sitting.planned" Planned(PlannedSitting),
        "sitting.item-proposed" ItemProposed(ProposeItem),
        "sitting.item-added" ItemAdded(AddItem),
        "sitting.item-dropped" ItemDropped(DropItem),
        "sitting.moved" Moved(Move),
        "sitting.sent" Sent(SendAgenda),
        "sitting.opened" Opened(OpenedSitting),
        "sitting.minuted" Minuted(Minute),
        "sitting.closed" Closed(CloseSitting),
        "sitting.approved" Approved(ApproveSitting),
        "sitting.settled" Settled(SettleTask),
        "sitting.cancelled" Cancelled(Cancel),
    }
);
crate::affair_kinds!(SittingCommand, SittingEvent);

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its number: it stays when another is taken off.
    pub n: u32,
    /// What was put there.
    pub add: AddItem,
    /// Why it was taken off.
    pub dropped: Option<Line>,
    /// What came of it; a later entry replaces an earlier one while the sitting runs.
    pub minute: Option<Minute>,
    /// What came of what was to be done, and when that was written.
    pub settled: Option<(Date, Prose)>,
}

/// A sitting of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sitting {
    /// Its number.
    pub number: Code,
    /// Who planned it, and when.
    pub stamp: Stamp,
    /// When and where.
    pub plan: PlanSitting,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The proposals, numbered from 1, with who made them.
    pub proposals: Vec<(Stamp, ProposeItem)>,
    /// The agenda.
    pub items: Vec<Item>,
    /// Who came.
    pub opened: Option<OpenedSitting>,
    /// What was said beside the items.
    pub further: Option<Prose>,
    /// The approval of the minutes.
    pub approved: Option<ApproveSitting>,
}

impl Evolving for Sitting {
    type Event = SittingEvent;
}

impl Sitting {
    /// The day.
    pub fn on(&self) -> Date {
        self.plan.starts.date()
    }

    /// The items that stand on the agenda.
    pub fn agenda(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|i| i.dropped.is_none())
    }

    /// The minutes that the agenda takes.
    pub fn minutes(&self) -> u32 {
        self.agenda().map(|i| u32::from(i.add.minutes)).sum()
    }

    /// The minutes after the start at which an item begins.
    pub fn begins_after(&self, n: u32) -> u32 {
        self.agenda().take_while(|i| i.n != n).map(|i| u32::from(i.add.minutes)).sum()
    }

    /// Whether more than half of the seats with a vote are represented; none: it was not opened yet.
    pub fn quorum(&self) -> Option<bool> {
        self.opened.as_ref().map(|o| o.voting_present * 2 > o.voting)
    }

    /// What is still to be done, with its item.
    pub fn open_tasks(&self) -> impl Iterator<Item = (&Item, &Minute)> {
        let task = |i: &'_ Item| i.settled.is_none();
        let minuted = self.agenda().filter(move |i| task(i));
        minuted.filter_map(|i| i.minute.as_ref().filter(|m| m.to_do.is_some()).map(|m| (i, m)))
    }

    /// What was decided, with its item.
    pub fn decisions(&self) -> impl Iterator<Item = (&Item, &Minute)> {
        let decided = |m: &&Minute| m.result == ItemResult::Decided;
        self.agenda().filter_map(move |i| i.minute.as_ref().filter(decided).map(|m| (i, m)))
    }

    /// What a guest sees of it: the items to which guests are invited, with nothing of what was said on the others.
    pub fn for_guests(&self) -> Option<Sitting> {
        let items: Vec<Item> = self.agenda().filter(|i| i.add.guests).cloned().collect();
        let cut = Sitting { items, proposals: Vec::new(), further: None, ..self.clone() };
        (!cut.items.is_empty()).then_some(cut)
    }
}

impl Affair for Sitting {
    type Command = SittingCommand;
    type Fresh = PlanSitting;
    const NAME: &'static str = "sitting";
    const FRESH: &'static str = "sitting.plan";
    const LETTER: &'static str = "G";

    fn create(ctx: &Ctx, number: Code, plan: PlanSitting) -> Result<SittingEvent, Refusal> {
        decide::plan(ctx, number, plan)
    }

    fn begin(event: &SittingEvent, stamp: &Stamp) -> Option<Self> {
        evolve::begin(event, stamp)
    }

    fn evolve(&mut self, event: &SittingEvent, stamp: &Stamp) {
        evolve::evolve(self, event, stamp);
    }

    fn decide(&self, ctx: &Ctx, command: SittingCommand) -> Result<Vec<SittingEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let about = Some(self.plan.body.clone());
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public: false }
    }

    fn fits(&self, kind: &str) -> bool {
        let drops = kind != "sitting.drop-item" || self.agenda().next().is_some();
        let settles = kind != "sitting.settle" || self.open_tasks().next().is_some();
        drops && settles && decide::stages(kind).contains(&self.stage)
    }

    fn told(event: &SittingEvent) -> &'static [Role] {
        match event {
            SittingEvent::Planned(_)
            | SittingEvent::Moved(_)
            | SittingEvent::Cancelled(_)
            | SittingEvent::Closed(_) => &[Role::CommitteeMember],
            SittingEvent::Sent(_) => &[Role::CommitteeMember, Role::RegionalDirectorate],
            SittingEvent::ItemProposed(_) => &[Role::CantonalOfficer, Role::Secretariat],
            _ => &[],
        }
    }

    /// A directorate comes as a guest, to the items to which it is invited (GOV-10).
    fn cut_for(&self, role: Role) -> Cut<Self> {
        if role != Role::RegionalDirectorate {
            return Cut::Whole;
        }
        self.for_guests().map_or(Cut::Nothing, Cut::Part)
    }

    fn topic_of(command: &SittingCommand) -> Option<&Code> {
        match command {
            SittingCommand::AddItem(c) => c.topic.as_ref(),
            SittingCommand::ProposeItem(c) => c.topic.as_ref(),
            _ => None,
        }
    }
}
