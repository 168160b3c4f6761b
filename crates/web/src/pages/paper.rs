//! What all documents on paper share: head and foot from the case, and the answer that hands the file out.

use crate::http::Visitor;
use crate::text;
use app::AppError;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Fault, Paper, Sender};
use domain::{Case, Name, Person};
use words::Lang;

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
