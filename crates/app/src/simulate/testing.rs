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

fn models() -> Models {
    Models::read(&files(), "DM").expect("the models are read")
}

/// An application with nothing in it.
pub async fn app(folder: &Path, at: Timestamp) -> App {
    let database = format!("sqlite:{}", folder.join("test.sqlite").display());
    let setup = Setup { places: Places::at(&database), folder, models: models(), clock: Clock::held(at), demo: true };
    App::open(setup).await.expect("the application opens")
}
