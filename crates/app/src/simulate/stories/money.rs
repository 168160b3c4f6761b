//! What the money of the bureau looks like on the day of the demonstration: costs of two cases, invoices of which one is paid in
//! part, a payment that nobody can place yet, and a budget that is being spent.

use super::Stories;
use crate::case::Envelope;
use crate::invoice::InvoiceRun;
use crate::simulate::cast::code;
use crate::simulate::forms::line;
use crate::simulate::stage::Stage;
use crate::works::Asked;
use crate::{AppError, Caller};
use domain::budget::{Adopt, BudgetCommand, Commit, Planned, Propose, Spend};
use domain::ledger::{Book, LedgerCommand, Payer};
use domain::money::Money;
use jiff::ToSpan;
use std::collections::BTreeMap;

/// Tells it, where the canton keeps accounts and has an account to be paid on.
pub(super) async fn tell(stage: &mut Stage, stories: &Stories) -> Result<(), AppError> {
    let billing = stage.app.model().billing.as_ref();
    if billing.is_none_or(|b| b.account.is_none() || b.debtor.len() < 2) {
        return Ok(());
    }
    let (secretariat, officer) = (stage.cast.get("secretariat")?.clone(), stage.cast.get("officer")?.clone());
    costs(stage, &secretariat, stories).await?;
    let asked = Asked::InvoiceRun(InvoiceRun { until: stage.today(), institution: None });
    let run = stage.app.begin_work(&secretariat, asked).await?;
    stage.app.carry_out(&run).await?;
    payments(stage, &secretariat, &run).await?;
    budget(stage, &officer, &secretariat).await
}

/// The cost of one that one institution pays, and of another that two share.
async fn costs(stage: &Stage, who: &Caller, stories: &Stories) -> Result<(), AppError> {
    let Some(billing) = &stage.app.model().billing else { return Ok(()) };
    let payer = |at: usize| Payer { institution: code(&billing.debtor[at].institution), parts: None };
    let book = |cost: &str, days: i32, centimes: i64, key: &str, payers: Vec<Payer>| {
        let (on, amount) = (stage.today().saturating_sub(days.days()), Money::of(centimes));
        LedgerCommand::Book(Book { cost: code(cost), on, amount, key: code(key), payers, voucher: None })
    };
    let booked = [
        (&stories.limits, book("assessment", 40, 180_000, "own-clientele", vec![payer(1)])),
        (&stories.limits, book("interpreter", 21, 24_055, "half-and-half", vec![payer(0), payer(1)])),
        (&stories.discreet, book("expert-opinion", 12, 95_000, "own-clientele", vec![payer(0)])),
    ];
    for (case, command) in booked {
        stage.app.act_on_ledger(who, case, &Envelope::default(), command).await?;
    }
    Ok(())
}

/// A file of the bank: the first invoice paid in part, and a payment with a reference that no invoice bears.
async fn payments(stage: &Stage, who: &Caller, run: &str) -> Result<(), AppError> {
    let invoices = stage.app.invoices_of_run(who, run).await?;
    let paid: BTreeMap<String, &str> = invoices
        .first()
        .map(|i| (i.issued.reference.to_string(), "250.00"))
        .into_iter()
        .chain([("000000000000000000001234565".to_string(), "80.00")])
        .collect();
    let on = stage.today();
    let entry = |(reference, amount): (&String, &&str)| {
        format!(
            "<Ntry><Amt Ccy=\"CHF\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>{on}</Dt></BookgDt><NtryDtls>\
             <TxDtls><RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )
    };
    let entries: String = paid.iter().map(entry).collect();
    let file =
        format!("<Document><BkToCstmrDbtCdtNtfctn><Ntfctn>{entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");
    stage.app.read_payments(who, file.as_bytes(), &Envelope::default()).await?;
    Ok(())
}

async fn budget(stage: &Stage, officer: &Caller, secretariat: &Caller) -> Result<(), AppError> {
    let Some(billing) = &stage.app.model().billing else { return Ok(()) };
    let (today, none) = (stage.today(), Envelope::default());
    let amounts = [1_200_000, 3_000_000, 450_000, 800_000, 600_000].into_iter().cycle();
    let planned = billing.budget_line.iter().zip(amounts);
    let lines = planned.map(|(e, amount)| Planned { line: code(&e.code), amount: Money::of(amount) }).collect();
    let Some(first) = billing.budget_line.first().map(|e| code(&e.code)) else { return Ok(()) };
    let ordered = Commit {
        line: first.clone(),
        amount: Money::of(400_000),
        on: today,
        what: line("Journée CII, salle et repas"),
    };
    let spent = Spend {
        line: first,
        amount: Money::of(185_040),
        on: today,
        what: line("Acompte de la salle"),
        commitment: Some(1),
    };
    let said = [
        (officer, BudgetCommand::Propose(Propose { lines })),
        (officer, BudgetCommand::Adopt(Adopt { on: today })),
        (secretariat, BudgetCommand::Commit(ordered)),
        (secretariat, BudgetCommand::Spend(spent)),
    ];
    for (who, command) in said {
        stage.app.act_on_budget(who, today.year(), &none, command).await?;
    }
    Ok(())
}
