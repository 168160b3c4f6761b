//! Signing in with an issuer (OpenID Connect Core 1.0): authorization code flow, always with PKCE (S256), state and
//! nonce. Who someone is, is the pair of issuer and subject; what they may do is decided here alone.

mod provider;

pub(crate) use provider::Provider;

use super::SignedIn;
use crate::{App, AppError, ids};
use domain::{Refusal, Refused};
use provider::{Asked, Proven};
use store::federation::{self, LinkRequest, Linked};
use store::sessions::token_hash;
use store::{StoreError, accounts, pending, sessions};

/// A question to an issuer is answered within so many milliseconds, or not at all.
const ANSWERED_WITHIN: i64 = 10 * 60 * 1000;
/// Whoever asks to be linked is remembered so long.
const REMEMBERED: i64 = 14 * 86_400_000;
/// What is kept while an issuer is asked.
const PURPOSE: &str = "issuer";
/// The letters of a code that is read out: without those that look alike.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why somebody who came from an issuer is not let in.
#[derive(Debug, thiserror::Error)]
pub enum Turned {
    /// No account here stands for them; the code is what they read out to an administrator.
    #[error("no account is linked")]
    Unknown(String),
    /// They did not prove strongly enough who they are.
    #[error("the authentication is too weak")]
    Weak,
    /// The question is not under way in this browser: too late, sent twice, or begun elsewhere.
    #[error("nothing is under way")]
    Stale,
    /// They broke it off at the issuer, or the issuer did.
    #[error("broken off")]
    BrokenOff,
    /// What the issuer answers proves nothing.
    #[error("the answer proves nothing")]
    Refused,
    /// The issuer does not answer.
    #[error("the issuer does not answer")]
    Unreachable,
    /// Something of our own.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for Turned {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Where the browser goes, and the secret that it keeps meanwhile.
pub struct Onward {
    /// The issuer, with the question.
    pub address: String,
    /// For the cookie.
    pub secret: String,
}

/// What the browser brings back from an issuer.
#[derive(Debug, Default, Clone)]
pub struct Brought {
    /// The code that the issuer gave.
    pub code: Option<String>,
    /// The state that we gave.
    pub state: Option<String>,
    /// The issuer, where it says so (RFC 9207).
    pub issuer: Option<String>,
    /// What went wrong there.
    pub error: Option<String>,
}

/// Where a session ends besides here.
pub struct Farewell {
    /// Where the issuer ends its own session.
    pub address: String,
    /// The fields of the form that is sent there: by `POST`, so that no token stands in an address.
    pub fields: Vec<(String, String)>,
    /// Which issuer.
    pub key: String,
}

impl App {
    /// Begins to sign in with an issuer. [`AppError::NotFound`] where there is none of that key.
    pub async fn ask_issuer(&self, key: &str, next: &str, language: &str) -> Result<Onward, Turned> {
        let provider = self.provider(key)?;
        let now = self.clock.now().as_millisecond();
        let random = || ids::bytes::<32>().map(|b| ids::hex(&b));
        let (key, next) = (key.to_string(), next.to_string());
        let asked = Asked { key, state: random()?, nonce: random()?, verifier: random()?, next };
        let address = provider.address(&asked, language, now).await?.to_string();
        let secret = random()?;
        let doc = serde_json::to_vec(&asked).map_err(AppError::from)?;
        let hash = token_hash(secret.as_bytes());
        let mut tx = self.db.begin().await?;
        pending::prune(&mut tx, now).await?;
        pending::put(&mut tx, &self.vault, &hash, PURPOSE, &doc, now + ANSWERED_WITHIN).await?;
        tx.commit().await?;
        Ok(Onward { address, secret })
    }

    /// Takes what the browser brings back from an issuer; returns the session and the page that was asked for. The
    /// question is used up by the first answer, whatever it is.
    pub async fn answer_of_issuer(
        &self,
        key: &str,
        secret: &str,
        brought: &Brought,
        agent: &str,
    ) -> Result<(SignedIn, String), Turned> {
        let provider = self.provider(key)?;
        let asked = self.asked(secret).await?.filter(|a| a.key == key).ok_or(Turned::Stale)?;
        // Compared as hashes, so that the time it takes says nothing.
        let same = |state: &String| token_hash(state.as_bytes()) == token_hash(asked.state.as_bytes());
        if !brought.state.as_ref().is_some_and(same) {
            return Err(Turned::Stale);
        }
        if brought.issuer.as_ref().is_some_and(|i| *i != provider.settings.issuer) {
            return Err(provider.refused("another issuer answers"));
        }
        let Some(code) = brought.code.as_deref().filter(|_| brought.error.is_none()) else {
            return Err(Turned::BrokenOff);
        };
        let proven = provider.prove(code, &asked, self.clock.now().as_millisecond()).await?;
        let signed = self.come_from(&proven, agent).await?;
        Ok((signed, asked.next))
    }

    async fn asked(&self, secret: &str) -> Result<Option<Asked>, AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        let doc = pending::take(&mut tx, &self.vault, &token_hash(secret.as_bytes()), PURPOSE, now).await?;
        tx.commit().await?;
        doc.map(|doc| serde_json::from_slice(&doc)).transpose().map_err(AppError::from)
    }

    async fn come_from(&self, proven: &Proven, agent: &str) -> Result<SignedIn, Turned> {
        let linked = federation::find(self.db.src(), &proven.issuer, &proven.subject).await?;
        let Some(linked) = linked else { return Err(Turned::Unknown(self.ask_for_link(proven).await?)) };
        let account = accounts::by_id(self.db.src(), &linked.account_id).await?.filter(|a| a.active);
        let account = account.ok_or(AppError::NotSignedIn)?;
        let caller = self.first_seat(account).await?;
        let signed = self.begin_session(caller, agent).await?;
        let hash = token_hash(signed.token.as_bytes());
        let mut tx = self.db.begin().await?;
        let whose = (proven.issuer.as_str(), proven.subject.as_str());
        federation::begin(&mut tx, &self.vault, &hash, whose, &proven.token).await?;
        tx.commit().await?;
        Ok(signed)
    }

    /// The code under which an administrator finds somebody whom nobody knows here yet.
    async fn ask_for_link(&self, proven: &Proven) -> Result<String, AppError> {
        let at = self.clock.now().as_millisecond();
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        let code: String = ids::bytes::<8>()?.iter().map(letter).collect();
        let code = format!("{}-{}", &code[..4], &code[4..]);
        let (issuer, subject) = (proven.issuer.clone(), proven.subject.clone());
        let mut tx = self.db.begin().await?;
        federation::prune_asked(&mut tx, at - REMEMBERED).await?;
        let code = federation::ask(&mut tx, &LinkRequest { code, issuer, subject, at }).await?;
        tx.commit().await?;
        Ok(code)
    }

    /// Who read out a code: issuer and subject.
    pub async fn who_asked(&self, code: &str) -> Result<(String, String), AppError> {
        let meant = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let code: String = code.trim().chars().map(meant).collect();
        let asked = federation::asked(self.db.src(), &code).await?.ok_or(AppError::NotFound)?;
        Ok((asked.issuer, asked.subject))
    }

    /// Links the subject of an issuer to an account: from then on it signs in with it. Grants nothing. Refuses a
    /// subject that is linked already.
    pub async fn link(&self, login: &str, issuer: &str, subject: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let account = accounts::by_login(tx.src(), login).await?.ok_or(AppError::NotFound)?;
        let linked = Linked {
            issuer: issuer.to_string(),
            subject: subject.to_string(),
            account_id: account.id,
            linked: self.clock.now().as_millisecond(),
        };
        match federation::link(&mut tx, &linked).await {
            Err(StoreError::Conflict(_)) => Err(Refusal::new(Refused::AlreadyDone).at("subject").into()),
            other => {
                other?;
                Ok(tx.commit().await?)
            }
        }
    }

    /// Takes a link away; the sessions that were begun through it end at once.
    pub async fn unlink(&self, login: &str, issuer: &str, subject: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let account = accounts::by_login(tx.src(), login).await?.ok_or(AppError::NotFound)?;
        if !federation::unlink(&mut tx, issuer, subject, &account.id).await? {
            return Err(AppError::NotFound);
        }
        federation::revoke(&mut tx, issuer, subject, self.clock.now().as_millisecond()).await?;
        Ok(tx.commit().await?)
    }

    /// The links of an account: issuer and subject.
    pub async fn links_of(&self, account: &str) -> Result<Vec<(String, String)>, AppError> {
        let links = federation::of_account(self.db.src(), account).await?;
        Ok(links.into_iter().map(|l| (l.issuer, l.subject)).collect())
    }

    /// Ends a session here; where an issuer had begun it and offers it, also says how to end its own.
    pub async fn say_farewell(&self, token: &str) -> Result<Option<Farewell>, AppError> {
        let (hash, now) = (token_hash(token.as_bytes()), self.clock.now().as_millisecond());
        let mut tx = self.db.begin().await?;
        let begun = federation::begun(tx.src(), &self.vault, &hash).await?;
        federation::forget(&mut tx, &hash).await?;
        sessions::revoke(&mut tx, &hash, now).await?;
        tx.commit().await?;
        let Some((issuer, id_token)) = begun else { return Ok(None) };
        let Some(provider) = self.door.providers.iter().find(|p| p.settings.issuer == issuer) else { return Ok(None) };
        let Some(address) = provider.end_session(now).await else { return Ok(None) };
        let origin = self.door.settings.origin.as_deref().unwrap_or_default().trim_end_matches('/');
        let field = |name: &str, value: String| (name.to_string(), value);
        let fields = vec![
            field("id_token_hint", id_token),
            field("client_id", provider.settings.client_id.clone()),
            field("post_logout_redirect_uri", format!("{origin}/signed-out")),
        ];
        Ok(Some(Farewell { address: address.to_string(), fields, key: provider.settings.key.clone() }))
    }
}
