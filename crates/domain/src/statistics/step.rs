//! The steps of a case with the day on which each was reached, and how long it takes from one to the next. Source: CASE-73.

use super::fact::days;
use crate::Case;
use crate::coded;
use jiff::ToSpan;
use jiff::civil::Date;

coded!(
    /// A step that a case reaches once.
    Step {
        Announcement = "announcement", Triage = "triage", Session = "session", Designation = "designation",
        Restitution = "restitution", Contract = "contract", Closure = "closure",
    }
);

coded!(
    /// From one step to a later one.
    Span {
        ToTriage = "announcement-triage", ToSession = "triage-session", ToDesignation = "session-designation",
        ToRestitution = "designation-restitution", ToContract = "restitution-contract",
        ToClosure = "contract-closure", Whole = "announcement-closure",
    }
);

impl Step {
    /// The day on which a case first reached the step; none where it has not, or where what it was announced for was refused
    /// and announced anew since.
    pub fn day(self, case: &Case) -> Option<Date> {
        let announced = case.announcement.as_ref();
        match self {
            Step::Announcement => announced.map(|a| a.stamp.on),
            Step::Triage => {
                let since = announced?.stamp.at;
                case.triage.iter().find(|t| t.stamp.at >= since).map(|t| t.stamp.on)
            }
            Step::Session => case.conclusions.iter().map(|c| c.conclude.held_on).min(),
            Step::Designation => case.terms.first().map(|t| t.from),
            Step::Restitution => case.restitutions.iter().map(|(_, r)| r.on).min(),
            Step::Contract => case.contract.transmitted.first().map(|(_, on)| *on),
            Step::Closure => case.closure.closed.as_ref().filter(|_| case.closure.close.is_some()).map(|s| s.on),
        }
    }
}

impl Span {
    /// From which step to which.
    pub fn ends(self) -> (Step, Step) {
        match self {
            Span::ToTriage => (Step::Announcement, Step::Triage),
            Span::ToSession => (Step::Triage, Step::Session),
            Span::ToDesignation => (Step::Session, Step::Designation),
            Span::ToRestitution => (Step::Designation, Step::Restitution),
            Span::ToContract => (Step::Restitution, Step::Contract),
            Span::ToClosure => (Step::Contract, Step::Closure),
            Span::Whole => (Step::Announcement, Step::Closure),
        }
    }
}

/// The days from the contract to the beginning of the closure on which no measure stood in the plan; none for a case that is
/// not closed or never had a contract. A measure that is late counts as long as it is neither done nor stopped.
pub fn idle_days(case: &Case) -> Option<i64> {
    let from = Step::Contract.day(case)?;
    let closed = Step::Closure.day(case)?;
    let until = case.closure.started.as_ref().map_or(closed, |(s, _)| s.on);
    let busy = |day: Date| {
        case.measures.iter().any(|m| m.since.unwrap_or(from) <= day && m.ended.is_none_or(|ended| day < ended))
    };
    let mut idle = 0;
    let mut day = from;
    while day < until {
        // On to the next day on which anything changes.
        let changes = case.measures.iter().flat_map(|m| [m.since, m.ended]).flatten();
        let next = changes.filter(|c| *c > day).chain([until]).min().unwrap_or(until).min(until);
        if !busy(day) {
            idle += days(day, next);
        }
        day = if next > day { next } else { day.saturating_add(1.day()) };
    }
    Some(idle)
}
