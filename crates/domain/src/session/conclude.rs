//! What a session means for a case: it is scheduled, its file is checked, and it ends with a conclusion (CASE-36, CASE-37).

use super::SessionState;
use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::contract::PERSON;
use crate::model::{Model, SessionKind};
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says that a case is on the agenda of a session; follows from the session, nobody gives it by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The session's number.
    pub session: Code,
}

/// A case on the agenda of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scheduled {
    /// The session's number.
    pub session: Code,
    /// What kind it is.
    pub kind: SessionKind,
    /// Its day.
    pub on: Date,
}

coded!(
    /// What a session decides as the next step.
    Next {
        Designate = "designate", Continue = "continue", NetworkSession = "network-session", Assessment = "assessment",
        Ordinary = "ordinary",
    }
);

impl Next {
    /// Whether someone has to do something by a date for it to come about (CASE-37). A case manager is named, or the
    /// ordinary support goes on, without a task of the session.
    pub fn wants_task(self) -> bool {
        matches!(self, Next::Continue | Next::NetworkSession | Next::Assessment)
    }
}

/// A task from a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskText {
    /// What is to be done.
    pub what: Line,
    /// By whom: `person`, or the code of an institution.
    pub owner: Code,
    /// Until when.
    pub due: Date,
}

/// Records what a session concluded on a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conclude {
    /// The session's number.
    pub session: Code,
    /// What the institutions found together. No diagnosis.
    pub finding: Prose,
    /// The next step.
    pub next: Next,
    /// Tasks, each with owner and date.
    #[serde(default)]
    pub tasks: Vec<TaskText>,
    /// What was not agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disagreement: Option<Prose>,
    /// Whether the conclusion binds the institutions, or recommends (CASE-42).
    #[serde(default)]
    pub binding: bool,
}

/// A conclusion with the day and kind of its session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concluded {
    /// The session's number.
    pub session: Code,
    /// What kind it was.
    pub kind: SessionKind,
    /// Its day.
    pub held_on: Date,
    /// What was concluded.
    pub text: Conclude,
}

/// Amends the conclusion of approved minutes; the earlier words stay (CASE-37).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amend {
    /// The session's number.
    pub session: Code,
    /// What is corrected or added. No diagnosis.
    pub text: Prose,
    /// Why.
    pub reason: Prose,
}

/// A conclusion in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conclusion {
    /// Who recorded it, and when.
    pub stamp: Stamp,
    /// What was concluded.
    pub conclude: Concluded,
    /// What was amended later, in order.
    pub amendments: Vec<(Stamp, Amend)>,
}

/// A task in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Its number in the case, from 1.
    pub n: u32,
    /// The session it comes from.
    pub session: Code,
    /// The day of that session.
    pub held_on: Date,
    /// What it says.
    pub text: TaskText,
    /// When it was done, and with which result.
    pub done: Option<(Stamp, Option<Prose>)>,
}

coded!(
    /// What a file lacks before a session (CASE-36).
    Missing {
        Avs = "avs", Reach = "reach", Commune = "commune", Consent = "consent", Institutions = "institutions",
        Documents = "documents",
    }
);

/// What the file of a case lacks for a session on a day.
pub fn missing_for_session(case: &Case, model: &Model, on: Date) -> Vec<Missing> {
    let avs_used = model.institution(case.opened.by.seat.institution.as_str()).is_some_and(|i| i.may_use_avs);
    let lacks = |missing: Missing| match missing {
        Missing::Avs => avs_used && case.person.avs.is_none(),
        Missing::Reach => case.person.phone.is_none(),
        Missing::Commune => case.person.commune.is_none(),
        Missing::Consent => !case.consents.iter().any(|c| c.is_valid(on)),
        Missing::Institutions => case.institutions_now() == 0,
        Missing::Documents => case.documents.is_empty() && case.consents.iter().all(|c| c.given.is_none()),
    };
    Missing::ALL.iter().copied().filter(|m| lacks(*m)).collect()
}

pub(crate) fn schedule(case: &Case, ctx: &Ctx, c: Schedule) -> Decided {
    case.require_open()?;
    let session = ctx.facts.session.as_ref().filter(|s| s.number == c.session).ok_or(Refused::UnknownEntry)?;
    let on = session.plan.starts.date();
    Ok(vec![CaseEvent::SessionScheduled(Scheduled { session: c.session, kind: session.kind, on })])
}

pub(crate) fn unschedule(_: &Case, _: &Ctx, c: Schedule) -> Decided {
    Ok(vec![CaseEvent::SessionUnscheduled(c)])
}

pub(crate) fn conclude(case: &Case, ctx: &Ctx, c: Conclude) -> Decided {
    case.require_coordinated()?;
    let found = ctx.facts.session.as_ref().filter(|s| s.number == c.session);
    let session = found.ok_or(Refusal::new(Refused::UnknownEntry).at("session"))?;
    require(session.has_case(case.number.as_str()), Refused::CaseNotOnAgenda).map_err(|r| r.at("session"))?;
    require(session.state == SessionState::Held, Refused::SessionState).map_err(|r| r.with("state", session.state))?;
    let again = case.conclusions.iter().any(|k| k.conclude.session == c.session);
    require(!again, Refused::AlreadyDone)?;
    require(!c.tasks.is_empty() || !c.next.wants_task(), Refused::TaskMissing).map_err(|r| r.at("tasks"))?;
    for (i, task) in c.tasks.iter().enumerate() {
        let at = |part: &str| format!("tasks.{i}.{part}");
        require(task.due >= ctx.today, Refused::DateInPast).map_err(|r| r.at(at("due")))?;
        if task.owner.as_str() != PERSON {
            ctx.model.require_institution(task.owner.as_str(), &at("owner"))?;
            case.require_basis(&task.owner, ctx.today, &at("owner"))?;
        }
    }
    let held_on = session.plan.starts.date();
    Ok(vec![CaseEvent::Concluded(Concluded { session: c.session.clone(), kind: session.kind, held_on, text: c })])
}

pub(crate) fn amend(case: &Case, ctx: &Ctx, c: Amend) -> Decided {
    let known = case.conclusions.iter().any(|k| k.conclude.session == c.session);
    require(known, Refused::UnknownEntry).map_err(|r| r.at("session"))?;
    let session = ctx.facts.session.as_ref().filter(|s| s.number == c.session).ok_or(Refused::UnknownEntry)?;
    require(session.state == SessionState::Approved, Refused::SessionState)
        .map_err(|r| r.with("state", session.state))?;
    Ok(vec![CaseEvent::ConclusionAmended(c)])
}
