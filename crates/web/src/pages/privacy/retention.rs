//! Whose files have come to their end: a list to look at before anything goes. Nothing is erased from here.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::shell;
use crate::ui::page::Page;
use crate::ui::{self, Column, Row, Table};
use app::privacy::DueErasure;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let due = v.web.app.retention_list(&v.caller).await.or_page(&v)?;
    let row = |d: &DueErasure| {
        Row::from(vec![
            html! { @for number in &d.cases { span class="id" { (number) } " " } },
            html! { (words::date(lang, d.closed)) },
            html! { (words::date(lang, d.until)) },
        ])
    };
    let heads = [t::case_number(lang), t::retention_closed(lang), t::retention_until(lang)];
    let table = Table {
        caption: t::retention_title(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows: due.iter().map(row).collect(),
        ..Table::default()
    };
    let content = html! {
        div class="stack" {
            @if due.is_empty() { (ui::empty(t::retention_none(lang), t::retention_none_text(lang), html! {})) }
            @else { (ui::table(lang, &table)) }
            (printed(&v))
        }
    };
    let page = Page {
        title: t::retention_title(lang).to_string(),
        lead: Some(t::retention_lead(lang).to_string()),
        actions: ui::parts::print_button(t::button_print(lang)),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}
