//! The decision of the law commission. Source: CASE-65, CASE-66.

use crate::paper::{Facts, Paper, Person};
use crate::templated::{Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// What the commission has decided on a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Who it is about.
    pub person: Person,
    /// The number of the dossier in the case.
    pub dossier: u32,
    /// The day of the decision.
    pub on: Date,
    /// What was asked.
    pub question: String,
    /// The measure.
    pub measure: String,
    /// What it costs, in centimes.
    pub cost: Option<i64>,
    /// The catalogues that do not hold the measure.
    pub ruled_out: Vec<String>,
    /// The grounds of the request.
    pub grounds: String,
    /// What was decided.
    pub ruling: String,
    /// How much is granted, in centimes.
    pub amount: Option<i64>,
    /// The fund that pays.
    pub fund: Option<String>,
    /// Conditions and legal limits.
    pub conditions: String,
    /// Which kinds of institution took part.
    pub seats: Vec<String>,
}

impl Templated for Decision {
    const KIND: TemplateKind = TemplateKind::Decision;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_decision_title(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let money = |centimes: i64| words::money(lang, centimes);
        let about = self
            .paper
            .heading_facts(lang, &self.person)
            .with(t::sheet_dossier(lang), self.dossier.to_string())
            .with(t::sheet_question(lang), &self.question)
            .with(t::sheet_measure(lang), &self.measure)
            .with_some(t::sheet_cost(lang), self.cost.map(money))
            .with_some(t::sheet_ruled_out(lang), Some(self.ruled_out.join("\n")).filter(|s| !s.is_empty()));
        let ruled = Facts::default()
            .with(t::sheet_decided_on(lang), words::date_long(lang, self.on))
            .with(t::sheet_ruling(lang), &self.ruling)
            .with_some(t::sheet_amount(lang), self.amount.map(money))
            .with_some(t::sheet_fund(lang), self.fund.as_deref())
            .with(t::sheet_conditions(lang), &self.conditions)
            .with(t::sheet_seats(lang), self.seats.join("\n"));
        Sheet::default()
            .facts(&about)
            .heading(t::sheet_grounds(lang))
            .text(&self.grounds)
            .keep(Sheet::default().heading(t::sheet_ruling_heading(lang)).facts(&ruled))
    }
}
