//! The JSON API: the same commands under the same rules.

use crate::Web;
use axum::Router;

/// The routes of the API.
pub fn routes() -> Router<Web> {
    Router::new()
}
