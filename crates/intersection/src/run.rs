//! The three steps of a run, as the command line takes them one by one and [`crate::Party`] in a row.

use crate::bytes::{Bytes, Point, Sum};
use crate::fault::Fault;
use crate::group::{at, check, decode, multiply};
use crate::key::{Key, Learns, person};
use crate::message::{Blinded, Reblinded};
use domain::Avs;
use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::num::NonZeroUsize;

/// A blinded list with what only its sender knows: who stands where.
pub struct Sent {
    /// What the other side gets.
    pub message: Blinded,
    /// The person at each place of the message; none for a filler.
    pub(crate) order: Vec<Option<Avs>>,
}

/// A debug print tells how many there are, not who.
impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sent").field("message", &self.message).finish_non_exhaustive()
    }
}

/// What stands at a place of the list.
#[derive(Clone, Copy)]
enum Item {
    Person(Avs),
    Filler(usize),
}

/// Blinds one's own numbers; whoever is named twice counts once. The same numbers and key give the same list.
///
/// Errors: `Pad` where there are more persons than the padded list is long, `Spent` where the key has blinded another
/// list: two lists under one key could be compared person by person.
pub fn blind(key: &mut Key, persons: &[Avs], threads: NonZeroUsize) -> Result<Sent, Fault> {
    let persons: BTreeSet<Avs> = persons.iter().copied().collect();
    let (count, pad) = (persons.len(), key.terms.pad);
    if pad > 0 && count > pad {
        return Err(Fault::Pad { count, pad });
    }
    let fillers = (0..pad.saturating_sub(count)).map(Item::Filler);
    let items: Vec<Item> = persons.into_iter().map(Item::Person).chain(fillers).collect();
    let context = key.terms.context_sum();
    let point = |_: usize, item: &Item| match item {
        Item::Person(avs) => Ok(person(&context, *avs)),
        Item::Filler(n) => Ok(key.filler(*n)),
    };
    let points = multiply(&items, &key.secret, threads, point)?;
    let sent = arranged(key, &items, points);
    once(&mut key.sent, sent.message.sum, "blinded another list")?;
    Ok(sent)
}

/// Sorts by encoding: a function of the points alone, so that the order adds nothing to them.
fn arranged(key: &Key, items: &[Item], points: Vec<Point>) -> Sent {
    let mut places: Vec<(Point, Item)> = points.into_iter().zip(items.iter().copied()).collect();
    places.sort_unstable_by_key(|(point, _)| *point);
    let person = |item: &Item| match item {
        Item::Person(avs) => Some(*avs),
        Item::Filler(_) => None,
    };
    let (points, order) = places.iter().map(|(point, item)| (*point, person(item))).unzip();
    let terms = &key.terms;
    let (context, learns, from) = (terms.context_sum(), terms.learns, key.tag());
    Sent { message: Blinded { context, learns, from, points, sum: Bytes([0; 32]) }.sealed(), order }
}

/// Blinds the other side's list a second time, in its order.
///
/// Errors: `TooMany`, `Sum`, `Context`, `Own`, `Learner`, `Line` (unsorted, twice, no point, identity), `Spent` where the
/// key has answered another list: that would be more questions than agreed upon.
pub fn reblind(key: &mut Key, theirs: &Blinded, threads: NonZeroUsize) -> Result<Reblinded, Fault> {
    theirs.check(key)?;
    if key.answered.is_some_and(|sum| sum != theirs.sum) {
        return Err(Fault::Spent("answered another list"));
    }
    let point = |place: usize, point: &Point| decode(point).map_err(|why| at(place, why));
    let points = multiply(&theirs.points, &key.secret, threads, point)?;
    once(&mut key.answered, theirs.sum, "answered another list")?;
    let (context, from) = (theirs.context, key.tag());
    Ok(Reblinded { context, from, to: theirs.from, of: theirs.sum, points, sum: Bytes([0; 32]) }.sealed())
}

/// Remembers what a key has served for. Errors: `Spent` where it was something else.
fn once(place: &mut Option<Sum>, sum: Sum, what: &'static str) -> Result<(), Fault> {
    if place.get_or_insert(sum) == &sum { Ok(()) } else { Err(Fault::Spent(what)) }
}

/// The persons whom both sides have, in the order of their numbers.
///
/// `mine` are one's own numbers as the other side has reblinded them, `theirs` those of the other side as this one has.
/// Errors: `NotForUs`; `Sum`, `Context`, `Line` for what is wrong with a message; `Crossed` where they do not belong
/// to this key, to this list, or to each other.
pub fn common(
    key: &Key,
    sent: &Sent,
    mine: &Reblinded,
    theirs: &Reblinded,
    threads: NonZeroUsize,
) -> Result<Vec<Avs>, Fault> {
    if key.terms.learns == Learns::Them {
        return Err(Fault::NotForUs);
    }
    belong_together(key, sent, mine, theirs)?;
    for message in [mine, theirs] {
        message.check(key)?;
        check(&message.points, threads)?;
    }
    let theirs: HashSet<&Point> = theirs.points.iter().collect();
    let both = mine.points.iter().zip(&sent.order).filter(|(point, _)| theirs.contains(point));
    let persons: BTreeSet<Avs> = both.filter_map(|(_, person)| *person).collect();
    Ok(persons.into_iter().collect())
}

fn belong_together(key: &Key, sent: &Sent, mine: &Reblinded, theirs: &Reblinded) -> Result<(), Fault> {
    let tag = key.tag();
    let crossed = [
        (mine.to != tag, "one's own list was blinded with another key, or the two files are swapped"),
        (mine.from == tag, "one's own list was not reblinded by the other side"),
        (mine.of != sent.message.sum, "the numbers are not those that were sent"),
        (mine.points.len() != sent.order.len(), "one's own list came back with another length"),
        (theirs.from != tag, "the other side's list was reblinded with another key"),
        (key.answered != Some(theirs.of), "the other side's list is not the one that was answered"),
        (mine.from != theirs.to, "the two lists do not come from the same partner"),
    ];
    crossed.iter().find(|(wrong, _)| *wrong).map_or(Ok(()), |(_, what)| Err(Fault::Crossed(what)))
}
