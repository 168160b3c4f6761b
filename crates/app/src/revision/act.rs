//! A change of the model begins, and goes on.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::jobs::Kind;
use crate::{App, AppError, Caller};
use domain::Refused;
use domain::case::LookedUp;
use domain::model::edit::{ModelFile, Shelf};
use domain::model::sections::section;
use domain::revision::{
    AdoptParts, BeginRevision, Begun, Findings, Revision, RevisionCommand, RevisionEvent, in_force,
};
use jiff::civil::Date;

/// So long after the beginning of the day the lists are made anew: until then every process runs the new model.
const AFTER_MIDNIGHT: i64 = 60_000;

impl App {
    /// Begins a change of the model in force; gives its number.
    ///
    /// Errors: not permitted; one is under way already.
    pub async fn begin_revision(
        &self,
        caller: &Caller,
        envelope: &Envelope,
        begin: BeginRevision,
    ) -> Result<Done, AppError> {
        let result = self.try_begin_revision(caller, envelope, begin).await;
        self.log_outcome(caller, "revision.begin", "model", &result).await?;
        result
    }

    async fn try_begin_revision(
        &self,
        caller: &Caller,
        envelope: &Envelope,
        begin: BeginRevision,
    ) -> Result<Done, AppError> {
        if !self.may_anywhere(caller, "revision.begin") {
            return Err(Refused::NotPermitted.into());
        }
        let all: Vec<Revision> = self.all_revisions().await?.into_iter().map(|(_, r)| r).collect();
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if all.iter().any(Revision::is_open) {
            return Err(Refused::RevisionOpen.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        // A change that is planned already is what the next one goes on from.
        let from = in_force(&all, Date::MAX);
        let n = all.iter().map(|r| r.n).max().unwrap_or(0) + 1;
        let event = RevisionEvent::Begun(Begun {
            n,
            reason: begin.reason,
            text: from.map_or_else(|| self.models.house_text(), |r| r.text.clone()),
            from: from.map_or(0, |r| r.n),
            persons: all.last().map(|r| r.persons.clone()).unwrap_or_default(),
        });
        let stamp = ctx.stamp();
        let made = Revision::begin(&event, &stamp).ok_or_else(|| AppError::Fault("nothing begins".into()))?;
        let payloads = [(event.kind(), event.payload())];
        let version = self.write_open(&mut tx, &stream(n), 0, &payloads, &made, &stamp).await?;
        let done = done(n, version, &[event]);
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on a change of the model. Every refusal leaves a line in the log.
    pub async fn act_on_revision(
        &self,
        caller: &Caller,
        n: u32,
        envelope: &Envelope,
        command: RevisionCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_revision(caller, n, envelope, command).await;
        self.log_outcome(caller, kind, "model", &result).await?;
        if matches!(kind, "revision.approve" | "revision.drop") && result.is_ok() && self.follow_model().await? {
            self.relist().await?;
        }
        result
    }

    async fn try_revision(
        &self,
        caller: &Caller,
        n: u32,
        envelope: &Envelope,
        command: RevisionCommand,
    ) -> Result<Done, AppError> {
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let (_, before) = self.load_revision(self.db.src(), n).await?;
        // What takes long is found out before anybody waits for it.
        let found = self.findings(&before, &command).await?;
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut revision) = self.load_revision(tx.src(), n).await?;
        if envelope.version.is_some_and(|v| v < version) || revision.text != before.text {
            return Err(Refused::Stale.into());
        }
        let ctx = self.ctx(caller, LookedUp { revision: found, ..LookedUp::default() });
        let events = revision.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| revision.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(&mut tx, &stream(n), version, &payloads, &revision, &stamp).await?;
        if let Some(day) =
            revision.valid_from.filter(|_| events.iter().any(|e| matches!(e, RevisionEvent::Approved(_))))
        {
            let midnight = day.to_zoned(crate::clock::zone()).map_or(stamp.at, |z| z.timestamp()).as_millisecond();
            let at = midnight.max(stamp.at.as_millisecond()) + AFTER_MIDNIGHT;
            self.want_at(&mut tx, Kind::FollowModel, &n.to_string(), at).await?;
        }
        let done = done(n, version, &events);
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// What a command wants to know of the draft.
    async fn findings(&self, revision: &Revision, command: &RevisionCommand) -> Result<Findings, AppError> {
        let mut found = Findings::default();
        match command {
            RevisionCommand::Adopt(parts) => found.adopted = self.adopted(revision, parts),
            RevisionCommand::Submit(_) | RevisionCommand::Approve(_) => {
                let (model, bases) = self.models.parse(&revision.text, &Default::default());
                found.bases = bases;
                match model {
                    Err(faults) => found.faults = faults.len(),
                    Ok(model) => {
                        let house = self.models.of_the_house();
                        found.other_canton = model.code != house.code || model.demo != house.demo || model.template;
                        found.lost = self.effect_of(&model).await?.all_lost();
                    }
                }
            }
            _ => {}
        }
        Ok(found)
    }

    /// The text that taking over makes; none where there is no such model or section.
    fn adopted(&self, revision: &Revision, parts: &AdoptParts) -> Option<String> {
        let library = Shelf::of(|stem| self.models.text_of(stem));
        let from = ModelFile::read(&self.models.text_of(parts.model.as_str())?).ok()?;
        let mut file = ModelFile::read(&revision.text).ok()?;
        let section = section(parts.section.as_str())?;
        let entries: Vec<String> = parts.entries.iter().map(ToString::to_string).collect();
        let note = format!("From `{}`, {}, taken over on {}.", parts.model, section.word(), self.clock.today());
        file.adopt(section, &from, &entries, &note, &library);
        Some(file.text())
    }
}

fn done(n: u32, version: i64, events: &[RevisionEvent]) -> Done {
    let events = events.iter().map(|e| e.kind().to_string()).collect();
    Done { number: n.to_string(), version, events, merged: false, undo: None }
}
