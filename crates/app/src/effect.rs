//! What a draft of the model would change for the cases that are open, as numbers alone: nobody is named, nothing is written.

use crate::{App, AppError};
use domain::Model;
use domain::model::{Degree, Entry};
use domain::screening::{evaluate, facts};
use domain::transfer::TransferState;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::accounts::{self, Seat, SeatFilter};
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
    /// Codes that seats of people bear and the draft does not have.
    pub seats: BTreeMap<String, u64>,
}

impl App {
    /// Looks at every open case with the model of today and with the draft.
    pub async fn effect_of(&self, draft: &Model) -> Result<Effect, AppError> {
        // What the canton has in its directory stays there under any model.
        let draft = &self.models.extended(draft);
        let (mut effect, mut after) = (Effect::default(), String::new());
        let today = self.clock.today().to_string();
        for holder in accounts::holders(self.db.src(), &SeatFilter::default(), &today).await? {
            for code in lost_of_seat(draft, &holder.seat) {
                *effect.seats.entry(code).or_default() += 1;
            }
        }
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
        for code in lost_of(draft, case) {
            *self.lost.entry(code).or_default() += 1;
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

/// The codes that a case bears and a draft does not have, each once: what it is of, and the code.
fn lost_of(draft: &Model, case: &domain::Case) -> BTreeSet<String> {
    let entry = |entries: &[Entry], code: &str| entries.iter().any(|e| e.code == code);
    let mut lost = BTreeSet::new();
    let gone = case.involved.iter().map(|i| &i.institution).filter(|c| draft.institution(c.as_str()).is_none());
    lost.extend(gone.map(|code| format!("institution {code}")));
    if let Some(route) = &case.route {
        lost.extend((!entry(&draft.region, route.region.as_str())).then(|| format!("region {}", route.region)));
        let theme = route.theme.as_ref().filter(|theme| !entry(&draft.theme, theme.as_str()));
        lost.extend(theme.map(|theme| format!("theme {theme}")));
    }
    let waiting = case.transfers.iter().filter(|t| t.state == TransferState::Started);
    let gone = waiting.filter(|t| draft.transfer.iter().all(|known| known.code != t.start.kind.as_str()));
    lost.extend(gone.map(|t| format!("transfer {}", t.start.kind)));
    let running = case.procedures.iter().filter(|p| p.is_open());
    let gone = running.filter(|p| draft.procedure(p.code().as_str()).is_none());
    lost.extend(gone.map(|p| format!("procedure {}", p.code())));
    lost
}

/// The codes that a seat bears and a draft does not have.
fn lost_of_seat(draft: &Model, seat: &Seat) -> Vec<String> {
    let entry = |entries: &[Entry], code: &str| entries.iter().any(|e| e.code == code);
    let mut lost = Vec::new();
    lost.extend(draft.institution(&seat.institution).is_none().then(|| format!("institution {}", seat.institution)));
    let region = seat.region.as_ref().filter(|code| !entry(&draft.region, code));
    lost.extend(region.map(|code| format!("region {code}")));
    let theme = seat.theme.as_ref().filter(|code| !entry(&draft.theme, code));
    lost.extend(theme.map(|code| format!("theme {code}")));
    lost
}
