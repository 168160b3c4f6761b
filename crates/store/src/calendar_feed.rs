//! The secret links under which calendars read: only their hash is kept, so that the database opens none.

use crate::db::{Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        SET = "INSERT INTO calendar_feed (account_id, secret_hash, created) VALUES ($1, $2, $3)
            ON CONFLICT (account_id) DO UPDATE SET secret_hash = excluded.secret_hash, created = excluded.created";
        END = "DELETE FROM calendar_feed WHERE account_id = $1";
        SINCE = "SELECT created FROM calendar_feed WHERE account_id = $1";
        WHOSE = "SELECT f.account_id FROM calendar_feed f JOIN account a ON a.id = f.account_id
            WHERE f.secret_hash = $1 AND a.active";
    }
}

/// Gives an account a link, by the hash of its secret; one from before ends.
pub async fn set(tx: &mut Tx, account_id: &str, secret_hash: &[u8], at: i64) -> Result<(), StoreError> {
    tx.run(sql::SET, vals![account_id, secret_hash.to_vec(), at]).await?;
    Ok(())
}

/// Ends the link of an account; returns whether there was one.
pub async fn end(tx: &mut Tx, account_id: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::END, vals![account_id]).await? > 0)
}

/// Since when an account has a link.
pub async fn since(mut src: Source<'_>, account_id: &str) -> Result<Option<i64>, StoreError> {
    src.row(sql::SINCE, vals![account_id]).await?.map(|row| row.int(0)).transpose()
}

/// Whose link has a secret of that hash; none where there is none, or the account is switched off.
pub async fn whose(mut src: Source<'_>, secret_hash: &[u8]) -> Result<Option<String>, StoreError> {
    src.row(sql::WHOSE, vals![secret_hash.to_vec()]).await?.map(|row| row.text(0)).transpose()
}
