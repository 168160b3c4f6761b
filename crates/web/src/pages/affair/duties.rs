//! The duties of those who keep and attend the bodies, each with the page that serves it (ROLE-05).

use super::sub;
use crate::http::{Fail, Visitor};
use crate::ui::page::Page;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use maud::html;
use words::t;

/// Each duty with the page that serves it. The words are under `duty-ID`.
pub const DUTIES: &[(&str, &str)] = &[
    ("role-copil-02", "/agreements"),
    ("role-copil-04", "/projects"),
    ("role-copil-05", "/decisions"),
    ("role-copil-07", "/topics"),
    ("role-cdc-03", "/topics"),
    ("role-cdc-04", "/projects"),
    ("role-cdc-06", "/sittings"),
    ("role-cdc-07", "/mandates"),
    ("role-cdc-09", "/topics"),
    ("role-dirreg-01", "/bodies"),
    ("role-dirreg-02", "/recommendations"),
    ("role-dirreg-03", "/sittings"),
    ("role-officer-01", "/work"),
    ("role-officer-02", "/decisions"),
    ("role-officer-03", "/sittings"),
    ("role-officer-08", "/statistics"),
    ("role-officer-09", "/bodies"),
    ("role-officer-13", "/bodies"),
    ("role-officer-19", "/mandates"),
    ("role-secr-02", "/sittings"),
    ("role-secr-07", "/statistics"),
    ("role-secr-11", "/sittings"),
    ("role-coordreg-07", "/concerns"),
];

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let row = |(id, href): &(&str, &str)| {
        let link = html! { a class="ds-link" href=(href) { (text::code(lang, "duty", id)) } };
        Row {
            id: Some((*id).into()),
            cells: vec![
                link,
                html! { (role(lang, id)) },
                html! { span class="id subtle" { (id.to_ascii_uppercase()) } },
            ],
        }
    };
    let heads = [t::duties_one(lang), t::duties_who(lang), t::duties_id(lang)];
    let table = Table {
        caption: t::duties_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: DUTIES.iter().map(row).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::duties_title(lang).into(),
        lead: Some(t::duties_lead(lang).into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: ui::panel("all", t::duties_title(lang), html! {}, ui::table(lang, &table)),
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// Whose duty it is.
fn role(lang: words::Lang, id: &str) -> String {
    let part = id.split('-').nth(1).unwrap_or_default();
    text::code(lang, "duty-of", part)
}
