//! What is wrong with a form, at its field and in the words of the reader.

use super::shape::{Fields, Shape};
use crate::text;
use domain::{Model, Refusal};
use serde_json::Value;
use words::Lang;

/// Pairs of the field's path and its message; an empty path is a message that belongs to no field.
pub type Faults = Vec<(String, String)>;

/// The message for what a deserialiser found, at a path.
pub fn of_reading(lang: Lang, path: &str, message: &str) -> (String, String) {
    // A missing field is reported at the object that lacks it.
    if let Some(name) = message.strip_prefix("missing field `").and_then(|m| m.split('`').next()) {
        let at = if path == "." || path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
        return (at, words::t::invalid_missing(lang).to_string());
    }
    let path = if path == "." { "" } else { path };
    if let Some(at) = message.find("invalid:") {
        return (path.to_string(), of_invalid(lang, &message[at..]));
    }
    let words = if message.contains("date") || message.contains("time") || message.contains("datetime") {
        words::t::invalid_date(lang)
    } else {
        words::t::invalid_value(lang)
    };
    (path.to_string(), words.to_string())
}

/// `invalid:text-too-long:max=200` in words.
fn of_invalid(lang: Lang, text: &str) -> String {
    let text = text.split(" at line ").next().unwrap_or(text);
    let mut parts = text.trim_start_matches("invalid:").split(':');
    let code = parts.next().unwrap_or_default();
    let args: Vec<(&str, &str)> = parts.filter_map(|p| p.split_once('=')).collect();
    let key = format!("invalid-{code}");
    words::fill(lang, &key, &args).unwrap_or_else(|| words::t::invalid_value(lang).to_string())
}

/// A refusal in words, at the field that it concerns.
pub fn of_refusal(lang: Lang, model: &Model, refusal: &Refusal) -> (String, String) {
    (refusal.field.clone().unwrap_or_default(), text::refusal(lang, model, refusal))
}

/// All fields that must be given and are not, at once: nobody likes to be told one after the other.
pub fn missing(lang: Lang, schema: &Value, json: &Value) -> Faults {
    let mut faults = Vec::new();
    collect_missing(lang, schema, json, "", &mut faults);
    faults
}

fn collect_missing(lang: Lang, schema: &Value, json: &Value, prefix: &str, faults: &mut Faults) {
    for (name, shape, required) in Fields::of(schema).iter() {
        let path = if prefix.is_empty() { name.to_string() } else { format!("{prefix}.{name}") };
        match (&shape, json.get(name)) {
            (Shape::Part(inner), None) if required => collect_missing(lang, inner, &Value::Null, &path, faults),
            (_, None) if required => faults.push((path, words::t::invalid_missing(lang).to_string())),
            (Shape::Part(inner), Some(value)) => collect_missing(lang, inner, value, &path, faults),
            (Shape::Rows(item), Some(Value::Array(rows))) => {
                for (i, row) in rows.iter().enumerate() {
                    collect_missing(lang, item, row, &format!("{path}.{i}"), faults);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::schema;
    use serde_json::json;

    #[test]
    fn everything_that_is_missing_is_said_at_once_and_at_its_place() {
        let json = json!({ "clauses": [{ "goal": "a", "owner": "person" }] });
        let faults = missing(Lang::Fr, &schema("contract.draft").unwrap(), &json);
        let places: Vec<&str> = faults.iter().map(|(p, _)| p.as_str()).collect();
        assert_eq!(places, ["clauses.0.measure", "clauses.0.due"]);
        let faults = missing(Lang::Fr, &schema("person.correct").unwrap(), &json!({}));
        assert_eq!(faults.len(), 3);
    }
}
