//! Numbers: stock apart from flow, small numbers suppressed (CASE-73, DATA-18).

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::statistics::{Table, alone, table};
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::{self, Count, Load};

pub use domain::statistics::Shown;

/// A table of numbers by one property.
#[derive(Debug, Clone)]
pub struct Breakdown {
    /// What is counted by: `region`, `category`, `partner`, `outcome`, `triage`.
    pub by: &'static str,
    /// The code of each row with its number; an empty code: not (yet) so. None where the whole is too small.
    pub rows: Vec<(String, Shown)>,
    /// The sum.
    pub total: Shown,
}

/// The numbers of a year.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// The year.
    pub year: String,
    /// The years for which there are numbers.
    pub years: Vec<String>,
    /// Stock: files that are announced and not closed, today.
    pub stock: Shown,
    /// Flow in: announced in the year.
    pub announced: Shown,
    /// Flow out: closed in the year.
    pub closed: Shown,
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
        let counts = lists::counts(self.copy.src()).await?;
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
            let own = caller.seated.seat.institution.as_str();
            let discreet = |code: &str| self.model().institution(code).is_some_and(|i| i.discreet);
            // A small number beside the name of whoever works for a discreet partner leads to a person.
            let told = |load: &Load| load.institution == own || !discreet(&load.institution);
            for load in lists::loads(self.db.src()).await?.into_iter().filter(told) {
                let name = self.name_of(&load.account).await?;
                loads.push((load, name));
            }
        }
        self.log(caller, Action::Read, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(Numbers {
            stock: stock(&counts, &years, threshold),
            announced: alone(sum(&|c| c.announced == year), threshold),
            closed: alone(sum(&|c| c.closed == year), threshold),
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

/// Counts by a property, as they may be shown.
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
    let Table { rows, total } = table(&numbers, threshold);
    Breakdown { by, rows, total }
}

/// What is announced and not closed. It is what all years have brought without what they have closed: where the flow of
/// a year is hidden, whoever takes the other years from the stock would know more of it, so that the stock goes with it.
fn stock(counts: &[Count], years: &[String], threshold: u32) -> Shown {
    let sum = |fits: &dyn Fn(&Count) -> bool| counts.iter().filter(|c| fits(c)).map(|c| c.cases).sum::<i64>();
    let announced = years.iter().map(|y| sum(&|c| c.announced == *y));
    let closed = years.iter().map(|y| sum(&|c| c.closed == *y));
    match announced.chain(closed).any(|n| alone(n, threshold) == Shown::Hidden) {
        true => Shown::Hidden,
        false => alone(sum(&|c| !c.announced.is_empty() && c.closed.is_empty()), threshold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(announced: &str, closed: &str, cases: i64) -> Count {
        Count { announced: announced.into(), closed: closed.into(), cases, ..Count::default() }
    }

    #[test]
    fn data_18_the_stock_does_not_give_away_the_one_year_that_is_too_small() {
        let years = ["2026".to_string(), "2025".to_string()];
        let plenty = [count("2025", "2025", 7), count("2025", "", 9), count("2026", "", 12), count("2026", "2026", 6)];
        assert_eq!(stock(&plenty, &years, 5), Shown::Exact(21));
        let few_closed = [count("2025", "2025", 7), count("2025", "2026", 2), count("2026", "", 12)];
        assert_eq!(stock(&few_closed, &years, 5), Shown::Hidden);
        // Two hidden ones, and what is left of the stock would tell both.
        let two = [count("2025", "2025", 1), count("2025", "", 3), count("2026", "2026", 6), count("2026", "", 6)];
        assert_eq!(stock(&two, &years, 5), Shown::Hidden);
    }
}
