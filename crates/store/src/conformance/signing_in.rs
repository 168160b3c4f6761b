//! Signing in: links to issuers, what is under way, second factors, what slows down guessing.

use anyhow::{Context, Result, ensure};

use super::ready;
use crate::accounts::{self, Account};
use crate::factors::{self, Passkey, Totp};
use crate::federation::{self, LinkRequest, Linked};
use crate::sessions::{self, Session, token_hash};
use crate::throttle::{self, Tries};
use crate::{Db, StoreError, Tx, pending, vals};

/// A transaction on a database with the accounts `a` and `b`.
async fn two_accounts(db: &Db) -> Result<Tx> {
    ready(db).await?;
    let mut tx = db.begin().await?;
    for id in ["a", "b"] {
        let (id, login, name, language) = (id.into(), id.into(), id.into(), "fr".into());
        accounts::create(&mut tx, &Account { id, login, name, language, active: true }, &[]).await?;
    }
    Ok(tx)
}

async fn open_session(tx: &mut Tx, token: &[u8], account: &str) -> Result<[u8; 32]> {
    let token_hash = token_hash(token);
    let (account_id, agent) = (account.into(), String::new());
    let session = Session { token_hash, account_id, seat: 1, created: 10, seen: 10, expires: 100, agent };
    sessions::create(tx, &session).await?;
    Ok(token_hash)
}

/// Issuer and subject together; a subject is linked once.
pub async fn a_subject_of_an_issuer_stands_for_one_account(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let to = |issuer: &str, account: &str| Linked {
        issuer: issuer.into(),
        subject: "s".into(),
        account_id: account.into(),
        linked: 5,
    };
    federation::link(&mut tx, &to("i-1", "a")).await?;
    federation::link(&mut tx, &to("i-2", "b")).await?;
    ensure!(federation::find(tx.src(), "i-1", "s").await? == Some(to("i-1", "a")));
    ensure!(federation::find(tx.src(), "i-2", "s").await?.context("linked")?.account_id == "b");
    ensure!(federation::find(tx.src(), "i-3", "s").await?.is_none());
    ensure!(federation::of_account(tx.src(), "a").await? == [to("i-1", "a")]);
    ensure!(!federation::unlink(&mut tx, "i-1", "s", "b").await?, "of another account");
    ensure!(federation::unlink(&mut tx, "i-1", "s", "a").await?);
    ensure!(federation::find(tx.src(), "i-1", "s").await?.is_none());
    let twice = federation::link(&mut tx, &to("i-2", "a")).await;
    ensure!(matches!(twice, Err(StoreError::Conflict(_))), "{twice:?}");
    Ok(())
}

/// The same code each time, until the link is made or nobody comes any more.
pub async fn whoever_asks_to_be_linked_keeps_their_code(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let request = |code: &str, subject: &str, at| LinkRequest {
        code: code.into(),
        issuer: "i".into(),
        subject: subject.into(),
        at,
    };
    ensure!(federation::ask(&mut tx, &request("AAAA", "s", 10)).await? == "AAAA");
    ensure!(federation::ask(&mut tx, &request("BBBB", "s", 20)).await? == "AAAA");
    ensure!(federation::asked(tx.src(), "AAAA").await? == Some(request("AAAA", "s", 20)));
    ensure!(federation::asked(tx.src(), "BBBB").await?.is_none());
    let linked = Linked { issuer: "i".into(), subject: "s".into(), account_id: "a".into(), linked: 30 };
    federation::link(&mut tx, &linked).await?;
    ensure!(federation::asked(tx.src(), "AAAA").await?.is_none(), "answered");
    federation::ask(&mut tx, &request("CCCC", "t", 40)).await?;
    ensure!(federation::prune_asked(&mut tx, 40).await? == 0);
    ensure!(federation::prune_asked(&mut tx, 41).await? == 1);
    Ok(())
}

/// With the issuer's token sealed; ended by subject.
pub async fn a_session_remembers_the_issuer_that_began_it(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let (vault, one) = (super::vault(), open_session(&mut tx, b"1", "a").await?);
    let two = open_session(&mut tx, b"2", "a").await?;
    federation::begin(&mut tx, &vault, &one, ("i", "s"), "secret-token").await?;
    ensure!(federation::begun(tx.src(), &vault, &one).await? == Some(("i".into(), "secret-token".into())));
    ensure!(federation::begun(tx.src(), &vault, &two).await?.is_none());
    let row = tx.query_one("SELECT id_token FROM federated_session", vals![]).await?.context("a row")?;
    ensure!(!row.bytes(0)?.windows(6).any(|part| part == b"secret"));
    ensure!(federation::revoke(&mut tx, "i", "other", 20).await? == 0);
    ensure!(federation::revoke(&mut tx, "i", "s", 20).await? == 1);
    ensure!(sessions::find(tx.src(), &one, 30).await?.is_none());
    ensure!(sessions::find(tx.src(), &two, 30).await?.is_some());
    federation::forget(&mut tx, &one).await?;
    ensure!(federation::begun(tx.src(), &vault, &one).await?.is_none());
    federation::begin(&mut tx, &vault, &two, ("i", "s"), "t").await?;
    ensure!(sessions::prune(&mut tx, 101).await? == 2, "a session goes with what belongs to it");
    Ok(())
}

/// One's own, the others, never another's.
pub async fn single_sessions_are_ended_by_their_owner_alone(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let one = open_session(&mut tx, b"1", "a").await?;
    let two = open_session(&mut tx, b"2", "a").await?;
    open_session(&mut tx, b"3", "a").await?;
    let other = open_session(&mut tx, b"4", "b").await?;
    ensure!(!sessions::revoke_own(&mut tx, &other, "a", 20).await?);
    ensure!(sessions::revoke_own(&mut tx, &two, "a", 20).await?);
    ensure!(sessions::revoke_others(&mut tx, "a", &one, 20).await? == 1);
    ensure!(sessions::of_account(tx.src(), "a", 30).await?.len() == 1);
    ensure!(sessions::find(tx.src(), &other, 30).await?.is_some());
    Ok(())
}

/// For its holder, its purpose and its time; sealed.
pub async fn what_is_under_way_is_taken_once_and_expires(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let (vault, hash) = (super::vault(), token_hash(b"secret"));
    pending::put(&mut tx, &vault, &hash, "issuer", b"nonce", 100).await?;
    ensure!(pending::find(tx.src(), &vault, &hash, "issuer", 99).await? == Some(b"nonce".to_vec()));
    ensure!(pending::find(tx.src(), &vault, &hash, "issuer", 100).await?.is_none(), "expired");
    ensure!(pending::find(tx.src(), &vault, &hash, "passkey", 99).await?.is_none(), "for something else");
    ensure!(pending::take(&mut tx, &vault, &hash, "passkey", 99).await?.is_none());
    let row = tx.query_one("SELECT doc FROM pending_sign_in", vals![]).await?.context("a row")?;
    ensure!(!row.bytes(0)?.windows(5).any(|part| part == b"nonce"));
    ensure!(pending::take(&mut tx, &vault, &hash, "issuer", 99).await? == Some(b"nonce".to_vec()));
    ensure!(pending::take(&mut tx, &vault, &hash, "issuer", 99).await?.is_none(), "taken");
    pending::put(&mut tx, &vault, &hash, "issuer", b"nonce", 100).await?;
    ensure!(pending::take(&mut tx, &vault, &hash, "issuer", 100).await?.is_none(), "too late");
    pending::put(&mut tx, &vault, &hash, "issuer", b"nonce", 100).await?;
    ensure!(pending::prune(&mut tx, 101).await? == 1);
    Ok(())
}

/// Kept by name until cleared or old.
pub async fn tries_are_kept_by_name(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    ensure!(throttle::load(&mut tx, "x").await? == Tries::default());
    let tries = Tries { failures: 4, blocked_until: 50, at: 40 };
    throttle::save(&mut tx, "x", &Tries { failures: 3, ..tries }).await?;
    throttle::save(&mut tx, "x", &tries).await?;
    throttle::save(&mut tx, "y", &tries).await?;
    ensure!(throttle::load(&mut tx, "x").await? == tries);
    throttle::clear(&mut tx, "x").await?;
    ensure!(throttle::load(&mut tx, "x").await? == Tries::default());
    ensure!(throttle::prune(&mut tx, 40).await? == 0 && throttle::prune(&mut tx, 41).await? == 1);
    Ok(())
}

/// Sealed; no step twice.
pub async fn a_step_of_an_authenticator_is_taken_once(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let vault = super::vault();
    let totp = |secret: &[u8], last_step| Totp { secret: secret.to_vec(), created: 10, last_step };
    factors::set_totp(&mut tx, &vault, "a", &totp(b"first", 90)).await?;
    factors::set_totp(&mut tx, &vault, "a", &totp(b"shared-secret", 6)).await?;
    ensure!(factors::totp(tx.src(), &vault, "a").await? == Some(totp(b"shared-secret", 6)));
    let row = tx.query_one("SELECT secret FROM totp", vals![]).await?.context("a row")?;
    ensure!(!row.bytes(0)?.windows(6).any(|part| part == b"shared"));
    ensure!(!factors::take_step(&mut tx, "a", 6).await?, "that of the set-up");
    ensure!(factors::take_step(&mut tx, "a", 7).await?);
    ensure!(!factors::take_step(&mut tx, "a", 7).await? && !factors::take_step(&mut tx, "a", 6).await?);
    ensure!(factors::take_step(&mut tx, "a", 8).await?);
    ensure!(factors::totp(tx.src(), &vault, "b").await?.is_none());
    ensure!(factors::remove_totp(&mut tx, "a").await? && !factors::remove_totp(&mut tx, "a").await?);
    Ok(())
}

/// New ones replace the old.
pub async fn a_recovery_code_is_used_once(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    factors::set_recovery_codes(&mut tx, "a", &["h-1".into(), "h-2".into()]).await?;
    ensure!(!factors::use_recovery_code(&mut tx, "b", "h-1", 10).await?);
    ensure!(factors::use_recovery_code(&mut tx, "a", "h-1", 10).await?);
    ensure!(!factors::use_recovery_code(&mut tx, "a", "h-1", 11).await?);
    ensure!(factors::count_recovery_codes(tx.src(), "a").await? == 1);
    factors::set_recovery_codes(&mut tx, "a", &["h-3".into()]).await?;
    ensure!(!factors::use_recovery_code(&mut tx, "a", "h-2", 12).await?);
    ensure!(factors::count_recovery_codes(tx.src(), "a").await? == 1);
    Ok(())
}

/// By their owner alone.
pub async fn passkeys_are_named_used_and_removed(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let vault = super::vault();
    let new = |id: &str, account: &str, created| Passkey {
        credential_id: id.into(),
        account_id: account.into(),
        name: "key".into(),
        doc: b"public".to_vec(),
        created,
        used: None,
    };
    for passkey in [new("k-2", "a", 20), new("k-1", "a", 10), new("k-3", "b", 5)] {
        factors::add_passkey(&mut tx, &vault, &passkey).await?;
    }
    ensure!(factors::passkeys(tx.src(), &vault, "a").await? == [new("k-1", "a", 10), new("k-2", "a", 20)]);
    ensure!(!factors::name_passkey(&mut tx, "k-1", "b", "mine").await?);
    ensure!(factors::name_passkey(&mut tx, "k-1", "a", "phone").await?);
    ensure!(factors::use_passkey(&mut tx, &vault, "k-1", b"counted", 30).await?);
    let used = factors::passkey(tx.src(), &vault, "k-1").await?.context("a passkey")?;
    ensure!((used.name.as_str(), used.doc.as_slice(), used.used) == ("phone", b"counted".as_slice(), Some(30)));
    ensure!(!factors::remove_passkey(&mut tx, "k-1", "b").await?);
    ensure!(factors::remove_passkey(&mut tx, "k-1", "a").await?);
    factors::remove_all(&mut tx, "a").await?;
    ensure!(factors::passkeys(tx.src(), &vault, "a").await?.is_empty());
    ensure!(factors::passkey(tx.src(), &vault, "k-3").await?.is_some());
    let taken = factors::add_passkey(&mut tx, &vault, &new("k-3", "a", 40)).await;
    ensure!(matches!(taken, Err(StoreError::Conflict(_))), "{taken:?}");
    Ok(())
}
