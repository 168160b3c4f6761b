//! Triage by the coordinator, and the first interview. Source: CASE-29, CASE-31…33.

use crate::announcement::WayIn;
use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::{Model, SessionKind};
use crate::refusal::{Refused, require};
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// What the coordinator makes of an announcement (CASE-29).
    TriageOutcome {
        Ordinary = "ordinary", Network = "network", Complex = "complex", Tandem = "tandem", Refused = "refused",
    }
);

impl TriageOutcome {
    /// Whether the case is actively coordinated from here on (CASE-32).
    pub fn is_coordinated(self) -> bool {
        matches!(self, TriageOutcome::Complex | TriageOutcome::Tandem | TriageOutcome::Network)
    }
}

/// Decides on an announcement, or again on a case that moves up or down a level (CASE-33).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Triage {
    /// The decision.
    pub outcome: TriageOutcome,
    /// The coded reason of a refusal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Code>,
    /// Why; needed for a refusal and for a change of an earlier decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
    /// Whether the bureau is told to organise an assessment.
    #[serde(default)]
    pub order_assessment: bool,
}

/// The first interview that clarifies complexity and the next steps (CASE-31).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// When.
    pub on: Date,
    /// What was found.
    pub protocol: Prose,
}

/// A triage decision in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Triaged {
    /// Who and when.
    pub stamp: Stamp,
    /// What was decided.
    pub triage: Triage,
}

/// Something that a session is wanted for: an assessment ordered, a network session asked for (CASE-43).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionWish {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who and when.
    pub stamp: Stamp,
    /// What kind of session.
    pub kind: SessionKind,
    /// Why.
    pub reason: Option<Prose>,
    /// The session that has taken it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met_by: Option<Code>,
    /// When the coordinator made it theirs, where someone else had asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<Stamp>,
}

impl SessionWish {
    /// Whether no session has taken it up.
    pub fn is_open(&self) -> bool {
        self.met_by.is_none()
    }

    /// When the coordinator wanted it; none while it is only asked of them (CASE-40).
    pub fn order(&self) -> Option<&Stamp> {
        self.ordered.as_ref().or(Some(&self.stamp).filter(|s| s.by.seat.role.coordinates()))
    }
}

/// Asks the coordinator for another session (CASE-43, CASE-61).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestSession {
    /// What kind.
    pub kind: SessionKind,
    /// Why.
    pub reason: Prose,
}

pub(crate) fn triage(case: &Case, ctx: &Ctx, c: Triage) -> Decided {
    case.require_open()?;
    require(case.announcement.is_some(), Refused::NotAnnounced)?;
    let again =
        case.triage.last().is_some_and(|t| t.stamp.at >= case.announcement.as_ref().map_or(t.stamp.at, |a| a.stamp.at));
    let refuses = c.outcome == TriageOutcome::Refused;
    require(!(refuses || again) || c.reason.is_some(), Refused::ReasonMissing).map_err(|r| r.at("reason"))?;
    require(refuses || c.refusal.is_none(), Refused::Contradiction).map_err(|r| r.at("refusal"))?;
    if refuses {
        require(!again, Refused::AlreadyDone)?;
        let code = c.refusal.as_ref().ok_or(crate::Refusal::new(Refused::ReasonMissing).at("refusal"))?;
        Model::require_entry(&ctx.model.triage_reason, code.as_str(), "refusal")?;
    }
    // An assessment needs a case that is coordinated: no session takes another on its agenda.
    require(!c.order_assessment || c.outcome.is_coordinated(), Refused::OutOfOrder)
        .map_err(|r| r.at("order_assessment"))?;
    let advice_only = case.announcement.as_ref().is_some_and(|a| a.announce.way_in == WayIn::AdviceOnly);
    require(!advice_only || !c.outcome.is_coordinated(), Refused::AdviceOnly).map_err(|r| r.at("outcome"))?;
    Ok(vec![CaseEvent::Triaged(c)])
}

pub(crate) fn interview(case: &Case, ctx: &Ctx, c: Interview) -> Decided {
    case.require_open()?;
    require(case.announcement.is_some(), Refused::NotAnnounced)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::Interviewed(c)])
}

pub(crate) fn request_session(case: &Case, _: &Ctx, c: RequestSession) -> Decided {
    case.require_open()?;
    case.require_coordinated()?;
    Ok(vec![CaseEvent::SessionRequested(c)])
}
