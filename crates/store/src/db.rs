//! The facade over the database: one async interface and one SQL text for every backend.
//!
//! Rules for statements (why: `stack.md`, section 2): parameters are `$1`, `$2` …; types are `BIGINT`,
//! `TEXT`, `BOOLEAN`, `BYTEA`, `DOUBLE PRECISION`; numbers come from the application, never from the
//! database; an optional filter is `CAST($1 AS TEXT) IS NULL OR column = $1`; a sum is `CAST(SUM(x) AS
//! BIGINT)`.

mod postgres;
mod sqlite;
mod tls;
mod value;

use crate::error::StoreError;
pub use value::{Row, Val};

/// A database. Cheap to clone; all clones share one writer and its readers.
#[derive(Clone)]
pub struct Db(Engine);

/// The backends.
#[derive(Clone)]
enum Engine {
    Sqlite(sqlite::Database),
    Postgres(postgres::Database),
}

/// Which backend it is, for what one text cannot say (triggers).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}

/// The space of [`Db::open`] on a PostgreSQL server.
const SPACE: &str = "trait_dunion";

impl Db {
    /// Opens `sqlite:PATH`, a bare path, or `sqlite::memory:`, creating the database if it is not there. Does
    /// not migrate. Fails with [`StoreError::UnknownDatabase`] for other schemes, and with what the disk
    /// says.
    ///
    /// A database in memory has one connection only: inside a transaction read through the [`Tx`], because a
    /// read beside it waits for its end.
    pub fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_in(url, SPACE)
    }

    /// Opens as [`Db::open`] does, and `postgres://…` too: there in the schema `space` (small letters, digits and
    /// underscores), which migrating makes. On SQLite a file is a space, and `space` says nothing.
    pub fn open_in(url: &str, space: &str) -> Result<Self, StoreError> {
        Ok(Self(match parse_url(url)? {
            Address::Memory => Engine::Sqlite(sqlite::Database::in_memory()?),
            Address::File(path) => Engine::Sqlite(sqlite::Database::at(path)?),
            Address::Server(url) => Engine::Postgres(postgres::Database::at(url, space)?),
        }))
    }

    /// The same database for reading what may be some moments behind: at a server that follows it, `postgres://…`, as long as
    /// that one answers, else where it is written. SQLite has no such server: [`StoreError::UnknownDatabase`].
    pub fn read_at(&self, url: &str) -> Result<Self, StoreError> {
        match (&self.0, parse_url(url)?) {
            (Engine::Postgres(database), Address::Server(url)) => {
                database.read_at(url).map(|db| Self(Engine::Postgres(db)))
            }
            _ => Err(StoreError::UnknownDatabase("a replica goes with a PostgreSQL server".into())),
        }
    }

    /// Reads all rows that `sql` gives for `vals`. A statement that writes is [`StoreError::ReadOnly`].
    pub async fn read(&self, sql: &str, vals: Vec<Val>) -> Result<Vec<Row>, StoreError> {
        match &self.0 {
            Engine::Sqlite(database) => database.read(sql, &vals).await,
            Engine::Postgres(database) => database.read(sql, &vals).await,
        }
    }

    /// Reads the first row, if there is one.
    pub async fn read_one(&self, sql: &str, vals: Vec<Val>) -> Result<Option<Row>, StoreError> {
        Ok(self.read(sql, vals).await?.into_iter().next())
    }

    /// Begins a transaction, after those that asked before. Do nothing slow and nothing foreign until it
    /// ends. On SQLite it may share its commit with others; until then it sees what they have done, so that an answer that
    /// rests on their work waits for [`Tx::commit`] too, even if nothing was written.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        self.begin_with(true).await
    }

    /// Begins a transaction that takes long: nobody's commit waits for it who was done before.
    pub async fn begin_alone(&self) -> Result<Tx, StoreError> {
        self.begin_with(false).await
    }

    async fn begin_with(&self, shares: bool) -> Result<Tx, StoreError> {
        match &self.0 {
            Engine::Sqlite(database) => database.begin(shares).await.map(|tx| Tx(TxEngine::Sqlite(tx))),
            Engine::Postgres(database) => database.begin().await.map(|tx| Tx(TxEngine::Postgres(Box::new(tx)))),
        }
    }

    /// The database as it stands now, for as long as the snapshot lives, whatever others write meanwhile.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        Ok(Snapshot(match &self.0 {
            Engine::Sqlite(database) => SnapshotEngine::Sqlite(database.snapshot()?),
            Engine::Postgres(database) => SnapshotEngine::Postgres(database.snapshot().await?),
        }))
    }

    /// This database as the source of a read.
    pub fn src(&self) -> Source<'_> {
        Source::Db(self)
    }

    /// Takes from the disk what was deleted or replaced in `table`, a name of this crate: on SQLite the side files are
    /// written back and emptied, on PostgreSQL the table is rewritten. Waits for the writer. What a server keeps of its
    /// own changes, and copies, hold it until they are recycled.
    pub(crate) async fn wipe(&self, table: &str) -> Result<(), StoreError> {
        match &self.0 {
            Engine::Sqlite(database) => database.checkpoint().await,
            Engine::Postgres(database) => database.wipe(table).await,
        }
    }

    /// Writes back what lies in side files, so that the main file alone is whole and can be carried away.
    pub async fn close_files(&self) -> Result<(), StoreError> {
        match &self.0 {
            Engine::Sqlite(database) => database.checkpoint().await,
            Engine::Postgres(_) => Ok(()),
        }
    }

    /// Makes what must be there before the first migration.
    pub(crate) async fn prepare_space(&self) -> Result<(), StoreError> {
        match &self.0 {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(database) => database.prepare_space().await,
        }
    }

    /// What runs after migrations, for the tables they have brought.
    pub(crate) fn guard(&self) -> &'static str {
        match &self.0 {
            Engine::Sqlite(_) => "",
            Engine::Postgres(_) => postgres::GUARD,
        }
    }

    /// Whether the rows of this database are out of reach for sessions that belong to another space. `true` on SQLite,
    /// where each has its own file; on PostgreSQL `false` for a role that row-level security does not hold.
    pub async fn is_walled(&self) -> Result<bool, StoreError> {
        match &self.0 {
            Engine::Sqlite(_) => Ok(true),
            Engine::Postgres(database) => database.is_walled().await,
        }
    }

    /// Prepares `sql` without running it: the check that a statement is understood by this backend.
    #[cfg(any(test, feature = "conformance"))]
    pub async fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        match &self.0 {
            Engine::Sqlite(database) => database.prepare(sql).await,
            Engine::Postgres(database) => database.prepare(sql).await,
        }
    }

    /// Which backend it is.
    pub fn backend(&self) -> Backend {
        match &self.0 {
            Engine::Sqlite(_) => Backend::Sqlite,
            Engine::Postgres(_) => Backend::Postgres,
        }
    }
}

/// A database as it stood at one moment.
pub struct Snapshot(SnapshotEngine);

enum SnapshotEngine {
    Sqlite(sqlite::Snapshot),
    Postgres(postgres::Snapshot),
}

impl Snapshot {
    /// Reads all rows that `sql` gives for `vals`.
    pub(crate) async fn rows(&mut self, sql: &str, vals: Vec<Val>) -> Result<Vec<Row>, StoreError> {
        match &mut self.0 {
            SnapshotEngine::Sqlite(snapshot) => snapshot.rows(sql, &vals),
            SnapshotEngine::Postgres(snapshot) => snapshot.rows(sql, &vals).await,
        }
    }

    /// The statement that names the columns of the table `$1`, in their order.
    pub(crate) fn columns(&self) -> &'static str {
        match &self.0 {
            SnapshotEngine::Sqlite(_) => "SELECT name FROM pragma_table_info($1) ORDER BY cid",
            SnapshotEngine::Postgres(_) => {
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns
                WHERE CAST(table_schema AS TEXT) = current_schema() AND CAST(table_name AS TEXT) = $1 ORDER BY ordinal_position"
            }
        }
    }

    /// The statement that names all tables.
    #[cfg(any(test, feature = "conformance"))]
    pub(crate) fn tables(&self) -> &'static str {
        match &self.0 {
            SnapshotEngine::Sqlite(_) => {
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            }
            SnapshotEngine::Postgres(_) => {
                "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
            }
        }
    }
}

/// A transaction. Dropped without [`Tx::commit`] it leaves nothing. After a statement has failed every
/// further call is [`StoreError::Aborted`], on every backend.
pub struct Tx(TxEngine);

enum TxEngine {
    Sqlite(sqlite::Transaction),
    Postgres(Box<postgres::Transaction>),
}

impl Tx {
    /// Runs a statement that writes and returns how many rows it touched.
    pub async fn run(&mut self, sql: &str, vals: Vec<Val>) -> Result<u64, StoreError> {
        match &mut self.0 {
            TxEngine::Sqlite(tx) => tx.run(sql, &vals),
            TxEngine::Postgres(tx) => tx.run(sql, &vals).await,
        }
    }

    /// Runs a statement that answers with rows, this transaction's own changes included.
    pub async fn query(&mut self, sql: &str, vals: Vec<Val>) -> Result<Vec<Row>, StoreError> {
        match &mut self.0 {
            TxEngine::Sqlite(tx) => tx.query(sql, &vals),
            TxEngine::Postgres(tx) => tx.query(sql, &vals).await,
        }
    }

    /// The first row of [`Tx::query`], if there is one.
    pub async fn query_one(&mut self, sql: &str, vals: Vec<Val>) -> Result<Option<Row>, StoreError> {
        Ok(self.query(sql, vals).await?.into_iter().next())
    }

    /// Makes everything durable at once; when it returns, the disk has it. On an error nothing was changed.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.0 {
            TxEngine::Sqlite(tx) => tx.commit().await,
            TxEngine::Postgres(tx) => tx.commit().await,
        }
    }

    /// This transaction as the source of a read.
    pub fn src(&mut self) -> Source<'_> {
        Source::Tx(self)
    }

    /// Runs several statements without parameters: the text of a migration.
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        match &mut self.0 {
            TxEngine::Sqlite(tx) => tx.batch(sql),
            TxEngine::Postgres(tx) => tx.batch(sql).await,
        }
    }
}

/// Where a read function reads: the database as it stands, or an open transaction with its own changes. Made
/// by [`Db::src`] and [`Tx::src`].
pub enum Source<'a> {
    /// The last committed state.
    Db(&'a Db),
    /// An open transaction.
    Tx(&'a mut Tx),
}

impl Source<'_> {
    /// Reads all rows that `sql` gives for `vals`.
    pub async fn rows(&mut self, sql: &str, vals: Vec<Val>) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Db(db) => db.read(sql, vals).await,
            Self::Tx(tx) => tx.query(sql, vals).await,
        }
    }

    /// Reads the first row, if there is one.
    pub async fn row(&mut self, sql: &str, vals: Vec<Val>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, vals).await?.into_iter().next())
    }

    /// The same source, lent to another read function.
    pub fn src(&mut self) -> Source<'_> {
        match self {
            Self::Db(db) => Source::Db(db),
            Self::Tx(tx) => Source::Tx(tx),
        }
    }
}

/// What an address of a database says.
#[derive(Debug, PartialEq, Eq)]
enum Address<'a> {
    Memory,
    File(&'a str),
    Server(&'a str),
}

/// Reads the address; the error holds the scheme alone, because the rest may hold a password.
fn parse_url(url: &str) -> Result<Address<'_>, StoreError> {
    let path = match url.split_once(':') {
        Some(("", _)) => url,
        Some(("sqlite", path)) => path.strip_prefix("//").unwrap_or(path),
        Some(("postgres" | "postgresql", _)) => return Ok(Address::Server(url)),
        Some((scheme, _)) if is_scheme(scheme) => {
            return Err(StoreError::UnknownDatabase(scheme.to_owned()));
        }
        _ => url,
    };
    match path {
        "" => Err(StoreError::UnknownDatabase(String::new())),
        ":memory:" => Ok(Address::Memory),
        _ => Ok(Address::File(path)),
    }
}

/// Whether what stands before a colon is a scheme; a single letter is a drive, anything with a slash a path.
fn is_scheme(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_path_a_sqlite_address_memory_or_a_server() {
        assert_eq!(parse_url("data/a.db"), Ok(Address::File("data/a.db")));
        assert_eq!(parse_url("./odd:name.db"), Ok(Address::File("./odd:name.db")));
        assert_eq!(parse_url("sqlite:a.db"), Ok(Address::File("a.db")));
        assert_eq!(parse_url("sqlite:///var/a.db"), Ok(Address::File("/var/a.db")));
        assert_eq!(parse_url("sqlite::memory:"), Ok(Address::Memory));
        assert_eq!(parse_url("postgres://a@h/db"), Ok(Address::Server("postgres://a@h/db")));
    }

    #[test]
    fn an_unknown_scheme_is_refused_without_repeating_the_password() {
        let refused = parse_url("mysql://root:secret@host/db");
        assert_eq!(refused, Err(StoreError::UnknownDatabase("mysql".into())));
        assert!(parse_url("").is_err());
    }
}
