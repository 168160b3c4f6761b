//! The private feed of an account: its sessions, and how much is due on which day. No names, no cases. Only the hash of
//! the secret in its address is kept.

use super::meets;
use crate::affair::AffairView;
use crate::mail::Invited;
use crate::{App, AppError, Caller, ids};
use domain::affair::Stage;
use domain::body::Body;
use domain::model::Language;
use domain::session::{Session, SessionState};
use domain::sitting::Sitting;
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use store::{accounts, calendar_feed};

/// How far back and ahead a feed looks, in days.
const BACK: i32 = 30;
const AHEAD: i32 = 120;

/// A session in a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedMeeting {
    /// The session, as far as it concerns the account.
    pub session: Invited,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// A sitting of a body in a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedSitting {
    /// The sitting, as far as the account may see it.
    pub sitting: Sitting,
    /// The body that sits.
    pub body: Body,
    /// Rises whenever something changes.
    pub sequence: u32,
}

impl FeedSitting {
    /// The name of the sitting in calendars.
    pub fn uid(&self) -> String {
        App::uid_of_session(&self.sitting.number)
    }

    /// Whether it does not take place.
    pub fn cancelled(&self) -> bool {
        self.sitting.stage == Stage::Cancelled
    }

    /// How long it takes: what its agenda takes, and an hour at least.
    pub fn minutes(&self) -> u32 {
        self.sitting.minutes().max(60)
    }
}

/// A feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    /// The language of the account.
    pub language: Language,
    /// The sessions.
    pub meetings: Vec<FeedMeeting>,
    /// The sittings of bodies.
    pub sittings: Vec<FeedSitting>,
    /// How much is due on which day.
    pub due: BTreeMap<Date, i64>,
}

impl App {
    /// Makes a link for the calendar of a caller and gives back its secret, which is not kept; one from before ends.
    pub async fn make_feed(&self, caller: &Caller) -> Result<String, AppError> {
        let secret = ids::hex(&ids::bytes::<32>()?);
        let mut tx = self.db.begin().await?;
        let now = self.clock.now().as_millisecond();
        calendar_feed::set(&mut tx, caller.seated.account.as_str(), &hash(&secret), now).await?;
        tx.commit().await?;
        Ok(secret)
    }

    /// Ends the link of a caller.
    pub async fn end_feed(&self, caller: &Caller) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        calendar_feed::end(&mut tx, caller.seated.account.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Since when a caller has a link.
    pub async fn feed_since(&self, caller: &Caller) -> Result<Option<i64>, AppError> {
        Ok(calendar_feed::since(self.db.src(), caller.seated.account.as_str()).await?)
    }

    /// What is read under a secret; not found where it opens nothing.
    pub async fn feed(&self, secret: &str) -> Result<Feed, AppError> {
        let whose = calendar_feed::whose(self.db.src(), &hash(secret)).await?.ok_or(AppError::NotFound)?;
        let account = accounts::by_id(self.db.src(), &whose).await?.ok_or(AppError::NotFound)?;
        let seats = self.seats_to_act_in(&whose).await?;
        let today = self.clock.today();
        let mut due = self.due_days(&seats, today.saturating_add(AHEAD.days())).await?;
        due.retain(|day, _| *day >= today.saturating_sub(BACK.days()));
        Ok(Feed {
            language: Language::from_code(&account.language).unwrap_or(Language::Fr),
            meetings: self.meetings(&seats).await?,
            sittings: self.sittings_to_come(&seats).await?,
            due,
        })
    }

    async fn meetings(&self, seats: &[Caller]) -> Result<Vec<FeedMeeting>, AppError> {
        let mut numbers = BTreeSet::new();
        let mut meetings = Vec::new();
        for caller in seats.iter().filter(|c| meets(c.seated.seat.role)) {
            for row in self.sessions(caller, BACK).await? {
                if !numbers.insert(row.number.clone()) {
                    continue;
                }
                let (_, session) = self.load_session(self.db.src(), &row.number).await?;
                meetings.extend(self.meeting_of(caller, &session));
            }
        }
        Ok(meetings)
    }

    /// The sittings that the account may see in any of its seats, of the last days and to come.
    async fn sittings_to_come(&self, seats: &[Caller]) -> Result<Vec<FeedSitting>, AppError> {
        let since = self.clock.today().saturating_sub(BACK.days());
        let mut found: Vec<FeedSitting> = Vec::new();
        for caller in seats.iter().filter(|caller| self.may_anywhere(caller, "sitting.read")) {
            for view in self.affairs::<Sitting>(caller).await? {
                let known = found.iter().any(|f| f.sitting.number == view.affair.number);
                if !known && view.affair.on() >= since {
                    found.push(self.with_body(view).await?);
                }
            }
        }
        Ok(found)
    }

    /// A sitting for calendars; not found where the caller may not know of it.
    pub async fn sitting_for_calendar(&self, caller: &Caller, number: &str) -> Result<FeedSitting, AppError> {
        let view = self.affair::<Sitting>(caller, number).await?;
        self.with_body(view).await
    }

    async fn with_body(&self, view: AffairView<Sitting>) -> Result<FeedSitting, AppError> {
        let (_, body) = self.load_affair::<Body>(self.db.src(), view.affair.plan.body.as_str()).await?;
        let sequence = u32::try_from(view.version).unwrap_or(u32::MAX);
        Ok(FeedSitting { sitting: view.affair, body, sequence })
    }

    /// A session for whoever is invited to it or organises it; none for anybody else.
    pub fn meeting_of(&self, caller: &Caller, session: &Session) -> Option<FeedMeeting> {
        let me = Some(&caller.seated.account);
        let own = session.invitations.iter().find(|i| i.sent && i.invited.invite.account.as_ref() == me);
        let cancelled = session.state == SessionState::Cancelled;
        let session = match own {
            Some(invitation) => self.invited(session, invitation),
            None if self.organises(caller, session) => Invited {
                session: session.number.clone(),
                invitation: 0,
                uid: Self::uid_of_session(&session.number),
                sequence: session.sequence,
                kind: session.kind,
                starts: session.plan.starts,
                minutes: session.minutes(),
                place: session.plan.place.clone(),
                items: u32::try_from(session.agenda.len()).unwrap_or(u32::MAX),
                again: false,
            },
            None => return None,
        };
        Some(FeedMeeting { session, cancelled })
    }
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
