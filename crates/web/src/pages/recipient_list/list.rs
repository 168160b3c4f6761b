//! The lists that one's institution asked for or is asked for.

use super::state;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::recipient_list::ListView;
use axum::response::{IntoResponse, Response};
use domain::recipient_list::ListState;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.lists(&v.caller).await.or_page(&v)?;
    let kind = "recipient-list.request";
    let runs = v.web.app.may_anywhere(&v.caller, "common.read");
    let asks = v.web.app.may_anywhere(&v.caller, kind);
    let page = Page {
        title: t::lists_title(lang).into(),
        lead: Some(t::lists_lead(lang).into()),
        actions: html! {
            @if asks { (ui::link_button(Look::Main, act(&v, kind), "/recipient-lists/new")) }
            @if runs { (ui::link_button(Look::Second, t::common_title(lang), "/common")) }
        },
        content: html! {
            @if all.is_empty() { (ui::empty(t::lists_none(lang), t::lists_none_text(lang), html! {})) }
            @else { (table(&v, &all)) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, all: &[ListView]) -> Markup {
    let lang = v.lang;
    let heads = [
        t::lists_one(lang),
        t::requests_from(lang),
        t::requests_to(lang),
        t::lists_persons(lang),
        t::lists_delete_on(lang),
        t::plan_state(lang),
    ];
    let mut columns: Vec<Column> = heads.map(Column::new).into();
    columns[3].number = true;
    let table = Table {
        caption: t::lists_title(lang).into(),
        caption_hidden: true,
        columns,
        rows: all.iter().map(|one| Row::from(cells(v, one))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, one: &ListView) -> Vec<Markup> {
    let list = &one.list;
    let name = |code: &domain::Code| text::institution(v.lang, v.model(), code.as_str());
    let on = list.requested.request.delete_on;
    vec![
        html! { a class="ds-link id" href={ "/recipient-lists/" (list.number()) } { (list.number()) } },
        html! { (name(list.from())) },
        html! { (name(list.to())) },
        html! { (list.requested.good) },
        html! { @if list.state == ListState::Deleted { (ui::date(v.lang, on)) } @else { (shared::due_on(v, on)) } },
        state(v, list.state),
    ]
}
