//! Sessions: round tables, assessments, network sessions, with an agenda of several cases. What is concluded on a case
//! stands in the case; the session holds no personal data. Source: CASE-34…40, 43.

mod conclude;
mod decide;
mod evolve;

pub use conclude::{
    Amend, Conclude, Concluded, Conclusion, Missing, Next, Schedule, Scheduled, Task, TaskText, missing_for_session,
};
pub(crate) use conclude::{amend, conclude, schedule, unschedule};
pub use evolve::consequences;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::{Language, SessionKind};
use crate::refusal::Refusal;
use crate::template::{Printed, TemplateKind};
use crate::text::{Code, Line, Prose};
use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Plans a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The type, by its code in the model.
    pub session_type: Code,
    /// The region.
    pub region: Code,
    /// The theme of a thematic session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// Day and time, local.
    pub starts: DateTime,
    /// Where.
    pub place: Line,
    /// The language of the session.
    pub language: Language,
}

/// Moves a session to another time or place. Those who were invited with an account are told at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reschedule {
    /// Day and time, local.
    pub starts: DateTime,
    /// Where.
    pub place: Line,
    /// Why.
    pub reason: Prose,
}

/// Puts a case on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddCase {
    /// The case number.
    pub case: Code,
    /// Minutes for it; the type's default where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
}

/// Takes a case off the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveCase {
    /// The case number.
    pub case: Code,
    /// Why.
    pub reason: Line,
}

coded!(
    /// A direction on the agenda.
    Direction { Up = "up", Down = "down" }
);

/// Moves a case on the agenda by one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveCase {
    /// The case number.
    pub case: Code,
    /// Up or down.
    pub direction: Direction,
}

coded!(
    /// In what capacity someone is invited (CASE-35).
    InviteeKind {
        Respondent = "respondent", FrontLine = "front-line", Expert = "expert", Person = "person",
        Representative = "representative", Guest = "guest",
    }
);

/// Puts someone on the list of invitations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// In what capacity.
    pub kind: InviteeKind,
    /// The account, for people who have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Code>,
    /// The institution, for people without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// For which cases of the agenda; each sees only these.
    pub cases: BTreeSet<Code>,
}

/// Takes someone off the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Uninvite {
    /// Which invitation.
    pub invitation: u32,
}

/// Sends the invitations, or sends them again after a change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispatch {}

coded!(
    /// An answer to an invitation.
    Answer { Yes = "yes", No = "no", OtherTime = "other-time" }
);

/// Answers an invitation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Which invitation.
    pub invitation: u32,
    /// The answer.
    pub answer: Answer,
    /// Another time that would suit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<DateTime>,
}

coded!(
    /// By which way an answer came, where it was not given on the platform.
    Via { Link = "link", Mail = "mail" }
);

/// An answer as it was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Replied {
    /// Which invitation.
    pub invitation: u32,
    /// The answer.
    pub answer: Answer,
    /// Another time that would suit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<DateTime>,
    /// By which way it came; none: given on the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Via>,
}

/// Chases what is missing in a file before the session (CASE-36).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chase {
    /// The case number.
    pub case: Code,
    /// What is missing.
    pub item: Missing,
}

/// Records that the session took place, and who was there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    /// The invitations whose invitee was there.
    pub present: BTreeSet<u32>,
}

/// Approves the minutes; from then on they are only amended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {}

/// Cancels the session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Why.
    pub reason: Prose,
}

crate::commands!(
    /// What can be done with a session.
    SessionCommand for Session {
        "session.reschedule" Reschedule(Reschedule) => decide::reschedule,
        "session.add-case" AddCase(AddCase) => decide::add_case,
        "session.remove-case" RemoveCase(RemoveCase) => decide::remove_case,
        "session.move-case" MoveCase(MoveCase) => decide::move_case,
        "session.invite" Invite(Invite) => decide::invite,
        "session.uninvite" Uninvite(Uninvite) => decide::uninvite,
        "session.chase" Chase(Chase) => decide::chase,
        "session.dispatch" Dispatch(Dispatch) => decide::dispatch,
        "session.reply" Reply(Reply) => decide::reply,
        "session.hold" Hold(Hold) => decide::hold,
        "session.approve" Approve(Approve) => decide::approve,
        "session.cancel" Cancel(Cancel) => decide::cancel,
    }
);

/// A session as it was planned, with what the model says of its type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// Its number.
    pub number: Code,
    /// What was planned.
    pub plan: Plan,
    /// What kind of session it is.
    pub kind: SessionKind,
    /// Minutes for one case, unless said otherwise.
    pub minutes_per_case: u16,
}

/// Invitations as they went out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dispatched {
    /// Which; none: all of the list, as it was before they were named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<BTreeSet<u32>>,
    /// From which words the letters are made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// An invitation as it was put on the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invited {
    /// What was asked for.
    pub invite: Invite,
    /// The institution of the invitee; none for the person concerned.
    pub institution: Option<Code>,
}

crate::events!(
    /// What happens to a session.
    SessionEvent {
        "session.planned" Planned(Planned),
        "session.rescheduled" Rescheduled(Reschedule),
        "session.case-added" CaseAdded(AddCase),
        "session.case-removed" CaseRemoved(RemoveCase),
        "session.case-moved" CaseMoved(MoveCase),
        "session.invited" Invited(Invited),
        "session.uninvited" Uninvited(Uninvite),
        "session.chased" Chased(Chase),
        "session.dispatched" Dispatched(Dispatched),
        "session.replied" Replied(Replied),
        "session.held" Held(Hold),
        "session.approved" Approved(Approve),
        "session.cancelled" Cancelled(Cancel),
    }
);

coded!(
    /// Where a session stands.
    SessionState {
        Preparing = "preparing", Invited = "invited", Held = "held", Approved = "approved", Cancelled = "cancelled",
    }
);

/// A case on the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The case number.
    pub case: Code,
    /// Minutes for it.
    pub minutes: u16,
}

/// Someone on the list of invitations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its number in the session, from 1.
    pub n: u32,
    /// Who.
    pub invited: Invited,
    /// Whether it was sent since the last change.
    pub sent: bool,
    /// The answer, and another time that would suit.
    pub reply: Option<(Answer, Option<DateTime>)>,
    /// Whether the invitee was there.
    pub present: Option<bool>,
    /// From which words the letter is made that was sent last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Its number.
    pub number: Code,
    /// Who planned it, and when.
    pub stamp: Stamp,
    /// What was planned, after all changes.
    pub plan: Plan,
    /// What kind of session it is.
    pub kind: SessionKind,
    /// Minutes for one case, unless said otherwise.
    pub minutes_per_case: u16,
    /// Where it stands.
    pub state: SessionState,
    /// The agenda in its order.
    pub agenda: Vec<Item>,
    /// The invitations.
    pub invitations: Vec<Invitation>,
    /// How often invitations have gone out: the SEQUENCE of the calendar entry (RFC 5545).
    pub sequence: u32,
    /// What was chased: case, item, day.
    pub chased: Vec<(Code, Missing, jiff::civil::Date)>,
}

impl Evolving for Session {
    type Event = SessionEvent;
}

impl SessionCommand {
    /// The letter that goes out with a command.
    pub fn letter(&self) -> Option<TemplateKind> {
        matches!(self, SessionCommand::Dispatch(_) | SessionCommand::Reschedule(_)).then_some(TemplateKind::Invitation)
    }
}

impl Session {
    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: SessionCommand) -> Result<Vec<SessionEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Plans a new session under a number.
    pub fn plan(ctx: &Ctx, number: Code, plan: Plan) -> Result<SessionEvent, Refusal> {
        decide::plan(ctx, number, plan)
    }

    /// When each case of the agenda begins.
    pub fn timetable(&self) -> Vec<(DateTime, &Item)> {
        let mut at = self.plan.starts;
        let mut table = Vec::new();
        for item in &self.agenda {
            table.push((at, item));
            at = at.saturating_add(jiff::ToSpan::minutes(i64::from(item.minutes)));
        }
        table
    }

    /// How long it lasts, in minutes.
    pub fn minutes(&self) -> u32 {
        self.agenda.iter().map(|item| u32::from(item.minutes)).sum()
    }

    /// Whether a case is on the agenda.
    pub fn has_case(&self, case: &str) -> bool {
        self.agenda.iter().any(|i| i.case.as_str() == case)
    }
}
