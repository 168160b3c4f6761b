//! Jobs and the pulse.

use anyhow::{Context, Result, ensure};

use super::ready;
use crate::jobs::{self, Job};
use crate::{Db, pulse};

const LEASE: i64 = 100;

async fn take(db: &Db, now: i64) -> Result<Option<Job>> {
    let mut tx = db.begin().await?;
    let taken = jobs::take(&mut tx, now, LEASE).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn add(db: &Db, ids: impl Iterator<Item = String>) -> Result<()> {
    let mut tx = db.begin().await?;
    for id in ids {
        jobs::add(&mut tx, &id, "kind", "subject", 1).await?;
    }
    Ok(tx.commit().await?)
}

/// What was not committed is not to be done.
pub async fn a_job_is_there_with_its_transaction_only(db: Db) -> Result<()> {
    ready(&db).await?;
    let mut tx = db.begin().await?;
    jobs::add(&mut tx, "a", "kind", "subject", 1).await?;
    drop(tx);
    ensure!(take(&db, 1).await?.is_none());
    Ok(())
}

/// Four workers, forty jobs, each done once.
pub async fn no_job_is_taken_twice(db: Db) -> Result<()> {
    ready(&db).await?;
    add(&db, (0..40).map(|n| format!("{n:02}"))).await?;
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut mine = Vec::new();
                while let Some(job) = take(&db, 1).await? {
                    let mut tx = db.begin().await?;
                    ensure!(jobs::done(&mut tx, &job).await?);
                    tx.commit().await?;
                    mine.push(job.id);
                }
                anyhow::Ok(mine)
            })
        })
        .collect();
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await??);
    }
    all.sort();
    ensure!(all == (0..40).map(|n| format!("{n:02}")).collect::<Vec<_>>(), "{all:?}");
    Ok(())
}

/// A worker that died is replaced, and one that was only slow puts nothing away that is not its own any more.
pub async fn a_lease_that_is_over_frees_the_job(db: Db) -> Result<()> {
    ready(&db).await?;
    add(&db, ["a".to_string()].into_iter()).await?;
    let slow = take(&db, 1).await?.context("a job")?;
    ensure!(take(&db, LEASE).await?.is_none(), "held until the last moment");
    let next = take(&db, 1 + LEASE).await?.context("free again")?;
    ensure!((next.tries, slow.tries) == (2, 1));
    let mut tx = db.begin().await?;
    ensure!(!jobs::done(&mut tx, &slow).await? && !jobs::again(&mut tx, &slow, 5, None).await?);
    ensure!(jobs::done(&mut tx, &next).await?);
    tx.commit().await?;
    ensure!(jobs::waiting(db.src(), i64::MAX).await? == 0);
    Ok(())
}

/// With its fault, later; and the same job wanted twice is one job, at the earlier time.
pub async fn a_job_that_failed_comes_again(db: Db) -> Result<()> {
    ready(&db).await?;
    add(&db, ["a".to_string(), "a".to_string()].into_iter()).await?;
    let job = take(&db, 1).await?.context("a job")?;
    let mut tx = db.begin().await?;
    ensure!(jobs::again(&mut tx, &job, 50, Some("no answer")).await?);
    tx.commit().await?;
    ensure!(take(&db, 49).await?.is_none());
    let faulty = jobs::faulty(db.src()).await?;
    ensure!(faulty.len() == 1 && faulty[0].fault.as_deref() == Some("no answer") && faulty[0].tries == 1);
    add(&db, ["a".to_string()].into_iter()).await?;
    ensure!(take(&db, 1).await?.context("earlier again")?.tries == 2);
    Ok(())
}

/// The row is written again and again.
pub async fn a_database_in_health_has_a_pulse(db: Db) -> Result<()> {
    ready(&db).await?;
    pulse::beat(&db, 1).await?;
    Ok(pulse::beat(&db, 2).await?)
}
