//! What all documents on paper share: head and foot from the case, the page on which language and address are chosen, and
//! the answer that hands the file out.

mod desk;

pub use desk::{lines, link, offers, routes};

use crate::http::Visitor;
use crate::text;
use app::AppError;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Fault, Paper, Sender};
use domain::template::{Printed, TemplateKind, Wording};
use domain::{Case, Name, Person};
use maud::{Markup, html};
use words::{Lang, t};

/// What somebody wants printed: for whom, in which language, out of how many.
pub struct Wish<'a> {
    /// Who prints.
    pub v: &'a Visitor,
    /// The language of the paper.
    pub lang: Lang,
    /// The address for the window of the envelope; kept nowhere.
    pub address: Vec<String>,
    /// The number of the consent, request, dossier or invitation that it is about.
    pub n: Option<u32>,
    /// The canton's words for it.
    pub wording: Wording,
}

impl Wish<'_> {
    /// The head and foot of a paper about a case, for a reader.
    pub fn head(&self, case: &Case, reader: String, basis: String) -> Paper {
        let paper = head(self.v, case, self.lang, basis);
        Paper { addressee: self.address.clone(), made_for: reader, ..paper }
    }

    /// The name of an institution in the language of the paper.
    pub fn institution(&self, code: &domain::Code) -> String {
        text::institution_full(self.lang, self.v.model(), code.as_str())
    }

    /// Who owns something, in the language of the paper.
    pub fn owner(&self, code: &domain::Code) -> String {
        text::owner(self.lang, self.v.model(), code.as_str())
    }

    /// Somebody with their institution.
    pub fn seated(&self, view: &app::case::CaseView, who: &domain::case::Seated) -> String {
        let (name, at) = (view.name(&who.account), self.institution(&who.seat.institution));
        if name.is_empty() { at } else { format!("{name}, {at}") }
    }
}

/// The head and foot of a paper about a session, for a reader.
pub fn head_of_session(wish: &Wish, number: &str, reader: String) -> Paper {
    let (v, lang) = (wish.v, wish.lang);
    Paper {
        language: text::language(lang),
        made_on: v.today(),
        sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
        addressee: wish.address.clone(),
        number: number.to_string(),
        made_for: reader,
        made_by: maker(v, lang),
        basis: cooperation(lang),
    }
}

/// Under which name the access log keeps that something was printed, with the version of its words.
pub fn logged(kind: TemplateKind, wording: &Wording) -> String {
    format!("paper-{kind}/{}", wording.version)
}

/// From which words a letter went out, for the place where it is listed; nothing where that was not kept yet.
pub fn words_kept(lang: Lang, letter: Option<Printed>) -> Markup {
    html! { @if let Some(letter) = letter {
        span class="subtle" {
            @if letter.version == 0 { (t::templates_house(lang)) } @else { (t::sheet_version(lang, &letter.version.to_string())) }
        }
    } }
}

/// On what it rests that something is printed for somebody: the cooperation itself.
pub fn cooperation(lang: Lang) -> String {
    t::sheet_basis(lang).to_string()
}

/// The head and foot of a paper about a case, made by the visitor. `basis` is an article or what was asked.
pub fn head(v: &Visitor, case: &Case, lang: Lang, basis: String) -> Paper {
    Paper {
        language: text::language(lang),
        made_on: v.today(),
        sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
        addressee: Vec::new(),
        number: case.number.to_string(),
        made_for: spoken(&case.person),
        made_by: maker(v, lang),
        basis,
    }
}

/// Who makes a paper: the visitor's institution.
pub fn maker(v: &Visitor, lang: Lang) -> String {
    text::institution_full(lang, v.model(), v.caller.seated.seat.institution.as_str())
}

/// Given name and family name, as one speaks.
pub fn spoken(person: &Person) -> String {
    full(person.given_name.as_ref(), &person.family_name)
}

/// The names of whoever it is, in that order.
pub fn full(given: Option<&Name>, family: &Name) -> String {
    let names = [given, Some(family)];
    names.into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The person for the head of a paper, as far as the reader sees them.
pub fn about(person: &Person) -> documents::Person {
    documents::Person {
        name: spoken(person),
        birth: person.birth,
        avs: person.avs.as_ref().map(ToString::to_string),
        phone: person.phone.as_ref().map(ToString::to_string),
        commune: person.commune.as_ref().map(ToString::to_string),
    }
}

/// The language of a paper: the one that is asked for, else the person's.
pub fn language(v: &Visitor, person: &Person) -> Lang {
    v.query.get("in").and_then(Lang::from_code).unwrap_or(text::lang(person.language))
}

/// A template that does not fit its data is a fault of the house.
pub fn fault(fault: &Fault) -> AppError {
    AppError::Fault(format!("a document could not be set: {}", fault.why()))
}

/// A PDF that is handed out. Its name says what it is and the number of the case, never who.
pub fn pdf(number: &str, what: &str, bytes: Vec<u8>) -> Response {
    let number: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{number}-{what}.pdf\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    (headers, bytes).into_response()
}
