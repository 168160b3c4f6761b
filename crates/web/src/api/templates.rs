//! The words of what leaves on paper: reading them, one operation for each kind of command.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, ok};
use super::problem::Trouble;
use super::table::Operation;
use crate::form;
use app::template::TemplateView;
use domain::template::{DraftTemplate, TemplateCommand, TemplateKind, TemplateVersion};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// A version of the words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct VersionOut {
    n: u32,
    /// `draft`, `planned`, `in-force`, `past` or `dropped`.
    state: String,
    written_on: String,
    written_by: String,
    approved_on: Option<String>,
    approved_by: Option<String>,
    /// From which day on it holds.
    valid_from: Option<String>,
    /// What it says; a passage that is empty keeps the words of the house.
    says: DraftTemplate,
}

/// The words of a kind of document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TemplateOut {
    kind: String,
    version: i64,
    /// The passages that it has.
    passages: Vec<String>,
    /// What can stand in square brackets.
    placeholders: Vec<String>,
    /// The versions, oldest first.
    versions: Vec<VersionOut>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
}

/// The words of all kinds of document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TemplatesOut {
    templates: Vec<TemplateOut>,
}

fn out(view: TemplateView, today: Date) -> TemplateOut {
    let name = |account: &str| view.names.get(account).cloned().unwrap_or_default();
    let kind = view.template.kind;
    let version = |v: &TemplateVersion| VersionOut {
        n: v.n,
        state: view.template.state(v, today).to_string(),
        written_on: v.stamp.on.to_string(),
        written_by: name(v.stamp.by.account.as_str()),
        approved_on: v.approved.as_ref().map(|s| s.on.to_string()),
        approved_by: v.approved.as_ref().map(|s| name(s.by.account.as_str())),
        valid_from: v.valid_from.map(|day| day.to_string()),
        says: v.draft.clone(),
    };
    TemplateOut {
        kind: kind.to_string(),
        version: view.version,
        passages: kind.passages().iter().map(ToString::to_string).collect(),
        placeholders: kind.placeholders().iter().map(ToString::to_string).collect(),
        versions: view.template.versions.iter().map(version).collect(),
        acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
    }
}

pub(super) fn operations() -> Vec<Operation> {
    let named = [
        Operation::get("/templates", "templates", "template", "The words of all documents.", templates)
            .gives::<TemplatesOut>()
            .guarded(),
        Operation::get("/templates/{template}", "template", "template", "The words of one kind of document.", template)
            .gives::<TemplateOut>()
            .guarded(),
    ];
    named.into_iter().chain(TemplateCommand::KINDS.iter().copied().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("/templates/{{template}}/{kind}"), schema.clone());
    let footer =
        json!({"fr": "État au [date].", "de": "Stand am [date].", "it": "Stato al [date].", "en": "As of [date]."});
    let example = match kind {
        "template.draft" => json!({"footer": footer, "reason": "Nouvelle formule de fin."}),
        "template.approve" => json!({"n": 1, "valid_from": "2027-01-01"}),
        _ => json!({"n": 1, "reason": "Une faute de frappe."}),
    };
    Operation::post(&path, kind, "template", &summary(&schema), move |call| act(call, kind, known.clone()))
        .takes(schema)
        .example(example)
        .gives::<DoneOut>()
        .changes(true, true)
}

async fn templates(call: Call) -> Answer {
    let today = call.web.app.clock().today();
    let found = call.web.app.templates(&call.caller).await?;
    ok(TemplatesOut { templates: found.into_iter().map(|view| out(view, today)).collect() })
}

fn kind_of(call: &Call) -> Result<TemplateKind, Trouble> {
    TemplateKind::from_code(&call.part("template")?).ok_or(Trouble::NotFound)
}

async fn template(call: Call) -> Answer {
    let kind = kind_of(&call)?;
    let view = call.web.app.template(&call.caller, kind).await?;
    let today = call.web.app.clock().today();
    at_version(view.version, out(view, today))
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    // The body is read in any case: a connection with half a request in it serves nobody.
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let template = kind_of(&call)?;
    let command = command(|kind, from| TemplateCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_template(&call.caller, template, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}
