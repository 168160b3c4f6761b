//! Mail: what is written to whom, and what became of it. A letter holds numbers, a day and a place; the words are chosen
//! by whoever carries it. Nothing leaves where nobody carries.

mod digest;
mod order;
mod outbox;
mod received;
mod returned;
mod send;

pub use outbox::{Outbox, OutboxEntry, Sending};
pub use received::{CameOf, Incoming, Letterbox};
pub use returned::Returned;

use crate::{App, AppError, Caller};
use domain::model::{Language, SessionKind};
use domain::{Code, Line, MailAddress};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use store::mail::{self, LetterRow};

/// How often someone is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// A summary each working day, and at once what cannot wait.
    Daily,
    /// What cannot wait, and nothing else.
    Urgent,
    /// Never.
    None,
}

impl Rhythm {
    /// Every rhythm.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Urgent, Self::None];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Urgent => "urgent",
            Self::None => "none",
        }
    }

    /// The rhythm of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.code() == code)
    }
}

/// Where and how often someone is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The address; none: nothing is sent.
    pub address: Option<String>,
    /// How often.
    pub rhythm: Rhythm,
    /// Since when nobody is reached there, and with which code.
    pub refused: Option<(i64, String)>,
}

/// What a letter tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "kebab-case")]
pub enum Letter {
    /// Someone is invited to a session, or invited anew after a change.
    Invitation(Invited),
    /// A session does not take place, or not with them.
    Cancellation(Invited),
    /// A request whose deadline is short.
    Request {
        /// Until when the service is expected.
        due: Date,
    },
    /// The summary of a day.
    Digest {
        /// The day.
        on: Date,
        /// Unread notices.
        notices: i64,
        /// Due items that are overdue.
        overdue: i64,
        /// Due items of the next seven days.
        week: i64,
        /// Sessions of the next seven days.
        sessions: i64,
    },
}

/// A session as it was told to someone invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// The number of the session.
    pub session: Code,
    /// The invitation.
    pub invitation: u32,
    /// The name of the invitation in calendars, which does not change.
    pub uid: String,
    /// Which state of the invitation this is.
    pub sequence: u32,
    /// What kind of session.
    pub kind: SessionKind,
    /// Day and time, local.
    pub starts: DateTime,
    /// How long.
    pub minutes: u32,
    /// Where.
    pub place: Line,
    /// How many items of the agenda concern them.
    pub items: u32,
    /// Whether an earlier invitation is replaced.
    #[serde(default)]
    pub again: bool,
}

impl Letter {
    /// The code of its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Invitation(_) => "invitation",
            Self::Cancellation(_) => "cancellation",
            Self::Request { .. } => "request",
            Self::Digest { .. } => "digest",
        }
    }

    fn invited(&self) -> Option<&Invited> {
        match self {
            Self::Invitation(invited) | Self::Cancellation(invited) => Some(invited),
            Self::Request { .. } | Self::Digest { .. } => None,
        }
    }
}

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// It stays here: nobody carries.
    Kept,
    /// It is still to go.
    Waiting,
    /// A server has taken it.
    Sent,
    /// It did not go, or came back.
    Failed,
}

impl MailState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Waiting, Self::Sent, Self::Failed];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    /// The state of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A letter with its addressee and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its name.
    pub id: String,
    /// To whom.
    pub account: String,
    /// To which address.
    pub address: String,
    /// In which language.
    pub language: Language,
    /// What it tells.
    pub letter: Letter,
    /// Where it stands.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was ordered.
    pub made: Timestamp,
    /// The code of the last fault.
    pub fault: Option<String>,
}

/// Why a letter did not go, by the codes of the server alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It may go later.
    Later(String),
    /// It will never go; whether it is for the address.
    Never {
        /// The code.
        code: String,
        /// Nobody is reached under the address.
        address: bool,
    },
}

/// What comes of carrying a letter.
pub type Carrying<'a> = Pin<Box<dyn Future<Output = Result<(), Trouble>> + Send + 'a>>;

/// Whoever puts letters into words and takes them out of the house.
pub trait Carrier: Send + Sync {
    /// The address to which answers go.
    fn sender(&self) -> String;

    /// Takes a letter out.
    fn carry<'a>(&'a self, app: &'a App, mail: &'a Mail) -> Carrying<'a>;
}

impl App {
    /// The same application with somebody who carries its mail; refused without an address of the house, to which the links
    /// lead, and for a demonstration, from which nothing leaves.
    pub fn with_mail(self, carrier: Arc<dyn Carrier>) -> anyhow::Result<Self> {
        if self.demo {
            anyhow::bail!("nothing leaves a demonstration");
        }
        if self.front_door().origin.is_none() {
            anyhow::bail!("mail needs `origin`, the address of the house, to which its links lead");
        }
        Ok(Self { mail: Some(carrier), ..self })
    }

    /// The address to which answers by mail go; none where nobody carries.
    pub fn mail_sender(&self) -> Option<String> {
        self.mail.as_ref().map(|carrier| carrier.sender())
    }

    /// The address of the house, to which links lead; empty where it has none.
    pub fn house_address(&self) -> String {
        self.front_door().origin.as_deref().unwrap_or_default().trim_end_matches('/').to_string()
    }

    /// Where and how often a caller is written to.
    pub async fn mailbox(&self, caller: &Caller) -> Result<Mailbox, AppError> {
        let found = mail::mailbox(self.db.src(), caller.seated.account.as_str()).await?;
        Ok(found.map_or(Mailbox { address: None, rhythm: Rhythm::Daily, refused: None }, |m| Mailbox {
            address: m.address,
            rhythm: Rhythm::from_code(&m.rhythm).unwrap_or(Rhythm::Daily),
            refused: m.refused,
        }))
    }

    /// Sets where and how often a caller is written to.
    pub async fn set_mailbox(
        &self,
        caller: &Caller,
        address: Option<&MailAddress>,
        rhythm: Rhythm,
    ) -> Result<(), AppError> {
        self.put_mailbox(caller.seated.account.as_str(), address, rhythm).await
    }

    /// Sets where an account is written to, by its login; how often stays as the person has chosen.
    pub async fn set_address(&self, login: &str, address: Option<&MailAddress>) -> Result<(), AppError> {
        let account = store::accounts::by_login(self.db.src(), login).await?.ok_or(AppError::NotFound)?;
        let rhythm = mail::mailbox(self.db.src(), &account.id).await?.and_then(|m| Rhythm::from_code(&m.rhythm));
        self.put_mailbox(&account.id, address, rhythm.unwrap_or(Rhythm::Daily)).await
    }

    async fn put_mailbox(&self, account: &str, address: Option<&MailAddress>, rhythm: Rhythm) -> Result<(), AppError> {
        let address = address.map(MailAddress::as_str);
        let mut tx = self.db.begin().await?;
        let now = self.clock.now().as_millisecond();
        mail::set_mailbox(&mut tx, account, address, rhythm.code(), now).await?;
        Ok(tx.commit().await?)
    }
}

/// A letter from its row.
pub(crate) fn read(row: LetterRow) -> Result<Mail, AppError> {
    let fault = |what: &str| AppError::Fault(format!("a stored letter has a wrong {what}"));
    Ok(Mail {
        letter: serde_json::from_str(&row.letter)?,
        language: Language::from_code(&row.language).ok_or_else(|| fault("language"))?,
        state: MailState::from_code(&row.state).ok_or_else(|| fault("state"))?,
        made: Timestamp::from_millisecond(row.created).map_err(|_| fault("moment"))?,
        id: row.id,
        account: row.account_id,
        address: row.address,
        attempts: row.attempts,
        fault: row.fault,
    })
}
