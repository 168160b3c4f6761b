//! Reads a model file and names what is wrong with it, with the line.

use super::layers::{is_layered, layer};
use super::{Bank, Model, check};
use serde_path_to_error::{Path, Segment};
use toml::Table;
use toml::de::{DeTable, DeValue};

/// A fault of a model file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1; 0 where the fault is of the file as a whole.
    pub line: usize,
    /// What is wrong, for the author of the model.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// Reads a model. `base` gives the text of another model, for a file that builds on it (`based_on`, `adopt`).
pub fn parse(text: &str, base: impl Fn(&str) -> Option<String>) -> Result<Model, Vec<Fault>> {
    let own: Table = text.parse().map_err(|e: toml::de::Error| vec![fault(text, &e)])?;
    let mut model = if is_layered(&own) {
        layered(text, &own, &base)?
    } else {
        toml::from_str(text).map_err(|e| vec![fault(text, &e)])?
    };
    let mut wrong = fill_form(&mut model);
    wrong.extend(check::check(&model));
    let faults: Vec<Fault> =
        wrong.into_iter().map(|(word, reason)| Fault { line: line_of(text, &word), reason }).collect();
    if faults.is_empty() { Ok(model) } else { Err(faults) }
}

fn layered(text: &str, own: &Table, base: &dyn Fn(&str) -> Option<String>) -> Result<Model, Vec<Fault>> {
    let whole = layer(own, base, &mut Vec::new())
        .map_err(|(word, reason)| vec![Fault { line: line_of(text, &word), reason }])?;
    let read: Result<Model, _> = serde_path_to_error::deserialize(toml::Value::Table(whole.table));
    let mut model = read.map_err(|e| {
        let line = line_of_path(text, e.path()).unwrap_or_else(|| line_of(text, ""));
        vec![Fault { line, reason: e.inner().message().to_string() }]
    })?;
    model.taken_from = whole.taken_from;
    Ok(model)
}

/// Puts the questions that the model asks in the shared wording into its form, with their groups.
fn fill_form(model: &mut Model) -> Vec<(String, String)> {
    let (bank, mut wrong) = (Bank::get(), Vec::new());
    for code in model.ask.clone() {
        match bank.question(&code) {
            Some(question) if model.question.iter().all(|q| q.code != code) => model.question.push(question),
            Some(_) => wrong.push((code.clone(), format!("the question {code} stands twice"))),
            None => wrong.push((code.clone(), format!("no shared question has the code {code}"))),
        }
    }
    for group in &bank.group {
        let missing = model.question_group.iter().all(|g| g.code != group.code);
        if missing && model.question.iter().any(|q| q.group == group.code) {
            model.question_group.push(group.clone());
        }
    }
    wrong
}

pub(super) fn fault(text: &str, error: &toml::de::Error) -> Fault {
    let line = error.span().map_or(0, |span| line_at(text, span.start));
    Fault { line, reason: error.message().to_string() }
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}

/// The first line on which a word stands; that of the base where it stands in none, because it was taken over.
pub(super) fn line_of(text: &str, word: &str) -> usize {
    let find = |word: &str| text.lines().position(|l| l.contains(word)).map(|i| i + 1);
    Some(word).filter(|w| !w.is_empty()).and_then(find).or_else(|| find("based_on")).unwrap_or(0)
}

/// The line of the deepest part of a path that stands in the file itself.
fn line_of_path(text: &str, path: &Path) -> Option<usize> {
    let table = DeTable::parse(text).ok()?;
    let mut segments = path.iter();
    let Some(Segment::Map { key }) = segments.next() else { return None };
    let mut value = child(table.get_ref(), key)?;
    let mut at = value.1;
    for segment in segments {
        let next = match (segment, value.0) {
            (Segment::Map { key }, DeValue::Table(table)) => child(table, key),
            (Segment::Seq { index }, DeValue::Array(all)) => all.get(*index).map(|v| (v.get_ref(), v.span().start)),
            _ => None,
        };
        let Some(next) = next else { break };
        (value, at) = (next, next.1);
    }
    Some(line_at(text, at))
}

/// The value of a key, and where the key stands.
fn child<'v, 'i>(table: &'v DeTable<'i>, key: &str) -> Option<(&'v DeValue<'i>, usize)> {
    let (found, value) = table.iter().find(|(k, _)| k.get_ref().as_ref() == key)?;
    Some((value.get_ref(), found.span().start))
}
