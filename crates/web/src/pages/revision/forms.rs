//! Beginning a change, handing it to a second person, approving it, giving it back, dropping it.

use super::{back, home, view_for};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::parts::Link;
use app::AppError;
use axum::extract::Request;
use axum::response::Response;
use domain::Refused;
use domain::revision::RevisionCommand;
use jiff::ToSpan;
use serde_json::json;
use words::t;

fn beginning(v: &Visitor) -> Plain<'static> {
    let back = Link::new(t::revisions_title(v.lang), "/revisions");
    Plain { kind: "revision.begin", action: "/revisions/begin".into(), back, ..Plain::default() }
}

pub(super) async fn begin(v: Visitor) -> Result<Response, Fail> {
    may_begin(&v).await?;
    Ok(plain::show(&v, &beginning(&v), &Entered::default()))
}

async fn may_begin(v: &Visitor) -> Result<(), Fail> {
    if !v.web.app.may_anywhere(&v.caller, "revision.begin") {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    }
    match v.web.app.revisions(&v.caller).await.or_page(v)? {
        (_, true) => Ok(()),
        (_, false) => Err(AppError::from(Refused::RevisionOpen)).or_page(v),
    }
}

pub(super) async fn send_begin(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = beginning(&v);
    let begin = match plain::read(&v, plain.kind, &entered) {
        Ok(begin) => begin,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.begin_revision(&v.caller, &plain::envelope(&entered), begin).await;
    plain::answer(&v, &plain, &entered, result, |done| format!("/revisions/{}", done.number))
}

/// The acts that have a form of their own kind.
const ACTS: [&str; 4] = ["revision.submit", "revision.return", "revision.approve", "revision.drop"];

async fn form_of(v: &Visitor, n: u32, act: &str) -> Result<Plain<'static>, Fail> {
    let Some(kind) = ACTS.into_iter().find(|known| *known == act) else { return Err(AppError::NotFound).or_page(v) };
    let view = view_for(v, n, kind).await?;
    let (action, version) = (format!("{}/do/{kind}", home(n)), Some(view.version));
    Ok(Plain { kind, action, back: back(v.lang, n), version, ..Plain::default() })
}

pub(super) async fn act(v: Visitor, Path((n, act)): Path<(u32, String)>) -> Result<Response, Fail> {
    let plain = form_of(&v, n, &act).await?;
    let entered = match plain.kind {
        "revision.approve" => Entered::from_json(&json!({ "valid_from": v.today().saturating_add(1.day()) })),
        _ => Entered::default(),
    };
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((n, act)): Path<(u32, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = form_of(&v, n, &act).await?;
    let command = match plain.kind {
        "revision.submit" => plain::read(&v, plain.kind, &entered).map(RevisionCommand::Submit),
        "revision.return" => plain::read(&v, plain.kind, &entered).map(RevisionCommand::Return),
        "revision.approve" => plain::read(&v, plain.kind, &entered).map(RevisionCommand::Approve),
        _ => plain::read(&v, plain.kind, &entered).map(RevisionCommand::Drop),
    };
    let command = match command {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| home(n))
}
