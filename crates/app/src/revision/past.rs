//! Under which model something happened: what is counted of a case follows the deadlines that held then, and a change of the
//! model moves no number of the past.

use super::replay;
use crate::{App, AppError};
use domain::Model;
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::journal;

/// The models that have run.
pub(crate) struct Past {
    ran: Vec<Ran>,
    models: BTreeMap<u32, Model>,
}

/// A change that was approved: from which entry of the journal until which, and from which day.
struct Ran {
    n: u32,
    valid_from: Date,
    approved: i64,
    dropped: Option<i64>,
}

impl Past {
    /// The number of the change that ran when an entry of the journal was written on a day; 0: the file of the house.
    pub(crate) fn at(&self, seq: i64, on: Date) -> u32 {
        let ran = |r: &&Ran| {
            let dropped = r.dropped.is_some_and(|dropped| dropped < seq);
            r.approved < seq && !dropped && r.valid_from <= on && self.models.contains_key(&r.n)
        };
        self.ran.iter().filter(ran).max_by_key(|r| (r.valid_from, r.n)).map_or(0, |r| r.n)
    }

    /// The model of a change that ran.
    pub(crate) fn model(&self, n: u32) -> &Model {
        self.models.get(&n).or(self.models.get(&0)).expect("the file of the house is always among them")
    }
}

impl App {
    /// The models that have run, from the journal. One that cannot be read any more is left out.
    pub(crate) async fn past_models(&self) -> Result<Past, AppError> {
        let mut ran = Vec::new();
        let mut models = BTreeMap::from([(0, self.models.of_the_house().clone())]);
        for head in journal::streams(self.db.src(), super::STREAMS, "", 10_000).await? {
            let rows = journal::load(self.db.src(), &self.vault, &head.stream).await?;
            let last = |kind: &str| rows.iter().rev().find(|row| row.kind == kind).map(|row| row.seq);
            let Some(revision) = replay(&rows)? else { continue };
            let (Some(valid_from), Some(approved)) = (revision.valid_from, last("revision.approved")) else { continue };
            if let Ok(model) = self.made(Some(&revision)) {
                models.insert(revision.n, model);
            }
            ran.push(Ran { n: revision.n, valid_from, approved, dropped: last("revision.dropped") });
        }
        Ok(Past { ran, models })
    }
}
