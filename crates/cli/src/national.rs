//! The figures of the country from cases: what a canton delivers, taking deliveries in, printing a published year.

use crate::{End, Place, house};
use anyhow::{Context, bail};
use app::{App, AppError};
use domain::national::{Delivery, Nation};
use std::io::Read;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Print what this canton hands to the country for a year: aggregated, by national category, small numbers hidden.
    Deliver {
        /// The year; it has settled three months after its end.
        year: u16,
        #[command(flatten)]
        place: Place,
    },
    /// Take in what cantons have delivered. Every fault is named; a file with one is not taken in. Ends with 1 where there is one.
    Take {
        /// The files; `-` reads one from standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Only try them.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Print the published figures of a year, with which cantons have not delivered.
    Figure {
        /// The year; the newest where absent.
        #[arg(long)]
        year: Option<u16>,
        /// As a table with commas, or as JSON-stat.
        #[arg(long, default_value = "csv", value_parser = ["csv", "json-stat"])]
        format: String,
        #[command(flatten)]
        place: Place,
    },
}

pub(crate) async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Deliver { year, place } => {
            print!("{}", deliver(&house::open_existing(&place).await?, year).await?);
            Ok(End::Done)
        }
        Command::Take { files, dry_run, place } => {
            let app = house::open(&place).await?;
            let mut sound = true;
            for file in &files {
                sound &= take(&app, file, dry_run).await?;
            }
            Ok(if sound { End::Done } else { End::Wanting })
        }
        Command::Figure { year, format, place } => {
            print!("{}", figure(&house::open_existing(&place).await?, year, &format).await?);
            Ok(End::Done)
        }
    }
}

async fn deliver(app: &App, year: u16) -> anyhow::Result<String> {
    match app.make_delivery(year).await {
        Ok(delivery) => Ok(format!("{}\n", serde_json::to_string_pretty(&delivery)?)),
        Err(AppError::NotFound) => bail!("this installation is that of no canton of the register"),
        Err(AppError::Refused(_)) => bail!("{year} has not settled: three months must have passed since its end"),
        Err(other) => Err(other.into()),
    }
}

/// Takes in a file; whether it could be. What stands against it goes to standard error, a fault a line.
async fn take(app: &App, file: &Path, dry_run: bool) -> anyhow::Result<bool> {
    let name = file.display();
    let text = match file.as_os_str() == "-" {
        true => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).context("standard input")?;
            text
        }
        false => std::fs::read_to_string(file).with_context(|| name.to_string())?,
    };
    let delivery: Delivery = match serde_json::from_str(&text) {
        Ok(delivery) => delivery,
        Err(error) => {
            eprintln!("{name}: is no delivery: {error}");
            return Ok(false);
        }
    };
    let trial = app.trial_of_delivery(&delivery).await?;
    trial.faults.iter().for_each(|f| eprintln!("{name}: {}: {}", f.at, f.fault));
    if !trial.faults.is_empty() {
        return Ok(false);
    }
    let (row, year) = (delivery.row.clone(), delivery.year);
    if !dry_run {
        app.take_as_operator(delivery).await?;
    }
    println!("{row} {year}: {}", if dry_run { "no fault" } else { "taken in" });
    Ok(true)
}

async fn figure(app: &App, year: Option<u16>, format: &str) -> anyhow::Result<String> {
    let found = match app.public_nation(year).await {
        Ok(Some(found)) => found.nation,
        Ok(None) | Err(AppError::NotFound) => bail!("no figures of the country are published for that year"),
        Err(other) => return Err(other.into()),
    };
    Ok(match format {
        "json-stat" => format!("{}\n", found.json_stat(&found.year.to_string())),
        _ => csv(&found),
    })
}

/// A line a canton; what is hidden and what is missing are said apart. Sums last, with how far they reach.
fn csv(nation: &Nation) -> String {
    let cell = |delivered: bool, n: &Option<i64>| match (n, delivered) {
        (Some(n), _) => n.to_string(),
        (None, true) => "hidden".to_string(),
        (None, false) => "missing".to_string(),
    };
    let mut lines = vec![format!("canton,{},definitions,mapping", nation.columns.join(","))];
    for row in &nation.rows {
        let numbers: Vec<String> = row.numbers.iter().map(|n| cell(row.delivered, n)).collect();
        let definitions = row.definitions.map(|n| n.to_string()).unwrap_or_default();
        let mapping = row.mapping.as_deref().unwrap_or_default();
        lines.push(format!("{},{},{definitions},{mapping}", row.row, numbers.join(",")));
    }
    let sums = |name: &str, of: fn(&domain::national::Sum) -> String| {
        let numbers: Vec<String> = nation.sums.iter().map(of).collect();
        format!("{name},{},{},", numbers.join(","), nation.definitions)
    };
    lines.push(sums("SUM", |s| s.cases.to_string()));
    lines.push(sums("DELIVERIES", |s| s.rows.to_string()));
    lines.push(sums("HIDDEN", |s| s.hidden.to_string()));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(folder: &Path, canton: &str) -> Place {
        let database = Some(format!("sqlite:{}", folder.join(format!("{canton}.sqlite")).display()));
        Place { database, model: Some(canton.to_string()), ..Place::default() }
    }

    /// A house of one canton, in a folder of its own.
    async fn canton(folder: &Path, code: &str) -> App {
        house::open(&place(folder, code)).await.unwrap()
    }

    #[tokio::test]
    async fn case_73_a_canton_delivers_a_file_and_the_nation_tries_takes_in_and_prints_it() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let app = canton(here.path(), "VS").await;
        let text = deliver(&app, 2020).await.unwrap();
        let delivery: Delivery = serde_json::from_str(&text).unwrap();
        assert_eq!((delivery.row.to_string().as_str(), delivery.announced), ("VS", Some(0)));
        assert!(deliver(&app, 9000).await.is_err(), "a year that has not settled");
        let nation = canton(there.path(), "DM").await;
        assert!(deliver(&nation, 2020).await.is_err(), "an invented canton delivers nothing");
        let file = here.path().join("delivery.json");
        std::fs::write(&file, &text).unwrap();
        assert!(take(&nation, &file, true).await.unwrap());
        assert!(nation.trial_of_delivery(&delivery).await.unwrap().before.is_none(), "a trial takes in nothing");
        assert!(take(&nation, &file, false).await.unwrap());
        assert!(nation.trial_of_delivery(&delivery).await.unwrap().before.is_some());
        std::fs::write(&file, text.replace("\"closed\": 0", "\"closed\": 2")).unwrap();
        assert!(!take(&nation, &file, false).await.unwrap(), "two closures are too few to be told of");
        std::fs::write(&file, "{}").unwrap();
        assert!(!take(&nation, &file, false).await.unwrap());
        assert!(figure(&nation, Some(2020), "csv").await.is_err(), "it is not published");
        assert_eq!(nation.verify().await.unwrap().differences, Vec::<String>::new());
        nation.rebuild().await.unwrap();
        assert_eq!(nation.verify().await.unwrap().differences, Vec::<String>::new());
    }

    #[test]
    fn surv_19_the_table_of_the_country_says_hidden_and_missing_apart_and_how_far_each_sum_reaches() {
        let row = |code: &str, n: Option<i64>, delivered: bool| domain::national::NationRow {
            row: domain::inventory::Unit::parse(code).unwrap(),
            delivered,
            counted: delivered,
            numbers: vec![n],
            as_of: None,
            definitions: delivered.then_some(1),
            mapping: None,
        };
        let nation = Nation {
            year: 2025,
            definitions: 1,
            columns: vec!["announced".into()],
            rows: vec![row("VS", Some(40), true), row("GE", None, true), row("ZH", None, false)],
            sums: vec![domain::national::Sum { cases: 40, rows: 1, hidden: 1 }],
            delivered: 2,
            cantons: 26,
        };
        let text = csv(&nation);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "canton,announced,definitions,mapping");
        assert_eq!(lines[1..4], ["VS,40,1,", "GE,hidden,1,", "ZH,missing,,"]);
        assert_eq!(lines[4..], ["SUM,40,1,", "DELIVERIES,1,1,", "HIDDEN,1,1,"]);
    }
}
