//! Which days of an expert desk cases have booked.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM case_slot WHERE case_number = $1";
        INSERT = "INSERT INTO case_slot (case_number, n, desk, day) VALUES ($1, $2, $3, $4)";
        OF_CASE = "SELECT n, desk, day FROM case_slot WHERE case_number = $1 ORDER BY n";
        TAKEN = "SELECT day, COUNT(*) FROM case_slot WHERE desk = $1 AND day >= $2 GROUP BY day ORDER BY day";
    }
}

/// A day that a case has booked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlotRow {
    /// The number of the procedure in the case.
    pub n: i64,
    /// The desk, by its code in the model.
    pub desk: String,
    /// The day.
    pub day: String,
}

/// Takes those of a case out.
pub(super) async fn delete(tx: &mut Tx, number: &str) -> Result<(), StoreError> {
    tx.run(sql::DELETE, vals![number]).await?;
    Ok(())
}

/// Writes those of a case.
pub(super) async fn save(tx: &mut Tx, number: &str, rows: &[SlotRow]) -> Result<(), StoreError> {
    for row in rows {
        tx.run(sql::INSERT, vals![number, row.n, &row.desk, &row.day]).await?;
    }
    Ok(())
}

/// Those of a case, in the order of its procedures.
pub async fn slots_of_case(mut src: Source<'_>, number: &str) -> Result<Vec<SlotRow>, StoreError> {
    let of = |r: &Row| Ok(SlotRow { n: r.int(0)?, desk: r.text(1)?, day: r.text(2)? });
    src.rows(sql::OF_CASE, vals![number]).await?.iter().map(of).collect()
}

/// How many cases have booked each day of a desk, from a day on. No case can be told from it.
pub async fn slots_taken(mut src: Source<'_>, desk: &str, from: &str) -> Result<Vec<(String, i64)>, StoreError> {
    let of = |r: &Row| Ok((r.text(0)?, r.int(1)?));
    src.rows(sql::TAKEN, vals![desk, from]).await?.iter().map(of).collect()
}
