//! What can be wrong with a run. No message holds a number or a secret.

use thiserror::Error;

/// Why a run does not go on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// The context is empty, too long, or holds control characters.
    #[error("the context has 1 to 500 characters on one line")]
    Terms,
    /// The text is no message of this kind and version.
    #[error("line 1 is not the header of a {0} file of version 1")]
    Header(&'static str),
    /// A point that cannot be.
    #[error("line {line}: {why}")]
    Line {
        /// Its line in the text form of the message; the first point stands in line 2.
        line: usize,
        /// What is wrong with it.
        why: Why,
    },
    /// The text ends early, or goes on after its end.
    #[error("the file is not whole: {found} of {said} points, then no proper last line")]
    Truncated {
        /// How many points the header announces.
        said: usize,
        /// How many are there.
        found: usize,
    },
    /// The sum of the message is not that of its content.
    #[error("the sum does not fit: the message was changed on its way")]
    Sum,
    /// More points than agreed upon.
    #[error("{count} points, where at most {limit} are answered")]
    TooMany {
        /// How many there are.
        count: usize,
        /// How many may be.
        limit: usize,
    },
    /// More persons than the size that the list is to have.
    #[error("{count} persons do not fit into a list padded to {pad}")]
    Pad {
        /// How many there are.
        count: usize,
        /// How long the list is to be.
        pad: usize,
    },
    /// Made for another context.
    #[error("the message is of another context: {theirs} there, {ours} here")]
    Context {
        /// The sum of its context.
        theirs: String,
        /// The sum of our context.
        ours: String,
    },
    /// The sides do not agree who learns the result.
    #[error("the other side has not said the same about who learns the result")]
    Learner,
    /// One's own message, where that of the other side is due.
    #[error("this message was made with the same key; that of the other side is wanted")]
    Own,
    /// The result is not for this side.
    #[error("this side has agreed not to learn the result")]
    NotForUs,
    /// A message that answers something else.
    #[error("the message belongs to another run: {0}")]
    Crossed(&'static str),
    /// A key serves one list and one answer.
    #[error("this key has already {0}; a new run needs a new key")]
    Spent(&'static str),
    /// The text of a key that cannot be read.
    #[error("this is not a key file of version 1")]
    Key,
}

/// What is wrong with a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Why {
    /// Not 32 bytes in base64url.
    #[error("not a point in base64url")]
    Spelling,
    /// 32 bytes that encode no point of ristretto255.
    #[error("not a point of the group")]
    Encoding,
    /// The neutral element: blinding would change nothing.
    #[error("the identity is not allowed")]
    Identity,
    /// The same point a second time.
    #[error("a point stands here a second time")]
    Repeated,
    /// A blinded list is sorted, so that its order tells nothing.
    #[error("the list is not sorted")]
    Order,
}
