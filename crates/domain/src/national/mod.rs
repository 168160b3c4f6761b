//! The figures of the country from cases: what each canton has handed over for a closed year, which cantons have not, and what
//! all of it comes to. A stream for each year. Nothing in it is about a person; what is not delivered is missing, not nought.
//! Source: CASE-73, OPEN-05, DATA-18, SURV-19.

pub mod delivery;
mod nation;

pub use delivery::{Delivery, DeliveryFault, Faulty, Part, columns, settled, year_end};
pub use nation::{Nation, NationRow, Sum};

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::inventory::Unit;
use crate::inventory::survey::answers_for;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Prose;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Publishes the figures of the country for a year, with what the bureau says to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishFigures {
    /// What whoever reads them should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusions: Option<Prose>,
}

crate::commands!(
    /// What can be done with the figures of a year.
    NationalCommand for National {
        "national.take" Take(Delivery) => take,
        "national.publish" Publish(PublishFigures) => publish,
    }
);

crate::events!(
    /// What happens to the figures of a year.
    NationalEvent {
        "national.taken" Taken(Delivery),
        "national.published" Published(PublishFigures),
    }
);

/// A delivery as it was taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// Who took it in, and when.
    pub stamp: Stamp,
    /// What was delivered.
    pub delivery: Delivery,
}

/// A number that a later delivery has changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changed {
    /// Who took the later one in, and when.
    pub stamp: Stamp,
    /// Whose.
    pub row: Unit,
    /// Which number, as [`Delivery::numbers`] names them.
    pub at: String,
    /// What stood there; nothing where it was hidden.
    pub before: Option<i64>,
    /// What stands there now.
    pub after: Option<i64>,
    /// Whether it was changed after the figures had been published.
    pub late: bool,
}

/// The figures of a year as they have come in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct National {
    /// The year.
    pub year: u16,
    /// Who took in the first, and when.
    pub stamp: Stamp,
    /// What each row has delivered last.
    pub taken: BTreeMap<Unit, Taken>,
    /// What later deliveries have changed.
    pub changes: Vec<Changed>,
    /// When they were published, where they are.
    pub published: Option<Stamp>,
    /// What the bureau says to them.
    pub conclusions: Option<Prose>,
}

impl Evolving for National {
    type Event = NationalEvent;
}

impl National {
    /// A year of which nothing has come in.
    pub fn empty(year: u16, stamp: Stamp) -> National {
        let (taken, changes) = (BTreeMap::new(), Vec::new());
        National { year, stamp, taken, changes, published: None, conclusions: None }
    }

    /// The year that an event begins; none for any other event.
    pub fn begin(event: &NationalEvent, stamp: &Stamp) -> Option<National> {
        let NationalEvent::Taken(delivery) = event else { return None };
        let mut made = National::empty(delivery.year, stamp.clone());
        made.evolve(event, stamp);
        Some(made)
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &NationalEvent, stamp: &Stamp) {
        match event {
            NationalEvent::Taken(delivery) => self.replace(delivery, stamp),
            NationalEvent::Published(e) => {
                (self.published, self.conclusions) = (Some(stamp.clone()), e.conclusions.clone());
            }
        }
    }

    fn replace(&mut self, delivery: &Delivery, stamp: &Stamp) {
        let taken = Taken { stamp: stamp.clone(), delivery: delivery.clone() };
        let Some(before) = self.taken.insert(delivery.row.clone(), taken) else { return };
        let late = self.published.is_some();
        for ((at, was), (_, is)) in before.delivery.numbers().into_iter().zip(delivery.numbers()) {
            if was != is {
                let (stamp, row) = (stamp.clone(), delivery.row.clone());
                self.changes.push(Changed { stamp, row, at, before: was, after: is, late });
            }
        }
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: NationalCommand) -> Result<Vec<NationalEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Everything that stands against taking in a delivery, as a trial tells it.
    pub fn faults(&self, today: Date, delivery: &Delivery) -> Vec<Faulty> {
        let mut found = delivery.faults(today);
        if let Some(before) = self.taken.get(&delivery.row) {
            found.extend(delivery.tells_of_few(&before.delivery));
        }
        found
    }
}

/// A canton hands over its own figures; the bureau takes in what came as a file.
fn require_own(ctx: &Ctx, delivery: &Delivery) -> Result<(), Refusal> {
    require(answers_for(ctx).is_none_or(|canton| delivery.row.has(canton)), Refused::NotPermitted)
}

fn take(national: &National, ctx: &Ctx, c: Delivery) -> Result<Vec<NationalEvent>, Refusal> {
    require_own(ctx, &c)?;
    require(c.year == national.year, Refused::UnknownEntry).map_err(|r| r.at("year"))?;
    let shared = |row: &&Unit| **row != c.row && c.row.cantons().iter().any(|canton| row.has(*canton));
    require(national.taken.keys().find(shared).is_none(), Refused::AlreadyDone).map_err(|r| r.at("row"))?;
    if let Some(first) = national.faults(ctx.today, &c).first() {
        return Err(Refusal::new(Refused::DeliveryFaulty).with("fault", first.fault).at(first.at.as_str()));
    }
    require(national.taken.get(&c.row).is_none_or(|t| t.delivery != c), Refused::AlreadyDone)?;
    Ok(vec![NationalEvent::Taken(c)])
}

fn publish(national: &National, ctx: &Ctx, c: PublishFigures) -> Result<Vec<NationalEvent>, Refusal> {
    require(answers_for(ctx).is_none(), Refused::NotPermitted)?;
    require(!national.taken.is_empty(), Refused::AnswerEmpty)?;
    Ok(vec![NationalEvent::Published(c)])
}
