//! A service request on paper: what is asked, why, until when, and room to answer. Source: CASE-47, ROLE-CM-06.

use crate::paper::{Paper, Person};
use crate::templated::{Sheet, Signing, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// A request to an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRequest {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// About whom, as far as the institution may know.
    pub person: Person,
    /// To which institution.
    pub to: String,
    /// Its number in the case.
    pub n: u32,
    /// The day it was sent.
    pub sent: Date,
    /// By whom: name and institution.
    pub from: String,
    /// What is asked for.
    pub what: String,
    /// Why.
    pub why: String,
    /// Until when.
    pub due: Date,
    /// The measure that it serves, where the institution may know of it.
    pub measure: Option<String>,
}

impl Templated for ServiceRequest {
    const KIND: TemplateKind = TemplateKind::ServiceRequest;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_request_title(lang, &self.what)
    }

    fn values(&self, lang: Lang) -> Values {
        Values::from([
            (Placeholder::Person, self.person.name.clone()),
            (Placeholder::Addressee, self.to.clone()),
            (Placeholder::Until, words::date(lang, self.due)),
        ])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let facts = self
            .paper
            .heading_facts(lang, &self.person)
            .with_some(t::paper_avs(lang), self.person.avs.as_deref())
            .with(t::sheet_request_number(lang), self.n.to_string())
            .with(t::requests_from(lang), &self.from)
            .with(t::sheet_sent_on(lang), words::date(lang, self.sent))
            .with(t::agreed_until(lang), words::date(lang, self.due))
            .with_some(t::sheet_measure(lang), self.measure.as_deref());
        Sheet::default().facts(&facts).heading(t::sheet_request_why(lang)).text(&self.why)
    }

    fn end(&self, lang: Lang) -> Sheet {
        let signing = Signing { label: self.to.clone(), name: String::new(), signed: None };
        let slip = Sheet::default()
            .heading(t::sheet_request_answer(lang))
            .ticks(&[t::sheet_request_yes(lang), t::sheet_request_no(lang)])
            .lines(3)
            .signatures(t::consents_sheet_place(lang), &[signing]);
        Sheet::default().room().keep(slip)
    }
}
