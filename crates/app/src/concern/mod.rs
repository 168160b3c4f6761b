//! Problems with a service as such, on their way to the steering body and back (CASE-67).

mod act;
mod view;

pub(crate) use act::row;
pub use view::ConcernView;

use crate::{App, AppError};
use domain::concern::{Concern, ConcernEvent};
use store::journal::Recorded;
use store::{Source, state};

/// The stream of a concern in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("concern/{number}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Concern>, AppError> {
    let mut concern: Option<Concern> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, crate::case::stamp_of(row)?);
        match &mut concern {
            None => concern = Concern::begin(&event, &stamp),
            Some(concern) => concern.evolve(&event, &stamp),
        }
    }
    Ok(concern)
}

fn event_of(row: &Recorded) -> Result<ConcernEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    ConcernEvent::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

impl App {
    pub(crate) async fn load_concern(&self, src: Source<'_>, number: &str) -> Result<(i64, Concern), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }
}
