//! The journal: every event, append-only, one hash chain over all streams. Payloads are sealed; the chain is
//! over the sealed bytes, so that it stays whole when a key is destroyed.

use crate::chain::{ChainReport, Content, Head, Link, PAGE, Walk};
use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;
use crate::vault::{SubjectKey, Vault};

pub(crate) mod sql {
    crate::statements::statements! {
        // Two processes that read the same head give the same number to their rows, and the primary key
        // refuses the later one: a conflict like any other.
        HEAD = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
        VERSION = "SELECT MAX(version) FROM journal WHERE stream = $1";
        APPEND = "INSERT INTO journal
            (seq, stream, version, kind, at, actor, seat, key_id, payload, prev_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        LOAD = "SELECT j.seq, j.version, j.kind, j.at, j.actor, j.seat, j.key_id, j.payload, k.sealed
            FROM journal j LEFT JOIN subject_key k ON k.key_id = j.key_id
            WHERE j.stream = $1 AND j.version <= $2 ORDER BY j.version";
        LOAD_BETWEEN = "SELECT j.seq, j.version, j.kind, j.at, j.actor, j.seat, j.key_id, j.payload, k.sealed
            FROM journal j LEFT JOIN subject_key k ON k.key_id = j.key_id
            WHERE j.stream = $1 AND j.version > $2 AND j.version <= $3 ORDER BY j.version";
        STREAMS = "SELECT stream, MAX(version) FROM journal
            WHERE stream >= $1 AND stream < $2 AND stream > $3
            GROUP BY stream ORDER BY stream LIMIT $4";
        KEY = "SELECT key_id FROM journal WHERE stream = $1 AND version = 1";
        CHAIN = "SELECT seq, stream, version, kind, at, actor, seat, key_id, payload, prev_hash, hash
            FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2";
    }
}

/// Who did it, in which seat, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Milliseconds since 1970.
    pub at: i64,
    /// The account, or the name of the job.
    pub actor: String,
    /// The seat in which the account acted.
    pub seat: String,
}

/// Where an append has led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The version of the stream now.
    pub version: i64,
    /// The number of the last event in the journal.
    pub last_seq: i64,
}

/// An event as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the journal.
    pub seq: i64,
    /// Its stream.
    pub stream: String,
    /// Its number in the stream, from 1.
    pub version: i64,
    /// The name of the event.
    pub kind: String,
    /// Who, in which seat, when.
    pub meta: Meta,
    /// What it says, or `None` when the key was destroyed.
    pub payload: Option<Vec<u8>>,
}

/// A stream and the version it has reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamHead {
    /// Its name.
    pub stream: String,
    /// The version of its last event.
    pub version: i64,
}

/// A row of the journal as it lies there, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEvent {
    /// Its number in the journal.
    pub seq: i64,
    /// Its stream.
    pub stream: String,
    /// Its number in the stream, from 1.
    pub version: i64,
    /// The name of the event.
    pub kind: String,
    /// Who, in which seat, when.
    pub meta: Meta,
    /// The name of the key it is sealed with.
    pub key_id: String,
    /// The sealed payload.
    pub payload: Vec<u8>,
}

impl SealedEvent {
    fn hash(&self, prev_hash: &[u8]) -> [u8; 32] {
        Content::after(prev_hash)
            .int(self.seq)
            .text(&self.stream)
            .int(self.version)
            .text(&self.kind)
            .int(self.meta.at)
            .text(&self.meta.actor)
            .text(&self.meta.seat)
            .text(&self.key_id)
            .bytes(&self.payload)
            .hash()
    }
}

/// Appends `events` (kind and payload) to `stream`, sealed with the key `key_id`. `expected_version` is the
/// version the decision was made on, 0 for a new stream: another one is a [`StoreError::Conflict`], a missing
/// key a [`StoreError::NoKey`].
#[allow(clippy::too_many_arguments)] // each is a fact of its own
pub async fn append(
    tx: &mut Tx,
    vault: &Vault,
    stream: &str,
    key_id: &str,
    expected_version: i64,
    meta: &Meta,
    events: &[(&str, Vec<u8>)],
) -> Result<Appended, StoreError> {
    expect_version(tx, stream, expected_version).await?;
    let key = vault.need_key(tx.src(), key_id).await?;
    let mut head = Head::read(tx.query_one(sql::HEAD, vals![]).await?.as_ref())?;
    let mut version = expected_version;
    for (kind, payload) in events {
        version += 1;
        let event = SealedEvent {
            seq: head.seq + 1,
            stream: stream.to_owned(),
            version,
            kind: (*kind).to_owned(),
            meta: meta.clone(),
            key_id: key_id.to_owned(),
            payload: key.seal_fresh(&place(stream, version), payload)?,
        };
        head = insert(tx, event, &head.hash).await?;
    }
    Ok(Appended { version, last_seq: head.seq })
}

async fn expect_version(tx: &mut Tx, stream: &str, expected: i64) -> Result<(), StoreError> {
    let row = tx.query_one(sql::VERSION, vals![stream]).await?;
    let version = row.map(|row| row.opt_int(0)).transpose()?.flatten().unwrap_or(0);
    if version == expected {
        return Ok(());
    }
    Err(StoreError::Conflict(format!("{stream} is at version {version}, not {expected}")))
}

async fn insert(tx: &mut Tx, event: SealedEvent, prev_hash: &[u8]) -> Result<Head, StoreError> {
    let hash = event.hash(prev_hash);
    let SealedEvent { seq, stream, version, kind, meta, key_id, payload } = event;
    let vals = vals![seq, stream, version, kind, meta.at, meta.actor, meta.seat, key_id, payload, prev_hash, hash];
    tx.run(sql::APPEND, vals).await?;
    Ok(Head { seq, hash: hash.to_vec() })
}

/// Where a payload belongs; it does not open elsewhere.
fn place(stream: &str, version: i64) -> Vec<u8> {
    [b"journal/", &version.to_be_bytes()[..], stream.as_bytes()].concat()
}

/// The events of `stream` in order; none if there is no such stream. [`StoreError::Unsealable`] if a payload
/// was changed.
pub async fn load(src: Source<'_>, vault: &Vault, stream: &str) -> Result<Vec<Recorded>, StoreError> {
    load_until(src, vault, stream, i64::MAX).await
}

/// The events of `stream` up to and with `version`: what was known then.
pub async fn load_until(
    mut src: Source<'_>,
    vault: &Vault,
    stream: &str,
    version: i64,
) -> Result<Vec<Recorded>, StoreError> {
    let rows = src.rows(sql::LOAD, vals![stream, version]).await?;
    let mut keys = Keys { vault, last: None };
    rows.iter().map(|row| recorded(row, stream, &mut keys)).collect()
}

/// The events of `stream` after `after` up to and with `until`: for whoever wants the last ones alone.
pub async fn load_between(
    mut src: Source<'_>,
    vault: &Vault,
    stream: &str,
    (after, until): (i64, i64),
) -> Result<Vec<Recorded>, StoreError> {
    let rows = src.rows(sql::LOAD_BETWEEN, vals![stream, after, until]).await?;
    let mut keys = Keys { vault, last: None };
    rows.iter().map(|row| recorded(row, stream, &mut keys)).collect()
}

/// The key of the row before: a stream has one key as a rule.
struct Keys<'a> {
    vault: &'a Vault,
    last: Option<(String, Option<SubjectKey>)>,
}

impl Keys<'_> {
    /// The key `key_id`, opened from `sealed` unless the row before had the same.
    fn get(&mut self, key_id: String, sealed: Option<&[u8]>) -> Result<Option<&SubjectKey>, StoreError> {
        let known = self.last.take().filter(|(last, _)| *last == key_id);
        let entry = match known {
            Some(entry) => entry,
            None => {
                let key = self.vault.unwrap(&key_id, sealed)?;
                (key_id, key)
            }
        };
        Ok(self.last.insert(entry).1.as_ref())
    }
}

fn recorded(row: &Row, stream: &str, keys: &mut Keys<'_>) -> Result<Recorded, StoreError> {
    let version = row.int(1)?;
    let key = keys.get(row.text(6)?, row.opt_bytes(8)?.as_deref())?;
    let payload = key.map(|key| key.open(&place(stream, version), &row.bytes(7)?)).transpose()?;
    Ok(Recorded {
        seq: row.int(0)?,
        stream: stream.to_owned(),
        version,
        kind: row.text(2)?,
        meta: Meta { at: row.int(3)?, actor: row.text(4)?, seat: row.text(5)? },
        payload,
    })
}

/// The name of the key that a stream is sealed with, or `None` if there is no such stream.
pub async fn key_of(mut src: Source<'_>, stream: &str) -> Result<Option<String>, StoreError> {
    src.row(sql::KEY, vals![stream]).await?.map(|row| row.text(0)).transpose()
}

/// At most `limit` streams whose name begins with `prefix`, by name, after the name `after` (empty to begin).
pub async fn streams(
    mut src: Source<'_>,
    prefix: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<StreamHead>, StoreError> {
    // The last code point there is: no name with this prefix stands behind it.
    let end = format!("{prefix}\u{10FFFF}");
    let rows = src.rows(sql::STREAMS, vals![prefix, end, after, limit]).await?;
    rows.iter().map(|row| Ok(StreamHead { stream: row.text(0)?, version: row.int(1)? })).collect()
}

/// Walks the whole journal in pages and checks each row against the one before; `on_row` sees every row that
/// can be read, for what else the caller wants to check or to show.
pub async fn verify_chain(
    mut src: Source<'_>,
    mut on_row: impl FnMut(&SealedEvent),
) -> Result<ChainReport, StoreError> {
    let mut walk = Walk::new();
    loop {
        let page = src.rows(sql::CHAIN, vals![walk.seq(), PAGE]).await?;
        for row in &page {
            let event = sealed_event(row).ok();
            if let Some(event) = &event {
                on_row(event);
                // A stream is counted where it begins: no list of names is kept.
                if event.version == 1 {
                    walk.stream();
                }
            }
            walk.step(row.int(0)?, event.and_then(|event| link(row, &event).ok()));
        }
        if (page.len() as i64) < PAGE {
            return Ok(walk.report());
        }
    }
}

fn link(row: &Row, event: &SealedEvent) -> Result<Link, StoreError> {
    let prev_hash = row.bytes(9)?;
    Ok(Link { content: event.hash(&prev_hash), prev_hash, hash: row.bytes(10)? })
}

fn sealed_event(row: &Row) -> Result<SealedEvent, StoreError> {
    Ok(SealedEvent {
        seq: row.int(0)?,
        stream: row.text(1)?,
        version: row.int(2)?,
        kind: row.text(3)?,
        meta: Meta { at: row.int(4)?, actor: row.text(5)?, seat: row.text(6)? },
        key_id: row.text(7)?,
        payload: row.bytes(8)?,
    })
}
