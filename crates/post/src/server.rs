//! Where mail is handed over, as it is written on a command line.

use std::net::IpAddr;
use std::str::FromStr;

/// How the connection is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (`smtps://`).
    Tls,
    /// In the open until STARTTLS, and no further without it.
    StartTls,
    /// In the open: on this machine only.
    None,
}

/// A server that takes mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name, which its certificate must bear.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// As whom one signs in; none: without signing in.
    pub user: Option<String>,
    /// How the connection is kept secret.
    pub security: Security,
}

/// Why settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong(pub(crate) String);

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Wrong {}

impl FromStr for Server {
    type Err = Wrong;

    /// Reads `smtp://USER@HOST:PORT?starttls` or `smtps://USER@HOST:PORT`; user and port may be absent. Refuses a password,
    /// which everyone on the machine could read, and a connection in the open to another machine.
    fn from_str(text: &str) -> Result<Self, Wrong> {
        let wrong = |why: &str| {
            Wrong(format!("a mail server is smtp://USER@HOST:587?starttls or smtps://USER@HOST:465: {why}"))
        };
        let (scheme, rest) = text.split_once("://").ok_or_else(|| wrong("it has no ://"))?;
        let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
        let (user, place) = place.rsplit_once('@').map_or((None, place), |(user, place)| (Some(user), place));
        if user.is_some_and(|user| user.is_empty() || user.contains(':')) {
            return Err(wrong("the password does not stand in it"));
        }
        let security = match (scheme, query) {
            ("smtps", None) => Security::Tls,
            ("smtp", Some("starttls")) => Security::StartTls,
            ("smtp", None) => Security::None,
            _ => return Err(wrong("scheme or option is not known")),
        };
        let usual = if security == Security::Tls { 465 } else { 587 };
        let (host, port) =
            host_and_port(place.trim_end_matches('/'), usual).ok_or_else(|| wrong("host or port is none"))?;
        if security == Security::None && !is_here(&host) {
            return Err(wrong("without TLS mail goes to this machine only"));
        }
        Ok(Self { host, port, user: user.map(str::to_string), security })
    }
}

/// A name or a number, with a port where one is said; a number of version 6 stands in brackets.
fn host_and_port(place: &str, usual: u16) -> Option<(String, u16)> {
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map(|(host, rest)| (host, rest.strip_prefix(':')))?,
        None => place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map_or(Some(usual), |port| port.parse().ok())?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    Some((host.to_string(), port)).filter(|(host, _)| !host.is_empty() && host.chars().all(plain))
}

fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(String, u16, Option<String>, Security), String> {
        let read = text.parse::<Server>().map_err(|wrong| wrong.to_string())?;
        Ok((read.host, read.port, read.user, read.security))
    }

    #[test]
    fn a_server_is_read_with_its_user_its_port_and_how_it_is_kept_secret() {
        let is = |text, host: &str, port, user: Option<&str>, security| {
            assert_eq!(read(text), Ok((host.to_string(), port, user.map(str::to_string), security)), "{text}");
        };
        is("smtp://cii@mail.example.ch:2525?starttls", "mail.example.ch", 2525, Some("cii"), Security::StartTls);
        is(
            "smtp://cii@example.ch@mail.example.ch?starttls",
            "mail.example.ch",
            587,
            Some("cii@example.ch"),
            Security::StartTls,
        );
        is("smtps://mail.example.ch", "mail.example.ch", 465, None, Security::Tls);
        is("smtp://127.0.0.1:25", "127.0.0.1", 25, None, Security::None);
        is("smtp://[::1]:25/", "::1", 25, None, Security::None);
    }

    #[test]
    fn neither_a_password_nor_a_way_in_the_open_is_taken_and_none_is_told() {
        for text in [
            "smtp://cii:secret@mail.example.ch?starttls",
            "smtp://mail.example.ch:25",
            "smtp://mail.example.ch?starttls=no",
            "smtps://mail.example.ch?starttls",
            "http://mail.example.ch",
            "mail.example.ch",
            "smtps://",
            "smtps://mail.example.ch:many",
            "smtps://mail example.ch",
        ] {
            let told = read(text).unwrap_err();
            assert!(!told.contains("secret"), "{told}");
        }
    }
}
