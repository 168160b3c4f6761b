//! Text that people type: trimmed, bounded, without control characters.

use crate::Invalid;
use unicode_normalization::UnicodeNormalization;

crate::checked_string!(
    /// One line of at most 200 characters.
    Line, check_line, max 200
);
crate::checked_string!(
    /// Several lines, at most 8,000 characters: longer accounts belong into a filed document.
    Prose, check_prose, max 8000
);
crate::checked_string!(
    /// A short identifier of a model: letters, digits, `-`, `_`, `.`; at most 60 characters.
    Code, check_code, max 60
);
crate::checked_string!(
    /// An address for mail, as people write it: `name@example.ch`.
    MailAddress, check_mail_address, max 254
);

fn check_line(text: String, max: usize) -> Result<String, Invalid> {
    let text: String = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    bounded(text, max)
}

fn check_prose(text: String, max: usize) -> Result<String, Invalid> {
    let text: String = text.replace("\r\n", "\n").nfc().collect();
    bounded(text.trim().to_string(), max)
}

fn check_code(text: String, max: usize) -> Result<String, Invalid> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match bounded(text, max)? {
        text if text.chars().all(fits) => Ok(text),
        _ => Err(Invalid::new("code-letters")),
    }
}

fn check_mail_address(text: String, max: usize) -> Result<String, Invalid> {
    let text = bounded(text.trim().to_string(), max)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let dotted = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    let host = |part: &str| part.contains('.') && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c));
    match text.rsplit_once('@') {
        Some((name, at)) if name.chars().all(plain) && dotted(name) && host(at) && dotted(at) => Ok(text),
        _ => Err(Invalid::new("mail-address")),
    }
}

/// Refuses emptiness, excess and control characters.
pub(crate) fn bounded(text: String, max: usize) -> Result<String, Invalid> {
    if text.is_empty() {
        return Err(Invalid::new("text-empty"));
    }
    if text.chars().count() > max {
        return Err(Invalid::new("text-too-long").with("max", max));
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Invalid::new("text-control-characters"));
    }
    Ok(text)
}

/// The form of a text under which it is searched: no accents, no case, no punctuation, words sorted.
///
/// `Müller-Bärtschi, Anna` and `anna baertschi MULLER` are not equal under it, but share `anna`; umlauts fold to
/// the plain vowel, and so does their spelling with an e.
pub fn search_key(text: &str) -> String {
    let folded: String = text
        .to_lowercase()
        .replace('ß', "ss")
        .replace('æ', "ae")
        .replace(['ø'], "o")
        .replace('ł', "l")
        .replace('đ', "d")
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let folded = folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_its_spaces_are_folded() {
        assert_eq!(Line::new("  a \n b ").unwrap().as_str(), "a b");
    }

    #[test]
    fn an_address_for_mail_has_a_name_and_a_house() {
        for right in ["a@example.ch", " anna.o'neill+cii@mail.example.ch "] {
            assert_eq!(MailAddress::new(right).unwrap().as_str(), right.trim());
        }
        for wrong in [
            "a",
            "a@b",
            "@example.ch",
            "a b@example.ch",
            "a@example..ch",
            "a@exämple.ch",
            "A <a@example.ch>",
            "a@x.ch\nBcc: b@x.ch",
        ] {
            assert!(MailAddress::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ten_megabytes_of_text_are_refused_with_the_limit() {
        let refused = Prose::new("x".repeat(10_000_000)).unwrap_err();
        assert_eq!((refused.code, refused.params["max"].as_str()), ("text-too-long", "8000"));
    }

    #[test]
    fn names_are_found_whatever_the_accents_the_case_or_the_order() {
        for other in ["MULLER bartschi anna", "anna mueller baertschi", "Anna Müller-Bärtschi"] {
            assert_eq!(search_key("Müller-Bärtschi, Anna"), search_key(other), "{other}");
        }
    }
}
