//! The runs that one's institution asked for.

use super::state;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::common::RunView;
use axum::response::{IntoResponse, Response};
use domain::common::RunState;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.runs(&v.caller).await.or_page(&v)?;
    let kind = "common.request";
    let asks = v.web.app.may_anywhere(&v.caller, kind);
    let page = Page {
        title: t::common_title(lang).into(),
        lead: Some(t::common_lead(lang).into()),
        back: Some(Link::new(t::lists_title(lang), "/recipient-lists")),
        actions: html! { @if asks { (ui::link_button(Look::Main, act(&v, kind), "/common/new")) } },
        content: html! {
            @if all.is_empty() { (ui::empty(t::common_none(lang), t::common_none_text(lang), html! {})) }
            @else { (table(&v, &all)) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, all: &[RunView]) -> Markup {
    let lang = v.lang;
    let heads = [
        t::common_one(lang),
        t::common_own(lang),
        t::common_with(lang),
        t::lists_persons(lang),
        t::lists_delete_on(lang),
        t::plan_state(lang),
    ];
    let mut columns: Vec<Column> = heads.map(Column::new).into();
    columns[3].number = true;
    let table = Table {
        caption: t::common_title(lang).into(),
        caption_hidden: true,
        columns,
        rows: all.iter().map(|one| Row::from(cells(v, one))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, one: &RunView) -> Vec<Markup> {
    let run = &one.run;
    let name = |code: &domain::Code| text::institution(v.lang, v.model(), code.as_str());
    let on = run.requested.request.delete_on;
    vec![
        html! { a class="ds-link id" href={ "/common/" (run.number()) } { (run.number()) } },
        html! { (name(run.own())) },
        html! { (name(run.with())) },
        html! { (run.requested.good) },
        html! { @if run.state == RunState::Deleted { (ui::date(v.lang, on)) } @else { (shared::due_on(v, on)) } },
        state(v, run.state),
    ]
}
