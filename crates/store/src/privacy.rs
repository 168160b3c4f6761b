//! Reasons that were given before a file of another team was opened, sealed with the person's key; and what is left of a
//! case once its person is erased.

use crate::db::{Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::SubjectKey;

pub(crate) mod sql {
    crate::statements::statements! {
        GIVE = "INSERT INTO opening_reason (account_id, case_number, day, code, words, at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (account_id, case_number, day) DO UPDATE
            SET code = excluded.code, words = excluded.words, at = excluded.at";
        GIVEN = "SELECT code FROM opening_reason WHERE account_id = $1 AND case_number = $2 AND day = $3";
        WORDS = "SELECT words FROM opening_reason WHERE account_id = $1 AND case_number = $2 AND day = $3";
        FORGET_REASONS = "DELETE FROM opening_reason WHERE case_number = $1";
        KEEP_COUNT = "INSERT INTO erased_case (number, phase, category, triage, region, opener_institution,
                lead_institution, announced, closed, national_outcome, erased_on)
            SELECT number, phase, category, triage, region, opener_institution, lead_institution,
                SUBSTR(COALESCE(announced_on, ''), 1, 4), SUBSTR(COALESCE(closed_on, ''), 1, 4), national_outcome, $2
            FROM case_list WHERE number = $1";
        FORGET_NOTICES = "DELETE FROM notice WHERE case_number = $1
            OR subject IN (SELECT id FROM inquiry_list WHERE case_number = $1)";
        FORGET_DRAFTS = "DELETE FROM draft WHERE form = $1 OR form LIKE '%/' || $1 OR form LIKE $1 || '/%'
            OR form LIKE '%/' || $1 || '/%' OR form LIKE '%/' || $1 || ' %' OR form LIKE '% ' || $1";
        ERASED = "SELECT COUNT(*) FROM erased_case WHERE number = $1";
        STREAMS_OF_KEY = "SELECT DISTINCT stream FROM journal WHERE key_id = $1 ORDER BY stream";
    }
}

/// A reason that somebody gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The account.
    pub account: String,
    /// The case.
    pub case: String,
    /// The day for which it counts.
    pub day: String,
    /// The code.
    pub code: String,
    /// Further words.
    pub words: Option<String>,
    /// When.
    pub at: i64,
}

/// Where the words of a reason belong.
fn place(account: &str, case: &str, day: &str) -> Vec<u8> {
    format!("reason/{}/{account}/{case}/{day}", account.len()).into_bytes()
}

/// Keeps a reason; its words sealed with `key`, that of the person.
pub async fn give(tx: &mut Tx, key: &SubjectKey, reason: &Reason) -> Result<(), StoreError> {
    let Reason { account, case, day, code, words, at } = reason;
    let at_place = place(account, case, day);
    let words = words.as_ref().map(|w| key.seal_fresh(&at_place, w.as_bytes())).transpose()?;
    tx.run(sql::GIVE, vals![account, case, day, code, words, *at]).await?;
    Ok(())
}

/// The code of the reason that an account has given for a case on a day.
pub async fn given(mut src: Source<'_>, account: &str, case: &str, day: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::GIVEN, vals![account, case, day]).await?.map(|row| row.text(0)).transpose()
}

/// The words of that reason, opened with the person's key.
pub async fn words(
    mut src: Source<'_>,
    key: &SubjectKey,
    account: &str,
    case: &str,
    day: &str,
) -> Result<Option<String>, StoreError> {
    let row = src.row(sql::WORDS, vals![account, case, day]).await?;
    let Some(sealed) = row.map(|row| row.opt_bytes(0)).transpose()?.flatten() else { return Ok(None) };
    let plain = key.open(&place(account, case, day), &sealed)?;
    Ok(Some(String::from_utf8_lossy(&plain).into_owned()))
}

/// Takes everything about a case off the desks, keeps a row for statistics that tells nobody, and says whether there was
/// anything. The lists themselves are deleted with [`crate::lists::delete_case`].
pub async fn forget(tx: &mut Tx, case: &str, today: &str) -> Result<(), StoreError> {
    tx.run(sql::KEEP_COUNT, vals![case, today]).await?;
    tx.run(sql::FORGET_REASONS, vals![case]).await?;
    tx.run(sql::FORGET_NOTICES, vals![case]).await?;
    tx.run(sql::FORGET_DRAFTS, vals![case]).await?;
    Ok(())
}

/// Whether a case was erased.
pub async fn is_erased(mut src: Source<'_>, case: &str) -> Result<bool, StoreError> {
    Ok(src.row(sql::ERASED, vals![case]).await?.map_or(Ok(0), |row| row.int(0))? > 0)
}

/// The streams whose events lie under a key.
pub async fn streams_of_key(mut src: Source<'_>, key_id: &str) -> Result<Vec<String>, StoreError> {
    src.rows(sql::STREAMS_OF_KEY, vals![key_id]).await?.iter().map(|row| row.text(0)).collect()
}
