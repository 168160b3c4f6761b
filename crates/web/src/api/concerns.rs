//! Problems with a service as such: reading them, raising one, one operation for each kind of command.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::concern::ConcernView;
use domain::concern::{ConcernCommand, Raise, Step};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// Something that was said at a stage.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepOut {
    /// The kind of what happened.
    kind: String,
    /// The day it was written down.
    on: String,
    /// Who said it.
    by: String,
    role: String,
    text: String,
    /// The day on which the body answered.
    answered_on: Option<String>,
}

/// A concern about a service.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConcernOut {
    number: String,
    version: i64,
    /// Which institution the problem is with.
    institution: String,
    subject: String,
    account: String,
    /// The day it was raised.
    raised_on: String,
    raised_by: String,
    /// Where it waits: `officer`, `body`, `answered` or `closed`.
    stage: String,
    /// Since when.
    since: String,
    /// What was said since, oldest first.
    steps: Vec<StepOut>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
    /// Whether the next step is the caller's.
    waits: bool,
}

impl From<ConcernView> for ConcernOut {
    fn from(view: ConcernView) -> Self {
        let name = |account: &str| view.names.get(account).cloned().unwrap_or_default();
        let step = |s: &Step| StepOut {
            kind: s.kind.to_string(),
            on: s.stamp.on.to_string(),
            by: name(s.stamp.by.account.as_str()),
            role: s.stamp.by.seat.role.to_string(),
            text: s.text.to_string(),
            answered_on: s.on.map(|d| d.to_string()),
        };
        let concern = &view.concern;
        Self {
            number: concern.number.to_string(),
            version: view.version,
            institution: concern.raise.institution.to_string(),
            subject: concern.raise.subject.to_string(),
            account: concern.raise.account.to_string(),
            raised_on: concern.stamp.on.to_string(),
            raised_by: name(concern.stamp.by.account.as_str()),
            stage: concern.stage.to_string(),
            since: concern.since.to_string(),
            steps: concern.steps.iter().map(step).collect(),
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
            waits: view.waits,
        }
    }
}

/// The concerns that the caller may know of, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConcernsOut {
    concerns: Vec<ConcernOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let named = [
        Operation::get("/concerns", "concerns", "concern", "The concerns about a service.", concerns)
            .gives::<ConcernsOut>()
            .guarded(),
        Operation::post("/concerns", "concern.raise", "concern", &summary(&schema_in::<Raise>()), raise)
            .takes(schema_in::<Raise>())
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/concerns/{concern}", "concern", "concern", "One concern about a service.", concern)
            .gives::<ConcernOut>(),
    ];
    named.into_iter().chain(ConcernCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/concerns/{{concern}}/{kind}"), schema.clone());
    let example = match kind {
        "concern.answer" => json!({"answer": "Le service a une nouvelle permanence."}),
        "concern.pass-on" => json!({"position": "Le délai dépasse ce que nous pouvons régler."}),
        "concern.record-answer" => json!({"on": "2026-01-15", "answer": "Deux postes sont créés."}),
        _ => json!({"result": "Les délais sont tenus."}),
    };
    Operation::post(&path, kind, "concern", &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .example(example)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn concerns(call: Call) -> Answer {
    let found = call.web.app.concerns(&call.caller).await?;
    ok(ConcernsOut { concerns: found.into_iter().map(ConcernOut::from).collect() })
}

async fn concern(call: Call) -> Answer {
    let view = call.web.app.concern(&call.caller, &call.part("concern")?).await?;
    at_version(view.version, ConcernOut::from(view))
}

async fn raise(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let raise: Raise = read::value(&schema_in::<Raise>(), body)?;
    let done = call.web.app.raise_concern(&call.caller, raise, &envelope).await?;
    let address = format!("{}/concerns/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("concern")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| ConcernCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_concern(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}
