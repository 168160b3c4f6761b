//! The run in which invoices are made: one for each institution with shares that stand on none yet.

use crate::works::Progress;
use crate::{App, AppError, Caller};
use domain::case::LookedUp;
use domain::invoice::{Invoice, InvoiceLine, Issued};
use domain::model::Billing;
use domain::money::{Money, Reference};
use domain::template::TemplateKind;
use domain::{Code, Refused};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::lists::{self, ShareRow};

/// Makes the invoices for what stands on none yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceRun {
    /// The last day of the period.
    pub until: Date,
    /// The institution, where not all are invoiced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
}

/// An institution for which no invoice was made, and why: a code of the words (`run-…`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The institution.
    pub institution: String,
    /// Why: `credit` where more is taken back than charged, which goes on the next invoice; `address` where it has none.
    pub reason: String,
}

/// What came of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunOutcome {
    /// The numbers of the invoices.
    pub invoices: Vec<String>,
    /// What they ask for together, in centimes.
    pub total: i64,
    /// For whom none was made.
    pub skipped: Vec<Skipped>,
}

impl App {
    /// Makes the invoices, an institution at a time, each with its own commit: what is made is made, and a run that is begun
    /// again goes on where it stopped.
    pub(crate) async fn run_invoices(
        &self,
        caller: &Caller,
        asked: &InvoiceRun,
        progress: &Progress<'_>,
    ) -> Result<RunOutcome, AppError> {
        self.require_act_anywhere(caller, "invoice.run").await?;
        let billing = self.model().billing()?;
        if billing.account.is_none() {
            return Err(Refused::BillingMissing.into());
        }
        let (until, only) = (asked.until.to_string(), asked.institution.as_ref().map(Code::as_str));
        let open = lists::open_shares(self.db.src(), &until, only).await?;
        let institutions: BTreeSet<String> = open.into_iter().map(|s| s.institution).collect();
        // A worker that died may have made some of them: they belong to the same run.
        let invoices = lists::invoices_of_run(self.db.src(), progress.id()).await?;
        let mut outcome = RunOutcome { invoices, ..RunOutcome::default() };
        for number in &outcome.invoices {
            outcome.total += self.load_invoice(self.db.src(), number).await?.1.total().centimes();
        }
        for (at, institution) in institutions.iter().enumerate() {
            if !progress.goes_on(at, institutions.len()).await? {
                break;
            }
            match self.invoice_one(caller, billing, institution, asked.until, progress.id()).await? {
                Ok(invoice) => {
                    outcome.total += invoice.total().centimes();
                    outcome.invoices.push(invoice.number().to_string());
                }
                Err(reason) => {
                    outcome.skipped.push(Skipped { institution: institution.clone(), reason: reason.into() })
                }
            }
        }
        Ok(outcome)
    }

    /// The invoice of one institution, or why there is none. What stands on no invoice is looked up again inside of the
    /// transaction: writers take turns, so no share comes to stand on two.
    async fn invoice_one(
        &self,
        caller: &Caller,
        billing: &Billing,
        institution: &str,
        until: Date,
        run: &str,
    ) -> Result<Result<Invoice, &'static str>, AppError> {
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        let Some(account) = &billing.account else { return Ok(Err("address")) };
        if billing.debtor(institution).is_none() {
            return Ok(Err("address"));
        }
        let mut tx = self.db.begin().await?;
        let shares = lists::open_shares(tx.src(), &until.to_string(), Some(institution)).await?;
        if shares.iter().map(|s| s.amount).sum::<i64>() <= 0 {
            return Ok(Err("credit"));
        }
        let words = self.words_of(tx.src(), Some(TemplateKind::Invoice)).await?;
        let ctx = self.ctx(caller, LookedUp { words, ..LookedUp::default() });
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("invoice {canton} {year}")).await?;
        let reference = match account.iban.is_qr() {
            true => Reference::qr(&format!("{year}{n:06}")),
            false => Reference::creditor(&format!("CII{year}{n:06}")),
        };
        let lines = shares.iter().map(line).collect::<Result<Vec<_>, AppError>>()?;
        let issued = Issued {
            number: Code::new(format!("{canton}-R-{year}-{n:04}")).map_err(fault)?,
            institution: Code::new(institution).map_err(fault)?,
            from: lines.iter().map(|l| l.on).min().unwrap_or(until),
            until,
            due: ctx.today.saturating_add(billing.days.days()),
            account: account.iban.clone(),
            reference: reference.map_err(fault)?,
            lines,
            run: Code::new(run).map_err(fault)?,
            letter: ctx.letter(TemplateKind::Invoice),
        };
        let event = Invoice::issue(&ctx, issued)?;
        let stamp = ctx.stamp();
        let invoice = Invoice::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no issuing event".into()))?;
        self.write_invoice(&mut tx, 0, &invoice, &[event], &stamp).await?;
        tx.commit().await?;
        Ok(Ok(invoice))
    }
}

fn line(share: &ShareRow) -> Result<InvoiceLine, AppError> {
    let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
    Ok(InvoiceLine {
        case: Code::new(share.case_number.clone()).map_err(fault)?,
        entry: u32::try_from(share.n).unwrap_or_default(),
        cost: Code::new(share.cost.clone()).map_err(fault)?,
        on: share.on.parse().map_err(|_| AppError::Fault("a listed day cannot be read".into()))?,
        amount: Money::of(share.amount),
    })
}
