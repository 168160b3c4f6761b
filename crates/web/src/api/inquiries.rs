//! Requests for information: the lists of both sides, one of them, and the commands of the addressee, which names the
//! request and not the case. They are asked for with `inquiry.ask` on a case.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, created, ok};
use super::table::Operation;
use crate::form;
use app::inquiry::{InquiryView, Listing};
use domain::CaseCommand;
use domain::follow_up::FileRef;
use domain::inquiry::{Ask, Basis};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// The commands of the addressee.
pub(super) const ADDRESSEE: &[&str] = &["inquiry.answer", "inquiry.refuse", "inquiry.confirm-informed"];

/// A request for information in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListingOut {
    id: String,
    from_institution: String,
    to_institution: String,
    asked: String,
    due: String,
    /// Where it stands today.
    state: String,
    /// The day by which the caller's institution has to do something.
    waits: Option<String>,
    /// What is still to be done after the answer.
    duties: Vec<String>,
    /// The number of the case, where the caller may open it.
    case: Option<String>,
}

impl From<Listing> for ListingOut {
    fn from(one: Listing) -> Self {
        Self {
            state: one.state.to_string(),
            waits: one.waits.map(|d| d.to_string()),
            duties: one.row.duties.split(',').filter(|d| !d.is_empty()).map(str::to_string).collect(),
            case: Some(one.row.case_number).filter(|c| !c.is_empty()),
            id: one.row.id,
            from_institution: one.row.from_institution,
            to_institution: one.row.to_institution,
            asked: one.row.asked,
            due: one.row.due,
        }
    }
}

/// The requests for information of the caller's institution.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InquiriesOut {
    received: Vec<ListingOut>,
    sent: Vec<ListingOut>,
}

/// On what a category may be given.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BasisOut {
    category: String,
    /// The rule.
    rule: Option<String>,
    /// The agreement that covers it.
    agreement: Option<String>,
}

impl From<&Basis> for BasisOut {
    fn from(basis: &Basis) -> Self {
        let text = |code: &Option<domain::Code>| code.as_ref().map(|c| c.to_string());
        Self { category: basis.category.to_string(), rule: text(&basis.rule), agreement: text(&basis.agreement) }
    }
}

/// Whom it is about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WantedOut {
    name: String,
    birth: String,
    /// Only where the institution may use it.
    avs: Option<String>,
}

/// What was given.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GivenOut {
    on: String,
    categories: Vec<String>,
    form: String,
    text: Option<String>,
    /// Whether a file came with it.
    file: bool,
    bases: Vec<BasisOut>,
    /// What must be done afterwards.
    after: Vec<String>,
}

/// A request for information as its side may see it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InquiryOut {
    id: String,
    from_institution: String,
    to_institution: String,
    asked: String,
    due: String,
    state: String,
    question: Ask,
    bases: Vec<BasisOut>,
    person: Option<WantedOut>,
    /// The number of the case, where the caller may open it.
    case: Option<String>,
    given: Option<GivenOut>,
    /// The coded reason of a refusal.
    refusal: Option<String>,
    /// What is still to be done, and until when.
    duties: Vec<String>,
    duties_due: Option<String>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
}

impl From<InquiryView> for InquiryOut {
    fn from(view: InquiryView) -> Self {
        let inquiry = &view.inquiry;
        let given = inquiry.given.as_ref().map(|(stamp, given)| GivenOut {
            on: stamp.on.to_string(),
            categories: given.answer.given.iter().map(|c| c.to_string()).collect(),
            form: given.answer.form.to_string(),
            text: given.answer.text.as_ref().map(|t| t.to_string()),
            file: given.answer.file.is_some(),
            bases: given.bases.iter().map(BasisOut::from).collect(),
            after: given.after.iter().map(|a| a.to_string()).collect(),
        });
        Self {
            id: inquiry.asked.id.to_string(),
            from_institution: inquiry.from().to_string(),
            to_institution: inquiry.to().to_string(),
            asked: inquiry.stamp.on.to_string(),
            due: inquiry.asked.due.to_string(),
            state: view.state.to_string(),
            question: inquiry.asked.ask.clone(),
            bases: inquiry.asked.bases.iter().map(BasisOut::from).collect(),
            given,
            refusal: inquiry.refused.as_ref().map(|(_, r)| r.code.to_string()),
            duties: inquiry.duties().iter().map(|d| d.to_string()).collect(),
            duties_due: view.duties_due.map(|d| d.to_string()),
            person: view.person.map(|p| WantedOut {
                name: p.name,
                birth: p.birth.to_string(),
                avs: p.avs.map(|a| a.to_string()),
            }),
            case: view.case,
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
        }
    }
}

pub(super) fn operations() -> Vec<Operation> {
    let named = [
        Operation::get("/inquiries", "inquiries", "inquiry", "The requests for information.", inquiries)
            .gives::<InquiriesOut>(),
        Operation::get("/inquiries/{inquiry}", "inquiry", "inquiry", "One request for information.", inquiry)
            .gives::<InquiryOut>(),
        Operation::get("/inquiries/{inquiry}/file", "inquiry.file", "inquiry", "The file of an answer.", file)
            .gives_file(),
        Operation::post("/inquiries/{inquiry}/files", "inquiry.add-file", "inquiry", "Hands in a file.", add_file)
            .takes_file()
            .gives::<FileRef>()
            .creates(),
    ];
    named.into_iter().chain(ADDRESSEE.iter().copied().map(operation)).collect()
}

/// The schema of a command without the number that the request has in its case.
fn schema(kind: &str) -> Value {
    let mut schema = form::schema(kind).unwrap_or_default();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.remove("inquiry");
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| name != "inquiry");
    }
    schema
}

fn operation(kind: &'static str) -> Operation {
    let (path, known) = (format!("/inquiries/{{inquiry}}/{kind}"), schema(kind));
    let shown = known.clone();
    Operation::post(&path, kind, "inquiry", &summary(&known), move |call| act(call, kind, known.clone()))
        .takes(shown)
        .gives::<DoneOut>()
        .changes(false, true)
}

async fn inquiries(call: Call) -> Answer {
    let found = call.web.app.inquiries(&call.caller).await?;
    let out = |all: Vec<Listing>| all.into_iter().map(ListingOut::from).collect();
    ok(InquiriesOut { received: out(found.received), sent: out(found.sent) })
}

async fn inquiry(call: Call) -> Answer {
    let view = call.web.app.inquiry(&call.caller, &call.part("inquiry")?).await?;
    ok(InquiryOut::from(view))
}

async fn file(call: Call) -> Answer {
    let (file, bytes) = call.web.app.inquiry_file(&call.caller, &call.part("inquiry")?).await?;
    Ok(super::cases::handed_out(&file, bytes))
}

async fn add_file(mut call: Call) -> Answer {
    let id = call.part("inquiry")?;
    let (name, bytes) = call.file().await?;
    let file = call.web.app.take_inquiry_file(&call.caller, &id, &name, &bytes).await?;
    created(&file, format!("{}/inquiries/{id}/file", super::BASE))
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (id, envelope) = (call.part("inquiry")?, call.envelope()?);
    let mut body = call.json().await?;
    super::read::check(&schema, &body)?;
    if let Some(fields) = body.as_object_mut() {
        // Which request it is stands in the address.
        fields.insert("inquiry".into(), json!(0));
    }
    let whole = form::schema(kind).unwrap_or_default();
    let command = command(|kind, from| CaseCommand::read(kind, from), kind, &whole, body)?;
    let done = call.web.app.act_on_inquiry(&call.caller, &id, &envelope, command).await?;
    ok(DoneOut::from(done))
}
