//! Signing in that is under way: what was asked of an issuer, a second factor that is still owed, the challenge of a
//! passkey. Bound to one browser by a secret of which only the hash is kept; sealed; gone after minutes.

use crate::db::{Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::{OPEN_KEY, Vault};

pub(crate) mod sql {
    crate::statements::statements! {
        PUT = "INSERT INTO pending_sign_in (token_hash, purpose, doc, expires) VALUES ($1, $2, $3, $4)";
        FIND = "SELECT doc FROM pending_sign_in WHERE token_hash = $1 AND purpose = $2 AND expires > $3";
        TAKE = "DELETE FROM pending_sign_in WHERE token_hash = $1 AND purpose = $2 RETURNING doc, expires";
        PRUNE = "DELETE FROM pending_sign_in WHERE expires < $1";
    }
}

/// Keeps something for the holder of a secret until `expires`.
pub async fn put(
    tx: &mut Tx,
    vault: &Vault,
    token_hash: &[u8; 32],
    purpose: &str,
    doc: &[u8],
    expires: i64,
) -> Result<(), StoreError> {
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place(purpose, token_hash), doc)?;
    tx.run(sql::PUT, vals![token_hash, purpose, sealed, expires]).await?;
    Ok(())
}

/// What is kept for the holder, if it has not expired at `now`; it stays.
pub async fn find(
    mut src: Source<'_>,
    vault: &Vault,
    token_hash: &[u8; 32],
    purpose: &str,
    now: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(row) = src.row(sql::FIND, vals![token_hash, purpose, now]).await? else { return Ok(None) };
    let key = vault.need_key(src, OPEN_KEY).await?;
    key.open(&place(purpose, token_hash), &row.bytes(0)?).map(Some)
}

/// What is kept for the holder, if it has not expired at `now`; it is gone afterwards, so that it serves once.
pub async fn take(
    tx: &mut Tx,
    vault: &Vault,
    token_hash: &[u8; 32],
    purpose: &str,
    now: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(row) = tx.query_one(sql::TAKE, vals![token_hash, purpose]).await? else { return Ok(None) };
    if row.int(1)? <= now {
        return Ok(None);
    }
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    key.open(&place(purpose, token_hash), &row.bytes(0)?).map(Some)
}

/// Throws away what expired before `before`; returns how much.
pub async fn prune(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE, vals![before]).await
}

fn place(purpose: &str, token_hash: &[u8; 32]) -> Vec<u8> {
    [b"pending/", purpose.as_bytes(), b"/", token_hash].concat()
}
