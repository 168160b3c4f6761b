//! One invoice: what it charges, what was paid, what is open.

use super::state;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::ledger::{cost, money};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::invoice::InvoiceView;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::case::Stamp;
use domain::invoice::{InvoiceLine, PaidHere};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.invoice(&v.caller, &number).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

fn page(v: &Visitor, view: &InvoiceView) -> Page {
    let (lang, invoice) = (v.lang, &view.invoice);
    Page {
        title: t::paper_invoice_title(lang, invoice.number().as_str()),
        context: Some(invoice.number().to_string()),
        back: Some(Link::new(t::nav_invoices(lang), "/invoices")),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                p class="row" { (state(v, invoice.state(), invoice.is_overdue(v.today()))) }
                (ui::panel("about", t::invoice_about(lang), html! {}, about(v, view)))
                (ui::panel("lines", t::invoice_lines(lang), html! {}, lines(v, view)))
                (ui::panel("payments", t::invoice_payments(lang), html! {}, payments(v, view)))
                (super::remind::panel(v, view))
            }
        },
        ..Page::default()
    }
}

fn actions(v: &Visitor, view: &InvoiceView) -> Markup {
    let number = view.invoice.number();
    html! {
        (ui::link_button(Look::Main, t::paper_pdf(v.lang), &format!("/invoices/{number}/pdf")))
        @for kind in view.acts.iter().filter(|k| **k != "invoice.reverse-payment") {
            (ui::link_button(Look::Second, act(v, kind), &format!("/invoices/{number}/do/{kind}")))
        }
        (ui::print_button(t::button_print(v.lang)))
    }
}

/// Who and when.
pub(super) fn who(v: &Visitor, view: &InvoiceView, stamp: &Stamp) -> Markup {
    let name = view.names.get(stamp.by.account.as_str()).map_or("", String::as_str);
    html! { (ui::date(v.lang, stamp.on)) " · " (name) }
}

fn about(v: &Visitor, view: &InvoiceView) -> Markup {
    let (lang, invoice) = (v.lang, &view.invoice);
    let issued = &invoice.issued;
    let mut facts = vec![
        Fact::new(
            t::concerns_service(lang),
            html! { (text::institution_full(lang, v.model(), issued.institution.as_str())) },
        ),
        Fact::new(t::paper_invoice_period(lang), html! { (words::span(lang, issued.from, Some(issued.until))) }),
        Fact::new(
            t::invoice_issued(lang),
            html! { (who(v, view, &invoice.stamp)) " " (crate::pages::paper::words_kept(lang, issued.letter)) },
        ),
        Fact::new(t::invoice_due(lang), html! { (ui::date(lang, issued.due)) }),
        Fact::new(t::paper_bill_reference(lang), html! { span class="id" { (issued.reference.printed()) } }),
        Fact::new(t::invoice_account(lang), html! { span class="id" { (issued.account.printed()) } }),
        Fact::new(t::invoice_total(lang), html! { (money(v, invoice.total())) }),
        Fact::new(t::invoice_received(lang), html! { (money(v, invoice.paid())) }),
        Fact::new(t::invoice_left(lang), html! { (money(v, invoice.open())) }),
    ];
    if let Some((stamp, reason)) = &invoice.cancelled {
        facts.push(Fact::new(
            t::invoice_cancellation(lang),
            html! { (reason) br; span class="subtle" { (who(v, view, stamp)) } },
        ));
    }
    ui::summary(lang, &facts)
}

fn lines(v: &Visitor, view: &InvoiceView) -> Markup {
    let lang = v.lang;
    let opens = v.web.app.may_anywhere(&v.caller, "ledger.read");
    let row = |l: &InvoiceLine| {
        Row::from(vec![
            html! { @if opens { a class="ds-link id" href={ "/ledger/" (l.case) } { (l.case) } } @else { span class="id" { (l.case) } } },
            html! { (ui::date(lang, l.on)) },
            html! { (cost(v, l.cost.as_str())) },
            html! { (money(v, l.amount)) },
        ])
    };
    let table = Table {
        caption: t::invoice_lines(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::case_number(lang)),
            Column::new(t::ledger_on(lang)),
            Column::new(t::ledger_cost(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: view.invoice.issued.lines.iter().map(row).collect(),
        foot: vec![html! { (t::ledger_total(lang)) }, html! {}, html! {}, html! { (money(v, view.invoice.total())) }],
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn payments(v: &Visitor, view: &InvoiceView) -> Markup {
    let lang = v.lang;
    if view.invoice.payments.is_empty() {
        return html! { p { (t::invoice_payments_none(lang)) } };
    }
    let table = Table {
        caption: t::invoice_payments(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::payments_on(lang)),
            Column::new(t::payments_origin(lang)),
            Column::new(t::ledger_correct(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: view.invoice.payments.iter().map(|p| Row::from(payment(v, view, p))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn payment(v: &Visitor, view: &InvoiceView, p: &PaidHere) -> Vec<Markup> {
    let lang = v.lang;
    let back = format!("/invoices/{}/do/invoice.reverse-payment?payment={}", view.invoice.number(), p.paid.n);
    vec![
        html! { (ui::date(lang, p.paid.on)) },
        html! {
            @match &p.paid.file {
                Some(file) => a class="ds-link id" href={ "/payments/" (file) } { (file) },
                None => (t::payments_by_hand(lang)),
            }
            @if let Some(voucher) = &p.paid.voucher { br; span class="subtle" { (voucher) } }
            br; span class="subtle" { (who(v, view, &p.stamp)) }
        },
        html! {
            @if let Some((stamp, reason)) = &p.reversed {
                (t::ledger_taken_back(lang)) ": " (reason) br; span class="subtle" { (who(v, view, stamp)) }
            } @else if view.acts.contains(&"invoice.reverse-payment") {
                a class="ds-link no-print" href=(back) { (t::ledger_reverse(lang)) span class="vh" { " " (p.paid.n) } }
            }
        },
        html! { (money(v, p.paid.amount)) },
    ]
}
