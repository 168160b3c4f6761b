//! Numbers that tell of nobody: what is too small is hidden, and so is whatever would let it be worked out. The one place
//! for page, file, paper and API. Source: DATA-18, OST art. 9.

pub mod compare;

use std::collections::BTreeMap;

/// A number as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The rows; none where already their number would tell too much.
    pub rows: Vec<(String, Shown)>,
    /// The sum.
    pub total: Shown,
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
    }
}
