//! Pages of this subject.

use crate::Web;
use axum::Router;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
}
