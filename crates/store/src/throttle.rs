//! How often something was tried and missed, by a name that the caller chooses; no personal data in it.

use crate::db::Tx;
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        LOAD = "SELECT failures, blocked_until, at FROM throttle WHERE name = $1";
        SAVE = "INSERT INTO throttle (name, failures, blocked_until, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (name) DO UPDATE
            SET failures = excluded.failures, blocked_until = excluded.blocked_until, at = excluded.at";
        CLEAR = "DELETE FROM throttle WHERE name = $1";
        PRUNE = "DELETE FROM throttle WHERE at < $1";
    }
}

/// What is known of the tries under a name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tries {
    /// Misses.
    pub failures: i64,
    /// Until when no try is taken; 0 if any is.
    pub blocked_until: i64,
    /// The last miss.
    pub at: i64,
}

/// The tries under a name; none at all where nothing is known.
pub async fn load(tx: &mut Tx, name: &str) -> Result<Tries, StoreError> {
    let row = tx.query_one(sql::LOAD, vals![name]).await?;
    row.map_or(Ok(Tries::default()), |row| {
        Ok(Tries { failures: row.int(0)?, blocked_until: row.int(1)?, at: row.int(2)? })
    })
}

/// Keeps the tries under a name.
pub async fn save(tx: &mut Tx, name: &str, tries: &Tries) -> Result<(), StoreError> {
    tx.run(sql::SAVE, vals![name, tries.failures, tries.blocked_until, tries.at]).await?;
    Ok(())
}

/// Forgets the tries under a name, after a success.
pub async fn clear(tx: &mut Tx, name: &str) -> Result<(), StoreError> {
    tx.run(sql::CLEAR, vals![name]).await?;
    Ok(())
}

/// Forgets what was last missed before `before`; returns how many names.
pub async fn prune(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE, vals![before]).await
}
