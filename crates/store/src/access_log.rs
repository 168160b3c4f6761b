//! The access log: who saw or did what, on which basis, and what was refused. It lives in a database of its
//! own, so that it can be kept, backed up and read by others than the data. Append-only, a hash chain. Codes
//! and numbers only: never the text of a case.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};

use tokio::sync::oneshot::error::TryRecvError;
use tokio::sync::{Mutex, oneshot};

use crate::chain::{ChainReport, Content, Head, Link, PAGE, Walk};
use crate::db::{Db, Row, Tx};
use crate::error::StoreError;
use crate::{Val, migrate, vals};

pub(crate) mod sql {
    crate::statements::statements! {
        HEAD = "SELECT seq, hash FROM access ORDER BY seq DESC LIMIT 1";
        APPEND = "INSERT INTO access (seq, at, account, role, institution, action, object, case_number,
            categories, basis, purpose, outcome, prev_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        FOR_CASE = "SELECT seq, at, account, role, institution, action, object, case_number, categories,
            basis, purpose, outcome FROM access
            WHERE case_number = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3";
        FOR_ACCOUNT = "SELECT seq, at, account, role, institution, action, object, case_number, categories,
            basis, purpose, outcome FROM access
            WHERE account = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3";
        RECENT = "SELECT seq, at, account, role, institution, action, object, case_number, categories,
            basis, purpose, outcome FROM access
            WHERE (CAST($1 AS TEXT) IS NULL OR role = $1)
            AND (CAST($2 AS TEXT) IS NULL OR institution = $2)
            AND (CAST($3 AS TEXT) IS NULL OR action = $3)
            AND (CAST($4 AS TEXT) IS NULL OR outcome = $4)
            AND (CAST($5 AS BIGINT) IS NULL OR at >= $5)
            AND (CAST($6 AS BIGINT) IS NULL OR at < $6)
            AND seq < $7 ORDER BY seq DESC LIMIT $8";
        CHAIN = "SELECT seq, at, account, role, institution, action, object, case_number, categories,
            basis, purpose, outcome, prev_hash, hash FROM access
            WHERE seq > $1 ORDER BY seq LIMIT $2";
    }
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
    /// What was done or asked for.
    pub action: String,
    /// On what: a kind and an id.
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
}

/// An entry with its number in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub seq: i64,
    /// What it says.
    pub entry: Entry,
}

/// A page of the log, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The number before which it begins: that of the last line of the page before. `None` for the first
    /// page.
    pub before: Option<i64>,
    /// How many lines at most.
    pub limit: i64,
}

/// What a line must be to be listed; what is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The role.
    pub role: Option<String>,
    /// The institution.
    pub institution: Option<String>,
    /// The action.
    pub action: Option<String>,
    /// The outcome.
    pub outcome: Option<String>,
    /// From this time on.
    pub from: Option<i64>,
    /// Before this time.
    pub until: Option<i64>,
}

/// What the caller who waits for an entry is told: its number, or why it is not written.
type Told = oneshot::Sender<Result<i64, StoreError>>;

/// The log. Cheap to clone.
#[derive(Clone)]
pub struct AccessLog {
    db: Db,
    waiting: Arc<StdMutex<Vec<(Entry, Told)>>>,
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
        loop {
            let (tell, mut told) = oneshot::channel();
            self.lock_waiting().push((entry.clone(), tell));
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
            // A caller who has gone is not told.
            let _ = tell.send(outcome.clone().map(|first| first + index as i64));
        }
    }

    /// Writes the entries and returns the number of the first.
    async fn write(&self, batch: &[(Entry, Told)]) -> Result<i64, StoreError> {
        let mut tx = self.db.begin().await?;
        let mut head = Head::read(tx.query_one(sql::HEAD, vals![]).await?.as_ref())?;
        let first = head.seq + 1;
        for (entry, _) in batch {
            head = insert(&mut tx, entry, &head).await?;
        }
        tx.commit().await?;
        Ok(first)
    }

    fn lock_waiting(&self) -> std::sync::MutexGuard<'_, Vec<(Entry, Told)>> {
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
        let Filter { role, institution, action, outcome, from, until } = filter;
        let vals = vals![role, institution, action, outcome, *from, *until, page.start(), page.limit];
        self.lines(sql::RECENT, vals).await
    }

    async fn lines(&self, sql: &str, vals: Vec<Val>) -> Result<Vec<Line>, StoreError> {
        self.db.read(sql, vals).await?.iter().map(line).collect()
    }

    /// Walks the whole log in pages and checks each line against the one before.
    pub async fn verify(&self) -> Result<ChainReport, StoreError> {
        let mut walk = Walk::new();
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

impl Page {
    fn start(self) -> i64 {
        self.before.unwrap_or(i64::MAX)
    }
}

async fn insert(tx: &mut Tx, entry: &Entry, head: &Head) -> Result<Head, StoreError> {
    let seq = head.seq + 1;
    let hash = hash(&head.hash, seq, entry);
    let Entry { at, account, role, institution, action, object, .. } = entry;
    let Entry { case_number, categories, basis, purpose, outcome, .. } = entry;
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
        &head.hash,
        hash
    ];
    tx.run(sql::APPEND, vals).await?;
    Ok(Head { seq, hash: hash.to_vec() })
}

fn hash(prev_hash: &[u8], seq: i64, entry: &Entry) -> [u8; 32] {
    Content::after(prev_hash)
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
        .text(&entry.outcome)
        .hash()
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
    };
    Ok(Line { seq: row.int(0)?, entry })
}

fn link(row: &Row) -> Result<Link, StoreError> {
    let Line { seq, entry } = line(row)?;
    let prev_hash = row.bytes(12)?;
    Ok(Link { content: hash(&prev_hash, seq, &entry), prev_hash, hash: row.bytes(13)? })
}
