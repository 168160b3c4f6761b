//! Conventions of this crate that can be checked.

use std::fs;
use std::path::Path;

/// The path and the text of each source file below `folder`.
fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    found
}

#[test]
fn every_case_of_the_suite_is_in_its_list() {
    let list = include_str!("../../src/conformance.rs");
    // The last one makes databases; it holds no case.
    for (path, text) in sources("src/conformance").into_iter().filter(|(path, _)| !path.ends_with("server.rs")) {
        let cases = text.lines().filter_map(|line| line.strip_prefix("pub async fn ")?.split('(').next());
        for case in cases {
            assert!(list.contains(case), "{case} of {path} is not run");
        }
    }
}

#[test]
fn every_statement_stands_in_a_list_that_is_prepared() {
    for (path, text) in sources("src").into_iter().filter(|(path, _)| !path.contains("conformance")) {
        for call in [".read(\"", ".read_one(\"", ".run(\"", ".query(\"", ".query_one(\"", ".rows(\"", ".row(\""] {
            assert!(!text.contains(call), "{path} has a statement of its own");
        }
        let inside = path.split_once("src/").unwrap().1.trim_end_matches(".rs");
        let module = inside.trim_end_matches("/mod").replace('/', "::");
        if text.contains("statements::statements!") && module != "access_log" {
            let listed = format!("crate::{module}::sql::ALL");
            assert!(include_str!("../../src/statements.rs").contains(&listed), "{listed} is not prepared");
        }
    }
}

#[test]
fn files_stay_short() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        assert!(text.lines().count() <= 420, "{path} has {} lines", text.lines().count());
    }
}
