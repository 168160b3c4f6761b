//! Numbered migrations. They only go forward; one that has been applied is never changed.
//!
//! `migrations/FOLDER/NNNN_name.sql` runs on every backend; `NNNN_name.sqlite.sql` holds what one text cannot
//! say (triggers) and runs after it. A new migration is a pair of files and a line in the list.

use sha2::{Digest, Sha256};

use crate::db::{Backend, Db, Tx};
use crate::error::{MigrationError, StoreError};
use crate::{hex, vals};

pub(crate) mod sql {
    crate::statements::statements! {
        APPLIED = "SELECT number, name, checksum FROM migration ORDER BY number";
        RECORD = "INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)";
    }
    /// Runs before there is a schema, hence not prepared with the others.
    pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (
        number BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)";
}

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number; the list has 1, 2, 3 … without a gap.
    pub number: i64,
    /// Its name, as in the name of the file.
    pub name: &'static str,
    /// The text for every backend.
    pub common: &'static str,
    /// What SQLite needs besides.
    pub sqlite: &'static str,
}

impl Migration {
    fn own(&self, backend: Backend) -> &'static str {
        match backend {
            Backend::Sqlite => self.sqlite,
        }
    }

    /// What was run, in short, so that a later change shows.
    fn checksum(&self, backend: Backend) -> String {
        let text = Sha256::new().chain_update(self.common).chain_update([0]);
        hex::encode(&text.chain_update(self.own(backend)).finalize())
    }
}

/// A migration from its two files.
macro_rules! migration {
    ($folder:literal, $number:literal, $name:literal) => {
        Migration {
            number: $number,
            name: $name,
            common: include_str!(concat!("../migrations/", $folder, "/000", $number, "_", $name, ".sql")),
            sqlite: include_str!(concat!("../migrations/", $folder, "/000", $number, "_", $name, ".sqlite.sql")),
        }
    };
}

/// The schema of the main database.
pub const MAIN: &[Migration] = &[
    migration!("main", 1, "foundation"),
    migration!("main", 2, "lists"),
    migration!("main", 3, "signing_in"),
    migration!("main", 4, "exchange"),
    migration!("main", 5, "privacy"),
    migration!("main", 6, "common"),
];

/// The schema of the access log, which lives in a database of its own.
pub const ACCESS: &[Migration] = &[migration!("access", 1, "access"), migration!("access", 2, "duties")];

/// Brings `db` to the schema that `migrations` describe, in one transaction, and returns how many were
/// applied. Runs that meet wait for each other; a second one finds nothing to do. Refuses
/// ([`MigrationError`]) a database whose applied migrations differ from ours, lack an earlier one, or go
/// beyond ours.
pub async fn run(db: &Db, migrations: &[Migration]) -> Result<usize, StoreError> {
    let backend = db.backend();
    let mut tx = db.begin().await?;
    tx.batch(sql::TABLE).await?;
    let applied = applied(&mut tx).await?;
    let pending = pending(migrations, &applied, backend)?;
    for migration in pending {
        tx.batch(migration.common).await?;
        tx.batch(migration.own(backend)).await?;
        let vals = vals![migration.number, migration.name, migration.checksum(backend)];
        tx.run(sql::RECORD, vals).await?;
    }
    tx.commit().await?;
    Ok(pending.len())
}

/// A row of the table `migration`.
struct Applied {
    number: i64,
    name: String,
    checksum: String,
}

async fn applied(tx: &mut Tx) -> Result<Vec<Applied>, StoreError> {
    let rows = tx.query(sql::APPLIED, vals![]).await?;
    rows.iter().map(|row| Ok(Applied { number: row.int(0)?, name: row.text(1)?, checksum: row.text(2)? })).collect()
}

/// The migrations that are still to run, after a look at each that has run.
fn pending<'a>(
    ours: &'a [Migration],
    applied: &[Applied],
    backend: Backend,
) -> Result<&'a [Migration], MigrationError> {
    if let Some(newer) = applied.iter().find(|row| row.number > ours.len() as i64) {
        return Err(MigrationError::Newer(newer.number));
    }
    for (migration, row) in ours.iter().zip(applied) {
        if row.number != migration.number {
            return Err(MigrationError::Missing(migration.number));
        }
        if row.name != migration.name || row.checksum != migration.checksum(backend) {
            let (number, name) = (migration.number, migration.name.to_owned());
            return Err(MigrationError::Changed { number, name });
        }
    }
    Ok(&ours[applied.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the files that a list of migrations stands for, in order.
    fn files(migrations: &[Migration]) -> Vec<String> {
        let stem = |migration: &Migration| format!("{:04}_{}", migration.number, migration.name);
        let pair = |stem: String| [format!("{stem}.sql"), format!("{stem}.sqlite.sql")];
        migrations.iter().map(stem).flat_map(pair).collect()
    }

    #[test]
    fn every_file_of_the_folders_is_in_its_list_and_numbers_have_no_gap() {
        for (folder, list) in [("main", MAIN), ("access", ACCESS)] {
            let path = format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
            let entries = std::fs::read_dir(path).unwrap();
            let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            assert_eq!(names, files(list));
            assert!(list.iter().map(|migration| migration.number).eq(1..=list.len() as i64));
        }
    }
}
