//! The counted figures of the statistics: how often each fact holds, and by how much that changed on each day.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        ADD_COUNT = "INSERT INTO figure_count (period, figure, code, value, cases) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (period, figure, code, value) DO UPDATE SET cases = figure_count.cases + excluded.cases";
        ADD_CHANGE = "INSERT INTO figure_change (period, figure, code, value, day, cases) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (period, figure, code, value, day) DO UPDATE SET cases = figure_change.cases + excluded.cases";
        ADD_KEPT = "INSERT INTO figure_kept (period, figure, code, value, day, cases) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (period, figure, code, value, day) DO UPDATE SET cases = figure_kept.cases + excluded.cases";
        CLEAR_COUNT = "DELETE FROM figure_count";
        CLEAR_CHANGES = "DELETE FROM figure_change";
        KEPT_AS_COUNT = "INSERT INTO figure_count (period, figure, code, value, cases)
            SELECT period, figure, code, value, CAST(SUM(cases) AS BIGINT) FROM figure_kept
            GROUP BY period, figure, code, value";
        KEPT_AS_CHANGES = "INSERT INTO figure_change (period, figure, code, value, day, cases)
            SELECT period, figure, code, value, day, cases FROM figure_kept";
        COUNTS = "SELECT period, figure, code, value, cases FROM figure_count
            WHERE period >= $1 AND period < $2 AND cases <> 0 ORDER BY period, figure, code, value";
        COUNTS_ON = "SELECT period, figure, code, value, CAST(SUM(cases) AS BIGINT) FROM figure_change
            WHERE period >= $1 AND period < $2 AND day <= $3 GROUP BY period, figure, code, value
            HAVING SUM(cases) <> 0 ORDER BY period, figure, code, value";
        COUNTS_OF = "SELECT period, figure, code, value, cases FROM figure_count
            WHERE figure IN ($1, $2) AND period < $3 AND cases <> 0 ORDER BY period, figure, code, value";
        COUNTS_OF_ON = "SELECT period, figure, code, value, CAST(SUM(cases) AS BIGINT) FROM figure_change
            WHERE figure IN ($1, $2) AND period < $3 AND day <= $4 GROUP BY period, figure, code, value
            HAVING SUM(cases) <> 0 ORDER BY period, figure, code, value";
        PERIODS = "SELECT DISTINCT period FROM figure_change ORDER BY period";
        CHANGES = "SELECT period, figure, code, value, cases, day FROM figure_change
            WHERE period = $1 AND cases <> 0 ORDER BY figure, code, value, day";
        CHANGES_SINCE = "SELECT period, figure, code, value, CAST(SUM(cases) AS BIGINT) FROM figure_change
            WHERE period >= $1 AND period < $2 AND day > $3 GROUP BY period, figure, code, value
            HAVING SUM(cases) <> 0 ORDER BY period, figure, code, value";
        KEPT = "SELECT period, figure, code, value, cases, day FROM figure_kept
            WHERE cases <> 0 ORDER BY period, figure, code, value, day";
        SUM_OF = "SELECT CAST(COALESCE(SUM(cases), 0) AS BIGINT) FROM figure_count WHERE figure = $1";
        ANNOUNCED = "SELECT CAST(COALESCE(SUM(cases), 0) AS BIGINT) FROM case_count WHERE announced <> ''";
        FREEZE = "INSERT INTO figure_frozen (month, definitions, figures, frozen_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING";
        FROZEN = "SELECT month, definitions, figures, frozen_at FROM figure_frozen ORDER BY month DESC, definitions DESC";
        FROZEN_ONE = "SELECT month, definitions, figures, frozen_at FROM figure_frozen
            WHERE month = $1 AND definitions = $2";
    }
}

/// How often a fact holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FigureRow {
    /// The month, or day, to which it belongs; empty for what is so now.
    pub period: String,
    /// What is counted.
    pub figure: String,
    /// By what.
    pub code: String,
    /// How many days, or whether it is the first of its case.
    pub value: i64,
    /// How often; how much more or less where it is a change.
    pub cases: i64,
}

/// The figures of a month as they were frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenRow {
    /// The month.
    pub month: String,
    /// The version of the definitions.
    pub definitions: i64,
    /// The figures, as JSON.
    pub figures: String,
    /// When, in milliseconds since 1970.
    pub frozen_at: i64,
}

/// Counts changes that came on a day.
pub async fn add_figures(tx: &mut Tx, changes: &[(String, FigureRow)]) -> Result<(), StoreError> {
    for (day, r) in changes {
        let count = vals![&r.period, &r.figure, &r.code, r.value, r.cases];
        tx.run(sql::ADD_COUNT, count).await?;
        tx.run(sql::ADD_CHANGE, vals![&r.period, &r.figure, &r.code, r.value, day, r.cases]).await?;
    }
    Ok(())
}

/// Keeps what a person leaves in the numbers who is about to be erased; the numbers themselves stay as they are.
pub async fn keep_figures(tx: &mut Tx, changes: &[(String, FigureRow)]) -> Result<(), StoreError> {
    for (day, r) in changes {
        tx.run(sql::ADD_KEPT, vals![&r.period, &r.figure, &r.code, r.value, day, r.cases]).await?;
    }
    Ok(())
}

/// Puts the numbers back to what erased persons have left: what the journal can still tell is counted after it.
pub async fn begin_figures_anew(tx: &mut Tx) -> Result<(), StoreError> {
    for statement in [sql::CLEAR_COUNT, sql::CLEAR_CHANGES, sql::KEPT_AS_COUNT, sql::KEPT_AS_CHANGES] {
        tx.run(statement, vals![]).await?;
    }
    Ok(())
}

/// What holds in the periods from one to before another: now, or as it was counted until the end of a day.
pub async fn figures(
    mut src: Source<'_>,
    from: &str,
    before: &str,
    day: Option<&str>,
) -> Result<Vec<FigureRow>, StoreError> {
    let rows = match day {
        None => src.rows(sql::COUNTS, vals![from, before]).await?,
        Some(day) => src.rows(sql::COUNTS_ON, vals![from, before, day]).await?,
    };
    rows.iter().map(figure_of).collect()
}

/// What holds of two figures in all periods before one: now, or as it was counted until the end of a day.
pub async fn figures_of(
    mut src: Source<'_>,
    of: [&str; 2],
    before: &str,
    day: Option<&str>,
) -> Result<Vec<FigureRow>, StoreError> {
    let rows = match day {
        None => src.rows(sql::COUNTS_OF, vals![of[0], of[1], before]).await?,
        Some(day) => src.rows(sql::COUNTS_OF_ON, vals![of[0], of[1], before, day]).await?,
    };
    rows.iter().map(figure_of).collect()
}

/// All periods of which anything was counted.
pub async fn figure_periods(mut src: Source<'_>) -> Result<Vec<String>, StoreError> {
    src.rows(sql::PERIODS, vals![]).await?.iter().map(|row| row.text(0)).collect()
}

/// The changes of a period, each with its day.
pub async fn figure_changes(mut src: Source<'_>, period: &str) -> Result<Vec<(String, FigureRow)>, StoreError> {
    src.rows(sql::CHANGES, vals![period]).await?.iter().map(|row| Ok((row.text(5)?, figure_of(row)?))).collect()
}

/// What has changed after a day in the periods from one to before another.
pub async fn figures_since(
    mut src: Source<'_>,
    from: &str,
    before: &str,
    day: &str,
) -> Result<Vec<FigureRow>, StoreError> {
    src.rows(sql::CHANGES_SINCE, vals![from, before, day]).await?.iter().map(figure_of).collect()
}

/// What erased persons have left in the numbers, each with its day.
pub async fn kept_figures(mut src: Source<'_>) -> Result<Vec<(String, FigureRow)>, StoreError> {
    src.rows(sql::KEPT, vals![]).await?.iter().map(|row| Ok((row.text(5)?, figure_of(row)?))).collect()
}

/// Whether the figures have kept up with the lists: they have not where a version wrote that does not know them.
pub async fn figures_keep_up(mut src: Source<'_>) -> Result<bool, StoreError> {
    let figures = src.row(sql::SUM_OF, vals!["announced"]).await?.map_or(Ok(0), |row| row.int(0))?;
    let lists = src.row(sql::ANNOUNCED, vals![]).await?.map_or(Ok(0), |row| row.int(0))?;
    Ok(figures == lists)
}

/// Freezes the figures of a month; what is frozen is not changed.
pub async fn freeze_figures(tx: &mut Tx, row: &FrozenRow) -> Result<(), StoreError> {
    tx.run(sql::FREEZE, vals![&row.month, row.definitions, &row.figures, row.frozen_at]).await?;
    Ok(())
}

/// All frozen months, the latest first.
pub async fn frozen_figures(mut src: Source<'_>) -> Result<Vec<FrozenRow>, StoreError> {
    src.rows(sql::FROZEN, vals![]).await?.iter().map(frozen_of).collect()
}

/// A frozen month.
pub async fn frozen_month(mut src: Source<'_>, month: &str, definitions: i64) -> Result<Option<FrozenRow>, StoreError> {
    src.row(sql::FROZEN_ONE, vals![month, definitions]).await?.as_ref().map(frozen_of).transpose()
}

fn figure_of(row: &Row) -> Result<FigureRow, StoreError> {
    Ok(FigureRow {
        period: row.text(0)?,
        figure: row.text(1)?,
        code: row.text(2)?,
        value: row.int(3)?,
        cases: row.int(4)?,
    })
}

fn frozen_of(row: &Row) -> Result<FrozenRow, StoreError> {
    Ok(FrozenRow { month: row.text(0)?, definitions: row.int(1)?, figures: row.text(2)?, frozen_at: row.int(3)? })
}
