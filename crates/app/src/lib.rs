//! The use cases: load, authorise, decide, commit. The only crate that opens a transaction (invariant I4) and that
//! reads the clock (through [`Clock`]).
//!
//! **A change** ([`App::act`]): load the state, ask `rights` whether this caller may, ask `domain` what follows, and
//! write events, state, lists and notices in one commit. **A page**: read a list or a state, ask `rights` which parts
//! may be seen, write a line into the access log, hand out what is left.

mod access;
pub mod account;
pub mod agreement;
pub mod case;
mod clock;
pub mod common;
pub mod desk;
mod error;
mod files;
mod http;
mod ids;
pub mod inquiry;
pub mod log;
mod models;
mod notices;
pub mod privacy;
pub mod recipient_list;
pub mod session;
pub mod simulate;
pub mod statistics;
mod verify;
pub mod work;

pub use ::rights;
pub use account::{Caller, Known};
pub use clock::{Clock, zone};
pub use error::{AppError, Stale};
pub use files::{FileError, MAX_FILE};
pub use models::Models;
pub use store::access_log::{Action, Line as AccessLine};
pub use store::accounts::SeatFilter;
pub use store::lists::{CaseFilter, CaseRow, DueRow, InquiryRow, ListRow, Load, RequestRow, RunRow, SessionRow};
pub use verify::{Doctor, Verified};

use ::rights::Rights;
use anyhow::Context;
use domain::Model;
use std::path::Path;
use std::sync::Arc;
use store::{AccessLog, Blobs, Db, Vault, migrate};

/// The application: one for a process, cheap to clone.
#[derive(Clone)]
pub struct App {
    pub(crate) db: Db,
    pub(crate) vault: Vault,
    pub(crate) log: AccessLog,
    pub(crate) blobs: Blobs,
    pub(crate) models: Arc<Models>,
    pub(crate) clock: Clock,
    pub(crate) door: Arc<account::Door>,
    pub(crate) rights: Rights,
    pub(crate) common: Arc<common::Works>,
    /// Whether roles can be switched without a password: an invented canton only.
    pub demo: bool,
}

/// What an application needs to start.
pub struct Setup<'a> {
    /// The database, such as `sqlite:data/trait-dunion.sqlite`.
    pub database: &'a str,
    /// The folder of the key, the access log and the files.
    pub folder: &'a Path,
    /// The models.
    pub models: Models,
    /// The clock.
    pub clock: Clock,
    /// Whether it is a demonstration.
    pub demo: bool,
}

impl App {
    /// Opens everything and brings the database to the present schema.
    pub async fn open(setup: Setup<'_>) -> anyhow::Result<Self> {
        std::fs::create_dir_all(setup.folder)
            .with_context(|| format!("the folder {} cannot be made", setup.folder.display()))?;
        let db = Db::open(setup.database).context("the database cannot be opened")?;
        migrate::run(&db, migrate::MAIN).await.context("the database cannot be brought to the present schema")?;
        let mut random = |bytes: &mut [u8]| store::random::fill(bytes).unwrap_or_default();
        let vault = Vault::open(setup.folder.join("master.key"), &mut random).context("the master key")?;
        vault.prepare(&db).await.context("the system key")?;
        let log = AccessLog::open(&format!("sqlite:{}", setup.folder.join("access-log.sqlite").display()))
            .await
            .context("the access log cannot be opened")?;
        let blobs = Blobs::open(setup.folder.join("files")).context("the files cannot be opened")?;
        let rights = Rights::of_canton(&setup.models.current().code);
        let (models, clock, demo) = (Arc::new(setup.models), setup.clock, setup.demo);
        let door = Arc::new(account::Door::default());
        let common = Arc::new(common::Works::default());
        Ok(Self { db, vault, log, blobs, models, clock, door, rights, common, demo })
    }

    /// The model of the canton.
    pub fn model(&self) -> &Model {
        self.models.current()
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Whether the database answers; the reason where it does not.
    pub async fn ready(&self) -> Result<(), AppError> {
        self.db.read("SELECT 1", Vec::new()).await.map(|_| ()).map_err(AppError::from)
    }
}

/// A random name for a request, so that a form that is sent twice is carried out once.
pub fn request_name() -> String {
    ids::name().unwrap_or_default()
}
