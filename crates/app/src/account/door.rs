//! The front door: by which ways people come in. Made once from what the command line has read.

use super::federated::Provider;
use crate::{App, AppError};
use anyhow::{Context, bail};
use domain::model::Label;
use openidconnect::url::Url;
use std::net::IpAddr;
use std::sync::Arc;
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// By which ways people come in.
#[derive(Debug, Clone)]
pub struct SignInSettings {
    /// The address under which browsers reach the house, such as `https://cii.example.ch`. Issuers send people back to
    /// it and passkeys are bound to it; without one there are neither.
    pub origin: Option<String>,
    /// The proxies whose `X-Forwarded-For` is believed, besides those on this machine.
    pub proxies: Vec<IpAddr>,
    /// Whether accounts can sign in with a password at all.
    pub password: bool,
    /// Whether whoever signs in with a password must have a second factor.
    pub second_factor: bool,
    /// The issuers, in the order in which they are offered.
    pub issuers: Vec<IssuerSettings>,
}

impl Default for SignInSettings {
    fn default() -> Self {
        Self { origin: None, proxies: Vec::new(), password: true, second_factor: false, issuers: Vec::new() }
    }
}

/// An issuer from which people may come (OpenID Connect).
#[derive(Clone)]
pub struct IssuerSettings {
    /// Its name in addresses: small letters, digits, hyphens.
    pub key: String,
    /// Its address, as it calls itself.
    pub issuer: String,
    /// Our name there.
    pub client_id: String,
    /// Our secret there.
    pub client_secret: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// The classes of authentication that it knows (`acr`), the weakest first; none: it names none.
    pub classes: Vec<String>,
    /// The weakest class that is let in; one of the classes.
    pub minimum_class: Option<String>,
    /// What the button says.
    pub label: Label,
}

impl std::fmt::Debug for IssuerSettings {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuerSettings").field("key", &self.key).field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl IssuerSettings {
    /// The classes that are strong enough, the weakest first; all that it knows where no minimum is set.
    pub(super) fn strong_classes(&self) -> &[String] {
        let from = self.minimum_class.as_ref().and_then(|m| self.classes.iter().position(|c| c == m));
        &self.classes[from.unwrap_or(0)..]
    }

    /// Whether what the issuer says of the authentication is enough: only what it answers counts, never what was asked.
    /// An issuer without a table is believed whatever it says.
    pub(super) fn is_strong(&self, returned: Option<&str>) -> bool {
        self.classes.is_empty() || returned.is_some_and(|acr| self.strong_classes().iter().any(|c| c == acr))
    }
}

/// The front door as it stands.
#[derive(Default)]
pub(crate) struct Door {
    pub(super) settings: SignInSettings,
    pub(super) providers: Vec<Provider>,
    pub(super) webauthn: Option<Webauthn>,
}

impl Door {
    /// Makes the front door; refuses settings that contradict themselves or that would let people in over plain HTTP.
    fn new(settings: SignInSettings) -> anyhow::Result<Self> {
        let origin = settings.origin.as_deref().map(origin).transpose()?;
        if !settings.issuers.is_empty() && origin.is_none() {
            bail!("an issuer needs `origin`, the address to which it sends people back");
        }
        if settings.issuers.is_empty() && !settings.password {
            bail!("without passwords there must be an issuer, else nobody can sign in");
        }
        let mut providers = Vec::new();
        for issuer in &settings.issuers {
            check(issuer).with_context(|| format!("the issuer `{}`", issuer.key))?;
            if providers.iter().any(|p: &Provider| p.settings.key == issuer.key) {
                bail!("the issuer `{}` is named twice", issuer.key);
            }
            let base = settings.origin.clone().unwrap_or_default();
            providers.push(Provider::new(issuer.clone(), base.trim_end_matches('/'))?);
        }
        let webauthn = origin.as_ref().and_then(passkeys);
        Ok(Self { settings, providers, webauthn })
    }
}

fn origin(text: &str) -> anyhow::Result<Url> {
    let url = Url::parse(text).with_context(|| format!("`{text}` is no address"))?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if !bare || !is_safe(&url) {
        bail!("`{text}` must be https://HOST, without a path; plain http is for this machine only");
    }
    Ok(url)
}

/// Over TLS, or on this machine.
pub(crate) fn is_safe(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_here(url))
}

/// Whether an address is on this machine.
pub(crate) fn is_here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn check(issuer: &IssuerSettings) -> anyhow::Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if issuer.key.is_empty() || !issuer.key.chars().all(plain) {
        bail!("its key must be small letters, digits and hyphens");
    }
    let url = Url::parse(&issuer.issuer).context("its address is none")?;
    if !is_safe(&url) {
        bail!("its address must begin with https://; plain http is for this machine only");
    }
    if issuer.minimum_class.as_ref().is_some_and(|m| !issuer.classes.contains(m)) {
        bail!("its `minimum_acr` is not in its table `acr`");
    }
    Ok(())
}

/// Passkeys for an address; none where it has only a number for a name, because browsers refuse those.
fn passkeys(origin: &Url) -> Option<Webauthn> {
    let domain = origin.domain()?;
    WebauthnBuilder::new(domain, origin).ok()?.rp_name("Trait d’union").build().ok()
}

/// An issuer, as the sign-in page offers it.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its name in addresses.
    pub key: String,
    /// What the button says.
    pub label: Label,
}

impl App {
    /// The same application with this front door. Refuses settings that contradict themselves.
    pub fn with_front_door(mut self, settings: SignInSettings) -> anyhow::Result<Self> {
        self.door = Arc::new(Door::new(settings)?);
        Ok(self)
    }

    /// The settings of the front door.
    pub fn front_door(&self) -> &SignInSettings {
        &self.door.settings
    }

    /// The issuers that are offered.
    pub fn issuers(&self) -> Vec<Offered> {
        let offered = |i: &IssuerSettings| Offered { key: i.key.clone(), label: i.label.clone() };
        self.door.settings.issuers.iter().map(offered).collect()
    }

    /// Whether there can be passkeys here.
    pub fn has_passkeys(&self) -> bool {
        self.door.webauthn.is_some()
    }

    pub(super) fn provider(&self, key: &str) -> Result<&Provider, AppError> {
        self.door.providers.iter().find(|p| p.settings.key == key).ok_or(AppError::NotFound)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn issuer(key: &str) -> IssuerSettings {
        let label = "Canton".to_string();
        IssuerSettings {
            key: key.into(),
            issuer: "https://login.example.ch/staff".into(),
            client_id: "trait-dunion".into(),
            client_secret: "secret".into(),
            scopes: Vec::new(),
            classes: ["low", "middle", "high"].map(String::from).to_vec(),
            minimum_class: Some("middle".into()),
            label: Label { fr: label.clone(), de: label.clone(), it: label.clone(), en: label },
        }
    }

    #[test]
    fn only_a_returned_class_from_the_minimum_up_is_strong_enough() {
        let issuer = issuer("a");
        assert!(issuer.is_strong(Some("middle")) && issuer.is_strong(Some("high")));
        assert!(!issuer.is_strong(Some("low")), "below the minimum");
        assert!(!issuer.is_strong(Some("highest")), "not in the table");
        assert!(!issuer.is_strong(None), "nothing said");
        assert_eq!(issuer.strong_classes(), ["middle", "high"]);
        let without = IssuerSettings { classes: Vec::new(), minimum_class: None, ..issuer };
        assert!(without.is_strong(None));
    }

    #[test]
    fn settings_that_contradict_themselves_are_refused() {
        let door = |change: &dyn Fn(&mut SignInSettings)| {
            let mut settings = SignInSettings {
                origin: Some("https://cii.example.ch".into()),
                issuers: vec![issuer("a")],
                ..SignInSettings::default()
            };
            change(&mut settings);
            Door::new(settings).map(|d| d.webauthn.is_some())
        };
        assert!(door(&|_| ()).unwrap());
        assert!(door(&|s| s.origin = None).is_err());
        assert!(door(&|s| s.origin = Some("http://cii.example.ch".into())).is_err());
        assert!(door(&|s| s.origin = Some("https://cii.example.ch/path".into())).is_err());
        assert!(!door(&|s| s.origin = Some("http://127.0.0.1:8080".into())).unwrap(), "no passkeys for a number");
        assert!(door(&|s| s.origin = Some("http://localhost:8080".into())).unwrap());
        assert!(door(&|s| s.issuers[0].issuer = "http://login.example.ch".into()).is_err());
        assert!(door(&|s| s.issuers[0].minimum_class = Some("other".into())).is_err());
        assert!(door(&|s| s.issuers[0].key = "A/b".into()).is_err());
        assert!(door(&|s| s.issuers.push(issuer("a"))).is_err());
        assert!(door(&|s| (s.password, s.issuers) = (false, Vec::new())).is_err());
    }

    #[test]
    fn the_secret_of_an_issuer_is_not_shown() {
        assert!(!format!("{:?}", issuer("a")).contains("secret"));
    }
}
