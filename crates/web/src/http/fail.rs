//! What is shown when a page cannot be: a sentence, a way on, and a status; never what was hidden.

use super::Visitor;
use crate::{Web, shell, text};
use app::{AppError, Health};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use words::{Lang, t};

/// A response instead of the page; boxed so that results stay small.
pub struct Fail(Box<Response>);

impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl From<Response> for Fail {
    fn from(response: Response) -> Self {
        Fail(Box::new(response))
    }
}

/// Turns what fails into a page of its own.
pub trait OrPage<T> {
    /// The value, or the page that says why there is none.
    fn or_page(self, visitor: &Visitor) -> Result<T, Fail>;
}

impl<T> OrPage<T> for Result<T, AppError> {
    fn or_page(self, visitor: &Visitor) -> Result<T, Fail> {
        self.map_err(|error| {
            if let AppError::Refused(refusal) = &error
                && refusal.code == domain::Refused::ReasonRequired
            {
                return Fail(Box::new(crate::pages::privacy::asks(visitor, refusal, None)));
            }
            let (status, title, body) = said(&visitor.web, visitor.lang, &error);
            let page = crate::ui::page::Page { title, failed: true, content: body, ..Default::default() };
            Fail(Box::new((status, wait_of(&error), shell::page(visitor, page)).into_response()))
        })
    }
}

/// The same for someone who is not signed in.
pub(super) fn bare(web: &Web, lang: Lang, error: &AppError) -> Response {
    let (status, title, body) = said(web, lang, error);
    let page = crate::ui::page::Page { title, failed: true, content: body, ..Default::default() };
    (status, shell::guest_page(web, lang, "/", page)).into_response()
}

/// Status, heading and body for an error. Each fault is logged here, once, without personal data.
fn said(web: &Web, lang: Lang, error: &AppError) -> (StatusCode, String, Markup) {
    let paragraph = |words: &str| html! { p class="ds-paragraph" { (words) } p { a class="ds-link" href="/work" { (t::fail_to_work(lang)) } } };
    match error {
        AppError::NotFound => {
            (StatusCode::NOT_FOUND, t::fail_not_found(lang).into(), paragraph(t::fail_not_found_text(lang)))
        }
        AppError::NotSignedIn => {
            (StatusCode::UNAUTHORIZED, t::fail_sign_in(lang).into(), paragraph(t::fail_sign_in_text(lang)))
        }
        AppError::Refused(refusal) => {
            let status = status_of(refusal);
            (status, t::fail_refused(lang).into(), paragraph(&text::refusal(lang, web.app.model(), refusal)))
        }
        AppError::TooMany { wait } => {
            let body = paragraph(&t::fail_too_many_text(lang, (wait + 59) / 60));
            (StatusCode::TOO_MANY_REQUESTS, t::fail_too_many(lang).into(), body)
        }
        AppError::File(app::FileError::Size) => {
            let title = t::fail_too_large(lang).into();
            (StatusCode::PAYLOAD_TOO_LARGE, title, paragraph(t::fail_too_large_text(lang)))
        }
        AppError::Store(store) => {
            tracing::error!(error = %store, "the store fails");
            let (title, text) =
                unstored(lang, error.storage()).unwrap_or((t::fail_store(lang), t::fail_store_text(lang)));
            (StatusCode::SERVICE_UNAVAILABLE, title.into(), paragraph(text))
        }
        other => {
            tracing::error!(error = %other, "a page fails");
            (StatusCode::INTERNAL_SERVER_ERROR, t::fail_fault(lang).into(), paragraph(t::fail_fault_text(lang)))
        }
    }
}

/// Heading and sentence where the storage takes nothing, and why.
pub fn unstored(lang: Lang, storage: Option<Health>) -> Option<(&'static str, &'static str)> {
    let text = match storage? {
        Health::Full => t::fail_store_full(lang),
        Health::ReadOnly => t::fail_store_read_only(lang),
        Health::Well | Health::Unreachable | Health::Slow => return None,
    };
    Some((t::fail_store_write(lang), text))
}

/// What stands above a form that could not be stored; `None` where it is not for the storage.
pub fn not_stored(lang: Lang, error: &AppError) -> Option<&'static str> {
    let storage = error.storage()?;
    tracing::error!(%error, "a form could not be stored");
    Some(unstored(lang, Some(storage)).map_or(t::fail_store_unreachable(lang), |(_, text)| text))
}

/// The header that says after how many seconds one may come again, where something was too fast.
pub fn wait_of(error: &AppError) -> Option<[(axum::http::HeaderName, String); 1]> {
    match error {
        AppError::TooMany { wait } => Some([(axum::http::header::RETRY_AFTER, wait.to_string())]),
        _ => None,
    }
}

/// The status of a refusal.
pub fn status_of(refusal: &domain::Refusal) -> StatusCode {
    match refusal.code {
        domain::Refused::NotPermitted | domain::Refused::ReasonRequired => StatusCode::FORBIDDEN,
        domain::Refused::NotFound => StatusCode::NOT_FOUND,
        domain::Refused::Busy => StatusCode::SERVICE_UNAVAILABLE,
        _ if refusal.field.is_some() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}
