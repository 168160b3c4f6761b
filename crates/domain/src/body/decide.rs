//! The rules of a body.

use super::{
    AddSeat, Begun, Body, BodyEvent, Dissolve, FillSeat, NameDeputy, Pledge, SeatOf, TakePresidency, VacateSeat, Vote,
};
use crate::affair::{Affair, Stage, at_stage};
use crate::case::Ctx;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::ToSpan;
use jiff::civil::Date;

type Decided = Result<Vec<BodyEvent>, Refusal>;

/// The years of a presidency where nothing else is known.
const YEARS: i8 = 2;

fn standing(body: &Body) -> Result<(), Refusal> {
    at_stage(body.listed().stage, &[Stage::Standing])
}

fn seat<'a>(body: &'a Body, code: &Code) -> Result<SeatOf<'a>, Refusal> {
    body.seat(code).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("seat"))
}

pub(super) fn add_seat(body: &Body, _: &Ctx, c: AddSeat) -> Decided {
    standing(body)?;
    Ok(vec![BodyEvent::SeatAdded(c)])
}

pub(super) fn fill_seat(body: &Body, _: &Ctx, c: FillSeat) -> Decided {
    standing(body)?;
    seat(body, &c.seat)?;
    require(c.until.is_none_or(|until| until >= c.from), Refused::DatesReversed).map_err(|r| r.at("until"))?;
    let latest = body.terms.iter().filter(|t| t.seat == c.seat).map(|t| t.from).max();
    require(latest.is_none_or(|from| c.from > from), Refused::DatesReversed).map_err(|r| r.at("from"))?;
    Ok(vec![BodyEvent::SeatFilled(c)])
}

pub(super) fn vacate_seat(body: &Body, _: &Ctx, c: VacateSeat) -> Decided {
    seat(body, &c.seat)?;
    let held = body.holder(&c.seat, c.on).is_some_and(|t| t.until.is_none_or(|u| u > c.on));
    require(held, Refused::AlreadyDone).map_err(|r| r.at("seat"))?;
    Ok(vec![BodyEvent::SeatVacated(c)])
}

/// The last day of what begins on a day and lasts for the years of a presidency.
fn until(body: &Body, from: Date) -> Date {
    let years = body.facts().and_then(|f| f.presidency_years).unwrap_or(YEARS);
    let end = from.saturating_add(i32::from(years).years());
    end.yesterday().unwrap_or(end)
}

/// The presidency goes to a seat with a vote, after the one before it is over; out of turn only with a reason.
pub(super) fn take_presidency(body: &Body, _: &Ctx, c: TakePresidency) -> Decided {
    standing(body)?;
    let voting = matches!(seat(body, &c.seat)?.vote, Vote::Voting);
    require(voting, Refused::UnknownEntry).map_err(|r| r.at("seat"))?;
    let round = body.facts().map_or(&[][..], |f| &f.rotation);
    require(round.is_empty() || round.contains(&c.seat), Refused::NotInRound).map_err(|r| r.at("seat"))?;
    let runs = body.presidency_history().last().map(|p| p.until).filter(|last| c.from <= *last);
    if let Some(last) = runs {
        return Err(Refusal::new(Refused::PresidencyRuns).at("from").with("date", last));
    }
    let turn = body.next_presidency().is_none_or(|next| next == c.seat);
    require(turn || c.why_other.is_some(), Refused::ReasonMissing).map_err(|r| r.at("why_other"))?;
    let until = until(body, c.from);
    Ok(vec![BodyEvent::PresidencyBegun(Begun { seat: c.seat, from: c.from, until, why_other: c.why_other })])
}

/// The deputy stays as long as the presidency; where that of the steering body comes from another field than the own, the
/// deputy comes from that field (GOV-12).
pub(super) fn name_deputy(body: &Body, ctx: &Ctx, c: NameDeputy) -> Decided {
    standing(body)?;
    let field = seat(body, &c.seat)?.field;
    let presidency = body.presidency(c.from).ok_or_else(|| Refusal::new(Refused::NoPresidency).at("from"))?;
    require(presidency.seat != c.seat, Refused::SameEntry).map_err(|r| r.at("seat"))?;
    let balanced = body.facts().and_then(|f| f.deputy_follows.as_ref());
    let other = balanced.and_then(|code| ctx.facts.bodies.iter().find(|b| b.number == *code));
    let wanted = other.and_then(|other| body.deputy_field(other, c.from));
    if let Some(wanted) = wanted.filter(|wanted| *wanted != field) {
        return Err(Refusal::new(Refused::DeputyField).at("seat").with("field", wanted));
    }
    let until = presidency.until;
    Ok(vec![BodyEvent::DeputyNamed(Begun { seat: c.seat, from: c.from, until, why_other: None })])
}

pub(super) fn pledge(body: &Body, ctx: &Ctx, c: Pledge) -> Decided {
    standing(body)?;
    ctx.model.require_institution(c.institution.as_str(), "institution")?;
    // A directorate promises its own means; the bureau writes down what came on paper.
    let directs = ctx.by.seat.role == Role::RegionalDirectorate;
    let own = !directs || ctx.by.seat.institution == c.institution;
    require(own, Refused::NotPermitted).map_err(|r| r.at("institution"))?;
    let near = (ctx.today.year() - 1..=ctx.today.year() + 5).contains(&c.year);
    require(near, Refused::DateTooFar).map_err(|r| r.at("year").with("date", ctx.today))?;
    Ok(vec![BodyEvent::Pledged(c)])
}

/// What is known of the country's bodies is not ended from here.
pub(super) fn dissolve(body: &Body, ctx: &Ctx, c: Dissolve) -> Decided {
    standing(body)?;
    require(body.found.is_some(), Refused::NotPermitted)?;
    require(c.on >= ctx.today, Refused::DateInPast).map_err(|r| r.at("on"))?;
    Ok(vec![BodyEvent::Dissolved(c)])
}
