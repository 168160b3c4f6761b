//! Calendars: the names of invitations in them, the link under which one answers without an account, the answers that
//! calendars send by mail, and the private feed of an account.
//!
//! The name of an invitation and the link carry a seal that only this house can make. Whoever holds one may answer for
//! that invitation, as whoever holds a printed card could send it back.

mod answer;
mod feed;

pub use answer::{Asked, MailAnswer};
pub use feed::{Feed, FeedMeeting, FeedSitting};

use crate::{App, clock};
use domain::Code;
use domain::model::Role;
use domain::session::{Invitation, InviteeKind, Session};
use jiff::civil::DateTime;

/// What every name of an invitation ends with.
const HOUSE: &str = "@trait-dunion";
/// Digits of a seal: 128 bits.
const SEAL: usize = 32;

impl App {
    /// The name of an invitation in calendars: the same as long as it is one.
    pub(crate) fn uid(&self, session: &Session, invitation: &Invitation) -> String {
        let seal = self.seal_of("calendar name", session, invitation, "");
        format!("{}.{}.{seal}{HOUSE}", session.number, invitation.n)
    }

    /// The name of a session in the calendar of who organises it.
    pub(crate) fn uid_of_session(number: &Code) -> String {
        format!("{number}{HOUSE}")
    }

    /// The path under which an invitation is answered without an account, until the session begins.
    fn answer_path(&self, session: &Session, invitation: &Invitation) -> String {
        let until = until(session.plan.starts);
        let seal = self.seal_of("answer", session, invitation, &until.to_string());
        format!("/answer/{}.{}.{until}.{seal}", session.number, invitation.n)
    }

    /// A seal over an invitation. A number that is given anew after an invitation was taken back belongs to somebody else:
    /// the seal says whose it is.
    fn seal_of(&self, purpose: &str, session: &Session, invitation: &Invitation, more: &str) -> String {
        let invite = &invitation.invited.invite;
        let account = invite.account.as_ref().map_or("", Code::as_str);
        let institution = invitation.invited.institution.as_ref().map_or("", Code::as_str);
        let own = matches!(invite.kind, InviteeKind::Person | InviteeKind::Representative);
        let case = invite.cases.first().filter(|_| own).map_or("", Code::as_str);
        let (number, n, kind) = (&session.number, invitation.n, invite.kind);
        let text = format!("{number}/{n}/{kind}/{account}/{institution}/{case}/{more}");
        let mut seal = self.vault.blind(purpose, &text);
        seal.truncate(SEAL);
        seal
    }
}

/// Until when an invitation can be answered: when the session begins, in seconds since 1970.
fn until(starts: DateTime) -> i64 {
    starts.to_zoned(clock::zone()).map_or(0, |at| at.timestamp().as_second())
}

/// Whether two texts are the same, however much of them is.
fn is_same(one: &str, other: &str) -> bool {
    let differ = one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    one.len() == other.len() && differ == 0
}

/// Whether a role meets in sessions at all.
fn meets(role: Role) -> bool {
    !matches!(role, Role::CommitteeMember | Role::RegionalDirectorate | Role::DataProtection)
}
