//! What lies on somebody's desk: drafts of forms, notices, and the requests already done, so that one sent
//! twice is not done twice.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::{OPEN_KEY, Vault};

pub(crate) mod sql {
    crate::statements::statements! {
        SAVE_DRAFT = "INSERT INTO draft (account_id, form, doc, saved) VALUES ($1, $2, $3, $4)
            ON CONFLICT (account_id, form) DO UPDATE SET doc = excluded.doc, saved = excluded.saved";
        LOAD_DRAFT = "SELECT doc, saved FROM draft WHERE account_id = $1 AND form = $2";
        DRAFTS = "SELECT form, saved FROM draft WHERE account_id = $1 ORDER BY saved DESC, form";
        OTHER_DRAFTS = "SELECT account_id, saved FROM draft WHERE form = $1 AND account_id <> $2 AND saved >= $3
            ORDER BY saved DESC, account_id LIMIT 5";
        DELETE_DRAFT = "DELETE FROM draft WHERE account_id = $1 AND form = $2";
        DELETE_OLD_DRAFTS = "DELETE FROM draft WHERE saved < $1";
        REMEMBER_REQUEST = "INSERT INTO done_request (request_id, outcome, at) VALUES ($1, $2, $3)";
        FIND_REQUEST = "SELECT outcome FROM done_request WHERE request_id = $1";
        PRUNE_REQUESTS = "DELETE FROM done_request WHERE at < $1";
        ADD_NOTICE = "INSERT INTO notice (id, account_id, kind, case_number, subject, at, read_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        NOTICES = "SELECT id, account_id, kind, case_number, subject, at, read_at FROM notice
            WHERE account_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
        COUNT_UNREAD = "SELECT COUNT(*) FROM notice WHERE account_id = $1 AND read_at IS NULL";
        MARK_READ = "UPDATE notice SET read_at = $3 WHERE account_id = $1 AND id = $2 AND read_at IS NULL";
        MARK_READ_UNTIL = "UPDATE notice SET read_at = at WHERE at < $1 AND read_at IS NULL";
        MARK_ALL_READ = "UPDATE notice SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL";
    }
}

/// A form that somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, and for what.
    pub form: String,
    /// When it was last saved.
    pub saved: i64,
}

/// Keeps what is filled in so far, sealed with the key of the system; replaces what was kept for the same
/// form.
pub async fn save_draft(
    tx: &mut Tx,
    vault: &Vault,
    account_id: &str,
    form: &str,
    doc: &[u8],
    saved: i64,
) -> Result<(), StoreError> {
    let key = vault.need_key(tx.src(), OPEN_KEY).await?;
    let sealed = key.seal_fresh(&place(account_id, form), doc)?;
    tx.run(sql::SAVE_DRAFT, vals![account_id, form, sealed, saved]).await?;
    Ok(())
}

/// What was kept for the form, and when.
pub async fn load_draft(
    mut src: Source<'_>,
    vault: &Vault,
    account_id: &str,
    form: &str,
) -> Result<Option<(Vec<u8>, i64)>, StoreError> {
    let Some(row) = src.row(sql::LOAD_DRAFT, vals![account_id, form]).await? else {
        return Ok(None);
    };
    let key = vault.need_key(src, OPEN_KEY).await?;
    Ok(Some((key.open(&place(account_id, form), &row.bytes(0)?)?, row.int(1)?)))
}

/// The drafts of an account, the last saved first.
pub async fn drafts(mut src: Source<'_>, account_id: &str) -> Result<Vec<Draft>, StoreError> {
    let rows = src.rows(sql::DRAFTS, vals![account_id]).await?;
    rows.iter().map(|row| Ok(Draft { form: row.text(0)?, saved: row.int(1)? })).collect()
}

/// Who else has saved a draft of a form since `since`, the last first; five at most. Not what they wrote.
pub async fn others_at(
    mut src: Source<'_>,
    form: &str,
    account_id: &str,
    since: i64,
) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = src.rows(sql::OTHER_DRAFTS, vals![form, account_id, since]).await?;
    rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Throws a draft away; returns whether there was one.
pub async fn delete_draft(tx: &mut Tx, account_id: &str, form: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::DELETE_DRAFT, vals![account_id, form]).await? > 0)
}

/// Throws away the drafts saved before `before`; returns how many.
pub async fn delete_drafts_older_than(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::DELETE_OLD_DRAFTS, vals![before]).await
}

/// Where a draft belongs; it does not open for another account or form.
fn place(account_id: &str, form: &str) -> Vec<u8> {
    format!("draft/{}/{account_id}/{form}", account_id.len()).into_bytes()
}

/// Remembers in the transaction that does it that the request was done, and with which outcome.
/// [`StoreError::Conflict`] if it was done before.
pub async fn remember_request(tx: &mut Tx, request_id: &str, outcome: &str, at: i64) -> Result<(), StoreError> {
    tx.run(sql::REMEMBER_REQUEST, vals![request_id, outcome, at]).await?;
    Ok(())
}

/// The outcome of a request that was done before.
pub async fn find_request(mut src: Source<'_>, request_id: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::FIND_REQUEST, vals![request_id]).await?.map(|row| row.text(0)).transpose()
}

/// Forgets the requests done before `before`; returns how many.
pub async fn prune_requests(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE_REQUESTS, vals![before]).await
}

/// Something that an account should know. No personal data: the words are chosen when it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id, given by the caller.
    pub id: String,
    /// For whom.
    pub account_id: String,
    /// What kind.
    pub kind: String,
    /// The case it is about.
    pub case_number: Option<String>,
    /// What it is about.
    pub subject: String,
    /// Since when.
    pub at: i64,
    /// When it was read.
    pub read_at: Option<i64>,
}

/// Puts a notice. [`StoreError::Conflict`] if there is one of that id.
pub async fn add_notice(tx: &mut Tx, notice: &Notice) -> Result<(), StoreError> {
    let Notice { id, account_id, kind, case_number, subject, at, read_at } = notice;
    let vals = vals![id, account_id, kind, case_number, subject, *at, *read_at];
    tx.run(sql::ADD_NOTICE, vals).await?;
    Ok(())
}

/// The last `limit` notices of an account, the newest first.
pub async fn notices(mut src: Source<'_>, account_id: &str, limit: i64) -> Result<Vec<Notice>, StoreError> {
    src.rows(sql::NOTICES, vals![account_id, limit]).await?.iter().map(notice).collect()
}

/// How many notices the account has not read.
pub async fn count_unread(mut src: Source<'_>, account_id: &str) -> Result<i64, StoreError> {
    let row = src.row(sql::COUNT_UNREAD, vals![account_id]).await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// Marks one notice of the account as read; returns whether it was unread.
pub async fn mark_read(tx: &mut Tx, account_id: &str, id: &str, at: i64) -> Result<bool, StoreError> {
    Ok(tx.run(sql::MARK_READ, vals![account_id, id, at]).await? > 0)
}

/// Marks all notices of the account as read; returns how many were not.
pub async fn mark_all_read(tx: &mut Tx, account_id: &str, at: i64) -> Result<u64, StoreError> {
    tx.run(sql::MARK_ALL_READ, vals![account_id, at]).await
}

/// Marks the notices of everyone from before a moment as read when they came; returns how many.
pub async fn mark_read_until(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::MARK_READ_UNTIL, vals![before]).await
}

fn notice(row: &Row) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: row.text(0)?,
        account_id: row.text(1)?,
        kind: row.text(2)?,
        case_number: row.opt_text(3)?,
        subject: row.text(4)?,
        at: row.int(5)?,
        read_at: row.opt_int(6)?,
    })
}
