//! Calendars: the feed that they read, and the page on which an invitation is answered without an account.

mod answer;
mod feed;
pub(in crate::pages) mod link;

pub(in crate::pages) use feed::sitting;

use crate::Web;
use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/answer/{token}", get(answer::show).post(answer::take))
        .route("/calendar/{file}", get(feed::show))
        .route("/settings/calendar/make", post(link::make))
        .route("/settings/calendar/end", post(link::end))
}

/// A calendar object under a name.
pub(in crate::pages) fn object(name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")),
    ];
    (headers, text).into_response()
}
