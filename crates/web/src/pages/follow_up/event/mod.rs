//! What an event says, in words: codes by their labels, texts as they were written.

mod after;
mod before;
mod together;

use crate::http::Visitor;
use crate::{form, text, ui};
use app::case::CaseView;
use domain::model::Model;
use domain::{Case, CaseEvent};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// From what the words of an event are taken.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The language.
    pub lang: Lang,
    /// The model of the canton.
    pub model: &'a Model,
    /// The case of the event, as its reader sees it.
    pub case: &'a Case,
    /// The names of accounts.
    pub names: &'a BTreeMap<String, String>,
    /// Everything that the event says, where a timeline stops at the result: for the person.
    pub whole: bool,
}

/// The body of an entry of the timeline.
pub fn body(v: &Visitor, view: &CaseView, event: &CaseEvent) -> Markup {
    let around = Around { lang: v.lang, model: v.model(), case: view.case(), names: &view.names, whole: false };
    html! { @for part in &says(around, event) { (part.markup(v.lang)) } }
}

/// The same as text: a line, or some, for each part; empty where the kind of the event says it all.
pub fn plain(around: Around, event: &CaseEvent) -> String {
    says(around, event).iter().map(|part| part.plain(around.lang)).collect::<Vec<_>>().join("\n")
}

fn says(around: Around, event: &CaseEvent) -> Vec<Part> {
    let said = Said { around, parts: Vec::new() };
    let said = match before::say(said, event) {
        Ok(said) => said,
        Err(said) => match together::say(said, event) {
            Ok(said) => said,
            Err(said) => after::say(said, event),
        },
    };
    said.parts
}

/// A piece of what an event says.
enum Part {
    /// A text as someone wrote it; its language is not known.
    Text(String),
    /// A short line without a label.
    Line(String),
    /// A field with its label.
    Field(String, String),
    /// A day with the label of its field.
    On(String, Date),
    /// A field with a longer text.
    Prose(String, String),
    /// A file or a page, with the way to it.
    Link { name: String, href: String },
}

impl Part {
    fn markup(&self, lang: Lang) -> Markup {
        match self {
            Part::Text(text) => html! { p class="pre" { (text) } },
            Part::Line(line) => html! { p { (line) } },
            Part::Field(label, value) => {
                html! { p { span class="subtle" { (label) (words::colon(lang, label)) } (value) } }
            }
            Part::On(label, on) => {
                html! { p { span class="subtle" { (label) (words::colon(lang, label)) } (ui::date(lang, *on)) } }
            }
            Part::Prose(label, text) => {
                html! { p class="subtle" { (label) (words::colon(lang, label).trim_end()) } p class="pre" { (text) } }
            }
            Part::Link { name, href } => html! { p { a class="ds-link" href=(href) { (name) } } },
        }
    }

    fn plain(&self, lang: Lang) -> String {
        match self {
            Part::Text(text) | Part::Line(text) | Part::Link { name: text, .. } => text.clone(),
            Part::Field(label, value) => words::labelled(lang, label, value),
            Part::On(label, on) => words::labelled(lang, label, &words::date(lang, *on)),
            Part::Prose(label, text) => format!("{label}{}\n{text}", words::colon(lang, label).trim_end()),
        }
    }
}

/// What is being said of an event. The first step that knows it answers `Ok`.
struct Said<'a> {
    around: Around<'a>,
    parts: Vec<Part>,
}

impl Said<'_> {
    fn add(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// A text as someone wrote it; its language is not known.
    fn text(self, text: impl std::fmt::Display) -> Self {
        self.add(Part::Text(text.to_string()))
    }

    /// A text, where there is one.
    fn maybe(self, text: Option<impl std::fmt::Display>) -> Self {
        match text {
            Some(text) => self.text(text),
            None => self,
        }
    }

    /// A short line without a label.
    fn line(self, line: impl std::fmt::Display) -> Self {
        self.add(Part::Line(line.to_string()))
    }

    /// A value with a label of its own.
    fn labelled(self, label: String, value: String) -> Self {
        self.add(Part::Field(label, value))
    }

    /// A field of a command with its label.
    fn field(self, kind: &str, name: &str, value: impl std::fmt::Display) -> Self {
        let label = form::label(self.around.lang, kind, name);
        self.add(Part::Field(label.to_string(), value.to_string()))
    }

    /// A field with a longer text.
    fn prose(self, kind: &str, name: &str, value: Option<impl std::fmt::Display>) -> Self {
        let Some(value) = value else { return self };
        let label = form::label(self.around.lang, kind, name);
        self.add(Part::Prose(label.to_string(), value.to_string()))
    }

    /// A code of the house with the label of its field.
    fn code(self, kind: &str, name: &str, code: &str) -> Self {
        let words = text::code(self.around.lang, form::group(kind, name), code);
        self.field(kind, name, words)
    }

    /// A day with the label of its field.
    fn on(self, kind: &str, name: &str, on: Date) -> Self {
        let label = form::label(self.around.lang, kind, name);
        self.add(Part::On(label.to_string(), on))
    }

    /// The tick of a box, where it is ticked.
    fn ticked(self, kind: &str, name: &str, ticked: bool) -> Self {
        let label = form::label(self.around.lang, kind, name);
        if ticked { self.line(label) } else { self }
    }

    /// A file, with the way to it.
    fn file(self, file: Option<&domain::follow_up::FileRef>) -> Self {
        let Some(file) = file else { return self };
        let href = format!("/cases/{}/files/{}", self.around.case.number, file.blob);
        self.add(Part::Link { name: file.name.to_string(), href })
    }

    fn name(&self, account: &domain::Code) -> String {
        self.around.names.get(account.as_str()).cloned().unwrap_or_default()
    }

    fn institution(&self, code: &str) -> String {
        text::institution(self.around.lang, self.around.model, code)
    }

    fn owner(&self, code: &str) -> String {
        text::owner(self.around.lang, self.around.model, code)
    }

    /// The measure of a number, where it can be seen.
    fn measure(self, n: Option<u32>) -> Self {
        let found =
            n.and_then(|n| self.around.case.measures.iter().find(|m| m.n == n)).map(|m| m.plan.what.to_string());
        match found {
            Some(what) => self.field("follow-up.contact", "measure", what),
            None => self,
        }
    }

    fn goal(self, n: u32) -> Self {
        let found = self.around.case.goals.iter().find(|g| g.n == n).map(|g| g.title.to_string());
        match found {
            Some(title) => self.field("plan.assess", "goal", title),
            None => self,
        }
    }

    fn request(self, n: u32) -> Self {
        let found = self.around.case.requests.iter().find(|r| r.n == n);
        let found = found.map(|r| format!("{} ({})", r.send.what, self.institution(r.send.to.as_str())));
        match found {
            Some(what) => self.line(what),
            None => self,
        }
    }

    /// The request for information of a number, with the way to its page.
    fn inquiry(self, n: u32) -> Self {
        let found = self.around.case.inquiries.iter().find(|i| i.n == n);
        let Some(id) = found.map(|i| i.asked.id.to_string()) else { return self };
        self.add(Part::Link { href: format!("/inquiries/{id}"), name: id })
    }

    /// The time for which a consent was put before the person.
    fn consent(self, n: u32) -> Self {
        let lang = self.around.lang;
        let found = self.around.case.consents.iter().find(|c| c.n == n);
        let found = found.map(|c| {
            t::history_consent(lang, i64::from(n), &words::span(lang, c.offer.valid_from, Some(c.valid_until)))
        });
        match found {
            Some(words) => self.line(words),
            None => self,
        }
    }
}
