//! The template of a list: its headings in the language of the reader, as CSV or as a workbook.

use super::{asked, head, name};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::csv;
use crate::pages::sheet::workbook;
use axum::response::Response;
use documents::sheet::Book;
use domain::import::Column;
use words::t;

pub(super) async fn file(v: Visitor, Path(kind): Path<String>) -> Result<Response, Fail> {
    let kind = asked(&v, &kind)?;
    let lang = v.lang;
    let heads: Vec<String> = kind.columns().iter().map(|column| head(lang, *column)).collect();
    if v.query.get("format") != Some("xlsx") {
        return Ok(csv::file(&format!("{kind}.csv"), &[heads]));
    }
    let needed: Vec<Column> = kind.columns().iter().copied().filter(|c| kind.needs(*c)).collect();
    let needed = needed.iter().map(|column| head(lang, *column)).collect::<Vec<_>>().join(", ");
    let book = Book {
        title: name(lang, kind),
        made_on: v.today(),
        notes: vec![t::imports_template_needed(lang, &needed)],
        heads,
        rows: Vec::new(),
    };
    workbook(kind.code(), &book).or_page(&v)
}
