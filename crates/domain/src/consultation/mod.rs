//! Consultation of the own institution's respondent before a complex situation is announced. Source: CASE-05.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::model::Degree;
use crate::refusal::{Refused, require};
use crate::text::{Code, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Asks the respondent of the own institution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// What the worker wants to know.
    pub question: Prose,
}

/// The respondent's advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advise {
    /// The advice and its reasons.
    pub advice: Prose,
    /// The degree of collaboration that the respondent recommends.
    pub recommended: Degree,
}

/// A consultation: asked, and answered or not yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consultation {
    /// Who asked, and when.
    pub asked: Stamp,
    /// The question.
    pub question: Prose,
    /// The institution whose respondent is asked.
    pub institution: Code,
    /// Who advised, and when.
    pub advised: Option<Stamp>,
    /// The advice.
    pub advice: Option<Advise>,
}

pub(crate) fn ask(case: &Case, _: &Ctx, c: Ask) -> Decided {
    case.require_open()?;
    require(!case.screenings.is_empty(), Refused::ScreeningMissing)?;
    require(case.consultations.iter().all(|c| c.advice.is_some()), Refused::ConsultationPending)?;
    Ok(vec![CaseEvent::ConsultationAsked(c)])
}

pub(crate) fn advise(case: &Case, ctx: &Ctx, c: Advise) -> Decided {
    case.require_open()?;
    let open = case.consultations.iter().any(|k| k.advice.is_none() && k.institution == ctx.by.seat.institution);
    require(open, Refused::ConsultationMissing)?;
    Ok(vec![CaseEvent::ConsultationAdvised(c)])
}
