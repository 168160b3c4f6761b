//! The accounts of one case: its entries with their shares, booking a cost, taking one back.

use super::{cost, key, money};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain, act as act_name};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::ledger::LedgerView;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use domain::Refused;
use domain::ledger::{Entry, LedgerCommand};
use maud::{Markup, html};
use serde_json::json;
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.ledger(&v.caller, &number).await.or_page(&v)?;
    let lang = v.lang;
    let page = Page {
        title: t::ledger_of(lang, &number),
        context: Some(number.clone()),
        back: Some(Link::new(t::ledger_title(lang), "/ledger")),
        actions: html! {
            @if view.acts.contains(&"ledger.book") {
                (ui::link_button(Look::Main, act_name(&v, "ledger.book"), &format!("/ledger/{number}/do/ledger.book")))
            }
            (ui::link_button(Look::Second, t::ledger_case(lang), &format!("/cases/{number}")))
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                @if view.ledger.entries.is_empty() { (ui::empty(t::ledger_case_none(lang), t::ledger_case_none_text(lang), html! {})) }
                @else { (ui::panel("entries", t::ledger_entries(lang), html! {}, table(&v, &view))) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, view: &LedgerView) -> Markup {
    let lang = v.lang;
    let heads = [
        Column::new(t::ledger_number(lang)),
        Column::new(t::ledger_on(lang)),
        Column::new(t::ledger_cost(lang)),
        Column::new(t::ledger_who_pays(lang)),
        Column::number(t::ledger_amount(lang)),
        Column::new(t::ledger_correct(lang)),
    ];
    let total = money(v, view.ledger.total());
    let blank = || html! {};
    let table = Table {
        caption: t::ledger_entries(lang).into(),
        caption_hidden: true,
        columns: heads.into(),
        rows: view.ledger.entries.iter().map(|e| Row::from(cells(v, view, e))).collect(),
        foot: vec![html! { (t::ledger_total(lang)) }, blank(), blank(), blank(), html! { (total) }, blank()],
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, view: &LedgerView, e: &Entry) -> Vec<Markup> {
    let lang = v.lang;
    let free = e.reverses.is_none() && e.reversed_by.is_none();
    let reverse = format!("/ledger/{}/do/ledger.reverse?entry={}", view.ledger.case, e.n);
    vec![
        html! { (e.n) },
        html! { (ui::date(lang, e.book.on)) },
        html! {
            (cost(v, e.book.cost.as_str()))
            @if let Some(voucher) = &e.book.voucher { br; span class="subtle" { (t::ledger_voucher(lang)) " " (voucher) } }
        },
        html! {
            (key(v, e.book.key.as_str()))
            @for share in &e.shares {
                br; span class="subtle" { (text::institution(lang, v.model(), share.institution.as_str())) " " (money(v, share.amount)) }
            }
        },
        html! { (money(v, e.amount)) },
        html! {
            @if let Some(r) = &e.reverses { (t::ledger_reverses(lang, &r.entry.to_string())) br; span class="subtle" { (text::code(lang, "reversal", r.reason.code())) } }
            @if let Some(n) = e.reversed_by { (t::ledger_reversed_by(lang, &n.to_string())) }
            @if free && view.acts.contains(&"ledger.reverse") {
                a class="ds-link no-print" href=(reverse) { (t::ledger_reverse(lang)) span class="vh" { " " (e.n) } }
            }
        },
    ]
}

/// No person stands in the accounts.
fn nobody(v: &Visitor) -> Markup {
    let alert = Alert { tone: Tone::Info, title: t::ledger_nobody(v.lang).into(), ..Alert::default() };
    ui::alert(v.lang, &alert)
}

async fn form_of(v: &Visitor, number: &str, kind: &str) -> Result<Plain<'static>, Fail> {
    let view = v.web.app.ledger(&v.caller, number).await.or_page(v)?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/ledger/{number}");
    let back = Link::new(t::ledger_of(v.lang, number), home.clone());
    let hidden: &[&str] = if kind == "ledger.reverse" { &["entry"] } else { &[] };
    let action = format!("{home}/do/{kind}");
    Ok(Plain { kind, action, back, hidden, before: nobody(v), version: Some(view.version), ..Plain::default() })
}

pub(super) async fn act(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let plain = form_of(&v, &number, &kind).await?;
    let entered = match v.query.get("entry").and_then(|n| n.parse::<u32>().ok()) {
        Some(entry) => Entered::from_json(&json!({ "entry": entry })),
        None => Entered::from_json(&json!({ "on": v.today() })),
    };
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = form_of(&v, &number, &kind).await?;
    let read = match plain.kind {
        "ledger.book" => plain::read(&v, plain.kind, &entered).map(LedgerCommand::Book),
        _ => plain::read(&v, plain.kind, &entered).map(LedgerCommand::Reverse),
    };
    let command = match read {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_ledger(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/ledger/{number}"))
}
