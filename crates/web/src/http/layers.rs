//! The layers around every route: safety headers, no cross-site posts, limits, compression, language links.

use super::told::told;
use super::visitor::LANGUAGE_COOKIE;
use crate::Web;
use crate::form::Entered;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

/// Scripts, styles and pictures from this house alone; the data: pictures are the icons of the component styles.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
    frame-ancestors 'none'; form-action 'self'";

/// The policy for a page with a form that goes to the house of `address`; none where that is no address of a house.
pub fn policy_with_form_to(address: &str) -> Option<String> {
    let uri: axum::http::Uri = address.parse().ok()?;
    let (scheme, authority) = (uri.scheme_str()?, uri.authority()?);
    Some(format!("{POLICY} {scheme}://{authority}"))
}

/// Puts the layers around the routes; the last one added is the outermost.
pub fn layered(routes: Router, web: Web) -> Router {
    let header = |name: &'static str, value: &'static str| {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        SetResponseHeaderLayer::if_not_present(name, value)
    };
    routes
        .layer(from_fn(language_link))
        .layer(DefaultBodyLimit::max(12 * 1024 * 1024))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(30)))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(web, told))
        .layer(header("content-security-policy", POLICY))
        .layer(header("x-content-type-options", "nosniff"))
        .layer(header("referrer-policy", "same-origin"))
        .layer(header("cache-control", "no-store"))
        .layer(CompressionLayer::new())
}

/// `?lang=de` on any page: remembers the choice for this visit and shows the same page without it. An address changes
/// nothing that lasts, or a link in a mail could: the language of the account is chosen in the settings.
async fn language_link(request: Request, next: Next) -> Response {
    let query = Entered::parse(request.uri().query().unwrap_or_default());
    let chosen = query.get("lang").and_then(words::Lang::from_code);
    let (Some(lang), &Method::GET) = (chosen, request.method()) else { return next.run(request).await };
    let rest = Entered(query.0.into_iter().filter(|(n, _)| n != "lang").collect()).encode();
    let path = request.uri().path().trim_start_matches('/');
    let to = if rest.is_empty() { format!("/{path}") } else { format!("/{path}?{rest}") };
    let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; SameSite=Lax", lang.code());
    ([(header::SET_COOKIE, cookie)], Redirect::to(&to)).into_response()
}

#[cfg(test)]
mod tests {
    use super::policy_with_form_to;

    #[test]
    fn a_form_may_go_to_one_more_house_and_nothing_else_changes() {
        let policy = policy_with_form_to("https://login.example.ch:8443/end?a=b").unwrap();
        assert!(policy.ends_with("form-action 'self' https://login.example.ch:8443"), "{policy}");
        assert!(policy_with_form_to("/sign-out").is_none());
    }
}
