//! The figures of the country from cases, open to everyone once published; and the deliveries of the cantons for whoever takes
//! them in (CASE-73, OPEN-05, DATA-18, SURV-19).

mod deliveries;
mod drawing;
mod files;
mod show;

use crate::Web;
use crate::http::Guest;
use crate::pages::{house, inventory};
use crate::text;
use app::national::PublicNation;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use domain::inventory::Unit;
use domain::statistics::figures::UNMAPPED;
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/national", get(show::show))
        .route("/national/files/{file}", get(files::file))
        .route("/national/deliveries", get(deliveries::list).post(deliveries::send_try))
        .route("/national/deliveries/take", post(deliveries::send_take))
        .route("/national/years/{year}", get(deliveries::show))
        .route("/national/years/{year}/publish", get(deliveries::publish).post(deliveries::send_publish))
}

/// The published year that a guest asks for, else the newest; none where there is none.
async fn asked(guest: &Guest) -> Result<Option<PublicNation>, Response> {
    let year = match guest.query.get("year") {
        Some(text) if !text.is_empty() => Some(text.parse().map_err(|_| house::not_here(guest))?),
        _ => None,
    };
    guest.web.app.public_nation(year).await.map_err(|error| inventory::failed(guest, &error))
}

/// The head of a number of the country by its name.
fn head(lang: Lang, name: &str) -> String {
    match name.strip_prefix("national.") {
        None => text::code(lang, "nat-col", name),
        Some("") => t::nat_undecided(lang).into(),
        Some(UNMAPPED) => t::nat_unmapped(lang).into(),
        Some(kind) => text::code(lang, "inv-national", kind),
    }
}

/// The name of a row.
fn unit(lang: Lang, row: &Unit) -> String {
    row.name(text::language(lang))
}

/// A number in words: what is hidden is small or hides a small one, what was not delivered is missing.
fn said(lang: Lang, delivered: bool, n: Option<i64>) -> String {
    match n {
        Some(n) => words::number(lang, n),
        None if delivered => t::nat_hidden(lang).into(),
        None => t::nat_missing(lang).into(),
    }
}

/// A number of rows for the words.
fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
