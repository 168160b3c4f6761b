//! TLS to a database server, with the certificate authorities of the machine (or those of the file that `SSL_CERT_FILE`
//! names). Whether it is spoken says `sslmode` in the address; a server whose certificate does not hold is not spoken to.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use tokio_postgres_rustls::MakeRustlsConnect;

/// The connector.
pub(super) fn connector() -> MakeRustlsConnect {
    let mut roots = RootCertStore::empty();
    // One that cannot be read is no reason not to start: a server that it vouches for is refused.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map(|config| config.with_root_certificates(roots).with_no_client_auth());
    MakeRustlsConnect::new(config.expect("ring speaks TLS 1.2 and 1.3"))
}
