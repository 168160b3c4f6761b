//! Signing in and out, the seat in which one acts, notices, settings.

mod federated;
mod mail;
mod notices;
mod passkey;
mod role;
mod second;
mod security;
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
        .route("/sign-in/with/{key}", get(federated::start))
        .route("/sign-in/back/{key}", get(federated::back))
        .route("/sign-in/second", get(second::show).post(second::take))
        .route("/sign-in/set-up", post(second::set_up))
        .route("/sign-in/passkey/ask", post(passkey::ask))
        .route("/sign-in/passkey", post(passkey::sign_in))
        .route("/account/security", get(security::show))
        .route("/account/security/app", get(security::app).post(security::confirm_app))
        .route("/account/security/app/begin", post(security::begin_app))
        .route("/account/security/app/remove", post(security::remove_app))
        .route("/account/security/codes", post(security::renew_codes))
        .route("/account/security/session/end", post(security::end_session))
        .route("/account/security/sessions/end", post(security::end_other_sessions))
        .route("/account/security/passkey/begin", post(passkey::begin))
        .route("/account/security/passkey", post(passkey::add))
        .route("/account/security/passkey/name", post(passkey::name))
        .route("/account/security/passkey/remove", post(passkey::remove))
        .route("/sign-out", post(sign_in::out))
        .route("/signed-out", get(federated::signed_out))
        .route("/session/extend", post(extend))
        .route("/role", get(role::show).post(role::take))
        .route("/notices", get(notices::show))
        .route("/notices/read", post(notices::read))
        .route("/settings", get(settings::show).post(settings::take))
        .route("/settings/mail", post(mail::take))
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
