//! Under which model something happened: what is counted of a case follows the deadlines that held then, and a change of the
//! model moves no number of the past.

use super::replay;
use crate::{App, AppError};
use domain::Model;
use domain::case::Stamp;
use domain::revision::Revision;
use std::collections::BTreeMap;
use store::journal;

/// The models that have run.
pub(crate) struct Past {
    revisions: Vec<Revision>,
    models: BTreeMap<u32, Model>,
}

impl Past {
    /// The number of the change that ran at a moment; 0: the file of the house.
    pub(crate) fn at(&self, stamp: &Stamp) -> u32 {
        let ran = |r: &&Revision| {
            let approved = r.approved.as_ref().is_some_and(|a| a.at <= stamp.at);
            let dropped = r.dropped.as_ref().is_some_and(|(d, _)| d.at <= stamp.at);
            approved && !dropped && r.valid_from.is_some_and(|from| from <= stamp.on) && self.models.contains_key(&r.n)
        };
        self.revisions.iter().filter(ran).max_by_key(|r| (r.valid_from, r.n)).map_or(0, |r| r.n)
    }

    /// The model of a change that ran.
    pub(crate) fn model(&self, n: u32) -> &Model {
        self.models.get(&n).or(self.models.get(&0)).expect("the file of the house is always among them")
    }
}

impl App {
    /// The models that have run, from the journal. One that cannot be read any more is left out.
    pub(crate) async fn past_models(&self) -> Result<Past, AppError> {
        let mut revisions = Vec::new();
        for head in journal::streams(self.db.src(), super::STREAMS, "", 10_000).await? {
            let rows = journal::load(self.db.src(), &self.vault, &head.stream).await?;
            revisions.extend(replay(&rows)?);
        }
        let mut models = BTreeMap::from([(0, self.models.of_the_house().clone())]);
        for revision in revisions.iter().filter(|r| r.approved.is_some()) {
            if let Ok(model) = self.made(Some(revision)) {
                models.insert(revision.n, model);
            }
        }
        Ok(Past { revisions, models })
    }
}
