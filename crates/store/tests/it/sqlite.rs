//! What only SQLite on a disk can show: tampering behind our back, readers beside the writer, two processes.

use anyhow::{Context, Result};
use rusqlite::Connection;
use store::access_log::{AccessLog, Entry};
use store::journal::{self, Meta};
use store::{Breach, ChainReport, Db, OPEN_KEY, StoreError, Vault, migrate, vals};
use tempfile::TempDir;

use crate::on_disk;

/// A journal of two streams with five events each.
async fn written() -> Result<(Db, Vault, TempDir)> {
    let (db, folder) = on_disk()?;
    let vault = crate::write_journal(&db).await?;
    Ok((db, vault, folder))
}

/// Verifies after somebody has opened the file and run `sql` with the triggers out of the way.
async fn verified_after(sql: &str) -> Result<ChainReport> {
    let (db, _, folder) = written().await?;
    let hand = Connection::open(folder.path().join("store.db"))?;
    hand.execute_batch("DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_shortened;")?;
    assert_eq!(hand.execute(sql, [])?, 1, "{sql}");
    Ok(journal::verify_chain(db.src(), |_| ()).await?)
}

#[tokio::test]
async fn a_row_changed_by_hand_is_named() -> Result<()> {
    for change in [
        "UPDATE journal SET actor = 'b' WHERE seq = 4",
        "UPDATE journal SET at = 2 WHERE seq = 4",
        "UPDATE journal SET kind = 'told' WHERE seq = 4",
        "UPDATE journal SET payload = x'00' WHERE seq = 4",
        "UPDATE journal SET stream = 'body/3' WHERE seq = 4",
        "UPDATE journal SET key_id = 'other' WHERE seq = 4",
        "UPDATE journal SET hash = x'00' WHERE seq = 4",
    ] {
        let report = verified_after(change).await?;
        let bad = report.first_bad.with_context(|| change.to_owned())?;
        assert_eq!((bad.seq, bad.reason, report.events), (4, Breach::Content, 10), "{change}");
    }
    Ok(())
}

#[tokio::test]
async fn a_row_taken_out_exchanged_or_spoilt_is_noticed() -> Result<()> {
    for (change, seq, reason) in [
        ("DELETE FROM journal WHERE seq = 4", 5, Breach::Gap),
        ("UPDATE journal SET prev_hash = x'00' WHERE seq = 4", 4, Breach::Predecessor),
        ("UPDATE journal SET payload = 'text' WHERE seq = 4", 4, Breach::Unreadable),
    ] {
        let bad = verified_after(change).await?.first_bad.with_context(|| change.to_owned())?;
        assert_eq!((bad.seq, bad.reason), (seq, reason), "{change}");
    }
    Ok(())
}

#[tokio::test]
async fn rows_cut_off_at_the_end_show_in_the_noted_head() -> Result<()> {
    let (db, _, _folder) = written().await?;
    let noted = journal::verify_chain(db.src(), |_| ()).await?.head;
    let cut = verified_after("DELETE FROM journal WHERE seq = 10").await?;
    assert!(cut.first_bad.is_none());
    assert_ne!(cut.head, noted);
    Ok(())
}

#[tokio::test]
async fn a_payload_moved_to_another_row_does_not_open() -> Result<()> {
    let (db, vault, folder) = written().await?;
    let hand = Connection::open(folder.path().join("store.db"))?;
    hand.execute_batch(
        "DROP TRIGGER journal_is_not_changed;
         UPDATE journal SET payload = (SELECT payload FROM journal WHERE seq = 1) WHERE seq = 2;",
    )?;
    assert_eq!(journal::load(db.src(), &vault, "body/1").await, Err(StoreError::Unsealable));
    Ok(())
}

#[tokio::test]
async fn a_replacing_insert_does_not_slip_past_the_triggers() -> Result<()> {
    let (db, _, _folder) = written().await?;
    let replace = "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1";
    let refused = db.begin().await?.run(replace, vals![]).await;
    assert!(matches!(refused, Err(StoreError::Constraint(_))), "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn a_line_of_the_access_log_changed_by_hand_is_named() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("access.db");
    let log = AccessLog::open(&path.display().to_string()).await?;
    for at in 1..=3 {
        log.append(&Entry { at, ..Entry::default() }).await?;
    }
    let hand = Connection::open(&path)?;
    hand.execute_batch("DROP TRIGGER access_is_not_changed; UPDATE access SET purpose = '' WHERE seq = 2;")?;
    let bad = log.verify().await?.first_bad.context("a bad line")?;
    assert_eq!((bad.seq, bad.reason), (2, Breach::Content));
    Ok(())
}

#[tokio::test]
async fn readers_see_the_last_commit_while_a_transaction_is_open() -> Result<()> {
    let (db, vault, _folder) = written().await?;
    let mut tx = db.begin().await?;
    let meta = Meta { at: 2, actor: "a".into(), seat: "a/1".into() };
    let events = [("noted", vec![])];
    journal::append(&mut tx, &vault, "body/1", OPEN_KEY, 5, &meta, &events).await?;
    assert_eq!(journal::load(db.src(), &vault, "body/1").await?.len(), 5);
    tx.commit().await?;
    assert_eq!(journal::load(db.src(), &vault, "body/1").await?.len(), 6);
    Ok(())
}

#[tokio::test]
async fn a_second_process_reads_what_the_first_has_committed() -> Result<()> {
    let (_db, vault, folder) = written().await?;
    let other = Db::open(&folder.path().join("store.db").display().to_string())?;
    assert_eq!(migrate::run(&other, migrate::MAIN).await?, 0);
    vault.prepare(&other).await?;
    assert_eq!(journal::load(other.src(), &vault, "body/2").await?.len(), 5);
    Ok(())
}

#[tokio::test]
async fn a_destroyed_key_is_gone_from_every_file_after_a_checkpoint() -> Result<()> {
    let (db, vault, folder) = written().await?;
    let mut tx = db.begin().await?;
    vault.create_key(&mut tx, "person-1").await?;
    let sealed = "SELECT sealed FROM subject_key WHERE key_id = $1";
    let sealed = tx.query_one(sealed, vals!["person-1"]).await?.context("a key")?.bytes(0)?;
    tx.commit().await?;
    vault.forget(&db).await?;
    assert!(lies_in(&folder, &sealed)?);
    let mut tx = db.begin().await?;
    vault.destroy_key(&mut tx, "person-1").await?;
    tx.commit().await?;
    vault.forget(&db).await?;
    assert!(!lies_in(&folder, &sealed)?);
    Ok(())
}

/// Whether any file of the folder holds those bytes.
fn lies_in(folder: &TempDir, bytes: &[u8]) -> Result<bool> {
    for entry in std::fs::read_dir(folder.path())? {
        let content = std::fs::read(entry?.path())?;
        if content.windows(bytes.len()).any(|part| part == bytes) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[tokio::test]
async fn a_folder_that_is_not_there_and_a_file_that_is_no_database_are_unavailable() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let missing = folder.path().join("nowhere/store.db").display().to_string();
    assert!(matches!(Db::open(&missing).err(), Some(StoreError::Unavailable(_))));
    let path = folder.path().join("text.db");
    std::fs::write(&path, "this is a text and not a database at all, however long it gets".repeat(20))?;
    let opened = Db::open(&path.display().to_string());
    assert!(matches!(opened.err(), Some(StoreError::Unavailable(_))));
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn the_files_belong_to_their_owner_alone() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let (_db, _, folder) = written().await?;
    for entry in std::fs::read_dir(folder.path())? {
        let entry = entry?;
        assert_eq!(entry.metadata()?.permissions().mode() & 0o777, 0o600, "{:?}", entry.path());
    }
    Ok(())
}

/// Handlers of a server must be `Send`; that the futures are is checked when this compiles.
#[test]
fn every_future_can_move_between_threads() {
    fn send<T: Send>(_: T) {}
    #[allow(dead_code)]
    fn all(db: &Db, vault: &Vault, log: &AccessLog, meta: &Meta) {
        send(db.read("", vals![]));
        send(db.begin());
        send(journal::load(db.src(), vault, ""));
        send(journal::verify_chain(db.src(), |_| ()));
        send(log.append(Box::leak(Box::default())));
        send(async move {
            let mut tx = db.begin().await?;
            journal::append(&mut tx, vault, "", "", 0, meta, &[]).await?;
            store::state::load(tx.src(), vault, "").await?;
            tx.commit().await
        });
    }
}
