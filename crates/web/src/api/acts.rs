//! Commands on cases: one operation for each kind.

use super::call::{Answer, Call, at_version, created};
use super::examples;
use super::problem::Trouble;
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use domain::CaseCommand;
use domain::case::{Open, OpenAgain};
use domain::session::SessionCommand;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What came of a command.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DoneOut {
    /// The number of the case or session.
    number: String,
    /// Its version now.
    version: i64,
    /// The kinds of what happened.
    events: Vec<String>,
    /// Whether someone else had changed something else since the version that was named in `If-Match`.
    merged: bool,
    /// The kind of the event that `undo` would take back while nothing else happens; none when it cannot.
    #[serde(skip_serializing_if = "Option::is_none")]
    undo: Option<String>,
}

impl From<app::case::Done> for DoneOut {
    fn from(done: app::case::Done) -> Self {
        Self { number: done.number, version: done.version, events: done.events, merged: done.merged, undo: done.undo }
    }
}

/// Takes back what the caller has just done, as long as nothing has happened since.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoIn {
    /// The version that the act answered; where the case has another by now, the answer is stale.
    version: i64,
}

/// Kinds that only the house itself gives.
const HOUSE_ONLY: &[&str] = &["session.schedule", "session.unschedule"];

/// Whether a kind is given by the house itself, or under the name of a request for information.
fn elsewhere(kind: &str) -> bool {
    HOUSE_ONLY.contains(&kind) || super::inquiries::ADDRESSEE.contains(&kind)
}

/// The first sentence of what a schema says of itself.
pub(super) fn summary(schema: &Value) -> String {
    let told = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let first = told.split_inclusive(['.', ';']).next().unwrap_or_default();
    first.trim_end_matches(';').trim_end_matches('.').replace('\n', " ") + "."
}

/// The subject of a kind.
pub(super) fn subject(kind: &str) -> &str {
    kind.split('.').next().unwrap_or(kind)
}

pub(super) fn operations() -> Vec<Operation> {
    let open = schema_in::<Open>();
    let person = json!({"family_name": "Muster", "given_name": "Ada", "birth": "1990-02-03", "language": "fr"});
    let opens = Operation::post("/cases", "case.open", "case", &summary(&open), open_case)
        .takes(open)
        .example(json!({"person": person, "despite_duplicates": true}))
        .gives::<DoneOut>()
        .creates()
        .changes(false, true);
    let undo = Operation::post("/cases/{number}/undo", "undo", "undo", &summary(&schema_in::<UndoIn>()), undo)
        .takes(schema_in::<UndoIn>())
        .example(json!({"version": 7}))
        .gives::<DoneOut>()
        .changes(false, false);
    let kinds = CaseCommand::KINDS.iter().copied().filter(|k| !elsewhere(k));
    [opens, undo].into_iter().chain(kinds.map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let path = format!("/cases/{{number}}/{kind}");
    if kind == "closure.reopen" {
        // That a new file follows is one step with opening it.
        return Operation::post(&path, kind, subject(kind), "Opens the file that follows a closed one.", open_again)
            .takes(schema_in::<OpenAgain>())
            .example(json!({"reason": "La personne est revenue."}))
            .gives::<DoneOut>()
            .creates()
            .changes(false, true);
    }
    let (known, example) = (schema.clone(), examples::of(kind, &schema));
    Operation::post(&path, kind, subject(kind), &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .example(example)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn open_case(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let open: Open = read::value(&schema_in::<Open>(), body)?;
    let done = call.web.app.open_case(&call.caller, open, &envelope).await?;
    let address = format!("{}/cases/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn open_again(mut call: Call) -> Answer {
    let (number, envelope) = (call.part("number")?, call.envelope()?);
    let body = call.json().await?;
    let again: OpenAgain = read::value(&schema_in::<OpenAgain>(), body)?;
    let done = call.web.app.open_again(&call.caller, &number, &envelope, again).await?;
    let address = format!("{}/cases/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn undo(mut call: Call) -> Answer {
    let number = call.part("number")?;
    let body = call.json().await?;
    let asked: UndoIn = read::value(&schema_in::<UndoIn>(), body)?;
    let done = call.web.app.undo(&call.caller, &number, asked.version).await?;
    at_version(done.version, DoneOut::from(done))
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("number")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| CaseCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

pub(super) async fn act_on_session(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("session")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| SessionCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_session(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

type Reader<'t> = serde_path_to_error::Deserializer<'t, 't, Value>;

/// Reads a command of a kind, each fault at its field.
pub(super) fn command<C>(
    reader: for<'t> fn(&str, Reader<'t>) -> Option<Result<C, serde_json::Error>>,
    kind: &str,
    schema: &Value,
    body: Value,
) -> Result<C, Trouble> {
    read::check(schema, &body)?;
    let mut track = serde_path_to_error::Track::new();
    let found = reader(kind, serde_path_to_error::Deserializer::new(body, &mut track));
    let found = found.ok_or(Trouble::NotFound)?.map_err(|e| e.to_string());
    found.map_err(|error| read::of_reading(&track.path().to_string(), &error).into())
}
