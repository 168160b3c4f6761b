//! Taking in what a canton has delivered, and publishing a year.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::Refused;
use domain::case::{LookedUp, Stamp};
use domain::national::{Delivery, National, NationalCommand, NationalEvent};
use store::Tx;

impl App {
    /// Carries out a command on the figures of a year. Every refusal leaves a line in the log.
    pub async fn act_on_national(
        &self,
        caller: &Caller,
        year: u16,
        envelope: &Envelope,
        command: NationalCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_national(caller, year, envelope, command).await;
        self.log_outcome(caller, kind, "national", &result).await?;
        result
    }

    async fn try_national(
        &self,
        caller: &Caller,
        year: u16,
        envelope: &Envelope,
        command: NationalCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let stamp = ctx.stamp();
        let (version, mut national) = match self.load_national(tx.src(), year).await {
            // The first delivery begins the year.
            Err(AppError::NotFound) if matches!(command, NationalCommand::Take(_)) => {
                (0, National::empty(year, stamp.clone()))
            }
            other => other?,
        };
        let events = national.decide(&ctx, command)?;
        events.iter().for_each(|e| national.evolve(e, &stamp));
        let done = self.write_national(&mut tx, version, &national, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Takes in a delivery without a fault for whoever operates the installation.
    ///
    /// Refuses `delivery-faulty` where there is one.
    pub async fn take_as_operator(&self, delivery: Delivery) -> Result<(), AppError> {
        if !self.trial_of_delivery(&delivery).await?.faults.is_empty() {
            return Err(Refused::DeliveryFaulty.into());
        }
        let mut tx = self.db.begin().await?;
        let stamp = self.operator_stamp()?;
        let (version, mut national) = match self.load_national(tx.src(), delivery.year).await {
            Err(AppError::NotFound) => (0, National::empty(delivery.year, stamp.clone())),
            other => other?,
        };
        let event = NationalEvent::Taken(delivery);
        national.evolve(&event, &stamp);
        self.write_national(&mut tx, version, &national, &[event], &stamp).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn write_national(
        &self,
        tx: &mut Tx,
        version: i64,
        national: &National,
        events: &[NationalEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &stream(national.year), version, &payloads, national, stamp).await?;
        Ok(Done {
            number: national.year.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }
}
