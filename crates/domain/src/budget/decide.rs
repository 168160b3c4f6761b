//! The rules of a budget.

use super::{Adopt, Budget, BudgetEntryKind, BudgetEvent, Commit, Propose, Proposed, Spend, TakeBack};
use crate::case::Ctx;
use crate::model::{Model, unknown};
use crate::money::Money;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use jiff::civil::Date;
use std::collections::BTreeSet;

type Decided = Result<Vec<BudgetEvent>, Refusal>;

pub(super) fn propose(budget: &Budget, ctx: &Ctx, c: Propose) -> Decided {
    require(budget.adopted.is_none(), Refused::BudgetAdopted)?;
    let known = &ctx.model.billing()?.budget_line;
    require(!c.lines.is_empty(), Refused::AmountNotPositive).map_err(|r| r.at("lines"))?;
    let mut seen = BTreeSet::new();
    for (at, planned) in c.lines.iter().enumerate() {
        Model::require_entry(known, planned.line.as_str(), &format!("lines.{at}.line"))?;
        require(seen.insert(&planned.line), Refused::SameEntry).map_err(|r| r.at(format!("lines.{at}.line")))?;
        let amount = planned.amount >= Money::ZERO;
        require(amount, Refused::AmountNotPositive).map_err(|r| r.at(format!("lines.{at}.amount")))?;
    }
    Ok(vec![BudgetEvent::Proposed(Proposed { year: budget.year, propose: c })])
}

pub(super) fn adopt(budget: &Budget, ctx: &Ctx, c: Adopt) -> Decided {
    require(budget.adopted.is_none(), Refused::BudgetAdopted)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    Ok(vec![BudgetEvent::Adopted(c)])
}

/// What every entry must fulfil: an adopted budget, one of its lines, an amount, a day that has been. More than is left of
/// a line can be entered: what was spent is spent, and the page shows that the line is overdrawn.
fn entry(budget: &Budget, ctx: &Ctx, line: &Code, amount: Money, on: Date) -> Result<(), Refusal> {
    require(budget.adopted.is_some(), Refused::BudgetNotAdopted)?;
    require(budget.lines.iter().any(|p| p.line == *line), Refused::UnknownCode)
        .map_err(|_| unknown(line.as_str(), "line"))?;
    require(amount.is_positive(), Refused::AmountNotPositive).map_err(|r| r.at("amount"))?;
    require(on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))
}

pub(super) fn commit(budget: &Budget, ctx: &Ctx, c: Commit) -> Decided {
    entry(budget, ctx, &c.line, c.amount, c.on)?;
    Ok(vec![BudgetEvent::Committed(c)])
}

pub(super) fn spend(budget: &Budget, ctx: &Ctx, c: Spend) -> Decided {
    entry(budget, ctx, &c.line, c.amount, c.on)?;
    if let Some(n) = c.commitment {
        let found = budget.entry(n).filter(|e| e.kind == BudgetEntryKind::Commitment && e.taken_back.is_none());
        let same = found.is_some_and(|e| e.line == c.line);
        require(same, Refused::CommitmentOther).map_err(|r| r.at("commitment"))?;
    }
    Ok(vec![BudgetEvent::Spent(c)])
}

pub(super) fn take_back(budget: &Budget, _: &Ctx, c: TakeBack) -> Decided {
    let found = budget.entry(c.entry).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("entry"))?;
    require(found.taken_back.is_none(), Refused::EntryReversed).map_err(|r| r.at("entry"))?;
    Ok(vec![BudgetEvent::TakenBack(c)])
}
