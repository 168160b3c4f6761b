//! The second factor of accounts with a password: codes of an authenticator app (RFC 6238: HMAC-SHA-1, six digits,
//! thirty seconds, one step either way) and recovery codes.

use super::SignedIn;
use super::throttle::{missed, of_factor};
use super::{Caller, Token};
use crate::{App, AppError, ids};
use serde::{Deserialize, Serialize};
use store::factors::{self, Totp};
use store::sessions::token_hash;
use store::{Source, Tx, accounts, pending, sessions, throttle};
use totp_rs::{Builder, Secret};

/// A second factor is given within so many milliseconds after the first.
const GIVEN_WITHIN: i64 = 10 * 60 * 1000;
/// What one signs in with is changed only so long after signing in.
const FRESH: i64 = 30 * 60 * 1000;
/// A step of a code, in seconds.
const STEP: i64 = 30;
/// So many recovery codes are made.
const CODES: usize = 10;
/// The letters of a recovery code: without those that look alike. Twelve of them are sixty bits.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// What is kept while a second factor is owed.
const OWED: &str = "factor";
/// What is kept while an app is being set up.
const SET_UP: &str = "app";

/// A sign-in that still owes its second factor.
#[derive(Serialize, Deserialize)]
struct Owing {
    account: String,
    /// Which page was asked for.
    next: String,
    /// The secret to set up, where a factor is demanded and there is none yet.
    secret: Option<Vec<u8>>,
}

/// What is owed, for the page that asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Whether a code of an app will do.
    pub app: bool,
    /// Whether there is a passkey.
    pub passkey: bool,
    /// What is to be set up first, where there is nothing yet.
    pub set_up: Option<SetUp>,
}

/// What goes into an authenticator app.
#[derive(Clone, PartialEq, Eq)]
pub struct SetUp {
    /// The secret for those who type it: base32 in groups of four.
    pub secret: String,
    /// The same as an address for a picture.
    pub address: String,
}

impl std::fmt::Debug for SetUp {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SetUp")
    }
}

/// What an account signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// Whether it has a password.
    pub password: bool,
    /// When an app was set up.
    pub app: Option<i64>,
    /// How many recovery codes are left.
    pub codes: i64,
    /// The passkeys: id, name, since when, last use.
    pub passkeys: Vec<PasskeyView>,
    /// Whether the last factor must stay.
    pub demanded: bool,
}

/// A passkey as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyView {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub created: i64,
    /// The last use.
    pub used: Option<i64>,
}

impl Factors {
    /// How many second factors there are.
    pub fn count(&self) -> usize {
        usize::from(self.app.is_some()) + self.passkeys.len()
    }

    /// Whether one of them can be taken away.
    pub fn may_remove(&self) -> bool {
        !self.demanded || self.count() > 1
    }
}

/// What became of taking a factor away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// It is gone, or was not there.
    Gone,
    /// It is the last and must stay.
    Last,
}

fn totp(secret: &[u8]) -> Result<totp_rs::Totp, AppError> {
    let secret = Secret::from(secret.to_vec());
    Builder::new().with_secret(secret).build().map_err(|e| AppError::Fault(format!("an app's secret: {e:?}")))
}

/// The step whose code was typed, from one before to one after now; spaces do not matter.
fn step_of(secret: &[u8], typed: &str, now: i64) -> Result<Option<i64>, AppError> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    let seconds = u64::try_from(now / 1000).unwrap_or_default();
    Ok(totp(secret)?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok()))
}

/// A recovery code in one form: small letters without spaces and hyphens, look-alikes as what they stand for.
fn plain(typed: &str) -> String {
    let meant = |c: char| match c.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(meant).collect()
}

fn set_up(secret: &[u8], login: &str) -> SetUp {
    let base32 = Secret::from(secret.to_vec()).to_base32();
    let groups: Vec<&str> = base32.as_bytes().chunks(4).filter_map(|c| std::str::from_utf8(c).ok()).collect();
    let mut name = String::new();
    for byte in login.bytes() {
        let kept = byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
        name += &if kept { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    }
    let address = format!("otpauth://totp/Trait%20d%27union:{name}?secret={base32}&issuer=Trait%20d%27union");
    SetUp { secret: groups.join(" "), address }
}

/// What is kept for a holder, for one purpose.
pub(super) fn holder(purpose: &str, secret: &str) -> [u8; 32] {
    token_hash(format!("{purpose}/{secret}").as_bytes())
}

impl App {
    /// What an account signs in with.
    pub async fn factors(&self, account: &str) -> Result<Factors, AppError> {
        self.factors_from(self.db.src(), account).await
    }

    pub(super) async fn factors_from(&self, mut src: Source<'_>, account: &str) -> Result<Factors, AppError> {
        let totp = factors::totp(src.src(), &self.vault, account).await?;
        let passkeys = factors::passkeys(src.src(), &self.vault, account).await?;
        let view =
            |p: factors::Passkey| PasskeyView { id: p.credential_id, name: p.name, created: p.created, used: p.used };
        let password = accounts::credential(src.src(), account).await?.is_some();
        Ok(Factors {
            password,
            app: totp.map(|t| t.created),
            codes: factors::count_recovery_codes(src, account).await?,
            passkeys: passkeys.into_iter().map(view).collect(),
            demanded: password && self.door.settings.second_factor,
        })
    }

    /// Notes that a second factor is owed, where one is there or demanded; returns the secret for the cookie.
    pub(super) async fn owe(&self, account: &str, next: &str) -> Result<Option<Token>, AppError> {
        let has = self.factors(account).await?;
        if has.count() == 0 && !has.demanded {
            return Ok(None);
        }
        let secret = if has.count() == 0 { Some(ids::bytes::<20>()?.to_vec()) } else { None };
        let (account, next) = (account.to_string(), next.to_string());
        let doc = serde_json::to_vec(&Owing { account, next, secret })?;
        let token = ids::hex(&ids::bytes::<32>()?);
        self.keep(OWED, &token, &doc).await?;
        Ok(Some(token))
    }

    /// Keeps something for the holder of a secret, in place of what was kept for the same purpose.
    pub(super) async fn keep(&self, purpose: &str, secret: &str, doc: &[u8]) -> Result<(), AppError> {
        let (hash, now) = (holder(purpose, secret), self.clock.now().as_millisecond());
        let mut tx = self.db.begin().await?;
        pending::prune(&mut tx, now).await?;
        pending::take(&mut tx, &self.vault, &hash, purpose, now).await?;
        pending::put(&mut tx, &self.vault, &hash, purpose, doc, now + GIVEN_WITHIN).await?;
        Ok(tx.commit().await?)
    }

    /// Takes what is kept for the holder of a secret.
    pub(super) async fn take_kept(&self, purpose: &str, secret: &str) -> Result<Option<Vec<u8>>, AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        let doc = pending::take(&mut tx, &self.vault, &holder(purpose, secret), purpose, now).await?;
        tx.commit().await?;
        Ok(doc)
    }

    async fn kept(&self, purpose: &str, secret: &str) -> Result<Option<Vec<u8>>, AppError> {
        let now = self.clock.now().as_millisecond();
        Ok(pending::find(self.db.src(), &self.vault, &holder(purpose, secret), purpose, now).await?)
    }

    async fn owing(&self, secret: &str) -> Result<Owing, AppError> {
        let doc = self.kept(OWED, secret).await?.ok_or(AppError::NotSignedIn)?;
        Ok(serde_json::from_slice(&doc)?)
    }

    /// What the holder of a secret owes; [`AppError::NotSignedIn`] where nothing is under way.
    pub async fn owed(&self, secret: &str) -> Result<Owed, AppError> {
        let owing = self.owing(secret).await?;
        let has = self.factors(&owing.account).await?;
        let account = accounts::by_id(self.db.src(), &owing.account).await?.ok_or(AppError::NotSignedIn)?;
        let set_up = owing.secret.map(|s| set_up(&s, &account.login));
        Ok(Owed { app: has.app.is_some(), passkey: !has.passkeys.is_empty(), set_up })
    }

    /// Takes the second factor that is owed: a code of the app, or a recovery code. Returns the session and the page that
    /// was asked for. Guessing is slowed down as for passwords; a code that was used before is wrong.
    pub async fn pay(&self, secret: &str, typed: &str, agent: &str) -> Result<(SignedIn, String), AppError> {
        let owing = self.owing(secret).await?;
        if owing.secret.is_some() {
            return Err(AppError::NotFound);
        }
        let wait = self.count_factor(&owing.account).await?;
        let mut tx = self.db.begin().await?;
        if !self.is_right(&mut tx, &owing.account, typed).await? {
            return Err(missed(wait));
        }
        throttle::clear(&mut tx, &of_factor(&owing.account)).await?;
        self.settled(&mut tx, secret).await?;
        tx.commit().await?;
        Ok((self.enter(&owing.account, agent).await?, owing.next))
    }

    /// Uses what was owed up: it opens one session.
    async fn settled(&self, tx: &mut Tx, secret: &str) -> Result<(), AppError> {
        let now = self.clock.now().as_millisecond();
        let taken = pending::take(tx, &self.vault, &holder(OWED, secret), OWED, now).await?;
        taken.map(|_| ()).ok_or(AppError::NotSignedIn)
    }

    async fn is_right(&self, tx: &mut Tx, account: &str, typed: &str) -> Result<bool, AppError> {
        let now = self.clock.now().as_millisecond();
        if let Some(app) = factors::totp(tx.src(), &self.vault, account).await?
            && let Some(step) = step_of(&app.secret, typed, now)?
        {
            return Ok(factors::take_step(tx, account, step).await?);
        }
        let hash = self.recovery_hash(account, typed);
        Ok(factors::use_recovery_code(tx, account, &hash, now).await?)
    }

    /// Keyed, so that whoever has the database alone cannot try codes against it.
    fn recovery_hash(&self, account: &str, typed: &str) -> String {
        self.vault.blind("recovery code", &format!("{account}/{}", plain(typed)))
    }

    /// Sets up the app that was demanded and opens the session; the recovery codes are shown once.
    pub async fn set_up_owed(
        &self,
        secret: &str,
        typed: &str,
        agent: &str,
    ) -> Result<(SignedIn, String, Vec<String>), AppError> {
        let owing = self.owing(secret).await?;
        let shared = owing.secret.ok_or(AppError::NotFound)?;
        let wait = self.count_factor(&owing.account).await?;
        let mut tx = self.db.begin().await?;
        if !self.confirm(&mut tx, &owing.account, &shared, typed).await? {
            return Err(missed(wait));
        }
        throttle::clear(&mut tx, &of_factor(&owing.account)).await?;
        self.settled(&mut tx, secret).await?;
        let codes = self.new_codes(&mut tx, &owing.account).await?;
        tx.commit().await?;
        Ok((self.enter(&owing.account, agent).await?, owing.next, codes))
    }

    async fn confirm(&self, tx: &mut Tx, account: &str, secret: &[u8], typed: &str) -> Result<bool, AppError> {
        let now = self.clock.now().as_millisecond();
        let Some(last_step) = step_of(secret, typed, now)? else { return Ok(false) };
        let app = Totp { secret: secret.to_vec(), created: now, last_step };
        factors::set_totp(tx, &self.vault, account, &app).await?;
        Ok(true)
    }

    async fn new_codes(&self, tx: &mut Tx, account: &str) -> Result<Vec<String>, AppError> {
        let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
        let mut codes = Vec::with_capacity(CODES);
        for _ in 0..CODES {
            let code: String = ids::bytes::<12>()?.iter().map(letter).collect();
            codes.push(format!("{}-{}-{}", &code[..4], &code[4..8], &code[8..]));
        }
        let hashes: Vec<String> = codes.iter().map(|code| self.recovery_hash(account, code)).collect();
        factors::set_recovery_codes(tx, account, &hashes).await?;
        Ok(codes)
    }

    /// A session for an account that has proved who it is.
    pub(super) async fn enter(&self, account: &str, agent: &str) -> Result<SignedIn, AppError> {
        let account = accounts::by_id(self.db.src(), account).await?.filter(|a| a.active);
        let caller = self.first_seat(account.ok_or(AppError::NotSignedIn)?).await?;
        self.begin_session(caller, agent).await
    }

    /// Whether somebody has signed in a short while ago: only then what one signs in with is changed.
    pub async fn is_fresh(&self, token: &str) -> Result<bool, AppError> {
        let now = self.clock.now().as_millisecond();
        let session = sessions::find(self.db.src(), &token_hash(token.as_bytes()), now).await?;
        Ok(session.is_some_and(|s| now - s.created <= FRESH))
    }

    /// Begins to set up an app; the session keeps the secret meanwhile, and an app from before serves on.
    pub async fn begin_app(&self, token: &str) -> Result<(), AppError> {
        self.keep(SET_UP, token, &ids::bytes::<20>()?).await
    }

    /// What goes into the app that is being set up; none where that was not begun or took too long.
    pub async fn app_to_set_up(&self, caller: &Caller, token: &str) -> Result<Option<SetUp>, AppError> {
        let id = caller.seated.account.as_str();
        let account = accounts::by_id(self.db.src(), id).await?.ok_or(AppError::NotSignedIn)?;
        Ok(self.kept(SET_UP, token).await?.map(|secret| set_up(&secret, &account.login)))
    }

    /// Sets up the app once a first code proves that it has the secret. Returns the recovery codes, to be shown once,
    /// where there are none yet.
    pub async fn confirm_app(&self, caller: &Caller, token: &str, typed: &str) -> Result<Vec<String>, AppError> {
        let account = caller.seated.account.as_str();
        let secret = self.kept(SET_UP, token).await?.ok_or(AppError::NotFound)?;
        let wait = self.count_factor(account).await?;
        let mut tx = self.db.begin().await?;
        if !self.confirm(&mut tx, account, &secret, typed).await? {
            return Err(missed(wait));
        }
        throttle::clear(&mut tx, &of_factor(account)).await?;
        let now = self.clock.now().as_millisecond();
        pending::take(&mut tx, &self.vault, &holder(SET_UP, token), SET_UP, now).await?;
        let left = factors::count_recovery_codes(tx.src(), account).await?;
        let codes = if left == 0 { self.new_codes(&mut tx, account).await? } else { Vec::new() };
        tx.commit().await?;
        Ok(codes)
    }

    /// New recovery codes in place of the old, to be shown once.
    pub async fn renew_codes(&self, caller: &Caller) -> Result<Vec<String>, AppError> {
        let mut tx = self.db.begin().await?;
        let codes = self.new_codes(&mut tx, caller.seated.account.as_str()).await?;
        tx.commit().await?;
        Ok(codes)
    }

    /// Takes the app away, unless it is the last factor and one is demanded.
    pub async fn remove_app(&self, caller: &Caller) -> Result<Removed, AppError> {
        let account = caller.seated.account.as_str();
        let mut tx = self.db.begin().await?;
        let has = self.factors_from(tx.src(), account).await?;
        if !has.may_remove() {
            return Ok(Removed::Last);
        }
        factors::remove_totp(&mut tx, account).await?;
        if has.count() == 1 {
            factors::set_recovery_codes(&mut tx, account, &[]).await?;
        }
        tx.commit().await?;
        Ok(Removed::Gone)
    }

    /// Takes every factor of an account away, for whoever has lost them; its sessions end.
    pub async fn forget_factors(&self, login: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let account = accounts::by_login(tx.src(), login).await?.ok_or(AppError::NotFound)?;
        factors::remove_all(&mut tx, &account.id).await?;
        sessions::revoke_all(&mut tx, &account.id, self.clock.now().as_millisecond()).await?;
        Ok(tx.commit().await?)
    }

    /// Ends one session of the caller's own, by its hash in hex.
    pub async fn end_session(&self, caller: &Caller, hash: &str) -> Result<(), AppError> {
        let bytes: Option<Vec<u8>> = (hash.len() == 64 && hash.is_ascii())
            .then(|| (0..32).filter_map(|i| u8::from_str_radix(&hash[2 * i..2 * i + 2], 16).ok()).collect());
        let hash: [u8; 32] = bytes.and_then(|b| b.try_into().ok()).ok_or(AppError::NotFound)?;
        let mut tx = self.db.begin().await?;
        let now = self.clock.now().as_millisecond();
        sessions::revoke_own(&mut tx, &hash, caller.seated.account.as_str(), now).await?;
        Ok(tx.commit().await?)
    }

    /// Ends all sessions of the caller but the one of a secret.
    pub async fn end_other_sessions(&self, caller: &Caller, token: &str) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let (now, own) = (self.clock.now().as_millisecond(), token_hash(token.as_bytes()));
        sessions::revoke_others(&mut tx, caller.seated.account.as_str(), &own, now).await?;
        Ok(tx.commit().await?)
    }
}

/// How long a code of the app is good, for tests and pages, in milliseconds.
pub const STEP_MILLISECONDS: i64 = STEP * 1000;

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret for SHA-1.
    const RFC: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_rfc_6238() {
        // The last six digits of the eight that the RFC lists.
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(step_of(RFC, code, seconds * 1000).unwrap(), Some(seconds / STEP), "{seconds}");
        }
    }

    #[test]
    fn a_code_is_good_one_step_before_and_after_and_no_longer() {
        let at = 1_234_567_890_000;
        let step = at / STEP_MILLISECONDS;
        for (moved, good) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let found = step_of(RFC, "005924", at + moved * STEP_MILLISECONDS).unwrap();
            assert_eq!(found, good.then_some(step), "{moved}");
        }
        assert_eq!(step_of(RFC, " 005 924 ", at).unwrap(), Some(step));
        for wrong in ["", "00592", "0059244", "00592a", "００５９２４"] {
            assert_eq!(step_of(RFC, wrong, at).unwrap(), None, "{wrong}");
        }
    }

    #[test]
    fn what_goes_into_the_app_can_be_typed_and_scanned() {
        let set_up = set_up(RFC, "anna müller");
        assert_eq!(set_up.secret, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            set_up.address,
            "otpauth://totp/Trait%20d%27union:anna%20m%C3%BCller?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Trait%20d%27union"
        );
        assert!(!format!("{set_up:?}").contains("GEZD"));
    }

    #[test]
    fn a_recovery_code_is_read_as_people_write_it() {
        assert_eq!(plain(" ABCD-ef01 ghjk"), "abcdef01ghjk");
        assert_eq!(plain("OIL0"), "0110");
    }
}
