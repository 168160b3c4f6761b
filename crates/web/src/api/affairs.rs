//! What the bodies deal with: for each kind reading, beginning one, and one operation for each kind of command; and what was
//! published.

use super::acts::{DoneOut, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::problem::Trouble;
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::affair::AffairView;
use domain::activity::Activity;
use domain::affair::{Affair, AffairCommand};
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::mandate::Mandate;
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::sitting::Sitting;
use domain::topic::Topic;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// Something that happened to an affair.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AffairStepOut {
    /// The kind of what happened.
    kind: String,
    /// The day it was written down.
    on: String,
    /// Who wrote it.
    by: String,
    role: String,
    /// What was said with it.
    fields: Value,
}

/// Something that the bodies deal with.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AffairOut {
    number: String,
    /// 0 where it is known and nothing was written of it yet.
    version: i64,
    /// Where it stands.
    stage: String,
    /// Since when.
    since: String,
    /// Whether it is public.
    public: bool,
    /// All that is known of it.
    affair: Value,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
    /// What happened, oldest first; empty in a list.
    steps: Vec<AffairStepOut>,
}

/// Affairs of a kind, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AffairsOut {
    affairs: Vec<AffairOut>,
}

fn out<T: Affair>(view: AffairView<T>) -> Result<AffairOut, Trouble> {
    let listed = view.affair.listed();
    let step = |s: &app::affair::Step| AffairStepOut {
        kind: s.kind.clone(),
        on: s.stamp.on.to_string(),
        by: view.names.get(s.stamp.by.account.as_str()).cloned().unwrap_or_default(),
        role: s.stamp.by.seat.role.to_string(),
        fields: s.fields.clone(),
    };
    Ok(AffairOut {
        number: listed.number.to_string(),
        version: view.version,
        stage: listed.stage.to_string(),
        since: listed.since.to_string(),
        public: listed.public,
        affair: serde_json::to_value(&view.affair).map_err(|e| app::AppError::Fault(e.to_string()))?,
        acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
        steps: view.steps.iter().map(step).collect(),
    })
}

pub(super) fn operations() -> Vec<Operation> {
    let mut all = of::<Body>("bodies", "The bodies, with their seats and presidencies.");
    all.extend(of::<Topic>("topics", "The topics of the seismograph."));
    all.extend(of::<Sitting>("sittings", "The sittings of bodies."));
    all.extend(of::<Recommendation>("recommendations", "The recommendations."));
    all.extend(of::<Programme>("programmes", "The work programmes."));
    all.extend(of::<Project>("projects", "The projects."));
    all.extend(of::<Mandate>("mandates", "The mandates of working groups."));
    all.extend(of::<Anchoring>("anchorings", "On what the collaboration rests."));
    all.extend(of::<Activity>("activities", "What is done beside cases: trainings, days, contacts, communication …"));
    all
}

fn of<T: Affair>(plural: &'static str, about: &'static str) -> Vec<Operation> {
    let (home, one) = (format!("/{plural}"), format!("/{plural}/{{{}}}", T::NAME));
    let fresh = schema_in::<T::Fresh>();
    let named = [
        Operation::get(&home, plural, T::NAME, about, list::<T>).gives::<AffairsOut>().guarded(),
        Operation::get(&one, T::NAME, T::NAME, "One of them, with what happened to it.", read_one::<T>)
            .gives::<AffairOut>(),
        Operation::post(&home, T::FRESH, T::NAME, &summary(&fresh), move |call| begin::<T>(call, plural))
            .takes(fresh)
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
    ];
    named.into_iter().chain(T::Command::KINDS.iter().map(|kind| operation::<T>(&one, kind))).collect()
}

fn operation<T: Affair>(one: &str, kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("{one}/{kind}"), schema.clone());
    Operation::post(&path, kind, T::NAME, &summary(&schema), move |call| act::<T>(call, kind, known.clone()))
        .takes(schema)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn list<T: Affair>(call: Call) -> Answer {
    let found = call.web.app.affairs::<T>(&call.caller).await?;
    ok(AffairsOut { affairs: found.into_iter().map(out).collect::<Result<_, _>>()? })
}

async fn read_one<T: Affair>(call: Call) -> Answer {
    let view = call.web.app.affair::<T>(&call.caller, &call.part(T::NAME)?).await?;
    at_version(view.version, out(view)?)
}

async fn begin<T: Affair>(mut call: Call, plural: &'static str) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let fresh: T::Fresh = read::value(&schema_in::<T::Fresh>(), body)?;
    let done = call.web.app.begin_affair::<T>(&call.caller, fresh, &envelope).await?;
    let address = format!("{}/{plural}/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act<T: Affair>(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part(T::NAME)?, call.envelope()?);
    let body = call.json().await?;
    read::check(&schema, &body)?;
    let command = T::Command::read_value(kind, body).ok_or(Trouble::NotFound)?;
    let command = command.map_err(|(path, error)| Trouble::from(read::of_reading(&path, &error)))?;
    let done = call.web.app.act_on_affair::<T>(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}
