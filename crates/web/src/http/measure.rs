//! What the operator sees: requests by route and status, and how long they took. No address with a number in it, neither in
//! the metrics nor in the log; the name of a trace ties the lines of one request together, and to those of a proxy.

use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::OnceLock;
use tracing::Instrument;

/// The header in which a caller names the trace.
const TRACEPARENT: &str = "traceparent";

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

/// The name of the trace to which a request belongs: that of the caller where they send one (W3C `traceparent`), else a new one.
fn trace(headers: &HeaderMap) -> String {
    let sent = headers.get(TRACEPARENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let parts: Vec<&str> = sent.split('-').collect();
    let of_caller = match parts.as_slice() {
        ["00", trace, parent, flags] if [trace.len(), parent.len(), flags.len()] == [32, 16, 2] => Some(*trace),
        _ => None,
    };
    let hex = |name: &&str| name.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let told = |name: &&str| name.bytes().any(|b| b != b'0');
    of_caller.filter(hex).filter(told).map_or_else(app::request_name, str::to_string)
}

/// Counts and times a request under its route, and writes a line about it.
#[expect(clippy::disallowed_methods, reason = "how long a request takes is what is measured")]
pub async fn measured(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none".to_string(), |p| p.as_str().to_string());
    let method = request.method().to_string();
    let began = std::time::Instant::now();
    let span = tracing::info_span!("request", trace = trace(request.headers()), method, route);
    let response = next.run(request).instrument(span.clone()).await;
    let ms = began.elapsed().as_secs_f64() * 1000.0;
    tracing::info!(parent: &span, status = response.status().as_u16(), ms, "answered");
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
    use axum::http::HeaderName;

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
    fn a_request_keeps_the_name_of_the_trace_it_comes_with_if_it_is_one() {
        let of = |value: &'static str| {
            trace(&HeaderMap::from_iter([(HeaderName::from_static(TRACEPARENT), value.parse().unwrap())]))
        };
        let name = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"), name);
        for other in [
            "",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-Muster Anna, 12.03.1980, Exempli-00f067aa0ba902b7-01",
        ] {
            let made = of(other);
            assert!(made.len() == 32 && made != name && !made.contains("Muster"), "{other}: {made}");
        }
        assert_ne!(trace(&HeaderMap::new()), trace(&HeaderMap::new()));
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
