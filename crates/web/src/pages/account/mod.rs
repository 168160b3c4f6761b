//! Signing in and out, the seat in which one acts, notices, settings.

mod notices;
mod role;
mod settings;
mod sign_in;

use crate::Web;
use crate::http::{Guest, Visitor};
use axum::Router;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::{get, post};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/", get(home))
        .route("/sign-in", get(sign_in::show).post(sign_in::take))
        .route("/sign-out", post(sign_in::out))
        .route("/session/extend", post(extend))
        .route("/role", get(role::show).post(role::take))
        .route("/notices", get(notices::show))
        .route("/notices/read", post(notices::read))
        .route("/settings", get(settings::show).post(settings::take))
        .route("/settings/end-sessions", post(settings::end_sessions))
}

/// Whoever asks for anything is signed in for longer: there is nothing more to do.
async fn extend(_: Visitor) -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Where someone begins.
async fn home(guest: Guest) -> Redirect {
    Redirect::to(if guest.visitor.is_some() { "/work" } else { door(guest.web.app.demo) })
}

/// Where those who are not signed in are led.
fn door(demo: bool) -> &'static str {
    if demo { "/start" } else { "/sign-in" }
}
