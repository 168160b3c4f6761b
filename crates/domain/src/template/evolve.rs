//! How events change the words of a document.

use super::{Template, TemplateEvent, TemplateVersion};
use crate::case::Stamp;

impl Template {
    /// Applies an event.
    pub fn evolve(&mut self, event: &TemplateEvent, stamp: &Stamp) {
        match event {
            TemplateEvent::Drafted(e) => {
                let n = u32::try_from(self.versions.len()).unwrap_or(u32::MAX).saturating_add(1);
                let (approved, valid_from, dropped) = (None, None, None);
                let (stamp, draft) = (stamp.clone(), e.clone());
                self.versions.push(TemplateVersion { n, stamp, draft, approved, valid_from, dropped });
            }
            TemplateEvent::Approved(e) => {
                if let Some(version) = self.versions.iter_mut().find(|v| v.n == e.n) {
                    (version.approved, version.valid_from) = (Some(stamp.clone()), Some(e.valid_from));
                }
            }
            TemplateEvent::Dropped(e) => {
                if let Some(version) = self.versions.iter_mut().find(|v| v.n == e.n) {
                    version.dropped = Some((stamp.clone(), e.reason.clone()));
                }
            }
        }
    }
}

impl TemplateVersion {
    /// Whether it waits for a second person.
    pub fn waits(&self) -> bool {
        self.approved.is_none() && self.dropped.is_none()
    }
}
