//! The budget of the canton: proposed, adopted, committed, spent (ROLE-OFFICER-18).

use crate::access::Seen;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::budget::{Budget, BudgetCommand, BudgetEvent};
use domain::case::LookedUp;
use domain::{Refusal, Refused};
use store::access_log::Action;
use store::journal::Recorded;
use store::lists::{self, BudgetRow};
use store::{Source, state};

/// The years for which there can be a budget.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// The stream of a budget in the journal.
pub(crate) fn stream(year: i16) -> String {
    format!("budget/{year}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Budget>, AppError> {
    let mut budget: Option<Budget> = None;
    for row in rows {
        let stamp = crate::case::stamp_of(row)?;
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = BudgetEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        match &mut budget {
            None => budget = Budget::begin(&event, &stamp),
            Some(budget) => budget.evolve(&event, &stamp),
        }
    }
    Ok(budget)
}

/// What the lists hold of a budget at a version.
pub(crate) fn row(budget: &Budget, version: i64) -> BudgetRow {
    let adopted = budget.adopted.as_ref().map(|(on, _)| on.to_string());
    BudgetRow { year: i64::from(budget.year), adopted, version }
}

/// A budget as a caller may see it.
#[derive(Debug, Clone)]
pub struct BudgetView {
    /// The version, for the forms.
    pub version: i64,
    /// The budget.
    pub budget: Budget,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The years for which there is a budget, the newest first.
    pub years: Vec<i16>,
}

impl App {
    /// The budget of a year; one in which nothing stands where nobody has proposed any.
    pub async fn budget(&self, caller: &Caller, year: i16) -> Result<BudgetView, AppError> {
        self.require_act_anywhere(caller, "budget.read").await?;
        let (version, budget) = self.load_budget(self.db.src(), year).await?;
        self.log(caller, Action::Read, "budget", Seen::shown(None, "budget")).await?;
        let acts = BudgetCommand::KINDS.iter().copied();
        let acts = acts.filter(|kind| fits(&budget, kind) && self.may_anywhere(caller, kind)).collect();
        let listed = lists::budgets(self.db.src()).await?;
        let years = listed.iter().filter_map(|b| i16::try_from(b.year).ok()).collect();
        Ok(BudgetView { version, budget, acts, years })
    }

    /// Carries out a command on the budget of a year. Every refusal leaves a line in the log.
    pub async fn act_on_budget(
        &self,
        caller: &Caller,
        year: i16,
        envelope: &Envelope,
        command: BudgetCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_budget(caller, year, envelope, command).await;
        self.log_outcome(caller, kind, "budget", &result).await?;
        result
    }

    async fn try_budget(
        &self,
        caller: &Caller,
        year: i16,
        envelope: &Envelope,
        command: BudgetCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let (version, mut budget) = self.load_budget(tx.src(), year).await?;
        if version == 0 && !matches!(command, BudgetCommand::Propose(_)) {
            return Err(Refusal::new(Refused::BudgetNotAdopted).into());
        }
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let events = budget.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| budget.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(&mut tx, &stream(year), version, &payloads, &budget, &stamp).await?;
        lists::save_budget(&mut tx, &row(&budget, version)).await?;
        let events = events.iter().map(|e| e.kind().to_string()).collect();
        let done = Done { number: year.to_string(), version, events, merged: false, undo: None };
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    async fn load_budget(&self, src: Source<'_>, year: i16) -> Result<(i64, Budget), AppError> {
        if !YEARS.contains(&year) {
            return Err(AppError::NotFound);
        }
        match state::load(src, &self.vault, &stream(year)).await? {
            Some((version, doc)) => Ok((version, serde_json::from_slice(&doc)?)),
            None => Ok((0, Budget::of(year))),
        }
    }
}

/// Whether a command makes sense where a budget stands. The domain decides; this only keeps buttons away.
fn fits(budget: &Budget, kind: &str) -> bool {
    match kind {
        "budget.propose" => budget.adopted.is_none(),
        "budget.adopt" => budget.adopted.is_none() && budget.stamp.is_some(),
        "budget.take-back" => budget.entries.iter().any(|e| e.taken_back.is_none()),
        _ => budget.adopted.is_some(),
    }
}
