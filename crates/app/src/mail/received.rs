//! What comes in by mail: that a letter did not arrive, and the answers of calendars. Whoever reads messages stands outside of the
//! application; what a message means for it is decided here, the same for the command line and for a page.

use super::Returned;
use crate::access::Seen;
use crate::calendar::MailAnswer;
use crate::{App, AppError, Caller};
use domain::session::Answer;
use jiff::civil::DateTime;
use std::sync::Arc;
use store::access_log::Action;

/// What of a message concerns the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A letter did not arrive.
    Returned {
        /// Its name, where the report brings it back.
        id: Option<String>,
        /// The address at which nobody was reached.
        address: Option<String>,
        /// The code of the server.
        code: String,
    },
    /// A calendar answers an invitation.
    Answered {
        /// The name of the invitation.
        uid: String,
        /// Which state of it is answered.
        sequence: Option<u32>,
        /// The answer; none where it is neither yes nor no.
        answer: Option<Answer>,
        /// Another time that would suit.
        proposal: Option<DateTime>,
    },
}

/// What was done with a part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameOf {
    /// The letter and the address are marked as not reached.
    Returned,
    /// The report is about something else.
    ReturnedNotOurs,
    /// The answer stands at the invitation.
    Recorded,
    /// It answers what was replaced, taken back or is over.
    Outdated,
    /// The name of the invitation is none of this house.
    AnswerNotOurs,
    /// It says neither yes nor no.
    Undecided,
}

impl CameOf {
    /// Everything that can come of it.
    pub const ALL: [Self; 6] =
        [Self::Returned, Self::ReturnedNotOurs, Self::Recorded, Self::Outdated, Self::AnswerNotOurs, Self::Undecided];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::ReturnedNotOurs => "returned-not-ours",
            Self::Recorded => "recorded",
            Self::Outdated => "outdated",
            Self::AnswerNotOurs => "answer-not-ours",
            Self::Undecided => "undecided",
        }
    }
}

/// Whoever reads messages.
pub trait Letterbox: Send + Sync {
    /// What of a message concerns the house; none where it is no message at all.
    fn open(&self, message: &[u8]) -> Option<Vec<Incoming>>;
}

impl App {
    /// The same application with somebody who reads what comes in.
    pub fn with_letterbox(self, letterbox: Arc<dyn Letterbox>) -> Self {
        Self { letterbox: Some(letterbox), ..self }
    }

    /// Whether messages can be read here.
    pub fn has_letterbox(&self) -> bool {
        self.letterbox.is_some()
    }

    /// Does what a message says that somebody has put into the letterbox; none where it is no message. Empty where it says
    /// nothing that concerns the house.
    pub async fn receive_message(&self, caller: &Caller, message: &[u8]) -> Result<Option<Vec<CameOf>>, AppError> {
        self.require_act_anywhere(caller, "outbox.receive").await?;
        let letterbox = self.letterbox.as_ref().ok_or(AppError::NotFound)?;
        let Some(all) = letterbox.open(message) else { return Ok(None) };
        let came_of = self.take_in(all).await?;
        let seen = Seen { outcome: "done", ..Seen::shown(None, "outbox") };
        self.log(caller, Action::Act, "outbox.receive", seen).await?;
        Ok(Some(came_of))
    }

    /// Does what a message says.
    pub async fn take_in(&self, all: Vec<Incoming>) -> Result<Vec<CameOf>, AppError> {
        let mut came_of = Vec::with_capacity(all.len());
        for one in all {
            came_of.push(self.take_one_in(one).await?);
        }
        Ok(came_of)
    }

    async fn take_one_in(&self, one: Incoming) -> Result<CameOf, AppError> {
        Ok(match one {
            Incoming::Returned { id, address, code } => {
                match self.letter_returned(id.as_deref(), address.as_deref(), &code).await? {
                    Returned::Noted => CameOf::Returned,
                    Returned::NotOurs => CameOf::ReturnedNotOurs,
                }
            }
            Incoming::Answered { answer: None, .. } => CameOf::Undecided,
            Incoming::Answered { uid, sequence, answer: Some(answer), proposal } => {
                match self.answer_by_mail(&uid, sequence, answer, proposal).await? {
                    MailAnswer::Recorded => CameOf::Recorded,
                    MailAnswer::Outdated => CameOf::Outdated,
                    MailAnswer::NotOurs => CameOf::AnswerNotOurs,
                }
            }
        })
    }
}
