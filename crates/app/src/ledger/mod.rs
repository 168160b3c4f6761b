//! The accounts of the bureau: what cases have cost, and who pays which share (CASE-74, CASE-75).

mod act;
mod view;

pub use view::{LedgerDesk, LedgerView, OpenOf};

use crate::AppError;
use domain::ledger::{Entry, Ledger, LedgerEvent};
use store::journal::Recorded;
use store::lists::{EntryRow, LedgerRows, ShareRow};

/// The stream of the accounts of a case in the journal.
pub(crate) fn stream(case: &str) -> String {
    format!("ledger/{case}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Ledger>, AppError> {
    let mut ledger: Option<Ledger> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, crate::case::stamp_of(row)?);
        match &mut ledger {
            None => ledger = Ledger::begin(&event, &stamp),
            Some(ledger) => ledger.evolve(&event, &stamp),
        }
    }
    Ok(ledger)
}

fn event_of(row: &Recorded) -> Result<LedgerEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    LedgerEvent::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

/// What the lists hold of the accounts of a case at a version.
pub(crate) fn rows(ledger: &Ledger, version: i64) -> LedgerRows {
    let case = &ledger.case;
    LedgerRows {
        case_number: case.to_string(),
        total: ledger.total().centimes(),
        entries: ledger.entries.iter().map(|e| entry_row(case.as_str(), e)).collect(),
        shares: ledger.entries.iter().flat_map(|e| share_rows(case.as_str(), e)).collect(),
        version,
    }
}

fn entry_row(case: &str, e: &Entry) -> EntryRow {
    EntryRow {
        case_number: case.to_string(),
        n: i64::from(e.n),
        on: e.book.on.to_string(),
        booked: e.stamp.on.to_string(),
        cost: e.book.cost.to_string(),
        key: e.book.key.to_string(),
        amount: e.amount.centimes(),
        voucher: e.book.voucher.as_ref().map(|v| v.to_string()),
        reverses: e.reverses.as_ref().map(|r| i64::from(r.entry)),
        reversed_by: e.reversed_by.map(i64::from),
    }
}

/// A counter-entry is invoiced from the day on which it was booked: the period of what it takes back may be over.
fn share_rows(case: &str, e: &Entry) -> Vec<ShareRow> {
    let on = if e.reverses.is_some() { e.stamp.on } else { e.book.on };
    let row = |s: &domain::ledger::Share| ShareRow {
        case_number: case.to_string(),
        n: i64::from(e.n),
        institution: s.institution.to_string(),
        on: on.to_string(),
        cost: e.book.cost.to_string(),
        amount: s.amount.centimes(),
    };
    let mut rows: Vec<ShareRow> = e.shares.iter().map(row).collect();
    rows.sort_by(|a, b| a.institution.cmp(&b.institution));
    rows
}
