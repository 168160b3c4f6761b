//! What the bodies deal with: the bodies themselves, topics, sittings, recommendations. Each is a stream without personal
//! data; this is what the application needs to carry, list, show and tell any of them in one way.

use crate::aggregate::Evolving;
use crate::case::{Ctx, Seated, Stamp};
use crate::coded;
use crate::model::Role;
use crate::obstacle::Met;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

coded!(
    /// Where something that the bodies deal with stands.
    Stage {
        Standing = "standing", Ended = "ended",
        WithMember = "with-member", Received = "received", Admitted = "admitted", Declined = "declined",
        Bundled = "bundled", Examining = "examining", InGroup = "in-group", Proposed = "proposed",
        Decided = "decided", Answered = "answered",
        Planned = "planned", Invited = "invited", Running = "running", Held = "held", Approved = "approved",
        Cancelled = "cancelled",
        Drafted = "drafted", Adopted = "adopted", Closed = "closed", Consulted = "consulted",
        Requested = "requested", Appraised = "appraised", Launched = "launched", Associated = "associated",
        Refused = "refused", Given = "given", Submitted = "submitted", Noted = "noted",
    }
);

coded!(
    /// On which level of action something lies (GOV-30).
    ActionLevel {
        PoliticalStrategic = "political-strategic", OperationalStrategic = "operational-strategic",
        TechnicalStrategic = "technical-strategic",
    }
);

coded!(
    /// How a body came to a decision (GOV-15).
    Mode { Consensus = "consensus", Vote = "vote" }
);

/// A line in the languages of the country. French and German are given, the others where there is a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpokenLine {
    /// French.
    pub fr: Line,
    /// German, in Swiss spelling.
    pub de: Line,
    /// Italian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub it: Option<Line>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Line>,
}

/// A text in the languages of the country. French and German are given, the others where there is a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// French.
    pub fr: Prose,
    /// German, in Swiss spelling.
    pub de: Prose,
    /// Italian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub it: Option<Prose>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Prose>,
}

/// What the lists hold of an affair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number.
    pub number: Code,
    /// Where it stands.
    pub stage: Stage,
    /// What it belongs to: the body of a sitting, the topic into which another went.
    pub about: Option<Code>,
    /// Since when it stands there.
    pub since: Date,
    /// Whether someone with the right has published it.
    pub public: bool,
}

/// What someone sees of an affair.
pub enum Cut<T> {
    /// All of it.
    Whole,
    /// A part, without what was said of the rest.
    Part(T),
    /// Nothing: it is not there for them.
    Nothing,
}

/// The events of an affair.
pub trait AffairEvent: Sized + Send + Sync {
    /// Every kind: those that begin an affair, then one for each command, in the order of the commands.
    const KINDS: &'static [&'static str];
    /// The stable kind under which it stands in the journal.
    fn kind(&self) -> &'static str;
    /// The payload for the journal.
    fn payload(&self) -> Vec<u8>;
    /// Reads an event back from the journal.
    fn read(kind: &str, payload: &[u8]) -> Result<Self, String>;
}

/// The commands of an affair.
pub trait AffairCommand: Sized + Clone + Send + Sync {
    /// Every kind, in the order of the process.
    const KINDS: &'static [&'static str];
    /// The stable kind.
    fn kind(&self) -> &'static str;
    /// Reads the fields of a kind; none: there is no such kind. A fault is its path and what is wrong.
    fn read_value(kind: &str, fields: serde_json::Value) -> Option<Result<Self, (String, String)>>;
    /// The JSON schema of the fields of a kind.
    fn schema(kind: &str, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema>;
}

/// Something that the bodies deal with.
pub trait Affair: Evolving<Event: AffairEvent> + Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// What can be done with it.
    type Command: AffairCommand;
    /// What it begins with.
    type Fresh: Serialize + DeserializeOwned + JsonSchema + Clone + Send + Sync;
    /// The first part of the name of its stream and of its acts.
    const NAME: &'static str;
    /// The kind of the command that begins one.
    const FRESH: &'static str;
    /// The letter of its numbers.
    const LETTER: &'static str;

    /// The event that begins one under a number.
    fn create(ctx: &Ctx, number: Code, fresh: Self::Fresh) -> Result<Self::Event, Refusal>;
    /// The affair that an event begins; none for any other event.
    fn begin(event: &Self::Event, stamp: &Stamp) -> Option<Self>;
    /// Applies an event.
    fn evolve(&mut self, event: &Self::Event, stamp: &Stamp);
    /// Applies the rules of a command; nothing is changed.
    fn decide(&self, ctx: &Ctx, command: Self::Command) -> Result<Vec<Self::Event>, Refusal>;
    /// What the lists hold of it.
    fn listed(&self) -> Listed;
    /// Whether a command makes sense where it stands. The rules decide; this keeps buttons away.
    fn fits(&self, kind: &str) -> bool;
    /// The roles that are told of an event, beside whoever began it.
    fn told(event: &Self::Event) -> &'static [Role];
    /// Who began it, where they are told of each step.
    fn raised_by(&self) -> Option<&Seated> {
        None
    }
    /// The event that begins one which is known before anything was written of it; none: there is no such.
    fn known(_number: &str) -> Option<Self::Event> {
        None
    }
    /// The numbers of those that are known before anything was written of them.
    fn all_known() -> Vec<Code> {
        Vec::new()
    }
    /// What someone in a role sees of it.
    fn cut_for(&self, _role: Role) -> Cut<Self> {
        Cut::Whole
    }
    /// The obstacle of cases out of which it comes, to be looked up in the figures.
    fn met(_fresh: &Self::Fresh) -> Option<Met> {
        None
    }
    /// The agreement on exchange that a command names, to be looked up.
    fn agreement_of(_command: &Self::Command) -> Option<&Code> {
        None
    }
    /// The institution that a command names whose accounts are to be counted.
    fn seated_of(_command: &Self::Command) -> Option<&Code> {
        None
    }
    /// The topic that a command names, to be looked up.
    fn topic_of(_command: &Self::Command) -> Option<&Code> {
        None
    }
}

/// Ties an aggregate that `commands!` and `events!` have declared to [`Affair`].
#[macro_export]
macro_rules! affair_kinds {
    ($command:ty, $event:ty) => {
        impl $crate::affair::AffairEvent for $event {
            const KINDS: &'static [&'static str] = <$event>::KINDS;
            fn kind(&self) -> &'static str {
                <$event>::kind(self)
            }
            fn payload(&self) -> Vec<u8> {
                <$event>::payload(self)
            }
            fn read(kind: &str, payload: &[u8]) -> Result<Self, String> {
                <$event>::read(kind, payload)
            }
        }
        impl $crate::affair::AffairCommand for $command {
            const KINDS: &'static [&'static str] = <$command>::KINDS;
            fn kind(&self) -> &'static str {
                <$command>::kind(self)
            }
            fn read_value(kind: &str, fields: serde_json::Value) -> Option<Result<Self, (String, String)>> {
                let mut track = serde_path_to_error::Track::new();
                let found = <$command>::read(kind, serde_path_to_error::Deserializer::new(fields, &mut track))?;
                Some(found.map_err(|e| (track.path().to_string(), e.to_string())))
            }
            fn schema(kind: &str, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
                <$command>::schema(kind, generator)
            }
        }
    };
}

/// Refuses what does not belong to where an affair stands.
pub(crate) fn at_stage(now: Stage, stages: &[Stage]) -> Result<(), Refusal> {
    require(stages.contains(&now), Refused::AffairStage).map_err(|r| r.with("stage", now))
}

/// Refuses a day that is not over yet, or lies before another.
pub(crate) fn on_day(ctx: &Ctx, on: Date, after: Date) -> Result<(), Refusal> {
    require(on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(on >= after, Refused::DatesReversed).map_err(|r| r.at("on"))
}
