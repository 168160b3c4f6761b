//! Invoices of the bureau to an institution, with what was paid on them. An invoice is never changed: it is paid, or
//! cancelled, and then its lines can be invoiced anew. Source: CASE-74, ROLE-SECR-08.

mod decide;
mod payments;

pub use payments::{Assign, Found, Payment, PaymentFile, PaymentFileCommand, PaymentFileEvent, PaymentsRead};

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::money::{Iban, Money, Reference};
use crate::refusal::Refusal;
use crate::template::Printed;
use crate::text::{Code, Line};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// Where an invoice stands.
    InvoiceState { Open = "open", Paid = "paid", Cancelled = "cancelled" }
);

/// A line of an invoice: the share of an institution in one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// The case.
    pub case: Code,
    /// The number of the entry in the case.
    pub entry: u32,
    /// What it was for.
    pub cost: Code,
    /// The day on which it arose.
    pub on: Date,
    /// The share; negative where it takes something back.
    pub amount: Money,
}

/// An invoice as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its number.
    pub number: Code,
    /// Who pays it.
    pub institution: Code,
    /// The first day of the period.
    pub from: Date,
    /// The last day of the period.
    pub until: Date,
    /// The day until which it is to be paid.
    pub due: Date,
    /// The account on which it is paid.
    pub account: Iban,
    /// The reference that the payment bears.
    pub reference: Reference,
    /// The lines.
    pub lines: Vec<InvoiceLine>,
    /// The run in which it was made.
    pub run: Code,
    /// From which words it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// How often an institution is reminded in writing; after that somebody speaks with it.
pub const REMINDERS: u32 = 3;

/// Reminds of an invoice that is overdue: a letter to be printed and posted by whoever asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remind {
    /// The new day until which it is to be paid; the model's days from today where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A reminder as it went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    /// The first, the second, the last.
    pub level: u32,
    /// The new day until which it is to be paid.
    pub until: Date,
    /// What was open.
    pub open: Money,
    /// From which words it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Printed>,
}

/// Records a payment that came in another way than by a file of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPayment {
    /// The day on which it came.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// The number of the voucher, or the reference of the bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Code>,
}

/// Takes a payment back that was recorded in error or that the bank has called back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReversePayment {
    /// The number of the payment.
    pub payment: u32,
    /// Why.
    pub reason: Line,
}

/// Cancels an invoice; its lines can be invoiced anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Why.
    pub reason: Line,
}

/// A payment as it was booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// Its number on the invoice.
    pub n: u32,
    /// The day on which it came.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// The number of the voucher, or the reference of the bank.
    pub voucher: Option<Code>,
    /// The file of the bank in which it stood.
    pub file: Option<Code>,
}

crate::commands!(
    /// What can be done with an invoice.
    InvoiceCommand for Invoice {
        "invoice.record-payment" RecordPayment(RecordPayment) => decide::record_payment,
        "invoice.reverse-payment" ReversePayment(ReversePayment) => decide::reverse_payment,
        "invoice.remind" Remind(Remind) => decide::remind,
        "invoice.cancel" Cancel(Cancel) => decide::cancel,
    }
);

crate::events!(
    /// What happens to an invoice.
    InvoiceEvent {
        "invoice.issued" Issued(Issued),
        "invoice.paid" Paid(Paid),
        "invoice.payment-reversed" PaymentReversed(ReversePayment),
        "invoice.reminded" Reminded(Reminded),
        "invoice.cancelled" Cancelled(Cancel),
    }
);

/// A payment on an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidHere {
    /// Who booked it, and when.
    pub stamp: Stamp,
    /// What was booked.
    pub paid: Paid,
    /// Who took it back, when, and why.
    pub reversed: Option<(Stamp, Line)>,
}

/// An invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// Who made it, and when.
    pub stamp: Stamp,
    /// What was made.
    pub issued: Issued,
    /// What came in.
    pub payments: Vec<PaidHere>,
    /// Who reminded of it, when, and until when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<(Stamp, Reminded)>,
    /// Who cancelled it, when, and why.
    pub cancelled: Option<(Stamp, Line)>,
}

impl Evolving for Invoice {
    type Event = InvoiceEvent;
}

impl Invoice {
    /// Its number.
    pub fn number(&self) -> &Code {
        &self.issued.number
    }

    /// What is to be paid.
    pub fn total(&self) -> Money {
        self.issued.lines.iter().map(|l| l.amount).sum()
    }

    /// What came in and was not taken back.
    pub fn paid(&self) -> Money {
        self.payments.iter().filter(|p| p.reversed.is_none()).map(|p| p.paid.amount).sum()
    }

    /// What is still to be paid; negative where too much came in, and of a cancelled one what is to be given back.
    pub fn open(&self) -> Money {
        let due = if self.cancelled.is_some() { Money::ZERO } else { self.total() };
        due - self.paid()
    }

    /// Where it stands.
    pub fn state(&self) -> InvoiceState {
        match (&self.cancelled, self.open().is_positive()) {
            (Some(_), _) => InvoiceState::Cancelled,
            (None, true) => InvoiceState::Open,
            (None, false) => InvoiceState::Paid,
        }
    }

    /// Whether it should have been paid.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state() == InvoiceState::Open && self.issued.due < today
    }

    /// The day until which it is to be paid, by the invoice or by the last reminder.
    pub fn deadline(&self) -> Date {
        self.reminders.last().map_or(self.issued.due, |(_, r)| r.until)
    }

    /// Whether somebody should remind of it: its last deadline has passed. After the last reminder too, when there is nothing
    /// more to write and somebody has to speak with the institution.
    pub fn wants_reminder(&self, today: Date) -> bool {
        self.state() == InvoiceState::Open && self.deadline() < today
    }

    /// The level of the next reminder; none once all were sent.
    pub fn next_reminder(&self) -> Option<u32> {
        let next = self.reminders.last().map_or(1, |(_, r)| r.level + 1);
        (next <= REMINDERS).then_some(next)
    }

    /// Makes an invoice; refused where there is nothing to pay or the reference does not fit the account.
    pub fn issue(ctx: &Ctx, issued: Issued) -> Result<InvoiceEvent, Refusal> {
        decide::issue(ctx, issued)
    }

    /// Books a payment that stood in a file of the bank.
    pub fn receive(&self, ctx: &Ctx, payment: &Payment, file: &Code) -> Result<InvoiceEvent, Refusal> {
        decide::receive(self, ctx, payment, file)
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: InvoiceCommand) -> Result<Vec<InvoiceEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// The invoice that a first event begins; none for any other event.
    pub fn begin(event: &InvoiceEvent, stamp: &Stamp) -> Option<Invoice> {
        let InvoiceEvent::Issued(issued) = event else { return None };
        let (payments, reminders) = (Vec::new(), Vec::new());
        Some(Invoice { stamp: stamp.clone(), issued: issued.clone(), payments, reminders, cancelled: None })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &InvoiceEvent, stamp: &Stamp) {
        let stamp = stamp.clone();
        match event {
            InvoiceEvent::Issued(_) => {}
            InvoiceEvent::Paid(e) => self.payments.push(PaidHere { stamp, paid: e.clone(), reversed: None }),
            InvoiceEvent::PaymentReversed(e) => {
                if let Some(one) = self.payments.iter_mut().find(|p| p.paid.n == e.payment) {
                    one.reversed = Some((stamp, e.reason.clone()));
                }
            }
            InvoiceEvent::Reminded(e) => self.reminders.push((stamp, e.clone())),
            InvoiceEvent::Cancelled(e) => self.cancelled = Some((stamp, e.reason.clone())),
        }
    }
}
