//! A case on a few pages, as far as its reader may know it. Source: CASE-57, DATA-01.

use crate::paper::{Paper, Person};
use crate::templated::{Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// A case in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Who it is about.
    pub person: Person,
    /// Where it stands.
    pub phase: String,
    /// The day it was opened, and by which institution.
    pub opened: (Date, String),
    /// Who leads it.
    pub lead: Option<String>,
    /// The last day of the consent that holds.
    pub consent: Option<Date>,
    /// The institutions that deal with the person: which, since when or for when.
    pub services: Vec<(String, String)>,
    /// What is due: the day, what, whose.
    pub due: Vec<(Date, String, String)>,
    /// The goals: what, and how far.
    pub goals: Vec<(String, String)>,
    /// The measures: what, who, until when, state.
    pub measures: Vec<[String; 4]>,
    /// The latest events: the day, what, by whom.
    pub events: Vec<(Date, String, String)>,
    /// What is not shown to the reader: the category, and how many entries.
    pub hidden: Vec<(String, String)>,
}

impl Templated for Summary {
    const KIND: TemplateKind = TemplateKind::Summary;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_summary_title(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let until = |day: Date| t::sheet_consent_until(lang, &words::date(lang, day));
        let facts = self
            .paper
            .facts(lang, &self.person)
            .with(t::plan_state(lang), &self.phase)
            .with(t::sheet_opened(lang), format!("{}, {}", words::date(lang, self.opened.0), self.opened.1))
            .with(t::owner_lead(lang), self.lead.as_deref().unwrap_or_else(|| t::case_no_lead(lang)))
            .with(t::case_consent(lang), self.consent.map_or_else(|| t::case_no_consent(lang).to_string(), until));
        let dated = |list: &[(Date, String, String)]| {
            let row = |(on, a, b): &(Date, String, String)| {
                vec![vec![words::date(lang, *on)], vec![a.clone()], vec![b.clone()]]
            };
            list.iter().map(row).collect::<Vec<_>>()
        };
        let pairs = |list: &[(String, String)]| {
            list.iter().map(|(a, b)| vec![vec![a.clone()], vec![b.clone()]]).collect::<Vec<_>>()
        };
        let cells = |m: &[String; 4]| m.iter().map(|cell| vec![cell.clone()]).collect::<Vec<_>>();
        let (what, who, until) = (t::sheet_what(lang), t::agreed_owner(lang), t::agreed_until(lang));
        Sheet::default()
            .facts(&facts)
            .heading(t::sheet_next_steps(lang))
            .rows(&[0.8, 2.0, 1.3], &[until, what, who], dated(&self.due), t::overview_no_steps(lang))
            .heading(t::sheet_services(lang))
            .rows(
                &[2.0, 1.0],
                &[t::sheet_service(lang), t::plan_state(lang)],
                pairs(&self.services),
                t::overview_institutions_none(lang),
            )
            .heading(t::closure_goals(lang))
            .rows(
                &[2.0, 1.0],
                &[t::sheet_goal(lang), t::sheet_reached(lang)],
                pairs(&self.goals),
                t::closure_no_goals(lang),
            )
            .when(!self.measures.is_empty(), |s| {
                let heads = [t::sheet_measure(lang), who, until, t::plan_state(lang)];
                s.heading(t::sheet_measures(lang)).rows(
                    &[2.0, 1.2, 0.8, 0.8],
                    &heads,
                    self.measures.iter().map(cells).collect(),
                    "",
                )
            })
            .heading(t::overview_latest(lang))
            .rows(
                &[0.8, 2.0, 1.3],
                &[t::paper_access_when(lang), what, t::overview_who(lang)],
                dated(&self.events),
                t::sheet_nothing(lang),
            )
            .when(!self.hidden.is_empty(), |s| {
                s.heading(t::overview_hidden(lang)).rows(
                    &[2.0, 1.0],
                    &[t::share_category(lang), t::sheet_entries(lang)],
                    pairs(&self.hidden),
                    "",
                )
            })
    }
}
