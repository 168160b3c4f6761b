//! The embedded backend: one writer that takes turns, a few readers beside it.

mod turn;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex as StdMutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::ffi::ErrorCode;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ToSql, ffi};
use tokio::sync::Semaphore;

use super::{Row, Val};
use crate::blocking::blocking;
use crate::error::StoreError;
use turn::{Turn, Turns};

/// Prepared statements kept by each connection; more than the crate has statements.
const STATEMENTS: usize = 512;

/// Connections for reading at one time. Reads run on the async workers, of which there are seldom more.
const READERS: usize = 8;

/// How long another process may hold the write lock before we give up.
const BUSY: Duration = Duration::from_secs(10);

/// A SQLite database with its connections.
#[derive(Clone)]
pub(super) struct Database {
    writer: Turns,
    /// None in memory, where the writer is the only connection.
    readers: Option<Arc<Readers>>,
}

impl Database {
    /// Opens or creates the file at `path`, readable by its owner alone.
    pub(super) fn at(path: &str) -> Result<Self, StoreError> {
        create_private(Path::new(path))?;
        let writer = connect(path)?;
        writer.pragma_update(None, "journal_mode", "WAL").map_err(failure)?;
        Ok(Self { writer: Turns::of(writer), readers: Some(Arc::new(Readers::new(path))) })
    }

    /// Opens an empty database that vanishes with its last clone.
    pub(super) fn in_memory() -> Result<Self, StoreError> {
        Ok(Self { writer: Turns::of(connect(":memory:")?), readers: None })
    }

    pub(super) async fn read(&self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        self.on_reader(|connection| {
            let mut statement = connection.prepare_cached(sql).map_err(failure)?;
            // In memory the writer answers, and it would obey.
            if !statement.readonly() {
                return Err(StoreError::ReadOnly);
            }
            rows(&mut statement, vals)
        })
        .await
    }

    #[cfg(any(test, feature = "conformance"))]
    pub(super) async fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        self.on_reader(|connection| connection.prepare(sql).map(drop).map_err(failure)).await
    }

    /// Runs `work` on a connection for reading. It runs at once and on this thread: a read takes
    /// microseconds, handing it to another thread takes ten times that.
    async fn on_reader<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let Some(readers) = &self.readers else {
            return work(&self.writer.as_it_stands().await.connection);
        };
        let _permit = readers.permits.acquire().await.map_err(|_| closed())?;
        let connection = readers.take()?;
        let answer = work(&connection);
        readers.idle().push(connection);
        answer
    }

    /// `shares`: whether the commit may be one with those of others.
    pub(super) async fn begin(&self, shares: bool) -> Result<Transaction, StoreError> {
        Ok(Transaction { turn: self.writer.begin(shares).await?, failed: false })
    }

    /// A connection of its own that reads what is committed now. A database in memory has one connection only.
    pub(super) fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let Some(readers) = &self.readers else {
            return Err(StoreError::Unavailable("a database in memory has no second connection".into()));
        };
        let connection = open_reader(&readers.path)?;
        // The snapshot begins with the first read, not with BEGIN.
        connection.execute_batch("BEGIN; SELECT 1 FROM sqlite_master;").map_err(failure)?;
        Ok(Snapshot(connection))
    }

    pub(super) async fn checkpoint(&self) -> Result<(), StoreError> {
        let writer = self.writer.between().await;
        blocking(|| writer.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))).map_err(failure)
    }
}

/// The connections for reading, opened when first needed.
struct Readers {
    path: PathBuf,
    permits: Semaphore,
    idle: StdMutex<Vec<Connection>>,
}

impl Readers {
    fn new(path: &str) -> Self {
        Self { path: path.into(), permits: Semaphore::new(READERS), idle: StdMutex::default() }
    }

    /// An idle connection, or a new one: the permits bound how many there are.
    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle().pop();
        idle.map_or_else(|| open_reader(&self.path), Ok)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        // A list of connections cannot be left half changed.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection inside a transaction that only reads.
pub(super) struct Snapshot(Connection);

impl Snapshot {
    pub(super) fn rows(&mut self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        rows(&mut self.0.prepare_cached(sql).map_err(failure)?, vals)
    }
}

/// An open transaction; it has the turn until it ends.
pub(super) struct Transaction {
    turn: Turn,
    failed: bool,
}

impl Transaction {
    pub(super) fn run(&mut self, sql: &str, vals: &[Val]) -> Result<u64, StoreError> {
        self.attempt(|connection| {
            let mut statement = connection.prepare_cached(sql).map_err(failure)?;
            bind(&mut statement, vals)?;
            statement.raw_execute().map(|count| count as u64).map_err(failure)
        })
    }

    pub(super) fn query(&mut self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        self.attempt(|connection| {
            let mut statement = connection.prepare_cached(sql).map_err(failure)?;
            rows(&mut statement, vals)
        })
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        self.attempt(|connection| connection.execute_batch(sql).map_err(failure))
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self.failed {
            true => Err(StoreError::Aborted),
            false => self.turn.commit().await,
        }
    }

    /// Runs one step. After a failure none runs any more: SQLite may have rolled back by itself, and what
    /// followed would be committed alone.
    fn attempt<T>(&mut self, step: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        if self.failed {
            return Err(StoreError::Aborted);
        }
        let answer = step(self.turn.connection());
        if let Err(error) = &answer {
            self.failed = true;
            self.turn.failed(error);
        }
        answer
    }
}

fn connect(path: impl AsRef<Path>) -> Result<Connection, StoreError> {
    let connection = Connection::open(path).map_err(failure)?;
    connection.busy_timeout(BUSY).map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // recursive_triggers: else INSERT OR REPLACE deletes past the append-only triggers.
    // secure_delete: a destroyed key must not be left on a free page.
    // cache_size: 4 MB each, so that all connections together stay modest; what is behind them the system keeps.
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;
             PRAGMA cache_size = -4000; PRAGMA temp_store = MEMORY;",
        )
        .map_err(failure)?;
    Ok(connection)
}

fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true).map_err(failure)?;
    Ok(connection)
}

/// Creates the file for its owner alone, if there is none. SQLite gives its side files the same mode.
fn create_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Binds by the number in the parameter's name: SQLite numbers `$2` before `$1` when it stands first.
fn bind(statement: &mut CachedStatement<'_>, vals: &[Val]) -> Result<(), StoreError> {
    let count = statement.parameter_count();
    if count != vals.len() {
        let message = format!("{count} parameters and {} values", vals.len());
        return Err(StoreError::Statement(message));
    }
    for index in 1..=count {
        let number = statement.parameter_name(index).and_then(|name| name.strip_prefix('$'));
        let place = number.and_then(|digits| digits.parse::<usize>().ok()).unwrap_or(0);
        let Some(val) = place.checked_sub(1).and_then(|place| vals.get(place)) else {
            return Err(StoreError::Statement(format!("no value for parameter {index}")));
        };
        statement.raw_bind_parameter(index, val).map_err(failure)?;
    }
    Ok(())
}

fn rows(statement: &mut CachedStatement<'_>, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
    bind(statement, vals)?;
    let width = statement.column_count();
    let mut cursor = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = cursor.next().map_err(failure)? {
        let columns = (0..width).map(|index| row.get_ref(index).map_err(failure).and_then(val));
        found.push(Row(columns.collect::<Result<_, _>>()?));
    }
    Ok(found)
}

fn val(value: ValueRef<'_>) -> Result<Val, StoreError> {
    Ok(match value {
        ValueRef::Null => Val::Null,
        ValueRef::Integer(number) => Val::Int(number),
        ValueRef::Real(number) => Val::Real(number),
        ValueRef::Text(text) => match str::from_utf8(text) {
            Ok(text) => Val::Text(text.to_owned()),
            Err(_) => return Err(StoreError::Unavailable("text that is not UTF-8".into())),
        },
        ValueRef::Blob(bytes) => Val::Bytes(bytes.to_vec()),
    })
}

impl ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Bool(yes) => ValueRef::Integer(i64::from(*yes)),
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the database is closed".into())
}

/// Sorts SQLite's errors into ours. Its messages name tables and columns, not values.
fn failure(error: rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(code, message) = error else {
        return StoreError::Statement(error.to_string());
    };
    let message = message.unwrap_or_else(|| code.to_string());
    match code.code {
        ErrorCode::ConstraintViolation if is_unique(code.extended_code) => StoreError::Conflict(message),
        ErrorCode::ConstraintViolation => StoreError::Constraint(message),
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::CannotOpen
        | ErrorCode::SystemIoFailure
        | ErrorCode::PermissionDenied
        | ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::DatabaseCorrupt
        | ErrorCode::NotADatabase
        | ErrorCode::FileLockingProtocolFailed => StoreError::Unavailable(message),
        _ => StoreError::Statement(message),
    }
}

fn is_unique(extended_code: i32) -> bool {
    [ffi::SQLITE_CONSTRAINT_UNIQUE, ffi::SQLITE_CONSTRAINT_PRIMARYKEY].contains(&extended_code)
}
