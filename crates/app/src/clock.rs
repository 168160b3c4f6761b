//! The clock: the only place where time is read.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};

/// The time: the machine's, or one that a test or a simulation holds in its hand.
#[derive(Clone, Default)]
pub enum Clock {
    /// The machine's.
    #[default]
    System,
    /// Held by somebody.
    Held(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// A clock that stands at a moment until it is moved.
    pub fn held(at: Timestamp) -> Self {
        Self::Held(Arc::new(Mutex::new(at)))
    }

    /// Now, to the millisecond: as the journal keeps it, so that a state and its replay have the same stamps.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> Timestamp {
        let now = match self {
            Clock::System => Timestamp::now(),
            Clock::Held(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        };
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    /// Today, in the time zone of the cantons.
    pub fn today(&self) -> Date {
        self.now().to_zoned(zone()).date()
    }

    /// Moves a held clock to a moment; the machine's stays as it is.
    pub fn set(&self, to: Timestamp) {
        if let Clock::Held(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }

    /// Moves a held clock on by so many days.
    pub fn pass_days(&self, days: i32) {
        let moved = self.now().to_zoned(zone()).saturating_add(Span::new().days(days));
        self.set(moved.timestamp());
    }
}

/// The time zone of the cantons.
pub fn zone() -> TimeZone {
    TimeZone::get("Europe/Zurich").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i9_a_moment_is_what_the_journal_can_keep_of_it() {
        let odd = Timestamp::from_nanosecond(1_795_000_000_123_456_789).unwrap();
        let (held, system) = (Clock::held(odd).now(), Clock::System.now());
        assert_eq!(held.as_nanosecond(), 1_795_000_000_123_000_000);
        assert_eq!(system.as_nanosecond() % 1_000_000, 0);
    }
}
