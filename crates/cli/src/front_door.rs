//! The file that says how people sign in, and which servers of other institutions are called. Secrets stand in files of
//! their own, so that this one can be shown around.

use anyhow::{Context, bail};
use app::account::{IssuerSettings, SignInSettings};
use app::common::PeerSettings;
use domain::model::Label;
use serde::Deserialize;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    origin: Option<String>,
    #[serde(default)]
    proxies: Vec<IpAddr>,
    #[serde(default)]
    sign_in: SignIn,
    #[serde(default)]
    peer: Vec<WrittenPeer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPeer {
    institution: String,
    address: String,
    token_file: PathBuf,
}

/// What the file settles.
#[derive(Default)]
pub(crate) struct Config {
    /// How people sign in.
    pub sign_in: SignInSettings,
    /// The servers of other institutions (docs/common-persons.md).
    pub peers: Vec<PeerSettings>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SignIn {
    password: bool,
    second_factor: bool,
    issuer: Vec<Issuer>,
}

impl Default for SignIn {
    fn default() -> Self {
        Self { password: true, second_factor: false, issuer: Vec::new() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Issuer {
    key: String,
    issuer: String,
    client_id: String,
    client_secret_file: PathBuf,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default)]
    acr: Vec<String>,
    minimum_acr: Option<String>,
    label: Label,
}

/// Reads the file at `path`, and the files of secrets that it names, relative to it. Fails naming the file and what is
/// wrong with it, never a secret.
pub(crate) fn read(path: &Path) -> anyhow::Result<Config> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let written: Written = toml::from_str(&text).with_context(|| path.display().to_string())?;
    let beside = path.parent().unwrap_or(Path::new("."));
    let issuers = written.sign_in.issuer.into_iter().map(|i| issuer(i, beside)).collect::<anyhow::Result<_>>()?;
    let sign_in = SignInSettings {
        origin: written.origin,
        proxies: written.proxies,
        password: written.sign_in.password,
        second_factor: written.sign_in.second_factor,
        issuers,
    };
    let peers = written.peer.into_iter().map(|p| peer(p, beside)).collect::<anyhow::Result<_>>()?;
    Ok(Config { sign_in, peers })
}

/// The secret of a file beside the configuration.
fn secret_in(file: &Path, beside: &Path) -> anyhow::Result<String> {
    let path = beside.join(file);
    let secret = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    if secret.trim().is_empty() {
        bail!("{} holds no secret", path.display());
    }
    Ok(secret.trim().to_string())
}

fn peer(written: WrittenPeer, beside: &Path) -> anyhow::Result<PeerSettings> {
    let token = secret_in(&written.token_file, beside)?;
    Ok(PeerSettings { institution: written.institution, address: written.address, token })
}

fn issuer(written: Issuer, beside: &Path) -> anyhow::Result<IssuerSettings> {
    let client_secret = secret_in(&written.client_secret_file, beside)?;
    // A table without a minimum would let the weakest in without anybody having said so.
    if !written.acr.is_empty() && written.minimum_acr.is_none() {
        bail!("the issuer `{}` has a table `acr` but no `minimum_acr`", written.key);
    }
    Ok(IssuerSettings {
        key: written.key,
        issuer: written.issuer,
        client_id: written.client_id,
        client_secret,
        scopes: written.scopes,
        classes: written.acr,
        minimum_class: written.minimum_acr,
        label: written.label,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = r#"
        origin = "https://cii.example.ch"
        proxies = ["10.0.0.5"]

        [sign_in]
        second_factor = true

        [[sign_in.issuer]]
        key = "staff"
        issuer = "https://login.example.ch/staff"
        client_id = "trait-dunion"
        client_secret_file = "staff.secret"
        scopes = ["profile"]
        acr = ["low", "high"]
        minimum_acr = "high"
        label = { fr = "Canton", de = "Kanton", it = "Cantone", en = "Canton" }

        [[peer]]
        institution = "DM-UI"
        address = "https://ui.example.ch"
        token_file = "staff.secret"
    "#;

    fn read_text(text: &str, secret: &str) -> anyhow::Result<Config> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("door.toml"), text).unwrap();
        std::fs::write(folder.path().join("staff.secret"), secret).unwrap();
        read(&folder.path().join("door.toml"))
    }

    #[test]
    fn the_file_says_who_is_let_in_and_its_secrets_stand_in_files_of_their_own() {
        let Config { sign_in: settings, peers } = read_text(EXAMPLE, "very secret\n").unwrap();
        assert!(settings.password && settings.second_factor);
        let issuer = &settings.issuers[0];
        assert_eq!((issuer.client_secret.as_str(), issuer.minimum_class.as_deref()), ("very secret", Some("high")));
        assert_eq!(issuer.label.de, "Kanton");
        assert_eq!((peers[0].institution.as_str(), peers[0].token.as_str()), ("DM-UI", "very secret"));
    }

    #[test]
    fn what_the_file_gets_wrong_is_named() {
        assert!(read_text(EXAMPLE, " ").err().unwrap().to_string().contains("no secret"));
        assert!(read_text(&EXAMPLE.replace("minimum_acr = \"high\"", ""), "x").is_err());
        assert!(read_text(&EXAMPLE.replace("scopes", "scope"), "x").is_err());
        assert!(read_text(&EXAMPLE.replace("token_file", "token"), "x").is_err());
        assert!(read_text("", "x").unwrap().sign_in.password, "an empty file changes nothing");
    }
}
