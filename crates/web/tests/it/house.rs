//! The invariants of the house that a test can see from outside: who depends on whom, and what stands in which crate.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Each crate with those of the house that it may depend on: always towards the rules, never back.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("words", &[]),
    ("store", &[]),
    ("typeset", &[]),
    ("policy", &[]),
    ("post", &[]),
    ("rights", &["domain", "policy"]),
    ("intersection", &["domain"]),
    ("documents", &["domain", "typeset", "words"]),
    ("app", &["domain", "intersection", "rights", "store"]),
    ("web", &["app", "documents", "domain", "rights", "words"]),
    ("cli", &["app", "documents", "domain", "intersection", "post", "web", "words"]),
    ("testkit", &["app", "domain"]),
];

#[test]
fn i1_the_crates_depend_on_each_other_as_the_design_says_and_in_no_other_way() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let manifest = root().join("Cargo.toml");
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(manifest)
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let edges = package["dependencies"].as_array().unwrap().iter().filter(|d| d["kind"].is_null());
        let inside = edges.filter(|d| d["path"].is_string()).map(|d| d["name"].as_str().unwrap().to_string());
        found.insert(package["name"].as_str().unwrap().to_string(), inside.collect());
    }
    let text = |name: &&str| (*name).to_string();
    let wanted: BTreeMap<String, BTreeSet<String>> =
        EDGES.iter().map(|(name, on)| (text(name), on.iter().map(text).collect())).collect();
    assert_eq!(found, wanted);
}

/// The Rust files of some crates, with their path from the root and their text.
pub fn sources(crates: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for name in crates {
        walk(&root().join("crates").join(name), &mut found);
    }
    assert!(!found.is_empty());
    found.sort();
    found
}

fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests/it/house.rs") {
            let name = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

const ALL: &[&str] = &[
    "app",
    "cli",
    "documents",
    "domain",
    "intersection",
    "policy",
    "post",
    "rights",
    "store",
    "testkit",
    "typeset",
    "web",
    "words",
];

/// What is shipped: neither tests beside the code nor comments.
fn shipped(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(text);
    code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every line of what is shipped in some crates that holds one of some texts.
fn lines_with(crates: &[&str], texts: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in sources(crates) {
        if name.contains("/tests/") || name.ends_with("/tests.rs") || name.ends_with("/testing.rs") {
            continue;
        }
        let hits = shipped(&text).filter(|(_, line)| texts.iter().any(|t| line.contains(t)));
        found.extend(hits.map(|(n, line)| format!("{name}:{}: {}", n + 1, line.trim())));
    }
    found
}

const NONE: Vec<String> = Vec::new();

#[test]
fn i1_what_is_pure_reaches_neither_files_nor_network_nor_clock() {
    let outside = ["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant::now", "Timestamp::now"];
    assert_eq!(lines_with(&["documents/src", "domain", "intersection", "rights", "typeset"], &outside), NONE);
}

#[test]
fn i2_no_canton_is_named_in_the_code() {
    const CANTONS: &str = "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH";
    let quoted: Vec<String> = CANTONS.split(' ').map(|code| format!("\"{code}\"")).collect();
    assert_eq!(quoted.len(), 26);
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    assert_eq!(lines_with(ALL, &quoted), NONE);
}

/// The names of real cantons in all languages, from their models.
fn canton_names() -> BTreeSet<String> {
    let files = fs::read_dir(root().join("models")).unwrap().map(|entry| entry.unwrap().path());
    let models = files.filter(|path| path.extension().is_some_and(|e| e == "toml"));
    let texts = models.map(|path| fs::read_to_string(path).unwrap());
    let real = texts.filter(|text| !text.contains("\ntemplate = true") && !text.contains("\ndemo = true"));
    let names = |text: String| {
        let label = text.split("\n[label]\n").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap_or_default();
        label.lines().filter_map(|line| line.split('"').nth(1).map(str::to_string)).collect::<Vec<_>>()
    };
    real.flat_map(names).collect()
}

/// Whether a name stands in a line as a word of its own.
fn stands_alone(line: &str, name: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    line.match_indices(name)
        .any(|(at, _)| !letter(line[..at].chars().next_back()) && !letter(line[at + name.len()..].chars().next()))
}

#[test]
fn i2_no_canton_is_named_in_any_language() {
    let names = canton_names();
    assert!(names.len() > 60, "{} names", names.len());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut found = lines_with(ALL, &names);
    // The zone of the country's time, and addresses of the web.
    found.retain(|line| !line.contains("Europe/Zurich") && !line.contains("http::Uri"));
    found.retain(|line| names.iter().any(|name| stands_alone(line, name)));
    assert_eq!(found, NONE);
}

#[test]
fn i3_only_the_store_speaks_sql() {
    let others: Vec<&str> = ALL.iter().copied().filter(|c| *c != "store").collect();
    let mut found = lines_with(&others, &["SELECT ", "INSERT INTO ", "DELETE FROM ", "rusqlite", "sqlx"]);
    // The question whether the database answers is the one statement that asks for nothing.
    found.retain(|line| {
        !line.ends_with("self.db.read(\"SELECT 1\", Vec::new()).await.map(|_| ()).map_err(AppError::from)")
    });
    assert_eq!(found, NONE);
}

#[test]
fn i4_only_the_use_cases_begin_a_transaction() {
    let others: Vec<&str> = ALL.iter().copied().filter(|c| !["app", "store"].contains(c)).collect();
    assert_eq!(lines_with(&others, &[".begin()"]), NONE);
}

#[test]
fn x_04_an_answer_to_a_request_that_came_before_waits_for_the_commit() {
    let mut sources = Vec::new();
    walk(&root().join("crates/app/src"), &mut sources);
    let (mut found, mut early) = (0, Vec::new());
    for (name, text) in &sources {
        for after in text.split("replayed(tx.src()").skip(1) {
            found += 1;
            let answered = after.split("return").next().unwrap_or_default();
            early.extend((!answered.contains("tx.commit().await?")).then(|| name.clone()));
        }
    }
    assert_eq!(early, Vec::<String>::new());
    assert!(found > 10, "the use cases that may be asked twice: {found}");
}

#[test]
fn nothing_is_left_to_be_done_and_nothing_to_be_printed() {
    assert_eq!(lines_with(ALL, &["todo!", "unimplemented!", "dbg!("]), NONE);
}

#[test]
fn every_file_can_be_read_in_one_sitting() {
    let long = |(name, text): &(String, String)| Some((text.lines().count(), name.clone())).filter(|(n, _)| *n > 800);
    assert_eq!(sources(ALL).iter().filter_map(long).collect::<Vec<_>>(), []);
}

#[test]
fn decisions_are_written_down() {
    let decisions = fs::read_dir(root().join("docs/decisions")).map(|d| d.count()).unwrap_or(0);
    assert!(decisions > 0, "docs/decisions holds no decision");
}
