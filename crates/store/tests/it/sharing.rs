//! Commits that are shared: how many there are, what a refused writer takes with it, and what a disk that says no means for
//! those who wait for it. A commit leaves one frame in SQLite's log that says how long the file is after it, so that they can
//! be counted from outside.

use anyhow::{Context, Result, ensure};
use std::path::Path;
use store::{Db, StoreError, vals};
use tempfile::TempDir;
use tokio::task::{JoinHandle, yield_now};

use crate::on_disk;

const PUT: &str = "INSERT INTO probe (id, text) VALUES ($1, $2)";

async fn probe() -> Result<(Db, TempDir)> {
    let (db, folder) = on_disk()?;
    let mut tx = db.begin().await?;
    tx.run("CREATE TABLE probe (id BIGINT PRIMARY KEY, text TEXT)", vals![]).await?;
    tx.commit().await?;
    Ok((db, folder))
}

/// How many commits lie in the log of the database in the folder.
fn commits(folder: &Path) -> Result<usize> {
    let log = std::fs::read(folder.join("store.db-wal"))?;
    let number = |at: usize| -> Option<u32> { Some(u32::from_be_bytes(log.get(at..at + 4)?.try_into().ok()?)) };
    let frame = 24 + number(8).context("a size of pages")? as usize;
    Ok((32..log.len()).step_by(frame).filter(|at| number(at + 4).is_some_and(|pages| pages > 0)).count())
}

async fn ids(db: &Db) -> Result<Vec<i64>> {
    let rows = db.read("SELECT id FROM probe ORDER BY id", vals![]).await?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, _>>()?)
}

/// Somebody who puts a row, and commits or not.
fn writer(db: &Db, id: i64, commits: bool) -> JoinHandle<Result<(), StoreError>> {
    let db = db.clone();
    tokio::spawn(async move {
        let mut tx = db.begin().await?;
        tx.run(PUT, vals![id, "a"]).await?;
        if commits { tx.commit().await } else { Ok(()) }
    })
}

/// Lets everyone who was started come as far as the turn that another holds. There is one thread, so this is not a guess.
async fn queue() {
    for _ in 0..20 {
        yield_now().await;
    }
}

#[tokio::test]
async fn writers_that_wait_for_each_other_share_one_commit() -> Result<()> {
    let (db, folder) = probe().await?;
    let before = commits(folder.path())?;
    let mut first = db.begin().await?;
    first.run(PUT, vals![0, "a"]).await?;
    let others: Vec<_> = (1..=20).map(|id| writer(&db, id, true)).collect();
    queue().await;
    ensure!(ids(&db).await?.is_empty(), "nobody sees what the disk does not have");
    first.commit().await?;
    for other in others {
        other.await??;
    }
    ensure!(commits(folder.path())? == before + 1);
    ensure!(ids(&db).await? == (0..=20).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn a_writer_whom_nobody_waits_for_commits_at_once() -> Result<()> {
    let (db, folder) = probe().await?;
    let before = commits(folder.path())?;
    for id in 0..3 {
        writer(&db, id, true).await??;
    }
    ensure!(commits(folder.path())? == before + 3);
    Ok(())
}

#[tokio::test]
async fn a_refused_writer_takes_nothing_of_the_others_with_it() -> Result<()> {
    let (db, folder) = probe().await?;
    let before = commits(folder.path())?;
    let first = db.begin().await?;
    let (one, twice, gone, two) =
        (writer(&db, 1, true), writer(&db, 1, true), writer(&db, 3, false), writer(&db, 2, true));
    queue().await;
    first.commit().await?;
    one.await??;
    ensure!(matches!(twice.await?, Err(StoreError::Conflict(_))), "it sees what stands before it in the same commit");
    gone.await??;
    two.await??;
    ensure!(ids(&db).await? == [1, 2]);
    ensure!(commits(folder.path())? == before + 1);
    Ok(())
}

#[tokio::test]
async fn a_commit_that_fails_fails_for_everyone_who_shares_it() -> Result<()> {
    let (db, _folder) = probe().await?;
    // What can only be checked in the end is how a commit fails while the disk is well.
    let table = "CREATE TABLE child (id BIGINT REFERENCES probe (id) DEFERRABLE INITIALLY DEFERRED)";
    let mut tx = db.begin().await?;
    tx.run(table, vals![]).await?;
    tx.commit().await?;
    let first = db.begin().await?;
    let orphan = {
        let db = db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin().await?;
            tx.run("INSERT INTO child (id) VALUES ($1)", vals![99]).await?;
            tx.commit().await
        })
    };
    let others = [writer(&db, 1, true), writer(&db, 2, true)];
    queue().await;
    let told = first.commit().await;
    ensure!(matches!(told, Err(StoreError::Constraint(_))), "{told:?}");
    ensure!(orphan.await? == told);
    for other in others {
        ensure!(other.await? == told);
    }
    ensure!(ids(&db).await?.is_empty());
    writer(&db, 4, true).await??;
    ensure!(ids(&db).await? == [4], "the next one begins anew");
    Ok(())
}

#[tokio::test]
async fn a_full_disk_is_told_to_those_whose_work_went_with_it() -> Result<()> {
    let (db, _folder) = probe().await?;
    let mut first = db.begin().await?;
    let pages = first.query_one("PRAGMA page_count", vals![]).await?.context("a count")?.int(0)?;
    first.query(&format!("PRAGMA max_page_count = {}", pages + 2), vals![]).await?;
    first.run(PUT, vals![1, "a"]).await?;
    let large = {
        let db = db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin().await?;
            tx.run(PUT, vals![2, "a".repeat(100_000)]).await?;
            tx.commit().await
        })
    };
    let small = writer(&db, 3, true);
    queue().await;
    ensure!(first.commit().await == Err(StoreError::Full), "SQLite has rolled back all of it");
    ensure!(large.await? == Err(StoreError::Full));
    small.await??;
    ensure!(ids(&db).await? == [3]);
    Ok(())
}

#[tokio::test]
async fn whoever_gives_up_waiting_leaves_no_group_open() -> Result<()> {
    let (db, folder) = probe().await?;
    let mut first = db.begin().await?;
    first.run(PUT, vals![0, "a"]).await?;
    let others: Vec<_> = (1..=5).map(|id| writer(&db, id, true)).collect();
    queue().await;
    for other in &others {
        other.abort();
    }
    first.commit().await?;
    ensure!(ids(&db).await? == [0]);
    let hand = rusqlite::Connection::open(folder.path().join("store.db"))?;
    hand.execute("INSERT INTO probe (id) VALUES (7)", []).context("nobody holds the file")?;
    Ok(())
}

#[tokio::test]
async fn what_takes_long_commits_alone() -> Result<()> {
    let (db, folder) = probe().await?;
    let before = commits(folder.path())?;
    let mut first = db.begin().await?;
    first.run(PUT, vals![0, "a"]).await?;
    let long = {
        let db = db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin_alone().await?;
            tx.run(PUT, vals![1, "a"]).await?;
            tx.commit().await
        })
    };
    let after = writer(&db, 2, true);
    queue().await;
    first.commit().await?;
    long.await??;
    after.await??;
    ensure!(commits(folder.path())? == before + 3);
    Ok(())
}

#[test]
fn no_rule_of_the_schema_waits_for_the_commit() {
    for migration in store::migrate::MAIN.iter().chain(store::migrate::ACCESS) {
        let text = format!("{}{}", migration.common, migration.sqlite).to_uppercase();
        assert!(!text.contains("DEFERR"), "{}: one writer would fail all who share its commit", migration.name);
    }
}
