//! Rows of concerns about a service: which institution, where it waits, since when.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM concern_list WHERE number = $1";
        INSERT = "INSERT INTO concern_list (number, institution, stage, since, version) VALUES ($1, $2, $3, $4, $5)";
        ONE = "SELECT number, institution, stage, since, version FROM concern_list WHERE number = $1";
        LIST = "SELECT number, institution, stage, since, version FROM concern_list ORDER BY number DESC";
    }
}

/// A concern as pages list it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConcernRow {
    /// Its number.
    pub number: String,
    /// Which institution the problem is with.
    pub institution: String,
    /// Where it waits.
    pub stage: String,
    /// Since when.
    pub since: String,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Replaces the row of a concern.
pub async fn save_concern(tx: &mut Tx, row: &ConcernRow) -> Result<(), StoreError> {
    let ConcernRow { number, institution, stage, since, version } = row;
    tx.run(sql::DELETE, vals![number]).await?;
    tx.run(sql::INSERT, vals![number, institution, stage, since, *version]).await?;
    Ok(())
}

/// The row of a concern.
pub async fn concern_row(mut src: Source<'_>, number: &str) -> Result<Option<ConcernRow>, StoreError> {
    src.row(sql::ONE, vals![number]).await?.as_ref().map(row_of).transpose()
}

/// All concerns, the newest first.
pub async fn concerns(mut src: Source<'_>) -> Result<Vec<ConcernRow>, StoreError> {
    src.rows(sql::LIST, vals![]).await?.iter().map(row_of).collect()
}

fn row_of(r: &Row) -> Result<ConcernRow, StoreError> {
    Ok(ConcernRow {
        number: r.text(0)?,
        institution: r.text(1)?,
        stage: r.text(2)?,
        since: r.text(3)?,
        version: r.int(4)?,
    })
}
