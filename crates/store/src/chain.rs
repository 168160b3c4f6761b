//! Hash chains: each row carries the hash of the row before and of its own content, so that a row that is
//! changed, taken out or put in shows. The journal and the access log are such chains. The last rows of a
//! chain can be cut off unseen, unless [`ChainReport::head`] was noted elsewhere.

use sha2::{Digest, Sha256};

use crate::db::Row;
use crate::error::StoreError;
use crate::hex;

/// What stands before the first row.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// Rows read at a time by a verification.
pub(crate) const PAGE: i64 = 500;

/// The content of a row on its way into the hash. Each field goes in with its length, so that no two contents
/// give the same bytes.
pub(crate) struct Content(Sha256);

impl Content {
    /// Begins with the hash of the row before.
    pub(crate) fn after(prev_hash: &[u8]) -> Self {
        Self(Sha256::new()).bytes(prev_hash)
    }

    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    pub(crate) fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub(crate) fn int(self, number: i64) -> Self {
        self.bytes(&number.to_be_bytes())
    }

    /// Nothing and the empty text are different contents.
    pub(crate) fn opt_text(self, text: Option<&str>) -> Self {
        match text {
            None => self.int(0),
            Some(text) => self.int(1).text(text),
        }
    }

    pub(crate) fn hash(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

/// The last row of a chain: its number and its hash.
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: Vec<u8>,
}

impl Head {
    /// From a row `seq, hash`, or the beginning where there is none.
    pub(crate) fn read(row: Option<&Row>) -> Result<Self, StoreError> {
        match row {
            None => Ok(Self { seq: 0, hash: GENESIS.to_vec() }),
            Some(row) => Ok(Self { seq: row.int(0)?, hash: row.bytes(1)? }),
        }
    }
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// Rows in the chain.
    pub events: u64,
    /// Streams in it; 0 for the access log, which has none.
    pub streams: u64,
    /// The first row that does not fit; after it the rest is only counted.
    pub first_bad: Option<BadRow>,
    /// The hash of the last row in hexadecimal digits: noted elsewhere, it proves later that nothing was cut
    /// off.
    pub head: String,
}

/// A row that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadRow {
    /// Its number.
    pub seq: i64,
    /// What is wrong with it.
    pub reason: Breach,
}

/// What can be wrong with a row of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Breach {
    /// Its number does not follow: a row before it is missing.
    #[error("a row before it is missing")]
    Gap,
    /// It does not follow the row before, which was exchanged or is not the one it was written after.
    #[error("it does not follow the row before")]
    Predecessor,
    /// Its content is not what was written.
    #[error("its content was changed")]
    Content,
    /// Its columns hold values of the wrong kind.
    #[error("it cannot be read")]
    Unreadable,
}

/// A row as the walk sees it: the hashes it carries and the hash of what it says.
pub(crate) struct Link {
    pub(crate) prev_hash: Vec<u8>,
    pub(crate) hash: Vec<u8>,
    pub(crate) content: [u8; 32],
}

/// A walk along a chain, in constant memory.
pub(crate) struct Walk {
    head: Head,
    report: ChainReport,
}

impl Walk {
    pub(crate) fn new() -> Self {
        Self::after(Head { seq: 0, hash: GENESIS.to_vec() })
    }

    /// A walk that begins after a row which is known, such as a checkpoint.
    pub(crate) fn after(head: Head) -> Self {
        let report = ChainReport { events: 0, streams: 0, first_bad: None, head: String::new() };
        Self { head, report }
    }

    /// The number after which the next page begins.
    pub(crate) fn seq(&self) -> i64 {
        self.head.seq
    }

    /// Says that a row does not fit, unless an earlier one does not.
    pub(crate) fn fault(&mut self, seq: i64, reason: Breach) {
        self.report.first_bad.get_or_insert(BadRow { seq, reason });
    }

    /// Counts a stream.
    pub(crate) fn stream(&mut self) {
        self.report.streams += 1;
    }

    /// Takes the next row; `None` for one that cannot be read.
    pub(crate) fn step(&mut self, seq: i64, link: Option<Link>) {
        let breach = self.breach(seq, link.as_ref());
        self.report.events += 1;
        if let Some(reason) = breach {
            self.fault(seq, reason);
        }
        let hash = link.map(|link| link.hash).unwrap_or_default();
        self.head = Head { seq, hash };
    }

    fn breach(&self, seq: i64, link: Option<&Link>) -> Option<Breach> {
        let Some(link) = link else {
            return Some(Breach::Unreadable);
        };
        if seq != self.head.seq + 1 {
            Some(Breach::Gap)
        } else if link.prev_hash != self.head.hash {
            Some(Breach::Predecessor)
        } else if link.hash != link.content {
            Some(Breach::Content)
        } else {
            None
        }
    }

    pub(crate) fn report(mut self) -> ChainReport {
        self.report.head = hex::encode(&self.head.hash);
        self.report
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_a_letter_between_fields_changes_the_hash() {
        let hash = |a: &str, b: &str| Content::after(&GENESIS).text(a).text(b).hash();
        assert_ne!(hash("ab", "c"), hash("a", "bc"));
    }

    #[test]
    fn nothing_and_the_empty_text_have_different_hashes() {
        let hash = |text| Content::after(&GENESIS).opt_text(text).hash();
        assert_ne!(hash(None), hash(Some("")));
    }
}
