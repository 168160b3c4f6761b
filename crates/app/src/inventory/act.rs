//! A change to a round that is being filled.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::case::{LookedUp, Stamp};
use domain::inventory::Unit;
use domain::inventory::survey::{Open, Survey, SurveyCommand, SurveyEvent};
use domain::{Refusal, Refused};
use std::collections::BTreeSet;
use store::Tx;
use store::accounts::{SeatFilter, holders};

impl App {
    /// Opens a round, prefilled from the newest that is published.
    pub async fn open_survey(&self, caller: &Caller, open: Open, envelope: &Envelope) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "inventory.open").await?;
        let result = self.try_open_survey(caller, open, envelope).await;
        self.log_outcome(caller, "inventory.open", "inventory", &result).await?;
        result
    }

    async fn try_open_survey(&self, caller: &Caller, open: Open, envelope: &Envelope) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let years = self.survey_years(tx.src()).await?;
        if years.contains(&open.year) {
            return Err(Refusal::new(Refused::RoundYear).with("before", open.year).at("year").into());
        }
        let before = self.newest_published(&mut tx.src()).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let event = Survey::open(&ctx, open, &before)?;
        let stamp = ctx.stamp();
        let survey = Survey::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no opening event".into()))?;
        let done = self.write_survey(&mut tx, 0, &survey, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on a round. Every refusal leaves a line in the log.
    pub async fn act_on_survey(
        &self,
        caller: &Caller,
        year: u16,
        envelope: &Envelope,
        command: SurveyCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_survey(caller, year, envelope, command).await;
        self.log_outcome(caller, kind, "inventory", &result).await?;
        result
    }

    async fn try_survey(
        &self,
        caller: &Caller,
        year: u16,
        envelope: &Envelope,
        command: SurveyCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let (version, mut survey) = self.load_survey(tx.src(), year).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        // Others fill their own rows meanwhile; who has changed the same block is asked to look again.
        if let (SurveyCommand::Answer(answer), Some(seen)) = (&command, envelope.version)
            && seen < version
            && self.answered_since(&mut tx, &survey, answer, seen).await?
        {
            return Err(Refused::Stale.into());
        }
        let events = survey.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| survey.evolve(e, &stamp));
        let done = self.write_survey(&mut tx, version, &survey, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Whether the lines of a block are others than they were at a version.
    async fn answered_since(
        &self,
        tx: &mut Tx,
        survey: &Survey,
        answer: &domain::inventory::survey::Answer,
        seen: i64,
    ) -> Result<bool, AppError> {
        let rows = store::journal::load_until(tx.src(), &self.vault, &stream(survey.year), seen).await?;
        let Some(then) = super::replay(&rows)? else { return Ok(true) };
        let differs = |table: &&&str| then.lines(table, &answer.row) != survey.lines(table, &answer.row);
        Ok(answer.block.tables().iter().any(|table| differs(&table)))
    }

    async fn write_survey(
        &self,
        tx: &mut Tx,
        version: i64,
        survey: &Survey,
        events: &[SurveyEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &stream(survey.year), version, &payloads, survey, stamp).await?;
        self.notify_survey(tx, survey, events, stamp).await?;
        Ok(Done {
            number: survey.year.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// Those who answer for a row are told when it is asked, when it is still owed, and when comments are wanted.
    async fn notify_survey(
        &self,
        tx: &mut Tx,
        survey: &Survey,
        events: &[SurveyEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            let rows: Vec<Unit> = match event {
                SurveyEvent::Opened(_) | SurveyEvent::CommentsInvited(_) | SurveyEvent::Published(_) => survey.rows(),
                SurveyEvent::Reminded(_) => survey.owing(),
                _ => Vec::new(),
            };
            let mut accounts = BTreeSet::new();
            for canton in rows.iter().flat_map(Unit::cantons) {
                let filter = SeatFilter { region: Some(canton.code().to_string()), ..SeatFilter::default() };
                let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
                accounts.extend(found.into_iter().map(|h| h.account.id));
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, &survey.year.to_string(), stamp).await?;
            }
        }
        Ok(())
    }
}
