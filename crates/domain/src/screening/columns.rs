//! The columns of a file of facts: which holds what, and what is wrong with a cell. Source: DESIGN section 8.

use super::gate::{Gates, Sheet};
use crate::model::rule::Fact;
use crate::model::{Asked, Bank, Model};

/// What each column holds.
#[derive(Debug)]
pub struct Columns {
    columns: Vec<Column>,
}

#[derive(Debug)]
struct Column {
    name: String,
    holds: Holds,
}

#[derive(Debug, Clone, Copy)]
enum Holds {
    Id,
    YesNo(usize),
    Count(usize),
}

/// What keeps a file from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeaderFault {
    /// The column `id` is missing.
    NoId,
    /// A column is no known code.
    Unknown(String),
    /// A column stands twice.
    Twice(String),
}

impl std::fmt::Display for HeaderFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            HeaderFault::NoId => f.write_str("the header has no column `id`; columns are separated by commas"),
            HeaderFault::Unknown(name) => write!(f, "the column `{name}` is no known code"),
            HeaderFault::Twice(name) => write!(f, "the column `{name}` stands twice"),
        }
    }
}

/// A cell that says nothing that can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The name of the column.
    pub column: String,
    /// What stands in it, shortened.
    pub value: String,
    /// What is wrong.
    pub reason: String,
}

impl Columns {
    /// Reads the header: `id`, and the codes of the shared criteria and of the model's own.
    pub fn read<'h>(header: impl Iterator<Item = &'h str>, gates: &Gates, model: &Model) -> Result<Self, HeaderFault> {
        let mut columns: Vec<Column> = Vec::new();
        for name in header.map(|name| name.trim().trim_start_matches('\u{feff}')) {
            if columns.iter().any(|c| c.name == name) {
                return Err(HeaderFault::Twice(name.to_string()));
            }
            let holds = match (name, gates.place(name)) {
                ("id", _) => Holds::Id,
                (_, Some(place)) if is_counted(model, name) => Holds::Count(place),
                (_, Some(place)) => Holds::YesNo(place),
                _ => return Err(HeaderFault::Unknown(name.chars().take(60).collect())),
            };
            columns.push(Column { name: name.to_string(), holds });
        }
        if columns.iter().any(|c| matches!(c.holds, Holds::Id)) { Ok(Self { columns }) } else { Err(HeaderFault::NoId) }
    }

    /// The column in which the line says whom it is about.
    pub fn id(&self) -> usize {
        self.columns.iter().position(|c| matches!(c.holds, Holds::Id)).unwrap_or_default()
    }

    /// Fills the sheet with the cells of a line, and names those that cannot be.
    pub fn fill<'r>(
        &self,
        cells: impl ExactSizeIterator<Item = &'r [u8]>,
        sheet: &mut Sheet,
        faults: &mut Vec<CellFault>,
    ) {
        sheet.clear();
        faults.clear();
        let (found, wanted) = (cells.len(), self.columns.len());
        if found != wanted {
            let reason = format!("the line has {found} cells, the header {wanted}");
            let column =
                self.columns.get(found.min(wanted.saturating_sub(1))).map_or_else(String::new, |c| c.name.clone());
            faults.push(CellFault { column, value: String::new(), reason });
            return;
        }
        for (column, cell) in self.columns.iter().zip(cells) {
            let cell = cell.trim_ascii();
            let read = match column.holds {
                Holds::Id if cell.is_empty() => Err("an id is missing"),
                Holds::Id => Ok(None),
                _ if cell.is_empty() => Ok(None),
                Holds::YesNo(place) => yes_no(cell).map(|fact| Some((place, fact))),
                Holds::Count(place) => count(cell).map(|fact| Some((place, fact))),
            };
            match read {
                Ok(Some((place, fact))) => sheet.set(place, fact),
                Ok(None) => {}
                Err(reason) => faults.push(fault(column, cell, reason)),
            }
        }
    }
}

fn is_counted(model: &Model, code: &str) -> bool {
    let shared = Bank::get().criterion(code).is_some_and(|c| c.counted);
    shared || model.question.iter().any(|q| q.code == code && q.asked == Asked::Count)
}

fn yes_no(cell: &[u8]) -> Result<Fact, &'static str> {
    match cell {
        b"yes" => Ok(Fact::Yes),
        b"no" => Ok(Fact::No),
        _ => Err("only yes, no or nothing"),
    }
}

fn count(cell: &[u8]) -> Result<Fact, &'static str> {
    if !cell.iter().all(u8::is_ascii_digit) {
        return Err("only a whole number or nothing");
    }
    let number = cell.iter().try_fold(0u32, |n, digit| n.checked_mul(10)?.checked_add(u32::from(digit - b'0')));
    number.map(Fact::Count).ok_or("the number is too large")
}

fn fault(column: &Column, cell: &[u8], reason: &str) -> CellFault {
    let value = String::from_utf8_lossy(cell).chars().take(60).collect();
    CellFault { column: column.name.clone(), value, reason: reason.to_string() }
}
