//! Invoices of the bureau: made in runs, paid, cancelled (CASE-74, ROLE-SECR-08).

mod act;
mod camt;
mod payments;
mod run;
mod view;

pub use camt::{Credit, Misread, read as read_camt};
pub use payments::PaymentFileView;
pub use run::{InvoiceRun, RunOutcome, Skipped};
pub use view::{InvoiceView, Invoices, Statement, StatementRow, Wanted};

use crate::AppError;
use domain::invoice::{Invoice, InvoiceEvent, PaymentFile, PaymentFileEvent};
use store::journal::Recorded;
use store::lists::{InvoiceRow, InvoiceRows, PaymentFileRow, PaymentRow};

/// The stream of an invoice in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("invoice/{number}")
}

/// The stream of a file of payments in the journal.
pub(crate) fn file_stream(number: &str) -> String {
    format!("payments/{number}")
}

fn fault(row: &Recorded, error: &str) -> AppError {
    AppError::Fault(format!("row {} of the journal: {error}", row.seq))
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Invoice>, AppError> {
    let mut invoice: Option<Invoice> = None;
    for row in rows {
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = InvoiceEvent::read(&row.kind, payload).map_err(|e| fault(row, &e))?;
        let stamp = crate::case::stamp_of(row)?;
        match &mut invoice {
            None => invoice = Invoice::begin(&event, &stamp),
            Some(invoice) => invoice.evolve(&event, &stamp),
        }
    }
    Ok(invoice)
}

/// The state that a stream of events makes.
pub(crate) fn replay_file(rows: &[Recorded]) -> Result<Option<PaymentFile>, AppError> {
    let mut file: Option<PaymentFile> = None;
    for row in rows {
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = PaymentFileEvent::read(&row.kind, payload).map_err(|e| fault(row, &e))?;
        let stamp = crate::case::stamp_of(row)?;
        match &mut file {
            None => file = PaymentFile::begin(&event, &stamp),
            Some(file) => file.evolve(&event, &stamp),
        }
    }
    Ok(file)
}

/// What the lists hold of an invoice at a version.
pub(crate) fn rows(invoice: &Invoice, version: i64) -> InvoiceRows {
    let issued = &invoice.issued;
    let live = invoice.payments.iter().filter(|p| p.reversed.is_none());
    let payment = |p: &domain::invoice::PaidHere| PaymentRow {
        n: i64::from(p.paid.n),
        on: p.paid.on.to_string(),
        amount: p.paid.amount.centimes(),
        voucher: p.paid.voucher.as_ref().map(|v| v.to_string()),
    };
    let mut lines: Vec<(String, i64)> = match &invoice.cancelled {
        Some(_) => Vec::new(),
        None => issued.lines.iter().map(|l| (l.case.to_string(), i64::from(l.entry))).collect(),
    };
    lines.sort();
    InvoiceRows {
        invoice: InvoiceRow {
            number: issued.number.to_string(),
            institution: issued.institution.to_string(),
            from: issued.from.to_string(),
            until: issued.until.to_string(),
            issued: invoice.stamp.on.to_string(),
            due: issued.due.to_string(),
            reference: issued.reference.to_string(),
            total: invoice.total().centimes(),
            paid: invoice.paid().centimes(),
            open: invoice.open().centimes(),
            state: invoice.state().to_string(),
            run: issued.run.to_string(),
            version,
        },
        lines,
        payments: live.map(payment).collect(),
    }
}

/// What the lists hold of a file of payments at a version.
pub(crate) fn file_row(file: &PaymentFile, version: i64) -> PaymentFileRow {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    PaymentFileRow {
        number: file.number().to_string(),
        sha256: file.read.sha256.to_string(),
        read_on: file.stamp.on.to_string(),
        payments: count(file.read.payments.len()),
        unmatched: count(file.unmatched()),
        version,
    }
}
