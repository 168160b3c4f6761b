//! The fields of an entry, drawn from what the model knows of them.

use crate::form::{Entered, Faults};
use crate::http::Visitor;
use crate::pages::revision::library;
use crate::text;
use crate::ui::form::{Choice, FieldView, Kind, field, id};
use domain::model::edit::{Filled, ModelFile};
use domain::model::rule::Rule;
use domain::model::sections::{Choice as Known, Field, Section, Shape, Sort, section as section_of};
use domain::model::{Certainty, Model};
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Lang, t};

/// What the fields are drawn from.
pub(super) struct Marks<'a> {
    pub(super) lang: Lang,
    /// For the words of rules.
    pub(super) model: &'a Model,
    pub(super) file: &'a ModelFile,
    pub(super) entered: &'a Entered,
    pub(super) faults: &'a Faults,
}

/// The fields of an entry of a section.
fn fields_of(section: &Section) -> Vec<Field> {
    match section.shape {
        Shape::Names(sort, _) => Section::named(sort).to_vec(),
        _ => section.fields.to_vec(),
    }
}

/// What stands in the file as a form shows it: days as people write them.
pub(super) fn shown(filled: Filled) -> Entered {
    let day = |value: String| match value.parse::<Date>() {
        Ok(day) if value.len() == 10 => crate::form::write_date(day),
        _ => value,
    };
    Entered(filled.0.into_iter().map(|(name, value)| (name, day(value))).collect())
}

/// What was typed as the file has it.
pub(super) fn read(section: &Section, entered: &Entered, today: Date) -> Filled {
    let days = days(&fields_of(section));
    let one = |(name, value): &(String, String)| {
        let plain: String = name.split('.').filter(|p| p.parse::<u32>().is_err()).collect::<Vec<_>>().join(".");
        let value = match crate::form::read_date(value, today) {
            Some(day) if days.contains(&plain) && !value.trim().is_empty() => day.to_string(),
            // Browsers send lines with two signs at their end.
            _ => value.replace("\r\n", "\n"),
        };
        (name.clone(), value)
    };
    Filled(entered.fields().0.iter().map(one).collect())
}

fn days(fields: &[Field]) -> Vec<String> {
    let mut found = Vec::new();
    for field in fields {
        match field.sort {
            Sort::Day => found.push(field.name.to_string()),
            Sort::Rows(inside) => found.extend(days(inside).into_iter().map(|d| format!("{}.{d}", field.name))),
            _ => {}
        }
    }
    found
}

/// The control at which a fault of a field is shown.
pub(super) fn control(section: &Section, path: &str) -> String {
    let fields = fields_of(section);
    let path = if section.is_names() && path != "name" { "value" } else { path };
    match fields.iter().find(|f| f.name == path).map(|f| f.sort) {
        Some(Sort::Label | Sort::LongLabel) => format!("{path}.fr"),
        Some(Sort::Said) => format!("{path}.certainty"),
        _ => path.to_string(),
    }
}

/// The name of a new value by name.
pub(super) fn name_field(marks: &Marks, section: &Section) -> Markup {
    let kind = match section.shape {
        Shape::Names(_, Some(choice)) => Kind::Select(choices(marks.lang, choice)),
        _ => Kind::Text,
    };
    draw(marks, FieldView::new("name", t::revisions_code(marks.lang), kind).required(), None)
}

/// All fields.
pub(super) fn fields(marks: &Marks, v: &Visitor, section: &Section) -> Markup {
    html! { @for one in fields_of(section) { (one_field(marks, v, section, &one, one.name)) } }
}

fn label(lang: Lang, section: &Section, name: &str) -> String {
    let name: String = name.split('.').filter(|p| p.parse::<u32>().is_err()).collect::<Vec<_>>().join("-");
    let own = format!("{}-{name}", section.word());
    let found = text::kind(lang, "model-field", &own).or_else(|| text::kind(lang, "model-field", &name));
    found.map_or(name, str::to_string)
}

fn one_field(marks: &Marks, v: &Visitor, section: &Section, one: &Field, path: &str) -> Markup {
    let (lang, called) = (marks.lang, label(marks.lang, section, path));
    let plain = |kind: Kind| {
        let view = FieldView::new(path, called.clone(), kind);
        if one.needed { view.required() } else { view }
    };
    match one.sort {
        Sort::Text | Sort::Code => draw(marks, plain(Kind::Text), None),
        Sort::Number => draw(marks, plain(Kind::Number), None),
        Sort::Day => draw(marks, plain(Kind::Date), None),
        Sort::Tick => draw(marks, plain(Kind::Check), None),
        Sort::Codes | Sort::Numbers => {
            draw(marks, plain(Kind::Long { rows: 4 }).hint(t::revisions_one_each(lang)), None)
        }
        Sort::Rule => html! {
            (draw(marks, plain(Kind::Long { rows: 3 }).hint(t::revisions_rule_hint(lang)), None))
            @if let Some(rule) = marks.entered.get(path).and_then(|text| Rule::parse(text).ok()) {
                div class="subtle" { (super::super::model::rule_in_words(lang, marks.model, &rule)) }
            }
        },
        Sort::Label => in_languages(marks, one, path, &called, Kind::Text),
        Sort::LongLabel => in_languages(marks, one, path, &called, Kind::Long { rows: 3 }),
        Sort::Said => html! {
            fieldset class="ds-fieldset" {
                legend class="ds-label" { (called) }
                @let certainties = Certainty::ALL.iter().map(|c| Choice::new(c.code(), text::code(lang, "certainty", c.code())));
                (draw(marks, FieldView::new(format!("{path}.certainty"), t::revisions_certainty(lang), Kind::Select(with_none(certainties.collect(), one))), None))
                (draw(marks, FieldView::new(format!("{path}.source"), t::revisions_source(lang), Kind::Text), None))
            }
        },
        Sort::One(choice) => draw(marks, plain(Kind::Select(with_none(choices(lang, choice), one))), None),
        Sort::Several(choice) => draw(marks, plain(Kind::Checks(choices(lang, choice))), None),
        Sort::Of(of) => {
            let known = with_held(entries(marks, v, of), marks.entered.all(path));
            draw(marks, plain(Kind::Select(with_none(known, one))), None)
        }
        Sort::SeveralOf(of) => {
            draw(marks, plain(Kind::Checks(with_held(entries(marks, v, of), marks.entered.all(path)))), None)
        }
        Sort::Rows(inside) => rows(marks, v, section, path, &called, inside),
    }
}

/// The rows that are there and an empty one; a row that is emptied goes.
fn rows(marks: &Marks, v: &Visitor, section: &Section, path: &str, called: &str, inside: &[Field]) -> Markup {
    let keys = marks.entered.keys_under(path);
    let held: Vec<usize> = keys.iter().filter_map(|key| key.parse().ok()).collect();
    let next = held.iter().max().map_or(0, |n| n + 1);
    html! {
        fieldset class="ds-fieldset repeat" id=(id(path)) tabindex="-1" {
            legend class="ds-heading" data-size="2xs" { (called) }
            p class="hint" { (t::revisions_rows_hint(marks.lang)) }
            @for (at, n) in held.iter().chain([&next]).enumerate() {
                fieldset class="ds-fieldset repeat-row" {
                    legend class="ds-label" data-weight="semibold" { (t::revisions_row(marks.lang, at as i64 + 1, called)) }
                    @for one in inside {
                        @let one = Field { needed: false, ..*one };
                        (one_field(marks, v, section, &one, &format!("{path}.{n}.{}", one.name)))
                    }
                }
            }
        }
    }
}

fn in_languages(marks: &Marks, one: &Field, path: &str, called: &str, kind: Kind) -> Markup {
    let in_one = |lang: Lang| {
        let name = format!("{path}.{}", lang.code());
        let view = FieldView::new(name, format!("{called}, {}", lang.own_name()), kind.clone());
        draw(marks, if one.needed { view.required() } else { view }, Some(lang))
    };
    html! {
        fieldset class="ds-fieldset" {
            legend class="ds-label" { (called) }
            @for lang in Lang::ALL { (in_one(lang)) }
        }
    }
}

fn draw(marks: &Marks, mut view: FieldView, of: Option<Lang>) -> Markup {
    view.values = marks.entered.all(&view.name);
    view.lang = of;
    view.error = marks.faults.iter().find(|(at, _)| *at == view.name).map(|(_, message)| message.clone());
    field(marks.lang, &view)
}

fn choices(lang: Lang, choice: Known) -> Vec<Choice> {
    choice.codes().into_iter().map(|code| Choice::new(code, text::code(lang, choice.word(), code))).collect()
}

fn with_none(mut choices: Vec<Choice>, one: &Field) -> Vec<Choice> {
    if !one.needed {
        choices.insert(0, Choice::new("", "–"));
    }
    choices
}

/// What is held stays to be chosen, although nothing has this code any more.
fn with_held(mut choices: Vec<Choice>, held: Vec<String>) -> Vec<Choice> {
    for value in held.into_iter().filter(|v| !v.is_empty()) {
        if choices.iter().all(|c| c.value != value) {
            choices.push(Choice::new(value.clone(), value));
        }
    }
    choices
}

/// The entries of another section, by code.
fn entries(marks: &Marks, v: &Visitor, of: &str) -> Vec<Choice> {
    let Some(section) = section_of(of) else { return Vec::new() };
    let all = marks.file.entries(section, &library(v)).into_iter();
    all.map(|e| {
        let label = e.text("label", marks.lang.code()).map_or_else(|| e.entry.clone(), str::to_string);
        Choice::new(e.entry, label)
    })
    .collect()
}
