//! What the interface says, in French, German, Italian and English.
//!
//! The words live in `locales/LANGUAGE/*.ftl`; the build fails when a language lacks one. This crate knows no domain:
//! codes that come from elsewhere are looked up as `group-code`.

mod format;
mod lang;
mod message;

#[cfg(test)]
#[path = "../build/generator.rs"]
mod generator;

pub use format::{
    age, article, colon, date, date_long, date_of_letter, due_words, labelled, money, month, number, sep, span, time,
    weekday, when,
};
pub use lang::Lang;
pub use message::{fill, has, keys, label, lookup, t};
