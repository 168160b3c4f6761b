//! Consents: where they stand, what they let each institution learn, and the next step of each.

mod list;
mod one;
mod paper;
mod prepare;
mod sheet;
mod withdraw;

pub(in crate::pages) use paper::{Source as FormSource, plain};
pub(in crate::pages) use sheet::languages;
pub(in crate::pages) use withdraw::in_words as withdrawal_in_words;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use app::AppError;
use app::case::CaseView;
use axum::Router;
use axum::routing::get;
use domain::consent::{Consent, ConsentState};
use jiff::civil::Date;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/consent", get(list::show))
        .route("/cases/{number}/consent/prepare", get(prepare::show))
        .route("/cases/{number}/consent/{n}/show", get(sheet::show))
        .route("/cases/{number}/consent/{n}/pdf", get(paper::show))
        .route("/cases/{number}/consent/{n}/withdraw", get(withdraw::show))
}

fn home(view: &CaseView) -> String {
    format!("/cases/{}/consent", view.case().number)
}

/// A command about a consent, as the address of its form.
fn act(view: &CaseView, kind: &str, query: &str) -> String {
    format!("/cases/{}/do/{kind}{query}", view.case().number)
}

/// Whether the caller may do something about the consents of this file now.
fn may(view: &CaseView, kind: &str) -> bool {
    view.may(kind) && (view.case().is_open() || kind == "consent.withdraw")
}

/// The consent of a number, or the page that says that there is none.
fn consent<'a>(v: &Visitor, view: &'a CaseView, n: u32) -> Result<&'a Consent, Fail> {
    view.case().consents.iter().find(|c| c.n == n).ok_or(AppError::NotFound).or_page(v)
}

/// Whether a later consent renews this one and was neither refused nor taken back.
fn is_renewed(view: &CaseView, n: u32) -> bool {
    view.case().consents.iter().any(|c| c.offer.renewal_of == Some(n) && c.refused.is_none() && !c.is_withdrawn())
}

/// Whether it still lets someone learn something, now or soon.
fn lasts(consent: &Consent, today: Date) -> bool {
    matches!(consent.state(today), ConsentState::Given | ConsentState::PartlyWithdrawn | ConsentState::NotYet)
}
