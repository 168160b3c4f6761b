//! Which persons two institutions have in common, found between two running servers without showing each other the
//! rest. Each server keeps a run of its own: asked for with legal proof under an agreement, approved by the canton,
//! carried out once, read once, deleted on its day. The numbers, the key and the result are not in here: they lie sealed
//! with a key of the run's own that is destroyed on that day. Source: DATA-10, PROJ-47, LAVS 153c.

mod decide;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::disclosure::Purpose;
use crate::follow_up::FileRef;
use crate::refusal::Refusal;
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many numbers a side can bring, and how many points are answered: the persons of a large institution.
pub const LARGEST: u32 = 100_000;

coded!(
    /// Who learns which persons are common, seen from the own institution.
    Learns { Both = "both", Me = "me", Them = "them" }
);

impl Learns {
    /// Whether the own institution learns the result.
    pub fn own(self) -> bool {
        self != Learns::Them
    }

    /// Whether the other institution learns it.
    pub fn other(self) -> bool {
        self != Learns::Me
    }
}

coded!(
    /// Where a run stands.
    RunState {
        Requested = "requested", Approved = "approved", Refused = "refused",
        /// What has to come from the other side has come.
        Exchanged = "exchanged",
        /// The result was handed out.
        Read = "read",
        Deleted = "deleted",
    }
);

/// Asks for a run. The AVS numbers come beside it and stay out of the events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// With which institution.
    pub with: Code,
    /// The number of the agreement on which the exchange rests.
    pub agreement: Code,
    /// What for.
    pub purpose: Purpose,
    /// What was agreed upon, in the same words on both sides: institutions, purpose, date.
    pub context: Prose,
    /// Who learns the result.
    pub learns: Learns,
    /// How long the own list is made with points that stand for nobody; 0 for as long as it is.
    #[serde(default)]
    pub pad: u32,
    /// How many points of the other side are answered at most.
    #[serde(default = "largest")]
    pub limit: u32,
    /// The legal proof.
    pub proof: FileRef,
    /// The day on which everything is deleted.
    pub delete_on: Date,
    /// That the result is not used for statistics is acknowledged.
    #[serde(default)]
    pub no_statistics: bool,
}

fn largest() -> u32 {
    LARGEST
}

/// Approves the run; the numbers are blinded at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {}

/// Refuses the run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseRun {
    /// Why.
    pub reason: Prose,
}

/// Begins the exchange: this server calls the one of the other institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// The number that the run has on the other server.
    pub their_run: Code,
}

/// Deletes the run before its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delete {}

/// A run as it was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Requested {
    /// Its number.
    pub number: Code,
    /// What was asked.
    pub request: Request,
    /// Under which name the sealed numbers lie.
    pub sheet: Code,
    /// How many numbers can be read.
    pub good: u32,
    /// How many lines cannot.
    pub bad: u32,
}

/// Where the sealed key, list and result lie now; what lay there before is gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The name of the sealed file.
    pub blob: Code,
}

/// The list of the other side was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// How many points it has.
    pub points: u32,
}

/// The own list came back, and the persons in common were found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Received {
    /// How many there are.
    pub persons: u32,
}

/// The result was handed out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Handed {}

/// How many runs the same two institutions have asked for under the same agreement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    /// Today.
    pub today: u32,
    /// In the year of today.
    pub year: u32,
}

crate::commands!(
    /// What people can do with a run.
    RunCommand for Run {
        "common.approve" Approve(Approve) => decide::approve,
        "common.refuse" Refuse(RefuseRun) => decide::refuse,
        "common.begin" Begin(Begin) => decide::begin,
        "common.delete" Delete(Delete) => decide::delete,
    }
);

crate::events!(
    /// What happens to a run.
    RunEvent {
        "common.requested" Requested(Requested),
        "common.approved" Approved(Approve),
        "common.refused" Refused(RefuseRun),
        "common.kept" Kept(Kept),
        "common.begun" Begun(Begin),
        "common.answered" Answered(Answered),
        "common.received" Received(Received),
        "common.read" Read(Handed),
        "common.deleted" Deleted(Delete),
    }
);

/// A run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Who asked for it, and when.
    pub stamp: Stamp,
    /// What was asked.
    pub requested: Requested,
    /// Where it stands.
    pub state: RunState,
    /// Who decided on it, when, and why it was refused.
    pub decided: Option<(Stamp, Option<Prose>)>,
    /// Where the sealed key, list and result lie.
    pub kept: Option<Code>,
    /// The number that it has on the other server, where this one began.
    pub their_run: Option<Code>,
    /// When the list of the other side was answered, and how many points it has.
    pub answered: Option<(Stamp, u32)>,
    /// When the own list came back, and how many persons are in common.
    pub received: Option<(Stamp, u32)>,
    /// When the result was handed out.
    pub read: Option<Stamp>,
    /// When everything was deleted.
    pub deleted: Option<Stamp>,
}

impl Evolving for Run {
    type Event = RunEvent;
}

impl Run {
    /// Its number.
    pub fn number(&self) -> &Code {
        &self.requested.number
    }

    /// The own institution: the one that asked for it here.
    pub fn own(&self) -> &Code {
        &self.stamp.by.seat.institution
    }

    /// With which institution.
    pub fn with(&self) -> &Code {
        &self.requested.request.with
    }

    /// Who learns the result.
    pub fn learns(&self) -> Learns {
        self.requested.request.learns
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: RunCommand) -> Result<Vec<RunEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Asks for a run under a number.
    pub fn request(ctx: &Ctx, requested: Requested, counted: Counted) -> Result<RunEvent, Refusal> {
        decide::request(ctx, requested, counted)
    }

    /// Refuses where messages are not exchanged any more, or not yet.
    pub fn open(&self, ctx: &Ctx) -> Result<(), Refusal> {
        decide::open(self, ctx)
    }

    /// The result, once, to whoever asked for the run.
    pub fn hand_out(&self, ctx: &Ctx) -> Result<Vec<RunEvent>, Refusal> {
        decide::hand_out(self, ctx)
    }

    /// The run that a requesting event begins; none for any other event.
    pub fn new(event: &RunEvent, stamp: &Stamp) -> Option<Run> {
        let RunEvent::Requested(r) = event else { return None };
        Some(Run {
            stamp: stamp.clone(),
            requested: r.clone(),
            state: RunState::Requested,
            decided: None,
            kept: None,
            their_run: None,
            answered: None,
            received: None,
            read: None,
            deleted: None,
        })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &RunEvent, stamp: &Stamp) {
        let at = stamp.clone();
        match event {
            RunEvent::Requested(_) => {}
            RunEvent::Approved(_) => (self.state, self.decided) = (RunState::Approved, Some((at, None))),
            RunEvent::Refused(e) => {
                (self.state, self.decided) = (RunState::Refused, Some((at, Some(e.reason.clone()))));
            }
            RunEvent::Kept(e) => self.kept = Some(e.blob.clone()),
            RunEvent::Begun(e) => self.their_run = Some(e.their_run.clone()),
            RunEvent::Answered(e) => self.answered = Some((at, e.points)),
            RunEvent::Received(e) => self.received = Some((at, e.persons)),
            RunEvent::Read(_) => (self.state, self.read) = (RunState::Read, Some(at)),
            RunEvent::Deleted(_) => (self.state, self.deleted, self.kept) = (RunState::Deleted, Some(at), None),
        }
        let whole = self.answered.is_some() && (self.received.is_some() || !self.learns().own());
        if self.state == RunState::Approved && whole {
            self.state = RunState::Exchanged;
        }
    }
}
