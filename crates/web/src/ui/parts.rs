//! The smaller parts that pages are made of.

use jiff::civil::{Date, Time};
use maud::{Markup, html};
use words::{Lang, t};

use super::form::{Form, form, id};

/// What a colour stands for. A word always says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
    Accent,
}

impl Tone {
    fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Info => "info",
            Tone::Success => "success",
            Tone::Warning => "warning",
            Tone::Danger => "danger",
            Tone::Accent => "accent",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
}

impl Link {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Link {
        Link { label: label.into(), href: href.into() }
    }
}

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    Main,
    #[default]
    Second,
    Quiet,
}

impl Look {
    fn name(self) -> Option<&'static str> {
        match self {
            Look::Main => None,
            Look::Second => Some("secondary"),
            Look::Quiet => Some("tertiary"),
        }
    }
}

/// A link that looks like a button, because it begins something.
pub fn link_button(look: Look, label: &str, href: &str) -> Markup {
    html! { a class="ds-button" data-variant=[look.name()] href=(href) { (label) } }
}

/// A button that sends a form of its own; the pairs are hidden inputs.
pub fn post_button(look: Look, label: &str, action: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form class="inline" method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            button class="ds-button" data-variant=[look.name()] type="submit" { (label) }
        }
    }
}

/// Prints the page. The script shows it, because without one it could do nothing.
pub fn print_button(label: &str) -> Markup {
    html! { button class="ds-button" data-variant="secondary" type="button" data-print="" hidden { (label) } }
}

/// `27.03.2026` as a machine reads it too.
pub fn date(lang: Lang, date: Date) -> Markup {
    html! { time datetime=(date) { (words::date(lang, date)) } }
}

/// A short word for a state.
pub fn tag(tone: Tone, word: &str) -> Markup {
    html! { span class="ds-tag tag" data-color=(tone.name()) { (word) } }
}

/// A number with its word that leads to what it counts, for rows of such links: `3 überfällig`.
pub fn count_link(tone: Tone, number: i64, words: &str, href: &str) -> Markup {
    html! { a class="ds-tag count" data-color=(tone.name()) href=(href) { b { (number) } " " (words) } }
}

/// A section with a heading; `id` is where a link to it leads and where the heading connects.
pub fn panel(id: &str, heading: &str, actions: Markup, body: Markup) -> Markup {
    html! {
        section class="panel" id=(id) aria-labelledby={ (id) "-heading" } {
            div class="panel-head" {
                h2 id={ (id) "-heading" } { (heading) }
                @if !actions.0.is_empty() { div class="row no-print" { (actions) } }
            }
            (body)
        }
    }
}

/// Something that opens when asked. Printed, it is open.
pub fn details(summary: &str, body: Markup) -> Markup {
    details_open(summary, false, body)
}

/// The same, open from the beginning where what is in it wants to be seen.
pub fn details_open(summary: &str, open: bool, body: Markup) -> Markup {
    html! { details class="more" open[open] { summary { (summary) } div class="more-body" { (body) } } }
}

/// A message above the content. It stays until it is dismissed or another page is opened, never for some seconds only.
#[derive(Debug, Clone, Default)]
pub struct Alert {
    pub tone: Tone,
    pub title: String,
    pub body: Markup,
    /// Takes back what was just done.
    pub undo: Option<Undo>,
    /// The page without the message.
    pub dismiss: Option<String>,
    /// Takes the focus when the page opens, because it answers what was just done.
    pub focus: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Undo {
    pub action: String,
    pub label: Option<String>,
    pub hidden: Vec<(String, String)>,
}

pub fn alert(lang: Lang, alert: &Alert) -> Markup {
    let kind = match alert.tone {
        Tone::Success => t::alert_success(lang),
        Tone::Warning => t::alert_warning(lang),
        Tone::Danger => t::alert_danger(lang),
        Tone::Neutral | Tone::Info | Tone::Accent => t::alert_info(lang),
    };
    html! {
        div class="ds-alert alert" data-color=(alert.tone.name()) tabindex=[alert.focus.then_some("-1")]
            data-focus=[alert.focus.then_some("")] role=[alert.focus.then_some("status")] {
            h2 class="ds-heading" data-size="2xs" { span class="vh" { (kind) (words::sep(lang)) } (alert.title) }
            @if !alert.body.0.is_empty() { div { (alert.body) } }
            @if alert.undo.is_some() || alert.dismiss.is_some() { (alert_buttons(lang, alert)) }
        }
    }
}

fn alert_buttons(lang: Lang, alert: &Alert) -> Markup {
    html! {
        div class="row no-print" {
            @if let Some(undo) = &alert.undo {
                form class="inline" method="post" action=(undo.action) {
                    @for (name, value) in &undo.hidden { input type="hidden" name=(name) value=(value); }
                    button class="ds-button small" data-variant="secondary" type="submit" {
                        (undo.label.as_deref().unwrap_or_else(|| t::button_undo(lang)))
                    }
                }
            }
            @if let Some(page) = &alert.dismiss {
                a class="ds-button small" data-variant="tertiary" href=(page) {
                    (t::button_close(lang)) span class="vh" { (words::sep(lang)) (alert.title) }
                }
            }
        }
    }
}

/// Something with a date by which it should be done.
#[derive(Debug, Clone)]
pub struct Due {
    pub date: Date,
    /// Days from today; negative when it is late.
    pub days: i64,
    /// A deadline, not a guideline.
    pub firm: bool,
    /// Why this date: `2 Wochen nach dem runden Tisch`.
    pub base: Option<String>,
    /// Somebody else must act first.
    pub waiting: Option<String>,
    pub done: Option<Date>,
}

impl Due {
    pub fn new(date: Date, days: i64, firm: bool) -> Due {
        Due { date, days, firm, base: None, waiting: None, done: None }
    }

    pub fn base(mut self, base: impl Into<String>) -> Due {
        self.base = Some(base.into());
        self
    }

    fn state(&self) -> &'static str {
        match self.days {
            _ if self.done.is_some() => "done",
            ..0 => "late",
            0 => "today",
            _ if self.waiting.is_some() => "waiting",
            1..=7 => "soon",
            8.. => "later",
        }
    }
}

/// Date, word for how firm it is, how long until then, and why this date. The edge only repeats the words.
pub fn due(lang: Lang, due: &Due) -> Markup {
    let words = match (due.done, &due.waiting) {
        (Some(done), _) => t::due_done(lang, &words::date(lang, done)),
        (None, Some(who)) => format!("{}, {}", words::due_words(lang, due.days), t::due_waiting(lang, who)),
        (None, None) => words::due_words(lang, due.days),
    };
    html! {
        span class="due" data-state=(due.state()) {
            span class="due-date" {
                (date(lang, due.date)) " "
                span class="due-kind" { (if due.firm { t::due_firm(lang) } else { t::due_guideline(lang) }) }
            }
            span class="due-words" { (words) }
            @if let Some(base) = &due.base { span class="due-base" { (base) } }
        }
    }
}

/// A label with its value, and where it can be changed.
#[derive(Debug, Clone, Default)]
pub struct Fact {
    pub label: String,
    pub value: Markup,
    pub change: Option<Link>,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: Markup) -> Fact {
        Fact { label: label.into(), value, change: None }
    }
}

/// What is known, as a list of labels and values.
pub fn summary(lang: Lang, facts: &[Fact]) -> Markup {
    html! {
        dl class="facts" {
            @for fact in facts {
                div {
                    dt { (fact.label) }
                    dd {
                        div { (fact.value) }
                        @if let Some(change) = &fact.change {
                            a class="ds-link no-print" href=(change.href) {
                                (if change.label.is_empty() { t::why_change(lang) } else { &change.label })
                                span class="vh" { (words::sep(lang)) (fact.label) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who a page is about.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// What the bar is called for those who hear it.
    pub label: Option<String>,
    pub facts: Vec<(String, Markup)>,
}

/// How a condition turned out. Exclusions have words of their own, because `not met` would read as bad news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyState {
    Met,
    Unmet,
    Unknown,
    Applies,
    AppliesNot,
}

/// One reason of a result.
#[derive(Debug, Clone)]
pub struct Why {
    pub state: WhyState,
    pub criterion: String,
    /// The fact and where it comes from: `RAV (Anmeldung 04.03.2026)`.
    pub fact: Option<String>,
    pub source: Option<String>,
    /// What another answer would change.
    pub effect: Option<String>,
    /// Where the answer is given; the label is `change` where it is empty.
    pub link: Option<Link>,
}

/// State, criterion, fact with source, and the way to the question.
pub fn why(lang: Lang, reasons: &[Why]) -> Markup {
    html! { ul class="why" { @for reason in reasons { (why_line(lang, reason)) } } }
}

fn why_line(lang: Lang, reason: &Why) -> Markup {
    let (tone, word) = match reason.state {
        WhyState::Met => (Tone::Success, t::why_met(lang)),
        WhyState::Unmet => (Tone::Neutral, t::why_unmet(lang)),
        WhyState::Unknown => (Tone::Warning, t::why_unknown(lang)),
        WhyState::Applies => (Tone::Danger, t::why_applies(lang)),
        WhyState::AppliesNot => (Tone::Neutral, t::why_applies_not(lang)),
    };
    html! {
        li {
            div { (tag(tone, word)) }
            div {
                p class="strong" { (reason.criterion) }
                @if let Some(fact) = &reason.fact { p { (fact) } }
                @if let Some(source) = &reason.source { p class="subtle" { (t::why_source(lang)) (words::sep(lang)) (source) } }
                @if let Some(effect) = &reason.effect { p class="why-effect" { (effect) } }
            }
            @if let Some(link) = &reason.link {
                div class="no-print" {
                    a class="ds-link" href=(link.href) {
                        (if link.label.is_empty() { t::why_change(lang) } else { &link.label })
                        span class="vh" { (words::sep(lang)) (reason.criterion) }
                    }
                }
            }
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its own address on the page.
    pub id: String,
    pub title: String,
    pub href: Option<String>,
    pub date: Date,
    pub time: Option<Time>,
    pub by: String,
    pub tag: Option<(Tone, String)>,
    pub body: Markup,
    /// The language it was written in, where it may differ from that of the page.
    pub lang: Option<Lang>,
}

/// That there is something one may not see. Only where the rule lets its existence be known.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    pub n: i64,
    pub reason: String,
    pub why: Option<String>,
}

/// What happened, newest first.
pub fn timeline(lang: Lang, entries: &[Entry], hidden: Option<&Hidden>) -> Markup {
    html! {
        ol class="tl" {
            @for entry in entries {
                li id=(entry.id) {
                    div class="row spread" {
                        h3 {
                            @if let Some(href) = &entry.href { a class="ds-link" href=(href) { (entry.title) } } @else { (entry.title) }
                        }
                        @if let Some((tone, word)) = &entry.tag { (tag(*tone, word)) }
                    }
                    p class="subtle" {
                        (date(lang, entry.date)) @if let Some(time) = entry.time { ", " (words::time(lang, time)) } " · " (entry.by)
                    }
                    @if !entry.body.0.is_empty() { div lang=[entry.lang.map(Lang::code)] { (entry.body) } }
                }
            }
            @if let Some(hidden) = hidden {
                li class="tl-hidden" {
                    p {
                        (tag(Tone::Neutral, &t::timeline_hidden(lang, hidden.n))) " " (hidden.reason)
                        @if let Some(why) = &hidden.why { " " a class="ds-link" href=(why) { (t::timeline_why(lang)) } }
                    }
                }
            }
        }
    }
}

/// Nobody has looked is not the same as somebody has looked and something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum TaskState {
    #[default]
    NotStarted,
    Seen,
    Waiting(String),
    Done,
}

#[derive(Debug, Clone, Default)]
pub struct Task {
    pub title: String,
    pub href: Option<String>,
    pub hint: Option<String>,
    pub state: TaskState,
    pub due: Option<Due>,
}

pub fn tasks(lang: Lang, tasks: &[Task]) -> Markup {
    html! {
        ul class="tasks" {
            @for task in tasks {
                li {
                    div {
                        p class="strong" { @if let Some(href) = &task.href { a class="ds-link" href=(href) { (task.title) } } @else { (task.title) } }
                        @if let Some(hint) = &task.hint { p class="subtle" { (hint) } }
                    }
                    @if let Some(one) = &task.due { (due(lang, one)) }
                    div class="tasks-state" {
                        @match &task.state {
                            TaskState::NotStarted => (tag(Tone::Neutral, t::task_not_started(lang))),
                            TaskState::Seen => (tag(Tone::Warning, t::task_seen(lang))),
                            TaskState::Waiting(who) => (tag(Tone::Info, &t::task_waiting(lang, who))),
                            TaskState::Done => (tag(Tone::Success, t::task_done(lang))),
                        }
                    }
                }
            }
        }
    }
}

/// Whether an institution may see a category of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Yes,
    Consent,
    No,
    Missing,
}

#[derive(Debug, Clone)]
pub struct Cell {
    pub answer: Answer,
    /// Other words than those of the answer: `erteilt bis 02.12.2026`.
    pub words: Option<String>,
    /// Where the reason is explained.
    pub href: String,
    pub current: bool,
}

/// Categories of data by receiving institution.
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    pub caption: String,
    pub columns: Vec<String>,
    /// Each with as many cells as there are columns.
    pub rows: Vec<(String, Vec<Cell>)>,
}

/// The matrix, and the same as a list by institution that a narrow screen shows instead.
pub fn matrix(lang: Lang, matrix: &Matrix) -> Markup {
    html! {
        div class="mx-wide tbl-scroll" tabindex="0" role="group" aria-label=(matrix.caption) {
            table class="mx" {
                caption { (matrix.caption) }
                thead { tr {
                    th scope="col" { (t::share_category(lang)) }
                    @for column in &matrix.columns { th scope="col" { (column) } }
                } }
                tbody { @for (category, cells) in &matrix.rows {
                    tr {
                        th scope="row" { (category) }
                        @for cell in cells { td { (answer(lang, cell)) } }
                    }
                } }
            }
        }
        div class="mx-list" {
            @for (at, column) in matrix.columns.iter().enumerate() {
                section {
                    h2 { (column) }
                    ul { @for (category, cells) in &matrix.rows { @if let Some(cell) = cells.get(at) {
                        li { span { (category) } (answer(lang, cell)) }
                    } } }
                }
            }
        }
    }
}

fn answer(lang: Lang, cell: &Cell) -> Markup {
    let (state, word) = match cell.answer {
        Answer::Yes => ("yes", t::share_yes(lang)),
        Answer::Consent => ("consent", t::share_consent(lang)),
        Answer::No => ("no", t::share_no(lang)),
        Answer::Missing => ("no", t::share_missing(lang)),
    };
    html! {
        a class="mx-cell" data-answer=(state) href=(cell.href) aria-current=[cell.current.then_some("true")] {
            span class="mx-sign" {} span { (cell.words.as_deref().unwrap_or(word)) }
        }
    }
}

/// What to say and offer where there is nothing.
pub fn empty(title: &str, text: &str, actions: Markup) -> Markup {
    html! {
        div class="empty" {
            p class="strong" { (title) }
            @if !text.is_empty() { p { (text) } }
            @if !actions.0.is_empty() { div class="row no-print" { (actions) } }
        }
    }
}

/// `preparing › invited › held › approved`; the steps before `current` (from nought) are done. All are done
/// where `current` is their number.
pub fn progress(lang: Lang, steps: &[&str], current: usize) -> Markup {
    html! {
        ol class="steps" aria-label=(t::progress_label(lang)) {
            @for (at, step) in steps.iter().enumerate() {
                @let (state, word) = match at.cmp(&current) {
                    std::cmp::Ordering::Less => ("done", t::progress_done(lang)),
                    std::cmp::Ordering::Equal => ("current", t::progress_current(lang)),
                    std::cmp::Ordering::Greater => ("ahead", t::progress_ahead(lang)),
                };
                li data-state=(state) aria-current=[(at == current).then_some("step")] {
                    span class="steps-sign" aria-hidden="true" { @if at >= current { (at + 1) } }
                    span { (step) } span class="vh" { ", " (word) }
                }
            }
        }
    }
}

/// A page before what has consequences: whom it concerns, what will happen, why.
#[derive(Debug, Clone, Default)]
pub struct Confirm {
    pub facts: Vec<Fact>,
    pub effects: Vec<String>,
    /// It cannot be undone.
    pub last: bool,
    /// The fields, like the reason.
    pub fields: Markup,
    pub form: Form,
}

/// The body of such a page; its heading asks the question.
pub fn confirm(lang: Lang, confirm: &Confirm) -> Markup {
    html! {
        div class="panel confirm" {
            (summary(lang, &confirm.facts))
            @if !confirm.effects.is_empty() {
                h2 { (t::confirm_effects(lang)) }
                ul class="effects" { @for effect in &confirm.effects { li { (effect) } } }
            }
            @if confirm.last { p class="strong" { (t::confirm_final(lang)) } }
            (form(lang, &confirm.form, confirm.fields.clone()))
        }
    }
}

/// A field that two people changed.
#[derive(Debug, Clone, Default)]
pub struct ConflictField {
    pub name: String,
    pub label: String,
    pub before: String,
    pub yours: String,
    pub now: String,
    /// Yours as it was typed, for the form; several where several were ticked.
    pub typed: Vec<String>,
    /// What was kept, where it was chosen already: `yours` or `now`.
    pub kept: Option<String>,
    /// Nothing was chosen.
    pub error: Option<String>,
}

/// Name of the choice for a field: `keep.` and its path, with the value `yours` or `now`.
pub const KEEP: &str = "keep.";

/// Name of the hidden inputs that say for which fields there must be such a choice.
pub const DIFFERS: &str = "_differs";

/// Yours, what is stored now and what was before, with a choice for each field. It stands within a form; what was typed
/// travels along, so that nothing of it is lost. Neither is chosen beforehand: whoever only presses the button would undo
/// the work of somebody else.
pub fn conflict(lang: Lang, who: &str, when: &str, fields: &[ConflictField]) -> Markup {
    html! {
        p { (t::conflict_explain(lang, who)) }
        @for field in fields {
            @let id = id(&field.name);
            @let described = field.error.as_ref().map(|_| format!("{id}-error"));
            fieldset class="ds-fieldset conflict" id=(id) tabindex="-1" role="radiogroup" aria-required="true"
                aria-invalid=[field.error.as_ref().map(|_| "true")] aria-describedby=[described.as_deref()] {
                legend class="ds-heading" data-size="2xs" { (field.label) }
                @if let Some(error) = &field.error { p class="ds-validation-message" id=[described.as_deref()] { (error) } }
                @for value in &field.typed { input type="hidden" name=(field.name) value=(value); }
                input type="hidden" name=(DIFFERS) value=(field.name);
                div class="conflict-sides" {
                    (side(lang, field, "yours", t::conflict_yours(lang), &field.yours))
                    (side(lang, field, "now", &t::conflict_now_by(lang, when, who), &field.now))
                }
                div class="conflict-before" { p class="subtle strong" { (t::conflict_before(lang)) } p { (shown(lang, &field.before)) } }
            }
        }
    }
}

fn side(lang: Lang, field: &ConflictField, value: &str, label: &str, text: &str) -> Markup {
    let id = format!("{}-{value}", id(&field.name));
    let checked = field.kept.as_deref() == Some(value);
    html! {
        div class="conflict-side" {
            div class="ds-field" {
                input class="ds-input" type="radio" id=(id) name={ (KEEP) (field.name) } value=(value) checked[checked] aria-describedby={ (id) "-text" };
                label class="ds-label" for=(id) { (label) }
            }
            div id={ (id) "-text" } class="conflict-text" {
                @if text.is_empty() { (shown(lang, text)) } @else { (diff(&field.before, text)) }
            }
        }
    }
}

fn shown(lang: Lang, text: &str) -> Markup {
    html! { @if text.is_empty() { span class="subtle" { (t::conflict_blank(lang)) } } @else { span class="pre" { (text) } } }
}

/// What became of a text, word by word: gone is `<del>`, new is `<ins>`.
pub fn diff(before: &str, after: &str) -> Markup {
    let (old, new) = (pieces(before), pieces(after));
    html! { span class="pre" { @for (change, text) in changes(&old, &new) { @match change {
        Change::Same => (text), Change::Gone => del { (text) }, Change::New => ins { (text) },
    } } } }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Same,
    Gone,
    New,
}

/// Words and the space between them, each a piece.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut space = None;
    for (at, c) in text.char_indices() {
        if space.is_some_and(|space| space != c.is_whitespace()) {
            pieces.push(&text[start..at]);
            start = at;
        }
        space = Some(c.is_whitespace());
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// The longest common sequence, unless the texts are so long that the table would be too large.
fn changes(old: &[&str], new: &[&str]) -> Vec<(Change, String)> {
    const LARGEST: usize = 4_000_000;
    if old.len().saturating_mul(new.len()) > LARGEST {
        return vec![(Change::Gone, old.concat()), (Change::New, new.concat())];
    }
    let width = new.len() + 1;
    let mut common = vec![0u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i * width + j] = if old[i] == new[j] {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            push(&mut found, Change::Same, old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            push(&mut found, Change::Gone, old[i]);
            i += 1;
        } else {
            push(&mut found, Change::New, new[j]);
            j += 1;
        }
    }
    found
}

fn push(found: &mut Vec<(Change, String)>, change: Change, piece: &str) {
    match found.last_mut() {
        Some((last, text)) if *last == change => text.push_str(piece),
        _ => found.push((change, piece.to_owned())),
    }
}
