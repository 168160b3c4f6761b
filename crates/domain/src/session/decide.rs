//! The rules of a session.

use super::{
    AddCase, Approve, Cancel, Chase, Dispatch, Dispatched, Hold, Invite, Invited, InviteeKind, MoveCase, Plan, Planned,
    RemoveCase, Replied, Reply, Reschedule, Session, SessionEvent, SessionState, Uninvite,
};
use crate::case::{Case, Ctx};
use crate::model::{Model, Role};
use crate::refusal::{Refusal, Refused, require};
use crate::template::TemplateKind;
use crate::text::Code;
use jiff::ToSpan;
use jiff::civil::DateTime;
use std::collections::BTreeSet;

type Decided = Result<Vec<SessionEvent>, Refusal>;

pub(super) fn plan(ctx: &Ctx, number: Code, plan: Plan) -> Result<SessionEvent, Refusal> {
    let code = plan.session_type.as_str();
    let kind = ctx.model.session_type(code).ok_or_else(|| crate::model::unknown(code, "session_type"))?;
    Model::require_entry(&ctx.model.region, plan.region.as_str(), "region")?;
    if let Some(theme) = &plan.theme {
        Model::require_entry(&ctx.model.theme, theme.as_str(), "theme")?;
    }
    check_start(ctx, plan.starts)?;
    check_reach(ctx, &plan)?;
    let leads = ctx.by.seat.role == Role::Secretariat || kind.led_by.contains(&ctx.by.seat.role);
    require(leads, Refused::OtherLead).map_err(|r| r.at("session_type"))?;
    let (kind, minutes_per_case) = (kind.kind, kind.minutes_per_case);
    Ok(SessionEvent::Planned(Planned { number, plan, kind, minutes_per_case }))
}

fn in_state(session: &Session, states: &[SessionState]) -> Result<(), Refusal> {
    let other = Refusal::new(Refused::SessionState).with("state", session.state);
    if states.contains(&session.state) { Ok(()) } else { Err(other) }
}

const BEFORE: &[SessionState] = &[SessionState::Preparing, SessionState::Invited];

pub(super) fn reschedule(session: &Session, ctx: &Ctx, c: Reschedule) -> Decided {
    in_state(session, BEFORE)?;
    check_start(ctx, c.starts)?;
    Ok([vec![SessionEvent::Rescheduled(c)], told_again(session, ctx)].concat())
}

/// Whoever was invited with an account is asked anew at once, so that nobody travels to where nobody is. Whoever was invited
/// on paper gets a new letter, which somebody must print. Whoever may not know of the case any more is told nothing.
fn told_again(session: &Session, ctx: &Ctx) -> Vec<SessionEvent> {
    let reached = |i: &&super::Invitation| i.sent && i.invited.invite.account.is_some();
    let may = |i: &&super::Invitation| may_know(session, ctx, i).is_ok();
    let to: BTreeSet<u32> = session.invitations.iter().filter(reached).filter(may).map(|i| i.n).collect();
    let letter = ctx.letter(TemplateKind::Invitation);
    if to.is_empty() { Vec::new() } else { vec![SessionEvent::Dispatched(Dispatched { to: Some(to), letter })] }
}

/// A consent may have been withdrawn since the list was made: nobody is invited to a case they may not know.
fn may_know(session: &Session, ctx: &Ctx, i: &super::Invitation) -> Result<(), Refusal> {
    let Some(institution) = &i.invited.institution else { return Ok(()) };
    let mut cases = i.invited.invite.cases.iter().filter(|k| session.has_case(k.as_str()));
    cases.try_for_each(|number| case(ctx, number)?.require_basis(institution, ctx.today, "cases"))
}

/// How far ahead a session is planned at most: a year that is further off is a slip of the pen.
const MONTHS_AHEAD: i32 = 24;

fn check_start(ctx: &Ctx, starts: DateTime) -> Result<(), Refusal> {
    require(starts.date() >= ctx.today, Refused::SessionInPast).map_err(|r| r.at("starts"))?;
    let latest = ctx.today.saturating_add(MONTHS_AHEAD.months());
    require(starts.date() <= latest, Refused::DateTooFar).map_err(|r| r.at("starts").with("date", latest))
}

/// A coordinator plans for their own region or theme; a thematic one names it (CASE-34, ROLE-THEM).
fn check_reach(ctx: &Ctx, plan: &Plan) -> Result<(), Refusal> {
    let seat = &ctx.by.seat;
    match seat.role {
        Role::RegionalCoordinator => {
            let own = seat.region.as_ref().is_none_or(|r| *r == plan.region);
            require(own, Refused::OtherRegion).map_err(|r| r.at("region"))
        }
        Role::ThematicCoordinator => {
            require(plan.theme.is_some() && plan.theme == seat.theme, Refused::ThemeMissing).map_err(|r| r.at("theme"))
        }
        _ => Ok(()),
    }
}

fn case<'c>(ctx: &'c Ctx, number: &Code) -> Result<&'c Case, Refusal> {
    let found = ctx.facts.cases.iter().find(|c| c.number == *number);
    found.ok_or(Refusal::new(Refused::UnknownEntry).at("case"))
}

pub(super) fn add_case(session: &Session, ctx: &Ctx, c: AddCase) -> Decided {
    in_state(session, BEFORE)?;
    require(!session.has_case(c.case.as_str()), Refused::CaseAlreadyOnAgenda).map_err(|r| r.at("case"))?;
    let case = case(ctx, &c.case)?;
    case.require_coordinated().map_err(|r| r.at("case"))?;
    Ok(vec![SessionEvent::CaseAdded(c)])
}

fn on_agenda(session: &Session, case: &Code) -> Result<(), Refusal> {
    require(session.has_case(case.as_str()), Refused::CaseNotOnAgenda).map_err(|r| r.at("case"))
}

pub(super) fn remove_case(session: &Session, _: &Ctx, c: RemoveCase) -> Decided {
    in_state(session, BEFORE)?;
    on_agenda(session, &c.case)?;
    Ok(vec![SessionEvent::CaseRemoved(c)])
}

pub(super) fn move_case(session: &Session, _: &Ctx, c: MoveCase) -> Decided {
    in_state(session, BEFORE)?;
    on_agenda(session, &c.case)?;
    Ok(vec![SessionEvent::CaseMoved(c)])
}

pub(super) fn invite(session: &Session, ctx: &Ctx, c: Invite) -> Decided {
    in_state(session, BEFORE)?;
    require(!c.cases.is_empty(), Refused::AgendaEmpty).map_err(|r| r.at("cases"))?;
    c.cases.iter().try_for_each(|k| on_agenda(session, k).map_err(|r| r.at("cases")))?;
    let institution = invitee_institution(ctx, &c)?;
    let same = |i: &super::Invitation| {
        let named = i.invited.institution.is_some() || i.invited.invite.kind == c.kind;
        i.invited.invite.account == c.account && i.invited.institution == institution && named
    };
    let again = session.invitations.iter().any(|i| same(i) && !i.invited.invite.cases.is_disjoint(&c.cases));
    require(!again, Refused::AlreadyDone).map_err(|r| r.at("account"))?;
    if let Some(institution) = &institution {
        for number in &c.cases {
            case(ctx, number)?.require_basis(institution, ctx.today, "cases")?;
        }
    }
    Ok(vec![SessionEvent::Invited(Invited { invite: c, institution })])
}

fn invitee_institution(ctx: &Ctx, c: &Invite) -> Result<Option<Code>, Refusal> {
    if matches!(c.kind, InviteeKind::Person | InviteeKind::Representative) {
        require(c.cases.len() == 1, Refused::CaseNotOnAgenda).map_err(|r| r.at("cases"))?;
        return Ok(None);
    }
    if let Some(account) = &c.account {
        let seated = ctx.facts.seated.as_ref().filter(|s| s.account == *account);
        let seated = seated.ok_or(Refusal::new(Refused::UnknownEntry).at("account"))?;
        return Ok(Some(seated.seat.institution.clone()));
    }
    let institution = c.institution.clone().ok_or(Refusal::new(Refused::UnknownEntry).at("account"))?;
    ctx.model.require_institution(institution.as_str(), "institution")?;
    Ok(Some(institution))
}

fn invitation(session: &Session, n: u32) -> Result<&super::Invitation, Refusal> {
    session.invitations.iter().find(|i| i.n == n).ok_or(Refusal::new(Refused::UnknownEntry).at("invitation"))
}

pub(super) fn uninvite(session: &Session, _: &Ctx, c: Uninvite) -> Decided {
    in_state(session, BEFORE)?;
    invitation(session, c.invitation)?;
    Ok(vec![SessionEvent::Uninvited(c)])
}

pub(super) fn chase(session: &Session, ctx: &Ctx, c: Chase) -> Decided {
    in_state(session, BEFORE)?;
    on_agenda(session, &c.case)?;
    let missing = super::missing_for_session(case(ctx, &c.case)?, ctx.model, session.plan.starts.date());
    require(missing.contains(&c.item), Refused::AlreadyDone).map_err(|r| r.at("item"))?;
    Ok(vec![SessionEvent::Chased(c)])
}

pub(super) fn dispatch(session: &Session, ctx: &Ctx, _: Dispatch) -> Decided {
    in_state(session, BEFORE)?;
    require(!session.agenda.is_empty(), Refused::AgendaEmpty)?;
    let unsent: Vec<&super::Invitation> = session.invitations.iter().filter(|i| !i.sent).collect();
    require(!unsent.is_empty(), Refused::NobodyInvited)?;
    unsent.iter().try_for_each(|i| may_know(session, ctx, i))?;
    let (to, letter) = (Some(unsent.iter().map(|i| i.n).collect()), ctx.letter(TemplateKind::Invitation));
    Ok(vec![SessionEvent::Dispatched(Dispatched { to, letter })])
}

pub(super) fn reply(session: &Session, ctx: &Ctx, c: Reply) -> Decided {
    in_state(session, &[SessionState::Invited])?;
    let invitation = invitation(session, c.invitation)?;
    require(invitation.sent, Refused::NobodyInvited)?;
    let other = c.answer != super::Answer::OtherTime || c.proposal.is_some();
    require(other, Refused::ReasonMissing).map_err(|r| r.at("proposal"))?;
    let ahead = c.proposal.is_none_or(|p| p.date() >= ctx.today);
    require(ahead, Refused::DateInPast).map_err(|r| r.at("proposal"))?;
    let Reply { invitation, answer, proposal } = c;
    Ok(vec![SessionEvent::Replied(Replied { invitation, answer, proposal, via: ctx.facts.via })])
}

pub(super) fn hold(session: &Session, ctx: &Ctx, c: Hold) -> Decided {
    in_state(session, &[SessionState::Invited])?;
    require(!session.agenda.is_empty(), Refused::AgendaEmpty)?;
    require(session.plan.starts.date() <= ctx.today, Refused::SessionInFuture)?;
    require(!c.present.is_empty(), Refused::AttendanceMissing).map_err(|r| r.at("present"))?;
    c.present.iter().try_for_each(|n| invitation(session, *n).map(|_| ()).map_err(|r| r.at("present")))?;
    Ok(vec![SessionEvent::Held(c)])
}

pub(super) fn approve(session: &Session, ctx: &Ctx, c: Approve) -> Decided {
    in_state(session, &[SessionState::Held])?;
    for item in &session.agenda {
        let case = case(ctx, &item.case)?;
        let concluded = case.conclusions.iter().any(|k| k.conclude.session == session.number);
        // A case that has ended since, or is no longer coordinated, can have no conclusion any more.
        if !concluded && case.require_coordinated().is_ok() {
            return Err(Refusal::new(Refused::ConclusionMissing).with("case", &item.case));
        }
    }
    Ok(vec![SessionEvent::Approved(c)])
}

pub(super) fn cancel(session: &Session, _: &Ctx, c: Cancel) -> Decided {
    in_state(session, BEFORE)?;
    Ok(vec![SessionEvent::Cancelled(c)])
}
