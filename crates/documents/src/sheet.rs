//! A table as a workbook for spreadsheets. What is text stays text: no cell is ever taken for a formula.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text, whatever it looks like.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount in centimes, shown in francs.
    Centimes(i64),
    /// A day.
    Day(Date),
}

/// A table with what it is, what was asked for, and when it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What it is; also the title of the file.
    pub title: String,
    /// The day on which it was made.
    pub made_on: Date,
    /// Lines below the title: the filter, the day.
    pub notes: Vec<String>,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell of a workbook may hold at most.
const MOST: usize = 32_000;

impl Book {
    /// The workbook. The same input gives the same bytes.
    ///
    /// Errors: the library cannot write it: too many rows or columns for a sheet.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let made = moment(self.made_on)?;
        book.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(&self.title).set_creation_datetime(&made));
        let (title, head) = (
            Format::new().set_bold().set_font_size(14),
            Format::new().set_bold().set_border_bottom(rust_xlsxwriter::FormatBorder::Thin),
        );
        let (day, francs) = (Format::new().set_num_format("dd.mm.yyyy"), Format::new().set_num_format("#,##0.00"));
        let sheet = book.add_worksheet();
        sheet.write_string_with_format(0, 0, &self.title, &title)?;
        let mut line = 1;
        for note in &self.notes {
            sheet.write_string(line, 0, note)?;
            line += 1;
        }
        line += 1;
        for (column, text) in (0u16..).zip(&self.heads) {
            sheet.write_string_with_format(line, column, text, &head)?;
            sheet.set_column_width(column, width(self, usize::from(column)))?;
        }
        sheet.set_freeze_panes(line + 1, 0)?;
        sheet.set_repeat_rows(line, line)?;
        for row in &self.rows {
            line += 1;
            for (column, value) in (0u16..).zip(row) {
                match value {
                    Value::Text(text) => sheet.write_string(line, column, short(text))?,
                    Value::Number(n) => sheet.write_number(line, column, *n as f64)?,
                    Value::Centimes(n) => sheet.write_number_with_format(line, column, *n as f64 / 100.0, &francs)?,
                    Value::Day(on) => sheet.write_datetime_with_format(line, column, moment(*on)?, &day)?,
                };
            }
        }
        book.save_to_buffer()
    }
}

fn moment(day: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
}

fn short(text: &str) -> String {
    text.chars().take(MOST).collect()
}

/// As wide as its widest text, within what can be read.
fn width(book: &Book, column: usize) -> f64 {
    let long = |value: &Value| match value {
        Value::Text(text) => text.chars().count(),
        _ => 12,
    };
    let cells = book.rows.iter().filter_map(|row| row.get(column)).map(long);
    let head = book.heads.get(column).map_or(0, |head| head.chars().count());
    cells.chain([head]).max().unwrap_or(10).clamp(8, 60) as f64 + 2.0
}
