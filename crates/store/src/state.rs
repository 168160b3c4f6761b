//! The state of each stream as of its last event, sealed: what a decision is made on without replaying. It
//! can be rebuilt from the journal at any time.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::Vault;

pub(crate) mod sql {
    crate::statements::statements! {
        SAVE = "INSERT INTO state (stream, version, key_id, doc) VALUES ($1, $2, $3, $4)
            ON CONFLICT (stream) DO UPDATE
            SET version = excluded.version, key_id = excluded.key_id, doc = excluded.doc";
        LOAD = "SELECT s.version, s.key_id, s.doc, k.sealed
            FROM state s LEFT JOIN subject_key k ON k.key_id = s.key_id WHERE s.stream = $1";
        LOAD_UNLESS = "SELECT s.version, s.key_id, CASE WHEN s.version = $2 THEN NULL ELSE s.doc END, k.sealed
            FROM state s LEFT JOIN subject_key k ON k.key_id = s.key_id WHERE s.stream = $1";
        DELETE = "DELETE FROM state WHERE stream = $1";
    }
}

/// Puts `doc` as the state of `stream` at `version`, sealed with the key `key_id` ([`StoreError::NoKey`]
/// without).
pub async fn save(
    tx: &mut Tx,
    vault: &Vault,
    stream: &str,
    key_id: &str,
    version: i64,
    doc: &[u8],
) -> Result<(), StoreError> {
    let key = vault.need_key(tx.src(), key_id).await?;
    let sealed = key.seal_fresh(&place(stream, version), doc)?;
    tx.run(sql::SAVE, vals![stream, version, key_id, sealed]).await?;
    Ok(())
}

/// The version and the state of `stream`, or `None` if there is none or its key was destroyed.
pub async fn load(mut src: Source<'_>, vault: &Vault, stream: &str) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
    match src.row(sql::LOAD, vals![stream]).await? {
        Some(row) => open(&row, vault, stream),
        None => Ok(None),
    }
}

/// The version of `stream`, and its state unless the version is `known`; `None` as with [`load`]: what somebody has in
/// memory is worth nothing once the key is destroyed, and is asked for here each time.
pub async fn load_unless(
    mut src: Source<'_>,
    vault: &Vault,
    stream: &str,
    known: i64,
) -> Result<Option<(i64, Option<Vec<u8>>)>, StoreError> {
    let Some(row) = src.row(sql::LOAD_UNLESS, vals![stream, known]).await? else { return Ok(None) };
    if row.int(0)? != known {
        return Ok(open(&row, vault, stream)?.map(|(version, doc)| (version, Some(doc))));
    }
    let key = vault.unwrap(&row.text(1)?, row.opt_bytes(3)?.as_deref())?;
    Ok(key.map(|_| (known, None)))
}

fn open(row: &Row, vault: &Vault, stream: &str) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
    let version = row.int(0)?;
    match vault.unwrap(&row.text(1)?, row.opt_bytes(3)?.as_deref())? {
        Some(key) => Ok(Some((version, key.open(&place(stream, version), &row.bytes(2)?)?))),
        None => Ok(None),
    }
}

/// Takes the state of `stream` away; returns whether there was one. For erasure and for rebuilding.
pub async fn delete(tx: &mut Tx, stream: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::DELETE, vals![stream]).await? > 0)
}

/// Where a state belongs; it does not open elsewhere, nor under another version.
fn place(stream: &str, version: i64) -> Vec<u8> {
    [b"state/", &version.to_be_bytes()[..], stream.as_bytes()].concat()
}
