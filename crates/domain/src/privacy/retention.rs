//! How long a file stays after its closure (LPD 6 par. 4: destroyed when no longer needed).

use crate::case::Case;
use crate::consent::Category;
use crate::model::{Label, Model};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// How long data stay after the closure of a case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keep {
    /// The categories of data for which it holds; none named: all.
    #[serde(default)]
    pub data: Vec<Category>,
    /// The categories of case (as screened) for which it holds; none named: all.
    #[serde(default)]
    pub cases: Vec<String>,
    /// Months after closure.
    pub months: i32,
    /// On which basis.
    pub basis: Label,
}

impl Keep {
    fn fits(&self, case: &Case) -> bool {
        let screened = case.screenings.last().and_then(|s| s.outcome.category.as_ref());
        self.cases.is_empty() || screened.is_some_and(|c| self.cases.contains(c))
    }
}

/// The rule for a category of data in a case: the longest that fits.
pub fn kept<'m>(case: &Case, model: &'m Model, data: Category) -> Option<&'m Keep> {
    let fits = |k: &&Keep| k.fits(case) && (k.data.is_empty() || k.data.contains(&data));
    model.retention.iter().filter(fits).max_by_key(|k| k.months)
}

/// The last day of the duty to keep a closed file: everything of a person lies under one key, so that the longest rule
/// decides for the whole. `None` while the file is open, or where the canton has no rule.
pub fn keep_until(case: &Case, model: &Model) -> Option<Date> {
    let closed = case.closure.closed.as_ref()?.on;
    let longest = model.retention.iter().filter(|k| k.fits(case)).map(|k| k.months).max()?;
    Some(closed.saturating_add(longest.months()))
}
