//! Copies of an installation, and what is made anew.

use crate::{End, Place, house};
use clap::Args;
use std::path::PathBuf;

/// Write a copy of an installation into an empty folder; people go on working meanwhile.
#[derive(Args)]
pub(crate) struct Backup {
    /// The folder.
    to: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Make an installation from a copy, on an empty database of either kind; moves an installation from one to the other.
///
/// The data folder must hold the master key of the installation that was copied.
#[derive(Args)]
pub(crate) struct Restore {
    /// The folder of the copy.
    from: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Make state and lists anew from the journal.
#[derive(Args)]
pub(crate) struct Rebuild {
    #[command(flatten)]
    place: Place,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Writes a copy.
pub(crate) async fn backup(command: Backup) -> anyhow::Result<End> {
    let app = house::open_existing(&command.place).await?;
    told("backup", &app.backup(&command.to).await?, command.json)
}

/// Makes an installation from a copy.
pub(crate) async fn restore(command: Restore) -> anyhow::Result<End> {
    told("restore", &house::restore(&command.place, &command.from).await?, command.json)
}

/// Makes state and lists anew.
pub(crate) async fn rebuild(command: Rebuild) -> anyhow::Result<End> {
    let rebuilt = house::open_existing(&command.place).await?.rebuild().await?;
    match command.json {
        true => println!("{}", serde_json::to_string(&rebuilt)?),
        false => println!("rebuild: {} streams, {} erased", rebuilt.streams, rebuilt.erased),
    }
    Ok(End::Done)
}

fn told(what: &str, manifest: &app::Manifest, json: bool) -> anyhow::Result<End> {
    match json {
        true => println!("{}", serde_json::to_string(manifest)?),
        false => println!(
            "{what}: {} events, {} lines of the access log, {} files; the journal ends with {}",
            manifest.events, manifest.lines, manifest.files, manifest.journal_head
        ),
    }
    Ok(End::Done)
}
