//! The national inventory: its figures, its contradictions, and rounds from a folder.

use crate::{End, Place, house};
use anyhow::{Context, bail};
use clap::builder::PossibleValuesParser;
use domain::inventory::{Figure, FigureName, Files, REFERENCE_YEAR, Round, check, reference};
use domain::model::Language;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Read the tables of a round from a folder, name what is wrong with file, line and column, and load them.
    Load {
        /// The folder; its name is the year unless `--round` says another.
        folder: PathBuf,
        /// The year of the round.
        #[arg(long)]
        round: Option<u16>,
        /// Only read the tables.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Print a figure or table: codes, numbers, and how sure each is and where it stands.
    Figure {
        /// Which.
        #[arg(value_parser = PossibleValuesParser::new(FigureName::ALL.iter().map(|f| f.code())))]
        name: String,
        #[command(flatten)]
        of: Of,
        /// As a table with commas, or as JSON.
        #[arg(long, default_value = "csv", value_parser = ["csv", "json", "json-stat"])]
        format: String,
        /// In which language projects and indicators are described.
        #[arg(long, default_value = "en", value_parser = PossibleValuesParser::new(Language::ALL.iter().map(|l| l.code())))]
        language: String,
    },
    /// List what the text of a round counts otherwise than its tables. Ends with 0: a contradiction that is known is no fault.
    Check {
        #[command(flatten)]
        of: Of,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

/// Which round.
#[derive(clap::Args)]
pub(crate) struct Of {
    /// The year of the round; the newest where absent.
    #[arg(long)]
    round: Option<u16>,
    #[command(flatten)]
    place: Place,
}

pub(crate) async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Load { folder, round, dry_run, place } => load(&folder, round, dry_run, &place).await,
        Command::Figure { name, of, format, language } => {
            print!("{}", figure(&name, &of, &format, &language).await?);
            Ok(End::Done)
        }
        Command::Check { of, json } => {
            print!("{}", contradictions(&of.find().await?, json)?);
            Ok(End::Done)
        }
    }
}

impl Of {
    /// The round: of the installation that is named, else the one that the program carries.
    async fn find(&self) -> anyhow::Result<Round> {
        if self.place.database.is_none() && self.place.data.is_none() {
            let carried = u16::try_from(REFERENCE_YEAR).unwrap_or_default();
            return match self.round.unwrap_or(carried) {
                year if year == carried => Ok(reference().clone()),
                year => {
                    bail!("the program carries the round of {carried} alone; --database says where that of {year} is")
                }
            };
        }
        let app = house::open_existing(&self.place).await?;
        match app.public_round(self.round).await {
            Ok(found) => Ok(found.round),
            Err(app::AppError::NotFound) => bail!("there is no published round of {}", self.round.unwrap_or_default()),
            Err(other) => Err(other.into()),
        }
    }
}

async fn figure(name: &str, of: &Of, format: &str, language: &str) -> anyhow::Result<String> {
    let name = FigureName::from_code(name).context("there is no such figure")?;
    let language = Language::from_code(language).context("there is no such language")?;
    let figure = Figure::of(&of.find().await?, name, language);
    Ok(match format {
        "json" => format!("{}\n", figure.json()),
        "json-stat" => format!("{}\n", figure.json_stat(language)),
        _ => figure.csv(),
    })
}

fn contradictions(round: &Round, json: bool) -> anyhow::Result<String> {
    let checked = check(round);
    if json {
        let row = |c: &domain::inventory::Checked| {
            serde_json::json!({"figure": c.claim.figure, "measure": c.claim.measure, "claimed": c.claim.claimed,
                "found": c.found, "agrees": c.agrees(), "source": c.claim.source,
                "note": c.note.map(|n| serde_json::json!({"code": n.code, "text": n.text.en}))})
        };
        return Ok(format!("{}\n", serde_json::Value::Array(checked.iter().map(row).collect())));
    }
    let mut text = String::new();
    for c in &checked {
        let found = c.found.as_deref().unwrap_or("no such measure");
        let verdict = if c.agrees() { "agrees" } else { "differs" };
        let (claim, note) = (c.claim, c.note.map(|n| format!("\t{}: {}", n.code, n.text.en)).unwrap_or_default());
        let note = if c.agrees() { String::new() } else { note };
        text += &format!(
            "{verdict}\t{} {}\ttext {}\ttables {found}\t{}{note}\n",
            claim.figure, claim.measure, claim.claimed, claim.source
        );
    }
    let differing = checked.iter().filter(|c| !c.agrees()).count();
    Ok(text + &format!("check: {} counts, {differing} differ\n", checked.len()))
}

async fn load(folder: &Path, round: Option<u16>, dry_run: bool, place: &Place) -> anyhow::Result<End> {
    let named = folder.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
    let Some(year) = round.or(named) else { bail!("{} is named after no year; --round says it", folder.display()) };
    let files = read(folder)?;
    match Round::read(i16::try_from(year).unwrap_or(i16::MAX), &files) {
        Err(faults) => {
            faults.iter().for_each(|fault| eprintln!("{}", folder.join(fault.to_string()).display()));
            return Ok(End::Wanting);
        }
        Ok(round) if dry_run => {
            println!("round {year}: {} rows, {} projects, no fault", round.rows.len(), round.projects.len())
        }
        Ok(_) => {
            let rows = house::open(place).await?.load_round(year, files).await?;
            println!("round {year}: {rows} rows loaded");
        }
    }
    Ok(End::Done)
}

/// The tables of a folder.
fn read(folder: &Path) -> anyhow::Result<Files> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = Files::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.insert(name.into_owned(), text);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::inventory::reference_files;

    fn of(place: Place, round: Option<u16>) -> Of {
        Of { round, place }
    }

    fn write(folder: &Path, files: &Files) {
        std::fs::create_dir_all(folder).unwrap();
        files.iter().for_each(|(name, text)| std::fs::write(folder.join(name), text).unwrap());
    }

    #[tokio::test]
    async fn surv_08_a_figure_comes_from_the_program_without_any_database() {
        let text = figure("structures", &of(Place::default(), None), "csv", "en").await.unwrap();
        assert!(text.ends_with("TOTAL,21,12,9,11,,,\n"), "{text}");
        let json = figure("projects", &of(Place::default(), Some(2023)), "json", "de").await.unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["round"], 2023);
        assert!(figure("cases", &of(Place::default(), Some(2020)), "csv", "en").await.is_err());
    }

    #[tokio::test]
    async fn surv_02_a_round_is_loaded_from_a_folder_and_its_figures_come_out_again() {
        let folder = tempfile::tempdir().unwrap();
        let tables = folder.path().join("2025");
        let mut files = reference_files();
        files.insert("structures.csv".into(), files["structures.csv"].replace("TI,no,no,no,no", "TI,yes,no,no,no"));
        write(&tables, &files);
        let database = Some(format!("sqlite:{}", folder.path().join("house.sqlite").display()));
        let place = Place { database, ..Place::default() };
        assert!(matches!(load(&tables, None, false, &place).await.unwrap(), End::Done));
        let newest = figure("structures", &of(place.clone(), None), "csv", "en").await.unwrap();
        assert!(newest.ends_with("TOTAL,22,12,9,11,,,\n"), "{newest}");
        let earlier = figure("structures", &of(place.clone(), Some(2023)), "csv", "en").await.unwrap();
        assert!(earlier.ends_with("TOTAL,21,12,9,11,,,\n"), "the round that the program carries is still there");
        assert!(figure("structures", &of(place.clone(), Some(2024)), "csv", "en").await.is_err());
        let app = house::open_existing(&place).await.unwrap();
        assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new());
        app.rebuild().await.unwrap();
        assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new());
    }

    #[tokio::test]
    async fn a_folder_with_a_fault_loads_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let tables = folder.path().join("2025");
        let mut files = reference_files();
        files.insert("cases.csv".into(), files["cases.csv"].replace("899", "many"));
        write(&tables, &files);
        let database = Some(format!("sqlite:{}", folder.path().join("house.sqlite").display()));
        let place = Place { database, ..Place::default() };
        assert!(matches!(load(&tables, None, false, &place).await.unwrap(), End::Wanting));
        assert!(!folder.path().join("house.sqlite").exists());
        assert!(load(folder.path(), None, true, &place).await.is_err(), "a folder that is named after no year");
    }

    #[test]
    fn surv_21_the_check_lists_what_differs_with_the_reason() {
        let text = contradictions(reference(), false).unwrap();
        assert!(text.contains("differs\tanchoring rows.convention\ttext 9\ttables 10\tS2 2.2\tN14: "));
        assert!(text.contains("agrees\tstructures rows.steering\ttext 21\ttables 21\t"));
        assert!(text.ends_with("check: 25 counts, 12 differ\n"), "{text}");
    }
}
