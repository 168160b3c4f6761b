//! The outbox, for whoever runs the administration: what went to whom, when, and what became of it.

use super::{Mail, MailState, read};
use crate::access::Seen;
use crate::{App, AppError, Caller};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;
use store::{accounts, mail};

/// How many letters a page shows.
const PAGE: usize = 50;

/// Whether letters leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// They leave.
    On,
    /// Nothing leaves a demonstration.
    Demo,
    /// Nobody carries.
    Unset,
}

/// A letter as a reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The letter.
    pub mail: Mail,
    /// The name of the addressee; none where their very institution tells something, and with it the address is empty.
    pub name: Option<String>,
}

/// A page of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbox {
    /// Whether letters leave.
    pub sending: Sending,
    /// The letters, the newest first.
    pub entries: Vec<OutboxEntry>,
    /// Where the next page begins: moment and name.
    pub older: Option<(i64, String)>,
}

impl App {
    /// A page of the outbox: letters in a state, or in any; before one, where given.
    pub async fn outbox(
        &self,
        caller: &Caller,
        state: Option<MailState>,
        before: Option<(i64, &str)>,
    ) -> Result<Outbox, AppError> {
        self.require_act_anywhere(caller, "outbox.read").await?;
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut rows = mail::letters(self.db.src(), state.map(MailState::code), before, limit).await?;
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let older = rows.last().filter(|_| more).map(|last| (last.created, last.id.clone()));
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            entries.push(self.entry_for(caller, read(row)?).await?);
        }
        self.log(caller, Action::List, "outbox", Seen::shown(None, "outbox")).await?;
        Ok(Outbox { sending: self.sending(), entries, older })
    }

    /// One letter of the outbox.
    pub async fn outbox_letter(&self, caller: &Caller, id: &str) -> Result<OutboxEntry, AppError> {
        self.require_act_anywhere(caller, "outbox.read").await?;
        let row = mail::letter(self.db.src(), id).await?.ok_or(AppError::NotFound)?;
        let entry = self.entry_for(caller, read(row)?).await?;
        self.log(caller, Action::Read, "outbox", Seen::shown(None, "outbox")).await?;
        Ok(entry)
    }

    /// Whether letters leave.
    pub fn sending(&self) -> Sending {
        match (&self.mail, self.demo) {
            (Some(_), _) => Sending::On,
            (None, true) => Sending::Demo,
            (None, false) => Sending::Unset,
        }
    }

    /// That somebody of an institution whose name tells something was written to about a session would tell that it takes
    /// part: nobody but their own reads who it was.
    async fn entry_for(&self, caller: &Caller, mut mail: Mail) -> Result<OutboxEntry, AppError> {
        let seats = accounts::seats(self.db.src(), &mail.account).await?;
        let own = caller.seated.seat.institution.as_str();
        let discreet = |code: &str| code != own && self.model().institution(code).is_some_and(|i| i.discreet);
        if seats.iter().any(|s| discreet(&s.institution)) {
            mail.address.clear();
            return Ok(OutboxEntry { mail, name: None });
        }
        let name = Some(self.name_of(&mail.account).await?);
        Ok(OutboxEntry { mail, name })
    }

    /// What became of the last letter about each invitation of a session, for whoever organises it; and who of those
    /// invited with an account is not reached by mail.
    pub async fn session_mail(
        &self,
        caller: &Caller,
        number: &str,
    ) -> Result<(BTreeMap<u32, MailState>, BTreeSet<u32>), AppError> {
        let (_, session) = self.load_session(self.db.src(), number).await?;
        let (mut last, mut unreached) = (BTreeMap::new(), BTreeSet::new());
        if !self.organises(caller, &session) {
            return Ok((last, unreached));
        }
        let letters = mail::letters_about(self.db.src(), number).await?;
        let letters = letters.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        for invitation in &session.invitations {
            let uid = self.uid(&session, invitation);
            let about = letters.iter().filter_map(|m| Some((m.letter.invited().filter(|i| i.uid == uid)?.sequence, m)));
            let last_of = about.max_by_key(|(sequence, _)| *sequence).map(|(_, mail)| mail);
            match (last_of, &invitation.invited.invite.account) {
                (Some(mail), _) => drop(last.insert(invitation.n, mail.state)),
                (None, Some(account)) => {
                    let mailbox = mail::mailbox(self.db.src(), account.as_str()).await?;
                    if mailbox.is_none_or(|m| m.address.is_none()) {
                        unreached.insert(invitation.n);
                    }
                }
                (None, None) => drop(unreached.insert(invitation.n)),
            }
        }
        Ok((last, unreached))
    }
}
