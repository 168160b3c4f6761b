//! The invitation to a session, to send or to hand over. Source: CASE-35, ROLE-SECR-05.

use crate::paper::{Facts, Paper};
use crate::templated::{Sheet, Templated, Values};
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::{Date, DateTime, Time};
use words::{Lang, t};

/// An invitation for one invitee, with their part of the agenda alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Head and foot; the number is that of the session.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Whom it is for, as they are addressed.
    pub invitee: String,
    /// In what capacity, where it is said.
    pub capacity: Option<String>,
    /// What kind of session it is.
    pub session: String,
    /// When it begins for the invitee.
    pub starts: DateTime,
    /// How long it takes for them, in minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
    /// The items of the agenda that they come for: when, and which number.
    pub items: Vec<(Time, String)>,
    /// The services that take part, as far as the invitee may know of them.
    pub services: Vec<String>,
    /// Until when an answer is wanted.
    pub answer_by: Date,
    /// Where to answer.
    pub contact: Vec<String>,
}

impl Templated for Invitation {
    const KIND: TemplateKind = TemplateKind::Invitation;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_invitation_title(lang, &self.session)
    }

    fn values(&self, lang: Lang) -> Values {
        Values::from([
            (Placeholder::Addressee, self.invitee.clone()),
            (Placeholder::Session, self.session.clone()),
            (Placeholder::When, words::when(lang, self.starts.date(), Some(self.starts.time()))),
            (Placeholder::Place, self.place.clone()),
            (Placeholder::Until, words::date(lang, self.answer_by)),
        ])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let facts = Facts::default()
            .with(t::sheet_day(lang), words::date_long(lang, self.starts.date()))
            .with(t::session_time(lang), words::time(lang, self.starts.time()))
            .with(t::sheet_duration(lang), t::session_minutes_long(lang, self.minutes))
            .with(t::session_place(lang), &self.place)
            .with_some(t::session_as(lang), self.capacity.as_deref());
        let row = |(at, number): &(Time, String)| vec![vec![words::time(lang, *at)], vec![number.clone()]];
        let items: Vec<_> = self.items.iter().map(row).collect();
        Sheet::default()
            .facts(&facts)
            .when(!self.services.is_empty(), |s| s.heading(t::sheet_who_comes(lang)).bullets(&self.services))
            .when(!items.is_empty(), |s| {
                s.heading(t::session_agenda(lang)).rows(
                    &[1.0, 3.0],
                    &[t::session_time(lang), t::paper_number(lang)],
                    items,
                    "",
                )
            })
    }

    fn end(&self, lang: Lang) -> Sheet {
        let by = words::date(lang, self.answer_by);
        let answers = [t::sheet_answer_yes(lang), t::sheet_answer_no(lang), t::sheet_answer_other(lang)];
        let slip = Sheet::default()
            .heading(t::sheet_answer(lang))
            .text(&t::sheet_answer_by(lang, &by))
            .facts(&Facts::default().with(t::sheet_answer_from(lang), &self.invitee))
            .ticks(&answers)
            .lines(2)
            .facts(&Facts::default().with(t::sheet_answer_to(lang), self.contact.join("\n")));
        Sheet::default().room().keep(slip)
    }
}
