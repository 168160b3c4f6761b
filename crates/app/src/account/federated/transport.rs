//! What carries a question to an issuer: no redirects, ten seconds, one megabyte, and TLS unless it is on this machine.

use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use openidconnect::http::Response;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::io::Cursor;
use std::pin::Pin;
use std::time::Duration;

type Body = Full<Cursor<Vec<u8>>>;

const PATIENCE: Duration = Duration::from_secs(10);
const LARGEST: usize = 1024 * 1024;

/// How an issuer is reached.
#[derive(Clone)]
pub(super) enum Transport {
    /// Over TLS, with the certificates that the machine trusts. Nothing else is reached by it.
    Tls(Client<HttpsConnector<HttpConnector>, Body>),
    /// In the clear: an issuer on this machine.
    Plain(Client<HttpConnector, Body>),
}

/// Why an issuer did not answer; no address and no content in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Silence {
    #[error("it cannot be reached")]
    Unreachable,
    #[error("it does not answer in time")]
    Slow,
    #[error("its answer breaks off or is too large")]
    Broken,
}

impl Transport {
    /// Fails where the machine's certificates cannot be read.
    pub(super) fn new(plain: bool) -> std::io::Result<Self> {
        let builder = Client::builder(TokioExecutor::new());
        if plain {
            return Ok(Self::Plain(builder.build(HttpConnector::new())));
        }
        let connector = HttpsConnectorBuilder::new().with_native_roots()?.https_only().enable_http1().build();
        Ok(Self::Tls(builder.build(connector)))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Silence> {
        let request = request.map(|body| Full::new(Cursor::new(body)));
        let answer = match self {
            Self::Tls(client) => client.request(request),
            Self::Plain(client) => client.request(request),
        };
        let (parts, body) = answer.await.map_err(|_| Silence::Unreachable)?.into_parts();
        let body = Limited::new(body, LARGEST).collect().await.map_err(|_| Silence::Broken)?;
        Ok(Response::from_parts(parts, body.to_bytes().to_vec()))
    }
}

impl<'c> AsyncHttpClient<'c> for Transport {
    type Error = Silence;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Silence>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move { tokio::time::timeout(PATIENCE, self.send(request)).await.unwrap_or(Err(Silence::Slow)) })
    }
}
