//! Answering an invitation without signing in: under a link, or from a calendar by mail.

use super::{HOUSE, is_same, until};
use crate::mail::{Letter, read};
use crate::{App, AppError, Caller};
use domain::model::{Language, SessionKind};
use domain::session::{Answer, Invitation, Reply, Session, SessionState, Via};
use domain::{Line, Refusal, Refused};
use jiff::civil::DateTime;
use store::{accounts, mail};

/// What the page behind a link shows: nothing of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What kind of session.
    pub kind: SessionKind,
    /// Day and time, local.
    pub starts: DateTime,
    /// Where.
    pub place: Line,
    /// The answer so far.
    pub given: Option<(Answer, Option<DateTime>)>,
}

/// What came of an answer by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailAnswer {
    /// It is recorded.
    Recorded,
    /// No invitation of ours is meant, or the seal is not ours.
    NotOurs,
    /// It answers an invitation that was replaced or taken back, or a session that is over.
    Outdated,
}

impl App {
    /// What is asked behind a link; not found where the link is none of ours, is over, or its invitation does not hold.
    pub async fn asked_under(&self, token: &str) -> Result<Asked, AppError> {
        let (session, invitation) = self.behind(token).await?;
        Ok(Asked {
            kind: session.kind,
            starts: session.plan.starts,
            place: session.plan.place.clone(),
            given: invitation.reply,
        })
    }

    /// Records the answer that was given under a link.
    pub async fn answer_by_link(
        &self,
        token: &str,
        answer: Answer,
        proposal: Option<DateTime>,
    ) -> Result<(), AppError> {
        let (session, invitation) = self.behind(token).await?;
        let reply = Reply { invitation: invitation.n, answer, proposal };
        self.record_answer(&session, &invitation, reply, Via::Link).await
    }

    /// Records the answer that a calendar has sent by mail, to the invitation that it names.
    pub async fn answer_by_mail(
        &self,
        uid: &str,
        sequence: Option<u32>,
        answer: Answer,
        proposal: Option<DateTime>,
    ) -> Result<MailAnswer, AppError> {
        let Some((number, n)) = parts_of(uid) else { return Ok(MailAnswer::NotOurs) };
        let session = match self.load_session(self.db.src(), number).await {
            Ok((_, session)) => session,
            Err(AppError::NotFound) => return Ok(MailAnswer::NotOurs),
            Err(other) => return Err(other),
        };
        let Some(invitation) = session.invitations.iter().find(|i| i.n == n) else { return Ok(MailAnswer::Outdated) };
        if !is_same(&self.uid(&session, invitation), uid) {
            return Ok(MailAnswer::NotOurs);
        }
        let told = self.sequence_told(number, uid).await?;
        let late = until(session.plan.starts) <= self.clock.now().as_second();
        if late || sequence.is_some_and(|sequence| sequence < told) {
            return Ok(MailAnswer::Outdated);
        }
        let reply = Reply { invitation: n, answer, proposal };
        match self.record_answer(&session, invitation, reply, Via::Mail).await {
            Ok(()) => Ok(MailAnswer::Recorded),
            Err(AppError::Refused(_)) => Ok(MailAnswer::Outdated),
            Err(other) => Err(other),
        }
    }

    /// The link for answering an invitation without an account, for whoever organises the session.
    pub async fn answer_link(&self, caller: &Caller, number: &str, n: u32) -> Result<String, AppError> {
        let (_, session) = self.load_session(self.db.src(), number).await?;
        if !self.organises(caller, &session) {
            return Err(AppError::NotFound);
        }
        let invitation = session.invitations.iter().find(|i| i.n == n && i.sent).ok_or(AppError::NotFound)?;
        Ok(format!("{}{}", self.house_address(), self.answer_path(&session, invitation)))
    }

    /// The path that stands in a letter; none where its invitation does not hold any more.
    pub async fn answer_path_of(&self, invited: &crate::mail::Invited) -> Result<Option<String>, AppError> {
        let (_, session) = self.load_session(self.db.src(), invited.session.as_str()).await?;
        let invitation = session.invitations.iter().find(|i| i.n == invited.invitation);
        let same = invitation.filter(|i| self.uid(&session, i) == invited.uid);
        Ok(same.map(|i| self.answer_path(&session, i)))
    }

    /// The session and the invitation behind a link.
    async fn behind(&self, token: &str) -> Result<(Session, Invitation), AppError> {
        let mut parts = token.rsplitn(4, '.');
        let (_, ends, n, number) = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some(ends), Some(n), Some(number)) = (ends, n, number) else { return Err(AppError::NotFound) };
        let (_, session) = self.load_session(self.db.src(), number).await?;
        let invitation = n.parse().ok().and_then(|n: u32| session.invitations.iter().find(|i| i.n == n)).cloned();
        let invitation = invitation.ok_or(AppError::NotFound)?;
        // Made anew: a link to a session that was moved since is over as well, and so is a number that was given anew.
        let ours = is_same(&self.answer_path(&session, &invitation), &format!("/answer/{token}"));
        let open = session.state == SessionState::Invited && invitation.sent;
        let in_time = ends.parse().is_ok_and(|ends: i64| ends > self.clock.now().as_second());
        if ours && open && in_time { Ok((session, invitation)) } else { Err(AppError::NotFound) }
    }

    /// Records an answer in the name of whoever is invited; of those without an account in the name of the house.
    async fn record_answer(
        &self,
        session: &Session,
        invitation: &Invitation,
        reply: Reply,
        via: Via,
    ) -> Result<(), AppError> {
        let by = match &invitation.invited.invite.account {
            Some(account) => self.invited_caller(account.as_str(), invitation).await?,
            None => Caller {
                seated: self.house()?,
                seat_number: 0,
                name: String::new(),
                language: Language::Fr,
                asked: false,
            },
        };
        self.reply_via(&by, session.number.as_str(), reply, via).await
    }

    /// Whoever is invited, in the seat for whose institution they are.
    async fn invited_caller(&self, account: &str, invitation: &Invitation) -> Result<Caller, AppError> {
        let found = accounts::by_id(self.db.src(), account).await?.filter(|a| a.active);
        let account = found.ok_or_else(|| Refusal::new(Refused::NotPermitted))?;
        let seats = self.seats_of(&account.id).await?;
        let fits = |seat: &domain::case::Seat| Some(&seat.institution) == invitation.invited.institution.as_ref();
        let seat = seats.iter().find(|(_, seat)| fits(seat)).or(seats.first()).map(|(n, _)| *n);
        self.caller_of(account, seat.ok_or_else(|| Refusal::new(Refused::NotPermitted))?).await
    }

    /// Which state of an invitation was told last.
    async fn sequence_told(&self, number: &str, uid: &str) -> Result<u32, AppError> {
        let mut told = 0;
        for row in mail::letters_about(self.db.src(), number).await? {
            if let Letter::Invitation(i) = read(row)?.letter
                && i.uid == uid
            {
                told = told.max(i.sequence);
            }
        }
        Ok(told)
    }
}

/// Session and invitation of a name.
fn parts_of(uid: &str) -> Option<(&str, u32)> {
    let mut parts = uid.strip_suffix(HOUSE)?.rsplitn(3, '.');
    let (_, n, number) = (parts.next()?, parts.next()?, parts.next()?);
    Some((number, n.parse().ok()?))
}
