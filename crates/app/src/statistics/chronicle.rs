//! What cases add to the counted figures: while they change, all at once from the journal, and as a proof that both agree.

use crate::case::{event_of, stamp_of};
use crate::revision::Past;
use crate::{App, AppError};
use domain::statistics::fact::{Changes, Chronicle, Fact, Facts, difference, facts};
use domain::{Case, case::Stamp};
use sha2::{Digest, Sha256};
use store::journal::{self, Recorded};
use store::lists::{self, FigureRow};
use store::{Tx, moving};

/// What the events of a case have added to the figures, and on which days.
///
/// Errors: an event cannot be read.
pub(crate) fn changes_of(rows: &[Recorded], past: &Past) -> Result<Changes, AppError> {
    let mut chronicle = Chronicle::default();
    let mut case: Option<(Case, jiff::civil::Date, u32)> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, stamp_of(row)?);
        let now = past.at(row.seq, stamp.on);
        case = match case {
            None => Case::begin(&event, &stamp).map(|made| (made, stamp.on, now)),
            Some((mut made, day, then)) => {
                // Only what stands at the end of a day counts.
                if day != stamp.on || then != now {
                    chronicle.settle(day, facts(&made, past.model(then)));
                }
                if then != now {
                    chronicle.go_on(facts(&made, past.model(now)));
                }
                made.evolve(&event, &stamp);
                Some((made, stamp.on, now))
            }
        };
    }
    if let Some((made, day, then)) = case {
        chronicle.settle(day, facts(&made, past.model(then)));
    }
    Ok(chronicle.changes)
}

/// Changes as the lists hold them.
pub(crate) fn figure_rows(changes: &Changes) -> Vec<(String, FigureRow)> {
    let row = |((day, fact), n): (&(jiff::civil::Date, Fact), &i64)| (day.to_string(), row_of(fact, *n));
    changes.iter().filter(|(_, n)| **n != 0).map(row).collect()
}

fn row_of(fact: &Fact, cases: i64) -> FigureRow {
    let (figure, code) = (fact.figure.to_string(), fact.code.clone());
    FigureRow { period: fact.period.clone(), figure, code, value: fact.value, cases }
}

impl App {
    /// Counts what has changed in a case, in the transaction of its events.
    pub(crate) async fn count_case(
        &self,
        tx: &mut Tx,
        before: &Facts,
        case: &Case,
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        let changed = difference(before, &facts(case, self.model()));
        let rows: Vec<_> = changed.iter().map(|(fact, n)| (stamp.on.to_string(), row_of(fact, *n))).collect();
        Ok(lists::add_figures(tx, &rows).await?)
    }

    /// Counts all figures anew from the journal, where a version wrote that does not know them; whether there was need.
    pub(crate) async fn count_figures_anew(&self) -> Result<bool, AppError> {
        if lists::figures_keep_up(self.db.src()).await? {
            return Ok(false);
        }
        let mut tx = self.db.begin_alone().await?;
        lists::begin_figures_anew(&mut tx).await?;
        let past = self.past_models().await?;
        let mut after = String::new();
        loop {
            let heads = journal::streams(tx.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { break };
            after = last.stream.clone();
            let mut changes = Changes::new();
            for head in &heads {
                let rows = journal::load(tx.src(), &self.vault, &head.stream).await?;
                if rows.iter().all(|row| row.payload.is_some()) {
                    add(&mut changes, changes_of(&rows, &past)?);
                }
            }
            lists::add_figures(&mut tx, &figure_rows(&changes)).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// What the tables of the figures hold, in short.
    pub(crate) async fn figures_held(&self) -> Result<FigureSum, AppError> {
        let mut sum = FigureSum::default();
        for period in lists::figure_periods(self.db.src()).await? {
            sum.add_changes(&lists::figure_changes(self.db.src(), &period).await?);
        }
        sum.counts = 0;
        for row in lists::figures(self.db.src(), "", moving::LAST, None).await? {
            sum.count(&row);
        }
        Ok(sum)
    }
}

/// Adds changes to others.
pub(crate) fn add(to: &mut Changes, more: Changes) {
    for (key, n) in more {
        *to.entry(key).or_default() += n;
    }
}

/// Rows of figures in short: the same whatever their order and however they were added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct FigureSum {
    changes: u128,
    counts: u128,
}

impl FigureSum {
    /// Takes in changes, for the days and for the counts that they make.
    pub(crate) fn add_changes(&mut self, changes: &[(String, FigureRow)]) {
        for (day, row) in changes {
            self.changes = self.changes.wrapping_add(weighed(day, row));
            self.count(row);
        }
    }

    fn count(&mut self, row: &FigureRow) {
        self.counts = self.counts.wrapping_add(weighed("", row));
    }
}

fn weighed(day: &str, row: &FigureRow) -> u128 {
    let key = format!("{day}\u{0}{}\u{0}{}\u{0}{}\u{0}{}", row.period, row.figure, row.code, row.value);
    let hash = Sha256::digest(key.as_bytes());
    let first = hash.iter().take(16).fold(0_u128, |sum, byte| (sum << 8) | u128::from(*byte));
    first.wrapping_mul(i128::from(row.cases) as u128)
}
