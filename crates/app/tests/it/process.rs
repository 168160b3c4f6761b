//! The process step by step, each by the person whose step it is: what is kept of it, and for whom it waits.

mod closing;
mod dispute;
mod entry;
mod follow_up;
mod lead;
mod plan;
mod session;

use app::Caller;
use app::case::Envelope;
use app::work::Item;
use domain::session::Plan;
use testkit::{Testbed, build};

/// What of a kind waits for somebody in a case, or has come up to them.
async fn waits(bed: &Testbed, who: &Caller, number: &str, kind: &str) -> Vec<Item> {
    let mut items = bed.app.work(who, 400).await.unwrap().items;
    items.retain(|i| i.due.kind == kind && i.case.row.number == number);
    items
}

/// Whether something of a kind waits for somebody themselves.
async fn is_theirs(bed: &Testbed, who: &Caller, number: &str, kind: &str) -> bool {
    waits(bed, who, number, kind).await.iter().any(|i| i.mine)
}

/// How many notices of a kind somebody has.
async fn notices(bed: &Testbed, who: &Caller, kind: &str) -> usize {
    bed.app.notices(who).await.unwrap().iter().filter(|n| n.kind == kind).count()
}

/// The kinds of what happened in a case, as somebody may see it, oldest first.
async fn told(bed: &Testbed, who: &Caller, number: &str) -> Vec<String> {
    let mut entries = bed.app.timeline(who, number).await.unwrap();
    entries.sort_by_key(|e| e.version);
    entries.into_iter().filter(|e| e.event.is_some()).map(|e| e.kind).collect()
}

/// A session that somebody has planned, with a case on its agenda; its number.
async fn planned(bed: &Testbed, who: &Caller, plan: Plan, number: &str) -> String {
    let session = bed.app.plan_session(who, plan, &Envelope::default()).await.unwrap().number;
    bed.on_session(who, &session, build::add_case(number)).await;
    session
}
