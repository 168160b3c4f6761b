//! The committee's package: one paper and the same numbers as CSV and XLSX, from what was put together as of a day. It is
//! printed when it is fetched; the numbers are those of the work.

use super::{paper, rows, ways};
use crate::http::Visitor;
use crate::pages::sheet::{self, Cell, Sheet};
use app::AppError;
use app::statistics::Package;
use documents::Document;
use words::t;

/// The files of a package, by name.
///
/// Errors: a paper or a workbook cannot be made, which is a fault of the house.
pub(crate) fn files(v: &Visitor, package: &Package) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let figures = &package.figures;
    let name = |ending: &str| format!("statistics-{}-{}.{ending}", figures.year, figures.as_of);
    let pdf = paper::document(v, figures, &package.ways).pdf().map_err(|f| crate::pages::paper::fault(&f))?;
    let sheet = sheet(v, package);
    Ok(vec![
        (name("pdf"), pdf),
        (name("csv"), sheet::csv_bytes(v.lang, &sheet)),
        (name("xlsx"), sheet::xlsx_bytes(v.lang, v.today(), &sheet)?),
    ])
}

/// The rows of the figures, followed by those of the ways of working.
fn sheet(v: &Visitor, package: &Package) -> Sheet {
    let lang = v.lang;
    let mut sheet = rows(lang, v.model(), &package.figures);
    for of in &package.ways {
        let what = t::stats_ways_after(lang, i64::from(of.months));
        let title = words::labelled(lang, t::stats_ways_link(lang), &what);
        for row in &of.rows {
            let numbers = [row.cases, row.holds, row.other, row.unknown];
            let name = ways::name(lang, v.model(), of.by, &row.code);
            for (head, n) in ways::heads(lang).iter().skip(1).zip(numbers) {
                let part = Cell::text(words::labelled(lang, &name, head));
                sheet.rows.push(vec![Cell::text(title.clone()), part, super::blocks::cell(lang, n)]);
            }
        }
    }
    sheet
}
