//! Files for spreadsheets: UTF-8 with its mark, semicolons, and no cell that a spreadsheet would take for a formula.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The text of a file from its rows, the first of which holds the heads.
pub fn text(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        let cells: Vec<String> = row.iter().map(|value| cell(value)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// A file that is handed to the browser under a name.
pub fn file(name: &str, rows: &[Vec<String>]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, text(rows)).into_response()
}

fn cell(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if formula { format!("'{value}") } else { value.to_string() };
    if value.contains([';', '"', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula_and_quotes_are_doubled() {
        let rows = vec![vec!["=1+1".to_string(), "a;b".into(), "say \"x\"".into()]];
        assert_eq!(text(&rows), "\u{feff}'=1+1;\"a;b\";\"say \"\"x\"\"\"\r\n");
    }
}
