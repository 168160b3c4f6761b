//! Lists by AVS number: one institution asks another which of certain persons it knows, with exactly agreed fields, on a
//! legal basis that is attached, for a time, and never for statistics. The numbers themselves are not in here: they lie
//! sealed with a key of the list's own that is destroyed on the day of deletion. Source: DATA-10, PROJ-47, LAVS 153c.

mod decide;
mod numbers;

pub(crate) use decide::uses_avs;
pub use numbers::{Bad, Read, read};

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::disclosure::Purpose;
use crate::follow_up::FileRef;
use crate::refusal::Refusal;
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// What is delivered of a person whom the addressee knows, beside that it knows them.
    ListField {
        FamilyName = "family-name",
        GivenName = "given-name",
        Birth = "birth",
        Commune = "commune",
        /// Since when there is a file.
        OpenedOn = "opened-on",
        /// Whether the file is open.
        Open = "open",
    }
);

coded!(
    /// Where a list stands.
    ListState {
        Requested = "requested", Approved = "approved", Refused = "refused", Delivered = "delivered",
        Deleted = "deleted",
    }
);

/// Asks for a list. The AVS numbers come beside it and stay out of the events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Which institution is asked.
    pub to: Code,
    /// What for.
    pub purpose: Purpose,
    /// The articles on which the delivery rests.
    pub legal_basis: Prose,
    /// The legal proof.
    pub proof: FileRef,
    /// Exactly what is delivered of each person.
    pub fields: BTreeSet<ListField>,
    /// The day on which everything is deleted.
    pub delete_on: Date,
    /// That the list is not used for statistics is acknowledged.
    #[serde(default)]
    pub no_statistics: bool,
    /// The numbers are those of the own open files that fit what follows, beside any that are handed in (PROJ-47).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_rule: bool,
    /// Of this region alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Code>,
    /// Of this theme alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Code>,
    /// Opened since this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_from: Option<Date>,
}

/// Approves the delivery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {}

/// Refuses the delivery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseList {
    /// Why.
    pub reason: Prose,
}

/// Deletes the list before its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delete {}

/// Delivers the list to whoever asked for it, once. Only the house itself says how many were known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliver {
    /// How many of the persons the addressee knows.
    pub known: u32,
    /// How many it does not.
    pub unknown: u32,
}

/// A list as it was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Requested {
    /// Its number.
    pub number: Code,
    /// What was asked.
    pub request: Request,
    /// Under which name the sealed numbers lie.
    pub sheet: Code,
    /// How many numbers can be read.
    pub good: u32,
    /// How many lines cannot.
    pub bad: u32,
}

crate::commands!(
    /// What can be done with a list.
    ListCommand for RecipientList {
        "recipient-list.approve" Approve(Approve) => decide::approve,
        "recipient-list.refuse" Refuse(RefuseList) => decide::refuse,
        "recipient-list.deliver" Deliver(Deliver) => decide::deliver,
        "recipient-list.delete" Delete(Delete) => decide::delete,
    }
);

crate::events!(
    /// What happens to a list.
    ListEvent {
        "recipient-list.requested" Requested(Requested),
        "recipient-list.approved" Approved(Approve),
        "recipient-list.refused" Refused(RefuseList),
        "recipient-list.delivered" Delivered(Deliver),
        "recipient-list.deleted" Deleted(Delete),
    }
);

/// A list by AVS number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecipientList {
    /// Who asked for it, and when.
    pub stamp: Stamp,
    /// What was asked.
    pub requested: Requested,
    /// Where it stands.
    pub state: ListState,
    /// Who decided on it, when, and why it was refused.
    pub decided: Option<(Stamp, Option<Prose>)>,
    /// When it was delivered, with how many were known and how many not.
    pub delivered: Option<(Stamp, Deliver)>,
    /// When everything was deleted.
    pub deleted: Option<Stamp>,
}

impl Evolving for RecipientList {
    type Event = ListEvent;
}

impl RecipientList {
    /// Its number.
    pub fn number(&self) -> &Code {
        &self.requested.number
    }

    /// Which institution asked.
    pub fn from(&self) -> &Code {
        &self.stamp.by.seat.institution
    }

    /// Which institution is asked.
    pub fn to(&self) -> &Code {
        &self.requested.request.to
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: ListCommand) -> Result<Vec<ListEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Asks for a list under a number.
    pub fn request(ctx: &Ctx, requested: Requested) -> Result<ListEvent, Refusal> {
        decide::request(ctx, requested)
    }

    /// The list that a requesting event begins; none for any other event.
    pub fn begin(event: &ListEvent, stamp: &Stamp) -> Option<RecipientList> {
        let ListEvent::Requested(r) = event else { return None };
        Some(RecipientList {
            stamp: stamp.clone(),
            requested: r.clone(),
            state: ListState::Requested,
            decided: None,
            delivered: None,
            deleted: None,
        })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &ListEvent, stamp: &Stamp) {
        let at = stamp.clone();
        match event {
            ListEvent::Requested(_) => {}
            ListEvent::Approved(_) => (self.state, self.decided) = (ListState::Approved, Some((at, None))),
            ListEvent::Refused(e) => {
                (self.state, self.decided) = (ListState::Refused, Some((at, Some(e.reason.clone()))));
            }
            ListEvent::Delivered(e) => (self.state, self.delivered) = (ListState::Delivered, Some((at, e.clone()))),
            ListEvent::Deleted(_) => (self.state, self.deleted) = (ListState::Deleted, Some(at)),
        }
    }
}
