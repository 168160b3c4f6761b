//! Why a figure that was told once is another one today: what has been counted since, and what is counted no more, by what was
//! corrected. The tables know no case, so that nobody is named; what concerns few is not told. Source: CASE-73, DATA-18.

use super::fact::{Fact, Figure};
use super::{Shown, alone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was corrected of one thing that is counted, in the periods that had been told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Of what.
    pub figure: Figure,
    /// How many are counted that were not then.
    pub added: Shown,
    /// How many were counted then and are not any more, or elsewhere.
    pub taken: Shown,
    /// Of these, how many had not been decided then.
    pub decided: Shown,
}

/// The corrections from the changes that came after a figure was told, to the periods that it had told of. What is so on a day
/// (the stock, the follow-up) follows the day and is no correction.
pub fn corrections(changes: &[(Fact, i64)], threshold: u32) -> Vec<Correction> {
    let mut nets: BTreeMap<Figure, BTreeMap<(&str, i64), i64>> = BTreeMap::new();
    for (fact, n) in changes.iter().filter(|(fact, _)| !fact.period.is_empty()) {
        *nets.entry(fact.figure).or_default().entry((&fact.code, fact.value)).or_default() += n;
    }
    let of = |(figure, codes): (Figure, BTreeMap<(&str, i64), i64>)| {
        let added: i64 = codes.values().filter(|n| **n > 0).sum();
        let taken: i64 = codes.values().filter(|n| **n < 0).map(|n| -n).sum();
        let open = |(code, n): (&(&str, i64), &i64)| if undecided(figure, code.0) { (-n).max(0) } else { 0 };
        let decided: i64 = codes.iter().map(open).sum();
        let shown = |n: i64| alone(n, threshold);
        let told = Correction { figure, added: shown(added), taken: shown(taken), decided: shown(decided) };
        (added + taken > 0).then_some(told)
    };
    nets.into_iter().filter_map(of).collect()
}

/// Whether a code says that nothing had been decided yet.
fn undecided(figure: Figure, code: &str) -> bool {
    match figure {
        Figure::Region | Figure::Category | Figure::Triage | Figure::Degree | Figure::Outcome => code.is_empty(),
        Figure::Deadline => code.ends_with("|open"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(figure: Figure, code: &str, n: i64) -> (Fact, i64) {
        (Fact { period: "2026-03".into(), figure, code: code.into(), value: 0 }, n)
    }

    #[test]
    fn case_73_what_was_corrected_is_told_by_its_kind_and_what_concerns_few_is_not() {
        let changes = [
            change(Figure::Announced, "", 6),
            change(Figure::Announced, "", -1),
            change(Figure::Category, "", -7),
            change(Figure::Category, "a", 12),
            change(Figure::Triage, "x", -2),
            change(Figure::Triage, "y", 2),
            change(Figure::Degree, "x", 3),
            change(Figure::Degree, "x", -3),
        ];
        let told = corrections(&changes, 5);
        let of = |figure: Figure| told.iter().find(|c| c.figure == figure).map(|c| (c.added, c.taken, c.decided));
        let (none, hidden) = (Shown::Exact(0), Shown::Hidden);
        assert_eq!(of(Figure::Announced), Some((Shown::Exact(5), none, none)));
        assert_eq!(of(Figure::Category), Some((Shown::Exact(12), Shown::Exact(7), Shown::Exact(7))));
        assert_eq!(of(Figure::Triage), Some((hidden, hidden, none)), "two are too few to be told of");
        assert_eq!(of(Figure::Degree), None, "what came and went again is no difference");
        assert_eq!(corrections(&[], 5), vec![]);
    }

    #[test]
    fn case_73_what_is_so_on_a_day_is_no_correction() {
        let now = (Fact { period: String::new(), figure: Figure::Stock, code: String::new(), value: 0 }, 9);
        assert_eq!(corrections(&[now], 5), vec![]);
    }
}
