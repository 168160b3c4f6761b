//! A canton in the inventory: its mirror, its answers in each figure, its projects (SURV-20).

use super::wording::{self, code, unit};
use super::{asked, lists};
use crate::http::{Guest, Path};
use crate::pages::house;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::inventory::{Canton, Figure, FigureName, Kind, Mark, Reflected, Round, Unit, mirror, similar};
use maud::{Markup, html};
use words::{Lang, t};

/// The figures of which a canton has a row.
const OWN: &[FigureName] = &[
    FigureName::Composition,
    FigureName::Anchoring,
    FigureName::Structures,
    FigureName::Coordinators,
    FigureName::Table1,
    FigureName::Table2,
    FigureName::Processes,
    FigureName::Criteria,
    FigureName::Cases,
];

pub(super) async fn show(guest: Guest, Path(canton): Path<String>) -> Response {
    let Ok(canton) = Canton::parse(&canton) else { return house::not_here(&guest) };
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let name = canton.facts().name.get(text::language(lang)).to_string();
    let content = match round.unit_of(canton) {
        None => {
            html! { (ui::empty(t::inv_no_data(lang), &t::inv_canton_nothing(lang, i64::from(round.year)), html! {})) }
        }
        Some(row) => html! {
            div class="stack" {
                @if row.cantons().len() > 1 { p { (t::inv_canton_joint(lang, &others(lang, row, canton))) } }
                (reflected(lang, round, row))
                @for figure in OWN { (own(lang, round, row, *figure)) }
                (projects(lang, round, row))
            }
        },
    };
    let page = Page {
        title: name,
        context: Some(t::inv_title(lang).into()),
        lead: Some(t::inv_canton_lead(lang).into()),
        back: Some(Link::new(t::inv_title(lang), back(&guest, round))),
        actions: ui::print_button(t::button_print(lang)),
        content,
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

/// The overview from which one came.
fn back(guest: &Guest, round: &Round) -> String {
    let topic = guest.query.get("topic").and_then(FigureName::from_code).unwrap_or(FigureName::Composition);
    format!("/inventory?round={}&topic={}", round.year, topic.code())
}

fn others(lang: Lang, row: &Unit, canton: Canton) -> String {
    let names = row.cantons().iter().filter(|c| **c != canton).map(|c| c.facts().name.get(text::language(lang)));
    names.collect::<Vec<_>>().join(", ")
}

fn reflected(lang: Lang, round: &Round, row: &Unit) -> Markup {
    let share = |(n, of): (usize, usize)| t::inv_mirror_share(lang, i64::try_from(n).unwrap_or(0), &of.to_string());
    let line = |r: &Reflected| {
        Row::from(vec![
            html! { (code(lang, "inv-recommended", r.what.code())) },
            html! { (mark(lang, r.own)) },
            html! { (share(r.all)) },
            html! { (share(r.similar)) },
        ])
    };
    let heads = [
        t::inv_mirror_recommended(lang),
        t::inv_mirror_own(lang),
        t::inv_mirror_all(lang),
        t::inv_mirror_similar(lang),
    ];
    let table = Table {
        caption: t::inv_mirror(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: mirror(round, row).iter().map(line).collect(),
        ..Table::default()
    };
    let alike: Vec<String> = similar(round, row, 5).iter().map(|u| unit(lang, u)).collect();
    let body = html! {
        (ui::table(lang, &table))
        p { (t::inv_similar(lang, &alike.join(", "))) }
        p class="subtle" { (t::inv_similar_how(lang)) }
    };
    ui::panel("mirror", t::inv_mirror(lang), html! {}, body)
}

fn mark(lang: Lang, mark: Mark) -> Markup {
    html! { span aria-hidden="true" { (lists::sign(mark)) " " } (code(lang, "inv-mark", mark.code())) }
}

/// The lines of a row in a figure, a column below the other.
fn own(lang: Lang, round: &Round, row: &Unit, name: FigureName) -> Markup {
    let figure = Figure::of(round, name, text::language(lang));
    let lines: Vec<_> = figure.lines.iter().filter(|l| l.unit.as_ref() == Some(row)).collect();
    let filled = |(at, column): &(usize, domain::inventory::Column), line: &domain::inventory::FigureLine| {
        column.kind != Kind::Row && !line.cells[*at].is_empty()
    };
    let facts = |line: &domain::inventory::FigureLine| -> Vec<Fact> {
        let columns = figure.columns.iter().copied().enumerate().filter(|c| filled(c, line));
        columns
            .map(|(at, column)| {
                let words = wording::cell(lang, round, &column, &line.cells[at]);
                let value = match (column.kind, Mark::from_code(&line.cells[at])) {
                    (Kind::Codes("inv-mark"), Some(m)) => mark(lang, m),
                    (Kind::Notes, _) => notes(lang, round, &line.cells[at]),
                    _ => html! { (words) },
                };
                Fact::new(wording::head(lang, &column), value)
            })
            .collect()
    };
    let title = code(lang, "inv-topic", name.code());
    let link = html! { a class="ds-link no-print" href={ "/inventory?topic=" (name.code()) "&round=" (round.year) } { (t::inv_mirror_all(lang)) } };
    ui::panel(name.code(), &title, link, html! { @for line in lines { (ui::summary(lang, &facts(line))) } })
}

/// The notes of a value, in full: on the page of a canton there is room.
fn notes(lang: Lang, round: &Round, codes: &str) -> Markup {
    html! { @for note in codes.split(';').filter_map(|c| round.note(c)) { div { (note.text.get(text::language(lang))) } } }
}

fn projects(lang: Lang, round: &Round, row: &Unit) -> Markup {
    let own: Vec<_> = round.projects.iter().filter(|p| &p.row == row).collect();
    let line = |p: &&domain::inventory::Project| {
        let topics = p.topics.iter().filter_map(|c| round.topic(c)).map(|x| x.text.get(text::language(lang)));
        Row::from(vec![
            html! { @if let Some(name) = &p.name { span class="strong" { (name) } br; } (p.summary.get(text::language(lang))) },
            html! { (code(lang, "inv-interface", p.interface.code())) },
            html! { (code(lang, "inv-status", p.status.code())) },
            html! { (topics.collect::<Vec<_>>().join("; ")) },
        ])
    };
    let heads =
        [t::inv_col_summary(lang), t::inv_col_interface(lang), t::inv_col_status(lang), t::inv_col_topics(lang)];
    let table = Table {
        caption: t::inv_canton_projects(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: own.iter().map(line).collect(),
        ..Table::default()
    };
    let body = html! {
        @if own.is_empty() { p { (t::inv_projects_n(lang, 0)) } } @else { (ui::table(lang, &table)) }
        p class="subtle" { (t::inv_caveat_incomplete_projects(lang)) }
    };
    ui::panel("projects", t::inv_canton_projects(lang), html! {}, body)
}
