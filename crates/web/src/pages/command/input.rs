//! Reads a form as it is sent: url-encoded, or with a file in it.

use crate::form::Entered;
use crate::http::{Fail, Visitor};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;

/// What was sent.
pub struct Input {
    /// What was typed.
    pub entered: Entered,
    /// Files that came with it: field, name, content.
    pub files: Vec<(String, String, Vec<u8>)>,
}

/// Reads the body of a form.
pub async fn read(v: &Visitor, request: Request) -> Result<Input, Fail> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return multipart(v, request).await;
    }
    match axum::body::to_bytes(request.into_body(), 12 * 1024 * 1024).await {
        Ok(bytes) => Ok(Input { entered: Entered::parse(&String::from_utf8_lossy(&bytes)), files: Vec::new() }),
        Err(_) => Err(too_large(v)),
    }
}

async fn multipart(v: &Visitor, request: Request) -> Result<Input, Fail> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|e| Fail::from(e.into_response()))?;
    let mut input = Input { entered: Entered::default(), files: Vec::new() };
    loop {
        let part = match form.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(input),
            Err(_) => return Err(too_large(v)),
        };
        let name = part.name().unwrap_or_default().to_string();
        let file = part.file_name().map(str::to_string);
        let bytes = part.bytes().await.map_err(|_| too_large(v))?;
        match file {
            // No name: nothing was chosen. A name without content is an empty file, which is told.
            Some(file) if !file.is_empty() => input.files.push((name, file, bytes.to_vec())),
            Some(_) => {}
            None => input.entered.0.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
}

fn too_large(v: &Visitor) -> Fail {
    let title = words::t::fail_too_large(v.lang).to_string();
    let content = maud::html! { p class="ds-paragraph" { (words::t::fail_too_large_text(v.lang)) } };
    let page = crate::ui::page::Page { title, failed: true, content, ..Default::default() };
    Fail::from((StatusCode::PAYLOAD_TOO_LARGE, crate::shell::page(v, page)).into_response())
}
