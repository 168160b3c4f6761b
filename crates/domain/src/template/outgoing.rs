//! What goes out on paper keeps from which words it was made.

use super::TemplateKind;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// The words from which a document is printed: its kind, and the version of the canton's words for it. Version 0 are the words
/// of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The kind of document.
    pub template: TemplateKind,
    /// The version of its words.
    pub version: u32,
}

/// Something that goes out as a letter, with the words in force that day; whoever prints the letter later gets the same ones
/// (CASE-77). What was recorded before they were kept has none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outgoing<T> {
    /// What was recorded.
    #[serde(flatten)]
    pub of: T,
    /// The words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

impl<T> Deref for Outgoing<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.of
    }
}
