//! Invoices as a caller may see them, and the statement of a year.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::invoice::{Invoice, InvoiceCommand, InvoiceState};
use domain::model::Role;
use domain::money::Money;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;
use store::lists::{self, InvoiceFilter, InvoiceRow};

/// How many invoices a list shows at most.
const LIMIT: i64 = 2_000;

/// Which invoices are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those of a year.
    pub year: Option<i16>,
    /// Those of an institution.
    pub institution: Option<String>,
    /// Those in a state.
    pub state: Option<InvoiceState>,
}

/// The invoices that were wanted, the newest first.
#[derive(Debug, Clone)]
pub struct Invoices {
    /// The invoices.
    pub rows: Vec<InvoiceRow>,
    /// What is open of all of them.
    pub open: Money,
    /// How many should have been paid.
    pub overdue: usize,
}

/// An invoice as a caller may see it.
#[derive(Debug, Clone)]
pub struct InvoiceView {
    /// The version, for the forms.
    pub version: i64,
    /// The invoice.
    pub invoice: Invoice,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The names of everyone who has done something with it, by account.
    pub names: BTreeMap<String, String>,
}

/// What an institution was invoiced for and has paid in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// The institution.
    pub institution: String,
    /// How many invoices.
    pub invoices: usize,
    /// What they ask for.
    pub invoiced: Money,
    /// What came in during the year, on whichever invoice.
    pub received: Money,
    /// What is open today of the invoices of the year.
    pub open: Money,
}

/// The statement of a year.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The year.
    pub year: i16,
    /// A row for each institution.
    pub rows: Vec<StatementRow>,
}

impl App {
    /// The invoices that are wanted and that the caller may know of.
    pub async fn invoices(&self, caller: &Caller, wanted: &Wanted) -> Result<Invoices, AppError> {
        self.require_act_anywhere(caller, "invoice.read").await?;
        let (from, until) = wanted.year.map_or((String::new(), "9999".into()), bounds);
        let seat = &caller.seated.seat;
        let own = (seat.role == Role::RegionalDirectorate).then(|| seat.institution.to_string());
        let institution = own.or_else(|| wanted.institution.clone());
        let filter = InvoiceFilter {
            institution: institution.as_deref(),
            state: wanted.state.map(InvoiceState::code),
            from: &from,
            until: &until,
            limit: LIMIT,
        };
        let rows = lists::invoices(self.db.src(), filter).await?;
        let today = self.clock.today().to_string();
        let overdue = rows.iter().filter(|r| r.state == InvoiceState::Open.code() && r.due < today).count();
        let open = rows.iter().map(|r| Money::of(r.open)).sum();
        self.log(caller, Action::Read, "invoice", Seen::shown(None, "invoice")).await?;
        Ok(Invoices { rows, open, overdue })
    }

    /// One invoice; not found where the caller may not know of it.
    pub async fn invoice(&self, caller: &Caller, number: &str) -> Result<InvoiceView, AppError> {
        let (version, invoice) = self.load_invoice(self.db.src(), number).await?;
        self.require_invoice(caller, &invoice)?;
        self.log(caller, Action::Read, number, Seen::shown(None, "invoice")).await?;
        let may = |kind: &&str| self.may_anywhere(caller, kind) && fits(&invoice, kind, self.clock.today());
        let acts = InvoiceCommand::KINDS.iter().copied().filter(may).collect();
        let reversals = invoice.payments.iter().filter_map(|p| p.reversed.as_ref().map(|(stamp, _)| stamp));
        let stamps = invoice.payments.iter().map(|p| &p.stamp).chain(reversals);
        let stamps = stamps.chain(invoice.reminders.iter().map(|(stamp, _)| stamp));
        let stamps = stamps.chain(invoice.cancelled.as_ref().map(|(stamp, _)| stamp)).chain([&invoice.stamp]);
        let accounts: BTreeSet<String> = stamps.map(|s| s.by.account.to_string()).collect();
        let mut names = BTreeMap::new();
        for account in accounts {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        Ok(InvoiceView { version, acts, names, invoice })
    }

    /// The invoices of which somebody should remind, for whoever may; the longest overdue first.
    pub(crate) async fn reminders_waiting(&self, caller: &Caller) -> Result<Vec<Invoice>, AppError> {
        if !self.may_anywhere(caller, "invoice.remind") {
            return Ok(Vec::new());
        }
        let (state, today) = (Some(InvoiceState::Open.code()), self.clock.today());
        let filter = InvoiceFilter { institution: None, state, from: "", until: "9999", limit: LIMIT };
        let mut waiting = Vec::new();
        for row in lists::invoices(self.db.src(), filter).await? {
            if row.due >= today.to_string() {
                continue;
            }
            let (_, invoice) = self.load_invoice(self.db.src(), &row.number).await?;
            if invoice.wants_reminder(today) {
                waiting.push(invoice);
            }
        }
        waiting.sort_by_key(|invoice| (invoice.deadline(), invoice.number().clone()));
        Ok(waiting)
    }

    /// The invoices of a run, for whoever may read invoices.
    pub async fn invoices_of_run(&self, caller: &Caller, run: &str) -> Result<Vec<Invoice>, AppError> {
        self.require_act_anywhere(caller, "invoice.read").await?;
        let mut all = Vec::new();
        for number in lists::invoices_of_run(self.db.src(), run).await? {
            let (_, invoice) = self.load_invoice(self.db.src(), &number).await?;
            self.require_invoice(caller, &invoice)?;
            all.push(invoice);
        }
        self.log(caller, Action::Print, "invoice", Seen::shown(None, "invoice")).await?;
        Ok(all)
    }

    /// What each institution was invoiced for and has paid in a year.
    pub async fn statement(&self, caller: &Caller, year: i16) -> Result<Statement, AppError> {
        let wanted = Wanted { year: Some(year), ..Wanted::default() };
        let rows = self.invoices(caller, &wanted).await?.rows;
        let (from, until) = bounds(year);
        let seat = &caller.seated.seat;
        let own =
            |institution: &str| seat.role != Role::RegionalDirectorate || institution == seat.institution.as_str();
        let mut all: BTreeMap<String, StatementRow> = BTreeMap::new();
        for row in rows.iter().filter(|r| r.state != InvoiceState::Cancelled.code()) {
            let one = of(&mut all, &row.institution);
            one.invoices += 1;
            (one.invoiced, one.open) = (one.invoiced + Money::of(row.total), one.open + Money::of(row.open));
        }
        for (institution, amount) in lists::paid_between(self.db.src(), &from, &until).await? {
            if own(&institution) {
                of(&mut all, &institution).received = Money::of(amount);
            }
        }
        Ok(Statement { year, rows: all.into_values().collect() })
    }
}

fn of<'a>(all: &'a mut BTreeMap<String, StatementRow>, institution: &str) -> &'a mut StatementRow {
    let (invoiced, received, open) = (Money::ZERO, Money::ZERO, Money::ZERO);
    let empty = || StatementRow { institution: institution.to_string(), invoices: 0, invoiced, received, open };
    all.entry(institution.to_string()).or_insert_with(empty)
}

fn bounds(year: i16) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}

/// Whether a command makes sense where an invoice stands. The domain decides; this only keeps buttons away.
fn fits(invoice: &Invoice, kind: &str, today: Date) -> bool {
    let live = invoice.payments.iter().any(|p| p.reversed.is_none());
    match kind {
        "invoice.record-payment" => invoice.cancelled.is_none(),
        "invoice.reverse-payment" => live,
        "invoice.remind" => invoice.wants_reminder(today) && invoice.next_reminder().is_some(),
        _ => invoice.cancelled.is_none() && invoice.paid() == Money::ZERO,
    }
}
