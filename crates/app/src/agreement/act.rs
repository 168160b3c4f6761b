//! A change to an agreement.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::agreement::{Agreement, AgreementCommand, AgreementEvent, Terms};
use domain::case::{LookedUp, Stamp};
use domain::model::Role;
use domain::{Code, Refused};
use std::collections::BTreeSet;
use store::Tx;
use store::accounts::{SeatFilter, holders};
use store::lists::{self, AgreementRows};

impl App {
    /// Proposes an agreement to its parties.
    pub async fn propose_agreement(
        &self,
        caller: &Caller,
        terms: Terms,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "agreement.propose").await?;
        let result = self.try_propose(caller, terms, envelope).await;
        self.log_outcome(caller, "agreement.propose", "agreement", &result).await?;
        result
    }

    async fn try_propose(&self, caller: &Caller, terms: Terms, envelope: &Envelope) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let ctx = self.ctx(caller, LookedUp::default());
        self.require_document(&mut tx, terms.document.as_ref(), "document").await?;
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("agreement {canton} {year}")).await?;
        let number = Code::new(format!("{canton}-A-{year}-{n:03}")).map_err(|e| AppError::Fault(e.to_string()))?;
        let event = Agreement::propose(&ctx, number, terms)?;
        let stamp = ctx.stamp();
        let agreement = Agreement::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no proposing event".into()))?;
        let done = self.write_agreement(&mut tx, 0, &agreement, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on an agreement. Every refusal leaves a line in the log.
    pub async fn act_on_agreement(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: AgreementCommand,
    ) -> Result<Done, AppError> {
        let result = self.try_agreement(caller, number, envelope, command.clone()).await;
        self.log_outcome(caller, command.kind(), "agreement", &result).await?;
        result
    }

    async fn try_agreement(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: AgreementCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut agreement) = self.load_agreement(tx.src(), number).await?;
        self.require_agreement(caller, &agreement)?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        // Two who change the terms at once would each overwrite what the other wrote.
        if envelope.version.is_some_and(|v| v < version) && !matches!(command, AgreementCommand::Approve(_)) {
            return Err(Refused::Stale.into());
        }
        if let AgreementCommand::Amend(c) = &command {
            self.require_document(&mut tx, c.terms.document.as_ref(), "terms.document").await?;
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let events = agreement.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| agreement.evolve(e, &stamp));
        let done = self.write_agreement(&mut tx, version, &agreement, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Refuses an agreement that a caller may not know of: it is not there.
    pub(super) fn require_agreement(&self, caller: &Caller, agreement: &Agreement) -> Result<(), AppError> {
        let administers = self.may_anywhere(caller, "agreement.propose");
        let party = agreement.concerns(&caller.seated.seat.institution, self.clock.today());
        let reads = self.may_anywhere(caller, "agreement.read") && (administers || party);
        if reads { Ok(()) } else { Err(AppError::NotFound) }
    }

    async fn write_agreement(
        &self,
        tx: &mut Tx,
        version: i64,
        agreement: &Agreement,
        events: &[AgreementEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(agreement.number.as_str());
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, agreement, stamp).await?;
        lists::save_agreement(tx, &agreement_rows(agreement, version)).await?;
        self.notify_agreement(tx, agreement, events, stamp).await?;
        Ok(Done {
            number: agreement.number.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// The respondents of the parties are told of what concerns them, the proposer of each approval.
    async fn notify_agreement(
        &self,
        tx: &mut Tx,
        agreement: &Agreement,
        events: &[AgreementEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            let mut accounts = BTreeSet::new();
            if matches!(event, AgreementEvent::Approved(_)) {
                accounts.extend(agreement.newest().map(|v| v.stamp.by.account.to_string()));
            } else {
                let parties = agreement.newest().map(|v| v.terms.parties.clone()).unwrap_or_default();
                for party in parties {
                    accounts.extend(self.respondents_of(tx, &party.institution, stamp).await?);
                }
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, agreement.number.as_str(), stamp).await?;
            }
        }
        Ok(())
    }

    /// The accounts of the respondents of an institution.
    pub(crate) async fn respondents_of(
        &self,
        tx: &mut Tx,
        institution: &Code,
        stamp: &Stamp,
    ) -> Result<Vec<String>, AppError> {
        let filter = SeatFilter {
            role: Some(Role::Respondent.to_string()),
            institution: Some(institution.to_string()),
            ..SeatFilter::default()
        };
        let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
        Ok(found.into_iter().map(|h| h.account.id).collect())
    }
}

/// Everything that the lists hold of an agreement at a version.
pub(crate) fn agreement_rows(agreement: &Agreement, version: i64) -> AgreementRows {
    let parties = agreement.versions.iter().flat_map(|v| &v.terms.parties).map(|p| p.institution.to_string());
    let parties: BTreeSet<String> = parties.collect();
    AgreementRows { number: agreement.number.to_string(), version, parties: parties.into_iter().collect() }
}
