//! The reminder of an invoice that was not paid, with its payment part over what is open. Source: CASE-74, ROLE-SECR-08.

use crate::paper::{Facts, Paper};
use crate::qr_bill::{BillFault, QrBill};
use crate::templated::{Sheet, Templated, Values};
use domain::money::Money;
use domain::template::{Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use serde_json::{Value, json};
use words::{Lang, t};

/// A reminder; the number of its paper is that of the invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// The first, the second, the last.
    pub level: u32,
    /// The day of the invoice.
    pub issued: Date,
    /// The day until which it was to be paid.
    pub due: Date,
    /// The day until which it is to be paid now.
    pub until: Date,
    /// What was charged.
    pub total: Money,
    /// What is open.
    pub open: Money,
    /// What stands on the slip.
    pub bill: QrBill,
    picture: String,
}

/// What a reminder says of its invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    /// The first, the second, the last.
    pub level: u32,
    /// The day of the invoice.
    pub issued: Date,
    /// The day until which it was to be paid.
    pub due: Date,
    /// The day until which it is to be paid now.
    pub until: Date,
    /// What was charged.
    pub total: Money,
    /// What is open.
    pub open: Money,
}

impl Reminder {
    /// A reminder whose slip can be read by a bank.
    ///
    /// Errors: see [`BillFault`].
    pub fn new(paper: Paper, wording: Wording, of: Reminded, bill: QrBill) -> Result<Reminder, BillFault> {
        let picture = bill.svg()?;
        let Reminded { level, issued, due, until, total, open } = of;
        Ok(Reminder { paper, wording, level, issued, due, until, total, open, bill, picture })
    }

    /// The same in the words of a canton.
    pub fn in_words(self, wording: Wording) -> Reminder {
        Reminder { wording, ..self }
    }
}

impl Templated for Reminder {
    const KIND: TemplateKind = TemplateKind::Reminder;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        let number = &self.paper.number;
        match self.level {
            1 => t::paper_reminder_first(lang, number),
            2 => t::paper_reminder_second(lang, number),
            _ => t::paper_reminder_last(lang, number),
        }
    }

    fn values(&self, lang: Lang) -> Values {
        Values::from([
            (Placeholder::Addressee, self.paper.made_for.clone()),
            (Placeholder::Until, words::date(lang, self.until)),
        ])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let money = |m: Money| words::money(lang, m.centimes());
        let paid = self.total - self.open;
        let facts = Facts::default()
            .with(
                t::paper_reminder_invoice(lang),
                t::paper_reminder_of(lang, &words::date(lang, self.issued), &self.paper.number),
            )
            .with(t::paper_reminder_was_due(lang), words::date(lang, self.due))
            .with(t::invoice_total(lang), money(self.total))
            .with_some(t::paper_reminder_paid(lang), paid.is_positive().then(|| money(paid)))
            .with(t::paper_reminder_open(lang), money(self.open))
            .with(t::paper_reminder_until(lang), words::date(lang, self.until));
        Sheet::default().facts(&facts)
    }

    fn slip(&self, lang: Lang) -> Option<Value> {
        Some(self.bill.data(lang))
    }

    fn raw(&self) -> Value {
        json!({"qr": self.picture})
    }
}
