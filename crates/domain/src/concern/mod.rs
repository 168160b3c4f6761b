//! Problems with a service as such climb from the coordinator to the cantonal officer and on to the steering body, and come
//! back with an answer; each stage is recorded with who and when. No person stands in them. Source: CASE-67, S4 5.3.

mod decide;
mod evolve;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Seated, Stamp};
use crate::coded;
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// Where a concern waits.
    ConcernStage { Officer = "officer", Body = "body", Answered = "answered", Closed = "closed" }
);

/// Raises a concern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Raise {
    /// Which institution the problem is with.
    pub institution: Code,
    /// What it is about.
    pub subject: Line,
    /// What happens again and again, and what was tried. Nobody may be named.
    pub account: Prose,
}

/// Answers a concern; it goes back to whoever raised it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The answer.
    pub answer: Prose,
}

/// Passes a concern on to the steering body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassOn {
    /// What the cantonal officer holds, and what is asked of the body.
    pub position: Prose,
}

/// Records what the steering body has answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordAnswer {
    /// The day on which it did.
    pub on: Date,
    /// Its answer.
    pub answer: Prose,
}

/// Closes a concern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// What has changed since, or why it no longer matters.
    pub result: Prose,
}

/// A concern as it was raised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Raised {
    /// Its number.
    pub number: Code,
    /// What was raised.
    pub raise: Raise,
}

crate::commands!(
    /// What can be done with a concern.
    ConcernCommand for Concern {
        "concern.answer" Answer(Answer) => decide::answer,
        "concern.pass-on" PassOn(PassOn) => decide::pass_on,
        "concern.record-answer" RecordAnswer(RecordAnswer) => decide::record_answer,
        "concern.close" Close(Close) => decide::close,
    }
);

crate::events!(
    /// What happens to a concern.
    ConcernEvent {
        "concern.raised" Raised(Raised),
        "concern.answered" Answered(Answer),
        "concern.passed-on" PassedOn(PassOn),
        "concern.answer-recorded" AnswerRecorded(RecordAnswer),
        "concern.closed" Closed(Close),
    }
);

/// Something that was said at a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Who said it, and when it was written down.
    pub stamp: Stamp,
    /// The kind of the event.
    pub kind: Line,
    /// What was said.
    pub text: Prose,
    /// The day on which the body answered.
    pub on: Option<Date>,
}

/// A concern about a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concern {
    /// Its number.
    pub number: Code,
    /// Who raised it, and when.
    pub stamp: Stamp,
    /// What was raised.
    pub raise: Raise,
    /// Where it waits.
    pub stage: ConcernStage,
    /// Since when it waits there.
    pub since: Date,
    /// What was said since, oldest first.
    pub steps: Vec<Step>,
}

impl Evolving for Concern {
    type Event = ConcernEvent;
}

impl Concern {
    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: ConcernCommand) -> Result<Vec<ConcernEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Raises a new concern under a number.
    pub fn raise(ctx: &Ctx, number: Code, raise: Raise) -> Result<ConcernEvent, Refusal> {
        decide::raise(ctx, number, raise)
    }

    /// Whether someone sits where it was raised: whoever takes over the region or the theme takes over its concerns.
    pub fn is_raised_by(&self, who: &Seated) -> bool {
        let (own, seat) = (&self.stamp.by.seat, &who.seat);
        (own.role, &own.region, &own.theme) == (seat.role, &seat.region, &seat.theme)
    }

    /// Whether it was passed on to the steering body.
    pub fn was_passed_on(&self) -> bool {
        self.steps.iter().any(|s| s.kind.as_str() == PASSED_ON)
    }
}

/// The kind of the event by which a concern reaches the steering body.
const PASSED_ON: &str = "concern.passed-on";
