//! The register of decisions: which body, on what basis, how, with what result, and what was to be done (GOV-15).

use super::{sub, world};
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::affair::Mode;
use domain::sitting::{Minute, Sitting};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let sittings = v.web.app.affairs::<Sitting>(&v.caller).await.or_page(&v)?;
    let world = world(&v).await.or_page(&v)?;
    let mut rows: Vec<(jiff::civil::Date, Row)> = Vec::new();
    for view in &sittings {
        let sitting = &view.affair;
        for (item, minute) in sitting.decisions() {
            let cells = vec![
                html! { (ui::date(lang, sitting.on())) br; a class="ds-link id" href={ "/sittings/" (sitting.number) } { (sitting.number) } },
                html! { (world.name(&v, sitting.plan.body.as_str())) },
                html! { (item.add.title) br; span class="pre" { (minute.text) } },
                html! { @if let Some(basis) = &minute.basis { (basis) } },
                how(&v, minute),
                html! { @if let Some(task) = &minute.to_do { (task) } @else { "–" } },
            ];
            rows.push((sitting.on(), Row::from(cells)));
        }
    }
    for topic in &world.topics {
        let Some(decided) = &topic.decision else { continue };
        let cells = vec![
            html! { (ui::date(lang, decided.on)) br; a class="ds-link id" href={ "/topics/" (topic.number) } { (topic.number) } },
            html! { (t::topics_one(lang)) },
            html! { (topic.enter.subject) br; span class="pre" { (decided.decision) } },
            html! { (decided.basis) },
            html! { (text::code(lang, "mode", decided.mode.code())) },
            html! { (text::code(lang, "topic-outcome", decided.outcome.code())) },
        ];
        rows.push((decided.on, Row::from(cells)));
    }
    rows.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    let heads = [
        t::affairs_since(lang),
        t::bodies_one(lang),
        t::decisions_what(lang),
        t::decisions_basis(lang),
        t::decisions_how(lang),
        t::decisions_next(lang),
    ];
    let table = Table {
        caption: t::decisions_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::decisions_title(lang).into(),
        lead: Some(t::decisions_lead(lang).into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            @if table.rows.is_empty() { (ui::empty(t::decisions_none(lang), t::decisions_lead(lang), html! {})) }
            @else { (ui::panel("all", t::decisions_title(lang), html! {}, ui::table(lang, &table))) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// By consensus, or by how many voices.
fn how(v: &Visitor, minute: &Minute) -> Markup {
    let lang = v.lang;
    let Some(mode) = minute.mode else { return html! { "–" } };
    let count = |n: Option<u16>| n.unwrap_or(0).to_string();
    html! {
        (text::code(lang, "mode", mode.code()))
        @if mode == Mode::Vote {
            br; span class="subtle" { (t::decisions_votes(lang, &count(minute.abstained), &count(minute.no), &count(minute.yes))) }
        }
    }
}
