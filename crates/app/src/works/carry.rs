//! Carrying long work out.

use super::{Asked, LASTS, Printed, Progress, WorkState, sealed};
use crate::import::Imported;
use crate::invoice::RunOutcome;
use crate::statistics::Package;
use crate::{App, AppError, Caller};
use serde::{Deserialize, Serialize};
use store::works::{self, LongWork};

/// What came of work, without personal data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Made {
    /// Invoices.
    Invoices(RunOutcome),
    /// Figures, as they may be shown.
    Statistics(Box<Package>),
    /// What a list has made.
    Imported(Imported),
    /// So many letters in one file; and the sessions for which there was nothing to print.
    Letters {
        /// How many.
        letters: usize,
        /// The numbers of the sessions without any.
        without: Vec<String>,
    },
    /// Nothing: a rule refused, named by its code.
    Refused(String),
}

impl App {
    /// Carries out the work of a name. A refusal ends it; a fault of the house is left to the jobs, which try again.
    pub(crate) async fn carry_out(&self, id: &str) -> Result<(), AppError> {
        let Some(work) = works::one(self.db.src(), id).await? else { return Ok(()) };
        let mut tx = self.db.begin().await?;
        let begun = works::move_on(&mut tx, id, WorkState::Waiting.code(), WorkState::Running.code()).await?;
        tx.commit().await?;
        // A worker that died has left it running, or stopping: the next one goes on, or says that it has stopped.
        let left = [WorkState::Running.code(), WorkState::Stopping.code()].contains(&work.state.as_str());
        if !begun && !left {
            return Ok(());
        }
        let made = match self.worker_of(&work).await {
            Ok(caller) => self.make(&caller, &work).await,
            Err(error) => Err(error),
        };
        let mut file = None;
        let (state, made) = match made {
            Ok((made, bytes)) => {
                file = bytes;
                (WorkState::Done, made)
            }
            Err(AppError::Refused(refusal)) => (WorkState::Failed, Made::Refused(refusal.code.to_string())),
            Err(AppError::NotSignedIn | AppError::NotFound) => {
                (WorkState::Failed, Made::Refused(domain::Refused::NotPermitted.to_string()))
            }
            Err(fault) => return Err(fault),
        };
        self.end_work(&work, state, &made, file).await
    }

    /// Whoever has begun it, in the seat in which they did: what they may no longer do is no longer done for them.
    async fn worker_of(&self, work: &LongWork) -> Result<Caller, AppError> {
        let account = store::accounts::by_id(self.db.src(), &work.account_id).await?.ok_or(AppError::NotFound)?;
        if !account.active {
            return Err(AppError::NotSignedIn);
        }
        self.caller_of(account, work.seat).await
    }

    /// What comes of the work, and its file where it makes one.
    async fn make(&self, caller: &Caller, work: &LongWork) -> Result<(Made, Option<Vec<u8>>), AppError> {
        let progress = Progress::new(self, &work.id);
        match serde_json::from_str(&work.asked)? {
            Asked::InvoiceRun(run) => Ok((Made::Invoices(self.run_invoices(caller, &run, &progress).await?), None)),
            Asked::Statistics { year, as_of } => {
                Ok((Made::Statistics(Box::new(self.package(caller, &year, as_of).await?)), None))
            }
            Asked::Import(run) => Ok((Made::Imported(self.run_import(caller, work, &run, &progress).await?), None)),
            Asked::Letters(asked) => {
                self.require_act_anywhere(caller, "session.dispatch").await?;
                let Some(press) = &self.press else {
                    return Err(AppError::Fault("letters wait, and this process prints none".into()));
                };
                let Printed { file, letters, without } = press.letters(self, caller, &asked, &progress).await?;
                Ok((Made::Letters { letters, without }, file))
            }
        }
    }

    /// Work as it stands once it has ended.
    pub(crate) fn work_ended(
        &self,
        work: &LongWork,
        state: WorkState,
        made: &Made,
        output: Option<String>,
    ) -> Result<LongWork, AppError> {
        let now = self.clock.now().as_millisecond();
        Ok(LongWork {
            state: state.to_string(),
            outcome: serde_json::to_string(made)?,
            output,
            ended: Some(now),
            expires: now + LASTS,
            ..work.clone()
        })
    }

    async fn end_work(
        &self,
        work: &LongWork,
        state: WorkState,
        made: &Made,
        file: Option<Vec<u8>>,
    ) -> Result<(), AppError> {
        let found = works::one(self.db.src(), &work.id).await?;
        let stopped = found.is_some_and(|w| w.state == WorkState::Stopping.code());
        let state = if stopped && state == WorkState::Done { WorkState::Stopped } else { state };
        let mut tx = self.db.begin().await?;
        let output = match &file {
            Some(bytes) => {
                let key = self.vault.create_key(&mut tx, &sealed(&work.id)).await?;
                Some(self.blobs.put(&key, bytes).await?.as_str().to_string())
            }
            None => work.output.clone(),
        };
        works::end(&mut tx, &self.work_ended(work, state, made, output)?).await?;
        tx.commit().await?;
        // What was read is needed no longer.
        self.forget_input(work).await
    }
}
