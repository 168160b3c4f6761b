//! The rules of consent.

use super::{Category, Channel, ConsentState, Give, Offer, Participate, Refuse, Told, Withdraw};
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::refusal::{Refusal, Refused, require};
use crate::template::{Printed, TemplateKind};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// From this birthday on a person signs for themselves (CC art. 14).
const MAJORITY: i16 = 18;

/// A consent as it was put before the person, with its last day worked out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offered {
    /// What was put before the person.
    pub offer: Offer,
    /// Last day.
    pub valid_until: Date,
    /// From which words its form is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
    /// The hash of all that, see [`super::hash`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// A consent as it was given, bound to what was put before the person. What is put before them never changes under its
/// number: another text is another consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// How it was given.
    #[serde(flatten)]
    pub give: Give,
    /// The hash of what was agreed to; none where that was before hashes were made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

impl std::ops::Deref for Given {
    type Target = Give;

    fn deref(&self) -> &Give {
        &self.give
    }
}

pub(crate) fn offer(case: &Case, ctx: &Ctx, c: Offer) -> Decided {
    case.require_open()?;
    let rules = &ctx.model.consent;
    for party in &c.parties {
        ctx.model.require_institution(party.as_str(), "parties")?;
    }
    require(c.parties.len() >= 2, Refused::ConsentScopeEmpty).map_err(|r| r.at("parties"))?;
    // Nobody prepares an exchange among others: the institution of whoever does is one of those that exchange.
    let own = &ctx.by.seat.institution;
    require(c.parties.contains(own), Refused::ConsentOwnMissing)
        .map_err(|r| r.at("parties").with("institution", own))?;
    require(!c.categories.is_empty(), Refused::ConsentScopeEmpty).map_err(|r| r.at("categories"))?;
    require(!c.forms.is_empty(), Refused::ConsentScopeEmpty).map_err(|r| r.at("forms"))?;
    if let Some(category) = c.categories.iter().find(|k| !k.may_be_consented() || !rules.categories.contains(k)) {
        return Err(crate::model::unknown(category.code(), "categories"));
    }
    ticked(&c)?;
    // A minor is represented, unless they can judge what this is about and say so themselves (DATA-19).
    let minor = case.person.age(ctx.today) < MAJORITY;
    let signs = !minor || c.representative.is_some() || c.capable_of_judgement;
    require(signs, Refused::RepresentativeMissing).map_err(|r| r.at("representative"))?;
    require(c.valid_from >= ctx.today, Refused::DateInPast).map_err(|r| r.at("valid_from"))?;
    let latest = ctx.today.saturating_add(rules.max_months.months());
    require(c.valid_from <= latest, Refused::DateTooFar).map_err(|r| r.at("valid_from").with("date", latest))?;
    let valid_until = last_day(&c, rules.default_months, rules.max_months)?;
    if let Some(n) = c.renewal_of {
        case.known_consent(ctx.by, n).map_err(|r| r.at("renewal_of"))?;
    }
    let letter = ctx.letter(TemplateKind::ConsentForm);
    let n = u32::try_from(case.consents.len() + 1).unwrap_or(u32::MAX);
    let hash = Some(super::hash(n, &c, valid_until, letter));
    Ok(vec![CaseEvent::ConsentOffered(Offered { offer: c, valid_until, letter, hash })])
}

/// Refuses a sensitive category without the person's own tick, and a tick without its category (LPD art. 6 al. 7).
fn ticked(c: &Offer) -> Result<(), Refusal> {
    let sensitive: BTreeSet<Category> = c.categories.iter().copied().filter(|k| k.is_sensitive()).collect();
    let differ: Vec<&str> = sensitive.symmetric_difference(&c.ticks).map(|k| k.code()).collect();
    let refused = || Refusal::new(Refused::ConsentTick).at("ticks").with("categories", differ.join(","));
    if differ.is_empty() { Ok(()) } else { Err(refused()) }
}

fn last_day(c: &Offer, default_months: i32, max_months: i32) -> Result<Date, Refusal> {
    let after = |months: i32| c.valid_from.saturating_add(months.months()).saturating_sub(1.day());
    let until = c.valid_until.unwrap_or_else(|| after(default_months));
    require(until >= c.valid_from, Refused::DatesReversed).map_err(|r| r.at("valid_until"))?;
    if until > after(max_months) {
        return Err(Refusal::new(Refused::ConsentTooLong).at("valid_until").with("months", max_months));
    }
    Ok(until)
}

pub(crate) fn give(case: &Case, ctx: &Ctx, c: Give) -> Decided {
    case.require_open()?;
    let consent = case.known_consent(ctx.by, c.consent)?;
    require(consent.state(ctx.today) == ConsentState::Offered, Refused::ConsentNotOffered)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    let text = consent.offered.on;
    require(c.on >= text, Refused::ConsentBeforeText).map_err(|r| r.at("on").with("date", text))?;
    require(ctx.today <= consent.valid_until, Refused::ConsentExpired)?;
    let missing: Vec<&str> = Told::ALL.iter().filter(|t| !c.told.contains(t)).map(|t| t.code()).collect();
    if !missing.is_empty() {
        return Err(Refusal::new(Refused::ConsentChecklist).at("told").with("missing", missing.join(",")));
    }
    let on_paper = c.channel == Channel::Paper;
    require(!on_paper || c.scan.is_some(), Refused::ConsentScanMissing).map_err(|r| r.at("scan"))?;
    let hash = consent.hash.clone();
    Ok(vec![CaseEvent::ConsentGiven(Given { give: c, hash })])
}

pub(crate) fn refuse(case: &Case, ctx: &Ctx, c: Refuse) -> Decided {
    case.require_open()?;
    let consent = case.known_consent(ctx.by, c.consent)?;
    require(consent.state(ctx.today) == ConsentState::Offered, Refused::ConsentNotOffered)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let text = consent.offered.on;
    require(c.on >= text, Refused::ConsentBeforeText).map_err(|r| r.at("on").with("date", text))?;
    Ok(vec![CaseEvent::ConsentRefused(c)])
}

/// Withdrawal is never refused for the state of the case: it takes effect at once, even on a closed file (CASE-21).
pub(crate) fn withdraw(case: &Case, ctx: &Ctx, c: Withdraw) -> Decided {
    let consent = case.known_consent(ctx.by, c.consent)?;
    let valid = consent.is_valid(ctx.today) || consent.state(ctx.today) == ConsentState::NotYet;
    require(valid, Refused::ConsentNotValid)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let given = consent.given.as_ref().map(|g| g.on);
    require(given.is_none_or(|on| c.on >= on), Refused::DatesReversed).map_err(|r| r.at("on"))?;
    let (parties, categories) = (consent.parties_left(), consent.categories_left());
    require(c.parties.iter().all(|p| parties.contains(p)), Refused::ConsentDoesNotCover)
        .map_err(|r| r.at("parties"))?;
    require(c.categories.iter().all(|k| categories.contains(k)), Refused::ConsentDoesNotCover)
        .map_err(|r| r.at("categories"))?;
    Ok(vec![CaseEvent::ConsentWithdrawn(c)])
}

pub(crate) fn participate(case: &Case, ctx: &Ctx, c: Participate) -> Decided {
    case.require_open()?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    // Whoever takes part cooperates.
    require(!c.voluntary || c.duty.is_none(), Refused::Contradiction).map_err(|r| r.at("duty"))?;
    Ok(vec![CaseEvent::ParticipationRecorded(c)])
}
