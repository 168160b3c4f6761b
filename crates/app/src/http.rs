//! What carries a question to another server: no redirects, so many seconds and bytes and no more, and TLS unless it is on
//! this machine.

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

/// How long another server is waited for, and how much it may say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Until its answer is there.
    pub patience: Duration,
    /// The most that is read of it, in bytes.
    pub largest: usize,
}

impl Bounds {
    /// What is enough for an issuer.
    pub const ISSUER: Self = Self { patience: Duration::from_secs(10), largest: 1024 * 1024 };
}

/// How another server is reached.
#[derive(Clone)]
pub(crate) struct Transport {
    client: Reached,
    bounds: Bounds,
}

#[derive(Clone)]
enum Reached {
    /// Over TLS, with the certificates that the machine trusts. Nothing else is reached by it.
    Tls(Client<HttpsConnector<HttpConnector>, Body>),
    /// In the clear: a server on this machine.
    Plain(Client<HttpConnector, Body>),
}

/// Why another server did not answer; no address and no content in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Silence {
    #[error("it cannot be reached")]
    Unreachable,
    #[error("it does not answer in time")]
    Slow,
    #[error("its answer breaks off or is too large")]
    Broken,
}

impl Transport {
    /// Fails where the machine's certificates cannot be read.
    pub(crate) fn new(plain: bool, bounds: Bounds) -> std::io::Result<Self> {
        let builder = Client::builder(TokioExecutor::new());
        if plain {
            return Ok(Self { client: Reached::Plain(builder.build(HttpConnector::new())), bounds });
        }
        let connector = HttpsConnectorBuilder::new().with_native_roots()?.https_only().enable_http1().build();
        Ok(Self { client: Reached::Tls(builder.build(connector)), bounds })
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Silence> {
        let request = request.map(|body| Full::new(Cursor::new(body)));
        let answer = match &self.client {
            Reached::Tls(client) => client.request(request),
            Reached::Plain(client) => client.request(request),
        };
        let (parts, body) = answer.await.map_err(|_| Silence::Unreachable)?.into_parts();
        let body = Limited::new(body, self.bounds.largest).collect().await.map_err(|_| Silence::Broken)?;
        Ok(Response::from_parts(parts, body.to_bytes().to_vec()))
    }
}

impl<'c> AsyncHttpClient<'c> for Transport {
    type Error = Silence;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Silence>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        let patience = self.bounds.patience;
        Box::pin(async move { tokio::time::timeout(patience, self.send(request)).await.unwrap_or(Err(Silence::Slow)) })
    }
}
