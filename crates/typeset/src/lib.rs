//! Typst as a library: templates, fonts and data in memory go in, the bytes of a PDF come out.
//!
//! Nothing else of the house knows Typst, so that a template is changed without compiling it again. Pure: no file, no
//! network, no package, no clock, no font of the machine. What a template can read are the templates and `data.json`.

mod picture;
mod world;

pub use picture::png;

use std::fmt;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Files, Sheet};

/// The file under which a template finds its data.
pub const DATA: &str = "data.json";

/// How many documents ago something must have been used to be forgotten: what is set once (the head of a letter, the
/// rights of a person) is not set again, and memory stays bounded.
const REMEMBERED: usize = 10;

/// Templates and fonts, read once.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    files: Files,
    standards: PdfStandards,
}

impl Press {
    /// A press with templates, as name and text, and fonts, as the bytes of TTF or OTF files.
    ///
    /// Errors: a name that is no path, a file that holds no font.
    pub fn new(templates: &[(&str, &str)], fonts: &[&'static [u8]]) -> Result<Press, Fault> {
        let mut read = Vec::new();
        for bytes in fonts {
            let before = read.len();
            read.extend(Font::iter(Bytes::new(*bytes)));
            if read.len() == before {
                return Err(Fault::plain("a file holds no font"));
            }
        }
        let standards = [PdfStandard::A_2a, PdfStandard::Ua_1];
        Ok(Press {
            // Typst's own word for cells that head a row; without it a table is read aloud without them.
            library: LazyHash::new(
                Library::builder().with_features(Features::from_iter([Feature::A11yExtras])).build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(&read)),
            fonts: read,
            files: Files::new(templates)?,
            standards: PdfStandards::new(&standards).map_err(|e| Fault::plain(e.message().as_str()))?,
        })
    }

    /// Whether a font has the character. What no font has cannot stand in a document that is to be archived.
    pub fn has(&self, c: char) -> bool {
        (0..self.fonts.len()).filter_map(|n| self.book.info(n)).any(|info| info.coverage.contains(c as u32))
    }

    /// Sets a template with data, JSON text, as PDF/A-2a and PDF/UA-1. The same input gives the same bytes.
    ///
    /// Errors: an unknown template, data that are no JSON or not what the template expects, a document that does not
    /// keep to the standards, for example for want of a title or a date. Never the data themselves.
    pub fn pdf(&self, template: &str, data: String) -> Result<Vec<u8>, Fault> {
        let sheet = Sheet::new(self, template, data)?;
        let pages = typst::compile::<PagedDocument>(&sheet).output.map_err(|e| Fault::of(&sheet, &e));
        let options =
            PdfOptions { standards: self.standards.clone(), creator: Smart::Custom(None), ..PdfOptions::default() };
        let pdf = pages.and_then(|pages| typst_pdf::pdf(&pages, &options).map_err(|e| Fault::of(&sheet, &e)));
        typst::comemo::evict(REMEMBERED);
        pdf
    }
}

/// Why nothing could be set. What is displayed names template and line alone: what Typst says may quote the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    place: String,
    why: String,
}

impl Fault {
    fn plain(why: impl Into<String>) -> Fault {
        Fault { place: String::new(), why: why.into() }
    }

    fn of(sheet: &Sheet, diagnostics: &[SourceDiagnostic]) -> Fault {
        let places: Vec<String> = diagnostics.iter().filter_map(|d| sheet.place(d)).collect();
        let said = |d: &SourceDiagnostic| {
            let hints = d.hints.iter().map(|h| format!(" ({})", h.v)).collect::<String>();
            format!("{}{hints}", d.message)
        };
        Fault { place: places.join(", "), why: diagnostics.iter().map(said).collect::<Vec<_>>().join("; ") }
    }

    /// What Typst says, for whoever writes templates. It may quote the data: never for a log.
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => f.write_str("a document could not be set"),
            place => write!(f, "a document could not be set: {place}"),
        }
    }
}

impl std::error::Error for Fault {}
