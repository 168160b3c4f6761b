//! Data protection at the command line: the end of the log's lines, what a person may ask for.

use crate::{End, Place, house};
use anyhow::bail;
use app::AppError;
use domain::Refused;
use jiff::civil::Date;

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
