//! The integration tests of the store: the conformance suite on SQLite, and what only SQLite or a disk can
//! show.

mod blobs;
mod conventions;
mod postgres;
mod sharing;
mod sqlite;
mod tampering;
mod versions;

use store::journal::{self, Meta};
use store::{Db, OPEN_KEY, Vault, migrate};
use tempfile::TempDir;

/// A fresh database in a folder that vanishes with the second value.
fn on_disk() -> anyhow::Result<(Db, TempDir)> {
    let folder = tempfile::tempdir()?;
    let db = Db::open(&format!("sqlite:{}", folder.path().join("store.db").display()))?;
    Ok((db, folder))
}

/// Puts a journal of two streams with five events each into an empty database.
async fn write_journal(db: &Db) -> anyhow::Result<Vault> {
    migrate::run(db, migrate::MAIN).await?;
    let vault = Vault::from_key([1; 32]);
    vault.prepare(db).await?;
    let meta = Meta { at: 1, actor: "a".into(), seat: "a/1".into() };
    let events: Vec<_> = (0..5).map(|number| ("noted", vec![number])).collect();
    for stream in ["body/1", "body/2"] {
        let mut tx = db.begin().await?;
        journal::append(&mut tx, &vault, stream, OPEN_KEY, 0, &meta, &events).await?;
        tx.commit().await?;
    }
    Ok(vault)
}

store::conformance_suite!(on_a_file, on_disk()?);
store::conformance_suite!(in_memory, (Db::open("sqlite::memory:")?, ()));
