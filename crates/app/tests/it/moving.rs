//! Copies, houses made from them, and state made anew: drilled on a house that people have worked in.

use anyhow::{Context, Result, ensure};
use app::{App, Clock, Models, Places, Setup};
use domain::triage::TriageOutcome;
use std::path::Path;
use testkit::{Testbed, model_files};

fn setup<'a>(database: &'a str, folder: &'a Path, clock: &Clock) -> Result<Setup<'a>> {
    let models = Models::read(&model_files(), "DM")?;
    Ok(Setup { places: Places::at(database), folder, models, clock: clock.clone(), demo: true })
}

/// A house with a case that has gone some way, and a document in it.
async fn lived_in() -> Result<(Testbed, String)> {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    bed.announced_case(2).await;
    let file = bed.app.take_file(&bed.case_manager(), &number, "note.pdf", b"%PDF-1.7 something").await;
    file.map_err(|e| anyhow::anyhow!("{e}"))?;
    Ok((bed, number))
}

/// The differences that `verify` names.
async fn differences(app: &App) -> Result<Vec<String>> {
    Ok(app.verify().await?.differences)
}

/// Moves the house from its file to `database` by way of a copy, and from there into a file again.
async fn moves_there_and_back(database: &str) -> Result<()> {
    let (bed, number) = lived_in().await?;
    let (copy, there, second, back) =
        (tempfile::tempdir()?, tempfile::tempdir()?, tempfile::tempdir()?, tempfile::tempdir()?);
    let made = bed.app.backup(copy.path()).await?;
    ensure!(made.events > 20 && made.lines > 20 && made.files == 1, "{made:?}");
    for folder in [&there, &back] {
        std::fs::copy(bed.folder().join("master.key"), folder.path().join("master.key"))?;
    }
    let (moved, told) = App::restore(setup(database, there.path(), bed.app.clock())?, copy.path()).await?;
    ensure!(told == made && differences(&moved).await?.is_empty());
    let again = moved.backup(second.path()).await?;
    ensure!((&again.journal_head, &again.log_head, again.files) == (&made.journal_head, &made.log_head, 1));
    let file = format!("sqlite:{}", back.path().join("home.sqlite").display());
    let (home, _) = App::restore(setup(&file, back.path(), bed.app.clock())?, second.path()).await?;
    ensure!(differences(&home).await?.is_empty());
    let view = home.case(&bed.case_manager(), &number).await.map_err(|e| anyhow::anyhow!("{e}"))?;
    ensure!(view.case().number.as_str() == number, "people work on");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_moves_into_another_file_and_loses_nothing() -> Result<()> {
    let folder = tempfile::tempdir()?;
    moves_there_and_back(&format!("sqlite:{}", folder.path().join("new.sqlite").display())).await
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs PostgreSQL: script/test"]
async fn a_house_moves_to_a_server_and_back_and_loses_nothing() -> Result<()> {
    moves_there_and_back(&store::conformance::server::fresh_database().await?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_goes_into_an_empty_house_with_its_own_key_only() -> Result<()> {
    let (bed, _) = lived_in().await?;
    let copy = tempfile::tempdir()?;
    bed.app.backup(copy.path()).await?;
    let why = |outcome: Result<(App, app::Manifest)>| outcome.err().map(|e| format!("{e:#}")).unwrap_or_default();
    ensure!(bed.app.backup(copy.path()).await.is_err(), "a copy is not written over another one");

    let folder = tempfile::tempdir()?;
    let file = format!("sqlite:{}", folder.path().join("new.sqlite").display());
    let clock = bed.app.clock();
    let told = why(App::restore(setup(&file, folder.path(), clock)?, copy.path()).await);
    ensure!(told.contains("no master key"), "{told}");
    std::fs::write(folder.path().join("master.key"), "ab".repeat(32))?;
    let told = why(App::restore(setup(&file, folder.path(), clock)?, copy.path()).await);
    ensure!(told.contains("does not fit"), "{told}");
    let told = why(App::restore(setup(&file, folder.path(), clock)?, copy.path()).await);
    ensure!(told.contains("holds something already"), "{told}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_was_tampered_with_is_refused() -> Result<()> {
    let (bed, _) = lived_in().await?;
    let copy = tempfile::tempdir()?;
    bed.app.backup(copy.path()).await?;
    let path = copy.path().join("manifest.json");
    let text = std::fs::read_to_string(&path)?;
    let head = bed.app.verify().await.map(|found| found.events)?;
    std::fs::write(&path, text.replace(&format!("\"events\": {head}"), &format!("\"events\": {}", head + 1)))?;
    let folder = tempfile::tempdir()?;
    std::fs::copy(bed.folder().join("master.key"), folder.path().join("master.key"))?;
    let file = format!("sqlite:{}", folder.path().join("new.sqlite").display());
    let told = App::restore(setup(&file, folder.path(), bed.app.clock())?, copy.path()).await.err();
    let told = told.context("refused")?.to_string();
    ensure!(told.contains("not what its manifest says"), "{told}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn i9_state_and_lists_are_made_anew_from_the_journal() -> Result<()> {
    let (bed, number) = lived_in().await?;
    let before = bed.app.case(&bed.case_manager(), &number).await.map(|view| view.case().clone());
    let rebuilt = bed.app.rebuild().await?;
    ensure!(rebuilt.streams >= 3 && rebuilt.erased == 0, "{rebuilt:?}");
    ensure!(differences(&bed.app).await?.is_empty());
    let after = bed.app.case(&bed.case_manager(), &number).await.map(|view| view.case().clone());
    ensure!(before.map_err(|e| anyhow::anyhow!("{e}"))? == after.map_err(|e| anyhow::anyhow!("{e}"))?);
    Ok(())
}
