//! A model file that builds on another: its own sections replace those of the base, `also` adds to them or replaces single
//! entries, and `adopt` takes a section from a third model. Source: docs/decisions/0007, PROJ-14.

use std::collections::BTreeMap;
use toml::{Table, Value};

/// The keys by which a file says what it builds on; they are no part of a model.
const LAYERING: [&str; 3] = ["based_on", "adopt", "also"];

/// What a file says of itself alone: none of it passes on to what builds on it.
const OF_ITSELF: [&str; 3] = ["template", "silent", "also_for"];

/// The sections of a model put together, each that is not of the file itself with the model that it is from.
pub(super) struct Layered {
    pub(super) table: Table,
    pub(super) taken_from: BTreeMap<String, String>,
}

/// What keeps a file from being put together: a word that stands on its line, and the reason.
pub(super) type Wrong = (String, String);

/// Whether a file builds on another.
pub(super) fn is_layered(own: &Table) -> bool {
    LAYERING.iter().any(|key| own.contains_key(*key))
}

/// Puts a file together with what it builds on. `chain` names the models on the way to it, so that none builds on itself.
pub(super) fn layer(
    own: &Table,
    base: &dyn Fn(&str) -> Option<String>,
    chain: &mut Vec<String>,
) -> Result<Layered, Wrong> {
    let mut under = match own.get("based_on") {
        None => Layered { table: Table::new(), taken_from: BTreeMap::new() },
        Some(Value::String(name)) => other(name, "based_on", base, chain)?,
        Some(_) => return Err(("based_on".into(), "based_on wants the name of a model file".into())),
    };
    adopt(own, &mut under, base, chain)?;
    for (key, value) in own.iter().filter(|(key, _)| !LAYERING.contains(&key.as_str())) {
        under.taken_from.remove(key);
        under.table.insert(key.clone(), value.clone());
    }
    match own.get("also") {
        None => {}
        Some(Value::Table(also)) => also.iter().try_for_each(|(key, value)| add(&mut under.table, key, value))?,
        Some(_) => return Err(("also".into(), "also wants the sections that it adds to".into())),
    }
    Ok(under)
}

/// The sections of another model, all of them taken from it: where it took them from itself its own file says.
fn other(
    name: &str,
    word: &str,
    base: &dyn Fn(&str) -> Option<String>,
    chain: &mut Vec<String>,
) -> Result<Layered, Wrong> {
    let wrong = |reason: String| (word.to_string(), reason);
    if chain.iter().any(|known| known == name) {
        return Err(wrong(format!("it builds on itself: {} → {name}", chain.join(" → "))));
    }
    let text = base(name).ok_or_else(|| wrong(format!("there is no model `{name}`")))?;
    let own: Table = text.parse().map_err(|e: toml::de::Error| wrong(format!("{name}.toml: {}", e.message())))?;
    chain.push(name.to_string());
    let layered = layer(&own, base, chain).map_err(|(_, reason)| wrong(format!("{name}.toml: {reason}")));
    chain.pop();
    let mut layered = layered?;
    for key in OF_ITSELF {
        layered.table.remove(key);
    }
    layered.taken_from = layered.table.keys().map(|key| (key.clone(), name.to_string())).collect();
    Ok(layered)
}

fn adopt(
    own: &Table,
    under: &mut Layered,
    base: &dyn Fn(&str) -> Option<String>,
    chain: &mut Vec<String>,
) -> Result<(), Wrong> {
    let Some(adopted) = own.get("adopt") else { return Ok(()) };
    let wanted = || ("adopt".to_string(), "adopt wants `section = \"model\"`".to_string());
    for (section, name) in adopted.as_table().ok_or_else(wanted)? {
        let name = name.as_str().ok_or_else(wanted)?;
        let mut from = other(name, section, base, chain)?;
        let missing = || (section.clone(), format!("the model `{name}` has no section `{section}`"));
        let value = from.table.remove(section).ok_or_else(missing)?;
        under.table.insert(section.clone(), value);
        under.taken_from.insert(section.clone(), name.to_string());
    }
    Ok(())
}

/// Adds to a section: entries of a list replace the one of the same code, or stand at its end.
fn add(table: &mut Table, key: &str, value: &Value) -> Result<(), Wrong> {
    match (table.get_mut(key), value) {
        (Some(Value::Array(all)), Value::Array(more)) => {
            for entry in more {
                match all.iter().position(|known| name(known).is_some() && name(known) == name(entry)) {
                    Some(at) => all[at] = entry.clone(),
                    None => all.push(entry.clone()),
                }
            }
            Ok(())
        }
        (Some(Value::Table(all)), Value::Table(more)) => {
            all.extend(more.clone());
            Ok(())
        }
        (None, value) => {
            table.insert(key.to_string(), value.clone());
            Ok(())
        }
        _ => Err((key.to_string(), format!("`also` cannot add to `{key}`"))),
    }
}

/// What tells an entry of a list from the others.
pub(super) fn name(entry: &Value) -> Option<&str> {
    ["code", "due"].iter().find_map(|key| entry.get(key)?.as_str())
}
