//! Text of people as it can be set: every character has a glyph, every long word a place to break.

use serde_json::Value;
use words::Lang;

/// Where a line may break without a mark. The templates make room of no width of it, so that it never reaches the file.
const BREAK: char = '\u{200b}';
const NARROW_NO_BREAK: char = '\u{202f}';
/// Longer than any word of a dictionary; Typst hyphenates the words that are shorter.
const LONGEST_WORD: usize = 40;
/// Anything else in a row: addresses, numbers, names of files.
const LONGEST_TOKEN: usize = 16;
/// How many characters stay together where a word must break.
const STEP: usize = 10;

/// A text that begins a line: with a capital letter.
pub(crate) fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

/// Makes every text of a value printable.
pub(crate) fn make_printable(value: &mut Value, lang: Lang, has: impl Fn(char) -> bool + Copy) {
    match value {
        Value::String(text) => *text = breakable(&spaced(&drawn(text, has), lang)),
        Value::Array(all) => all.iter_mut().for_each(|one| make_printable(one, lang, has)),
        Value::Object(all) => all.values_mut().for_each(|one| make_printable(one, lang, has)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What no font has is named by its code point, `[U+1F642]`: an archive must not lose it, nor show an empty box. What
/// only steers (joiners, directions, control characters) is left out, lest it turn a line around.
fn drawn(text: &str, has: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(c),
            '\t' => out.push(' '),
            _ if c.is_control() || steers(c) => {}
            _ if has(c) && !is_private(c) => out.push(c),
            _ => out.push_str(&format!("[U+{:04X}]", c as u32)),
        }
    }
    out
}

fn steers(c: char) -> bool {
    matches!(c as u32, 0xAD | 0x61C | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF
        | 0xFFF9..=0xFFFB | 0xE0000..=0xE01EF)
}

fn is_private(c: char) -> bool {
    matches!(c as u32, 0xE000..=0xF8FF | 0xF0000..=0x10FFFF)
}

/// French: the space before `: ; ? !` and inside guillemets is narrow and does not break. Spaces are never added.
fn spaced(text: &str, lang: Lang) -> String {
    if lang != Lang::Fr {
        return text.to_string();
    }
    let chars: Vec<char> = text.chars().collect();
    let narrow = |at: usize| {
        let before_sign = chars.get(at + 1).is_some_and(|c| matches!(c, ':' | ';' | '?' | '!' | '»'));
        let after_quote = at > 0 && chars[at - 1] == '«';
        matches!(chars[at], ' ' | '\u{a0}') && (before_sign || after_quote)
    };
    (0..chars.len()).map(|at| if narrow(at) { NARROW_NO_BREAK } else { chars[at] }).collect()
}

/// Words that fit into no column get places to break: after a sign, else after some characters.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let longest = if word.chars().all(is_of_prose) { LONGEST_WORD } else { LONGEST_TOKEN };
        if word.chars().count() > longest {
            break_up(word, &mut out)
        } else {
            out.push_str(word)
        }
        out.push_str(&piece[word.len()..]);
    }
    out
}

/// Letters and the signs that stand between and after words.
fn is_of_prose(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '’' | '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '«' | '»' | '"' | '-')
}

fn break_up(word: &str, out: &mut String) {
    let (mut run, mut after_sign) = (0, false);
    for c in word.chars() {
        if run == STEP || (after_sign && c.is_alphanumeric()) {
            out.push(BREAK);
            run = 0;
        }
        out.push(c);
        run += 1;
        after_sign = !c.is_alphanumeric();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_named_and_what_only_steers_is_left_out() {
        let ascii = |c: char| c.is_ascii();
        assert_eq!(drawn("a🙂b", ascii), "a[U+1F642]b");
        assert_eq!(drawn("a\u{202e}b\u{0}c\u{200d}\td\ne", ascii), "abc d\ne");
        assert_eq!(drawn("\u{e000}", |_| true), "[U+E000]");
        assert_eq!(drawn("#$*[\\", ascii), "#$*[\\");
    }

    #[test]
    fn french_signs_keep_their_space_narrow_and_other_languages_theirs() {
        assert_eq!(spaced("Qui ? « moi » : oui", Lang::Fr), "Qui\u{202f}? «\u{202f}moi\u{202f}»\u{202f}: oui");
        assert_eq!(spaced("10:30", Lang::Fr), "10:30");
        assert_eq!(spaced("Was ?", Lang::De), "Was ?");
    }

    #[test]
    fn long_words_break_and_words_of_a_dictionary_do_not() {
        let pieces = |text: &str| breakable(text).split(BREAK).map(str::to_string).collect::<Vec<_>>();
        assert_eq!(pieces("Arbeitsmarktintegrationsmassnahmen ja"), ["Arbeitsmarktintegrationsmassnahmen ja"]);
        assert_eq!(
            pieces(&"x".repeat(41)),
            ["x".repeat(10), "x".repeat(10), "x".repeat(10), "x".repeat(10), "x".into()]
        );
        assert_eq!(pieces("an prenom.nom@example.org da"), ["an prenom.", "nom@", "example.", "org da"]);
    }
}
