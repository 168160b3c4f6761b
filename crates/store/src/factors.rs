//! Second factors of local accounts: the secret of an authenticator app (RFC 6238), recovery codes, passkeys.
//! Secrets are sealed, recovery codes come in as keyed hashes.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::{OPEN_KEY, Vault};

pub(crate) mod sql {
    crate::statements::statements! {
        SET_TOTP = "INSERT INTO totp (account_id, secret, created, last_step) VALUES ($1, $2, $3, $4)
            ON CONFLICT (account_id) DO UPDATE
            SET secret = excluded.secret, created = excluded.created, last_step = excluded.last_step";
        TOTP = "SELECT secret, created, last_step FROM totp WHERE account_id = $1";
        /// A step serves once: only a later one than the last is taken.
        TAKE_STEP = "UPDATE totp SET last_step = $2 WHERE account_id = $1 AND last_step < $2";
        REMOVE_TOTP = "DELETE FROM totp WHERE account_id = $1";
        ADD_CODE = "INSERT INTO recovery_code (account_id, hash, used) VALUES ($1, $2, NULL)";
        USE_CODE = "UPDATE recovery_code SET used = $3 WHERE account_id = $1 AND hash = $2 AND used IS NULL";
        COUNT_CODES = "SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used IS NULL";
        REMOVE_CODES = "DELETE FROM recovery_code WHERE account_id = $1";
        ADD_PASSKEY = "INSERT INTO passkey (credential_id, account_id, name, doc, created, used)
            VALUES ($1, $2, $3, $4, $5, NULL)";
        PASSKEYS = "SELECT credential_id, account_id, name, doc, created, used FROM passkey
            WHERE account_id = $1 ORDER BY created, credential_id";
        PASSKEY = "SELECT credential_id, account_id, name, doc, created, used FROM passkey WHERE credential_id = $1";
        USE_PASSKEY = "UPDATE passkey SET doc = $2, used = $3 WHERE credential_id = $1";
        NAME_PASSKEY = "UPDATE passkey SET name = $3 WHERE credential_id = $1 AND account_id = $2";
        REMOVE_PASSKEY = "DELETE FROM passkey WHERE credential_id = $1 AND account_id = $2";
        REMOVE_PASSKEYS = "DELETE FROM passkey WHERE account_id = $1";
    }
}

/// The secret that an account shares with an authenticator app.
#[derive(Clone, PartialEq, Eq)]
pub struct Totp {
    /// The secret.
    pub secret: Vec<u8>,
    /// When it was set up.
    pub created: i64,
    /// The step of the last code that was taken.
    pub last_step: i64,
}

/// Gives the account the secret of an app that has proved with the code of a step that it has it; replaces what there
/// was.
pub async fn set_totp(tx: &mut Tx, vault: &Vault, account_id: &str, totp: &Totp) -> Result<(), StoreError> {
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place("totp", account_id), &totp.secret)?;
    tx.run(sql::SET_TOTP, vals![account_id, sealed, totp.created, totp.last_step]).await?;
    Ok(())
}

/// The secret of the account.
pub async fn totp(mut src: Source<'_>, vault: &Vault, account_id: &str) -> Result<Option<Totp>, StoreError> {
    let Some(row) = src.row(sql::TOTP, vals![account_id]).await? else { return Ok(None) };
    let key = vault.need_key(src, OPEN_KEY).await?;
    let secret = key.open(&place("totp", account_id), &row.bytes(0)?)?;
    Ok(Some(Totp { secret, created: row.int(1)?, last_step: row.int(2)? }))
}

/// Takes the code of a step; returns whether it is later than the last one that was taken.
pub async fn take_step(tx: &mut Tx, account_id: &str, step: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::TAKE_STEP, vals![account_id, step]).await? > 0)
}

/// Takes the secret away; returns whether there was one.
pub async fn remove_totp(tx: &mut Tx, account_id: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REMOVE_TOTP, vals![account_id]).await? > 0)
}

/// Gives the account these recovery codes, as keyed hashes, in place of those it had.
pub async fn set_recovery_codes(tx: &mut Tx, account_id: &str, hashes: &[String]) -> Result<(), StoreError> {
    tx.run(sql::REMOVE_CODES, vals![account_id]).await?;
    for hash in hashes {
        tx.run(sql::ADD_CODE, vals![account_id, hash]).await?;
    }
    Ok(())
}

/// Uses a recovery code up; returns whether it was good.
pub async fn use_recovery_code(tx: &mut Tx, account_id: &str, hash: &str, at: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::USE_CODE, vals![account_id, hash, at]).await? > 0)
}

/// How many recovery codes are left.
pub async fn count_recovery_codes(mut src: Source<'_>, account_id: &str) -> Result<i64, StoreError> {
    let row = src.row(sql::COUNT_CODES, vals![account_id]).await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// A passkey of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// What the authenticator calls it, in hex.
    pub credential_id: String,
    /// Whose it is.
    pub account_id: String,
    /// What the person calls it.
    pub name: String,
    /// Public key, counter and flags; the caller's own text.
    pub doc: Vec<u8>,
    /// When it was made.
    pub created: i64,
    /// When it was last used.
    pub used: Option<i64>,
}

/// Puts a new passkey. [`StoreError::Conflict`] if its id is taken, by whomever.
pub async fn add_passkey(tx: &mut Tx, vault: &Vault, passkey: &Passkey) -> Result<(), StoreError> {
    let Passkey { credential_id, account_id, name, doc, created, .. } = passkey;
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place("passkey", credential_id), doc)?;
    tx.run(sql::ADD_PASSKEY, vals![credential_id, account_id, name, sealed, *created]).await?;
    Ok(())
}

/// The passkeys of an account, the oldest first.
pub async fn passkeys(mut src: Source<'_>, vault: &Vault, account_id: &str) -> Result<Vec<Passkey>, StoreError> {
    let rows = src.rows(sql::PASSKEYS, vals![account_id]).await?;
    let key = vault.need_key(src, OPEN_KEY).await?;
    rows.iter().map(|row| passkey_of(&key, row)).collect()
}

/// The passkey of that id, whosever it is.
pub async fn passkey(mut src: Source<'_>, vault: &Vault, credential_id: &str) -> Result<Option<Passkey>, StoreError> {
    let Some(row) = src.row(sql::PASSKEY, vals![credential_id]).await? else { return Ok(None) };
    let key = vault.need_key(src, OPEN_KEY).await?;
    passkey_of(&key, &row).map(Some)
}

/// Notes that a passkey was used and what it holds now; returns whether there is such a one.
pub async fn use_passkey(
    tx: &mut Tx,
    vault: &Vault,
    credential_id: &str,
    doc: &[u8],
    at: i64,
) -> Result<bool, StoreError> {
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place("passkey", credential_id), doc)?;
    Ok(tx.run(sql::USE_PASSKEY, vals![credential_id, sealed, at]).await? > 0)
}

/// Gives a passkey of the account another name; returns whether there is such a one.
pub async fn name_passkey(tx: &mut Tx, credential_id: &str, account_id: &str, name: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::NAME_PASSKEY, vals![credential_id, account_id, name]).await? > 0)
}

/// Takes a passkey of the account away; returns whether there was such a one.
pub async fn remove_passkey(tx: &mut Tx, credential_id: &str, account_id: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REMOVE_PASSKEY, vals![credential_id, account_id]).await? > 0)
}

/// Takes every factor of the account away: for whoever has lost them all.
pub async fn remove_all(tx: &mut Tx, account_id: &str) -> Result<(), StoreError> {
    for statement in [sql::REMOVE_TOTP, sql::REMOVE_CODES, sql::REMOVE_PASSKEYS] {
        tx.run(statement, vals![account_id]).await?;
    }
    Ok(())
}

fn passkey_of(key: &crate::SubjectKey, row: &Row) -> Result<Passkey, StoreError> {
    let credential_id = row.text(0)?;
    let doc = key.open(&place("passkey", &credential_id), &row.bytes(3)?)?;
    Ok(Passkey {
        account_id: row.text(1)?,
        name: row.text(2)?,
        created: row.int(4)?,
        used: row.opt_int(5)?,
        credential_id,
        doc,
    })
}

/// Where something sealed belongs; it does not open for another account or passkey.
fn place(what: &str, whose: &str) -> Vec<u8> {
    format!("{what}/{whose}").into_bytes()
}
