//! The figures of the country from cases: a canton makes its delivery, the bureau takes deliveries in and publishes a year
//! (CASE-73, OPEN-05, DATA-18).

mod act;

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::case::LookedUp;
use domain::inventory::Unit;
use domain::inventory::survey::answers_for;
use domain::national::{Changed, Delivery, Faulty, Nation, National, NationalEvent, settled, year_end};
use domain::{Prose, Refusal, Refused};
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::access_log::Action;
use store::journal::{self, Recorded};
use store::{Source, state};

/// The stream of a year in the journal.
pub(crate) fn stream(year: u16) -> String {
    format!("national/{year}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<National>, AppError> {
    let mut national: Option<National> = None;
    for row in rows {
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = NationalEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        let stamp = crate::case::stamp_of(row)?;
        match &mut national {
            None => national = National::begin(&event, &stamp),
            Some(national) => national.evolve(&event, &stamp),
        }
    }
    Ok(national)
}

/// The figures of a year that anybody may read.
#[derive(Debug, Clone)]
pub struct PublicNation {
    /// The figures.
    pub nation: Nation,
    /// What changed after they had been published.
    pub changes: Vec<Changed>,
    /// The day of the publication.
    pub published: Date,
    /// What the bureau says to them.
    pub conclusions: Option<Prose>,
    /// The years that anybody may read, the newest first.
    pub years: Vec<u16>,
}

/// The figures of a year as whoever leads them sees them, and a canton its own.
#[derive(Debug, Clone)]
pub struct NationalView {
    /// The version, for the forms.
    pub version: i64,
    /// What has come in.
    pub national: National,
}

/// What a delivery would do.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What stands against it; nothing where it can be taken in.
    pub faults: Vec<Faulty>,
    /// What the row has delivered before.
    pub before: Option<Delivery>,
}

impl App {
    pub(crate) async fn load_national(&self, src: Source<'_>, year: u16) -> Result<(i64, National), AppError> {
        let found = state::load(src, &self.vault, &stream(year)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    async fn national_years(&self, src: Source<'_>) -> Result<Vec<u16>, AppError> {
        let heads = journal::streams(src, "national/", "", 500).await?;
        let mut years: Vec<u16> =
            heads.iter().filter_map(|h| h.stream.strip_prefix("national/")?.parse().ok()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        Ok(years)
    }

    /// The row for which this installation can deliver; none where its model is that of no canton of the register.
    pub fn delivers_for(&self) -> Option<Unit> {
        Unit::of_model(&self.model().code)
    }

    /// What this canton hands to the country for a year.
    ///
    /// Refuses `date-in-future` at `year` where the year has not settled; not found where this is the installation of no canton;
    /// and those who may not read numbers.
    pub async fn delivery(&self, caller: &Caller, year: u16) -> Result<Delivery, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let delivery = self.make_delivery(year).await?;
        self.log(caller, Action::Export, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(delivery)
    }

    /// The same for whoever operates the installation.
    pub async fn make_delivery(&self, year: u16) -> Result<Delivery, AppError> {
        let row = self.delivers_for().ok_or(AppError::NotFound)?;
        if settled(year) >= self.clock.today() {
            return Err(Refusal::new(Refused::DateInFuture).at("year").into());
        }
        let signed = settled(year).year() - 1;
        let figures = self.figures_as_of(signed, settled(year)).await?;
        let stock = self.figures_as_of(signed, year_end(year)).await?.stock;
        Ok(Delivery::of(row, year, &figures, stock, self.model()))
    }

    /// The last year that has settled.
    pub fn last_settled(&self) -> u16 {
        let today = self.clock.today();
        let year = u16::try_from(today.year()).unwrap_or_default().saturating_sub(1);
        if settled(year) < today { year } else { year.saturating_sub(1) }
    }

    /// What taking in a delivery would do; nothing is changed.
    ///
    /// Refuses those who may not take it in.
    pub async fn try_delivery(&self, caller: &Caller, delivery: &Delivery) -> Result<Trial, AppError> {
        self.require_act_anywhere(caller, "national.take").await?;
        let canton = answers_for(&self.ctx(caller, LookedUp::default()));
        if canton.is_some_and(|canton| !delivery.row.has(canton)) {
            return Err(Refused::NotPermitted.into());
        }
        self.trial_of_delivery(delivery).await
    }

    /// The same for whoever operates the installation.
    pub async fn trial_of_delivery(&self, delivery: &Delivery) -> Result<Trial, AppError> {
        let national = match self.load_national(self.db.src(), delivery.year).await {
            Ok((_, national)) => national,
            Err(AppError::NotFound) => National::empty(delivery.year, self.operator_stamp()?),
            Err(other) => return Err(other),
        };
        let faults = national.faults(self.clock.today(), delivery);
        Ok(Trial { faults, before: national.taken.get(&delivery.row).map(|t| t.delivery.clone()) })
    }

    /// The years of which something has come in, the newest first.
    pub async fn nationals(&self, caller: &Caller) -> Result<Vec<National>, AppError> {
        self.require_act_anywhere(caller, "national.take").await?;
        let mut found = Vec::new();
        for year in self.national_years(self.db.src()).await? {
            found.push(self.national(caller, year).await?.national);
        }
        Ok(found)
    }

    /// One year as it has come in: all of it for whoever leads, the own row for a canton.
    pub async fn national(&self, caller: &Caller, year: u16) -> Result<NationalView, AppError> {
        self.require_act_anywhere(caller, "national.take").await?;
        let (version, mut national) = self.load_national(self.db.src(), year).await?;
        if let Some(canton) = answers_for(&self.ctx(caller, LookedUp::default())) {
            national.taken.retain(|row, _| row.has(canton));
            national.changes.retain(|changed| changed.row.has(canton));
        }
        self.log(caller, Action::Read, &stream(year), Seen::shown(None, "numbers")).await?;
        Ok(NationalView { version, national })
    }

    /// Whether the caller leads the figures of the country, and answers for no single canton.
    pub fn leads_nation(&self, caller: &Caller) -> bool {
        answers_for(&self.ctx(caller, LookedUp::default())).is_none() && self.may_anywhere(caller, "national.publish")
    }

    /// The published figures of a year, by default the newest; none where no year is published. Not found where that year is
    /// not.
    pub async fn public_nation(&self, year: Option<u16>) -> Result<Option<PublicNation>, AppError> {
        let mut published = Vec::new();
        for year in self.national_years(self.copy.src()).await? {
            let (_, national) = self.load_national(self.copy.src(), year).await?;
            published.extend(national.published.clone().map(|stamp| (national, stamp)));
        }
        let years: BTreeSet<u16> = published.iter().map(|(n, _)| n.year).collect();
        let years: Vec<u16> = years.into_iter().rev().collect();
        let Some(wanted) = year.or(years.first().copied()) else { return Ok(None) };
        let (national, stamp) = published.into_iter().find(|(n, _)| n.year == wanted).ok_or(AppError::NotFound)?;
        let changes = national.changes.iter().filter(|c| c.late).cloned().collect();
        let nation = Nation::of(&national);
        Ok(Some(PublicNation { nation, changes, published: stamp.on, conclusions: national.conclusions, years }))
    }
}
