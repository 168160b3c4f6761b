//! One issuer: what it says of itself, where it takes people, and what its tokens prove.

use super::Turned;
use crate::account::door::{IssuerSettings, is_here, is_safe};
use crate::http::{Bounds, Silence, Transport};
use anyhow::Context;
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenVerifier,
    CoreJwsSigningAlgorithm as Alg, CoreTokenResponse,
};
use openidconnect::url::Url;
use openidconnect::{
    AccessTokenHash, AuthType, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError, ClientId,
    ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, ErrorResponse, IssuerUrl, LanguageTag,
    Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, ProviderMetadataWithLogout, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, TokenResponse,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tokio::sync::Mutex;

/// What an issuer says of itself is asked again after an hour.
const FRESH: i64 = 3600 * 1000;
/// For a key that is not known it is asked at most once a minute, so that nobody can make us ask without end.
const PAUSE: i64 = 60 * 1000;
/// By so much clocks may differ.
const SKEW: i64 = 60 * 1000;
/// What signs: public keys only. With a shared secret or without a signature nothing is proven.
const ALGORITHMS: [Alg; 9] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::RsaSsaPssSha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// An issuer.
pub(crate) struct Provider {
    pub(crate) settings: IssuerSettings,
    issuer: IssuerUrl,
    back: RedirectUrl,
    transport: Transport,
    known: Mutex<Option<Known>>,
}

/// What an issuer said of itself, keys included, and when.
#[derive(Clone)]
struct Known {
    metadata: Arc<ProviderMetadataWithLogout>,
    at: i64,
    /// When it was last asked because of a key that was not known.
    keys_at: i64,
}

/// What we keep of a question that is under way: without it the answer is worth nothing.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    /// Which issuer was asked.
    pub key: String,
    /// Comes back with the answer.
    pub state: String,
    /// Comes back inside the signed token.
    pub nonce: String,
    /// Proves to the issuer that whoever brings the code is whoever asked (PKCE).
    pub verifier: String,
    /// Which page was asked for.
    pub next: String,
}

/// Who came, as the issuer says.
pub(super) struct Proven {
    pub issuer: String,
    pub subject: String,
    /// The token itself, which the issuer wants back when the session ends.
    pub token: String,
}

impl Provider {
    /// An issuer that sends people back to `origin`.
    pub(crate) fn new(settings: IssuerSettings, origin: &str) -> anyhow::Result<Self> {
        let issuer = IssuerUrl::new(settings.issuer.clone()).context("its address is none")?;
        let back = RedirectUrl::new(format!("{origin}/sign-in/back/{}", settings.key))?;
        let transport = Transport::new(issuer.url().scheme() == "http" && is_here(issuer.url()), Bounds::ISSUER)
            .context("the certificates of this machine cannot be read")?;
        Ok(Self { settings, issuer, back, transport, known: Mutex::new(None) })
    }

    /// What the issuer says of itself: of the last hour, or new.
    async fn known(&self, now: i64) -> Result<Known, Turned> {
        let mut known = self.known.lock().await;
        if let Some(known) = known.as_ref().filter(|k| now - k.at < FRESH) {
            return Ok(known.clone());
        }
        let asked = ProviderMetadataWithLogout::discover_async(self.issuer.clone(), &self.transport).await;
        let asked = asked.map_err(|error| self.silent("what it says of itself cannot be read", &error));
        match (asked, known.as_ref()) {
            (Ok(metadata), old) => {
                let keys_at = old.map_or(i64::MIN, |k| k.keys_at);
                Ok(known.insert(Known { metadata: Arc::new(metadata), at: now, keys_at }).clone())
            }
            // What it said before may still do while it is silent.
            (Err(_), Some(old)) => Ok(old.clone()),
            (Err(turned), None) => Err(turned),
        }
    }

    /// What it says now, because it signs with a key that it had not named before.
    async fn with_new_keys(&self, now: i64) -> Result<Known, Turned> {
        let mut known = self.known.lock().await;
        if let Some(known) = known.as_ref().filter(|k| now.saturating_sub(k.keys_at) < PAUSE) {
            return Ok(known.clone());
        }
        let asked = ProviderMetadataWithLogout::discover_async(self.issuer.clone(), &self.transport).await;
        let metadata = asked.map_err(|error| self.silent("its keys cannot be read", &error))?;
        Ok(known.insert(Known { metadata: Arc::new(metadata), at: now, keys_at: now }).clone())
    }

    fn silent(&self, what: &str, error: &dyn std::error::Error) -> Turned {
        // The sources name kinds of failures and addresses of the issuer, never a person.
        let source = error.source().map(ToString::to_string).unwrap_or_default();
        tracing::warn!(issuer = %self.settings.key, source, "{what}");
        Turned::Unreachable
    }

    fn client(&self, known: &Known) -> Client {
        let metadata = &known.metadata;
        let methods = metadata.token_endpoint_auth_methods_supported();
        let only_post = methods.is_some_and(|m| {
            !m.contains(&CoreClientAuthMethod::ClientSecretBasic) && m.contains(&CoreClientAuthMethod::ClientSecretPost)
        });
        let secret = ClientSecret::new(self.settings.client_secret.clone());
        CoreClient::from_provider_metadata(
            ProviderMetadataWithLogout::clone(metadata),
            ClientId::new(self.settings.client_id.clone()),
            Some(secret),
        )
        .set_auth_type(if only_post { AuthType::RequestBody } else { AuthType::BasicAuth })
        .set_redirect_uri(self.back.clone())
    }

    /// Where to send the browser with a question, and what the issuer is asked for: a code, with PKCE, state and nonce.
    pub(super) async fn address(&self, asked: &Asked, language: &str, now: i64) -> Result<Url, Turned> {
        let known = self.known(now).await?;
        if !is_safe(known.metadata.authorization_endpoint().url()) {
            return Err(self.refused("it takes people over plain http"));
        }
        let verifier = PkceCodeVerifier::new(asked.verifier.clone());
        let client = self.client(&known);
        let (state, nonce) = (CsrfToken::new(asked.state.clone()), Nonce::new(asked.nonce.clone()));
        let mut question = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_ui_locale(LanguageTag::new(language.to_string()));
        for scope in &self.settings.scopes {
            question = question.add_scope(Scope::new(scope.clone()));
        }
        for class in self.settings.strong_classes() {
            question = question.add_auth_context_value(AuthenticationContextClass::new(class.clone()));
        }
        Ok(question.url().0)
    }

    /// Exchanges a code for a token and says who came. Signature, issuer, audience, expiry, nonce and the hash of the
    /// access token must be right, and the class of authentication strong enough.
    pub(super) async fn prove(&self, code: &str, asked: &Asked, now: i64) -> Result<Proven, Turned> {
        let mut known = self.known(now).await?;
        let client = self.client(&known);
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_string()))
            .map_err(|_| self.refused("it has no token endpoint"))?
            .set_pkce_verifier(PkceCodeVerifier::new(asked.verifier.clone()));
        let answer = request.request_async(&self.transport).await.map_err(|error| self.not_exchanged(&error))?;
        let token = answer.id_token().ok_or_else(|| self.refused("its answer lacks the token"))?;
        let nonce = Nonce::new(asked.nonce.clone());
        let tried = token.claims(&self.verifier(&client, now), &nonce).err();
        if tried.as_ref().is_some_and(is_key) {
            // A key that we do not know may be a new one.
            known = self.with_new_keys(now).await?;
        }
        let client = self.client(&known);
        let verifier = self.verifier(&client, now);
        let claims = token.claims(&verifier, &nonce).map_err(|error| self.refused(kind(&error)))?;
        if let Some(hash) = claims.access_token_hash() {
            self.same_access_token(hash, &answer, token, &verifier)?;
        }
        if !self.settings.is_strong(claims.auth_context_ref().map(|acr| acr.as_str())) {
            tracing::warn!(issuer = %self.settings.key, "an authentication was too weak");
            return Err(Turned::Weak);
        }
        let subject = claims.subject().to_string();
        if subject.is_empty() || subject.chars().count() > 255 {
            return Err(self.refused("the subject is none"));
        }
        Ok(Proven { issuer: claims.issuer().to_string(), subject, token: token.to_string() })
    }

    fn verifier<'a>(&self, client: &'a Client, now: i64) -> CoreIdTokenVerifier<'a> {
        let at = move |ms: i64| DateTime::<Utc>::from_timestamp_millis(ms).unwrap_or_default();
        client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || at(now - SKEW))
            .set_issue_time_verifier_fn(move |issued| {
                if issued <= at(now + SKEW) { Ok(()) } else { Err("issued in the future".into()) }
            })
    }

    fn same_access_token(
        &self,
        hash: &AccessTokenHash,
        answer: &CoreTokenResponse,
        token: &CoreIdToken,
        verifier: &CoreIdTokenVerifier<'_>,
    ) -> Result<(), Turned> {
        let wrong = |_| self.refused("the hash of its access token cannot be computed");
        let algorithm = token.signing_alg().map_err(|_| self.refused("it names no algorithm"))?;
        let key = token.signing_key(verifier).map_err(|_| self.refused("its key is gone"))?;
        let actual = AccessTokenHash::from_token(answer.access_token(), algorithm, key).map_err(wrong)?;
        if actual == *hash { Ok(()) } else { Err(self.refused("the access token belongs to another")) }
    }

    fn not_exchanged<T: ErrorResponse>(&self, error: &RequestTokenError<Silence, T>) -> Turned {
        match error {
            RequestTokenError::Request(silence) => self.silent("it takes no code", silence),
            RequestTokenError::ServerResponse(_) => self.refused("it does not accept the code"),
            _ => self.refused("its answer cannot be read"),
        }
    }

    /// Logs once why somebody is turned away, without saying who.
    pub(super) fn refused(&self, why: &'static str) -> Turned {
        tracing::warn!(issuer = %self.settings.key, why, "a sign-in was refused");
        Turned::Refused
    }

    /// Where the issuer ends its own session, if it offers that.
    pub(super) async fn end_session(&self, now: i64) -> Option<Url> {
        let known = self.known(now).await.ok()?;
        let url = known.metadata.additional_metadata().end_session_endpoint.as_ref()?.url().clone();
        is_safe(&url).then_some(url)
    }
}

/// Whether a key may just be newer than what we know. A signature that is wrong under a key that we do know is no reason
/// to ask again: else whoever forges could use the asking up.
fn is_key(error: &ClaimsVerificationError) -> bool {
    matches!(error, ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey))
}

/// What is wrong with a token, in a word: the messages of the library repeat what stands in it.
fn kind(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "its token has expired",
        ClaimsVerificationError::InvalidAudience(_) => "its token is for another",
        ClaimsVerificationError::InvalidIssuer(_) => "its token is of another issuer",
        ClaimsVerificationError::InvalidNonce(_) => "its token answers another question",
        ClaimsVerificationError::SignatureVerification(_) => "its token is not signed by it",
        _ => "its token is not right",
    }
}
