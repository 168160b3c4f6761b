//! Accounts of other issuers (OpenID Connect): which of them stands for which account here, who asked to be linked,
//! and which sessions they began. The key is the pair of issuer and subject, never an e-mail address.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::{OPEN_KEY, Vault};

pub(crate) mod sql {
    crate::statements::statements! {
        LINK = "INSERT INTO federated_login (issuer, subject, account_id, linked) VALUES ($1, $2, $3, $4)";
        UNLINK = "DELETE FROM federated_login WHERE issuer = $1 AND subject = $2 AND account_id = $3";
        FIND = "SELECT issuer, subject, account_id, linked FROM federated_login WHERE issuer = $1 AND subject = $2";
        OF_ACCOUNT = "SELECT issuer, subject, account_id, linked FROM federated_login
            WHERE account_id = $1 ORDER BY issuer, subject";
        ASK = "INSERT INTO link_request (code, issuer, subject, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (issuer, subject) DO UPDATE SET at = excluded.at RETURNING code";
        ASKED = "SELECT code, issuer, subject, at FROM link_request WHERE code = $1";
        ANSWERED = "DELETE FROM link_request WHERE issuer = $1 AND subject = $2";
        PRUNE_ASKED = "DELETE FROM link_request WHERE at < $1";
        BEGIN = "INSERT INTO federated_session (token_hash, issuer, subject, id_token) VALUES ($1, $2, $3, $4)";
        BEGUN = "SELECT issuer, id_token FROM federated_session WHERE token_hash = $1";
        REVOKE = "UPDATE login_session SET revoked = $3 WHERE revoked IS NULL AND token_hash IN
            (SELECT token_hash FROM federated_session WHERE issuer = $1 AND subject = $2)";
        FORGET = "DELETE FROM federated_session WHERE token_hash = $1";
    }
}

/// Somebody's account at an issuer, and the account here that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// The issuer, as it calls itself.
    pub issuer: String,
    /// The subject, unique within the issuer.
    pub subject: String,
    /// The account here.
    pub account_id: String,
    /// Since when.
    pub linked: i64,
}

/// Somebody who came from an issuer and has no account here yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRequest {
    /// What they read out to an administrator.
    pub code: String,
    /// The issuer.
    pub issuer: String,
    /// The subject.
    pub subject: String,
    /// When they last came.
    pub at: i64,
}

/// Links; what was asked for is answered with it. [`StoreError::Conflict`] if the subject is linked already.
pub async fn link(tx: &mut Tx, linked: &Linked) -> Result<(), StoreError> {
    let Linked { issuer, subject, account_id, linked } = linked;
    tx.run(sql::LINK, vals![issuer, subject, account_id, *linked]).await?;
    tx.run(sql::ANSWERED, vals![issuer, subject]).await?;
    Ok(())
}

/// Takes a link away; returns whether there was one.
pub async fn unlink(tx: &mut Tx, issuer: &str, subject: &str, account_id: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::UNLINK, vals![issuer, subject, account_id]).await? > 0)
}

/// The link of a subject.
pub async fn find(mut src: Source<'_>, issuer: &str, subject: &str) -> Result<Option<Linked>, StoreError> {
    let row = src.row(sql::FIND, vals![issuer, subject]).await?;
    row.as_ref().map(linked).transpose()
}

/// The links of an account.
pub async fn of_account(mut src: Source<'_>, account_id: &str) -> Result<Vec<Linked>, StoreError> {
    src.rows(sql::OF_ACCOUNT, vals![account_id]).await?.iter().map(linked).collect()
}

fn linked(row: &Row) -> Result<Linked, StoreError> {
    Ok(Linked { issuer: row.text(0)?, subject: row.text(1)?, account_id: row.text(2)?, linked: row.int(3)? })
}

/// Notes that a subject asks to be linked and returns the code: the one given, or the one it has already.
/// [`StoreError::Conflict`] if the code is taken by another.
pub async fn ask(tx: &mut Tx, request: &LinkRequest) -> Result<String, StoreError> {
    let LinkRequest { code, issuer, subject, at } = request;
    let row = tx.query_one(sql::ASK, vals![code, issuer, subject, *at]).await?;
    row.map_or_else(|| Ok(code.clone()), |row| row.text(0))
}

/// Who asked with that code.
pub async fn asked(mut src: Source<'_>, code: &str) -> Result<Option<LinkRequest>, StoreError> {
    let row = src.row(sql::ASKED, vals![code]).await?;
    let read =
        |row: Row| Ok(LinkRequest { code: row.text(0)?, issuer: row.text(1)?, subject: row.text(2)?, at: row.int(3)? });
    row.map(read).transpose()
}

/// Forgets those who have not come again since `before`; returns how many.
pub async fn prune_asked(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE_ASKED, vals![before]).await
}

/// Notes by whom a session was begun, with the issuer's token sealed: the issuer wants it back when the session ends.
pub async fn begin(
    tx: &mut Tx,
    vault: &Vault,
    token_hash: &[u8; 32],
    (issuer, subject): (&str, &str),
    id_token: &str,
) -> Result<(), StoreError> {
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place(token_hash), id_token.as_bytes())?;
    tx.run(sql::BEGIN, vals![token_hash, issuer, subject, sealed]).await?;
    Ok(())
}

/// The issuer by whom the session was begun, and its token.
pub async fn begun(
    mut src: Source<'_>,
    vault: &Vault,
    token_hash: &[u8; 32],
) -> Result<Option<(String, String)>, StoreError> {
    let Some(row) = src.row(sql::BEGUN, vals![token_hash]).await? else { return Ok(None) };
    let key = vault.need_key(src, OPEN_KEY).await?;
    let token = key.open(&place(token_hash), &row.bytes(1)?)?;
    Ok(Some((row.text(0)?, String::from_utf8(token).map_err(|_| StoreError::Unsealable)?)))
}

/// Ends the sessions that a subject has begun; returns how many.
pub async fn revoke(tx: &mut Tx, issuer: &str, subject: &str, at: i64) -> Result<u64, StoreError> {
    tx.run(sql::REVOKE, vals![issuer, subject, at]).await
}

/// Forgets the issuer's token of a session that has ended.
pub async fn forget(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<(), StoreError> {
    tx.run(sql::FORGET, vals![token_hash]).await?;
    Ok(())
}

fn place(token_hash: &[u8; 32]) -> Vec<u8> {
    [b"federated/".as_slice(), token_hash].concat()
}
