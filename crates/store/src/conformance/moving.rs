//! Moving house, from each backend into a file.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;

use super::{meta, ready, with_key};
use crate::accounts::{self, Account};
use crate::{Db, journal, lists, migrate, moving, state, vals};

/// A new table must be put where it belongs.
pub async fn every_table_is_moved_or_left_on_purpose(db: Db) -> Result<()> {
    ready(&db).await?;
    let Ok(mut snapshot) = db.snapshot().await else { return Ok(()) }; // in memory there is nothing to move
    let sql = snapshot.tables();
    let found = snapshot.rows(sql, vals![]).await?;
    let found = found.iter().map(|row| row.text(0)).collect::<Result<BTreeSet<_>, _>>()?;
    let moved = moving::MAIN.iter().map(|(table, _)| *table);
    let known: BTreeSet<String> = moved.chain(moving::LEFT.iter().copied()).map(str::to_string).collect();
    ensure!(found == known, "{:?}", found.symmetric_difference(&known).collect::<Vec<_>>());
    let made_is_moved = moving::MADE.iter().all(|made| known.contains(*made));
    ensure!(made_is_moved);
    Ok(())
}

/// More rows than a page holds, nulls, booleans and bytes among them; the chain is whole, and what is sealed opens.
pub async fn everything_arrives_as_it_was(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    with_key(&db, &vault, "person-1").await?;
    let mut tx = db.begin().await?;
    for n in 0..450_i64 {
        let (stream, events) = (format!("case/{n:03}"), [("noted", n.to_be_bytes().to_vec())]);
        journal::append(&mut tx, &vault, &stream, "person-1", 0, &meta(n), &events).await?;
        state::save(&mut tx, &vault, &stream, "person-1", 1, &n.to_be_bytes()).await?;
    }
    let account = Account { id: "a".into(), login: "a".into(), name: "Ä".into(), language: "de".into(), active: true };
    accounts::create(&mut tx, &account, &[]).await?;
    lists::next_number(&mut tx, "case").await?;
    tx.commit().await?;
    let Ok(mut snapshot) = db.snapshot().await else { return Ok(()) }; // in memory there is nothing to move
    let before = journal::verify_chain(db.src(), |_| ()).await?;

    let folder = tempfile::tempdir()?;
    let new = Db::open(&folder.path().join("new.db").display().to_string())?;
    migrate::run(&new, migrate::MAIN).await?;
    ensure!(moving::is_empty(&new, moving::MAIN).await?);
    let mut tx = new.begin().await?;
    let rows = moving::copy(&mut snapshot, &mut tx, moving::MAIN).await?;
    tx.commit().await?;
    ensure!(rows == 450 * 2 + 2 + 1 + 1, "{rows}");
    ensure!(!moving::is_empty(&new, moving::MAIN).await?);
    ensure!(journal::verify_chain(new.src(), |_| ()).await? == before);
    vault.prepare(&new).await?;
    let last = journal::load(new.src(), &vault, "case/449").await?;
    ensure!(last.first().context("an event")?.payload == Some(449_i64.to_be_bytes().to_vec()));
    ensure!(state::load(new.src(), &vault, "case/200").await? == Some((1, 200_i64.to_be_bytes().to_vec())));
    ensure!(accounts::by_id(new.src(), "a").await? == Some(account));
    Ok(())
}
