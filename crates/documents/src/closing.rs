//! What ends a case on paper: the final report for the file and the letter to the person. Source: CASE-68, CASE-69.

use crate::paper::{Facts, Paper, Person};
use crate::templated::{Sheet, Signing, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// The final report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalReport {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Who it is about.
    pub person: Person,
    /// Who led the case, with institution.
    pub lead: String,
    /// From the opening to the end.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The services that took part.
    pub services: Vec<String>,
    /// Why the collaboration ends.
    pub reason: Option<String>,
    /// What the case manager reports.
    pub account: Option<String>,
    /// The result.
    pub outcome: Option<String>,
    /// The goals: what, and how far.
    pub goals: Vec<(String, String)>,
    /// The measures: what, who, state, and what came of it.
    pub measures: Vec<[String; 4]>,
}

impl Templated for FinalReport {
    const KIND: TemplateKind = TemplateKind::FinalReport;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_report_title(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let facts = self
            .paper
            .heading_facts(lang, &self.person)
            .with(t::owner_lead(lang), &self.lead)
            .with(t::sheet_period(lang), words::span(lang, self.from, Some(self.until)))
            .with(t::sheet_services(lang), self.services.join("\n"))
            .with_some(t::closure_result(lang), self.outcome.as_deref())
            .with_some(t::sheet_why_ends(lang), self.reason.as_deref());
        let goals = self.goals.iter().map(|(goal, far)| vec![vec![goal.clone()], vec![far.clone()]]).collect();
        let cells = |m: &[String; 4]| m.iter().map(|cell| vec![cell.clone()]).collect::<Vec<_>>();
        let measures = self.measures.iter().map(cells).collect();
        let heads = [t::sheet_measure(lang), t::agreed_owner(lang), t::plan_state(lang), t::plan_result(lang)];
        Sheet::default()
            .facts(&facts)
            .heading(t::sheet_account(lang))
            .text(self.account.as_deref().unwrap_or_else(|| t::sheet_nothing(lang)))
            .heading(t::closure_goals(lang))
            .rows(&[2.4, 1.0], &[t::sheet_goal(lang), t::sheet_reached(lang)], goals, t::closure_no_goals(lang))
            .heading(t::sheet_measures(lang))
            .rows(&[1.5, 1.0, 0.8, 1.7], &heads, measures, t::sheet_no_measure(lang))
    }

    fn end(&self, lang: Lang) -> Sheet {
        let signing = Signing { label: t::owner_lead(lang).to_string(), name: self.lead.clone(), signed: None };
        Sheet::default().signatures(t::consents_sheet_place(lang), &[signing])
    }
}

/// The letter to the person at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingLetter {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// To whom.
    pub person: Person,
    /// Who led the case, with institution.
    pub lead: String,
    /// What the case manager writes to the person.
    pub account: Option<String>,
    /// What was reached: the goal, and how far.
    pub goals: Vec<(String, String)>,
    /// Whom to turn to from now on.
    pub contact: Vec<String>,
}

impl Templated for ClosingLetter {
    const KIND: TemplateKind = TemplateKind::ClosingLetter;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_closing_title(lang).to_string()
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Person, self.person.name.clone()), (Placeholder::Lead, self.lead.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let goals = self.goals.iter().map(|(goal, far)| vec![vec![goal.clone()], vec![far.clone()]]).collect();
        let heads = [t::sheet_goal(lang), t::sheet_reached(lang)];
        let contact = Facts::default().with(t::sheet_contact(lang), self.contact.join("\n"));
        Sheet::default()
            .text(self.account.as_deref().unwrap_or_default())
            .when(!self.goals.is_empty(), |s| {
                s.heading(t::sheet_reached_goals(lang)).rows(&[2.4, 1.0], &heads, goals, "")
            })
            .when(!self.contact.is_empty(), |s| s.heading(t::sheet_contact_heading(lang)).facts(&contact))
    }

    fn end(&self, lang: Lang) -> Sheet {
        Sheet::default().keep(Sheet::default().text(t::sheet_regards(lang)).room().text(&self.lead))
    }
}
