//! Where a case stands: derived from what has happened, never stored on its own.

use super::Case;
use crate::coded;
use crate::triage::TriageOutcome;

coded!(
    /// Where a case stands, in the order of the process.
    Phase {
        Opened = "opened",
        NotIndicated = "not-indicated",
        Bilateral = "bilateral",
        Preparing = "preparing",
        Announced = "announced",
        Refused = "refused",
        Ordinary = "ordinary",
        Session = "session",
        Designation = "designation",
        Restitution = "restitution",
        Contract = "contract",
        FollowUp = "follow-up",
        Closing = "closing",
        Closed = "closed",
        SetAside = "set-aside",
    }
);

pub(super) fn of(case: &Case) -> Phase {
    if case.closure.closed.is_some() {
        return if case.closure.set_aside.is_some() { Phase::SetAside } else { Phase::Closed };
    }
    if case.closure.started.is_some() {
        return Phase::Closing;
    }
    if case.announcement.is_none() {
        return before_announcement(case);
    }
    if case.awaits_triage() {
        return Phase::Announced;
    }
    match case.triage.last().map(|t| t.triage.outcome) {
        Some(TriageOutcome::Refused) => Phase::Refused,
        Some(TriageOutcome::Ordinary) if case.terms.is_empty() => Phase::Ordinary,
        _ => coordinated(case),
    }
}

fn before_announcement(case: &Case) -> Phase {
    use crate::model::Degree;
    match case.screenings.last().map(|s| s.record.decision) {
        None => Phase::Opened,
        Some(Degree::NotIndicated) => Phase::NotIndicated,
        Some(Degree::Bilateral | Degree::Network) => Phase::Bilateral,
        Some(_) => Phase::Preparing,
    }
}

fn coordinated(case: &Case) -> Phase {
    if case.conclusions.is_empty() {
        Phase::Session
    } else if case.lead().is_none() {
        Phase::Designation
    } else if case.restitutions.is_empty() {
        Phase::Restitution
    } else if case.contract.transmitted.is_empty() {
        Phase::Contract
    } else {
        Phase::FollowUp
    }
}
