//! One call of the API: who calls, in which language, with which parts of the address, headers and body; and its answer.

use super::problem::{Fault, Trouble};
use super::read;
use crate::Web;
use crate::form::Entered;
use app::case::Envelope;
use app::{AppError, Caller};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Code;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use words::Lang;

/// A call by someone who is known.
pub struct Call {
    /// The application and what belongs to it.
    pub web: Web,
    /// Who.
    pub caller: Caller,
    /// In which language.
    pub lang: Lang,
    /// The parts of the path that stand for something, by name.
    pub path: Vec<(String, String)>,
    /// The query.
    pub query: Entered,
    /// The request itself, with its headers and its body.
    pub request: Request,
}

/// What a handler answers.
pub enum Reply {
    /// JSON, with the version of what was read or changed where it has one, and the address of what is new.
    Json(StatusCode, Value, Option<i64>, Option<String>),
    /// A file.
    File(&'static str, Vec<u8>),
}

/// The answer of a handler.
pub type Answer = Result<Reply, Trouble>;

/// An answer in JSON.
pub fn ok(body: impl Serialize) -> Answer {
    Ok(Reply::Json(StatusCode::OK, in_json(body)?, None, None))
}

/// An answer in JSON of something that has a version.
pub fn at_version(version: i64, body: impl Serialize) -> Answer {
    Ok(Reply::Json(StatusCode::OK, in_json(body)?, Some(version), None))
}

/// The answer that something new is there, and where.
pub fn created(body: impl Serialize, address: String) -> Answer {
    Ok(Reply::Json(StatusCode::CREATED, in_json(body)?, None, Some(address)))
}

fn in_json(body: impl Serialize) -> Result<Value, Trouble> {
    serde_json::to_value(body).map_err(|e| AppError::Fault(e.to_string()).into())
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        match self {
            Reply::Json(status, body, version, address) => {
                let version = version.map(|v| [(header::ETAG, format!("\"{v}\""))]);
                let address = address.map(|a| [(header::LOCATION, a)]);
                (status, version, address, axum::Json(body)).into_response()
            }
            Reply::File(media, bytes) => {
                ([(header::CONTENT_TYPE, media), (header::CONTENT_DISPOSITION, "attachment")], bytes).into_response()
            }
        }
    }
}

impl Call {
    /// A part of the path: what cannot be a code cannot be there.
    pub fn part(&self, name: &str) -> Result<String, Trouble> {
        let found = self.path.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
        found.and_then(|v| Code::new(v).ok()).map(|c| c.to_string()).ok_or(Trouble::NotFound)
    }

    /// A number of the query between two bounds.
    pub fn number(&self, name: &str, least: i64, most: i64, otherwise: i64) -> Result<i64, Trouble> {
        let Some(text) = self.query.get(name) else { return Ok(otherwise) };
        let number = text.parse::<i64>().ok().filter(|n| (least..=most).contains(n));
        number.ok_or_else(|| Fault::new(name, "invalid-value").into())
    }

    /// A code of the query: one of a list where there is one.
    pub fn code(&self, name: &str, of: &[&str]) -> Result<Option<String>, Trouble> {
        let Some(text) = self.query.get(name) else { return Ok(None) };
        let fits = Code::new(text).is_ok_and(|c| c.as_str() == text) && (of.is_empty() || of.contains(&text));
        if fits { Ok(Some(text.to_string())) } else { Err(Fault::new(name, "invalid-value").into()) }
    }

    /// What comes with a command: the version that the caller has read, and the name under which it is carried out once.
    pub fn envelope(&self) -> Result<Envelope, Trouble> {
        let headers = self.request.headers();
        let version = text_of(headers, "if-match")?.map(|text| {
            let bare = text.trim().trim_start_matches("W/").trim_matches('"');
            bare.parse::<i64>().ok().filter(|v| *v >= 0).ok_or(Fault::new("If-Match", "invalid-header"))
        });
        let key = text_of(headers, "idempotency-key")?;
        if key.as_ref().is_some_and(|k| k.is_empty() || k.len() > 80) {
            return Err(Fault::new("Idempotency-Key", "invalid-header").into());
        }
        // The same key at another address is another request.
        let request = key.map(|key| {
            let told = format!("{} {key}", self.request.uri().path());
            Sha256::digest(told.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
        });
        Ok(Envelope { version: version.transpose()?, request })
    }

    /// The JSON of the body.
    pub async fn json(&mut self) -> Result<Value, Trouble> {
        if !is_json(self.request.headers()) {
            return Err(Trouble::MediaType);
        }
        let request = Request::new(std::mem::take(self.request.body_mut()));
        let (limits, body) = (self.request.extensions().clone(), request.into_body());
        let mut request = Request::new(body);
        *request.extensions_mut() = limits;
        let bytes = Bytes::from_request(request, &()).await;
        let bytes = bytes.map_err(|refused| match refused.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
            _ => Trouble::Malformed,
        })?;
        read::json(&bytes)
    }

    /// The one file of a form: its name and its content.
    pub async fn file(&mut self) -> Result<(String, Vec<u8>), Trouble> {
        let request = std::mem::replace(&mut self.request, Request::new(Body::empty()));
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| Trouble::MediaType)?;
        let trouble = |e: axum::extract::multipart::MultipartError| match e.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
            _ => Trouble::Malformed,
        };
        while let Some(field) = form.next_field().await.map_err(trouble)? {
            if field.name() == Some("file") {
                let name = field.file_name().unwrap_or("file").to_string();
                return Ok((name, field.bytes().await.map_err(trouble)?.to_vec()));
            }
        }
        Err(Fault::new("file", "invalid-missing").into())
    }
}

/// The text of a header; one that is not text is refused.
fn text_of(headers: &HeaderMap, name: &'static str) -> Result<Option<String>, Fault> {
    let Some(value) = headers.get(name) else { return Ok(None) };
    value.to_str().map(|text| Some(text.to_string())).map_err(|_| Fault::new(name, "invalid-header"))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}
