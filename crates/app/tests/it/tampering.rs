//! Somebody has changed rows by hand: `verify` names the first bad one of each chain, and a list or a number that does not
//! follow from the journal.

use anyhow::{Result, ensure};
use domain::triage::TriageOutcome;
use std::path::Path;
use store::{Db, vals};
use testkit::Testbed;

/// Runs statements on a file past its triggers.
async fn by_hand(file: &Path, table: &str, change: &str) -> Result<()> {
    let db = Db::open(&file.display().to_string())?;
    let triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = $1";
    let mut tx = db.begin().await?;
    for row in tx.query(triggers, vals![table]).await? {
        tx.run(&format!("DROP TRIGGER {}", row.text(0)?), vals![]).await?;
    }
    ensure!(tx.run(change, vals![]).await? == 1, "{change}");
    Ok(tx.commit().await?)
}

async fn lived_in() -> Result<Testbed> {
    let bed = Testbed::new().await;
    bed.led_case(1, TriageOutcome::Complex).await;
    ensure!(bed.app.verify().await?.differences.is_empty());
    Ok(bed)
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_names_the_first_bad_row_of_the_journal_and_of_the_access_log() -> Result<()> {
    let bed = lived_in().await?;
    let (journal, log) = (bed.folder().join("test.sqlite"), bed.folder().join("access-log.sqlite"));
    by_hand(&journal, "journal", "UPDATE journal SET actor = 'another' WHERE seq = 7").await?;
    by_hand(&journal, "journal", "UPDATE journal SET at = at + 1 WHERE seq = 9").await?;
    by_hand(&log, "access", "UPDATE access SET purpose = 'another' WHERE seq = 5").await?;
    by_hand(&log, "access", "UPDATE access SET outcome = 'another' WHERE seq = 8").await?;
    let found = bed.app.verify().await?.differences;
    let told = |row: &str| found.iter().any(|difference| difference.starts_with(row));
    ensure!(told("journal row 7:") && told("access log row 5:"), "{found:?}");
    ensure!(!told("journal row 9:") && !told("access log row 8:"), "one row is named, the first: {found:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_names_a_number_of_the_statistics_that_does_not_follow_from_the_lists() -> Result<()> {
    let bed = lived_in().await?;
    let file = bed.folder().join("test.sqlite");
    by_hand(&file, "case_count", "UPDATE case_count SET cases = cases + 1 WHERE cases > 0").await?;
    let found = bed.app.verify().await?.differences;
    ensure!(found == ["the numbers of the statistics differ from the lists"], "{found:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_names_figures_that_do_not_follow_from_the_journal() -> Result<()> {
    let bed = lived_in().await?;
    let file = bed.folder().join("test.sqlite");
    let change = "UPDATE figure_change SET day = '2020-01-01' WHERE figure = 'announced'";
    by_hand(&file, "figure_change", change).await?;
    let found = bed.app.verify().await?.differences;
    ensure!(found == ["the figures of the statistics differ from what the journal makes"], "{found:?}");
    bed.app.rebuild().await?;
    ensure!(bed.app.verify().await?.differences.is_empty());
    Ok(())
}
