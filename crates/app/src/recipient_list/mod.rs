//! Lists by AVS number: asked for with legal proof, approved by the canton, delivered once, deleted on their day, and
//! never part of statistics, which count cases and nothing else (DATA-10, PROJ-47).

mod act;
mod deliver;
mod expire;
mod view;

pub use deliver::Person;
pub use view::ListView;

use crate::{App, AppError};
use domain::recipient_list::{ListEvent, RecipientList};
use store::journal::Recorded;
use store::lists::ListRow;
use store::{Source, state};

/// The stream of a list in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("recipient-list/{number}")
}

/// The name of the key under which the numbers of a list lie: destroying it deletes them everywhere.
fn key_of(number: &str) -> String {
    format!("recipient-list/{number}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<RecipientList>, AppError> {
    let mut list: Option<RecipientList> = None;
    for row in rows {
        let stamp = crate::case::stamp_of(row)?;
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = ListEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        match &mut list {
            None => list = RecipientList::begin(&event, &stamp),
            Some(list) => list.evolve(&event, &stamp),
        }
    }
    Ok(list)
}

/// The row of a list at a version.
pub(crate) fn row(list: &RecipientList, version: i64) -> ListRow {
    ListRow {
        number: list.number().to_string(),
        from_institution: list.from().to_string(),
        to_institution: list.to().to_string(),
        requested: list.stamp.on.to_string(),
        delete_on: list.requested.request.delete_on.to_string(),
        state: list.state.to_string(),
        version,
    }
}

impl App {
    pub(crate) async fn load_list(&self, src: Source<'_>, number: &str) -> Result<(i64, RecipientList), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }
}
