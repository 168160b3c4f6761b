//! The server of another institution: where it is, and what it is asked.

use super::{Blinded, Messages, Reblinded};
use crate::AppError;
use crate::account::{is_here, is_safe};
use crate::http::{Bounds, Transport};
use anyhow::{Context, bail};
use domain::{Code, Model, Refusal, Refused};
use openidconnect::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use openidconnect::http::{HeaderValue, Method, Request, StatusCode};
use openidconnect::url::Url;
use openidconnect::{AsyncHttpClient, HttpResponse};
use serde::Serialize;
use std::time::Duration;

/// A large list comes back after some seconds of computing, as two lists of 100 000 points.
const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(60), largest: 16 * 1024 * 1024 };

/// Where the server of another institution is, and as whom this one calls it.
pub struct PeerSettings {
    /// The institution.
    pub institution: String,
    /// The address, such as `https://cii.example.ch`.
    pub address: String,
    /// The secret of an account there, of a respondent seated at an institution of ours.
    pub token: String,
}

/// The server of another institution.
pub(super) struct Peer {
    institution: String,
    address: String,
    bearer: HeaderValue,
    transport: Transport,
}

impl Peer {
    /// Fails where the institution is not in the model, the address is none or in the clear, or the secret is none.
    pub fn new(settings: PeerSettings, model: &Model) -> anyhow::Result<Self> {
        let PeerSettings { institution, address, token } = settings;
        if model.institution(&institution).is_none() {
            bail!("the peer `{institution}` is no institution of the model");
        }
        let url = Url::parse(&address).with_context(|| format!("the address of the peer `{institution}`"))?;
        if !is_safe(&url) || url.path() != "/" || url.query().is_some() || !url.username().is_empty() {
            bail!("the address of the peer `{institution}` must be https://HOST; plain http is for this machine only");
        }
        let mut bearer = HeaderValue::from_str(&format!("Bearer {}", token.trim()))
            .ok()
            .filter(|_| !token.trim().is_empty())
            .with_context(|| format!("the token of the peer `{institution}` is none"))?;
        bearer.set_sensitive(true);
        let transport = Transport::new(url.scheme() == "http" && is_here(&url), BOUNDS)
            .context("the certificates of this machine cannot be read")?;
        let address = url.as_str().trim_end_matches('/').to_string();
        Ok(Self { institution, address, bearer, transport })
    }

    /// Whether it is the server of an institution.
    pub fn serves(&self, institution: &Code) -> bool {
        self.institution == institution.as_str()
    }

    /// Hands over one's blinded list; gets the other's, and one's own reblinded.
    pub async fn blinded(&self, run: &Code, mine: &Blinded) -> Result<Messages, AppError> {
        let answer = self.post(run, "blinded", mine).await?;
        serde_json::from_slice(answer.body()).map_err(|_| Refused::PeerSilent.into())
    }

    /// Hands over the other's list, reblinded.
    pub async fn reblinded(&self, run: &Code, theirs: &Reblinded) -> Result<(), AppError> {
        self.post(run, "reblinded", theirs).await.map(|_| ())
    }

    async fn post(&self, run: &Code, what: &str, body: &impl Serialize) -> Result<HttpResponse, AppError> {
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}/api/v1/common/{run}/{what}", self.address))
            .header(AUTHORIZATION, self.bearer.clone())
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json")
            .body(serde_json::to_vec(body)?)
            .map_err(|_| AppError::from(Refused::PeerSilent))?;
        let answer = self.transport.call(request).await.map_err(|silence| {
            tracing::warn!(peer = self.institution, %silence, "the server of another institution does not answer");
            AppError::from(Refused::PeerSilent)
        })?;
        if answer.status() == StatusCode::OK { Ok(answer) } else { Err(self.complaint(&answer).into()) }
    }

    /// What it refuses, by the code that it names; anything else that it says stays here.
    fn complaint(&self, answer: &HttpResponse) -> Refusal {
        #[derive(serde::Deserialize)]
        struct Problem {
            code: String,
        }
        let told = serde_json::from_slice::<Problem>(answer.body()).ok().map(|p| p.code);
        let known = told.and_then(|code| Refused::from_code(&code));
        tracing::warn!(peer = self.institution, status = answer.status().as_u16(), "another server refuses");
        match (known, answer.status()) {
            (Some(code), _) => Refusal::new(Refused::PeerRefused).with("reason", code),
            (None, StatusCode::UNAUTHORIZED) => {
                Refusal::new(Refused::PeerRefused).with("reason", Refused::NotPermitted)
            }
            _ => Refusal::new(Refused::PeerSilent),
        }
    }
}
