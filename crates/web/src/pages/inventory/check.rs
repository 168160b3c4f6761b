//! What the text of a round counts otherwise than its tables (SURV-21).

use super::asked;
use super::wording::code;
use crate::http::Guest;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::inventory::{Checked, check};
use maud::html;
use words::t;

pub(super) async fn show(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let checked = check(round);
    let differing: Vec<&Checked> = checked.iter().filter(|c| !c.agrees()).collect();
    let agree = i64::try_from(checked.len() - differing.len()).unwrap_or(0);
    let row = |c: &&Checked| {
        let why = c.note.map(|n| n.text.get(text::language(lang))).unwrap_or_default();
        Row::from(vec![
            html! { a class="ds-link" href={ "/inventory?topic=" (c.claim.figure) "&round=" (round.year) } { (code(lang, "inv-topic", &c.claim.figure)) } },
            html! { (said(&c.claim.claimed)) },
            html! { (c.found.as_deref().map(said).unwrap_or_default()) },
            html! { (why) " " span class="subtle" { "(" (c.claim.source) ")" } },
        ])
    };
    let heads =
        [t::inv_check_figure(lang), t::inv_check_claimed(lang), t::inv_check_found(lang), t::inv_check_why(lang)];
    let table = Table {
        caption: t::inv_check(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: differing.iter().map(row).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::inv_check(lang).into(),
        lead: Some(t::inv_check_lead(lang).into()),
        back: Some(Link::new(t::inv_title(lang), format!("/inventory?round={}", round.year))),
        content: html! { div class="stack" { (ui::table(lang, &table)) p { (t::inv_check_agree(lang, agree)) } } },
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

/// Lists of codes with spaces, so that they can break.
fn said(text: &str) -> String {
    text.replace(';', ", ")
}
