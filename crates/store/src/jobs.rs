//! Work that follows a change: rows written in the transaction that causes them, taken by one worker at a time, in whatever
//! process it runs. A worker that dies leaves its job to others once its lease is over; one that comes back too late finds
//! that the job is no longer its own.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        /// The same job, wanted again before it was done, is one job, at the earlier time.
        ADD = "INSERT INTO job (id, kind, subject, due, tries, leased_until, fault) VALUES ($1, $2, $3, $4, 0, 0, NULL)
            ON CONFLICT (id) DO UPDATE SET due = excluded.due WHERE job.due > excluded.due";
        NEXT = "SELECT id, kind, subject, due, tries, leased_until, fault FROM job
            WHERE due <= $1 AND leased_until <= $1 ORDER BY due, id LIMIT 1";
        TAKE = "UPDATE job SET tries = $2, leased_until = $3 WHERE id = $1";
        DONE = "DELETE FROM job WHERE id = $1 AND leased_until = $2";
        AGAIN = "UPDATE job SET due = $3, leased_until = 0, fault = $4, tries = $5 WHERE id = $1 AND leased_until = $2";
        FAULTY = "SELECT id, kind, subject, due, tries, leased_until, fault FROM job WHERE fault IS NOT NULL ORDER BY id";
        WAITING = "SELECT COUNT(*) FROM job WHERE due <= $1";
    }
}

/// A job. Times are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its name: the same work twice bears the same name.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// On what.
    pub subject: String,
    /// When.
    pub due: i64,
    /// How often it was begun.
    pub tries: i64,
    /// Until when nobody else takes it.
    pub leased_until: i64,
    /// Why the last try failed, without personal data.
    pub fault: Option<String>,
}

/// Wants something done at `due`, if this transaction is committed.
pub async fn add(tx: &mut Tx, id: &str, kind: &str, subject: &str, due: i64) -> Result<(), StoreError> {
    tx.run(sql::ADD, vals![id, kind, subject, due]).await?;
    Ok(())
}

/// Takes the job that is due for longest at `now` and holds it for `lease` milliseconds. Commit before it is begun.
pub async fn take(tx: &mut Tx, now: i64, lease: i64) -> Result<Option<Job>, StoreError> {
    let Some(row) = tx.query_one(sql::NEXT, vals![now]).await? else { return Ok(None) };
    let found = job(&row)?;
    let taken = Job { tries: found.tries + 1, leased_until: now + lease, ..found };
    tx.run(sql::TAKE, vals![&taken.id, taken.tries, taken.leased_until]).await?;
    Ok(Some(taken))
}

/// Puts a job away that is done; `false` where the lease was over and somebody else has it.
pub async fn done(tx: &mut Tx, job: &Job) -> Result<bool, StoreError> {
    Ok(tx.run(sql::DONE, vals![&job.id, job.leased_until]).await? > 0)
}

/// Puts a job back for `due`, with what went wrong, or with nothing where it simply comes again; `false` where somebody else
/// has it.
pub async fn again(tx: &mut Tx, job: &Job, due: i64, fault: Option<&str>) -> Result<bool, StoreError> {
    let tries = if fault.is_some() { job.tries } else { 0 };
    Ok(tx.run(sql::AGAIN, vals![&job.id, job.leased_until, due, fault, tries]).await? > 0)
}

/// The jobs whose last try failed.
pub async fn faulty(mut src: Source<'_>) -> Result<Vec<Job>, StoreError> {
    src.rows(sql::FAULTY, vals![]).await?.iter().map(job).collect()
}

/// How many jobs are due at `now`.
pub async fn waiting(mut src: Source<'_>, now: i64) -> Result<i64, StoreError> {
    src.row(sql::WAITING, vals![now]).await?.map_or(Ok(0), |row| row.int(0))
}

fn job(row: &Row) -> Result<Job, StoreError> {
    Ok(Job {
        id: row.text(0)?,
        kind: row.text(1)?,
        subject: row.text(2)?,
        due: row.int(3)?,
        tries: row.int(4)?,
        leased_until: row.int(5)?,
        fault: row.opt_text(6)?,
    })
}
