//! The rules of the accounts of a case.

use super::{Book, Booked, Ledger, LedgerEvent, Payer, Reverse, Reversed, Share};
use crate::case::Ctx;
use crate::model::{Billing, KeyRule, Model, Split, unknown};
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;
use std::collections::BTreeSet;

type Decided = Result<Vec<LedgerEvent>, Refusal>;

pub(super) fn book(ledger: &Ledger, ctx: &Ctx, c: Book) -> Decided {
    let billing = ctx.model.billing()?;
    Model::require_entry(&billing.cost, c.cost.as_str(), "cost")?;
    let key = billing.key(c.key.as_str()).ok_or_else(|| unknown(c.key.as_str(), "key"))?;
    require(c.amount.is_positive(), Refused::AmountNotPositive).map_err(|r| r.at("amount"))?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let payers = payers(key, &c.payers)?;
    for payer in &payers {
        payable(ctx.model, billing, &payer.institution)?;
    }
    let parts: Vec<u32> = payers.iter().map(|p| p.parts.unwrap_or(1)).collect();
    let amounts = c.amount.split(&parts);
    require(amounts.len() == payers.len(), Refused::KeyPayers).map_err(|r| r.at("payers"))?;
    let shares = payers.into_iter().zip(amounts).map(|(p, amount)| Share { institution: p.institution, amount });
    let (case, n, shares) = (ledger.case.clone(), next(ledger), shares.collect());
    Ok(vec![LedgerEvent::Booked(Booked { case, n, book: c, shares })])
}

/// Who pays by a key, each once; as many and with such parts as it asks for.
fn payers(key: &KeyRule, named: &[Payer]) -> Result<Vec<Payer>, Refusal> {
    let wrong = || Refusal::new(Refused::KeyPayers).at("payers").with("n", key.payers.unwrap_or(named.len()));
    let mut seen = BTreeSet::new();
    if let Some(twice) = named.iter().find(|p| !seen.insert(&p.institution)) {
        return Err(Refusal::new(Refused::PayerTwice).at("payers").with("institution", &twice.institution));
    }
    let as_many = |least: usize| named.len() >= least && key.payers.is_none_or(|n| n == named.len());
    let parts = named.iter().filter(|p| p.parts.is_some()).count();
    match key.split {
        Split::One if named.len() == 1 && parts == 0 => Ok(named.to_vec()),
        Split::Equal if as_many(2) && parts == 0 => Ok(named.to_vec()),
        Split::Agreed if as_many(2) && parts == named.len() && named.iter().all(|p| p.parts != Some(0)) => {
            Ok(named.to_vec())
        }
        Split::Fixed if named.is_empty() => {
            key.share.iter().map(|s| Ok(Payer { institution: code(&s.institution)?, parts: Some(s.parts) })).collect()
        }
        _ => Err(wrong()),
    }
}

fn code(text: &str) -> Result<Code, Refusal> {
    Code::new(text).map_err(|_| unknown(text, "payers"))
}

/// An institution whose very name tells something is not written beside a case: what it pays is settled with it directly. An
/// institution without an address could not be sent its invoice.
fn payable(model: &Model, billing: &Billing, institution: &Code) -> Result<(), Refusal> {
    let known = model.require_institution(institution.as_str(), "payers")?;
    require(!known.discreet, Refused::PayerDiscreet).map_err(|r| r.at("payers"))?;
    let reached = billing.account.is_none() || billing.debtor(institution.as_str()).is_some();
    require(reached, Refused::BillingMissing).map_err(|r| r.at("payers"))
}

pub(super) fn reverse(ledger: &Ledger, _: &Ctx, c: Reverse) -> Decided {
    let entry = ledger.entry(c.entry).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("entry"))?;
    let whole = entry.reverses.is_none() && entry.reversed_by.is_none();
    require(whole, Refused::EntryReversed).map_err(|r| r.at("entry"))?;
    Ok(vec![LedgerEvent::Reversed(Reversed { n: next(ledger), reverse: c })])
}

fn next(ledger: &Ledger) -> u32 {
    ledger.entries.last().map_or(1, |e| e.n + 1)
}
