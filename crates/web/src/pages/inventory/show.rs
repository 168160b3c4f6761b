//! The overview: choose a topic and a round, see the map, the marks, the bars, and the same as a table (W6).

use super::topic::{Drawn, Mapped, drawn};
use super::wording::{code, unit};
use super::{TOPICS, asked, lists};
use crate::http::Guest;
use crate::ui::chart::{self, Tile};
use crate::ui::form::{Choice, FieldView, Kind, field};
use crate::ui::page::Page;
use crate::{shell, text, ui};
use app::inventory::PublicRound;
use axum::response::{IntoResponse, Response};
use domain::inventory::{Canton, Figure, FigureName, Round};
use maud::{Markup, html};
use words::{Lang, t};

/// The topic that is asked for, else the composition.
pub(super) fn topic(guest: &Guest) -> FigureName {
    guest.query.get("topic").and_then(FigureName::from_code).unwrap_or(FigureName::Composition)
}

pub(super) async fn show(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round, name) = (guest.lang, &found.round, topic(&guest));
    let figure = Figure::of(round, name, text::language(lang));
    let drawn = drawn(lang, round, name);
    let title = code(lang, "inv-topic", name.code());
    let page = Page {
        title: t::inv_title(lang).into(),
        context: Some(title.clone()),
        lead: Some(t::inv_lead(lang).into()),
        actions: html! {
            a class="ds-button" data-variant="secondary" href={ "/inventory/report?round=" (round.year) } { (t::inv_report(lang)) }
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                (choose(lang, &found, name))
                h2 { (title) ", " (round.year) }
                (lists::caveats(lang, &figure))
                p { (drawn.message(lang, name)) " " a class="ds-link no-print" href="#table" { (t::inv_skip(lang)) } }
                (pictures(lang, &drawn, &title, |canton| format!("/inventory/cantons/{}?round={}&topic={}", canton.code(), round.year, name.code())))
                section id="table" class="stack" aria-label=(t::inv_table(lang)) { (lists::table(lang, round, &figure)) }
                p class="subtle" { (t::inv_reading(lang, &lists::reading(lang, name))) }
                (lists::notes(lang, round, &figure))
                p class="subtle" { (t::inv_sources(lang, &lists::sources(lang, round, &figure))) }
                (downloads(lang, round, name, &drawn))
                ul class="row inv-files no-print" {
                    li { a class="ds-link" href={ "/inventory/check?round=" (round.year) } { (t::inv_check(lang)) } }
                    li { a class="ds-link" href={ "/inventory/models?round=" (round.year) } { (t::inv_models(lang)) } }
                    li { a class="ds-link" href="/national" { (t::nat_title(lang)) } }
                    @if guest.visitor.is_some() { li { a class="ds-link" href="/inventory/rounds" { (t::inv_rounds(lang)) } } }
                }
            }
        },
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

fn choose(lang: Lang, found: &PublicRound, name: FigureName) -> Markup {
    let topics = TOPICS.iter().map(|f| Choice::new(f.code(), code(lang, "inv-topic", f.code()))).collect();
    let years = found.years.iter().map(|y| Choice::new(y.to_string(), y.to_string())).collect();
    let mut topic = FieldView::new("topic", t::inv_topic(lang), Kind::Select(topics)).value(name.code());
    let mut round =
        FieldView::new("round", t::inv_round(lang), Kind::Select(years)).value(found.round.year.to_string());
    (topic.unmarked, round.unmarked) = (true, true);
    (topic.required, round.required) = (true, true);
    html! {
        form class="filter-form inv-choose no-print" method="get" action="/inventory" {
            (field(lang, &topic)) (field(lang, &round))
            button class="ds-button" type="submit" { (t::inv_show(lang)) }
        }
    }
}

/// The map, the bars and the small multiples; each tile leads where `link` says.
pub(in crate::pages) fn pictures(lang: Lang, drawn: &Drawn, title: &str, link: impl Fn(Canton) -> String) -> Markup {
    let bars = |caption: &str, all: &[super::topic::Bar], most: Option<i64>| {
        let bars: Vec<chart::Bar> = all
            .iter()
            .map(|b| chart::Bar {
                label: b.label.clone(),
                value: b.value,
                shown: Some(b.shown.clone()),
                note: b.note.clone(),
                estimated: b.estimated,
            })
            .collect();
        ui::bars(lang, caption, [title, t::inv_col_count(lang)], &bars, most)
    };
    let most = drawn.panels.iter().flat_map(|(_, bars)| bars).filter_map(|b| b.value).max();
    html! {
        @if drawn.map.is_some() { (map(lang, drawn, title, &link)) }
        @if !drawn.bars.is_empty() { (bars(t::inv_bars(lang), &drawn.bars, None)) }
        @if !drawn.panels.is_empty() {
            h3 { (t::inv_multiples(lang)) }
            div class="cols cols-half" { @for (head, all) in &drawn.panels { div { (bars(head, all, most)) } } }
        }
    }
}

/// The map as links in the order of the codes; what a class means stands below.
fn map(lang: Lang, drawn: &Drawn, title: &str, link: impl Fn(Canton) -> String) -> Markup {
    let Some(Mapped { rows, legend }) = &drawn.map else { return html! {} };
    let tile = |canton: Canton| {
        let facts = canton.facts();
        let found = rows.iter().find(|(u, _)| u.has(canton));
        let value = found.and_then(|(_, p)| p.as_ref());
        let named = found.map_or_else(|| facts.name.get(text::language(lang)).to_string(), |(u, _)| unit(lang, u));
        Tile {
            code: canton.code().into(),
            name: match value {
                Some(p) if p.words != p.short => format!("{named}, {}", p.words),
                _ => named,
            },
            value: value.map(|p| p.short.clone()),
            class: value.map(|p| p.class),
            href: link(canton),
            row: facts.tile.0,
            column: facts.tile.1,
        }
    };
    let tiles: Vec<Tile> = Canton::all().map(tile).collect();
    html! {
        figure class="stack inv-map" {
            figcaption { span class="strong" { (t::inv_map(lang, title)) } " " span class="subtle" { (t::inv_map_caption(lang)) } }
            (ui::tiles(&t::inv_map(lang, title), &tiles, t::inv_no_data(lang)))
            ul class="inv-legend" aria-label=(t::inv_legend(lang)) {
                @for (class, words) in legend {
                    li { span class="inv-swatch" data-class=(class.map_or("none".to_string(), |c| c.to_string())) aria-hidden="true" {} (words) }
                }
            }
        }
    }
}

fn downloads(lang: Lang, round: &Round, name: FigureName, drawn: &Drawn) -> Markup {
    let file = |ending: &str, picture: &str| {
        let picture = if picture.is_empty() { String::new() } else { format!("&picture={picture}") };
        format!("/inventory/files/{}.{ending}?round={}{picture}", name.code(), round.year)
    };
    let pictures: Vec<(&str, String)> = super::files::pictures(drawn)
        .into_iter()
        .map(|picture| (picture, super::files::named(lang, picture)))
        .collect();
    html! {
        section class="no-print" aria-label=(t::inv_download(lang)) {
            h3 { (t::inv_download(lang)) }
            ul class="row inv-files" {
                li { a class="ds-link" href=(file("csv", "")) { (t::inv_download_csv(lang)) } }
                li { a class="ds-link" href=(file("json", "")) { (t::inv_download_json(lang)) } }
                @for (picture, named) in &pictures {
                    li { (named) ": "
                        a class="ds-link" href=(file("svg", picture)) { (t::inv_download_svg(lang)) } " · "
                        a class="ds-link" href=(file("png", picture)) { (t::inv_download_png(lang)) }
                    }
                }
                li { a class="ds-link" href={ "/inventory/report.pdf?round=" (round.year) } { (t::inv_report_pdf(lang)) } }
            }
        }
    }
}
