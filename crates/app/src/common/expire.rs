//! What the house does by itself: runs whose day is over are deleted, with their key, their numbers and their result.

use crate::{App, AppError};
use domain::case::{Ctx, LookedUp};
use domain::common::{Delete, RunCommand};
use store::lists;

impl App {
    /// Deletes the runs whose day of deletion is over; gives back how many. Run when the server starts and every hour;
    /// twice is once.
    pub async fn delete_expired_runs(&self) -> Result<usize, AppError> {
        let today = self.clock.today();
        let over = lists::runs_to_delete(self.db.src(), &today.to_string()).await?;
        let house = self.house()?;
        for row in &over {
            let mut tx = self.db.begin().await?;
            let (version, run) = self.load_run(tx.src(), &row.number).await?;
            let (now, facts) = (self.clock.now(), LookedUp::default());
            let ctx = Ctx { now, today, by: &house, model: self.model(), facts };
            self.end_run(&mut tx, &ctx, version, run, RunCommand::Delete(Delete {})).await?;
            tx.commit().await?;
        }
        Ok(over.len())
    }
}
