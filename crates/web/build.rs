//! Gathers what the browser loads: our own files beside this crate, and the third-party files that
//! `script/assets` puts into `assets/vendor/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// Name in the program, file, content type. The style sheet comes last because it names the fonts.
const OWN: [(&str, &str); 4] =
    [("app.js", SCRIPT), ("passkey.js", SCRIPT), ("mark.svg", "image/svg+xml"), ("app.css", CSS)];
const VENDOR: [(&str, &str); 4] = [
    ("ds.css", CSS),
    ("theme.css", CSS),
    ("inter-latin-wght-normal.woff2", "font/woff2"),
    ("inter-latin-ext-wght-normal.woff2", "font/woff2"),
];
const SCRIPT: &str = "text/javascript; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets the output folder"));
    let (own, vendor) = (root.join("assets"), root.join("../../assets/vendor"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", own.display());
    println!("cargo::rerun-if-changed={}", vendor.display());

    let files =
        VENDOR.map(|(name, kind)| (name, kind, &vendor)).into_iter().chain(OWN.map(|(name, kind)| (name, kind, &own)));
    let mut paths: Vec<(&str, String)> = Vec::new();
    let mut table = String::from("static ASSETS: &[Asset] = &[\n");
    for (name, content_type, folder) in files {
        let bytes = addressed(&paths, read(&folder.join(name)));
        let (stem, ending) = name.rsplit_once('.').expect("an asset has an ending");
        let path = format!("/assets/{stem}.{:08x}.{ending}", hash(&bytes));
        fs::write(out.join(name), bytes).expect("the output folder can be written");
        writeln!(
            table,
            "    Asset {{ name: {name:?}, path: {path:?}, content_type: {content_type:?}, bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), {:?})) }},",
            format!("/{name}"),
        )
        .expect("a string can be written");
        paths.push((name, path));
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table).expect("the output folder can be written");
}

fn read(path: &Path) -> Vec<u8> {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read(path).unwrap_or_else(|_| {
        println!("cargo::error={} is missing: run script/bootstrap first", path.display());
        process::exit(1)
    })
}

/// Our style sheet writes `url(inter-latin-wght-normal.woff2)`; the browser must ask for the address with the hash.
fn addressed(paths: &[(&str, String)], bytes: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            for (name, path) in paths {
                text = text.replace(&format!("url({name})"), &format!("url({path})"));
            }
            text.into_bytes()
        }
        Err(binary) => binary.into_bytes(),
    }
}

/// FNV-1a, folded to 32 bits: it tells versions apart, it guards nothing.
fn hash(bytes: &[u8]) -> u32 {
    let wide = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (wide >> 32) as u32 ^ wide as u32
}
