//! Changes of the canton's model: reading them, beginning one, and one operation for each kind of command.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::problem::Trouble;
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::revision::{RevisionView, Summary};
use domain::revision::{BeginRevision, RevisionCommand, TryPerson};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// A change of the model in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RevisionRow {
    n: u32,
    /// `draft`, `submitted`, `planned`, `in-force`, `past` or `dropped`.
    state: String,
    reason: String,
    /// From which day on the installation runs it.
    valid_from: Option<String>,
}

/// All changes of the model, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RevisionsOut {
    /// The change that runs; 0: the model as delivered.
    running: u32,
    revisions: Vec<RevisionRow>,
    /// Whether the caller may begin one now.
    begins: bool,
}

/// What is wrong with a draft.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaultOut {
    line: usize,
    code: String,
    section: String,
    entry: String,
    field: String,
    reason: String,
}

/// A change of the model.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RevisionOut {
    n: u32,
    version: i64,
    state: String,
    reason: String,
    valid_from: Option<String>,
    /// The model file.
    text: String,
    faults: Vec<FaultOut>,
    /// The invented persons.
    persons: Vec<TryPerson>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
}

fn row(one: &Summary) -> RevisionRow {
    let revision = &one.revision;
    RevisionRow {
        n: revision.n,
        state: one.state.to_string(),
        reason: revision.reason.to_string(),
        valid_from: revision.valid_from.map(|day| day.to_string()),
    }
}

fn out(view: RevisionView) -> RevisionOut {
    let fault = |f: domain::model::Fault| FaultOut {
        line: f.line,
        code: f.code.to_string(),
        section: f.place.section,
        entry: f.place.entry,
        field: f.place.field,
        reason: f.reason,
    };
    let revision = view.revision;
    RevisionOut {
        n: revision.n,
        version: view.version,
        state: view.state.to_string(),
        reason: revision.reason.to_string(),
        valid_from: revision.valid_from.map(|day| day.to_string()),
        text: revision.text,
        faults: view.faults.into_iter().map(fault).collect(),
        persons: revision.persons,
        acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
    }
}

pub(super) fn operations() -> Vec<Operation> {
    let named = [
        Operation::get("/revisions", "revisions", "revision", "All changes of the model.", revisions)
            .gives::<RevisionsOut>()
            .guarded(),
        Operation::get("/revisions/{revision}", "revision", "revision", "One change of the model.", revision)
            .gives::<RevisionOut>()
            .guarded(),
        Operation::post("/revisions", "revision.begin", "revision", &summary(&schema_in::<BeginRevision>()), begin)
            .takes(schema_in::<BeginRevision>())
            .example(json!({"reason": "Neue Zugangsregel ab 2027."}))
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
    ];
    named.into_iter().chain(RevisionCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/revisions/{{revision}}/{kind}"), schema.clone());
    let example = match kind {
        "revision.edit" => json!({"text": "based_on = \"default\"\n", "at": "category case"}),
        "revision.adopt" => json!({"model": "default", "section": "session_type", "entries": ["round-table"]}),
        "revision.try" => json!({"name": "Jugendlicher ohne Anschluss", "facts": {"INSTITUTIONS": "2"}}),
        "revision.forget" => json!({"name": "Jugendlicher ohne Anschluss"}),
        "revision.submit" => json!({"message": "Bitte bis Freitag."}),
        "revision.approve" => json!({"valid_from": "2027-01-01"}),
        _ => json!({"reason": "Eine Kategorie fehlt noch."}),
    };
    Operation::post(&path, kind, "revision", &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .example(example)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn revisions(call: Call) -> Answer {
    let (all, begins) = call.web.app.revisions(&call.caller).await?;
    let running = call.web.app.models().running();
    ok(RevisionsOut { running, revisions: all.iter().map(row).collect(), begins })
}

fn number(call: &Call) -> Result<u32, Trouble> {
    call.part("revision")?.parse().map_err(|_| Trouble::NotFound)
}

async fn revision(call: Call) -> Answer {
    let view = call.web.app.revision(&call.caller, number(&call)?).await?;
    at_version(view.version, out(view))
}

async fn begin(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let begin: BeginRevision = read::value(&schema_in::<BeginRevision>(), body)?;
    let done = call.web.app.begin_revision(&call.caller, &envelope, begin).await?;
    let address = format!("{}/revisions/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    // The body is read in any case: a connection with half a request in it serves nobody.
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let n = number(&call)?;
    let command = command(|kind, from| RevisionCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_revision(&call.caller, n, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}
