//! Taking letters out of the house, again and again until they are gone or it is too late.

use super::{MailState, Trouble, read};
use crate::{App, AppError};
use store::mail::{self, LetterRow};

/// After so long a letter is given up, in milliseconds: three days.
const GIVE_UP: i64 = 3 * 86_400_000;

impl App {
    /// Takes a letter out. An error: it is to be tried again later. What was settled meanwhile is left alone.
    pub(crate) async fn send_letter(&self, id: &str) -> Result<(), AppError> {
        let Some(row) = mail::letter(self.db.src(), id).await? else { return Ok(()) };
        if row.state != MailState::Waiting.code() {
            return Ok(());
        }
        let Some(carrier) = &self.mail else {
            return Err(AppError::Fault("a letter waits, and this process has no mail server".into()));
        };
        let mail = read(row.clone())?;
        match carrier.carry(self, &mail).await {
            Ok(()) => self.settle(&row, MailState::Sent, None, false).await,
            Err(Trouble::Never { code, address }) => self.settle(&row, MailState::Failed, Some(&code), address).await,
            Err(Trouble::Later(code)) if self.clock.now().as_millisecond() - row.created > GIVE_UP => {
                self.settle(&row, MailState::Failed, Some(&code), false).await
            }
            Err(Trouble::Later(code)) => {
                self.settle(&row, MailState::Waiting, Some(&code), false).await?;
                Err(AppError::Fault(format!("a letter could not be handed over: {code}")))
            }
        }
    }

    async fn settle(
        &self,
        row: &LetterRow,
        state: MailState,
        code: Option<&str>,
        nobody: bool,
    ) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        mail::settle(&mut tx, &row.id, state.code(), row.attempts + 1, now, code).await?;
        if nobody {
            mail::refuse(&mut tx, &row.account_id, &row.address, now, code.unwrap_or_default()).await?;
        }
        Ok(tx.commit().await?)
    }
}
