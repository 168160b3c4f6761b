//! A list as a file for spreadsheets: CSV, or XLSX with what was asked for and the day on it.

use super::case::csv;
use crate::http::Visitor;
use app::AppError;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::sheet::{Book, Value};
use maud::{Markup, html};
use words::{Lang, t};

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount in centimes.
    Centimes(i64),
    /// A day.
    Day(jiff::civil::Date),
}

impl Cell {
    /// Text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    /// A listed day; text where it is none.
    pub fn day(text: &str) -> Cell {
        text.parse().map_or_else(|_| Cell::text(text), Cell::Day)
    }

    fn plain(&self, lang: Lang) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(n) => n.to_string(),
            Cell::Centimes(n) => domain::money::Money::of(*n).to_string(),
            Cell::Day(day) => words::date(lang, *day),
        }
    }

    fn value(&self) -> Value {
        match self {
            Cell::Text(text) => Value::Text(text.clone()),
            Cell::Number(n) => Value::Number(*n),
            Cell::Centimes(n) => Value::Centimes(*n),
            Cell::Day(day) => Value::Day(*day),
        }
    }
}

/// A list.
pub struct Sheet {
    /// The name of the file, without its day and ending: nothing that tells who or what is in it.
    pub name: &'static str,
    /// What it is.
    pub title: String,
    /// What was asked for, each filter in words.
    pub filter: Vec<String>,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The file as it is asked for: `format=xlsx`, or else CSV.
///
/// Errors: a workbook cannot be written, which is a fault of the house.
pub fn answer(v: &Visitor, sheet: &Sheet) -> Result<Response, AppError> {
    answer_as(v, sheet, v.query.get("format"))
}

/// The file as a form asks for it.
///
/// Errors: see [`answer`].
pub fn answer_as(v: &Visitor, sheet: &Sheet, format: Option<&str>) -> Result<Response, AppError> {
    match format {
        Some("xlsx") => xlsx(v, sheet),
        _ => Ok(csv::file(&format!("{}-{}.csv", sheet.name, v.today()), &lines(v.lang, sheet))),
    }
}

fn lines(lang: Lang, sheet: &Sheet) -> Vec<Vec<String>> {
    let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.plain(lang)).collect();
    std::iter::once(sheet.heads.clone()).chain(sheet.rows.iter().map(row)).collect()
}

fn xlsx(v: &Visitor, sheet: &Sheet) -> Result<Response, AppError> {
    let bytes = xlsx_bytes(v.lang, v.today(), sheet)?;
    Ok(handed(&format!("{}-{}", sheet.name, v.today()), bytes))
}

/// A workbook that is handed to the browser under a name, without its ending.
///
/// Errors: it cannot be written.
pub fn workbook(name: &str, book: &Book) -> Result<Response, AppError> {
    let bytes = book.xlsx().map_err(|e| AppError::Fault(format!("a workbook could not be written: {e}")))?;
    Ok(handed(name, bytes))
}

fn handed(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, XLSX.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.xlsx\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    (headers, bytes).into_response()
}

/// The bytes of the list as CSV.
pub fn csv_bytes(lang: Lang, sheet: &Sheet) -> Vec<u8> {
    csv::text(&lines(lang, sheet)).into_bytes()
}

/// The bytes of the list as a workbook.
///
/// Errors: it cannot be written, which is a fault of the house.
pub fn xlsx_bytes(lang: Lang, today: jiff::civil::Date, sheet: &Sheet) -> Result<Vec<u8>, AppError> {
    let filter = match sheet.filter.is_empty() {
        true => t::sheet_all(lang).to_string(),
        false => sheet.filter.join(" · "),
    };
    let book = Book {
        title: sheet.title.clone(),
        made_on: today,
        notes: vec![
            words::labelled(lang, t::sheet_filter(lang), &filter),
            words::labelled(lang, t::sheet_made_on(lang), &words::date(lang, today)),
        ],
        heads: sheet.heads.clone(),
        rows: sheet.rows.iter().map(|row| row.iter().map(Cell::value).collect()).collect(),
    };
    book.xlsx().map_err(|e| AppError::Fault(format!("a workbook could not be written: {e}")))
}

/// The links to both kinds of file.
pub fn links(lang: Lang, address: &str, asked: &str) -> Markup {
    let joined = if asked.is_empty() { String::new() } else { format!("&{asked}") };
    html! {
        p class="row no-print" {
            a class="ds-link" href={ (address) "?format=csv" (joined) } { (t::sheet_csv(lang)) }
            a class="ds-link" href={ (address) "?format=xlsx" (joined) } { (t::sheet_xlsx(lang)) }
        }
    }
}
