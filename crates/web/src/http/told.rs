//! What a layer or the router answers without words becomes a page in the look of the house, or a problem of the API:
//! a post from another site, a request that takes too long, a method that an address does not know.

use super::Guest;
use super::visitor::guest_language;
use crate::ui::page::Page;
use crate::{Web, api, shell};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::html;
use words::{Lang, t};

/// Gives words to an answer that has none.
pub(super) async fn told(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let path = asked.uri.path();
    if !response.status().is_client_error() && !response.status().is_server_error() || for_machines(path) {
        return response;
    }
    if api::is_at(path) {
        return if is(&response, "application/problem+json") { response } else { api::bare(&web, &asked, response) };
    }
    if !is(&response, "text/plain") && response.headers().contains_key(header::CONTENT_TYPE) {
        return response;
    }
    page(&web, asked, response).await
}

/// Files of the interface, and what programs of the operator ask for.
fn for_machines(path: &str) -> bool {
    path.starts_with("/assets/") || matches!(path, "/healthz" | "/readyz" | "/metrics" | "/openapi.json")
}

fn is(response: &Response, kind: &str) -> bool {
    let found = response.headers().get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok());
    found.is_some_and(|k| k.starts_with(kind))
}

/// The page, with the headers of the answer that still hold, such as `Allow`.
async fn page(web: &Web, mut asked: Parts, bare: Response) -> Response {
    let status = bare.status();
    let lang = guest_language(web, &asked.headers);
    let guest = match status.is_server_error() {
        // What fails may be the very thing that knows who calls.
        true => None,
        false => <Guest as FromRequestParts<Web>>::from_request_parts(&mut asked, web).await.ok(),
    };
    let lang = guest.as_ref().map_or(lang, |g| g.lang);
    let shown = words_for(lang, status);
    let document = match &guest {
        Some(guest) => shell::open_page(guest, shown),
        None => shell::guest_page(web, lang, "/", shown),
    };
    let mut response = (status, document).into_response();
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = bare.headers().get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

fn words_for(lang: Lang, status: StatusCode) -> Page {
    let (title, text) = match status {
        // Nothing but the check for posts from elsewhere refuses without words.
        StatusCode::FORBIDDEN => (t::fail_cross_site(lang), t::fail_cross_site_text(lang)),
        StatusCode::SERVICE_UNAVAILABLE => (t::fail_timeout(lang), t::fail_timeout_text(lang)),
        StatusCode::PAYLOAD_TOO_LARGE => (t::fail_too_large(lang), t::fail_too_large_text(lang)),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            (t::fail_not_found(lang), t::fail_not_found_text(lang))
        }
        status if status.is_client_error() => (t::fail_unreadable(lang), t::fail_unreadable_text(lang)),
        _ => (t::fail_fault(lang), t::fail_fault_text(lang)),
    };
    let content = html! {
        p class="ds-paragraph" { (text) }
        p { a class="ds-link" href="/work" { (t::fail_to_work(lang)) } }
    };
    Page { title: title.into(), failed: true, content, ..Page::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::routing::get;
    use tower::ServiceExt;

    /// Status and type with which something without words is answered.
    async fn answered(path: &str, status: StatusCode) -> (u16, String) {
        let bed = testkit::Testbed::new().await;
        let routes = Router::new().route("/{*any}", get(move || async move { status }));
        let router = crate::http::layered(routes, Web { app: bed.app.clone(), settings: Default::default() });
        let response = router.oneshot(Request::builder().uri(path).body(Body::empty()).unwrap()).await.unwrap();
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
        (response.status().as_u16(), kind.to_string())
    }

    #[tokio::test]
    async fn what_takes_too_long_is_told_as_a_page_and_under_the_api_as_a_problem() {
        let late = StatusCode::SERVICE_UNAVAILABLE;
        assert_eq!(answered("/slow", late).await, (503, "text/html; charset=utf-8".into()));
        assert_eq!(answered("/api/v1/slow", late).await, (503, "application/problem+json".into()));
        assert_eq!(answered("/readyz", late).await, (503, String::new()));
    }
}
