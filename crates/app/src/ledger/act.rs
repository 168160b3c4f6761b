//! Booking a cost and taking it back.

use super::{rows, stream};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::Refused;
use domain::case::LookedUp;
use domain::consent::Category;
use domain::ledger::{Ledger, LedgerCommand};
use store::{Source, lists, state};

impl App {
    /// Carries out a command in the accounts of a case. Every refusal leaves a line in the log.
    pub async fn act_on_ledger(
        &self,
        caller: &Caller,
        case: &str,
        envelope: &Envelope,
        command: LedgerCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_ledger(caller, case, envelope, command).await;
        self.log_outcome(caller, kind, "ledger", &result).await?;
        result
    }

    async fn try_ledger(
        &self,
        caller: &Caller,
        case: &str,
        envelope: &Envelope,
        command: LedgerCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut ledger) = self.ledger_for(tx.src(), caller, case).await?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        // Whoever has not seen the last entry might book it twice.
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let events = ledger.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| ledger.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(&mut tx, &stream(case), version, &payloads, &ledger, &stamp).await?;
        lists::save_ledger(&mut tx, &rows(&ledger, version)).await?;
        let done = Done {
            number: ledger.case.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        };
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// The accounts of a case for somebody who keeps or reads accounts and may know of the case; version 0 where nothing was
    /// booked. Accounts outlive the case: after it is erased only the number is left, and nothing is booked any more.
    pub(super) async fn ledger_for(
        &self,
        src: Source<'_>,
        caller: &Caller,
        case: &str,
    ) -> Result<(i64, Ledger), AppError> {
        if !self.may_anywhere(caller, "ledger.read") {
            return Err(AppError::NotFound);
        }
        let (_, file) = self.load_case(self.db.src(), case).await?;
        let opener = &file.opened.by.seat.institution;
        if !self.sees(caller, &file, Category::Process, opener).is_seen() {
            return Err(AppError::NotFound);
        }
        match state::load(src, &self.vault, &stream(case)).await? {
            Some((version, doc)) => Ok((version, serde_json::from_slice(&doc)?)),
            None => Ok((0, Ledger::of(file.number.clone()))),
        }
    }
}
