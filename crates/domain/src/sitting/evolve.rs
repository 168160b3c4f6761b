//! How events change a sitting.

use super::{Item, Sitting, SittingEvent};
use crate::affair::Stage;
use crate::case::Stamp;

pub(super) fn begin(event: &SittingEvent, stamp: &Stamp) -> Option<Sitting> {
    let SittingEvent::Planned(e) = event else { return None };
    Some(Sitting {
        number: e.number.clone(),
        stamp: stamp.clone(),
        plan: e.plan.clone(),
        stage: Stage::Planned,
        since: stamp.on,
        proposals: Vec::new(),
        items: Vec::new(),
        opened: None,
        further: None,
        approved: None,
    })
}

pub(super) fn evolve(sitting: &mut Sitting, event: &SittingEvent, stamp: &Stamp) {
    let mut go = |stage: Stage| (sitting.stage, sitting.since) = (stage, stamp.on);
    match event {
        SittingEvent::Planned(_) => {}
        SittingEvent::ItemProposed(e) => sitting.proposals.push((stamp.clone(), e.clone())),
        SittingEvent::ItemAdded(e) => {
            let n = u32::try_from(sitting.items.len() + 1).unwrap_or(u32::MAX);
            sitting.items.push(Item { n, add: e.clone(), dropped: None, minute: None, settled: None });
        }
        SittingEvent::ItemDropped(e) => {
            item(sitting, e.item, |i| i.dropped = Some(e.reason.clone()));
        }
        SittingEvent::Moved(e) => (sitting.plan.starts, sitting.plan.place) = (e.starts, e.place.clone()),
        SittingEvent::Sent(_) => go(Stage::Invited),
        SittingEvent::Opened(e) => {
            go(Stage::Running);
            sitting.opened = Some(e.clone());
        }
        SittingEvent::Minuted(e) => item(sitting, e.item, |i| i.minute = Some(e.clone())),
        SittingEvent::Closed(e) => {
            go(Stage::Held);
            sitting.further = e.further.clone();
        }
        SittingEvent::Approved(e) => {
            go(Stage::Approved);
            sitting.approved = Some(e.clone());
        }
        SittingEvent::Settled(e) => item(sitting, e.item, |i| i.settled = Some((stamp.on, e.outcome_text.clone()))),
        SittingEvent::Cancelled(_) => go(Stage::Cancelled),
    }
}

fn item(sitting: &mut Sitting, n: u32, change: impl FnOnce(&mut Item)) {
    if let Some(item) = sitting.items.iter_mut().find(|i| i.n == n) {
        change(item);
    }
}
