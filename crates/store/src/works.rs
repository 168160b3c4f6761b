//! Long work that somebody has begun: how far it is, whether it is to stop, and what came of it until it expires.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

macro_rules! columns {
    () => {
        "id, account_id, seat, kind, asked, state, done, total, input, output, outcome, begun, ended, expires"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        ADD = concat!("INSERT INTO long_work (", columns!(),
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
        ONE = concat!("SELECT ", columns!(), " FROM long_work WHERE id = $1");
        OF_ACCOUNT = concat!("SELECT ", columns!(), " FROM long_work WHERE account_id = $1 AND expires > $2
            ORDER BY begun DESC, id LIMIT 100");
        EXPIRED = concat!("SELECT ", columns!(), " FROM long_work WHERE expires <= $1 ORDER BY expires, id LIMIT 500");
        STATE = "UPDATE long_work SET state = $3 WHERE id = $1 AND state = $2";
        PROGRESS = "UPDATE long_work SET done = $2, total = $3 WHERE id = $1";
        END = "UPDATE long_work SET state = $2, output = $3, outcome = $4, ended = $5, expires = $6 WHERE id = $1";
        DELETE = "DELETE FROM long_work WHERE id = $1";
    }
}

/// A piece of long work. Times are milliseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LongWork {
    /// Its name.
    pub id: String,
    /// Who has begun it.
    pub account_id: String,
    /// In which of their seats.
    pub seat: i64,
    /// What is done.
    pub kind: String,
    /// What was asked for, as JSON without personal data.
    pub asked: String,
    /// Where it stands.
    pub state: String,
    /// How many steps are done.
    pub done: i64,
    /// Of how many.
    pub total: i64,
    /// Under which name what it reads lies sealed.
    pub input: Option<String>,
    /// Under which name what it made lies sealed.
    pub output: Option<String>,
    /// What came of it, as JSON without personal data.
    pub outcome: String,
    /// When it was begun.
    pub begun: i64,
    /// When it ended.
    pub ended: Option<i64>,
    /// When it is deleted.
    pub expires: i64,
}

/// Adds a piece of work.
pub async fn add(tx: &mut Tx, work: &LongWork) -> Result<(), StoreError> {
    let w = work;
    let vals = vals![
        &w.id,
        &w.account_id,
        w.seat,
        &w.kind,
        &w.asked,
        &w.state,
        w.done,
        w.total,
        &w.input,
        &w.output,
        &w.outcome,
        w.begun,
        w.ended,
        w.expires
    ];
    tx.run(sql::ADD, vals).await?;
    Ok(())
}

/// A piece of work.
pub async fn one(mut src: Source<'_>, id: &str) -> Result<Option<LongWork>, StoreError> {
    src.row(sql::ONE, vals![id]).await?.as_ref().map(work_of).transpose()
}

/// The work of an account that has not expired at `now`, the newest first.
pub async fn of_account(mut src: Source<'_>, account_id: &str, now: i64) -> Result<Vec<LongWork>, StoreError> {
    src.rows(sql::OF_ACCOUNT, vals![account_id, now]).await?.iter().map(work_of).collect()
}

/// Work that has expired at `now`.
pub async fn expired(mut src: Source<'_>, now: i64) -> Result<Vec<LongWork>, StoreError> {
    src.rows(sql::EXPIRED, vals![now]).await?.iter().map(work_of).collect()
}

/// Moves work from one state to another; `false` where it stands in another one.
pub async fn move_on(tx: &mut Tx, id: &str, from: &str, to: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::STATE, vals![id, from, to]).await? > 0)
}

/// Says how far it is.
pub async fn progress(tx: &mut Tx, id: &str, done: i64, total: i64) -> Result<(), StoreError> {
    tx.run(sql::PROGRESS, vals![id, done, total]).await?;
    Ok(())
}

/// Ends it: how it stands, what it made, what came of it, when it is deleted.
pub async fn end(tx: &mut Tx, work: &LongWork) -> Result<(), StoreError> {
    let w = work;
    tx.run(sql::END, vals![&w.id, &w.state, &w.output, &w.outcome, w.ended, w.expires]).await?;
    Ok(())
}

/// Deletes it.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.run(sql::DELETE, vals![id]).await?;
    Ok(())
}

fn work_of(r: &Row) -> Result<LongWork, StoreError> {
    Ok(LongWork {
        id: r.text(0)?,
        account_id: r.text(1)?,
        seat: r.int(2)?,
        kind: r.text(3)?,
        asked: r.text(4)?,
        state: r.text(5)?,
        done: r.int(6)?,
        total: r.int(7)?,
        input: r.opt_text(8)?,
        output: r.opt_text(9)?,
        outcome: r.text(10)?,
        begun: r.int(11)?,
        ended: r.opt_int(12)?,
        expires: r.int(13)?,
    })
}
