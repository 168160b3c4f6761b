//! What a draft would change: in the model, entry by entry, and for open cases, as numbers.

use super::{back, view_of};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::Fact;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::Effect;
use axum::response::{IntoResponse, Response};
use domain::model::Difference;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::t;

pub(super) async fn show(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let lang = v.lang;
    view_of(&v, n).await?;
    let draft = v.web.app.revision_effect(&v.caller, n).await.or_page(&v)?;
    let page = Page {
        title: t::revisions_effect(lang).into(),
        lead: Some(t::revisions_effect_lead(lang).into()),
        back: Some(back(lang, n)),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (ui::panel("cases", t::revisions_cases(lang), html! {}, match &draft.effect {
                    Some(effect) => numbers(&v, effect),
                    None => html! { p { (t::revisions_faulty(lang)) } },
                }))
                (ui::panel("differences", t::revisions_differences(lang), html! {}, differences(&v, &draft.differences)))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn numbers(v: &Visitor, effect: &Effect) -> Markup {
    let lang = v.lang;
    let facts = [
        Fact::new(t::revisions_open(lang), html! { (effect.open) }),
        Fact::new(t::revisions_screened(lang), html! { (effect.screened) }),
    ];
    let none = effect.degrees.is_empty() && effect.categories.is_empty();
    html! {
        (ui::summary(lang, &facts))
        @if none { p { (t::revisions_no_effect(lang)) } }
        (counted(v, t::revisions_degrees(lang), &effect.degrees, degree))
        (counted(v, t::revisions_categories(lang), &effect.categories, |_, key| key.to_string()))
        (counted(v, t::revisions_lost(lang), &effect.lost, lost))
        (counted(v, t::revisions_seats(lang), &effect.seats, lost))
        (counted(v, t::revisions_lost_sessions(lang), &effect.sessions, lost))
        (counted(v, t::revisions_lost_agreements(lang), &effect.agreements, lost))
    }
}

/// From one degree to another, in words.
fn degree(v: &Visitor, key: &str) -> String {
    let word = |code: &str| match code {
        "discretion" => text::code(v.lang, "passage", code),
        code => text::code(v.lang, "degree", code),
    };
    key.split(" → ").map(word).collect::<Vec<_>>().join(" → ")
}

/// A code with what it is of.
fn lost(v: &Visitor, key: &str) -> String {
    let (of, code) = key.split_once(' ').unwrap_or((key, ""));
    format!("{}: {code}", text::code(v.lang, "section", of))
}

fn counted(
    v: &Visitor,
    caption: &str,
    all: &BTreeMap<String, u64>,
    words: impl Fn(&Visitor, &str) -> String,
) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let rows = all.iter().map(|(key, n)| Row::from(vec![html! { (words(v, key)) }, html! { (n) }]));
    let table = Table {
        caption: caption.into(),
        columns: vec![Column::new(caption), Column::number(t::revisions_number(v.lang))],
        rows: rows.collect(),
        ..Table::default()
    };
    ui::table(v.lang, &table)
}

fn differences(v: &Visitor, all: &[Difference]) -> Markup {
    let lang = v.lang;
    if all.is_empty() {
        return html! { p { (t::revisions_same(lang)) } };
    }
    let said = |text: &Option<String>| html! { @match text { Some(text) => span class="pre" { (text) }, None => "–" } };
    let row = |d: &Difference| Row::from(vec![html! { code { (d.at) } }, said(&d.before), said(&d.after)]);
    let heads = [t::revisions_where(lang), t::revisions_now(lang), t::revisions_then(lang)];
    let table = Table {
        caption: t::revisions_differences(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
