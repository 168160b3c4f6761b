//! Two versions of the program on one database, side by side: the order expand, move, contract. The tables stand for a change
//! as any is made: a column that becomes another one.

use anyhow::{Result, ensure};
use store::migrate::{Migration, run};
use store::{Db, MigrationError, StoreError, vals};

const fn step(number: i64, name: &'static str, common: &'static str) -> Migration {
    Migration { number, name, common, sqlite: "", postgres: "" }
}

/// The version before: places have one name.
const BEFORE: &[Migration] = &[step(1, "place", "CREATE TABLE place (id BIGINT PRIMARY KEY, name TEXT NOT NULL)")];

/// The new version adds what may be empty, and fills it from what there is.
const EXPANDED: &[Migration] = &[
    BEFORE[0],
    step(
        2,
        "place_label",
        "ALTER TABLE place ADD COLUMN label TEXT;
         UPDATE place SET label = name WHERE label IS NULL",
    ),
];

/// A later one takes away what nobody asks for any more.
const CONTRACTED: &[Migration] =
    &[EXPANDED[0], EXPANDED[1], step(3, "place_name_gone", "ALTER TABLE place DROP COLUMN name")];

/// How the version before writes and reads.
async fn old_writes(db: &Db, id: i64, name: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("INSERT INTO place (id, name) VALUES ($1, $2)", vals![id, name]).await?;
    tx.commit().await
}

async fn old_reads(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows = db.read("SELECT name FROM place ORDER BY id", vals![]).await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// How the new version writes both and reads the new, or the old where nobody has written the new.
async fn new_writes(db: &Db, id: i64, label: &str) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run("INSERT INTO place (id, name, label) VALUES ($1, $2, $2)", vals![id, label]).await?;
    tx.commit().await
}

async fn new_reads(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows = db.read("SELECT COALESCE(label, name) FROM place ORDER BY id", vals![]).await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// How the version after the next one reads, once all have been filled.
async fn last_reads(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows = db.read("SELECT label FROM place ORDER BY id", vals![]).await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// The drill: `old` and `new` are two processes on the same database.
async fn drill(old: Db, new: Db) -> Result<()> {
    run(&old, BEFORE).await?;
    old_writes(&old, 1, "Ici").await?;
    // Expand: the new version starts while the old one serves.
    ensure!(run(&new, EXPANDED).await? == 1);
    old_writes(&old, 2, "Là").await?;
    new_writes(&new, 3, "Ailleurs").await?;
    let all = ["Ici", "Là", "Ailleurs"];
    ensure!(old_reads(&old).await? == all, "the version before goes on reading and writing");
    ensure!(new_reads(&new).await? == all, "the new one reads what the other has written meanwhile");
    // A process of the version before that starts now would not know what it does to the new schema.
    ensure!(run(&old, BEFORE).await == Err(MigrationError::Newer(2).into()));
    // Move: once the last old process has gone, the rest is filled, and the next version reads the new alone.
    drop(old);
    let mut tx = new.begin().await?;
    tx.run("UPDATE place SET label = name WHERE label IS NULL", vals![]).await?;
    tx.commit().await?;
    ensure!(last_reads(&new).await? == all);
    // Contract: only a version whose predecessor does not ask for it any more takes it away.
    ensure!(run(&new, CONTRACTED).await? == 1);
    ensure!(last_reads(&new).await? == all);
    ensure!(old_reads(&new).await.is_err(), "what had gone on asking for it would fail now");
    Ok(())
}

#[tokio::test]
async fn the_version_before_goes_on_working_while_the_new_one_expands_on_a_file() -> Result<()> {
    let (old, folder) = crate::on_disk()?;
    let new = Db::open(&folder.path().join("store.db").display().to_string())?;
    drill(old, new).await
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn the_version_before_goes_on_working_while_the_new_one_expands_on_a_server() -> Result<()> {
    let (old, space) = crate::postgres::fresh().await?;
    let new = Db::open_in(&store::conformance::server::address()?, &space)?;
    drill(old, new).await
}

/// The last migration of the house itself: whoever does not know of the counted numbers writes lists, and the numbers follow.
#[tokio::test]
async fn the_version_before_the_counted_numbers_counts_too() -> Result<()> {
    let (old, folder) = crate::on_disk()?;
    let before: Vec<Migration> = store::migrate::MAIN.iter().take_while(|step| step.name != "scale").copied().collect();
    ensure!(before.len() < store::migrate::MAIN.len());
    run(&old, &before).await?;
    let write = async |number: &str| {
        let mut tx = old.begin().await?;
        let row = "INSERT INTO case_list (number, name, name_key, birth, language, phase, opener_account,
            opener_institution, opened_on, version) VALUES ($1, 'N', 'n', '1990-01-01', 'fr', 'opened', 'a', 'UI',
            '2026-01-01', 1)";
        tx.run(row, vals![number]).await?;
        tx.commit().await
    };
    write("C-1").await?;
    let new = Db::open(&folder.path().join("store.db").display().to_string())?;
    run(&new, store::migrate::MAIN).await?;
    write("C-2").await?;
    let counts = store::lists::counts(new.src()).await?;
    ensure!(counts.len() == 1 && counts[0].cases == 2, "{counts:?}");
    ensure!(counts == store::lists::counted(new.src()).await?);
    Ok(())
}
