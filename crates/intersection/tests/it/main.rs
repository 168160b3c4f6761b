//! What holds between two sides, whoever they are.

mod messages;
mod numbers;
mod protocol;

use domain::Avs;
use getrandom::SysRng;
use intersection::{Blinded, Key, Learns, Party, Terms};
use std::num::NonZeroUsize;

const CONTEXT: &str = "Placement office and social assistance, double payments, 2026-11-21";

fn threads() -> NonZeroUsize {
    NonZeroUsize::new(2).unwrap()
}

fn terms(learns: Learns) -> Terms {
    Terms::new(CONTEXT, learns).unwrap()
}

fn key(terms: Terms) -> Key {
    Key::draw(terms, &mut SysRng).unwrap()
}

fn persons(serials: impl IntoIterator<Item = u32>) -> Vec<Avs> {
    serials.into_iter().map(Avs::from_serial).collect()
}

fn party(terms: Terms, serials: impl IntoIterator<Item = u32>) -> Party {
    Party::start(key(terms), &persons(serials), threads()).unwrap()
}

/// The first message of a side with these persons, where both learn the result.
fn opening(serials: impl IntoIterator<Item = u32>) -> Blinded {
    party(terms(Learns::Both), serials).opening().clone()
}
