//! Mail: where an account is written to, and the outbox with what was written. Rows hold no words: these are chosen when a
//! letter is written.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// The columns of a letter, in the order in which `letter` reads them.
macro_rules! columns {
    () => {
        "id, account_id, address, language, kind, subject, invitation, sequence, letter, state, attempts, created, changed, fault"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        MAILBOX = "SELECT account_id, address, rhythm, digest_on, digest_at, refused_at, refused FROM mailbox
            WHERE account_id = $1";
        SET_MAILBOX = "INSERT INTO mailbox (account_id, address, rhythm, digest_on, digest_at, refused_at, refused)
            VALUES ($1, $2, $3, '', $4, NULL, NULL)
            ON CONFLICT (account_id) DO UPDATE
            SET address = excluded.address, rhythm = excluded.rhythm, refused_at = NULL, refused = NULL";
        REFUSE = "UPDATE mailbox SET refused_at = $2, refused = $3 WHERE account_id = $1 AND address = $4";
        DIGESTED = "UPDATE mailbox SET digest_on = $2, digest_at = $3 WHERE account_id = $1";
        /// Whoever gets a summary and has had none today.
        TO_DIGEST = "SELECT m.account_id FROM mailbox m JOIN account a ON a.id = m.account_id
            WHERE a.active AND m.rhythm = 'daily' AND m.address IS NOT NULL AND m.refused_at IS NULL AND m.digest_on < $1
            ORDER BY m.account_id LIMIT $2";
        ADD = concat!("INSERT INTO outbox (", columns!(), ")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
        ONE = concat!("SELECT ", columns!(), " FROM outbox WHERE id = $1");
        SETTLE = "UPDATE outbox SET state = $2, attempts = $3, changed = $4, fault = $5 WHERE id = $1";
        LIST = concat!("SELECT ", columns!(), " FROM outbox
            WHERE (CAST($1 AS TEXT) IS NULL OR state = $1)
            AND (CAST($2 AS BIGINT) IS NULL OR (created, id) < ($2, $3)) ORDER BY created DESC, id DESC LIMIT $4");
        OF_SUBJECT = concat!("SELECT ", columns!(), " FROM outbox WHERE subject = $1 ORDER BY created, id");
        LAST_TO = concat!("SELECT ", columns!(), " FROM outbox
            WHERE address = $1 AND state = 'sent' ORDER BY created DESC, id DESC LIMIT 1");
        PRUNE = "DELETE FROM outbox WHERE created < $1 AND state <> 'waiting'";
        COUNT_NEW = "SELECT COUNT(*) FROM notice WHERE account_id = $1 AND read_at IS NULL AND at > $2";
    }
}

/// Where and how often an account is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Whose.
    pub account_id: String,
    /// The address; none: nothing is sent.
    pub address: Option<String>,
    /// How often: the code of a rhythm.
    pub rhythm: String,
    /// The day of the last summary; empty: none yet.
    pub digest_on: String,
    /// Up to when notices were counted in one.
    pub digest_at: i64,
    /// Since when nobody is reached there, and with which code.
    pub refused: Option<(i64, String)>,
}

/// A letter in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id, given by the caller.
    pub id: String,
    /// To whom.
    pub account_id: String,
    /// To which address.
    pub address: String,
    /// In which language.
    pub language: String,
    /// What kind.
    pub kind: String,
    /// The session that it is about; empty: none.
    pub subject: String,
    /// The invitation of that session; 0: none.
    pub invitation: i64,
    /// Which state of the invitation is told.
    pub sequence: i64,
    /// What is told.
    pub letter: String,
    /// Where it stands.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was ordered.
    pub created: i64,
    /// When its state changed.
    pub changed: i64,
    /// The code of the last fault.
    pub fault: Option<String>,
}

/// Where an account is written to; none where nobody has said so.
pub async fn mailbox(mut src: Source<'_>, account_id: &str) -> Result<Option<Mailbox>, StoreError> {
    let row = src.row(sql::MAILBOX, vals![account_id]).await?;
    row.map(|row| {
        let refused = row.opt_int(5)?.zip(row.opt_text(6)?);
        let (account_id, address, rhythm) = (row.text(0)?, row.opt_text(1)?, row.text(2)?);
        Ok(Mailbox { account_id, address, rhythm, digest_on: row.text(3)?, digest_at: row.int(4)?, refused })
    })
    .transpose()
}

/// Sets address and rhythm of an account; that nobody was reached is forgotten. A first summary counts notices from `now` on.
pub async fn set_mailbox(
    tx: &mut Tx,
    account_id: &str,
    address: Option<&str>,
    rhythm: &str,
    now: i64,
) -> Result<(), StoreError> {
    tx.run(sql::SET_MAILBOX, vals![account_id, address, rhythm, now]).await?;
    Ok(())
}

/// Notes that nobody is reached under an address, where the account still has it; returns whether it has.
pub async fn refuse(tx: &mut Tx, account_id: &str, address: &str, at: i64, code: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::REFUSE, vals![account_id, at, code, address]).await? > 0)
}

/// Notes that the summary of a day was made.
pub async fn digested(tx: &mut Tx, account_id: &str, on: &str, at: i64) -> Result<(), StoreError> {
    tx.run(sql::DIGESTED, vals![account_id, on, at]).await?;
    Ok(())
}

/// At most `limit` accounts that are to get a summary on a day.
pub async fn to_digest(mut src: Source<'_>, on: &str, limit: i64) -> Result<Vec<String>, StoreError> {
    src.rows(sql::TO_DIGEST, vals![on, limit]).await?.iter().map(|row| row.text(0)).collect()
}

/// How many notices an account has not read that came after a moment.
pub async fn new_notices(mut src: Source<'_>, account_id: &str, after: i64) -> Result<i64, StoreError> {
    src.row(sql::COUNT_NEW, vals![account_id, after]).await?.map_or(Ok(0), |row| row.int(0))
}

/// Puts a letter into the outbox. [`StoreError::Conflict`] if there is one of that id.
pub async fn add(tx: &mut Tx, l: &LetterRow) -> Result<(), StoreError> {
    let vals = vals![
        &l.id,
        &l.account_id,
        &l.address,
        &l.language,
        &l.kind,
        &l.subject,
        l.invitation,
        l.sequence,
        &l.letter,
        &l.state,
        l.attempts,
        l.created,
        l.changed,
        &l.fault,
    ];
    tx.run(sql::ADD, vals).await?;
    Ok(())
}

/// A letter.
pub async fn letter(mut src: Source<'_>, id: &str) -> Result<Option<LetterRow>, StoreError> {
    src.row(sql::ONE, vals![id]).await?.as_ref().map(letter_of).transpose()
}

/// Notes what became of a letter.
pub async fn settle(
    tx: &mut Tx,
    id: &str,
    state: &str,
    attempts: i64,
    at: i64,
    fault: Option<&str>,
) -> Result<(), StoreError> {
    tx.run(sql::SETTLE, vals![id, state, attempts, at, fault]).await?;
    Ok(())
}

/// The last `limit` letters in a state, or in any, the newest first; before one of a moment and id, where given.
pub async fn letters(
    mut src: Source<'_>,
    state: Option<&str>,
    before: Option<(i64, &str)>,
    limit: i64,
) -> Result<Vec<LetterRow>, StoreError> {
    let (at, id) = (before.map(|(at, _)| at), before.map_or("", |(_, id)| id));
    src.rows(sql::LIST, vals![state, at, id, limit]).await?.iter().map(letter_of).collect()
}

/// The letters about a session, the oldest first.
pub async fn letters_about(mut src: Source<'_>, subject: &str) -> Result<Vec<LetterRow>, StoreError> {
    src.rows(sql::OF_SUBJECT, vals![subject]).await?.iter().map(letter_of).collect()
}

/// The last letter that went to an address.
pub async fn last_to(mut src: Source<'_>, address: &str) -> Result<Option<LetterRow>, StoreError> {
    src.row(sql::LAST_TO, vals![address]).await?.as_ref().map(letter_of).transpose()
}

/// Deletes the letters from before a moment that are settled; returns how many.
pub async fn prune(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(sql::PRUNE, vals![before]).await
}

fn letter_of(row: &Row) -> Result<LetterRow, StoreError> {
    Ok(LetterRow {
        id: row.text(0)?,
        account_id: row.text(1)?,
        address: row.text(2)?,
        language: row.text(3)?,
        kind: row.text(4)?,
        subject: row.text(5)?,
        invitation: row.int(6)?,
        sequence: row.int(7)?,
        letter: row.text(8)?,
        state: row.text(9)?,
        attempts: row.int(10)?,
        created: row.int(11)?,
        changed: row.int(12)?,
        fault: row.opt_text(13)?,
    })
}
