//! Ordering letters, in the transaction of what they tell.

use super::{Invited, Letter, MailState, Rhythm, read};
use crate::jobs::Kind;
use crate::{App, AppError, ids};
use domain::case::Stamp;
use domain::session::{Invitation, Session, SessionEvent, SessionState};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::mail::{self, LetterRow};
use store::{Tx, accounts};

/// A request that is due within so many days does not wait for a summary.
const SHORT: i32 = 3;

impl App {
    /// Writes to an account, where it is reached and wants it; whether a letter was ordered.
    pub(super) async fn order(&self, tx: &mut Tx, account: &str, letter: &Letter) -> Result<bool, AppError> {
        let Some(mailbox) = mail::mailbox(tx.src(), account).await? else { return Ok(false) };
        let wanted = mailbox.rhythm != Rhythm::None.code() && mailbox.refused.is_none();
        let (Some(address), true) = (mailbox.address, wanted) else { return Ok(false) };
        let Some(reader) = accounts::by_id(tx.src(), account).await?.filter(|a| a.active) else { return Ok(false) };
        let now = self.clock.now().as_millisecond();
        let state = if self.mail.is_some() { MailState::Waiting } else { MailState::Kept };
        let about = letter.invited();
        let row = LetterRow {
            id: ids::name()?,
            account_id: reader.id,
            address,
            language: reader.language,
            kind: letter.kind().to_string(),
            subject: about.map(|i| i.session.to_string()).unwrap_or_default(),
            invitation: about.map_or(0, |i| i64::from(i.invitation)),
            sequence: about.map_or(0, |i| i64::from(i.sequence)),
            letter: serde_json::to_string(letter)?,
            state: state.code().to_string(),
            attempts: 0,
            created: now,
            changed: now,
            fault: None,
        };
        mail::add(tx, &row).await?;
        if state == MailState::Waiting {
            self.want_for(tx, Kind::SendLetter, &row.id).await?;
        }
        Ok(true)
    }

    /// Writes to those who are asked for a service whose deadline is short.
    pub(crate) async fn order_request(
        &self,
        tx: &mut Tx,
        accounts: &BTreeSet<String>,
        due: Date,
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        if due > stamp.on.saturating_add(SHORT.days()) {
            return Ok(());
        }
        for account in accounts {
            self.order(tx, account, &Letter::Request { due }).await?;
        }
        Ok(())
    }

    /// Writes to those invited to a session: to whom an invitation goes out, at once where it was moved, and to whom it is taken
    /// back. `before` is the session before the events.
    pub(crate) async fn order_for_session(
        &self,
        tx: &mut Tx,
        before: &Session,
        session: &Session,
        events: &[SessionEvent],
    ) -> Result<(), AppError> {
        for event in events {
            let SessionEvent::Dispatched(sent) = event else { continue };
            let goes = |n: u32| sent.to.as_ref().is_none_or(|to| to.contains(&n));
            for invitation in session.invitations.iter().filter(|i| goes(i.n)) {
                self.order_invitation(tx, session, invitation).await?;
            }
        }
        let cancelled = session.state == SessionState::Cancelled;
        let stays = |n| !cancelled && session.invitations.iter().any(|i| i.n == n);
        for invitation in before.invitations.iter().filter(|i| !stays(i.n)) {
            self.order_cancellation(tx, session, invitation).await?;
        }
        Ok(())
    }

    async fn order_invitation(&self, tx: &mut Tx, session: &Session, i: &Invitation) -> Result<(), AppError> {
        let Some(account) = &i.invited.invite.account else { return Ok(()) };
        let told = self.last_told(tx, session, i).await?;
        let invited = Invited { again: told.is_some(), ..self.invited(session, i) };
        // What was taken back and is sent again goes on from the number of the taking back.
        let sequence = told.map_or(invited.sequence, |told| invited.sequence.max(told.1.sequence + 1));
        self.order(tx, account.as_str(), &Letter::Invitation(Invited { sequence, ..invited })).await?;
        Ok(())
    }

    /// Takes an invitation back as it was told; whoever was not told learns nothing.
    async fn order_cancellation(&self, tx: &mut Tx, session: &Session, i: &Invitation) -> Result<(), AppError> {
        let Some(account) = &i.invited.invite.account else { return Ok(()) };
        let Some((true, told)) = self.last_told(tx, session, i).await? else { return Ok(()) };
        let sequence = session.sequence.max(told.sequence) + 1;
        self.order(tx, account.as_str(), &Letter::Cancellation(Invited { sequence, ..told })).await?;
        Ok(())
    }

    /// What was last told of an invitation, and whether it was that it holds.
    async fn last_told(
        &self,
        tx: &mut Tx,
        session: &Session,
        invitation: &Invitation,
    ) -> Result<Option<(bool, Invited)>, AppError> {
        let uid = self.uid(session, invitation);
        let mut all = Vec::new();
        for row in mail::letters_about(tx.src(), session.number.as_str()).await? {
            match read(row)?.letter {
                Letter::Invitation(told) if told.uid == uid => all.push((true, told)),
                Letter::Cancellation(told) if told.uid == uid => all.push((false, told)),
                _ => {}
            }
        }
        Ok(all.into_iter().max_by_key(|(_, told)| told.sequence))
    }

    /// A session as it is told to someone invited.
    pub(crate) fn invited(&self, session: &Session, invitation: &Invitation) -> Invited {
        let plan = &session.plan;
        Invited {
            session: session.number.clone(),
            invitation: invitation.n,
            uid: self.uid(session, invitation),
            sequence: session.sequence,
            kind: session.kind,
            starts: plan.starts,
            minutes: session.minutes(),
            place: plan.place.clone(),
            items: u32::try_from(invitation.invited.invite.cases.len()).unwrap_or(u32::MAX),
            again: false,
        }
    }
}
