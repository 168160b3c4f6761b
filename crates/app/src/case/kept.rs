//! Cases as they were last read, so that what people turn to again and again is not opened and read anew each time.
//!
//! A version of a case never changes, so one that is kept is right as long as the database says that it is the last one;
//! that question is asked each time, and with it whether the key of the person is still there. Kept is only what is
//! committed, for some minutes, and not much of it.

use super::{event_of, stamp_of};
use crate::AppError;
use domain::case::Stamp;
use domain::{Case, CaseEvent};
use moka::sync::Cache;
use std::sync::Arc;
use std::time::Duration;
use store::journal::Recorded;

/// So many cases are kept at most; some hundred kilobytes each.
const MOST: u64 = 200;

/// For so long.
const FOR: Duration = Duration::from_secs(300);

/// An event of the journal, read.
#[derive(Debug)]
pub(crate) struct Told {
    /// Its number in the stream.
    pub(crate) version: i64,
    /// Its name.
    pub(crate) kind: String,
    pub(crate) event: CaseEvent,
    pub(crate) stamp: Stamp,
}

impl Told {
    /// Reads a row of the journal.
    pub(crate) fn of(row: &Recorded) -> Result<Told, AppError> {
        Ok(Told { version: row.version, kind: row.kind.clone(), event: event_of(row)?, stamp: stamp_of(row)? })
    }
}

/// The versions after one up to and with another.
type Span = (i64, i64);

/// What is kept: cases by number, and the last piece of the journal that was read of each by its stream.
#[derive(Clone)]
pub(crate) struct Kept {
    cases: Cache<String, (i64, Arc<Case>)>,
    told: Cache<String, (Span, Arc<Vec<Told>>)>,
}

impl Kept {
    /// The version of a case that is kept, and the case.
    pub(crate) fn get(&self, number: &str) -> Option<(i64, Arc<Case>)> {
        self.cases.get(number)
    }

    /// Keeps a committed version of a case, in the place of the one before.
    pub(crate) fn keep(&self, version: i64, case: Case) -> Arc<Case> {
        let case = Arc::new(case);
        self.cases.insert(case.number.to_string(), (version, case.clone()));
        case
    }

    /// A piece of the journal that is kept. Whether the key of the person is still there is not asked here: whoever wants it has
    /// just read the case.
    pub(crate) fn told(&self, stream: &str, span: Span) -> Option<Arc<Vec<Told>>> {
        self.told.get(stream).filter(|(kept, _)| *kept == span).map(|(_, told)| told)
    }

    /// Keeps a piece of the journal, which is committed and never changes, in the place of another of the stream.
    pub(crate) fn keep_told(&self, stream: &str, span: Span, told: Vec<Told>) -> Arc<Vec<Told>> {
        let told = Arc::new(told);
        self.told.insert(stream.to_string(), (span, told.clone()));
        told
    }

    /// Lets go of a case.
    pub(crate) fn forget(&self, number: &str) {
        self.cases.invalidate(number);
        self.told.invalidate(&super::stream(number));
    }
}

impl Default for Kept {
    fn default() -> Self {
        let cases = Cache::builder().max_capacity(MOST).time_to_live(FOR).build();
        Self { cases, told: Cache::builder().max_capacity(MOST).time_to_live(FOR).build() }
    }
}
