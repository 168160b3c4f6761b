//! What a draft of the model would change for the cases that are open, as numbers alone: nobody is named, nothing is written.

use crate::{App, AppError};
use domain::Model;
use domain::model::Degree;
use domain::screening::{evaluate, facts};
use serde::Serialize;
use std::collections::BTreeMap;
use store::journal;

/// The effect of a draft on the open cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// Cases that are open.
    pub open: u64,
    /// Of these, cases with a screening.
    pub screened: u64,
    /// Cases for which another degree would be proposed on the last screening: from and to.
    pub degrees: BTreeMap<String, u64>,
    /// Cases for which the answer of a category would be another: category, from and to.
    pub categories: BTreeMap<String, u64>,
    /// Codes that open cases bear and the draft does not have: what they are of, and the code.
    pub lost: BTreeMap<String, u64>,
}

impl App {
    /// Looks at every open case with the model of today and with the draft.
    pub async fn effect_of(&self, draft: &Model) -> Result<Effect, AppError> {
        let (mut effect, mut after) = (Effect::default(), String::new());
        loop {
            let heads = journal::streams(self.db.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { return Ok(effect) };
            after = last.stream.clone();
            for head in &heads {
                let number = head.stream.trim_start_matches("case/");
                match self.load_case(self.db.src(), number).await {
                    Ok((_, case)) if case.is_open() => effect.count(self.model(), draft, &case),
                    // Whoever was erased has no state any more.
                    Ok(_) | Err(AppError::NotFound) => {}
                    Err(other) => return Err(other),
                }
            }
        }
    }
}

impl Effect {
    fn count(&mut self, today: &Model, draft: &Model, case: &domain::Case) {
        self.open += 1;
        let lost = case.involved.iter().map(|i| &i.institution).filter(|c| draft.institution(c.as_str()).is_none());
        lost.for_each(|code| *self.lost.entry(format!("institution {code}")).or_default() += 1);
        let region = case.route.as_ref().map(|r| &r.region);
        if let Some(region) = region.filter(|code| draft.region.iter().all(|r| r.code != code.as_str())) {
            *self.lost.entry(format!("region {region}")).or_default() += 1;
        }
        let Some(screening) = case.screenings.last() else { return };
        self.screened += 1;
        let facts = facts(case, &screening.record.answers);
        let (before, then) = (evaluate(today, &facts), evaluate(draft, &facts));
        if before.proposal != then.proposal {
            let name = |degree: Option<Degree>| degree.map_or("discretion", Degree::code);
            let moved = format!("{} → {}", name(before.proposal), name(then.proposal));
            *self.degrees.entry(moved).or_default() += 1;
        }
        for (category, verdict) in &then.categories {
            let was = before.categories.get(category);
            if was != Some(verdict) {
                let was = was.map_or("none", |v| v.code());
                *self.categories.entry(format!("{category}: {was} → {verdict}")).or_default() += 1;
            }
        }
    }
}
