//! The budget of the canton for a year: what is planned on each line, what is committed, what is spent, and how far the two
//! are apart. Entries are never deleted. Source: ROLE-OFFICER-18.

mod decide;

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::money::Money;
use crate::refusal::Refusal;
use crate::text::{Code, Line};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is planned on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The line.
    pub line: Code,
    /// How much.
    pub amount: Money,
}

/// Proposes a budget, or proposes it anew before it is adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The lines.
    pub lines: Vec<Planned>,
}

/// Records that the steering body has adopted the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adopt {
    /// The day on which it did.
    pub on: Date,
}

/// Commits money of a line: it is ordered, and not yet spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// The line.
    pub line: Code,
    /// How much.
    pub amount: Money,
    /// The day on which it was ordered.
    pub on: Date,
    /// What for. Nobody may be named.
    pub what: Line,
}

/// Records an expenditure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spend {
    /// The line.
    pub line: Code,
    /// How much.
    pub amount: Money,
    /// The day on which it was paid.
    pub on: Date,
    /// What for. Nobody may be named.
    pub what: Line,
    /// The number of the commitment that it settles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<u32>,
}

/// Takes an entry back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// The number of the entry.
    pub entry: u32,
    /// Why.
    pub reason: Line,
}

/// A budget as it was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The year.
    pub year: i16,
    /// What was proposed.
    pub propose: Propose,
}

coded!(
    /// The kinds of entries.
    BudgetEntryKind { Commitment = "commitment", Expenditure = "expenditure" }
);

crate::commands!(
    /// What can be done with a budget.
    BudgetCommand for Budget {
        "budget.propose" Propose(Propose) => decide::propose,
        "budget.adopt" Adopt(Adopt) => decide::adopt,
        "budget.commit" Commit(Commit) => decide::commit,
        "budget.spend" Spend(Spend) => decide::spend,
        "budget.take-back" TakeBack(TakeBack) => decide::take_back,
    }
);

crate::events!(
    /// What happens to a budget.
    BudgetEvent {
        "budget.proposed" Proposed(Proposed),
        "budget.adopted" Adopted(Adopt),
        "budget.committed" Committed(Commit),
        "budget.spent" Spent(Spend),
        "budget.taken-back" TakenBack(TakeBack),
    }
);

/// An entry: a commitment or an expenditure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetEntry {
    /// Its number in the year.
    pub n: u32,
    /// Who recorded it, and when.
    pub stamp: Stamp,
    /// Which of the two it is.
    pub kind: BudgetEntryKind,
    /// The line.
    pub line: Code,
    /// How much.
    pub amount: Money,
    /// The day on which it was ordered or paid.
    pub on: Date,
    /// What for.
    pub what: Line,
    /// The commitment that an expenditure settles.
    pub commitment: Option<u32>,
    /// Who took it back, when, and why.
    pub taken_back: Option<(Stamp, Line)>,
}

/// How a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineState {
    /// The line.
    pub line: Code,
    /// What is planned.
    pub planned: Money,
    /// What is committed and not yet spent.
    pub committed: Money,
    /// What is spent.
    pub spent: Money,
}

impl LineState {
    /// What can still be committed or spent; negative where the line is overdrawn.
    pub fn available(&self) -> Money {
        self.planned - self.committed - self.spent
    }

    /// How far what is spent is from what was planned; negative where more was spent.
    pub fn variance(&self) -> Money {
        self.planned - self.spent
    }
}

/// The budget of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// The year.
    pub year: i16,
    /// Who proposed it last, and when.
    pub stamp: Option<Stamp>,
    /// What is planned.
    pub lines: Vec<Planned>,
    /// When it was adopted, and who recorded that.
    pub adopted: Option<(Date, Stamp)>,
    /// The entries.
    pub entries: Vec<BudgetEntry>,
}

impl Evolving for Budget {
    type Event = BudgetEvent;
}

impl Budget {
    /// The budget of a year for which nothing is proposed.
    pub fn of(year: i16) -> Budget {
        Budget { year, stamp: None, lines: Vec::new(), adopted: None, entries: Vec::new() }
    }

    /// The entry of a number.
    pub fn entry(&self, n: u32) -> Option<&BudgetEntry> {
        self.entries.iter().find(|e| e.n == n)
    }

    /// What is left of a commitment: what was ordered less what was spent on it, never below nothing.
    pub fn left_of(&self, commitment: &BudgetEntry) -> Money {
        let settled = self.live().filter(|e| e.commitment == Some(commitment.n)).map(|e| e.amount).sum::<Money>();
        let left = commitment.amount - settled;
        if left.is_positive() { left } else { Money::ZERO }
    }

    /// The entries that were not taken back.
    fn live(&self) -> impl Iterator<Item = &BudgetEntry> {
        self.entries.iter().filter(|e| e.taken_back.is_none())
    }

    /// How each line stands.
    pub fn states(&self) -> Vec<LineState> {
        let of = |line: &Code, kind: BudgetEntryKind| {
            self.live().filter(move |e| e.line == *line && e.kind == kind).collect::<Vec<_>>()
        };
        let state = |p: &Planned| LineState {
            line: p.line.clone(),
            planned: p.amount,
            committed: of(&p.line, BudgetEntryKind::Commitment).into_iter().map(|c| self.left_of(c)).sum(),
            spent: of(&p.line, BudgetEntryKind::Expenditure).into_iter().map(|e| e.amount).sum(),
        };
        self.lines.iter().map(state).collect()
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: BudgetCommand) -> Result<Vec<BudgetEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// The budget that a first event begins; none for any other event.
    pub fn begin(event: &BudgetEvent, stamp: &Stamp) -> Option<Budget> {
        let BudgetEvent::Proposed(first) = event else { return None };
        let mut budget = Budget::of(first.year);
        budget.evolve(event, stamp);
        Some(budget)
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &BudgetEvent, stamp: &Stamp) {
        let at = stamp.clone();
        let n = self.entries.last().map_or(1, |e| e.n + 1);
        match event {
            BudgetEvent::Proposed(e) => (self.stamp, self.lines) = (Some(at), e.propose.lines.clone()),
            BudgetEvent::Adopted(e) => self.adopted = Some((e.on, at)),
            BudgetEvent::Committed(e) => self.entries.push(BudgetEntry {
                n,
                stamp: at,
                kind: BudgetEntryKind::Commitment,
                line: e.line.clone(),
                amount: e.amount,
                on: e.on,
                what: e.what.clone(),
                commitment: None,
                taken_back: None,
            }),
            BudgetEvent::Spent(e) => self.entries.push(BudgetEntry {
                n,
                stamp: at,
                kind: BudgetEntryKind::Expenditure,
                line: e.line.clone(),
                amount: e.amount,
                on: e.on,
                what: e.what.clone(),
                commitment: e.commitment,
                taken_back: None,
            }),
            BudgetEvent::TakenBack(e) => {
                if let Some(entry) = self.entries.iter_mut().find(|x| x.n == e.entry) {
                    entry.taken_back = Some((at, e.reason.clone()));
                }
            }
        }
    }
}
