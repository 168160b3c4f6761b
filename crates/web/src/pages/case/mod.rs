//! The pages of a case.

mod frame;

pub use frame::case_page;

use crate::Web;
use axum::Router;

/// The routes of a case.
pub fn routes() -> Router<Web> {
    Router::new()
}
