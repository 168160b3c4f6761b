//! A sheet as a row of blocks, for the documents whose words a canton can change: one template of the house sets them all.

use crate::paper::{Facts, Paper};
use crate::press::Document;
use domain::template::{Passage, Placeholder, TemplateKind, Wording, fill};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use words::{Lang, t};

/// What stands in the places of the passages.
pub(crate) type Values = BTreeMap<Placeholder, String>;

/// What a sheet is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A page.
    A4,
    /// The page of a booklet; two of them stand on a folded A4.
    A5,
}

/// A document whose words a canton can change.
pub(crate) trait Templated {
    /// The kind of document.
    const KIND: TemplateKind;

    /// Head and foot, language and day.
    fn paper(&self) -> &Paper;

    /// The canton's own words.
    fn wording(&self) -> &Wording;

    /// The heading.
    fn title(&self, lang: Lang) -> String;

    /// What stands in the places of the passages beside day, sender and number.
    fn values(&self, lang: Lang) -> Values;

    /// What stands between introduction and closing.
    fn content(&self, lang: Lang) -> Sheet;

    /// What stands after the closing: lines to sign, something to send back.
    fn end(&self, _: Lang) -> Sheet {
        Sheet::default()
    }

    /// Large type.
    fn large(&self) -> bool {
        false
    }

    /// The size of a page.
    fn format(&self) -> Format {
        Format::A4
    }

    /// For whom each copy is, where there is more than one.
    fn copies(&self, _: Lang) -> Vec<String> {
        Vec::new()
    }

    /// The payment part at the foot of the last page.
    fn slip(&self, _: Lang) -> Option<Value> {
        None
    }

    /// What is no text of people: the code of a payment part.
    fn raw(&self) -> Value {
        Value::Null
    }

    /// What the file says of itself beside kind and version.
    fn marks(&self) -> Vec<String> {
        Vec::new()
    }
}

/// What a passage says: the words of the canton, else those of the house; none where there are none.
pub(crate) fn passage(kind: TemplateKind, passage: Passage, lang: Lang, wording: &Wording, values: &Values) -> String {
    let own = wording.texts.get(&passage).map(String::as_str);
    let house = || words::lookup(lang, &format!("passage-{kind}-{passage}"));
    fill(own.or_else(house).unwrap_or_default(), values)
}

/// What a file says of the template that it was printed from.
pub(crate) fn mark(kind: TemplateKind, wording: &Wording) -> String {
    format!("template:{kind}/{}", wording.version)
}

impl<T: Templated> Document for T {
    const TEMPLATE: &str = "sheet.typ";

    fn paper(&self) -> &Paper {
        Templated::paper(self)
    }

    fn title(&self, lang: Lang) -> String {
        Templated::title(self, lang)
    }

    fn raw(&self) -> Value {
        Templated::raw(self)
    }

    fn marks(&self) -> Vec<String> {
        [vec![mark(T::KIND, self.wording())], Templated::marks(self)].concat()
    }

    fn data(&self, lang: Lang) -> Value {
        let paper = Templated::paper(self);
        let mut values = self.values(lang);
        values.insert(Placeholder::Date, words::date(lang, paper.made_on));
        values.insert(Placeholder::Sender, paper.sender.name.clone());
        values.insert(Placeholder::Number, paper.number.clone());
        let said = |p: Passage| {
            let has = T::KIND.passages().contains(&p);
            if has { passage(T::KIND, p, lang, self.wording(), &values) } else { String::new() }
        };
        let remedies = said(Passage::Remedies);
        let head =
            Sheet::default().text(&said(Passage::Greeting)).text(&said(Passage::Introduction)).then(self.content(lang));
        // What ends a paper stays together, so that no page holds nothing but the small letters of the foot.
        let (closing, end) = (Sheet::default().text(&said(Passage::Closing)), self.end(lang));
        let (body, last) = match (end.0.is_empty(), end.turns()) {
            (true, _) => (head, closing),
            (false, true) => (head.then(closing).then(end), Sheet::default()),
            (false, false) => (head.then(closing), end),
        };
        let tail = last
            .when(!remedies.is_empty(), |s| s.heading(t::sheet_remedies(lang)).text(&remedies))
            .small(&said(Passage::Footer))
            .push(json!({"is": "closing"}));
        let blocks = body.keep(tail);
        let dated = T::KIND.is_letter() || !paper.addressee.is_empty();
        json!({
            "large": self.large(),
            "format": if self.format() == Format::A5 { "a5" } else { "a4" },
            "copies": self.copies(lang),
            "dateline": if dated { words::date_of_letter(lang, paper.made_on) } else { String::new() },
            "version": (self.wording().version > 0)
                .then(|| t::sheet_version(lang, &self.wording().version.to_string())),
            "blocks": blocks.0,
            "slip": self.slip(lang),
        })
    }
}

/// At most so much text stays together: it fits on the page of a booklet.
const KEPT: usize = 1600;

/// What stands on a sheet, from top to bottom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet(Vec<Value>);

/// A line to sign on, or how it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// In what capacity.
    pub label: String,
    /// The name, where it is known.
    pub name: String,
    /// How, when and before whom it was signed, where it was.
    pub signed: Option<String>,
}

impl Sheet {
    /// What the template needs of a sheet whose words are all of the house: no canton has changed any.
    pub(crate) fn alone(self) -> Value {
        let blocks = self.push(json!({"is": "closing"})).0;
        let (copies, version) = (Vec::<String>::new(), Value::Null);
        json!({ "large": false, "format": "a4", "copies": copies, "dateline": "", "version": version, "blocks": blocks, "slip": null })
    }

    fn push(mut self, block: Value) -> Sheet {
        self.0.push(block);
        self
    }

    /// Whether it begins a new page somewhere.
    fn turns(&self) -> bool {
        self.0.iter().any(|block| block["is"] == "page")
    }

    /// Paragraphs; an empty line begins a new one.
    pub(crate) fn text(self, text: &str) -> Sheet {
        if text.is_empty() { self } else { self.push(json!({"is": "text", "text": text})) }
    }

    /// A paragraph that stands out.
    pub(crate) fn strong(self, text: &str) -> Sheet {
        self.push(json!({"is": "strong", "text": text}))
    }

    /// A paragraph in small letters.
    pub(crate) fn small(self, text: &str) -> Sheet {
        if text.is_empty() { self } else { self.push(json!({"is": "small", "text": text})) }
    }

    /// What explains what stands right above it, in small letters.
    pub(crate) fn note(self, text: &str) -> Sheet {
        if text.is_empty() { self } else { self.push(json!({"is": "note", "text": text})) }
    }

    /// A heading of the second level.
    pub(crate) fn heading(self, text: &str) -> Sheet {
        self.push(json!({"is": "heading", "text": text, "level": 2}))
    }

    /// A heading of the third level.
    pub(crate) fn sub(self, text: &str) -> Sheet {
        self.push(json!({"is": "heading", "text": text, "level": 3}))
    }

    /// Labels and values.
    pub(crate) fn facts(self, facts: &Facts) -> Sheet {
        if facts.is_empty() { self } else { self.push(json!({"is": "facts", "list": facts.data()})) }
    }

    /// A list; nothing where it is empty.
    pub(crate) fn bullets(self, list: &[String]) -> Sheet {
        if list.is_empty() { self } else { self.push(json!({"is": "bullets", "list": list})) }
    }

    /// Boxes to tick by hand.
    pub(crate) fn ticks(self, list: &[&str]) -> Sheet {
        self.push(json!({"is": "ticks", "list": list}))
    }

    /// A table with the share of each column; `none` in its place where it has no row.
    pub(crate) fn rows(self, widths: &[f32], heads: &[&str], rows: Vec<Vec<Vec<String>>>, none: &str) -> Sheet {
        match rows.is_empty() {
            true => self.text(none),
            false => self.push(json!({"is": "rows", "widths": widths, "heads": heads, "rows": rows})),
        }
    }

    /// Numbers with their labels, the numbers in line.
    pub(crate) fn numbers(self, heads: [&str; 2], rows: &[(String, String)]) -> Sheet {
        self.push(json!({"is": "numbers", "heads": heads, "rows": rows}))
    }

    /// Empty lines to write on.
    pub(crate) fn lines(self, count: u8) -> Sheet {
        self.push(json!({"is": "lines", "count": count}))
    }

    /// Lines to sign on.
    pub(crate) fn signatures(self, place: &str, list: &[Signing]) -> Sheet {
        let one = |s: &Signing| json!({"label": s.label, "name": s.name, "signed": s.signed});
        let list: Vec<Value> = list.iter().map(one).collect();
        self.push(json!({"is": "signatures", "place": place, "list": list}))
    }

    /// Room to sign by hand, under a greeting and above a name.
    pub(crate) fn room(self) -> Sheet {
        self.push(json!({"is": "room"}))
    }

    /// A new page.
    pub(crate) fn page(self) -> Sheet {
        self.push(json!({"is": "page"}))
    }

    /// What stays together on one page where it is short; what is longer goes on over the next.
    pub(crate) fn keep(self, inner: Sheet) -> Sheet {
        let size: usize = inner.0.iter().map(|block| block.to_string().len()).sum();
        if size > KEPT { self.then(inner) } else { self.push(json!({"is": "keep", "blocks": inner.0})) }
    }

    /// This and then another one.
    pub(crate) fn then(mut self, other: Sheet) -> Sheet {
        self.0.extend(other.0);
        self
    }

    /// More where a condition holds.
    pub(crate) fn when(self, condition: bool, more: impl FnOnce(Sheet) -> Sheet) -> Sheet {
        if condition { more(self) } else { self }
    }
}
