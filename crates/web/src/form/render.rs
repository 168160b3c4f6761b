//! The fields of a command as they are shown.

use super::choices::{Around, group};
use super::entered::Entered;
use super::faults::Faults;
use super::shape::{Fields, Shape};
use crate::text;
use crate::ui::form::{self, Choice, FieldView, Kind, Repeat, RepeatRow};
use maud::{Markup, html};
use serde_json::Value;
use words::{Lang, t};

/// What is shown in the fields of a form.
pub struct Shown<'a> {
    /// The kind of the command.
    pub kind: &'a str,
    /// What was typed, or what is stored.
    pub entered: &'a Entered,
    /// What is wrong with it.
    pub faults: &'a Faults,
    /// Fields that are given by the page and not shown.
    pub hidden: &'a [&'a str],
}

/// The label of a field: its own for this command, or the common one.
pub fn label(lang: Lang, kind: &str, field: &str) -> String {
    let field = field.replace('_', "-");
    let own = words::lookup(lang, &format!("field-{}-{field}", kind.replace('.', "-")));
    own.or_else(|| words::lookup(lang, &format!("field-{field}"))).map_or_else(|| field.clone(), str::to_string)
}

fn hint(lang: Lang, kind: &str, field: &str) -> Option<String> {
    let field = field.replace('_', "-");
    let own = words::lookup(lang, &format!("hint-{}-{field}", kind.replace('.', "-")));
    own.or_else(|| words::lookup(lang, &format!("hint-{field}"))).map(str::to_string)
}

/// All fields of a command.
pub fn fields(around: &Around, shown: &Shown, schema: &Value) -> Markup {
    group_of_fields(around, shown, schema, "")
}

fn group_of_fields(around: &Around, shown: &Shown, schema: &Value, prefix: &str) -> Markup {
    let all = Fields::of(schema);
    html! {
        @for (name, shape, required) in all.iter() {
            @let path = if prefix.is_empty() { name.to_string() } else { format!("{prefix}.{name}") };
            (one(around, shown, &path, name, &shape, required))
        }
    }
}

fn one(around: &Around, shown: &Shown, path: &str, name: &str, shape: &Shape, required: bool) -> Markup {
    let lang = around.lang;
    if shown.hidden.contains(&name) {
        let mut view = FieldView::new(path, "", Kind::Hidden);
        view.values = shown.entered.all(path);
        return form::field(lang, &view);
    }
    match shape {
        // A text in several languages is one thing with a name.
        Shape::Part(schema) if required && Fields::of(schema).get("fr").is_some() => html! {
            fieldset class="ds-fieldset field" {
                legend class="ds-label" { (label(lang, shown.kind, name)) }
                (group_of_fields(around, shown, schema, path))
            }
        },
        Shape::Part(schema) => html! {
            @if required { (group_of_fields(around, shown, schema, path)) }
            @else {
                (crate::ui::details(&label(lang, shown.kind, name), group_of_fields(around, shown, schema, path)))
            }
        },
        Shape::Rows(item) => rows(around, shown, path, name, item),
        Shape::Map(inner) => map(around, shown, path, inner),
        Shape::DateTime => date_time(around, shown, path, name, required),
        _ => form::field(lang, &view(around, shown, path, name, shape, required)),
    }
}

pub(super) fn view(around: &Around, shown: &Shown, path: &str, name: &str, shape: &Shape, required: bool) -> FieldView {
    let lang = around.lang;
    let mut view = FieldView::new(path, label(lang, shown.kind, name), kind(around, shown.kind, name, shape));
    view.required = required && !matches!(shape, Shape::Bool);
    view.hint = hint(lang, shown.kind, name);
    view.values = shown.entered.all(path);
    view.error = shown.faults.iter().find(|(p, _)| p == path).map(|(_, m)| m.clone());
    if (shown.kind, name) == ("plan.add-measure", "what") {
        let lasting = around.model.measure.iter().filter(|m| m.lasts(around.today));
        view.suggestions = lasting.map(|m| m.name.to_string()).collect();
    }
    if *shape == Shape::File {
        view.kept = view.values.first().and_then(|v| kept(lang, v));
    }
    view
}

/// A file that was handed in before, in words.
fn kept(lang: Lang, value: &str) -> Option<String> {
    let file: domain::follow_up::FileRef = serde_json::from_str(value).ok()?;
    Some(format!("{}, {}", file.name, text::size(lang, file.size)))
}

/// How a field is asked for.
fn kind(around: &Around, command: &str, name: &str, shape: &Shape) -> Kind {
    let lang = around.lang;
    let choice = |codes: &[String]| -> Vec<Choice> {
        // The page may offer fewer of them than there are.
        if let Some((_, offered)) = around.offered.iter().find(|(field, _)| *field == name) {
            return offered.clone();
        }
        let sensible = codes.iter().filter(|c| around.sensible(command, name, c));
        sensible.map(|c| Choice::new(c, text::code(lang, group(command, name), c))).collect()
    };
    match shape {
        Shape::Bool => Kind::Check,
        // A desk is held on certain days alone.
        Shape::Date => few(around.offered_for(name), Kind::Date),
        Shape::Avs => Kind::Avs,
        Shape::File => Kind::File,
        Shape::Integer => few(around.open(command, name), Kind::Number),
        Shape::Choice(codes) => few(choice(codes), Kind::Text),
        Shape::Choices(codes) if codes.is_empty() => Kind::Checks(around.open(command, name)),
        Shape::Choices(codes) => Kind::Checks(choice(codes)),
        Shape::Numbers => Kind::Checks(around.open(command, name)),
        Shape::Text(max) if *max > 500 => Kind::Long { rows: 4 },
        Shape::Text(_) if name == "phone" => Kind::Phone,
        Shape::Text(max) if *max <= 60 => few(around.open(command, name), Kind::Text),
        _ => Kind::Text,
    }
}

/// Few choices stand side by side, many in a list; none: the field is typed.
fn few(choices: Vec<Choice>, otherwise: Kind) -> Kind {
    match choices.len() {
        0 => otherwise,
        1..=6 => Kind::Radios(choices),
        _ => Kind::Select(choices),
    }
}

fn date_time(around: &Around, shown: &Shown, path: &str, name: &str, required: bool) -> Markup {
    let lang = around.lang;
    let part = |suffix: &str, label: String, kind: Kind| {
        let at = format!("{path}:{suffix}");
        let mut view = FieldView::new(&at, label, kind);
        view.values = shown.entered.all(&at);
        view.required = required;
        let own = |p: &str| p == at || (p == path && suffix == "date");
        view.error = shown.faults.iter().find(|(p, _)| own(p)).map(|(_, m)| m.clone());
        view
    };
    html! {
        (form::field(lang, &part("date", label(lang, shown.kind, name), Kind::Date)))
        (form::field(lang, &part("time", t::form_time(lang).to_string(), Kind::Time)))
    }
}

/// Rows of a group: those that were filled in, and room for more.
fn rows(around: &Around, shown: &Shown, path: &str, name: &str, item: &Value) -> Markup {
    let lang = around.lang;
    let typed = shown.entered.keys_under(path);
    let highest = typed.iter().filter_map(|k| k.parse::<usize>().ok()).max().map_or(0, |n| n + 1);
    let shown_rows = highest.clamp(3, 30);
    let item_label = label(lang, shown.kind, name);
    let row = |i: usize| {
        let body = group_of_fields(around, shown, item, &format!("{path}.{i}"));
        RepeatRow { heading: format!("{item_label} {}", i + 1), body }
    };
    form::repeat(
        lang,
        &Repeat {
            name: path.to_string(),
            legend: item_label.clone(),
            hint: hint(lang, shown.kind, name),
            rows: (0..shown_rows).map(row).collect(),
            item: item_label.clone(),
            can_add: true,
            ..Repeat::default()
        },
    )
}

/// Values by key: one field for each key that the page has put there.
fn map(around: &Around, shown: &Shown, path: &str, inner: &Value) -> Markup {
    let lang = around.lang;
    let shape = super::shape::shape(inner);
    if let Shape::Part(entry) = &shape {
        return super::checklist::checklist(around, shown, path, entry);
    }
    let goals = around.case.map_or(&[][..], |v| &v.case().goals);
    html! {
        @for goal in goals {
            @let at = format!("{path}.{}", goal.n);
            @let name = path.rsplit('.').next().unwrap_or(path);
            @let view = view(around, shown, &at, name, &shape, true);
            (form::field(lang, &FieldView { label: goal.title.to_string(), ..view }))
        }
    }
}
