//! A figure as a table, with what must be said beside it, how it is read, where it stands.

use super::wording::{self, code};
use crate::text;
use crate::ui::{self, Alert, Row, Tone};
use domain::inventory::{Column, Figure, FigureLine, FigureName, Kind, Mark, Round};
use maud::{Markup, html};
use std::collections::BTreeSet;
use words::{Lang, t};

/// What must be said before anybody compares.
pub(super) fn caveats(lang: Lang, figure: &Figure) -> Markup {
    let body =
        html! { ul class="effects" { @for c in &figure.caveats { li { (code(lang, "inv-caveat", c.code())) } } } };
    let alert = Alert { tone: Tone::Warning, title: t::inv_caveats(lang).into(), body, ..Alert::default() };
    ui::alert(lang, &alert)
}

/// How a figure is read.
pub(super) fn reading(lang: Lang, name: FigureName) -> String {
    let own = words::lookup(lang, &format!("inv-reading-{}", name.code()));
    own.unwrap_or(t::inv_reading_other(lang)).to_string()
}

/// The table of a figure.
pub(super) fn table(lang: Lang, round: &Round, figure: &Figure) -> Markup {
    let columns: Vec<(usize, Column)> = shown(figure).collect();
    let heads = columns.iter().map(|(_, column)| {
        let head = wording::head(lang, column);
        if column.kind == Kind::Number { ui::Column::number(head) } else { ui::Column::new(head) }
    });
    let row = |line: &FigureLine| {
        let cells = columns.iter().map(|(at, column)| markup(lang, round, figure, line, *at, column)).collect();
        Row { id: None, cells }
    };
    let table = ui::Table {
        caption: t::inv_table(lang).into(),
        columns: heads.collect(),
        rows: figure.lines.iter().map(row).collect(),
        scroll: columns.len() > 6,
        ..ui::Table::default()
    };
    ui::table(lang, &table)
}

/// The columns in which something stands.
pub(super) fn shown(figure: &Figure) -> impl Iterator<Item = (usize, Column)> {
    let filled = |at: usize| figure.lines.iter().any(|line| !line.cells[at].is_empty());
    figure.columns.iter().copied().enumerate().filter(move |(at, _)| filled(*at))
}

fn markup(lang: Lang, round: &Round, figure: &Figure, line: &FigureLine, at: usize, column: &Column) -> Markup {
    let cell = &line.cells[at];
    if figure.name == FigureName::Projects && column.name == "code" {
        return html! { (wording::counted(lang, round, figure, line)) };
    }
    let words = wording::cell(lang, round, column, cell);
    match column.kind {
        Kind::Row if line.unit.is_some() => {
            let first = line.unit.as_ref().map(|u| u.first().code()).unwrap_or_default();
            html! { a class="ds-link" href={ "/inventory/cantons/" (first) "?round=" (round.year) } { (words) } }
        }
        Kind::Codes("inv-mark") => match Mark::from_code(cell) {
            Some(mark) => html! { span class="inv-mark" { span aria-hidden="true" { (sign(mark)) " " } (words) } },
            None if cell.is_empty() => html! { span class="subtle" { "–" } },
            None => html! { span class="strong" { (words) } },
        },
        Kind::Notes if !words.is_empty() => html! {
            @for (n, note) in cell.split(';').enumerate() {
                @if n > 0 { ", " }
                @if round.note(note).is_some() { a class="ds-link" href={ "#" (note) } { (note) } } @else { (code(lang, "inv-caveat", note)) }
            }
        },
        _ if words.is_empty() => html! { span class="subtle" { "–" } },
        _ => html! { (words) },
    }
}

/// The sign beside the word of a mark.
pub(super) fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => "✓",
        Mark::No => "○",
        Mark::Disputed | Mark::Partly => "◐",
        Mark::Unknown => "?",
    }
}

/// The codes of the notes that lines name, and those that are about the figure as a whole.
pub(super) fn note_codes(round: &Round, figure: &Figure) -> Vec<String> {
    let named: BTreeSet<&str> = figure.lines.iter().flat_map(|l| figure.cell(l, "note").split(';')).collect();
    let whole = |n: &domain::inventory::Note| n.figure == figure.name.code() && n.rows.is_empty();
    round.notes.iter().filter(|n| named.contains(n.code.as_str()) || whole(n)).map(|n| n.code.clone()).collect()
}

/// The notes of a figure, each with an address.
pub(super) fn notes(lang: Lang, round: &Round, figure: &Figure) -> Markup {
    let codes = note_codes(round, figure);
    html! {
        @if !codes.is_empty() {
            h3 { (t::inv_notes(lang)) }
            dl class="facts" {
                @for note in codes.iter().filter_map(|c| round.note(c)) {
                    div id=(note.code) { dt { (note.code) } dd { (note.text.get(text::language(lang))) } }
                }
            }
        }
    }
}

/// Where the values stand: the places, then the documents.
pub(super) fn sources(lang: Lang, round: &Round, figure: &Figure) -> String {
    // The counts of projects stand nowhere as such: they are made from the tables of projects.
    let counted: BTreeSet<&str> = round.projects.iter().map(|p| p.source.as_str()).collect();
    let places = match figure.name {
        FigureName::Projects => counted.into_iter().collect::<Vec<_>>().join("; "),
        _ => figure.sources(),
    };
    let documents =
        round.sources.iter().filter(|s| places.split("; ").any(|p| p.split(' ').next() == Some(s.code.as_str())));
    let named: Vec<String> = documents.map(|s| format!("{} = {}", s.code, s.text.get(text::language(lang)))).collect();
    format!("{places} ({})", named.join("; "))
}
