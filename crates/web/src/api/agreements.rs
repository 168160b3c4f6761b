//! Agreements on exchange: reading them, proposing them, one operation for each kind of command; and the documents that
//! they and the lists by AVS number refer to.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::agreement::AgreementView;
use domain::Code;
use domain::agreement::{AgreementCommand, Terms, Version};
use domain::follow_up::FileRef;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// Terms that were put before the parties.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VersionOut {
    n: u32,
    /// The day they were put forward.
    on: String,
    terms: Terms,
    /// Why they were changed.
    reason: Option<String>,
    /// The parties that have approved.
    approved: Vec<String>,
    /// The parties that have not.
    open: Vec<String>,
}

impl From<&Version> for VersionOut {
    fn from(version: &Version) -> Self {
        Self {
            n: version.n,
            on: version.stamp.on.to_string(),
            terms: version.terms.clone(),
            reason: version.reason.as_ref().map(|r| r.to_string()),
            approved: version.approvals.keys().map(Code::to_string).collect(),
            open: version.open().map(Code::to_string).collect(),
        }
    }
}

/// An agreement on exchange.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementOut {
    number: String,
    version: i64,
    /// Where it stands today.
    state: String,
    /// The last day of what was agreed; none while nothing is.
    until: Option<String>,
    /// From which day on its end is near.
    warns_from: Option<String>,
    versions: Vec<VersionOut>,
    /// The kinds of commands that the caller may give.
    acts: Vec<String>,
    /// For which parties the caller can approve.
    approves: Vec<String>,
}

impl From<AgreementView> for AgreementOut {
    fn from(view: AgreementView) -> Self {
        Self {
            number: view.agreement.number.to_string(),
            version: view.version,
            state: view.state.to_string(),
            until: view.until.map(|d| d.to_string()),
            warns_from: view.warns_from.map(|d| d.to_string()),
            versions: view.agreement.versions.iter().map(VersionOut::from).collect(),
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
            approves: view.approves.iter().map(Code::to_string).collect(),
        }
    }
}

/// The agreements that the caller may know of, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AgreementsOut {
    agreements: Vec<AgreementOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let terms = schema_in::<Terms>();
    let named = [
        Operation::get("/agreements", "agreements", "agreement", "The agreements on exchange.", agreements)
            .gives::<AgreementsOut>()
            .guarded(),
        Operation::post("/agreements", "agreement.propose", "agreement", "Proposes an agreement.", propose)
            .takes(terms)
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/agreements/{agreement}", "agreement", "agreement", "One agreement on exchange.", agreement)
            .gives::<AgreementOut>(),
        Operation::post("/documents", "documents.add", "agreement", "Hands in a document without personal data.", add)
            .takes_file()
            .gives::<FileRef>()
            .creates()
            .guarded(),
    ];
    named.into_iter().chain(AgreementCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/agreements/{{agreement}}/{kind}"), schema.clone());
    Operation::post(&path, kind, "agreement", &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn agreements(call: Call) -> Answer {
    let found = call.web.app.agreements(&call.caller).await?;
    ok(AgreementsOut { agreements: found.into_iter().map(AgreementOut::from).collect() })
}

async fn agreement(call: Call) -> Answer {
    let view = call.web.app.agreement(&call.caller, &call.part("agreement")?).await?;
    at_version(view.version, AgreementOut::from(view))
}

async fn propose(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let terms: Terms = read::value(&schema_in::<Terms>(), body)?;
    let done = call.web.app.propose_agreement(&call.caller, terms, &envelope).await?;
    let address = format!("{}/agreements/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (number, envelope) = (call.part("agreement")?, call.envelope()?);
    let body = call.json().await?;
    let command = command(|kind, from| AgreementCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_agreement(&call.caller, &number, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

async fn add(mut call: Call) -> Answer {
    let (name, bytes) = call.file().await?;
    let file = call.web.app.take_document(&call.caller, &name, &bytes).await?;
    created(&file, format!("{}/documents", super::BASE))
}
