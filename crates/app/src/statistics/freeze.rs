//! The figures as they stood at the end of each month, kept with the version of their definitions: proof of what was told, and
//! of whether it would be told the same today.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::statistics::DEFINITIONS;
use domain::statistics::correction::{Correction, corrections};
use domain::statistics::fact::month;
use domain::statistics::figures::Figures;
use jiff::ToSpan;
use store::access_log::Action;
use store::lists::{self, FrozenRow};

/// The figures of a month as they were frozen.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// The month, as `2026-03`.
    pub month: String,
    /// The version of the definitions.
    pub definitions: i64,
    /// What was told.
    pub figures: Figures,
    /// Whether the same is told of that day now; none where the definitions have changed since. They differ where the
    /// figures were counted anew after the model file of the house itself had changed.
    pub same: Option<bool>,
}

/// A month as it was frozen beside what is told of its year today.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The month.
    pub month: String,
    /// The version of the definitions by which it was frozen.
    pub definitions: i64,
    /// What was told.
    pub then: Figures,
    /// What is told today of the same year; the months that have come since are part of it.
    pub now: Figures,
    /// What was corrected in the periods that had been told.
    pub corrections: Vec<Correction>,
}

impl App {
    /// Sees to it that the figures are counted, then freezes those of the last month.
    pub(crate) async fn keep_figures(&self) -> Result<(), AppError> {
        self.count_figures_anew().await?;
        self.freeze_last_month().await.map(drop)
    }

    /// Freezes the figures of the month before this one, once.
    pub(crate) async fn freeze_last_month(&self) -> Result<bool, AppError> {
        let last_day = self.clock.today().first_of_month().saturating_sub(1.day());
        let (of, definitions) = (month(last_day), i64::from(DEFINITIONS));
        if lists::frozen_month(self.db.src(), &of, definitions).await?.is_some() {
            return Ok(false);
        }
        let figures = serde_json::to_string(&self.figures_as_of(last_day.year(), last_day).await?)?;
        let frozen_at = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        lists::freeze_figures(&mut tx, &FrozenRow { month: of, definitions, figures, frozen_at }).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// What was told of a month, what is told of it today, and what was corrected since, by kind. Not found where the month
    /// is not frozen.
    ///
    /// Refuses those who may not read numbers.
    pub async fn corrected_month(&self, caller: &Caller, month: &str) -> Result<Corrected, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let rows = lists::frozen_figures(self.db.src()).await?;
        let mut told = rows.iter().filter(|row| row.month == month).filter_map(|row| {
            let figures = serde_json::from_str::<Figures>(&row.figures).ok()?;
            Some((row.definitions, figures))
        });
        let (definitions, then) = told.next().ok_or(AppError::NotFound)?;
        // The same periods, with everything that was entered until today.
        let today = self.clock.today();
        let now = self.figures_as_of(then.as_of.year(), today).await?;
        let day = then.as_of.to_string();
        let next = domain::statistics::fact::month(then.as_of.saturating_add(1.day()));
        let changed = lists::figures_since(self.copy.src(), &then.year, &next, &day).await?;
        let corrections = corrections(&super::facts_from(changed), self.model().suppress_below);
        self.log(caller, Action::Read, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(Corrected { month: month.to_string(), definitions, then, now, corrections })
    }

    /// The frozen months, the latest first, each with whether the same would be told today.
    pub async fn frozen_months(&self, caller: &Caller) -> Result<Vec<Frozen>, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let mut found = Vec::new();
        for row in lists::frozen_figures(self.db.src()).await? {
            // What another version of the program froze may have another shape; it stays where it is.
            let Ok(figures) = serde_json::from_str::<Figures>(&row.figures) else { continue };
            let same = match row.definitions == i64::from(DEFINITIONS) {
                true => Some(self.figures_as_of(figures.as_of.year(), figures.as_of).await? == figures),
                false => None,
            };
            found.push(Frozen { month: row.month, definitions: row.definitions, figures, same });
        }
        self.log(caller, Action::List, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(found)
    }
}
