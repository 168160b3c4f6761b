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
        crate::lists::sql::ALL,
        crate::lists::case_sql::sql::ALL,
        crate::lists::session::sql::ALL,
        crate::lists::affair::sql::ALL,
        crate::lists::agreement::sql::ALL,
        crate::lists::concern::sql::ALL,
        crate::lists::inquiry::sql::ALL,
        crate::lists::recipient_list::sql::ALL,
        crate::lists::common::sql::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}
