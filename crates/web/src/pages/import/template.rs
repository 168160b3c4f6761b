//! The template of a list: its headings in the language of the reader, as CSV or as a workbook.

use super::{asked, head, name};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::csv;
use crate::pages::sheet::workbook;
use axum::response::Response;
use documents::sheet::Book;
use domain::anchoring::Engagement;
use domain::import::{Column, ImportKind};
use words::t;

pub(super) async fn file(v: Visitor, Path(kind): Path<String>) -> Result<Response, Fail> {
    let kind = asked(&v, &kind)?;
    let lang = v.lang;
    let heads: Vec<String> = kind.columns().iter().map(|column| head(lang, *column)).collect();
    if v.query.get("format") != Some("xlsx") {
        let rows: Vec<Vec<String>> = [heads].into_iter().chain(begun(&v, kind)).collect();
        return Ok(csv::file(&format!("{kind}.csv"), &rows));
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

/// The lines that the people of a new partner need: one for each role that goes with how far it takes part (ROLE-COPIL-06).
fn begun(v: &Visitor, kind: ImportKind) -> Vec<Vec<String>> {
    let engagement = v.query.get("engagement").and_then(Engagement::from_code).filter(|_| kind == ImportKind::Users);
    let roles = engagement.map_or(&[][..], Engagement::roles);
    let cell = |role: &domain::model::Role, column: &Column| match column {
        Column::Role => role.code().to_string(),
        _ => String::new(),
    };
    roles.iter().map(|role| kind.columns().iter().map(|column| cell(role, column)).collect()).collect()
}
