//! The access log.

use anyhow::{Context, Result, ensure};

use crate::access_log::{self, AccessLog, Entry, Filter, KEPT, Line, Page, Purged};
use crate::{Breach, Db, StoreError, vals};

fn entry(at: i64, account: &str, case: Option<&str>) -> Entry {
    Entry {
        at,
        account: account.into(),
        role: "respondent".into(),
        institution: "UI".into(),
        action: "see".into(),
        object: "case".into(),
        case_number: case.map(Into::into),
        categories: "identity health".into(),
        basis: "rule-1".into(),
        purpose: None,
        outcome: "granted".into(),
        on_behalf: None,
        recipients: None,
    }
}

fn ats(lines: &[Line]) -> Vec<i64> {
    lines.iter().map(|line| line.entry.at).collect()
}

/// The newest first; a page begins where the one before ended.
pub async fn the_log_is_read_by_case_account_and_filter_in_pages(db: Db) -> Result<()> {
    let log = AccessLog::on(db).await?;
    for at in 1..=5 {
        let account = if at % 2 == 0 { "even" } else { "odd" };
        log.append(&entry(at, account, (at > 1).then_some("case-1"))).await?;
    }
    let refused = Entry { outcome: "refused".into(), purpose: Some("audit".into()), ..entry(6, "odd", None) };
    ensure!(log.append(&refused).await? == 6);

    let first = log.for_case("case-1", Page { before: None, limit: 3 }).await?;
    ensure!(ats(&first) == [5, 4, 3]);
    let before = first.last().map(|line| line.seq);
    ensure!(ats(&log.for_case("case-1", Page { before, limit: 3 }).await?) == [2]);
    let all = Page { before: None, limit: 100 };
    ensure!(ats(&log.for_account("even", all).await?) == [4, 2]);
    ensure!(log.recent(&Filter::default(), all).await?.len() == 6);
    let filter = Filter { outcome: Some("refused".into()), ..Filter::default() };
    ensure!(log.recent(&filter, all).await? == [Line { seq: 6, entry: refused }]);
    let filter = Filter { from: Some(2), until: Some(4), role: Some("respondent".into()), ..Filter::default() };
    ensure!(ats(&log.recent(&filter, all).await?) == [3, 2]);
    Ok(())
}

/// Not even by a statement of our own.
pub async fn the_log_cannot_be_changed_or_shortened(db: Db) -> Result<()> {
    let log = AccessLog::on(db.clone()).await?;
    log.append(&entry(1, "a", None)).await?;
    for sql in ["UPDATE access SET account = $1", "DELETE FROM access WHERE account <> $1"] {
        let refused = db.begin().await?.run(sql, vals!["b"]).await;
        ensure!(matches!(refused, Err(StoreError::Constraint(_))), "{refused:?}");
    }
    ensure!(log.verify().await?.first_bad.is_none());
    Ok(())
}

/// Lines older than a year go; the rest is verified from the checkpoint, and what is younger stays.
pub async fn old_lines_are_purged_and_the_chain_stays_verifiable(db: Db) -> Result<()> {
    let log = AccessLog::on(db.clone()).await?;
    for day in 0..10 {
        let disclosed = Entry { recipients: Some("II".into()), ..entry(day * 86_400_000, "a", None) };
        log.append(&disclosed).await?;
    }
    let now = KEPT + 5 * 86_400_000;
    let about = entry(now, "operator", None);
    let too_young = log.purge(6 * 86_400_000, now, &about).await;
    ensure!(matches!(too_young, Err(StoreError::Constraint(_))), "{too_young:?}");
    ensure!(log.purge(0, now, &about).await?.is_none());
    let purged = log.purge(5 * 86_400_000, now, &about).await?;
    ensure!(purged == Some(Purged { lines: 5, until: 5 }), "{purged:?}");
    let report = log.verify().await?;
    ensure!((report.events, report.first_bad) == (6, None), "{report:?}");
    for sql in ["DELETE FROM access WHERE account <> $1", "DELETE FROM checkpoint WHERE $1 = $1"] {
        ensure!(matches!(db.begin().await?.run(sql, vals!["b"]).await, Err(StoreError::Constraint(_))), "{sql}");
    }
    let again = log.append(&entry(now, "a", None)).await?;
    ensure!(again == 12 && log.verify().await?.first_bad.is_none());
    Ok(())
}

/// Whoever cuts the log by a checkpoint of their own is found: no line names it.
pub async fn a_checkpoint_that_no_line_names_is_a_gap(db: Db) -> Result<()> {
    let log = AccessLog::on(db.clone()).await?;
    for at in 0..4 {
        log.append(&entry(at, "a", None)).await?;
    }
    let hash = db.read_one("SELECT hash FROM access WHERE seq = $1", vals![2]).await?.context("a line")?.bytes(0)?;
    let mut tx = db.begin().await?;
    tx.run("INSERT INTO checkpoint (seq, hash, at) VALUES ($1, $2, $3)", vals![2, hash, 9]).await?;
    tx.run("DELETE FROM access WHERE seq <= $1", vals![2]).await?;
    tx.commit().await?;
    let bad = log.verify().await?.first_bad.context("the cut is not found")?;
    ensure!((bad.seq, bad.reason) == (2, Breach::Gap), "{bad:?}");
    Ok(())
}

/// A line without recipients has the hash it had before there were any; with them, they are part of it.
pub async fn the_recipients_of_a_disclosure_are_under_the_hash(db: Db) -> Result<()> {
    let log = AccessLog::on(db.clone()).await?;
    let on_behalf = Some("person".to_string());
    log.append(&Entry { on_behalf, recipients: Some("UI,II".into()), ..entry(1, "a", None) }).await?;
    let read = log.recent(&Filter::default(), Page { before: None, limit: 1 }).await?;
    ensure!(read.first().is_some_and(|l| l.entry.recipients.as_deref() == Some("UI,II")));
    ensure!(log.verify().await?.first_bad.is_none());
    ensure!(log.count(&Filter { account: Some("a".into()), ..Filter::default() }, 10).await? == 1);
    ensure!(log.count(&Filter { case: Some("x".into()), ..Filter::default() }, 10).await? == 0);
    Ok(())
}

/// Fifty at a time: each gets a number of its own, and the chain is whole.
pub async fn concurrent_entries_share_commits_and_keep_the_chain(db: Db) -> Result<()> {
    let log = AccessLog::on(db).await?;
    let tasks: Vec<_> = (0..50)
        .map(|at| {
            let log = log.clone();
            tokio::spawn(async move { (at, log.append(&entry(at, "a", Some("case-1"))).await) })
        })
        .collect();
    let mut told = Vec::new();
    for task in tasks {
        let (at, seq) = task.await?;
        told.push((seq?, at));
    }
    told.sort_unstable();
    let mut lines = log.recent(&Filter::default(), Page { before: None, limit: 100 }).await?;
    lines.reverse();
    ensure!(told == lines.iter().map(|line| (line.seq, line.entry.at)).collect::<Vec<_>>());
    let report = log.verify().await?;
    ensure!((report.events, report.first_bad) == (50, None), "{report:?}");
    Ok(())
}

/// Each statement of the log is understood.
pub async fn every_statement_of_the_log_prepares(db: Db) -> Result<()> {
    AccessLog::on(db.clone()).await?;
    for (name, sql) in access_log::sql::ALL {
        db.prepare(sql).await.with_context(|| *name)?;
    }
    Ok(())
}

/// Several lines of one caller stand one after the other, after those of others, also where all of a log was taken away.
pub async fn several_lines_are_written_at_once(db: Db) -> Result<()> {
    let log = AccessLog::on(db.clone()).await?;
    ensure!(log.append(&entry(1, "a", None)).await? == 1);
    ensure!(log.append_all(&[entry(2, "b", None), entry(3, "b", Some("C-1")), entry(4, "c", None)]).await? == 2);
    ensure!(log.append_all(&[]).await? == 0);
    let about = entry(KEPT + 100, "operator", None);
    let purged = log.purge(50, KEPT + 100, &about).await?;
    ensure!(purged == Some(Purged { lines: 4, until: 4 }), "{purged:?}");
    ensure!(log.append_all(&[entry(5, "a", None), entry(6, "a", None)]).await? == 6);
    let report = log.verify().await?;
    ensure!((report.events, report.first_bad) == (3, None), "{report:?}");
    Ok(())
}
