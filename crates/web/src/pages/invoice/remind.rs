//! Overdue invoices: whom somebody should remind, and the reminders that went out. Nothing goes out by itself.

use crate::http::Visitor;
use crate::pages::ledger::money;
use crate::pages::paper::words_kept;
use crate::pages::plain::act;
use crate::ui::parts::{Due, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::invoice::InvoiceView;
use domain::case::Stamp;
use domain::invoice::{Invoice, Reminded};
use maud::{Markup, html};
use words::{Lang, t};

/// The first, the second or the last reminder, in words.
pub(super) fn level(lang: Lang, level: u32) -> &'static str {
    match level {
        1 => t::reminder_first(lang),
        2 => t::reminder_second(lang),
        _ => t::reminder_last(lang),
    }
}

/// The reminders of an invoice, each with its letter.
pub(super) fn panel(v: &Visitor, view: &InvoiceView) -> Markup {
    let (lang, invoice) = (v.lang, &view.invoice);
    if invoice.reminders.is_empty() {
        return html! {};
    }
    let heads = [t::reminder_one(lang), t::reminder_sent(lang), t::reminder_until(lang)];
    let mut columns: Vec<Column> = heads.into_iter().map(Column::new).collect();
    columns.push(Column::number(t::invoice_left(lang)));
    columns.push(Column::new(t::reminder_letter(lang)));
    let table = Table {
        caption: t::reminders_title(lang).into(),
        caption_hidden: true,
        columns,
        rows: invoice.reminders.iter().map(|(stamp, r)| Row::from(cells(v, view, stamp, r))).collect(),
        ..Table::default()
    };
    ui::panel("reminders", t::reminders_title(lang), html! {}, ui::table(lang, &table))
}

fn cells(v: &Visitor, view: &InvoiceView, stamp: &Stamp, r: &Reminded) -> Vec<Markup> {
    let (lang, name) = (v.lang, level(v.lang, r.level));
    let href = format!("/invoices/{}/reminders/{}", view.invoice.number(), r.level);
    vec![
        html! { (name) },
        super::show::who(v, view, stamp),
        ui::date(lang, r.until),
        html! { (money(v, r.open)) },
        html! {
            a class="ds-link" href=(href) { (t::paper_pdf(lang)) span class="vh" { (words::sep(lang)) (name) } }
            " " (words_kept(lang, r.letter))
        },
    ]
}

/// What somebody has to do about overdue invoices, for whoever keeps the accounts.
pub(in crate::pages) fn desk(v: &Visitor, waiting: &[Invoice]) -> Markup {
    let lang = v.lang;
    let all = html! { a class="ds-link" href="/invoices?state=open" { (t::nav_invoices(lang)) } };
    let body = html! {
        @for invoice in waiting {
            div class="row spread" {
                div {
                    p {
                        a class="ds-link id" href={ "/invoices/" (invoice.number()) } { (invoice.number()) } " "
                        (text::institution(lang, v.model(), invoice.issued.institution.as_str()))
                    }
                    p class="subtle" {
                        (t::invoice_left(lang)) (words::sep(lang)) (money(v, invoice.open()))
                        @if let Some((_, last)) = invoice.reminders.last() { " · " (level(lang, last.level)) }
                    }
                    (ui::due(lang, &late(v, invoice)))
                }
                div class="no-print" { (next(v, invoice)) }
            }
        }
    };
    ui::panel("reminders", t::reminders_waiting(lang), all, body)
}

fn late(v: &Visitor, invoice: &Invoice) -> Due {
    let deadline = invoice.deadline();
    let days = v.today().until(deadline).map_or(0, |span| i64::from(span.get_days()));
    Due::new(deadline, days, true)
}

/// The next reminder; after the last one somebody has to speak with the institution.
fn next(v: &Visitor, invoice: &Invoice) -> Markup {
    let form = format!("/invoices/{}/do/invoice.remind", invoice.number());
    match invoice.next_reminder() {
        Some(_) => ui::link_button(Look::Second, act(v, "invoice.remind"), &form),
        None => html! { p class="subtle" { (t::reminders_over(v.lang)) } },
    }
}
