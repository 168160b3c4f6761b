//! Whether what is acknowledged can be kept: asked by `/readyz`, and told on the page where something was not stored.

use crate::{App, AppError};
use std::time::Duration;
use store::{StoreError, pulse};

/// How long a write may take before the storage is called slow.
const PATIENCE: Duration = Duration::from_secs(3);

/// How a place of storage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// It reads and writes.
    Well,
    /// No room is left.
    Full,
    /// It may be read only.
    ReadOnly,
    /// It cannot be reached, or is damaged.
    Unreachable,
    /// It answers too late.
    Slow,
}

impl Health {
    /// The code, for the operator and for the words on a page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
        }
    }

    fn of(outcome: Result<(), StoreError>) -> Self {
        match outcome {
            Ok(()) => Self::Well,
            Err(StoreError::Full) => Self::Full,
            Err(StoreError::ReadOnly) => Self::ReadOnly,
            Err(_) => Self::Unreachable,
        }
    }
}

/// How each place of storage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    /// The database.
    pub database: Health,
    /// The access log: without it nothing personal is shown.
    pub access_log: Health,
    /// The files.
    pub files: Health,
}

impl Ready {
    /// Whether everything is well.
    pub fn is_well(&self) -> bool {
        [self.database, self.access_log, self.files] == [Health::Well; 3]
    }
}

impl AppError {
    /// What is wrong with the storage, where it is the storage.
    pub fn storage(&self) -> Option<Health> {
        match self {
            Self::Store(error) => Some(Health::of(Err(error.clone()))),
            _ => None,
        }
    }
}

impl App {
    /// Writes to each place of storage and says how it went.
    pub async fn ready(&self) -> Ready {
        let now = self.clock.now().as_millisecond();
        let (database, access_log, files) =
            tokio::join!(in_time(pulse::beat(&self.db, now)), in_time(self.log.beat(now)), in_time(self.blobs.beat()));
        Ready { database, access_log, files }
    }
}

async fn in_time(write: impl Future<Output = Result<(), StoreError>>) -> Health {
    tokio::time::timeout(PATIENCE, write).await.map_or(Health::Slow, Health::of)
}
