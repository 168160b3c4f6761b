//! The turn to write, and the commits that are shared. A writer that ends while others wait leaves its transaction open;
//! the next one works behind a savepoint in it, and the disk is asked once for all of them. Nobody is answered before it
//! has said yes, and where it says no nobody's work is there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::Connection;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use super::{closed, failure};
use crate::blocking::blocking;
use crate::error::StoreError;

/// What whoever waits for a commit is told.
type Outcome = Result<(), StoreError>;

/// The connection that writes, with those whose work lies in its open transaction and waits for the disk.
pub(super) struct Writer {
    pub(super) connection: Connection,
    members: Vec<oneshot::Sender<Outcome>>,
}

/// The turns of one database: first come, first served.
#[derive(Clone)]
pub(super) struct Turns {
    writer: Arc<Mutex<Writer>>,
    /// How many wait to begin. Each of them will end the group, or leave that to the next.
    waiting: Arc<AtomicUsize>,
}

/// The turn of one writer; another gets it when this is dropped.
pub(super) struct Turn {
    writer: OwnedMutexGuard<Writer>,
    turns: Turns,
    /// Whether others before it wait for the same commit.
    behind: bool,
    /// Whether the commit is shared with others.
    shares: bool,
    open: bool,
}

/// One who waits to begin; counted as long as it lives, since whoever waits may also give up.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn counted(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Turns {
    pub(super) fn of(connection: Connection) -> Self {
        let writer = Writer { connection, members: Vec::new() };
        Self { writer: Arc::new(Mutex::new(writer)), waiting: Arc::default() }
    }

    /// Waits for the turn and begins. Who does not share has the disk's answer for itself: for what takes long, so that
    /// nobody waits for it who was done before.
    pub(super) async fn begin(&self, shares: bool) -> Result<Turn, StoreError> {
        let waits = Waits::counted(&self.waiting);
        let mut writer = Arc::clone(&self.writer).lock_owned().await;
        drop(waits);
        if !shares {
            writer.settle();
        }
        let behind = !writer.connection.is_autocommit();
        // Read locks that turn into write locks are refused when two do it at once, hence IMMEDIATE.
        let begin = if behind { "SAVEPOINT member" } else { "BEGIN IMMEDIATE" };
        blocking(|| writer.connection.execute_batch(begin)).map_err(failure)?;
        Ok(Turn { writer, turns: self.clone(), behind, shares, open: true })
    }

    /// The connection between two commits, with nothing open on it.
    pub(super) async fn between(&self) -> OwnedMutexGuard<Writer> {
        let mut writer = Arc::clone(&self.writer).lock_owned().await;
        writer.settle();
        writer
    }

    /// The connection as it stands, for a database in memory, where it reads too.
    pub(super) async fn as_it_stands(&self) -> OwnedMutexGuard<Writer> {
        Arc::clone(&self.writer).lock_owned().await
    }

    /// Sees to it that the open group ends, even if all who wait to begin give up.
    fn close_later(&self) {
        let turns = self.clone();
        tokio::spawn(async move { turns.writer.lock().await.settle() });
    }
}

impl Writer {
    /// Asks the disk for everything that lies in the open transaction, and tells everyone what it said.
    fn settle(&mut self) {
        if self.members.is_empty() {
            return;
        }
        let outcome = blocking(|| self.connection.execute_batch("COMMIT")).map_err(failure);
        if outcome.is_err() {
            self.give_up();
        }
        self.tell(&outcome);
    }

    fn tell(&mut self, outcome: &Outcome) {
        for member in self.members.drain(..) {
            // Who has gone is not told.
            let _ = member.send(outcome.clone());
        }
    }

    fn give_up(&self) {
        if !self.connection.is_autocommit() {
            // Should this fail, the next BEGIN fails too and tells.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}

impl Turn {
    pub(super) fn connection(&self) -> &Connection {
        &self.writer.connection
    }

    /// After a statement has failed: SQLite may have rolled back everything by itself, also what others wait for.
    pub(super) fn failed(&mut self, error: &StoreError) {
        if self.connection().is_autocommit() {
            self.writer.tell(&Err(error.clone()));
        }
    }

    /// Ends well, and waits until the disk has it.
    pub(super) async fn commit(mut self) -> Outcome {
        if self.behind {
            self.connection().execute_batch("RELEASE member").map_err(failure)?;
        }
        self.open = false;
        let (tell, told) = oneshot::channel();
        self.writer.members.push(tell);
        match self.shares && self.turns.waiting.load(Ordering::SeqCst) > 0 {
            true if self.writer.members.len() == 1 => self.turns.close_later(),
            true => {}
            false => self.writer.settle(),
        }
        drop(self);
        told.await.unwrap_or_else(|_| Err(closed()))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.open || self.connection().is_autocommit() {
            return;
        }
        let undone = self.behind && self.connection().execute_batch("ROLLBACK TO member; RELEASE member").is_ok();
        if !undone {
            self.writer.give_up();
            self.writer.tell(&Err(StoreError::Aborted));
        }
    }
}
