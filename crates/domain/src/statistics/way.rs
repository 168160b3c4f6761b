//! Which way of working does better, on the cases of the house: what was found six and twelve months after the closure, by the
//! way in which a case was worked on, among like cases. Source: OPEN-04, CASE-70, S2 2.5.

use super::compare::{Comparison, Counted, Difference, Pair, Strata, Verdict, compare};
use super::fact::{Fact, Figure};
use super::{Shown, alone, table};
use crate::Case;
use crate::closure::Sustained;
use crate::coded;
use crate::person::Involvement;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// What makes a way of working.
    WayBy {
        /// What the triage decided.
        Triage = "triage",
        /// The degree of collaboration that was decided at the screening.
        Degree = "degree",
        /// The model under which the file was opened, with its version.
        Model = "model",
    }
);

/// How a case was worked on, and to which like cases it belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// What the triage decided.
    pub triage: String,
    /// The degree of collaboration.
    pub degree: String,
    /// The model with its version, as `XX/2`.
    pub model: String,
    /// The category of the case.
    pub category: String,
    /// How many institutions dealt with the person: `1-2`, `3`, `4+`.
    pub band: String,
}

impl Way {
    /// The way of a case as it stands.
    pub fn of(case: &Case) -> Way {
        let screening = case.screenings.last();
        let band = match case.institutions(Involvement::Now) {
            0..=2 => "1-2",
            3 => "3",
            _ => "4+",
        };
        Way {
            triage: case.triage.last().map(|t| t.triage.outcome.to_string()).unwrap_or_default(),
            degree: screening.map(|s| s.record.decision.to_string()).unwrap_or_default(),
            model: format!("{}/{}", case.model.0, case.model.1),
            category: screening.and_then(|s| s.outcome.category.clone()).unwrap_or_default(),
            band: band.into(),
        }
    }

    fn read(text: &str) -> Option<Way> {
        let mut parts = text.split('|').map(str::to_string);
        let mut next = || parts.next();
        Some(Way { triage: next()?, degree: next()?, model: next()?, category: next()?, band: next()? })
    }

    fn by(&self, by: WayBy) -> &str {
        match by {
            WayBy::Triage => &self.triage,
            WayBy::Degree => &self.degree,
            WayBy::Model => &self.model,
        }
    }

    /// The like cases among which it is compared.
    fn stratum(&self) -> String {
        format!("{}|{}", self.category, self.band)
    }
}

impl std::fmt::Display for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}|{}|{}|{}|{}", self.triage, self.degree, self.model, self.category, self.band)
    }
}

/// One way of working with what became of its cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayRow {
    /// The code of the way.
    pub code: String,
    /// Cases closed with a result.
    pub cases: Shown,
    /// Of these the result still holds.
    pub holds: Shown,
    /// It holds in part, is lost, or was not there to be asked.
    pub other: Shown,
    /// Nobody has looked.
    pub unknown: Shown,
}

/// A way of working beside the most frequent one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// The way.
    pub first: String,
    /// The most frequent one.
    pub second: String,
    /// What can be said.
    pub verdict: Verdict,
    /// The difference without looking at the mix; none where it is too small to be told.
    pub crude: Option<Difference>,
    /// The difference among like cases.
    pub adjusted: Option<Difference>,
    /// Cases that have no like ones in the other way.
    pub left_out: Shown,
}

/// What became of cases some months after their closure, by the way of working.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ways {
    /// By what.
    pub by: WayBy,
    /// After how many months.
    pub months: i32,
    /// The last year whose closures are counted; none where none is old enough.
    pub until: Option<i16>,
    /// The ways; none where they cannot be told apart without telling of somebody.
    pub rows: Vec<WayRow>,
    /// Each other way beside the most frequent one.
    pub beside: Vec<Beside>,
    /// Below it numbers are not shown.
    pub threshold: u32,
}

/// The last year all of whose closures are twelve months ago on a day. It is the same for six months, so that nobody learns
/// anything of the few cases that one has and the other has not.
pub fn last_year(as_of: Date) -> i16 {
    let over = |year: i16| date(year, 12, 31).saturating_add(12.months()) <= as_of;
    let year = as_of.year();
    if over(year - 1) { year - 1 } else { year - 2 }
}

#[derive(Default)]
struct Known {
    cases: i64,
    holds: i64,
    checked: i64,
    strata: BTreeMap<String, Counted>,
}

/// The ways of working with what was found after so many months. `counted` holds the facts `ended` and `checked`.
pub fn ways(counted: &[(Fact, i64)], by: WayBy, months: i32, as_of: Date, threshold: u32) -> Ways {
    let until = last_year(as_of);
    let bound = format!("{:04}", until + 1);
    let old: Vec<&(Fact, i64)> = counted.iter().filter(|(fact, _)| fact.period < bound).collect();
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    for (fact, n) in &old {
        match fact.figure {
            Figure::Ended => {
                let Some(way) = Way::read(&fact.code) else { continue };
                known.entry(way.by(by).to_string()).or_default().cases += n;
            }
            Figure::Checked => {
                let Some((way, found)) = checked(&fact.code, months) else { continue };
                let of = known.entry(way.by(by).to_string()).or_default();
                let reached = i64::from(found == Sustained::Holds) * n;
                (of.checked, of.holds) = (of.checked + n, of.holds + reached);
                let stratum = of.strata.entry(way.stratum()).or_default();
                stratum.cases = stratum.cases.saturating_add(small(*n));
                stratum.reached = stratum.reached.saturating_add(small(reached));
            }
            _ => {}
        }
    }
    known.retain(|_, k| k.cases > 0);
    let rows = rows(&known, threshold);
    let beside = beside(&known, &rows, threshold);
    Ways { by, months, until: (!known.is_empty()).then_some(until), rows, beside, threshold }
}

fn small(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(0)
}

fn checked(code: &str, months: i32) -> Option<(Way, Sustained)> {
    let (after, rest) = code.split_once('|')?;
    let (found, way) = rest.split_once('|')?;
    (after == months.to_string()).then_some(())?;
    Some((Way::read(way)?, Sustained::from_code(found)?))
}

/// Of a way whose number is hidden nothing else is shown; of the others what became of them, as a table of its own.
fn rows(known: &BTreeMap<String, Known>, threshold: u32) -> Vec<WayRow> {
    let totals = known.iter().map(|(code, k)| (code.clone(), k.cases)).collect();
    let row = |(code, cases): (String, Shown)| {
        let hidden = |code| WayRow { code, cases, holds: Shown::Hidden, other: Shown::Hidden, unknown: Shown::Hidden };
        let Some(k) = known.get(&code).filter(|_| cases.exact().is_some()) else { return hidden(code) };
        let parts = [("holds", k.holds), ("other", k.checked - k.holds), ("unknown", k.cases - k.checked)];
        let split = table(&parts.map(|(part, n)| (part.to_string(), n)).into(), threshold);
        let part = |name: &str| split.part(name);
        WayRow { code, cases, holds: part("holds"), other: part("other"), unknown: part("unknown") }
    };
    table(&totals, threshold).rows.into_iter().map(row).collect()
}

/// Each other way beside the most frequent one. A difference is told only where the numbers behind it are.
fn beside(known: &BTreeMap<String, Known>, rows: &[WayRow], threshold: u32) -> Vec<Beside> {
    let open = |code: &str| {
        let row = rows.iter().find(|r| r.code == code);
        row.is_some_and(|r| r.holds.exact().is_some() && r.other.exact().is_some())
    };
    // The most frequent one; of equals the first by its code, so that the answer does not change from day to day.
    let most = known.iter().max_by(|a, b| a.1.checked.cmp(&b.1.checked).then(b.0.cmp(a.0)));
    let Some((second, most)) = most else { return Vec::new() };
    let others = known.iter().filter(|(code, _)| *code != second && rows.iter().any(|r| r.code == **code));
    let one = |(first, way): (&String, &Known)| {
        let compared = compare(&strata(way, most));
        let told = open(first) && open(second) && compared.verdict != Verdict::TooFew;
        let Comparison { verdict, crude, adjusted, left_out, .. } = compared;
        Beside {
            first: first.clone(),
            second: second.clone(),
            verdict: if told { verdict } else { Verdict::TooFew },
            crude: crude.filter(|_| told),
            adjusted: adjusted.filter(|_| told),
            left_out: if told { alone(i64::from(left_out), threshold) } else { Shown::Hidden },
        }
    };
    others.map(one).collect()
}

fn strata(first: &Known, second: &Known) -> Strata {
    let names = first.strata.keys().chain(second.strata.keys());
    let of = |k: &Known, name: &String| k.strata.get(name).copied().unwrap_or_default();
    names.map(|name| (name.clone(), Pair { first: of(first, name), second: of(second, name) })).collect()
}
