//! Rows of lists by AVS number: who asked whom, until when; never a number.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// The columns of a list, in the order in which `ListRow` reads them.
macro_rules! columns {
    () => {
        "r.number, r.from_institution, r.to_institution, r.requested, r.delete_on, r.state, r.version"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM recipient_list WHERE number = $1";
        INSERT = "INSERT INTO recipient_list (number, from_institution, to_institution, requested, delete_on, state,
            version) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        ONE = concat!("SELECT ", columns!(), " FROM recipient_list r WHERE r.number = $1");
        LIST = concat!("SELECT ", columns!(), " FROM recipient_list r WHERE CAST($1 AS TEXT) IS NULL
            OR r.from_institution = $1 OR r.to_institution = $1 ORDER BY r.number DESC LIMIT $2");
        OVER = concat!("SELECT ", columns!(), " FROM recipient_list r WHERE r.state <> 'deleted' AND r.delete_on < $1
            ORDER BY r.delete_on, r.number");
    }
}

/// A list by AVS number as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListRow {
    /// Its number.
    pub number: String,
    /// Which institution asked.
    pub from_institution: String,
    /// Which institution is asked.
    pub to_institution: String,
    /// The day it was asked for.
    pub requested: String,
    /// The day of deletion.
    pub delete_on: String,
    /// Where it stands.
    pub state: String,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Replaces the row of a list.
pub async fn save_list(tx: &mut Tx, row: &ListRow) -> Result<(), StoreError> {
    let ListRow { number, from_institution, to_institution, requested, delete_on, state, version } = row;
    tx.run(sql::DELETE, vals![number]).await?;
    let vals = vals![number, from_institution, to_institution, requested, delete_on, state, *version];
    tx.run(sql::INSERT, vals).await?;
    Ok(())
}

/// The row of a list.
pub async fn list_row(mut src: Source<'_>, number: &str) -> Result<Option<ListRow>, StoreError> {
    src.row(sql::ONE, vals![number]).await?.as_ref().map(list_of).transpose()
}

/// All lists, or those that an institution asked for or is asked for; the newest first.
pub async fn recipient_lists(
    mut src: Source<'_>,
    institution: Option<&str>,
    limit: i64,
) -> Result<Vec<ListRow>, StoreError> {
    src.rows(sql::LIST, vals![institution, limit]).await?.iter().map(list_of).collect()
}

/// The lists whose day of deletion is over and that are still there.
pub async fn lists_to_delete(mut src: Source<'_>, today: &str) -> Result<Vec<ListRow>, StoreError> {
    src.rows(sql::OVER, vals![today]).await?.iter().map(list_of).collect()
}

fn list_of(r: &Row) -> Result<ListRow, StoreError> {
    Ok(ListRow {
        number: r.text(0)?,
        from_institution: r.text(1)?,
        to_institution: r.text(2)?,
        requested: r.text(3)?,
        delete_on: r.text(4)?,
        state: r.text(5)?,
        version: r.int(6)?,
    })
}
