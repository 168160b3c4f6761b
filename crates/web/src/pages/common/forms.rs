//! Asking for a run with its sheet of numbers; approving, refusing, beginning, deleting.

use crate::form::{self, Entered, Faults};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::{Input, read_input};
use crate::pages::plain::{self, Plain};
use crate::ui::form::{FieldView, Kind, field};
use crate::ui::parts::Link;
use app::AppError;
use axum::extract::{Path, Request};
use axum::response::Response;
use domain::Refused;
use domain::common::{LARGEST, Request as Asked, RunCommand};
use jiff::ToSpan;
use maud::html;
use serde_json::json;
use words::t;

const KIND: &str = "common.request";

/// The field of the numbers, which are no field of the command: they stay out of the events.
const NUMBERS: &str = "numbers";
const SHEET: &str = "sheet";

fn asking(v: &Visitor, entered: &Entered, faults: &Faults) -> Plain<'static> {
    let lang = v.lang;
    let fault = |name: &str| faults.iter().find(|(p, _)| p == name).map(|(_, m)| m.clone());
    let mut numbers = FieldView::new(NUMBERS, t::lists_numbers(lang), Kind::Long { rows: 8 });
    numbers.hint = Some(t::lists_numbers_hint(lang).into());
    numbers.values = entered.all(NUMBERS);
    numbers.error = fault(NUMBERS);
    let mut sheet = FieldView::new(SHEET, t::lists_sheet(lang), Kind::File);
    sheet.error = fault(SHEET);
    let back = Link::new(t::common_title(lang), "/common");
    let after = html! { (field(lang, &numbers)) (field(lang, &sheet)) };
    Plain { kind: KIND, action: "/common/new".into(), back, after, multipart: true, ..Plain::default() }
}

pub(super) async fn request(v: Visitor) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, KIND) {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let usual = json!({ "delete_on": v.today().saturating_add(30.days()), "pad": 0, "limit": LARGEST });
    let entered = Entered::from_json(&usual);
    Ok(plain::show(&v, &asking(&v, &entered, &Vec::new()), &entered))
}

pub(super) async fn send_request(v: Visitor, request: Request) -> Result<Response, Fail> {
    let mut input = read_input(&v, request).await?;
    if let Some(sheet) = sheet_of(&mut input) {
        input.entered.set(NUMBERS, sheet);
    }
    let (entered, faults) = plain::documents(&v, input).await?;
    let again = |faults: Faults| {
        let plain = asking(&v, &entered, &faults);
        Ok(plain::again(&v, &plain, &entered, faults))
    };
    if !faults.is_empty() {
        return again(faults);
    }
    let asked: Asked = match plain::read(&v, KIND, &entered) {
        Ok(asked) => asked,
        Err(faults) => return again(faults),
    };
    let numbers = entered.get(NUMBERS).unwrap_or_default();
    match v.web.app.request_run(&v.caller, asked, numbers, &plain::envelope(&entered)).await {
        Err(AppError::Refused(r)) if r.code != Refused::NotPermitted => {
            again(vec![form::of_refusal(v.lang, v.model(), &r)])
        }
        Err(AppError::File(error)) => again(vec![plain::file_fault(&v, NUMBERS, error)]),
        result => {
            let plain = asking(&v, &entered, &Vec::new());
            plain::answer(&v, &plain, &entered, result, |done| format!("/common/{}", done.number))
        }
    }
}

/// The text of the sheet that was handed in as a file; taken out, so that it is not taken for a document.
fn sheet_of(input: &mut Input) -> Option<String> {
    let at = input.files.iter().position(|(field, ..)| field == SHEET)?;
    let (_, _, bytes) = input.files.remove(at);
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The form of a command that the caller may give.
async fn load(v: &Visitor, number: &str, kind: &str) -> Result<(Plain<'static>, Entered), Fail> {
    let view = v.web.app.run(&v.caller, number).await.or_page(v)?;
    let known = view.acts.iter().copied().find(|k| *k == kind && *k != "common.result");
    let Some(kind) = known else { return Err(AppError::from(Refused::NotPermitted)).or_page(v) };
    let home = format!("/common/{number}");
    let back = Link::new(t::common_one(v.lang), home.clone());
    let entered = match &view.run.their_run {
        Some(theirs) if kind == "common.begin" => Entered::from_json(&json!({ "their_run": theirs })),
        _ => Entered::default(),
    };
    Ok((Plain { kind, action: format!("{home}/do/{kind}"), back, ..Plain::default() }, entered))
}

pub(super) async fn show(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let (plain, entered) = load(&v, &number, &kind).await?;
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let (plain, _) = load(&v, &number, &kind).await?;
    let read = match plain.kind {
        "common.approve" => plain::read(&v, plain.kind, &entered).map(RunCommand::Approve),
        "common.refuse" => plain::read(&v, plain.kind, &entered).map(RunCommand::Refuse),
        "common.begin" => plain::read(&v, plain.kind, &entered).map(RunCommand::Begin),
        _ => plain::read(&v, plain.kind, &entered).map(RunCommand::Delete),
    };
    let command = match read {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_run(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/common/{number}"))
}
