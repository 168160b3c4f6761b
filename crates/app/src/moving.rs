//! Moving house: a copy of everything in a folder, a house made from such a copy on whichever database, and state and lists
//! made anew from the journal. Each proves by the chains that it has lost nothing.
//!
//! A copy holds `database.sqlite`, `access-log.sqlite`, `files/` and `manifest.json`. The master key is not in it: a copy
//! without the key tells nothing, so keep them apart (docs/moving-house.md).

use crate::case::stream;
use crate::revision::Past;
use crate::{App, AppError, Setup};
use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};
use std::path::Path;
use store::{AccessLog, Blobs, Db, journal, lists, migrate, moving, state};

/// The version of the layout of a copy.
const FORMAT: u32 = 1;

/// What a copy says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the layout.
    pub format: u32,
    /// The canton.
    pub canton: String,
    /// When it was made.
    pub made_at: jiff::Timestamp,
    /// Events in the journal, and the hash of the last.
    pub events: u64,
    /// The hash of the last event.
    pub journal_head: String,
    /// Lines in the access log.
    pub lines: u64,
    /// The hash of the last line.
    pub log_head: String,
    /// How many files.
    pub files: usize,
}

/// What was made anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Rebuilt {
    /// Streams whose state and lists were made.
    pub streams: u64,
    /// Streams of erased persons, of which nothing is made.
    pub erased: u64,
}

impl App {
    /// Writes a copy of this house into a folder that is empty or not there; people go on working meanwhile. The database is
    /// copied as it stands at one moment, the log and the files after it, so that they hold all that it speaks of.
    pub async fn backup(&self, folder: &Path) -> anyhow::Result<Manifest> {
        let taken = std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
        ensure!(!taken, "{} is not empty", folder.display());
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let made_at = self.clock.now();
        let db = open(&folder.join("database.sqlite"))?;
        migrate::run(&db, migrate::MAIN).await?;
        copy(&self.db, &db, moving::MAIN).await.context("the database cannot be copied")?;
        let log = AccessLog::on(open(&folder.join("access-log.sqlite"))?).await?;
        copy(self.log.db(), log.db(), moving::ACCESS).await.context("the access log cannot be copied")?;
        let files = self.blobs.copy_to(&Blobs::open(folder.join("files"))?).context("the files cannot be copied")?;
        let manifest = Manifest { files, ..manifest(&db, &log, &self.model().code, made_at).await? };
        std::fs::write(folder.join("manifest.json"), serde_json::to_vec_pretty(&manifest)?)?;
        db.close_files().await?;
        log.db().close_files().await?;
        Ok(manifest)
    }

    /// Makes a house from a copy, on a database that holds nothing, and opens it. Refuses a copy that is not whole, one of
    /// another canton, and a folder whose master key is missing or another one.
    pub async fn restore(setup: Setup<'_>, from: &Path) -> anyhow::Result<(Self, Manifest)> {
        let text = std::fs::read(from.join("manifest.json"));
        let text = text.with_context(|| format!("{} holds no copy", from.display()))?;
        let wanted: Manifest = serde_json::from_slice(&text).context("manifest.json cannot be read")?;
        ensure!(wanted.format == FORMAT, "the copy has the layout {}, this program knows {FORMAT}", wanted.format);
        let canton = &setup.models.current().code;
        ensure!(wanted.canton == *canton, "the copy is of {}, not of {canton}", wanted.canton);
        let key = setup.folder.join("master.key");
        ensure!(
            key.exists(),
            "there is no master key at {}: without it nothing of the copy can be read",
            key.display()
        );
        let (db, log) = (open(&from.join("database.sqlite"))?, open(&from.join("access-log.sqlite"))?);
        let (new_db, new_log) = setup.open_databases().await?;
        let empty =
            moving::is_empty(&new_db, moving::MAIN).await? && moving::is_empty(&new_log, moving::ACCESS).await?;
        ensure!(empty, "the database holds something already; a copy goes into an empty one");
        migrate::run(&db, migrate::MAIN).await.context("the copy cannot be brought to the present schema")?;
        let log = AccessLog::on(log).await.context("the copy of the log cannot be brought to the present schema")?;
        let found = manifest(&db, &log, canton, wanted.made_at).await.context("the copy is damaged")?;
        ensure!(Manifest { files: wanted.files, ..found } == wanted, "the copy is not what its manifest says");
        copy(&db, &new_db, moving::MAIN).await.context("the database cannot be written")?;
        copy(log.db(), &new_log, moving::ACCESS).await.context("the access log cannot be written")?;
        let files = Blobs::open(from.join("files"))?.copy_to(&Blobs::open(setup.folder.join("files"))?)?;
        ensure!(files == wanted.files, "the copy holds {files} files, its manifest says {}", wanted.files);
        let app = Self::open(setup).await?;
        let arrived = manifest(&app.db, &app.log, &wanted.canton, wanted.made_at).await?;
        ensure!(Manifest { files, ..arrived } == wanted, "what arrived is not what was copied");
        Ok((app, wanted))
    }

    /// Makes state and lists anew from the journal, all at once: until it is done, everyone sees what was there before.
    pub async fn rebuild(&self) -> Result<Rebuilt, AppError> {
        let mut tx = self.db.begin_alone().await?;
        moving::empty_made(&mut tx).await?;
        lists::begin_figures_anew(&mut tx).await?;
        let past = self.past_models().await?;
        let mut done = Rebuilt::default();
        let mut after = String::new();
        loop {
            let heads = journal::streams(tx.src(), "", &after, 500).await?;
            let Some(last) = heads.last() else { break };
            after = last.stream.clone();
            for head in &heads {
                match self.rebuild_stream(&mut tx, &head.stream, head.version, &past).await? {
                    true => done.streams += 1,
                    false => done.erased += 1,
                }
            }
        }
        tx.commit().await?;
        Ok(done)
    }

    /// Makes one stream anew; `false` where the person is erased.
    async fn rebuild_stream(
        &self,
        tx: &mut store::Tx,
        name: &str,
        version: i64,
        past: &Past,
    ) -> Result<bool, AppError> {
        let rows = journal::load(tx.src(), &self.vault, name).await?;
        if rows.iter().any(|row| row.payload.is_none()) {
            return Ok(false);
        }
        let nothing = || AppError::Fault(format!("the events of {name} make nothing"));
        let (key, doc) = if name.starts_with("session/") {
            let made = crate::session::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_session(tx, &crate::session::session_rows(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("agreement/") {
            let made = crate::agreement::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_agreement(tx, &crate::agreement::agreement_rows(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("recipient-list/") {
            let made = crate::recipient_list::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_list(tx, &crate::recipient_list::row(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("concern/") {
            let made = crate::concern::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_concern(tx, &crate::concern::row(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("inventory/") {
            let made = crate::inventory::replay(&rows)?.ok_or_else(nothing)?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("national/") {
            let made = crate::national::replay(&rows)?.ok_or_else(nothing)?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("template/") {
            let made = crate::template::replay(name, &rows)?.ok_or_else(nothing)?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name == crate::directory::STREAM {
            let made = crate::directory::replay(&rows)?.ok_or_else(nothing)?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("revision/") {
            let made = crate::revision::replay(&rows)?.ok_or_else(nothing)?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("common/") {
            let made = crate::common::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_run(tx, &crate::common::row(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("ledger/") {
            let made = crate::ledger::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_ledger(tx, &crate::ledger::rows(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("invoice/") {
            let made = crate::invoice::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_invoice(tx, &crate::invoice::rows(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("payments/") {
            let made = crate::invoice::replay_file(&rows)?.ok_or_else(nothing)?;
            lists::save_payment_file(tx, &crate::invoice::file_row(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if name.starts_with("budget/") {
            let made = crate::budget::replay(&rows)?.ok_or_else(nothing)?;
            lists::save_budget(tx, &crate::budget::row(&made, version)).await?;
            (store::OPEN_KEY.to_string(), serde_json::to_vec(&made)?)
        } else if let Some(doc) = crate::affair::rebuild(tx, name, &rows, version).await? {
            (store::OPEN_KEY.to_string(), doc)
        } else {
            let made = crate::case::replay(&rows)?.ok_or_else(nothing)?;
            debug_assert_eq!(stream(made.number.as_str()), name);
            lists::save_case(tx, &crate::case::rows(&made, version, self.model(), &self.vault)).await?;
            let changes = crate::statistics::changes_of(&rows, past)?;
            lists::add_figures(tx, &crate::statistics::figure_rows(&changes)).await?;
            let key = journal::key_of(tx.src(), name).await?.ok_or_else(nothing)?;
            (key, serde_json::to_vec(&made)?)
        };
        state::save(tx, &self.vault, name, &key, version, &doc).await?;
        Ok(true)
    }
}

fn open(path: &Path) -> anyhow::Result<Db> {
    let path = path.to_str().with_context(|| format!("{} is no address of a database", path.display()))?;
    Db::open(path).with_context(|| format!("{path} cannot be opened"))
}

async fn copy(from: &Db, to: &Db, tables: &[moving::Table]) -> anyhow::Result<u64> {
    let mut snapshot = from.snapshot().await?;
    let mut tx = to.begin_alone().await?;
    let rows = moving::copy(&mut snapshot, &mut tx, tables).await?;
    tx.commit().await?;
    Ok(rows)
}

/// What can be said of the two databases, once both chains were walked and found whole.
async fn manifest(db: &Db, log: &AccessLog, canton: &str, made_at: jiff::Timestamp) -> anyhow::Result<Manifest> {
    let journal = journal::verify_chain(db.src(), |_| ()).await?;
    let access = log.verify().await?;
    for (what, report) in [("journal", &journal), ("access log", &access)] {
        if let Some(bad) = report.first_bad {
            anyhow::bail!("row {} of the {what}: {}", bad.seq, bad.reason);
        }
    }
    Ok(Manifest {
        format: FORMAT,
        canton: canton.to_string(),
        made_at,
        events: journal.events,
        journal_head: journal.head,
        lines: access.events,
        log_head: access.head,
        files: 0,
    })
}
