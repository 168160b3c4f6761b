//! Obstacles of cases, gathered: how often which was met where, suppressed as all numbers are, and the topics that came out of
//! them with their way and their feedback (TOP-01, TOP-09).

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::obstacle::{Met, Obstacle, gathered, met};
use domain::statistics::Shown;
use domain::topic::Topic;
use domain::{Case, Code};
use store::Source;
use store::access_log::Action;
use store::lists::{self, ObstacleRow};

/// An obstacle of a year as it may be shown.
#[derive(Debug, Clone)]
pub struct Gathering {
    /// What stands in the way, where, in which year.
    pub met: Met,
    /// In how many cases.
    pub cases: Shown,
    /// The topics that came out of it, the newest first.
    pub topics: Vec<Topic>,
}

/// The obstacles of a year.
#[derive(Debug, Clone)]
pub struct Obstacles {
    /// The year.
    pub year: i16,
    /// The years in which something was noted, and this one; the newest first.
    pub years: Vec<i16>,
    /// The obstacles; none where already their number would tell too much.
    pub rows: Vec<Gathering>,
    /// How often something was noted: an obstacle counts once a case.
    pub total: Shown,
    /// The threshold below which numbers are not shown.
    pub threshold: u32,
}

/// What the lists hold of the obstacles of a case.
pub(crate) fn rows(case: &Case) -> Vec<ObstacleRow> {
    let row = |m: Met| ObstacleRow {
        year: i64::from(m.year),
        interface: m.interface.to_string(),
        obstacle: m.obstacle.to_string(),
        cases: 1,
    };
    let mut rows: Vec<ObstacleRow> = met(case).into_iter().map(row).collect();
    rows.sort_by(|a, b| (a.year, &a.interface, &a.obstacle).cmp(&(b.year, &b.interface, &b.obstacle)));
    rows
}

impl App {
    /// The obstacles of a year, of all cases of the installation; no case and no person can be told from them.
    pub async fn obstacles(&self, caller: &Caller, year: Option<i16>) -> Result<Obstacles, AppError> {
        self.require_act_anywhere(caller, "obstacle.read").await?;
        let counts = self.counts_of_obstacles(self.db.src()).await?;
        let this_year = self.clock.today().year();
        let mut years: Vec<i16> = counts.iter().map(|(met, _)| met.year).chain([this_year]).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let year = year.filter(|y| years.contains(y)).unwrap_or(this_year);
        let threshold = self.model().suppress_below;
        let table = gathered(&counts, year, threshold);
        let topics = self.topics_out_of_obstacles(caller).await?;
        let row = |(met, _): &(Met, i64)| {
            let (_, cases) = table.rows.iter().find(|(key, _)| *key == met.key())?;
            let own = topics.iter().filter(|t| t.enter.met().as_ref() == Some(met)).cloned();
            Some(Gathering { met: met.clone(), cases: *cases, topics: own.collect() })
        };
        let mut rows: Vec<Gathering> = counts.iter().filter(|(met, _)| met.year == year).filter_map(row).collect();
        rows.sort_by_key(|r| std::cmp::Reverse(r.cases.exact()));
        self.log(caller, Action::Read, "obstacles", Seen::shown(None, "numbers")).await?;
        Ok(Obstacles { year, years, rows, total: table.total, threshold })
    }

    /// In how many cases an obstacle was met, where that number may be shown.
    pub(crate) async fn met_in(&self, src: Source<'_>, met: &Met) -> Result<Option<i64>, AppError> {
        let counts = self.counts_of_obstacles(src).await?;
        let table = gathered(&counts, met.year, self.model().suppress_below);
        Ok(table.rows.iter().find(|(key, _)| *key == met.key()).and_then(|(_, shown)| shown.exact()))
    }

    async fn counts_of_obstacles(&self, src: Source<'_>) -> Result<Vec<(Met, i64)>, AppError> {
        let read = |row: ObstacleRow| {
            let obstacle = Obstacle::from_code(&row.obstacle)?;
            let (interface, year) = (Code::new(row.interface).ok()?, i16::try_from(row.year).ok()?);
            Some((Met { obstacle, interface, year }, row.cases))
        };
        Ok(lists::obstacles_met(src).await?.into_iter().filter_map(read).collect())
    }

    async fn topics_out_of_obstacles(&self, caller: &Caller) -> Result<Vec<Topic>, AppError> {
        if !self.may_anywhere(caller, "topic.read") {
            return Ok(Vec::new());
        }
        let all = self.affairs::<Topic>(caller).await?;
        Ok(all.into_iter().map(|view| view.affair).filter(|t| t.enter.met().is_some()).collect())
    }
}
