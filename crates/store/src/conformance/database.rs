//! Statements, values, transactions, migrations.

use anyhow::{Context, Result, bail, ensure};

use super::{probe, ready};
use crate::migrate::{MAIN, Migration, run};
use crate::{Db, MigrationError, StoreError, statements, vals};

const PUT: &str = "INSERT INTO probe (id, text) VALUES ($1, $2)";
const COUNT: &str = "SELECT COUNT(*) FROM probe";

async fn count(db: &Db) -> Result<i64> {
    Ok(db.read_one(COUNT, vals![]).await?.context("a count")?.int(0)?)
}

/// Each statement of the crate is understood.
pub async fn every_statement_prepares(db: Db) -> Result<()> {
    ready(&db).await?;
    for (name, sql) in statements::all() {
        db.prepare(sql).await.with_context(|| name)?;
    }
    for sql in crate::lists::listing::all() {
        db.prepare(&sql).await.with_context(|| sql)?;
    }
    Ok(())
}

/// Values survive the way in and out, null of every type among them.
pub async fn every_kind_of_value_comes_back(db: Db) -> Result<()> {
    let mut tx = db.begin().await?;
    let table = "CREATE TABLE kinds (a BIGINT, b TEXT, c BOOLEAN, d BYTEA, e DOUBLE PRECISION)";
    tx.run(table, vals![]).await?;
    let put = "INSERT INTO kinds (a, b, c, d, e) VALUES ($1, $2, $3, $4, $5)";
    tx.run(put, vals![i64::MAX, "é\u{1}", true, vec![0_u8, 255], 2.0]).await?;
    let nulls = vals![None::<i64>, None::<&str>, None::<bool>, None::<Vec<u8>>, None::<f64>];
    tx.run(put, nulls).await?;
    tx.run(put, vals![i64::MIN, "", false, Vec::<u8>::new(), -0.5]).await?;
    let rows = tx.query("SELECT a, b, c, d, e FROM kinds ORDER BY a NULLS LAST", vals![]).await?;
    let [least, most, none] = rows.as_slice() else { bail!("{rows:?}") };
    ensure!(least.int(0)? == i64::MIN && least.text(1)?.is_empty() && !least.bool(2)?);
    ensure!(least.bytes(3)?.is_empty() && least.real(4)? == -0.5);
    ensure!(most.int(0)? == i64::MAX && most.text(1)? == "é\u{1}" && most.bool(2)?);
    ensure!(most.bytes(3)? == [0, 255] && most.real(4)? == 2.0);
    ensure!(none.opt_int(0)?.is_none() && none.opt_text(1)?.is_none());
    ensure!(none.opt_bool(2)?.is_none() && none.opt_bytes(3)?.is_none() && none.opt_real(4)?.is_none());
    Ok(())
}

/// `$2` may stand before `$1`, and each may stand twice.
pub async fn values_go_to_the_number_they_are_named_by(db: Db) -> Result<()> {
    let sql = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT)";
    let row = db.read_one(sql, vals!["one", "two"]).await?.context("a row")?;
    ensure!((row.text(0)?, row.text(1)?, row.text(2)?) == ("two".into(), "one".into(), "two".into()));
    Ok(())
}

/// A fault of the program is not papered over with a null.
pub async fn too_few_or_too_many_values_are_refused(db: Db) -> Result<()> {
    for vals in [vals![], vals!["a"], vals!["a", "b", "c"]] {
        let answer = db.read("SELECT CAST($1 AS TEXT), CAST($2 AS TEXT)", vals).await;
        ensure!(matches!(answer, Err(StoreError::Statement(_))), "{answer:?}");
    }
    Ok(())
}

/// What a crash leaves of a transaction: nothing, and the next one begins.
pub async fn a_dropped_transaction_leaves_nothing(db: Db) -> Result<()> {
    let mut tx = probe(&db).await?;
    tx.run(PUT, vals![1, "lost"]).await?;
    ensure!(tx.query(COUNT, vals![]).await?[0].int(0)? == 1, "a transaction sees its own changes");
    drop(tx);
    ensure!(count(&db).await? == 0);
    drop(db.begin().await?);
    Ok(())
}

/// And the other way round.
pub async fn a_committed_transaction_stays(db: Db) -> Result<()> {
    let mut tx = probe(&db).await?;
    ensure!(tx.run(PUT, vals![1, "kept"]).await? == 1);
    tx.commit().await?;
    ensure!(count(&db).await? == 1);
    Ok(())
}

/// A failure is not skipped over: neither more work nor a commit.
pub async fn nothing_goes_on_after_a_failed_statement(db: Db) -> Result<()> {
    let mut tx = probe(&db).await?;
    tx.run(PUT, vals![1, "a"]).await?;
    ensure!(tx.run(PUT, vals![1, "b"]).await.is_err());
    ensure!(tx.run(PUT, vals![2, "c"]).await == Err(StoreError::Aborted));
    ensure!(tx.query(COUNT, vals![]).await == Err(StoreError::Aborted));
    ensure!(tx.commit().await == Err(StoreError::Aborted));
    ensure!(count(&db).await? == 0);
    Ok(())
}

/// The caller tells it from other failures.
pub async fn a_unique_value_put_twice_is_a_conflict(db: Db) -> Result<()> {
    let mut tx = probe(&db).await?;
    tx.run(PUT, vals![1, "a"]).await?;
    let again = tx.run(PUT, vals![1, "b"]).await;
    ensure!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
    Ok(())
}

/// Foreign keys hold.
pub async fn a_missing_parent_is_refused(db: Db) -> Result<()> {
    ready(&db).await?;
    let mut tx = db.begin().await?;
    let orphan = crate::accounts::set_credential(&mut tx, "nobody", "phc").await;
    ensure!(matches!(orphan, Err(StoreError::Constraint(_))), "{orphan:?}");
    Ok(())
}

/// Reads cannot slip past the one writer.
pub async fn a_read_does_not_write(db: Db) -> Result<()> {
    drop(probe(&db).await?);
    ensure!(db.read(PUT, vals![1, "a"]).await == Err(StoreError::ReadOnly));
    ensure!(count(&db).await? == 0);
    Ok(())
}

/// Eight tasks that read, add one and write, 25 times each, give 200.
pub async fn concurrent_writers_lose_nothing(db: Db) -> Result<()> {
    let mut tx = probe(&db).await?;
    tx.run(PUT, vals![1, "0"]).await?;
    tx.commit().await?;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let db = db.clone();
            tokio::spawn(async move {
                for _ in 0..25 {
                    add_one(&db).await?;
                }
                anyhow::Ok(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let row = db.read_one("SELECT text FROM probe WHERE id = 1", vals![]).await?;
    ensure!(row.context("a row")?.text(0)? == "200");
    Ok(())
}

async fn add_one(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    let row = tx.query_one("SELECT text FROM probe WHERE id = $1", vals![1]).await?;
    let number: i64 = row.context("a row")?.text(0)?.parse()?;
    tx.run("UPDATE probe SET text = $2 WHERE id = $1", vals![1, (number + 1).to_string()]).await?;
    Ok(tx.commit().await?)
}

const FIRST: Migration = Migration {
    number: 1,
    name: "first",
    common: "CREATE TABLE first (id BIGINT PRIMARY KEY)",
    sqlite: "",
    postgres: "",
};
const SECOND: Migration = Migration {
    number: 2,
    name: "second",
    common: "CREATE TABLE second (id BIGINT PRIMARY KEY)",
    sqlite: "",
    postgres: "",
};

/// A second start finds nothing to do.
pub async fn migrations_run_once(db: Db) -> Result<()> {
    ensure!(run(&db, MAIN).await? == MAIN.len());
    ensure!(run(&db, MAIN).await? == 0);
    Ok(())
}

/// The next version of the program brings only what is new.
pub async fn a_migration_added_later_runs_alone(db: Db) -> Result<()> {
    ensure!(run(&db, &[FIRST]).await? == 1);
    ensure!(run(&db, &[FIRST, SECOND]).await? == 1);
    Ok(())
}

/// A changed text or name of an applied migration is named.
pub async fn a_changed_migration_is_refused(db: Db) -> Result<()> {
    run(&db, &[FIRST]).await?;
    let other_text = Migration { common: "CREATE TABLE other (id BIGINT)", ..FIRST };
    let other_name = Migration { name: "other", ..FIRST };
    for changed in [other_text, other_name] {
        let refused = run(&db, &[changed, SECOND]).await;
        ensure!(matches!(refused, Err(StoreError::Migration(MigrationError::Changed { number: 1, .. }))));
    }
    ensure!(db.read("SELECT id FROM second", vals![]).await.is_err(), "nothing else was applied");
    Ok(())
}

/// So is a hole in what was applied.
pub async fn a_missing_earlier_migration_is_refused(db: Db) -> Result<()> {
    run(&db, &[FIRST, SECOND]).await?;
    let mut tx = db.begin().await?;
    tx.run("DELETE FROM migration WHERE number = $1", vals![1]).await?;
    tx.commit().await?;
    let refused = run(&db, &[FIRST, SECOND]).await;
    ensure!(refused == Err(MigrationError::Missing(1).into()), "{refused:?}");
    Ok(())
}

/// An old program leaves a newer database alone.
pub async fn a_newer_database_is_refused(db: Db) -> Result<()> {
    run(&db, &[FIRST, SECOND]).await?;
    ensure!(run(&db, &[FIRST]).await == Err(MigrationError::Newer(2).into()));
    Ok(())
}

/// A migration that fails half-way takes the ones before it in the same run with it.
pub async fn a_failed_migration_leaves_nothing(db: Db) -> Result<()> {
    let broken = Migration { common: "CREATE TABLE second (id BIGINT); CREATE TABLE;", ..SECOND };
    ensure!(run(&db, &[FIRST, broken]).await.is_err());
    ensure!(run(&db, &[FIRST, SECOND]).await? == 2);
    Ok(())
}
