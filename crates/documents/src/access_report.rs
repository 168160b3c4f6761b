//! The access report: what is held on a person, where it comes from, who read it and when, what went to whom.
//! Source: LPD art. 25, OPDo art. 4, DATA-05, DATA-21.

use crate::paper::{Facts, Paper, Person};
use crate::press::Document;
use domain::consent::Category;
use jiff::civil::{Date, DateTime};
use serde_json::{Value, json};
use words::{Lang, t};

/// The answer to a person who asks what is held on them. Texts come ready in the language of the paper, except what
/// people wrote: that stays as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessReport {
    /// Head and foot.
    pub paper: Paper,
    /// Who asked.
    pub person: Person,
    /// Who is responsible for the processing (LPD art. 25 al. 2 let. a).
    pub responsible: String,
    /// What the data are processed for (let. c).
    pub purpose: String,
    /// The automated decisions and their logic, where there are any (let. f).
    pub automated: Option<String>,
    /// The data themselves (let. b) and where they come from (let. e).
    pub held: Vec<Held>,
    /// Who looked at them, in the order in which it is to be printed.
    pub accesses: Vec<Access>,
    /// To whom they were disclosed (let. g).
    pub disclosures: Vec<Disclosed>,
    /// How long they are kept (let. d).
    pub kept: Vec<Kept>,
    /// The lines of the address for requests.
    pub contact: Vec<String>,
    /// The authority to which the person can turn.
    pub supervision: Option<String>,
}

/// The data of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which category.
    pub category: Category,
    /// The entries, in the order in which they are to be printed.
    pub entries: Vec<Entry>,
}

/// Something that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// On which day.
    pub on: Date,
    /// By which institution, or from whom it comes.
    pub origin: String,
    /// What kind of entry it is.
    pub kind: String,
    /// What it says.
    pub text: String,
}

/// Someone looked at the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Local time.
    pub at: DateTime,
    /// Who: the name where the person may learn it, else nothing.
    pub who: Option<String>,
    /// In which role.
    pub role: String,
    /// At which institution.
    pub institution: String,
    /// What was done.
    pub action: String,
    /// Under which rule.
    pub basis: String,
    /// What for, where it was said.
    pub purpose: Option<String>,
}

/// Data went to someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed {
    /// On which day.
    pub on: Date,
    /// To whom.
    pub to: String,
    /// What.
    pub what: String,
    /// Under which rule, consent or request.
    pub basis: String,
}

/// How long something is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Which data.
    pub what: String,
    /// How long, or by which measure.
    pub how_long: String,
}

impl Document for AccessReport {
    const TEMPLATE: &str = "access-report.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::paper_access_title(lang).to_string()
    }

    fn data(&self, lang: Lang) -> Value {
        json!({
            "lead": t::paper_access_lead(lang),
            "facts": self.facts(lang).data(),
            "held": self.held_data(lang),
            "accesses": self.accesses_data(lang),
            "disclosures": self.disclosures_data(lang),
            "kept": self.kept_data(lang),
            "rights": self.rights_data(lang),
        })
    }
}

impl AccessReport {
    fn facts(&self, lang: Lang) -> Facts {
        self.paper
            .facts(lang, &self.person)
            .with(t::paper_access_responsible(lang), &self.responsible)
            .with(t::paper_access_purpose(lang), &self.purpose)
            .with_some(t::paper_access_automated(lang), self.automated.as_deref())
    }

    fn held_data(&self, lang: Lang) -> Value {
        let entry =
            |e: &Entry| json!({"on": words::date(lang, e.on), "origin": e.origin, "kind": e.kind, "text": e.text});
        let category = |h: &Held| {
            json!({
                "name": words::label(lang, "data", h.category.code()),
                "count": t::paper_access_entries(lang, h.entries.len() as i64),
                "entries": h.entries.iter().map(entry).collect::<Vec<_>>(),
            })
        };
        json!({
            "heading": t::paper_access_held(lang),
            "none": t::paper_access_held_none(lang),
            "columns": [t::paper_access_origin(lang), t::paper_access_content(lang)],
            "categories": self.held.iter().filter(|h| !h.entries.is_empty()).map(category).collect::<Vec<_>>(),
        })
    }

    fn accesses_data(&self, lang: Lang) -> Value {
        let row = |a: &Access| {
            json!([
                [words::date(lang, a.at.date()), words::time(lang, a.at.time())],
                lines(&[a.who.as_deref(), Some(&a.institution), Some(&a.role)]),
                [a.action],
                lines(&[Some(&a.basis), a.purpose.as_deref()]),
            ])
        };
        json!({
            "heading": t::paper_access_read(lang),
            "none": t::paper_access_read_none(lang),
            "columns": [t::paper_access_when(lang), t::paper_access_who(lang), t::paper_access_action(lang),
                t::paper_access_why(lang)],
            "rows": self.accesses.iter().map(row).collect::<Vec<_>>(),
        })
    }

    fn disclosures_data(&self, lang: Lang) -> Value {
        let row = |d: &Disclosed| json!([[words::date(lang, d.on)], [d.to], [d.what], [d.basis]]);
        json!({
            "heading": t::paper_access_given(lang),
            "none": t::paper_access_given_none(lang),
            "columns": [t::paper_access_when(lang), t::paper_access_to(lang), t::paper_access_what(lang),
                t::paper_basis(lang)],
            "rows": self.disclosures.iter().map(row).collect::<Vec<_>>(),
        })
    }

    fn kept_data(&self, lang: Lang) -> Value {
        json!({
            "heading": t::paper_access_kept(lang),
            "columns": [t::paper_access_kept_what(lang), t::paper_access_kept_long(lang)],
            "rows": self.kept.iter().map(|k| json!([[k.what], [k.how_long]])).collect::<Vec<_>>(),
        })
    }

    fn rights_data(&self, lang: Lang) -> Value {
        json!({
            "heading": t::paper_access_rights(lang),
            "list": [t::paper_access_right_correct(lang), t::paper_access_right_contest(lang),
                t::paper_access_right_object(lang), t::paper_access_right_withdraw(lang)],
            "facts": Facts::default()
                .with(t::paper_access_contact(lang), self.contact.join("\n"))
                .with_some(t::paper_access_supervision(lang), self.supervision.as_deref())
                .data(),
        })
    }
}

/// The lines of a cell, the first of them the main one.
fn lines(all: &[Option<&str>]) -> Vec<String> {
    all.iter().flatten().map(|line| (*line).to_string()).collect()
}
