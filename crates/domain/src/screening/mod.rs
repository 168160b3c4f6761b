//! Screening: does this situation call for collaboration, how close, and why. Source: CASE-01…03, 07, 09, 13…16.

mod columns;
mod everywhere;
mod gate;
mod outcome;
mod relevance;

pub use columns::{CellFault, Columns, HeaderFault};
pub use everywhere::{Anywhere, everywhere};
pub use gate::{Answer as Listed, Gate, Gates, List, Passage, Sheet};

pub use outcome::{Change, Criterion, Outcome, evaluate};
pub use relevance::{Contradiction, can_change, contradictions, decisive};

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::rule::{Fact, Facts, Horizon};
use crate::model::{Asked, Degree, Model};
use crate::person::Involvement;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// Why the screening is done (CASE-01, CASE-02, CASE-04).
    Occasion { NewMandate = "new-mandate", Change = "change", Signal = "signal" }
);

/// An answer with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Yes, no, not known, or a count.
    pub value: Fact,
    /// Where it is known from: a talk, a file, an institution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Line>,
    /// The day of that source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// Records a screening and the decision that was taken on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Why now.
    pub occasion: Occasion,
    /// The answers by code of the question; what is absent is not known.
    pub answers: BTreeMap<String, Answer>,
    /// What the worker decides.
    pub decision: Degree,
    /// Why, where it differs from the proposal or where the canton has no criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// A screening as it was recorded. Never changed, never removed (CASE-02).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Screening {
    /// Who and when.
    pub stamp: Stamp,
    /// What was recorded.
    pub record: Record,
    /// What the model proposed on it.
    pub outcome: Outcome,
}

/// The facts on which the rules decide: the answers, and the institutions counted from the registrations where the
/// worker has not counted otherwise: those of today, those about to join, those that join later (CASE-11).
pub fn facts(case: &Case, answers: &BTreeMap<String, Answer>) -> Facts {
    let mut facts: Facts = answers.iter().map(|(code, a)| (code.clone(), a.value)).collect();
    let registered = [Involvement::Now, Involvement::Imminent, Involvement::Future].map(|when| case.institutions(when));
    for ((code, _), registered) in Horizon::Future.summands().iter().zip(registered) {
        let counted = facts.entry((*code).into()).or_insert(Fact::Unknown);
        if *counted == Fact::Unknown && registered > 0 {
            *counted = Fact::Count(registered);
        }
    }
    facts
}

pub(crate) fn record(case: &Case, ctx: &Ctx, c: Record) -> Decided {
    case.require_open()?;
    check_answers(case, ctx, &c.answers)?;
    let outcome = evaluate(ctx.model, &facts(case, &c.answers));
    let agrees = outcome.proposal == Some(c.decision) && !outcome.provisional;
    require(agrees || c.reason.is_some(), Refused::ReasonMissing).map_err(|r| r.at("reason"))?;
    Ok(vec![CaseEvent::ScreeningRecorded(Recorded { record: c, outcome })])
}

/// A screening with its outcome under the model of that day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// What was recorded.
    pub record: Record,
    /// What the model proposed.
    pub outcome: Outcome,
}

/// Refuses answers to questions that the form does not have, in the wrong shape, or judged without evidence.
pub fn check_answers(case: &Case, ctx: &Ctx, answers: &BTreeMap<String, Answer>) -> Result<(), Refusal> {
    for (code, answer) in answers {
        let at = |part: &str| format!("answers.{code}.{part}");
        let question = question(ctx.model, code).ok_or(Refusal::new(Refused::AnswerUnknown).at(at("value")))?;
        let counted = matches!(answer.value, Fact::Count(_));
        if answer.value != Fact::Unknown && counted != (question.asked == Asked::Count) {
            return Err(Refusal::new(Refused::AnswerUnknown).at(at("value")));
        }
        if question.judged && answer.value != Fact::Unknown && answer.source.is_none() {
            return Err(Refusal::new(Refused::JudgementUnsupported).at(at("source")));
        }
        if let Some(on) = answer.on {
            require(on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at(at("on")))?;
            require(on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at(at("on")))?;
        }
    }
    Ok(())
}

fn question<'m>(model: &'m Model, code: &str) -> Option<&'m crate::model::Question> {
    model.question.iter().find(|q| q.code == code)
}
