//! Who calls and in which language, worked out before a page is asked for.

use crate::Web;
use crate::form::Entered;
use crate::text;
use crate::ui::page::{Scheme, SearchKey, Wishes};
use app::account::InUse;
use app::{AppError, Caller};
use axum::extract::{ConnectInfo, FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Model;
use jiff::civil::Date;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use words::Lang;

/// The name of the cookie of a session.
pub const SESSION_COOKIE: &str = "tdu_session";
/// The name of the cookie of a sign-in under way: while an issuer is asked, or a second factor is owed.
pub const STEP_COOKIE: &str = "tdu_step";

/// The name of the cookie with the language of this visit.
pub const LANGUAGE_COOKIE: &str = "lang";

/// The header that ends the choice of a language for this visit.
pub const LANGUAGE_OF_ACCOUNT: &str = "lang=; Path=/; Max-Age=0; SameSite=Lax";

/// Someone who is signed in, with the page they ask for.
#[derive(Clone)]
pub struct Visitor {
    /// The application and what belongs to it.
    pub web: Web,
    /// Who.
    pub caller: Caller,
    /// In which language.
    pub lang: Lang,
    /// Path and query of the page.
    pub here: String,
    /// The query.
    pub query: Entered,
    /// How many notices are unread.
    pub unread: i64,
    /// The secret of the session.
    pub token: String,
    /// How they wish to see pages.
    pub wishes: Wishes,
    /// How long the session lasts without a further request.
    pub left: i64,
    /// When it ends then.
    pub ends: i64,
}

/// How they wish to see pages, from the cookies of the settings.
fn wishes(headers: &HeaderMap) -> Wishes {
    let wished = |name: &str, value: &str| cookie(headers, name).as_deref() == Some(value);
    let scheme = match cookie(headers, "scheme").as_deref() {
        Some("light") => Scheme::Light,
        Some("dark") => Scheme::Dark,
        _ => Scheme::Auto,
    };
    let search_key = match cookie(headers, "key").as_deref() {
        Some("b") => SearchKey::B,
        Some("off") => SearchKey::Off,
        _ => SearchKey::K,
    };
    Wishes { scheme, large: wished("size", "large"), contrast: wished("contrast", "more"), search_key }
}

/// Someone who may or may not be signed in.
#[derive(Clone)]
pub struct Guest {
    /// The application and what belongs to it.
    pub web: Web,
    /// Who, if they are signed in.
    pub visitor: Option<Visitor>,
    /// In which language.
    pub lang: Lang,
    /// Path and query of the page.
    pub here: String,
    /// The query.
    pub query: Entered,
}

impl Visitor {
    /// The model of the canton.
    pub fn model(&self) -> &Model {
        self.web.app.model()
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.web.app.clock().today()
    }
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v.to_string())
}

/// Path and query of the page of this house from which a request comes; nothing where it comes from elsewhere.
pub fn referer(headers: &HeaderMap) -> &str {
    let text = |name| headers.get(name).and_then(|h| h.to_str().ok()).unwrap_or_default();
    let path = text(header::REFERER).split_once("://").and_then(|(_, rest)| rest.strip_prefix(text(header::HOST)));
    path.filter(|path| path.starts_with('/')).unwrap_or_default()
}

/// The header that sets the cookie of a session; an empty secret ends it.
pub fn session_cookie(web: &Web, headers: &HeaderMap, token: &str) -> String {
    secret_cookie(web, headers, SESSION_COOKIE, token, "/")
}

/// The header that sets the cookie of a sign-in under way; an empty secret ends it.
pub fn step_cookie(web: &Web, headers: &HeaderMap, secret: &str) -> String {
    secret_cookie(web, headers, STEP_COOKIE, secret, "/sign-in")
}

/// A cookie that no script reads, that no other site sends along with a form, and that does not cross plain HTTP where
/// the house is reached over TLS.
fn secret_cookie(web: &Web, headers: &HeaderMap, name: &str, secret: &str, path: &str) -> String {
    let https = headers.get("x-forwarded-proto").is_some_and(|p| p.as_bytes() == b"https");
    let https = https || web.app.front_door().origin.as_deref().is_some_and(|o| o.starts_with("https:"));
    let secure = if https { "; Secure" } else { "" };
    let age = if secret.is_empty() { "; Max-Age=0" } else { "" };
    format!("{name}={secret}; Path={path}; HttpOnly; SameSite=Lax{secure}{age}")
}

fn chosen_language(headers: &HeaderMap) -> Option<Lang> {
    cookie(headers, LANGUAGE_COOKIE).and_then(|code| Lang::from_code(&code))
}

/// The language of a guest: the choice of this visit, else what the browser wishes, else the canton's first.
pub(super) fn guest_language(web: &Web, headers: &HeaderMap) -> Lang {
    let chosen = chosen_language(headers);
    let wished = || {
        let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        wishes.and_then(Lang::from_accept_language)
    };
    let first = || web.app.model().languages.first().map(|l| text::lang(*l));
    chosen.or_else(wished).or_else(first).unwrap_or_default()
}

/// The address from which a request comes: that of the connection or, behind a proxy that is believed, the last one that
/// the proxy has added. None where the server does not know (as in tests without a socket).
pub struct Whence(pub Option<IpAddr>);

impl FromRequestParts<Web> for Whence {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
        Ok(Whence(peer.map(|peer| whence(peer, &parts.headers, &web.app.front_door().proxies))))
    }
}

fn whence(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    if !peer.is_loopback() && !proxies.contains(&peer) {
        return peer;
    }
    let last = headers.get_all("x-forwarded-for").iter().next_back().and_then(|v| v.to_str().ok());
    last.and_then(|v| v.rsplit(',').next()?.trim().parse().ok()).unwrap_or(peer)
}

async fn guest(parts: &Parts, web: &Web) -> Result<Guest, AppError> {
    let here = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_string();
    let query = Entered::parse(parts.uri.query().unwrap_or_default());
    let mut lang = guest_language(web, &parts.headers);
    let visitor = match cookie(&parts.headers, SESSION_COOKIE) {
        None => None,
        Some(token) => match web.app.in_use(&token).await {
            Ok(InUse { caller, left, ends }) => {
                lang = chosen_language(&parts.headers).unwrap_or(text::lang(caller.language));
                let unread = web.app.unread(&caller).await?;
                let (here, query, web) = (here.clone(), query.clone(), web.clone());
                let wishes = wishes(&parts.headers);
                Some(Visitor { web, caller, lang, here, query, unread, token, wishes, left, ends })
            }
            Err(AppError::NotSignedIn) => None,
            Err(other) => return Err(other),
        },
    };
    Ok(Guest { web: web.clone(), visitor, lang, here, query })
}

impl FromRequestParts<Web> for Guest {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        guest(parts, web).await.map_err(|error| super::fail::bare(web, Lang::default(), &error))
    }
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let guest = <Guest as FromRequestParts<Web>>::from_request_parts(parts, web).await?;
        // Whoever is not signed in comes back to the page they asked for.
        guest.visitor.ok_or_else(|| {
            // What was sent cannot be sent again: it is the page from which it was sent that one comes back to.
            let page = if parts.method.is_safe() { guest.here.as_str() } else { referer(&parts.headers) };
            let next: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
            let door = if web.app.demo { "/start" } else { "/sign-in" };
            Redirect::to(&format!("{door}?next={next}")).into_response()
        })
    }
}

impl OptionalFromRequestParts<Web> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Option<Self>, Infallible> {
        Ok(guest(parts, web).await.ok().and_then(|g| g.visitor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_a_proxy_that_is_believed_says_where_a_request_comes_from() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let mut headers = HeaderMap::new();
        assert_eq!(whence(ip("127.0.0.1"), &headers, &[]), ip("127.0.0.1"));
        headers.insert("x-forwarded-for", HeaderValue::from_static("203.0.113.9, 198.51.100.7"));
        assert_eq!(whence(ip("192.0.2.1"), &headers, &[]), ip("192.0.2.1"), "a stranger");
        assert_eq!(whence(ip("127.0.0.1"), &headers, &[]), ip("198.51.100.7"), "what the proxy itself has added");
        assert_eq!(whence(ip("192.0.2.1"), &headers, &[ip("192.0.2.1")]), ip("198.51.100.7"));
        headers.insert("x-forwarded-for", HeaderValue::from_static("unknown"));
        assert_eq!(whence(ip("127.0.0.1"), &headers, &[]), ip("127.0.0.1"));
    }
}
