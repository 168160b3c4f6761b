//! How events change an agreement.

use super::{Agreement, AgreementEvent, Terms, Version};
use crate::case::Stamp;
use crate::text::Prose;
use std::collections::BTreeMap;

fn version(n: usize, stamp: &Stamp, terms: &Terms, reason: Option<&Prose>) -> Version {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    Version { n, stamp: stamp.clone(), terms: terms.clone(), reason: reason.cloned(), approvals: BTreeMap::new() }
}

impl Agreement {
    /// The agreement that a proposing event begins; none for any other event.
    pub fn begin(event: &AgreementEvent, stamp: &Stamp) -> Option<Agreement> {
        let AgreementEvent::Proposed(p) = event else { return None };
        let first = version(1, stamp, &p.terms, None);
        Some(Agreement { number: p.number.clone(), versions: vec![first], ended: None })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &AgreementEvent, stamp: &Stamp) {
        match event {
            AgreementEvent::Proposed(_) => {}
            AgreementEvent::Approved(e) => {
                if let Some(newest) = self.versions.last_mut() {
                    newest.approvals.insert(e.institution.clone(), stamp.clone());
                }
            }
            AgreementEvent::Amended(e) => {
                self.versions.push(version(self.versions.len() + 1, stamp, &e.terms, Some(&e.reason)));
            }
            AgreementEvent::Ended(e) => self.ended = Some((stamp.clone(), e.clone())),
        }
    }
}
