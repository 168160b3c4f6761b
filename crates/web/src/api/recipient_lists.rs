//! Lists by AVS number: asking, deciding, the one delivery, the lines that could not be read.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::problem::Fault;
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::recipient_list::{ListView, Person};
use domain::recipient_list::{Bad, ListCommand, Request};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A request with its sheet of numbers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// What is asked.
    request: Request,
    /// The AVS numbers, one on each line, in the first column.
    numbers: String,
}

/// A list by AVS number; the numbers themselves are not in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListOut {
    number: String,
    version: i64,
    from_institution: String,
    state: String,
    request: Request,
    /// How many numbers can be read.
    good: u32,
    /// How many lines cannot.
    bad: u32,
    /// How many persons were known, once it is delivered.
    known: Option<u32>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
}

impl From<ListView> for ListOut {
    fn from(view: ListView) -> Self {
        Self {
            number: view.list.number().to_string(),
            version: view.version,
            from_institution: view.list.from().to_string(),
            state: view.list.state.to_string(),
            good: view.list.requested.good,
            bad: view.list.requested.bad,
            known: view.list.delivered.as_ref().map(|(_, d)| d.known),
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
            request: view.list.requested.request,
        }
    }
}

/// The lists that the caller may know of, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListsOut {
    lists: Vec<ListOut>,
}

/// A person of a delivered list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PersonOut {
    avs: String,
    /// Whether the institution that was asked knows the person.
    known: bool,
    /// The agreed fields.
    values: BTreeMap<String, String>,
}

impl From<Person> for PersonOut {
    fn from(person: Person) -> Self {
        let values = person.values.into_iter().map(|(field, value)| (field.to_string(), value));
        Self { avs: person.avs.to_string(), known: person.known, values: values.collect() }
    }
}

/// A delivered list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeliveredOut {
    persons: Vec<PersonOut>,
}

/// A line that could not be read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BadOut {
    line: usize,
    column: usize,
    /// The stable code of the reason.
    reason: String,
    value: String,
}

impl From<Bad> for BadOut {
    fn from(bad: Bad) -> Self {
        let reason = format!("invalid-{}", bad.reason);
        Self { line: bad.line, column: bad.column, reason, value: bad.value }
    }
}

/// The lines of a sheet that could not be read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionsOut {
    lines: Vec<BadOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let tag = "recipient-list";
    let named = [
        Operation::get("/recipient-lists", "recipient-lists", tag, "The lists by AVS number.", lists)
            .gives::<ListsOut>()
            .guarded(),
        Operation::post("/recipient-lists", "recipient-list.request", tag, "Asks for a list by AVS number.", request)
            .takes(schema_in::<Asked>())
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/recipient-lists/{list}", "recipient-list", tag, "One list by AVS number.", list)
            .gives::<ListOut>(),
        Operation::get(
            "/recipient-lists/{list}/corrections",
            "recipient-list.corrections",
            tag,
            "The lines of its sheet that could not be read.",
            corrections,
        )
        .gives::<CorrectionsOut>()
        .changes(false, false),
        Operation::post(
            "/recipient-lists/{list}/recipient-list.deliver",
            "recipient-list.deliver",
            tag,
            "Delivers the list, once.",
            deliver,
        )
        .gives::<DeliveredOut>()
        .changes(false, false),
    ];
    let kinds = ListCommand::KINDS.iter().copied().filter(|k| *k != "recipient-list.deliver");
    named.into_iter().chain(kinds.map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/recipient-lists/{{list}}/{kind}"), schema.clone());
    Operation::post(&path, kind, "recipient-list", &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .gives::<DoneOut>()
        .changes(false, true)
}

async fn lists(call: Call) -> Answer {
    let found = call.web.app.lists(&call.caller).await?;
    ok(ListsOut { lists: found.into_iter().map(ListOut::from).collect() })
}

async fn list(call: Call) -> Answer {
    let view = call.web.app.list(&call.caller, &call.part("list")?).await?;
    at_version(view.version, ListOut::from(view))
}

async fn request(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let asked: Asked = read::value(&schema_in::<Asked>(), body)?;
    let done = call.web.app.request_list(&call.caller, asked.request, &asked.numbers, &envelope).await;
    let done = done.map_err(|error| match error {
        app::AppError::File(app::FileError::Size) => Fault::new("numbers", "invalid-text-too-long").into(),
        other => super::problem::Trouble::from(other),
    })?;
    let address = format!("{}/recipient-lists/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("list")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| ListCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_list(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

async fn deliver(call: Call) -> Answer {
    let persons = call.web.app.deliver_list(&call.caller, &call.part("list")?).await?;
    ok(DeliveredOut { persons: persons.into_iter().map(PersonOut::from).collect() })
}

async fn corrections(call: Call) -> Answer {
    let lines = call.web.app.list_corrections(&call.caller, &call.part("list")?).await?;
    ok(CorrectionsOut { lines: lines.into_iter().map(BadOut::from).collect() })
}
