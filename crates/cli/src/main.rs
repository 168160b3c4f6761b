//! `trait-dunion`: the one binary, and the only place that reads configuration.
//!
//! Results go to standard output, messages to standard error. Exit 0: done; 1: refused or found wanting; 2: misused.

mod common;
mod front_door;
mod house;
mod inventory;
mod mail;
mod model;
mod moving;
mod national;
mod paper;
mod policies;
mod privacy;
mod report;
mod rights;
mod run;
mod screen;
mod user;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use std::path::PathBuf;
use std::process::ExitCode;

/// Case collaboration between institutions.
#[derive(Parser)]
#[command(name = "trait-dunion", version, about, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Seed a fresh demonstration of the invented canton, then serve it.
    Demo {
        /// Where to listen; port 0 takes any that is free.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: String,
        /// Where to keep it; what an earlier demonstration left there is wiped. Absent: a folder that goes at the end.
        #[arg(long)]
        data: Option<PathBuf>,
        /// The canton whose model is shown at work, by its code; the invented canton with its stories where absent.
        #[arg(long)]
        model: Option<String>,
    },
    /// Serve an installation; brings its database to the present schema first.
    ///
    /// `/metrics` answers this machine alone, or whoever bears the token in `TRAIT_DUNION_METRICS_TOKEN`. `RUST_LOG=info` writes
    /// a line for each request, as JSON with `TRAIT_DUNION_LOG_FORMAT=json`.
    Serve {
        #[command(flatten)]
        place: Place,
        /// Where to listen; port 0 takes any that is free.
        #[arg(long, env = "TRAIT_DUNION_LISTEN", default_value = "127.0.0.1:8080")]
        listen: String,
        /// The file that says how people sign in and which servers are called (docs/signing-in.md, docs/common-persons.md);
        /// with passwords alone where absent.
        #[arg(long, env = "TRAIT_DUNION_CONFIG")]
        config: Option<PathBuf>,
        /// A folder with rules of access instead of those of the house, read again at every SIGHUP.
        #[arg(long, env = "TRAIT_DUNION_POLICIES")]
        policies: Option<PathBuf>,
        #[command(flatten)]
        mail: Box<mail::MailServer>,
    },
    /// Let invented people run the process on a database; prints what happened.
    Simulate {
        #[command(flatten)]
        place: Place,
        /// How many cases are opened.
        #[arg(long)]
        cases: usize,
        /// Tell what they have lived through again of others, until there are so many files in all: for measurements.
        #[arg(long)]
        fill: Option<usize>,
        /// The same seed and dates do the same.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The first day; a year before the last where absent.
        #[arg(long)]
        from: Option<Date>,
        /// The last day; yesterday where absent.
        #[arg(long)]
        until: Option<Date>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Replay the journal and compare it with state and lists; checks the chains.
    Verify {
        #[command(flatten)]
        place: Place,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what is wrong with an installation.
    Doctor {
        #[command(flatten)]
        place: Place,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    Backup(moving::Backup),
    Restore(moving::Restore),
    Rebuild(moving::Rebuild),
    /// Accounts.
    #[command(subcommand)]
    User(user::User),
    /// Mail: a trial, and what comes in.
    #[command(subcommand)]
    Mail(mail::Command),
    /// Models of cantons.
    #[command(subcommand)]
    Model(model::Command),
    Screen(screen::Screen),
    /// Documents on paper.
    #[command(subcommand)]
    Documents(paper::Command),
    /// What is held of a person: for them, on their request (LPD 25).
    AccessReport(privacy::AccessReport),
    /// Erase a person by destroying their key, or list whose files have come to their end.
    Erase(privacy::Erase),
    /// The access log.
    #[command(subcommand)]
    Log(privacy::Log),
    /// Who may do and see what, and which article says so.
    #[command(subcommand)]
    Rights(rights::Command),
    /// The persons whom two institutions have in common, without showing each other the rest.
    #[command(subcommand)]
    Common(common::Command),
    /// The national inventory: figures, tables, contradictions, and rounds from a folder.
    #[command(subcommand)]
    Inventory(inventory::Command),
    /// The country's cases: what a canton delivers, taking deliveries in, a published year.
    #[command(subcommand)]
    National(national::Command),
}

/// Where an installation lies.
#[derive(Args, Clone, Default)]
pub(crate) struct Place {
    /// The database, a file or `postgres://…`; `trait-dunion.sqlite` in the data folder where absent.
    #[arg(long, env = "TRAIT_DUNION_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// The access log, where it shall lie elsewhere than beside the key or on the server of the database.
    #[arg(long, env = "TRAIT_DUNION_ACCESS_LOG", hide_env_values = true)]
    pub access_log: Option<String>,
    /// A copy of a PostgreSQL database that follows it, for lists and statistics.
    #[arg(long, env = "TRAIT_DUNION_REPLICA", hide_env_values = true)]
    pub replica: Option<String>,
    /// The folder of key, access log and files; that of the database where absent.
    #[arg(long, env = "TRAIT_DUNION_DATA")]
    pub data: Option<PathBuf>,
    /// The canton whose model applies; the one the database was last opened with, else the invented one.
    #[arg(long, env = "TRAIT_DUNION_MODEL")]
    pub model: Option<String>,
}

/// How a command ended.
#[derive(Debug)]
pub(crate) enum End {
    /// Done.
    Done,
    /// Refused, or found wanting; what was said about it stands on one of the outputs.
    Wanting,
    /// Asked for what is not there; what was said about it stands on standard error.
    Misused,
}

#[tokio::main]
async fn main() -> ExitCode {
    tell();
    // clap itself ends with 2 where it is misused.
    match perform(Cli::parse().command).await {
        Ok(End::Done) => ExitCode::SUCCESS,
        Ok(End::Wanting) => ExitCode::from(1),
        Ok(End::Misused) => ExitCode::from(2),
        Err(error) => {
            eprintln!("trait-dunion: {error:#}");
            ExitCode::from(1)
        }
    }
}

/// What goes on stands on standard error: from `RUST_LOG` on, and as JSON where `TRAIT_DUNION_LOG_FORMAT` says so. Codes,
/// routes and numbers of rows; nothing about a person.
fn tell() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into());
    let told = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match std::env::var("TRAIT_DUNION_LOG_FORMAT").as_deref() {
        Ok("json") => told.json().init(),
        _ => told.init(),
    }
}

async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Demo { listen, data, model } => run::demo(&listen, data, model.as_deref()).await,
        Command::Serve { place, listen, config, policies, mail } => {
            let files = run::Files { config: config.as_deref(), policies: policies.as_deref() };
            run::serve(&place, &listen, files, &mail).await
        }
        Command::Simulate { place, cases, fill, seed, from, until, json } => {
            report::simulate(&place, &report::Wanted { cases, fill, seed, from, until }, json).await
        }
        Command::Verify { place, json } => report::verify(&place, json).await,
        Command::Doctor { place, json } => report::doctor(&place, json).await,
        Command::Backup(command) => moving::backup(command).await,
        Command::Restore(command) => moving::restore(command).await,
        Command::Rebuild(command) => moving::rebuild(command).await,
        Command::User(command) => user::perform(command).await,
        Command::Mail(command) => mail::perform(command).await,
        Command::Model(command) => model::perform(command).await,
        Command::Screen(wanted) => screen::perform(&wanted),
        Command::Documents(command) => paper::perform(command).await,
        Command::AccessReport(command) => privacy::access_report(command).await,
        Command::Erase(command) => privacy::erase(command).await,
        Command::Log(command) => privacy::log(command).await,
        Command::Rights(command) => rights::perform(command),
        Command::Common(command) => common::perform(command),
        Command::Inventory(command) => inventory::perform(command).await,
        Command::National(command) => national::perform(command).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_described_without_contradiction() {
        Cli::command().debug_assert();
    }

    #[test]
    fn no_option_takes_a_password() {
        for command in Cli::command().get_subcommands().flat_map(|c| c.get_subcommands()) {
            assert!(command.get_arguments().all(|a| a.get_id() != "password"), "{}", command.get_name());
        }
    }
}
