//! Median and quartiles of days, where enough cases stand behind them. Source: CASE-73, DATA-18.

use super::{Shown, alone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How days are spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// What was measured.
    pub code: String,
    /// How many cases.
    pub cases: Shown,
    /// A quarter took at most so many days, half, three quarters; none below the threshold.
    pub quartiles: Option<[i64; 3]>,
}

/// The spread of days by how many cases took so many. Each quartile is a value that occurs: the smallest that so many cases
/// did not exceed.
pub fn spread(code: &str, days: &BTreeMap<i64, i64>, threshold: u32) -> Spread {
    let cases: i64 = days.values().sum();
    let shown = alone(cases, threshold);
    let quartile = |quarters: i64| {
        let wanted = (cases * quarters + 3) / 4;
        let mut seen = 0;
        days.iter().find(|(_, n)| {
            seen += **n;
            seen >= wanted
        })
    };
    let all = [1, 2, 3].map(|q| quartile(q).map_or(0, |(value, _)| *value));
    Spread { code: code.into(), cases: shown, quartiles: shown.exact().filter(|n| *n > 0).map(|_| all) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(days: &[i64]) -> Spread {
        let mut counted = BTreeMap::new();
        days.iter().for_each(|d| *counted.entry(*d).or_default() += 1);
        spread("x", &counted, 5)
    }

    #[test]
    fn case_73_median_and_quartiles_are_values_that_occur() {
        assert_eq!(of(&[1, 2, 3, 4, 100]).quartiles, Some([2, 3, 4]));
        assert_eq!(of(&[8, 8, 8, 8, 8, 8, 8, 90]).quartiles, Some([8, 8, 8]));
        assert_eq!(of(&[0, 0, 1, 1, 2, 2, 3, 3]).quartiles, Some([0, 1, 2]));
    }

    #[test]
    fn data_18_below_the_threshold_there_is_neither_number_nor_median() {
        assert_eq!((of(&[3, 4, 5, 6]).cases, of(&[3, 4, 5, 6]).quartiles), (Shown::Hidden, None));
        assert_eq!((of(&[]).cases, of(&[]).quartiles), (Shown::Exact(0), None), "that there is none tells of nobody");
    }

    proptest! {
        #[test]
        fn data_18_no_quartile_is_told_of_fewer_than_the_threshold(days in prop::collection::vec(0..400i64, 0..20)) {
            let shown = of(&days);
            prop_assert_eq!(shown.quartiles.is_some(), days.len() >= 5);
            if let Some([low, half, high]) = shown.quartiles {
                prop_assert!(low <= half && half <= high);
                let upto = |v: i64| days.iter().filter(|d| **d <= v).count() * 4;
                let n = days.len();
                prop_assert!(upto(low) >= n && upto(half) >= 2 * n && upto(high) >= 3 * n);
            }
        }
    }
}
