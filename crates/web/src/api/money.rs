//! The money of the bureau: accounts of cases, invoices, files of payments, budgets, and long work.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, at_version, created, ok};
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::AppError;
use app::budget::BudgetView;
use app::invoice::{InvoiceRun, InvoiceView, PaymentFileView, Wanted};
use app::ledger::LedgerView;
use app::works::{Asked, WorkView};
use domain::budget::BudgetCommand;
use domain::invoice::{InvoiceCommand, InvoiceState, PaymentFileCommand};
use domain::ledger::LedgerCommand;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// What one institution pays of an entry. Amounts are francs, as `1234.50`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ShareOut {
    institution: String,
    amount: String,
}

/// An entry in the accounts of a case.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LedgerEntryOut {
    n: u32,
    cost: String,
    /// The day on which the cost arose.
    on: String,
    /// The day on which it was booked.
    booked: String,
    key: String,
    /// Negative in a counter-entry.
    amount: String,
    voucher: Option<String>,
    shares: Vec<ShareOut>,
    /// The entry that it takes back.
    reverses: Option<u32>,
    /// The entry that takes it back.
    reversed_by: Option<u32>,
}

/// The accounts of a case.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LedgerOut {
    case: String,
    version: i64,
    total: String,
    entries: Vec<LedgerEntryOut>,
    /// The kinds of commands that the caller may give.
    acts: Vec<String>,
}

fn texts(acts: &[&'static str]) -> Vec<String> {
    acts.iter().map(|a| (*a).to_string()).collect()
}

impl From<LedgerView> for LedgerOut {
    fn from(view: LedgerView) -> Self {
        let share = |s: &domain::ledger::Share| ShareOut {
            institution: s.institution.to_string(),
            amount: s.amount.to_string(),
        };
        let entry = |e: &domain::ledger::Entry| LedgerEntryOut {
            n: e.n,
            cost: e.book.cost.to_string(),
            on: e.book.on.to_string(),
            booked: e.stamp.on.to_string(),
            key: e.book.key.to_string(),
            amount: e.amount.to_string(),
            voucher: e.book.voucher.as_ref().map(ToString::to_string),
            shares: e.shares.iter().map(share).collect(),
            reverses: e.reverses.as_ref().map(|r| r.entry),
            reversed_by: e.reversed_by,
        };
        Self {
            case: view.ledger.case.to_string(),
            version: view.version,
            total: view.ledger.total().to_string(),
            entries: view.ledger.entries.iter().map(entry).collect(),
            acts: texts(&view.acts),
        }
    }
}

/// An invoice in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceRowOut {
    number: String,
    institution: String,
    issued: String,
    due: String,
    reference: String,
    total: String,
    paid: String,
    /// What is still to be paid; negative where too much came.
    open: String,
    /// `open`, `paid` or `cancelled`.
    state: String,
}

/// Invoices, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoicesOut {
    invoices: Vec<InvoiceRowOut>,
    /// What is open of all of them.
    open: String,
}

/// A line of an invoice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceLineOut {
    case: String,
    entry: u32,
    cost: String,
    on: String,
    amount: String,
}

/// A payment on an invoice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoicePaymentOut {
    n: u32,
    on: String,
    amount: String,
    voucher: Option<String>,
    /// The file of the bank in which it stood.
    file: Option<String>,
    /// Why it was taken back.
    reversed: Option<String>,
}

/// A reminder of an invoice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReminderOut {
    /// 1, 2 or 3.
    level: u32,
    /// The day on which it went out.
    on: String,
    /// The new day until which it is to be paid.
    until: String,
    /// What was open.
    open: String,
    /// The version of its words; 0 are those of the house.
    template: Option<u32>,
}

/// An invoice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InvoiceOut {
    number: String,
    version: i64,
    institution: String,
    from: String,
    until: String,
    issued: String,
    due: String,
    account: String,
    reference: String,
    total: String,
    paid: String,
    open: String,
    state: String,
    lines: Vec<InvoiceLineOut>,
    payments: Vec<InvoicePaymentOut>,
    reminders: Vec<ReminderOut>,
    /// The version of the words that it was made from; `null` where that was not kept yet.
    template: Option<u32>,
    /// The kinds of commands that the caller may give now.
    acts: Vec<String>,
}

impl From<InvoiceView> for InvoiceOut {
    fn from(view: InvoiceView) -> Self {
        let (invoice, issued) = (&view.invoice, &view.invoice.issued);
        let line = |l: &domain::invoice::InvoiceLine| InvoiceLineOut {
            case: l.case.to_string(),
            entry: l.entry,
            cost: l.cost.to_string(),
            on: l.on.to_string(),
            amount: l.amount.to_string(),
        };
        let payment = |p: &domain::invoice::PaidHere| InvoicePaymentOut {
            n: p.paid.n,
            on: p.paid.on.to_string(),
            amount: p.paid.amount.to_string(),
            voucher: p.paid.voucher.as_ref().map(ToString::to_string),
            file: p.paid.file.as_ref().map(ToString::to_string),
            reversed: p.reversed.as_ref().map(|(_, reason)| reason.to_string()),
        };
        let reminder = |(stamp, r): &(domain::case::Stamp, domain::invoice::Reminded)| ReminderOut {
            level: r.level,
            on: stamp.on.to_string(),
            until: r.until.to_string(),
            open: r.open.to_string(),
            template: r.letter.map(|letter| letter.version),
        };
        Self {
            number: issued.number.to_string(),
            version: view.version,
            institution: issued.institution.to_string(),
            from: issued.from.to_string(),
            until: issued.until.to_string(),
            issued: invoice.stamp.on.to_string(),
            due: issued.due.to_string(),
            account: issued.account.to_string(),
            reference: issued.reference.to_string(),
            total: invoice.total().to_string(),
            paid: invoice.paid().to_string(),
            open: invoice.open().to_string(),
            state: invoice.state().to_string(),
            lines: issued.lines.iter().map(line).collect(),
            payments: invoice.payments.iter().map(payment).collect(),
            reminders: invoice.reminders.iter().map(reminder).collect(),
            template: issued.letter.map(|letter| letter.version),
            acts: texts(&view.acts),
        }
    }
}

/// A payment of the bank.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentOut {
    n: u32,
    on: String,
    amount: String,
    reference: String,
    bank: Option<String>,
    /// What was found for it: `matched`, `assigned`, `no-reference`, `unknown-reference`, `cancelled`, `before`.
    found: String,
    invoice: Option<String>,
}

/// A file of payments.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentFileOut {
    number: String,
    version: i64,
    read_on: String,
    payments: Vec<PaymentOut>,
    /// How many payments somebody must still look at.
    unmatched: usize,
    acts: Vec<String>,
}

impl From<PaymentFileView> for PaymentFileOut {
    fn from(view: PaymentFileView) -> Self {
        let payment = |p: &domain::invoice::Payment| PaymentOut {
            n: p.n,
            on: p.on.to_string(),
            amount: p.amount.to_string(),
            reference: p.reference.to_string(),
            bank: p.bank.as_ref().map(ToString::to_string),
            found: p.found.to_string(),
            invoice: p.invoice.as_ref().map(ToString::to_string),
        };
        Self {
            number: view.file.number().to_string(),
            version: view.version,
            read_on: view.file.stamp.on.to_string(),
            payments: view.file.read.payments.iter().map(payment).collect(),
            unmatched: view.file.unmatched(),
            acts: texts(&view.acts),
        }
    }
}

/// A file of payments in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentFileRowOut {
    number: String,
    read_on: String,
    payments: i64,
    unmatched: i64,
}

/// Files of payments, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PaymentFilesOut {
    files: Vec<PaymentFileRowOut>,
}

/// How a line of a budget stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BudgetLineOut {
    line: String,
    planned: String,
    committed: String,
    spent: String,
    available: String,
    variance: String,
}

/// A commitment or an expenditure.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BudgetEntryOut {
    n: u32,
    /// `commitment` or `expenditure`.
    kind: String,
    line: String,
    on: String,
    amount: String,
    what: String,
    commitment: Option<u32>,
    taken_back: Option<String>,
}

/// The budget of a year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BudgetOut {
    year: i16,
    version: i64,
    /// The day on which it was adopted.
    adopted: Option<String>,
    lines: Vec<BudgetLineOut>,
    entries: Vec<BudgetEntryOut>,
    acts: Vec<String>,
}

impl From<BudgetView> for BudgetOut {
    fn from(view: BudgetView) -> Self {
        let line = |s: &domain::budget::LineState| BudgetLineOut {
            line: s.line.to_string(),
            planned: s.planned.to_string(),
            committed: s.committed.to_string(),
            spent: s.spent.to_string(),
            available: s.available().to_string(),
            variance: s.variance().to_string(),
        };
        let entry = |e: &domain::budget::BudgetEntry| BudgetEntryOut {
            n: e.n,
            kind: e.kind.to_string(),
            line: e.line.to_string(),
            on: e.on.to_string(),
            amount: e.amount.to_string(),
            what: e.what.to_string(),
            commitment: e.commitment,
            taken_back: e.taken_back.as_ref().map(|(_, reason)| reason.to_string()),
        };
        Self {
            year: view.budget.year,
            version: view.version,
            adopted: view.budget.adopted.as_ref().map(|(on, _)| on.to_string()),
            lines: view.budget.states().iter().map(line).collect(),
            entries: view.budget.entries.iter().map(entry).collect(),
            acts: texts(&view.acts),
        }
    }
}

/// Long work.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkOut {
    id: String,
    kind: String,
    /// `proposed`, `waiting`, `running`, `stopping`, `stopped`, `done` or `failed`.
    state: String,
    done: i64,
    /// 0 before it is known.
    total: i64,
    /// The moment at which it is deleted.
    expires: String,
    /// What came of it.
    outcome: Option<Value>,
}

impl From<WorkView> for WorkOut {
    fn from(view: WorkView) -> Self {
        Self {
            id: view.id,
            kind: view.asked.kind().to_string(),
            state: view.state.to_string(),
            done: view.done,
            total: view.total,
            expires: view.expires.to_string(),
            outcome: view.made.and_then(|made| serde_json::to_value(made).ok()),
        }
    }
}

/// Long work that was begun.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BegunOut {
    id: String,
}

/// The long work of the caller, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WorksOut {
    works: Vec<WorkOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let run = schema_in::<InvoiceRun>();
    let named = vec![
        Operation::get("/ledger/{number}", "ledger", "ledger", "The accounts of a case.", ledger).gives::<LedgerOut>(),
        Operation::get("/invoices", "invoices", "invoice", "The invoices of the bureau.", invoices)
            .gives::<InvoicesOut>()
            .guarded(),
        Operation::get("/invoices/{invoice}", "invoice", "invoice", "One invoice.", invoice).gives::<InvoiceOut>(),
        Operation::post("/invoice-runs", "invoice.run", "invoice", &summary(&run), begin_run)
            .takes(run)
            .example(json!({"until": "2026-12-31"}))
            .gives::<BegunOut>()
            .creates()
            .changes(false, false),
        Operation::post("/payment-files", "payments.read", "payments", "Reads a camt.054 file.", read_payments)
            .takes_file()
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get("/payment-files", "payment-files", "payments", "The files of payments.", payment_files)
            .gives::<PaymentFilesOut>()
            .guarded(),
        Operation::get("/payment-files/{file}", "payments", "payments", "One file of payments.", payments)
            .gives::<PaymentFileOut>()
            .guarded(),
        Operation::get("/budgets/{year}", "budget", "budget", "The budget of a year.", budget)
            .gives::<BudgetOut>()
            .guarded(),
        Operation::get("/downloads", "downloads", "work", "The long work of the caller.", works).gives::<WorksOut>(),
        Operation::get("/downloads/{id}", "download", "work", "One piece of long work.", work).gives::<WorkOut>(),
        Operation::post("/downloads/{id}/cancel", "work.cancel", "work", "Cancels long work.", cancel)
            .gives::<WorkOut>()
            .changes(false, false),
    ];
    let kinds = [LedgerCommand::KINDS, InvoiceCommand::KINDS, PaymentFileCommand::KINDS, BudgetCommand::KINDS];
    named.into_iter().chain(kinds.concat().into_iter().map(operation)).collect()
}

fn operation(kind: &'static str) -> Operation {
    let (subject, _) = kind.split_once('.').unwrap_or((kind, ""));
    let base = match subject {
        "ledger" => "/ledger/{number}",
        "invoice" => "/invoices/{invoice}",
        "payments" => "/payment-files/{file}",
        _ => "/budgets/{year}",
    };
    let schema = form::schema(kind).unwrap_or_default();
    let known = schema.clone();
    Operation::post(&format!("{base}/{kind}"), kind, subject, &summary(&schema), move |call| {
        act(call, kind, known.clone())
    })
    .takes(schema)
    .example(example(kind))
    .gives::<DoneOut>()
    .changes(true, true)
}

fn example(kind: &str) -> Value {
    let day = "2026-01-15";
    match kind {
        "invoice.remind" => json!({"until": "2030-01-31"}),
        "ledger.book" => json!({"cost": "assessment", "on": day, "amount": "1200.00", "key": "own-clientele",
            "payers": [{"institution": "DM-II"}]}),
        "ledger.reverse" => json!({"entry": 1, "reason": "wrong-amount"}),
        "invoice.record-payment" => json!({"on": day, "amount": "1200.00"}),
        "invoice.reverse-payment" => json!({"payment": 1, "reason": "Rappelé par la banque"}),
        "invoice.cancel" => json!({"reason": "Mauvaise institution"}),
        "payments.assign" => json!({"payment": 1, "invoice": "DM-R-2026-0001"}),
        "budget.propose" => json!({"lines": [{"line": "training", "amount": "12000.00"}]}),
        "budget.adopt" => json!({"on": day}),
        "budget.commit" => json!({"line": "training", "amount": "800.00", "on": day, "what": "Journée CII"}),
        "budget.spend" => json!({"line": "training", "amount": "750.00", "on": day, "what": "Salle"}),
        _ => json!({"entry": 1, "reason": "Saisi deux fois"}),
    }
}

async fn ledger(call: Call) -> Answer {
    let view = call.web.app.ledger(&call.caller, &call.part("number")?).await?;
    at_version(view.version, LedgerOut::from(view))
}

async fn invoices(call: Call) -> Answer {
    let found = call.web.app.invoices(&call.caller, &Wanted::default()).await?;
    let francs = |centimes: i64| domain::money::Money::of(centimes).to_string();
    let row = |r: &app::InvoiceRow| InvoiceRowOut {
        number: r.number.clone(),
        institution: r.institution.clone(),
        issued: r.issued.clone(),
        due: r.due.clone(),
        reference: r.reference.clone(),
        total: francs(r.total),
        paid: francs(r.paid),
        open: francs(r.open),
        state: InvoiceState::from_code(&r.state).map_or_else(String::new, |s| s.to_string()),
    };
    ok(InvoicesOut { invoices: found.rows.iter().map(row).collect(), open: found.open.to_string() })
}

async fn invoice(call: Call) -> Answer {
    let view = call.web.app.invoice(&call.caller, &call.part("invoice")?).await?;
    at_version(view.version, InvoiceOut::from(view))
}

async fn begin_run(mut call: Call) -> Answer {
    let body = call.json().await?;
    let run: InvoiceRun = read::value(&schema_in::<InvoiceRun>(), body)?;
    let id = call.web.app.begin_work(&call.caller, Asked::InvoiceRun(run)).await?;
    let address = format!("{}/downloads/{id}", super::BASE);
    created(BegunOut { id }, address)
}

async fn read_payments(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let (_, bytes) = call.file().await?;
    let done = call.web.app.read_payments(&call.caller, &bytes, &envelope).await?;
    let address = format!("{}/payment-files/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn payment_files(call: Call) -> Answer {
    let row = |f: app::PaymentFileRow| PaymentFileRowOut {
        number: f.number,
        read_on: f.read_on,
        payments: f.payments,
        unmatched: f.unmatched,
    };
    ok(PaymentFilesOut { files: call.web.app.payment_files(&call.caller).await?.into_iter().map(row).collect() })
}

async fn payments(call: Call) -> Answer {
    let view = call.web.app.payment_file(&call.caller, &call.part("file")?).await?;
    at_version(view.version, PaymentFileOut::from(view))
}

fn year(call: &Call) -> Result<i16, super::problem::Trouble> {
    Ok(call.part("year")?.parse().map_err(|_| AppError::NotFound)?)
}

async fn budget(call: Call) -> Answer {
    let view = call.web.app.budget(&call.caller, year(&call)?).await?;
    at_version(view.version, BudgetOut::from(view))
}

async fn works(call: Call) -> Answer {
    let found = call.web.app.works(&call.caller).await?;
    ok(WorksOut { works: found.into_iter().map(WorkOut::from).collect() })
}

async fn work(call: Call) -> Answer {
    ok(WorkOut::from(call.web.app.work_of(&call.caller, &call.part("id")?).await?))
}

async fn cancel(call: Call) -> Answer {
    let id = call.part("id")?;
    call.web.app.cancel_work(&call.caller, &id).await?;
    ok(WorkOut::from(call.web.app.work_of(&call.caller, &id).await?))
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let app = call.web.app.clone();
    let done = match kind.split('.').next() {
        Some("ledger") => {
            let command = command(|kind, from| LedgerCommand::read(kind, from), kind, &schema, body)?;
            app.act_on_ledger(&call.caller, &call.part("number")?, &envelope, command).await?
        }
        Some("invoice") => {
            let command = command(|kind, from| InvoiceCommand::read(kind, from), kind, &schema, body)?;
            app.act_on_invoice(&call.caller, &call.part("invoice")?, &envelope, command).await?
        }
        Some("payments") => {
            let command = command(|kind, from| PaymentFileCommand::read(kind, from), kind, &schema, body)?;
            app.act_on_payments(&call.caller, &call.part("file")?, &envelope, command).await?
        }
        _ => {
            let command = command(|kind, from| BudgetCommand::read(kind, from), kind, &schema, body)?;
            app.act_on_budget(&call.caller, year(&call)?, &envelope, command).await?
        }
    };
    at_version(done.version, DoneOut::from(done))
}
