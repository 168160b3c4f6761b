//! Reads a body: first everything that its schema forbids, all at once, then the checks of the domain's own types.

use super::problem::{Fault, Trouble};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// JSON of at most 128 levels; anything else is malformed.
pub fn json(bytes: &[u8]) -> Result<Value, Trouble> {
    serde_json::from_slice(bytes).map_err(|_| Trouble::Malformed)
}

/// Refuses what a schema forbids, each fault at its field.
pub fn check(schema: &Value, value: &Value) -> Result<(), Trouble> {
    let mut faults = Vec::new();
    walk(schema, value, "", &mut faults);
    if faults.is_empty() { Ok(()) } else { Err(Trouble::Fields(faults)) }
}

/// Reads a value that fits its schema.
pub fn value<T: DeserializeOwned>(schema: &Value, value: Value) -> Result<T, Trouble> {
    check(schema, &value)?;
    let mut track = serde_path_to_error::Track::new();
    let read = T::deserialize(serde_path_to_error::Deserializer::new(value, &mut track));
    read.map_err(|error| of_reading(&track.path().to_string(), &error.to_string()).into())
}

/// What a deserialiser found, at its path: `invalid:text-too-long:max=200` becomes a code with parameters.
pub fn of_reading(path: &str, message: &str) -> Fault {
    let path = path.replace('[', ".").replace(']', "");
    let path = if path == "." { String::new() } else { path };
    let Some(at) = message.find("invalid:") else {
        let date = message.contains("date") || message.contains("time");
        return Fault::new(path, if date { "invalid-date" } else { "invalid-value" });
    };
    let told = message[at..].split(" at line ").next().unwrap_or_default();
    let mut parts = told.trim_start_matches("invalid:").split(':');
    let code = parts.next().unwrap_or_default();
    let fault = Fault::new(path, format!("invalid-{code}"));
    parts.filter_map(|p| p.split_once('=')).fold(fault, |fault, (name, value)| fault.with(name, value))
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_string() } else { format!("{path}.{name}") }
}

fn walk(schema: &Value, value: &Value, path: &str, faults: &mut Vec<Fault>) {
    if let Some(either) = schema.get("anyOf").and_then(Value::as_array) {
        return walk_either(either, value, path, faults);
    }
    if let Some(codes) = codes(schema) {
        if !value.as_str().is_some_and(|v| codes.contains(&v)) {
            faults.push(Fault::new(path, "invalid-value"));
        }
        return;
    }
    if !has_type(schema, value) {
        return faults.push(Fault::new(path, "invalid-value"));
    }
    match value {
        Value::Object(_) => walk_object(schema, value, path, faults),
        Value::Array(list) => walk_list(schema, list, path, faults),
        Value::String(text) => walk_text(schema, text, path, faults),
        Value::Number(number) => {
            let (least, most) = (schema.get("minimum"), schema.get("maximum"));
            let n = number.as_f64().unwrap_or_default();
            let outside = least.and_then(Value::as_f64).is_some_and(|m| n < m)
                || most.and_then(Value::as_f64).is_some_and(|m| n > m);
            if outside {
                faults.push(Fault::new(path, "invalid-value"));
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// An optional part is «this or null».
fn walk_either(either: &[Value], value: &Value, path: &str, faults: &mut Vec<Fault>) {
    let null = |s: &&Value| s.get("type").and_then(Value::as_str) == Some("null");
    if value.is_null() && either.iter().any(|s| null(&s)) {
        return;
    }
    if let Some(one) = either.iter().find(|s| !null(s)) {
        walk(one, value, path, faults);
    }
}

/// The codes of an enum, whether its values have descriptions or not.
fn codes(schema: &Value) -> Option<Vec<&str>> {
    let plain = schema.get("enum").and_then(Value::as_array);
    if let Some(plain) = plain {
        return Some(plain.iter().filter_map(Value::as_str).collect());
    }
    let described = schema.get("oneOf").and_then(Value::as_array)?;
    Some(
        described
            .iter()
            .flat_map(|one| one.get("const").and_then(Value::as_str).map_or(codes(one), |c| Some(vec![c])))
            .flatten()
            .collect(),
    )
}

fn has_type(schema: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    };
    match schema.get("type") {
        Some(Value::String(one)) => is(one),
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).any(is),
        _ => true,
    }
}

fn walk_object(schema: &Value, value: &Value, path: &str, faults: &mut Vec<Fault>) {
    let empty = serde_json::Map::new();
    let fields = value.as_object().unwrap_or(&empty);
    let properties = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            faults.push(Fault::new(join(path, name), "invalid-missing"));
        }
    }
    // The keys of a map by number have a pattern; nothing else in this house has.
    let by_number = schema.get("patternProperties").and_then(Value::as_object).and_then(|p| p.values().next());
    let others = schema.get("additionalProperties");
    for (name, inner) in fields {
        let at = join(path, name);
        let numbered = by_number.filter(|_| name.parse::<u32>().is_ok());
        match properties.get(name).or(numbered).or(others) {
            Some(Value::Bool(false)) => faults.push(Fault::new(at, "invalid-unknown-field")),
            Some(schema) => walk(schema, inner, &at, faults),
            None => {}
        }
    }
}

fn walk_list(schema: &Value, list: &[Value], path: &str, faults: &mut Vec<Fault>) {
    let unique = schema.get("uniqueItems") == Some(&Value::Bool(true));
    for (i, inner) in list.iter().enumerate() {
        let at = join(path, &i.to_string());
        if unique && list[..i].contains(inner) {
            faults.push(Fault::new(&at, "invalid-value"));
        }
        if let Some(items) = schema.get("items") {
            walk(items, inner, &at, faults);
        }
    }
}

fn walk_text(schema: &Value, text: &str, path: &str, faults: &mut Vec<Fault>) {
    let bound = |name: &str| schema.get(name).and_then(Value::as_u64);
    let length = text.chars().count() as u64;
    if bound("minLength").is_some_and(|least| length < least) {
        faults.push(Fault::new(path, "invalid-text-empty"));
    } else if let Some(most) = bound("maxLength").filter(|most| length > *most) {
        faults.push(Fault::new(path, "invalid-text-too-long").with("max", most));
    } else if schema.get("format").and_then(Value::as_str) == Some("date") && !is_date(text) {
        faults.push(Fault::new(path, "invalid-date"));
    }
}

/// A day as 2026-11-24 and in no other spelling.
fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::schema;
    use serde_json::json;

    fn faults(kind: &str, body: Value) -> Vec<(String, String)> {
        match check(&schema(kind).unwrap(), &body) {
            Err(Trouble::Fields(faults)) => faults.into_iter().map(|f| (f.field, f.code)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once_each_at_its_field() {
        let clause = json!({"goal": "", "measure": "M", "owner": "person", "due": "24.12.2026", "colour": 1});
        let found = faults("contract.draft", json!({"clauses": [clause], "more": null}));
        let found: Vec<(&str, &str)> = found.iter().map(|(f, c)| (f.as_str(), c.as_str())).collect();
        assert_eq!(
            found,
            [
                ("clauses.0.goal", "invalid-text-empty"),
                ("clauses.0.due", "invalid-date"),
                ("clauses.0.colour", "invalid-unknown-field"),
                ("more", "invalid-unknown-field"),
            ]
        );
    }

    #[test]
    fn a_list_is_no_object_even_where_nothing_has_to_be_given() {
        assert_eq!(faults("session.dispatch", json!([])), [(String::new(), "invalid-value".into())]);
        assert!(faults("session.dispatch", json!({})).is_empty());
    }

    #[test]
    fn ten_megabytes_of_text_are_refused_at_their_field() {
        let found = faults("closure.start", json!({"reason": "x".repeat(10_000_000)}));
        assert_eq!(found, [("reason".into(), "invalid-text-too-long".into())]);
    }

    #[test]
    fn a_map_by_number_takes_numbers_only() {
        let found = faults("closure.close", json!({"outcome": "x", "results": {"1": "reached", "a": "reached"}}));
        assert_eq!(found, [("results.a".into(), "invalid-unknown-field".into())]);
    }

    #[test]
    fn what_the_domain_finds_keeps_its_code_and_its_parameters() {
        let fault = of_reading("person.avs", "invalid:avs-length:n=12 at line 1 column 3");
        assert_eq!((fault.field.as_str(), fault.code.as_str()), ("person.avs", "invalid-avs-length"));
        assert_eq!(fault.params["n"], "12");
    }

    #[test]
    fn every_keyword_of_the_schemas_of_the_commands_is_one_that_is_checked_or_says_nothing() {
        const KNOWN: &[&str] = &[
            "additionalProperties",
            "anyOf",
            "const",
            "default",
            "description",
            "enum",
            "examples",
            "format",
            "items",
            "maxLength",
            "maximum",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "patternProperties",
            "properties",
            "required",
            "title",
            "type",
            "uniqueItems",
        ];
        fn keywords(schema: &Value) {
            let Some(map) = schema.as_object() else { return };
            for (name, inner) in map {
                assert!(KNOWN.contains(&name.as_str()), "the keyword {name} is not checked");
                match (name.as_str(), inner) {
                    ("properties" | "patternProperties", Value::Object(all)) => all.values().for_each(keywords),
                    (_, Value::Array(list)) => list.iter().for_each(keywords),
                    (_, inner) => keywords(inner),
                }
            }
        }
        let kinds = domain::CaseCommand::KINDS.iter().chain(domain::session::SessionCommand::KINDS);
        kinds.chain(&["case.open", "session.plan"]).for_each(|kind| keywords(&schema(kind).unwrap()));
    }
}
