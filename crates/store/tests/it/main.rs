//! The integration tests of the store: the conformance suite on SQLite, and what only SQLite or a disk can
//! show.

mod blobs;
mod conventions;
mod sqlite;

use store::Db;
use tempfile::TempDir;

/// A fresh database in a folder that vanishes with the second value.
fn on_disk() -> anyhow::Result<(Db, TempDir)> {
    let folder = tempfile::tempdir()?;
    let db = Db::open(&format!("sqlite:{}", folder.path().join("store.db").display()))?;
    Ok((db, folder))
}

store::conformance_suite!(on_a_file, on_disk()?);
store::conformance_suite!(in_memory, (Db::open("sqlite::memory:")?, ()));
