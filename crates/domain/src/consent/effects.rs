//! What a withdrawal will do, shown before it is confirmed. Source: CASE-21.

use super::{Category, Withdraw};
use crate::case::Case;
use crate::text::Code;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What ends with a withdrawal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effects {
    /// What each institution can no longer learn.
    pub lost: BTreeMap<Code, Vec<Category>>,
    /// Institutions that lose sight of the case altogether.
    pub leaving: Vec<Code>,
    /// Open service requests to institutions that lose their basis, by number.
    pub requests: Vec<u32>,
}

/// The effects of a withdrawal on a day; nothing is changed.
pub fn effects(case: &Case, withdraw: &Withdraw, today: Date) -> Effects {
    let mut after = case.clone();
    if let Some(consent) = after.consents.iter_mut().find(|c| c.n == withdraw.consent) {
        consent.withdrawals.push(withdraw.clone());
    }
    let mut effects = Effects::default();
    let parties: std::collections::BTreeSet<Code> =
        case.consents.iter().flat_map(|c| c.offer.parties.iter().cloned()).collect();
    for party in parties {
        let had = |c: &Category| case.covers(&party, *c, today).is_some();
        let has = |c: &Category| after.covers(&party, *c, today).is_some();
        let lost: Vec<Category> = Category::ALL.iter().copied().filter(|c| had(c) && !has(c)).collect();
        if lost.is_empty() {
            continue;
        }
        if !Category::ALL.iter().any(has) {
            let open = case.requests.iter().filter(|r| r.is_open() && r.send.to == party);
            effects.requests.extend(open.map(|r| r.n));
            effects.leaving.push(party.clone());
        }
        effects.lost.insert(party, lost);
    }
    effects
}
