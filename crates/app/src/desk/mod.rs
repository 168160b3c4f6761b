//! What lies on a person's desk: drafts, notices.

use crate::{App, AppError, Caller};
use store::accounts;
use store::desk::{self, Draft, Notice};

/// The largest draft that is kept, in bytes.
const MAX_DRAFT: usize = 200_000;
/// Drafts are kept so long, in milliseconds: 30 days.
const KEPT: i64 = 30 * 86_400_000;
/// Whoever saved a draft so long ago may still be at it, in milliseconds: ten minutes.
const PRESENT: i64 = 600_000;

impl App {
    /// Keeps what someone has typed into a form, for them alone.
    pub async fn save_draft(&self, caller: &Caller, form: &str, fields: &str) -> Result<(), AppError> {
        if fields.len() > MAX_DRAFT {
            return Err(AppError::File(crate::FileError::Size));
        }
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        desk::delete_drafts_older_than(&mut tx, now - KEPT).await?;
        let account = caller.seated.account.as_str();
        desk::save_draft(&mut tx, &self.vault, account, form, fields.as_bytes(), now).await?;
        Ok(tx.commit().await?)
    }

    /// What someone has typed into a form earlier, with the moment.
    pub async fn draft(&self, caller: &Caller, form: &str) -> Result<Option<(String, i64)>, AppError> {
        let found = desk::load_draft(self.db.src(), &self.vault, caller.seated.account.as_str(), form).await?;
        Ok(found.map(|(bytes, at)| (String::from_utf8_lossy(&bytes).into_owned(), at)))
    }

    /// The drafts of a caller.
    pub async fn drafts(&self, caller: &Caller) -> Result<Vec<Draft>, AppError> {
        Ok(desk::drafts(self.db.src(), caller.seated.account.as_str()).await?)
    }

    /// Who else is filling in a form, as far as its drafts of the last ten minutes tell, with the moment (ux 3.5). Nobody is
    /// locked out by it. Colleagues of the own institution are named; of others only that there is somebody.
    pub async fn others_at(&self, caller: &Caller, form: &str) -> Result<Vec<(Option<String>, i64)>, AppError> {
        let since = self.clock.now().as_millisecond() - PRESENT;
        let own = caller.seated.account.as_str();
        let mut others = Vec::new();
        for (account, at) in desk::others_at(self.db.src(), form, own, since).await? {
            let seats = accounts::seats(self.db.src(), &account).await?;
            let colleague = seats.iter().any(|s| s.institution == caller.seated.seat.institution.as_str());
            let name = if colleague { Some(self.name_of(&account).await?) } else { None };
            others.push((name, at));
        }
        Ok(others)
    }

    /// Throws a draft away.
    pub async fn drop_draft(&self, caller: &Caller, form: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        desk::delete_draft(&mut tx, caller.seated.account.as_str(), form).await?;
        Ok(tx.commit().await?)
    }

    /// The notices of a caller, newest first.
    pub async fn notices(&self, caller: &Caller) -> Result<Vec<Notice>, AppError> {
        Ok(desk::notices(self.db.src(), caller.seated.account.as_str(), 100).await?)
    }

    /// How many notices are unread.
    pub async fn unread(&self, caller: &Caller) -> Result<i64, AppError> {
        Ok(desk::count_unread(self.db.src(), caller.seated.account.as_str()).await?)
    }

    /// Marks all notices as read.
    pub async fn read_notices(&self, caller: &Caller) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        desk::mark_all_read(&mut tx, caller.seated.account.as_str(), self.clock.now().as_millisecond()).await?;
        Ok(tx.commit().await?)
    }
}
