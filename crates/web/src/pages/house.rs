//! What belongs to the house itself: files of the interface, health.

use crate::Web;
use crate::http::Guest;
use crate::ui::page::Page;
use crate::{assets, shell};
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;
use words::t;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/assets/{file}", get(asset))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
}

async fn asset(Path(file): Path<String>) -> Response {
    match assets::find(&format!("/assets/{file}")) {
        Some((kind, bytes)) => {
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, assets::CACHE_CONTROL)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A line for each place of storage, such as `database: full`; 503 unless all are well.
async fn ready(State(web): State<Web>) -> Response {
    let found = web.app.ready().await;
    let status = if found.is_well() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let places = [("database", found.database), ("access log", found.access_log), ("files", found.files)];
    let lines: String = places.iter().map(|(place, health)| format!("{place}: {}\n", health.code())).collect();
    (status, lines).into_response()
}

/// The numbers for the operator. For everyone else there is nothing at this address.
async fn metrics(State(web): State<Web>, guest: Guest, request: Request) -> Response {
    if crate::http::may_measure(web.settings.metrics_token.as_deref(), &request) {
        crate::http::metrics().render().into_response()
    } else {
        not_here(&guest)
    }
}

/// There is no page at the address.
pub(super) async fn nowhere(guest: Guest) -> Response {
    not_here(&guest)
}

/// The page that says that there is none.
pub(super) fn not_here(guest: &Guest) -> Response {
    let lang = guest.lang;
    let content = html! {
        p { (t::fail_not_found_text(lang)) }
        p { a class="ds-link" href="/work" { (t::fail_to_work(lang)) } }
    };
    let page = Page { title: t::fail_not_found(lang).into(), failed: true, content, ..Page::default() };
    (StatusCode::NOT_FOUND, shell::open_page(guest, page)).into_response()
}

/// An address of this house, whatever was asked for.
pub fn local(to: Option<&str>) -> String {
    // Browsers drop control characters, so that «/<tab>/host» would lead elsewhere.
    let plain = |t: &str| t.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    let inside = |t: &&str| t.starts_with('/') && !t.starts_with("//") && plain(t);
    to.filter(inside).unwrap_or("/").to_string()
}
