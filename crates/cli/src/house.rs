//! Opening an installation.

use crate::Place;
use anyhow::{Context, bail};
use app::{App, Clock, Models, Places, Setup};
use std::path::{Path, PathBuf};

include!(concat!(env!("OUT_DIR"), "/models.rs"));

/// The invented canton of the demonstration: the one code of a canton that stands in Rust.
pub(crate) const INVENTED: &str = "DM";

/// The file in the data folder that says which canton the installation is of.
const CANTON: &str = "model";

/// The model files of the house.
pub(crate) fn files() -> Vec<(String, String)> {
    FILES.iter().map(|(stem, text)| (stem.to_string(), text.to_string())).collect()
}

/// Where database and data of a place lie.
pub(crate) fn lies(place: &Place) -> anyhow::Result<(String, PathBuf)> {
    let beside = |database: &str| -> PathBuf {
        let path = database.strip_prefix("sqlite:").unwrap_or(database);
        let is_file = !is_server(path) && !path.contains(":memory:");
        let parent = Path::new(path).parent().filter(|p| is_file && !p.as_os_str().is_empty());
        parent.map_or_else(|| PathBuf::from("data"), Path::to_path_buf)
    };
    Ok(match (&place.database, &place.data) {
        (Some(database), Some(data)) => (database.clone(), data.clone()),
        (Some(database), None) => (database.clone(), beside(database)),
        (None, data) => {
            let data = data.clone().unwrap_or_else(|| "data".into());
            let file = data.join("trait-dunion.sqlite");
            let Some(file) = file.to_str() else { bail!("{} is no address of a database", data.display()) };
            (format!("sqlite:{file}"), data)
        }
    })
}

fn is_server(address: &str) -> bool {
    address.contains("://")
}

/// Which canton applies: the one asked for, else that of the folder, else the invented one. A folder keeps its canton:
/// cases of one canton make no sense under the model of another.
fn canton(asked: Option<&str>, folder: &Path) -> anyhow::Result<String> {
    let kept = std::fs::read_to_string(folder.join(CANTON)).ok().map(|text| text.trim().to_string());
    match (asked, kept) {
        (Some(asked), Some(kept)) if asked != kept => bail!("this installation is of {kept}, not of {asked}"),
        (Some(asked), _) => Ok(asked.to_string()),
        (None, kept) => Ok(kept.unwrap_or_else(|| INVENTED.to_string())),
    }
}

/// Opens an installation, making it where there is none.
pub(crate) async fn open(place: &Place) -> anyhow::Result<App> {
    let (database, folder) = lies(place)?;
    let canton = canton(place.model.as_deref(), &folder)?;
    let models = Models::read(&files(), &canton)?;
    // Roles change without a password only where `demo` says so: never in an installation that is served.
    let (access_log, replica) = (place.access_log.as_deref(), place.replica.as_deref());
    let app = open_at(Places { database: &database, access_log, replica }, &folder, models, false).await?;
    std::fs::write(folder.join(CANTON), format!("{canton}\n")).context("the data folder cannot be written to")?;
    Ok(app)
}

/// Makes an installation from a copy.
pub(crate) async fn restore(place: &Place, from: &Path) -> anyhow::Result<app::Manifest> {
    let (database, folder) = lies(place)?;
    let manifest = std::fs::read_to_string(from.join("manifest.json"));
    let manifest = manifest.with_context(|| format!("{} holds no copy", from.display()))?;
    let manifest: app::Manifest = serde_json::from_str(&manifest).context("manifest.json cannot be read")?;
    // A copy says of which canton it is.
    let canton = canton(place.model.as_deref().or(Some(&manifest.canton)), &folder)?;
    let models = Models::read(&files(), &canton)?;
    let places = Places { database: &database, access_log: place.access_log.as_deref(), replica: None };
    let setup = Setup { places, folder: &folder, models, clock: Clock::System, demo: false };
    let (_, manifest) = App::restore(setup, from).await?;
    std::fs::write(folder.join(CANTON), format!("{canton}\n")).context("the data folder cannot be written to")?;
    Ok(manifest)
}

/// Opens an installation that must be there already.
pub(crate) async fn open_existing(place: &Place) -> anyhow::Result<App> {
    let (database, _) = lies(place)?;
    let path = database.strip_prefix("sqlite:").unwrap_or(&database);
    if !is_server(path) && !Path::new(path).exists() {
        bail!("there is no database at {path}");
    }
    open(place).await
}

/// Opens an installation of a demonstration, of the invented canton unless another's model is asked for.
pub(crate) async fn open_demo(folder: &Path, model: Option<&str>) -> anyhow::Result<App> {
    let database = format!("sqlite:{}", folder.join("demo.sqlite").display());
    open_at(Places::at(&database), folder, Models::read(&files(), model.unwrap_or(INVENTED))?, true).await
}

async fn open_at(places: Places<'_>, folder: &Path, models: Models, demo: bool) -> anyhow::Result<App> {
    App::open(Setup { places, folder, models, clock: Clock::System, demo }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(database: Option<&str>, data: Option<&str>) -> Place {
        Place { database: database.map(str::to_string), data: data.map(PathBuf::from), ..Place::default() }
    }

    #[test]
    fn the_data_lie_beside_the_database_unless_said_otherwise() {
        let at = |database, data| lies(&place(database, data)).unwrap();
        assert_eq!(at(Some("sqlite:/x/y.sqlite"), None), ("sqlite:/x/y.sqlite".into(), "/x".into()));
        assert_eq!(at(Some("sqlite:y.sqlite"), None), ("sqlite:y.sqlite".into(), "data".into()));
        assert_eq!(at(None, Some("d")), ("sqlite:d/trait-dunion.sqlite".into(), "d".into()));
        assert_eq!(at(Some("sqlite:/x/y.sqlite"), Some("d")), ("sqlite:/x/y.sqlite".into(), "d".into()));
        assert_eq!(at(Some("postgres://h/d"), None), ("postgres://h/d".into(), "data".into()));
    }

    #[test]
    fn the_program_carries_the_invented_canton() {
        assert!(Models::read(&files(), INVENTED).unwrap().current().demo);
    }

    #[test]
    fn a_folder_keeps_its_canton() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(canton(None, folder.path()).unwrap(), INVENTED);
        std::fs::write(folder.path().join(CANTON), "XX\n").unwrap();
        assert_eq!(canton(None, folder.path()).unwrap(), "XX");
        assert!(canton(Some(INVENTED), folder.path()).is_err());
    }
}
