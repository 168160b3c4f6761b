//! Lists the model files of the house, so that the program carries all of them and a new one needs no line of code.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../models").canonicalize()?;
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?.filter_map(|e| e.ok().map(|e| e.path())).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "toml"));
    files.sort();
    let mut text = String::from("/// The model files, as stem and text.\npub const FILES: &[(&str, &str)] = &[\n");
    for file in files {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        writeln!(text, "    ({stem:?}, include_str!({:?})),", file.display().to_string())?;
    }
    text += "];\n";
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("models.rs"), text)?)
}
