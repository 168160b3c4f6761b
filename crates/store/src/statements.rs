//! Every SQL statement of the crate is a named constant in a list, so that a test can prepare each on every
//! backend.
//!
//! A module keeps its statements in `mod sql { statements! { NAME = "…"; … } }` and stands in [`all`].

/// Declares constants and, for the tests, the list `ALL` of them with their names.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// The name and the text of each statement of the module.
        #[cfg(any(test, feature = "conformance"))]
        pub(crate) const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}
pub(crate) use statements;

/// The statements that run on the main database.
#[cfg(any(test, feature = "conformance"))]
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    [
        crate::migrate::sql::ALL,
        crate::vault::sql::ALL,
        crate::journal::sql::ALL,
        crate::state::sql::ALL,
        crate::accounts::sql::ALL,
        crate::sessions::sql::ALL,
        crate::federation::sql::ALL,
        crate::factors::sql::ALL,
        crate::pending::sql::ALL,
        crate::throttle::sql::ALL,
        crate::desk::sql::ALL,
        crate::privacy::sql::ALL,
        crate::jobs::sql::ALL,
        crate::pulse::sql::ALL,
        crate::mail::sql::ALL,
        crate::calendar_feed::sql::ALL,
        crate::lists::sql::ALL,
        crate::lists::case_sql::sql::ALL,
        crate::lists::session::sql::ALL,
        crate::lists::affair::sql::ALL,
        crate::lists::figure::sql::ALL,
        crate::lists::obstacle::sql::ALL,
        crate::lists::slot::sql::ALL,
        crate::lists::agreement::sql::ALL,
        crate::lists::concern::sql::ALL,
        crate::lists::inquiry::sql::ALL,
        crate::lists::recipient_list::sql::ALL,
        crate::lists::common::sql::ALL,
        crate::lists::ledger::sql::ALL,
        crate::lists::invoice::sql::ALL,
        crate::works::sql::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[cfg(test)]
mod tests {
    use crate::{Db, Val, migrate};

    /// Tables that grow with every case; the work of a statement must not grow with them.
    const LONG: &[&str] = &[
        "access",
        "case_list",
        "case_party",
        "case_word",
        "consent_reader",
        "done_request",
        "due_item",
        "inquiry_list",
        "journal",
        "notice",
        "request_list",
        "session_case",
        "session_invitee",
        "state",
        "subject_key",
    ];

    /// What does look at all of a table, on purpose.
    const WHOLE: &[(&str, &str)] = &[
        ("COUNTED", "the proof that the counted numbers are right"),
        ("HEAD", "the last row, found from the end of an index"),
        ("FORGET_NOTICES", "an erasure, which is seldom"),
        ("STREAMS_OF_KEY", "an erasure, which is seldom"),
        ("MARK_READ_UNTIL", "nightly, over those that are not read"),
    ];

    /// The steps in which a statement goes through a long table from end to end.
    async fn scanned(db: &Db, sql: &str) -> Vec<String> {
        let places = (1..100).filter(|n| sql.contains(&format!("${n}"))).max().unwrap_or(0);
        let mut tx = db.begin().await.unwrap();
        let plan = tx.query(&format!("EXPLAIN QUERY PLAN {sql}"), vec![Val::Null; places]).await.unwrap();
        let steps = plan.iter().map(|row| row.text(3).unwrap());
        let long = |step: &String| {
            let Some(name) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else { return false };
            LONG.iter().any(|table| *table == name || sql.contains(&format!(" {table} {name} ")))
        };
        steps.filter(long).collect()
    }

    #[tokio::test]
    async fn no_statement_looks_at_every_row_of_a_table_that_grows() {
        let db = Db::open("sqlite::memory:").unwrap();
        migrate::run(&db, migrate::MAIN).await.unwrap();
        let counts =
            |name: &str, sql: &str| !sql.starts_with("INSERT") && WHOLE.iter().all(|(whole, _)| *whole != name);
        let mut found = Vec::new();
        for (name, sql) in super::all().filter(|(name, sql)| counts(name, sql)) {
            for step in scanned(&db, sql).await {
                found.push(format!("{name}: {step}: {sql}"));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
