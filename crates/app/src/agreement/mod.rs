//! Agreements on exchange between institutions (DATA-13).

mod act;
mod view;

pub(crate) use act::agreement_rows;
pub use view::AgreementView;

use crate::{App, AppError};
use domain::agreement::{Agreement, AgreementEvent};
use store::journal::Recorded;
use store::{Source, state};

/// The stream of an agreement in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("agreement/{number}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Agreement>, AppError> {
    let mut agreement: Option<Agreement> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, crate::case::stamp_of(row)?);
        match &mut agreement {
            None => agreement = Agreement::begin(&event, &stamp),
            Some(agreement) => agreement.evolve(&event, &stamp),
        }
    }
    Ok(agreement)
}

fn event_of(row: &Recorded) -> Result<AgreementEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    AgreementEvent::read(&row.kind, payload)
        .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

impl App {
    pub(crate) async fn load_agreement(&self, src: Source<'_>, number: &str) -> Result<(i64, Agreement), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }
}
