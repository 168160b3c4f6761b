//! The summary of a day: numbers, once each working day, for whoever wants it; and the end of old letters.

use super::Letter;
use crate::{App, AppError, Caller, clock};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;
use store::{accounts, desk, lists, mail};

/// From which hour on.
const MORNING: i8 = 6;
/// How many at a time.
const BATCH: i64 = 50;
/// Letters are kept so long, in milliseconds: a year and a day.
const KEPT: i64 = 366 * 86_400_000;
/// How many due items are counted for a seat at most.
const COUNTED: i64 = 1000;

impl App {
    /// Makes the summaries of today that are still to be made, and deletes old letters; gives back how many were ordered.
    pub async fn make_digests(&self) -> Result<usize, AppError> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        mail::prune(&mut tx, now.as_millisecond() - KEPT).await?;
        tx.commit().await?;
        let here = now.to_zoned(clock::zone());
        if here.hour() < MORNING || matches!(here.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return Ok(0);
        }
        let (today, mut ordered) = (here.date(), 0);
        loop {
            let next = mail::to_digest(self.db.src(), &today.to_string(), BATCH).await?;
            if next.is_empty() {
                return Ok(ordered);
            }
            for account in next {
                ordered += usize::from(self.make_digest(&account, today).await?);
            }
        }
    }

    async fn make_digest(&self, account: &str, today: Date) -> Result<bool, AppError> {
        let now = self.clock.now().as_millisecond();
        let since = mail::mailbox(self.db.src(), account).await?.map_or(now, |m| m.digest_at);
        let new = mail::new_notices(self.db.src(), account, since).await?;
        let notices = desk::count_unread(self.db.src(), account).await?;
        let (overdue, week) = self.due_of(account, today).await?;
        let sessions = self.sessions_of_week(account, today).await?;
        let mut tx = self.db.begin().await?;
        // That nothing has changed is not worth a letter.
        let worth = new > 0 || overdue > 0 || week > 0 || sessions > 0;
        let letter = Letter::Digest { on: today, notices, overdue, week, sessions };
        let ordered = worth && self.order(&mut tx, account, &letter).await?;
        mail::digested(&mut tx, account, &today.to_string(), now).await?;
        tx.commit().await?;
        Ok(ordered)
    }

    /// How many due items of an account are overdue, and due within seven days.
    async fn due_of(&self, account: &str, today: Date) -> Result<(i64, i64), AppError> {
        let until = today.saturating_add(7.days());
        let days = self.due_days(&self.seats_to_act_in(account).await?, until).await?;
        let count = |late: bool| days.iter().filter(|(day, _)| (**day < today) == late).map(|(_, n)| n).sum();
        Ok((count(true), count(false)))
    }

    async fn sessions_of_week(&self, account: &str, today: Date) -> Result<i64, AppError> {
        let until = today.saturating_add(7.days()).to_string();
        let mut numbers = std::collections::BTreeSet::new();
        for caller in self.seats_to_act_in(account).await? {
            let coming = self.sessions(&caller, 0).await?.into_iter();
            let live = coming.filter(|s| matches!(s.state.as_str(), "preparing" | "invited"));
            numbers.extend(live.filter(|s| s.starts < until).map(|s| s.number));
        }
        Ok(i64::try_from(numbers.len()).unwrap_or(i64::MAX))
    }

    /// An account in each of its seats that last.
    pub(crate) async fn seats_to_act_in(&self, account: &str) -> Result<Vec<Caller>, AppError> {
        let Some(account) = accounts::by_id(self.db.src(), account).await? else { return Ok(Vec::new()) };
        let mut callers = Vec::new();
        for (seat, _) in self.seats_of(&account.id).await? {
            callers.push(self.caller_of(account.clone(), seat).await?);
        }
        Ok(callers)
    }

    /// How much is due on which day for somebody in their seats: numbers, and nothing of the cases.
    pub(crate) async fn due_days(&self, seats: &[Caller], until: Date) -> Result<BTreeMap<Date, i64>, AppError> {
        let mut days = BTreeMap::new();
        for caller in seats {
            let found = lists::work(self.db.src(), &self.scope(caller), Some(&until.to_string()), COUNTED).await?;
            for item in found.into_iter().filter(|item| item.mine) {
                let due = item.due.due.parse().map_err(|_| AppError::Fault("a stored date cannot be read".into()))?;
                *days.entry(due).or_default() += 1;
            }
        }
        Ok(days)
    }
}
