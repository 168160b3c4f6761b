//! What is owed to an activity, and until when.

use super::{Activity, ActivityKind};
use crate::affair::Stage;
use crate::body::reference;
use crate::case::Seat;
use crate::coded;
use crate::model::Role;
use jiff::ToSpan;
use jiff::civil::Date;

coded!(
    /// What is owed.
    ActivityOwed {
        Answer = "answer", Entry = "entry", Confirmation = "confirmation", Report = "report",
        Conclusion = "conclusion", Approval = "approval", Again = "again",
    }
);

/// Something owed, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// What.
    pub what: ActivityOwed,
    /// Until when: a date that was set, or a guideline of the house.
    pub due: Date,
}

impl ActivityOwed {
    /// The act by which it is given.
    pub fn act(self) -> &'static str {
        match self {
            ActivityOwed::Answer => "activity.answer",
            ActivityOwed::Entry => "activity.add-entry",
            ActivityOwed::Confirmation => "activity.confirm-entry",
            ActivityOwed::Report => "activity.report-entry",
            ActivityOwed::Conclusion => "activity.conclude",
            ActivityOwed::Approval => "activity.approve",
            ActivityOwed::Again => "activity.renew",
        }
    }
}

impl Activity {
    /// What is owed, the most urgent first.
    pub fn owed(&self) -> Vec<Owing> {
        let mut all = match self.stage {
            Stage::Received => vec![self.answer()],
            Stage::Planned | Stage::Running => self.while_running(),
            Stage::Submitted => vec![self.within(ActivityOwed::Approval, reference().watch.decide_days)],
            Stage::Closed | Stage::Approved => self.again(),
            _ => Vec::new(),
        };
        if matches!(self.stage, Stage::Received | Stage::Planned | Stage::Running) {
            let open = self.open_entries();
            all.extend(open.map(|e| Owing { what: ActivityOwed::Report, due: e.add.on }));
        }
        all.sort_by_key(|o| o.due);
        all
    }

    /// What of that concerns someone in a seat: an institution owes its own word alone, and who plans owes the rest.
    pub fn owed_by(&self, seat: &Seat) -> Vec<Owing> {
        let own = |e: &&super::Entry| e.unconfirmed().any(|i| *i == seat.institution);
        let asked = self.open_entries().filter(own);
        let mut all: Vec<Owing> = asked.map(|e| Owing { what: ActivityOwed::Confirmation, due: e.add.on }).collect();
        let plans = !matches!(seat.role, Role::FrontLine | Role::Respondent);
        // Whoever coordinates a region does not chase what belongs to another.
        let here = [(&self.plan.region, &seat.region), (&self.plan.theme, &seat.theme)];
        let elsewhere = here.into_iter().any(|(its, own)| its.is_some() && own.is_some() && its != own);
        if plans && !elsewhere {
            all.extend(self.owed());
        }
        all.sort_by_key(|o| o.due);
        all
    }

    fn within(&self, what: ActivityOwed, days: i32) -> Owing {
        Owing { what, due: self.since.saturating_add(days.days()) }
    }

    /// A question waits until the day that was asked for, and no longer than the house takes to check a topic.
    fn answer(&self) -> Owing {
        let usual = self.within(ActivityOwed::Answer, reference().watch.check_days);
        Owing { due: usual.due.min(self.until), ..usual }
    }

    fn while_running(&self) -> Vec<Owing> {
        let mut all = vec![Owing { what: ActivityOwed::Conclusion, due: self.until }];
        let dated = self.entries.iter().any(|e| e.report.is_none() || e.add.on >= self.since);
        let entered = dated || !self.lines.is_empty() || self.kind() == ActivityKind::Report;
        if !entered {
            let days = reference().watch.check_days;
            let first = self.within(ActivityOwed::Entry, days);
            all.push(Owing { due: first.due.min(self.until), ..first });
        }
        all
    }

    fn again(&self) -> Vec<Owing> {
        let again = self.conclusions.last().and_then(|c| c.again_on);
        again.map(|due| Owing { what: ActivityOwed::Again, due }).into_iter().collect()
    }
}
