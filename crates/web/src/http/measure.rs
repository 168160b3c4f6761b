//! What the operator sees: requests by route and status, and how long they took. No address with a number in it.

use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::OnceLock;

/// The recorder of the process; made with the first router.
pub fn handle() -> &'static PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE.get_or_init(|| {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::warn!("another recorder of metrics is in place");
        }
        handle
    })
}

/// Counts and times a request under its route.
#[expect(clippy::disallowed_methods, reason = "how long a request takes is what is measured")]
pub async fn measured(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_string(), |p| p.as_str().to_string());
    let method = request.method().to_string();
    let began = std::time::Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status)
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route).record(began.elapsed().as_secs_f64());
    response
}

/// Whether a request may read the metrics: from this machine itself, or with the token of the operator.
pub fn may_measure(token: Option<&str>, request: &Request) -> bool {
    let headers = request.headers();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let near = peer.is_some_and(|ConnectInfo(peer)| peer.ip().to_canonical().is_loopback());
    near && !passed_on(headers) || token.is_some_and(|token| bears(token, headers))
}

/// Behind a proxy on the same machine everybody comes from this machine; what the proxy adds gives them away.
fn passed_on(headers: &HeaderMap) -> bool {
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"]
        .iter()
        .any(|name| headers.contains_key(*name))
}

/// The digests are compared, so that the time it takes tells nothing about the token.
fn bears(token: &str, headers: &HeaderMap) -> bool {
    let sent = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.split_once(' '));
    sent.is_some_and(|(scheme, sent)| {
        scheme.eq_ignore_ascii_case("bearer") && Sha256::digest(sent.trim()) == Sha256::digest(token)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn asked(peer: &str, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::builder().uri("/metrics");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        request
    }

    #[test]
    fn the_metrics_are_read_from_this_machine_or_with_the_token_of_the_operator() {
        let (here, there) = ("127.0.0.1:4000", "10.0.0.7:4000");
        let right = [("authorization", "Bearer of-the-operator")];
        let token = Some("of-the-operator");
        assert!(may_measure(None, &asked(here, &[])) && may_measure(None, &asked("[::1]:4000", &[])));
        assert!(!may_measure(None, &asked(there, &[])) && !may_measure(token, &asked(there, &[])));
        assert!(may_measure(token, &asked(there, &right)) && !may_measure(None, &asked(there, &right)));
        assert!(!may_measure(token, &asked(there, &[("authorization", "Bearer of-somebody")])));
        assert!(!may_measure(None, &asked(here, &[("x-forwarded-for", "203.0.113.9")])), "passed on by a proxy");
        assert!(!may_measure(None, &Request::new(Body::empty())), "nobody knows from where");
    }
}
