//! Letters in bulk: what is asked for, and whoever puts them into words and prints them.

use super::Progress;
use crate::{App, AppError, Caller};
use domain::Code;
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::Pin;

/// The invitations of some sessions, each in the language of whoever gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letters {
    /// The numbers of the sessions.
    pub sessions: Vec<Code>,
}

/// What was printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// One file with all letters; none where there was nothing to print, or the work was cancelled.
    pub file: Option<Vec<u8>>,
    /// How many letters.
    pub letters: usize,
    /// The numbers of the sessions for which there are none: cancelled, out of the caller's hands, or nobody is invited.
    pub without: Vec<String>,
}

/// What comes of printing.
pub type Pressing<'a> = Pin<Box<dyn Future<Output = Result<Printed, AppError>> + Send + 'a>>;

/// Whoever prints letters. It asks the application for what the caller may see, and prints nothing else.
pub trait Press: Send + Sync {
    /// Prints the letters that are asked for, and says between two of them how far it is.
    fn letters<'a>(
        &'a self,
        app: &'a App,
        caller: &'a Caller,
        asked: &'a Letters,
        progress: &'a Progress<'a>,
    ) -> Pressing<'a>;
}
