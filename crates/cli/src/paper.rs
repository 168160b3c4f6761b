//! Documents on paper: one of each with invented people, to look at; and whether a paper is what was signed.

use crate::{End, Place, house};
use anyhow::Context;
use app::AppError;
use clap::builder::PossibleValuesParser;
use domain::model::Language;
use std::path::{Path, PathBuf};
use web::pages::contract::verify::{Verdict, judge, names_case};

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
    /// Say whether a PDF or a scan is the contract or the consent form that was signed; exit 1 where it is not.
    Verify {
        /// The file.
        file: PathBuf,
        /// The number of the case; without it the one that the file names.
        #[arg(long)]
        case: Option<String>,
        #[command(flatten)]
        place: Place,
    },
}

pub(crate) async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Sample { language, out } => sample(&language, &out),
        Command::Verify { file, case, place } => {
            let (lines, good) = verify(&file, case.as_deref(), &place).await?;
            lines.iter().for_each(|line| println!("{line}"));
            Ok(if good { End::Done } else { End::Wanting })
        }
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

/// What is said of a file, and whether it is what was signed or can be signed. Names nobody but those who signed.
async fn verify(file: &Path, case: Option<&str>, place: &Place) -> anyhow::Result<(Vec<String>, bool)> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let named = names_case(&bytes).map(|code| code.to_string());
    let Some(number) = case.map(str::to_string).or(named) else {
        return Ok((vec!["the file names no case; --case says in which to look".into()], false));
    };
    let app = house::open_existing(place).await?;
    let (case, names) = match app.case_to_verify(&number).await {
        Ok(found) => found,
        Err(AppError::NotFound) => return Ok((vec![format!("there is no case {number}")], false)),
        Err(other) => return Err(other.into()),
    };
    let verdict: Verdict = judge(&app, &case, &names, &bytes).await?;
    let english = web::text::lang(Language::En);
    let mut lines = vec![format!("{number}: {}", verdict.words(english))];
    lines.extend(verdict.signed(english, &app));
    Ok((lines, verdict.is_good()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::Testbed;

    fn place(bed: &Testbed) -> Place {
        let database = format!("sqlite:{}", bed.folder().join("test.sqlite").display());
        Place { database: Some(database), ..Place::default() }
    }

    #[tokio::test]
    async fn case_52_the_command_line_says_of_a_scan_whose_signature_it_is_and_of_another_file_that_it_is_none() {
        let bed = Testbed::new().await;
        let number = bed.followed_case(1).await;
        let place = place(&bed);
        let other = bed.folder().join("other.pdf");
        std::fs::write(&other, b"%PDF-1.7 something else").unwrap();
        let (lines, good) = verify(&other, None, &place).await.unwrap();
        assert!(!good && lines[0].contains("--case"), "{lines:?}");
        let (lines, good) = verify(&other, Some(&number), &place).await.unwrap();
        assert!(!good && lines[0].contains("neither"), "{lines:?}");
        let (lines, good) = verify(&other, Some("DM-2020-9999"), &place).await.unwrap();
        assert!(!good && lines[0].contains("no case"), "{lines:?}");
    }
}
