//! Journal, keys, state.

use anyhow::{Context, Result, ensure};

use super::{meta, ready, with_key};
use crate::journal::{self, Appended};
use crate::{Db, OPEN_KEY, StoreError, Vault, state, vals};

/// Appends one event of kind `noted` in a transaction of its own.
async fn note(db: &Db, vault: &Vault, stream: &str, key: &str, version: i64) -> Result<Appended> {
    let mut tx = db.begin().await?;
    let events = [("noted", format!("{stream} {}", version + 1).into_bytes())];
    let meta = meta(version);
    let appended = journal::append(&mut tx, vault, stream, key, version, &meta, &events).await?;
    tx.commit().await?;
    Ok(appended)
}

/// In order, with kind, time, actor, seat and opened payload.
pub async fn events_come_back_as_they_were_recorded(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    with_key(&db, &vault, "person-1").await?;
    let mut tx = db.begin().await?;
    let events = [("opened", b"one".to_vec()), ("noted", vec![]), ("noted", b"three".to_vec())];
    let done = journal::append(&mut tx, &vault, "case/1", "person-1", 0, &meta(5), &events).await?;
    ensure!(done == Appended { version: 3, last_seq: 3 });
    ensure!(journal::load(tx.src(), &vault, "case/1").await?.len() == 3, "seen before the commit");
    tx.commit().await?;
    note(&db, &vault, "case/2", OPEN_KEY, 0).await?;

    let loaded = journal::load(db.src(), &vault, "case/1").await?;
    let versions: Vec<_> = loaded.iter().map(|event| (event.seq, event.version)).collect();
    ensure!(versions == [(1, 1), (2, 2), (3, 3)]);
    ensure!(loaded[0].kind == "opened" && loaded[0].stream == "case/1" && loaded[0].meta == meta(5));
    let payloads: Vec<_> = loaded.into_iter().map(|event| event.payload).collect();
    ensure!(payloads == [Some(b"one".to_vec()), Some(vec![]), Some(b"three".to_vec())]);
    Ok(())
}

/// Up to a version.
pub async fn the_past_can_be_loaded(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    for version in 0..3 {
        note(&db, &vault, "body/1", OPEN_KEY, version).await?;
    }
    ensure!(journal::load_until(db.src(), &vault, "body/1", 2).await?.len() == 2);
    ensure!(journal::load(db.src(), &vault, "body/2").await?.is_empty());
    Ok(())
}

/// Whoever decided on an old state decides again.
pub async fn an_append_on_an_old_version_is_a_conflict(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    note(&db, &vault, "body/1", OPEN_KEY, 0).await?;
    for version in [0, 2] {
        let refused = note(&db, &vault, "body/1", OPEN_KEY, version).await;
        let error = refused.err().context("refused")?;
        ensure!(matches!(error.downcast_ref(), Some(StoreError::Conflict(_))), "{error}");
    }
    ensure!(journal::load(db.src(), &vault, "body/1").await?.len() == 1);
    Ok(())
}

/// Nothing is recorded that nobody could open.
pub async fn an_append_without_a_key_is_refused(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    let refused = note(&db, &vault, "case/1", "nobody", 0).await.err().context("refused")?;
    ensure!(refused.downcast_ref() == Some(&StoreError::NoKey("nobody".into())));
    Ok(())
}

/// A decision without events is no conflict and no event.
pub async fn an_append_of_nothing_changes_nothing(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    note(&db, &vault, "body/1", OPEN_KEY, 0).await?;
    let mut tx = db.begin().await?;
    let done = journal::append(&mut tx, &vault, "body/1", OPEN_KEY, 1, &meta(1), &[]).await?;
    ensure!(done == Appended { version: 1, last_seq: 1 });
    Ok(())
}

/// By name, none twice, none of another prefix.
pub async fn streams_are_listed_by_prefix_in_pages(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    for stream in ["body/1", "case/1", "case/2", "case/é", "cased/1"] {
        note(&db, &vault, stream, OPEN_KEY, 0).await?;
    }
    note(&db, &vault, "case/2", OPEN_KEY, 1).await?;
    let first = journal::streams(db.src(), "case/", "", 2).await?;
    let names: Vec<_> = first.iter().map(|head| (head.stream.as_str(), head.version)).collect();
    ensure!(names == [("case/1", 1), ("case/2", 2)], "{names:?}");
    let rest = journal::streams(db.src(), "case/", "case/2", 2).await?;
    ensure!(rest.len() == 1 && rest[0].stream == "case/é", "{rest:?}");
    ensure!(journal::streams(db.src(), "", "", 10).await?.len() == 5);
    Ok(())
}

/// Not even by a statement of our own.
pub async fn the_journal_cannot_be_changed_or_shortened(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    note(&db, &vault, "body/1", OPEN_KEY, 0).await?;
    for sql in ["UPDATE journal SET actor = $1", "DELETE FROM journal WHERE actor <> $1"] {
        let mut tx = db.begin().await?;
        let refused = tx.run(sql, vals!["somebody"]).await;
        ensure!(matches!(refused, Err(StoreError::Constraint(_))), "{refused:?}");
    }
    ensure!(journal::load(db.src(), &vault, "body/1").await?.len() == 1);
    Ok(())
}

/// More events than a page, counted, each seen once.
pub async fn an_untouched_chain_of_many_pages_is_whole(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    let events: Vec<_> = (0..601).map(|_| ("noted", vec![1])).collect();
    for stream in ["body/1", "body/2"] {
        let mut tx = db.begin().await?;
        journal::append(&mut tx, &vault, stream, OPEN_KEY, 0, &meta(1), &events).await?;
        tx.commit().await?;
    }
    let mut seen = 0;
    let report = journal::verify_chain(db.src(), |_| seen += 1).await?;
    ensure!((report.events, report.streams, report.first_bad) == (1202, 2, None), "{report:?}");
    ensure!(seen == 1202 && report.head.len() == 64);
    Ok(())
}

/// Four tasks append to four streams at the same time.
pub async fn concurrent_appends_keep_the_chain_whole(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    let tasks: Vec<_> = (0..4)
        .map(|task| {
            let (db, vault) = (db.clone(), vault.clone());
            tokio::spawn(async move {
                let stream = format!("body/{task}");
                for version in 0..20 {
                    let mut tries = 0;
                    // Where several processes write, the number in the journal may be taken.
                    while let Err(error) = note(&db, &vault, &stream, OPEN_KEY, version).await {
                        tries += 1;
                        let conflict = matches!(error.downcast_ref(), Some(StoreError::Conflict(_)));
                        ensure!(conflict && tries < 100, "{error}");
                    }
                }
                Ok(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let report = journal::verify_chain(db.src(), |_| ()).await?;
    ensure!((report.events, report.streams, report.first_bad) == (80, 4, None), "{report:?}");
    Ok(())
}

/// Erasing a person: the others stay, and so does the proof.
pub async fn a_destroyed_key_leaves_the_chain_whole_and_the_payloads_unreadable(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    for (stream, key) in [("case/1", "person-1"), ("case/2", "person-2")] {
        with_key(&db, &vault, key).await?;
        note(&db, &vault, stream, key, 0).await?;
        let mut tx = db.begin().await?;
        state::save(&mut tx, &vault, stream, key, 1, b"state").await?;
        tx.commit().await?;
    }
    let mut tx = db.begin().await?;
    ensure!(vault.destroy_key(&mut tx, "person-1").await?);
    ensure!(!vault.destroy_key(&mut tx, "person-1").await?, "there is none any more");
    tx.commit().await?;
    vault.forget(&db).await?;

    ensure!(journal::load(db.src(), &vault, "case/1").await?[0].payload.is_none());
    ensure!(state::load(db.src(), &vault, "case/1").await?.is_none());
    ensure!(journal::load(db.src(), &vault, "case/2").await?[0].payload.is_some());
    ensure!(state::load(db.src(), &vault, "case/2").await? == Some((1, b"state".to_vec())));
    ensure!(journal::verify_chain(db.src(), |_| ()).await?.first_bad.is_none());
    Ok(())
}

/// Else old payloads would be taken for changed ones; and the key of the system stays.
pub async fn a_destroyed_key_is_never_made_again(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    with_key(&db, &vault, "person-1").await?;
    let mut tx = db.begin().await?;
    vault.destroy_key(&mut tx, "person-1").await?;
    tx.commit().await?;
    let again = with_key(&db, &vault, "person-1").await.err().context("refused")?;
    ensure!(matches!(again.downcast_ref(), Some(StoreError::Conflict(_))), "{again}");
    let mut tx = db.begin().await?;
    ensure!(vault.destroy_key(&mut tx, OPEN_KEY).await.is_err());
    Ok(())
}

/// Before anything is sealed under the wrong one.
pub async fn another_master_key_is_noticed_at_the_start(db: Db) -> Result<()> {
    ready(&db).await?.prepare(&db).await?;
    let other = Vault::from_key([8; 32]).prepare(&db).await;
    ensure!(other == Err(StoreError::WrongMasterKey), "{other:?}");
    Ok(())
}

/// One state a stream.
pub async fn a_state_is_replaced_and_deleted(db: Db) -> Result<()> {
    let vault = ready(&db).await?;
    let mut tx = db.begin().await?;
    state::save(&mut tx, &vault, "body/1", OPEN_KEY, 1, b"old").await?;
    state::save(&mut tx, &vault, "body/1", OPEN_KEY, 2, b"new").await?;
    ensure!(state::load(tx.src(), &vault, "body/1").await? == Some((2, b"new".to_vec())));
    ensure!(state::delete(&mut tx, "body/1").await?);
    ensure!(state::load(tx.src(), &vault, "body/1").await?.is_none());
    Ok(())
}
