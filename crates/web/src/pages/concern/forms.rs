//! Raising a concern, and what is said at each of its stages.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui;
use crate::ui::parts::{Alert, Link, Tone};
use app::AppError;
use axum::extract::{Path, Request};
use axum::response::Response;
use domain::Refused;
use domain::concern::{ConcernCommand, Raise};
use maud::Markup;
use serde_json::json;
use words::t;

/// Nobody is named: everyone of the coordination could read it.
fn nobody(v: &Visitor) -> Markup {
    let alert = Alert { tone: Tone::Info, title: t::concerns_nobody(v.lang).into(), ..Alert::default() };
    ui::alert(v.lang, &alert)
}

fn raising(v: &Visitor) -> Plain<'static> {
    let back = Link::new(t::concerns_title(v.lang), "/concerns");
    Plain { kind: "concern.raise", action: "/concerns/new".into(), back, before: nobody(v), ..Plain::default() }
}

pub(super) async fn raise(v: Visitor) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, "concern.raise") {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    Ok(plain::show(&v, &raising(&v), &Entered::default()))
}

pub(super) async fn send_raise(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = raising(&v);
    let raise: Raise = match plain::read(&v, plain.kind, &entered) {
        Ok(raise) => raise,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.raise_concern(&v.caller, raise, &plain::envelope(&entered)).await;
    plain::answer(&v, &plain, &entered, result, |done| format!("/concerns/{}", done.number))
}

/// The form of a command that the caller may give now.
async fn form_of(v: &Visitor, number: &str, kind: &str) -> Result<Plain<'static>, Fail> {
    let view = v.web.app.concern(&v.caller, number).await.or_page(v)?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/concerns/{number}");
    let back = Link::new(view.concern.raise.subject.to_string(), home.clone());
    let action = format!("{home}/do/{kind}");
    Ok(Plain { kind, action, back, before: nobody(v), version: Some(view.version), ..Plain::default() })
}

pub(super) async fn act(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let plain = form_of(&v, &number, &kind).await?;
    let entered = match plain.kind {
        "concern.record-answer" => Entered::from_json(&json!({ "on": v.today() })),
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
    let command = match read(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_concern(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/concerns/{number}"))
}

fn read(v: &Visitor, kind: &str, entered: &Entered) -> Result<ConcernCommand, crate::form::Faults> {
    Ok(match kind {
        "concern.answer" => ConcernCommand::Answer(plain::read(v, kind, entered)?),
        "concern.pass-on" => ConcernCommand::PassOn(plain::read(v, kind, entered)?),
        "concern.record-answer" => ConcernCommand::RecordAnswer(plain::read(v, kind, entered)?),
        _ => ConcernCommand::Close(plain::read(v, kind, entered)?),
    })
}
