//! Who may do and see what, and which rule says so.
//!
//! Pure. Everything asks here: pages, lists, search, API, prints, notifications (invariant I8). The rules are policy text
//! (`policies/`), each with its article; deny unless one applies. The facts on which a rule may depend are few and finite, so that the whole of the rights can be written
//! out as a table that people read in a diff (`tests/golden`).

mod disclose;
mod know;
mod redact;
mod rules;
mod see;
pub mod table;
mod texts;
mod world;

pub use disclose::{Basis, Condition, Disclosure};
pub use know::{FURTHER, Know, Veil, know_facts};
pub use policy::{Effect, Fault, Rule, Status};
pub use redact::{Redacted, redact, redact_event};
pub use rules::{Rights, layers};
pub use see::{See, Seen, party_of, see_facts};
pub use texts::Texts;
pub use world::{CASE_ACTS, acts, affair_acts, session_acts};

use domain::case::{Case, Seated};
use domain::lead::Answered;
use domain::model::{Partner, Role};
use domain::{Code, Model};
use jiff::civil::Date;

/// How an actor stands to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Standing {
    /// In which role they act.
    pub role: Role,
    /// Their institution opened the file.
    pub own: bool,
    /// They lead the case, alone or in a tandem.
    pub lead: bool,
    /// A proposal to lead waits for their answer.
    pub proposed: bool,
    /// They are the coordinator who answers for the case.
    pub in_charge: bool,
    /// A valid consent names their institution.
    pub party: bool,
    /// The case has been announced, so that the bureau works on it.
    pub announced: bool,
    /// They have opened it in an emergency, and the time has not run out.
    pub emergency: bool,
}

impl Standing {
    /// Whether the actor belongs to the bureau that organises the collaboration.
    pub fn is_bureau(&self) -> bool {
        matches!(self.role, Role::CantonalOfficer | Role::Secretariat) || self.in_charge
    }

    /// Whether the actor works on cases at all: committee, directorate and administration do not.
    pub fn is_case_worker(&self) -> bool {
        matches!(self.role, Role::FrontLine | Role::Respondent)
    }
}

/// How an actor stands to a case on a day.
pub fn standing(actor: &Seated, case: &Case, today: Date) -> Standing {
    let institution = &actor.seat.institution;
    let addressed = |p: &domain::lead::Proposal| p.answer == Answered::Open && p.proposed.who.account == actor.account;
    Standing {
        role: actor.seat.role,
        own: case.opened.by.seat.institution == *institution,
        lead: case.is_lead(&actor.account),
        proposed: case.proposals.iter().any(addressed),
        in_charge: case.route.as_ref().is_some_and(|r| r.fits(&actor.seat)),
        party: case.consents.iter().any(|c| c.is_valid(today) && c.parties_left().contains(institution)),
        announced: case.announcement.is_some(),
        emergency: case.emergency_of(&actor.account).is_some(),
    }
}

/// Whether an institution may use the AVS number (LAVS art. 153c).
pub fn may_use_avs(model: &Model, institution: &Code) -> bool {
    model.institution(institution.as_str()).is_some_and(|i| i.may_use_avs || i.kind == Partner::Bur)
}
