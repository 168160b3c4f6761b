//! Announcement of a complex situation to the coordinator. Source: CASE-23…25, 27, 30.

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::model::{Language, Model, Role, RouteRule};
use crate::refusal::{Refusal, Refused, require};
use crate::template::{Printed, TemplateKind};
use crate::text::{Code, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// The three ways in (CASE-25).
    WayIn { FirstEvaluation = "first-evaluation", AdviceOnly = "advice-only", Direct = "direct" }
);

/// Announces the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Announce {
    /// By which way.
    pub way_in: WayIn,
    /// The region in which the person is looked after.
    pub region: Code,
    /// The theme, where one applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// The language of the work on the case.
    pub language: Language,
    /// What the institutions know and what is hoped for.
    pub situation: Prose,
    /// Another coordinator than the route gives, with a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_to: Option<Role>,
    /// Why another coordinator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<Prose>,
}

/// Where an announced case is answered for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The role that answers for it.
    pub role: Role,
    /// The region.
    pub region: Code,
    /// The theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// The language.
    pub language: Language,
}

impl Route {
    /// Whether a seat answers for the route: a regional coordinator by region, a thematic one by theme, and each by
    /// language where the seat has one.
    pub fn fits(&self, seat: &crate::case::Seat) -> bool {
        seat.role == self.role
            && seat.language.is_none_or(|l| l == self.language)
            && match self.role {
                Role::ThematicCoordinator => seat.theme == self.theme,
                _ => seat.region.as_ref().is_none_or(|r| *r == self.region),
            }
    }
}

/// An announcement with the route it took. Its receipt carries the case number and the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Announced {
    /// What was announced.
    pub announce: Announce,
    /// Where it went.
    pub route: Route,
    /// From which words its receipt is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// The announcement in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Announcement {
    /// Who and when.
    pub stamp: Stamp,
    /// What was announced.
    pub announce: Announce,
    /// From which words its receipt is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// The route that the model gives: the first rule that fits region, theme and language (CASE-30).
pub fn route(model: &Model, region: &str, theme: Option<&str>, language: Language) -> Option<Role> {
    let fits = |r: &&RouteRule| {
        r.theme.as_deref().is_none_or(|t| Some(t) == theme)
            && r.region.as_deref().is_none_or(|own| own == region)
            && r.language.is_none_or(|own| own == language)
    };
    model.route.iter().find(fits).map(|r| r.to)
}

pub(crate) fn announce(case: &Case, ctx: &Ctx, c: Announce) -> Decided {
    case.require_open()?;
    require(case.announcement.is_none() || case.triage_refused() || was_advised(case), Refused::AlreadyDone)?;
    require_preparation(case, ctx)?;
    let own = ctx.model.require_institution(ctx.by.seat.institution.as_str(), "institution")?;
    require(own.may_announce, Refused::NotEntitledToAnnounce)?;
    Model::require_entry(&ctx.model.region, c.region.as_str(), "region")?;
    if let Some(theme) = &c.theme {
        Model::require_entry(&ctx.model.theme, theme.as_str(), "theme")?;
    }
    if !ctx.model.languages.contains(&c.language) {
        return Err(crate::model::unknown(c.language.code(), "language"));
    }
    let theme = c.theme.as_ref().map(Code::as_str);
    let routed = route(ctx.model, c.region.as_str(), theme, c.language).ok_or(Refused::RouteUnknown)?;
    let role = c.override_to.unwrap_or(routed);
    let known = ctx.model.route.iter().any(|r| r.to == role);
    require(known, Refused::RouteUnknown).map_err(|r| r.at("override_to"))?;
    require(role == routed || c.override_reason.is_some(), Refused::ReasonMissing)
        .map_err(|r| r.at("override_reason"))?;
    require(role != Role::ThematicCoordinator || c.theme.is_some(), Refused::RouteUnknown)
        .map_err(|r| r.at("theme"))?;
    let route = Route { role, region: c.region.clone(), theme: c.theme.clone(), language: c.language };
    let letter = ctx.letter(TemplateKind::Receipt);
    Ok(vec![CaseEvent::Announced(Announced { announce: c, route, letter })])
}

/// Whether the last announcement asked for advice alone and got it: what has become more is announced anew (CASE-25).
fn was_advised(case: &Case) -> bool {
    let asked = case.announcement.as_ref().is_some_and(|a| a.announce.way_in == WayIn::AdviceOnly);
    asked && !case.awaits_triage() && !case.is_coordinated()
}

/// What must stand before an announcement: a screening that calls for it, the respondent's advice, consent.
pub fn require_preparation(case: &Case, ctx: &Ctx) -> Result<(), Refusal> {
    let screening = case.screenings.last().ok_or(Refused::ScreeningMissing)?;
    require(screening.record.decision.is_complex(), Refused::ScreeningNotIndicated)?;
    let advised = case.consultations.iter().any(|c| c.advised.as_ref().is_some_and(|s| s.on >= screening.stamp.on));
    require(advised, Refused::ConsultationMissing)?;
    let rules = &ctx.model.consent;
    let voluntary = case.participation.as_ref().is_some_and(|p| p.voluntary);
    require(!rules.participation_required || voluntary, Refused::ParticipationMissing)?;
    if rules.required_to_announce {
        require(!case.consents.is_empty(), Refused::ConsentMissing)?;
        require(case.consents.iter().any(|k| k.is_valid(ctx.today)), Refused::ConsentNotValid)?;
    }
    Ok(())
}
