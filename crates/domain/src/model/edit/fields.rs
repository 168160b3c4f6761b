//! The fields of an entry: what a form shows of it, and how what was filled in goes back into the file. A field that was not
//! changed is not touched.

use crate::model::fault::FaultCode;
use crate::model::rule::Rule;
use crate::model::sections::{Field, Sort};
use crate::model::{Language, Said};
use jiff::civil::Date;
use toml_edit::{Array, InlineTable, Item, Table, TableLike, Value};

/// What cannot be, at a field.
pub type FieldFault = (String, FaultCode);

/// What is filled in, as pairs of name and value: `label.de`, `version.0.from`, `roles` once for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled(pub Vec<(String, String)>);

impl Filled {
    /// The first value of a name; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim()).collect()
    }

    fn says_anything(&self, name: &str) -> bool {
        let under = format!("{name}.");
        self.0.iter().any(|(n, v)| (n == name || n.starts_with(&under)) && !v.trim().is_empty())
    }

    /// The numbers of the rows of a name.
    pub fn rows(&self, name: &str) -> Vec<usize> {
        let under = format!("{name}.");
        let number = |(n, _): &(String, String)| n.strip_prefix(&under)?.split('.').next()?.parse().ok();
        let mut rows: Vec<usize> = self.0.iter().filter_map(number).filter(|n| *n < 1000).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn under(&self, name: &str) -> Filled {
        let under = format!("{name}.");
        let inside = self.0.iter().filter_map(|(n, v)| Some((n.strip_prefix(&under)?.to_string(), v.clone())));
        Filled(inside.collect())
    }
}

const LANGUAGES: [&str; 4] = ["fr", "de", "it", "en"];

/// What a form shows of a table.
pub(super) fn fill(table: &dyn TableLike, fields: &[Field]) -> Filled {
    let mut filled = Filled::default();
    for field in fields {
        if let Some(item) = get(table, field.name) {
            show(field.name, item, field.sort, &mut filled.0);
        }
    }
    filled
}

fn get<'t>(table: &'t dyn TableLike, path: &str) -> Option<&'t Item> {
    match path.split_once('.') {
        None => table.get(path).filter(|item| !item.is_none()),
        Some((first, rest)) => get(table.get(first)?.as_table_like()?, rest),
    }
}

fn show(name: &str, item: &Item, sort: Sort, out: &mut Vec<(String, String)>) {
    let mut say = |name: String, value: &str| out.push((name, value.to_string()));
    match sort {
        Sort::Label | Sort::LongLabel => {
            for language in LANGUAGES {
                let text = item.get(language).and_then(Item::as_str).unwrap_or_default();
                say(format!("{name}.{language}"), text);
            }
        }
        Sort::Said => {
            let text = item.as_str().unwrap_or_default();
            let (certainty, source) = text.split_once(':').unwrap_or((text, ""));
            say(format!("{name}.certainty"), certainty.trim());
            say(format!("{name}.source"), source.trim());
        }
        Sort::Tick if item.as_bool() == Some(true) => say(name.into(), "true"),
        Sort::Tick => {}
        Sort::Several(_) | Sort::SeveralOf(_) => {
            values(item).iter().for_each(|value| say(name.into(), value));
        }
        Sort::Codes | Sort::Numbers => say(name.into(), &values(item).join("\n")),
        Sort::Rows(fields) => {
            for (n, row) in rows(item).into_iter().enumerate() {
                let inside = fill(row, fields).0;
                out.extend(inside.into_iter().map(|(field, value)| (format!("{name}.{n}.{field}"), value)));
            }
        }
        _ => say(name.into(), &line(item)),
    }
}

fn line(item: &Item) -> String {
    match item {
        Item::Value(Value::String(text)) => text.value().clone(),
        Item::Value(Value::Integer(number)) => number.value().to_string(),
        Item::Value(Value::Datetime(day)) => day.value().to_string(),
        _ => String::new(),
    }
}

fn values(item: &Item) -> Vec<String> {
    let all = item.as_array().map(|all| all.iter().map(|v| line(&Item::Value(v.clone()))).collect());
    all.unwrap_or_default()
}

fn rows(item: &Item) -> Vec<&dyn TableLike> {
    match item {
        Item::ArrayOfTables(all) => all.iter().map(|t| t as &dyn TableLike).collect(),
        Item::Value(Value::Array(all)) => {
            all.iter().filter_map(Value::as_inline_table).map(|t| t as &dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

/// What of the fields cannot be.
pub(super) fn check(fields: &[Field], filled: &Filled) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    for field in fields {
        let name = field.name;
        let missing = |at: String| (at, FaultCode::FieldMissing);
        // The parts of a part that is not there at all are not missed.
        let wanted =
            field.needed && name.split_once('.').is_none_or(|(part, _)| part == "often" || filled.says_anything(part));
        match field.sort {
            Sort::Tick => {}
            Sort::Rows(inside) => {
                for n in filled.rows(name) {
                    let row = filled.under(&format!("{name}.{n}"));
                    if row.0.iter().any(|(_, v)| !v.trim().is_empty()) {
                        let at = |(field, code): FieldFault| (format!("{name}.{n}.{field}"), code);
                        faults.extend(check(inside, &row).into_iter().map(at));
                    }
                }
            }
            _ if !filled.says_anything(name) => {
                // A list may be empty.
                if wanted && !matches!(field.sort, Sort::Several(_) | Sort::SeveralOf(_) | Sort::Codes | Sort::Numbers)
                {
                    let first = match field.sort {
                        Sort::Label | Sort::LongLabel => format!("{name}.{}", LANGUAGES[0]),
                        Sort::Said => format!("{name}.certainty"),
                        _ => name.to_string(),
                    };
                    faults.push(missing(first));
                }
            }
            Sort::Label | Sort::LongLabel => {
                let empty = LANGUAGES.iter().filter(|l| filled.get(&format!("{name}.{l}")).trim().is_empty());
                faults.extend(empty.map(|l| (format!("{name}.{l}"), FaultCode::LanguageMissing)));
            }
            Sort::Said => {
                if Said::try_from(said(name, filled)).is_err() {
                    faults.push(missing(format!("{name}.source")));
                }
            }
            sort => {
                let wrong = filled.all(name).into_iter().any(|value| made(sort, value).is_none());
                if wrong {
                    let rule = matches!(sort, Sort::Rule);
                    faults.push((name.into(), if rule { FaultCode::RuleUnreadable } else { FaultCode::WrongValue }));
                }
            }
        }
    }
    faults
}

fn said(name: &str, filled: &Filled) -> String {
    let part = |part: &str| filled.get(&format!("{name}.{part}")).split_whitespace().collect::<Vec<_>>().join(" ");
    let (certainty, source) = (part("certainty"), part("source"));
    if source.is_empty() { certainty } else { format!("{certainty}: {source}") }
}

fn number(text: &str) -> Option<i64> {
    text.replace(['\'', '’', ' '], "").parse().ok()
}

/// A single value of a sort; none where it cannot be one.
fn made(sort: Sort, text: &str) -> Option<Value> {
    let text = text.trim();
    match sort {
        Sort::Number => number(text).map(Value::from),
        Sort::Numbers => parts(text).all(|part| number(part).is_some()).then(|| Value::from(text)),
        Sort::Day => text.parse::<Date>().ok().map(|day| Value::from(day.to_string())),
        Sort::Rule => Rule::parse(text).ok().map(|_| Value::from(text)),
        Sort::One(choice) | Sort::Several(choice) => choice.codes().contains(&text).then(|| Value::from(text)),
        Sort::Code if text.contains(['\n', '\r']) || text.chars().count() > 60 => None,
        _ => Some(Value::from(text)),
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n', '\r', '\t', ' ']).map(str::trim).filter(|part| !part.is_empty())
}

/// Writes what was filled in and differs from what is there. `inline` writes in one line what could stand in several.
pub(super) fn write(table: &mut dyn TableLike, fields: &[Field], filled: &Filled, now: &Filled, inline: bool) {
    for field in fields {
        let name = field.name;
        // What a base has is there too: a form that leaves it as it is takes nothing into the own file.
        let there = get(table, name).is_some() || now.says_anything(name);
        let same = match field.sort {
            Sort::Rows(_) => norm(&filled.under(name)) == norm(&now.under(name)) && (there || !field.needed),
            Sort::Label | Sort::LongLabel | Sort::Said => norm(&filled.under(name)) == norm(&now.under(name)),
            // The tick of a part that is not there is not there either.
            Sort::Tick if field.needed && !there => {
                name.split_once('.').is_some_and(|(part, _)| !filled.says_anything(part))
            }
            Sort::Codes | Sort::Numbers => parts(filled.get(name)).eq(parts(now.get(name))) && (there || !field.needed),
            // What can be ticked has no order.
            Sort::Several(_) | Sort::SeveralOf(_) => {
                let sorted = |filled: &Filled| {
                    let mut all: Vec<String> = filled.all(name).into_iter().map(str::to_string).collect();
                    all.sort();
                    all
                };
                sorted(filled) == sorted(now) && (there || !field.needed)
            }
            _ => filled.all(name) == now.all(name),
        };
        if !same {
            put(table, field, filled, inline);
        }
    }
}

/// What is filled in, without what is empty.
fn norm(filled: &Filled) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        filled.0.iter().filter(|(_, v)| !v.trim().is_empty()).map(|(n, v)| (n.clone(), v.trim().to_string())).collect();
    all.sort();
    all
}

fn put(table: &mut dyn TableLike, field: &Field, filled: &Filled, inline: bool) {
    let name = field.name;
    if let Some((part, _)) = name.split_once('.') {
        return put_inside(table, part, field, filled);
    }
    put_as(table, name, name, field, filled, inline);
}

/// A part of a part: the part is there as long as something stands in it.
fn put_inside(table: &mut dyn TableLike, part: &str, field: &Field, filled: &Filled) {
    if !filled.says_anything(part) {
        table.remove(part);
        return;
    }
    let rest = &field.name[part.len() + 1..];
    let item = table.entry(part).or_insert_with(|| Item::Value(Value::InlineTable(InlineTable::new())));
    if let Some(inner) = item.as_table_like_mut() {
        match rest.split_once('.') {
            Some((further, leaf)) => {
                let item = inner.entry(further).or_insert_with(|| Item::Value(Value::InlineTable(InlineTable::new())));
                if let Some(inner) = item.as_table_like_mut() {
                    put_as(inner, leaf, field.name, field, filled, true);
                }
            }
            None => put_as(inner, rest, field.name, field, filled, true),
        }
    }
}

fn put_as(table: &mut dyn TableLike, key: &str, path: &str, field: &Field, filled: &Filled, inline: bool) {
    match field.sort {
        Sort::Tick => {
            let ticked = matches!(filled.get(path), "true" | "on" | "1" | "yes");
            if ticked || field.needed || table.get(key).is_some() {
                set(table, key, Value::from(ticked));
            }
        }
        Sort::Label | Sort::LongLabel => put_label(table, key, path, filled),
        Sort::Said => match said(path, filled) {
            text if text.is_empty() => drop(table.remove(key)),
            text => set(table, key, Value::from(text)),
        },
        Sort::Codes => put_list(table, key, field, parts(filled.get(path)).map(Value::from).collect()),
        Sort::Numbers => {
            put_list(table, key, field, parts(filled.get(path)).filter_map(number).map(Value::from).collect());
        }
        Sort::Several(_) | Sort::SeveralOf(_) => {
            put_list(table, key, field, filled.all(path).into_iter().map(Value::from).collect());
        }
        Sort::Rows(fields) => put_rows(table, key, path, fields, filled, inline, field.needed),
        sort => match filled.all(path).first().and_then(|text| made(sort, text)) {
            Some(value) => set(table, key, value),
            None => drop(table.remove(key)),
        },
    }
}

/// Puts a value where another stood, with what is said around it.
fn set(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key) {
        Some(Item::Value(held)) => {
            *value.decor_mut() = held.decor().clone();
            *held = value;
        }
        _ => drop(table.insert(key, Item::Value(value))),
    }
}

fn put_label(table: &mut dyn TableLike, key: &str, path: &str, filled: &Filled) {
    let text = |language: &str| filled.get(&format!("{path}.{language}")).trim().to_string();
    if LANGUAGES.iter().all(|language| text(language).is_empty()) {
        table.remove(key);
        return;
    }
    let item = table.entry(key).or_insert_with(|| Item::Value(Value::InlineTable(InlineTable::new())));
    if item.as_table_like().is_none() {
        *item = Item::Value(Value::InlineTable(InlineTable::new()));
    }
    let Some(label) = item.as_table_like_mut() else { return };
    for language in Language::ALL {
        let (code, wanted) = (language.code(), text(language.code()));
        if label.get(code).and_then(Item::as_str) != Some(wanted.as_str()) {
            set(label, code, Value::from(wanted));
        }
    }
}

/// Puts a list of values; those that stay keep their place and what is said beside them.
fn put_list(table: &mut dyn TableLike, key: &str, field: &Field, wanted: Vec<Value>) {
    let same = |a: &Value, b: &Value| line(&Item::Value(a.clone())) == line(&Item::Value(b.clone()));
    if wanted.is_empty() && !field.needed {
        table.remove(key);
        return;
    }
    if let Some(list) = table.get_mut(key).and_then(Item::as_array_mut) {
        list.retain(|held| wanted.iter().any(|w| same(w, held)));
        let kept: Vec<Value> = list.iter().cloned().collect();
        let ordered = matches!(field.sort, Sort::Codes | Sort::Numbers);
        let begins = kept.len() <= wanted.len() && kept.iter().zip(&wanted).all(|(a, b)| same(a, b));
        if !ordered || begins {
            let new = wanted.into_iter().filter(|w| kept.iter().all(|k| !same(k, w)));
            new.for_each(|value| list.push(value));
            return;
        }
    }
    let mut list = Array::new();
    wanted.into_iter().for_each(|value| list.push(value));
    set(table, key, Value::Array(list));
}

/// Puts rows: those that are there are changed in their place, those that were emptied go, new ones stand at the end.
fn put_rows(
    table: &mut dyn TableLike,
    key: &str,
    path: &str,
    fields: &[Field],
    filled: &Filled,
    inline: bool,
    needed: bool,
) {
    let row = |n: usize| filled.under(&format!("{path}.{n}"));
    let said = |n: usize| row(n).0.iter().any(|(_, v)| !v.trim().is_empty());
    if !table.contains_key(key) {
        let list =
            if inline { Item::Value(Value::Array(Array::new())) } else { Item::ArrayOfTables(Default::default()) };
        table.insert(key, list);
    }
    let Some(item) = table.get_mut(key) else { return };
    let there = rows(item).len();
    let fresh = filled.rows(path).into_iter().filter(|n| *n >= there && said(*n));
    match item {
        Item::ArrayOfTables(list) => {
            for (n, held) in list.iter_mut().enumerate() {
                let now = fill(held, fields);
                write(held, fields, &row(n), &now, false);
            }
            for n in fresh {
                let mut made = Table::new();
                write(&mut made, fields, &row(n), &Filled::default(), false);
                list.push(made);
            }
            (0..there).rev().filter(|n| !said(*n)).for_each(|n| list.remove(n));
        }
        Item::Value(Value::Array(list)) => {
            for (n, held) in list.iter_mut().enumerate() {
                if let Some(held) = held.as_inline_table_mut() {
                    let now = fill(held, fields);
                    write(held, fields, &row(n), &now, true);
                }
            }
            for n in fresh {
                let mut made = InlineTable::new();
                write(&mut made, fields, &row(n), &Filled::default(), true);
                list.push(Value::InlineTable(made));
            }
            (0..there).rev().filter(|n| !said(*n)).for_each(|n| drop(list.remove(n)));
        }
        _ => {}
    }
    if rows(item).is_empty() {
        table.remove(key);
        if needed {
            table.insert(key, Item::Value(Value::Array(Array::new())));
        }
    }
}
