//! Reads a model file and names what is wrong with it, with the line.

use super::fault::{Fault, FaultCode, Place, Spot, Wrong};
use super::layers::{is_layered, layer};
use super::{Bank, Model, check};
use serde_path_to_error::{Path, Segment};
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

/// Reads a model. `base` gives the text of another model, for a file that builds on it (`based_on`, `adopt`).
pub fn parse(text: &str, base: impl Fn(&str) -> Option<String>) -> Result<Model, Vec<Fault>> {
    let own: Table = text.parse().map_err(|e: toml::de::Error| vec![fault(text, &e)])?;
    let mut model = if is_layered(&own) { layered(text, &own, &base)? } else { plain(text, own)? };
    let mut wrong = fill_form(&mut model);
    model.settle();
    wrong.extend(check::check(&model));
    let told = |w: Wrong| Fault { line: line_of(text, &w.word), code: w.code, place: w.place, reason: w.reason };
    let faults: Vec<Fault> = wrong.into_iter().map(told).collect();
    if faults.is_empty() { Ok(model) } else { Err(faults) }
}

/// A file that builds on no other: the reader says itself on which line a value cannot be.
fn plain(text: &str, own: Table) -> Result<Model, Vec<Fault>> {
    toml::from_str(text).map_err(|e| {
        let mut found = fault(text, &e);
        let whole = Value::Table(own);
        if let Err(at) = serde_path_to_error::deserialize::<_, Model>(whole.clone()) {
            (found.code, found.place) = (code_of(&found.reason), place_of(&whole, at.path(), &found.reason));
        }
        vec![found]
    })
}

fn layered(text: &str, own: &Table, base: &dyn Fn(&str) -> Option<String>) -> Result<Model, Vec<Fault>> {
    let whole = layer(own, base, &mut Vec::new()).map_err(|wrong| vec![of_layers(text, wrong)])?;
    let table = Value::Table(whole.table);
    let read: Result<Model, _> = serde_path_to_error::deserialize(table.clone());
    let mut model = read.map_err(|e| {
        let line = line_of_path(text, e.path()).unwrap_or_else(|| line_of(text, ""));
        let reason = e.inner().message().to_string();
        vec![Fault { line, code: code_of(&reason), place: place_of(&table, e.path(), &reason), reason }]
    })?;
    model.taken_from = whole.taken_from;
    Ok(model)
}

/// Puts the questions that the model asks in the shared wording into its form, with their groups.
fn fill_form(model: &mut Model) -> Vec<Wrong> {
    let (bank, mut wrong) = (Bank::get(), Vec::new());
    for code in model.ask.clone() {
        match bank.question(&code) {
            Some(question) if model.question.iter().all(|q| q.code != code) => model.question.push(question),
            Some(_) => {
                let reason = format!("the question {code} stands twice");
                wrong.push(Spot::of("", "", "ask").on(&code).wrong(FaultCode::Twice, reason));
            }
            None => {
                let reason = format!("no shared question has the code {code}");
                wrong.push(Spot::of("", "", "ask").on(&code).wrong(FaultCode::UnknownCode, reason));
            }
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
    let reason = error.message().to_string();
    Fault { line, code: FaultCode::Unreadable, place: Place::default(), reason }
}

/// A fault of what a file builds on.
pub(super) fn of_layers(text: &str, (word, reason): (String, String)) -> Fault {
    Fault { line: line_of(text, &word), code: FaultCode::Layers, place: Place::default(), reason }
}

/// What kind of fault the reader's words tell of.
fn code_of(reason: &str) -> FaultCode {
    match reason {
        r if r.starts_with("missing field") => FaultCode::FieldMissing,
        r if r.starts_with("unknown field") => FaultCode::FieldUnknown,
        _ => FaultCode::WrongValue,
    }
}

/// The place of a path in the whole of a model; a field that is missing or unknown is named in the reader's words.
fn place_of(whole: &Value, path: &Path, reason: &str) -> Place {
    let keys: Vec<String> = path.iter().map(ToString::to_string).collect();
    let named = reason.starts_with("missing field") || reason.starts_with("unknown field");
    let last = reason.split('`').nth(1).filter(|_| named).map(str::to_string);
    let mut place = Place::default();
    let mut rest = keys.iter().cloned().chain(last).collect::<Vec<_>>().into_iter().peekable();
    let Some(first) = rest.next() else { return place };
    let Some(value) = whole.get(&first) else { return Place { field: first, ..place } };
    place.section = first;
    match value {
        Value::Array(all) => {
            let at = rest.next().and_then(|n| n.trim_matches(['[', ']']).parse::<usize>().ok());
            let entry = at.and_then(|at| Some((at, all.get(at)?)));
            place.entry = entry
                .map(|(at, entry)| super::layers::name(entry).map_or(at.to_string(), str::to_string))
                .unwrap_or_default();
        }
        Value::Table(_) if super::sections::section(&place.section).is_some_and(|s| s.is_names()) => {
            place.entry = rest.next().unwrap_or_default();
        }
        Value::Table(_) if super::sections::section(&place.section).is_some() => {}
        _ => return Place { field: std::mem::take(&mut place.section), ..place },
    }
    place.field = rest.map(|key| key.trim_matches(['[', ']']).to_string()).collect::<Vec<_>>().join(".");
    place
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
