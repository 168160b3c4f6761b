//! The accounts of the bureau: what cases have cost, what is not invoiced yet, the entries of one case (CASE-74, CASE-75).

mod case;
mod list;

pub(in crate::pages) use list::day_of;

use crate::Web;
use crate::http::Visitor;
use crate::text;
use axum::Router;
use axum::routing::get;
use domain::money::Money;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/ledger", get(list::show))
        .route("/ledger.csv", get(list::file))
        .route("/ledger/{number}", get(case::show))
        .route("/ledger/{number}/do/{kind}", get(case::act).post(case::send_act))
}

/// What a cost was for, in words.
pub(in crate::pages) fn cost(v: &Visitor, code: &str) -> String {
    v.model().billing.as_ref().map_or_else(|| code.to_string(), |b| text::entry(v.lang, &b.cost, code))
}

/// A cost-sharing key in words.
pub(in crate::pages) fn key(v: &Visitor, code: &str) -> String {
    let known = v.model().billing.as_ref().and_then(|b| b.key(code));
    known.map_or_else(|| code.to_string(), |k| text::of(v.lang, &k.label))
}

/// An amount in words.
pub(in crate::pages) fn money(v: &Visitor, amount: Money) -> String {
    words::money(v.lang, amount.centimes())
}
