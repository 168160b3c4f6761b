//! The fields of a command as facts: what was typed into a form, read again in words.

use super::World;
use crate::form::{self, Fields, Shape, group};
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::Fact;
use maud::{Markup, html};
use serde_json::Value;
use words::t;

/// What was given with a command, each field with its label; what was left out is not there.
pub fn facts(v: &Visitor, world: &World, kind: &str, given: &Value) -> Vec<Fact> {
    let schema = form::schema(kind).unwrap_or_default();
    let fields = Fields::of(&schema);
    let told = fields.iter().filter_map(|(name, shape, _)| {
        let value = given.get(name).filter(|value| !value.is_null() && **value != Value::Array(Vec::new()))?;
        Some(Fact::new(form::label(v.lang, kind, name), one(v, world, kind, name, &shape, value)))
    });
    told.collect()
}

fn one(v: &Visitor, world: &World, kind: &str, name: &str, shape: &Shape, value: &Value) -> Markup {
    let lang = v.lang;
    let typed = value.as_str().unwrap_or_default();
    match shape {
        Shape::Bool => {
            let yes = value.as_bool().unwrap_or_default();
            html! { (text::code(lang, "answer", if yes { "yes" } else { "no" })) }
        }
        Shape::Date => html! { (typed.parse().map_or_else(|_| typed.to_string(), |day| words::date(lang, day))) },
        Shape::DateTime => {
            let at: Option<jiff::civil::DateTime> = typed.parse().ok();
            html! { (at.map_or_else(|| typed.to_string(), |at| words::when(lang, at.date(), Some(at.time())))) }
        }
        Shape::Choice(_) => html! { (text::code(lang, group(kind, name), typed)) },
        Shape::Choices(_) => {
            let codes = value.as_array().into_iter().flatten().filter_map(Value::as_str);
            html! { (codes.map(|code| world.name(v, code)).collect::<Vec<_>>().join(", ")) }
        }
        Shape::Part(_) => html! { span class="pre" { (spoken(v, value)) } },
        Shape::File => html! { (value.get("name").and_then(Value::as_str).unwrap_or(t::affairs_paper(lang))) },
        // A short text is a code, or a name that stands for itself.
        Shape::Text(max) if *max <= 60 => html! { (world.name(v, typed)) },
        Shape::Text(_) => html! { span class="pre" { (typed) } },
        _ => html! { (value.to_string()) },
    }
}

/// A text in several languages, in that of the reader.
fn spoken(v: &Visitor, value: &Value) -> String {
    let own = value.get(v.lang.code()).and_then(Value::as_str);
    own.or_else(|| value.get("fr").and_then(Value::as_str)).unwrap_or_default().to_string()
}
