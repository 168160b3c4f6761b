//! Numbers: stock apart from flow, small numbers suppressed (CASE-73, DATA-18).

use crate::access::Seen;
use crate::{App, AppError, Caller};
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::{self, Count, Load};

/// A number that may be too small to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Exact(i64),
    /// Fewer than the canton's threshold, and not none.
    Few,
    /// Hidden, large as it may be, so that one that is too small cannot be worked out from the sum.
    Masked,
}

/// A table of numbers by one property.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// What is counted by: `region`, `category`, `partner`, `outcome`, `triage`.
    pub by: &'static str,
    /// The code of each row with its number; an empty code: not (yet) so.
    pub rows: Vec<(String, Shown)>,
    /// The sum.
    pub total: i64,
}

/// The numbers of a year.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// The year.
    pub year: String,
    /// The years for which there are numbers.
    pub years: Vec<String>,
    /// Stock: files that are announced and not closed, today.
    pub stock: i64,
    /// Flow in: announced in the year.
    pub announced: i64,
    /// Flow out: closed in the year.
    pub closed: i64,
    /// Announced in the year, by several properties.
    pub flow: Vec<Breakdown>,
    /// Closed in the year, by result.
    pub results: Breakdown,
    /// The threshold below which numbers are not shown.
    pub threshold: u32,
    /// The load of everyone who leads (CASE-50).
    pub loads: Vec<(Load, String)>,
}

impl App {
    /// How many open cases each account leads.
    pub async fn loads(&self) -> Result<Vec<(String, i64)>, AppError> {
        Ok(lists::loads(self.db.src()).await?.into_iter().map(|l| (l.account, l.cases)).collect())
    }

    /// The numbers of a year, of all cases of the installation; no person can be told from them.
    pub async fn numbers(&self, caller: &Caller, year: Option<&str>) -> Result<Numbers, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let counts = lists::counts(self.db.src()).await?;
        let this_year = self.clock.today().year().to_string();
        let mut years: Vec<String> = counts.iter().flat_map(|c| [c.announced.clone(), c.closed.clone()]).collect();
        years.push(this_year.clone());
        years.retain(|y| !y.is_empty());
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let year = year.filter(|y| years.iter().any(|k| k == y)).unwrap_or(&this_year).to_string();
        let threshold = self.model().suppress_below;
        let sum = |fits: &dyn Fn(&Count) -> bool| counts.iter().filter(|c| fits(c)).map(|c| c.cases).sum::<i64>();
        let flow_of = |by, of: &dyn Fn(&Count) -> String| {
            breakdown(by, counts.iter().filter(|c| c.announced == year), of, threshold)
        };
        let mut loads = Vec::new();
        if self.may_anywhere(caller, "register.read") {
            for load in lists::loads(self.db.src()).await? {
                let name = self.name_of(&load.account).await?;
                loads.push((load, name));
            }
        }
        self.log(caller, Action::Read, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(Numbers {
            stock: sum(&|c| !c.announced.is_empty() && c.closed.is_empty()),
            announced: sum(&|c| c.announced == year),
            closed: sum(&|c| c.closed == year),
            flow: vec![
                flow_of("region", &|c| c.region.clone()),
                flow_of("category", &|c| c.category.clone()),
                flow_of("triage", &|c| c.triage.clone()),
                flow_of("partner", &|c| c.opener.clone()),
            ],
            results: breakdown(
                "outcome",
                counts.iter().filter(|c| c.closed == year),
                &|c| c.outcome.clone(),
                threshold,
            ),
            threshold,
            year,
            years,
            loads,
        })
    }
}

/// Counts by a property; numbers below the threshold are not shown, and where only one would be hidden the next smallest
/// goes with it, so that it cannot be worked out from the sum.
fn breakdown<'c>(
    by: &'static str,
    counts: impl Iterator<Item = &'c Count>,
    of: &dyn Fn(&Count) -> String,
    threshold: u32,
) -> Breakdown {
    let mut numbers: BTreeMap<String, i64> = BTreeMap::new();
    for count in counts {
        *numbers.entry(of(count)).or_default() += count.cases;
    }
    let total = numbers.values().sum();
    let few = |n: i64| n > 0 && n < i64::from(threshold);
    let alone = numbers.values().filter(|n| few(**n)).count() == 1;
    let next = numbers.iter().filter(|(_, n)| alone && !few(**n) && **n > 0).min_by_key(|(_, n)| **n);
    let masked = next.map(|(code, _)| code.clone());
    let shown = |code: &String, n: i64| match (few(n), masked.as_ref() == Some(code)) {
        (true, _) => Shown::Few,
        (_, true) => Shown::Masked,
        _ => Shown::Exact(n),
    };
    let rows = numbers.iter().map(|(code, n)| (code.clone(), shown(code, *n))).collect();
    Breakdown { by, rows, total }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(numbers: &[(&str, i64)]) -> Vec<(String, Shown)> {
        let counts: Vec<Count> =
            numbers.iter().map(|(r, n)| Count { region: (*r).into(), cases: *n, ..Count::default() }).collect();
        breakdown("region", counts.iter(), &|c| c.region.clone(), 5).rows
    }

    #[test]
    fn data_18_a_small_number_takes_the_next_smallest_with_it() {
        let rows = counted(&[("a", 3), ("b", 20), ("c", 9)]);
        assert_eq!(rows, [("a".into(), Shown::Few), ("b".into(), Shown::Exact(20)), ("c".into(), Shown::Masked)]);
    }

    #[test]
    fn two_small_numbers_hide_each_other_and_no_more() {
        let rows = counted(&[("a", 3), ("b", 2), ("c", 9)]);
        assert_eq!(rows, [("a".into(), Shown::Few), ("b".into(), Shown::Few), ("c".into(), Shown::Exact(9))]);
    }
}
