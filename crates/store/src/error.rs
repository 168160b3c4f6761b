//! What can go wrong in the store, told apart only where a caller acts differently.

use std::io;

/// A failure of the store. Messages name tables, columns and files, never stored values,
/// so that they can be logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The address names a database this program does not speak. Holds the scheme alone: the rest may hold a
    /// password.
    #[error("unknown kind of database: {0}")]
    UnknownDatabase(String),
    /// The address of a database server cannot be read. It is not repeated: it may hold a password.
    #[error("the address of the database cannot be read; it looks like postgres://user@host:5432/name")]
    MalformedDatabase,
    /// The database sorts text as a language does. Holds the collation it has.
    #[error("the database sorts by {0}; make it with LC_COLLATE 'C' (docs/postgresql.md)")]
    Collation(String),
    /// Somebody else was first: a unique value exists, or a stream has moved on. Load again and retry.
    #[error("conflict: {0}")]
    Conflict(String),
    /// A rule of the schema refused (foreign key, not null, append-only table). A fault of the program.
    #[error("the database refused: {0}")]
    Constraint(String),
    /// The database or the folder cannot be written.
    #[error("the storage is read-only")]
    ReadOnly,
    /// No room is left on the disk.
    #[error("the storage is full")]
    Full,
    /// The database or the folder cannot be reached, is busy for too long, or is damaged.
    #[error("the storage is unavailable: {0}")]
    Unavailable(String),
    /// An earlier statement of this transaction failed, so nothing more can be done in it.
    #[error("the transaction has failed and can only be dropped")]
    Aborted,
    /// A statement that is wrong in itself. A fault of the program.
    #[error("statement: {0}")]
    Statement(String),
    /// A column of an answer is not what the caller took it for.
    #[error("column {index} is {found}, not {wanted}")]
    Column {
        /// The column's place in the answer, from 0.
        index: usize,
        /// What the caller asked for.
        wanted: &'static str,
        /// What the column holds.
        found: &'static str,
    },
    /// The database cannot be brought to this program's schema.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// No key of that name, or it was destroyed: nothing can be sealed with it.
    #[error("there is no key {0}")]
    NoKey(String),
    /// The master key is not the one this database was sealed under.
    #[error("the master key does not fit this database")]
    WrongMasterKey,
    /// The file of the master key does not hold 64 hexadecimal digits.
    #[error("the file of the master key does not hold a key")]
    MalformedMasterKey,
    /// What was sealed has been changed, moved elsewhere, or was sealed with another key.
    #[error("sealed data does not open")]
    Unsealable,
    /// The operating system gives no randomness.
    #[error("no randomness: {0}")]
    Random(String),
    /// A name of a file in the store that is not 32 hexadecimal digits.
    #[error("not a name of a stored file")]
    MalformedBlobId,
}

/// Why a database's migrations do not fit this program's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// Applied with a text or a name that this program does not have.
    #[error("migration {number} {name} was changed after it had been applied")]
    Changed {
        /// Its number.
        number: i64,
        /// Its name in this program.
        name: String,
    },
    /// A later one is applied and this one is not.
    #[error("migration {0} is missing although a later one was applied")]
    Missing(i64),
    /// The database was written by a newer program.
    #[error("the database is newer than this program: migration {0} is unknown")]
    Newer(i64),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Unavailable(error.to_string()),
        }
    }
}
