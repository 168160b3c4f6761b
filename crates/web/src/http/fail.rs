//! What is shown when a page cannot be: a sentence, a way on, and a status; never what was hidden.

use super::Visitor;
use crate::{Web, shell, text};
use app::AppError;
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
            Fail(Box::new((status, shell::page(visitor, page)).into_response()))
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
        AppError::File(app::FileError::Size) => {
            let title = t::fail_too_large(lang).into();
            (StatusCode::PAYLOAD_TOO_LARGE, title, paragraph(t::fail_too_large_text(lang)))
        }
        AppError::Store(store) => {
            tracing::error!(error = %store, "the store fails");
            (StatusCode::SERVICE_UNAVAILABLE, t::fail_store(lang).into(), paragraph(t::fail_store_text(lang)))
        }
        other => {
            tracing::error!(error = %other, "a page fails");
            (StatusCode::INTERNAL_SERVER_ERROR, t::fail_fault(lang).into(), paragraph(t::fail_fault_text(lang)))
        }
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
