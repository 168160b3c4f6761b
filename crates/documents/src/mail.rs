//! What goes out as mail: a subject, a text and, for invitations, an object for the calendar. In the language of the
//! addressee; no name and no case, only numbers and links.

use crate::calendar::{self, Between, Meeting, Method};
use crate::press::lang;
use domain::model::{Language, SessionKind};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use words::{Lang, t};

/// A mail before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The language of the addressee.
    pub language: Language,
    /// The address of the house, such as `https://cii.example.ch`; links begin with it.
    pub house: String,
    /// Whether it is a demonstration, and says so.
    pub demo: bool,
    /// When it was ordered.
    pub made: Timestamp,
    /// What it is about.
    pub letter: Letter,
}

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// Someone is invited to a session, or invited anew after a change.
    Invitation {
        /// The session.
        session: Invited,
        /// Whether an earlier invitation is replaced.
        again: bool,
        /// The path under which one answers without an account.
        answer: String,
    },
    /// A session does not take place, or not with them.
    Cancellation(Invited),
    /// A request whose deadline is short.
    Request {
        /// Until when the service is expected.
        due: Date,
    },
    /// The summary of a day.
    Digest(Digest),
    /// A trial.
    Test,
}

/// A session as an invitation tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The number of the session.
    pub number: String,
    /// The name of the invitation in calendars.
    pub uid: String,
    /// Which state of it this is.
    pub sequence: u32,
    /// What kind of session.
    pub kind: SessionKind,
    /// Day and time.
    pub starts: DateTime,
    /// How long.
    pub minutes: u32,
    /// Where.
    pub place: String,
    /// How many items of the agenda concern them.
    pub items: i64,
    /// Between whom it goes; none where nobody answers by mail.
    pub between: Option<Between>,
}

/// The numbers of a summary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Digest {
    /// The day.
    pub on: Date,
    /// Unread notices.
    pub notices: i64,
    /// Due items that are overdue.
    pub overdue: i64,
    /// Due items of the next seven days.
    pub week: i64,
    /// Sessions of the next seven days.
    pub sessions: i64,
}

/// A mail as it goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What the calendar takes over.
    pub calendar: Option<(Method, String)>,
}

impl Invited {
    /// The session as a calendar shows it.
    pub fn meeting(&self, language: Language, house: &str, made: Timestamp, cancelled: bool) -> Meeting {
        let lang = lang(language);
        let link = format!("{house}/sessions/{}", self.number);
        Meeting {
            uid: self.uid.clone(),
            sequence: self.sequence,
            made,
            starts: self.starts,
            minutes: self.minutes,
            summary: what(lang, self.kind),
            place: self.place.clone(),
            description: format!("{}\n{} {link}", t::mail_items(lang, self.items), t::mail_open(lang)),
            url: (!house.is_empty()).then_some(link),
            cancelled,
        }
    }

    /// Kind, day and place, each on a line.
    fn lines(&self, lang: Lang) -> String {
        format!("{}\n{}\n{}", what(lang, self.kind), self.when(lang), self.place)
    }

    fn when(&self, lang: Lang) -> String {
        words::when(lang, self.starts.date(), Some(self.starts.time()))
    }
}

/// What a session is called in a calendar: its kind, and nothing by which a theme or a person could be told.
pub fn what(lang: Lang, kind: SessionKind) -> String {
    t::calendar_what(lang, &words::label(lang, "session-kind", kind.code()))
}

impl Mail {
    /// The mail in words.
    pub fn written(&self) -> Written {
        let lang = lang(self.language);
        let (subject, mut parts, calendar) = match &self.letter {
            Letter::Invitation { session, again, answer } => self.invitation(lang, session, *again, answer),
            Letter::Cancellation(session) => self.cancellation(lang, session),
            Letter::Request { due } => self.request(lang, *due),
            Letter::Digest(digest) => self.digest(lang, digest),
            Letter::Test => (t::mail_test_subject(lang).into(), vec![t::mail_test_text(lang).to_string()], None),
        };
        parts.insert(0, t::mail_hello(lang).to_string());
        if self.letter != Letter::Test {
            let stop = self.link(t::mail_stop(lang), "/settings");
            let foot = parts.pop().map(|why| format!("-- \n{why}\n{stop}")).unwrap_or(stop);
            parts.push(foot);
        }
        if self.demo {
            parts.push(t::mail_demo(lang).to_string());
        }
        Written { subject, text: parts.join("\n\n") + "\n", calendar }
    }

    fn link(&self, label: &str, path: &str) -> String {
        format!("{label}\n{}{path}", self.house)
    }

    fn invitation(&self, lang: Lang, session: &Invited, again: bool, answer: &str) -> Parts {
        let (what, when) = (what(lang, session.kind), session.when(lang));
        let (subject, text) = match again {
            true => (t::mail_invitation_again_subject(lang, &what, &when), t::mail_invitation_again_text(lang)),
            false => (t::mail_invitation_subject(lang, &what, &when), t::mail_invitation_text(lang)),
        };
        let open = self.link(t::mail_open(lang), &format!("/sessions/{}", session.number));
        let parts = vec![
            text.to_string(),
            session.lines(lang),
            format!("{}\n{open}", t::mail_items(lang, session.items)),
            self.link(t::mail_invitation_answer(lang), answer),
            t::mail_invitation_why(lang).to_string(),
        ];
        (subject, parts, Some(self.object(Method::Request, session)))
    }

    fn cancellation(&self, lang: Lang, session: &Invited) -> Parts {
        let subject = t::mail_cancellation_subject(lang, &what(lang, session.kind), &session.when(lang));
        let parts = vec![
            t::mail_cancellation_text(lang).to_string(),
            session.lines(lang),
            t::mail_cancellation_why(lang).to_string(),
        ];
        (subject, parts, Some(self.object(Method::Cancel, session)))
    }

    fn object(&self, method: Method, session: &Invited) -> (Method, String) {
        let meeting = session.meeting(self.language, &self.house, self.made, method == Method::Cancel);
        (method, calendar::meeting(method, &meeting, session.between.as_ref()))
    }

    fn request(&self, lang: Lang, due: Date) -> Parts {
        let due = words::date(lang, due);
        let parts = vec![
            t::mail_request_text(lang, &due),
            self.link(t::mail_open(lang), "/requests"),
            t::mail_request_why(lang).to_string(),
        ];
        (t::mail_request_subject(lang, &due), parts, None)
    }

    fn digest(&self, lang: Lang, digest: &Digest) -> Parts {
        let lines = [
            (digest.notices, t::mail_digest_notices(lang, digest.notices), "/notices"),
            (digest.overdue, t::mail_digest_overdue(lang, digest.overdue), "/work"),
            (digest.week, t::mail_digest_week(lang, digest.week), "/work"),
            (digest.sessions, t::mail_digest_sessions(lang, digest.sessions), "/sessions"),
        ];
        let lines = lines.into_iter().filter(|(n, _, _)| *n > 0);
        let lines: Vec<String> = lines.map(|(_, words, path)| format!("– {words}\n  {}{path}", self.house)).collect();
        let parts = vec![t::mail_digest_text(lang).to_string(), lines.join("\n"), t::mail_digest_why(lang).to_string()];
        (t::mail_digest_subject(lang, &words::date(lang, digest.on)), parts, None)
    }
}

/// Subject, paragraphs of which the last says why one is written to, and the object for the calendar.
type Parts = (String, Vec<String>, Option<(Method, String)>);
