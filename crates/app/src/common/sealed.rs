//! What a run keeps under a key of its own: the numbers, the secret with the list made of it, and the result.

use super::{code, key_of};
use crate::{App, AppError};
use domain::common::{Run, RunState};
use domain::recipient_list::read;
use domain::{Avs, Refusal, Refused};
use intersection::{Blinded, Fault, Key, Reblinded, Sent, Sum, blind, common, reblind};
use serde::{Deserialize, Serialize};
use std::num::NonZeroUsize;
use store::{BlobId, Tx};
use zeroize::Zeroizing;

/// Everything that follows from the secret. It goes with the key of the run.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    /// The text of the secret, which remembers for which list it was used.
    key: Zeroizing<String>,
    /// The own list, blinded.
    pub sent: Blinded,
    /// The list of the other side, reblinded.
    answer: Option<Reblinded>,
    /// The sum of the own list as it came back.
    mine: Option<Sum>,
    /// The persons in common, until they are handed out.
    result: Option<Vec<Avs>>,
}

impl Kept {
    /// Blinds the numbers with a fresh secret.
    pub fn begun(mut key: Key, numbers: &[Avs], threads: NonZeroUsize) -> Result<Self, Fault> {
        let Sent { message, .. } = blind(&mut key, numbers, threads)?;
        Ok(Self { key: key.to_text(), sent: message, answer: None, mine: None, result: None })
    }

    /// Answers the list of the other side; the same one again gets the same answer, another one is `Spent`.
    pub fn answered(mut self, theirs: &Blinded, threads: NonZeroUsize) -> Result<(Self, Reblinded), Fault> {
        let mut key = Key::parse(&self.key)?;
        let answer = reblind(&mut key, theirs, threads)?;
        self.key = key.to_text();
        self.answer = Some(answer.clone());
        Ok((self, answer))
    }

    /// Takes the own list as the other side has reblinded it and finds the persons in common; nothing where it came
    /// before. Another one is `Spent`.
    pub fn received(
        mut self,
        mine: &Reblinded,
        numbers: &[Avs],
        threads: NonZeroUsize,
    ) -> Result<(Self, Option<usize>), Fault> {
        match self.mine {
            Some(known) if known == mine.sum => return Ok((self, None)),
            Some(_) => return Err(Fault::Spent("received another list")),
            None => {}
        }
        let mut key = Key::parse(&self.key)?;
        let sent = blind(&mut key, numbers, threads)?;
        let theirs = self.answer.as_ref().ok_or(Fault::Crossed("the other side's list has not come yet"))?;
        let persons = common(&key, &sent, mine, theirs, threads)?;
        let count = persons.len();
        (self.mine, self.result) = (Some(mine.sum), Some(persons));
        Ok((self, Some(count)))
    }

    /// The persons in common, once.
    pub fn handed_out(mut self) -> (Self, Option<Vec<Avs>>) {
        let result = self.result.take();
        (self, result)
    }
}

/// What is refused because there are no numbers any more.
fn gone() -> AppError {
    Refusal::new(Refused::RunState).with("state", RunState::Deleted).into()
}

impl App {
    /// The numbers of a run.
    pub(super) async fn numbers_of(&self, run: &Run) -> Result<Vec<Avs>, AppError> {
        let sheet = self.unsealed(run, run.requested.sheet.as_str()).await?;
        Ok(read(&String::from_utf8_lossy(&sheet)).good)
    }

    /// What a run keeps.
    pub(super) async fn kept_of(&self, run: &Run) -> Result<Kept, AppError> {
        let kept = self.unsealed(run, run.kept.as_ref().ok_or_else(gone)?.as_str()).await?;
        Ok(serde_json::from_slice(&kept)?)
    }

    async fn unsealed(&self, run: &Run, blob: &str) -> Result<Zeroizing<Vec<u8>>, AppError> {
        let key = self.vault.key(self.db.src(), &key_of(run.number().as_str())).await?.ok_or_else(gone)?;
        let id: BlobId = blob.parse()?;
        Ok(Zeroizing::new(self.blobs.get(&key, &id).await?.ok_or_else(gone)?))
    }

    /// Seals what a run keeps under a new name.
    pub(super) async fn seal(&self, run: &Run, kept: &Kept) -> Result<domain::Code, AppError> {
        let key = self.vault.key(self.db.src(), &key_of(run.number().as_str())).await?.ok_or_else(gone)?;
        let text = Zeroizing::new(serde_json::to_vec(kept)?);
        code(self.blobs.put(&key, &text).await?.as_str())
    }

    /// Takes a sealed file away.
    pub(super) async fn unkeep(&self, blob: Option<&domain::Code>) -> Result<(), AppError> {
        if let Some(id) = blob.and_then(|b| b.as_str().parse::<BlobId>().ok()) {
            self.blobs.delete(&id).await?;
        }
        Ok(())
    }

    /// Destroys the key of a run, and takes away what lay under it.
    pub(super) async fn forget_run(&self, tx: &mut Tx, run: &Run) -> Result<(), AppError> {
        self.vault.destroy_key(tx, &key_of(run.number().as_str())).await?;
        self.unkeep(Some(&run.requested.sheet)).await?;
        self.unkeep(run.kept.as_ref()).await
    }
}
