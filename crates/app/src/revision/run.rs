//! Which model runs: the approved change of today, without a restart. Every process asks the database what has changed; the
//! answer is a handful of version numbers.

use crate::{App, AppError};
use domain::Model;
use domain::revision::{Revision, in_force};
use jiff::civil::Date;
use store::{journal, lists};

impl App {
    /// Looks whether another model holds by now, and runs it; gives whether that was so. Run by the house every few seconds,
    /// and right after an approval.
    ///
    /// Errors: the database does not answer, or what was approved cannot be read any more; what ran before runs on.
    pub async fn follow_model(&self) -> Result<bool, AppError> {
        let seen = (self.revision_heads().await?, self.clock.today());
        if !self.models.is_news(&seen) {
            return Ok(false);
        }
        let all: Vec<Revision> = self.all_revisions().await?.into_iter().map(|(_, r)| r).collect();
        let chosen = in_force(&all, seen.1);
        let model = self.made(chosen)?.on(seen.1);
        Ok(self.models.run(chosen.map_or(0, |r| r.n), model, seen))
    }

    /// The model as it is, was or will be on a day.
    pub async fn model_on(&self, day: Date) -> Result<Model, AppError> {
        let all: Vec<Revision> = self.all_revisions().await?.into_iter().map(|(_, r)| r).collect();
        Ok(self.made(in_force(&all, day))?.on(day))
    }

    /// The change that should run today; 0: the file of the house.
    pub(crate) async fn wanted_model(&self) -> Result<u32, AppError> {
        let all: Vec<Revision> = self.all_revisions().await?.into_iter().map(|(_, r)| r).collect();
        Ok(in_force(&all, self.clock.today()).map_or(0, |r| r.n))
    }

    /// The model of a change, built on what was approved with it; of none: the file of the house.
    pub(super) fn made(&self, revision: Option<&Revision>) -> Result<Model, AppError> {
        let house = self.models.of_the_house();
        let Some(revision) = revision else { return Ok(house.clone()) };
        let (model, _) = self.models.parse(&revision.text, &revision.bases);
        let mut model = model.map_err(|faults| {
            let first = faults.first().map_or_else(String::new, ToString::to_string);
            AppError::Fault(format!("change {} of the model: {first}", revision.n))
        })?;
        model.version = house.version.saturating_add(revision.n);
        model.valid_from = revision.valid_from.unwrap_or(model.valid_from);
        Ok(model)
    }

    /// Makes the lists of all cases anew: what falls due, and for whom, follows from the model.
    pub(crate) async fn relist(&self) -> Result<(), AppError> {
        self.follow_model().await?;
        let mut after = String::new();
        loop {
            let heads = journal::streams(self.db.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { return Ok(()) };
            after = last.stream.clone();
            for head in &heads {
                let mut tx = self.db.begin().await?;
                let number = head.stream.trim_start_matches("case/");
                match self.load_case(tx.src(), number).await {
                    Ok((version, case)) => {
                        lists::save_case(&mut tx, &crate::case::rows(&case, version, self.model(), &self.vault))
                            .await?;
                        tx.commit().await?;
                    }
                    // Whoever was erased has no state any more.
                    Err(AppError::NotFound) => {}
                    Err(other) => return Err(other),
                }
            }
        }
    }
}
