//! What is taken away: a figure as a table, as JSON-stat, as a picture.

use super::topic::{Drawn, drawn};
use super::wording::{self, code};
use super::{asked, lists};
use crate::http::{Guest, Path};
use crate::pages::case::csv;
use crate::pages::house;
use crate::text;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::picture::Around;
use domain::inventory::{Figure, FigureName, Round};
use words::{Lang, t};

/// The pictures that there are of a topic.
pub(super) fn pictures(drawn: &Drawn) -> Vec<&'static str> {
    let all = [
        ("map", drawn.map.is_some()),
        ("dots", drawn.dots.is_some()),
        ("bars", !drawn.bars.is_empty()),
        ("categories", !drawn.panels.is_empty()),
    ];
    all.iter().filter(|(_, there)| *there).map(|(name, _)| *name).collect()
}

/// What a picture is called.
pub(in crate::pages) fn named(lang: Lang, picture: &str) -> String {
    match picture {
        "map" => t::inv_map_caption(lang),
        "dots" => t::inv_table(lang),
        "bars" => t::inv_bars(lang),
        _ => t::inv_multiples(lang),
    }
    .trim_end_matches('.')
    .to_string()
}

/// A picture of a topic with its title, its caveats and its source, which cannot be left off.
pub(super) fn svg(lang: Lang, round: &Round, figure: &Figure, drawn: &Drawn, picture: &str) -> Option<String> {
    let mut foot: Vec<String> = figure.caveats.iter().map(|c| code(lang, "inv-caveat", c.code())).collect();
    foot.push(t::inv_sources(lang, &lists::sources(lang, round, figure)));
    let title = format!("{}, {}", code(lang, "inv-topic", figure.name.code()), round.year);
    let around = Around { title, description: drawn.message(lang, figure.name), foot };
    svg_in(drawn, picture, around)
}

/// A picture with what stands around it.
pub(super) fn svg_in(drawn: &Drawn, picture: &str, around: Around) -> Option<String> {
    match picture {
        "map" => drawn.map_picture(around).map(|p| p.svg()),
        "dots" => drawn.dots.clone().map(|dots| documents::picture::Dots { around, ..dots }.svg()),
        "bars" => drawn.bars_picture(around, false).map(|p| p.svg()),
        "categories" => drawn.bars_picture(around, true).map(|p| p.svg()),
        _ => None,
    }
}

pub(super) async fn file(guest: Guest, Path(file): Path<String>) -> Response {
    let (name, ending) = file.rsplit_once('.').unwrap_or((&file, ""));
    let Some(name) = FigureName::from_code(name) else { return house::not_here(&guest) };
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let figure = Figure::of(round, name, text::language(lang));
    let called = format!("inventory-{}-{}", round.year, name.code());
    let drawn = drawn(lang, round, name);
    let wanted =
        guest.query.get("picture").or_else(|| pictures(&drawn).first().copied()).unwrap_or_default().to_string();
    let picture = || svg(lang, round, &figure, &drawn, &wanted);
    match ending {
        "csv" => csv::file(&format!("{called}.csv"), &rows(lang, round, &figure)),
        "json" => attachment(
            &format!("{called}.json"),
            "application/json",
            figure.json_stat(text::language(lang)).to_string().into_bytes(),
        ),
        "svg" => match picture() {
            Some(svg) => attachment(&format!("{called}-{wanted}.svg"), "image/svg+xml", svg.into_bytes()),
            None => house::not_here(&guest),
        },
        "png" => match picture().map(|svg| documents::png(&svg)) {
            Some(Ok(bytes)) => attachment(&format!("{called}-{wanted}.png"), "image/png", bytes),
            Some(Err(fault)) => super::failed(&guest, &crate::pages::paper::fault(&fault)),
            None => house::not_here(&guest),
        },
        _ => house::not_here(&guest),
    }
}

pub(in crate::pages) fn attachment(name: &str, kind: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    (headers, bytes).into_response()
}

/// The table in words, with a description below it: caveats, notes, sources. A spreadsheet is opened by people.
fn rows(lang: Lang, round: &Round, figure: &Figure) -> Vec<Vec<String>> {
    let mut rows = vec![figure.columns.iter().map(|c| wording::head(lang, c)).collect::<Vec<_>>()];
    for line in &figure.lines {
        let cell = |(column, text): (&domain::inventory::Column, &String)| match (column.name, column.kind) {
            ("code", _) if figure.name == FigureName::Projects => wording::counted(lang, round, figure, line),
            // Numbers as programs read them, without marks between thousands.
            (_, domain::inventory::Kind::Number) => text.clone(),
            _ => wording::cell(lang, round, column, text),
        };
        rows.push(figure.columns.iter().zip(&line.cells).map(cell).collect());
    }
    rows.push(Vec::new());
    rows.extend(figure.caveats.iter().map(|c| vec![code(lang, "inv-caveat", c.code())]));
    let language = text::language(lang);
    let notes = lists::note_codes(round, figure);
    rows.extend(notes.iter().filter_map(|c| round.note(c)).map(|n| vec![n.code.clone(), n.text.get(language).into()]));
    rows.push(vec![t::inv_sources(lang, &lists::sources(lang, round, figure))]);
    rows
}
