//! Long work: begun by somebody, done as a job, left and found again, cancelled, and what it made fetched until it expires.

mod carry;
mod press;
mod progress;

pub use carry::Made;
pub use press::{Letters, Press, Pressing, Printed};
pub use progress::Progress;

use crate::import::ImportRun;
use crate::invoice::InvoiceRun;
use crate::jobs::Kind;
use crate::{App, AppError, Caller, ids};
use domain::Refused;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::jobs;
use store::works::{self, LongWork};

domain::coded!(
    /// What is done.
    WorkKind {
        InvoiceRun = "invoice-run",
        Statistics = "statistics",
        Import = "import",
        Letters = "letters",
    }
);

domain::coded!(
    /// Where work stands.
    WorkState {
        /// It was tried, and waits to be confirmed: nothing is done yet.
        Proposed = "proposed",
        Waiting = "waiting",
        Running = "running",
        /// It is to stop as soon as it can.
        Stopping = "stopping",
        Stopped = "stopped",
        Done = "done",
        Failed = "failed",
    }
);

impl WorkState {
    /// Whether it is begun and not over.
    pub fn is_running(self) -> bool {
        matches!(self, WorkState::Waiting | WorkState::Running | WorkState::Stopping)
    }

    /// Whether nothing more happens to it.
    pub fn is_over(self) -> bool {
        matches!(self, WorkState::Stopped | WorkState::Done | WorkState::Failed)
    }
}

/// How long what was made can be fetched, in milliseconds: a week.
const LASTS: i64 = 7 * 24 * 60 * 60_000;

/// What is asked for, without personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Makes invoices.
    InvoiceRun(InvoiceRun),
    /// Puts the figures of a year together as of a day.
    Statistics {
        /// The year.
        year: String,
        /// The day.
        as_of: Date,
    },
    /// Takes a list over.
    Import(ImportRun),
    /// Prints the invitations to sessions.
    Letters(Letters),
}

impl Asked {
    /// The kind of the work.
    pub fn kind(&self) -> WorkKind {
        match self {
            Asked::InvoiceRun(_) => WorkKind::InvoiceRun,
            Asked::Statistics { .. } => WorkKind::Statistics,
            Asked::Import(_) => WorkKind::Import,
            Asked::Letters(_) => WorkKind::Letters,
        }
    }

    /// The act that whoever begins it must be permitted.
    fn act(&self) -> &'static str {
        match self {
            Asked::InvoiceRun(_) => "invoice.run",
            Asked::Statistics { .. } => "statistics.read",
            Asked::Import(run) => run.of.act(),
            Asked::Letters(_) => "session.dispatch",
        }
    }
}

/// Work as whoever has begun it sees it.
#[derive(Debug, Clone)]
pub struct WorkView {
    /// Its name.
    pub id: String,
    /// What was asked.
    pub asked: Asked,
    /// Where it stands.
    pub state: WorkState,
    /// How many steps are done.
    pub done: i64,
    /// Of how many; 0 before that is known.
    pub total: i64,
    /// What came of it.
    pub made: Option<Made>,
    /// When it was begun.
    pub begun: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// When it is deleted.
    pub expires: Timestamp,
    /// Whether it has made a file.
    pub has_file: bool,
}

/// The name of the key under which what work reads and makes lies.
pub(crate) fn sealed(id: &str) -> String {
    format!("work/{id}")
}

fn moment(at: i64) -> Result<Timestamp, AppError> {
    Timestamp::from_millisecond(at).map_err(|_| AppError::Fault("a stored moment cannot be read".into()))
}

fn view(work: &LongWork) -> Result<WorkView, AppError> {
    let state = WorkState::from_code(&work.state).ok_or_else(|| AppError::Fault("a stored state is unknown".into()))?;
    let made = match work.outcome.is_empty() {
        true => None,
        false => Some(serde_json::from_str(&work.outcome)?),
    };
    Ok(WorkView {
        id: work.id.clone(),
        asked: serde_json::from_str(&work.asked)?,
        state,
        done: work.done,
        total: work.total,
        made,
        begun: moment(work.begun)?,
        ended: work.ended.map(moment).transpose()?,
        expires: moment(work.expires)?,
        has_file: work.output.is_some(),
    })
}

impl App {
    /// Begins long work; it is done as a job as soon as a worker is free. Gives its name. A list is taken over after it was
    /// tried, and never so.
    pub async fn begin_work(&self, caller: &Caller, asked: Asked) -> Result<String, AppError> {
        self.require_act_anywhere(caller, asked.act()).await?;
        if matches!(asked, Asked::Import(_)) {
            return Err(domain::Refusal::new(Refused::WorkState).with("state", WorkState::Proposed).into());
        }
        let (id, now) = (ids::name()?, self.clock.now().as_millisecond());
        let work = LongWork {
            id: id.clone(),
            account_id: caller.seated.account.to_string(),
            seat: caller.seat_number,
            kind: asked.kind().to_string(),
            asked: serde_json::to_string(&asked)?,
            state: WorkState::Waiting.to_string(),
            begun: now,
            expires: now + LASTS,
            ..LongWork::default()
        };
        let mut tx = self.db.begin().await?;
        works::add(&mut tx, &work).await?;
        jobs::add(&mut tx, &sealed(&id), Kind::LongWork.code(), &id, now).await?;
        tx.commit().await?;
        self.log_outcome(caller, asked.act(), "long-work", &Ok(())).await?;
        Ok(id)
    }

    /// The long work of a caller that has not expired, the newest first.
    pub async fn works(&self, caller: &Caller) -> Result<Vec<WorkView>, AppError> {
        let now = self.clock.now().as_millisecond();
        let all = works::of_account(self.db.src(), caller.seated.account.as_str(), now).await?;
        all.iter().map(view).collect()
    }

    /// One piece of long work; not found where somebody else has begun it, or it has expired.
    pub async fn work_of(&self, caller: &Caller, id: &str) -> Result<WorkView, AppError> {
        view(&self.own_work(caller, id).await?)
    }

    /// Begins work that was proposed.
    pub(crate) async fn begin_proposed(&self, work: &LongWork) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        if !works::move_on(&mut tx, &work.id, WorkState::Proposed.code(), WorkState::Waiting.code()).await? {
            return Err(domain::Refusal::new(Refused::WorkState).with("state", &work.state).into());
        }
        jobs::add(&mut tx, &sealed(&work.id), Kind::LongWork.code(), &work.id, now).await?;
        Ok(tx.commit().await?)
    }

    /// The file that work of the caller has made; not found where there is none.
    pub async fn work_file(&self, caller: &Caller, id: &str) -> Result<Vec<u8>, AppError> {
        let work = self.own_work(caller, id).await?;
        let file = self.sealed_of_work(&work, work.output.as_deref()).await?;
        self.log_outcome(caller, "work.fetch", "long-work", &Ok(())).await?;
        file.ok_or(AppError::NotFound)
    }

    /// What work reads or has made; none where it is gone.
    pub(crate) async fn sealed_of_work(
        &self,
        work: &LongWork,
        name: Option<&str>,
    ) -> Result<Option<Vec<u8>>, AppError> {
        let Some(Ok(blob)) = name.map(str::parse::<store::BlobId>) else { return Ok(None) };
        let Some(key) = self.vault.key(self.db.src(), &sealed(&work.id)).await? else { return Ok(None) };
        Ok(self.blobs.get(&key, &blob).await?)
    }

    /// Takes away what work has read, once it is done with.
    pub(crate) async fn forget_input(&self, work: &LongWork) -> Result<(), AppError> {
        if let Some(Ok(blob)) = work.input.as_deref().map(str::parse::<store::BlobId>) {
            self.blobs.delete(&blob).await?;
        }
        Ok(())
    }

    pub(crate) async fn own_work(&self, caller: &Caller, id: &str) -> Result<LongWork, AppError> {
        let found = works::one(self.db.src(), id).await?;
        let now = self.clock.now().as_millisecond();
        let own = |w: &LongWork| w.account_id == caller.seated.account.as_str() && w.expires > now;
        found.filter(own).ok_or(AppError::NotFound)
    }

    /// Cancels work: what waits is stopped at once, what runs at its next step. What it has done stays done. What was only
    /// proposed is deleted with what it would have read.
    pub async fn cancel_work(&self, caller: &Caller, id: &str) -> Result<(), AppError> {
        let work = self.own_work(caller, id).await?;
        if work.state == WorkState::Proposed.code() {
            self.delete_work(&work).await?;
            return self.log_outcome(caller, "work.cancel", "long-work", &Ok(())).await;
        }
        let (waiting, running) = (WorkState::Waiting.code(), WorkState::Running.code());
        let mut tx = self.db.begin().await?;
        let stopped = works::move_on(&mut tx, id, waiting, WorkState::Stopped.code()).await?
            || works::move_on(&mut tx, id, running, WorkState::Stopping.code()).await?;
        if !stopped {
            return Err(domain::Refusal::new(Refused::WorkState).with("state", work.state).into());
        }
        tx.commit().await?;
        if work.state == waiting {
            self.forget_input(&work).await?;
        }
        self.log_outcome(caller, "work.cancel", "long-work", &Ok(())).await
    }

    /// Deletes work that has expired, with what it read and made; gives back how much.
    pub(crate) async fn delete_expired_work(&self) -> Result<usize, AppError> {
        let over = works::expired(self.db.src(), self.clock.now().as_millisecond()).await?;
        for work in &over {
            self.delete_work(work).await?;
        }
        Ok(over.len())
    }

    async fn delete_work(&self, work: &LongWork) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        if self.vault.destroy_key(&mut tx, &sealed(&work.id)).await? {
            self.want(&mut tx, Kind::ForgetKeys).await?;
        }
        works::delete(&mut tx, &work.id).await?;
        tx.commit().await?;
        for name in [&work.input, &work.output].into_iter().flatten() {
            if let Ok(blob) = name.parse::<store::BlobId>() {
                self.blobs.delete(&blob).await?;
            }
        }
        Ok(())
    }
}
