//! What has happened in a case, and its documents.

mod documents;
mod event;
mod timeline;

pub use event::{Around, body as event_body, plain as event_plain};
pub use timeline::short;

use crate::Web;
use axum::Router;
use axum::routing::get;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/timeline", get(timeline::timeline))
        .route("/cases/{number}/documents", get(documents::documents))
        .route("/cases/{number}/files/{blob}", get(documents::file))
}
