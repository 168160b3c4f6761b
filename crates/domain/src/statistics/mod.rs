//! Numbers that tell of nobody: what is too small is hidden, and so is whatever would let it be worked out. The one place
//! for page, file, paper and API. Source: DATA-18, OST art. 9.

pub mod compare;
pub mod correction;
pub mod deadline;
pub mod fact;
pub mod figures;
pub mod spread;
pub mod step;
pub mod way;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the definitions: what counts, from which event to which, and what is left out. It goes up when one of them
/// changes, and stands beside every figure, so that nobody compares what was counted differently (OPEN-05).
pub const DEFINITIONS: u32 = 1;

/// A number as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// The number.
    Exact(i64),
    /// Not shown. Whether it is small itself or hides another one cannot be told, for that would be the way to it.
    Hidden,
}

impl Shown {
    /// The number, where it is shown.
    pub fn exact(self) -> Option<i64> {
        match self {
            Shown::Exact(n) => Some(n),
            Shown::Hidden => None,
        }
    }
}

/// Numbers by one property, as they may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The rows; none where already their number would tell too much.
    pub rows: Vec<(String, Shown)>,
    /// The sum.
    pub total: Shown,
}

impl Table {
    /// One of the rows. What there is none of is nought, unless the table cannot be shown.
    pub fn part(&self, code: &str) -> Shown {
        let found = self.rows.iter().find(|(c, _)| c == code).map(|(_, n)| *n);
        let none = match self.rows.is_empty() && self.total != Shown::Exact(0) {
            true => Shown::Hidden,
            false => Shown::Exact(0),
        };
        found.unwrap_or(none)
    }
}

/// Pieces of which one person can have several, with how many persons have any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pieces {
    /// How many pieces.
    pub pieces: i64,
    /// Of how many cases; less than there are is safe, more is not.
    pub cases: i64,
}

/// Pieces by a property. What is shown is decided by the cases behind them: many pieces of one person are one person.
pub fn pieces(counts: &BTreeMap<String, Pieces>, threshold: u32) -> Table {
    let cases = counts.iter().map(|(code, p)| (code.clone(), p.cases)).collect();
    let by_case = table(&cases, threshold);
    let widest = counts.values().map(|p| p.cases).max().unwrap_or(0);
    // Cases can stand in several rows: what is certain is that there are as many as in the widest one.
    let total = match alone(widest, threshold) {
        Shown::Exact(_) => Shown::Exact(counts.values().map(|p| p.pieces).sum()),
        Shown::Hidden => Shown::Hidden,
    };
    let shown = |(code, n): (String, Shown)| {
        let pieces = counts.get(&code).map_or(0, |p| p.pieces);
        (code, n.exact().map_or(Shown::Hidden, |_| Shown::Exact(pieces)))
    };
    let rows = if total == Shown::Hidden { Vec::new() } else { by_case.rows.into_iter().map(shown).collect() };
    Table { rows, total }
}

/// A table whose rows are put together under coarser codes, telling nothing that it does not tell itself: a sum in which
/// something is hidden is hidden, unless it takes in everything that is, for then the total tells it anyway.
pub fn merged(fine: &Table, coarse: impl Fn(&str) -> String) -> Table {
    let mut groups: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for (code, n) in &fine.rows {
        groups.entry(coarse(code)).or_default().push(*n);
    }
    let hidden = |of: &[Shown]| of.iter().filter(|n| **n == Shown::Hidden).count();
    let all_hidden = groups.values().map(|g| hidden(g)).sum::<usize>();
    let known: i64 = fine.rows.iter().filter_map(|(_, n)| n.exact()).sum();
    let sum = |group: &[Shown]| {
        let exact: i64 = group.iter().filter_map(|n| n.exact()).sum();
        match (hidden(group), fine.total) {
            (0, _) => Shown::Exact(exact),
            (n, Shown::Exact(total)) if n == all_hidden => Shown::Exact(exact + total - known),
            _ => Shown::Hidden,
        }
    };
    Table { rows: groups.iter().map(|(code, group)| (code.clone(), sum(group))).collect(), total: fine.total }
}

/// A number that stands for itself: hidden from 1 to below the threshold. That there is none tells of nobody.
pub fn alone(n: i64, threshold: u32) -> Shown {
    if n > 0 && n < i64::from(threshold) { Shown::Hidden } else { Shown::Exact(n) }
}

/// Counts by a property. A count from 1 to below the threshold is hidden, and with it the next smallest ones until nobody
/// who subtracts the others from the sum knows a hidden count more closely than «from 1 to below the threshold».
pub fn table(counts: &BTreeMap<String, i64>, threshold: u32) -> Table {
    let counts: BTreeMap<&String, i64> = counts.iter().filter(|(_, n)| **n > 0).map(|(code, n)| (code, *n)).collect();
    let total = alone(counts.values().sum(), threshold);
    if total == Shown::Hidden {
        return Table { rows: Vec::new(), total };
    }
    let mut by_size: Vec<(&String, i64)> = counts.iter().map(|(code, n)| (*code, *n)).collect();
    by_size.sort_by_key(|(_, n)| *n);
    let small = by_size.iter().take_while(|(_, n)| *n < i64::from(threshold)).count();
    let hidden = (small..=by_size.len()).find(|first| is_safe(&by_size[..*first], threshold));
    let Some(hidden) = hidden else { return Table { rows: Vec::new(), total } };
    let hides = |code: &String| by_size[..hidden].iter().any(|(c, _)| *c == code);
    let shown = |code: &String, n: i64| if hides(code) { Shown::Hidden } else { Shown::Exact(n) };
    Table { rows: counts.iter().map(|(code, n)| ((*code).clone(), shown(code, *n))).collect(), total }
}

/// Whether the sum of hidden counts leaves each of them as many values as «from 1 to below the threshold» does. Each is
/// at least 1, so that it is at most the sum without one for each other.
fn is_safe(hidden: &[(&String, i64)], threshold: u32) -> bool {
    let sum: i64 = hidden.iter().map(|(_, n)| n).sum();
    let others = hidden.len() as i64 - 1;
    hidden.is_empty() || others > 0 && sum - others >= i64::from(threshold) - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How many values one hidden count can have, for somebody who knows how many are hidden and what they sum up to.
    fn values(unknown: i64, rest: i64) -> i64 {
        (1..=rest).filter(|n| unknown > 1 && rest - n >= unknown - 1).count() as i64
    }

    fn of(numbers: &[(&str, i64)]) -> Table {
        table(&numbers.iter().map(|(code, n)| ((*code).to_string(), *n)).collect(), 5)
    }

    fn hidden(table: &Table) -> Vec<&str> {
        table.rows.iter().filter(|(_, n)| *n == Shown::Hidden).map(|(code, _)| code.as_str()).collect()
    }

    #[test]
    fn data_18_a_small_number_takes_the_next_smallest_with_it() {
        assert_eq!(hidden(&of(&[("a", 3), ("b", 20), ("c", 9)])), ["a", "c"]);
        assert_eq!(hidden(&of(&[("a", 7), ("b", 20)])), Vec::<&str>::new());
    }

    #[test]
    fn data_18_two_small_numbers_hide_each_other_only_if_their_sum_leaves_room() {
        assert_eq!(hidden(&of(&[("a", 3), ("b", 2), ("c", 9)])), ["a", "b"]);
        // One and one: whoever subtracts 9 from 11 would know both.
        assert_eq!(hidden(&of(&[("a", 1), ("b", 1), ("c", 9)])), ["a", "b", "c"]);
    }

    #[test]
    fn data_18_a_table_that_cannot_be_made_safe_has_no_rows_and_a_small_sum_is_not_shown() {
        let ones = of(&[("a", 1), ("b", 1), ("c", 1), ("d", 1), ("e", 1)]);
        assert_eq!(ones, Table { rows: Vec::new(), total: Shown::Exact(5) });
        assert_eq!(of(&[("a", 4)]), Table { rows: Vec::new(), total: Shown::Hidden });
        assert_eq!(of(&[]).total, Shown::Exact(0));
    }

    proptest! {
        /// An attacker who knows the rules, the threshold and everything that is shown, and subtracts.
        #[test]
        fn data_18_nobody_works_out_a_small_number(
            counts in prop::collection::btree_map("[a-f]", 0..14i64, 0..6),
            threshold in 2..8u32,
        ) {
            let shown = table(&counts, threshold);
            prop_assert!(shown.total.exact().is_none_or(|n| n == 0 || n >= i64::from(threshold)));
            for (code, n) in &shown.rows {
                prop_assert!(n.exact().is_none_or(|n| n == counts[code] && n >= i64::from(threshold)));
            }
            let unknown = hidden(&shown).len() as i64;
            let Some(total) = shown.total.exact() else { return Ok(()) };
            let known: i64 = shown.rows.iter().filter_map(|(_, n)| n.exact()).sum();
            // All ways in which the hidden counts can make up the rest, each at least 1.
            let values = (1..=total).filter(|n| total - known - n >= unknown - 1).count() as i64;
            prop_assert!(unknown == 0 || unknown > 1 && values >= i64::from(threshold) - 1, "{values} for {shown:?}");
        }

        /// The same attacker beside two tables of the same cases, one coarser than the other.
        #[test]
        fn data_18_nobody_works_out_a_small_number_from_a_coarser_table_of_the_same_cases(
            counts in prop::collection::btree_map("[a-f]", 0..14i64, 0..6),
            threshold in 2..8u32,
            split in "[a-f]",
        ) {
            let fine = table(&counts, threshold);
            let group = |code: &str| if code < split.as_str() { "x".to_string() } else { "y".to_string() };
            let coarse = merged(&fine, group);
            let Some(total) = fine.total.exact() else { return Ok(()) };
            for (name, n) in &coarse.rows {
                let Some(n) = n.exact() else { continue };
                let theirs: Vec<_> = fine.rows.iter().filter(|(code, _)| group(code) == *name).collect();
                let true_sum: i64 = theirs.iter().map(|(code, _)| counts[code]).sum();
                prop_assert_eq!(n, true_sum);
                let known: i64 = theirs.iter().filter_map(|(_, n)| n.exact()).sum();
                let unknown = theirs.iter().filter(|(_, n)| *n == Shown::Hidden).count() as i64;
                prop_assert!(unknown == 0 || values(unknown, n - known) >= i64::from(threshold) - 1);
            }
            prop_assert!(coarse.total.exact().is_none_or(|n| n == total));
        }

        /// Of pieces one person can have many: what is shown follows from the persons.
        #[test]
        fn data_18_many_pieces_of_few_persons_are_not_shown(
            counts in prop::collection::btree_map("[a-d]", (0..9i64, 1..30i64), 0..4),
            threshold in 2..8u32,
        ) {
            let counts: BTreeMap<String, Pieces> = counts
                .into_iter()
                .map(|(code, (cases, more))| (code, Pieces { cases, pieces: if cases == 0 { 0 } else { cases + more } }))
                .collect();
            let shown = pieces(&counts, threshold);
            let enough = |n: i64| n == 0 || n >= i64::from(threshold);
            for (code, n) in &shown.rows {
                prop_assert!(n.exact().is_none_or(|n| n == counts[code].pieces && enough(counts[code].cases)));
            }
            let unknown = hidden(&shown).len() as i64;
            if let Some(total) = shown.total.exact() {
                prop_assert!(enough(counts.values().map(|p| p.cases).max().unwrap_or(0)));
                let known: i64 = shown.rows.iter().filter_map(|(_, n)| n.exact()).sum();
                prop_assert!(unknown == 0 || values(unknown, total - known) >= i64::from(threshold) - 1);
            }
        }
    }
}
