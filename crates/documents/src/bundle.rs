//! Many letters in one file, to print and to put into envelopes: each begins on a page of its own, with its own numbers.

use crate::press::{Fault, letters, set};
use crate::{ClosingLetter, Invitation, ServiceRequest};
use serde_json::Value;

/// A letter of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// An invitation to a session.
    Invitation(Box<Invitation>),
    /// The letter to the person at the end of a case.
    Closing(Box<ClosingLetter>),
    /// A request to an institution.
    Request(Box<ServiceRequest>),
}

impl Letter {
    fn data(&self) -> Value {
        match self {
            Letter::Invitation(letter) => set(letter.as_ref()),
            Letter::Closing(letter) => set(letter.as_ref()),
            Letter::Request(letter) => set(letter.as_ref()),
        }
    }
}

/// Letters one after the other in one PDF, in the order in which they are given, each in its own language. The file bears
/// title, language and day of the first. None: there is nothing to print.
///
/// Errors: a template of the house is at fault.
pub fn bundle(all: &[Letter]) -> Result<Option<Vec<u8>>, Fault> {
    if all.is_empty() { Ok(None) } else { letters(all.iter().map(Letter::data).collect()).map(Some) }
}
