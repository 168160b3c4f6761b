//! Minutes that wait for their approval: due by the model's cadence, counted from the day of the session (CASE-37).

use crate::{App, AppError, Caller};
use domain::Code;
use domain::model::{DueKind, Owner, Role};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use store::lists::{self, SessionRow};

/// The minutes of a session that was held.
#[derive(Debug, Clone)]
pub struct Minutes {
    /// The session.
    pub session: SessionRow,
    /// The day it counts from.
    pub anchor: Date,
    /// Until when they are approved.
    pub due: Date,
    /// Days until then; negative: overdue.
    pub days: i32,
    /// A firm limit, or a guideline.
    pub firm: bool,
    /// They wait for the caller; otherwise the caller may approve them for somebody else.
    pub mine: bool,
}

impl App {
    /// The minutes that the caller may approve, the oldest first.
    pub(super) async fn minutes(&self, caller: &Caller) -> Result<Vec<Minutes>, AppError> {
        let Some(cadence) = self.model().cadence(DueKind::MinutesApproved) else { return Ok(Vec::new()) };
        if !self.may_anywhere(caller, "session.approve") {
            return Ok(Vec::new());
        }
        let (seat, today) = (&caller.seated.seat, self.clock.today());
        let region = seat.region.as_ref().filter(|_| seat.role != Role::ThematicCoordinator).map(Code::as_str);
        let theme = seat.theme.as_ref().filter(|_| seat.role == Role::ThematicCoordinator).map(Code::as_str);
        let mut all = Vec::new();
        for session in lists::sessions_held(self.db.src(), region, theme, 200).await? {
            let starts: DateTime =
                session.starts.parse().map_err(|_| AppError::Fault("a stored moment cannot be read".into()))?;
            let anchor = starts.date();
            let due = anchor.saturating_add(cadence.months.months()).saturating_add(cadence.days.days());
            let days = today.until(due).map_or(0, |span| span.get_days());
            let mine = match cadence.owner {
                Owner::Secretariat => seat.role == Role::Secretariat,
                _ => self.leads(seat.role, &session),
            };
            all.push(Minutes { session, anchor, due, days, firm: cadence.firm, mine });
        }
        Ok(all)
    }

    /// Whether those in a role lead the sessions of a type: a thematic one is not the region's.
    fn leads(&self, role: Role, session: &SessionRow) -> bool {
        let led = self.model().session_type(&session.session_type).is_some_and(|t| t.led_by.contains(&role));
        led && (role == Role::ThematicCoordinator) == session.theme.is_some()
    }
}
