//! What differs between two models, entry by entry. Source: GOV-26, PROJ-14.

use super::fault::Fault;
use super::layers::layer;
use super::read::{fault, of_layers};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands, such as `cadence contact days`.
    pub at: String,
    /// What the first says; absent where it says nothing.
    pub before: Option<String>,
    /// What the second says.
    pub after: Option<String>,
}

/// The sections of a model as they stand with what it builds on. What is wrong beyond that is left to [`super::parse`].
pub fn whole(text: &str, base: impl Fn(&str) -> Option<String>) -> Result<Table, Vec<Fault>> {
    let own: Table = text.parse().map_err(|e: toml::de::Error| vec![fault(text, &e)])?;
    let layered = layer(&own, &base, &mut Vec::new());
    layered.map(|l| l.table).map_err(|wrong| vec![of_layers(text, wrong)])
}

/// Everything that differs, in the order of the sections' names. Entries of lists are told apart by their code; `words` asks
/// for texts too.
pub fn differences(before: &Table, after: &Table, words: bool) -> Vec<Difference> {
    let mut found = Vec::new();
    tables("", before, after, words, &mut found);
    found
}

/// Keys under which texts stand.
const WORDS: [&str; 9] = ["label", "short", "hint", "text", "ask", "basis", "issued_by", "reading", "role"];

fn tables(at: &str, before: &Table, after: &Table, words: bool, found: &mut Vec<Difference>) {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for key in keys {
        let text =
            WORDS.contains(&key.as_str()) && [before, after].iter().any(|t| t.get(key).is_some_and(Value::is_table));
        if text && !words {
            continue;
        }
        values(&place(at, key), before.get(key), after.get(key), words, found);
    }
}

fn place(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_string() } else { format!("{at} {key}") }
}

fn values(at: &str, before: Option<&Value>, after: Option<&Value>, words: bool, found: &mut Vec<Difference>) {
    match (before, after) {
        (Some(a), Some(b)) if a == b => {}
        (Some(Value::Table(a)), Some(Value::Table(b))) => tables(at, a, b, words, found),
        (Some(Value::Array(a)), Some(Value::Array(b))) if named(a) && named(b) => {
            lists(at, a, b, words, found);
        }
        (before, after) => {
            found.push(Difference { at: at.to_string(), before: before.map(said), after: after.map(said) });
        }
    }
}

fn lists(at: &str, before: &[Value], after: &[Value], words: bool, found: &mut Vec<Difference>) {
    let by = |all: &'_ [Value], wanted: &str| all.iter().find(|v| name(v) == Some(wanted)).cloned();
    let mut seen = BTreeSet::new();
    for wanted in before.iter().chain(after).filter_map(name).filter(|n| seen.insert(*n)) {
        values(&place(at, wanted), by(before, wanted).as_ref(), by(after, wanted).as_ref(), words, found);
    }
}

/// What tells an entry of a list from the others.
fn name(entry: &Value) -> Option<&str> {
    ["code", "due", "degree"].iter().find_map(|key| entry.get(key)?.as_str())
}

fn named(all: &[Value]) -> bool {
    all.iter().all(|entry| name(entry).is_some())
}

/// A value in one line: of an entry with a name its English label, else its facts.
fn said(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let label = table.get("label").and_then(|l| l.get("en")).and_then(Value::as_str);
            label.map_or_else(|| flat(value), str::to_string)
        }
        Value::String(text) => text.clone(),
        other => flat(other),
    }
}

fn flat(value: &Value) -> String {
    value.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
