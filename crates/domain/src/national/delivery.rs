//! What a canton hands to the country: figures of a closed year by national category, as it shows them itself. A delivery holds
//! nothing that the canton's own page of the same day does not tell, so that both together tell no more than one of them.
//! Source: CASE-73, OPEN-05, DATA-18.

use crate::coded;
use crate::inventory::{NationalKind, Unit};
use crate::model::Model;
use crate::statistics::figures::{By, Figures, UNMAPPED};
use crate::statistics::{DEFINITIONS, Shown};
use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The shape of a delivery; it goes up when a reader of the one before would read it wrong.
pub const SHAPE: u32 = 1;

/// The least below which a canton must hide its numbers, for the country to take them in.
pub const LEAST_THRESHOLD: u32 = 3;

/// The last day that counts for a year: three months later, when announcements of December are screened. It is the same for
/// all cantons, and a past day, so that a delivery comes out the same whenever it is made.
pub fn settled(year: u16) -> Date {
    date(next(year), 3, 31)
}

/// The last day of a year, of which the stock is told.
pub fn year_end(year: u16) -> Date {
    date(next(year) - 1, 12, 31)
}

fn next(year: u16) -> i16 {
    i16::try_from(year).unwrap_or(9997).clamp(1, 9997) + 1
}

/// A number by national category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The national category; `unmapped` where the canton's own has no counterpart, empty where nothing is decided yet.
    pub code: String,
    /// How many cases; nothing where the number is hidden.
    pub cases: Option<i64>,
}

/// Takes in what a canton has handed over for a year: its own figures, hidden where they are small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// The shape of the file.
    pub shape: u32,
    /// The row of the canton, or of those that work as one.
    pub row: Unit,
    /// The year.
    pub year: u16,
    /// What was entered until the end of this day is counted.
    pub as_of: Date,
    /// The version of the definitions.
    pub definitions: u32,
    /// The model of the canton with its version, by which its categories were mapped.
    pub mapping: String,
    /// Below it the canton shows no number.
    pub threshold: u32,
    /// Announced in the year; nothing where it is hidden.
    pub announced: Option<i64>,
    /// The same by national category; empty where the whole is too small.
    pub national: Vec<Part>,
    /// Closed in the year; nothing where it is hidden.
    pub closed: Option<i64>,
    /// Announced and not closed at the end of the year; nothing where it is hidden.
    pub stock: Option<i64>,
}

coded!(
    /// What is wrong with a delivery. Each has its words under `national-fault-CODE`.
    DeliveryFault {
        Shape = "shape",
        YearOpen = "year-open",
        OtherDay = "other-day",
        Definitions = "definitions",
        Threshold = "threshold",
        UnknownCategory = "unknown-category",
        Twice = "twice",
        TooSmall = "too-small",
        WorkedOut = "worked-out",
        Sum = "sum",
        TellsOfFew = "tells-of-few",
    }
);

/// A fault and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Faulty {
    /// What.
    pub fault: DeliveryFault,
    /// The field, with the category behind a point where it is one of several.
    pub at: String,
}

impl Delivery {
    /// What a canton hands over, from its figures as of [`settled`] and its stock as of [`year_end`].
    pub fn of(row: Unit, year: u16, figures: &Figures, stock: Shown, model: &Model) -> Delivery {
        let national = figures.flow.iter().find(|b| b.by == By::National);
        // What came in and went out is the difference of two stocks: where one of them is hidden, the stock goes with it.
        let flows = figures.announced.exact().and(figures.closed.exact());
        let parts = national.map(|b| b.rows.as_slice()).unwrap_or_default();
        Delivery {
            shape: SHAPE,
            row,
            year,
            as_of: figures.as_of,
            definitions: figures.definitions,
            mapping: format!("{}/{}", model.code, model.version),
            threshold: figures.threshold,
            announced: figures.announced.exact(),
            national: parts.iter().map(|(code, n)| Part { code: code.clone(), cases: n.exact() }).collect(),
            closed: figures.closed.exact(),
            stock: flows.and(stock.exact()),
        }
    }

    /// The number of a category; nought where there is none of it, nothing where it is hidden.
    pub fn part(&self, code: &str) -> Option<i64> {
        match self.national.iter().find(|p| p.code == code) {
            Some(part) => part.cases,
            None if self.national.is_empty() && self.announced != Some(0) => None,
            None => Some(0),
        }
    }

    /// Everything that is wrong with it, on a day; nothing where it can be taken in. A canton that hides too little is told
    /// so here, and its numbers go no further.
    pub fn faults(&self, today: Date) -> Vec<Faulty> {
        let mut found = Vec::new();
        let mut add = |wrong: bool, fault: DeliveryFault, at: &str| {
            if wrong {
                found.push(Faulty { fault, at: at.to_string() });
            }
        };
        add(self.shape != SHAPE, DeliveryFault::Shape, "shape");
        add(settled(self.year) >= today, DeliveryFault::YearOpen, "year");
        add(self.as_of != settled(self.year), DeliveryFault::OtherDay, "as_of");
        add(self.definitions == 0 || self.definitions > DEFINITIONS, DeliveryFault::Definitions, "definitions");
        add(self.threshold < LEAST_THRESHOLD, DeliveryFault::Threshold, "threshold");
        for (at, n) in [("announced", self.announced), ("closed", self.closed), ("stock", self.stock)] {
            add(self.is_small(n), DeliveryFault::TooSmall, at);
        }
        let mut seen = BTreeSet::new();
        for Part { code, cases } in &self.national {
            let at = format!("national.{code}");
            let known = code.is_empty() || code == UNMAPPED || NationalKind::from_code(code).is_some();
            add(!known, DeliveryFault::UnknownCategory, &at);
            add(!seen.insert(code), DeliveryFault::Twice, &at);
            add(self.is_small(*cases), DeliveryFault::TooSmall, &at);
        }
        add(!self.adds_up(), DeliveryFault::Sum, "announced");
        add(!self.hides_enough(), DeliveryFault::WorkedOut, "national");
        let flows = self.announced.and(self.closed);
        add(flows.is_none() && self.stock.is_some(), DeliveryFault::WorkedOut, "stock");
        found
    }

    fn is_small(&self, n: Option<i64>) -> bool {
        n.is_some_and(|n| n < 0 || n > 0 && n < i64::from(self.threshold))
    }

    fn known(&self) -> i64 {
        self.national.iter().filter_map(|p| p.cases).fold(0, i64::saturating_add)
    }

    fn hidden(&self) -> i64 {
        i64::try_from(self.national.iter().filter(|p| p.cases.is_none()).count()).unwrap_or(i64::MAX)
    }

    /// Whether the categories make up the sum, as far as both are shown; none at all is fine.
    fn adds_up(&self) -> bool {
        match self.announced {
            _ if self.national.is_empty() => true,
            None => false,
            Some(sum) if self.hidden() == 0 => self.known() == sum,
            Some(sum) => self.known().saturating_add(self.hidden()) <= sum,
        }
    }

    /// Whether nobody who takes the shown numbers from the sum knows a hidden one more closely than the threshold allows.
    fn hides_enough(&self) -> bool {
        let hidden = self.hidden();
        let rest = self.announced.unwrap_or(0) - self.known();
        hidden == 0 || hidden > 1 && rest - (hidden - 1) >= i64::from(self.threshold) - 1
    }

    /// The numbers by the name of their place.
    pub fn numbers(&self) -> Vec<(String, Option<i64>)> {
        let heads = [("announced", self.announced), ("closed", self.closed), ("stock", self.stock)];
        let parts = columns().into_iter().map(|code| (format!("national.{code}"), self.part(&code)));
        heads.into_iter().map(|(name, n)| (name.to_string(), n)).chain(parts).collect()
    }

    /// The places at which it differs from an earlier one by so little that both together would tell of few persons.
    pub fn tells_of_few(&self, earlier: &Delivery) -> Vec<Faulty> {
        let most = i64::from(self.threshold.max(earlier.threshold));
        let before = earlier.numbers();
        let near = |(name, n): &(String, Option<i64>)| {
            let was = before.iter().find(|(other, _)| other == name).and_then(|(_, n)| *n)?;
            let by = (*n)?.abs_diff(was);
            (by > 0 && by < most.unsigned_abs()).then(|| Faulty { fault: DeliveryFault::TellsOfFew, at: name.clone() })
        };
        self.numbers().iter().filter_map(near).collect()
    }
}

/// The categories of a table of the country, in their order: the national ones, what has no counterpart, what is not decided.
pub fn columns() -> Vec<String> {
    let kinds = NationalKind::ALL.iter().map(|kind| kind.to_string());
    kinds.chain([UNMAPPED.to_string(), String::new()]).collect()
}
