//! Passages as text with places in square brackets, and what is put there.

use super::{Passage, Placeholder, TemplateKind};
use std::collections::BTreeMap;

/// What a version says in one language. Version 0 are the words of the house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// The version.
    pub version: u32,
    /// The passages that the canton has words of its own for.
    pub texts: BTreeMap<Passage, String>,
}

/// What stands in square brackets in a text, in its order. A bracket that is not closed is text.
pub fn holes(text: &str) -> Vec<&str> {
    let opened = text.split('[').skip(1);
    opened.filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside).collect()
}

/// The first thing in square brackets that a kind of document does not know.
pub fn unknown(kind: TemplateKind, text: &str) -> Option<&str> {
    let known = |code: &str| Placeholder::from_code(code).is_some_and(|p| kind.placeholders().contains(&p));
    holes(text).into_iter().find(|code| !known(code))
}

/// A text with what belongs into its square brackets. What is not known stays as it stands.
pub fn fill(text: &str, values: &BTreeMap<Placeholder, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once(']') {
            Some((code, behind)) => {
                match Placeholder::from_code(code).and_then(|p| values.get(&p)) {
                    Some(value) => out.push_str(value),
                    None => out.extend(["[", code, "]"]),
                }
                rest = behind;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> BTreeMap<Placeholder, String> {
        BTreeMap::from([(Placeholder::Person, "Ana [number]".to_string()), (Placeholder::Number, "DM-1".to_string())])
    }

    #[test]
    fn what_is_put_into_a_place_is_text_and_makes_no_further_place() {
        assert_eq!(fill("[person], [number].", &values()), "Ana [number], DM-1.");
        assert_eq!(fill("a [b", &values()), "a [b");
        assert_eq!(fill("[lead]", &values()), "[lead]");
    }

    #[test]
    fn a_place_that_the_document_does_not_know_is_found() {
        assert_eq!(unknown(TemplateKind::Booklet, "[person] and [lead]"), None);
        assert_eq!(unknown(TemplateKind::Booklet, "[person] at [place]"), Some("place"));
        assert_eq!(unknown(TemplateKind::Booklet, "[Person]"), Some("Person"));
    }
}
