//! The use cases: load, authorise, decide, commit. The only crate that opens a transaction (invariant I4) and that
//! reads the clock (through [`Clock`]).
//!
//! **A change** ([`App::act`]): load the state, ask `rights` whether this caller may, ask `domain` what follows, and
//! write events, state, lists and notices in one commit. **A page**: read a list or a state, ask `rights` which parts
//! may be seen, write a line into the access log, hand out what is left.

mod access;
pub mod account;
pub mod affair;
pub mod agreement;
pub mod budget;
pub mod calendar;
pub mod case;
mod clock;
pub mod common;
pub mod concern;
pub mod desk;
pub mod directory;
mod effect;
mod error;
mod files;
mod health;
mod http;
mod ids;
pub mod import;
pub mod inquiry;
pub mod inventory;
pub mod invoice;
mod jobs;
pub mod ledger;
pub mod log;
pub mod mail;
mod models;
mod moving;
pub mod national;
mod notices;
pub mod obstacle;
mod pace;
pub mod privacy;
mod procedure;
pub mod recipient_list;
pub mod revision;
pub mod session;
pub mod simulate;
pub mod statistics;
mod stream;
pub mod template;
pub mod tool;
mod verify;
pub mod work;
pub mod works;

pub use ::rights;
pub use account::{Caller, Known};
pub use clock::{Clock, zone};
pub use effect::Effect;
pub use error::{AppError, Stale};
pub use files::{FileError, MAX_FILE};
pub use health::{Health, Ready};
pub use models::{Models, find as find_model};
pub use moving::{Manifest, Rebuilt};
pub use store::access_log::{Action, Line as AccessLine};
pub use store::accounts::SeatFilter;
pub use store::lists::{
    CaseFilter, CaseRow, DueRow, EntryRow, InquiryRow, InvoiceRow, ListRow, Load, PaymentFileRow, RequestRow, RunRow,
    SessionRow,
};
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
    /// For lists and statistics: a copy that may be some moments behind, or the database itself.
    pub(crate) copy: Db,
    pub(crate) vault: Vault,
    pub(crate) log: AccessLog,
    pub(crate) blobs: Blobs,
    pub(crate) models: Arc<Models>,
    /// Cases that were read last.
    pub(crate) kept: case::kept::Kept,
    pub(crate) clock: Clock,
    pub(crate) door: Arc<account::Door>,
    pub(crate) paces: Arc<pace::Paces>,
    pub(crate) rights: Rights,
    pub(crate) common: Arc<common::Works>,
    /// Whoever takes letters out; none: they stay in the outbox.
    pub(crate) mail: Option<Arc<dyn mail::Carrier>>,
    /// Whoever prints letters as long work; none: that work waits for a process that has one.
    pub(crate) press: Option<Arc<dyn works::Press>>,
    /// Whoever reads messages that come in; none: they are not taken here.
    pub(crate) letterbox: Option<Arc<dyn mail::Letterbox>>,
    /// Whether roles can be switched without a password: an invented canton only.
    pub demo: bool,
}

/// What an application needs to start.
pub struct Setup<'a> {
    /// Where the database lies.
    pub places: Places<'a>,
    /// The folder of the key, the access log and the files.
    pub folder: &'a Path,
    /// The models.
    pub models: Models,
    /// The clock.
    pub clock: Clock,
    /// Whether it is a demonstration.
    pub demo: bool,
}

impl Setup<'_> {
    /// The database and that of the access log, at the present schema.
    async fn open_databases(&self) -> anyhow::Result<(Db, Db)> {
        let (space, log_space) = Places::spaces(&self.models.current().code);
        let db = Db::open_in(self.places.database, &space).context("the database cannot be opened")?;
        migrate::run(&db, migrate::MAIN).await.context("the database cannot be brought to the present schema")?;
        let log = Db::open_in(&self.places.log(self.folder), &log_space).context("the access log cannot be opened")?;
        migrate::run(&log, migrate::ACCESS).await.context("the access log cannot be brought to the present schema")?;
        Ok((db, log))
    }
}

/// The databases of an installation.
#[derive(Debug, Clone, Copy)]
pub struct Places<'a> {
    /// The database, such as `sqlite:data/trait-dunion.sqlite` or `postgres://…`.
    pub database: &'a str,
    /// The access log, if it lies elsewhere than it would by itself: beside the key, or in a space of its own on the
    /// server of the database.
    pub access_log: Option<&'a str>,
    /// A copy of the database that follows it, for lists and statistics.
    pub replica: Option<&'a str>,
}

impl<'a> Places<'a> {
    /// One database, with everything else where it lies by itself.
    pub fn at(database: &'a str) -> Self {
        Self { database, access_log: None, replica: None }
    }

    /// The spaces of a canton on a server: that of the data and that of the log.
    fn spaces(canton: &str) -> (String, String) {
        let code: String = canton.chars().filter(char::is_ascii_alphanumeric).collect();
        let space = format!("canton_{}", code.to_ascii_lowercase());
        (space.clone(), format!("{space}_access"))
    }

    fn log(&self, folder: &Path) -> String {
        match (self.access_log, self.database.split_once("://")) {
            (Some(log), _) => log.to_string(),
            (None, Some(("postgres" | "postgresql", _))) => self.database.to_string(),
            _ => format!("sqlite:{}", folder.join("access-log.sqlite").display()),
        }
    }
}

impl App {
    /// Opens everything and brings the database to the present schema.
    pub async fn open(setup: Setup<'_>) -> anyhow::Result<Self> {
        std::fs::create_dir_all(setup.folder)
            .with_context(|| format!("the folder {} cannot be made", setup.folder.display()))?;
        let (db, log) = setup.open_databases().await?;
        let copy = setup.places.replica.map(|url| db.read_at(url)).transpose();
        let copy = copy.context("the replica cannot be opened")?.unwrap_or_else(|| db.clone());
        let mut random = |bytes: &mut [u8]| store::random::fill(bytes).unwrap_or_default();
        let vault = Vault::open(setup.folder.join("master.key"), &mut random).context("the master key")?;
        vault.prepare(&db).await.context("the system key")?;
        let log = AccessLog::on(log).await.context("the access log cannot be brought to the present schema")?;
        let blobs = Blobs::open(setup.folder.join("files")).context("the files cannot be opened")?;
        let rights = Rights::of_canton(&setup.models.current().code);
        let (models, clock, demo) = (Arc::new(setup.models), setup.clock, setup.demo);
        let (door, paces) = (Arc::new(account::Door::default()), Arc::new(pace::Paces::default()));
        let common = Arc::new(common::Works::default());
        let (mail, press, letterbox) = (None, None, None);
        let app = Self {
            db,
            copy,
            vault,
            log,
            blobs,
            models,
            kept: case::kept::Kept::default(),
            clock,
            door,
            paces,
            rights,
            common,
            mail,
            press,
            letterbox,
            demo,
        };
        app.read_directory().await.context("the directory cannot be read")?;
        if let Err(error) = app.follow_model().await {
            tracing::error!(%error, "the approved model cannot be run; the one of the house runs");
        }
        Ok(app)
    }

    /// The same application with somebody who prints letters.
    pub fn with_press(self, press: Arc<dyn works::Press>) -> Self {
        Self { press: Some(press), ..self }
    }

    /// The model of the canton, with its directory.
    pub fn model(&self) -> &Model {
        self.models.current()
    }

    /// All models that the program carries.
    pub fn models(&self) -> &Models {
        &self.models
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
}

/// A random name for a request, so that a form that is sent twice is carried out once.
pub fn request_name() -> String {
    ids::name().unwrap_or_default()
}
