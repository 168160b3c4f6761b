//! Rows of agreements on exchange.

use crate::db::{Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM agreement_list WHERE number = $1";
        DELETE_PARTIES = "DELETE FROM agreement_party WHERE number = $1";
        INSERT = "INSERT INTO agreement_list (number, version) VALUES ($1, $2)";
        INSERT_PARTY = "INSERT INTO agreement_party (institution, number) VALUES ($1, $2)";
        ONE = "SELECT version FROM agreement_list WHERE number = $1";
        PARTIES = "SELECT institution FROM agreement_party WHERE number = $1 ORDER BY institution";
        LIST = "SELECT a.number FROM agreement_list a WHERE CAST($1 AS TEXT) IS NULL OR EXISTS
            (SELECT 1 FROM agreement_party p WHERE p.number = a.number AND p.institution = $1)
            ORDER BY a.number DESC";
        BETWEEN = "SELECT f.number FROM agreement_party f JOIN agreement_party t ON t.number = f.number
            WHERE f.institution = $1 AND t.institution = $2 ORDER BY f.number DESC";
    }
}

/// Everything that the lists hold of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgreementRows {
    /// Its number.
    pub number: String,
    /// The version of the state from which the rows were made.
    pub version: i64,
    /// Every institution that is or was a party, in order, each once.
    pub parties: Vec<String>,
}

/// Replaces everything that the lists hold of an agreement.
pub async fn save_agreement(tx: &mut Tx, rows: &AgreementRows) -> Result<(), StoreError> {
    for statement in [sql::DELETE, sql::DELETE_PARTIES] {
        tx.run(statement, vals![&rows.number]).await?;
    }
    tx.run(sql::INSERT, vals![&rows.number, rows.version]).await?;
    for party in &rows.parties {
        tx.run(sql::INSERT_PARTY, vals![party, &rows.number]).await?;
    }
    Ok(())
}

/// What the lists hold of an agreement.
pub async fn agreement_rows(mut src: Source<'_>, number: &str) -> Result<Option<AgreementRows>, StoreError> {
    let Some(row) = src.row(sql::ONE, vals![number]).await? else { return Ok(None) };
    let parties = src.rows(sql::PARTIES, vals![number]).await?;
    let parties = parties.iter().map(|r| r.text(0)).collect::<Result<_, _>>()?;
    Ok(Some(AgreementRows { number: number.to_string(), version: row.int(0)?, parties }))
}

/// The numbers of all agreements, or of those that concern an institution; the newest first.
pub async fn agreements(mut src: Source<'_>, institution: Option<&str>) -> Result<Vec<String>, StoreError> {
    src.rows(sql::LIST, vals![institution]).await?.iter().map(|row| row.text(0)).collect()
}

/// The numbers of the agreements to which both institutions are or were parties.
pub async fn agreements_between(mut src: Source<'_>, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
    src.rows(sql::BETWEEN, vals![from, to]).await?.iter().map(|row| row.text(0)).collect()
}
