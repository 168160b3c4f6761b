//! The access report as the paper that the person takes home (LPD 25).

use crate::pages::follow_up::{Around, event_plain};
use crate::pages::log::line;
use crate::pages::paper;
use crate::text;
use app::App;
use app::privacy::{AccessReport, Disclosed, Entry, Held, KeptFor, Looked};
use documents::{Document, Fault, Paper};
use domain::Person;
use domain::consent::Category;
use domain::model::{Model, Role};
use jiff::Timestamp;
use jiff::civil::DateTime;
use words::{Lang, t};

/// What the words of the paper are taken from.
struct Scribe<'a> {
    lang: Lang,
    app: &'a App,
    report: &'a AccessReport,
}

/// The report as a PDF in a language; none where whoever asked for the report may not read what the files say.
///
/// `maker` is who made it, in words. Errors: a template of the house is at fault.
pub fn access_report(app: &App, report: &AccessReport, lang: Lang, maker: &str) -> Result<Option<Vec<u8>>, Fault> {
    let scribe = Scribe { lang, app, report };
    report.files.values().last().map(|case| scribe.paper(&case.person, maker).pdf()).transpose()
}

fn local(at: Timestamp) -> DateTime {
    at.to_zoned(app::zone()).datetime()
}

impl Scribe<'_> {
    fn paper(&self, person: &Person, maker: &str) -> documents::AccessReport {
        let (lang, report) = (self.lang, self.report);
        let controller = report.controller.get(lang.code()).cloned().unwrap_or_default();
        let name = paper::spoken(person);
        documents::AccessReport {
            paper: Paper {
                language: text::language(lang),
                made_on: local(report.made).date(),
                sender: documents::Sender { name: controller.clone(), lines: Vec::new() },
                addressee: Vec::new(),
                number: report.cases.join(", "),
                made_for: name.clone(),
                made_by: maker.to_string(),
                basis: words::article(lang, "LPD 25"),
            },
            person: paper::about(person),
            responsible: controller.clone(),
            purpose: t::paper_access_purpose_text(lang).to_string(),
            automated: Some(t::paper_access_automated_text(lang).to_string()),
            held: report.held.iter().filter_map(|h| self.held(h)).collect(),
            accesses: report.looked.iter().map(|l| self.looked(l)).collect(),
            disclosures: report.disclosed.iter().map(|d| self.disclosed(d)).collect(),
            kept: self.kept(),
            contact: vec![maker.to_string()],
            supervision: None,
        }
    }

    fn held(&self, held: &Held) -> Option<documents::Held> {
        let category = Category::from_code(&held.category)?;
        let entries: Vec<_> = held.entries.iter().filter_map(|e| self.entry(e)).collect();
        (!entries.is_empty()).then_some(documents::Held { category, entries })
    }

    fn entry(&self, entry: &Entry) -> Option<documents::Entry> {
        let (lang, model) = (self.lang, self.app.model());
        let mut said = vec![says(self.report, entry, lang, model)?];
        said.extend(entry.contested.iter().map(|note| {
            let contested = t::contested_by_person(lang, &words::date(lang, note.on));
            format!("{contested} {}", note.words.as_deref().unwrap_or_default())
        }));
        Some(documents::Entry {
            on: local(entry.at).date(),
            origin: text::institution_full(lang, model, &entry.institution),
            kind: text::kind(lang, "event", &entry.kind).map_or_else(|| entry.kind.clone(), str::to_string),
            text: said.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join("\n"),
        })
    }

    fn looked(&self, looked: &Looked) -> documents::Access {
        let (lang, model) = (self.lang, self.app.model());
        let role = Role::from_code(&looked.role);
        let object = line::object(lang, &looked.object);
        let action = text::code(lang, "caselog-action", &looked.action);
        documents::Access {
            at: local(looked.at),
            who: Some(looked.who.clone()),
            role: role.map_or_else(|| looked.role.clone(), |r| text::role(lang, model, r)),
            institution: text::institution(lang, model, &looked.institution),
            action: if object.is_empty() { action } else { format!("{action} · {object}") },
            basis: self.basis(&looked.basis),
            purpose: looked.purpose.as_ref().map(|p| line::purpose(lang, p)),
        }
    }

    fn disclosed(&self, disclosed: &Disclosed) -> documents::Disclosed {
        let (lang, model) = (self.lang, self.app.model());
        let to: Vec<_> = disclosed.to.iter().map(|c| text::institution_full(lang, model, c)).collect();
        let what: Vec<_> = disclosed.categories.iter().map(|c| text::code(lang, "data", c)).collect();
        documents::Disclosed {
            on: local(disclosed.at).date(),
            to: to.join(", "),
            what: what.join(", "),
            basis: self.basis(&disclosed.basis),
        }
    }

    fn basis(&self, rules: &[String]) -> String {
        let rights = self.app.rights();
        rules.iter().map(|rule| line::basis(self.lang, rights, rule)).collect::<Vec<_>>().join(", ")
    }

    /// Once for each category, however many files there are.
    fn kept(&self) -> Vec<documents::Kept> {
        let mut all: Vec<documents::Kept> = Vec::new();
        for kept in &self.report.retention {
            let one =
                documents::Kept { what: text::code(self.lang, "data", &kept.category), how_long: self.long(kept) };
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    }

    fn long(&self, kept: &KeptFor) -> String {
        let basis = kept.basis.get(self.lang.code()).map_or("", String::as_str);
        t::paper_access_kept_text(self.lang, basis, i64::from(kept.months))
    }
}

/// What an entry says; none where whoever asked may not read it.
pub(super) fn says(report: &AccessReport, entry: &Entry, lang: Lang, model: &Model) -> Option<String> {
    let case = report.files.get(&entry.case)?;
    let around = Around { lang, model, case, names: &report.names, whole: true };
    Some(event_plain(around, entry.event.as_ref()?))
}
