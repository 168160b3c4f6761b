//! Carrying long work out.

use super::{Asked, LASTS, Progress, WorkState};
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
        let (state, made) = match made {
            Ok(made) => (WorkState::Done, made),
            Err(AppError::Refused(refusal)) => (WorkState::Failed, Made::Refused(refusal.code.to_string())),
            Err(AppError::NotSignedIn | AppError::NotFound) => {
                (WorkState::Failed, Made::Refused(domain::Refused::NotPermitted.to_string()))
            }
            Err(fault) => return Err(fault),
        };
        self.end_work(&work, state, &made).await
    }

    /// Whoever has begun it, in the seat in which they did: what they may no longer do is no longer done for them.
    async fn worker_of(&self, work: &LongWork) -> Result<Caller, AppError> {
        let account = store::accounts::by_id(self.db.src(), &work.account_id).await?.ok_or(AppError::NotFound)?;
        if !account.active {
            return Err(AppError::NotSignedIn);
        }
        self.caller_of(account, work.seat).await
    }

    async fn make(&self, caller: &Caller, work: &LongWork) -> Result<Made, AppError> {
        let progress = Progress::new(self, &work.id);
        match serde_json::from_str(&work.asked)? {
            Asked::InvoiceRun(run) => Ok(Made::Invoices(self.run_invoices(caller, &run, &progress).await?)),
            Asked::Statistics { year, as_of } => {
                Ok(Made::Statistics(Box::new(self.package(caller, &year, as_of).await?)))
            }
        }
    }

    async fn end_work(&self, work: &LongWork, state: WorkState, made: &Made) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        let found = works::one(self.db.src(), &work.id).await?;
        let stopped = found.is_some_and(|w| w.state == WorkState::Stopping.code());
        let ended = LongWork {
            state: if stopped && state == WorkState::Done { WorkState::Stopped } else { state }.to_string(),
            outcome: serde_json::to_string(made)?,
            ended: Some(now),
            expires: now + LASTS,
            ..work.clone()
        };
        let mut tx = self.db.begin().await?;
        works::end(&mut tx, &ended).await?;
        Ok(tx.commit().await?)
    }
}
