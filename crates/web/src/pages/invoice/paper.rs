//! Invoices as they are posted, each in the language of the institution that pays it.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper;
use crate::text;
use app::AppError;
use axum::extract::Path;
use axum::response::Response;
use documents::{BillFault, Currency, Document, InvoiceLine, Paper, QrBill, Reminder, Sender};
use domain::Refused;
use domain::case::Stamp;
use domain::invoice::{Invoice, Reminded};
use domain::model::{Billing, Debtor, PayTo};
use domain::money::Money;
use domain::template::TemplateKind;
use jiff::civil::Date;
use words::Lang;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.invoice(&v.caller, &number).await.or_page(&v)?;
    let bytes = printed(&v, &view.invoice).await.and_then(|d| d.pdf().map_err(|f| paper::fault(&f))).or_page(&v)?;
    Ok(paper::pdf(&number, "invoice", bytes))
}

/// A reminder as it went out, with a payment part over what was open.
pub(super) async fn reminder(v: Visitor, Path((number, level)): Path<(String, u32)>) -> Result<Response, Fail> {
    let view = v.web.app.invoice(&v.caller, &number).await.or_page(&v)?;
    let found = view.invoice.reminders.iter().find(|(_, r)| r.level == level);
    let (stamp, reminded) = found.ok_or(AppError::NotFound).or_page(&v)?;
    let made = reminding(&v, &view.invoice, stamp, reminded).await;
    let bytes = made.and_then(|d| d.pdf().map_err(|f| paper::fault(&f))).or_page(&v)?;
    Ok(paper::pdf(&number, &format!("reminder-{level}"), bytes))
}

/// All invoices of a run in one archive, a file each.
///
/// Errors: the caller may not read them; a document cannot be set, which is a fault of the house.
pub(in crate::pages) async fn run(v: &Visitor, run: &str) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let mut files = Vec::new();
    for invoice in v.web.app.invoices_of_run(&v.caller, run).await? {
        let bytes = printed(v, &invoice).await?.pdf().map_err(|f| paper::fault(&f))?;
        files.push((format!("{}.pdf", invoice.number()), bytes));
    }
    Ok(files)
}

/// What an invoice and its reminders have in common: where they go, and where they are paid to.
struct Ends<'a> {
    billing: &'a Billing,
    account: &'a PayTo,
    debtor: &'a Debtor,
    lang: Lang,
}

impl<'a> Ends<'a> {
    /// Refused where the model no longer says where the invoice goes.
    fn of(v: &'a Visitor, invoice: &Invoice) -> Result<Ends<'a>, AppError> {
        let billing = v.model().billing()?;
        let missing = || AppError::from(Refused::BillingMissing);
        let debtor = billing.debtor(invoice.issued.institution.as_str()).ok_or_else(missing)?;
        let account = billing.account.as_ref().ok_or_else(missing)?;
        Ok(Ends { billing, account, debtor, lang: text::lang(debtor.language) })
    }

    fn paper(&self, v: &Visitor, invoice: &Invoice, made_on: Date) -> Paper {
        let (lang, issued, payee) = (self.lang, &invoice.issued, &self.account.address);
        Paper {
            language: self.debtor.language,
            made_on,
            sender: Sender { name: payee.name.clone(), lines: payee.lines().into_iter().skip(1).collect() },
            addressee: self.debtor.address.lines(),
            number: issued.number.to_string(),
            made_for: text::institution_full(lang, v.model(), issued.institution.as_str()),
            made_by: payee.name.clone(),
            basis: words::t::paper_invoice_basis(lang).to_string(),
        }
    }

    fn bill(&self, invoice: &Invoice, amount: Money) -> QrBill {
        let issued = &invoice.issued;
        QrBill {
            account: issued.account.clone(),
            creditor: self.account.address.clone(),
            amount: Some(amount),
            currency: Currency::Chf,
            debtor: Some(self.debtor.address.clone()),
            reference: issued.reference.clone(),
            message: issued.number.to_string(),
            information: None,
            schemes: Vec::new(),
        }
    }
}

fn no_bill(fault: BillFault) -> AppError {
    AppError::Fault(fault.to_string())
}

/// An invoice for the press, in the words that it was made from.
async fn printed(v: &Visitor, invoice: &Invoice) -> Result<documents::Invoice, AppError> {
    let (ends, issued) = (Ends::of(v, invoice)?, &invoice.issued);
    let wording = v.web.app.wording_for(TemplateKind::Invoice, issued.letter, ends.debtor.language).await?;
    let (paper, bill) = (ends.paper(v, invoice, invoice.stamp.on), ends.bill(invoice, invoice.total()));
    let lines = lines(ends.lang, ends.billing, invoice);
    let made = documents::Invoice::new(paper, (issued.from, issued.until), issued.due, lines, bill);
    made.map(|made| made.in_words(wording)).map_err(no_bill)
}

/// A reminder for the press, in the words that it went out in.
async fn reminding(v: &Visitor, invoice: &Invoice, stamp: &Stamp, r: &Reminded) -> Result<Reminder, AppError> {
    let ends = Ends::of(v, invoice)?;
    let wording = v.web.app.wording_for(TemplateKind::Reminder, r.letter, ends.debtor.language).await?;
    let of = documents::Reminded {
        level: r.level,
        issued: invoice.stamp.on,
        due: invoice.issued.due,
        until: r.until,
        total: invoice.total(),
        open: r.open,
    };
    let (paper, bill) = (ends.paper(v, invoice, stamp.on), ends.bill(invoice, r.open));
    Reminder::new(paper, wording, of, bill).map_err(no_bill)
}

fn lines(lang: Lang, billing: &Billing, invoice: &Invoice) -> Vec<InvoiceLine> {
    let line = |l: &domain::invoice::InvoiceLine| InvoiceLine {
        case: l.case.to_string(),
        on: l.on,
        what: text::entry(lang, &billing.cost, l.cost.as_str()),
        amount: l.amount,
    };
    invoice.issued.lines.iter().map(line).collect()
}
