//! Somebody changes a row by hand, in whichever column: walking the chain finds it and names the first bad row. The columns
//! are read from the table itself, so that a new one is tried too.

use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use std::path::Path;
use store::access_log::{AccessLog, Entry};
use store::{BadRow, journal};

use crate::on_disk;

/// The columns of a table, and the kind of value each holds.
fn columns(hand: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = hand.prepare("SELECT name, type FROM pragma_table_info(?1) ORDER BY cid")?;
    let rows = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Changes one column of the row 4, past the triggers.
fn change(file: &Path, table: &str, column: &str, kind: &str) -> Result<()> {
    let hand = Connection::open(file)?;
    let triggers: Vec<String> = hand
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?1")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for trigger in triggers {
        hand.execute_batch(&format!("DROP TRIGGER {trigger}"))?;
    }
    let other = match (column, kind) {
        ("seq", _) => "400".to_string(),
        (_, "BIGINT") => format!("COALESCE({column}, 0) + 1000"),
        (_, "BYTEA") => "x'00'".to_string(),
        _ => format!("COALESCE({column}, '') || 'x'"),
    };
    let changed = hand.execute(&format!("UPDATE {table} SET {column} = {other} WHERE seq = 4"), [])?;
    ensure!(changed == 1, "{table}.{column} was not changed");
    Ok(())
}

/// The number of the row that must be named: a row that was given another number is missing in its place.
fn named(column: &str) -> i64 {
    if column == "seq" { 5 } else { 4 }
}

async fn each_column(table: &str, find: impl AsyncFn(&str, &str) -> Result<(i64, Option<BadRow>)>) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("columns.db");
    let scheme = if table == "journal" { store::migrate::MAIN } else { store::migrate::ACCESS };
    store::migrate::run(&store::Db::open(&file.display().to_string())?, scheme).await?;
    let columns = columns(&Connection::open(&file)?, table)?;
    ensure!(columns.len() > 10, "{columns:?}");
    for (column, kind) in columns {
        let (wanted, bad) = find(&column, &kind).await?;
        let bad = bad.with_context(|| format!("{table}.{column}: nobody notices"))?;
        ensure!(bad.seq == wanted, "{table}.{column}: {bad:?}");
    }
    Ok(())
}

#[tokio::test]
async fn each_column_of_the_journal_that_is_changed_by_hand_is_found_with_its_row() -> Result<()> {
    each_column("journal", async |column, kind| {
        let (db, folder) = on_disk()?;
        crate::write_journal(&db).await?;
        change(&folder.path().join("store.db"), "journal", column, kind)?;
        Ok((named(column), journal::verify_chain(db.src(), |_| ()).await?.first_bad))
    })
    .await
}

#[tokio::test]
async fn each_column_of_the_access_log_that_is_changed_by_hand_is_found_with_its_row() -> Result<()> {
    each_column("access", async |column, kind| {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("access.db");
        let log = AccessLog::open(&file.display().to_string()).await?;
        for at in 1..=10 {
            log.append(&Entry { at, account: "a".into(), ..Entry::default() }).await?;
        }
        change(&file, "access", column, kind)?;
        Ok((named(column), log.verify().await?.first_bad))
    })
    .await
}
