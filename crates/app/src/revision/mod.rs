//! Changes of the canton's model: the draft, its approval, and the model that runs because of it (GOV-26, PROJ-14). No person
//! stands in them: each change is an open stream.

mod act;
mod past;
mod run;
mod view;

pub(crate) use past::Past;
pub use view::{Draft, Person, RevisionView, Summary};

use crate::{App, AppError};
use domain::revision::{Revision, RevisionEvent};
use store::journal::{self, Recorded};
use store::{Source, state};

const STREAMS: &str = "revision/";

/// The stream of a change in the journal; the streams stand in the order of the numbers.
fn stream(n: u32) -> String {
    format!("{STREAMS}{n:05}")
}

/// The state that a stream of events makes; none where it does not begin as one.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Revision>, AppError> {
    let mut made: Option<Revision> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, crate::case::stamp_of(row)?);
        match &mut made {
            None => made = Revision::begin(&event, &stamp),
            Some(revision) => revision.evolve(&event, &stamp),
        }
    }
    Ok(made)
}

fn event_of(row: &Recorded) -> Result<RevisionEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    RevisionEvent::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

impl App {
    async fn load_revision(&self, src: Source<'_>, n: u32) -> Result<(i64, Revision), AppError> {
        let (version, doc) = state::load(src, &self.vault, &stream(n)).await?.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    /// Every change with its version, the oldest first.
    async fn all_revisions(&self) -> Result<Vec<(i64, Revision)>, AppError> {
        let mut all = Vec::new();
        for (name, _) in self.revision_heads().await? {
            if let Some((version, doc)) = state::load(self.db.src(), &self.vault, &name).await? {
                all.push((version, serde_json::from_slice(&doc)?));
            }
        }
        Ok(all)
    }

    /// The streams of the changes with their versions: cheap to ask for.
    async fn revision_heads(&self) -> Result<Vec<(String, i64)>, AppError> {
        let heads = journal::streams(self.db.src(), STREAMS, "", 10_000).await?;
        Ok(heads.into_iter().map(|head| (head.stream, head.version)).collect())
    }
}
