//! Invoices as they are posted, each in the language of the institution that pays it.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::paper;
use crate::text;
use app::AppError;
use axum::extract::Path;
use axum::response::Response;
use documents::{BillFault, Currency, Document, InvoiceLine, Paper, QrBill, Sender};
use domain::Refused;
use domain::invoice::Invoice;
use domain::model::Billing;
use words::Lang;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.invoice(&v.caller, &number).await.or_page(&v)?;
    let bytes = printed(&v, &view.invoice).and_then(|d| d.pdf().map_err(|f| paper::fault(&f))).or_page(&v)?;
    Ok(paper::pdf(&number, "invoice", bytes))
}

/// All invoices of a run in one archive, a file each.
///
/// Errors: the caller may not read them; a document cannot be set, which is a fault of the house.
pub(in crate::pages) async fn run(v: &Visitor, run: &str) -> Result<Vec<(String, Vec<u8>)>, AppError> {
    let mut files = Vec::new();
    for invoice in v.web.app.invoices_of_run(&v.caller, run).await? {
        let bytes = printed(v, &invoice)?.pdf().map_err(|f| paper::fault(&f))?;
        files.push((format!("{}.pdf", invoice.number()), bytes));
    }
    Ok(files)
}

/// An invoice for the press; refused where the model no longer says where it goes.
fn printed(v: &Visitor, invoice: &Invoice) -> Result<documents::Invoice, AppError> {
    let billing = v.model().billing()?;
    let issued = &invoice.issued;
    let missing = || AppError::from(Refused::BillingMissing);
    let debtor = billing.debtor(issued.institution.as_str()).ok_or_else(missing)?;
    let account = billing.account.as_ref().ok_or_else(missing)?;
    let lang = text::lang(debtor.language);
    let sender = account.address.lines();
    let paper = Paper {
        language: debtor.language,
        made_on: invoice.stamp.on,
        sender: Sender { name: account.address.name.clone(), lines: sender.into_iter().skip(1).collect() },
        addressee: debtor.address.lines(),
        number: issued.number.to_string(),
        made_for: text::institution_full(lang, v.model(), issued.institution.as_str()),
        made_by: account.address.name.clone(),
        basis: words::t::paper_invoice_basis(lang).to_string(),
    };
    let bill = QrBill {
        account: issued.account.clone(),
        creditor: account.address.clone(),
        amount: Some(invoice.total()),
        currency: Currency::Chf,
        debtor: Some(debtor.address.clone()),
        reference: issued.reference.clone(),
        message: issued.number.to_string(),
        information: None,
        schemes: Vec::new(),
    };
    let lines = lines(lang, billing, invoice);
    let fault = |f: BillFault| AppError::Fault(f.to_string());
    documents::Invoice::new(paper, (issued.from, issued.until), issued.due, lines, bill).map_err(fault)
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
