//! How events change a body.

use super::{Body, BodyEvent, Term};
use crate::case::Stamp;
use crate::text::Code;
use jiff::civil::Date;

pub(super) fn begin(event: &BodyEvent, stamp: &Stamp) -> Option<Body> {
    let (number, found) = match event {
        BodyEvent::Opened(e) => (e.code.clone(), None),
        BodyEvent::Founded(e) => (e.number.clone(), Some(e.found.clone())),
        _ => return None,
    };
    Some(Body {
        number,
        stamp: stamp.clone(),
        found,
        added: Vec::new(),
        terms: Vec::new(),
        presidencies: Vec::new(),
        deputies: Vec::new(),
        pledges: Vec::new(),
        asks: Vec::new(),
        logs: Vec::new(),
        frames: Vec::new(),
        stated: Vec::new(),
        profiles: Vec::new(),
        ended: None,
    })
}

/// Whoever holds a seat leaves it on a day.
fn leave(body: &mut Body, seat: &Code, last: Date) {
    let holds = |t: &&mut Term| t.seat == *seat && t.until.is_none_or(|u| u > last);
    body.terms.iter_mut().filter(holds).for_each(|t| t.until = Some(last));
}

pub(super) fn evolve(body: &mut Body, event: &BodyEvent, stamp: &Stamp) {
    match event {
        BodyEvent::Opened(_) | BodyEvent::Founded(_) => {}
        BodyEvent::SeatAdded(e) => body.added.push(e.clone()),
        BodyEvent::SeatFilled(e) => {
            if let Ok(before) = e.from.yesterday() {
                leave(body, &e.seat, before);
            }
            body.terms.push(Term { seat: e.seat.clone(), function: e.function.clone(), from: e.from, until: e.until });
        }
        BodyEvent::SeatVacated(e) => leave(body, &e.seat, e.on),
        BodyEvent::PresidencyBegun(e) => body.presidencies.push(e.clone()),
        BodyEvent::DeputyNamed(e) => body.deputies.push(e.clone()),
        BodyEvent::Pledged(e) => body.pledges.push(e.clone()),
        BodyEvent::AgendaAsked(e) => body.asks.push((stamp.on, e.clone())),
        BodyEvent::AgendaLogged(e) => body.logs.push(e.clone()),
        BodyEvent::FrameSet(e) => body.frames.push(e.clone()),
        BodyEvent::YearStated(e) => {
            body.stated.retain(|s| s.year != e.year);
            body.stated.push(e.clone());
        }
        BodyEvent::ProfileChecked(e) => body.profiles.push(e.clone()),
        BodyEvent::Dissolved(e) => body.ended = Some(e.clone()),
    }
}
