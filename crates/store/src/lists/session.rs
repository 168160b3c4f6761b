//! Rows of sessions.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// The columns of a session, in the order in which `SessionRow` reads them.
macro_rules! columns {
    () => {
        "s.number, s.session_type, s.kind, s.region, s.theme, s.starts, s.place, s.state, s.planner, s.cases, s.version"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM session_list WHERE number = $1";
        DELETE_CASES = "DELETE FROM session_case WHERE session = $1";
        DELETE_INVITEES = "DELETE FROM session_invitee WHERE session = $1";
        INSERT = "INSERT INTO session_list (number, session_type, kind, region, theme, starts, place, state, planner,
                cases, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        INSERT_CASE = "INSERT INTO session_case (session, case_number, position) VALUES ($1, $2, $3)";
        INSERT_INVITEE = "INSERT INTO session_invitee (session, n, account, institution, sent, answer)
            VALUES ($1, $2, $3, $4, $5, $6)";
        ONE = concat!("SELECT ", columns!(), " FROM session_list s WHERE s.number = $1");
        LIST = concat!("SELECT ", columns!(), " FROM session_list s
            WHERE (CAST($1 AS TEXT) IS NULL OR s.region = $1) AND (CAST($2 AS TEXT) IS NULL OR s.theme = $2)
            AND s.starts >= $3 AND s.starts < $4 ORDER BY s.starts, s.number LIMIT $5");
        HELD = concat!("SELECT ", columns!(), " FROM session_list s WHERE s.state = 'held'
            AND (CAST($1 AS TEXT) IS NULL OR s.region = $1) AND (CAST($2 AS TEXT) IS NULL OR s.theme = $2)
            ORDER BY s.starts, s.number LIMIT $3");
        OF_ACCOUNT = concat!("SELECT ", columns!(), " FROM session_list s
            WHERE s.number IN (SELECT i.session FROM session_invitee i WHERE i.account = $1 AND i.sent)
            AND s.starts >= $2 AND s.starts < $3 ORDER BY s.starts, s.number LIMIT $4");
        OF_CASE = concat!("SELECT ", columns!(), " FROM session_list s
            WHERE s.number IN (SELECT k.session FROM session_case k WHERE k.case_number = $1)
            ORDER BY s.starts, s.number");
    }
}

/// A session as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionRow {
    /// Its number.
    pub number: String,
    /// Its type.
    pub session_type: String,
    /// Its kind.
    pub kind: String,
    /// The region.
    pub region: String,
    /// The theme.
    pub theme: Option<String>,
    /// Day and time, as 2026-03-01T09:00:00.
    pub starts: String,
    /// Where.
    pub place: String,
    /// Where it stands.
    pub state: String,
    /// Who planned it.
    pub planner: String,
    /// How many cases are on the agenda.
    pub cases: i64,
    /// The version of the state from which the row was made.
    pub version: i64,
}

/// Someone invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteeRow {
    /// The number of the invitation.
    pub n: i64,
    /// The account.
    pub account: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// Whether it was sent.
    pub sent: bool,
    /// The answer.
    pub answer: Option<String>,
}

/// Everything that the lists hold of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionRows {
    /// The session itself.
    pub session: SessionRow,
    /// The cases of the agenda, in order.
    pub cases: Vec<String>,
    /// The invitations.
    pub invitees: Vec<InviteeRow>,
}

/// Replaces everything that the lists hold of a session.
pub async fn save_session(tx: &mut Tx, rows: &SessionRows) -> Result<(), StoreError> {
    let s = &rows.session;
    for statement in [sql::DELETE, sql::DELETE_CASES, sql::DELETE_INVITEES] {
        tx.run(statement, vals![&s.number]).await?;
    }
    let row = vals![
        &s.number,
        &s.session_type,
        &s.kind,
        &s.region,
        &s.theme,
        &s.starts,
        &s.place,
        &s.state,
        &s.planner,
        s.cases,
        s.version,
    ];
    tx.run(sql::INSERT, row).await?;
    for (position, case) in (0i64..).zip(&rows.cases) {
        tx.run(sql::INSERT_CASE, vals![&s.number, case, position]).await?;
    }
    for i in &rows.invitees {
        tx.run(sql::INSERT_INVITEE, vals![&s.number, i.n, &i.account, &i.institution, i.sent, &i.answer]).await?;
    }
    Ok(())
}

/// The row of a session.
pub async fn session_row(mut src: Source<'_>, number: &str) -> Result<Option<SessionRow>, StoreError> {
    src.row(sql::ONE, vals![number]).await?.as_ref().map(session_of).transpose()
}

/// The sessions that begin from one moment and before another, in a region and of a theme where these are given.
pub async fn sessions(
    mut src: Source<'_>,
    region: Option<&str>,
    theme: Option<&str>,
    from: &str,
    before: &str,
    limit: i64,
) -> Result<Vec<SessionRow>, StoreError> {
    src.rows(sql::LIST, vals![region, theme, from, before, limit]).await?.iter().map(session_of).collect()
}

/// The sessions that were held and whose minutes are not approved, the oldest first.
pub async fn sessions_held(
    mut src: Source<'_>,
    region: Option<&str>,
    theme: Option<&str>,
    limit: i64,
) -> Result<Vec<SessionRow>, StoreError> {
    src.rows(sql::HELD, vals![region, theme, limit]).await?.iter().map(session_of).collect()
}

/// The sessions to which an account is invited.
pub async fn sessions_of_account(
    mut src: Source<'_>,
    account: &str,
    from: &str,
    before: &str,
    limit: i64,
) -> Result<Vec<SessionRow>, StoreError> {
    src.rows(sql::OF_ACCOUNT, vals![account, from, before, limit]).await?.iter().map(session_of).collect()
}

/// The sessions on whose agenda a case stands.
pub async fn sessions_of_case(mut src: Source<'_>, case: &str) -> Result<Vec<SessionRow>, StoreError> {
    src.rows(sql::OF_CASE, vals![case]).await?.iter().map(session_of).collect()
}

fn session_of(r: &Row) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        number: r.text(0)?,
        session_type: r.text(1)?,
        kind: r.text(2)?,
        region: r.text(3)?,
        theme: r.opt_text(4)?,
        starts: r.text(5)?,
        place: r.text(6)?,
        state: r.text(7)?,
        planner: r.text(8)?,
        cases: r.int(9)?,
        version: r.int(10)?,
    })
}
