//! Reading a file of the bank, finding the invoice of each payment, and assigning by hand what bears no known reference.

use super::camt::{Credit, Misread};
use super::{file_row, file_stream};
use crate::access::Seen;
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller, ids};
use domain::case::{Ctx, LookedUp};
use domain::invoice::{Found, Payment, PaymentFile, PaymentFileCommand, PaymentFileEvent, PaymentsRead};
use domain::money::ReferenceKind;
use domain::{Code, Refusal, Refused};
use sha2::{Digest, Sha256};
use store::access_log::Action;
use store::lists::{self, PaymentFileRow};
use store::{Source, Tx, state};

/// The largest file that is read, in bytes.
const MOST: usize = 10 * 1024 * 1024;

/// How many files a list shows at most.
const LIMIT: i64 = 500;

/// A file of payments as a caller may see it.
#[derive(Debug, Clone)]
pub struct PaymentFileView {
    /// The version, for the forms.
    pub version: i64,
    /// The file.
    pub file: PaymentFile,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The name of who read it.
    pub by: String,
}

fn unreadable(misread: &Misread) -> Refusal {
    Refusal::new(Refused::FileUnreadable)
        .at("file")
        .with("line", misread.line)
        .with("column", misread.column)
        .with("element", &misread.element)
        .with("reason", misread.reason)
}

impl App {
    /// Reads a camt.054 file and books each payment on the invoice whose reference it bears: all of it, or nothing.
    ///
    /// Errors: `file-unreadable` with line, column, element and reason; `file-twice` with the number of the file that was
    /// the same.
    pub async fn read_payments(&self, caller: &Caller, bytes: &[u8], envelope: &Envelope) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "payments.read").await?;
        let result = self.try_payments(caller, bytes, envelope).await;
        self.log_outcome(caller, "payments.read", "payments", &result).await?;
        result
    }

    async fn try_payments(&self, caller: &Caller, bytes: &[u8], envelope: &Envelope) -> Result<Done, AppError> {
        if bytes.len() > MOST {
            return Err(AppError::File(crate::FileError::Size));
        }
        let credits = super::read_camt(bytes).map_err(|misread| unreadable(&misread))?;
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        let sha256 = Code::new(ids::hex(&Sha256::digest(bytes))[..40].to_string()).map_err(fault)?;
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if let Some(number) = lists::payment_file_by_hash(tx.src(), sha256.as_str()).await? {
            return Err(Refusal::new(Refused::FileTwice).at("file").with("number", number).into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("payments {canton} {year}")).await?;
        let number = Code::new(format!("{canton}-P-{year}-{n:03}")).map_err(fault)?;
        let mut payments = Vec::new();
        for (at, credit) in (1u32..).zip(&credits) {
            payments.push(self.receive(&mut tx, &ctx, at, credit, &number).await?);
        }
        let event = PaymentFileEvent::Read(PaymentsRead { number, sha256, payments });
        let stamp = ctx.stamp();
        let file = PaymentFile::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no reading event".into()))?;
        let done = self.write_file(&mut tx, &ctx, 0, &file, &[event]).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Finds the invoice of a payment and books it there.
    async fn receive(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        n: u32,
        credit: &Credit,
        file: &Code,
    ) -> Result<Payment, AppError> {
        let Credit { on, amount, reference, bank } = credit.clone();
        let mut payment = Payment { n, on, amount, reference, bank, found: Found::NoReference, invoice: None };
        if let Some(bank) = &payment.bank {
            let before = lists::invoice_by_voucher(tx.src(), bank.as_str(), amount.centimes(), &on.to_string()).await?;
            if let Some(number) = before {
                payment.found = Found::Before;
                payment.invoice = Code::new(number).ok();
                return Ok(payment);
            }
        }
        if payment.reference.kind() == ReferenceKind::None {
            return Ok(payment);
        }
        let number = lists::invoice_by_reference(tx.src(), payment.reference.as_str()).await?;
        let Some(number) = number else {
            payment.found = Found::UnknownReference;
            return Ok(payment);
        };
        payment.invoice = Code::new(number).ok();
        payment.found = match self.book(tx, ctx, &payment, file).await {
            Ok(()) => Found::Matched,
            Err(AppError::Refused(r)) if r.code == Refused::InvoiceState => Found::Cancelled,
            Err(other) => return Err(other),
        };
        Ok(payment)
    }

    async fn book(&self, tx: &mut Tx, ctx: &Ctx<'_>, payment: &Payment, file: &Code) -> Result<(), AppError> {
        let Some(number) = &payment.invoice else { return Err(AppError::NotFound) };
        let (version, mut invoice) = self.load_invoice(tx.src(), number.as_str()).await?;
        let event = invoice.receive(ctx, payment, file)?;
        let stamp = ctx.stamp();
        invoice.evolve(&event, &stamp);
        self.write_invoice(tx, version, &invoice, &[event], &stamp).await?;
        Ok(())
    }

    /// Assigns a payment to an invoice by hand.
    pub async fn act_on_payments(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: PaymentFileCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_assign(caller, number, envelope, command).await;
        self.log_outcome(caller, kind, "payments", &result).await?;
        result
    }

    async fn try_assign(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: PaymentFileCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        if !self.may_anywhere(caller, "payments.read") {
            return Err(AppError::NotFound);
        }
        let (version, mut file) = self.load_file(tx.src(), number).await?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let PaymentFileCommand::Assign(assign) = &command;
        let (n, invoice) = (assign.payment, assign.invoice.clone());
        let events = file.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| file.evolve(e, &stamp));
        let payment = file.payment(n).cloned().ok_or(AppError::NotFound)?;
        let payment = Payment { invoice: Some(invoice), ..payment };
        let at_invoice = |e: AppError| match e {
            AppError::NotFound => Refusal::new(Refused::UnknownEntry).at("invoice").into(),
            AppError::Refused(r) => r.at("invoice").into(),
            other => other,
        };
        self.book(&mut tx, &ctx, &payment, file.number()).await.map_err(at_invoice)?;
        let done = self.write_file(&mut tx, &ctx, version, &file.clone(), &events).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    async fn load_file(&self, src: Source<'_>, number: &str) -> Result<(i64, PaymentFile), AppError> {
        let found = state::load(src, &self.vault, &file_stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    async fn write_file(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        version: i64,
        file: &PaymentFile,
        events: &[PaymentFileEvent],
    ) -> Result<Done, AppError> {
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let name = file_stream(file.number().as_str());
        let version = self.write_open(tx, &name, version, &payloads, file, &ctx.stamp()).await?;
        lists::save_payment_file(tx, &file_row(file, version)).await?;
        Ok(Done {
            number: file.number().to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// The files of payments, the newest first.
    pub async fn payment_files(&self, caller: &Caller) -> Result<Vec<PaymentFileRow>, AppError> {
        self.require_act_anywhere(caller, "payments.read").await?;
        Ok(lists::payment_files(self.db.src(), LIMIT).await?)
    }

    /// One file of payments.
    pub async fn payment_file(&self, caller: &Caller, number: &str) -> Result<PaymentFileView, AppError> {
        self.require_act_anywhere(caller, "payments.read").await?;
        let (version, file) = self.load_file(self.db.src(), number).await?;
        self.log(caller, Action::Read, number, Seen::shown(None, "payments")).await?;
        let acts = PaymentFileCommand::KINDS.iter().copied();
        let acts = acts.filter(|kind| file.unmatched() > 0 && self.may_anywhere(caller, kind)).collect();
        let by = self.name_of(file.stamp.by.account.as_str()).await?;
        Ok(PaymentFileView { version, file, acts, by })
    }
}
