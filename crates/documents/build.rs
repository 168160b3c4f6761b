//! Takes the fonts that `script/assets` puts into `assets/vendor/` where the program can embed them.

use std::path::Path;
use std::{env, fs, process};

const FONTS: [&str; 4] = ["inter-400.ttf", "inter-600.ttf", "arimo-400.ttf", "arimo-700.ttf"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let out = env::var("OUT_DIR").expect("cargo sets the output folder");
    for font in FONTS {
        let from = Path::new(&root).join("../../assets/vendor").join(font);
        println!("cargo::rerun-if-changed={}", from.display());
        if fs::copy(&from, Path::new(&out).join(font)).is_err() {
            println!("cargo::error={} is missing: run script/bootstrap first", from.display());
            process::exit(1)
        }
    }
}
