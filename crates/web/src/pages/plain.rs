//! The form of a command that belongs to neither a case nor a session: its fields from the schema, its faults beside
//! them, nothing typed lost.

use super::command::Input;
use crate::form::{self, Around, Entered, Faults, Shape, Shown};
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::form::{Choice, Form, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::case::{Done, Envelope};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::consent::Category;
use domain::follow_up::{FileRef, Media};
use maud::{Markup, html};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use words::t;

/// What a form is about.
#[derive(Default)]
pub struct Plain<'a> {
    /// The kind of the command.
    pub kind: &'static str,
    /// Where it is sent.
    pub action: String,
    /// The page it belongs to.
    pub back: Link,
    /// Fields that the page gives.
    pub hidden: &'a [&'a str],
    /// The version that its fields were filled from.
    pub version: Option<i64>,
    /// The categories that can be given, where not all can.
    pub asked: Option<&'a BTreeSet<Category>>,
    /// What can be chosen in a field, where only the page knows it.
    pub offered: Vec<(&'a str, Vec<Choice>)>,
    /// What stands above the fields.
    pub before: Markup,
    /// What stands below them.
    pub after: Markup,
    /// There is a file beside the fields of the command.
    pub multipart: bool,
}

/// What a command is called.
pub fn act(v: &Visitor, kind: &str) -> &'static str {
    text::kind(v.lang, "act", kind).unwrap_or("–")
}

/// The page with the form.
pub fn page(v: &Visitor, plain: &Plain, entered: &Entered, faults: &Faults) -> Page {
    let lang = v.lang;
    Page {
        title: act(v, plain.kind).into(),
        lead: text::kind(lang, "act", &format!("{}-lead", plain.kind)).map(str::to_string),
        back: Some(plain.back.clone()),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, faults))
            (plain.before)
            (form(v, plain, entered, faults))
        },
        ..Page::default()
    }
}

/// The form alone, for a page that holds more than it.
pub fn form(v: &Visitor, plain: &Plain, entered: &Entered, faults: &Faults) -> Markup {
    let lang = v.lang;
    let schema = form::schema(plain.kind).unwrap_or_default();
    let around = Around {
        lang,
        today: v.today(),
        model: v.model(),
        case: None,
        session: None,
        people: &[],
        cases: &[],
        loads: &[],
        asked: plain.asked,
        offered: &plain.offered,
    };
    let shown = Shown { kind: plain.kind, entered, faults, hidden: plain.hidden };
    let request = entered.get("_request").map_or_else(app::request_name, str::to_string);
    let sent = Form {
        action: plain.action.clone(),
        request: Some(request),
        version: plain.version.map(|n| n.to_string()),
        multipart: plain.multipart || has_file(&schema),
        submit: act(v, plain.kind).into(),
        cancel: Some(Link::new(t::button_cancel(lang), plain.back.href.clone())),
        ..Form::default()
    };
    ui::form(lang, &sent, html! { (form::fields(&around, &shown, &schema)) (plain.after) })
}

/// Whether a schema asks for a file, at any depth.
fn has_file(schema: &Value) -> bool {
    form::Fields::of(schema).iter().any(|(_, shape, _)| match shape {
        Shape::File => true,
        Shape::Part(inner) => has_file(&inner),
        _ => false,
    })
}

/// Shows the form.
pub fn show(v: &Visitor, plain: &Plain, entered: &Entered) -> Response {
    shell::page(v, page(v, plain, entered, &Vec::new())).into_response()
}

/// Shows the form again with what is wrong.
pub fn again(v: &Visitor, plain: &Plain, entered: &Entered, faults: Faults) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, shell::page(v, page(v, plain, entered, &faults))).into_response()
}

/// What came with the form beside its fields.
pub fn envelope(entered: &Entered) -> Envelope {
    let version = entered.get("_version").and_then(|n| n.parse().ok());
    Envelope { version, request: entered.get("_request").map(str::to_string) }
}

/// Reads the fields, or says what is wrong with them: what is missing all at once.
pub fn read<T: DeserializeOwned>(v: &Visitor, kind: &str, entered: &Entered) -> Result<T, Faults> {
    let schema = form::schema(kind).unwrap_or_default();
    let json = entered.to_json(&schema, v.today());
    let missing = form::missing(v.lang, &schema, &json);
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    T::deserialize(reader).map_err(|error| {
        let path = track.path().to_string().replace('[', ".").replace(']', "");
        vec![form::of_reading(v.lang, &path, &error.to_string())]
    })
}

/// The fault of a file that cannot be taken, at its field.
pub fn file_fault(v: &Visitor, field: &str, error: app::FileError) -> (String, String) {
    let words = words::lookup(v.lang, &format!("invalid-{}", error.code()));
    (field.to_string(), words.unwrap_or(t::invalid_value(v.lang)).to_string())
}

/// Takes the documents that came with a form; the field gets the reference to each.
pub async fn documents(v: &Visitor, input: Input) -> Result<(Entered, Faults), Fail> {
    let (mut entered, mut faults) = (input.entered, Vec::new());
    for (field, name, bytes) in input.files {
        match v.web.app.take_document(&v.caller, &name, &bytes).await {
            Ok(file) => entered.set(&field, serde_json::to_string(&file).unwrap_or_default()),
            Err(AppError::File(error)) => faults.push(file_fault(v, &field, error)),
            Err(other) => return Err(other).or_page(v),
        }
    }
    Ok((entered, faults))
}

/// What follows a command: the page it belongs to, or the form again with the refusal at its field.
pub fn answer(
    v: &Visitor,
    plain: &Plain,
    entered: &Entered,
    result: Result<Done, AppError>,
    home: impl Fn(&Done) -> String,
) -> Result<Response, Fail> {
    match result {
        Ok(done) => {
            let kind = done.events.first().cloned().unwrap_or_default();
            Ok(Redirect::to(&format!("{}?done={kind}", home(&done))).into_response())
        }
        Err(AppError::Refused(r)) if !elsewhere(r.code) => {
            let fault = form::of_refusal(v.lang, v.model(), &r);
            Ok(again(v, plain, entered, vec![fault]))
        }
        Err(other) => Err(other).or_page(v),
    }
}

/// Refusals that have a page of their own.
fn elsewhere(code: Refused) -> bool {
    matches!(code, Refused::NotPermitted | Refused::NotFound | Refused::ReasonRequired)
}

/// A file that is handed out, never shown in the page; its name says nothing but the number it belongs to.
pub fn download(number: &str, file: &FileRef, bytes: Vec<u8>) -> Response {
    let (kind, ending) = match file.media {
        Media::Pdf => ("application/pdf", "pdf"),
        Media::Png => ("image/png", "png"),
        Media::Jpeg => ("image/jpeg", "jpg"),
    };
    let number: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let headers = [
        (header::CONTENT_TYPE, kind.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{number}.{ending}\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    (headers, bytes).into_response()
}
