//! Rows of the accounts of cases: entries, the share of each institution, and which of them no invoice holds yet.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

macro_rules! entry_columns {
    () => {
        "case_number, n, on_day, booked, cost, split_key, amount, voucher, reverses, reversed_by"
    };
}

macro_rules! share_columns {
    () => {
        "s.case_number, s.n, s.institution, s.on_day, s.cost, s.amount"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM ledger_list WHERE case_number = $1";
        DELETE_ENTRIES = "DELETE FROM ledger_entry WHERE case_number = $1";
        DELETE_SHARES = "DELETE FROM ledger_share WHERE case_number = $1";
        INSERT = "INSERT INTO ledger_list (case_number, entries, total, version) VALUES ($1, $2, $3, $4)";
        INSERT_ENTRY = concat!("INSERT INTO ledger_entry (", entry_columns!(),
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
        INSERT_SHARE = "INSERT INTO ledger_share (case_number, n, institution, on_day, cost, amount)
            VALUES ($1, $2, $3, $4, $5, $6)";
        ONE = "SELECT case_number, entries, total, version FROM ledger_list WHERE case_number = $1";
        ENTRIES_OF = concat!("SELECT ", entry_columns!(), " FROM ledger_entry WHERE case_number = $1 ORDER BY n");
        ENTRIES = concat!("SELECT ", entry_columns!(), " FROM ledger_entry WHERE on_day >= $1 AND on_day <= $2
            ORDER BY on_day DESC, case_number DESC, n DESC LIMIT $3");
        SHARES_OF = concat!("SELECT ", share_columns!(), " FROM ledger_share s WHERE s.case_number = $1
            ORDER BY s.n, s.institution");
        OPEN_SHARES = concat!("SELECT ", share_columns!(), " FROM ledger_share s
            LEFT JOIN invoice_line l ON l.case_number = s.case_number AND l.n = s.n AND l.institution = s.institution
            WHERE l.invoice IS NULL AND s.on_day <= $1 AND (CAST($2 AS TEXT) IS NULL OR s.institution = $2)
            ORDER BY s.institution, s.on_day, s.case_number, s.n");
    }
}

/// An entry as lists show it; amounts are centimes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryRow {
    /// The case.
    pub case_number: String,
    /// Its number in the case.
    pub n: i64,
    /// The day on which the cost arose.
    pub on: String,
    /// The day on which it was booked.
    pub booked: String,
    /// What it was for.
    pub cost: String,
    /// The cost-sharing key.
    pub key: String,
    /// How much; negative in a counter-entry.
    pub amount: i64,
    /// The number of the voucher.
    pub voucher: Option<String>,
    /// The entry that it takes back.
    pub reverses: Option<i64>,
    /// The entry that takes it back.
    pub reversed_by: Option<i64>,
}

/// What one institution pays of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShareRow {
    /// The case.
    pub case_number: String,
    /// The number of the entry in the case.
    pub n: i64,
    /// The institution.
    pub institution: String,
    /// The day from which it can be invoiced.
    pub on: String,
    /// What it was for.
    pub cost: String,
    /// How much; negative where something is taken back.
    pub amount: i64,
}

/// All rows of the accounts of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LedgerRows {
    /// The case.
    pub case_number: String,
    /// What it has cost.
    pub total: i64,
    /// The entries.
    pub entries: Vec<EntryRow>,
    /// The shares.
    pub shares: Vec<ShareRow>,
    /// The version of the state from which the rows were made.
    pub version: i64,
}

/// Replaces the rows of the accounts of a case.
pub async fn save_ledger(tx: &mut Tx, rows: &LedgerRows) -> Result<(), StoreError> {
    for statement in [sql::DELETE, sql::DELETE_ENTRIES, sql::DELETE_SHARES] {
        tx.run(statement, vals![&rows.case_number]).await?;
    }
    let count = i64::try_from(rows.entries.len()).unwrap_or(i64::MAX);
    tx.run(sql::INSERT, vals![&rows.case_number, count, rows.total, rows.version]).await?;
    for e in &rows.entries {
        let vals = vals![
            &e.case_number,
            e.n,
            &e.on,
            &e.booked,
            &e.cost,
            &e.key,
            e.amount,
            &e.voucher,
            e.reverses,
            e.reversed_by
        ];
        tx.run(sql::INSERT_ENTRY, vals).await?;
    }
    for s in &rows.shares {
        let vals = vals![&s.case_number, s.n, &s.institution, &s.on, &s.cost, s.amount];
        tx.run(sql::INSERT_SHARE, vals).await?;
    }
    Ok(())
}

/// The rows of the accounts of a case.
pub async fn ledger_rows(mut src: Source<'_>, case_number: &str) -> Result<Option<LedgerRows>, StoreError> {
    let Some(head) = src.row(sql::ONE, vals![case_number]).await? else { return Ok(None) };
    let entries = src.rows(sql::ENTRIES_OF, vals![case_number]).await?;
    let shares = src.rows(sql::SHARES_OF, vals![case_number]).await?;
    Ok(Some(LedgerRows {
        case_number: head.text(0)?,
        total: head.int(2)?,
        version: head.int(3)?,
        entries: entries.iter().map(entry_of).collect::<Result<_, _>>()?,
        shares: shares.iter().map(share_of).collect::<Result<_, _>>()?,
    }))
}

/// The entries of some days, the newest first.
pub async fn ledger_entries(
    mut src: Source<'_>,
    from: &str,
    until: &str,
    limit: i64,
) -> Result<Vec<EntryRow>, StoreError> {
    src.rows(sql::ENTRIES, vals![from, until, limit]).await?.iter().map(entry_of).collect()
}

/// The shares until a day that stand on no invoice yet, of all institutions or of one.
pub async fn open_shares(
    mut src: Source<'_>,
    until: &str,
    institution: Option<&str>,
) -> Result<Vec<ShareRow>, StoreError> {
    src.rows(sql::OPEN_SHARES, vals![until, institution]).await?.iter().map(share_of).collect()
}

fn entry_of(r: &Row) -> Result<EntryRow, StoreError> {
    Ok(EntryRow {
        case_number: r.text(0)?,
        n: r.int(1)?,
        on: r.text(2)?,
        booked: r.text(3)?,
        cost: r.text(4)?,
        key: r.text(5)?,
        amount: r.int(6)?,
        voucher: r.opt_text(7)?,
        reverses: r.opt_int(8)?,
        reversed_by: r.opt_int(9)?,
    })
}

fn share_of(r: &Row) -> Result<ShareRow, StoreError> {
    Ok(ShareRow {
        case_number: r.text(0)?,
        n: r.int(1)?,
        institution: r.text(2)?,
        on: r.text(3)?,
        cost: r.text(4)?,
        amount: r.int(5)?,
    })
}
