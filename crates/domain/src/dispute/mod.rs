//! Disputed cases in three stages, and the law commission. Source: CASE-64…66.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::{Model, Partner};
use crate::refusal::{Refusal, Refused, require};
use crate::template::{Outgoing, TemplateKind};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// The stages of a dispute (CASE-64).
    Stage { Exchange = "exchange", Position = "position", Commission = "commission", Settled = "settled" }
);

/// Opens a dispute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDispute {
    /// What is disputed.
    pub subject: Line,
    /// What the institutions hold.
    pub account: Prose,
}

/// Records the moderated exchange in the region.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// Which dispute.
    pub dispute: u32,
    /// When.
    pub on: Date,
    /// What was said, and agreed or not.
    pub account: Prose,
    /// Whether it is settled by it.
    #[serde(default)]
    pub settled: bool,
}

/// Records the position of the cantonal officer with the coordinators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Which dispute.
    pub dispute: u32,
    /// The position.
    pub position: Prose,
    /// Whether it is settled by it.
    #[serde(default)]
    pub settled: bool,
}

coded!(
    /// What the law commission is asked (CASE-65).
    Question { Prefinancing = "prefinancing", OutsideCatalogues = "outside-catalogues", Risk = "risk" }
);

/// Puts a dossier before the law commission, out of a dispute or on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// What is asked.
    pub question: Question,
    /// The dispute it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispute: Option<u32>,
    /// The measure.
    pub measure: Line,
    /// Its cost in whole francs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<u32>,
    /// The catalogues that were looked through without finding the measure (subsidiarity).
    #[serde(default)]
    pub ruled_out: BTreeSet<Code>,
    /// Why no catalogue covers it, or what the question of law is.
    pub grounds: Prose,
    /// Who is expected to pay back a prefinancing, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repayment: Option<Prose>,
}

coded!(
    /// What the commission decides.
    Ruling { Granted = "granted", Partly = "partly", Refused = "refused" }
);

/// Records the commission's decision (CASE-66).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// Which dossier.
    pub dossier: u32,
    /// The decision.
    pub ruling: Ruling,
    /// The amount in whole francs, where money is granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u32>,
    /// The fund that pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<Code>,
    /// Conditions and legal limits.
    pub conditions: Prose,
    /// The kinds of institution whose seat took part.
    pub seats: BTreeSet<Partner>,
    /// When.
    pub on: Date,
}

/// A dispute in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dispute {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who opened it, and when.
    pub stamp: Stamp,
    /// What is disputed.
    pub open: OpenDispute,
    /// Where it stands.
    pub stage: Stage,
    /// Since when it stands there.
    pub since: Date,
}

/// A dossier before the commission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who submitted it, and when.
    pub stamp: Stamp,
    /// What was submitted.
    pub submit: Submit,
    /// What was decided.
    pub decided: Option<Outgoing<Decide>>,
}

pub(crate) fn open(case: &Case, _: &Ctx, c: OpenDispute) -> Decided {
    case.require_open()?;
    require(case.announcement.is_some(), Refused::NotAnnounced)?;
    Ok(vec![CaseEvent::DisputeOpened(c)])
}

pub(crate) fn exchange(case: &Case, ctx: &Ctx, c: Exchange) -> Decided {
    let dispute = at_stage(case, c.dispute, Stage::Exchange)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= dispute.stamp.on, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::DisputeExchanged(c)])
}

pub(crate) fn position(case: &Case, _: &Ctx, c: Position) -> Decided {
    at_stage(case, c.dispute, Stage::Position)?;
    Ok(vec![CaseEvent::DisputePositioned(c)])
}

pub(crate) fn submit(case: &Case, ctx: &Ctx, c: Submit) -> Decided {
    case.require_open()?;
    if let Some(n) = c.dispute {
        at_stage(case, n, Stage::Commission)?;
    }
    if c.question != Question::Risk {
        require(c.cost.is_some_and(|cost| cost > 0), Refused::AmountMissing).map_err(|r| r.at("cost"))?;
    }
    let repaid = c.question != Question::Prefinancing || c.repayment.is_some();
    require(repaid, Refused::ReasonMissing).map_err(|r| r.at("repayment"))?;
    if c.question == Question::OutsideCatalogues {
        let open: Vec<&str> = (ctx.model.commission.catalogues.iter().map(|k| k.code.as_str()))
            .filter(|k| !c.ruled_out.iter().any(|r| r.as_str() == *k))
            .collect();
        if !open.is_empty() {
            return Err(Refusal::new(Refused::SubsidiarityUnchecked).at("ruled_out").with("missing", open.join(",")));
        }
    }
    Ok(vec![CaseEvent::DossierSubmitted(c)])
}

pub(crate) fn decide(case: &Case, ctx: &Ctx, c: Decide) -> Decided {
    case.require_open()?;
    let found = case.dossiers.iter().find(|d| d.n == c.dossier);
    let dossier = found.ok_or(Refusal::new(Refused::UnknownEntry).at("dossier"))?;
    require(dossier.decided.is_none(), Refused::AlreadyDone)?;
    let rules = &ctx.model.commission;
    let seated = c.seats.iter().filter(|s| rules.seats.contains(s)).count();
    if seated < rules.quorum {
        return Err(Refusal::new(Refused::SeatsMissing).at("seats").with("n", rules.quorum));
    }
    let pays = c.ruling != Ruling::Refused && dossier.submit.question != Question::Risk;
    require(!pays || c.amount.is_some(), Refused::AmountMissing).map_err(|r| r.at("amount"))?;
    require(!pays || c.fund.is_some(), Refused::AmountMissing).map_err(|r| r.at("fund"))?;
    if let Some(fund) = &c.fund {
        Model::require_entry(&rules.funds, fund.as_str(), "fund")?;
    }
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= dossier.stamp.on, Refused::DatesReversed).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::DossierDecided(ctx.outgoing(TemplateKind::Decision, c))])
}

fn at_stage(case: &Case, n: u32, stage: Stage) -> Result<&Dispute, Refusal> {
    case.require_open()?;
    let found = case.disputes.iter().find(|d| d.n == n);
    let dispute = found.ok_or(Refusal::new(Refused::UnknownEntry).at("dispute"))?;
    let other = Refusal::new(Refused::DisputeStage).with("stage", dispute.stage);
    if dispute.stage == stage { Ok(dispute) } else { Err(other) }
}
