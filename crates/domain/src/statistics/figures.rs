//! The figures of a year, from counted facts, as they may be shown: pages, files, papers and the API have them from here and
//! nowhere else. Source: CASE-73, OPEN-05, DATA-18.

use super::deadline::KINDS;
use super::fact::{Fact, Figure};
use super::spread::{Spread, spread};
use super::step::Span;
use super::{DEFINITIONS, Pieces, Shown, Table, alone, merged, pieces, table};
use crate::closure::Outcome;
use crate::coded;
use crate::model::{DueKind, Model};
use crate::plan::Attainment;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// By what something is broken down.
    By {
        Region = "region", Category = "category", National = "national", Triage = "triage", Degree = "degree",
        Partner = "partner", Outcome = "outcome", Goal = "goal", FollowUp = "follow-up",
    }
);

/// A table of numbers by one property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// By what.
    pub by: By,
    /// The code of each row with its number; an empty code: not (yet) so. None where the whole is too small.
    pub rows: Vec<(String, Shown)>,
    /// The sum.
    pub total: Shown,
}

/// Deadlines of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Which; none for all of them together.
    pub kind: Option<DueKind>,
    /// Firm, or a guideline.
    pub firm: bool,
    /// Done in time.
    pub kept: Shown,
    /// Done late, or not done although the day is over.
    pub late: Shown,
    /// Both together.
    pub all: Shown,
}

/// Cases that came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// Within so many months.
    pub months: i32,
    /// Whether the time is over for every closure of the year; before that nothing is told.
    pub over: bool,
    /// Closures of the year with a result.
    pub cases: Shown,
    /// Of these came back.
    pub returned: Shown,
}

/// The figures of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The version of the definitions.
    pub definitions: u32,
    /// The year.
    pub year: String,
    /// What was written until the end of this day is counted, and nothing later.
    pub as_of: Date,
    /// Stock: announced and not closed.
    pub stock: Shown,
    /// Flow in.
    pub announced: Shown,
    /// Flow out.
    pub closed: Shown,
    /// Announced in the year, by several properties.
    pub flow: Vec<Breakdown>,
    /// Closed in the year, by result.
    pub results: Breakdown,
    /// How long it took from one step to the next.
    pub steps: Vec<Spread>,
    /// Deadlines by kind, those of contacts apart.
    pub deadlines: Vec<Kept>,
    /// All firm ones, and all guidelines.
    pub deadlines_in_all: Vec<Kept>,
    /// The interval between contacts with the person.
    pub contacts: Vec<Kept>,
    /// Objectives by how far they were reached.
    pub goals: Breakdown,
    /// Re-entry within 12 and 24 months.
    pub returns: Vec<Returned>,
    /// How often the lead was handed over.
    pub handovers: Shown,
    /// Days without a measure, of the cases closed in the year.
    pub idle: Spread,
    /// Cases in follow-up now, with and without a measure.
    pub follow_up: Breakdown,
    /// Below it numbers are not shown.
    pub threshold: u32,
}

/// What was counted until a day.
#[derive(Debug, Clone, Default)]
pub struct CountedFacts {
    /// The facts of the year.
    pub year: Vec<(Fact, i64)>,
    /// What is so on the day.
    pub now: Vec<(Fact, i64)>,
    /// Announcements and closures of all years.
    pub flows: Vec<(Fact, i64)>,
}

/// The figures of a year as of a day.
pub fn figures(counted: &CountedFacts, year: i16, as_of: Date, model: &Model) -> Figures {
    let of = Of { counted, as_of, threshold: model.suppress_below };
    let category = of.flow(By::Category, Figure::Category);
    let fine = Table { rows: category.rows.clone(), total: category.total };
    let national = merged(&fine, |code| national(model, code));
    let national = Breakdown { by: By::National, rows: national.rows, total: national.total };
    let deadlines: Vec<Kept> = of.deadlines().into_iter().filter(|k| k.all != Shown::Exact(0)).collect();
    let is_contact = |k: &Kept| k.kind == Some(DueKind::Contact);
    let (contacts, deadlines): (Vec<Kept>, Vec<Kept>) = deadlines.into_iter().partition(is_contact);
    Figures {
        definitions: DEFINITIONS,
        year: format!("{year:04}"),
        as_of,
        stock: of.stock(),
        announced: alone(of.count(Figure::Announced), of.threshold),
        closed: alone(of.count(Figure::Closed), of.threshold),
        flow: vec![
            of.flow(By::Region, Figure::Region),
            category,
            national,
            of.flow(By::Triage, Figure::Triage),
            of.flow(By::Degree, Figure::Degree),
            of.flow(By::Partner, Figure::Partner),
        ],
        results: of.results(model),
        steps: of.steps(),
        deadlines_in_all: [true, false].iter().filter_map(|firm| in_all(&deadlines, *firm)).collect(),
        deadlines,
        contacts,
        goals: of.goals(),
        returns: of.returns(year),
        handovers: of.handovers(),
        idle: of.idle(),
        follow_up: of.follow_up(),
        threshold: of.threshold,
    }
}

/// The code under which what no national category is known for is counted.
pub const UNMAPPED: &str = "unmapped";

/// The national counterpart of a category of the canton (OPEN-05).
fn national(model: &Model, code: &str) -> String {
    let found = model.category.iter().find(|c| c.code == code).and_then(|c| c.national);
    match (found, code) {
        (Some(kind), _) => kind.to_string(),
        (None, "") => String::new(),
        (None, _) => UNMAPPED.to_string(),
    }
}

struct Of<'a> {
    counted: &'a CountedFacts,
    as_of: Date,
    threshold: u32,
}

impl Of<'_> {
    fn facts(&self, figure: Figure) -> impl Iterator<Item = &(Fact, i64)> {
        self.counted.year.iter().filter(move |(fact, _)| fact.figure == figure)
    }

    fn count(&self, figure: Figure) -> i64 {
        self.facts(figure).map(|(_, n)| n).sum()
    }

    fn by_code(&self, figure: Figure) -> BTreeMap<String, i64> {
        let mut found = BTreeMap::new();
        self.facts(figure).for_each(|(fact, n)| *found.entry(fact.code.clone()).or_default() += n);
        found
    }

    fn flow(&self, by: By, figure: Figure) -> Breakdown {
        let Table { rows, total } = table(&self.by_code(figure), self.threshold);
        Breakdown { by, rows, total }
    }

    fn results(&self, model: &Model) -> Breakdown {
        let mut national: BTreeMap<String, i64> = BTreeMap::new();
        for (code, n) in self.by_code(Figure::Outcome) {
            let own = model.outcome.iter().find(|o| o.code == code).map(|o| o.national);
            let known = own.or_else(|| Outcome::from_code(&code)).map(|o| o.to_string());
            *national.entry(known.unwrap_or_default()).or_default() += n;
        }
        let Table { rows, total } = table(&national, self.threshold);
        Breakdown { by: By::Outcome, rows, total }
    }

    /// What is announced and not closed. It is what all years have brought without what they have closed: where the flow of
    /// a year is hidden, whoever takes the other years from the stock would know more of it, so that the stock goes with it.
    fn stock(&self) -> Shown {
        let mut years: BTreeMap<(Figure, &str), i64> = BTreeMap::new();
        for (fact, n) in &self.counted.flows {
            let year = fact.period.get(..4).unwrap_or_default();
            *years.entry((fact.figure, year)).or_default() += n;
        }
        match years.values().any(|n| alone(*n, self.threshold) == Shown::Hidden) {
            true => Shown::Hidden,
            false => alone(self.now(Figure::Stock).values().sum(), self.threshold),
        }
    }

    fn now(&self, figure: Figure) -> BTreeMap<String, i64> {
        let mut found = BTreeMap::new();
        for (fact, n) in self.counted.now.iter().filter(|(fact, _)| fact.figure == figure) {
            *found.entry(fact.code.clone()).or_default() += n;
        }
        found
    }

    fn follow_up(&self) -> Breakdown {
        let Table { rows, total } = table(&self.now(Figure::FollowUp), self.threshold);
        Breakdown { by: By::FollowUp, rows, total }
    }

    fn steps(&self) -> Vec<Spread> {
        let mut days: BTreeMap<&str, BTreeMap<i64, i64>> = BTreeMap::new();
        for (fact, n) in self.facts(Figure::Step) {
            *days.entry(fact.code.as_str()).or_default().entry(fact.value).or_default() += n;
        }
        let none = BTreeMap::new();
        let of = |span: &Span| spread(span.code(), days.get(span.code()).unwrap_or(&none), self.threshold);
        Span::ALL.iter().map(of).collect()
    }

    fn idle(&self) -> Spread {
        let mut days = BTreeMap::new();
        self.facts(Figure::Idle).for_each(|(fact, n)| *days.entry(fact.value).or_default() += n);
        spread(Figure::Idle.code(), &days, self.threshold)
    }

    /// Deadlines whose day is over or that are done. One that is open and over is late.
    fn deadlines(&self) -> Vec<Kept> {
        let today = self.as_of.to_string();
        let mut found: BTreeMap<(&str, bool), BTreeMap<String, Pieces>> = BTreeMap::new();
        for (fact, n) in self.facts(Figure::Deadline) {
            let mut parts = fact.code.split('|');
            let (Some(kind), Some(firm), Some(state)) = (parts.next(), parts.next(), parts.next()) else { continue };
            if state == "open" && fact.period >= today {
                continue;
            }
            let state = if state == "kept" { "kept" } else { "late" };
            let of = found.entry((kind, firm == "firm")).or_default().entry(state.into()).or_default();
            (of.pieces, of.cases) = (of.pieces + n, of.cases + n * fact.value);
        }
        let one = |kind: DueKind, firm: bool| {
            let shown = pieces(found.get(&(kind.code(), firm))?, self.threshold);
            let (kept, late) = (shown.part("kept"), shown.part("late"));
            Some(Kept { kind: Some(kind), firm, kept, late, all: shown.total })
        };
        KINDS.iter().flat_map(|kind| [one(*kind, true), one(*kind, false)]).flatten().collect()
    }

    fn goals(&self) -> Breakdown {
        let mut found: BTreeMap<String, Pieces> = BTreeMap::new();
        for (fact, n) in self.facts(Figure::Goal) {
            let of = found.entry(fact.code.clone()).or_default();
            (of.pieces, of.cases) = (of.pieces + n, of.cases + n * fact.value);
        }
        let Table { mut rows, total } = pieces(&found, self.threshold);
        let place = |code: &str| Attainment::from_code(code).map(|a| a as usize);
        rows.sort_by_key(|(code, _)| place(code));
        Breakdown { by: By::Goal, rows, total }
    }

    fn handovers(&self) -> Shown {
        let cases = self.facts(Figure::Handover).map(|(fact, n)| n * fact.value).sum();
        alone(cases, self.threshold).exact().map_or(Shown::Hidden, |_| Shown::Exact(self.count(Figure::Handover)))
    }

    /// Within 12 months, and within 24. Who came back in between stands in one number alone: all three are one table.
    fn returns(&self, year: i16) -> Vec<Returned> {
        let ended = self.count(Figure::Ended);
        let back = self.by_code(Figure::Return);
        let within = |months: &str| back.get(months).copied().unwrap_or(0);
        let (soon, later) = (within("12"), within("24"));
        let over = |months: i32| date(year, 12, 31).saturating_add(months.months()) <= self.as_of;
        let parts = match over(24) {
            true => vec![("soon", soon), ("later", later), ("not", ended - soon - later)],
            false => vec![("soon", soon), ("not", ended - soon)],
        };
        let split = table(&parts.into_iter().map(|(part, n)| (part.to_string(), n)).collect(), self.threshold);
        let both = match (split.part("soon"), split.part("later")) {
            (Shown::Exact(soon), Shown::Exact(later)) => Shown::Exact(soon + later),
            _ => Shown::Hidden,
        };
        let one = |months: i32, returned: Shown| {
            let over = over(months);
            let told = |n: Shown| if over { n } else { Shown::Hidden };
            Returned { months, over, cases: told(split.total), returned: told(returned) }
        };
        vec![one(12, split.part("soon")), one(24, both)]
    }
}

/// All deadlines of a sort together; hidden where one of them is, for the others could be taken from the sum.
fn in_all(deadlines: &[Kept], firm: bool) -> Option<Kept> {
    let theirs: Vec<&Kept> = deadlines.iter().filter(|k| k.firm == firm).collect();
    let sum = |of: fn(&Kept) -> Shown| {
        let exact: Option<Vec<i64>> = theirs.iter().map(|k| of(k).exact()).collect();
        exact.map_or(Shown::Hidden, |all| Shown::Exact(all.iter().sum()))
    };
    let all = Kept { kind: None, firm, kept: sum(|k| k.kept), late: sum(|k| k.late), all: sum(|k| k.all) };
    (!theirs.is_empty()).then_some(all)
}
