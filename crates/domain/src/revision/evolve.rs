//! How events change a change of the model.

use super::{Begun, Note, Revision, RevisionEvent};
use crate::case::Stamp;
use crate::text::{Code, Line, Prose};
use std::collections::BTreeMap;

pub(super) fn begin(event: &RevisionEvent, stamp: &Stamp) -> Option<Revision> {
    let RevisionEvent::Begun(Begun { n, reason, text, from, persons }) = event else { return None };
    let mut made = Revision {
        n: *n,
        from: *from,
        reason: reason.clone(),
        text: text.clone(),
        notes: Vec::new(),
        persons: persons.clone(),
        submitted: None,
        approved: None,
        valid_from: None,
        bases: BTreeMap::new(),
        dropped: None,
    };
    made.note(event, stamp, None, None, None);
    Some(made)
}

impl Revision {
    /// Applies an event.
    pub fn evolve(&mut self, event: &RevisionEvent, stamp: &Stamp) {
        match event {
            RevisionEvent::Begun(_) => {}
            RevisionEvent::Edited(e) => {
                self.text = e.change.apply(&self.text);
                self.note(event, stamp, e.at.clone(), None, None);
            }
            RevisionEvent::Adopted(e) => {
                self.text = e.change.apply(&self.text);
                let entries: Vec<&str> = e.parts.entries.iter().map(Line::as_str).collect();
                let at = format!("{} {}", e.parts.section, entries.join(", "));
                let at = Line::try_from(at.chars().take(200).collect::<String>()).ok();
                self.note(event, stamp, at, Some(e.parts.model.clone()), None);
            }
            RevisionEvent::Tried(e) => {
                match self.persons.iter_mut().find(|p| p.name == e.name) {
                    Some(person) => *person = e.clone(),
                    None => self.persons.push(e.clone()),
                }
                self.note(event, stamp, Some(e.name.clone()), None, None);
            }
            RevisionEvent::Forgotten(e) => {
                self.persons.retain(|p| p.name != e.name);
                self.note(event, stamp, Some(e.name.clone()), None, None);
            }
            RevisionEvent::Submitted(e) => {
                self.submitted = Some(stamp.clone());
                self.note(event, stamp, None, None, e.message.clone());
            }
            RevisionEvent::Returned(e) => {
                self.submitted = None;
                self.note(event, stamp, None, None, Some(e.reason.clone()));
            }
            RevisionEvent::Approved(e) => {
                (self.approved, self.valid_from) = (Some(stamp.clone()), Some(e.valid_from));
                self.bases = e.bases.clone();
                self.note(event, stamp, None, None, None);
            }
            RevisionEvent::Dropped(e) => {
                self.dropped = Some((stamp.clone(), e.reason.clone()));
                self.note(event, stamp, None, None, Some(e.reason.clone()));
            }
        }
    }

    fn note(
        &mut self,
        event: &RevisionEvent,
        stamp: &Stamp,
        at: Option<Line>,
        from: Option<Code>,
        said: Option<Prose>,
    ) {
        let kind = event.kind().to_string();
        let again = |n: &Note| {
            n.kind == kind
                && n.at == at
                && n.from == from
                && said.is_none()
                && n.said.is_none()
                && n.stamp.by == stamp.by
                && n.stamp.on == stamp.on
        };
        match self.notes.last_mut().filter(|last| again(last)) {
            Some(last) => last.stamp = stamp.clone(),
            None => self.notes.push(Note { stamp: stamp.clone(), kind, at, from, said }),
        }
    }
}
