//! What waits for somebody: due items, found by each of the ways in which one can wait for them.

use super::case_sql::sql;
use super::listing::{ROWS, Scope, known_rows};
use super::rows::{CaseRow, DueRow};
use crate::db::{Row, Source};
use crate::error::StoreError;
use crate::vals;
use std::collections::{BTreeMap, BTreeSet};

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
    let mut found: BTreeMap<(String, String, i64), (DueRow, bool)> = BTreeMap::new();
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
            let due = due_of(row)?;
            found.insert((due.due.clone(), row.text(0)?, row.int(1)?), (due, row.bool(DUE_WIDTH)?));
        }
    }
    let first = found.into_iter().take(usize::try_from(limit).unwrap_or(0));
    let items: Vec<(String, DueRow, bool)> = first.map(|((_, number, _), (due, mine))| (number, due, mine)).collect();
    let numbers: BTreeSet<&String> = items.iter().map(|(number, ..)| number).collect();
    let numbers: Vec<String> = numbers.into_iter().cloned().collect();
    let mut cases = BTreeMap::new();
    for page in numbers.chunks(ROWS) {
        cases.extend(known_rows(&mut src, scope, page).await?.into_iter().map(|case| (case.number.clone(), case)));
    }
    let item =
        |(number, due, mine): (String, DueRow, bool)| Some(WorkItem { case: cases.get(&number)?.clone(), due, mine });
    Ok(items.into_iter().filter_map(item).collect())
}

/// Everything that is due in a case.
pub async fn due_of_case(mut src: Source<'_>, number: &str) -> Result<Vec<DueRow>, StoreError> {
    src.rows(sql::DUE_OF_CASE, vals![number]).await?.iter().map(due_of).collect()
}

/// How many columns a due item has, its case and place before it.
const DUE_WIDTH: usize = 11;

fn due_of(r: &Row) -> Result<DueRow, StoreError> {
    Ok(DueRow {
        kind: r.text(2)?,
        subject: r.opt_int(3)?,
        due: r.text(4)?,
        anchor: r.text(5)?,
        firm: r.bool(6)?,
        escalates: r.opt_text(7)?,
        owner_account: r.opt_text(8)?,
        owner_role: r.opt_text(9)?,
        owner_institution: r.opt_text(10)?,
        owner_region: None,
        owner_theme: None,
    })
}
