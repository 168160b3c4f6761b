//! The list of invoices with what is open.

use super::state;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::ledger::{day_of, money};
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::table::{Column, Row, Table};
use crate::ui::{self, Filter};
use crate::{shell, text};
use app::InvoiceRow;
use app::invoice::{Invoices, Wanted};
use axum::response::{IntoResponse, Response};
use domain::invoice::InvoiceState;
use domain::money::Money;
use maud::{Markup, html};
use words::t;

/// What is asked for; what cannot be read is as if it were not there.
fn wanted(v: &Visitor) -> Wanted {
    let known = |code: &&str| v.model().institution(code).is_some();
    Wanted {
        year: v.query.get("year").and_then(|y| y.parse().ok()).filter(|y| (2000..=2100).contains(y)),
        institution: v.query.get("institution").filter(known).map(str::to_string),
        state: v.query.get("state").and_then(InvoiceState::from_code),
    }
}

fn address(wanted: &Wanted) -> String {
    let pairs = [
        wanted.year.map(|y| format!("year={y}")),
        wanted.institution.as_ref().map(|i| format!("institution={i}")),
        wanted.state.map(|s| format!("state={s}")),
    ];
    pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let wanted = wanted(&v);
    let found = v.web.app.invoices(&v.caller, &wanted).await.or_page(&v)?;
    let may = |act: &str| v.web.app.may_anywhere(&v.caller, act);
    let page = Page {
        title: t::nav_invoices(lang).into(),
        lead: Some(t::invoices_lead(lang).into()),
        actions: html! {
            @if may("invoice.run") { (ui::link_button(Look::Main, t::invoice_run_button(lang), "/invoices/run")) }
            @if may("payments.read") { (ui::link_button(Look::Second, t::payments_title(lang), "/payments")) }
            (ui::link_button(Look::Second, t::statement_title(lang), "/invoices/statement"))
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                p { span class="strong" { (money(&v, found.open)) } " " (t::invoices_open_sum(lang))
                    @if found.overdue > 0 { " · " (t::invoices_overdue_count(lang, i64::try_from(found.overdue).unwrap_or(i64::MAX))) }
                }
                (filter(&v, &wanted))
                @if found.rows.is_empty() { (ui::empty(t::invoices_none(lang), t::invoices_none_text(lang), html! {})) }
                @else { (table(&v, &found)) }
                (sheet::links(lang, "/invoices.csv", &address(&wanted)))
                (printed(&v))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn filter(v: &Visitor, wanted: &Wanted) -> Markup {
    let lang = v.lang;
    let select = |name: &str, label: &str, chosen: Option<String>, mut choices: Vec<Choice>| {
        choices.insert(0, Choice::new("", t::cases_filter_any(lang)));
        let mut view = FieldView::new(name, label, Kind::Select(choices));
        (view.values, view.unmarked) = (chosen.into_iter().collect(), true);
        view
    };
    let this_year = v.today().year();
    let years = (0..6).map(|n| (this_year - n).to_string()).map(|y| Choice::new(y.clone(), y)).collect();
    let institutions = v.model().institution.iter().filter(|i| !i.discreet);
    let institutions = institutions.map(|i| Choice::new(&i.code, text::of(lang, &i.label))).collect();
    let states = InvoiceState::ALL.iter().map(|s| Choice::new(s.code(), text::code(lang, "invoice", s.code())));
    let fields = vec![
        select("year", t::invoices_year(lang), wanted.year.map(|y| y.to_string()), years),
        select("institution", t::concerns_service(lang), wanted.institution.clone(), institutions),
        select("state", t::plan_state(lang), wanted.state.map(|s| s.to_string()), states.collect()),
    ];
    ui::filter(lang, &Filter { action: "/invoices".into(), fields, clear: "/invoices".into(), ..Filter::default() })
}

fn table(v: &Visitor, found: &Invoices) -> Markup {
    let lang = v.lang;
    let sum = |of: &dyn Fn(&InvoiceRow) -> i64| found.rows.iter().map(|r| Money::of(of(r))).sum::<Money>();
    let blank = || html! {};
    let table = Table {
        caption: t::nav_invoices(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::invoice_one(lang)),
            Column::new(t::concerns_service(lang)),
            Column::new(t::invoice_issued(lang)),
            Column::new(t::invoice_due(lang)),
            Column::new(t::plan_state(lang)),
            Column::number(t::invoice_total(lang)),
            Column::number(t::invoice_left(lang)),
        ],
        rows: found.rows.iter().map(|r| Row::from(cells(v, r))).collect(),
        foot: vec![
            html! { (t::ledger_total(lang)) },
            blank(),
            blank(),
            blank(),
            blank(),
            html! { (money(v, sum(&|r| r.total))) },
            html! { (money(v, found.open)) },
        ],
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, row: &InvoiceRow) -> Vec<Markup> {
    let known = InvoiceState::from_code(&row.state).unwrap_or(InvoiceState::Open);
    let overdue = row.due < v.today().to_string();
    vec![
        html! { a class="ds-link id" href={ "/invoices/" (row.number) } { (row.number) } },
        html! { (text::institution(v.lang, v.model(), &row.institution)) },
        html! { (day_of(v, &row.issued)) },
        html! { (day_of(v, &row.due)) },
        html! { (state(v, known, overdue)) },
        html! { (money(v, Money::of(row.total))) },
        html! { (money(v, Money::of(row.open))) },
    ]
}

/// The same as a file for spreadsheets.
pub(super) async fn file(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let wanted = wanted(&v);
    let found = v.web.app.invoices(&v.caller, &wanted).await.or_page(&v)?;
    let heads = [
        t::invoice_one(lang),
        t::concerns_service(lang),
        t::invoice_issued(lang),
        t::invoice_due(lang),
        t::plan_state(lang),
        t::paper_bill_reference(lang),
        t::invoice_total(lang),
        t::invoice_received(lang),
        t::invoice_left(lang),
    ];
    let row = |r: &InvoiceRow| {
        vec![
            Cell::text(&r.number),
            Cell::text(text::institution_full(lang, v.model(), &r.institution)),
            Cell::day(&r.issued),
            Cell::day(&r.due),
            Cell::text(text::code(lang, "invoice", &r.state)),
            Cell::text(&r.reference),
            Cell::Centimes(r.total),
            Cell::Centimes(r.paid),
            Cell::Centimes(r.open),
        ]
    };
    let filter = [
        wanted.year.map(|y| y.to_string()),
        wanted.institution.as_deref().map(|i| text::institution(lang, v.model(), i)),
        wanted.state.map(|s| text::code(lang, "invoice", s.code())),
    ];
    let sheet = Sheet {
        name: "invoices",
        title: t::nav_invoices(lang).into(),
        filter: filter.into_iter().flatten().collect(),
        heads: heads.iter().map(ToString::to_string).collect(),
        rows: found.rows.iter().map(row).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}
