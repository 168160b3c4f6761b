//! What is asked of the log.

use crate::{Val, vals};

/// A page of the log, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The number before which it begins: that of the last line of the page before. `None` for the first
    /// page.
    pub before: Option<i64>,
    /// How many lines at most.
    pub limit: i64,
}

impl Page {
    /// The number before which it begins.
    pub(super) fn start(self) -> i64 {
        self.before.unwrap_or(i64::MAX)
    }
}

/// What a line must be to be listed; what is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The role.
    pub role: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// The action.
    pub action: Option<String>,
    /// The outcome.
    pub outcome: Option<String>,
    /// From this time on.
    pub from: Option<i64>,
    /// Before this time.
    pub until: Option<i64>,
    /// The account.
    pub account: Option<String>,
    /// The number of the case.
    pub case: Option<String>,
}

impl Filter {
    /// The values of the filter, in the order of its statement.
    pub(super) fn vals(&self) -> Vec<Val> {
        let Filter { role, institution, action, outcome, from, until, account, case } = self;
        vals![role, institution, action, outcome, *from, *until, account, case]
    }
}
