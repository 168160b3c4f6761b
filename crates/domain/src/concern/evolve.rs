//! How events change a concern.

use super::{Concern, ConcernEvent, ConcernStage, Step};
use crate::case::Stamp;
use crate::text::{Line, Prose};
use jiff::civil::Date;

impl Concern {
    /// The concern that a raising event begins; none for any other event.
    pub fn begin(event: &ConcernEvent, stamp: &Stamp) -> Option<Concern> {
        let ConcernEvent::Raised(r) = event else { return None };
        let (number, raise, stage) = (r.number.clone(), r.raise.clone(), ConcernStage::Officer);
        Some(Concern { number, stamp: stamp.clone(), raise, stage, since: stamp.on, steps: Vec::new() })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &ConcernEvent, stamp: &Stamp) {
        let (stage, text, on): (ConcernStage, &Prose, Option<Date>) = match event {
            ConcernEvent::Raised(_) => return,
            ConcernEvent::Answered(e) => (ConcernStage::Answered, &e.answer, None),
            ConcernEvent::PassedOn(e) => (ConcernStage::Body, &e.position, None),
            ConcernEvent::AnswerRecorded(e) => (ConcernStage::Answered, &e.answer, Some(e.on)),
            ConcernEvent::Closed(e) => (ConcernStage::Closed, &e.result, None),
        };
        (self.stage, self.since) = (stage, stamp.on);
        if let Ok(kind) = Line::new(event.kind()) {
            self.steps.push(Step { stamp: stamp.clone(), kind, text: text.clone(), on });
        }
    }
}
