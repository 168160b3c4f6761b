//! Embeds the policies: those that hold everywhere, and a layer for each canton that has one.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../policies");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut code = String::new();
    let schema = folder.join("schema.cedarschema");
    writeln!(code, "const SCHEMA: &str = include_str!({:?});", schema.canonicalize().unwrap()).unwrap();
    list(&mut code, "TEXTS", &folder);
    list(&mut code, "LAYERS", &folder.join("cantons"));
    fs::write(PathBuf::from(env::var("OUT_DIR").unwrap()).join("policies.rs"), code).unwrap();
}

fn list(code: &mut String, name: &str, folder: &Path) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "cedar"));
    files.sort();
    writeln!(code, "const {name}: &[(&str, &str)] = &[").unwrap();
    for file in files {
        let stem = file.file_stem().unwrap().to_string_lossy().to_string();
        writeln!(code, "    ({stem:?}, include_str!({:?})),", file.canonicalize().unwrap()).unwrap();
    }
    writeln!(code, "];").unwrap();
}
