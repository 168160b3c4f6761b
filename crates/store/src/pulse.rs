//! Whether a database takes writes: one row that is written again, and its commit.

use crate::db::Db;
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        BEAT = "INSERT INTO pulse (name, at) VALUES ('beat', $1) ON CONFLICT (name) DO UPDATE SET at = excluded.at";
    }
}

/// Writes the row and waits until the disk has it; fails as any other write would now.
pub async fn beat(db: &Db, now: i64) -> Result<(), StoreError> {
    let mut tx = db.begin().await?;
    tx.run(sql::BEAT, vals![now]).await?;
    tx.commit().await
}
