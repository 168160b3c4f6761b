//! The pages of a case.

mod acts;
mod alert;
pub(super) mod csv;
pub(super) mod export;
mod frame;
pub(super) mod list;
pub(super) mod listing;
mod log;
mod new;
mod overview;
pub(super) mod paper;
pub(super) mod parts;
mod people;
mod steps;
mod tasks;

pub(super) use acts::fits;
pub use frame::case_page;
pub(super) use parts::printed;

use crate::Web;
use axum::Router;
use axum::routing::{get, post};

/// The routes of a case.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases", get(list::list))
        .route("/cases.csv", post(export::cases))
        .route("/cases/new", get(new::form).post(new::take))
        .route("/cases/{number}", get(overview::overview))
        .route("/cases/{number}/log", get(log::log))
}
