//! Mail and the links of calendars.

use anyhow::{Context, Result, ensure};

use super::ready;
use crate::accounts::{self, Account};
use crate::desk::{self, Notice};
use crate::mail::{self, LetterRow};
use crate::{Db, StoreError, Tx, calendar_feed};

/// A transaction on a database with the accounts `a` and `b`, of whom `b` is switched off.
async fn two_accounts(db: &Db) -> Result<Tx> {
    ready(db).await?;
    let mut tx = db.begin().await?;
    for (id, active) in [("a", true), ("b", false)] {
        let account = Account { id: id.into(), login: id.into(), name: id.into(), language: "fr".into(), active };
        accounts::create(&mut tx, &account, &[]).await?;
    }
    Ok(tx)
}

fn letter(id: &str, created: i64, state: &str) -> LetterRow {
    LetterRow {
        id: id.into(),
        account_id: "a".into(),
        address: "a@example.org".into(),
        language: "fr".into(),
        kind: "invitation".into(),
        subject: "S-1".into(),
        invitation: 1,
        sequence: 1,
        letter: "{}".into(),
        state: state.into(),
        attempts: 0,
        created,
        changed: created,
        fault: None,
    }
}

/// Who says where they are written to is believed anew; a refusal of another address leaves the new one alone.
pub async fn a_mailbox_is_set_refused_and_set_again(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    ensure!(mail::mailbox(tx.src(), "a").await?.is_none());
    mail::set_mailbox(&mut tx, "a", Some("a@example.org"), "daily", 5).await?;
    ensure!(!mail::refuse(&mut tx, "a", "old@example.org", 7, "550").await?);
    ensure!(mail::refuse(&mut tx, "a", "a@example.org", 7, "550 5.1.1").await?);
    let found = mail::mailbox(tx.src(), "a").await?.context("a mailbox")?;
    ensure!(found.refused == Some((7, "550 5.1.1".into())) && found.digest_at == 5, "{found:?}");
    mail::set_mailbox(&mut tx, "a", None, "none", 9).await?;
    let found = mail::mailbox(tx.src(), "a").await?.context("a mailbox")?;
    ensure!((found.address, found.rhythm.as_str(), found.refused) == (None, "none", None));
    ensure!(found.digest_at == 5, "what was counted stays counted");
    Ok(())
}

/// Once a day, whoever wants one, is reached and is active.
pub async fn a_summary_is_made_once_a_day_for_whom_it_reaches(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    for account in ["a", "b"] {
        mail::set_mailbox(&mut tx, account, Some("x@example.org"), "daily", 0).await?;
    }
    ensure!(mail::to_digest(tx.src(), "2026-11-24", 10).await? == ["a"], "b is switched off");
    let notice = |id: &str, at, read_at| Notice {
        id: id.into(),
        account_id: "a".into(),
        kind: "k".into(),
        case_number: None,
        subject: String::new(),
        at,
        read_at,
    };
    for notice in [notice("1", 10, None), notice("2", 20, None), notice("3", 30, Some(31))] {
        desk::add_notice(&mut tx, &notice).await?;
    }
    ensure!(mail::new_notices(tx.src(), "a", 10).await? == 1, "after, and unread");
    mail::digested(&mut tx, "a", "2026-11-24", 20).await?;
    ensure!(mail::to_digest(tx.src(), "2026-11-24", 10).await?.is_empty());
    ensure!(mail::to_digest(tx.src(), "2026-11-25", 10).await? == ["a"]);
    mail::refuse(&mut tx, "a", "x@example.org", 1, "550").await?;
    ensure!(mail::to_digest(tx.src(), "2026-11-25", 10).await?.is_empty(), "nobody is reached");
    mail::set_mailbox(&mut tx, "a", Some("x@example.org"), "urgent", 0).await?;
    ensure!(mail::to_digest(tx.src(), "2026-11-25", 10).await?.is_empty(), "not wanted");
    Ok(())
}

/// In pages, newest first; by state, by what they are about, by address; old ones go, unless they still wait.
pub async fn letters_are_listed_settled_and_deleted(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    for (id, at, state) in [("1", 10, "waiting"), ("2", 20, "sent"), ("3", 20, "sent"), ("4", 30, "failed")] {
        mail::add(&mut tx, &letter(id, at, state)).await?;
    }
    let ids = |letters: Vec<LetterRow>| letters.into_iter().map(|l| l.id).collect::<Vec<_>>();
    ensure!(ids(mail::letters(tx.src(), None, None, 2).await?) == ["4", "3"]);
    ensure!(ids(mail::letters(tx.src(), None, Some((20, "3")), 9).await?) == ["2", "1"]);
    ensure!(ids(mail::letters(tx.src(), Some("sent"), None, 9).await?) == ["3", "2"]);
    ensure!(ids(mail::letters_about(tx.src(), "S-1").await?) == ["1", "2", "3", "4"]);
    ensure!(mail::last_to(tx.src(), "a@example.org").await?.context("one")?.id == "3");
    mail::settle(&mut tx, "4", "sent", 3, 40, Some("451")).await?;
    let settled = mail::letter(tx.src(), "4").await?.context("a letter")?;
    ensure!(
        settled
            == LetterRow {
                state: "sent".into(),
                attempts: 3,
                changed: 40,
                fault: Some("451".into()),
                ..letter("4", 30, "")
            }
    );
    ensure!(mail::prune(&mut tx, 25).await? == 2, "what waits stays");
    ensure!(ids(mail::letters(tx.src(), None, None, 9).await?) == ["4", "1"]);
    let again = mail::add(&mut tx, &letter("4", 30, "sent")).await;
    ensure!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
    Ok(())
}

/// A new secret ends the one before; nobody reads with that of an account that is switched off.
pub async fn a_link_of_a_calendar_is_replaced_and_ended(db: Db) -> Result<()> {
    let mut tx = two_accounts(&db).await?;
    ensure!(calendar_feed::since(tx.src(), "a").await?.is_none());
    calendar_feed::set(&mut tx, "a", b"one", 1).await?;
    calendar_feed::set(&mut tx, "a", b"two", 2).await?;
    calendar_feed::set(&mut tx, "b", b"three", 3).await?;
    ensure!(calendar_feed::whose(tx.src(), b"one").await?.is_none());
    ensure!(calendar_feed::whose(tx.src(), b"two").await?.as_deref() == Some("a"));
    ensure!(calendar_feed::whose(tx.src(), b"three").await?.is_none(), "b is switched off");
    ensure!(calendar_feed::since(tx.src(), "a").await? == Some(2));
    ensure!(calendar_feed::end(&mut tx, "a").await? && !calendar_feed::end(&mut tx, "a").await?);
    ensure!(calendar_feed::whose(tx.src(), b"two").await?.is_none());
    Ok(())
}
