//! All entries of some days, and what each institution will be invoiced for next.

use super::{cost, key, money};
use crate::form::{read_date, write_date};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::form::{FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::table::{Column, Row, Table};
use crate::ui::{self, Filter};
use crate::{shell, text};
use app::EntryRow;
use app::ledger::LedgerDesk;
use axum::response::{IntoResponse, Redirect, Response};
use domain::money::Money;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// The days that are asked for: this year, unless said otherwise.
fn days(v: &Visitor) -> (Date, Date) {
    let today = v.today();
    let day = |name: &str| v.query.get(name).and_then(|d| read_date(d, today));
    let first = day("from").unwrap_or_else(|| today.first_of_year());
    (first, day("until").unwrap_or(today))
}

async fn asked(v: &Visitor) -> Result<LedgerDesk, Fail> {
    let (from, until) = days(v);
    v.web.app.ledger_desk(&v.caller, from, until).await.or_page(v)
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    // The field of the case leads to its accounts.
    if let Some(case) = v.query.get("case").map(str::trim).filter(|c| !c.is_empty()) {
        let fits = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let case: String = case.chars().filter(fits).take(60).collect();
        return Ok(Redirect::to(&format!("/ledger/{case}")).into_response());
    }
    let lang = v.lang;
    let desk = asked(&v).await?;
    let address = format!("from={}&until={}", desk.days.0, desk.days.1);
    let may = |act: &str| v.web.app.may_anywhere(&v.caller, act);
    let page = Page {
        title: t::ledger_title(lang).into(),
        lead: Some(t::ledger_lead(lang).into()),
        actions: html! {
            @if may("invoice.run") { (ui::link_button(Look::Main, t::invoice_run_button(lang), "/invoices/run")) }
            (ui::link_button(Look::Second, t::nav_invoices(lang), "/invoices"))
            (ui::link_button(Look::Second, t::payments_title(lang), "/payments"))
            (ui::link_button(Look::Second, t::budget_nav(lang), "/budget"))
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                (ui::panel("open", t::ledger_open(lang), html! {}, open(&v, &desk)))
                (filter(&v, &desk))
                (ui::panel("entries", t::ledger_entries(lang), html! {}, entries(&v, &desk)))
                (sheet::links(lang, "/ledger.csv", &address))
                (printed(&v))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn filter(v: &Visitor, desk: &LedgerDesk) -> Markup {
    let day = |name: &str, label: &str, day: Date| {
        let mut view = FieldView::new(name, label, Kind::Date).value(write_date(day));
        view.unmarked = true;
        view
    };
    let case = FieldView::new("case", t::case_number(v.lang), Kind::Text);
    let fields = vec![
        day("from", t::ledger_from(v.lang), desk.days.0),
        day("until", t::ledger_until(v.lang), desk.days.1),
        FieldView { unmarked: true, ..case.hint(t::ledger_find_hint(v.lang)) },
    ];
    ui::filter(v.lang, &Filter { action: "/ledger".into(), fields, clear: "/ledger".into(), ..Filter::default() })
}

fn open(v: &Visitor, desk: &LedgerDesk) -> Markup {
    let lang = v.lang;
    if desk.open.is_empty() {
        return html! { p { (t::ledger_open_none(lang)) } };
    }
    let row = |o: &app::ledger::OpenOf| {
        Row::from(vec![
            html! { (text::institution(lang, v.model(), &o.institution)) },
            html! { (words::number(lang, i64::try_from(o.shares).unwrap_or(i64::MAX))) },
            html! { (money(v, o.amount)) },
        ])
    };
    let total: Money = desk.open.iter().map(|o| o.amount).sum();
    let table = Table {
        caption: t::ledger_open(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::concerns_service(lang)),
            Column::number(t::ledger_shares(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: desk.open.iter().map(row).collect(),
        foot: vec![html! { (t::ledger_total(lang)) }, html! {}, html! { (money(v, total)) }],
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn entries(v: &Visitor, desk: &LedgerDesk) -> Markup {
    let lang = v.lang;
    if desk.entries.is_empty() {
        return ui::empty(t::ledger_none(lang), t::ledger_none_text(lang), html! {});
    }
    let row = |e: &EntryRow| {
        Row::from(vec![
            html! { a class="ds-link id" href={ "/ledger/" (e.case_number) } { (e.case_number) } },
            html! { (day_of(v, &e.on)) },
            html! {
                (cost(v, &e.cost))
                @if e.reverses.is_some() { br; span class="subtle" { (t::ledger_counter(lang)) } }
                @if e.reversed_by.is_some() { br; span class="subtle" { (t::ledger_taken_back(lang)) } }
            },
            html! { (key(v, &e.key)) },
            html! { (money(v, Money::of(e.amount))) },
        ])
    };
    let total: Money = desk.entries.iter().map(|e| Money::of(e.amount)).sum();
    let table = Table {
        caption: t::ledger_entries(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::case_number(lang)),
            Column::new(t::ledger_on(lang)),
            Column::new(t::ledger_cost(lang)),
            Column::new(t::ledger_key(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: desk.entries.iter().map(row).collect(),
        foot: vec![html! { (t::ledger_total(lang)) }, html! {}, html! {}, html! {}, html! { (money(v, total)) }],
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// A listed day in words.
pub(in crate::pages) fn day_of(v: &Visitor, day: &str) -> String {
    day.parse().map_or_else(|_| day.to_string(), |d| words::date(v.lang, d))
}

/// The same as a file for spreadsheets.
pub(super) async fn file(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let desk = asked(&v).await?;
    let (from, until) = desk.days;
    let heads = [
        t::case_number(lang),
        t::ledger_number(lang),
        t::ledger_on(lang),
        t::ledger_booked(lang),
        t::ledger_cost(lang),
        t::ledger_key(lang),
        t::ledger_voucher(lang),
        t::ledger_amount(lang),
    ];
    let row = |e: &EntryRow| {
        vec![
            Cell::text(&e.case_number),
            Cell::Number(e.n),
            Cell::day(&e.on),
            Cell::day(&e.booked),
            Cell::text(cost(&v, &e.cost)),
            Cell::text(key(&v, &e.key)),
            Cell::text(e.voucher.clone().unwrap_or_default()),
            Cell::Centimes(e.amount),
        ]
    };
    let sheet = Sheet {
        name: "ledger",
        title: t::ledger_title(lang).into(),
        filter: vec![words::span(lang, from, Some(until))],
        heads: heads.iter().map(ToString::to_string).collect(),
        rows: desk.entries.iter().map(row).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}
