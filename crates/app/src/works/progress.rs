//! How far work is, and whether it is to stop.

use super::WorkState;
use crate::{App, AppError};
use store::works;

/// What work says of itself between two steps.
pub struct Progress<'a> {
    app: &'a App,
    id: &'a str,
}

impl<'a> Progress<'a> {
    pub(super) fn new(app: &'a App, id: &'a str) -> Self {
        Self { app, id }
    }

    /// The name of the work.
    pub(crate) fn id(&self) -> &str {
        self.id
    }

    /// Writes down that so many steps of all are done; whether it goes on.
    pub async fn goes_on(&self, done: usize, all: usize) -> Result<bool, AppError> {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let mut tx = self.app.db.begin().await?;
        works::progress(&mut tx, self.id, count(done), count(all)).await?;
        tx.commit().await?;
        let work = works::one(self.app.db.src(), self.id).await?;
        Ok(work.is_some_and(|w| w.state == WorkState::Running.code()))
    }
}
