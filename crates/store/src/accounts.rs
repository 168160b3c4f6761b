//! Accounts, the seats they act in, and their credentials. Plain records: who may change them is decided
//! elsewhere.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

pub(crate) mod sql {
    crate::statements::statements! {
        CREATE = "INSERT INTO account (id, login, name, language, active) VALUES ($1, $2, $3, $4, $5)";
        UPDATE = "UPDATE account SET login = $2, name = $3, language = $4, active = $5 WHERE id = $1";
        BY_ID = "SELECT id, login, name, language, active FROM account WHERE id = $1";
        BY_LOGIN = "SELECT id, login, name, language, active FROM account WHERE login = $1";
        LIST = "SELECT id, login, name, language, active FROM account
            WHERE login > $1 ORDER BY login LIMIT $2";
        ADD_SEAT = "INSERT INTO seat (account_id, seat, role, institution, region, theme, since, until, language)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        END_SEAT = "UPDATE seat SET until = $3 WHERE account_id = $1 AND seat = $2";
        SEATS = "SELECT account_id, seat, role, institution, region, theme, since, until, language
            FROM seat WHERE account_id = $1 ORDER BY seat";
        HOLDERS = "SELECT s.account_id, s.seat, s.role, s.institution, s.region, s.theme, s.since, s.until, s.language,
                a.id, a.login, a.name, a.language, a.active
            FROM seat s JOIN account a ON a.id = s.account_id
            WHERE a.active
            AND (CAST($1 AS TEXT) IS NULL OR s.role = $1)
            AND (CAST($2 AS TEXT) IS NULL OR s.institution = $2)
            AND (CAST($3 AS TEXT) IS NULL OR s.region = $3)
            AND (CAST($4 AS TEXT) IS NULL OR s.theme = $4)
            AND s.since <= $5 AND (s.until IS NULL OR s.until >= $5)
            ORDER BY a.name, a.id, s.seat";
        SET_CREDENTIAL = "INSERT INTO credential (account_id, phc, failures, blocked_until)
            VALUES ($1, $2, 0, 0)
            ON CONFLICT (account_id) DO UPDATE
            SET phc = excluded.phc, failures = 0, blocked_until = 0";
        CREDENTIAL = "SELECT phc, failures, blocked_until FROM credential WHERE account_id = $1";
        FAILURE = "UPDATE credential SET failures = failures + 1, blocked_until = $2
            WHERE account_id = $1 RETURNING failures";
        SUCCESS = "UPDATE credential SET failures = 0, blocked_until = 0 WHERE account_id = $1";
    }
}

/// A person who can log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id, given by the caller.
    pub id: String,
    /// What the person types; unique as it stands, so bring it to one form before.
    pub login: String,
    /// The name that others see.
    pub name: String,
    /// The language of the interface.
    pub language: String,
    /// Whether it may log in and be chosen.
    pub active: bool,
}

/// A role that an account holds for an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its number within the account.
    pub seat: i64,
    /// The code of the role.
    pub role: String,
    /// The code of the institution.
    pub institution: String,
    /// The region it is limited to.
    pub region: Option<String>,
    /// The theme it is limited to.
    pub theme: Option<String>,
    /// The language it is limited to.
    pub language: Option<String>,
    /// Its first day, as `2026-03-01`.
    pub since: String,
    /// Its last day; none while it lasts.
    pub until: Option<String>,
}

/// What a seat must be to be listed; what is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatFilter {
    /// The role.
    pub role: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The theme.
    pub theme: Option<String>,
}

/// A seat with the account that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub account: Account,
    /// In which seat.
    pub seat: Seat,
}

/// The password of an account and how often it was missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The hashed password with its parameters.
    pub phc: String,
    /// Failures since the last success.
    pub failures: i64,
    /// Until when no attempt is taken; 0 if any is.
    pub blocked_until: i64,
}

/// Puts a new account with its seats. [`StoreError::Conflict`] if its id or login is taken.
pub async fn create(tx: &mut Tx, account: &Account, seats: &[Seat]) -> Result<(), StoreError> {
    tx.run(sql::CREATE, account_vals(account)).await?;
    for seat in seats {
        add_seat(tx, &account.id, seat).await?;
    }
    Ok(())
}

/// Changes everything but the id; returns whether there is such an account. [`StoreError::Conflict`] if the
/// login is taken.
pub async fn update(tx: &mut Tx, account: &Account) -> Result<bool, StoreError> {
    Ok(tx.run(sql::UPDATE, account_vals(account)).await? > 0)
}

fn account_vals(account: &Account) -> Vec<crate::Val> {
    vals![&account.id, &account.login, &account.name, &account.language, account.active]
}

/// The account `id`.
pub async fn by_id(mut src: Source<'_>, id: &str) -> Result<Option<Account>, StoreError> {
    let row = src.row(sql::BY_ID, vals![id]).await?;
    row.map(|row| account(&row, 0)).transpose()
}

/// The account that logs in as `login`.
pub async fn by_login(mut src: Source<'_>, login: &str) -> Result<Option<Account>, StoreError> {
    let row = src.row(sql::BY_LOGIN, vals![login]).await?;
    row.map(|row| account(&row, 0)).transpose()
}

/// At most `limit` accounts by login, after the login `after` (empty to begin).
pub async fn list(mut src: Source<'_>, after: &str, limit: i64) -> Result<Vec<Account>, StoreError> {
    let rows = src.rows(sql::LIST, vals![after, limit]).await?;
    rows.iter().map(|row| account(row, 0)).collect()
}

fn account(row: &Row, from: usize) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.text(from)?,
        login: row.text(from + 1)?,
        name: row.text(from + 2)?,
        language: row.text(from + 3)?,
        active: row.bool(from + 4)?,
    })
}

/// Gives the account another seat. [`StoreError::Conflict`] if it has one of that number.
pub async fn add_seat(tx: &mut Tx, account_id: &str, seat: &Seat) -> Result<(), StoreError> {
    let vals = vals![
        account_id,
        seat.seat,
        &seat.role,
        &seat.institution,
        &seat.region,
        &seat.theme,
        &seat.since,
        &seat.until,
        &seat.language
    ];
    tx.run(sql::ADD_SEAT, vals).await?;
    Ok(())
}

/// Sets the last day of a seat; returns whether there is such a seat. Seats stay, because the journal names
/// them.
pub async fn end_seat(tx: &mut Tx, account_id: &str, seat: i64, until: &str) -> Result<bool, StoreError> {
    Ok(tx.run(sql::END_SEAT, vals![account_id, seat, until]).await? > 0)
}

/// All seats of the account, past ones too, by number.
pub async fn seats(mut src: Source<'_>, account_id: &str) -> Result<Vec<Seat>, StoreError> {
    src.rows(sql::SEATS, vals![account_id]).await?.iter().map(seat).collect()
}

/// Who of the active accounts holds a seat that fits `filter` on the day `on`, by name: the pool of
/// respondents.
pub async fn holders(mut src: Source<'_>, filter: &SeatFilter, on: &str) -> Result<Vec<Holder>, StoreError> {
    let vals = vals![&filter.role, &filter.institution, &filter.region, &filter.theme, on];
    let rows = src.rows(sql::HOLDERS, vals).await?;
    rows.iter().map(|row| Ok(Holder { account: account(row, 9)?, seat: seat(row)? })).collect()
}

fn seat(row: &Row) -> Result<Seat, StoreError> {
    Ok(Seat {
        seat: row.int(1)?,
        role: row.text(2)?,
        institution: row.text(3)?,
        region: row.opt_text(4)?,
        theme: row.opt_text(5)?,
        since: row.text(6)?,
        until: row.opt_text(7)?,
        language: row.opt_text(8)?,
    })
}

/// Sets the hashed password and forgets earlier failures.
pub async fn set_credential(tx: &mut Tx, account_id: &str, phc: &str) -> Result<(), StoreError> {
    tx.run(sql::SET_CREDENTIAL, vals![account_id, phc]).await?;
    Ok(())
}

/// The credential of the account, if it has one.
pub async fn credential(mut src: Source<'_>, account_id: &str) -> Result<Option<Credential>, StoreError> {
    let row = src.row(sql::CREDENTIAL, vals![account_id]).await?;
    row.map(|row| Ok(Credential { phc: row.text(0)?, failures: row.int(1)?, blocked_until: row.int(2)? })).transpose()
}

/// Counts a failed attempt and blocks further ones until then (0: does not block); returns the failures so
/// far, 0 for an account without a credential.
pub async fn note_failure(tx: &mut Tx, account_id: &str, blocked_until: i64) -> Result<i64, StoreError> {
    let row = tx.query_one(sql::FAILURE, vals![account_id, blocked_until]).await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// Forgets the failures after a success.
pub async fn note_success(tx: &mut Tx, account_id: &str) -> Result<(), StoreError> {
    tx.run(sql::SUCCESS, vals![account_id]).await?;
    Ok(())
}
