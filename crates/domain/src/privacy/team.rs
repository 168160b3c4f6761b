//! Who works on a case: everyone else is asked for a reason before the file opens (field.md 3.16).

use crate::case::{Case, Seated};
use crate::due::{DueOwner, due_items};
use crate::model::Model;

impl Case {
    /// Whether someone works on the case: from the seat (institution and region) where it was opened, as lead or asked
    /// to be, as the coordinator in charge, or because something in it waits for them.
    pub fn is_team(&self, who: &Seated, model: &Model) -> bool {
        let (seat, opened) = (&who.seat, &self.opened.by.seat);
        let same_region = match (&seat.region, &opened.region) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => true,
        };
        let asked = self
            .proposals
            .iter()
            .any(|p| p.answer == crate::lead::Answered::Open && p.proposed.who.account == who.account);
        (seat.institution == opened.institution && same_region)
            || self.is_lead(&who.account)
            || self.route.as_ref().is_some_and(|r| r.fits(seat))
            || asked
            || due_items(self, model).iter().any(|d| waits_for(&d.owner, who))
    }
}

/// Whether a due item waits for someone.
pub(crate) fn waits_for(owner: &DueOwner, who: &Seated) -> bool {
    let seat = &who.seat;
    match owner {
        DueOwner::Account(account) => *account == who.account,
        DueOwner::Institution(role, institution) => *role == seat.role && *institution == seat.institution,
        DueOwner::Coordinator(role, region, theme) => {
            *role == seat.role
                && seat.region.as_ref().is_none_or(|r| r == region)
                && seat.theme.as_ref().is_none_or(|t| Some(t) == theme.as_ref())
        }
        DueOwner::Role(role) => *role == seat.role,
    }
}
