//! The rules of activities.

use super::{
    Activity, ActivityEvent, ActivityKind, AddEntry, AnswerActivity, ApproveActivity, CancelActivity, CompareLine,
    ConcludeActivity, ConfirmEntry, Entry, EntryState, MoveEntry, PlanActivity, PlannedActivity, ReleaseActivity,
    RenewActivity, ReportEntry,
};
use crate::affair::{Stage, at_stage, on_day};
use crate::body::reference;
use crate::case::Ctx;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::civil::Date;

type Decided = Result<Vec<ActivityEvent>, Refusal>;

/// The stages at which a command makes sense for a kind; none: it never does.
pub(super) fn stages(of: ActivityKind, command: &str) -> &'static [Stage] {
    use Stage::*;
    let when = |fits: bool, stages: &'static [Stage]| if fits { stages } else { &[] };
    match command {
        "activity.add-entry" | "activity.conclude" => &[Planned, Running, Received, Answered],
        "activity.confirm-entry" | "activity.report-entry" | "activity.move-entry" => {
            &[Planned, Running, Received, Answered]
        }
        "activity.compare" => when(of.is_compared(), &[Planned, Running]),
        "activity.answer" => when(of.is_asked(), &[Received, Answered]),
        "activity.approve" => when(of == ActivityKind::Report, &[Submitted]),
        // What the steering committee has to approve is not read by anyone before.
        "activity.release" if of == ActivityKind::Report => &[Approved],
        "activity.release" => when(of.is_for_all(), &[Planned, Running, Closed]),
        "activity.renew" => &[Closed, Approved],
        "activity.cancel" => &[Planned, Running, Received],
        _ => &[],
    }
}

fn fits(activity: &Activity, command: &str) -> Result<(), Refusal> {
    at_stage(activity.stage, stages(activity.kind(), command))
}

fn not_past(ctx: &Ctx, day: Date, field: &str) -> Result<(), Refusal> {
    require(day >= ctx.today, Refused::DateInPast).map_err(|r| r.at(field))
}

fn known_body(ctx: &Ctx, code: &Code) -> Result<(), Refusal> {
    let written = ctx.facts.bodies.iter().any(|b| b.number == *code && b.ended.is_none());
    require(written || reference().body(code.as_str()).is_some(), Refused::UnknownCode).map_err(|r| r.at("body"))
}

fn known_place(ctx: &Ctx, region: Option<&Code>, theme: Option<&Code>) -> Result<(), Refusal> {
    let known = |entries: &[crate::model::Entry], code: Option<&Code>| {
        code.is_none_or(|code| entries.iter().any(|e| e.code == code.as_str()))
    };
    require(known(&ctx.model.region, region), Refused::UnknownCode).map_err(|r| r.at("region"))?;
    require(known(&ctx.model.theme, theme), Refused::UnknownCode).map_err(|r| r.at("theme"))
}

/// Whoever works on cases asks; those who coordinate plan.
pub(super) fn plan(ctx: &Ctx, number: Code, plan: PlanActivity) -> Result<ActivityEvent, Refusal> {
    let begun = plan.activity_kind.begun_by(ctx.by.seat.role);
    require(begun, Refused::NotPermitted).map_err(|r| r.at("activity_kind"))?;
    known_body(ctx, &plan.body)?;
    known_place(ctx, plan.region.as_ref(), plan.theme.as_ref())?;
    not_past(ctx, plan.until, "until")?;
    Ok(ActivityEvent::Planned(PlannedActivity { number, plan }))
}

/// What took place already may be entered, too; what lies ahead is followed.
pub(super) fn add_entry(activity: &Activity, ctx: &Ctx, c: AddEntry) -> Decided {
    fits(activity, "activity.add-entry")?;
    known_place(ctx, c.region.as_ref(), None)?;
    c.institutions.iter().try_for_each(|i| ctx.model.require_institution(i.as_str(), "institutions").map(|_| ()))?;
    Ok(vec![ActivityEvent::EntryAdded(c)])
}

fn open_entry(activity: &Activity, n: u32) -> Result<&Entry, Refusal> {
    let entry = activity.entry(n).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("n"))?;
    require(entry.report.is_none(), Refused::AlreadyDone).map_err(|r| r.at("n"))?;
    Ok(entry)
}

pub(super) fn move_entry(activity: &Activity, ctx: &Ctx, c: MoveEntry) -> Decided {
    fits(activity, "activity.move-entry")?;
    open_entry(activity, c.n)?;
    not_past(ctx, c.on, "on")?;
    Ok(vec![ActivityEvent::EntryMoved(c)])
}

/// Each institution speaks for itself; the bureau writes down what came by other ways.
pub(super) fn confirm_entry(activity: &Activity, ctx: &Ctx, c: ConfirmEntry) -> Decided {
    fits(activity, "activity.confirm-entry")?;
    let entry = open_entry(activity, c.n)?;
    require(entry.add.institutions.contains(&c.institution), Refused::UnknownEntry).map_err(|r| r.at("institution"))?;
    let bureau = matches!(ctx.by.seat.role, Role::Secretariat | Role::CantonalOfficer);
    require(bureau || ctx.by.seat.institution == c.institution, Refused::NotPermitted)?;
    require(entry.takes_part(&c.institution) != Some(c.takes_part), Refused::AlreadyDone)
        .map_err(|r| r.at("takes_part"))?;
    Ok(vec![ActivityEvent::EntryConfirmed(c)])
}

/// Nobody gets a certificate who was not there.
pub(super) fn report_entry(activity: &Activity, ctx: &Ctx, c: ReportEntry) -> Decided {
    fits(activity, "activity.report-entry")?;
    open_entry(activity, c.n)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let certified = c.certified.is_none_or(|n| n <= c.attended.unwrap_or(0));
    require(certified, Refused::CountsReversed).map_err(|r| r.at("certified"))?;
    let dropped = c.entry_state == EntryState::Dropped && c.attended.unwrap_or(0) > 0;
    require(!dropped, Refused::CountsReversed).map_err(|r| r.at("attended"))?;
    Ok(vec![ActivityEvent::EntryReported(c)])
}

pub(super) fn compare(activity: &Activity, ctx: &Ctx, c: CompareLine) -> Decided {
    fits(activity, "activity.compare")?;
    known_place(ctx, c.region.as_ref(), None)?;
    if let Some(institution) = &c.institution {
        ctx.model.require_institution(institution.as_str(), "institution")?;
    }
    Ok(vec![ActivityEvent::Compared(c)])
}

pub(super) fn answer(activity: &Activity, _: &Ctx, c: AnswerActivity) -> Decided {
    fits(activity, "activity.answer")?;
    Ok(vec![ActivityEvent::Answered(c)])
}

/// What was entered is reported first: an activity does not end with dates of which nobody knows.
pub(super) fn conclude(activity: &Activity, ctx: &Ctx, c: ConcludeActivity) -> Decided {
    fits(activity, "activity.conclude")?;
    require(activity.open_entries().next().is_none(), Refused::EntriesOpen)?;
    let unanswered = activity.kind().is_asked() && activity.answers.is_empty();
    require(!unanswered, Refused::AnswerMissing)?;
    require(c.topic.is_none() || ctx.facts.topic.is_some(), Refused::UnknownEntry).map_err(|r| r.at("topic"))?;
    on_day(ctx, c.on, activity.stamp.on)?;
    if let Some(again) = c.again_on {
        not_past(ctx, again, "again_on")?;
    }
    Ok(vec![ActivityEvent::Concluded(c)])
}

pub(super) fn approve(activity: &Activity, ctx: &Ctx, c: ApproveActivity) -> Decided {
    fits(activity, "activity.approve")?;
    on_day(ctx, c.on, activity.conclusions.last().map_or(activity.since, |e| e.on))?;
    Ok(vec![ActivityEvent::Approved(c)])
}

pub(super) fn release(activity: &Activity, _: &Ctx, c: ReleaseActivity) -> Decided {
    fits(activity, "activity.release")?;
    Ok(vec![ActivityEvent::Released(c)])
}

pub(super) fn renew(activity: &Activity, ctx: &Ctx, c: RenewActivity) -> Decided {
    fits(activity, "activity.renew")?;
    not_past(ctx, c.until, "until")?;
    Ok(vec![ActivityEvent::Renewed(c)])
}

pub(super) fn cancel(activity: &Activity, _: &Ctx, c: CancelActivity) -> Decided {
    fits(activity, "activity.cancel")?;
    Ok(vec![ActivityEvent::Cancelled(c)])
}
