//! All concerns that one may know of, and those that wait on the desk.

use super::stage;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::concern::ConcernView;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.concerns(&v.caller).await.or_page(&v)?;
    let raises = v.web.app.may_anywhere(&v.caller, "concern.raise");
    let waiting = all.iter().filter(|c| c.waits).count() as i64;
    let page = Page {
        title: t::concerns_title(lang).into(),
        lead: Some(t::concerns_lead(lang).into()),
        actions: html! {
            @if raises { (ui::link_button(Look::Main, act(&v, "concern.raise"), "/concerns/new")) }
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                @if waiting > 0 { p class="row" { (ui::count_link(Tone::Warning, waiting, t::concerns_waiting(lang), "#all")) } }
                @if all.is_empty() { (ui::empty(t::concerns_none(lang), t::concerns_none_text(lang), html! {})) }
                @else { (ui::panel("all", t::concerns_all(lang), html! {}, table(&v, &all))) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, all: &[ConcernView]) -> Markup {
    let lang = v.lang;
    let heads = [
        t::concerns_one(lang),
        t::concerns_service(lang),
        t::concerns_raised(lang),
        t::plan_state(lang),
        t::concerns_since(lang),
    ];
    let table = Table {
        caption: t::concerns_all(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(|c| Row::from(cells(v, c))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, view: &ConcernView) -> Vec<Markup> {
    let (lang, concern) = (v.lang, &view.concern);
    vec![
        html! { a class="ds-link" href={ "/concerns/" (concern.number) } { (concern.raise.subject) } br; span class="id subtle" { (concern.number) } },
        html! { (text::institution(lang, v.model(), concern.raise.institution.as_str())) },
        html! { (ui::date(lang, concern.stamp.on)) br; span class="subtle" { (super::show::name(view, &concern.stamp)) } },
        html! { (stage(v, concern.stage)) @if view.waits { br; span class="subtle" { (t::concerns_waiting(lang)) } } },
        html! { (ui::date(lang, concern.since)) },
    ]
}

/// Those whose next step is the reader's, beside their other work.
pub(in crate::pages) fn desk(v: &Visitor, all: &[ConcernView]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/concerns" { (t::concerns_title(lang)) } };
    let body = html! {
        @for view in all {
            div class="row spread" {
                p {
                    a class="ds-link" href={ "/concerns/" (view.concern.number) } { (view.concern.raise.subject) } br;
                    span class="id subtle" { (view.concern.number) }
                }
                div { (stage(v, view.concern.stage)) }
            }
        }
    };
    ui::panel("concerns", t::concerns_desk(lang), link, body)
}
