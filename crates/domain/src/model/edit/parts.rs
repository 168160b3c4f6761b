//! Tables and lists of a file, with what stands around them.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value};

/// A copy of a table that has no place in a file yet; what is said in it stays.
pub(super) fn fresh(table: &Table) -> Table {
    let mut made = Table::new();
    *made.decor_mut() = table.decor().clone();
    made.set_implicit(table.is_implicit());
    made.set_dotted(table.is_dotted());
    for (name, item) in table.iter() {
        let item = match item {
            Item::Table(inner) => Item::Table(fresh(inner)),
            Item::ArrayOfTables(all) => {
                let mut list = ArrayOfTables::new();
                all.iter().for_each(|inner| list.push(fresh(inner)));
                Item::ArrayOfTables(list)
            }
            other => other.clone(),
        };
        match table.key(name) {
            Some(key) => drop(made.insert_formatted(key, item)),
            None => drop(made.insert(name, item)),
        }
    }
    made
}

/// The list of a name; what is written in one line becomes one that has a place for each entry.
pub(super) fn array_of<'t>(table: &'t mut Table, name: &str) -> &'t mut ArrayOfTables {
    if !table.contains_array_of_tables(name) {
        let mut list = ArrayOfTables::new();
        if let Some(Item::Value(Value::Array(all))) = table.remove(name) {
            let inside = all.into_iter().filter_map(|value| match value {
                Value::InlineTable(table) => Some(table.into_table()),
                _ => None,
            });
            inside.for_each(|inner| list.push(inner));
        }
        table.insert(name, Item::ArrayOfTables(list));
    }
    table.get_mut(name).and_then(Item::as_array_of_tables_mut).expect("it was made just now")
}

/// An item as a table.
pub(super) fn as_table(item: &mut Item) -> &mut Table {
    if !item.is_table() {
        let made = match std::mem::take(item) {
            Item::Value(Value::InlineTable(table)) => table.into_table(),
            _ => Table::new(),
        };
        *item = Item::Table(made);
    }
    item.as_table_mut().expect("it was made just now")
}

/// What is said before a table.
pub(super) fn prefix_of(table: &Table) -> String {
    table.decor().prefix().and_then(|raw| raw.as_str()).unwrap_or_default().to_string()
}

/// Says something more before a table.
pub(super) fn put_prefix(table: &mut Table, said: &str) {
    let now = prefix_of(table);
    table.decor_mut().set_prefix(format!("{said}{now}"));
}

/// Every comment of a table, before it and in it, each on its line.
pub(super) fn remarks(table: &Table) -> String {
    let mut doc = DocumentMut::new();
    *doc.as_table_mut() = fresh(table);
    let text = doc.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| line.starts_with('#')).collect();
    if lines.is_empty() { String::new() } else { format!("\n{}\n", lines.join("\n")) }
}
