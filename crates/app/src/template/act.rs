//! A change to the words of a kind of document.

use super::stream;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::Refused;
use domain::case::LookedUp;
use domain::template::{TemplateCommand, TemplateKind};

impl App {
    /// Carries out a command on the words of a kind of document. Every refusal leaves a line in the log.
    pub async fn act_on_template(
        &self,
        caller: &Caller,
        kind: TemplateKind,
        envelope: &Envelope,
        command: TemplateCommand,
    ) -> Result<Done, AppError> {
        let result = self.try_template(caller, kind, envelope, command.clone()).await;
        self.log_outcome(caller, command.kind(), "template", &result).await?;
        result
    }

    async fn try_template(
        &self,
        caller: &Caller,
        kind: TemplateKind,
        envelope: &Envelope,
        command: TemplateCommand,
    ) -> Result<Done, AppError> {
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut template) = self.load_template(tx.src(), kind).await?;
        // Whoever has not read the latest words says nothing about them.
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let events = template.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| template.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(&mut tx, &stream(kind.code()), version, &payloads, &template, &stamp).await?;
        let done = Done {
            number: kind.to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        };
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }
}
