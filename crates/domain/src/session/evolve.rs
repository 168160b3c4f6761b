//! How events change a session, and what follows from them for the cases of its agenda.

use super::{Direction, Invitation, Item, Schedule, Session, SessionEvent, SessionState};
use crate::case::{CaseCommand, Stamp};
use crate::text::Code;

impl Session {
    /// The session that a planning event begins; none for any other event.
    pub fn begin(event: &SessionEvent, stamp: &Stamp) -> Option<Session> {
        let SessionEvent::Planned(p) = event else {
            return None;
        };
        Some(Session {
            number: p.number.clone(),
            stamp: stamp.clone(),
            plan: p.plan.clone(),
            kind: p.kind,
            minutes_per_case: p.minutes_per_case,
            state: SessionState::Preparing,
            agenda: Vec::new(),
            invitations: Vec::new(),
            sequence: 0,
            chased: Vec::new(),
        })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &SessionEvent, stamp: &Stamp) {
        match event {
            SessionEvent::Planned(_) => {}
            SessionEvent::Rescheduled(c) => {
                self.plan.starts = c.starts;
                self.plan.place = c.place.clone();
                self.state = SessionState::Preparing;
                self.invitations.iter_mut().for_each(|i| (i.sent, i.reply) = (false, None));
            }
            SessionEvent::CaseAdded(c) => {
                let minutes = c.minutes.unwrap_or(self.minutes_per_case);
                self.agenda.push(Item { case: c.case.clone(), minutes });
            }
            SessionEvent::CaseRemoved(c) => self.remove(&c.case),
            SessionEvent::CaseMoved(c) => self.shift(&c.case, c.direction),
            SessionEvent::Invited(c) => {
                let n = self.invitations.last().map_or(1, |i| i.n + 1);
                let invited = c.clone();
                self.invitations.push(Invitation { n, invited, sent: false, reply: None, present: None, letter: None });
            }
            SessionEvent::Uninvited(c) => self.invitations.retain(|i| i.n != c.invitation),
            SessionEvent::Chased(c) => self.chased.push((c.case.clone(), c.item, stamp.on)),
            SessionEvent::Dispatched(c) => {
                self.state = SessionState::Invited;
                self.sequence += 1;
                let goes = |n: &u32| c.to.as_ref().is_none_or(|to| to.contains(n));
                self.invitations.iter_mut().filter(|i| goes(&i.n)).for_each(|i| (i.sent, i.letter) = (true, c.letter));
            }
            SessionEvent::Replied(c) => {
                for i in self.invitations.iter_mut().filter(|i| i.n == c.invitation) {
                    i.reply = Some((c.answer, c.proposal));
                }
            }
            SessionEvent::Held(c) => {
                self.state = SessionState::Held;
                self.invitations.iter_mut().for_each(|i| i.present = Some(c.present.contains(&i.n)));
            }
            SessionEvent::Approved(_) => self.state = SessionState::Approved,
            SessionEvent::Cancelled(_) => self.state = SessionState::Cancelled,
        }
    }

    fn remove(&mut self, case: &Code) {
        self.agenda.retain(|i| i.case != *case);
        for invitation in &mut self.invitations {
            invitation.invited.invite.cases.remove(case);
        }
        self.invitations.retain(|i| !i.invited.invite.cases.is_empty());
    }

    fn shift(&mut self, case: &Code, direction: Direction) {
        let Some(at) = self.agenda.iter().position(|i| i.case == *case) else {
            return;
        };
        match direction {
            Direction::Up if at > 0 => self.agenda.swap(at, at - 1),
            Direction::Down if at + 1 < self.agenda.len() => self.agenda.swap(at, at + 1),
            _ => {}
        }
    }
}

/// What an event of a session does to cases, in the same transaction: the session as it is after the event.
pub fn consequences(session: &Session, event: &SessionEvent) -> Vec<(Code, CaseCommand)> {
    let schedule = || Schedule { session: session.number.clone() };
    let all = || session.agenda.iter().map(|i| i.case.clone());
    match event {
        SessionEvent::CaseAdded(c) => vec![(c.case.clone(), CaseCommand::Schedule(schedule()))],
        SessionEvent::CaseRemoved(c) => vec![(c.case.clone(), CaseCommand::Unschedule(schedule()))],
        SessionEvent::Rescheduled(_) => all().map(|c| (c, CaseCommand::Schedule(schedule()))).collect(),
        SessionEvent::Cancelled(_) => all().map(|c| (c, CaseCommand::Unschedule(schedule()))).collect(),
        _ => Vec::new(),
    }
}
