//! Documents on paper: one of each with invented people, to look at.

use crate::End;
use anyhow::Context;
use clap::builder::PossibleValuesParser;
use domain::model::Language;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Write one of each document with invented people.
    Sample {
        /// In which language.
        #[arg(long, value_parser = PossibleValuesParser::new(Language::ALL.iter().map(|l| l.code())))]
        language: String,
        /// The folder; it is made where it is missing.
        #[arg(long)]
        out: PathBuf,
    },
}

pub(crate) fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Sample { language, out } => sample(&language, &out),
    }
}

fn sample(language: &str, out: &Path) -> anyhow::Result<End> {
    let language = Language::from_code(language).context("there is no such language")?;
    std::fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    for (name, bytes) in
        documents::sample::all(language).map_err(|fault| anyhow::anyhow!("{fault}: {}", fault.why()))?
    {
        let path = out.join(format!("{name}_{language}.pdf"));
        std::fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        println!("{}", path.display());
    }
    Ok(End::Done)
}
