//! A model file that forms change: entry by entry, with everything else of the file as it was written, comments and order
//! included. What a section takes from another model is shown with it; the first change puts it into the file.
//! Source: GOV-26, PROJ-14, docs/decisions/0019.

mod fields;
mod parts;

pub use fields::{FieldFault, Filled};

use super::fault::{Fault, FaultCode};
use super::sections::{Section, Shape, Sort};
use fields::{check, fill, write};
use parts::{array_of, as_table, fresh, prefix_of, put_prefix, remarks};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

/// Gives the text of a file by its name.
type Texts<'l> = Box<dyn Fn(&str) -> Option<String> + 'l>;

/// The files on which a file can build, each read once.
pub struct Shelf<'l> {
    text: Texts<'l>,
    read: RefCell<BTreeMap<String, Option<Rc<DocumentMut>>>>,
}

impl<'l> Shelf<'l> {
    /// A shelf on which the text of a file stands under its name.
    pub fn of(text: impl Fn(&str) -> Option<String> + 'l) -> Self {
        Self { text: Box::new(text), read: RefCell::default() }
    }

    fn get(&self, name: &str) -> Option<Rc<DocumentMut>> {
        if let Some(found) = self.read.borrow().get(name) {
            return found.clone();
        }
        let read = (self.text)(name).and_then(|text| text.parse().ok()).map(Rc::new);
        self.read.borrow_mut().insert(name.to_string(), read.clone());
        read
    }
}

/// How many files may stand on each other; more than that goes in circles.
const DEEPEST: usize = 12;

/// Where an entry of a section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In the file itself.
    Own,
    /// In the file itself, beside those that it takes from another.
    Added,
    /// In the model on which the file builds.
    Base,
}

/// An entry as it stands in the model.
#[derive(Debug, Clone)]
pub struct Listed {
    /// What it is called by: its code, else its number from 0.
    pub entry: String,
    /// Where it stands.
    pub origin: Origin,
    table: Table,
}

impl Listed {
    /// A text of it in a language, such as its label; none where it has no such text.
    pub fn text(&self, field: &str, language: &str) -> Option<&str> {
        self.table.get(field)?.get(language)?.as_str()
    }

    /// The entry as a form has it.
    pub fn filled(&self, section: &Section) -> Filled {
        match section.shape {
            Shape::Names(sort, _) => fill(&self.table, &Section::named(sort)),
            _ => fill(&self.table, section.fields),
        }
    }

    /// A line of it, such as its code.
    pub fn line(&self, field: &str) -> Option<&str> {
        self.table.get(field)?.as_str()
    }
}

/// A model file.
#[derive(Debug, Clone)]
pub struct ModelFile {
    doc: DocumentMut,
}

impl ModelFile {
    /// Reads a file; refuses what is no TOML, with the line.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let read: Result<DocumentMut, _> = text.parse();
        let doc = read.map_err(|e: toml_edit::TomlError| {
            let at = e.span().map_or(0, |span| span.start);
            let line = text.bytes().take(at).filter(|b| *b == b'\n').count() + 1;
            Fault { line, code: FaultCode::Unreadable, place: super::Place::default(), reason: e.message().to_string() }
        })?;
        Ok(Self { doc })
    }

    /// The file as text.
    pub fn text(&self) -> String {
        self.doc.to_string()
    }

    /// What the file says by itself under a name.
    pub fn says(&self, key: &str) -> Option<&str> {
        self.doc.get(key)?.as_str()
    }

    /// The model on which it builds.
    pub fn base(&self) -> Option<&str> {
        self.says("based_on")
    }

    /// The entries of a section, with those that it takes from another model.
    pub fn entries(&self, section: &Section, library: &Shelf<'_>) -> Vec<Listed> {
        match section.shape {
            Shape::List => listed(self.doc.as_table(), section, library, 0),
            Shape::Names(..) => {
                let Some((table, origin)) = table_of(self.doc.as_table(), section.name, library, 0) else {
                    return Vec::new();
                };
                let of = |(key, item): (&str, &Item)| {
                    let mut table = Table::new();
                    table.insert("value", item.clone());
                    Listed { entry: key.to_string(), origin, table }
                };
                table.iter().map(of).collect()
            }
            Shape::Table => {
                let found = table_of(self.doc.as_table(), section.name, library, 0);
                found.map(|(table, origin)| Listed { entry: String::new(), origin, table }).into_iter().collect()
            }
            Shape::Whole => {
                let mut table = Table::new();
                let mut origin = Origin::Own;
                for field in section.fields {
                    let key = field.name;
                    if let Some((item, from)) = item_of(self.doc.as_table(), key, library, 0) {
                        table.insert(key, item);
                        origin = if from == Origin::Own { origin } else { Origin::Added };
                    }
                }
                vec![Listed { entry: String::new(), origin, table }]
            }
        }
    }

    /// One entry as a form has it. None: there is no such entry.
    pub fn fill(&self, section: &Section, entry: &str, library: &Shelf<'_>) -> Option<Filled> {
        self.entries(section, library).into_iter().find(|e| e.entry == entry).map(|one| one.filled(section))
    }

    /// Puts an entry as a form has it; a new one where none is named. Gives what it is called by.
    ///
    /// Errors: what cannot be, at each field; nothing is changed then.
    pub fn put(
        &mut self,
        section: &Section,
        entry: Option<&str>,
        filled: &Filled,
        library: &Shelf<'_>,
    ) -> Result<String, Vec<FieldFault>> {
        match section.shape {
            Shape::Names(sort, _) => self.put_named(section, sort, entry, filled, library),
            _ => {
                let faults = check(section.fields, filled);
                if !faults.is_empty() {
                    return Err(faults);
                }
                match section.shape {
                    Shape::List => self.put_listed(section, entry, filled, library),
                    Shape::Whole => {
                        let now = self.entries(section, library).remove(0).table;
                        write(self.doc.as_table_mut(), section.fields, filled, &fill(&now, section.fields), false);
                        Ok(String::new())
                    }
                    _ => {
                        self.take_table(section.name, library);
                        let table = self.own_table(section.name);
                        let now = fill(table, section.fields);
                        write(table, section.fields, filled, &now, false);
                        Ok(String::new())
                    }
                }
            }
        }
    }

    fn put_named(
        &mut self,
        section: &Section,
        sort: Sort,
        entry: Option<&str>,
        filled: &Filled,
        library: &Shelf<'_>,
    ) -> Result<String, Vec<FieldFault>> {
        let fields = Section::named(sort);
        let mut faults = check(&fields, filled);
        let name = entry.map_or_else(|| filled.get("name").trim().to_string(), str::to_string);
        if name.is_empty() {
            faults.push(("name".into(), FaultCode::FieldMissing));
        } else if entry.is_none() && self.entries(section, library).iter().any(|e| e.entry == name) {
            faults.push(("name".into(), FaultCode::Twice));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        self.take_table(section.name, library);
        let table = self.own_table(section.name);
        let mut one = Table::new();
        if let Some(item) = table.get(&name) {
            one.insert("value", item.clone());
        }
        let now = fill(&one, &fields);
        write(&mut one, &fields, filled, &now, true);
        // Put where it stood: the lines keep their order.
        match one.remove("value") {
            Some(item) if table.contains_key(&name) => table[&name] = item,
            Some(item) => drop(table.insert(&name, item)),
            None => drop(table.remove(&name)),
        }
        Ok(name)
    }

    fn put_listed(
        &mut self,
        section: &Section,
        entry: Option<&str>,
        filled: &Filled,
        library: &Shelf<'_>,
    ) -> Result<String, Vec<FieldFault>> {
        let all = self.entries(section, library);
        let at = entry.and_then(|entry| all.iter().position(|e| e.entry == entry));
        if entry.is_some() && at.is_none() {
            return Err(vec![(String::new(), FaultCode::UnknownCode)]);
        }
        let named = section.key().map(|key| filled.get(key).trim().to_string());
        if let (Some(key), Some(name)) = (section.key(), &named)
            && all.iter().enumerate().any(|(n, e)| Some(n) != at && e.entry == *name)
        {
            return Err(vec![(key.to_string(), FaultCode::Twice)]);
        }
        let renamed = matches!((&named, entry), (Some(name), Some(entry)) if name != entry);
        let base = all.iter().any(|e| e.origin != Origin::Own);
        if base && (section.key().is_none() || renamed) {
            self.take_list(section, library);
        }
        let begun = at.map(|at| all[at].table.clone());
        let table = self.slot(section, at, begun, library);
        let now = fill(table, section.fields);
        write(table, section.fields, filled, &now, false);
        let at = at.unwrap_or(all.len());
        Ok(named.unwrap_or_else(|| at.to_string()))
    }

    /// The table of an entry in the file itself: where it stands, or a place for it.
    fn slot(&mut self, section: &Section, at: Option<usize>, begun: Option<Table>, library: &Shelf<'_>) -> &mut Table {
        let all = self.entries(section, library);
        let of = |origin: Origin, at: usize| all[..at].iter().filter(|e| e.origin == origin).count();
        match at.map(|at| (all[at].origin, at)) {
            Some((Origin::Own, at)) => {
                let n = of(Origin::Own, at);
                nth(array_of(self.doc.as_table_mut(), section.name), n)
            }
            Some((Origin::Added, at)) => {
                // The order of what is added is that in which it stands in the file, whatever it replaces.
                let name = all[at].entry.clone();
                let also = self.also(section.name);
                let n = also.iter().position(|t| called(t, section, 0) == name);
                let n = n.unwrap_or(also.len().saturating_sub(1));
                nth(also, n)
            }
            Some((Origin::Base, _)) => {
                let also = self.also(section.name);
                also.push(begun.map(|t| fresh(&t)).unwrap_or_default());
                let last = also.len() - 1;
                nth(also, last)
            }
            None => {
                let own = self.doc.contains_key(section.name) || all.is_empty();
                let list = if own { array_of(self.doc.as_table_mut(), section.name) } else { self.also(section.name) };
                list.push(Table::new());
                let last = list.len() - 1;
                nth(list, last)
            }
        }
    }

    fn also(&mut self, name: &str) -> &mut ArrayOfTables {
        let also = self.doc.entry("also").or_insert_with(|| {
            let mut table = Table::new();
            table.set_implicit(true);
            Item::Table(table)
        });
        array_of(as_table(also), name)
    }

    /// Takes an entry away. False: there is no such entry, or it is not one that can be taken away.
    pub fn remove(&mut self, section: &Section, entry: &str, library: &Shelf<'_>) -> bool {
        let all = self.entries(section, library);
        let Some(at) = all.iter().position(|e| e.entry == entry) else { return false };
        match section.shape {
            Shape::List => {
                if all[at].origin != Origin::Own || all.iter().any(|e| e.origin != Origin::Own) {
                    self.take_list(section, library);
                }
                let list = array_of(self.doc.as_table_mut(), section.name);
                let said = list.get(at).map(remarks).unwrap_or_default();
                list.remove(at);
                match list.get_mut(at) {
                    _ if said.is_empty() => {}
                    Some(next) => put_prefix(next, &said),
                    None => self.say_at_end(&said),
                }
                if array_of(self.doc.as_table_mut(), section.name).is_empty() {
                    self.doc.remove(section.name);
                    self.doc.insert(section.name, Item::Value(Value::Array(Array::new())));
                }
                true
            }
            Shape::Names(..) => {
                self.take_table(section.name, library);
                self.own_table(section.name).remove(entry).is_some()
            }
            _ => false,
        }
    }

    /// What was said before an entry that is gone stays in the file.
    fn say_at_end(&mut self, said: &str) {
        let trailing = self.doc.trailing().as_str().unwrap_or_default().to_string();
        self.doc.set_trailing(format!("{said}{trailing}"));
    }

    /// Puts an entry before the one that stands before it.
    pub fn raise(&mut self, section: &Section, entry: &str, library: &Shelf<'_>) -> bool {
        let all = self.entries(section, library);
        let Some(at) = all.iter().position(|e| e.entry == entry).filter(|at| *at > 0 && section.is_list()) else {
            return false;
        };
        if all.iter().any(|e| e.origin != Origin::Own) {
            self.take_list(section, library);
        }
        let list = array_of(self.doc.as_table_mut(), section.name);
        let mut tables: Vec<Table> = list.iter().map(fresh).collect();
        tables.swap(at - 1, at);
        if at == 1 {
            // What stands before the first is said of the whole section.
            let (first, second) = (prefix_of(&tables[1]), prefix_of(&tables[0]));
            tables[0].decor_mut().set_prefix(first);
            tables[1].decor_mut().set_prefix(second);
        }
        list.clear();
        tables.into_iter().for_each(|table| list.push(table));
        true
    }

    /// Takes entries of a section from another model, each with a note above it that says so; all of them where none is
    /// named. Gives what was taken.
    pub fn adopt(
        &mut self,
        section: &Section,
        from: &ModelFile,
        wanted: &[String],
        note: &str,
        library: &Shelf<'_>,
    ) -> Vec<String> {
        let note = format!("\n# {}\n", note.replace(['\n', '\r'], " "));
        let all = from.entries(section, library).into_iter();
        let all: Vec<Listed> = all.filter(|e| wanted.is_empty() || wanted.contains(&e.entry)).collect();
        for one in &all {
            match section.shape {
                Shape::List => self.adopt_listed(section, one, &note, library),
                Shape::Names(..) => {
                    self.take_table(section.name, library);
                    if let Some(item) = one.table.get("value") {
                        let table = self.own_table(section.name);
                        table.insert(&one.entry, item.clone());
                        if let Some(mut key) = table.key_mut(&one.entry) {
                            key.leaf_decor_mut().set_prefix(note.trim_start_matches('\n'));
                        }
                    }
                }
                Shape::Table => {
                    let said = self.doc.get(section.name).and_then(Item::as_table).map(remarks).unwrap_or_default();
                    let mut table = fresh(&one.table);
                    table.decor_mut().set_prefix(format!("{said}{note}"));
                    self.forget_others(section.name);
                    self.doc.insert(section.name, Item::Table(table));
                }
                Shape::Whole => {}
            }
        }
        all.into_iter().map(|e| e.entry).collect()
    }

    fn adopt_listed(&mut self, section: &Section, one: &Listed, note: &str, library: &Shelf<'_>) {
        let all = self.entries(section, library);
        let at = section.key().and_then(|_| all.iter().position(|e| e.entry == one.entry));
        if section.key().is_none() && all.iter().any(|e| e.origin != Origin::Own) {
            self.take_list(section, library);
        }
        let slot = self.slot(section, at, Some(one.table.clone()), library);
        let (said, position) = (prefix_of(slot), slot.position());
        *slot = fresh(&one.table);
        slot.decor_mut().set_prefix(format!("{}{note}", said.trim_end_matches('\n')));
        if let Some(position) = position {
            slot.set_position(position);
        }
    }

    /// Puts a whole list that was taken from another model into the file.
    fn take_list(&mut self, section: &Section, library: &Shelf<'_>) {
        let all = self.entries(section, library);
        let from = self.base().unwrap_or_default().to_string();
        let own = self.doc.contains_key(section.name);
        self.forget_others(section.name);
        let mut list = ArrayOfTables::new();
        for (n, one) in all.iter().enumerate() {
            let mut table = fresh(&one.table);
            if n == 0 && !own {
                let said = prefix_of(&table);
                table.decor_mut().set_prefix(format!("\n# Taken over from `{from}`.{said}"));
                if said.is_empty() {
                    table.decor_mut().set_prefix(format!("\n# Taken over from `{from}`.\n\n"));
                }
            }
            list.push(table);
        }
        self.doc.remove(section.name);
        self.doc.insert(section.name, Item::ArrayOfTables(list));
    }

    /// Puts a whole table that was taken from another model into the file.
    fn take_table(&mut self, name: &str, library: &Shelf<'_>) {
        match table_of(self.doc.as_table(), name, library, 0) {
            Some((_, Origin::Own)) | None => {}
            Some((table, _)) => {
                self.forget_others(name);
                self.doc.remove(name);
                self.doc.insert(name, Item::Table(fresh(&table)));
            }
        }
    }

    fn own_table(&mut self, name: &str) -> &mut Table {
        as_table(self.doc.entry(name).or_insert_with(|| Item::Table(Table::new())))
    }

    /// What else the file says of a section: what it adds to it, and from where it takes it.
    fn forget_others(&mut self, name: &str) {
        for key in ["also", "adopt"] {
            if let Some(others) = self.doc.get_mut(key).and_then(Item::as_table_like_mut) {
                others.remove(name);
            }
            let empty = self.doc.get(key).and_then(Item::as_table_like).is_some_and(|t| t.is_empty());
            if empty {
                self.doc.remove(key);
            }
        }
    }
}

fn nth(list: &mut ArrayOfTables, n: usize) -> &mut Table {
    let n = n.min(list.len().saturating_sub(1));
    if list.is_empty() {
        list.push(Table::new());
    }
    list.get_mut(n).expect("the list holds so many")
}

/// What an entry is called by.
fn called(table: &Table, section: &Section, n: usize) -> String {
    let key = section.key().and_then(|key| table.get(key)?.as_str());
    key.map_or_else(|| n.to_string(), str::to_string)
}

/// The file from which a section is taken where a file does not have it itself.
fn under<'t>(root: &'t Table, name: &str) -> Option<&'t str> {
    let adopted = root.get("adopt").and_then(|adopt| adopt.get(name)?.as_str());
    adopted.or_else(|| root.get("based_on")?.as_str())
}

/// What a file says under a name, or what it takes from another.
fn item_of(root: &Table, name: &str, library: &Shelf<'_>, depth: usize) -> Option<(Item, Origin)> {
    if let Some(item) = root.get(name) {
        return Some((item.clone(), Origin::Own));
    }
    if depth > DEEPEST {
        return None;
    }
    let below = library.get(under(root, name)?)?;
    item_of(below.as_table(), name, library, depth + 1).map(|(item, _)| (item, Origin::Base))
}

fn table_of(root: &Table, name: &str, library: &Shelf<'_>, depth: usize) -> Option<(Table, Origin)> {
    let own = root.get(name).and_then(plain_table).map(|table| (table, Origin::Own));
    let found = own.or_else(|| {
        let below = library.get(under(root, name).filter(|_| depth <= DEEPEST)?)?;
        table_of(below.as_table(), name, library, depth + 1).map(|(table, _)| (table, Origin::Base))
    });
    let also = root.get("also").and_then(|also| also.get(name)).and_then(plain_table);
    match (found, also) {
        (found, None) => found,
        (found, Some(also)) => {
            let mut table = found.map(|(table, _)| table).unwrap_or_default();
            also.iter().for_each(|(key, item)| drop(table.insert(key, item.clone())));
            Some((table, Origin::Added))
        }
    }
}

fn plain_table(item: &Item) -> Option<Table> {
    match item {
        Item::Table(table) => Some(table.clone()),
        Item::Value(Value::InlineTable(table)) => Some(table.clone().into_table()),
        _ => None,
    }
}

fn plain_list(item: &Item) -> Vec<Table> {
    match item {
        Item::ArrayOfTables(all) => all.iter().cloned().collect(),
        Item::Value(Value::Array(all)) => {
            all.iter().filter_map(|v| Some(v.as_inline_table()?.clone().into_table())).collect()
        }
        _ => Vec::new(),
    }
}

fn listed(root: &Table, section: &Section, library: &Shelf<'_>, depth: usize) -> Vec<Listed> {
    let mut all: Vec<Listed> = match root.get(section.name) {
        Some(item) => {
            let own = plain_list(item).into_iter().enumerate();
            own.map(|(n, table)| Listed { entry: called(&table, section, n), origin: Origin::Own, table }).collect()
        }
        None => {
            let below = under(root, section.name).filter(|_| depth <= DEEPEST).and_then(|name| library.get(name));
            let below = below.map(|doc| listed(doc.as_table(), section, library, depth + 1)).unwrap_or_default();
            below.into_iter().map(|one| Listed { origin: Origin::Base, ..one }).collect()
        }
    };
    let also = root.get("also").and_then(|also| also.get(section.name)).map(plain_list).unwrap_or_default();
    for table in also {
        let entry = called(&table, section, all.len());
        let one = Listed { entry, origin: Origin::Added, table };
        match all.iter().position(|known| section.key().is_some() && known.entry == one.entry) {
            Some(at) => all[at] = one,
            None => all.push(one),
        }
    }
    all
}
