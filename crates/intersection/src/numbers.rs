//! AVS numbers from a file as spreadsheets write it.

use domain::Avs;
use std::collections::BTreeSet;
use thiserror::Error;

/// The column that is read; all others are passed over.
const COLUMN: &str = "avs";

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Each person once, in the order of the numbers.
    pub persons: Vec<Avs>,
    /// How many lines name someone whom an earlier line names.
    pub repeated: usize,
    /// The lines that could not be read.
    pub bad: Vec<BadLine>,
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {COLUMN}, {masked:?}: {reason}")]
pub struct BadLine {
    /// Counted from 1, the header included.
    pub line: u64,
    /// The value, of which only shape and end can be seen.
    pub masked: String,
    /// What is wrong.
    pub reason: &'static str,
}

/// The file has no column `avs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line 1: there is no column {COLUMN}; the first line names the columns")]
pub struct NoColumn;

impl Numbers {
    /// Reads CSV with a header; comma, semicolon or tabulator between columns, any spelling of the numbers.
    ///
    /// Only the column `avs` has to be UTF-8. Errors: [`NoColumn`]; bad lines are told in the answer.
    pub fn read(csv: &[u8]) -> Result<Self, NoColumn> {
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(csv)).flexible(true).from_reader(csv);
        let headers = reader.byte_headers().map_err(|_| NoColumn)?;
        let named = |name: &[u8]| name.trim_ascii().eq_ignore_ascii_case(COLUMN.as_bytes());
        let column = headers.iter().position(named).ok_or(NoColumn)?;
        let mut persons = BTreeSet::new();
        let mut found = Self { persons: Vec::new(), repeated: 0, bad: Vec::new() };
        for record in reader.byte_records() {
            // Reading from memory without a fixed number of columns, every line can be cut into columns.
            let Ok(record) = record else { continue };
            let value = String::from_utf8_lossy(record.get(column).unwrap_or_default());
            match Avs::parse(&value) {
                Ok(avs) => found.repeated += usize::from(!persons.insert(avs)),
                Err(fault) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    found.bad.push(BadLine { line, masked: masked(&value), reason: reason(fault.code, &value) });
                }
            }
        }
        found.persons = persons.into_iter().collect();
        Ok(found)
    }
}

/// What stands between the columns: the one that the first line has.
fn delimiter(csv: &[u8]) -> u8 {
    let first = csv.split(|b| *b == b'\n').next().unwrap_or_default();
    [b';', b'\t'].into_iter().find(|d| first.contains(d)).unwrap_or(b',')
}

/// Dots for all that is written; of what looks like a number the last two digits stay, to recognise it by. At most 24
/// characters.
fn masked(value: &str) -> String {
    let written = value.chars().filter(|c| c.is_alphanumeric()).count();
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let shown = if written == digits && digits >= 10 { 2 } else { 0 };
    let mut seen = 0;
    let mask = |c: char| {
        seen += usize::from(c.is_alphanumeric());
        if c.is_alphanumeric() && seen + shown <= written { '•' } else { c }
    };
    let masked: Vec<char> = value.trim().chars().map(mask).collect();
    masked[masked.len().saturating_sub(24)..].iter().collect()
}

/// The fault of a number in words.
fn reason(code: &str, value: &str) -> &'static str {
    match code {
        _ if value.trim().is_empty() => "there is no number",
        "avs-letters" => "something else than digits",
        "avs-length" => "an AVS number has 13 digits",
        "avs-country" => "a Swiss number begins with 756",
        "avs-check-digit" => "the check digit is wrong",
        _ => "not an AVS number",
    }
}
