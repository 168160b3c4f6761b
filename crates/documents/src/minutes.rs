//! The minutes of a session: whole for whoever organises it, for a participant with their part alone. Source: CASE-37,
//! CASE-42, field 15.

use crate::paper::{Facts, Paper};
use crate::templated::{Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::{Date, DateTime, Time};
use words::{Lang, t};

/// Minutes, or the agenda where the session is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// Head and foot; the number is that of the session.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// What kind of session it is.
    pub session: String,
    /// When it begins.
    pub starts: DateTime,
    /// Where.
    pub place: String,
    /// Whether nobody has approved them yet.
    pub draft: bool,
    /// Whose part it is, where it is not the whole.
    pub part_of: Option<String>,
    /// Who was there.
    pub present: Vec<String>,
    /// Who was not.
    pub absent: Vec<String>,
    /// The cases, in the order of the agenda.
    pub items: Vec<MinutesItem>,
}

/// A case of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesItem {
    /// When it began.
    pub at: Time,
    /// The number of the case.
    pub number: String,
    /// The person, where the reader may know them.
    pub person: String,
    /// What was concluded, where the reader may know it.
    pub said: Option<Said>,
}

/// What was concluded on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What was found together.
    pub finding: String,
    /// The next step.
    pub next: String,
    /// Whether it binds.
    pub binding: bool,
    /// What was not agreed.
    pub disagreement: Option<String>,
    /// The tasks: what, who, until when.
    pub tasks: Vec<(String, String, Date)>,
    /// What was amended later: the day, the words, the reason.
    pub amended: Vec<(Date, String, String)>,
}

impl Templated for Minutes {
    const KIND: TemplateKind = TemplateKind::Minutes;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_minutes_title(lang, &self.session)
    }

    fn values(&self, lang: Lang) -> Values {
        Values::from([
            (Placeholder::Session, self.session.clone()),
            (Placeholder::When, words::when(lang, self.starts.date(), Some(self.starts.time()))),
            (Placeholder::Place, self.place.clone()),
        ])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let listed = |names: &[String]| Some(names.join("\n")).filter(|s| !s.is_empty());
        let facts = Facts::default()
            .with(t::session_time(lang), words::when(lang, self.starts.date(), Some(self.starts.time())))
            .with(t::session_place(lang), &self.place)
            .with_some(t::session_present(lang), listed(&self.present))
            .with_some(t::session_absent(lang), listed(&self.absent));
        let head = Sheet::default()
            .when(self.part_of.is_some(), |s| {
                s.strong(&t::session_part_of(lang, self.part_of.as_deref().unwrap_or_default()))
            })
            .when(self.draft, |s| s.strong(t::session_not_approved(lang)))
            .facts(&facts);
        let all = self.items.iter().fold(head, |sheet, item| sheet.then(item.sheet(lang)));
        all.when(self.items.is_empty(), |s| s.text(t::session_agenda_empty(lang)))
    }
}

impl MinutesItem {
    fn sheet(&self, lang: Lang) -> Sheet {
        let title =
            if self.person.is_empty() { self.number.clone() } else { format!("{}, {}", self.number, self.person) };
        let head = Sheet::default().heading(&format!("{} · {title}", words::time(lang, self.at)));
        match &self.said {
            None => head.text(t::session_nothing_recorded(lang)),
            Some(said) => head.then(said.sheet(lang)),
        }
    }
}

impl Said {
    fn sheet(&self, lang: Lang) -> Sheet {
        let bound = if self.binding { t::contract_binding(lang) } else { t::contract_recommended(lang) };
        let facts = Facts::default()
            .with(t::session_finding(lang), &self.finding)
            .with(t::session_next(lang), &self.next)
            .with_some(t::session_disagreement(lang), self.disagreement.as_deref())
            .with(t::session_force(lang), bound);
        let heads = [t::plan_task(lang), t::agreed_owner(lang), t::agreed_until(lang)];
        let row = |(what, who, due): &(String, String, Date)| {
            vec![vec![what.clone()], vec![who.clone()], vec![words::date(lang, *due)]]
        };
        let tasks = self.tasks.iter().map(row).collect();
        let sheet = Sheet::default().facts(&facts).rows(&[2.4, 1.3, 1.0], &heads, tasks, t::plan_no_tasks(lang));
        self.amended.iter().fold(sheet, |sheet, (on, words, why)| {
            let reason = Facts::default().with(t::agreed_reason(lang), why);
            sheet.sub(&t::session_amended(lang, &words::date_long(lang, *on))).text(words).facts(&reason)
        })
    }
}
