//! Persons in common: asking for a run, deciding, the calls that two servers make to each other, the result.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::problem::{Fault, Trouble};
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::common::{Blinded, Person, Reblinded, RunView};
use domain::common::{Request, RunCommand};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A request with its sheet of numbers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// What is asked.
    request: Request,
    /// The AVS numbers, one on each line, in the first column.
    numbers: String,
}

/// A run; no number is in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RunOut {
    number: String,
    version: i64,
    own_institution: String,
    state: String,
    request: Request,
    /// How many numbers can be read.
    good: u32,
    /// How many lines cannot.
    bad: u32,
    /// How many points the list of the other side has, once it was answered.
    points: Option<u32>,
    /// How many persons are in common, once that is known here.
    persons: Option<u32>,
    /// The kinds of commands that the caller may give now, and `common.result`.
    acts: Vec<String>,
}

impl From<RunView> for RunOut {
    fn from(view: RunView) -> Self {
        Self {
            number: view.run.number().to_string(),
            version: view.version,
            own_institution: view.run.own().to_string(),
            state: view.run.state.to_string(),
            good: view.run.requested.good,
            bad: view.run.requested.bad,
            points: view.run.answered.as_ref().map(|(_, n)| *n),
            persons: view.run.received.as_ref().map(|(_, n)| *n),
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
            request: view.run.requested.request,
        }
    }
}

/// The runs that the caller may know of, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RunsOut {
    runs: Vec<RunOut>,
}

/// A list of points, blinded: `intersection::Blinded`, as the description of the API says it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlindedForm {
    /// The sum of what was agreed upon.
    context: String,
    /// Who learns the result, as the sender sees it: both, me or them.
    learns: String,
    /// The key that blinded.
    from: String,
    /// The points, sorted, in base64url.
    points: Vec<String>,
    /// The sum of all the above.
    sum: String,
}

/// A list of points, blinded again: `intersection::Reblinded`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReblindedForm {
    /// The sum of what was agreed upon.
    context: String,
    /// The key that blinded the second time.
    from: String,
    /// The key that blinded the first time.
    to: String,
    /// The sum of the list that this answers.
    of: String,
    /// The points, in the order of that list.
    points: Vec<String>,
    /// The sum of all the above.
    sum: String,
}

/// What the other side gets for its list: `app::common::Messages`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct MessagesForm {
    blinded: BlindedForm,
    /// None where the side that answers alone learns the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    reblinded: Option<ReblindedForm>,
}

/// That it was taken.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TakenOut {
    taken: bool,
}

/// A person in common.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PersonOut {
    avs: String,
    /// Whether the own institution has a file here.
    known: bool,
}

impl From<Person> for PersonOut {
    fn from(person: Person) -> Self {
        Self { avs: person.avs.to_string(), known: person.known }
    }
}

/// The persons in common.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ResultOut {
    persons: Vec<PersonOut>,
}

const TAG: &str = "common";

pub(super) fn operations() -> Vec<Operation> {
    let named = [
        Operation::get("/common", "common-runs", TAG, "The runs of persons in common.", runs)
            .gives::<RunsOut>()
            .guarded(),
        Operation::post("/common", "common.request", TAG, "Asks for a run of persons in common.", request)
            .takes(schema_in::<Asked>())
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/common/{run}", "common-run", TAG, "One run: state and counts.", run).gives::<RunOut>(),
        Operation::post(
            "/common/{run}/blinded",
            "common.blinded",
            TAG,
            "For the server of the other institution: takes its blinded list.",
            blinded,
        )
        .takes(schema_in::<BlindedForm>())
        .gives::<MessagesForm>()
        .changes(false, false),
        Operation::post(
            "/common/{run}/reblinded",
            "common.reblinded",
            TAG,
            "For the server of the other institution: takes one's own list, blinded again.",
            reblinded,
        )
        .takes(schema_in::<ReblindedForm>())
        .gives::<TakenOut>()
        .changes(false, false),
        Operation::post("/common/{run}/result", "common.result", TAG, "The persons in common, once.", result)
            .gives::<ResultOut>()
            .changes(false, false),
    ];
    named.into_iter().chain(RunCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/common/{{run}}/{kind}"), schema.clone());
    Operation::post(&path, kind, TAG, &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .gives::<DoneOut>()
        .changes(false, true)
}

async fn runs(call: Call) -> Answer {
    let found = call.web.app.runs(&call.caller).await?;
    ok(RunsOut { runs: found.into_iter().map(RunOut::from).collect() })
}

async fn run(call: Call) -> Answer {
    let view = call.web.app.run(&call.caller, &call.part("run")?).await?;
    at_version(view.version, RunOut::from(view))
}

async fn request(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let asked: Asked = read::value(&schema_in::<Asked>(), body)?;
    let done = call.web.app.request_run(&call.caller, asked.request, &asked.numbers, &envelope).await;
    let done = done.map_err(|error| match error {
        app::AppError::File(app::FileError::Size) => Fault::new("numbers", "invalid-text-too-long").into(),
        other => Trouble::from(other),
    })?;
    let address = format!("{}/common/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("run")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| RunCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_run(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

/// A message of the other server: what its points are worth is seen when they are used.
async fn message<T: DeserializeOwned>(call: &mut Call, schema: &Value) -> Result<T, Trouble> {
    let body = call.json().await?;
    read::value(schema, body)
}

async fn blinded(mut call: Call) -> Answer {
    let number = call.part("run")?;
    let theirs: Blinded = message(&mut call, &schema_in::<BlindedForm>()).await?;
    ok(call.web.app.answer_blinded(&call.caller, &number, theirs).await?)
}

async fn reblinded(mut call: Call) -> Answer {
    let number = call.part("run")?;
    let mine: Reblinded = message(&mut call, &schema_in::<ReblindedForm>()).await?;
    call.web.app.take_reblinded(&call.caller, &number, mine).await?;
    ok(TakenOut { taken: true })
}

async fn result(call: Call) -> Answer {
    let persons = call.web.app.run_result(&call.caller, &call.part("run")?).await?;
    ok(ResultOut { persons: persons.into_iter().map(PersonOut::from).collect() })
}
