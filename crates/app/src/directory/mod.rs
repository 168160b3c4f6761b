//! The directory of the canton: institutions and measures that were taken over, beside those of the model. One open stream;
//! the model that the house asks holds it.

use crate::{App, AppError, Caller};
use domain::case::{LookedUp, Stamp};
use domain::directory::{Directory, DirectoryEvent, Offered, TakeOver};
use domain::model::Institution;
use store::journal::Recorded;
use store::{Source, Tx, state};

/// The stream in the journal.
pub(crate) const STREAM: &str = "directory/own";

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Directory>, AppError> {
    let mut directory = Directory::default();
    for row in rows {
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = DirectoryEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        directory.evolve(&event, &crate::case::stamp_of(row)?);
    }
    Ok(Some(directory))
}

/// The directory as everyone who is signed in sees it.
#[derive(Debug, Clone)]
pub struct DirectoryView {
    /// The institutions of the canton, each with whether it was taken over.
    pub institutions: Vec<(Institution, bool)>,
    /// The measures.
    pub measures: Vec<Offered>,
    /// Who has taken something over last, and when.
    pub stamp: Option<(String, Stamp)>,
}

impl App {
    pub(crate) async fn load_directory(&self, src: Source<'_>) -> Result<(i64, Directory), AppError> {
        match state::load(src, &self.vault, STREAM).await? {
            Some((version, doc)) => Ok((version, serde_json::from_slice(&doc)?)),
            None => Ok((0, Directory::default())),
        }
    }

    /// Puts the directory into the model, where it has changed.
    pub(crate) async fn read_directory(&self) -> Result<(), AppError> {
        let (version, directory) = self.load_directory(self.db.src()).await?;
        if version > self.models.directory_version() {
            self.models.extend(version, &directory);
        }
        Ok(())
    }

    /// The directory. Nothing in it is about a person.
    pub async fn directory(&self) -> Result<DirectoryView, AppError> {
        let (_, directory) = self.load_directory(self.db.src()).await?;
        let taken = |i: &Institution| (i.clone(), directory.institution(&i.code).is_some());
        let institutions = self.model().institution.iter().map(taken).collect();
        let stamp = match &directory.stamp {
            Some(stamp) => Some((self.name_of(stamp.by.account.as_str()).await?, stamp.clone())),
            None => None,
        };
        Ok(DirectoryView { institutions, measures: directory.measures, stamp })
    }

    /// Takes institutions and measures over, in the transaction of somebody else.
    pub(crate) async fn take_over(&self, tx: &mut Tx, caller: &Caller, over: TakeOver) -> Result<(), AppError> {
        let (version, mut directory) = self.load_directory(tx.src()).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let events = directory.decide(&ctx, over)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| directory.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        self.write_open(tx, STREAM, version, &payloads, &directory, &stamp).await?;
        Ok(())
    }
}
