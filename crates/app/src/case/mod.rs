//! Cases: opening, acting on them, reading them, listing them.

mod act;
mod export;
mod follower;
pub(crate) mod kept;
mod lacks;
mod list;
mod rows;
mod sharing;
mod view;

pub use act::{Done, Envelope};
pub(crate) use act::{remember, replayed};
pub(crate) use list::listed;
pub use list::{Duplicate, Hit, Listed, Listing};
pub(crate) use rows::rows;
pub use sharing::{Matrix, Share, Sharing, Viewer};
pub(crate) use view::NOBODY;
pub use view::{CaseView, Entry, Preview};

use crate::{App, AppError};
use domain::case::{Seated, Stamp};
use domain::{Case, CaseEvent, Code};
use jiff::Timestamp;
use store::journal::Recorded;
use store::{Source, journal, state};

/// The stream of a case in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("case/{number}")
}

/// The text under which a seat stands in the journal.
pub(crate) fn seat_text(seated: &Seated) -> String {
    serde_json::to_string(&seated.seat).unwrap_or_default()
}

/// Who and when, from a row of the journal.
pub(crate) fn stamp_of(recorded: &Recorded) -> Result<Stamp, AppError> {
    let fault = |e: &dyn std::fmt::Display| AppError::Fault(format!("row {} of the journal: {e}", recorded.seq));
    let at = Timestamp::from_millisecond(recorded.meta.at).map_err(|e| fault(&e))?;
    let account = Code::new(recorded.meta.actor.clone()).map_err(|e| fault(&e))?;
    let seat = serde_json::from_str(&recorded.meta.seat).map_err(|e| fault(&e))?;
    let on = at.to_zoned(crate::clock::zone()).date();
    Ok(Stamp { at, on, by: Seated { account, seat } })
}

/// The event of a row of the journal.
pub(crate) fn event_of(recorded: &Recorded) -> Result<CaseEvent, AppError> {
    let payload = recorded.payload.as_deref().ok_or(AppError::NotFound)?;
    CaseEvent::read(&recorded.kind, payload)
        .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", recorded.seq)))
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Case>, AppError> {
    let mut case: Option<Case> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, stamp_of(row)?);
        match &mut case {
            None => case = Case::begin(&event, &stamp),
            Some(case) => case.evolve(&event, &stamp),
        }
    }
    Ok(case)
}

impl App {
    /// The whole state of a case, for rules: never handed out.
    pub(crate) async fn load_case(&self, src: Source<'_>, number: &str) -> Result<(i64, Case), AppError> {
        let committed = matches!(src, Source::Db(_));
        let known = self.kept.get(number);
        let version = known.as_ref().map_or(-1, |(version, _)| *version);
        let found = state::load_unless(src, &self.vault, &stream(number), version).await?;
        let Some((version, doc)) = found else {
            self.kept.forget(number);
            return Err(AppError::NotFound);
        };
        let mut case = match (doc, known) {
            (None, Some((_, case))) => Case::clone(&case),
            (doc, _) => {
                let case: Case = serde_json::from_slice(&doc.unwrap_or_default())?;
                // What a transaction has written may never be committed.
                if committed { Case::clone(&self.kept.keep(version, case)) } else { case }
            }
        };
        case.at(self.clock.now());
        Ok((version, case))
    }

    /// The case as it was at a version: replayed from the journal.
    pub(crate) async fn case_at(&self, number: &str, version: i64) -> Result<Case, AppError> {
        let rows = journal::load_until(self.db.src(), &self.vault, &stream(number), version).await?;
        let mut case = replay(&rows)?.ok_or(AppError::NotFound)?;
        case.at(self.clock.now());
        Ok(case)
    }

    /// The name of the key under which everything of the person lies: that of the first file in a chain of files.
    pub(crate) async fn person_key(&self, mut src: Source<'_>, number: &str) -> Result<String, AppError> {
        let mut first = number.to_string();
        // A chain of files is short; the bound only keeps a fault from going round in circles.
        for _ in 0..50 {
            match store::lists::case_row(src.src(), &first).await?.and_then(|r| r.follows) {
                Some(earlier) => first = earlier,
                None => break,
            }
        }
        Ok(format!("person/{first}"))
    }
}
