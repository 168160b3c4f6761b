//! Turns `locales/LANGUAGE/*.ftl` into typed functions; see `generator.rs` for what is checked.

mod generator;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder"));
    let locales = root.join("../../locales");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", locales.display());

    let sources = generator::LANGS.map(|lang| source(&locales.join(lang)));
    match generator::generate(&sources.each_ref().map(String::as_str)) {
        Ok(code) => {
            let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets the output folder"));
            fs::write(out.join("messages.rs"), code).expect("the output folder can be written");
        }
        Err(problems) => stop(&problems),
    }
}

/// All files of a language as one text, in the order of their names: a file is a subject.
fn source(folder: &Path) -> String {
    let listed = fs::read_dir(folder).unwrap_or_else(|error| stop(&[format!("{}: {error}", folder.display())]));
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let read = |path: &PathBuf| {
        println!("cargo::rerun-if-changed={}", path.display());
        fs::read_to_string(path).unwrap_or_else(|error| stop(&[format!("{}: {error}", path.display())]))
    };
    files.iter().map(read).collect::<Vec<_>>().join("\n")
}

fn stop(problems: &[String]) -> ! {
    const SHOWN: usize = 40;
    for problem in problems.iter().take(SHOWN) {
        println!("cargo::error=locales: {problem}");
    }
    if problems.len() > SHOWN {
        println!("cargo::error=locales: and {} more", problems.len() - SHOWN);
    }
    process::exit(1)
}
