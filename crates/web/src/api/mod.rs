//! The JSON API: the same commands under the same rules, at `/api/v1`.
//!
//! One table of [operations](table::Operation) makes the routes and their description, so that neither says what the
//! other does not know. A handler takes a [`Call`](call::Call) and answers or has [trouble](problem::Trouble); who calls,
//! in which language, and how trouble is told is settled here.

mod acts;
mod affairs;
mod agreements;
mod call;
mod cases;
mod common;
mod concerns;
mod desk;
mod examples;
mod house;
mod imports;
mod inquiries;
mod inventory;
mod log;
mod money;
mod openapi;
mod problem;
mod read;
mod recipient_lists;
mod revisions;
mod sessions;
mod statistics;
mod table;
mod templates;

pub use openapi::document;
pub use table::Operation;

use crate::Web;
use crate::form::Entered;
use crate::text;
use axum::Router;
use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, get, on};
use axum::{RequestExt, http::Method};
use call::Call;
use problem::{Fault, Trouble};
use words::Lang;

/// Where the API is.
pub const BASE: &str = "/api/v1";

/// Every operation.
pub fn operations() -> Vec<Operation> {
    let subjects = [
        cases::operations,
        acts::operations,
        sessions::operations,
        affairs::operations,
        agreements::operations,
        concerns::operations,
        inquiries::operations,
        recipient_lists::operations,
        common::operations,
        revisions::operations,
        templates::operations,
        desk::operations,
        imports::operations,
        house::operations,
        log::operations,
        money::operations,
        statistics::operations,
        inventory::operations,
    ];
    subjects.iter().flat_map(|operations| operations()).collect()
}

/// The routes of the API.
pub fn routes() -> Router<Web> {
    let operations = operations();
    let document = axum::body::Bytes::from(openapi::document(&operations).to_string());
    let described = move || async move { ([(header::CONTENT_TYPE, "application/json")], document) };
    let mut router: Router<Web> = Router::new().route("/openapi.json", get(described));
    for operation in operations {
        let filter = if operation.method == Method::GET { MethodFilter::GET } else { MethodFilter::POST };
        let path = operation.path.clone();
        let run = move |State(web): State<Web>, request: Request| {
            let run = operation.run.clone();
            async move { carry_out(web, request, run).await }
        };
        router = router.route(&path, on(filter, run));
    }
    let nothing = |State(web): State<Web>, headers: HeaderMap| async move {
        problem::answer(&web, language(&web, &headers, None), Trouble::NotFound)
    };
    let method = |State(web): State<Web>, headers: HeaderMap| async move {
        problem::answer(&web, language(&web, &headers, None), Trouble::Method)
    };
    Router::new().nest(BASE, router.fallback(nothing).method_not_allowed_fallback(method))
}

/// Whether an address belongs to the API.
pub fn is_at(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The problem in the place of an answer that a layer or the router gave without words.
pub fn bare(web: &Web, asked: &axum::http::request::Parts, bare: Response) -> Response {
    let trouble = match bare.status() {
        StatusCode::FORBIDDEN => Trouble::CrossSite,
        StatusCode::NOT_FOUND => Trouble::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Trouble::Method,
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Trouble::MediaType,
        StatusCode::SERVICE_UNAVAILABLE => Trouble::Timeout,
        status if status.is_client_error() => Trouble::Malformed,
        _ => Trouble::Fault,
    };
    problem::answer(web, language(web, &asked.headers, None), trouble)
}

async fn carry_out(web: Web, request: Request, run: table::Run) -> Response {
    let headers = request.headers();
    let mut lang = language(&web, headers, None);
    let token = bearer(headers).map(str::to_string);
    let known = match &token {
        None => Err(Trouble::Unauthenticated(false)),
        Some(token) => web.app.caller_of_token(token).await.map_err(|error| match error {
            app::AppError::NotSignedIn => Trouble::Unauthenticated(true),
            other => other.into(),
        }),
    };
    let answer = match known {
        Err(trouble) => Err(trouble),
        Ok(caller) => {
            lang = language(&web, headers, Some(&caller));
            called(web.clone(), caller, lang, request, run).await
        }
    };
    match answer {
        Ok(reply) => reply.into_response(),
        Err(trouble) => problem::answer(&web, lang, trouble),
    }
}

async fn called(web: Web, caller: app::Caller, lang: Lang, mut request: Request, run: table::Run) -> call::Answer {
    // What is not UTF-8 names nothing.
    let parts = request.extract_parts::<RawPathParams>().await.map_err(|_| Trouble::NotFound)?;
    let path: Vec<(String, String)> = parts.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
    let query = Entered::parse(request.uri().query().unwrap_or_default());
    if let Some(header) = request.headers().get(REASON) {
        let given = header.to_str().ok().and_then(reason).ok_or_else(|| Fault::new("X-Reason", "invalid-header"))?;
        let of_case = request.uri().path().contains("/cases/");
        if let Some((_, number)) = path.iter().find(|(n, _)| of_case && n == "number") {
            match web.app.give_reason(&caller, number, &given).await {
                // What is not there is said by the call itself.
                Ok(()) | Err(app::AppError::NotFound) => {}
                Err(other) => return Err(other.into()),
            }
        }
    }
    run(Call { web, caller, lang, path, query, request }).await
}

/// Says why a case outside the own team is opened.
const REASON: &str = "x-reason";

/// Reads a reason: its code, and after a colon further words.
fn reason(text: &str) -> Option<app::privacy::Given> {
    let (code, words) = text.split_once(':').unwrap_or((text, ""));
    let code = domain::privacy::OpeningReason::from_code(code.trim())?;
    let words = Some(words.trim()).filter(|w| !w.is_empty());
    Some(app::privacy::Given { code, words: words.map(domain::Prose::new).transpose().ok()? })
}

/// The secret of the header `Authorization: Bearer`.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The language of the answer: what is wished for, else the caller's, else the canton's first.
fn language(web: &Web, headers: &HeaderMap, caller: Option<&app::Caller>) -> Lang {
    let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    let own = || caller.map(|c| text::lang(c.language));
    let first = || web.app.model().languages.first().map(|l| text::lang(*l));
    wishes.and_then(Lang::from_accept_language).or_else(own).or_else(first).unwrap_or_default()
}
