//! What is kept: the journal of events, the state of each stream, keys, accounts, desks, files and the access
//! log. The only crate that names a database.
//!
//! **A write.** The caller begins one transaction, [`Db::begin`], and does everything in it: [`state::load`] from
//! [`Tx::src`], decide, [`journal::append`] with the version that was loaded, [`state::save`], the lists,
//! [`desk::remember_request`], and [`Tx::commit`]. A new person's key is made in the same transaction
//! ([`Vault::create_key`]). [`StoreError::Conflict`] means that somebody was first: begin again. A
//! transaction that is dropped leaves nothing.
//!
//! **A read.** Read functions take a [`Source`]: [`Db::src`] for the last committed state, [`Tx::src`] inside a
//! transaction. [`state::load`] and [`journal::load`] open what is sealed; what was sealed with a destroyed
//! key is gone. Each read of personal data is written down first with [`AccessLog::append`], in a database of
//! its own.
//!
//! **A start.** [`Db::open`], [`migrate::run`] with [`migrate::MAIN`], [`Vault::open`], [`Vault::prepare`], then
//! [`AccessLog::open`] and [`Blobs::open`].
//!
//! This crate reads no clock: times are milliseconds handed in. Randomness comes from one module.

pub mod access_log;
pub mod accounts;
mod blobs;
mod blocking;
pub mod calendar_feed;
mod chain;
#[cfg(any(test, feature = "conformance"))]
pub mod conformance;
mod db;
pub mod desk;
mod error;
pub mod factors;
pub mod federation;
mod hex;
pub mod jobs;
pub mod journal;
pub mod lists;
pub mod mail;
pub mod migrate;
pub mod moving;
pub mod pending;
pub mod privacy;
pub mod pulse;
pub mod random;
pub mod sessions;
pub mod state;
mod statements;
pub mod throttle;
mod vault;
pub mod works;

pub use access_log::AccessLog;
pub use blobs::{BlobId, Blobs};
pub use chain::{BadRow, Breach, ChainReport};
pub use db::{Backend, Db, Row, Snapshot, Source, Tx, Val};
pub use error::{MigrationError, StoreError};
pub use vault::{OPEN_KEY, SubjectKey, Vault};
