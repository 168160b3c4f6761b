//! Which obstacles cases have met, and in how many cases each.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM case_obstacle WHERE case_number = $1";
        INSERT = "INSERT INTO case_obstacle (case_number, year, interface, obstacle) VALUES ($1, $2, $3, $4)";
        OF_CASE = "SELECT year, interface, obstacle, CAST(1 AS BIGINT) FROM case_obstacle WHERE case_number = $1";
        MET = "SELECT year, interface, obstacle, COUNT(*) FROM case_obstacle GROUP BY year, interface, obstacle
            ORDER BY year, interface, obstacle";
    }
}

/// An obstacle: in which year, where schemes meet, what; in how many cases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ObstacleRow {
    /// The year in which it was noted.
    pub year: i64,
    /// Where schemes meet.
    pub interface: String,
    /// What stands in the way.
    pub obstacle: String,
    /// In how many cases.
    pub cases: i64,
}

/// Takes those of a case out.
pub(super) async fn delete(tx: &mut Tx, number: &str) -> Result<(), StoreError> {
    tx.run(sql::DELETE, vals![number]).await?;
    Ok(())
}

/// Writes those of a case.
pub(super) async fn save(tx: &mut Tx, number: &str, rows: &[ObstacleRow]) -> Result<(), StoreError> {
    for row in rows {
        tx.run(sql::INSERT, vals![number, row.year, &row.interface, &row.obstacle]).await?;
    }
    Ok(())
}

/// Those of a case.
pub async fn obstacles_of_case(mut src: Source<'_>, number: &str) -> Result<Vec<ObstacleRow>, StoreError> {
    let mut rows: Vec<ObstacleRow> =
        src.rows(sql::OF_CASE, vals![number]).await?.iter().map(row_of).collect::<Result<_, _>>()?;
    // Databases put hyphens in different places.
    rows.sort_by(|a, b| (a.year, &a.interface, &a.obstacle).cmp(&(b.year, &b.interface, &b.obstacle)));
    Ok(rows)
}

/// In how many cases each was met, by year. The numbers are as they are: whoever shows them suppresses the small ones.
pub async fn obstacles_met(mut src: Source<'_>) -> Result<Vec<ObstacleRow>, StoreError> {
    src.rows(sql::MET, vals![]).await?.iter().map(row_of).collect()
}

fn row_of(r: &Row) -> Result<ObstacleRow, StoreError> {
    Ok(ObstacleRow { year: r.int(0)?, interface: r.text(1)?, obstacle: r.text(2)?, cases: r.int(3)? })
}
