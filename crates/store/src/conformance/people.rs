//! Accounts, sessions, desks.

use anyhow::{Context, Result, ensure};

use super::ready;
use crate::accounts::{self, Account, Seat, SeatFilter};
use crate::desk::{self, Notice};
use crate::sessions::{self, ApiToken, Session, token_hash};
use crate::{Db, StoreError, Tx, vals};

fn account(id: &str) -> Account {
    let name = format!("Name of {id}");
    Account { id: id.into(), login: format!("{id}@example.org"), name, language: "fr".into(), active: true }
}

fn seat(seat: i64, role: &str, institution: &str, region: Option<&str>) -> Seat {
    Seat {
        seat,
        role: role.into(),
        institution: institution.into(),
        region: region.map(Into::into),
        theme: None,
        language: None,
        since: "2026-01-01".into(),
        until: None,
    }
}

fn session(token: &[u8], account: &str) -> Session {
    Session {
        token_hash: token_hash(token),
        account_id: account.into(),
        seat: 1,
        created: 10,
        seen: 10,
        expires: 100,
        agent: "browser".into(),
    }
}

/// A transaction on a database with the accounts `a` and `b`.
async fn two_accounts(db: &Db) -> Result<Tx> {
    ready(db).await?;
    let mut tx = db.begin().await?;
    accounts::create(&mut tx, &account("a"), &[seat(1, "respondent", "UI", Some("east"))]).await?;
    accounts::create(&mut tx, &account("b"), &[]).await?;
    Ok(tx)
}

/// A second account with the same login is a conflict.
pub async fn a_login_is_taken_once(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let twin = Account { login: "a@example.org".into(), ..account("c") };
    let refused = accounts::create(&mut tx, &twin, &[]).await;
    ensure!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
    Ok(())
}

/// Found by id and login, in pages by login.
pub async fn an_account_is_changed_and_listed(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let renamed = Account { name: "New".into(), active: false, ..account("a") };
    ensure!(accounts::update(&mut tx, &renamed).await?);
    ensure!(!accounts::update(&mut tx, &account("z")).await?);
    tx.commit().await?;
    ensure!(accounts::by_id(db.src(), "a").await?.as_ref() == Some(&renamed));
    ensure!(accounts::by_login(db.src(), "a@example.org").await? == Some(renamed));
    ensure!(accounts::by_login(db.src(), "nobody").await?.is_none());
    let after_a = accounts::list(db.src(), "a@example.org", 10).await?;
    ensure!(after_a == [account("b")]);
    Ok(())
}

/// By role, institution and region; neither closed accounts nor ended seats.
pub async fn the_pool_lists_active_holders_of_the_day(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let seats = [seat(1, "respondent", "SA", None), seat(2, "lead", "UI", Some("west"))];
    accounts::create(&mut tx, &account("c"), &seats).await?;
    ensure!(accounts::end_seat(&mut tx, "c", 2, "2026-06-30").await?);
    tx.commit().await?;

    let role = |role: &str| SeatFilter { role: Some(role.into()), ..SeatFilter::default() };
    let pool = accounts::holders(db.src(), &role("respondent"), "2026-03-01").await?;
    let ids: Vec<_> = pool.iter().map(|holder| holder.account.id.as_str()).collect();
    ensure!(ids == ["a", "c"], "{ids:?}");
    ensure!(pool[0].seat == seat(1, "respondent", "UI", Some("east")));
    let east = SeatFilter { region: Some("east".into()), ..SeatFilter::default() };
    ensure!(accounts::holders(db.src(), &east, "2026-03-01").await?.len() == 1);
    ensure!(accounts::holders(db.src(), &east, "2025-12-31").await?.is_empty());
    ensure!(accounts::holders(db.src(), &role("lead"), "2026-06-30").await?.len() == 1);
    ensure!(accounts::holders(db.src(), &role("lead"), "2026-07-01").await?.is_empty());
    ensure!(accounts::seats(db.src(), "c").await?.len() == 2, "ended seats are kept");

    let mut tx = db.begin().await?;
    accounts::update(&mut tx, &Account { active: false, ..account("a") }).await?;
    ensure!(accounts::holders(tx.src(), &role("respondent"), "2026-03-01").await?.len() == 1);
    Ok(())
}

/// A success or a new password forgets them.
pub async fn failures_are_counted_until_a_success(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    ensure!(accounts::note_failure(&mut tx, "a", 0).await? == 0, "there is no credential yet");
    accounts::set_credential(&mut tx, "a", "phc-1").await?;
    ensure!(accounts::note_failure(&mut tx, "a", 0).await? == 1);
    ensure!(accounts::note_failure(&mut tx, "a", 50).await? == 2);
    let blocked = accounts::credential(tx.src(), "a").await?.context("a credential")?;
    ensure!((blocked.failures, blocked.blocked_until, blocked.phc.as_str()) == (2, 50, "phc-1"));
    accounts::note_success(&mut tx, "a").await?;
    ensure!(accounts::note_failure(&mut tx, "a", 9).await? == 1);
    accounts::set_credential(&mut tx, "a", "phc-2").await?;
    let fresh = accounts::credential(tx.src(), "a").await?.context("a credential")?;
    ensure!((fresh.failures, fresh.blocked_until, fresh.phc.as_str()) == (0, 0, "phc-2"));
    ensure!(accounts::credential(tx.src(), "b").await?.is_none());
    Ok(())
}

/// Each of the three ends it.
pub async fn a_session_ends_when_revoked_expired_or_its_account_closed(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let one = session(b"one", "a");
    sessions::create(&mut tx, &one).await?;
    ensure!(sessions::find(tx.src(), &one.token_hash, 99).await? == Some(one.clone()));
    ensure!(sessions::find(tx.src(), &one.token_hash, 100).await?.is_none(), "expired");
    ensure!(sessions::touch(&mut tx, &one.token_hash, 90, 190).await?);
    ensure!(sessions::change_seat(&mut tx, &one.token_hash, 2).await?);
    let used = sessions::find(tx.src(), &one.token_hash, 100).await?.context("open")?;
    ensure!((used.seen, used.expires, used.seat) == (90, 190, 2));

    accounts::update(&mut tx, &Account { active: false, ..account("a") }).await?;
    ensure!(sessions::find(tx.src(), &one.token_hash, 100).await?.is_none(), "closed");
    accounts::update(&mut tx, &account("a")).await?;
    ensure!(sessions::revoke(&mut tx, &one.token_hash, 95).await?);
    ensure!(!sessions::revoke(&mut tx, &one.token_hash, 96).await?);
    ensure!(!sessions::touch(&mut tx, &one.token_hash, 97, 197).await?);
    ensure!(sessions::find(tx.src(), &one.token_hash, 100).await?.is_none(), "revoked");
    ensure!(sessions::prune(&mut tx, 191).await? == 1);
    Ok(())
}

/// Those of the account, not of others.
pub async fn all_sessions_end_at_once(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    for (token, account) in [(b"1", "a"), (b"2", "a"), (b"3", "b")] {
        sessions::create(&mut tx, &session(token, account)).await?;
    }
    sessions::touch(&mut tx, &token_hash(b"1"), 20, 100).await?;
    let open = sessions::of_account(tx.src(), "a", 30).await?;
    ensure!(open.len() == 2 && open[0].token_hash == token_hash(b"1"), "the last used first");
    ensure!(sessions::revoke_all(&mut tx, "a", 30).await? == 2);
    ensure!(sessions::of_account(tx.src(), "a", 30).await?.is_empty());
    ensure!(sessions::of_account(tx.src(), "b", 30).await?.len() == 1);
    Ok(())
}

/// Found, listed, revoked one by one and all at once.
pub async fn tokens_live_like_sessions(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let token = |name: &str| ApiToken {
        token_hash: token_hash(name.as_bytes()),
        account_id: "a".into(),
        seat: 1,
        label: name.into(),
        created: 10,
        expires: 100,
    };
    for name in ["x", "y", "z"] {
        sessions::create_token(&mut tx, &token(name)).await?;
    }
    let x = token("x");
    ensure!(sessions::find_token(tx.src(), &x.token_hash, 99).await? == Some(x.clone()));
    ensure!(sessions::find_token(tx.src(), &x.token_hash, 100).await?.is_none());
    ensure!(sessions::revoke_token(&mut tx, &x.token_hash, 50).await?);
    ensure!(sessions::find_token(tx.src(), &x.token_hash, 50).await?.is_none());
    ensure!(sessions::tokens_of_account(tx.src(), "a", 50).await? == [token("y"), token("z")]);
    ensure!(sessions::revoke_all_tokens(&mut tx, "a", 50).await? == 2);
    Ok(())
}

/// The words typed do not lie open in the table.
pub async fn a_draft_is_kept_sealed_and_replaced(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    let vault = super::vault();
    desk::save_draft(&mut tx, &vault, "a", "announcement", b"first", 10).await?;
    desk::save_draft(&mut tx, &vault, "a", "announcement", b"second", 20).await?;
    let kept = desk::load_draft(tx.src(), &vault, "a", "announcement").await?;
    ensure!(kept == Some((b"second".to_vec(), 20)));
    ensure!(desk::load_draft(tx.src(), &vault, "b", "announcement").await?.is_none());
    let row = tx.query_one("SELECT doc FROM draft", vals![]).await?.context("a row")?;
    ensure!(!row.bytes(0)?.windows(6).any(|part| part == b"second"));
    ensure!(desk::delete_draft(&mut tx, "a", "announcement").await?);
    ensure!(!desk::delete_draft(&mut tx, "a", "announcement").await?);
    Ok(())
}

/// The others stay, the last saved first.
pub async fn old_drafts_are_thrown_away(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    for (form, saved) in [("one", 10), ("two", 20), ("three", 30)] {
        desk::save_draft(&mut tx, &super::vault(), "a", form, b"", saved).await?;
    }
    ensure!(desk::delete_drafts_older_than(&mut tx, 20).await? == 1);
    let forms: Vec<_> = desk::drafts(tx.src(), "a").await?.into_iter().map(|draft| draft.form).collect();
    ensure!(forms == ["three", "two"]);
    Ok(())
}

/// The second time its outcome is known.
pub async fn a_request_is_done_once(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    desk::remember_request(&mut tx, "r-1", "/cases/1", 10).await?;
    ensure!(desk::find_request(tx.src(), "r-1").await? == Some("/cases/1".into()));
    ensure!(desk::find_request(tx.src(), "r-2").await?.is_none());
    ensure!(desk::prune_requests(&mut tx, 10).await? == 0);
    ensure!(desk::prune_requests(&mut tx, 11).await? == 1);
    desk::remember_request(&mut tx, "r-1", "/cases/2", 12).await?;
    let twice = desk::remember_request(&mut tx, "r-1", "/cases/3", 12).await;
    ensure!(matches!(twice, Err(StoreError::Conflict(_))), "{twice:?}");
    Ok(())
}

/// One by one or all at once, only by the one they are for.
pub async fn notices_are_counted_until_read(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    for (id, at) in [("n-1", 10), ("n-2", 20), ("n-3", 20)] {
        let notice = Notice {
            id: id.into(),
            account_id: "a".into(),
            kind: "due".into(),
            case_number: (at == 10).then(|| "1".into()),
            subject: "step".into(),
            at,
            read_at: None,
        };
        desk::add_notice(&mut tx, &notice).await?;
    }
    let ids: Vec<_> = desk::notices(tx.src(), "a", 2).await?.into_iter().map(|one| one.id).collect();
    ensure!(ids == ["n-3", "n-2"]);
    ensure!(desk::count_unread(tx.src(), "a").await? == 3);
    ensure!(!desk::mark_read(&mut tx, "b", "n-1", 30).await?);
    ensure!(desk::mark_read(&mut tx, "a", "n-1", 30).await?);
    ensure!(desk::mark_all_read(&mut tx, "a", 40).await? == 2);
    ensure!(desk::count_unread(tx.src(), "a").await? == 0);
    let first = desk::notices(tx.src(), "a", 9).await?.pop().context("a notice")?;
    ensure!((first.read_at, first.case_number) == (Some(30), Some("1".into())));
    Ok(())
}
