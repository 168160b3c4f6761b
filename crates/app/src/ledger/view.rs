//! The accounts as a caller may see them.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::ledger::Ledger;
use domain::money::Money;
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::{self, EntryRow};

/// How many entries a list shows at most.
const LIMIT: i64 = 2_000;

/// The accounts of a case.
#[derive(Debug, Clone)]
pub struct LedgerView {
    /// The version, for the forms.
    pub version: i64,
    /// The accounts.
    pub ledger: Ledger,
    /// The commands that the caller may give.
    pub acts: Vec<&'static str>,
}

/// What an institution will be invoiced for next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOf {
    /// The institution.
    pub institution: String,
    /// How many shares stand on no invoice yet.
    pub shares: usize,
    /// What they make together; negative where more was taken back than booked.
    pub amount: Money,
}

/// The accounts of the bureau.
#[derive(Debug, Clone)]
pub struct LedgerDesk {
    /// The first and the last day that are shown.
    pub days: (Date, Date),
    /// The entries of these days, the newest first.
    pub entries: Vec<EntryRow>,
    /// What each institution will be invoiced for next.
    pub open: Vec<OpenOf>,
}

impl App {
    /// The entries of some days, and what is not invoiced yet.
    pub async fn ledger_desk(&self, caller: &Caller, from: Date, until: Date) -> Result<LedgerDesk, AppError> {
        self.require_act_anywhere(caller, "ledger.read").await?;
        let (first, last) = (from.to_string(), until.to_string());
        let entries = lists::ledger_entries(self.db.src(), &first, &last, LIMIT).await?;
        let mut open: BTreeMap<String, (usize, i64)> = BTreeMap::new();
        for share in lists::open_shares(self.db.src(), &self.clock.today().to_string(), None).await? {
            let of = open.entry(share.institution).or_default();
            *of = (of.0 + 1, of.1 + share.amount);
        }
        let of = |(institution, (shares, amount))| OpenOf { institution, shares, amount: Money::of(amount) };
        self.log(caller, Action::Read, "ledger", Seen::shown(None, "ledger")).await?;
        Ok(LedgerDesk { days: (from, until), entries, open: open.into_iter().map(of).collect() })
    }

    /// The accounts of a case; not found where the caller may not know of the case.
    pub async fn ledger(&self, caller: &Caller, case: &str) -> Result<LedgerView, AppError> {
        let (version, ledger) = self.ledger_for(self.db.src(), caller, case).await?;
        self.log(caller, Action::Read, "ledger", Seen::shown(Some(case), "ledger")).await?;
        let acts = domain::ledger::LedgerCommand::KINDS.iter().copied();
        Ok(LedgerView { version, ledger, acts: acts.filter(|kind| self.may_anywhere(caller, kind)).collect() })
    }
}
