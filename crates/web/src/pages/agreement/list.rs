//! All agreements that one may know of.

use super::{codes, state};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::agreement::AgreementView;
use axum::response::{IntoResponse, Response};
use domain::agreement::AgreementState;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.agreements(&v.caller).await.or_page(&v)?;
    let proposes = v.web.app.may_anywhere(&v.caller, "agreement.propose");
    let button =
        html! { @if proposes { (ui::link_button(Look::Main, act(&v, "agreement.propose"), "/agreements/new")) } };
    let lists = v.web.app.may_anywhere(&v.caller, "recipient-list.read");
    let lists = html! { @if lists { (ui::link_button(Look::Second, t::lists_title(lang), "/recipient-lists")) } };
    let waiting = all.iter().filter(|a| !a.approves.is_empty()).count() as i64;
    let page = Page {
        title: t::agreements_title(lang).into(),
        lead: Some(t::agreements_lead(lang).into()),
        actions: html! { (button) (lists) (ui::print_button(t::button_print(lang))) },
        content: html! {
            div class="stack" {
                @if waiting > 0 { p class="row" { (ui::count_link(Tone::Warning, waiting, t::agreements_waiting(lang), "#all")) } }
                @if all.is_empty() { (ui::empty(t::agreements_none(lang), t::agreements_none_text(lang), html! {})) }
                @else { (ui::panel("all", t::agreements_all(lang), html! {}, table(&v, &all))) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, all: &[AgreementView]) -> Markup {
    let lang = v.lang;
    let heads = [
        t::agreements_one(lang),
        t::agreements_what(lang),
        t::agreements_purposes(lang),
        t::agreements_until(lang),
        t::plan_state(lang),
    ];
    let table = Table {
        caption: t::agreements_all(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(|a| Row::from(cells(v, a))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// The names of the parties.
pub(super) fn parties(v: &Visitor, view: &AgreementView) -> String {
    let parties = view.agreement.newest().into_iter().flat_map(|n| &n.terms.parties);
    parties.map(|p| text::institution(v.lang, v.model(), p.institution.as_str())).collect::<Vec<_>>().join(" – ")
}

fn cells(v: &Visitor, view: &AgreementView) -> Vec<Markup> {
    let number = &view.agreement.number;
    let terms = view.agreement.newest().map(|n| &n.terms);
    let until = view.until.or(terms.map(|t| t.valid_until));
    let near = view.state == AgreementState::Expiring;
    vec![
        html! { a class="ds-link" href={ "/agreements/" (number) } { (parties(v, view)) } br; span class="id subtle" { (number) } },
        html! { @if let Some(terms) = terms { (codes(v, "data", terms.categories.iter().map(|c| c.code()))) } },
        html! { @if let Some(terms) = terms { (codes(v, "purpose", terms.purposes.iter().map(|p| p.code()))) } },
        html! { @if let Some(on) = until { @if near { (shared::due_on(v, on)) } @else { (ui::date(v.lang, on)) } } },
        html! { (state(v, view.state)) @if !view.approves.is_empty() { br; span class="subtle" { (t::agreements_waiting(v.lang)) } } },
    ]
}
