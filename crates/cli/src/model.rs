//! Models of cantons: what is wrong with a file, and which the program carries.

use crate::{End, house};
use anyhow::Context;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Read model files and name what is wrong, with the line.
    Check {
        /// The files.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// List the models that this program carries.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Check { paths } => check(&paths),
        Command::List { json } => list(json),
    }
}

fn check(paths: &[PathBuf]) -> anyhow::Result<End> {
    let mut wanting = false;
    for path in paths {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        match domain::model::parse(&text, |stem| base(path, stem)) {
            Ok(model) => println!("{}: {} version {}, no fault", path.display(), model.code, model.version),
            Err(faults) => {
                wanting = true;
                faults.iter().for_each(|f| eprintln!("{}:{}: {}", path.display(), f.line, f.reason));
            }
        }
    }
    Ok(if wanting { End::Wanting } else { End::Done })
}

/// The model that a file says it is based on: the one beside it, else the one that the program carries.
fn base(path: &Path, stem: &str) -> Option<String> {
    let beside = path.with_file_name(format!("{stem}.toml"));
    let carried = || house::files().into_iter().find(|(s, _)| s == stem).map(|(_, text)| text);
    std::fs::read_to_string(beside).ok().or_else(carried)
}

fn list(json: bool) -> anyhow::Result<End> {
    let models = app::Models::read(&house::files(), house::INVENTED)?;
    if json {
        let row = |m: &domain::Model| {
            serde_json::json!({"code": m.code, "version": m.version, "valid_from": m.valid_from.to_string(),
                "demo": m.demo, "label": m.label.en})
        };
        println!("{}", serde_json::Value::Array(models.all().map(row).collect()));
        return Ok(End::Done);
    }
    for m in models.all() {
        let invented = if m.demo { ", invented" } else { "" };
        println!("{} version {} from {}: {}{invented}", m.code, m.version, m.valid_from, m.label.en);
    }
    Ok(End::Done)
}
