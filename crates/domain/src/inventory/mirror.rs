//! A row beside what is recommended to the cantons, and beside the rows that are most like it (SURV-20). A canton looks at
//! itself; nobody is ranked.

use super::canton::Unit;
use super::round::Round;
use super::values::{Mark, Seat};
use crate::coded;

coded!(
    /// What the national plan recommends to the cantons.
    Recommended {
        Education = "education",
        Migration = "migration",
        Anchored = "anchored",
        Steering = "steering",
        Development = "development",
        Seat = "seat",
        Written = "written",
    }
);

/// A recommendation, as far as a row has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reflected {
    /// What is recommended.
    pub what: Recommended,
    /// What the row has said.
    pub own: Mark,
    /// How many rows say yes, of how many that have said anything.
    pub all: (usize, usize),
    /// The same among the rows that are alike.
    pub similar: (usize, usize),
}

/// What a row has said of a recommendation.
pub fn says(round: &Round, row: &Unit, what: Recommended) -> Mark {
    let composition = round.composition.iter().find(|c| &c.row == row);
    let structures = round.structures.iter().find(|s| &s.row == row);
    let found = match what {
        Recommended::Education => composition.map(|c| c.education),
        Recommended::Migration => composition.map(|c| c.mig),
        Recommended::Anchored => round.anchoring.iter().find(|a| &a.row == row).map(|a| match a.none() {
            Mark::Yes => Mark::No,
            Mark::No => Mark::Yes,
            other => other,
        }),
        Recommended::Steering => structures.map(|s| s.steering),
        Recommended::Development => structures.map(|s| either(s.development, s.other)),
        Recommended::Seat => round.coordination.iter().find(|c| &c.row == row).map(|c| match c.seat {
            Seat::Chair | Seat::Member | Seat::Advises | Seat::Secretariat => Mark::Yes,
            Seat::Operational => Mark::Partly,
            Seat::NoBody => Mark::No,
            Seat::Unknown => Mark::Unknown,
        }),
        Recommended::Written => round.processes.iter().find(|p| &p.row == row).map(|p| p.written),
    };
    found.unwrap_or(Mark::Unknown)
}

fn either(a: Mark, b: Mark) -> Mark {
    match (a, b) {
        (Mark::Yes, _) | (_, Mark::Yes) => Mark::Yes,
        (Mark::Unknown, _) | (_, Mark::Unknown) => Mark::Unknown,
        _ => Mark::No,
    }
}

/// How many rows say yes, of how many that have said anything.
fn count<'u>(round: &Round, rows: impl Iterator<Item = &'u Unit>, what: Recommended) -> (usize, usize) {
    let said: Vec<Mark> = rows.map(|row| says(round, row, what)).filter(|m| *m != Mark::Unknown).collect();
    (said.iter().filter(|m| m.is_yes()).count(), said.len())
}

/// A row in the mirror.
pub fn mirror(round: &Round, row: &Unit) -> Vec<Reflected> {
    let alike = similar(round, row, 5);
    let reflected = |what: &Recommended| Reflected {
        what: *what,
        own: says(round, row, *what),
        all: count(round, round.rows.iter().map(|r| &r.row), *what),
        similar: count(round, alike.iter(), *what),
    };
    Recommended::ALL.iter().map(reflected).collect()
}

/// The rows with most in common with a row: composition, bodies, anchoring, way of working. The most alike first; among equals
/// in the order of the round.
pub fn similar(round: &Round, row: &Unit, most: usize) -> Vec<Unit> {
    let own = traits(round, row);
    if own.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut others: Vec<(usize, &Unit)> = round
        .rows
        .iter()
        .map(|r| &r.row)
        .filter(|other| *other != row)
        .map(|other| {
            let theirs = traits(round, other);
            (own.iter().zip(&theirs).filter(|(a, b)| a.is_some() && a == b).count(), other)
        })
        .collect();
    others.sort_by_key(|(common, _)| std::cmp::Reverse(*common));
    others.into_iter().filter(|(common, _)| *common > 0).take(most).map(|(_, unit)| unit.clone()).collect()
}

/// What of a row is compared.
fn traits(round: &Round, row: &Unit) -> Vec<Option<String>> {
    let composition = round.composition.iter().find(|c| &c.row == row);
    let structures = round.structures.iter().find(|s| &s.row == row);
    let anchoring = round.anchoring.iter().find(|a| &a.row == row);
    let process = round.processes.iter().find(|p| &p.row == row);
    vec![
        composition.map(|c| c.class().to_string()),
        structures.map(|s| s.steering.to_string()),
        structures.map(|s| s.development.to_string()),
        structures.map(|s| s.bureau.to_string()),
        structures.map(|s| s.other.to_string()),
        anchoring.map(|a| a.law.to_string()),
        anchoring.map(|a| a.decree.to_string()),
        anchoring.map(|a| a.convention.to_string()),
        process.map(|p| p.model.to_string()),
        process.map(|p| p.platform.to_string()),
    ]
}
