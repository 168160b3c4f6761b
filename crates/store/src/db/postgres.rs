//! The server backend: PostgreSQL, for several processes on one database.
//!
//! **A space** is a schema of the database: one for each canton and one for its access log, so that an extension or a
//! hosted engine can spread them. The rows of a space are visible to a session that has named it, and to no other
//! (row-level security, [`GUARD`]): a connection that has lost its way reads nothing.
//!
//! **Writers take turns** within a space, in this process by a lock of its own and among processes by an advisory lock:
//! the same order as on the embedded database, hence the same rules. Readers wait for nobody.

mod translate;

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Config, Statement};

use super::{Row, Val};
use crate::error::StoreError;
use translate::{failure, row};

/// Connections for reading at one time, and for writing: one works while the one before it rolls back.
const READERS: usize = 16;
const WRITERS: usize = 2;

/// What a connection for reading is told once it is there: told before, no server would pass for one that takes writes
/// (`target_session_attrs`).
const READING: &str = "SET default_transaction_read_only = on";

/// How long we wait for a connection, for the lock of another process, and for a transaction that does nothing.
const CONNECT: Duration = Duration::from_secs(5);
const BUSY: Duration = Duration::from_secs(10);
const IDLE: Duration = Duration::from_secs(60);

/// How often a step that has changed nothing yet is tried on another connection: one of the pool may have died with the
/// server it led to.
const TRIES: usize = 3;

/// What every table of a space is guarded by, also against its owner. Runs after migrations, for the tables they brought.
pub(super) const GUARD: &str = "DO $guard$
DECLARE place record;
BEGIN
    FOR place IN
        SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT c.relforcerowsecurity
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place.relname);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', place.relname);
        EXECUTE format('CREATE POLICY space ON %I USING (current_setting(''trait_dunion.space'', true) = %L)',
            place.relname, current_schema());
    END LOOP;
END $guard$";

/// The lock that writers of a space hold in turn.
const TURN: &str = "SELECT pg_advisory_xact_lock(hashtextextended(current_setting('trait_dunion.space'), 0))";

/// A space with its connections.
#[derive(Clone)]
pub(super) struct Database {
    writers: Pool,
    /// Asked in this order: the next one where one does not answer.
    readers: Arc<[Pool]>,
    /// Lets one writer of this process wait at the server, and the others here.
    turn: Arc<Mutex<()>>,
    space: Arc<str>,
}

impl Database {
    /// Makes ready to connect to `url`, as the server's own tools write it; connects when first needed. Several hosts
    /// with `target_session_attrs=read-write` find the one that has become the primary.
    pub(super) fn at(url: &str, space: &str) -> Result<Self, StoreError> {
        // The error of the parser may repeat a part of the address, and with it the password.
        let config = Config::from_str(url).map_err(|_| StoreError::MalformedDatabase)?;
        if !space.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
            return Err(StoreError::MalformedDatabase);
        }
        let writers = pool(&config, space, WRITERS, "")?;
        let readers = Arc::new([pool(&config, space, READERS, READING)?]);
        Ok(Self { writers, readers, turn: Arc::default(), space: space.into() })
    }

    /// The same database, read at the server `url` that follows it, as long as that one answers.
    pub(super) fn read_at(&self, url: &str) -> Result<Self, StoreError> {
        let config = Config::from_str(url).map_err(|_| StoreError::MalformedDatabase)?;
        let first = pool(&config, &self.space, READERS, READING)?;
        let readers = std::iter::once(first).chain(self.readers.iter().cloned()).collect();
        Ok(Self { readers, ..self.clone() })
    }

    pub(super) async fn read(&self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        let mut answer = Err(StoreError::Aborted);
        for pool in self.readers.iter() {
            answer = read_from(pool, sql, vals).await;
            if !matches!(answer, Err(StoreError::Unavailable(_))) {
                break;
            }
        }
        answer
    }

    /// The connections to the server where it is written.
    fn primary(&self) -> &Pool {
        self.readers.last().unwrap_or(&self.writers)
    }

    #[cfg(any(test, feature = "conformance"))]
    pub(super) async fn prepare(&self, sql: &str) -> Result<(), StoreError> {
        connection(&self.writers).await?.prepare(sql).await.map(drop).map_err(failure)
    }

    pub(super) async fn begin(&self) -> Result<Transaction, StoreError> {
        let turn = Arc::clone(&self.turn).lock_owned().await;
        let mut tries = TRIES;
        loop {
            tries -= 1;
            let client = connection(&self.writers).await?;
            match client.batch_execute(&format!("BEGIN; {TURN}")).await.map_err(failure) {
                Ok(()) => return Ok(Transaction { open: Some((client, turn)), failed: false }),
                Err(StoreError::Unavailable(_)) if tries > 0 => drop(Object::take(client)),
                Err(error) => {
                    drop(Object::take(client));
                    return Err(error);
                }
            }
        }
    }

    /// Makes the schema of the space, and refuses a database that sorts as a language does: the pages of lists rest on
    /// the order of bytes.
    pub(super) async fn prepare_space(&self) -> Result<(), StoreError> {
        let client = connection(&self.writers).await?;
        let sql = "SELECT datcollate FROM pg_database WHERE datname = current_database()";
        let found = client.query_one(sql, &[]).await.map_err(failure)?;
        let collation: String = found.try_get(0).map_err(failure)?;
        if !["C", "POSIX", "C.UTF-8", "C.utf8"].contains(&collation.as_str()) {
            return Err(StoreError::Collation(collation));
        }
        let turn = "SELECT pg_advisory_xact_lock(hashtextextended('trait_dunion', 0))";
        // Two that make it at once would meet in the catalogue.
        let make = format!("BEGIN; {turn}; CREATE SCHEMA IF NOT EXISTS {}; COMMIT", self.space);
        client.batch_execute(&make).await.map_err(failure)
    }

    pub(super) async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let client = connection(self.primary()).await?;
        let begun = client.batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1").await;
        let snapshot = Snapshot(Some(client));
        begun.map_err(failure)?;
        Ok(snapshot)
    }

    /// Rewrites the table without the rows that are gone. The server's own log of changes keeps them until it is
    /// recycled, and so do its archives and copies.
    pub(super) async fn wipe(&self, table: &str) -> Result<(), StoreError> {
        connection(&self.writers).await?.batch_execute(&format!("VACUUM (FULL) {table}")).await.map_err(failure)
    }

    /// Whether the role we connect as is held by row-level security; one that is not makes the second wall a picture.
    pub(super) async fn is_walled(&self) -> Result<bool, StoreError> {
        let sql = "SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user";
        let row = connection(self.primary()).await?.query_one(sql, &[]).await.map_err(failure)?;
        row.try_get(0).map_err(failure)
    }
}

/// A connection inside a transaction that only reads; it ends with it.
pub(super) struct Snapshot(Option<Object>);

impl Snapshot {
    pub(super) async fn rows(&mut self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        match &self.0 {
            Some(client) => rows(client, sql, vals).await,
            None => Err(StoreError::Aborted),
        }
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        self.0.take().map(Object::take);
    }
}

/// Reads on one of the connections of a pool, and on another one where it has died with the server it led to.
async fn read_from(pool: &Pool, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
    for _ in 1..TRIES {
        let client = connection(pool).await?;
        match rows(&client, sql, vals).await {
            Err(StoreError::Unavailable(_)) => drop(Object::take(client)),
            answer => return answer,
        }
    }
    rows(&connection(pool).await?, sql, vals).await
}

/// Connections that look into `space` alone, each `told` something when it is made.
fn pool(config: &Config, space: &str, size: usize, told: &'static str) -> Result<Pool, StoreError> {
    let mut config = config.clone();
    let given = config.get_options().unwrap_or_default().to_owned();
    let (busy, idle) = (BUSY.as_millis(), IDLE.as_millis());
    config.options(format!(
        "{given} -c search_path={space} -c trait_dunion.space={space} -c lock_timeout={busy} \
         -c idle_in_transaction_session_timeout={idle} -c client_min_messages=warning"
    ));
    if config.get_application_name().is_none() {
        config.application_name("trait-dunion");
    }
    config.connect_timeout(CONNECT).keepalives_idle(BUSY).tcp_user_timeout(BUSY);
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, super::tls::connector(), manager);
    let timeouts = Timeouts { wait: Some(BUSY), create: Some(CONNECT), recycle: Some(CONNECT) };
    let tell = Hook::async_fn(move |client: &mut deadpool_postgres::ClientWrapper, _| {
        Box::pin(async move { client.batch_execute(told).await.map_err(HookError::Backend) })
    });
    let pool = Pool::builder(manager).max_size(size).timeouts(timeouts).runtime(Runtime::Tokio1).post_create(tell);
    pool.build().map_err(|error| StoreError::Unavailable(error.to_string()))
}

async fn connection(pool: &Pool) -> Result<Object, StoreError> {
    use deadpool_postgres::PoolError;
    pool.get().await.map_err(|error| match error {
        PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => failure(error),
        other => StoreError::Unavailable(other.to_string()),
    })
}

/// An open transaction; it has the turn until it ends.
pub(super) struct Transaction {
    /// None once it has ended.
    open: Option<(Object, OwnedMutexGuard<()>)>,
    failed: bool,
}

impl Transaction {
    pub(super) async fn run(&mut self, sql: &str, vals: &[Val]) -> Result<u64, StoreError> {
        let client = self.client()?;
        let outcome = execute(client, sql, vals).await;
        self.noted(outcome)
    }

    pub(super) async fn query(&mut self, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
        let client = self.client()?;
        let outcome = rows(client, sql, vals).await;
        self.noted(outcome)
    }

    pub(super) async fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        let client = self.client()?;
        let outcome = client.batch_execute(sql).await.map_err(failure);
        self.noted(outcome)
    }

    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        let client = self.client()?;
        let outcome = client.batch_execute("COMMIT").await.map_err(failure);
        if let Some((client, _turn)) = self.open.take()
            && outcome.is_err()
        {
            // Whether it was carried out is not known on this side; nothing more may run on that connection.
            drop(Object::take(client));
        }
        outcome
    }

    fn client(&self) -> Result<&Object, StoreError> {
        match &self.open {
            Some((client, _)) if !self.failed => Ok(client),
            _ => Err(StoreError::Aborted),
        }
    }

    /// After a failure nothing runs any more.
    fn noted<T>(&mut self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        self.failed |= outcome.is_err();
        outcome
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        let Some((client, turn)) = self.open.take() else { return };
        let Ok(runtime) = Handle::try_current() else {
            // Without its connection the server rolls back by itself.
            drop(Object::take(client));
            return;
        };
        runtime.spawn(async move {
            if client.batch_execute("ROLLBACK").await.is_err() {
                drop(Object::take(client));
            }
            drop(turn);
        });
    }
}

async fn execute(client: &Object, sql: &str, vals: &[Val]) -> Result<u64, StoreError> {
    let statement = prepared(client, sql, vals).await?;
    client.execute_raw(&statement, vals).await.map_err(failure)
}

async fn rows(client: &Object, sql: &str, vals: &[Val]) -> Result<Vec<Row>, StoreError> {
    let statement = prepared(client, sql, vals).await?;
    let params: Vec<&(dyn ToSql + Sync)> = vals.iter().map(|val| val as &(dyn ToSql + Sync)).collect();
    client.query(&statement, &params).await.map_err(failure)?.iter().map(row).collect()
}

async fn prepared(client: &Object, sql: &str, vals: &[Val]) -> Result<Statement, StoreError> {
    let statement = client.prepare_cached(sql).await.map_err(failure)?;
    let count = statement.params().len();
    if count != vals.len() {
        return Err(StoreError::Statement(format!("{count} parameters and {} values", vals.len())));
    }
    Ok(statement)
}
