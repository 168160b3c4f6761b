//! What callers treat differently.

use domain::Refusal;
use store::StoreError;

/// What a use case can answer instead of its result.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A rule refuses.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// There is nothing there, or nothing that this caller may know of: both read the same.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    NotSignedIn,
    /// Someone else has changed the same thing meanwhile.
    #[error("changed meanwhile")]
    Stale(Box<Stale>),
    /// The name or the password is wrong, or guessing is slowed down.
    #[error("sign-in refused")]
    SignIn {
        /// Seconds until the next try, where guessing is slowed down.
        wait: Option<i64>,
    },
    /// Too many searches or exports in a short time.
    #[error("too many in a short time")]
    TooMany {
        /// Seconds until the next one.
        wait: i64,
    },
    /// A file cannot be taken.
    #[error("file refused: {0}")]
    File(crate::FileError),
    /// The database does not do its part.
    #[error("the store fails: {0}")]
    Store(#[from] StoreError),
    /// What should not happen.
    #[error("fault: {0}")]
    Fault(String),
}

/// What has happened since the version that the caller had before them.
#[derive(Debug, Clone)]
pub struct Stale {
    /// The version that the caller had.
    pub loaded: i64,
    /// The version now.
    pub now: i64,
    /// Who changed the same thing last.
    pub by: String,
    /// When.
    pub at: jiff::Timestamp,
    /// What both touch.
    pub touches: String,
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        AppError::Refused(refusal)
    }
}

impl From<domain::Refused> for AppError {
    fn from(code: domain::Refused) -> Self {
        AppError::Refused(code.into())
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        AppError::Fault(format!("a stored document cannot be read: {error}"))
    }
}
