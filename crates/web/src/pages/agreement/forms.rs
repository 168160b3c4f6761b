//! Proposing, approving, amending, ending an agreement.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::parts::Link;
use app::AppError;
use app::agreement::AgreementView;
use axum::extract::{Path, Request};
use axum::response::Response;
use domain::Refused;
use domain::agreement::{AgreementCommand, Amend, Approve, End, Terms};
use serde_json::json;
use words::t;

fn proposal(v: &Visitor) -> Plain<'static> {
    let back = Link::new(t::agreements_title(v.lang), "/agreements");
    Plain { kind: "agreement.propose", action: "/agreements/new".into(), back, ..Plain::default() }
}

pub(super) async fn propose(v: Visitor) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, "agreement.propose") {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let entered = Entered::from_json(&json!({ "valid_from": v.today(), "answer_days": 10 }));
    Ok(plain::show(&v, &proposal(&v), &entered))
}

pub(super) async fn send_proposal(v: Visitor, request: Request) -> Result<Response, Fail> {
    let (entered, faults) = plain::documents(&v, read_input(&v, request).await?).await?;
    let plain = proposal(&v);
    if !faults.is_empty() {
        return Ok(plain::again(&v, &plain, &entered, faults));
    }
    let terms: Terms = match plain::read(&v, plain.kind, &entered) {
        Ok(terms) => terms,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.propose_agreement(&v.caller, terms, &plain::envelope(&entered)).await;
    plain::answer(&v, &plain, &entered, result, |done| format!("/agreements/{}", done.number))
}

/// The form of a command on an agreement that the caller may give.
async fn form_of(v: &Visitor, number: &str, kind: &'static str) -> Result<(AgreementView, Plain<'static>), Fail> {
    let view = v.web.app.agreement(&v.caller, number).await.or_page(v)?;
    if !view.acts.contains(&kind) {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    }
    let (home, name) = (format!("/agreements/{number}"), kind.trim_start_matches("agreement."));
    let back = Link::new(t::agreements_one(v.lang), home.clone());
    let plain = Plain { kind, action: format!("{home}/{name}"), back, version: Some(view.version), ..Plain::default() };
    Ok((view, plain))
}

pub(super) async fn amend(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let (view, plain) = form_of(&v, &number, "agreement.amend").await?;
    let entered = Entered::from_json(&json!({ "terms": view.agreement.newest().map(|n| &n.terms) }));
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_amendment(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let (mut entered, faults) = plain::documents(&v, read_input(&v, request).await?).await?;
    let (view, plain) = form_of(&v, &number, "agreement.amend").await?;
    // A document that is not replaced stays.
    let before = view.agreement.newest().and_then(|n| n.terms.document.as_ref());
    if let Some(before) = before.filter(|_| entered.get("terms.document").is_none_or(str::is_empty)) {
        entered.set("terms.document", serde_json::to_string(before).unwrap_or_default());
    }
    if !faults.is_empty() {
        return Ok(plain::again(&v, &plain, &entered, faults));
    }
    let command: Amend = match plain::read(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    send(&v, &number, &plain, &entered, AgreementCommand::Amend(command)).await
}

pub(super) async fn end(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let (_, plain) = form_of(&v, &number, "agreement.end").await?;
    Ok(plain::show(&v, &plain, &Entered::from_json(&json!({ "on": v.today() }))))
}

pub(super) async fn send_end(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let (_, plain) = form_of(&v, &number, "agreement.end").await?;
    let command: End = match plain::read(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    send(&v, &number, &plain, &entered, AgreementCommand::End(command)).await
}

pub(super) async fn approve(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let (_, plain) = form_of(&v, &number, "agreement.approve").await?;
    let command: Approve = match plain::read(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    send(&v, &number, &plain, &entered, AgreementCommand::Approve(command)).await
}

async fn send(
    v: &Visitor,
    number: &str,
    plain: &Plain<'_>,
    entered: &Entered,
    command: AgreementCommand,
) -> Result<Response, Fail> {
    let result = v.web.app.act_on_agreement(&v.caller, number, &plain::envelope(entered), command).await;
    plain::answer(v, plain, entered, result, |_| format!("/agreements/{number}"))
}
