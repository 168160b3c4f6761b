//! What the API answers when it cannot do what was asked: `application/problem+json` (RFC 9457) with a stable code.

use crate::{Web, http, text};
use app::{AppError, Stale};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::{Model, Refusal};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use words::{Lang, t};

/// A problem, in the words of the caller and with codes that do not change.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Problem {
    /// The address of the kind of problem: `urn:trait-dunion:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What kind of thing went wrong, in the language of the caller.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// The stable code.
    pub code: String,
    /// What is wrong and what to do, in the language of the caller.
    pub detail: String,
    /// The path of the field that it concerns, such as `clauses.0.due`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What the words were made from; never personal data of the person concerned.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// Everything that is wrong with the fields, where the body could be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldError {
    /// The path of the field; empty: the body as a whole.
    pub field: String,
    /// The stable code.
    pub code: String,
    /// What is wrong, in the language of the caller.
    pub message: String,
}

/// A value that cannot be, before it has words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The path of the field.
    pub field: String,
    /// The stable code, `invalid-…`.
    pub code: String,
    /// What the words need.
    pub params: BTreeMap<String, String>,
}

impl Fault {
    /// A fault at a field.
    pub fn new(field: impl Into<String>, code: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), params: BTreeMap::new() }
    }

    /// The same with one parameter more.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.into(), value.to_string());
        self
    }

    fn words(&self, lang: Lang) -> String {
        let args: Vec<(&str, &str)> = self.params.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let own = format!("api-{}", self.code);
        let found = words::fill(lang, &self.code, &args).or_else(|| words::fill(lang, &own, &args));
        found.unwrap_or_else(|| t::invalid_value(lang).to_string())
    }
}

/// What a handler can answer instead of its result.
#[derive(Debug)]
pub enum Trouble {
    /// A use case refuses or fails.
    App(AppError),
    /// Fields are wrong.
    Fields(Vec<Fault>),
    /// There is no such address.
    NotFound,
    /// The address does not know this method.
    Method,
    /// There is no token, or (`true`) one that does not count.
    Unauthenticated(bool),
    /// The body is not JSON, or not a form.
    Malformed,
    /// The body is of another media type.
    MediaType,
    /// The body or the file is too large.
    TooLarge,
    /// It was sent from another site.
    CrossSite,
    /// It took too long.
    Timeout,
    /// Something is broken; it was logged where it broke.
    Fault,
}

impl From<AppError> for Trouble {
    fn from(error: AppError) -> Self {
        Trouble::App(error)
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Trouble::Fields(vec![fault])
    }
}

/// The answer for a trouble.
pub fn answer(web: &Web, lang: Lang, trouble: Trouble) -> Response {
    let challenge = match &trouble {
        Trouble::Unauthenticated(true) => Some("Bearer realm=\"trait-dunion\", error=\"invalid_token\""),
        Trouble::Unauthenticated(false) | Trouble::App(AppError::NotSignedIn) => Some("Bearer realm=\"trait-dunion\""),
        _ => None,
    };
    let wait = match &trouble {
        Trouble::App(error) => http::wait_of(error),
        _ => None,
    };
    let problem = describe(web.app.model(), lang, trouble);
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = (status, wait, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
    if let Some(challenge) = challenge {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    response
}

fn problem(status: StatusCode, code: &str, title: &str, detail: impl Into<String>) -> Problem {
    Problem {
        kind: format!("urn:trait-dunion:problem:{code}"),
        title: title.to_string(),
        status: status.as_u16(),
        code: code.to_string(),
        detail: detail.into(),
        ..Problem::default()
    }
}

fn describe(model: &Model, lang: Lang, trouble: Trouble) -> Problem {
    match trouble {
        Trouble::App(error) => of_app(model, lang, error),
        Trouble::Fields(faults) => of_faults(lang, &faults),
        Trouble::NotFound => {
            problem(StatusCode::NOT_FOUND, "not-found", t::fail_not_found(lang), t::api_not_found_text(lang))
        }
        Trouble::Method => problem(
            StatusCode::METHOD_NOT_ALLOWED,
            "method-not-allowed",
            t::api_method_not_allowed(lang),
            t::api_method_not_allowed_text(lang),
        ),
        Trouble::Unauthenticated(_) => problem(
            StatusCode::UNAUTHORIZED,
            "unauthenticated",
            t::api_unauthenticated(lang),
            t::api_unauthenticated_text(lang),
        ),
        Trouble::Malformed => problem(
            StatusCode::BAD_REQUEST,
            "malformed-json",
            t::api_malformed_json(lang),
            t::api_malformed_json_text(lang),
        ),
        Trouble::MediaType => problem(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            t::api_unsupported_media_type(lang),
            t::api_unsupported_media_type_text(lang),
        ),
        Trouble::TooLarge => {
            problem(StatusCode::PAYLOAD_TOO_LARGE, "too-large", t::fail_too_large(lang), t::fail_too_large_text(lang))
        }
        Trouble::CrossSite => {
            problem(StatusCode::FORBIDDEN, "cross-site", t::fail_cross_site(lang), t::fail_cross_site_text(lang))
        }
        Trouble::Timeout => {
            problem(StatusCode::SERVICE_UNAVAILABLE, "timeout", t::fail_timeout(lang), t::fail_timeout_text(lang))
        }
        Trouble::Fault => {
            problem(StatusCode::INTERNAL_SERVER_ERROR, "fault", t::fail_fault(lang), t::fail_fault_text(lang))
        }
    }
}

/// The first fault gives the code; all of them stand under `errors`.
fn of_faults(lang: Lang, faults: &[Fault]) -> Problem {
    let errors: Vec<FieldError> = faults
        .iter()
        .map(|f| FieldError { field: f.field.clone(), code: f.code.clone(), message: f.words(lang) })
        .collect();
    let (code, detail) = errors.first().map_or(("invalid-value", String::new()), |e| (&e.code, e.message.clone()));
    let made = problem(StatusCode::UNPROCESSABLE_ENTITY, code, t::api_invalid(lang), detail);
    Problem {
        field: faults.first().map(|f| f.field.clone()),
        params: faults.first().map(|f| f.params.clone()).unwrap_or_default(),
        errors,
        ..made
    }
}

/// Each failure of the house is logged here, once, without personal data.
fn of_app(model: &Model, lang: Lang, error: AppError) -> Problem {
    match error {
        AppError::Refused(refusal) => of_refusal(model, lang, &refusal),
        AppError::NotFound => describe(model, lang, Trouble::NotFound),
        AppError::NotSignedIn | AppError::SignIn { .. } => describe(model, lang, Trouble::Unauthenticated(false)),
        AppError::Stale(stale) => of_stale(lang, &stale),
        AppError::TooMany { wait } => problem(
            StatusCode::TOO_MANY_REQUESTS,
            "too-many",
            t::fail_too_many(lang),
            t::fail_too_many_text(lang, (wait + 59) / 60),
        ),
        AppError::File(app::FileError::Size) => describe(model, lang, Trouble::TooLarge),
        AppError::File(error) => of_faults(lang, &[Fault::new("file", format!("invalid-{}", error.code()))]),
        AppError::Store(ref store) => {
            tracing::error!(error = %store, "the store fails");
            let storage = error.storage();
            let code = match storage {
                Some(app::Health::Full) => "store-full",
                Some(app::Health::ReadOnly) => "store-read-only",
                _ => "store",
            };
            let words = crate::http::unstored(lang, storage);
            let (title, text) = words.unwrap_or((t::fail_store(lang), t::fail_store_unreachable(lang)));
            problem(StatusCode::SERVICE_UNAVAILABLE, code, title, text)
        }
        AppError::Fault(fault) => {
            tracing::error!(error = %fault, "the API fails");
            problem(StatusCode::INTERNAL_SERVER_ERROR, "fault", t::fail_fault(lang), t::fail_fault_text(lang))
        }
    }
}

fn of_refusal(model: &Model, lang: Lang, refusal: &Refusal) -> Problem {
    let detail = text::refusal(lang, model, refusal);
    let code = refusal.code.code();
    let errors = refusal.field.iter().map(|field| FieldError {
        field: field.clone(),
        code: code.to_string(),
        message: detail.clone(),
    });
    let errors = errors.collect();
    let made = problem(http::status_of(refusal), code, t::fail_refused(lang), detail);
    Problem { field: refusal.field.clone(), params: refusal.params.clone(), errors, ..made }
}

fn of_stale(lang: Lang, stale: &Stale) -> Problem {
    let made = problem(
        StatusCode::CONFLICT,
        domain::Refused::Stale.code(),
        t::conflict_title(lang),
        t::api_stale_text(lang, &stale.by),
    );
    let params = [
        ("loaded", stale.loaded.to_string()),
        ("now", stale.now.to_string()),
        ("by", stale.by.clone()),
        ("at", stale.at.to_string()),
        ("touches", stale.touches.clone()),
    ];
    Problem { params: params.into_iter().map(|(n, v)| (n.to_string(), v)).collect(), ..made }
}
