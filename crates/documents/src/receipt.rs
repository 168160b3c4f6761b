//! The receipt of an announcement. Source: CASE-23, ROLE-SECR-07.

use crate::paper::{Facts, Paper, Person};
use crate::templated::{Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::{Date, DateTime};
use words::{Lang, t};

/// What was announced, when, by whom, to whom, and what happens next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Who it is about.
    pub person: Person,
    /// When it was announced.
    pub announced: DateTime,
    /// By whom: name and institution.
    pub by: String,
    /// To whom it went.
    pub goes_to: String,
    /// The region.
    pub region: String,
    /// The theme.
    pub theme: Option<String>,
    /// By which way.
    pub way: String,
    /// What was said of the situation, where the reader may know it.
    pub situation: Option<String>,
    /// The triage decision with its day, where there is one.
    pub triaged: Option<(Date, String)>,
    /// Until when the triage is due.
    pub due: Option<Date>,
}

impl Templated for Receipt {
    const KIND: TemplateKind = TemplateKind::Receipt;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::announcement_receipt(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let at = self.announced;
        let facts = self
            .paper
            .heading_facts(lang, &self.person)
            .with(t::announcement_on(lang), words::when(lang, at.date(), Some(at.time())))
            .with(t::announcement_by(lang), &self.by)
            .with(t::announcement_goes_to(lang), &self.goes_to)
            .with(t::announcement_region(lang), &self.region)
            .with_some(t::announcement_theme(lang), self.theme.as_deref())
            .with(t::announcement_way(lang), &self.way);
        let next = match (&self.triaged, self.due) {
            (Some((on, outcome)), _) => {
                Facts::default().with(&t::announcement_triaged(lang, &words::date(lang, *on)), outcome)
            }
            (None, Some(due)) => Facts::default().with(t::sheet_triage_by(lang), words::date(lang, due)),
            (None, None) => Facts::default(),
        };
        Sheet::default()
            .facts(&facts)
            .when(self.situation.is_some(), |s| {
                s.heading(t::announcement_situation(lang)).text(self.situation.as_deref().unwrap_or_default())
            })
            .heading(t::announcement_next(lang))
            .when(self.triaged.is_none(), |s| s.text(&t::announcement_next_text(lang, &self.goes_to)))
            .facts(&next)
    }
}
