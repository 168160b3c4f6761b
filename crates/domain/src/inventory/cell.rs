//! Reading tables of text: every fault names file, line and column, and all of them are found in one go.

use crate::model::Label;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from one; none where the whole file is meant.
    pub line: u64,
    /// The column; empty where the whole line is meant.
    pub column: String,
    /// What is wrong, in English, for whoever keeps the tables.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ":{}", self.column)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// A value that stands in a cell.
pub trait Cell: Sized {
    /// Reads it; the error says what was found instead.
    fn read(text: &str) -> Result<Self, String>;
    /// The text that is read back as the same value.
    fn write(&self) -> String;
}

impl Cell for String {
    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() { Err("is empty".into()) } else { Ok(text.to_string()) }
    }
    fn write(&self) -> String {
        self.clone()
    }
}

macro_rules! numbers {
    ($($type:ty),+) => { $(
        impl Cell for $type {
            fn read(text: &str) -> Result<Self, String> {
                text.parse().map_err(|_| format!("`{text}` is no number that fits here"))
            }
            fn write(&self) -> String { self.to_string() }
        }
    )+ };
}
numbers!(u8, u32, i64, i16);

impl Cell for bool {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(format!("`{other}` is neither yes nor no")),
        }
    }
    fn write(&self) -> String {
        (if *self { "yes" } else { "no" }).into()
    }
}

/// An empty cell is a missing value.
impl<T: Cell> Cell for Option<T> {
    fn read(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::read(text).map(Some) }
    }
    fn write(&self) -> String {
        self.as_ref().map(Cell::write).unwrap_or_default()
    }
}

/// Several values with semicolons between them.
impl<T: Cell> Cell for Vec<T> {
    fn read(text: &str) -> Result<Self, String> {
        text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(T::read).collect()
    }
    fn write(&self) -> String {
        self.iter().map(Cell::write).collect::<Vec<_>>().join(";")
    }
}

/// Lets a coded value stand in a cell.
macro_rules! coded_cells {
    ($($type:ty),+ $(,)?) => { $(
        impl $crate::inventory::cell::Cell for $type {
            fn read(text: &str) -> Result<Self, String> {
                <$type>::from_code(text).ok_or_else(|| {
                    let codes: Vec<&str> = <$type>::ALL.iter().map(|value| value.code()).collect();
                    format!("`{text}` is none of {}", codes.join(", "))
                })
            }
            fn write(&self) -> String { self.code().to_string() }
        }
    )+ };
}
pub(super) use coded_cells;

/// A day, a month or a year, as closely as the source says it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct When(String);

impl When {
    /// Reads `2014-04-30`, `2023-05` or `2002`.
    pub fn parse(text: &str) -> Result<When, crate::Invalid> {
        let full = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.to_string(),
        };
        let shaped = full.len() == 10 && full.parse::<Date>().is_ok();
        if shaped { Ok(When(text.to_string())) } else { Err(crate::Invalid::new("date")) }
    }

    /// The text as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for When {
    type Error = crate::Invalid;
    fn try_from(text: String) -> Result<Self, crate::Invalid> {
        When::parse(&text)
    }
}

impl From<When> for String {
    fn from(when: When) -> String {
        when.0
    }
}

impl Cell for When {
    fn read(text: &str) -> Result<Self, String> {
        When::parse(text).map_err(|_| format!("`{text}` is no day, month or year"))
    }
    fn write(&self) -> String {
        self.0.clone()
    }
}

/// The lines of a table, one after the other.
pub(super) struct Lines<'t> {
    file: String,
    heads: BTreeMap<String, usize>,
    records: Vec<(u64, csv::StringRecord)>,
    at: usize,
    /// What was found wrong so far.
    pub(super) faults: Vec<Fault>,
    text: std::marker::PhantomData<&'t str>,
}

impl<'t> Lines<'t> {
    /// The lines below the head of a table with commas.
    pub(super) fn of(file: &str, text: &'t str) -> Lines<'t> {
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut lines = Lines {
            file: file.to_string(),
            heads: BTreeMap::new(),
            records: Vec::new(),
            at: 0,
            faults: Vec::new(),
            text: std::marker::PhantomData,
        };
        match reader.headers() {
            Ok(heads) => {
                lines.heads = heads.iter().enumerate().map(|(at, head)| (head.trim().to_string(), at)).collect()
            }
            Err(error) => lines.fault(1, "", error.to_string()),
        }
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    if record.len() != lines.heads.len() {
                        let reason = format!("has {} cells, the head has {}", record.len(), lines.heads.len());
                        lines.fault(line, "", reason);
                    }
                    lines.records.push((line, record));
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    lines.fault(line, "", error.to_string());
                }
            }
        }
        lines
    }

    /// Columns that a table must have, and those that it may have.
    pub(super) fn require(&mut self, columns: &[&str], optional: &[&str]) {
        let known = |head: &String| columns.contains(&head.as_str()) || optional.contains(&head.as_str());
        let missing: Vec<&str> = columns.iter().copied().filter(|c| !self.heads.contains_key(*c)).collect();
        let unknown: Vec<String> = self.heads.keys().filter(|h| !known(h)).cloned().collect();
        missing.into_iter().for_each(|c| self.fault(1, c, "the column is missing".into()));
        unknown.iter().for_each(|c| self.fault(1, c, "there is no such column".into()));
    }

    fn fault(&mut self, line: u64, column: &str, reason: String) {
        self.faults.push(Fault { file: self.file.clone(), line, column: column.to_string(), reason });
    }

    /// The next line.
    pub(super) fn next(&mut self) -> Option<Line<'_, 't>> {
        let at = self.at;
        self.at += 1;
        (at < self.records.len()).then_some(Line { lines: self, at })
    }
}

/// One line of a table.
pub(super) struct Line<'l, 't> {
    lines: &'l mut Lines<'t>,
    at: usize,
}

impl Line<'_, '_> {
    /// The number of the line, from one.
    pub(super) fn number(&self) -> u64 {
        self.lines.records[self.at].0
    }

    /// The value of a column; what cannot be read is a fault of the line.
    pub(super) fn read<T: Cell>(&mut self, column: &str) -> Option<T> {
        let at = *self.lines.heads.get(column)?;
        let (number, record) = &self.lines.records[self.at];
        let (number, text) = (*number, record.get(at)?.trim());
        match T::read(text) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.lines.fault(number, column, reason);
                None
            }
        }
    }

    /// The four columns of a text in four languages.
    pub(super) fn label(&mut self) -> Option<Label> {
        let [fr, de, it, en] = ["fr", "de", "it", "en"].map(|language| self.read::<String>(language));
        Some(Label { fr: fr?, de: de?, it: it?, en: en? })
    }
}
