//! The money of the bureau in a canton: what costs are booked for, who shares them, where invoices go, where they are paid to.
//! Source: CASE-74, CASE-75, ROLE-OFFICER-18.

use super::{Entry, Label, Language, Model};
use crate::coded;
use crate::money::{Address, Iban};
use crate::refusal::{Refusal, Refused};
use serde::Deserialize;
use std::collections::BTreeSet;

coded!(
    /// How a key shares a cost.
    Split {
        /// One institution pays all: each for its own clientele.
        One = "one",
        /// The institutions that are named pay the same.
        Equal = "equal",
        /// The institutions that are named pay the parts that they have agreed on.
        Agreed = "agreed",
        /// The model itself says who pays which part.
        Fixed = "fixed",
    }
);

/// A cost-sharing key.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyRule {
    /// The code under which entries refer to it.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// How it shares.
    pub split: Split,
    /// How many institutions pay, where that is fixed.
    #[serde(default)]
    pub payers: Option<usize>,
    /// Who pays which part, for a fixed key.
    #[serde(default)]
    pub share: Vec<KeyShare>,
}

/// The part of one institution.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyShare {
    /// The institution.
    pub institution: String,
    /// Its part of the sum of all parts.
    pub parts: u32,
}

/// Where the invoices of the bureau are paid to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayTo {
    /// The account: a QR-IBAN, or another one.
    pub iban: Iban,
    /// Whose it is.
    pub address: Address,
}

/// Where the invoices for an institution go.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debtor {
    /// The institution.
    pub institution: String,
    /// The language of its invoices.
    pub language: Language,
    /// Its address.
    pub address: Address,
}

/// The money of the bureau.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Billing {
    /// Days in which an invoice is to be paid.
    pub days: i32,
    /// Days that a reminder gives.
    #[serde(default = "reminder_days")]
    pub reminder_days: i32,
    /// What costs are booked for.
    pub cost: Vec<Entry>,
    /// The cost-sharing keys.
    pub key: Vec<KeyRule>,
    /// The lines of the budget.
    pub budget_line: Vec<Entry>,
    /// Where invoices are paid to; without it none is made.
    #[serde(default)]
    pub account: Option<PayTo>,
    /// Where invoices go.
    #[serde(default)]
    pub debtor: Vec<Debtor>,
}

fn reminder_days() -> i32 {
    10
}

impl Billing {
    /// The key of a code.
    pub fn key(&self, code: &str) -> Option<&KeyRule> {
        self.key.iter().find(|k| k.code == code)
    }

    /// Where the invoices for an institution go.
    pub fn debtor(&self, institution: &str) -> Option<&Debtor> {
        self.debtor.iter().find(|d| d.institution == institution)
    }

    /// What is wrong, each with a word that stands on its line.
    pub(super) fn faults(&self, model: &Model) -> Vec<(String, String)> {
        let mut faults = Vec::new();
        let known = |code: &str| model.institution(code).is_some();
        for key in &self.key {
            if (key.split == Split::Fixed) == key.share.is_empty() {
                faults.push((key.code.clone(), format!("the key {}: a fixed key has shares, no other has", key.code)));
            }
            for share in key.share.iter().filter(|s| !known(&s.institution)) {
                faults.push((key.code.clone(), format!("the key {} names no known {}", key.code, share.institution)));
            }
            if !key.share.is_empty() && key.share.iter().all(|s| s.parts == 0) {
                faults.push((key.code.clone(), format!("the key {} shares nothing", key.code)));
            }
        }
        for debtor in &self.debtor {
            let (code, fault) = (&debtor.institution, debtor.address.check().err());
            if !known(code) {
                faults.push((code.clone(), format!("an address for invoices names no known institution `{code}`")));
            }
            if let Some(fault) = fault {
                faults.push((code.clone(), format!("the address for invoices of {code}: {fault}")));
            }
        }
        if let Some(fault) = self.account.as_ref().and_then(|a| a.address.check().err()) {
            faults.push(("[billing.account]".into(), format!("the address of the account: {fault}")));
        }
        let all = [("cost", codes(&self.cost)), ("budget line", codes(&self.budget_line)), ("key", self.key_codes())];
        for (kind, codes) in all {
            let mut seen = BTreeSet::new();
            for twice in codes.into_iter().filter(|c| !seen.insert(*c)) {
                faults.push((twice.to_string(), format!("the {kind} {twice} stands twice")));
            }
        }
        faults
    }

    fn key_codes(&self) -> Vec<&str> {
        self.key.iter().map(|k| k.code.as_str()).collect()
    }
}

fn codes(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|e| e.code.as_str()).collect()
}

impl Model {
    /// The money of the bureau; refused where the canton keeps no accounts here.
    pub fn billing(&self) -> Result<&Billing, Refusal> {
        self.billing.as_ref().ok_or_else(|| Refused::BillingMissing.into())
    }
}
