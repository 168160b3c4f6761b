//! How a document looks with the words of a version, filled with an invented person.

use super::kind_of;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::paper::{fault, pdf};
use crate::text;
use app::AppError;
use axum::response::Response;
use documents::sample;
use words::Lang;

pub(super) async fn show(v: Visitor, Path((template, version)): Path<(String, u32)>) -> Result<Response, Fail> {
    let kind = kind_of(&v, &template)?;
    let app = &v.web.app;
    app.template(&v.caller, kind).await.or_page(&v)?;
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(v.lang);
    let language = text::language(lang);
    let wording = app.wording_of(kind, version, language).await.or_page(&v)?.ok_or(AppError::NotFound).or_page(&v)?;
    let bytes = sample::of(kind, language, &wording).map_err(|f| fault(&f)).or_page(&v)?;
    Ok(pdf(kind.code(), &format!("{version}_{}", lang.code()), bytes))
}
