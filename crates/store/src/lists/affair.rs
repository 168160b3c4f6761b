//! Rows of what the bodies deal with: what it is, where it stands, since when, whether it is public.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM affair_list WHERE name = $1 AND number = $2";
        INSERT = "INSERT INTO affair_list (name, number, stage, about, since, public, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        ONE = "SELECT name, number, stage, about, since, public, version FROM affair_list
            WHERE name = $1 AND number = $2";
        LIST = "SELECT name, number, stage, about, since, public, version FROM affair_list
            WHERE name = $1 ORDER BY number DESC";
        ABOUT = "SELECT name, number, stage, about, since, public, version FROM affair_list
            WHERE name = $1 AND about = $2 ORDER BY number";
        PUBLIC = "SELECT name, number, stage, about, since, public, version FROM affair_list
            WHERE name = $1 AND public = 1 ORDER BY number DESC";
    }
}

/// An affair as pages list it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AffairRow {
    /// What it is: `topic`, `sitting` …
    pub name: String,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub stage: String,
    /// What it belongs to.
    pub about: Option<String>,
    /// Since when it stands there.
    pub since: String,
    /// Whether it was published.
    pub public: bool,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Replaces the row of an affair.
pub async fn save_affair(tx: &mut Tx, row: &AffairRow) -> Result<(), StoreError> {
    let AffairRow { name, number, stage, about, since, public, version } = row;
    tx.run(sql::DELETE, vals![name, number]).await?;
    let about = about.as_deref();
    tx.run(sql::INSERT, vals![name, number, stage, about, since, i64::from(*public), *version]).await?;
    Ok(())
}

/// The row of an affair.
pub async fn affair_row(mut src: Source<'_>, name: &str, number: &str) -> Result<Option<AffairRow>, StoreError> {
    src.row(sql::ONE, vals![name, number]).await?.as_ref().map(row_of).transpose()
}

/// All affairs of a name, the newest first.
pub async fn affairs(mut src: Source<'_>, name: &str) -> Result<Vec<AffairRow>, StoreError> {
    src.rows(sql::LIST, vals![name]).await?.iter().map(row_of).collect()
}

/// The affairs of a name that belong to something, the oldest first.
pub async fn affairs_about(mut src: Source<'_>, name: &str, about: &str) -> Result<Vec<AffairRow>, StoreError> {
    src.rows(sql::ABOUT, vals![name, about]).await?.iter().map(row_of).collect()
}

/// The affairs of a name that were published, the newest first.
pub async fn public_affairs(mut src: Source<'_>, name: &str) -> Result<Vec<AffairRow>, StoreError> {
    src.rows(sql::PUBLIC, vals![name]).await?.iter().map(row_of).collect()
}

fn row_of(r: &Row) -> Result<AffairRow, StoreError> {
    Ok(AffairRow {
        name: r.text(0)?,
        number: r.text(1)?,
        stage: r.text(2)?,
        about: r.opt_text(3)?,
        since: r.text(4)?,
        public: r.int(5)? == 1,
        version: r.int(6)?,
    })
}
