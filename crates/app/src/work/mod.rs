//! My work: what waits for a caller, overdue first, with the age of the oldest.

mod incomplete;
mod minutes;
mod requested;

pub use minutes::Minutes;
pub use requested::Requested;

use crate::access::Seen;
use crate::case::{Listed, listed};
use crate::{App, AppError, Caller};
use jiff::ToSpan;
use jiff::civil::Date;
use store::access_log::Action;
use store::lists::{self, DueRow, RequestRow, SessionRow};

/// Something that waits.
#[derive(Debug, Clone)]
pub struct Item {
    /// The case, as the caller may see it.
    pub case: Listed,
    /// What is due.
    pub due: DueRow,
    /// Days until it is due; negative: overdue.
    pub days: i32,
    /// It waits for the caller; otherwise it has come up to them because it lapsed.
    pub mine: bool,
}

/// What waits for a caller.
#[derive(Debug, Clone)]
pub struct Work {
    /// Today.
    pub today: Date,
    /// The items, the most overdue first.
    pub items: Vec<Item>,
    /// How many are overdue, with the minutes and the invoices.
    pub overdue: usize,
    /// How many are due within seven days.
    pub week: usize,
    /// By how many days the oldest is overdue.
    pub oldest: Option<i32>,
    /// Requests that wait for an answer of the caller's institution.
    pub requests: Vec<(Listed, RequestRow)>,
    /// Requests for information for which the caller's institution has to do something, the most urgent first.
    pub inquiries: Vec<crate::inquiry::Listing>,
    /// Agreements whose renewal is due, for those who administer them.
    pub agreements: Vec<crate::agreement::AgreementView>,
    /// Concerns about a service whose next step is the caller's.
    pub concerns: Vec<crate::concern::ConcernView>,
    /// Rounds of the national inventory in which something is wanted of the caller.
    pub surveys: Vec<crate::inventory::RoundHead>,
    /// Topics of the seismograph to which the caller owes something, the most urgent first.
    pub topics: Vec<crate::affair::AffairView<domain::topic::Topic>>,
    /// On what the collaboration rests and to which the caller owes something soon, the most urgent first.
    pub anchorings: Vec<(crate::affair::AffairView<domain::anchoring::Anchoring>, domain::anchoring::Owing)>,
    /// Activities to which the caller owes something soon, the most urgent first.
    pub activities: Vec<(crate::affair::AffairView<domain::activity::Activity>, domain::activity::Owing)>,
    /// Minutes that the caller may approve, the oldest first.
    pub minutes: Vec<Minutes>,
    /// Overdue invoices of which the caller may remind, the longest overdue first.
    pub reminders: Vec<domain::invoice::Invoice>,
    /// The next sessions.
    pub sessions: Vec<SessionRow>,
}

impl App {
    /// What waits for a caller within so many days.
    pub async fn work(&self, caller: &Caller, within_days: i32) -> Result<Work, AppError> {
        let today = self.clock.today();
        let until = today.saturating_add(within_days.days()).to_string();
        let found = lists::work(self.db.src(), &self.scope(caller), Some(&until), 200).await?;
        let mut items = Vec::with_capacity(found.len());
        for work in found {
            let due: Date = work.due.due.parse().map_err(|_| AppError::Fault("a stored date cannot be read".into()))?;
            let days = today.until(due).map_or(0, |span| span.get_days());
            items.push(Item { case: listed(self, caller, work.case), due: work.due, days, mine: work.mine });
        }
        let mut inquiries = self.inquiries_to_tell(caller).await?.received;
        inquiries.retain(|i| i.waits.is_some());
        inquiries.sort_by_key(|i| i.waits);
        let mut lines = vec![self.entry(caller, Action::List, "work", Seen::shown(None, "work"))];
        lines.extend(self.inquiries_line(caller));
        self.log.append_all(&lines).await?;
        let minutes = self.minutes(caller).await?;
        let owed = minutes.iter().filter(|m| m.mine && m.days <= within_days).map(|m| m.days);
        let reminders = self.reminders_waiting(caller).await?;
        let unpaid = reminders.iter().map(|i| today.until(i.deadline()).map_or(0, |span| span.get_days()));
        let waits: Vec<i32> = items.iter().map(|i| i.days).chain(owed).chain(unpaid).collect();
        Ok(Work {
            today,
            overdue: waits.iter().filter(|days| **days < 0).count(),
            week: waits.iter().filter(|days| (0..=7).contains(*days)).count(),
            oldest: waits.iter().map(|days| -days).filter(|late| *late > 0).max(),
            items,
            minutes,
            reminders,
            inquiries,
            agreements: self.agreements_to_renew(caller).await?,
            concerns: self.concerns_waiting(caller).await?,
            surveys: self.surveys_waiting(caller).await?,
            requests: self.requests_waiting(caller).await?,
            topics: self.topics_waiting(caller).await?,
            anchorings: self.anchorings_waiting(caller, today.saturating_add(within_days.days())).await?,
            activities: self.activities_waiting(caller, today.saturating_add(within_days.days())).await?,
            sessions: self.sessions(caller, 0).await?.into_iter().filter(|s| s.state != "cancelled").take(3).collect(),
        })
    }

    /// The requests that wait for an answer of the caller's institution.
    async fn requests_waiting(&self, caller: &Caller) -> Result<Vec<(Listed, RequestRow)>, AppError> {
        if !self.may_anywhere(caller, "case.open") {
            return Ok(Vec::new());
        }
        let (institution, today) = (caller.seated.seat.institution.as_str(), self.clock.today().to_string());
        let found = lists::requests_waiting(self.db.src(), institution, &today, 200).await?;
        let shown = found.into_iter().map(|(row, request)| (listed(self, caller, row), request));
        // As in the list of requests: what can neither be read nor answered any more is left out.
        Ok(shown.filter(|(case, _)| case.may_open).collect())
    }

    /// The requests that the caller's institution received and sent.
    pub async fn requests(&self, caller: &Caller) -> Result<Requests, AppError> {
        if !self.may_anywhere(caller, "case.open") {
            return Ok(Requests::default());
        }
        let (institution, today) = (caller.seated.seat.institution.as_str(), self.clock.today().to_string());
        let show = |(row, request)| (listed(self, caller, row), request);
        // A request in a file that the institution has lost sight of can neither be read nor answered any more.
        let open = |(case, _): &(Listed, RequestRow)| case.may_open;
        let received = lists::requests_to(self.db.src(), institution, &today, 200).await?;
        let sent = lists::requests_from(self.db.src(), institution, &today, 200).await?;
        Ok(Requests {
            received: received.into_iter().map(show).filter(open).collect(),
            sent: sent.into_iter().map(show).collect(),
        })
    }
}

/// The requests of an institution.
#[derive(Debug, Clone, Default)]
pub struct Requests {
    /// Those that came.
    pub received: Vec<(Listed, RequestRow)>,
    /// Those that went.
    pub sent: Vec<(Listed, RequestRow)>,
}
