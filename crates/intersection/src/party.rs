//! One side of a run between two servers: a message out, one in, one out, one in.

use crate::fault::Fault;
use crate::key::{Key, Learns};
use crate::message::{Blinded, Reblinded};
use crate::run::{Sent, blind, common, reblind};
use domain::Avs;
use std::fmt;
use std::num::NonZeroUsize;

/// One side of one run. The secret lives as long as it and is wiped when it goes.
///
/// The messages travel over a channel that tells each side who the other is; nothing here does.
pub struct Party {
    key: Key,
    sent: Sent,
    theirs: Option<Reblinded>,
    threads: NonZeroUsize,
}

impl Party {
    /// Begins a run: blinds `persons` with a fresh `key`. [`Party::opening`] goes to the other side.
    ///
    /// `threads` is how many work at once. Errors: those of [`blind`].
    pub fn start(mut key: Key, persons: &[Avs], threads: NonZeroUsize) -> Result<Self, Fault> {
        let sent = blind(&mut key, persons, threads)?;
        Ok(Self { key, sent, theirs: None, threads })
    }

    /// The first message to the other side.
    pub fn opening(&self) -> &Blinded {
        &self.sent.message
    }

    /// Answers the other side's first message; nothing where it is not to learn the result.
    ///
    /// Errors: those of [`reblind`]; a second, different message is refused.
    pub fn answer(&mut self, theirs: &Blinded) -> Result<Option<Reblinded>, Fault> {
        let answer = reblind(&mut self.key, theirs, self.threads)?;
        let goes = self.key.terms().learns != Learns::Me;
        self.theirs = Some(answer.clone());
        Ok(goes.then_some(answer))
    }

    /// Ends a run with the other side's answer: the persons in common, in the order of their numbers.
    ///
    /// Errors: `Crossed` before [`Party::answer`], and those of [`common`].
    pub fn finish(self, mine: &Reblinded) -> Result<Vec<Avs>, Fault> {
        let theirs = self.theirs.as_ref().ok_or(Fault::Crossed("the other side's list has not come yet"))?;
        common(&self.key, &self.sent, mine, theirs, self.threads)
    }
}

/// A debug print tells neither persons nor secret.
impl fmt::Debug for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Party").field("key", &self.key).field("sent", &self.sent).finish_non_exhaustive()
    }
}
