//! An invoice of the bureau to an institution, with its payment part and receipt at their true size. Source: CASE-74,
//! ROLE-SECR-08.

use crate::paper::{Facts, Paper};
use crate::press::Document;
use crate::qr_bill::{BillFault, QrBill};
use crate::templated::{Values, mark, passage};
use domain::money::Money;
use domain::template::{Passage, Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use serde_json::{Value, json};
use words::{Lang, t};

/// An invoice; its number is that of the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Head and foot.
    pub paper: Paper,
    /// The first and the last day of the period.
    pub period: (Date, Date),
    /// The day until which it is to be paid.
    pub due: Date,
    /// What is charged.
    pub lines: Vec<InvoiceLine>,
    /// What stands on the slip.
    pub bill: QrBill,
    /// The canton's own words.
    pub wording: Wording,
    picture: String,
}

/// What is charged for one cost of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceLine {
    /// The number of the case.
    pub case: String,
    /// The day on which the cost arose.
    pub on: Date,
    /// What it was for.
    pub what: String,
    /// The share of the institution; negative where it takes something back.
    pub amount: Money,
}

impl Invoice {
    /// An invoice whose slip can be read by a bank.
    ///
    /// Errors: see [`BillFault`].
    pub fn new(
        paper: Paper,
        period: (Date, Date),
        due: Date,
        lines: Vec<InvoiceLine>,
        bill: QrBill,
    ) -> Result<Invoice, BillFault> {
        let picture = bill.svg()?;
        Ok(Invoice { paper, period, due, lines, bill, wording: Wording::default(), picture })
    }

    /// The same in the words of a canton.
    pub fn in_words(self, wording: Wording) -> Invoice {
        Invoice { wording, ..self }
    }

    fn total(&self) -> Money {
        self.lines.iter().map(|l| l.amount).sum()
    }

    fn passage(&self, which: Passage, lang: Lang) -> String {
        let values = Values::from([
            (Placeholder::Addressee, self.paper.made_for.clone()),
            (Placeholder::Until, words::date(lang, self.due)),
            (Placeholder::Number, self.paper.number.clone()),
            (Placeholder::Date, words::date(lang, self.paper.made_on)),
            (Placeholder::Sender, self.paper.sender.name.clone()),
        ]);
        passage(TemplateKind::Invoice, which, lang, &self.wording, &values)
    }
}

impl Document for Invoice {
    const TEMPLATE: &str = "invoice.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::paper_invoice_title(lang, &self.paper.number)
    }

    fn data(&self, lang: Lang) -> Value {
        let money = |m: Money| words::money(lang, m.centimes());
        let row = |l: &InvoiceLine| json!([[l.case], [words::date(lang, l.on)], [l.what], [money(l.amount)]]);
        let facts = Facts::default()
            .with(t::paper_invoice_date(lang), words::date(lang, self.paper.made_on))
            .with(t::paper_invoice_period(lang), words::span(lang, self.period.0, Some(self.period.1)))
            .with(t::paper_invoice_due(lang), words::date(lang, self.due));
        json!({
            "introduction": self.passage(Passage::Introduction, lang),
            "closing": self.passage(Passage::Closing, lang),
            "footer": self.passage(Passage::Footer, lang),
            "version": (self.wording.version > 0)
                .then(|| t::sheet_version(lang, &self.wording.version.to_string())),
            "facts": facts.data(),
            "heading": t::paper_invoice_lines(lang),
            "heads": [t::case_number(lang), t::paper_invoice_on(lang), t::paper_invoice_what(lang), t::paper_invoice_amount(lang)],
            "rows": self.lines.iter().map(row).collect::<Vec<_>>(),
            "total": {"label": t::paper_invoice_total(lang), "value": money(self.total())},
            "slip": self.bill.data(lang),
        })
    }

    fn marks(&self) -> Vec<String> {
        vec![mark(TemplateKind::Invoice, &self.wording)]
    }

    fn raw(&self) -> Value {
        json!({"qr": self.picture})
    }
}
