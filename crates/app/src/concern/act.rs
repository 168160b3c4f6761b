//! A change to a concern.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::case::{LookedUp, Stamp};
use domain::concern::{Concern, ConcernCommand, ConcernEvent, Raise};
use domain::model::Role;
use domain::{Code, Refused};
use std::collections::BTreeSet;
use store::Tx;
use store::accounts::{SeatFilter, holders};
use store::lists::{self, ConcernRow};

impl App {
    /// Raises a concern with the cantonal officer.
    pub async fn raise_concern(&self, caller: &Caller, raise: Raise, envelope: &Envelope) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "concern.raise").await?;
        let result = self.try_raise(caller, raise, envelope).await;
        self.log_outcome(caller, "concern.raise", "concern", &result).await?;
        result
    }

    async fn try_raise(&self, caller: &Caller, raise: Raise, envelope: &Envelope) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("concern {canton} {year}")).await?;
        let number = Code::new(format!("{canton}-C-{year}-{n:03}")).map_err(|e| AppError::Fault(e.to_string()))?;
        let event = Concern::raise(&ctx, number, raise)?;
        let stamp = ctx.stamp();
        let concern = Concern::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no raising event".into()))?;
        let done = self.write_concern(&mut tx, 0, &concern, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on a concern. Every refusal leaves a line in the log.
    pub async fn act_on_concern(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: ConcernCommand,
    ) -> Result<Done, AppError> {
        let result = self.try_concern(caller, number, envelope, command.clone()).await;
        self.log_outcome(caller, command.kind(), "concern", &result).await?;
        result
    }

    async fn try_concern(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: ConcernCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut concern) = self.load_concern(tx.src(), number).await?;
        self.require_concern(caller, &concern)?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        // What is said at a stage is an answer to what was said before; whoever has not read that says it anew.
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let events = concern.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| concern.evolve(e, &stamp));
        let done = self.write_concern(&mut tx, version, &concern, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Refuses a concern that a caller may not know of: it is not there. The officer and the secretariat know of all,
    /// whoever raised one of it, the body of what was passed on to it, a directorate of that about its own institution.
    pub(super) fn require_concern(&self, caller: &Caller, concern: &Concern) -> Result<(), AppError> {
        let seat = &caller.seated.seat;
        let knows = match seat.role {
            Role::CantonalOfficer | Role::Secretariat => true,
            Role::CommitteeMember => concern.was_passed_on(),
            Role::RegionalDirectorate => concern.was_passed_on() && concern.raise.institution == seat.institution,
            _ => concern.is_raised_by(&caller.seated),
        };
        if knows && self.may_anywhere(caller, "concern.read") { Ok(()) } else { Err(AppError::NotFound) }
    }

    async fn write_concern(
        &self,
        tx: &mut Tx,
        version: i64,
        concern: &Concern,
        events: &[ConcernEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(concern.number.as_str());
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, concern, stamp).await?;
        lists::save_concern(tx, &row(concern, version)).await?;
        self.notify_concern(tx, concern, events, stamp).await?;
        Ok(Done {
            number: concern.number.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// Whoever is next is told, and whoever raised it of each step.
    async fn notify_concern(
        &self,
        tx: &mut Tx,
        concern: &Concern,
        events: &[ConcernEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            let roles: &[Role] = match event {
                ConcernEvent::Raised(_) | ConcernEvent::Closed(_) => &[Role::CantonalOfficer],
                ConcernEvent::PassedOn(_) => &[Role::CommitteeMember],
                ConcernEvent::Answered(_) | ConcernEvent::AnswerRecorded(_) => &[],
            };
            let mut accounts = BTreeSet::from([concern.stamp.by.account.to_string()]);
            for role in roles {
                let filter = SeatFilter { role: Some(role.to_string()), ..SeatFilter::default() };
                let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
                accounts.extend(found.into_iter().map(|h| h.account.id));
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, concern.number.as_str(), stamp).await?;
            }
        }
        Ok(())
    }
}

/// What the lists hold of a concern at a version.
pub(crate) fn row(concern: &Concern, version: i64) -> ConcernRow {
    ConcernRow {
        number: concern.number.to_string(),
        institution: concern.raise.institution.to_string(),
        stage: concern.stage.to_string(),
        since: concern.since.to_string(),
        version,
    }
}
