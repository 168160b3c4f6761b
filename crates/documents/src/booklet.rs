//! The action plan as a booklet for the person: folded A4, what was agreed, what they do themselves, room for notes.
//! Source: CASE-53, 55, field 24.

use crate::paper::{Facts, Paper, Person};
use crate::templated::{Format, Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use words::{Lang, t};

/// The plan in the hands of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booklet {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Whose plan it is.
    pub person: Person,
    /// Who leads the case: name and institution.
    pub lead: Option<String>,
    /// The goals.
    pub goals: Vec<BookletGoal>,
}

/// A goal with what is done for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookletGoal {
    /// Its number.
    pub n: u32,
    /// What it is.
    pub title: String,
    /// How far it was reached, where someone has looked.
    pub attained: Option<String>,
    /// What is done for it, the next first.
    pub steps: Vec<Step>,
}

/// Something that is done for a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub what: String,
    /// Who; none: the person.
    pub who: Option<String>,
    /// Until when.
    pub until: Date,
    /// Where it stands.
    pub state: String,
    /// Whether something is still to be done.
    pub open: bool,
    /// What came of it.
    pub result: Option<String>,
}

impl Templated for Booklet {
    const KIND: TemplateKind = TemplateKind::Booklet;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_booklet_title(lang).to_string()
    }

    fn format(&self) -> Format {
        Format::A5
    }

    fn large(&self) -> bool {
        true
    }

    fn values(&self, lang: Lang) -> Values {
        let lead = self.lead.clone().unwrap_or_else(|| t::owner_lead(lang).to_string());
        Values::from([(Placeholder::Person, self.person.name.clone()), (Placeholder::Lead, lead)])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let facts = Facts::default()
            .with(t::paper_person(lang), &self.person.name)
            .with(t::paper_number(lang), &self.paper.number)
            .with(t::paper_made_on(lang), words::date(lang, self.paper.made_on))
            .with_some(t::sheet_my_contact(lang), self.lead.as_deref());
        let cover = Sheet::default().facts(&facts).then(self.mine(lang));
        let goals = self.goals.iter().fold(cover, |sheet, goal| sheet.page().then(goal.sheet(lang)));
        goals.when(self.goals.is_empty(), |s| s.text(t::sheet_no_goal(lang)))
    }

    fn end(&self, lang: Lang) -> Sheet {
        Sheet::default().page().heading(t::sheet_my_questions(lang)).lines(7).heading(t::sheet_my_dates(lang)).lines(5)
    }
}

impl Booklet {
    /// What the person does themselves, by date.
    fn mine(&self, lang: Lang) -> Sheet {
        let steps = self.goals.iter().flat_map(|g| &g.steps).filter(|s| s.who.is_none() && s.open);
        let mut mine: Vec<&Step> = steps.collect();
        mine.sort_by_key(|s| s.until);
        let line = |s: &&Step| t::sheet_until(lang, &words::date(lang, s.until), &s.what);
        let lines: Vec<String> = mine.iter().map(line).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let sheet = Sheet::default().heading(t::sheet_my_steps(lang));
        if lines.is_empty() { sheet.text(t::sheet_no_step(lang)) } else { sheet.ticks(&lines) }
    }
}

impl BookletGoal {
    fn sheet(&self, lang: Lang) -> Sheet {
        let attained = Facts::default().with_some(t::sheet_reached(lang), self.attained.as_deref());
        let head = Sheet::default().heading(&t::plan_goal(lang, i64::from(self.n), &self.title)).facts(&attained);
        let all = self.steps.iter().fold(head, |sheet, step| sheet.keep(step.sheet(lang)));
        all.when(self.steps.is_empty(), |s| s.text(t::sheet_no_step(lang))).sub(t::sheet_my_notes(lang)).lines(4)
    }
}

impl Step {
    fn sheet(&self, lang: Lang) -> Sheet {
        let who = self.who.as_deref().unwrap_or_else(|| t::sheet_me(lang));
        let facts = Facts::default()
            .with(t::agreed_owner(lang), who)
            .with(t::agreed_until(lang), words::date(lang, self.until))
            .with(t::plan_state(lang), &self.state)
            .with_some(t::plan_result(lang), self.result.as_deref());
        Sheet::default().sub(&self.what).facts(&facts)
    }
}
