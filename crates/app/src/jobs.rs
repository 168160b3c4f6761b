//! What the house does by itself: jobs that a change has caused, and those that come again. Any number of processes may
//! work on them; each job is done by one (store `jobs`).

use crate::{App, AppError};
use store::Tx;
use store::jobs::{self, Job};

/// How long a worker may take before another one may try, in milliseconds.
const LEASE: i64 = 10 * 60_000;

/// The longest wait after a failure, in milliseconds; the first is [`FIRST_WAIT`], and each is twice the one before.
const LONGEST_WAIT: i64 = 60 * 60_000;
const FIRST_WAIT: i64 = 10_000;

/// How often what is over is looked for, in milliseconds.
const HOURLY: i64 = 60 * 60_000;

/// What there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Takes destroyed keys from the disk (DATA-21).
    ForgetKeys,
    /// Deletes the lists by AVS number whose day is over (DATA-10).
    DeleteExpiredLists,
    /// Carries out long work that somebody has begun.
    LongWork,
    /// Deletes long work that has expired, with what it made.
    DeleteExpiredWork,
    /// Deletes the runs of persons in common whose day is over (DATA-10).
    DeleteExpiredRuns,
    /// Takes a letter out of the house.
    SendLetter,
    /// Makes the summaries of the day, and deletes old letters.
    MakeDigests,
    /// Counts the figures anew where a version wrote that does not know them, and freezes those of the last month.
    KeepFigures,
    /// Makes the lists of the cases anew after another model has begun to hold.
    FollowModel,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::ForgetKeys,
        Self::DeleteExpiredLists,
        Self::DeleteExpiredRuns,
        Self::LongWork,
        Self::DeleteExpiredWork,
        Self::SendLetter,
        Self::MakeDigests,
        Self::KeepFigures,
        Self::FollowModel,
    ];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::ForgetKeys => "forget-keys",
            Self::DeleteExpiredLists => "delete-expired-lists",
            Self::DeleteExpiredRuns => "delete-expired-runs",
            Self::LongWork => "long-work",
            Self::DeleteExpiredWork => "delete-expired-work",
            Self::SendLetter => "send-letter",
            Self::MakeDigests => "make-digests",
            Self::KeepFigures => "keep-figures",
            Self::FollowModel => "follow-model",
        }
    }

    /// After how long it comes again once it is done.
    fn every(self) -> Option<i64> {
        match self {
            Self::ForgetKeys | Self::LongWork | Self::SendLetter | Self::FollowModel => None,
            Self::DeleteExpiredLists
            | Self::DeleteExpiredRuns
            | Self::DeleteExpiredWork
            | Self::MakeDigests
            | Self::KeepFigures => Some(HOURLY),
        }
    }
}

impl App {
    /// Wants a job of the house done, once, if the transaction is committed.
    pub(crate) async fn want(&self, tx: &mut Tx, kind: Kind) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        Ok(jobs::add(tx, kind.code(), kind.code(), "", now).await?)
    }

    /// Wants a job of the house done on something, once, if the transaction is committed.
    pub(crate) async fn want_for(&self, tx: &mut Tx, kind: Kind, subject: &str) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        Ok(jobs::add(tx, &format!("{}/{subject}", kind.code()), kind.code(), subject, now).await?)
    }

    /// The same, not before a moment.
    pub(crate) async fn want_at(&self, tx: &mut Tx, kind: Kind, subject: &str, at: i64) -> Result<(), AppError> {
        Ok(jobs::add(tx, &format!("{}/{subject}", kind.code()), kind.code(), subject, at).await?)
    }

    /// Sees to it that the jobs that come again are there; run when the server starts.
    pub async fn begin_housework(&self) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        for kind in Kind::ALL.into_iter().filter(|kind| kind.every().is_some()) {
            self.want(&mut tx, kind).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Does the jobs that are due, one after the other, until none is left; gives back how many were done. A job that fails
    /// is put back for later and does not stop the others.
    pub async fn work_on_jobs(&self) -> Result<usize, AppError> {
        // Another process may have taken institutions over.
        self.read_directory().await?;
        let mut done = 0;
        loop {
            let mut tx = self.db.begin().await?;
            let now = self.clock.now().as_millisecond();
            let Some(job) = jobs::take(&mut tx, now, LEASE).await? else { return Ok(done) };
            tx.commit().await?;
            done += usize::from(self.work_on(&job).await?);
        }
    }

    /// Does one job and puts it away, or back; whether it went well.
    async fn work_on(&self, job: &Job) -> Result<bool, AppError> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.code() == job.kind);
        let outcome = match kind {
            Some(Kind::ForgetKeys) => self.vault.forget(&self.db).await.map_err(AppError::from),
            Some(Kind::DeleteExpiredLists) => self.delete_expired_lists().await.map(drop),
            Some(Kind::LongWork) => self.carry_out(&job.subject).await,
            Some(Kind::DeleteExpiredWork) => self.delete_expired_work().await.map(drop),
            Some(Kind::DeleteExpiredRuns) => self.delete_expired_runs().await.map(drop),
            Some(Kind::SendLetter) => self.send_letter(&job.subject).await,
            Some(Kind::MakeDigests) => self.make_digests().await.map(drop),
            Some(Kind::KeepFigures) => self.keep_figures().await,
            Some(Kind::FollowModel) => self.relist().await,
            // A later version has wanted it; it waits for one of those to take it.
            None => Err(AppError::Fault("this version does not know this job".into())),
        };
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        match (&outcome, kind.and_then(Kind::every)) {
            (Ok(()), None) => jobs::done(&mut tx, job).await?,
            (Ok(()), Some(every)) => jobs::again(&mut tx, job, now + every, None).await?,
            (Err(error), _) => {
                tracing::error!(job = job.kind, %error, "a job failed");
                jobs::again(&mut tx, job, now + wait(job.tries), Some(&error.to_string())).await?
            }
        };
        tx.commit().await?;
        Ok(outcome.is_ok())
    }
}

/// How long to wait after so many tries.
fn wait(tries: i64) -> i64 {
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(20);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_after_a_failure_doubles_up_to_an_hour() {
        assert_eq!([1, 2, 3, 9, 10, 1000].map(wait), [10_000, 20_000, 40_000, 2_560_000, LONGEST_WAIT, LONGEST_WAIT]);
    }
}
