//! The objectives contract to read together and to sign: one copy for the person, one for the case manager, both with
//! the version and the hash that the signatures are bound to. Source: CASE-52, field 13.

use crate::paper::{Facts, Paper, Person};
use crate::templated::{Sheet, Signing, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// A version of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// With whom it is made.
    pub person: Person,
    /// Who leads the case.
    pub lead: String,
    /// The number of the version.
    pub version: u32,
    /// The day it was written.
    pub written: Date,
    /// The hash that signatures are bound to.
    pub hash: String,
    /// How many signatures the paper shows.
    pub shown: usize,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Who has to sign, and who has signed.
    pub signers: Vec<Signing>,
}

/// A clause in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its number.
    pub n: u32,
    /// The goal.
    pub goal: String,
    /// What is done for it.
    pub measure: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// Whether it binds.
    pub binding: bool,
}

impl Contract {
    /// What a file says of the contract on it, for whoever verifies it: version, hash, day, language, signatures shown.
    pub fn seal(&self) -> String {
        let paper = &self.paper;
        format!(
            "contract:{}/{}/{}/{}/{}/{}",
            paper.number, self.version, self.hash, paper.made_on, paper.language, self.shown
        )
    }
}

impl Templated for Contract {
    const KIND: TemplateKind = TemplateKind::Contract;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::contract_title(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone()), (Placeholder::Lead, self.lead.clone())])
    }

    fn copies(&self, lang: Lang) -> Vec<String> {
        vec![t::sheet_copy(lang, &self.person.name), t::sheet_copy(lang, t::owner_lead(lang))]
    }

    fn marks(&self) -> Vec<String> {
        vec![self.seal()]
    }

    fn content(&self, lang: Lang) -> Sheet {
        let facts = self
            .paper
            .heading_facts(lang, &self.person)
            .with(t::owner_lead(lang), &self.lead)
            .with(t::contract_version_head(lang), self.version_words(lang))
            .with(t::sheet_fingerprint(lang), &self.hash);
        self.clauses.iter().fold(Sheet::default().facts(&facts), |sheet, c| sheet.keep(c.sheet(lang)))
    }

    fn end(&self, lang: Lang) -> Sheet {
        Sheet::default().heading(t::contract_signatures(lang)).signatures(t::consents_sheet_place(lang), &self.signers)
    }
}

impl Contract {
    fn version_words(&self, lang: Lang) -> String {
        t::contract_version_of(lang, &words::date(lang, self.written), i64::from(self.version))
    }
}

impl Clause {
    fn sheet(&self, lang: Lang) -> Sheet {
        let bound = if self.binding { t::contract_binding(lang) } else { t::contract_recommended(lang) };
        let facts = Facts::default()
            .with(t::sheet_measure(lang), &self.measure)
            .with(t::agreed_owner(lang), &self.owner)
            .with(t::agreed_until(lang), words::date(lang, self.due))
            .with(t::session_force(lang), bound);
        Sheet::default().heading(&format!("{}. {}", self.n, self.goal)).facts(&facts)
    }
}
