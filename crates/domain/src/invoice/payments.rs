//! Payments as a file of the bank tells them, and which invoice each belongs to. Of who paid nothing is kept but what the
//! reference says. Source: CASE-74.

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::money::{Money, Reference};
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// What was found for a payment.
    Found {
        /// Its invoice.
        Matched = "matched",
        /// An invoice to which somebody has assigned it by hand.
        Assigned = "assigned",
        /// It bears no reference.
        NoReference = "no-reference",
        /// No invoice bears its reference.
        UnknownReference = "unknown-reference",
        /// Its invoice was cancelled.
        Cancelled = "cancelled",
        /// It was booked before, from another file.
        Before = "before",
    }
);

impl Found {
    /// Whether somebody must still look at it.
    pub fn is_unmatched(self) -> bool {
        matches!(self, Found::NoReference | Found::UnknownReference | Found::Cancelled)
    }
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Its number in the file.
    pub n: u32,
    /// The day on which it was booked.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// Its reference.
    pub reference: Reference,
    /// The reference of the bank.
    pub bank: Option<Code>,
    /// What was found.
    pub found: Found,
    /// The invoice on which it is booked.
    pub invoice: Option<Code>,
}

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentsRead {
    /// Its number.
    pub number: Code,
    /// The hash of the file, so that it is not read twice.
    pub sha256: Code,
    /// The payments.
    pub payments: Vec<Payment>,
}

/// Assigns a payment to an invoice by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// The number of the payment in the file.
    pub payment: u32,
    /// The number of the invoice.
    pub invoice: Code,
}

crate::commands!(
    /// What can be done with a file of payments.
    PaymentFileCommand for PaymentFile {
        "payments.assign" Assign(Assign) => assign,
    }
);

crate::events!(
    /// What happens to a file of payments.
    PaymentFileEvent {
        "payments.read" Read(PaymentsRead),
        "payments.assigned" Assigned(Assign),
    }
);

/// A file of payments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentFile {
    /// Who read it, and when.
    pub stamp: Stamp,
    /// What stood in it.
    pub read: PaymentsRead,
}

impl Evolving for PaymentFile {
    type Event = PaymentFileEvent;
}

impl PaymentFile {
    /// Its number.
    pub fn number(&self) -> &Code {
        &self.read.number
    }

    /// How many payments somebody must still look at.
    pub fn unmatched(&self) -> usize {
        self.read.payments.iter().filter(|p| p.found.is_unmatched()).count()
    }

    /// The payment of a number.
    pub fn payment(&self, n: u32) -> Option<&Payment> {
        self.read.payments.iter().find(|p| p.n == n)
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: PaymentFileCommand) -> Result<Vec<PaymentFileEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// The file that a first event begins; none for any other event.
    pub fn begin(event: &PaymentFileEvent, stamp: &Stamp) -> Option<PaymentFile> {
        let PaymentFileEvent::Read(read) = event else { return None };
        Some(PaymentFile { stamp: stamp.clone(), read: read.clone() })
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &PaymentFileEvent, _: &Stamp) {
        let PaymentFileEvent::Assigned(e) = event else { return };
        if let Some(one) = self.read.payments.iter_mut().find(|p| p.n == e.payment) {
            (one.found, one.invoice) = (Found::Assigned, Some(e.invoice.clone()));
        }
    }
}

fn assign(file: &PaymentFile, _: &Ctx, c: Assign) -> Result<Vec<PaymentFileEvent>, Refusal> {
    let one = file.payment(c.payment).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("payment"))?;
    require(one.found.is_unmatched(), Refused::AlreadyDone).map_err(|r| r.at("payment"))?;
    Ok(vec![PaymentFileEvent::Assigned(c)])
}
