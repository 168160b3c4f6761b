//! What the house does by itself: lists whose day is over are deleted.

use crate::{App, AppError};
use domain::Code;
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::model::{Partner, Role};
use domain::recipient_list::{Delete, ListCommand};
use store::lists;

impl App {
    /// Deletes the lists by AVS number whose day of deletion is over; gives back how many. Run when the server starts and
    /// every hour; twice is once.
    pub async fn delete_expired_lists(&self) -> Result<usize, AppError> {
        let today = self.clock.today();
        let over = lists::lists_to_delete(self.db.src(), &today.to_string()).await?;
        let house = self.house()?;
        for row in &over {
            let mut tx = self.db.begin().await?;
            let (version, list) = self.load_list(tx.src(), &row.number).await?;
            let (now, facts) = (self.clock.now(), LookedUp::default());
            let ctx = Ctx { now, today, by: &house, model: self.model(), facts };
            self.decide_on_list(&mut tx, &ctx, version, list, ListCommand::Delete(Delete {})).await?;
            tx.commit().await?;
        }
        Ok(over.len())
    }

    /// The house itself, as it signs what it does.
    pub(crate) fn house(&self) -> Result<Seated, AppError> {
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        let bureau = self.model().institution.iter().find(|i| i.kind == Partner::Bur);
        let institution = Code::new(bureau.map_or("house", |i| i.code.as_str())).map_err(fault)?;
        let seat = Seat { role: Role::Administrator, institution, region: None, theme: None, language: None };
        Ok(Seated { account: Code::new("house").map_err(fault)?, seat })
    }
}
