//! What waits for somebody: due items, found by each of the ways in which one can wait for them.

use super::case::{WIDTH, case_of};
use super::case_sql::sql;
use super::listing::Scope;
use super::rows::{CaseRow, DueRow};
use crate::db::{Row, Source};
use crate::error::StoreError;
use crate::vals;
use std::collections::BTreeMap;

/// A due item with its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkItem {
    /// The case.
    pub case: CaseRow,
    /// What is due.
    pub due: DueRow,
    /// It waits for the caller; otherwise it has come up to them.
    pub mine: bool,
}

/// What waits for a caller or has come up to them, the most overdue first; `until` bounds the days ahead.
pub async fn work(
    mut src: Source<'_>,
    scope: &Scope,
    until: Option<&str>,
    limit: i64,
) -> Result<Vec<WorkItem>, StoreError> {
    let mut found = BTreeMap::new();
    // Each way has its index and gives its first ones; together they are all there is.
    for way in [sql::WORK_OWN, sql::WORK_INSTITUTION, sql::WORK_ROLE, sql::WORK_CASES, sql::WORK_ESCALATED] {
        let vals = vals![
            &scope.institution,
            &scope.today,
            &scope.account,
            &scope.role,
            &scope.region,
            &scope.theme,
            until,
            limit,
            &scope.language,
        ];
        for row in &src.rows(way, vals).await? {
            let item = work_of(row)?;
            let key = (item.due.due.clone(), item.case.number.clone(), row.int(WIDTH + 10)?);
            found.insert(key, item);
        }
    }
    Ok(found.into_values().take(usize::try_from(limit).unwrap_or(0)).collect())
}

/// Everything that is due in a case.
pub async fn due_of_case(mut src: Source<'_>, number: &str) -> Result<Vec<DueRow>, StoreError> {
    let rows = src.rows(sql::DUE_OF_CASE, vals![number]).await?;
    rows.iter().map(|row| work_of(row).map(|w| w.due)).collect()
}

fn work_of(r: &Row) -> Result<WorkItem, StoreError> {
    let due = DueRow {
        kind: r.text(WIDTH)?,
        subject: r.opt_int(WIDTH + 1)?,
        due: r.text(WIDTH + 2)?,
        anchor: r.text(WIDTH + 3)?,
        firm: r.bool(WIDTH + 4)?,
        escalates: r.opt_text(WIDTH + 5)?,
        owner_account: r.opt_text(WIDTH + 7)?,
        owner_role: r.opt_text(WIDTH + 8)?,
        owner_institution: r.opt_text(WIDTH + 9)?,
        owner_region: None,
        owner_theme: None,
    };
    Ok(WorkItem { case: case_of(r)?, due, mine: r.bool(WIDTH + 6)? })
}
