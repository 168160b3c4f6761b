//! What a procedure needs of the house around its case: the places of a desk, and the accounts in which a phase that was
//! guaranteed is charged, in the same transaction. Source: CASE-74, CASE-75, decision 0023.

use crate::{App, AppError};
use domain::case::{Ctx, LookedUp};
use domain::ledger::{Book, Ledger, LedgerCommand, Payer};
use domain::procedure::Charge;
use domain::{Case, CaseCommand, CaseEvent, Code, Refusal, Refused};
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::lists::{self, SlotRow};
use store::{Source, Tx, state};

/// What the lists hold of the booked days of a case: those of procedures that still run.
pub(crate) fn rows(case: &Case) -> Vec<SlotRow> {
    let booked = case.procedures.iter().filter(|p| p.is_open());
    let row = |p: &domain::procedure::Procedure| {
        let day = p.started.start.slot?.to_string();
        Some(SlotRow { n: i64::from(p.n), desk: p.code().to_string(), day })
    };
    booked.filter_map(row).collect()
}

/// The accounts whose names are told with a procedure.
pub(crate) fn accounts(p: &domain::procedure::Procedure) -> Vec<Code> {
    let stamps = [&p.stamp].into_iter().chain(p.entries.iter().map(|e| &e.stamp));
    let stamps = stamps.chain(p.guarantees.iter().flat_map(|g| g.answers.iter().map(|a| &a.stamp).chain([&g.stamp])));
    let stamps = stamps.chain(p.vouchers.iter().map(|v| &v.stamp)).chain(p.ended.iter().map(|(s, _)| s));
    stamps.map(|s| s.by.account.clone()).collect()
}

impl App {
    /// How many have booked each day of the desk that a command names.
    pub(crate) async fn slots_for(
        &self,
        src: Source<'_>,
        command: &CaseCommand,
    ) -> Result<BTreeMap<Date, i64>, AppError> {
        let CaseCommand::StartProcedure(c) = command else { return Ok(BTreeMap::new()) };
        if c.slot.is_none() {
            return Ok(BTreeMap::new());
        }
        self.taken(src, c.kind.as_str()).await
    }

    async fn taken(&self, src: Source<'_>, desk: &str) -> Result<BTreeMap<Date, i64>, AppError> {
        let found = lists::slots_taken(src, desk, &self.clock.today().to_string()).await?;
        let read = |(day, n): (String, i64)| day.parse().map(|day| (day, n));
        found
            .into_iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map_err(|e| AppError::Fault(format!("a day of a desk: {e}")))
    }

    /// The days of a desk on which a place is left, each with how many; none for what is not booked. It tells of no case.
    pub async fn free_slots(&self, procedure: &str) -> Result<Vec<(Date, i64)>, AppError> {
        let Some(slots) = self.model().procedure(procedure).and_then(|p| p.slots.clone()) else {
            return Ok(Vec::new());
        };
        let taken = self.taken(self.db.src(), procedure).await?;
        let left = |day: Date| (day, i64::from(slots.places) - taken.get(&day).copied().unwrap_or(0));
        Ok(slots.days(self.clock.today()).into_iter().map(left).filter(|(_, n)| *n > 0).collect())
    }

    /// Books what the events charge, in the accounts of the case, for exactly those who have guaranteed it. A canton that
    /// keeps no accounts here books nothing.
    pub(crate) async fn charge(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        before: &Case,
        events: &[CaseEvent],
    ) -> Result<(), AppError> {
        let charges = events.iter().filter_map(|e| Charge::of(before, ctx.model, e));
        for charge in charges.filter(|_| ctx.model.billing.is_some()) {
            Box::pin(self.book_charge(tx, ctx, &before.number, charge)).await?;
        }
        Ok(())
    }

    async fn book_charge(&self, tx: &mut Tx, ctx: &Ctx<'_>, case: &Code, charge: Charge) -> Result<(), AppError> {
        let key = charge.key(ctx.model).and_then(|key| Code::new(key).ok());
        let key = key.ok_or_else(|| Refusal::new(Refused::BillingMissing).at("cost"))?;
        let parts = charge.funders.len() > 1;
        let payer =
            |f: domain::procedure::Funder| Payer { institution: f.institution, parts: parts.then_some(f.parts) };
        let payers = charge.funders.into_iter().map(payer).collect();
        let (cost, on, amount) = (charge.cost, charge.on, charge.amount);
        let book = LedgerCommand::Book(Book { cost, on, amount, key, payers, voucher: None });
        let name = crate::ledger::stream(case.as_str());
        let (version, mut ledger) = match state::load(tx.src(), &self.vault, &name).await? {
            Some((version, doc)) => (version, serde_json::from_slice(&doc)?),
            None => (0, Ledger::of(case.clone())),
        };
        let Ctx { now, today, by, model, .. } = *ctx;
        let ctx = Ctx { now, today, by, model, facts: LookedUp::default() };
        let events = ledger.decide(&ctx, book)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| ledger.evolve(e, &stamp));
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, &ledger, &stamp).await?;
        lists::save_ledger(tx, &crate::ledger::rows(&ledger, version)).await?;
        Ok(())
    }
}
