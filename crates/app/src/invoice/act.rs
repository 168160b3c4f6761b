//! A change to an invoice.

use super::{rows, stream};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::Refused;
use domain::case::{LookedUp, Stamp};
use domain::invoice::{Invoice, InvoiceCommand, InvoiceEvent};
use domain::model::Role;
use domain::template::TemplateKind;
use store::{Source, Tx, lists, state};

impl App {
    /// Carries out a command on an invoice. Every refusal leaves a line in the log.
    pub async fn act_on_invoice(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: InvoiceCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_invoice(caller, number, envelope, command).await;
        self.log_outcome(caller, kind, "invoice", &result).await?;
        result
    }

    async fn try_invoice(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: InvoiceCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut invoice) = self.load_invoice(tx.src(), number).await?;
        self.require_invoice(caller, &invoice)?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        // A payment that somebody has just recorded is not recorded twice.
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let letter = matches!(command, InvoiceCommand::Remind(_)).then_some(TemplateKind::Reminder);
        let words = self.words_of(tx.src(), letter).await?;
        let ctx = self.ctx(caller, LookedUp { words, ..LookedUp::default() });
        let events = invoice.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| invoice.evolve(e, &stamp));
        let done = self.write_invoice(&mut tx, version, &invoice, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Refuses an invoice that a caller may not know of: it is not there. A directorate knows those of its institution.
    pub(super) fn require_invoice(&self, caller: &Caller, invoice: &Invoice) -> Result<(), AppError> {
        let seat = &caller.seated.seat;
        let own = seat.role != Role::RegionalDirectorate || invoice.issued.institution == seat.institution;
        if own && self.may_anywhere(caller, "invoice.read") { Ok(()) } else { Err(AppError::NotFound) }
    }

    pub(super) async fn load_invoice(&self, src: Source<'_>, number: &str) -> Result<(i64, Invoice), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    pub(super) async fn write_invoice(
        &self,
        tx: &mut Tx,
        version: i64,
        invoice: &Invoice,
        events: &[InvoiceEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let name = stream(invoice.number().as_str());
        let version = self.write_open(tx, &name, version, &payloads, invoice, stamp).await?;
        lists::save_invoice(tx, &rows(invoice, version)).await?;
        Ok(Done {
            number: invoice.number().to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }
}
