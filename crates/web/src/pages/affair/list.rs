//! All affairs of a kind that one may know of.

use super::{Shown, World, stage, sub, world};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use app::affair::AffairView;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use words::t;

/// The page of a kind.
pub async fn list<T: Shown>(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let mut all = v.web.app.affairs::<T>(&v.caller).await.or_page(&v)?;
    all.retain(|view| view.affair.wanted(&v));
    let world = world(&v).await.or_page(&v)?;
    let words = T::words(lang);
    let begins = v.web.app.may_anywhere(&v.caller, T::FRESH);
    let page = Page {
        title: words.title.into(),
        lead: Some(words.lead.into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: html! {
            @if begins { (ui::link_button(Look::Main, act(&v, T::FRESH), &T::begin_at(&v))) }
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                (T::above(&v, &all, &world))
                @if all.is_empty() { (ui::empty(words.none, words.lead, html! {})) }
                @else { (ui::panel("all", words.title, html! {}, table(&v, &world, &all))) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table<T: Shown>(v: &Visitor, world: &World, all: &[AffairView<T>]) -> Markup {
    let lang = v.lang;
    let heads = [T::words(lang).one, t::affairs_about(lang), t::plan_state(lang), t::affairs_since(lang)];
    let table = Table {
        caption: T::words(lang).title.into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(|view| Row::from(cells(v, world, view))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells<T: Shown>(v: &Visitor, world: &World, view: &AffairView<T>) -> Vec<Markup> {
    let listed = view.affair.listed();
    let about = listed.about.map(|code| world.name(v, code.as_str()));
    vec![
        html! {
            a class="ds-link" href={ (T::HOME) "/" (listed.number) } { (view.affair.title(v.lang)) } br;
            span class="id subtle" { (listed.number) }
        },
        html! { (about.unwrap_or_else(|| "–".into())) },
        stage(v.lang, listed.stage),
        html! { @if view.version > 0 { (ui::date(v.lang, listed.since)) } @else { "–" } },
    ]
}
