//! What someone has typed into a form, and how it becomes the fields of a command.

use super::dates;
use super::shape::{Fields, Shape};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// Pairs of name and value in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entered(pub Vec<(String, String)>);

impl Entered {
    /// Reads a form or a query.
    pub fn parse(text: &str) -> Entered {
        Entered(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// Writes it again, as it is kept in a draft.
    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.0.iter()).finish()
    }

    /// The first value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The last value of a name: that of the button, where a hidden field has the same name.
    pub fn last(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect()
    }

    /// Puts a value in the place of all values of a name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_string(), value.into()));
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name).is_some_and(|v| matches!(v, "true" | "on" | "yes" | "1"))
    }

    /// The entries that belong to the command: not those that steer the form.
    pub fn fields(&self) -> Entered {
        Entered(self.0.iter().filter(|(n, _)| !n.starts_with('_') && !n.starts_with("keep.")).cloned().collect())
    }

    /// The keys that follow a prefix: the rows of a group, the keys of a map; in the order of their first appearance.
    pub fn keys_under(&self, prefix: &str) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for (name, _) in &self.0 {
            let Some(rest) = name.strip_prefix(prefix).and_then(|r| r.strip_prefix('.')) else { continue };
            let key = rest.split(['.', ':']).next().unwrap_or_default();
            if !keys.iter().any(|k| k == key) {
                keys.push(key.to_string());
            }
        }
        keys
    }

    /// The fields of a command as JSON. Dates may be typed as people type them; `today` is the base of relative ones.
    /// What cannot be read is passed on as it was typed, so that the command itself refuses it at its place.
    pub fn to_json(&self, schema: &Value, today: Date) -> Value {
        self.object("", schema, today)
    }

    fn object(&self, prefix: &str, schema: &Value, today: Date) -> Value {
        let mut object = Map::new();
        for (name, shape, _) in Fields::of(schema).iter() {
            let path = if prefix.is_empty() { name.to_string() } else { format!("{prefix}.{name}") };
            if let Some(value) = self.value(&path, &shape, today) {
                object.insert(name.to_string(), value);
            }
        }
        Value::Object(object)
    }

    fn value(&self, path: &str, shape: &Shape, today: Date) -> Option<Value> {
        let typed = || self.get(path).map(str::trim).filter(|v| !v.is_empty());
        match shape {
            Shape::Bool => Some(json!(self.ticked(path))),
            Shape::Integer => {
                typed().map(|v| v.replace(['\'', '’', ' '], "").parse::<i64>().map_or(json!(v), |n| json!(n)))
            }
            Shape::Date => typed().map(|v| json!(dates::read(v, today).map_or(v.to_string(), |d| d.to_string()))),
            Shape::DateTime => self.date_time(path, today),
            Shape::Choices(_) => Some(json!(self.several(path))),
            Shape::Numbers => {
                let number = |v: &String| v.parse::<u32>().map_or(json!(v), |n| json!(n));
                Some(Value::Array(self.several(path).iter().map(number).collect()))
            }
            Shape::Rows(item) => Some(Value::Array(self.rows(path, item, today))),
            Shape::Map(inner) => Some(Value::Object(self.map(path, inner, today))),
            Shape::Part(schema) => self.part(path, schema, today),
            Shape::File => typed().and_then(|v| serde_json::from_str(v).ok()),
            Shape::Text(_) | Shape::Choice(_) | Shape::Avs => {
                self.get(path).filter(|v| !v.trim().is_empty()).map(|v| json!(v))
            }
        }
    }

    fn several(&self, path: &str) -> Vec<String> {
        self.all(path).into_iter().filter(|v| !v.is_empty()).collect()
    }

    /// Day and time stand in two fields, `starts:date` and `starts:time`.
    fn date_time(&self, path: &str, today: Date) -> Option<Value> {
        let day = self.get(&format!("{path}:date")).map(str::trim).filter(|v| !v.is_empty());
        let time = self.get(&format!("{path}:time")).map(str::trim).filter(|v| !v.is_empty());
        if day.is_none() && time.is_none() {
            return None;
        }
        let day_read = day.and_then(|d| dates::read(d, today));
        let time_read = time.and_then(dates::read_time);
        match (day_read, time_read) {
            (Some(d), Some(t)) => Some(json!(format!("{d}T{t}"))),
            _ => Some(json!(format!("{} {}", day.unwrap_or_default(), time.unwrap_or_default()))),
        }
    }

    /// The rows of a group; rows in which nothing was typed are not there.
    fn rows(&self, path: &str, item: &Value, today: Date) -> Vec<Value> {
        self.filled_rows(path).iter().map(|key| self.object(&format!("{path}.{key}"), item, today)).collect()
    }

    /// The keys of the rows of a group in which something was typed.
    pub fn filled_rows(&self, path: &str) -> Vec<String> {
        let filled = |key: &String| {
            let inside = format!("{path}.{key}.");
            self.0.iter().any(|(n, v)| n.starts_with(&inside) && !v.trim().is_empty() && v != "true")
        };
        self.keys_under(path).into_iter().filter(filled).collect()
    }

    fn map(&self, path: &str, inner: &Value, today: Date) -> Map<String, Value> {
        let shape = super::shape::shape(inner);
        let value = |key: &String| Some((key.clone(), self.value(&format!("{path}.{key}"), &shape, today)?));
        self.keys_under(path).iter().filter_map(value).collect()
    }

    /// An optional part is there when something was typed into it.
    fn part(&self, path: &str, schema: &Value, today: Date) -> Option<Value> {
        let inside = format!("{path}.");
        let typed = self.0.iter().any(|(n, v)| n.starts_with(&inside) && !v.trim().is_empty());
        typed.then(|| self.object(path, schema, today))
    }

    /// The pairs that would give these fields: to fill a form with what is stored.
    pub fn from_json(value: &Value) -> Entered {
        let mut entered = Entered::default();
        flatten("", value, &mut entered.0);
        entered
    }
}

fn flatten(path: &str, value: &Value, out: &mut Vec<(String, String)>) {
    let join = |key: &str| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Bool(true) => out.push((path.to_string(), "true".into())),
        Value::Number(n) => out.push((path.to_string(), n.to_string())),
        Value::String(s) => flatten_text(path, s, out),
        Value::Array(list) if list.iter().all(|v| !v.is_object()) => {
            list.iter().for_each(|v| flatten(path, v, out));
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| flatten(&join(&i.to_string()), v, out)),
        Value::Object(o) if o.contains_key("sha256") => out.push((path.to_string(), value.to_string())),
        Value::Object(map) => map.iter().for_each(|(k, v)| flatten(&join(k), v, out)),
    }
}

/// Dates are shown as people write them.
fn flatten_text(path: &str, text: &str, out: &mut Vec<(String, String)>) {
    if let Ok(at) = text.parse::<jiff::civil::DateTime>()
        && text.contains('T')
    {
        out.push((format!("{path}:date"), dates::write(at.date())));
        return out.push((format!("{path}:time"), format!("{:02}:{:02}", at.hour(), at.minute())));
    }
    match text.parse::<Date>() {
        Ok(date) if text.len() == 10 => out.push((path.to_string(), dates::write(date))),
        _ => out.push((path.to_string(), text.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::shape::schema;
    use jiff::civil::date;

    fn json_of(kind: &str, form: &str) -> Value {
        Entered::parse(form).to_json(&schema(kind).unwrap(), date(2026, 11, 24))
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let json = json_of("follow-up.contact", "on=20.11.2026&kind=phone&minutes=a&category=plan&measure=2");
        assert_eq!(json["on"], "2026-11-20");
        assert_eq!(json["measure"], 2);
    }

    #[test]
    fn empty_rows_of_a_group_are_left_out_and_the_rest_keeps_its_order() {
        let json = json_of(
            "contract.draft",
            "clauses.0.goal=A&clauses.0.due=%2B14&clauses.1.goal=&clauses.1.binding=true&clauses.2.goal=C&clauses.2.binding=true",
        );
        let rows = json["clauses"].as_array().unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0]["goal"].as_str(), rows[0]["due"].as_str()), (Some("A"), Some("2026-12-08")));
        assert_eq!(rows[1]["binding"], true);
    }

    #[test]
    fn what_cannot_be_read_is_passed_on_as_it_was_typed() {
        let json = json_of("follow-up.contact", "on=32.13.2026&measure=two");
        assert_eq!((json["on"].as_str(), json["measure"].as_str()), (Some("32.13.2026"), Some("two")));
    }

    #[test]
    fn a_form_filled_from_stored_fields_gives_these_fields_again() {
        let form = "clauses.0.goal=A&clauses.0.measure=M&clauses.0.owner=person&clauses.0.due=01.02.2027&clauses.0.binding=true";
        let json = json_of("contract.draft", form);
        assert_eq!(Entered::from_json(&json).to_json(&schema("contract.draft").unwrap(), date(2026, 1, 1)), json);
    }
}
