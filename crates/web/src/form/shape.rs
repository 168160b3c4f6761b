//! The shape of a command, read from its schema: what a form asks for and how an answer is read both follow from it.

use domain::CaseCommand;
use domain::activity::Activity;
use domain::affair::{Affair, AffairCommand};
use domain::agreement::AgreementCommand;
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::budget::BudgetCommand;
use domain::common::RunCommand;
use domain::concern::ConcernCommand;
use domain::inventory::survey::SurveyCommand;
use domain::invoice::{InvoiceCommand, PaymentFileCommand};
use domain::ledger::LedgerCommand;
use domain::mandate::Mandate;
use domain::national::NationalCommand;
use domain::programme::Programme;
use domain::project::Project;
use domain::recipient_list::ListCommand;
use domain::recommendation::Recommendation;
use domain::revision::RevisionCommand;
use domain::session::SessionCommand;
use domain::sitting::Sitting;
use domain::template::TemplateCommand;
use domain::topic::Topic;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// The fields of a command or of a part of it, in the order in which they are declared.
#[derive(Debug, Clone)]
pub struct Fields(Map<String, Value>, Vec<String>);

/// What one field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Text of at most so many characters.
    Text(u64),
    /// A day.
    Date,
    /// A day with a time.
    DateTime,
    /// A whole number.
    Integer,
    /// Yes or nothing.
    Bool,
    /// One of these codes.
    Choice(Vec<String>),
    /// Several of these codes; none named: the page knows them.
    Choices(Vec<String>),
    /// Several numbers.
    Numbers,
    /// Rows of the same fields.
    Rows(Value),
    /// Values by key.
    Map(Value),
    /// A part with fields of its own.
    Part(Value),
    /// A file that is handed in.
    File,
    /// An AVS number.
    Avs,
}

/// The schema of a command by its kind; those that open something new included.
pub fn schema(kind: &str) -> Option<Value> {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    settings.meta_schema = None;
    let mut generator = settings.into_generator();
    let schema = match kind {
        "case.open" => Some(<domain::case::Open as schemars::JsonSchema>::json_schema(&mut generator)),
        "session.plan" => Some(<domain::session::Plan as schemars::JsonSchema>::json_schema(&mut generator)),
        "agreement.propose" => Some(<domain::agreement::Terms as schemars::JsonSchema>::json_schema(&mut generator)),
        "concern.raise" => Some(<domain::concern::Raise as schemars::JsonSchema>::json_schema(&mut generator)),
        "recipient-list.request" => {
            Some(<domain::recipient_list::Request as schemars::JsonSchema>::json_schema(&mut generator))
        }
        "invoice.run" => Some(<app::invoice::InvoiceRun as schemars::JsonSchema>::json_schema(&mut generator)),
        "inventory.open" => {
            Some(<domain::inventory::survey::Open as schemars::JsonSchema>::json_schema(&mut generator))
        }
        "revision.begin" => {
            Some(<domain::revision::BeginRevision as schemars::JsonSchema>::json_schema(&mut generator))
        }
        "common.request" => Some(<domain::common::Request as schemars::JsonSchema>::json_schema(&mut generator)),
        _ => CaseCommand::schema(kind, &mut generator)
            .or_else(|| of_affairs(kind, &mut generator))
            .or_else(|| SessionCommand::schema(kind, &mut generator))
            .or_else(|| AgreementCommand::schema(kind, &mut generator))
            .or_else(|| ListCommand::schema(kind, &mut generator))
            .or_else(|| ConcernCommand::schema(kind, &mut generator))
            .or_else(|| RunCommand::schema(kind, &mut generator))
            .or_else(|| LedgerCommand::schema(kind, &mut generator))
            .or_else(|| InvoiceCommand::schema(kind, &mut generator))
            .or_else(|| PaymentFileCommand::schema(kind, &mut generator))
            .or_else(|| BudgetCommand::schema(kind, &mut generator))
            .or_else(|| SurveyCommand::schema(kind, &mut generator))
            .or_else(|| NationalCommand::schema(kind, &mut generator))
            .or_else(|| TemplateCommand::schema(kind, &mut generator))
            .or_else(|| RevisionCommand::schema(kind, &mut generator)),
    };
    schema.map(Value::from)
}

/// The schema of a command on what the bodies deal with, or of what begins one.
fn of_affairs(kind: &str, generator: &mut SchemaGenerator) -> Option<schemars::Schema> {
    of_affair::<Body>(kind, generator)
        .or_else(|| of_affair::<Topic>(kind, generator))
        .or_else(|| of_affair::<Sitting>(kind, generator))
        .or_else(|| of_affair::<Recommendation>(kind, generator))
        .or_else(|| of_affair::<Programme>(kind, generator))
        .or_else(|| of_affair::<Project>(kind, generator))
        .or_else(|| of_affair::<Mandate>(kind, generator))
        .or_else(|| of_affair::<Anchoring>(kind, generator))
        .or_else(|| of_affair::<Activity>(kind, generator))
}

fn of_affair<T: Affair>(kind: &str, generator: &mut SchemaGenerator) -> Option<schemars::Schema> {
    if kind == T::FRESH {
        return Some(<T::Fresh as schemars::JsonSchema>::json_schema(generator));
    }
    T::Command::schema(kind, generator)
}

impl Fields {
    /// The fields of an object's schema.
    pub fn of(schema: &Value) -> Fields {
        let properties = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        let required = schema.get("required").and_then(Value::as_array);
        let required = required.map(|r| r.iter().filter_map(|v| v.as_str().map(str::to_string)).collect());
        Fields(properties, required.unwrap_or_default())
    }

    /// Each field with its shape, and whether it must be given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Shape, bool)> {
        self.0.iter().map(|(name, schema)| (name.as_str(), shape(schema), self.1.contains(name)))
    }

    /// The shape of one field.
    pub fn get(&self, name: &str) -> Option<Shape> {
        self.0.get(name).map(shape)
    }
}

/// The codes of an enum, whether its values have descriptions or not.
fn codes(schema: &Value) -> Vec<String> {
    let text = |v: &Value| v.as_str().map(str::to_string);
    let plain = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(text);
    let described = ["oneOf", "anyOf"].iter().filter_map(|k| schema.get(*k)?.as_array()).flatten();
    let described = described.flat_map(codes_of_one);
    plain.chain(described).collect()
}

fn codes_of_one(schema: &Value) -> Vec<String> {
    match schema.get("const").and_then(Value::as_str) {
        Some(code) => vec![code.to_string()],
        None => codes(schema),
    }
}

fn has_type(schema: &Value, name: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(several)) => several.iter().any(|t| t == name),
        _ => false,
    }
}

/// The shape of a field from its schema.
pub fn shape(schema: &Value) -> Shape {
    let codes = codes(schema);
    if !codes.is_empty() {
        return Shape::Choice(codes);
    }
    // An optional part is «this or null».
    let parts = schema.get("anyOf").and_then(Value::as_array);
    if let Some(one) = parts.and_then(|p| p.iter().find(|v| !has_type(v, "null"))) {
        return shape(one);
    }
    if has_type(schema, "boolean") {
        return Shape::Bool;
    }
    if has_type(schema, "integer") {
        return Shape::Integer;
    }
    if has_type(schema, "array") {
        return array(schema.get("items").unwrap_or(&Value::Null));
    }
    if has_type(schema, "object") {
        return object(schema);
    }
    match (schema.get("format").and_then(Value::as_str), schema.get("pattern").and_then(Value::as_str)) {
        (Some("date"), _) => Shape::Date,
        (Some(_), _) => Shape::DateTime,
        (_, Some(pattern)) if pattern.starts_with("^756") => Shape::Avs,
        _ => Shape::Text(schema.get("maxLength").and_then(Value::as_u64).unwrap_or(60)),
    }
}

fn array(items: &Value) -> Shape {
    if has_type(items, "object") {
        return Shape::Rows(items.clone());
    }
    if has_type(items, "integer") {
        return Shape::Numbers;
    }
    Shape::Choices(codes(items))
}

fn object(schema: &Value) -> Shape {
    let fields = Fields::of(schema);
    if fields.get("sha256").is_some() {
        return Shape::File;
    }
    if !fields.0.is_empty()
        || schema.get("additionalProperties") == Some(&Value::Bool(false)) && schema.get("patternProperties").is_none()
    {
        return Shape::Part(schema.clone());
    }
    let of_pattern = schema.get("patternProperties").and_then(Value::as_object).and_then(|p| p.values().next());
    let any = of_pattern.or_else(|| schema.get("additionalProperties")).cloned().unwrap_or(Value::Null);
    Shape::Map(any)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape_of(kind: &str, field: &str) -> Shape {
        Fields::of(&schema(kind).unwrap()).get(field).unwrap()
    }

    #[test]
    fn a_form_knows_the_shape_of_each_field_from_the_schema_of_the_command() {
        assert_eq!(shape_of("consent.give", "on"), Shape::Date);
        assert_eq!(shape_of("consent.give", "consent"), Shape::Integer);
        assert!(matches!(shape_of("consent.give", "channel"), Shape::Choice(codes) if codes.len() == 3));
        assert!(matches!(shape_of("consent.give", "told"), Shape::Choices(codes) if codes.len() == 9));
        assert_eq!(shape_of("consent.give", "scan"), Shape::File);
        assert!(matches!(shape_of("consent.offer", "categories"), Shape::Choices(codes) if codes.len() == 13));
        assert!(matches!(shape_of("contract.draft", "clauses"), Shape::Rows(_)));
        assert!(matches!(shape_of("closure.close", "results"), Shape::Map(_)));
        assert!(matches!(shape_of("transfer.start", "checks"), Shape::Map(_)));
        assert!(matches!(shape_of("person.correct", "person"), Shape::Part(_)));
        assert_eq!(shape_of("session.plan", "starts"), Shape::DateTime);
        assert_eq!(shape_of("session.hold", "present"), Shape::Numbers);
        assert_eq!(shape_of("dispute.open", "account"), Shape::Text(8000));
    }
}
