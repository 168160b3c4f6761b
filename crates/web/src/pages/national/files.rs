//! The figures of the country to take away: as a table, as a workbook, as JSON-stat, as pictures. The caveats are part of each.

use super::show::{coverage, notes};
use super::{asked, drawing, head, said, unit};
use crate::http::{Guest, Path};
use crate::pages::inventory::{self, files::attachment};
use crate::pages::sheet::{self, Cell, Sheet};
use crate::pages::{house, paper};
use axum::response::Response;
use documents::picture::Around;
use domain::national::Nation;
use words::{Lang, t};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn file(guest: Guest, Path(file): Path<String>) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, Some(found)) = (guest.lang, found) else { return house::not_here(&guest) };
    let nation = &found.nation;
    let called = format!("national-{}", nation.year);
    let picture = guest.query.get("picture").unwrap_or("map").to_string();
    match file.strip_prefix("cases.").unwrap_or_default() {
        "csv" => attachment(&format!("{called}.csv"), "text/csv", sheet::csv_bytes(lang, &rows(lang, nation))),
        "xlsx" => match sheet::xlsx_bytes(lang, guest.web.app.clock().today(), &rows(lang, nation)) {
            Ok(bytes) => attachment(&format!("{called}.xlsx"), XLSX, bytes),
            Err(fault) => inventory::failed(&guest, &fault),
        },
        "json" => {
            let data = nation.json_stat(&t::nat_of(lang, i64::from(nation.year))).to_string();
            attachment(&format!("{called}.json"), "application/json", data.into_bytes())
        }
        "svg" => match svg(lang, nation, &picture) {
            Some(svg) => attachment(&format!("{called}-{picture}.svg"), "image/svg+xml", svg.into_bytes()),
            None => house::not_here(&guest),
        },
        "png" => match svg(lang, nation, &picture).map(|svg| documents::png(&svg)) {
            Some(Ok(bytes)) => attachment(&format!("{called}-{picture}.png"), "image/png", bytes),
            Some(Err(fault)) => inventory::failed(&guest, &paper::fault(&fault)),
            None => house::not_here(&guest),
        },
        _ => house::not_here(&guest),
    }
}

/// Every canton with its numbers, the sums with how far they reach, and the caveats below.
fn rows(lang: Lang, nation: &Nation) -> Sheet {
    let cell =
        |delivered: bool, n: Option<i64>| n.map_or_else(|| Cell::text(said(lang, delivered, None)), Cell::Number);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in &nation.rows {
        let mut line = vec![Cell::text(unit(lang, &row.row))];
        line.extend(row.numbers.iter().map(|n| cell(row.delivered, *n)));
        let day = row.as_of.map_or_else(String::new, |day| words::date(lang, day));
        line.extend([Cell::text(row.mapping.clone().unwrap_or_default()), Cell::text(day)]);
        line.push(row.definitions.map_or_else(|| Cell::text(""), |n| Cell::Number(i64::from(n))));
        rows.push(line);
    }
    let sum = |what: &str, of: fn(&domain::national::Sum) -> i64| {
        let numbers = nation.sums.iter().map(|s| Cell::Number(of(s)));
        std::iter::once(Cell::text(what)).chain(numbers).collect::<Vec<_>>()
    };
    rows.push(sum(t::nat_sum(lang), |s| s.cases));
    rows.push(sum(t::nat_sum_rows(lang), |s| super::count(s.rows)));
    rows.push(sum(t::nat_sum_hidden(lang), |s| super::count(s.hidden)));
    rows.push(vec![Cell::text(coverage(lang, nation))]);
    rows.extend(notes(lang, nation).into_iter().map(|note| vec![Cell::text(note)]));
    let heads = nation.columns.iter().map(|name| head(lang, name));
    let last = [t::nat_mapping(lang), t::nat_as_of(lang), t::stats_frozen_definitions(lang)].map(str::to_string);
    let width = nation.columns.len() + 4;
    rows.iter_mut().for_each(|row| row.resize(width, Cell::text("")));
    Sheet {
        name: "national",
        title: t::nat_of(lang, i64::from(nation.year)),
        filter: vec![nation.year.to_string(), t::nat_definition(lang, i64::from(nation.definitions))],
        heads: std::iter::once(t::inv_col_canton(lang).to_string()).chain(heads).chain(last).collect(),
        rows,
    }
}

/// A picture with its title, its caveats and its source, which cannot be left off.
fn svg(lang: Lang, nation: &Nation, picture: &str) -> Option<String> {
    let drawn = drawing::drawn(lang, nation);
    let mut foot = notes(lang, nation);
    foot.push(t::nat_source(lang).into());
    let title = format!("{}, {}", t::nat_announced(lang), nation.year);
    let around = Around { title, description: coverage(lang, nation), foot };
    match picture {
        "map" => drawn.map_picture(around).map(|p| p.svg()),
        "bars" => drawn.bars_picture(around, false).map(|p| p.svg()),
        "categories" => drawn.bars_picture(around, true).map(|p| p.svg()),
        _ => None,
    }
}
