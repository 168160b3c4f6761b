//! How events change an activity.

use super::{Activity, ActivityEvent, ActivityKind, CompareLine, Entry};
use crate::affair::Stage;
use crate::case::Stamp;

pub(super) fn begin(event: &ActivityEvent, stamp: &Stamp) -> Option<Activity> {
    let ActivityEvent::Planned(e) = event else { return None };
    let asked = e.plan.activity_kind.is_asked();
    Some(Activity {
        number: e.number.clone(),
        stamp: stamp.clone(),
        plan: e.plan.clone(),
        stage: if asked { Stage::Received } else { Stage::Planned },
        since: stamp.on,
        until: e.plan.until,
        entries: Vec::new(),
        lines: Vec::new(),
        answers: Vec::new(),
        conclusions: Vec::new(),
        approved: None,
        published: None,
    })
}

fn entry(activity: &mut Activity, n: u32) -> Option<&mut Entry> {
    activity.entries.iter_mut().find(|e| e.n == n)
}

fn compared(activity: &mut Activity, line: &CompareLine) {
    let same =
        |l: &CompareLine| (&l.matter, &l.institution, &l.region) == (&line.matter, &line.institution, &line.region);
    activity.lines.retain(|l| !same(l));
    activity.lines.push(line.clone());
}

/// The first thing that is reported shows that it runs.
fn runs(activity: &mut Activity, stamp: &Stamp) {
    if activity.stage == Stage::Planned {
        activity.go(Stage::Running, stamp.on);
    }
}

pub(super) fn evolve(activity: &mut Activity, event: &ActivityEvent, stamp: &Stamp) {
    let on = stamp.on;
    match event {
        ActivityEvent::Planned(_) => {}
        ActivityEvent::EntryAdded(add) => {
            let n = u32::try_from(activity.entries.len()).unwrap_or(u32::MAX).saturating_add(1);
            activity.entries.push(Entry { n, add: add.clone(), confirmed: Vec::new(), report: None });
        }
        ActivityEvent::EntryMoved(e) => {
            if let Some(entry) = entry(activity, e.n) {
                // Whoever had said that they come says so again for the new day.
                entry.add.on = e.on;
                entry.confirmed.clear();
            }
        }
        ActivityEvent::EntryConfirmed(e) => {
            if let Some(entry) = entry(activity, e.n) {
                entry.confirmed.retain(|c| c.institution != e.institution);
                entry.confirmed.push(e.clone());
            }
        }
        ActivityEvent::EntryReported(e) => {
            if let Some(entry) = entry(activity, e.n) {
                entry.report = Some(e.clone());
            }
            runs(activity, stamp);
        }
        ActivityEvent::Compared(e) => {
            compared(activity, e);
            runs(activity, stamp);
        }
        ActivityEvent::Answered(e) => {
            activity.answers.push(e.clone());
            activity.go(Stage::Answered, on);
        }
        ActivityEvent::Concluded(e) => {
            activity.conclusions.push(e.clone());
            let report = activity.kind() == ActivityKind::Report;
            activity.go(if report { Stage::Submitted } else { Stage::Closed }, on);
        }
        ActivityEvent::Approved(e) => {
            activity.approved = Some(e.clone());
            activity.go(Stage::Approved, on);
        }
        ActivityEvent::Released(e) => activity.published = Some(e.clone()),
        ActivityEvent::Renewed(e) => {
            (activity.until, activity.approved) = (e.until, None);
            activity.answers.clear();
            activity.go(if activity.kind().is_asked() { Stage::Received } else { Stage::Planned }, on);
        }
        ActivityEvent::Cancelled(_) => activity.go(Stage::Cancelled, on),
    }
}
