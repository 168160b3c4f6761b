//! What an address names.

use crate::Web;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

/// The parts of an address, like those of axum. Where one cannot be what it should be there is no page, and nobody is
/// told of types: `/consent/-1/show` is as little there as `/consent/99/show`.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Web> for Path<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        match axum::extract::Path::<T>::from_request_parts(parts, web).await {
            Ok(axum::extract::Path(value)) => Ok(Path(value)),
            // It gets its page on the way out.
            Err(_) => Err(StatusCode::NOT_FOUND.into_response()),
        }
    }
}
