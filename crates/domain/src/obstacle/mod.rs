//! Obstacles that collaboration meets in cases: a code of the house, where schemes meet, between which institutions. What is
//! remarked stays in the case; the code, the interface and the year alone are counted. Source: TOP-01, TOP-09, S0 2.1, 5.

use crate::body::reference;
use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::coded;
use crate::refusal::{Refused, require};
use crate::statistics::{Table, table};
use crate::text::{Code, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// What stands in the way: a list of the house, the same in every canton, so that cantons can be put side by side.
    Obstacle {
        /// It is not clear whether data may be exchanged.
        DataBasis = "data-basis",
        /// It is not clear who is competent.
        Competence = "competence",
        /// It is not clear who pays.
        Financing = "financing",
        /// There is no entitlement to what would help.
        Entitlement = "entitlement",
        /// There is no offer that fits.
        NoOffer = "no-offer",
        /// A decision is waited for too long.
        Waiting = "waiting",
        /// The institutions judge the same situation differently.
        Assessment = "assessment",
        /// Support or information is lost at a passage.
        Passage = "passage",
        /// The rules of the schemes do not go together.
        Rules = "rules",
        /// The same thing is done twice.
        Double = "double",
    }
);

/// Notes an obstacle that a case has met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteObstacle {
    /// What stands in the way.
    pub obstacle: Obstacle,
    /// Where schemes meet.
    pub interface: Code,
    /// The one institution.
    pub one: Code,
    /// The other one.
    pub other: Code,
    /// What the case shows of it; it stays in the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Prose>,
}

/// What is counted: which obstacle, where, in which year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Met {
    /// What stands in the way.
    pub obstacle: Obstacle,
    /// Where schemes meet.
    pub interface: Code,
    /// The year in which it was noted.
    pub year: i16,
}

impl Met {
    /// The name under which it is counted within its year.
    pub fn key(&self) -> String {
        format!("{}/{}", self.interface, self.obstacle)
    }
}

/// What a case has met, each once in a year however often it was noted.
pub fn met(case: &Case) -> Vec<Met> {
    let one = |(stamp, note): &(Stamp, NoteObstacle)| Met {
        obstacle: note.obstacle,
        interface: note.interface.clone(),
        year: stamp.on.year(),
    };
    let mut all: Vec<Met> = case.obstacles.iter().map(one).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// In how many cases each obstacle of a year was met, as it may be shown: suppressed in one table, so that no small number
/// follows from the others (DATA-18). The rows are named by [`Met::key`].
pub fn gathered(counts: &[(Met, i64)], year: i16, threshold: u32) -> Table {
    let own = counts.iter().filter(|(met, _)| met.year == year);
    table(&own.map(|(met, n)| (met.key(), *n)).collect::<BTreeMap<_, _>>(), threshold)
}

/// The institutions are two, and the same is noted once in a year between the same two.
pub(crate) fn note(case: &Case, ctx: &Ctx, c: NoteObstacle) -> Decided {
    case.require_open()?;
    let known = reference().interface(c.interface.as_str()).is_some();
    require(known, Refused::UnknownCode).map_err(|r| r.at("interface"))?;
    ctx.model.require_institution(c.one.as_str(), "one")?;
    ctx.model.require_institution(c.other.as_str(), "other")?;
    require(c.one != c.other, Refused::SameInstitution).map_err(|r| r.at("other"))?;
    let pair = |n: &NoteObstacle| (n.one == c.one && n.other == c.other) || (n.one == c.other && n.other == c.one);
    let same = |n: &NoteObstacle| n.obstacle == c.obstacle && n.interface == c.interface && pair(n);
    let again = case.obstacles.iter().any(|(stamp, n)| stamp.on.year() == ctx.today.year() && same(n));
    require(!again, Refused::AlreadyDone).map_err(|r| r.at("obstacle"))?;
    Ok(vec![CaseEvent::ObstacleNoted(c)])
}
