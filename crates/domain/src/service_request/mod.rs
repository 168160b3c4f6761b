//! Requests of the case manager to other institutions. Source: CASE-47, ROLE-RESP-07, ROLE-CM-06.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::Model;
use crate::refusal::{Refusal, Refused, require};
use crate::template::{Outgoing, Printed, TemplateKind};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// Where a request stands.
    RequestState {
        Sent = "sent", Accepted = "accepted", Refused = "refused", Delivered = "delivered", Withdrawn = "withdrawn",
        /// Its addressee has passed it on to another institution.
        Forwarded = "forwarded",
        /// Its day has passed without an answer; a late one is still taken. Never stored: see `ServiceRequest::state_on`.
        Expired = "expired",
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

/// Reminds the addressee of a request that is still open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remind {
    /// Which request.
    pub request: u32,
}

/// Passes a request on to the institution that can do it. It keeps its words, its day and who sent it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forward {
    /// Which request.
    pub request: u32,
    /// To which institution.
    pub to: Code,
    /// Why it can do it.
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
    /// When its addressee was reminded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<Stamp>,
    /// The request that was passed on as this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// From which words its letter is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

impl ServiceRequest {
    /// Whether the addressee still has something to do.
    pub fn is_open(&self) -> bool {
        matches!(self.state, RequestState::Sent | RequestState::Accepted)
    }

    /// Where it stands on a day: one that nobody has answered expires after its day.
    pub fn state_on(&self, today: Date) -> RequestState {
        self.state.on(self.send.due, today)
    }
}

impl RequestState {
    /// The state on a day of a request that is due on another.
    pub fn on(self, due: Date, today: Date) -> RequestState {
        if self == RequestState::Sent && due < today { RequestState::Expired } else { self }
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
    Ok(vec![CaseEvent::RequestSent(ctx.outgoing(TemplateKind::ServiceRequest, c))])
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

/// Once a day, else it is harassment.
pub(crate) fn remind(case: &Case, ctx: &Ctx, c: Remind) -> Decided {
    case.require_led()?;
    let request = find(case, c.request)?;
    require(request.is_open(), Refused::RequestState).map_err(|r| r.with("state", request.state))?;
    case.require_basis(&request.send.to, ctx.today, "request")?;
    let today = request.reminders.last().is_some_and(|s| s.on == ctx.today);
    require(!today && request.stamp.on < ctx.today, Refused::RemindedToday)?;
    Ok(vec![CaseEvent::RequestReminded(c)])
}

pub(crate) fn forward(case: &Case, ctx: &Ctx, c: Forward) -> Decided {
    addressed(case, ctx, c.request, &[RequestState::Sent])?;
    ctx.model.require_institution(c.to.as_str(), "to")?;
    require(c.to != ctx.by.seat.institution, Refused::SameInstitution).map_err(|r| r.at("to"))?;
    case.require_basis(&c.to, ctx.today, "to")?;
    Ok(vec![CaseEvent::RequestForwarded(ctx.outgoing(TemplateKind::ServiceRequest, c))])
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

/// How events change the requests of a case.
pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    let (n, state, words, refusal) = match event {
        CaseEvent::RequestSent(e) => return add(case, e.clone(), None, stamp.clone()),
        CaseEvent::RequestForwarded(e) => return pass_on(case, e, stamp),
        CaseEvent::RequestReminded(e) => {
            return case.requests.iter_mut().filter(|r| r.n == e.request).for_each(|r| r.reminders.push(stamp.clone()));
        }
        CaseEvent::RequestAccepted(e) => (e.request, RequestState::Accepted, e.note.clone(), None),
        CaseEvent::RequestRefused(e) => (e.request, RequestState::Refused, e.reason.clone(), Some(e.code.clone())),
        CaseEvent::RequestDelivered(e) => (e.request, RequestState::Delivered, Some(e.report.clone()), None),
        CaseEvent::RequestTakenBack(e) => (e.request, RequestState::Withdrawn, Some(e.reason.clone()), None),
        _ => return,
    };
    for r in case.requests.iter_mut().filter(|r| r.n == n) {
        (r.state, r.refusal) = (state, refusal.clone());
        r.answer = Some((stamp.clone(), words.clone()));
    }
}

fn add(case: &mut Case, sent: Outgoing<Send>, from: Option<u32>, stamp: Stamp) {
    let Outgoing { of: send, letter } = sent;
    let n = u32::try_from(case.requests.len() + 1).unwrap_or(u32::MAX);
    let (state, answer, refusal, reminders) = (RequestState::Sent, None, None, Vec::new());
    case.requests.push(ServiceRequest { n, stamp, send, state, answer, refusal, reminders, from, letter });
}

/// The new one is still the request of whoever sent the first; its time to answer starts anew.
fn pass_on(case: &mut Case, e: &Outgoing<Forward>, stamp: &Stamp) {
    let Some(old) = case.requests.iter_mut().find(|r| r.n == e.request) else { return };
    old.state = RequestState::Forwarded;
    old.answer = Some((stamp.clone(), Some(e.reason.clone())));
    let send = Outgoing { of: Send { to: e.to.clone(), ..old.send.clone() }, letter: e.letter };
    let sent = Stamp { by: old.stamp.by.clone(), ..stamp.clone() };
    add(case, send, Some(e.request), sent);
}
