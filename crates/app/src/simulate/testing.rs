//! For the tests of this folder: the models of the house, and an application in a folder of its own.

use crate::{App, Clock, Models, Places, Setup};
use domain::Model;
use jiff::Timestamp;
use std::path::Path;

/// The model files of the house.
pub fn files() -> Vec<(String, String)> {
    let file = |stem: &str, text: &str| (stem.to_string(), text.to_string());
    vec![file("vs", include_str!("../../../../models/vs.toml")), file("dm", include_str!("../../../../models/dm.toml"))]
}

/// The model of the invented canton.
pub fn model() -> Model {
    models().current().clone()
}

/// Every model file that comes with the house.
pub fn every_file() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models");
    let entries = std::fs::read_dir(folder).expect("the models are there").flatten();
    let all = entries.map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "toml"));
    let file = |path: std::path::PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (stem, std::fs::read_to_string(&path).expect("a model can be read"))
    };
    all.map(file).collect()
}

fn models() -> Models {
    Models::read(&files(), "DM").expect("the models are read")
}

/// An application with nothing in it.
pub async fn app(folder: &Path, at: Timestamp) -> App {
    app_of(folder, at, models()).await
}

/// The same of another canton.
pub async fn app_of(folder: &Path, at: Timestamp, models: Models) -> App {
    let database = format!("sqlite:{}", folder.join("test.sqlite").display());
    let setup = Setup { places: Places::at(&database), folder, models, clock: Clock::held(at), demo: true };
    App::open(setup).await.expect("the application opens")
}
