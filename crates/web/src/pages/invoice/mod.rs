//! Invoices of the bureau: the list with what is open, one of them, the run, payments of the bank, the statement of a year.

mod forms;
mod list;
mod paper;
mod payments;
mod remind;
mod show;
mod statement;

pub(in crate::pages) use paper::run as run_on_paper;
pub(in crate::pages) use remind::desk;
pub(in crate::pages) use statement::years;

use crate::Web;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use axum::Router;
use axum::routing::get;
use domain::invoice::InvoiceState;
use maud::Markup;
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/invoices", get(list::show))
        .route("/invoices.csv", get(list::file))
        .route("/invoices/run", get(forms::run).post(forms::send_run))
        .route("/invoices/statement", get(statement::show))
        .route("/invoices/statement.csv", get(statement::file))
        .route("/invoices/{invoice}", get(show::show))
        .route("/invoices/{invoice}/pdf", get(paper::show))
        .route("/invoices/{invoice}/reminders/{level}", get(paper::reminder))
        .route("/invoices/{invoice}/do/{kind}", get(forms::act).post(forms::send_act))
        .route("/payments", get(payments::list).post(payments::send))
        .route("/payments/{file}", get(payments::show))
        .route("/payments/{file}/do/{kind}", get(payments::act).post(payments::send_act))
}

/// Where an invoice stands, in a word.
fn state(v: &Visitor, state: InvoiceState, overdue: bool) -> Markup {
    let (tone, word) = match state {
        InvoiceState::Open if overdue => (Tone::Danger, t::invoices_overdue(v.lang).to_string()),
        InvoiceState::Open => (Tone::Warning, text::code(v.lang, "invoice", state.code())),
        InvoiceState::Paid => (Tone::Success, text::code(v.lang, "invoice", state.code())),
        InvoiceState::Cancelled => (Tone::Neutral, text::code(v.lang, "invoice", state.code())),
    };
    ui::tag(tone, &word)
}
