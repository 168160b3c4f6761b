//! Numbers: stock apart from flow, durations, deadlines, results; small numbers suppressed; as of today or of the end of a month
//! (CASE-73, DATA-18, OPEN-04, OPEN-05).

mod chronicle;
mod freeze;

pub(crate) use chronicle::{FigureSum, add, changes_of, figure_rows};
pub use freeze::{Corrected, Frozen};

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::statistics::fact::{Fact, Figure};
use domain::statistics::figures::{CountedFacts, figures};
use domain::statistics::way::{self, WayBy, Ways};
use domain::{Refusal, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use store::access_log::Action;
use store::lists::{self, FigureRow, Load};

pub use domain::statistics::figures::{Breakdown, By, Figures, Kept, Returned};
pub use domain::statistics::{Shown, spread::Spread};

/// The numbers of a year.
#[derive(Debug, Clone)]
pub struct Numbers {
    /// The years for which there are numbers.
    pub years: Vec<String>,
    /// The figures.
    pub figures: Figures,
    /// The load of everyone who leads, now (CASE-50).
    pub loads: Vec<(Load, String)>,
}

/// Everything that a committee gets in one piece: figures of a year, and what became of cases by the way of working.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Package {
    /// The figures.
    pub figures: Figures,
    /// After six and twelve months.
    pub ways: Vec<Ways>,
}

/// Before that there is nothing, and no year before the first is reckoned with.
const EARLIEST: Date = date(1900, 1, 1);

/// The months after the closure at which results are compared.
pub const COMPARED_AFTER: [i32; 2] = [6, 12];

impl App {
    /// How many open cases each account leads.
    pub async fn loads(&self) -> Result<Vec<(String, i64)>, AppError> {
        Ok(lists::loads(self.db.src()).await?.into_iter().map(|l| (l.account, l.cases)).collect())
    }

    /// The numbers of a year, today, of all cases of the installation; no person can be told from them.
    pub async fn numbers(&self, caller: &Caller, year: Option<&str>) -> Result<Numbers, AppError> {
        self.numbers_as_of(caller, year, None).await
    }

    /// The numbers of a year as they stand today or stood at the end of a month: the same then and ever after. Another day of
    /// the past becomes the end of the month before it, so that nobody subtracts one day from the next. A year of which
    /// there is nothing becomes that of the day.
    ///
    /// Refuses `date-in-future` at `as_of`; and those who may not read numbers.
    pub async fn numbers_as_of(
        &self,
        caller: &Caller,
        year: Option<&str>,
        as_of: Option<Date>,
    ) -> Result<Numbers, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let as_of = self.day_of(as_of)?;
        let flows = self.facts_of([Figure::Announced, Figure::Closed], as_of).await?;
        let mut years: Vec<String> = flows.iter().filter_map(|(f, _)| f.period.get(..4)).map(str::to_string).collect();
        let own = format!("{:04}", as_of.year());
        years.push(own.clone());
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let year = year.filter(|y| years.iter().any(|k| k == y)).unwrap_or(&own);
        let year: i16 = year.parse().unwrap_or(as_of.year());
        let loads = self.named_loads(caller).await?;
        let figures = self.figures_from(flows, year, as_of).await?;
        self.log(caller, Action::Read, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(Numbers { years, figures, loads })
    }

    /// What became of closed cases six and twelve months later, by the way in which they were worked on (OPEN-04).
    ///
    /// Refuses as [`App::numbers_as_of`] does.
    pub async fn ways(&self, caller: &Caller, by: WayBy, as_of: Option<Date>) -> Result<Vec<Ways>, AppError> {
        self.require_act_anywhere(caller, "statistics.read").await?;
        let as_of = self.day_of(as_of)?;
        let ways = self.ways_of(by, as_of).await?;
        self.log(caller, Action::Read, "statistics", Seen::shown(None, "numbers")).await?;
        Ok(ways)
    }

    /// The package of a year for a committee.
    pub(crate) async fn package(&self, caller: &Caller, year: &str, as_of: Date) -> Result<Package, AppError> {
        let figures = self.numbers_as_of(caller, Some(year), Some(as_of)).await?.figures;
        Ok(Package { figures, ways: self.ways_of(WayBy::Triage, as_of).await? })
    }

    async fn ways_of(&self, by: WayBy, as_of: Date) -> Result<Vec<Ways>, AppError> {
        let counted = self.facts_of([Figure::Ended, Figure::Checked], as_of).await?;
        let threshold = self.model().suppress_below;
        Ok(COMPARED_AFTER.iter().map(|months| way::ways(&counted, by, *months, as_of, threshold)).collect())
    }

    fn day_of(&self, as_of: Option<Date>) -> Result<Date, AppError> {
        let today = self.clock.today();
        match as_of {
            Some(day) if day > today => Err(Refusal::new(Refused::DateInFuture).at("as_of").into()),
            Some(day) if day < today && day != day.last_of_month() => {
                Ok(day.first_of_month().saturating_sub(1.day()).max(EARLIEST))
            }
            other => Ok(other.unwrap_or(today).max(EARLIEST)),
        }
    }

    /// The figures of a year as of any day, for the house itself: no page and no operation gives them.
    pub async fn figures_as_of(&self, year: i16, as_of: Date) -> Result<Figures, AppError> {
        let flows = self.facts_of([Figure::Announced, Figure::Closed], as_of).await?;
        self.figures_from(flows, year, as_of).await
    }

    async fn figures_from(&self, flows: Vec<(Fact, i64)>, year: i16, as_of: Date) -> Result<Figures, AppError> {
        let day = self.past(as_of);
        let (from, before) = (format!("{year:04}"), format!("{:04}", year + 1));
        let year_rows = lists::figures(self.copy.src(), &from, &before, day.as_deref()).await?;
        let now = lists::figures(self.copy.src(), "", "0", day.as_deref()).await?;
        let counted = CountedFacts { year: facts_from(year_rows), now: facts_from(now), flows };
        Ok(figures(&counted, year, as_of, self.model()))
    }

    async fn facts_of(&self, of: [Figure; 2], as_of: Date) -> Result<Vec<(Fact, i64)>, AppError> {
        let day = self.past(as_of);
        let before = format!("{:04}", as_of.year() + 1);
        let rows = lists::figures_of(self.copy.src(), of.map(Figure::code), &before, day.as_deref()).await?;
        Ok(facts_from(rows))
    }

    /// The day where it is over; what is so today stands counted.
    fn past(&self, as_of: Date) -> Option<String> {
        (as_of < self.clock.today()).then(|| as_of.to_string())
    }

    /// How many open cases whom leads, for those who steer.
    async fn named_loads(&self, caller: &Caller) -> Result<Vec<(Load, String)>, AppError> {
        let mut loads = Vec::new();
        if self.may_anywhere(caller, "register.read") {
            let own = caller.seated.seat.institution.as_str();
            let discreet = |code: &str| self.model().institution(code).is_some_and(|i| i.discreet);
            // A small number beside the name of whoever works for a discreet partner leads to a person.
            let told = |load: &Load| load.institution == own || !discreet(&load.institution);
            for load in lists::loads(self.db.src()).await?.into_iter().filter(told) {
                let name = self.name_of(&load.account).await?;
                loads.push((load, name));
            }
        }
        Ok(loads)
    }
}

/// Facts from rows. What a later version counts is not known here.
fn facts_from(rows: Vec<FigureRow>) -> Vec<(Fact, i64)> {
    let fact = |r: FigureRow| {
        let figure = Figure::from_code(&r.figure)?;
        Some((Fact { period: r.period, figure, code: r.code, value: r.value }, r.cases))
    };
    rows.into_iter().filter_map(fact).collect()
}
