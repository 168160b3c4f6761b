//! Signing in, sessions, tokens.

use super::Caller;
use super::throttle::{FREE_TRIES, missed, too_early, wait_after};
use crate::{App, AppError, ids};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::{Refusal, Refused};
use std::net::IpAddr;
use store::accounts::{self, Account};
use store::sessions::{self, ApiToken, Session, token_hash};

/// A session lasts so long without use.
const IDLE: i64 = 12 * 3600 * 1000;
/// A session is renewed at most so often.
const RENEWED: i64 = 600_000;
/// So long lasts a session at least after a request, in milliseconds.
pub const SESSION_LASTS: i64 = IDLE - RENEWED;

/// The secret of a new session or token; it is shown once and kept only as its hash.
pub type Token = String;

/// A session that has just begun.
pub struct SignedIn {
    /// The secret for the cookie.
    pub token: Token,
    /// Who.
    pub caller: Caller,
}

/// Name and password as typed, and from where.
#[derive(Clone, Copy, Default)]
pub struct Attempt<'a> {
    /// The login.
    pub login: &'a str,
    /// The password.
    pub password: &'a str,
    /// Which page was asked for.
    pub next: &'a str,
    /// The browser, as it calls itself.
    pub agent: &'a str,
    /// The address from which it comes, where that is known.
    pub address: Option<IpAddr>,
}

/// Where the right password leads.
pub enum Entry {
    /// Into a session.
    In(SignedIn),
    /// To the second factor; the secret for the cookie.
    Owed(Token),
}

/// A session that lasts.
pub struct InUse {
    /// Who.
    pub caller: Caller,
    /// So many milliseconds are left without a further request.
    pub left: i64,
    /// When it ends then.
    pub ends: i64,
}

/// The argon2id hash of a password of at least twelve characters.
pub(super) fn hash(password: &str) -> Result<String, AppError> {
    if password.chars().count() < 12 {
        return Err(Refusal::new(Refused::OutOfOrder).at("password").into());
    }
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|h| h.to_string())
        .map_err(|e| AppError::Fault(format!("the password cannot be hashed: {e}")))
}

fn matches(password: &str, phc: &str) -> bool {
    PasswordHash::new(phc).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok())
}

/// A hash that no password matches, so that an unknown name takes as long as a wrong password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LWhhcy10aGlzLg$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

impl App {
    /// Signs in with name and password. A wrong name and a wrong password read the same; after some wrong ones each
    /// further try has to wait, twice as long each time: by account, and by the address from which they come. Where the
    /// account has a second factor, or one is demanded, it is owed.
    pub async fn sign_in(&self, attempt: &Attempt<'_>) -> Result<Entry, AppError> {
        if !self.door.settings.password {
            return Err(AppError::NotFound);
        }
        self.count_address(attempt.address).await?;
        let account = self.with_password(attempt).await?;
        self.uncount_address(attempt.address).await?;
        if let Some(secret) = self.owe(&account.id, attempt.next).await? {
            return Ok(Entry::Owed(secret));
        }
        let caller = self.first_seat(account).await?;
        Ok(Entry::In(self.begin_session(caller, attempt.agent).await?))
    }

    /// The account whose name and password were typed.
    async fn with_password(&self, attempt: &Attempt<'_>) -> Result<Account, AppError> {
        let login = attempt.login.trim().to_lowercase();
        let account = accounts::by_login(self.db.src(), &login).await?.filter(|a| a.active);
        let credential = match &account {
            Some(account) => self.count_password(&account.id).await?,
            None => None,
        };
        let (phc, wait) = credential.unwrap_or_else(|| (NOBODY.to_string(), 0));
        let typed = attempt.password.to_string();
        let right = tokio::task::spawn_blocking(move || matches(&typed, &phc)).await.unwrap_or(false);
        let account = account.filter(|_| right).ok_or_else(|| missed(wait))?;
        let mut tx = self.db.begin().await?;
        accounts::note_success(&mut tx, &account.id).await?;
        tx.commit().await?;
        Ok(account)
    }

    /// Counts a try before it is made; returns the hash to compare with and the wait that follows if it misses.
    async fn count_password(&self, account: &str) -> Result<Option<(String, i64)>, AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        let Some(credential) = accounts::credential(tx.src(), account).await? else { return Ok(None) };
        if credential.blocked_until > now {
            return Err(too_early(credential.blocked_until, now));
        }
        let wait = wait_after(credential.failures + 1, FREE_TRIES);
        accounts::note_failure(&mut tx, account, now + wait).await?;
        tx.commit().await?;
        Ok(Some((credential.phc, wait)))
    }

    /// Begins a session without a password: in a demonstration only.
    pub async fn switch_role(&self, login: &str, seat: i64, agent: &str) -> Result<SignedIn, AppError> {
        if !self.demo {
            return Err(AppError::NotFound);
        }
        let caller = self.caller(login, seat).await?;
        self.begin_session(caller, agent).await
    }

    /// Begins a session, always under a new secret.
    pub(super) async fn begin_session(&self, caller: Caller, agent: &str) -> Result<SignedIn, AppError> {
        let token = ids::hex(&ids::bytes::<32>()?);
        let now = self.clock.now().as_millisecond();
        let session = Session {
            token_hash: token_hash(token.as_bytes()),
            account_id: caller.seated.account.to_string(),
            seat: caller.seat_number,
            created: now,
            seen: now,
            expires: now + IDLE,
            agent: agent.chars().take(120).collect(),
        };
        let mut tx = self.db.begin().await?;
        sessions::create(&mut tx, &session).await?;
        tx.commit().await?;
        Ok(SignedIn { token, caller })
    }

    /// Who is behind the secret of a session, and until when it lasts; a session in use lasts on.
    pub async fn in_use(&self, token: &str) -> Result<InUse, AppError> {
        let now = self.clock.now().as_millisecond();
        let hash = token_hash(token.as_bytes());
        let session = sessions::find(self.db.src(), &hash, now).await?.ok_or(AppError::NotSignedIn)?;
        let mut ends = session.expires;
        // So that reading a page is not a write.
        if now - session.seen > RENEWED {
            ends = now + IDLE;
            let mut tx = self.db.begin().await?;
            sessions::touch(&mut tx, &hash, now, ends).await?;
            tx.commit().await?;
        }
        let account = accounts::by_id(self.db.src(), &session.account_id).await?.ok_or(AppError::NotSignedIn)?;
        Ok(InUse { caller: self.caller_of(account, session.seat).await?.at_the_door(), left: ends - now, ends })
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        sessions::revoke(&mut tx, &token_hash(token.as_bytes()), self.clock.now().as_millisecond()).await?;
        Ok(tx.commit().await?)
    }

    /// Acts in another of the own seats from here on.
    pub async fn change_seat(&self, token: &str, caller: &Caller, seat: i64) -> Result<(), AppError> {
        let own = self.seats_of(caller.seated.account.as_str()).await?;
        if own.iter().all(|(n, _)| *n != seat) {
            return Err(AppError::NotFound);
        }
        let mut tx = self.db.begin().await?;
        sessions::change_seat(&mut tx, &token_hash(token.as_bytes()), seat).await?;
        Ok(tx.commit().await?)
    }

    /// The sessions of the caller that last: first use, last use, program.
    pub async fn sessions_of(&self, caller: &Caller) -> Result<Vec<Session>, AppError> {
        let now = self.clock.now().as_millisecond();
        Ok(sessions::of_account(self.db.src(), caller.seated.account.as_str(), now).await?)
    }

    /// Ends all sessions of the caller.
    pub async fn sign_out_everywhere(&self, caller: &Caller) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let now = self.clock.now().as_millisecond();
        sessions::revoke_all(&mut tx, caller.seated.account.as_str(), now).await?;
        Ok(tx.commit().await?)
    }

    /// Makes a bearer token for the API in a seat of an account, valid so many days.
    pub async fn make_token(&self, login: &str, seat: i64, label: &str, days: i64) -> Result<Token, AppError> {
        let caller = self.caller(login, seat).await?;
        let token = format!("tdu_{}", ids::hex(&ids::bytes::<32>()?));
        let now = self.clock.now().as_millisecond();
        let row = ApiToken {
            token_hash: token_hash(token.as_bytes()),
            account_id: caller.seated.account.to_string(),
            seat,
            label: label.chars().take(60).collect(),
            created: now,
            expires: now + days * 86_400_000,
        };
        let mut tx = self.db.begin().await?;
        sessions::create_token(&mut tx, &row).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Who is behind a bearer token.
    pub async fn caller_of_token(&self, token: &str) -> Result<Caller, AppError> {
        let now = self.clock.now().as_millisecond();
        let found = sessions::find_token(self.db.src(), &token_hash(token.as_bytes()), now).await?;
        let found = found.ok_or(AppError::NotSignedIn)?;
        let account = accounts::by_id(self.db.src(), &found.account_id).await?.ok_or(AppError::NotSignedIn)?;
        Ok(self.caller_of(account, found.seat).await?.at_the_door())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nobody_is_well_formed_so_that_it_takes_as_long() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let phc = hash("correct horse battery").unwrap();
        assert!(phc.starts_with("$argon2id$"));
        assert!(matches("correct horse battery", &phc) && !matches("correct horse batterx", &phc));
    }
}
