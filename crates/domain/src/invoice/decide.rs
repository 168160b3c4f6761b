//! The rules of an invoice.

use super::{Cancel, Invoice, InvoiceEvent, Issued, Paid, Payment, RecordPayment, Remind, Reminded, ReversePayment};
use crate::case::Ctx;
use crate::money::Money;
use crate::refusal::{Refusal, Refused, require};
use crate::template::TemplateKind;
use crate::text::Code;
use jiff::ToSpan;

type Decided = Result<Vec<InvoiceEvent>, Refusal>;

pub(super) fn issue(ctx: &Ctx, c: Issued) -> Result<InvoiceEvent, Refusal> {
    ctx.model.require_institution(c.institution.as_str(), "institution")?;
    let total: Money = c.lines.iter().map(|l| l.amount).sum();
    require(total.is_positive(), Refused::AmountNotPositive)?;
    require(c.from <= c.until, Refused::DatesReversed).map_err(|r| r.at("until"))?;
    require(c.reference.fits(&c.account), Refused::BillingMissing)?;
    Ok(InvoiceEvent::Issued(c))
}

fn not_cancelled(invoice: &Invoice) -> Result<(), Refusal> {
    require(invoice.cancelled.is_none(), Refused::InvoiceState).map_err(|r| r.with("state", invoice.state()))
}

fn next(invoice: &Invoice) -> u32 {
    invoice.payments.last().map_or(1, |p| p.paid.n + 1)
}

/// More than is open is booked as it came: the money is there, and the page shows what is to be given back.
pub(super) fn record_payment(invoice: &Invoice, ctx: &Ctx, c: RecordPayment) -> Decided {
    not_cancelled(invoice)?;
    require(c.amount.is_positive(), Refused::AmountNotPositive).map_err(|r| r.at("amount"))?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let RecordPayment { on, amount, voucher } = c;
    Ok(vec![InvoiceEvent::Paid(Paid { n: next(invoice), on, amount, voucher, file: None })])
}

pub(super) fn receive(invoice: &Invoice, _: &Ctx, payment: &Payment, file: &Code) -> Result<InvoiceEvent, Refusal> {
    not_cancelled(invoice)?;
    require(payment.amount.is_positive(), Refused::AmountNotPositive)?;
    let (n, on, amount) = (next(invoice), payment.on, payment.amount);
    Ok(InvoiceEvent::Paid(Paid { n, on, amount, voucher: payment.bank.clone(), file: Some(file.clone()) }))
}

pub(super) fn reverse_payment(invoice: &Invoice, _: &Ctx, c: ReversePayment) -> Decided {
    let one = invoice.payments.iter().find(|p| p.paid.n == c.payment);
    let one = one.ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("payment"))?;
    require(one.reversed.is_none(), Refused::AlreadyDone).map_err(|r| r.at("payment"))?;
    Ok(vec![InvoiceEvent::PaymentReversed(c)])
}

/// A reminder goes out once the last deadline has passed, at most three times.
pub(super) fn remind(invoice: &Invoice, ctx: &Ctx, c: Remind) -> Decided {
    not_cancelled(invoice)?;
    let deadline = invoice.deadline();
    require(invoice.wants_reminder(ctx.today), Refused::InvoiceNotDue).map_err(|r| r.with("date", deadline))?;
    let level = invoice.next_reminder().ok_or(Refused::RemindersDone)?;
    let days = ctx.model.billing()?.reminder_days;
    let until = c.until.unwrap_or_else(|| ctx.today.saturating_add(days.days()));
    require(until > ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    let letter = ctx.letter(TemplateKind::Reminder);
    Ok(vec![InvoiceEvent::Reminded(Reminded { level, until, open: invoice.open(), letter })])
}

/// What was paid must be taken back first, so that no money hangs on an invoice that is none.
pub(super) fn cancel(invoice: &Invoice, _: &Ctx, c: Cancel) -> Decided {
    not_cancelled(invoice)?;
    require(invoice.paid() == Money::ZERO, Refused::InvoicePaid)?;
    Ok(vec![InvoiceEvent::Cancelled(c)])
}
