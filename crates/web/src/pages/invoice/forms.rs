//! The run in which invoices are made, and what is done with one of them.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::parts::Link;
use app::AppError;
use app::invoice::InvoiceRun;
use app::works::Asked;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::invoice::InvoiceCommand;
use jiff::ToSpan;
use serde_json::json;
use words::t;

fn running(v: &Visitor) -> Plain<'static> {
    let back = Link::new(t::nav_invoices(v.lang), "/invoices");
    Plain { kind: "invoice.run", action: "/invoices/run".into(), back, ..Plain::default() }
}

pub(super) async fn run(v: Visitor) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, "invoice.run") {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let entered = Entered::from_json(&json!({ "until": v.today() }));
    Ok(plain::show(&v, &running(&v), &entered))
}

/// The run is long work: what follows is the page on which it can be watched and left.
pub(super) async fn send_run(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = running(&v);
    let asked: InvoiceRun = match plain::read(&v, plain.kind, &entered) {
        Ok(asked) => asked,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let id = v.web.app.begin_work(&v.caller, Asked::InvoiceRun(asked)).await.or_page(&v)?;
    Ok(Redirect::to(&format!("/downloads/{id}")).into_response())
}

/// The form of a command that the caller may give now.
async fn form_of(v: &Visitor, number: &str, kind: &str) -> Result<Plain<'static>, Fail> {
    let view = v.web.app.invoice(&v.caller, number).await.or_page(v)?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/invoices/{number}");
    let back = Link::new(t::paper_invoice_title(v.lang, number), home.clone());
    let hidden: &[&str] = if kind == "invoice.reverse-payment" { &["payment"] } else { &[] };
    Ok(Plain {
        kind,
        action: format!("{home}/do/{kind}"),
        back,
        hidden,
        version: Some(view.version),
        ..Plain::default()
    })
}

pub(super) async fn act(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let plain = form_of(&v, &number, &kind).await?;
    let entered = match (plain.kind, v.query.get("payment").and_then(|n| n.parse::<u32>().ok())) {
        ("invoice.reverse-payment", Some(payment)) => Entered::from_json(&json!({ "payment": payment })),
        ("invoice.record-payment", _) => Entered::from_json(&json!({ "on": v.today() })),
        ("invoice.remind", _) => {
            let days = v.model().billing().map_or(0, |billing| billing.reminder_days);
            Entered::from_json(&json!({ "until": v.today().saturating_add(days.days()) }))
        }
        _ => Entered::default(),
    };
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = form_of(&v, &number, &kind).await?;
    let read = match plain.kind {
        "invoice.record-payment" => plain::read(&v, plain.kind, &entered).map(InvoiceCommand::RecordPayment),
        "invoice.reverse-payment" => plain::read(&v, plain.kind, &entered).map(InvoiceCommand::ReversePayment),
        "invoice.remind" => plain::read(&v, plain.kind, &entered).map(InvoiceCommand::Remind),
        _ => plain::read(&v, plain.kind, &entered).map(InvoiceCommand::Cancel),
    };
    let command = match read {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_invoice(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/invoices/{number}"))
}
