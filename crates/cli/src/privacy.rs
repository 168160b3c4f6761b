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
fn write_pdf(app: &App, report: &Report, file: &Path, language: Option<&str>) -> anyhow::Result<String> {
    let own = report.files.values().last().map(|case| case.person.language);
    let asked = language.and_then(Language::from_code);
    let lang = web::text::lang(asked.or(own).context("the person has no file")?);
    let maker = report.controller.get(lang.code()).cloned().unwrap_or_default();
    let made = web::pages::privacy::access_report_pdf(app, report, lang, &maker);
    let bytes = made.map_err(|fault| anyhow!("{fault}: {}", fault.why()))?.context("the person has no file")?;
    std::fs::write(file, bytes).with_context(|| file.display().to_string())?;
    Ok(format!("{}\n", file.display()))
}

/// Prints what is held of a person.
pub(crate) async fn access_report(command: AccessReport) -> anyhow::Result<End> {
    print!("{}", reported(command).await?);
    Ok(End::Done)
}

async fn reported(command: AccessReport) -> anyhow::Result<String> {
    let app = house::open_existing(&command.place).await?;
    let report = app.access_report(By::Operator, &command.person).await.map_err(|e| explained(e, &command.person))?;
    if command.json {
        return Ok(serde_json::to_string_pretty(&report)? + "\n");
    }
    match &command.pdf {
        Some(file) => write_pdf(&app, &report, file, command.language.as_deref()),
        None => Ok(lines(&report)),
    }
}

/// The report as lines of text.
fn lines(report: &Report) -> String {
    let mut out = vec![format!("files: {}", report.cases.join(", "))];
    for held in &report.held {
        out.push(format!("{}: {} entries", held.category, held.entries.len()));
        let entry =
            held.entries.iter().map(|e| format!("  {}\t{}\t{}\t{} {}", e.at, e.kind, e.institution, e.case, e.entry));
        out.extend(entry);
    }
    out.push(format!("looked: {}", report.looked.len()));
    for l in &report.looked {
        let (basis, who) = (l.basis.join(","), &l.who);
        out.push(format!("  {}\t{who}\t{}\t{}\t{}\t{basis}", l.at, l.institution, l.action, l.object));
    }
    out.push(format!("disclosed: {}", report.disclosed.len()));
    for d in &report.disclosed {
        let (to, categories) = (d.to.join(","), d.categories.join(","));
        out.push(format!("  {}\t{}\t{} to {to}\t{categories}", d.at, d.act, d.from));
    }
    for k in &report.retention {
        let until = k.until.map_or("open".to_string(), |d| d.to_string());
        out.push(format!("kept: {}\t{}\t{} months after closure\t{until}", k.case, k.category, k.months));
    }
    out.join("\n") + "\n"
}

#[derive(clap::Args)]
pub(crate) struct Erase {
    /// The number of a file of the person.
    #[arg(long, required_unless_present = "due", conflicts_with = "due")]
    person: Option<String>,
    /// Erase although the file has to be kept: why.
    #[arg(long, value_parser = force, requires = "person", conflicts_with = "due")]
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
    // What was erased is said as soon as it is, should the next one fail.
    erased(command, &mut |line| println!("{line}")).await?;
    Ok(End::Done)
}

async fn erased(command: Erase, say: &mut dyn FnMut(String)) -> anyhow::Result<()> {
    let app = house::open_existing(&command.place).await?;
    let mut persons = Vec::from_iter(command.person.clone());
    if command.due {
        for due in app.due_for_erasure().await? {
            say(format!("due\t{}\tclosed {}\tkept until {}", due.cases.join(","), due.closed, due.until));
            persons.extend(due.cases.into_iter().next());
        }
    }
    if command.dry_run {
        say(format!("erase: 0 persons, {} would be", persons.len()));
        return Ok(());
    }
    for person in &persons {
        let erased = app.erase(By::Operator, person, command.force).await.map_err(|e| explained(e, person))?;
        say(format!("erased\t{}\t{} documents", erased.cases.join(","), erased.documents));
    }
    say(format!("erase: {} persons", persons.len()));
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;
    use testkit::{Testbed, build};

    #[derive(Parser)]
    enum Asked {
        AccessReport(AccessReport),
        Erase(Erase),
    }

    /// A command line on an installation: what it says, or what it says is wrong.
    async fn asked(bed: &Testbed, line: &str) -> Result<String, String> {
        let database = format!("sqlite:{}", bed.folder().join("test.sqlite").display());
        let words = ["trait-dunion"].into_iter().chain(line.split(' ')).chain(["--database", &database]);
        match Asked::try_parse_from(words).map_err(|e| e.kind().to_string())? {
            Asked::AccessReport(command) => reported(command).await.map_err(|e| e.to_string()),
            Asked::Erase(command) => {
                let mut said = Vec::new();
                erased(command, &mut |line| said.push(line)).await.map_err(|e| e.to_string())?;
                Ok(said.join("\n"))
            }
        }
    }

    #[tokio::test]
    async fn data_05_the_access_report_of_the_command_line_is_text_or_json_and_a_line_of_the_log() {
        let bed = Testbed::new().await;
        let number = bed.announced_case(1).await;
        let text = asked(&bed, &format!("access-report --person {number}")).await.unwrap();
        for part in [format!("files: {number}"), "identity: ".into(), "looked: ".into(), "disclosed: ".into()] {
            assert!(text.contains(&part), "{part} in {text}");
        }
        assert!(!text.contains(build::person(1).family_name.as_str()), "the lines name nobody");
        let json = asked(&bed, &format!("access-report --person {number} --json")).await.unwrap();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["cases"][0], number.as_str());
        assert_eq!(read["person"]["family_name"], build::person(1).family_name.as_str());
        let page = bed.app.access_of_case(&bed.front_line(), &number, None).await.unwrap();
        assert!(page.iter().any(|l| l.entry.account == app::log::OPERATOR));
        let paper = bed.folder().join("report.pdf");
        let line = format!("access-report --person {number} --language de --pdf {}", paper.display());
        assert_eq!(asked(&bed, &line).await.unwrap().trim(), paper.display().to_string());
        assert!(std::fs::read(&paper).unwrap().starts_with(b"%PDF-"));
        let both = asked(&bed, &format!("{line} --json")).await.unwrap_err();
        assert!(both.contains("cannot be used with"), "{both}");
        let nobody = asked(&bed, "access-report --person DM-2020-9999").await.unwrap_err();
        assert!(nobody.contains("there is no file"), "{nobody}");
    }

    #[tokio::test]
    async fn data_05_the_command_line_erases_nobody_in_a_dry_run_and_an_open_file_only_with_a_reason() {
        let bed = Testbed::new().await;
        let number = bed.announced_case(1).await;
        let dry = asked(&bed, &format!("erase --person {number} --force wrongly-recorded --dry-run")).await.unwrap();
        assert_eq!(dry, "erase: 0 persons, 1 would be");
        assert!(bed.app.case(&bed.front_line(), &number).await.is_ok());
        let open = asked(&bed, &format!("erase --person {number}")).await.unwrap_err();
        assert!(open.contains("--force"), "{open}");
        assert!(bed.app.case(&bed.front_line(), &number).await.is_ok());
        let due = asked(&bed, "erase --due").await.unwrap();
        assert_eq!(due, "erase: 0 persons", "nobody's files have come to their end");
        let done = asked(&bed, &format!("erase --person {number} --force wrongly-recorded")).await.unwrap();
        assert_eq!(done, format!("erased\t{number}\t0 documents\nerase: 1 persons"));
        assert!(bed.app.case(&bed.front_line(), &number).await.is_err());
        let again = asked(&bed, &format!("erase --person {number} --force wrongly-recorded")).await.unwrap_err();
        assert!(again.contains("erased already"), "{again}");
    }

    #[tokio::test]
    async fn data_05_the_command_line_wants_to_know_who_and_takes_no_reason_that_it_does_not_know() {
        let bed = Testbed::new().await;
        for line in ["erase", "erase --due --person DM-2026-0001", "erase --person DM-2026-0001 --force whim"] {
            assert!(asked(&bed, line).await.is_err(), "{line}");
        }
        assert!(asked(&bed, "erase --due --force court-order").await.is_err(), "a reason is for one person");
        assert!(asked(&bed, "access-report --person DM-2026-0001 --language fr").await.is_err(), "of which paper?");
    }
}
