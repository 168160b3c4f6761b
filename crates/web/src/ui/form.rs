//! Forms: the server writes every connection between label, hint, error and control.

use maud::{Markup, html};
use words::{Lang, t};

use super::parts::Link;

/// Name of the hidden input with the version that the form was loaded with.
pub const VERSION: &str = "_version";
/// Name of the hidden input that makes sending twice the same as sending once.
pub const REQUEST: &str = "_request";
/// Name of the buttons that do something other than the form itself: `draft`, or a value of one's own.
pub const DO: &str = "_do";
/// Names of the buttons of repeated groups; the value is the group (`clauses`) or the row (`clauses.0`).
pub const ADD: &str = "_add";
pub const REMOVE: &str = "_remove";
pub const UP: &str = "_up";
pub const DOWN: &str = "_down";
/// Name of the boxes that take away a file that was kept; the value is the field.
pub const WITHOUT: &str = "_without";

/// One answer of a choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None }
    }
}

/// How a field is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Email,
    Phone,
    Password,
    Avs,
    Date,
    Time,
    Number,
    Long {
        rows: u8,
    },
    /// One box; it sends `true` or nothing.
    Check,
    Radios(Vec<Choice>),
    Select(Vec<Choice>),
    Checks(Vec<Choice>),
    File,
    Hidden,
}

/// One field as it is to be shown.
#[derive(Debug, Clone, Default)]
pub struct FieldView {
    /// The path in the command, like `clauses.0.text`.
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub required: bool,
    /// As entered; several for `Checks`.
    pub values: Vec<String>,
    pub error: Option<String>,
    pub kind: Kind,
    /// The language of the text in it, where it may differ from that of the page.
    pub lang: Option<Lang>,
    /// For fields about the one who fills in (WCAG 1.3.5): `email`, `current-password`, …
    pub autocomplete: Option<&'static str>,
    /// Says nothing about whether an answer may be left out, as in filters.
    pub unmarked: bool,
    /// The file that was handed in before, in words: name and size.
    pub kept: Option<String>,
    /// What is often typed; anything else may be typed too.
    pub suggestions: Vec<String>,
}

impl FieldView {
    /// An optional field without a value.
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: Kind) -> FieldView {
        FieldView { name: name.into(), label: label.into(), kind, ..FieldView::default() }
    }

    pub fn required(mut self) -> FieldView {
        self.required = true;
        self
    }

    pub fn hint(mut self, hint: impl Into<String>) -> FieldView {
        self.hint = Some(hint.into());
        self
    }

    pub fn value(mut self, value: impl Into<String>) -> FieldView {
        self.values.push(value.into());
        self
    }

    pub fn error(mut self, error: impl Into<String>) -> FieldView {
        self.error = Some(error.into());
        self
    }

    fn first(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn holds(&self, value: &str) -> bool {
        self.values.iter().any(|held| held == value)
    }
}

/// The id of the control of a field; for a group that of its first control.
pub fn id(name: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }
    };
    format!("f-{}", name.chars().map(safe).collect::<String>())
}

/// Label, hint, error and control of one field.
pub fn field(lang: Lang, view: &FieldView) -> Markup {
    let view = &Drawn::new(lang, view);
    match &view.field.kind {
        Kind::Hidden => html! {
            @for value in &view.field.values { input type="hidden" name=(view.field.name) value=(value); }
        },
        Kind::Check => check(view),
        Kind::Radios(choices) => group(view, choices, "radio"),
        Kind::Checks(choices) => group(view, choices, "checkbox"),
        _ => single(view),
    }
}

/// A field with everything that several places of it need.
struct Drawn<'a> {
    lang: Lang,
    field: &'a FieldView,
    id: String,
    hint: Option<&'a str>,
    described: Option<String>,
}

impl<'a> Drawn<'a> {
    fn new(lang: Lang, field: &'a FieldView) -> Drawn<'a> {
        let id = id(&field.name);
        let usual = match field.kind {
            Kind::Avs => Some(t::form_hint_avs(lang)),
            Kind::Date if field.name.ends_with("birth") => Some(t::form_hint_birth(lang)),
            Kind::Date => Some(t::form_hint_date(lang)),
            Kind::Time => Some(t::form_hint_time(lang)),
            _ => None,
        };
        let hint = field.hint.as_deref().or(usual).filter(|hint| !hint.is_empty());
        let mut described = Vec::new();
        if hint.is_some() {
            described.push(format!("{id}-hint"));
        }
        if field.error.is_some() {
            described.push(format!("{id}-error"));
        }
        if field.kept.is_some() {
            described.push(format!("{id}-kept"));
        }
        let described = (!described.is_empty()).then(|| described.join(" "));
        Drawn { lang, field, id, hint, described }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.field.error.as_ref().map(|_| "true")
    }

    fn required(&self) -> Option<&'static str> {
        self.field.required.then_some("true")
    }

    /// The label and, where an answer may be left out, that it may.
    fn label(&self) -> Markup {
        html! {
            (self.field.label)
            @if !self.field.required && !self.field.unmarked { " " span class="optional" { "(" (t::form_optional(self.lang)) ")" } }
        }
    }

    fn hint(&self) -> Markup {
        html! { @if let Some(hint) = self.hint { p class="hint" data-field="description" id={ (self.id) "-hint" } { (hint) } } }
    }

    fn error(&self) -> Markup {
        html! { @if let Some(error) = &self.field.error { p class="ds-validation-message" id={ (self.id) "-error" } { (error) } } }
    }
}

fn single(view: &Drawn) -> Markup {
    html! {
        div class="ds-field field" data-invalid=[view.invalid()] {
            label class="ds-label" for=(view.id) { (view.label()) }
            (view.hint())
            (view.error())
            (control(view))
        }
    }
}

fn control(view: &Drawn) -> Markup {
    let Drawn { lang, field, id, .. } = view;
    let (described, invalid, required) = (view.described.as_deref(), view.invalid(), view.required());
    let text_lang = field.lang.map(Lang::code);
    match &field.kind {
        Kind::Long { rows } => html! {
            // The line break is eaten by the parser; without it a text that begins with one would lose it.
            textarea class="ds-input" id=(id) name=(field.name) rows=(rows) lang=[text_lang]
                aria-describedby=[described] aria-invalid=[invalid] aria-required=[required] { "\n" (field.first()) }
        },
        Kind::Select(choices) => html! {
            select class="ds-input" id=(id) name=(field.name) autocomplete=[field.autocomplete]
                aria-describedby=[described] aria-invalid=[invalid] aria-required=[required] {
                @if !choices.iter().any(|choice| choice.value.is_empty()) {
                    option value="" selected[field.first().is_empty()] { (t::form_choose(*lang)) }
                }
                @for choice in choices {
                    option value=(choice.value) selected[field.holds(&choice.value)] { (choice.label) }
                }
            }
        },
        Kind::File => html! {
            (kept(view))
            input class="ds-input file" type="file" id=(id) name=(field.name) required[field.required && field.kept.is_none()]
                aria-describedby=[described] aria-invalid=[invalid];
        },
        _ => {
            let Input { kind, mode, class, complete } = input(field);
            let list = (!field.suggestions.is_empty()).then(|| format!("{id}-list"));
            html! {
                input class={ "ds-input" (class) } type=(kind) id=(id) name=(field.name) value=[(kind != "password").then_some(field.first())]
                    inputmode=[mode] autocomplete=[complete] lang=[text_lang]
                    spellcheck=[mode.map(|_| "false")] list=[list.as_deref()]
                    aria-describedby=[described] aria-invalid=[invalid] aria-required=[required];
                @if let Some(list) = &list {
                    datalist id=(list) { @for text in &field.suggestions { option value=(text) {} } }
                }
            }
        }
    }
}

/// A file cannot be put back into its input: what was handed in travels along beside it, so that nobody has to look for
/// it again after an error elsewhere.
fn kept(view: &Drawn) -> Markup {
    let Drawn { lang, field, id, .. } = view;
    let Some(file) = &field.kept else { return html! {} };
    html! {
        input type="hidden" name=(field.name) value=(field.first());
        p class="kept" id={ (id) "-kept" } { (t::form_file_kept(*lang, file)) }
        @if !field.required {
            div class="ds-field" {
                input class="ds-input" type="checkbox" id={ (id) "-without" } name=(WITHOUT) value=(field.name) aria-describedby={ (id) "-kept" };
                label class="ds-label" data-weight="regular" for={ (id) "-without" } { (t::form_file_remove(*lang)) }
            }
        }
    }
}

struct Input {
    kind: &'static str,
    mode: Option<&'static str>,
    class: &'static str,
    complete: Option<&'static str>,
}

/// Dates, times and numbers are text: `type=date` follows the computer, not the page, and masks fight the cursor.
fn input(field: &FieldView) -> Input {
    let of = |kind, mode, class, complete| Input { kind, mode, class, complete: field.autocomplete.or(complete) };
    match field.kind {
        Kind::Email => of("email", Some("email"), "", None),
        Kind::Phone => of("tel", Some("tel"), " w-medium", None),
        Kind::Password => of("password", None, "", Some("current-password")),
        Kind::Avs => of("text", Some("numeric"), " w-medium id", Some("off")),
        Kind::Date => of("text", Some("text"), " w-short id", Some("off")),
        Kind::Time => of("text", Some("text"), " w-tiny id", Some("off")),
        Kind::Number => of("text", Some("numeric"), " w-tiny id", Some("off")),
        _ => of("text", None, "", None),
    }
}

fn check(view: &Drawn) -> Markup {
    let checked = matches!(view.field.first(), "true" | "on" | "1" | "yes");
    html! {
        div class="field" data-invalid=[view.invalid()] {
            (view.error())
            div class="ds-field" {
                input class="ds-input" type="checkbox" id=(view.id) name=(view.field.name) value="true" checked[checked]
                    aria-describedby=[view.described.as_deref()] aria-invalid=[view.invalid()] aria-required=[view.required()];
                label class="ds-label" data-weight="regular" for=(view.id) { (view.field.label) }
                (view.hint())
            }
        }
    }
}

fn group(view: &Drawn, choices: &[Choice], kind: &'static str) -> Markup {
    let Drawn { field, id, .. } = view;
    let radio = kind == "radio";
    // A radio button cannot be taken back: where an answer may be left out, leaving it out is a choice too.
    let none = radio && !field.required && !field.unmarked && choices.iter().all(|choice| !choice.value.is_empty());
    let none = none.then(|| Choice::new("", t::form_no_answer(view.lang)));
    let choices: Vec<&Choice> = choices.iter().chain(none.as_ref()).collect();
    let held = |choice: &Choice| field.holds(&choice.value) || choice.value.is_empty() && field.first().is_empty();
    let short =
        choices.len() <= 4 && choices.iter().all(|choice| choice.hint.is_none() && choice.label.chars().count() <= 16);
    let id_at = |at: usize| {
        if at == 0 { id.clone() } else { format!("{id}-{}", at + 1) }
    };
    html! {
        fieldset class="ds-fieldset field" role=[radio.then_some("radiogroup")] data-invalid=[view.invalid()]
            aria-describedby=[view.described.as_deref()]
            aria-invalid=[view.invalid().filter(|_| radio)] aria-required=[view.required().filter(|_| radio)] {
            legend class="ds-label" { (view.label()) }
            (view.hint())
            (view.error())
            div class=(if short { "choices choices-row" } else { "choices" }) {
                @for (at, choice) in choices.iter().enumerate() {
                    @let id = id_at(at);
                    @let described = choice.hint.as_ref().map(|_| format!("{id}-about"));
                    div class="ds-field" {
                        input class="ds-input" type=(kind) id=(id) name=(field.name) value=(choice.value) checked[held(choice)]
                            aria-describedby=[described.as_deref()] aria-invalid=[view.invalid().filter(|_| !radio)];
                        label class="ds-label" data-weight="regular" for=(id) { (choice.label) }
                        @if let Some(hint) = &choice.hint {
                            p class="hint" data-field="description" id=(described.as_deref().unwrap_or_default()) { (hint) }
                        }
                    }
                }
            }
        }
    }
}

/// What went wrong, on top of the page and with the focus; each line leads to its field. Pairs of field name and
/// message; an empty name is a message that belongs to no field.
pub fn error_summary(lang: Lang, errors: &[(String, String)]) -> Markup {
    if errors.is_empty() {
        return html! {};
    }
    html! {
        div class="ds-error-summary errors" tabindex="-1" autofocus data-focus="" role="alert" aria-labelledby="errors-heading" {
            h2 class="ds-heading" id="errors-heading" { (t::error_heading(lang, errors.len() as i64)) }
            ul {
                @for (name, message) in errors {
                    li { @if name.is_empty() { (message) } @else { a class="ds-link" href={ "#" (id(name)) } { (message) } } }
                }
            }
        }
    }
}

/// A button that sends a form.
#[derive(Debug, Clone, Default)]
pub struct Submit {
    pub label: String,
    /// The value of `_do`, where the button is not the one of the form itself.
    pub action: Option<String>,
}

/// Where a form goes, and what stands below it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pub action: String,
    pub id: Option<String>,
    pub version: Option<String>,
    pub request: Option<String>,
    /// Has a file in it.
    pub multipart: bool,
    /// Where the draft is put while writing. Never for consent, sharing, signing, deciding, closing or rights.
    pub autosave: Option<String>,
    /// The main button; `Save` where it is empty.
    pub submit: String,
    /// The main button destroys something.
    pub danger: bool,
    /// Further buttons, like `Save and next`.
    pub also: Vec<Submit>,
    /// Offer `Save draft`, which sends `_do=draft`.
    pub draft: bool,
    /// Where the form is left without saving; the label is `Cancel` where it is empty.
    pub cancel: Option<Link>,
}

/// A form that is sent by `POST`, with everything but its fields.
pub fn form(lang: Lang, form: &Form, body: Markup) -> Markup {
    let saved = t::draft_saved(lang, "{time}");
    let told = form.autosave.is_some();
    html! {
        form class="form" method="post" action=(form.action) id=[form.id.as_deref()] novalidate
            enctype=[form.multipart.then_some("multipart/form-data")]
            data-autosave=[form.autosave.as_deref()] data-saving=[told.then(|| t::draft_saving(lang))]
            data-saved=[told.then_some(saved.as_str())] data-failed=[told.then(|| t::draft_failed(lang))] {
            // Enter in a field takes the first button; it must not be one that removes a row.
            button class="vh" type="submit" tabindex="-1" aria-hidden="true" {}
            @if let Some(version) = &form.version { input type="hidden" name=(VERSION) value=(version); }
            @if let Some(request) = &form.request { input type="hidden" name=(REQUEST) value=(request); }
            (body)
            (buttons(lang, form))
        }
    }
}

fn buttons(lang: Lang, form: &Form) -> Markup {
    html! {
        div class="buttons no-print" {
            button class="ds-button" type="submit" data-color=[form.danger.then_some("danger")] {
                (if form.submit.is_empty() { t::button_save(lang) } else { &form.submit })
            }
            @for also in &form.also {
                button class="ds-button" type="submit" data-variant="secondary" name=[also.action.as_ref().map(|_| DO)] value=[also.action.as_deref()] { (also.label) }
            }
            @if form.draft {
                button class="ds-button" type="submit" data-variant="secondary" name=(DO) value="draft" { (t::button_save_draft(lang)) }
            }
            @if let Some(cancel) = &form.cancel {
                a class="ds-button" data-variant="tertiary" href=(cancel.href) {
                    (if cancel.label.is_empty() { t::button_cancel(lang) } else { &cancel.label })
                }
            }
            @if form.autosave.is_some() { p class="draft-status subtle" role="status" {} }
        }
    }
}

/// A group of fields that may come several times.
#[derive(Debug, Clone, Default)]
pub struct Repeat {
    /// The path in the command, like `clauses`.
    pub name: String,
    pub legend: String,
    pub hint: Option<String>,
    pub rows: Vec<RepeatRow>,
    /// What one row is called, for the button that adds one: `Klausel`.
    pub item: String,
    pub can_add: bool,
    pub can_remove: bool,
    pub can_move: bool,
}

#[derive(Debug, Clone, Default)]
pub struct RepeatRow {
    /// `Klausel 1`, or better what is in it.
    pub heading: String,
    pub body: Markup,
}

/// Rows with a heading each. Adding, removing and moving are buttons that send the form; the server draws it anew.
pub fn repeat(lang: Lang, repeat: &Repeat) -> Markup {
    let last = repeat.rows.len().saturating_sub(1);
    html! {
        fieldset class="ds-fieldset repeat" id=(id(&repeat.name)) tabindex="-1" {
            legend class="ds-heading" data-size="2xs" { (repeat.legend) }
            @if let Some(hint) = &repeat.hint { p class="hint" { (hint) } }
            @for (at, row) in repeat.rows.iter().enumerate() {
                fieldset class="ds-fieldset repeat-row" id=(id(&format!("{}.{at}", repeat.name))) {
                    legend class="ds-label" data-weight="semibold" { (row.heading) }
                    (row.body)
                    @let path = format!("{}.{at}", repeat.name);
                    div class="row no-print" {
                        @if repeat.can_move && at > 0 { (row_button(UP, &path, t::button_move_up(lang), &row.heading)) }
                        @if repeat.can_move && at < last { (row_button(DOWN, &path, t::button_move_down(lang), &row.heading)) }
                        @if repeat.can_remove { (row_button(REMOVE, &path, t::button_remove(lang), &row.heading)) }
                    }
                }
            }
            @if repeat.can_add {
                div class="no-print" {
                    button class="ds-button" data-variant="secondary" type="submit" name=(ADD) value=(repeat.name) { (t::form_add(lang, &repeat.item)) }
                }
            }
        }
    }
}

fn row_button(name: &str, path: &str, label: &str, heading: &str) -> Markup {
    html! {
        button class="ds-button small" data-variant="tertiary" type="submit" name=(name) value=(path) {
            (label) span class="vh" { ": " (heading) }
        }
    }
}
