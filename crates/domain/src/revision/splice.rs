//! What has changed in a text: one place, so that the journal does not hold a whole model for every word.

use serde::{Deserialize, Serialize};

/// From a byte on, so many bytes give way to a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Where it begins.
    pub at: usize,
    /// How many bytes give way.
    pub cut: usize,
    /// What stands there then.
    pub put: String,
}

impl Splice {
    /// What makes one text another: what both begin and end with is left out.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |a: char, b: char| a == b;
        let head: usize =
            before.chars().zip(after.chars()).take_while(|(a, b)| same(*a, *b)).map(|(a, _)| a.len_utf8()).sum();
        let (old, new) = (&before[head..], &after[head..]);
        let tail: usize =
            old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| same(*a, *b)).map(|(a, _)| a.len_utf8()).sum();
        Self { at: head, cut: old.len() - tail, put: new[..new.len() - tail].to_string() }
    }

    /// The text after the change; a text that it does not fit stays as it is.
    pub fn apply(&self, text: &str) -> String {
        let end = self.at.saturating_add(self.cut);
        match (text.get(..self.at), text.get(end..)) {
            (Some(head), Some(tail)) => [head, &self.put, tail].concat(),
            _ => text.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn proj_14_a_change_makes_the_one_text_the_other(before in "[aäß\\n]{0,12}", after in "[aäß\\n]{0,12}") {
            prop_assert_eq!(Splice::between(&before, &after).apply(&before), after);
        }
    }

    #[test]
    fn proj_14_only_what_has_changed_is_kept() {
        let change = Splice::between("days = 14\nfirm = true\n", "days = 21\nfirm = true\n");
        assert_eq!((change.cut, change.put.as_str()), (2, "21"));
        assert_eq!(change.apply("short"), "short", "a text that it does not fit");
    }
}
