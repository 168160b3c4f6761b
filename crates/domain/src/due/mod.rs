//! What falls due in a case: derived from its state and the model's cadences, each with its base, its owner, and
//! whether it is firm or a guideline. Source: CASE-20, 36, 51, 54, 57…59, ROLE-05, ux 3.3.

mod items;

pub use items::due_items;

use crate::case::{Case, Seated};
use crate::model::{DueKind, Role};
use crate::text::Code;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Whom a due item waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueOwner {
    /// One person.
    Account(Code),
    /// The people in a role for an institution.
    Institution(Role, Code),
    /// The coordinator who answers for the case, by role, region and theme.
    Coordinator(Role, Code, Option<Code>),
    /// Everyone in a role of the bureau.
    Role(Role),
}

/// Something that waits to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueItem {
    /// What.
    pub kind: DueKind,
    /// The number of the entry that it concerns, where there are several (consent, clause, task, request …).
    pub subject: Option<u32>,
    /// Until when.
    pub due: Date,
    /// The day it counts from.
    pub anchor: Date,
    /// A firm limit, or a guideline.
    pub firm: bool,
    /// Who has to do it.
    pub owner: DueOwner,
    /// The day from which it also appears with the coordinator.
    pub escalates: Option<Date>,
}

/// The owner of what the case manager has to do; in a tandem the first of the two.
fn lead_owner(case: &Case) -> Option<DueOwner> {
    case.lead().and_then(|t| t.who.first()).map(|w: &Seated| DueOwner::Account(w.account.clone()))
}

/// The owner of what the coordinator has to do.
fn coordinator_owner(case: &Case) -> Option<DueOwner> {
    case.route.as_ref().map(|r| DueOwner::Coordinator(r.role, r.region.clone(), r.theme.clone()))
}
