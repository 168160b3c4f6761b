//! The sheet of AVS numbers: one on each line, in the first column. What cannot be read is named by line, column and
//! reason, so that it can be handed back to be corrected. Source: DATA-10, PROJ-47.

use crate::Avs;
use std::collections::BTreeSet;

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// Its number in the sheet, from 1.
    pub line: usize,
    /// The column at which it goes wrong, from 1.
    pub column: usize,
    /// Why: a code of the words (`invalid-…`).
    pub reason: &'static str,
    /// What stands there.
    pub value: String,
}

/// A sheet as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The numbers, in their order, each once.
    pub good: Vec<Avs>,
    /// The lines that cannot be read.
    pub bad: Vec<Bad>,
}

/// What separates the columns of a sheet.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// Reads a sheet. A first line without any digit is a heading; empty lines are passed over.
pub fn read(sheet: &str) -> Read {
    let (mut found, mut seen) = (Read::default(), BTreeSet::new());
    for (i, line) in sheet.trim_start_matches('\u{feff}').lines().enumerate() {
        let cell = line.split(SEPARATORS).next().unwrap_or_default();
        let value = cell.trim().trim_matches('"').trim();
        let heading = i == 0 && !line.chars().any(|c| c.is_ascii_digit());
        if value.is_empty() && line.trim_matches(|c: char| SEPARATORS.contains(&c) || c.is_whitespace()).is_empty()
            || heading
        {
            continue;
        }
        let bad = |reason| Bad { line: i + 1, column: column(line, value, reason), reason, value: shown(value) };
        match Avs::parse(value) {
            Ok(avs) if seen.insert(avs) => found.good.push(avs),
            Ok(_) => found.bad.push(bad("avs-twice")),
            Err(fault) => found.bad.push(bad(fault.code)),
        }
    }
    found
}

/// Where it goes wrong: at the first sign that is none, else where the number begins.
fn column(line: &str, value: &str, reason: &str) -> usize {
    let start = line.find(value).map_or(0, |at| line[..at].chars().count());
    let strange = |c: char| !c.is_ascii_digit() && !c.is_whitespace() && !matches!(c, '.' | '-' | '–');
    let within = if reason == "avs-letters" { value.chars().position(strange).unwrap_or(0) } else { 0 };
    start + within + 1
}

/// What stands there, short: a whole page pasted into a cell is not written back.
fn shown(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_10_good_numbers_are_taken_once_and_bad_lines_are_named_by_line_column_and_reason() {
        let (one, two) = (Avs::from_serial(1), Avs::from_serial(2));
        let wrong = format!("756{}", "0".repeat(10));
        let sheet = format!("AVS;note\r\n{one};a\n\n{}\n{one}\n  75x.1\n123\n{wrong}\n;;\n", two.digits());
        let found = read(&sheet);
        assert_eq!(found.good, [one, two]);
        let told: Vec<(usize, usize, &str)> = found.bad.iter().map(|b| (b.line, b.column, b.reason)).collect();
        assert_eq!(told[..3], [(5, 1, "avs-twice"), (6, 5, "avs-letters"), (7, 1, "avs-length")]);
        assert_eq!((told[3].0, told.len()), (8, 4));
    }
}
