//! Sessions: reading them, planning them, and one operation for each kind of command.

use super::acts::{DoneOut, act_on_session, subject, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::examples;
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::SessionRow;
use app::session::SessionView;
use domain::Code;
use domain::session::{Invitation, Plan, SessionCommand};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

/// A session as a list shows it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionRowOut {
    number: String,
    session_type: String,
    kind: String,
    region: String,
    theme: Option<String>,
    /// Day and time, local.
    starts: String,
    place: String,
    state: String,
    /// How many cases are on the agenda.
    cases: i64,
    version: i64,
}

impl From<SessionRow> for SessionRowOut {
    fn from(row: SessionRow) -> Self {
        Self {
            number: row.number,
            session_type: row.session_type,
            kind: row.kind,
            region: row.region,
            theme: row.theme,
            starts: row.starts,
            place: row.place,
            state: row.state,
            cases: row.cases,
            version: row.version,
        }
    }
}

/// The sessions that the caller organises or is invited to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionsOut {
    sessions: Vec<SessionRowOut>,
}

/// A case on the agenda.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgendaOut {
    at: String,
    number: String,
    minutes: u16,
    /// Whether the caller may open the file.
    may_open: bool,
    /// Whether the file opens once the caller has said why, as `X-Reason` says it at the case.
    reason_required: bool,
    /// What the file lacks, for organisers.
    missing: Vec<String>,
}

/// An invitation.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvitationOut {
    n: u32,
    kind: String,
    account: Option<String>,
    name: Option<String>,
    institution: Option<String>,
    cases: Vec<String>,
    sent: bool,
    answer: Option<String>,
    /// Another time that would suit.
    proposal: Option<String>,
    present: Option<bool>,
}

/// A session as the caller may see it: an invitee only their own invitation and their cases.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionOut {
    number: String,
    version: i64,
    session_type: String,
    kind: String,
    region: String,
    theme: Option<String>,
    starts: String,
    place: String,
    language: String,
    state: String,
    /// Whether the caller organises it.
    organises: bool,
    agenda: Vec<AgendaOut>,
    invitations: Vec<InvitationOut>,
    /// The kinds of commands that the caller may give.
    acts: Vec<String>,
}

fn invitation(view: &SessionView, i: &Invitation) -> InvitationOut {
    let account = i.invited.invite.account.as_ref().map(Code::to_string);
    InvitationOut {
        n: i.n,
        kind: i.invited.invite.kind.to_string(),
        name: account.as_ref().and_then(|a| view.names.get(a).cloned()),
        account,
        institution: i.invited.institution.as_ref().map(Code::to_string),
        cases: i.invited.invite.cases.iter().map(Code::to_string).collect(),
        sent: i.sent,
        answer: i.reply.as_ref().map(|(a, _)| a.to_string()),
        proposal: i.reply.as_ref().and_then(|(_, at)| at.map(|at| at.to_string())),
        present: i.present,
    }
}

impl SessionOut {
    fn of(call: &Call, view: SessionView) -> Self {
        let may = |kind: &str| match kind {
            "session.reply" => view.organises || !view.session.invitations.is_empty(),
            kind => view.organises && call.web.app.may_anywhere(&call.caller, kind),
        };
        let session = &view.session;
        let agenda = view.agenda.iter().map(|item| AgendaOut {
            at: item.at.to_string(),
            number: item.number.clone(),
            minutes: item.minutes,
            may_open: item.view.is_some(),
            reason_required: item.asks,
            missing: item.missing.iter().map(|m| m.to_string()).collect(),
        });
        Self {
            number: session.number.to_string(),
            version: view.version,
            session_type: session.plan.session_type.to_string(),
            kind: session.kind.to_string(),
            region: session.plan.region.to_string(),
            theme: session.plan.theme.as_ref().map(Code::to_string),
            starts: session.plan.starts.to_string(),
            place: session.plan.place.to_string(),
            language: session.plan.language.to_string(),
            state: session.state.to_string(),
            organises: view.organises,
            agenda: agenda.collect(),
            invitations: session.invitations.iter().map(|i| invitation(&view, i)).collect(),
            acts: SessionCommand::KINDS.iter().filter(|k| may(k)).map(|k| (*k).to_string()).collect(),
        }
    }
}

pub(super) fn operations() -> Vec<Operation> {
    let plan = schema_in::<Plan>();
    let back = json!({"type": "integer", "minimum": 0, "maximum": 3650, "default": 0});
    let named = [
        Operation::get("/sessions", "sessions", "session", "The sessions of the caller.", sessions)
            .param("days_back", "From how many days ago on.", back)
            .gives::<SessionsOut>(),
        Operation::post("/sessions", "session.plan", "session", &summary(&plan), plan_session)
            .takes(plan)
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/sessions/{session}", "session", "session", "A session as the caller may see it.", session)
            .gives::<SessionOut>(),
    ];
    named.into_iter().chain(SessionCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/sessions/{{session}}/{kind}"), schema.clone());
    let example = examples::of(kind, &schema);
    let run = move |call| act_on_session(call, kind, known.clone());
    Operation::post(&path, kind, subject(kind), &summary(&schema), run)
        .takes(schema)
        .example(example)
        .gives::<DoneOut>()
        .changes(false, true)
}

async fn sessions(call: Call) -> Answer {
    let back = i32::try_from(call.number("days_back", 0, 3650, 0)?).unwrap_or(0);
    let found = call.web.app.sessions(&call.caller, back).await?;
    ok(SessionsOut { sessions: found.into_iter().map(SessionRowOut::from).collect() })
}

async fn session(call: Call) -> Answer {
    let view = call.web.app.session(&call.caller, &call.part("session")?).await?;
    at_version(view.version, SessionOut::of(&call, view))
}

async fn plan_session(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let plan: Plan = read::value(&schema_in::<Plan>(), body)?;
    let done = call.web.app.plan_session(&call.caller, plan, &envelope).await?;
    let address = format!("{}/sessions/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}
