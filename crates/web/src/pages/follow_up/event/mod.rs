//! What an event says, in words: codes by their labels, texts as they were written.

mod after;
mod before;
mod together;

use crate::http::Visitor;
use crate::{form, text, ui};
use app::case::CaseView;
use domain::CaseEvent;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// The body of an entry of the timeline.
pub fn body(v: &Visitor, view: &CaseView, event: &CaseEvent) -> Markup {
    let said = Said { v, view, parts: Vec::new() };
    let said = match before::say(said, event) {
        Ok(said) => said,
        Err(said) => match together::say(said, event) {
            Ok(said) => said,
            Err(said) => after::say(said, event),
        },
    };
    html! { @for part in &said.parts { (part) } }
}

/// What is being said of an event. The first step that knows it answers `Ok`.
struct Said<'a> {
    v: &'a Visitor,
    view: &'a CaseView,
    parts: Vec<Markup>,
}

impl Said<'_> {
    fn add(mut self, part: Markup) -> Self {
        self.parts.push(part);
        self
    }

    /// A text as someone wrote it; its language is not known.
    fn text(self, text: impl std::fmt::Display) -> Self {
        self.add(html! { p class="pre" { (text.to_string()) } })
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
        self.add(html! { p { (line.to_string()) } })
    }

    /// A field of a command with its label.
    fn field(self, kind: &str, name: &str, value: impl std::fmt::Display) -> Self {
        let label = form::label(self.v.lang, kind, name);
        self.add(html! { p { span class="subtle" { (label) ": " } (value.to_string()) } })
    }

    /// A field with a longer text.
    fn prose(self, kind: &str, name: &str, value: Option<impl std::fmt::Display>) -> Self {
        let Some(value) = value else { return self };
        let label = form::label(self.v.lang, kind, name);
        self.add(html! { p class="subtle" { (label) ":" } p class="pre" { (value.to_string()) } })
    }

    /// A code of the house with the label of its field.
    fn code(self, kind: &str, name: &str, code: &str) -> Self {
        let words = text::code(self.v.lang, form::group(kind, name), code);
        self.field(kind, name, words)
    }

    /// A day with the label of its field.
    fn on(self, kind: &str, name: &str, on: Date) -> Self {
        let label = form::label(self.v.lang, kind, name);
        let on = ui::date(self.v.lang, on);
        self.add(html! { p { span class="subtle" { (label) ": " } (on) } })
    }

    /// The tick of a box, where it is ticked.
    fn ticked(self, kind: &str, name: &str, ticked: bool) -> Self {
        let label = form::label(self.v.lang, kind, name);
        if ticked { self.line(label) } else { self }
    }

    /// A file, with the way to it.
    fn file(self, file: Option<&domain::follow_up::FileRef>) -> Self {
        let Some(file) = file else { return self };
        let href = format!("/cases/{}/files/{}", self.view.case().number, file.blob);
        self.add(html! { p { a class="ds-link" href=(href) { (file.name) } } })
    }

    fn institution(&self, code: &str) -> String {
        text::institution(self.v.lang, self.v.model(), code)
    }

    fn owner(&self, code: &str) -> String {
        text::owner(self.v.lang, self.v.model(), code)
    }

    /// The measure of a number, where it can be seen.
    fn measure(self, n: Option<u32>) -> Self {
        let found =
            n.and_then(|n| self.view.case().measures.iter().find(|m| m.n == n)).map(|m| m.plan.what.to_string());
        match found {
            Some(what) => self.field("follow-up.contact", "measure", what),
            None => self,
        }
    }

    fn goal(self, n: u32) -> Self {
        let found = self.view.case().goals.iter().find(|g| g.n == n).map(|g| g.title.to_string());
        match found {
            Some(title) => self.field("plan.assess", "goal", title),
            None => self,
        }
    }

    fn request(self, n: u32) -> Self {
        let found = self.view.case().requests.iter().find(|r| r.n == n);
        let found = found.map(|r| format!("{} ({})", r.send.what, self.institution(r.send.to.as_str())));
        match found {
            Some(what) => self.line(what),
            None => self,
        }
    }

    /// The request for information of a number, with the way to its page.
    fn inquiry(self, n: u32) -> Self {
        let found = self.view.case().inquiries.iter().find(|i| i.n == n);
        let Some(id) = found.map(|i| i.asked.id.to_string()) else { return self };
        self.add(html! { p { a class="ds-link id" href={ "/inquiries/" (id) } { (id) } } })
    }

    /// The time for which a consent was put before the person.
    fn consent(self, n: u32) -> Self {
        let lang = self.v.lang;
        let found = self.view.case().consents.iter().find(|c| c.n == n);
        let found = found.map(|c| {
            t::history_consent(lang, i64::from(n), &words::span(lang, c.offer.valid_from, Some(c.valid_until)))
        });
        match found {
            Some(words) => self.line(words),
            None => self,
        }
    }
}
