//! How fast an account looks for persons and takes lists out of the house. The limits are far above what anybody does by
//! hand: they stop whoever tries numbers and names one after the other.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use std::collections::BTreeMap;
use std::sync::Mutex;
use store::access_log::Action;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pace {
    /// Looking for a file.
    Search,
    /// Asking whether a person is known already.
    Duplicates,
    /// Taking a list out.
    Export,
}

impl Pace {
    fn code(self) -> &'static str {
        match self {
            Pace::Search => "search",
            Pace::Duplicates => "duplicates",
            Pace::Export => "export",
        }
    }

    /// So many in [`WINDOW`].
    fn most(self) -> u32 {
        match self {
            Pace::Search => 400,
            Pace::Duplicates => 100,
            Pace::Export => 30,
        }
    }
}

/// The time within which is counted, in milliseconds.
const WINDOW: i64 = 10 * 60 * 1000;

/// What each account has done since its window began. In memory: a process that starts anew forgets ten minutes.
#[derive(Debug, Default)]
pub(crate) struct Paces(Mutex<BTreeMap<(String, Pace), (i64, u32)>>);

impl Paces {
    /// Counts once; the milliseconds to wait where it is too much.
    fn count(&self, account: &str, pace: Pace, now: i64) -> Option<i64> {
        let mut all = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.retain(|_, (since, _)| now - *since < WINDOW);
        let (since, n) = all.entry((account.to_string(), pace)).or_insert((now, 0));
        if *n >= pace.most() {
            return Some(*since + WINDOW - now);
        }
        *n += 1;
        None
    }
}

impl App {
    /// Counts what an account does that came in by the front door. Refuses what is too fast, and writes it down.
    pub(crate) async fn keep_pace(&self, caller: &Caller, pace: Pace) -> Result<(), AppError> {
        if !caller.asked {
            return Ok(());
        }
        let now = self.clock.now().as_millisecond();
        let Some(wait) = self.paces.count(caller.seated.account.as_str(), pace, now) else { return Ok(()) };
        self.log(caller, Action::Refuse, pace.code(), Seen::refused(None, "too-many")).await?;
        Err(AppError::TooMany { wait: (wait + 999) / 1000 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_account_has_its_own_count_for_each_thing_and_begins_anew_after_the_window() {
        let paces = Paces::default();
        let begin = 1_800_000_000_000;
        for _ in 0..Pace::Export.most() {
            assert_eq!(paces.count("a", Pace::Export, begin), None);
        }
        assert_eq!(paces.count("a", Pace::Export, begin + 1000), Some(WINDOW - 1000));
        assert_eq!(paces.count("b", Pace::Export, begin + 1000), None);
        assert_eq!(paces.count("a", Pace::Search, begin + 1000), None);
        assert_eq!(paces.count("a", Pace::Export, begin + WINDOW), None);
    }
}
