//! Data protection at the command line: the end of the log's lines, what a person may ask for.

use crate::{End, Place, house};
use anyhow::{Context, anyhow, bail};
use app::privacy::{AccessReport as Report, By, Force};
use app::{App, AppError};
use clap::builder::PossibleValuesParser;
use domain::Refused;
use domain::model::Language;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Log {
    /// Take away the lines from before a day; lines younger than a year stay, and the chain can still be verified.
    Purge {
        /// The first day whose lines stay.
        #[arg(long)]
        before: Date,
        #[command(flatten)]
        place: Place,
    },
}

pub(crate) async fn log(command: Log) -> anyhow::Result<End> {
    let Log::Purge { before, place } = command;
    match house::open_existing(&place).await?.purge_log(before).await {
        Ok(Some(purged)) => println!("purged {} lines, up to line {}", purged.lines, purged.until),
        Ok(None) => println!("purged 0 lines"),
        Err(AppError::Refused(r)) if r.code == Refused::TooYoung => {
            bail!("lines of the access log stay a year: choose an earlier day than {before}")
        }
        Err(other) => return Err(other.into()),
    }
    Ok(End::Done)
}

#[derive(clap::Args)]
pub(crate) struct AccessReport {
    /// The number of a file of the person.
    #[arg(long)]
    person: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Write the paper for the person into this file.
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pdf: Option<PathBuf>,
    /// The language of the paper; without it the person's.
    #[arg(long, requires = "pdf", value_parser = PossibleValuesParser::new(Language::ALL.iter().map(|l| l.code())))]
    language: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Writes the paper; as the operator hands out everything, there is always something to write.
fn write_pdf(app: &App, report: &Report, file: &Path, language: Option<&str>) -> anyhow::Result<End> {
    let own = report.files.values().last().map(|case| case.person.language);
    let asked = language.and_then(Language::from_code);
    let lang = web::text::lang(asked.or(own).context("the person has no file")?);
    let maker = report.controller.get(lang.code()).cloned().unwrap_or_default();
    let made = web::pages::privacy::access_report_pdf(app, report, lang, &maker);
    let bytes = made.map_err(|fault| anyhow!("{fault}: {}", fault.why()))?.context("the person has no file")?;
    std::fs::write(file, bytes).with_context(|| file.display().to_string())?;
    println!("{}", file.display());
    Ok(End::Done)
}

/// Prints what is held of a person.
pub(crate) async fn access_report(command: AccessReport) -> anyhow::Result<End> {
    let app = house::open_existing(&command.place).await?;
    let report = app.access_report(By::Operator, &command.person).await.map_err(|e| explained(e, &command.person))?;
    if command.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
        return Ok(End::Done);
    }
    if let Some(file) = &command.pdf {
        return write_pdf(&app, &report, file, command.language.as_deref());
    }
    println!("files: {}", report.cases.join(", "));
    for held in &report.held {
        println!("{}: {} entries", held.category, held.entries.len());
        for e in &held.entries {
            println!("  {}\t{}\t{}\t{} {}", e.at, e.kind, e.institution, e.case, e.entry);
        }
    }
    println!("looked: {}", report.looked.len());
    for l in &report.looked {
        println!("  {}\t{}\t{}\t{}\t{}\t{}", l.at, l.who, l.institution, l.action, l.object, l.basis.join(","));
    }
    println!("disclosed: {}", report.disclosed.len());
    for d in &report.disclosed {
        println!("  {}\t{}\t{} to {}\t{}", d.at, d.act, d.from, d.to.join(","), d.categories.join(","));
    }
    for k in &report.retention {
        let until = k.until.map_or("open".to_string(), |d| d.to_string());
        println!("kept: {}\t{}\t{} months after closure\t{until}", k.case, k.category, k.months);
    }
    Ok(End::Done)
}

#[derive(clap::Args)]
pub(crate) struct Erase {
    /// The number of a file of the person.
    #[arg(long, required_unless_present = "due", conflicts_with = "due")]
    person: Option<String>,
    /// Erase although the file has to be kept: why.
    #[arg(long, value_parser = force, requires = "person")]
    force: Option<Force>,
    /// Everyone whose files have come to their end.
    #[arg(long)]
    due: bool,
    /// Only say who it would be.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    place: Place,
}

fn force(text: &str) -> Result<Force, String> {
    let known: Vec<&str> = Force::ALL.iter().map(|f| f.code()).collect();
    Force::from_code(text).ok_or_else(|| format!("one of {}", known.join(", ")))
}

/// Erases a person, or those whose files have come to their end.
pub(crate) async fn erase(command: Erase) -> anyhow::Result<End> {
    let app = house::open_existing(&command.place).await?;
    let mut persons = Vec::from_iter(command.person.clone());
    if command.due {
        for due in app.due_for_erasure().await? {
            println!("due\t{}\tclosed {}\tkept until {}", due.cases.join(","), due.closed, due.until);
            persons.extend(due.cases.into_iter().next());
        }
    }
    if command.dry_run {
        println!("erase: 0 persons, {} would be", persons.len());
        return Ok(End::Done);
    }
    for person in &persons {
        let erased = app.erase(By::Operator, person, command.force).await.map_err(|e| explained(e, person))?;
        println!("erased\t{}\t{} documents", erased.cases.join(","), erased.documents);
    }
    println!("erase: {} persons", persons.len());
    Ok(End::Done)
}

fn explained(error: AppError, person: &str) -> anyhow::Error {
    match error {
        AppError::NotFound => anyhow!("there is no file {person}, or its person is erased already"),
        AppError::Refused(r) if r.code == Refused::NotClosed => {
            anyhow!("a file of this person is open; --force says why they are erased all the same")
        }
        AppError::Refused(r) if r.code == Refused::RetentionRuns => {
            let until = r.params.get("date").cloned().unwrap_or_default();
            anyhow!("the files have to be kept until {until}; --force says why they are erased all the same")
        }
        other => other.into(),
    }
}
