//! Models of cantons: what is wrong with a file, which the program carries, what differs, and who would get in where.

use crate::{End, Place, house};
use anyhow::{Context, bail};
use csv::Writer;
use domain::model::rule::{Fact, Facts};
use domain::model::{Bank, Difference};
use domain::screening::{Anywhere, List};
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
    /// Say what differs between two models, each a canton's code or a file.
    Diff {
        /// The first.
        before: String,
        /// The second.
        after: String,
        /// Compare texts too.
        #[arg(long)]
        words: bool,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what a draft would change for the open cases of an installation, as numbers alone; nothing is written.
    Preview {
        /// The draft, a model file.
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Run one profile without a name through the rules of all cantons: where access differs, and why.
    Compare {
        /// What is known, such as `INSTITUTIONS=2 MOTIVATED=yes`; what is left out is not known.
        #[arg(value_parser = fact)]
        facts: Vec<(String, Fact)>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(crate) async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Preview { file, place, json } => preview(&file, &place, json).await,
        Command::Check { paths } => check(&paths),
        Command::List { json } => list(json),
        Command::Diff { before, after, words, json } => diff(&before, &after, words, json),
        Command::Compare { facts, json } => compare(facts.into_iter().collect(), json),
    }
}

fn check(paths: &[PathBuf]) -> anyhow::Result<End> {
    let mut wanting = false;
    for path in paths {
        match read(path)? {
            Some(model) => {
                println!("{}: {} version {}, no fault", path.display(), model.code, model.version);
                model.gaps().iter().for_each(|gap| println!("{}: {gap}", path.display()));
            }
            None => wanting = true,
        }
    }
    Ok(if wanting { End::Wanting } else { End::Done })
}

/// Reads a model file; what is wrong is named on standard error.
fn read(path: &Path) -> anyhow::Result<Option<domain::Model>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let model = domain::model::parse(&text, |stem| base(path, stem));
    let told = |faults: Vec<domain::model::Fault>| {
        faults.iter().for_each(|f| eprintln!("{}:{}: {}", path.display(), f.line, f.reason));
    };
    Ok(model.map_err(told).ok())
}

async fn preview(file: &Path, place: &Place, json: bool) -> anyhow::Result<End> {
    let Some(draft) = read(file)? else { return Ok(End::Wanting) };
    let effect = house::open_existing(place).await?.effect_of(&draft).await?;
    if json {
        println!("{}", serde_json::to_string(&effect)?);
        return Ok(End::Done);
    }
    println!("open {}\nscreened {}", effect.open, effect.screened);
    let told = [
        ("degree", &effect.degrees),
        ("category", &effect.categories),
        ("lost", &effect.lost),
        ("lost-by-seats", &effect.seats),
        ("lost-by-sessions", &effect.sessions),
        ("lost-by-agreements", &effect.agreements),
    ];
    for (what, of) in told {
        of.iter().for_each(|(key, n)| println!("{what} {key} {n}"));
    }
    Ok(End::Done)
}

/// The model that a file says it is based on: the one beside it, else the one that the program carries.
fn base(path: &Path, stem: &str) -> Option<String> {
    let beside = path.with_file_name(format!("{stem}.toml"));
    std::fs::read_to_string(beside).ok().or_else(|| carried(stem))
}

fn carried(stem: &str) -> Option<String> {
    house::files().into_iter().find(|(s, _)| s == stem).map(|(_, text)| text)
}

fn list(json: bool) -> anyhow::Result<End> {
    let models = app::Models::read(&house::files(), house::INVENTED)?;
    if json {
        let row = |m: &domain::Model| {
            serde_json::json!({"code": m.code, "also_for": m.also_for, "version": m.version,
                "valid_from": m.valid_from.to_string(), "demo": m.demo, "template": m.template, "silent": m.silent,
                "label": m.label.en, "categories": m.category.iter().map(|c| &c.code).collect::<Vec<_>>(),
                "taken_from": m.taken_from})
        };
        println!("{}", serde_json::Value::Array(models.all().iter().map(row).collect()));
        return Ok(End::Done);
    }
    for m in models.all() {
        println!("{} version {} from {}: {}{}", m.code, m.version, m.valid_from, m.label.en, remark(m));
    }
    Ok(End::Done)
}

/// What has to be known of a model before one relies on it.
fn remark(m: &domain::Model) -> String {
    let mut said = Vec::new();
    said.extend(m.demo.then(|| "invented".to_string()));
    said.extend(m.template.then(|| "a default, of no canton".to_string()));
    said.extend(m.silent.then(|| "the sources are silent".to_string()));
    let mut bases: Vec<&String> = m.taken_from.values().collect();
    bases.sort();
    bases.dedup();
    let count = |base: &String| m.taken_from.values().filter(|b| *b == base).count();
    said.extend(bases.into_iter().map(|base| format!("{} sections from {base}", count(base))));
    if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) }
}

/// The sections of a model that is named by a file or by a canton's code.
fn sections(named: &str) -> anyhow::Result<toml::Table> {
    let path = Path::new(named);
    let (text, at) = match std::fs::read_to_string(path) {
        Ok(text) => (text, path.to_path_buf()),
        Err(_) => {
            let stem = |text: &str| domain::model::parse(text, carried).is_ok_and(|m| m.is_of(named));
            let files = house::files();
            let found = files.into_iter().find(|(s, text)| s.eq_ignore_ascii_case(named) || stem(text));
            let Some((stem, text)) = found else { bail!("{named} is neither a file nor a model") };
            (text, PathBuf::from(format!("{stem}.toml")))
        }
    };
    domain::model::whole(&text, |stem| base(&at, stem)).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(|f| format!("{named}:{}: {}", f.line, f.reason)).collect();
        anyhow::anyhow!(lines.join("\n"))
    })
}

fn diff(before: &str, after: &str, words: bool, json: bool) -> anyhow::Result<End> {
    let found = domain::model::differences(&sections(before)?, &sections(after)?, words);
    if json {
        let row = |d: &Difference| serde_json::json!({"at": d.at, "before": d.before, "after": d.after});
        println!("{}", serde_json::Value::Array(found.iter().map(row).collect()));
        return Ok(End::Done);
    }
    for d in &found {
        match (&d.before, &d.after) {
            (Some(before), Some(after)) => println!("~ {}: {before} → {after}", d.at),
            (Some(before), None) => println!("- {}: {before}", d.at),
            (None, Some(after)) => println!("+ {}: {after}", d.at),
            (None, None) => {}
        }
    }
    Ok(End::Done)
}

/// Reads `CODE=yes`.
fn fact(text: &str) -> Result<(String, Fact), String> {
    let (code, value) = text.split_once('=').ok_or("a fact is written as CODE=yes, CODE=no or CODE=2")?;
    let known = Bank::get().criterion(code).ok_or_else(|| format!("{code} is no known code"))?;
    let fact = Fact::try_from(value.to_string()).map_err(|_| format!("{code} is yes, no, or a number up to 99"))?;
    match (known.counted, fact) {
        (true, Fact::Yes | Fact::No) => Err(format!("{code} is a number")),
        (false, Fact::Count(_)) => Err(format!("{code} is yes or no")),
        _ => Ok((code.to_string(), fact)),
    }
}

fn compare(facts: Facts, json: bool) -> anyhow::Result<End> {
    let models = app::Models::read(&house::files(), house::INVENTED)?;
    let answers = domain::screening::everywhere(models.cantons(), &facts);
    if json {
        println!("{}", serde_json::Value::Array(answers.iter().map(as_json).collect()));
        return Ok(End::Done);
    }
    let mut output = Writer::from_writer(std::io::stdout().lock());
    output.write_record([
        "canton",
        "category",
        "verdict",
        "met",
        "unmet",
        "unknown",
        "excluded_by",
        "would_be_enough",
    ])?;
    for a in &answers {
        let list = |list: List| a.lists[&list].join(";");
        let enough: Vec<String> =
            a.missing.iter().map(|(code, fact)| format!("{code}={}", String::from(*fact))).collect();
        let lists = [List::Met, List::Unmet, List::Unknown, List::ExcludedBy].map(list);
        let row = [a.model.code.clone(), a.category.clone(), a.passage.to_string()];
        output.write_record(row.iter().chain(&lists).chain([&enough.join(";")]))?;
    }
    output.flush()?;
    Ok(End::Done)
}

fn as_json(a: &Anywhere) -> serde_json::Value {
    let enough: Vec<_> = a.missing.iter().map(|(code, fact)| serde_json::json!({code: String::from(*fact)})).collect();
    serde_json::json!({"canton": a.model.code, "category": a.category, "verdict": a.passage.code(),
        "met": a.lists[&List::Met], "unmet": a.lists[&List::Unmet], "unknown": a.lists[&List::Unknown],
        "excluded_by": a.lists[&List::ExcludedBy], "would_be_enough": enough})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_02_every_model_of_the_program_is_read_without_fault() {
        let models = app::Models::read(&house::files(), house::INVENTED).unwrap();
        assert_eq!(models.all().len(), house::files().len());
        assert_eq!(models.cantons().count(), 25, "24 rows and a stub");
    }

    #[test]
    fn x_02_model_check_finds_no_fault_in_the_house_and_names_one_by_file_and_line() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
        let files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
        let files: Vec<PathBuf> = files.into_iter().filter(|p| p.extension().is_some_and(|e| e == "toml")).collect();
        assert!(matches!(check(&files).unwrap(), End::Done));
        let own = tempfile::tempdir().unwrap();
        let path = own.path().join("xx.toml");
        std::fs::write(&path, "based_on = \"default\"\ncode = \"XX\"\nadopt = 3\n").unwrap();
        assert!(matches!(check(&[path]).unwrap(), End::Wanting));
        assert!(check(&[own.path().join("none.toml")]).is_err());
    }

    #[test]
    fn proj_14_what_differs_between_two_models_is_told_entry_by_entry() {
        let found = domain::model::differences(&sections("be").unwrap(), &sections("UR").unwrap(), false);
        let at = |at: &str| found.iter().find(|d| d.at == at);
        let contact = at("cadence contact days").unwrap();
        assert_eq!((contact.before.as_deref(), contact.after.as_deref()), (Some("14"), Some("56")));
        assert!(at("rhythm interview").unwrap().before.is_none());
        assert!(at("label").is_none() && found.iter().all(|d| !d.at.ends_with("label")), "texts are left out");
        let same = domain::model::differences(&sections("OW").unwrap(), &sections("ownw").unwrap(), true);
        assert!(same.is_empty());
        assert!(sections("nowhere").is_err());
    }

    #[test]
    fn case_17_one_profile_is_run_through_every_canton() {
        let facts: Facts = ["INSTITUTIONS=2", "MULTI_PROBLEM=yes"].map(|text| fact(text).unwrap()).into();
        let models = app::Models::read(&house::files(), house::INVENTED).unwrap();
        let answers = domain::screening::everywhere(models.cantons(), &facts);
        let of = |code: &str| answers.iter().find(|a| a.model.is_of(code)).unwrap();
        assert_eq!(of("BE").passage.code(), "met");
        assert_eq!(of("TG").passage.code(), "met");
        assert_eq!(of("GL").passage.code(), "clarify");
        assert_eq!(of("NE").missing, [("PROGNOSIS1_OK".to_string(), Fact::Yes)]);
        assert_eq!(answers.len(), 26, "one canton has two ways in");
    }

    #[test]
    fn case_17_a_fact_that_cannot_be_is_refused() {
        for (text, reason) in
            [("MOTIVATED", "written as"), ("MOTIVATTED=yes", "no known"), ("MOTIVATED=2", "yes or no")]
        {
            assert!(fact(text).unwrap_err().contains(reason), "{text}");
        }
        assert!(fact("INSTITUTIONS=yes").unwrap_err().contains("number"));
    }
}
