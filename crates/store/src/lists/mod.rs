//! The lists that pages ask for. Each row follows from a state and is written in the transaction of its events;
//! what it holds is decided by the application, which also filters by what the caller may see.

pub(crate) mod affair;
pub(crate) mod agreement;
mod case;
pub(crate) mod case_sql;
pub(crate) mod common;
pub(crate) mod concern;
pub(crate) mod figure;
pub(crate) mod inquiry;
pub(crate) mod invoice;
pub(crate) mod ledger;
pub(crate) mod listing;
pub(crate) mod obstacle;
pub(crate) mod recipient_list;
mod rows;
pub(crate) mod session;
pub(crate) mod slot;
mod work;

pub use affair::{AffairRow, affair_row, affairs, affairs_about, public_affairs, save_affair};
pub use agreement::{AgreementRows, agreement_rows, agreements, agreements_between, save_agreement};
pub use case::{
    Count, Load, case_row, change_case, counted, counts, delete_case, duplicates, follower, loads, requests_from,
    requests_to, requests_waiting, save_case, search_avs, search_words,
};
pub use common::{RunRow, count_runs, run_row, runs, runs_to_delete, save_run};
pub use concern::{ConcernRow, concern_row, concerns, save_concern};
pub use figure::{
    FigureRow, FrozenRow, add_figures, begin_figures_anew, figure_changes, figure_periods, figures, figures_keep_up,
    figures_of, figures_since, freeze_figures, frozen_figures, frozen_month, keep_figures, kept_figures,
};
pub use inquiry::{InquiryRow, inquiries_from, inquiries_of_case, inquiries_to, inquiry_row};
pub use invoice::{
    BudgetRow, InvoiceFilter, InvoiceRow, InvoiceRows, PaymentFileRow, PaymentRow, budget_row, budgets,
    invoice_by_reference, invoice_by_voucher, invoice_rows, invoices, invoices_of_run, paid_between,
    payment_file_by_hash, payment_file_row, payment_files, save_budget, save_invoice, save_payment_file,
};
pub use ledger::{EntryRow, LedgerRows, ShareRow, ledger_entries, ledger_rows, open_shares, save_ledger};
pub use listing::{CaseFilter, Scope, count_cases, list_cases};
pub use obstacle::{ObstacleRow, obstacles_met, obstacles_of_case};
pub use recipient_list::{ListRow, list_row, lists_to_delete, recipient_lists, save_list};
pub use rows::{CaseRow, CaseRows, DueRow, PartyRow, ReaderRow, RequestRow};
pub use session::{
    InviteeRow, SessionRow, SessionRows, save_session, session_row, sessions, sessions_held, sessions_of_account,
    sessions_of_case,
};
pub use slot::{SlotRow, slots_of_case, slots_taken};
pub use work::{WorkItem, due_of_case, work};

use crate::db::{Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        NEXT = "INSERT INTO sequence (name, value) VALUES ($1, 1)
            ON CONFLICT (name) DO UPDATE SET value = sequence.value + 1 RETURNING value";
        CURRENT = "SELECT value FROM sequence WHERE name = $1";
    }
}

/// The next number of a sequence, from 1.
pub async fn next_number(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    let row = tx.query_one(sql::NEXT, vals![name]).await?;
    row.ok_or_else(|| StoreError::Statement("a sequence gave no number".into()))?.int(0)
}

/// The last number that a sequence gave; 0 before the first.
pub async fn last_number(mut src: Source<'_>, name: &str) -> Result<i64, StoreError> {
    src.row(sql::CURRENT, vals![name]).await?.map_or(Ok(0), |row| row.int(0))
}
