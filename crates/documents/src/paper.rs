//! What every document has: whose paper it is, whom it goes to, about whom, made when, for whom, by whom, on which basis.

use domain::model::Language;
use jiff::civil::Date;
use serde_json::{Value, json};
use words::{Lang, t};

/// Head and foot of a document. Names and addresses come ready in the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The language of the whole document.
    pub language: Language,
    /// The day that the document bears.
    pub made_on: Date,
    /// Whose paper it is.
    pub sender: Sender,
    /// The lines of the address for the window of the envelope; none for what is handed over.
    pub addressee: Vec<String>,
    /// The number of the case; it stands on every page.
    pub number: String,
    /// For whom it was made.
    pub made_for: String,
    /// Who made it: the office, where it matters the person.
    pub made_by: String,
    /// On the basis of what it was made: an article, a request.
    pub basis: String,
}

/// The institution or office whose paper it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Its name.
    pub name: String,
    /// What stands under the name: office, street, place, telephone.
    pub lines: Vec<String>,
}

/// The person whom the document is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Given name and family name.
    pub name: String,
    /// Birth date.
    pub birth: Date,
    /// The AVS number with its points, only where the reader may use it (LAVS art. 153c).
    pub avs: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Commune of residence.
    pub commune: Option<String>,
}

/// Pairs of a label and what it labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Facts(Vec<(String, String)>);

impl Facts {
    /// Adds a fact.
    pub(crate) fn with(mut self, label: &str, value: impl Into<String>) -> Facts {
        self.0.push((label.to_string(), value.into()));
        self
    }

    /// Adds a fact where there is one.
    pub(crate) fn with_some(self, label: &str, value: Option<impl Into<String>>) -> Facts {
        match value {
            Some(value) => self.with(label, value),
            None => self,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn data(&self) -> Value {
        self.0.iter().map(|(label, value)| json!({"label": label, "value": value})).collect()
    }
}

impl Paper {
    pub(crate) fn data(&self, lang: Lang, title: &str) -> Value {
        let on = words::date(lang, self.made_on);
        json!({
            "lang": lang.code(),
            "title": title,
            "day": {"year": self.made_on.year(), "month": self.made_on.month(), "day": self.made_on.day()},
            "sender": {"name": self.sender.name, "lines": self.sender.lines},
            "addressee": self.addressee,
            "number": self.number,
            "foot": t::paper_foot(lang, &self.basis, &on, &self.made_by, &self.made_for),
            "page": t::paper_page(lang, "{page}", "{pages}"),
        })
    }

    /// About whom it is, in short: for what the person holds in their hands.
    pub(crate) fn heading_facts(&self, lang: Lang, person: &Person) -> Facts {
        Facts::default()
            .with(t::paper_person(lang), &person.name)
            .with(t::paper_birth(lang), words::date(lang, person.birth))
            .with(t::paper_number(lang), &self.number)
    }

    /// All that is known of the person, and what the foot says on every page: feet are not read aloud.
    pub(crate) fn facts(&self, lang: Lang, person: &Person) -> Facts {
        self.heading_facts(lang, person)
            .with_some(t::paper_avs(lang), person.avs.as_deref())
            .with_some(t::paper_phone(lang), person.phone.as_deref())
            .with_some(t::paper_commune(lang), person.commune.as_deref())
            .with(t::paper_made_on(lang), words::date(lang, self.made_on))
            .with(t::paper_made_for(lang), &self.made_for)
            .with(t::paper_made_by(lang), &self.made_by)
            .with(t::paper_basis(lang), &self.basis)
    }
}
