//! Numbered migrations. They only go forward; one that has been applied is never changed.
//!
//! `migrations/FOLDER/NNNN_name.sql` runs on every backend; `NNNN_name.sqlite.sql` and `NNNN_name.postgres.sql` hold
//! what one text cannot say (triggers) and run after it. A new migration is three files and a line in the list.
//!
//! Where several processes serve one database, the one before must go on working on the new schema: add first, fill and
//! read the new, take away in a later version (docs/postgresql.md).

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
    /// What PostgreSQL needs besides.
    pub postgres: &'static str,
}

impl Migration {
    fn own(&self, backend: Backend) -> &'static str {
        match backend {
            Backend::Sqlite => self.sqlite,
            Backend::Postgres => self.postgres,
        }
    }

    /// What was run, in short, so that a later change shows.
    fn checksum(&self, backend: Backend) -> String {
        let text = Sha256::new().chain_update(self.common).chain_update([0]);
        hex::encode(&text.chain_update(self.own(backend)).finalize())
    }
}

/// A migration from its three files, `migrations/FOLDER/NUMBER_NAME.sql` and so on.
macro_rules! migration {
    ($folder:literal, $number:literal, $name:literal) => {
        Migration {
            number: number_of($number),
            name: $name,
            common: include_str!(concat!("../migrations/", $folder, "/", $number, "_", $name, ".sql")),
            sqlite: include_str!(concat!("../migrations/", $folder, "/", $number, "_", $name, ".sqlite.sql")),
            postgres: include_str!(concat!("../migrations/", $folder, "/", $number, "_", $name, ".postgres.sql")),
        }
    };
}

/// The number that four digits stand for.
const fn number_of(digits: &str) -> i64 {
    let bytes = digits.as_bytes();
    let (mut number, mut at) = (0, 0);
    while at < bytes.len() {
        number = number * 10 + (bytes[at] - b'0') as i64;
        at += 1;
    }
    number
}

/// The schema of the main database.
pub const MAIN: &[Migration] = &[
    migration!("main", "0001", "foundation"),
    migration!("main", "0002", "lists"),
    migration!("main", "0003", "signing_in"),
    migration!("main", "0004", "exchange"),
    migration!("main", "0005", "privacy"),
    migration!("main", "0006", "jobs"),
    migration!("main", "0007", "concern"),
    migration!("main", "0008", "seat_language"),
    migration!("main", "0009", "list_secrets"),
    migration!("main", "0010", "common"),
    migration!("main", "0011", "ledger"),
    migration!("main", "0012", "mail"),
    migration!("main", "0013", "scale"),
    migration!("main", "0014", "affairs"),
    migration!("main", "0015", "figures"),
    migration!("main", "0016", "obstacles"),
    migration!("main", "0017", "slots"),
];

/// The schema of the access log, which lives in a database of its own.
pub const ACCESS: &[Migration] = &[
    migration!("access", "0001", "access"),
    migration!("access", "0002", "duties"),
    migration!("access", "0003", "pulse"),
];

/// Brings `db` to the schema that `migrations` describe, in one transaction, and returns how many were
/// applied. Runs that meet wait for each other; a second one finds nothing to do. Refuses
/// ([`MigrationError`]) a database whose applied migrations differ from ours, lack an earlier one, or go
/// beyond ours.
pub async fn run(db: &Db, migrations: &[Migration]) -> Result<usize, StoreError> {
    let backend = db.backend();
    db.prepare_space().await?;
    let mut tx = db.begin_alone().await?;
    tx.batch(sql::TABLE).await?;
    let applied = applied(&mut tx).await?;
    let pending = pending(migrations, &applied, backend)?;
    for migration in pending {
        tx.batch(migration.common).await?;
        tx.batch(migration.own(backend)).await?;
        let vals = vals![migration.number, migration.name, migration.checksum(backend)];
        tx.run(sql::RECORD, vals).await?;
    }
    tx.batch(db.guard()).await?;
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
        let three = |stem: String| ["postgres.sql", "sql", "sqlite.sql"].map(|end| format!("{stem}.{end}"));
        migrations.iter().map(stem).flat_map(three).collect()
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
