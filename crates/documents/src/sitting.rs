//! The agenda of a sitting of a body, and its minutes once it was held. Source: GOV-14, GOV-15.

use crate::paper::{Facts, Paper};
use crate::press::Document;
use crate::templated::Sheet;
use jiff::civil::{Date, DateTime, Time};
use serde_json::Value;
use words::{Lang, t};

/// How far a sitting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SittingState {
    /// It is still to come: an agenda.
    Agenda,
    /// It was held; nobody has approved the minutes yet.
    Draft,
    /// The body has approved the minutes on a day.
    Approved(Date),
}

/// The agenda or the minutes of a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingPaper {
    /// Head and foot; the number is that of the sitting.
    pub paper: Paper,
    /// The body, or the two that sit together.
    pub body: String,
    /// When it begins.
    pub starts: DateTime,
    /// Where.
    pub place: String,
    /// How far it is.
    pub state: SittingState,
    /// The seats that were represented.
    pub present: Vec<String>,
    /// Further people, by their function.
    pub guests: Option<String>,
    /// Whether there was a quorum, in words.
    pub quorum: Option<String>,
    /// The items, in their order.
    pub items: Vec<SittingItem>,
    /// What was said beside the items.
    pub further: Option<String>,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingItem {
    /// Its number.
    pub n: u32,
    /// When it begins, as planned.
    pub at: Time,
    /// What it is about.
    pub title: String,
    /// What it is for.
    pub what_for: String,
    /// The minutes planned for it.
    pub minutes: u16,
    /// What came of it.
    pub said: Option<SittingSaid>,
}

/// What came of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingSaid {
    /// The result.
    pub result: String,
    /// What was said or decided.
    pub text: String,
    /// On what the decision rests.
    pub basis: Option<String>,
    /// How it was decided.
    pub how: Option<String>,
    /// What is to be done: what, who, until when.
    pub task: Option<(String, String, Option<Date>)>,
}

impl Document for SittingPaper {
    const TEMPLATE: &str = "sheet.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        match self.state {
            SittingState::Agenda => t::sheet_sitting_agenda(lang, &self.body),
            _ => t::sheet_sitting_minutes(lang, &self.body),
        }
    }

    fn data(&self, lang: Lang) -> Value {
        self.sheet(lang).alone()
    }
}

impl SittingPaper {
    fn sheet(&self, lang: Lang) -> Sheet {
        let listed = Some(self.present.join("\n")).filter(|names| !names.is_empty());
        let facts = Facts::default()
            .with(t::session_time(lang), words::when(lang, self.starts.date(), Some(self.starts.time())))
            .with(t::session_place(lang), &self.place)
            .with_some(t::sittings_present(lang), listed)
            .with_some(t::sheet_sitting_guests(lang), self.guests.as_deref())
            .with_some(t::sittings_quorum(lang), self.quorum.as_deref());
        let head = match self.state {
            SittingState::Agenda => Sheet::default(),
            SittingState::Draft => Sheet::default().strong(t::session_not_approved(lang)),
            SittingState::Approved(on) => {
                Sheet::default().text(&t::sheet_sitting_approved(lang, &words::date_long(lang, on)))
            }
        };
        let head = head.facts(&facts);
        let body = match self.state {
            SittingState::Agenda => head.then(self.agenda(lang)),
            _ => self.items.iter().fold(head, |sheet, item| sheet.then(item.sheet(lang))),
        };
        let further = self.further.as_deref().unwrap_or_default();
        body.when(!further.is_empty(), |s| s.heading(t::sheet_sitting_further(lang)).text(further))
    }

    fn agenda(&self, lang: Lang) -> Sheet {
        let row = |item: &SittingItem| {
            let cells = [words::time(lang, item.at), format!("{} · {}", item.n, item.title), item.what_for.clone()];
            let length = t::sittings_minutes(lang, i64::from(item.minutes));
            cells.into_iter().chain([length]).map(|cell| vec![cell]).collect()
        };
        let heads = [t::sittings_at(lang), t::sittings_item(lang), t::sittings_for(lang), t::sheet_duration(lang)];
        let rows = self.items.iter().map(row).collect();
        let head = Sheet::default().heading(t::sittings_agenda(lang));
        head.rows(&[0.7, 3.0, 1.2, 0.8], &heads, rows, t::sittings_agenda_empty(lang))
    }
}

impl SittingItem {
    fn sheet(&self, lang: Lang) -> Sheet {
        let head = Sheet::default().heading(&format!("{} · {}", self.n, self.title));
        let Some(said) = &self.said else { return head.text(t::session_nothing_recorded(lang)) };
        let task = said.task.as_ref().map(|(what, who, until)| {
            let until = until.map(|on| words::date(lang, on));
            [Some(what.clone()), Some(who.clone()).filter(|w| !w.is_empty()), until]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · ")
        });
        let facts = Facts::default()
            .with(t::sittings_result(lang), &said.result)
            .with_some(t::decisions_basis(lang), said.basis.as_deref())
            .with_some(t::decisions_how(lang), said.how.as_deref())
            .with_some(t::sittings_task(lang), task);
        head.text(&said.text).facts(&facts)
    }
}
