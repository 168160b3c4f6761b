//! Rows of invoices, of what was paid on them, of the files in which payments came, and of budgets.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

macro_rules! columns {
    () => {
        "number, institution, from_day, until_day, issued, due, reference, total, paid, open, state, run, version"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM invoice_list WHERE number = $1";
        DELETE_LINES = "DELETE FROM invoice_line WHERE invoice = $1";
        DELETE_PAYMENTS = "DELETE FROM invoice_payment WHERE invoice = $1";
        INSERT = concat!("INSERT INTO invoice_list (", columns!(),
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)");
        INSERT_LINE = "INSERT INTO invoice_line (case_number, n, institution, invoice) VALUES ($1, $2, $3, $4)";
        INSERT_PAYMENT = "INSERT INTO invoice_payment (invoice, n, institution, on_day, amount, voucher)
            VALUES ($1, $2, $3, $4, $5, $6)";
        ONE = concat!("SELECT ", columns!(), " FROM invoice_list WHERE number = $1");
        LINES = "SELECT case_number, n FROM invoice_line WHERE invoice = $1 ORDER BY case_number, n";
        PAYMENTS = "SELECT n, on_day, amount, voucher FROM invoice_payment WHERE invoice = $1 ORDER BY n";
        BY_REFERENCE = "SELECT number FROM invoice_list WHERE reference = $1 ORDER BY number DESC LIMIT 1";
        BY_VOUCHER = "SELECT invoice FROM invoice_payment WHERE voucher = $1 AND amount = $2 AND on_day = $3 LIMIT 1";
        BY_RUN = "SELECT number FROM invoice_list WHERE run = $1 ORDER BY number";
        LIST = concat!("SELECT ", columns!(), " FROM invoice_list
            WHERE (CAST($1 AS TEXT) IS NULL OR institution = $1) AND (CAST($2 AS TEXT) IS NULL OR state = $2)
            AND issued >= $3 AND issued <= $4 ORDER BY number DESC LIMIT $5");
        PAID_BETWEEN = "SELECT institution, CAST(SUM(amount) AS BIGINT) FROM invoice_payment WHERE on_day >= $1 AND on_day <= $2
            GROUP BY institution ORDER BY institution";
        DELETE_FILE = "DELETE FROM payment_file WHERE number = $1";
        INSERT_FILE = "INSERT INTO payment_file (number, sha256, read_on, payments, unmatched, version)
            VALUES ($1, $2, $3, $4, $5, $6)";
        FILE = "SELECT number, sha256, read_on, payments, unmatched, version FROM payment_file WHERE number = $1";
        FILES = "SELECT number, sha256, read_on, payments, unmatched, version FROM payment_file
            ORDER BY number DESC LIMIT $1";
        FILE_BY_HASH = "SELECT number FROM payment_file WHERE sha256 = $1 LIMIT 1";
        DELETE_BUDGET = "DELETE FROM budget_list WHERE year = $1";
        INSERT_BUDGET = "INSERT INTO budget_list (year, adopted, version) VALUES ($1, $2, $3)";
        BUDGET = "SELECT year, adopted, version FROM budget_list WHERE year = $1";
        BUDGETS = "SELECT year, adopted, version FROM budget_list ORDER BY year DESC";
    }
}

/// An invoice as lists show it; amounts are centimes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvoiceRow {
    /// Its number.
    pub number: String,
    /// Who pays it.
    pub institution: String,
    /// The first day of the period.
    pub from: String,
    /// The last day of the period.
    pub until: String,
    /// The day on which it was made.
    pub issued: String,
    /// The day until which it is to be paid.
    pub due: String,
    /// The reference of its payment.
    pub reference: String,
    /// What is to be paid.
    pub total: i64,
    /// What was paid.
    pub paid: i64,
    /// What is still to be paid; negative where too much came.
    pub open: i64,
    /// Where it stands.
    pub state: String,
    /// The run in which it was made.
    pub run: String,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// A payment that was not taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaymentRow {
    /// Its number on the invoice.
    pub n: i64,
    /// The day on which it came.
    pub on: String,
    /// How much.
    pub amount: i64,
    /// The number of the voucher, or the reference of the bank.
    pub voucher: Option<String>,
}

/// All rows of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvoiceRows {
    /// The invoice.
    pub invoice: InvoiceRow,
    /// The entries whose shares it holds, by case and number; none once it is cancelled.
    pub lines: Vec<(String, i64)>,
    /// What was paid.
    pub payments: Vec<PaymentRow>,
}

/// A file of payments as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaymentFileRow {
    /// Its number.
    pub number: String,
    /// The hash of the file.
    pub sha256: String,
    /// The day on which it was read.
    pub read_on: String,
    /// How many payments stood in it.
    pub payments: i64,
    /// How many of them somebody must still look at.
    pub unmatched: i64,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// A budget as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BudgetRow {
    /// The year.
    pub year: i64,
    /// The day on which it was adopted.
    pub adopted: Option<String>,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Which invoices are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct InvoiceFilter<'a> {
    /// Those of an institution.
    pub institution: Option<&'a str>,
    /// Those in a state.
    pub state: Option<&'a str>,
    /// Those made from this day on.
    pub from: &'a str,
    /// Those made until this day.
    pub until: &'a str,
    /// At most so many.
    pub limit: i64,
}

/// Replaces the rows of an invoice. Refused where another invoice holds one of the shares.
pub async fn save_invoice(tx: &mut Tx, rows: &InvoiceRows) -> Result<(), StoreError> {
    let i = &rows.invoice;
    for statement in [sql::DELETE, sql::DELETE_LINES, sql::DELETE_PAYMENTS] {
        tx.run(statement, vals![&i.number]).await?;
    }
    let vals = vals![
        &i.number,
        &i.institution,
        &i.from,
        &i.until,
        &i.issued,
        &i.due,
        &i.reference,
        i.total,
        i.paid,
        i.open,
        &i.state,
        &i.run,
        i.version
    ];
    tx.run(sql::INSERT, vals).await?;
    for (case_number, n) in &rows.lines {
        tx.run(sql::INSERT_LINE, vals![case_number, *n, &i.institution, &i.number]).await?;
    }
    for p in &rows.payments {
        let vals = vals![&i.number, p.n, &i.institution, &p.on, p.amount, &p.voucher];
        tx.run(sql::INSERT_PAYMENT, vals).await?;
    }
    Ok(())
}

/// The rows of an invoice.
pub async fn invoice_rows(mut src: Source<'_>, number: &str) -> Result<Option<InvoiceRows>, StoreError> {
    let Some(row) = src.row(sql::ONE, vals![number]).await? else { return Ok(None) };
    let lines = src.rows(sql::LINES, vals![number]).await?;
    let payments = src.rows(sql::PAYMENTS, vals![number]).await?;
    let payment = |r: &Row| Ok(PaymentRow { n: r.int(0)?, on: r.text(1)?, amount: r.int(2)?, voucher: r.opt_text(3)? });
    Ok(Some(InvoiceRows {
        invoice: invoice_of(&row)?,
        lines: lines.iter().map(|r| Ok((r.text(0)?, r.int(1)?))).collect::<Result<_, StoreError>>()?,
        payments: payments.iter().map(payment).collect::<Result<_, StoreError>>()?,
    }))
}

/// The invoices that are wanted, the newest first.
pub async fn invoices(mut src: Source<'_>, filter: InvoiceFilter<'_>) -> Result<Vec<InvoiceRow>, StoreError> {
    let InvoiceFilter { institution, state, from, until, limit } = filter;
    src.rows(sql::LIST, vals![institution, state, from, until, limit]).await?.iter().map(invoice_of).collect()
}

/// The number of the invoice that bears a reference.
pub async fn invoice_by_reference(mut src: Source<'_>, reference: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::BY_REFERENCE, vals![reference]).await?.map(|r| r.text(0)).transpose()
}

/// The invoice on which a payment of the bank was booked before.
pub async fn invoice_by_voucher(
    mut src: Source<'_>,
    voucher: &str,
    amount: i64,
    on: &str,
) -> Result<Option<String>, StoreError> {
    src.row(sql::BY_VOUCHER, vals![voucher, amount, on]).await?.map(|r| r.text(0)).transpose()
}

/// The numbers of the invoices of a run.
pub async fn invoices_of_run(mut src: Source<'_>, run: &str) -> Result<Vec<String>, StoreError> {
    src.rows(sql::BY_RUN, vals![run]).await?.iter().map(|r| r.text(0)).collect()
}

/// What each institution has paid in some days, in centimes.
pub async fn paid_between(mut src: Source<'_>, from: &str, until: &str) -> Result<Vec<(String, i64)>, StoreError> {
    src.rows(sql::PAID_BETWEEN, vals![from, until]).await?.iter().map(|r| Ok((r.text(0)?, r.int(1)?))).collect()
}

/// Replaces the row of a file of payments.
pub async fn save_payment_file(tx: &mut Tx, row: &PaymentFileRow) -> Result<(), StoreError> {
    let PaymentFileRow { number, sha256, read_on, payments, unmatched, version } = row;
    tx.run(sql::DELETE_FILE, vals![number]).await?;
    tx.run(sql::INSERT_FILE, vals![number, sha256, read_on, *payments, *unmatched, *version]).await?;
    Ok(())
}

/// The row of a file of payments.
pub async fn payment_file_row(mut src: Source<'_>, number: &str) -> Result<Option<PaymentFileRow>, StoreError> {
    src.row(sql::FILE, vals![number]).await?.as_ref().map(file_of).transpose()
}

/// The files of payments, the newest first.
pub async fn payment_files(mut src: Source<'_>, limit: i64) -> Result<Vec<PaymentFileRow>, StoreError> {
    src.rows(sql::FILES, vals![limit]).await?.iter().map(file_of).collect()
}

/// The number of the file with a hash, where it was read before.
pub async fn payment_file_by_hash(mut src: Source<'_>, sha256: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::FILE_BY_HASH, vals![sha256]).await?.map(|r| r.text(0)).transpose()
}

/// Replaces the row of a budget.
pub async fn save_budget(tx: &mut Tx, row: &BudgetRow) -> Result<(), StoreError> {
    tx.run(sql::DELETE_BUDGET, vals![row.year]).await?;
    tx.run(sql::INSERT_BUDGET, vals![row.year, &row.adopted, row.version]).await?;
    Ok(())
}

/// The row of a budget.
pub async fn budget_row(mut src: Source<'_>, year: i64) -> Result<Option<BudgetRow>, StoreError> {
    src.row(sql::BUDGET, vals![year]).await?.as_ref().map(budget_of).transpose()
}

/// The budgets, the newest first.
pub async fn budgets(mut src: Source<'_>) -> Result<Vec<BudgetRow>, StoreError> {
    src.rows(sql::BUDGETS, vals![]).await?.iter().map(budget_of).collect()
}

fn invoice_of(r: &Row) -> Result<InvoiceRow, StoreError> {
    Ok(InvoiceRow {
        number: r.text(0)?,
        institution: r.text(1)?,
        from: r.text(2)?,
        until: r.text(3)?,
        issued: r.text(4)?,
        due: r.text(5)?,
        reference: r.text(6)?,
        total: r.int(7)?,
        paid: r.int(8)?,
        open: r.int(9)?,
        state: r.text(10)?,
        run: r.text(11)?,
        version: r.int(12)?,
    })
}

fn file_of(r: &Row) -> Result<PaymentFileRow, StoreError> {
    Ok(PaymentFileRow {
        number: r.text(0)?,
        sha256: r.text(1)?,
        read_on: r.text(2)?,
        payments: r.int(3)?,
        unmatched: r.int(4)?,
        version: r.int(5)?,
    })
}

fn budget_of(r: &Row) -> Result<BudgetRow, StoreError> {
    Ok(BudgetRow { year: r.int(0)?, adopted: r.opt_text(1)?, version: r.int(2)? })
}
