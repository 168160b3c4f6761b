//! The statement of a year: what each institution was invoiced for, has paid, and still owes.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::ledger::money;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::page::{Nav, Page};
use crate::ui::parts::Link;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::invoice::{Statement, StatementRow};
use axum::response::{IntoResponse, Response};
use domain::money::Money;
use maud::{Markup, html};
use words::t;

async fn asked(v: &Visitor) -> Result<Statement, Fail> {
    let year = v.query.get("year").and_then(|y| y.parse().ok()).filter(|y| (2000..=2100).contains(y));
    v.web.app.statement(&v.caller, year.unwrap_or(v.today().year())).await.or_page(v)
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let found = asked(&v).await?;
    let page = Page {
        title: t::statement_of(lang, &found.year.to_string()),
        lead: Some(t::statement_lead(lang).into()),
        back: Some(Link::new(t::nav_invoices(lang), "/invoices")),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (years(&v, found.year, "/invoices/statement"))
                @if found.rows.is_empty() { (ui::empty(t::statement_none(lang), t::statement_none_text(lang), html! {})) }
                @else { (table(&v, &found)) }
                (sheet::links(lang, "/invoices/statement.csv", &format!("year={}", found.year)))
                (printed(&v))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// The years around the one that is shown.
pub(in crate::pages) fn years(v: &Visitor, shown: i16, base: &str) -> Markup {
    let first = shown.min(v.today().year() - 2);
    let last = shown.max(v.today().year() + 1);
    let nav: Vec<Nav> =
        (first..=last).map(|y| Nav::new(y.to_string(), format!("{base}?year={y}"), y == shown)).collect();
    html! {
        nav class="pages no-print" aria-label=(t::stats_years(v.lang)) {
            p class="subtle" { (t::stats_years(v.lang)) }
            ul { @for year in &nav { li { a href=(year.href) aria-current=[year.current.then_some("page")] { (year.label) } } } }
        }
    }
}

fn table(v: &Visitor, found: &Statement) -> Markup {
    let lang = v.lang;
    let row = |r: &StatementRow| {
        Row::from(vec![
            html! { (text::institution_full(lang, v.model(), &r.institution)) },
            html! { (r.invoices) },
            html! { (money(v, r.invoiced)) },
            html! { (money(v, r.received)) },
            html! { (money(v, r.open)) },
        ])
    };
    let sum = |of: &dyn Fn(&StatementRow) -> Money| money(v, found.rows.iter().map(of).sum());
    let table = Table {
        caption: t::statement_title(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::concerns_service(lang)),
            Column::number(t::statement_invoices(lang)),
            Column::number(t::statement_invoiced(lang)),
            Column::number(t::statement_received(lang)),
            Column::number(t::invoice_left(lang)),
        ],
        rows: found.rows.iter().map(row).collect(),
        foot: vec![
            html! { (t::ledger_total(lang)) },
            html! { (found.rows.iter().map(|r| r.invoices).sum::<usize>()) },
            html! { (sum(&|r| r.invoiced)) },
            html! { (sum(&|r| r.received)) },
            html! { (sum(&|r| r.open)) },
        ],
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// The same as a file for spreadsheets.
pub(super) async fn file(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let found = asked(&v).await?;
    let heads = [
        t::concerns_service(lang),
        t::statement_invoices(lang),
        t::statement_invoiced(lang),
        t::statement_received(lang),
        t::invoice_left(lang),
    ];
    let row = |r: &StatementRow| {
        vec![
            Cell::text(text::institution_full(lang, v.model(), &r.institution)),
            Cell::Number(i64::try_from(r.invoices).unwrap_or(i64::MAX)),
            Cell::Centimes(r.invoiced.centimes()),
            Cell::Centimes(r.received.centimes()),
            Cell::Centimes(r.open.centimes()),
        ]
    };
    let sheet = Sheet {
        name: "statement",
        title: t::statement_of(lang, &found.year.to_string()),
        filter: vec![found.year.to_string()],
        heads: heads.iter().map(ToString::to_string).collect(),
        rows: found.rows.iter().map(row).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}
