//! The access log: who saw or did what, on which basis, and what was refused. It lives in a database of its
//! own, so that it can be kept, backed up and read by others than the data. Append-only, a hash chain. Codes
//! and numbers only: never the text of a case.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};

use tokio::sync::oneshot::error::TryRecvError;
use tokio::sync::{Mutex, oneshot};

use crate::chain::{Breach, ChainReport, Content, Head, Link, PAGE, Walk};
use crate::db::{Db, Row, Tx};
use crate::error::StoreError;
use crate::{Val, hex, migrate, vals};

mod action;
mod asked;

pub use action::Action;
pub use asked::{Filter, Page};

/// The columns of a line, in the order in which `line` reads them.
macro_rules! columns {
    () => {
        "seq, at, account, role, institution, action, object, case_number, categories, basis, purpose, outcome, \
         on_behalf, recipients"
    };
}

/// The filter: $1 role, $2 institution, $3 action, $4 outcome, $5 from, $6 until, $7 account, $8 case.
macro_rules! fits {
    () => {
        "(CAST($1 AS TEXT) IS NULL OR role = $1) AND (CAST($2 AS TEXT) IS NULL OR institution = $2) \
         AND (CAST($3 AS TEXT) IS NULL OR action = $3) AND (CAST($4 AS TEXT) IS NULL OR outcome = $4) \
         AND (CAST($5 AS BIGINT) IS NULL OR at >= $5) AND (CAST($6 AS BIGINT) IS NULL OR at < $6) \
         AND (CAST($7 AS TEXT) IS NULL OR account = $7) AND (CAST($8 AS TEXT) IS NULL OR case_number = $8)"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        // The last of each by its key, and the later of the two: the log is long, and every page asks for its end.
        HEAD = "SELECT seq, hash FROM (
                SELECT seq, hash FROM (SELECT seq, hash FROM access ORDER BY seq DESC LIMIT 1) AS line
                UNION ALL
                SELECT seq, hash FROM (SELECT seq, hash FROM checkpoint ORDER BY seq DESC LIMIT 1) AS mark
            ) AS heads ORDER BY seq DESC LIMIT 1";
        APPEND = "INSERT INTO access (seq, at, account, role, institution, action, object, case_number,
            categories, basis, purpose, outcome, on_behalf, recipients, prev_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
        FOR_CASE = concat!("SELECT ", columns!(), " FROM access
            WHERE case_number = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3");
        FOR_ACCOUNT = concat!("SELECT ", columns!(), " FROM access
            WHERE account = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3");
        RECENT = concat!("SELECT ", columns!(), " FROM access WHERE ", fits!(), "
            AND seq < $9 ORDER BY seq DESC LIMIT $10");
        COUNT = concat!("SELECT COUNT(*) FROM (SELECT 1 FROM access WHERE ", fits!(), " LIMIT $9) AS few");
        CHAIN = concat!("SELECT ", columns!(), ", prev_hash, hash FROM access WHERE seq > $1 ORDER BY seq LIMIT $2");
        CHECKPOINT = "SELECT seq, hash FROM checkpoint ORDER BY seq DESC LIMIT 1";
        ADD_CHECKPOINT = "INSERT INTO checkpoint (seq, hash, at) VALUES ($1, $2, $3)";
        YOUNG = "SELECT MIN(seq) FROM access WHERE at >= $1";
        LAST_BEFORE = "SELECT seq, hash FROM access WHERE seq < $1 ORDER BY seq DESC LIMIT 1";
        PURGE = "DELETE FROM access WHERE seq <= $1";
        ONE = concat!("SELECT ", columns!(), ", hash FROM access WHERE seq = $1");
        MARKS = concat!("SELECT ", columns!(), " FROM access WHERE action IN ('mark', 'settle') ORDER BY seq");
        CONFIRMED = "SELECT COUNT(*) FROM access WHERE action = $1 AND object = $2";
    }
}

/// Where the hash stands behind the columns of a line.
const HASH: usize = 14;

/// A line stays at least so long (OPDo 4 par. 5: one year), in milliseconds; a day more, for leap years.
pub const KEPT: i64 = 366 * 86_400_000;

/// What a purge took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    /// How many lines.
    pub lines: u64,
    /// The number of the last one.
    pub until: i64,
}

/// What is written down about one access.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: i64,
    /// Whose account.
    pub account: String,
    /// In which role.
    pub role: String,
    /// For which institution.
    pub institution: String,
    /// The code of the [`Action`].
    pub action: String,
    /// On what: a kind, a number or an id.
    pub object: String,
    /// The number of the case, if it is about one.
    pub case_number: Option<String>,
    /// The codes of the data categories, separated by a space.
    pub categories: String,
    /// The rule or the article it rests on.
    pub basis: String,
    /// The code of the purpose, if one was given.
    pub purpose: Option<String>,
    /// Granted, or which refusal.
    pub outcome: String,
    /// On whose behalf, where not for the own institution: `person`, or an account.
    pub on_behalf: Option<String>,
    /// The codes of the institutions that received something, separated by commas.
    pub recipients: Option<String>,
}

/// An entry with its number in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub seq: i64,
    /// What it says.
    pub entry: Entry,
}

/// What the caller who waits for an entry is told: its number, or why it is not written.
type Told = oneshot::Sender<Result<i64, StoreError>>;

/// An entry, with who is told of it.
type Waiting = (Entry, Option<Told>);

/// The log. Cheap to clone.
#[derive(Clone)]
pub struct AccessLog {
    db: Db,
    waiting: Arc<StdMutex<Vec<Waiting>>>,
    turn: Arc<Mutex<()>>,
}

impl AccessLog {
    /// Opens the log at the address (as [`Db::open`] takes it) and brings it to this program's schema.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::on(Db::open(url)?).await
    }

    /// The log in a database that is open already; it must hold nothing else.
    pub async fn on(db: Db) -> Result<Self, StoreError> {
        migrate::run(&db, migrate::ACCESS).await?;
        Ok(Self { db, waiting: Arc::default(), turn: Arc::default() })
    }

    /// Appends `entry` and returns its number. When it returns, the disk has it; on an error do not show what
    /// it was about.
    ///
    /// Every page view waits for this, so entries that arrive while one commit runs share the next one.
    pub async fn append(&self, entry: &Entry) -> Result<i64, StoreError> {
        self.append_all(std::slice::from_ref(entry)).await
    }

    /// Appends several entries in one commit and returns the number of the first (0 of none), as [`AccessLog::append`] does
    /// of one.
    pub async fn append_all(&self, entries: &[Entry]) -> Result<i64, StoreError> {
        if entries.is_empty() {
            return Ok(0);
        }
        loop {
            let (tell, mut told) = oneshot::channel();
            let mut tell = Some(tell);
            self.lock_waiting().extend(entries.iter().map(|entry| (entry.clone(), tell.take())));
            let _turn = self.turn.lock().await;
            let mut answer = told.try_recv();
            if answer == Err(TryRecvError::Empty) {
                self.write_waiting().await;
                answer = told.try_recv();
            }
            // No answer: whoever wrote for us was cancelled half-way and nothing was committed.
            if let Ok(outcome) = answer {
                return outcome;
            }
        }
    }

    /// Writes everything that waits in one transaction and tells each caller.
    async fn write_waiting(&self) {
        let batch = std::mem::take(&mut *self.lock_waiting());
        let outcome = self.write(&batch).await;
        for (index, (_, tell)) in batch.into_iter().enumerate() {
            // Of several entries of one caller the first tells of all; a caller who has gone is not told.
            let _ = tell.map(|tell| tell.send(outcome.clone().map(|first| first + index as i64)));
        }
    }

    /// Writes the entries and returns the number of the first.
    async fn write(&self, batch: &[Waiting]) -> Result<i64, StoreError> {
        let mut tx = self.db.begin().await?;
        let mut head = Head::read(tx.query_one(sql::HEAD, vals![]).await?.as_ref())?;
        let first = head.seq + 1;
        for (entry, _) in batch {
            head = insert(&mut tx, entry, &head).await?;
        }
        tx.commit().await?;
        Ok(first)
    }

    fn lock_waiting(&self) -> std::sync::MutexGuard<'_, Vec<Waiting>> {
        // A list of entries cannot be left half changed.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A page of the lines about a case.
    pub async fn for_case(&self, case_number: &str, page: Page) -> Result<Vec<Line>, StoreError> {
        self.lines(sql::FOR_CASE, vals![case_number, page.start(), page.limit]).await
    }

    /// A page of the lines of an account.
    pub async fn for_account(&self, account: &str, page: Page) -> Result<Vec<Line>, StoreError> {
        self.lines(sql::FOR_ACCOUNT, vals![account, page.start(), page.limit]).await
    }

    /// A page of the lines that fit `filter`.
    pub async fn recent(&self, filter: &Filter, page: Page) -> Result<Vec<Line>, StoreError> {
        self.lines(sql::RECENT, [filter.vals(), vals![page.start(), page.limit]].concat()).await
    }

    /// How many lines fit `filter`, counted up to `most`.
    pub async fn count(&self, filter: &Filter, most: i64) -> Result<i64, StoreError> {
        let row = self.db.read_one(sql::COUNT, [filter.vals(), vals![most]].concat()).await?;
        row.map_or(Ok(0), |row| row.int(0))
    }

    /// One line with its hash, which vouches for it and for all before it.
    pub async fn one(&self, seq: i64) -> Result<Option<(Line, String)>, StoreError> {
        let Some(row) = self.db.read_one(sql::ONE, vals![seq]).await? else { return Ok(None) };
        Ok(Some((line(&row)?, hex::encode(&row.bytes(HASH)?))))
    }

    /// The lines about lines: marks and what settled them, the oldest first. Each names its line in `object`.
    pub async fn marks(&self) -> Result<Vec<Line>, StoreError> {
        self.lines(sql::MARKS, vals![]).await
    }

    /// Takes away the lines from before `before`, as far as they stand together at the beginning, and writes `entry`
    /// about it. The hash of the last one stays as a checkpoint, so that the rest can still be verified; `entry` names
    /// both, so that a checkpoint which somebody else sets shows. Refuses ([`StoreError::Constraint`]) to touch a
    /// line younger than [`KEPT`]. `None` where there is nothing to take away.
    pub async fn purge(&self, before: i64, now: i64, entry: &Entry) -> Result<Option<Purged>, StoreError> {
        if before > now.saturating_sub(KEPT) {
            return Err(StoreError::Constraint("lines of the access log stay a year".into()));
        }
        let _turn = self.turn.lock().await;
        let mut tx = self.db.begin().await?;
        let young = tx.query_one(sql::YOUNG, vals![before]).await?;
        let young = young.map(|row| row.opt_int(0)).transpose()?.flatten().unwrap_or(i64::MAX);
        let Some(last) = tx.query_one(sql::LAST_BEFORE, vals![young]).await? else { return Ok(None) };
        let (until, hash) = (last.int(0)?, last.bytes(1)?);
        let head = Head::read(tx.query_one(sql::HEAD, vals![]).await?.as_ref())?;
        tx.run(sql::ADD_CHECKPOINT, vals![until, &hash, now]).await?;
        let lines = tx.run(sql::PURGE, vals![until]).await?;
        let told = Entry { action: Action::Purge.code().into(), object: mark(until, &hash), ..entry.clone() };
        insert(&mut tx, &told, &head).await?;
        tx.commit().await?;
        self.db.wipe("access").await?;
        Ok(Some(Purged { lines, until }))
    }

    async fn lines(&self, sql: &str, vals: Vec<Val>) -> Result<Vec<Line>, StoreError> {
        self.db.read(sql, vals).await?.iter().map(line).collect()
    }

    /// Whether the log takes writes now: fails as an entry would.
    pub async fn beat(&self, now: i64) -> Result<(), StoreError> {
        crate::pulse::beat(&self.db, now).await
    }

    /// The database of the log, to move house with.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Walks the whole log in pages and checks each line against the one before, from the last checkpoint on.
    pub async fn verify(&self) -> Result<ChainReport, StoreError> {
        let mut walk = self.begin_walk().await?;
        loop {
            let page = self.db.read(sql::CHAIN, vals![walk.seq(), PAGE]).await?;
            for row in &page {
                walk.step(row.int(0)?, link(row).ok());
            }
            if (page.len() as i64) < PAGE {
                return Ok(walk.report());
            }
        }
    }
}

impl AccessLog {
    /// A walk from the last checkpoint, which a line of the log must name.
    async fn begin_walk(&self) -> Result<Walk, StoreError> {
        let Some(row) = self.db.read_one(sql::CHECKPOINT, vals![]).await? else { return Ok(Walk::new()) };
        let head = Head::read(Some(&row))?;
        let named = vals![Action::Purge.code(), mark(head.seq, &head.hash)];
        let named = self.db.read_one(sql::CONFIRMED, named).await?.map_or(Ok(0), |row| row.int(0))?;
        let seq = head.seq;
        let mut walk = Walk::after(head);
        if named == 0 {
            walk.fault(seq, Breach::Gap);
        }
        Ok(walk)
    }
}

/// A checkpoint as the line about it names it.
fn mark(seq: i64, hash: &[u8]) -> String {
    format!("{seq}:{}", hex::encode(hash))
}

async fn insert(tx: &mut Tx, entry: &Entry, head: &Head) -> Result<Head, StoreError> {
    let seq = head.seq + 1;
    let hash = hash(&head.hash, seq, entry);
    let Entry { at, account, role, institution, action, object, .. } = entry;
    let Entry { case_number, categories, basis, purpose, outcome, on_behalf, recipients, .. } = entry;
    let vals = vals![
        seq,
        *at,
        account,
        role,
        institution,
        action,
        object,
        case_number,
        categories,
        basis,
        purpose,
        outcome,
        on_behalf,
        recipients,
        &head.hash,
        hash
    ];
    tx.run(sql::APPEND, vals).await?;
    Ok(Head { seq, hash: hash.to_vec() })
}

fn hash(prev_hash: &[u8], seq: i64, entry: &Entry) -> [u8; 32] {
    let content = Content::after(prev_hash)
        .int(seq)
        .int(entry.at)
        .text(&entry.account)
        .text(&entry.role)
        .text(&entry.institution)
        .text(&entry.action)
        .text(&entry.object)
        .opt_text(entry.case_number.as_deref())
        .text(&entry.categories)
        .text(&entry.basis)
        .opt_text(entry.purpose.as_deref())
        .text(&entry.outcome);
    // A line without these two has the hash that it had before they were there.
    let more = entry.on_behalf.is_some() || entry.recipients.is_some();
    let content =
        if more { content.opt_text(entry.on_behalf.as_deref()).opt_text(entry.recipients.as_deref()) } else { content };
    content.hash()
}

fn line(row: &Row) -> Result<Line, StoreError> {
    let entry = Entry {
        at: row.int(1)?,
        account: row.text(2)?,
        role: row.text(3)?,
        institution: row.text(4)?,
        action: row.text(5)?,
        object: row.text(6)?,
        case_number: row.opt_text(7)?,
        categories: row.text(8)?,
        basis: row.text(9)?,
        purpose: row.opt_text(10)?,
        outcome: row.text(11)?,
        on_behalf: row.opt_text(12)?,
        recipients: row.opt_text(13)?,
    };
    Ok(Line { seq: row.int(0)?, entry })
}

fn link(row: &Row) -> Result<Link, StoreError> {
    let Line { seq, entry } = line(row)?;
    let prev_hash = row.bytes(14)?;
    Ok(Link { content: hash(&prev_hash, seq, &entry), prev_hash, hash: row.bytes(15)? })
}
