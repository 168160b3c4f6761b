//! Rows of runs in which two institutions find the persons that they have in common: who with whom, until when.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// The columns of a run, in the order in which `RunRow` reads them.
macro_rules! columns {
    () => {
        "r.number, r.own_institution, r.with_institution, r.agreement, r.requested, r.delete_on, r.state, r.version"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM common_run WHERE number = $1";
        INSERT = "INSERT INTO common_run (number, own_institution, with_institution, agreement, requested, delete_on,
            state, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        ONE = concat!("SELECT ", columns!(), " FROM common_run r WHERE r.number = $1");
        LIST = concat!("SELECT ", columns!(), " FROM common_run r WHERE CAST($1 AS TEXT) IS NULL
            OR r.own_institution = $1 ORDER BY r.number DESC LIMIT $2");
        OVER = concat!("SELECT ", columns!(), " FROM common_run r WHERE r.state <> 'deleted' AND r.delete_on < $1
            ORDER BY r.delete_on, r.number");
        COUNT = "SELECT COUNT(*) FROM common_run WHERE own_institution = $1 AND with_institution = $2
            AND agreement = $3 AND requested >= $4 AND state <> 'refused'";
    }
}

/// A run as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RunRow {
    /// Its number.
    pub number: String,
    /// Which institution asked for it.
    pub own_institution: String,
    /// With which institution.
    pub with_institution: String,
    /// Under which agreement.
    pub agreement: String,
    /// The day it was asked for.
    pub requested: String,
    /// The day of deletion.
    pub delete_on: String,
    /// Where it stands.
    pub state: String,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Replaces the row of a run.
pub async fn save_run(tx: &mut Tx, row: &RunRow) -> Result<(), StoreError> {
    let RunRow { number, own_institution, with_institution, agreement, requested, delete_on, state, version } = row;
    tx.run(sql::DELETE, vals![number]).await?;
    let vals = vals![number, own_institution, with_institution, agreement, requested, delete_on, state, *version];
    tx.run(sql::INSERT, vals).await?;
    Ok(())
}

/// The row of a run.
pub async fn run_row(mut src: Source<'_>, number: &str) -> Result<Option<RunRow>, StoreError> {
    src.row(sql::ONE, vals![number]).await?.as_ref().map(run_of).transpose()
}

/// All runs, or those that an institution asked for; the newest first.
pub async fn runs(mut src: Source<'_>, institution: Option<&str>, limit: i64) -> Result<Vec<RunRow>, StoreError> {
    src.rows(sql::LIST, vals![institution, limit]).await?.iter().map(run_of).collect()
}

/// The runs whose day of deletion is over and that are still there.
pub async fn runs_to_delete(mut src: Source<'_>, today: &str) -> Result<Vec<RunRow>, StoreError> {
    src.rows(sql::OVER, vals![today]).await?.iter().map(run_of).collect()
}

/// How many runs an institution has asked for with another under an agreement since a day; refused ones do not count.
pub async fn count_runs(
    mut src: Source<'_>,
    own: &str,
    with: &str,
    agreement: &str,
    since: &str,
) -> Result<i64, StoreError> {
    src.row(sql::COUNT, vals![own, with, agreement, since]).await?.map_or(Ok(0), |row| row.int(0))
}

fn run_of(r: &Row) -> Result<RunRow, StoreError> {
    Ok(RunRow {
        number: r.text(0)?,
        own_institution: r.text(1)?,
        with_institution: r.text(2)?,
        agreement: r.text(3)?,
        requested: r.text(4)?,
        delete_on: r.text(5)?,
        state: r.text(6)?,
        version: r.int(7)?,
    })
}
