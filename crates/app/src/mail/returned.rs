//! What comes back: that a letter did not arrive.

use super::MailState;
use crate::{App, AppError};
use store::mail;

/// What a report said of a letter, as far as it concerns us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returned {
    /// It did not arrive; the letter and the address are marked.
    Noted,
    /// No letter of ours is meant.
    NotOurs,
}

impl App {
    /// Notes that a letter did not arrive: the one of a name, else the last one to an address. The address is written to no
    /// more until the person says that it is right.
    pub async fn letter_returned(
        &self,
        id: Option<&str>,
        address: Option<&str>,
        code: &str,
    ) -> Result<Returned, AppError> {
        let named = match id {
            Some(id) => mail::letter(self.db.src(), id).await?,
            None => None,
        };
        let found = match (named, address) {
            (Some(letter), _) => Some(letter),
            (None, Some(address)) => mail::last_to(self.db.src(), address).await?,
            (None, None) => None,
        };
        let Some(letter) = found else { return Ok(Returned::NotOurs) };
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        mail::settle(&mut tx, &letter.id, MailState::Failed.code(), letter.attempts, now, Some(code)).await?;
        mail::refuse(&mut tx, &letter.account_id, &letter.address, now, code).await?;
        tx.commit().await?;
        Ok(Returned::Noted)
    }
}
