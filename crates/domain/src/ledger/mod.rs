//! The accounts of the bureau for one case: what it cost, and who pays which share of it. Entries are never deleted: what was
//! wrong is taken back by a counter-entry. No person stands in them, only the number of the case. Source: CASE-74, CASE-75.

mod decide;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::Code;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// Why an entry is taken back. A code, so that nobody writes about the person.
    ReversalReason {
        WrongAmount = "wrong-amount",
        WrongCase = "wrong-case",
        WrongKey = "wrong-key",
        Twice = "twice",
        NotDelivered = "not-delivered",
    }
);

/// An institution that pays, with its part where the key asks for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Payer {
    /// The institution.
    pub institution: Code,
    /// Its part, for a key whose parts are agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<u32>,
}

/// Books a cost on a case and shares it by a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// What it was for.
    pub cost: Code,
    /// The day on which it arose.
    pub on: Date,
    /// How much it is.
    pub amount: Money,
    /// The key by which it is shared.
    pub key: Code,
    /// Who pays; nobody for a key of which the model knows who.
    #[serde(default)]
    pub payers: Vec<Payer>,
    /// The number of the voucher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Code>,
}

/// Takes an entry back by a counter-entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reverse {
    /// The number of the entry.
    pub entry: u32,
    /// Why.
    pub reason: ReversalReason,
}

/// What one institution pays of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The institution.
    pub institution: Code,
    /// Its share; negative in a counter-entry.
    pub amount: Money,
}

/// A cost as it was booked, with the shares as they were then: another key later changes nothing of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    /// The case.
    pub case: Code,
    /// Its number in the case.
    pub n: u32,
    /// What was booked.
    pub book: Book,
    /// Who pays what.
    pub shares: Vec<Share>,
}

/// A counter-entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reversed {
    /// Its number in the case.
    pub n: u32,
    /// Which entry it takes back, and why.
    pub reverse: Reverse,
}

crate::commands!(
    /// What can be done in the accounts of a case.
    LedgerCommand for Ledger {
        "ledger.book" Book(Book) => decide::book,
        "ledger.reverse" Reverse(Reverse) => decide::reverse,
    }
);

crate::events!(
    /// What happens in the accounts of a case.
    LedgerEvent {
        "ledger.booked" Booked(Booked),
        "ledger.reversed" Reversed(Reversed),
    }
);

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number in the case.
    pub n: u32,
    /// Who booked it, and when.
    pub stamp: Stamp,
    /// What was booked; of a counter-entry what it takes back.
    pub book: Book,
    /// How much; negative in a counter-entry.
    pub amount: Money,
    /// Who pays what.
    pub shares: Vec<Share>,
    /// Which entry it takes back, and why.
    pub reverses: Option<Reverse>,
    /// Which entry takes it back.
    pub reversed_by: Option<u32>,
}

/// The accounts of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The case.
    pub case: Code,
    /// The entries, in the order in which they were booked.
    pub entries: Vec<Entry>,
}

impl Evolving for Ledger {
    type Event = LedgerEvent;
}

impl Ledger {
    /// The accounts of a case in which nothing stands.
    pub fn of(case: Code) -> Ledger {
        Ledger { case, entries: Vec::new() }
    }

    /// What the case has cost.
    pub fn total(&self) -> Money {
        self.entries.iter().map(|e| e.amount).sum()
    }

    /// The entry of a number.
    pub fn entry(&self, n: u32) -> Option<&Entry> {
        self.entries.iter().find(|e| e.n == n)
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: LedgerCommand) -> Result<Vec<LedgerEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// The accounts that a first event begins; none for an event that cannot be the first.
    pub fn begin(event: &LedgerEvent, stamp: &Stamp) -> Option<Ledger> {
        let LedgerEvent::Booked(booked) = event else { return None };
        let mut ledger = Ledger::of(booked.case.clone());
        ledger.evolve(event, stamp);
        Some(ledger)
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &LedgerEvent, stamp: &Stamp) {
        let stamp = stamp.clone();
        match event {
            LedgerEvent::Booked(e) => self.entries.push(Entry {
                n: e.n,
                stamp,
                amount: e.book.amount,
                book: e.book.clone(),
                shares: e.shares.clone(),
                reverses: None,
                reversed_by: None,
            }),
            LedgerEvent::Reversed(e) => {
                let Some(first) = self.entries.iter_mut().find(|x| x.n == e.reverse.entry) else { return };
                first.reversed_by = Some(e.n);
                let back = |s: &Share| Share { institution: s.institution.clone(), amount: -s.amount };
                let entry = Entry {
                    n: e.n,
                    stamp,
                    amount: -first.amount,
                    book: first.book.clone(),
                    shares: first.shares.iter().map(back).collect(),
                    reverses: Some(e.reverse.clone()),
                    reversed_by: None,
                };
                self.entries.push(entry);
            }
        }
    }
}
