//! The conformance suite on PostgreSQL, and what only a server shows. They need one: `script/test` starts it and names it in
//! `TRAIT_DUNION_TEST_POSTGRES`; plain `cargo test` leaves them out and says so.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, ensure};
use store::conformance::server::address as server;
use store::journal::{self, Meta};
use store::{Breach, Db, OPEN_KEY, StoreError, Vault, migrate, vals};
use tokio_postgres::NoTls;

/// A space that no other test has.
fn space() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("t{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// A fresh space, with its name.
pub async fn fresh() -> Result<(Db, String)> {
    let space = space();
    let db = Db::open_in(&server()?, &space)?;
    migrate::run(&db, &[]).await?;
    Ok((db, space))
}

store::conformance_suite!(
    #[ignore = "needs PostgreSQL: script/test"]
    on_a_server,
    fresh().await?
);

/// A connection of somebody who is not the program, with the search path set to `space`.
async fn hand(space: &str) -> Result<tokio_postgres::Client> {
    let (client, connection) = tokio_postgres::connect(&server()?, NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(&format!("SET search_path = {space}")).await?;
    Ok(client)
}

/// A journal of two streams with five events each.
async fn written() -> Result<(Db, String)> {
    let (db, space) = fresh().await?;
    crate::write_journal(&db).await?;
    Ok((db, space))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn a_session_that_has_not_named_the_space_reads_and_writes_nothing() -> Result<()> {
    let (_db, space) = written().await?;
    let client = hand(&space).await?;
    let count = "SELECT COUNT(*) FROM journal";
    ensure!(client.query_one(count, &[]).await?.get::<_, i64>(0) == 0, "the owner of the tables itself");
    client.batch_execute("SET trait_dunion.space = 'another'").await?;
    ensure!(client.query_one(count, &[]).await?.get::<_, i64>(0) == 0);
    let put = "INSERT INTO sequence (name, value) VALUES ('a', 1)";
    ensure!(client.execute(put, &[]).await.is_err(), "a row outside of its space is refused");
    client.batch_execute(&format!("SET trait_dunion.space = '{space}'")).await?;
    ensure!(client.query_one(count, &[]).await?.get::<_, i64>(0) == 10);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn every_table_of_a_space_is_behind_the_wall() -> Result<()> {
    let (db, space) = written().await?;
    store::AccessLog::on(Db::open_in(&server()?, &format!("{space}_access"))?).await?;
    let open = "SELECT relnamespace::regnamespace::text || '.' || relname FROM pg_class
        WHERE relnamespace::regnamespace::text = ANY($1) AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)";
    let spaces = vec![space.clone(), format!("{space}_access")];
    let client = hand(&space).await?;
    let found = client.query(open, &[&spaces]).await?;
    ensure!(found.is_empty(), "{:?}", found.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>());
    ensure!(db.is_walled().await?, "the role of the tests is no superuser");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn a_row_changed_by_hand_is_named() -> Result<()> {
    for (change, reason) in [
        ("UPDATE journal SET actor = 'b' WHERE seq = 4", Breach::Content),
        ("UPDATE journal SET payload = '\\x00' WHERE seq = 4", Breach::Content),
        ("UPDATE journal SET prev_hash = '\\x00' WHERE seq = 4", Breach::Predecessor),
    ] {
        let (db, space) = written().await?;
        let client = hand(&space).await?;
        client.batch_execute(&format!("SET trait_dunion.space = '{space}'")).await?;
        ensure!(client.execute(change, &[]).await.is_err(), "the trigger refuses");
        client.batch_execute("ALTER TABLE journal DISABLE TRIGGER USER").await?;
        ensure!(client.execute(change, &[]).await? == 1);
        let bad = journal::verify_chain(db.src(), |_| ()).await?.first_bad.with_context(|| change.to_owned())?;
        ensure!((bad.seq, bad.reason) == (4, reason), "{change}: {bad:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: script/test"]
async fn processes_that_start_at_once_migrate_once() -> Result<()> {
    let space = space();
    let starts: Vec<_> = (0..4)
        .map(|_| {
            let space = space.clone();
            tokio::spawn(
                async move { anyhow::Ok(migrate::run(&Db::open_in(&server()?, &space)?, migrate::MAIN).await?) },
            )
        })
        .collect();
    let mut applied = Vec::new();
    for start in starts {
        applied.push(start.await??);
    }
    applied.sort_unstable();
    ensure!(applied == [0, 0, 0, migrate::MAIN.len()], "{applied:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs PostgreSQL: script/test"]
async fn two_processes_write_one_chain() -> Result<()> {
    let (db, space) = written().await?;
    let writers = [db.clone(), Db::open_in(&server()?, &space)?].into_iter().enumerate().map(|(who, db)| {
        tokio::spawn(async move {
            let vault = Vault::from_key([1; 32]);
            let meta = Meta { at: 2, actor: format!("p{who}"), seat: "a/1".into() };
            for version in 0..20 {
                let mut tx = db.begin().await?;
                let stream = format!("topic/{who}");
                journal::append(&mut tx, &vault, &stream, OPEN_KEY, version, &meta, &[("noted", vec![1])]).await?;
                tx.commit().await?;
            }
            anyhow::Ok(())
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await??;
    }
    let report = journal::verify_chain(db.src(), |_| ()).await?;
    ensure!((report.events, report.streams, report.first_bad) == (50, 4, None), "{report:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn connections_that_the_server_has_ended_are_replaced() -> Result<()> {
    let (_, space) = written().await?;
    let doomed = format!("{}&application_name=doomed-{space}", server()?);
    let db = Db::open_in(&doomed, &space)?;
    db.begin().await?.commit().await?;
    ensure!(db.read("SELECT seq FROM journal", vals![]).await?.len() == 10);
    let end = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1";
    let ended = hand(&space).await?.query(end, &[&format!("doomed-{space}")]).await?;
    ensure!(ended.len() == 2, "one that reads and one that writes: {}", ended.len());
    ensure!(db.read("SELECT seq FROM journal", vals![]).await?.len() == 10);
    db.begin().await?.commit().await?;
    Ok(())
}

#[tokio::test]
#[ignore = "needs PostgreSQL: script/test"]
async fn an_address_that_leads_nowhere_is_unavailable_and_says_no_password() -> Result<()> {
    let db = Db::open("postgres://a:secret@127.0.0.1:1/x?sslmode=disable")?;
    let Err(StoreError::Unavailable(told)) = db.read("SELECT 1", vals![]).await else { anyhow::bail!("answered") };
    ensure!(!told.contains("secret"), "{told}");
    Ok(())
}
