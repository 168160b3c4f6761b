//! Sessions: planning, the agenda, invitations, holding them; and what follows for the cases, in the same transaction.

mod act;
mod overview;
mod view;

pub(crate) use act::session_rows;
pub use overview::Answers;
pub use view::{AgendaItem, SessionView};

use crate::{App, AppError};
use domain::session::{Session, SessionEvent};
use store::journal::Recorded;
use store::{Source, state};

/// The stream of a session in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("session/{number}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Session>, AppError> {
    let mut session: Option<Session> = None;
    for row in rows {
        let stamp = crate::case::stamp_of(row)?;
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = SessionEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        match &mut session {
            None => session = Session::begin(&event, &stamp),
            Some(session) => session.evolve(&event, &stamp),
        }
    }
    Ok(session)
}

impl App {
    pub(crate) async fn load_session(&self, src: Source<'_>, number: &str) -> Result<(i64, Session), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }
}
