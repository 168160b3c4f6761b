//! The one press of the program, with the templates and fonts of the house.

use crate::paper::Paper;
use crate::text;
use domain::model::Language;
use serde_json::{Value, json};
use std::sync::LazyLock;
use typeset::Press;
use words::Lang;

pub use typeset::Fault;

const TEMPLATES: &[(&str, &str)] = &[
    ("house.typ", include_str!("../templates/house.typ")),
    ("access-report.typ", include_str!("../templates/access-report.typ")),
    ("consent-form.typ", include_str!("../templates/consent-form.typ")),
    ("invoice.typ", include_str!("../templates/invoice.typ")),
    ("inventory-report.typ", include_str!("../templates/inventory-report.typ")),
    ("numbers.typ", include_str!("../templates/numbers.typ")),
    ("slip.typ", include_str!("../templates/slip.typ")),
    ("sheet.typ", include_str!("../templates/sheet.typ")),
    ("who-sees-what.typ", include_str!("../templates/who-sees-what.typ")),
];

const FONTS: &[&[u8]] = &[
    include_bytes!(concat!(env!("OUT_DIR"), "/inter-400.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/inter-600.ttf")),
    // For payment parts alone, whose guidelines name four faces: this is the successor of Liberation Sans.
    include_bytes!(concat!(env!("OUT_DIR"), "/arimo-400.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/arimo-700.ttf")),
];

static PRESS: LazyLock<Press> =
    LazyLock::new(|| Press::new(TEMPLATES, FONTS).expect("the templates and fonts of the house can be read"));

/// Something that can be printed.
pub trait Document {
    /// The template that sets it.
    const TEMPLATE: &str;

    /// Head and foot, language and day.
    fn paper(&self) -> &Paper;

    /// The heading, which is also the title of the file.
    fn title(&self, lang: Lang) -> String;

    /// What its template reads besides.
    fn data(&self, lang: Lang) -> Value;

    /// What its template reads besides and is no text of people: a drawing, which is handed over as it is.
    fn raw(&self) -> Value {
        Value::Null
    }

    /// What the file says of itself for programs, never of a person: from which version of a template it was printed.
    fn marks(&self) -> Vec<String> {
        Vec::new()
    }

    /// The document as PDF/A-2a and PDF/UA-1.
    ///
    /// Errors: template and data do not fit each other, which is a fault of the house and not of the input.
    fn pdf(&self) -> Result<Vec<u8>, Fault> {
        PRESS.pdf(Self::TEMPLATE, set(self).to_string())
    }
}

/// What a template reads of a document.
pub(crate) fn set<D: Document + ?Sized>(document: &D) -> Value {
    let lang = lang(document.paper().language);
    let (paper, body) = (document.paper().data(lang, &document.title(lang)), document.data(lang));
    let mut data = json!({"paper": paper, "body": body, "marks": document.marks()});
    text::make_printable(&mut data, lang, |c| PRESS.has(c));
    data["raw"] = document.raw();
    data
}

/// Documents of the common template one after the other in one file.
pub(crate) fn letters(all: Vec<Value>) -> Result<Vec<u8>, Fault> {
    PRESS.pdf("sheet.typ", json!({"letters": all}).to_string())
}

/// A picture as PNG, twice as large as it is drawn, with the fonts of the house.
///
/// Errors: the picture cannot be drawn, which is a fault of the house.
pub fn png(svg: &str) -> Result<Vec<u8>, Fault> {
    typeset::png(svg, FONTS, 2.0)
}

/// The language of the words for a language of the domain.
pub(crate) fn lang(language: Language) -> Lang {
    match language {
        Language::Fr => Lang::Fr,
        Language::De => Lang::De,
        Language::It => Lang::It,
        Language::En => Lang::En,
    }
}
