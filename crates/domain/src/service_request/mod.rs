//! Requests of the case manager to other institutions. Source: CASE-47, ROLE-RESP-07, ROLE-CM-06.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::Model;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// Where a request stands.
    RequestState {
        Sent = "sent", Accepted = "accepted", Refused = "refused", Delivered = "delivered", Withdrawn = "withdrawn",
    }
);

/// Sends a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Send {
    /// To which institution.
    pub to: Code,
    /// What is asked for.
    pub what: Line,
    /// Why, and what the addressee needs to know.
    pub why: Prose,
    /// Until when it should be delivered.
    pub due: Date,
    /// The measure that it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<u32>,
}

/// Accepts a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// Which request.
    pub request: u32,
    /// What the case manager should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// Refuses a request with a coded reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseRequest {
    /// Which request.
    pub request: u32,
    /// The coded reason.
    pub code: Code,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// Reports that the service was delivered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliver {
    /// Which request.
    pub request: u32,
    /// What was done and what came of it.
    pub report: Prose,
}

/// Takes a request back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// Which request.
    pub request: u32,
    /// Why.
    pub reason: Prose,
}

/// A request in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceRequest {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who sent it, and when.
    pub stamp: Stamp,
    /// What was sent.
    pub send: Send,
    /// Where it stands.
    pub state: RequestState,
    /// When it was last answered, with the words of the answer.
    pub answer: Option<(Stamp, Option<Prose>)>,
    /// The coded reason of a refusal.
    pub refusal: Option<Code>,
}

impl ServiceRequest {
    /// Whether the addressee still has something to do.
    pub fn is_open(&self) -> bool {
        matches!(self.state, RequestState::Sent | RequestState::Accepted)
    }
}

pub(crate) fn send(case: &Case, ctx: &Ctx, c: Send) -> Decided {
    case.require_led()?;
    ctx.model.require_institution(c.to.as_str(), "to")?;
    case.require_basis(&c.to, ctx.today, "to")?;
    require(c.due >= ctx.today, Refused::DateInPast).map_err(|r| r.at("due"))?;
    if let Some(n) = c.measure {
        let known = case.measures.iter().any(|m| m.n == n);
        require(known, Refused::UnknownEntry).map_err(|r| r.at("measure"))?;
    }
    Ok(vec![CaseEvent::RequestSent(c)])
}

pub(crate) fn accept(case: &Case, ctx: &Ctx, c: Accept) -> Decided {
    addressed(case, ctx, c.request, &[RequestState::Sent])?;
    Ok(vec![CaseEvent::RequestAccepted(c)])
}

pub(crate) fn refuse(case: &Case, ctx: &Ctx, c: RefuseRequest) -> Decided {
    addressed(case, ctx, c.request, &[RequestState::Sent])?;
    Model::require_entry(&ctx.model.refusal_reason, c.code.as_str(), "code")?;
    Ok(vec![CaseEvent::RequestRefused(c)])
}

pub(crate) fn deliver(case: &Case, ctx: &Ctx, c: Deliver) -> Decided {
    addressed(case, ctx, c.request, &[RequestState::Accepted])?;
    Ok(vec![CaseEvent::RequestDelivered(c)])
}

pub(crate) fn take_back(case: &Case, _: &Ctx, c: TakeBack) -> Decided {
    case.require_led()?;
    let request = find(case, c.request)?;
    require(request.is_open(), Refused::RequestState)?;
    Ok(vec![CaseEvent::RequestTakenBack(c)])
}

fn addressed(case: &Case, ctx: &Ctx, n: u32, states: &[RequestState]) -> Result<(), Refusal> {
    case.require_open()?;
    let request = find(case, n)?;
    require(request.send.to == ctx.by.seat.institution, Refused::NotPermitted)?;
    case.require_basis(&request.send.to, ctx.today, "request")?;
    let state = Refusal::new(Refused::RequestState).with("state", request.state);
    if states.contains(&request.state) { Ok(()) } else { Err(state) }
}

fn find(case: &Case, n: u32) -> Result<&ServiceRequest, Refusal> {
    case.requests.iter().find(|r| r.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("request"))
}
