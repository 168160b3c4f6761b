//! The forms of the addressee: to answer, to refuse, to confirm what follows.

use crate::form::{self, Entered};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::parts::Link;
use app::AppError;
use app::inquiry::InquiryView;
use axum::extract::{Path, Request};
use axum::response::Response;
use domain::{CaseCommand, Refused};
use maud::html;
use serde_json::json;
use words::t;

async fn load(v: &Visitor, id: &str, kind: &str) -> Result<(InquiryView, &'static str), Fail> {
    let view = v.web.app.inquiry(&v.caller, id).await.or_page(v)?;
    match view.acts.iter().copied().find(|k| *k == kind && *k != "inquiry.take-back") {
        Some(kind) => Ok((view, kind)),
        None => Err(AppError::from(Refused::NotPermitted)).or_page(v),
    }
}

fn plain<'a>(v: &Visitor, view: &'a InquiryView, kind: &'static str) -> Plain<'a> {
    let home = format!("/inquiries/{}", view.inquiry.asked.id);
    let name = view.person.as_ref().map(|p| p.name.clone()).unwrap_or_default();
    Plain {
        kind,
        action: format!("{home}/do/{kind}"),
        back: Link::new(t::inquiries_one(v.lang), home),
        hidden: if view.inquiry.is_anonymous() { &["inquiry", "given", "file"] } else { &["inquiry"] },
        asked: Some(&view.inquiry.asked.ask.categories),
        before: html! { @if !name.is_empty() { p class="strong" { (name) } } p class="pre" { (view.inquiry.asked.ask.reason) } },
        ..Plain::default()
    }
}

pub(super) async fn show(v: Visitor, Path((id, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let (view, kind) = load(&v, &id, &kind).await?;
    let entered = match kind {
        "inquiry.confirm-informed" => json!({ "inquiry": 1, "on": v.today() }),
        _ => json!({ "inquiry": 1 }),
    };
    Ok(plain::show(&v, &plain(&v, &view, kind), &Entered::from_json(&entered)))
}

pub(super) async fn send(
    v: Visitor,
    Path((id, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let (view, kind) = load(&v, &id, &kind).await?;
    let plain = plain(&v, &view, kind);
    let (mut entered, mut faults) = (input.entered, Vec::new());
    for (field, name, bytes) in input.files {
        match v.web.app.take_inquiry_file(&v.caller, &id, &name, &bytes).await {
            Ok(file) => entered.set(&field, serde_json::to_string(&file).unwrap_or_default()),
            Err(AppError::File(error)) => faults.push(plain::file_fault(&v, &field, error)),
            Err(other) => return Err(other).or_page(&v),
        }
    }
    entered.set("inquiry", "1");
    if !faults.is_empty() {
        return Ok(plain::again(&v, &plain, &entered, faults));
    }
    let command = match read(&v, kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_inquiry(&v.caller, &id, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/inquiries/{id}"))
}

fn read(v: &Visitor, kind: &str, entered: &Entered) -> Result<CaseCommand, form::Faults> {
    Ok(match kind {
        "inquiry.answer" => CaseCommand::AnswerInquiry(plain::read(v, kind, entered)?),
        "inquiry.refuse" => CaseCommand::RefuseInquiry(plain::read(v, kind, entered)?),
        _ => CaseCommand::ConfirmInformed(plain::read(v, "inquiry.confirm-informed", entered)?),
    })
}
