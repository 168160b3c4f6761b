//! Login sessions and tokens for programs. Only the hash of a token is stored: whoever reads the database
//! cannot act with it.

use sha2::{Digest, Sha256};

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        CREATE = "INSERT INTO login_session
            (token_hash, account_id, seat, created, seen, expires, revoked, agent)
            VALUES ($1, $2, $3, $4, $5, $6, NULL, $7)";
        FIND = "SELECT s.token_hash, s.account_id, s.seat, s.created, s.seen, s.expires, s.agent
            FROM login_session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = $1 AND s.revoked IS NULL AND s.expires > $2 AND a.active";
        OF_ACCOUNT = "SELECT token_hash, account_id, seat, created, seen, expires, agent
            FROM login_session WHERE account_id = $1 AND revoked IS NULL AND expires > $2
            ORDER BY seen DESC, created DESC";
        TOUCH = "UPDATE login_session SET seen = $2, expires = $3 WHERE token_hash = $1 AND revoked IS NULL";
        CHANGE_SEAT = "UPDATE login_session SET seat = $2 WHERE token_hash = $1 AND revoked IS NULL";
        REVOKE = "UPDATE login_session SET revoked = $2 WHERE token_hash = $1 AND revoked IS NULL";
        REVOKE_OWN = "UPDATE login_session SET revoked = $3
            WHERE token_hash = $1 AND account_id = $2 AND revoked IS NULL";
        REVOKE_OTHERS = "UPDATE login_session SET revoked = $3
            WHERE account_id = $1 AND token_hash <> $2 AND revoked IS NULL";
        REVOKE_ALL = "UPDATE login_session SET revoked = $2 WHERE account_id = $1 AND revoked IS NULL";
        PRUNE = "DELETE FROM login_session WHERE expires < $1";
        CREATE_TOKEN = "INSERT INTO api_token (token_hash, account_id, seat, label, created, expires, revoked)
            VALUES ($1, $2, $3, $4, $5, $6, NULL)";
        FIND_TOKEN = "SELECT t.token_hash, t.account_id, t.seat, t.label, t.created, t.expires
            FROM api_token t JOIN account a ON a.id = t.account_id
            WHERE t.token_hash = $1 AND t.revoked IS NULL AND t.expires > $2 AND a.active";
        TOKENS_OF_ACCOUNT = "SELECT token_hash, account_id, seat, label, created, expires
            FROM api_token WHERE account_id = $1 AND revoked IS NULL AND expires > $2
            ORDER BY created DESC, label";
        REVOKE_TOKEN = "UPDATE api_token SET revoked = $2 WHERE token_hash = $1 AND revoked IS NULL";
        REVOKE_ALL_TOKENS = "UPDATE api_token SET revoked = $2 WHERE account_id = $1 AND revoked IS NULL";
    }
}

/// SHA-256 of a token: what is stored and looked up. Enough for tokens of 128 random bits and more, not for
/// passwords.
pub fn token_hash(token: &[u8]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// A person logged in with a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The [`token_hash`] of what the cookie holds.
    pub token_hash: [u8; 32],
    /// Who.
    pub account_id: String,
    /// In which of their seats.
    pub seat: i64,
    /// When it began.
    pub created: i64,
    /// When it was last used.
    pub seen: i64,
    /// When it ends by itself.
    pub expires: i64,
    /// The browser, as it calls itself.
    pub agent: String,
}

/// A program that acts for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// The [`token_hash`] of the token.
    pub token_hash: [u8; 32],
    /// For whom.
    pub account_id: String,
    /// In which of their seats.
    pub seat: i64,
    /// What the person calls it.
    pub label: String,
    /// When it was made.
    pub created: i64,
    /// When it ends by itself.
    pub expires: i64,
}

/// Puts a new session.
pub async fn create(tx: &mut Tx, session: &Session) -> Result<(), StoreError> {
    let Session { token_hash, account_id, seat, created, seen, expires, agent } = session;
    let vals = vals![token_hash, account_id, *seat, *created, *seen, *expires, agent];
    tx.run(sql::CREATE, vals).await?;
    Ok(())
}

/// The session of that hash, if it is neither revoked nor expired at `now` and its account is active.
pub async fn find(mut src: Source<'_>, token_hash: &[u8; 32], now: i64) -> Result<Option<Session>, StoreError> {
    let row = src.row(sql::FIND, vals![token_hash, now]).await?;
    row.as_ref().map(session).transpose()
}

/// The sessions of the account that are open at `now`, the last used first.
pub async fn of_account(mut src: Source<'_>, account_id: &str, now: i64) -> Result<Vec<Session>, StoreError> {
    src.rows(sql::OF_ACCOUNT, vals![account_id, now]).await?.iter().map(session).collect()
}

/// Notes that the session was used and until when it lasts now; returns whether it is open.
pub async fn touch(tx: &mut Tx, token_hash: &[u8; 32], seen: i64, expires: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::TOUCH, vals![token_hash, seen, expires]).await? > 0)
}

/// Goes on in another seat of the same account; returns whether the session is open.
pub async fn change_seat(tx: &mut Tx, token_hash: &[u8; 32], seat: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::CHANGE_SEAT, vals![token_hash, seat]).await? > 0)
}

/// Ends one session; returns whether it was open.
pub async fn revoke(tx: &mut Tx, token_hash: &[u8; 32], at: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REVOKE, vals![token_hash, at]).await? > 0)
}

/// Ends one session of an account, and none of others; returns whether it was open.
pub async fn revoke_own(tx: &mut Tx, token_hash: &[u8; 32], account_id: &str, at: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REVOKE_OWN, vals![token_hash, account_id, at]).await? > 0)
}

/// Ends all sessions of an account but one; returns how many there were.
pub async fn revoke_others(tx: &mut Tx, account_id: &str, but: &[u8; 32], at: i64) -> Result<u64, StoreError> {
    tx.run(sql::REVOKE_OTHERS, vals![account_id, but, at]).await
}

/// Ends all sessions of an account; returns how many there were.
pub async fn revoke_all(tx: &mut Tx, account_id: &str, at: i64) -> Result<u64, StoreError> {
    tx.run(sql::REVOKE_ALL, vals![account_id, at]).await
}

/// Deletes the sessions that expired before `before`; returns how many.
pub async fn prune(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE, vals![before]).await
}

fn session(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        token_hash: hash(row, 0)?,
        account_id: row.text(1)?,
        seat: row.int(2)?,
        created: row.int(3)?,
        seen: row.int(4)?,
        expires: row.int(5)?,
        agent: row.text(6)?,
    })
}

/// Puts a new token.
pub async fn create_token(tx: &mut Tx, token: &ApiToken) -> Result<(), StoreError> {
    let ApiToken { token_hash, account_id, seat, label, created, expires } = token;
    let vals = vals![token_hash, account_id, *seat, label, *created, *expires];
    tx.run(sql::CREATE_TOKEN, vals).await?;
    Ok(())
}

/// The token of that hash, if it is neither revoked nor expired at `now` and its account is active.
pub async fn find_token(mut src: Source<'_>, token_hash: &[u8; 32], now: i64) -> Result<Option<ApiToken>, StoreError> {
    let row = src.row(sql::FIND_TOKEN, vals![token_hash, now]).await?;
    row.as_ref().map(token).transpose()
}

/// The tokens of the account that are good at `now`, the newest first.
pub async fn tokens_of_account(mut src: Source<'_>, account_id: &str, now: i64) -> Result<Vec<ApiToken>, StoreError> {
    src.rows(sql::TOKENS_OF_ACCOUNT, vals![account_id, now]).await?.iter().map(token).collect()
}

/// Ends one token; returns whether it was good.
pub async fn revoke_token(tx: &mut Tx, token_hash: &[u8; 32], at: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REVOKE_TOKEN, vals![token_hash, at]).await? > 0)
}

/// Ends all tokens of an account; returns how many there were.
pub async fn revoke_all_tokens(tx: &mut Tx, account_id: &str, at: i64) -> Result<u64, StoreError> {
    tx.run(sql::REVOKE_ALL_TOKENS, vals![account_id, at]).await
}

fn token(row: &Row) -> Result<ApiToken, StoreError> {
    Ok(ApiToken {
        token_hash: hash(row, 0)?,
        account_id: row.text(1)?,
        seat: row.int(2)?,
        label: row.text(3)?,
        created: row.int(4)?,
        expires: row.int(5)?,
    })
}

fn hash(row: &Row, index: usize) -> Result<[u8; 32], StoreError> {
    let wrong = StoreError::Column { index, wanted: "a hash", found: "of another length" };
    row.bytes(index)?.try_into().map_err(|_| wrong)
}
