//! Serving: an installation, or a demonstration.

use crate::mail::{MailServer, Postbox, with_mail};
use crate::policies::Folder;
use crate::{End, Place, front_door, house};
use anyhow::{Context, bail};
use app::App;
use app::simulate::seed_demo;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::TcpListener;

/// The variable with the token that opens `/metrics` from other machines.
const METRICS_TOKEN: &str = "TRAIT_DUNION_METRICS_TOKEN";

/// Lies in a folder that a demonstration has made: only such a folder is ever wiped.
const MARK: &str = ".demonstration";

/// Seeds a fresh demonstration and serves it.
pub(crate) async fn demo(listen: &str, data: Option<PathBuf>) -> anyhow::Result<End> {
    // Bound first: who has taken the port is told before anything is wiped.
    let listener = bind(listen).await?;
    let passing = if data.is_none() { Some(tempfile::tempdir().context("no folder can be made")?) } else { None };
    let folder = data.or(passing.as_ref().map(|p| p.path().to_path_buf())).unwrap_or_default();
    let _held = fresh(&folder)?;
    let app = house::open_demo(&folder).await?;
    eprintln!("seeding the demonstration");
    let demo = seed_demo(&app, app.clock().today()).await.context("the demonstration cannot be seeded")?;
    eprintln!("{} cases, {} sessions, {} commands", demo.counts.cases, demo.counts.sessions, demo.counts.commands);
    listening(app, listener).await
}

/// An empty folder, held as long as the file that is given back lives. What lies in it goes only where an earlier
/// demonstration has put it, and not while that one still runs.
fn fresh(folder: &Path) -> anyhow::Result<File> {
    let cannot = || format!("the folder {} cannot be made anew", folder.display());
    let taken = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken && !folder.join(MARK).exists() {
        bail!("{} holds something else than a demonstration; choose an empty folder", folder.display());
    }
    if taken {
        let running = File::open(folder.join(MARK)).with_context(cannot)?.try_lock().is_err();
        if running {
            bail!("another demonstration runs in {}; stop it, or choose another folder", folder.display());
        }
        std::fs::remove_dir_all(folder).with_context(cannot)?;
    }
    std::fs::create_dir_all(folder).with_context(cannot)?;
    let mark = File::create(folder.join(MARK)).with_context(cannot)?;
    mark.try_lock().with_context(cannot)?;
    Ok(mark)
}

/// The files that an installation is served by.
pub(crate) struct Files<'a> {
    /// How people sign in, and which servers are called.
    pub config: Option<&'a Path>,
    /// The folder with rules of access.
    pub policies: Option<&'a Path>,
}

/// Serves an installation.
pub(crate) async fn serve(place: &Place, listen: &str, files: Files<'_>, mail: &MailServer) -> anyhow::Result<End> {
    let settings = files.config.map(front_door::read).transpose()?.unwrap_or_default();
    let listener = bind(listen).await?;
    let app = house::open(place).await?.with_front_door(settings.sign_in).context("the front door")?;
    let app = app.with_peers(settings.peers).context("the servers of other institutions")?;
    let app = with_mail(app, mail)?;
    if let Some(path) = files.policies {
        let folder = Folder::new(path, &app.model().code);
        folder.put_in_force(app.rights())?;
        folder.watch(app.rights().clone())?;
    }
    listening(app, listener).await
}

async fn bind(listen: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.with_context(|| format!("{listen} cannot be listened on"))
}

async fn listening(app: App, listener: TcpListener) -> anyhow::Result<End> {
    let stop = web::Stop::heard()?;
    println!("listening on http://{}", listener.local_addr()?);
    let app = app.with_letterbox(Arc::new(Postbox));
    web::serve(app, settings(), listener, stop).await?;
    Ok(End::Done)
}

/// A secret comes from the environment alone: what stands on a command line is read by everyone on the machine.
fn settings() -> web::Settings {
    let token = std::env::var(METRICS_TOKEN).unwrap_or_default().trim().to_string();
    let metrics_token = Some(token).filter(|token| !token.is_empty());
    web::Settings { metrics_token }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_folder_of_a_demonstration_is_wiped() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let held = fresh(path).unwrap();
        std::fs::write(path.join("old"), "").unwrap();
        assert!(fresh(path).is_err() && path.join("old").exists(), "not while the other one runs");
        drop(held);
        drop(fresh(path).unwrap());
        assert!(!path.join("old").exists());
        std::fs::remove_file(path.join(MARK)).unwrap();
        std::fs::write(path.join("dear"), "").unwrap();
        assert!(fresh(path).is_err() && path.join("dear").exists());
    }
}
