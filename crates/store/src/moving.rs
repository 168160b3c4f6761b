//! Moving house: everything that one database holds, put into another one, of whichever kind. Rows are carried as they are,
//! sealed and chained, so that the journal proves afterwards that nothing was lost on the way.

use crate::db::{Db, Row, Snapshot, Tx, Val};
use crate::error::StoreError;
use crate::vals;

/// A table with the columns of its key, by which it is read in pages.
pub type Table = (&'static str, &'static [&'static str]);

/// The tables of the main database, each after those whose rows it needs.
pub const MAIN: &[Table] = &[
    ("subject_key", &["key_id"]),
    ("journal", &["seq"]),
    ("state", &["stream"]),
    ("account", &["id"]),
    ("seat", &["account_id", "seat"]),
    ("credential", &["account_id"]),
    ("login_session", &["token_hash"]),
    ("api_token", &["token_hash"]),
    ("draft", &["account_id", "form"]),
    ("done_request", &["request_id"]),
    ("notice", &["id"]),
    ("mailbox", &["account_id"]),
    ("outbox", &["id"]),
    ("calendar_feed", &["account_id"]),
    ("federated_login", &["issuer", "subject"]),
    ("link_request", &["code"]),
    ("federated_session", &["token_hash"]),
    ("totp", &["account_id"]),
    ("recovery_code", &["account_id", "hash"]),
    ("passkey", &["credential_id"]),
    ("opening_reason", &["account_id", "case_number", "day"]),
    ("erased_case", &["number"]),
    ("sequence", &["name"]),
    ("job", &["id"]),
    ("case_list", &["number"]),
    ("case_word", &["word", "case_number"]),
    ("case_party", &["case_number", "institution", "valid_from", "valid_until", "identity"]),
    ("consent_reader", &["case_number", "consent", "institution"]),
    ("due_item", &["case_number", "position"]),
    ("request_list", &["case_number", "n"]),
    ("session_list", &["number"]),
    ("session_case", &["session", "case_number"]),
    ("session_invitee", &["session", "n"]),
    ("agreement_list", &["number"]),
    ("agreement_party", &["institution", "number"]),
    ("inquiry_list", &["id"]),
    ("recipient_list", &["number"]),
    ("concern_list", &["number"]),
    ("common_run", &["number"]),
    ("ledger_list", &["case_number"]),
    ("ledger_entry", &["case_number", "n"]),
    ("ledger_share", &["case_number", "n", "institution"]),
    ("invoice_list", &["number"]),
    ("invoice_line", &["case_number", "n", "institution"]),
    ("invoice_payment", &["invoice", "n"]),
    ("payment_file", &["number"]),
    ("budget_list", &["year"]),
    ("long_work", &["id"]),
    ("affair_list", &["name", "number"]),
    ("figure_count", &["period", "figure", "code", "value"]),
    ("figure_change", &["period", "figure", "code", "value", "day"]),
    ("figure_kept", &["period", "figure", "code", "value", "day"]),
    ("figure_frozen", &["month", "definitions"]),
    ("case_obstacle", &["case_number", "year", "interface", "obstacle"]),
    ("case_slot", &["case_number", "n"]),
];

/// The tables of the access log.
pub const ACCESS: &[Table] = &[("access", &["seq"]), ("checkpoint", &["seq"])];

/// What stays behind: what the new house makes for itself (`case_count` by its triggers), and what is over in minutes.
pub const LEFT: &[&str] = &["migration", "pulse", "pending_sign_in", "throttle", "case_count"];

/// A text that comes after every period of the figures.
pub const LAST: &str = "~";

/// Rows read and written at a time.
const PAGE: i64 = 200;

/// Whether there is nothing in any of the tables.
pub async fn is_empty(db: &Db, tables: &[Table]) -> Result<bool, StoreError> {
    for (table, _) in tables {
        let found = db.read_one(&format!("SELECT 1 FROM {table} LIMIT 1"), vals![]).await?;
        if found.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Puts all rows of the tables into another database, whose schema is the same and which holds nothing; gives back how many.
pub async fn copy(from: &mut Snapshot, to: &mut Tx, tables: &[Table]) -> Result<u64, StoreError> {
    let mut rows = 0;
    for table in tables {
        rows += copy_table(from, to, table).await?;
    }
    Ok(rows)
}

async fn copy_table(from: &mut Snapshot, to: &mut Tx, (table, key): &Table) -> Result<u64, StoreError> {
    let named = from.rows(from.columns(), vals![*table]).await?;
    let columns = named.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()?;
    let (list, order) = (columns.join(", "), key.join(", "));
    let places: Vec<usize> = key.iter().filter_map(|name| columns.iter().position(|c| c == name)).collect();
    let after: Vec<String> = (1..=key.len()).map(|n| format!("${n}")).collect();
    let first = format!("SELECT {list} FROM {table} ORDER BY {order} LIMIT {PAGE}");
    let next =
        format!("SELECT {list} FROM {table} WHERE ({order}) > ({}) ORDER BY {order} LIMIT {PAGE}", after.join(", "));
    let mut page = from.rows(&first, vals![]).await?;
    let mut rows = 0;
    while let Some(last) = page.last() {
        let key: Vec<Val> = places.iter().filter_map(|place| last.0.get(*place).cloned()).collect();
        let full = page.len() as i64 == PAGE;
        rows += insert(to, table, &list, page).await?;
        page = if full { from.rows(&next, key).await? } else { Vec::new() };
    }
    Ok(rows)
}

/// All rows of a page in one statement.
async fn insert(to: &mut Tx, table: &str, columns: &str, page: Vec<Row>) -> Result<u64, StoreError> {
    let width = page.first().map_or(0, Row::width);
    let tuple = |n: usize| {
        let values: Vec<String> = (1..=width).map(|place| format!("${}", n * width + place)).collect();
        format!("({})", values.join(", "))
    };
    let tuples: Vec<String> = (0..page.len()).map(tuple).collect();
    let sql = format!("INSERT INTO {table} ({columns}) VALUES {}", tuples.join(", "));
    to.run(&sql, page.into_iter().flat_map(|row| row.0).collect()).await
}

/// Empties the tables that [`crate::lists`] and [`crate::state`] fill: what the journal makes anew.
pub async fn empty_made(tx: &mut Tx) -> Result<(), StoreError> {
    for table in MADE {
        tx.run(&format!("DELETE FROM {table}"), vals![]).await?;
    }
    Ok(())
}

/// The tables that are made from the journal and from nothing else.
pub const MADE: &[&str] = &[
    "state",
    "case_list",
    "case_word",
    "case_party",
    "consent_reader",
    "due_item",
    "request_list",
    "session_list",
    "session_case",
    "session_invitee",
    "agreement_list",
    "agreement_party",
    "inquiry_list",
    "recipient_list",
    "concern_list",
    "common_run",
    "ledger_list",
    "ledger_entry",
    "ledger_share",
    "invoice_list",
    "invoice_line",
    "invoice_payment",
    "payment_file",
    "budget_list",
    "affair_list",
    "figure_count",
    "figure_change",
    "case_obstacle",
    "case_slot",
];
