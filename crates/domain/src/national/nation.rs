//! What the deliveries of a year come to. It is made of what the cantons show themselves and of nothing else, so that nobody who
//! holds the figures of the country against those of a canton learns more than the canton tells (DATA-18).

use super::National;
use super::delivery::columns;
use crate::inventory::{Canton, Unit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a row has delivered; none of it where it has not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NationRow {
    /// The canton, or those that work as one.
    pub row: Unit,
    /// Whether it has delivered.
    pub delivered: bool,
    /// Whether it is part of the sums: its definitions are those of the others.
    pub counted: bool,
    /// The numbers, in the order of [`Nation::columns`]; nothing where hidden or not delivered.
    pub numbers: Vec<Option<i64>>,
    /// What had been entered by then.
    pub as_of: Option<Date>,
    /// The version of its definitions.
    pub definitions: Option<u32>,
    /// By which model its categories were mapped.
    pub mapping: Option<String>,
}

/// What a column comes to, with how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sum {
    /// The sum of what is shown. Hidden numbers are no part of it, nor is what was not delivered.
    pub cases: i64,
    /// From how many rows.
    pub rows: usize,
    /// How many rows hide theirs.
    pub hidden: usize,
}

/// The figures of the country for a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nation {
    /// The year.
    pub year: u16,
    /// The version of the definitions of what is summed.
    pub definitions: u32,
    /// The names of the numbers: `announced`, `closed`, `stock`, then the categories.
    pub columns: Vec<String>,
    /// Every canton, whether it has delivered or not.
    pub rows: Vec<NationRow>,
    /// The sums, column by column.
    pub sums: Vec<Sum>,
    /// How many cantons have delivered.
    pub delivered: usize,
    /// How many there are.
    pub cantons: usize,
}

impl Nation {
    /// The figures from what has come in. What was counted by other definitions is shown and not summed.
    pub fn of(national: &National) -> Nation {
        let names = ["announced", "closed", "stock"].map(str::to_string).into_iter();
        let columns: Vec<String> = names.chain(columns().into_iter().map(|code| format!("national.{code}"))).collect();
        let definitions = national.taken.values().map(|t| t.delivery.definitions).max().unwrap_or_default();
        let mut rows: Vec<NationRow> = national.taken.values().map(|t| row(&t.delivery, definitions)).collect();
        let delivered = rows.iter().map(|r| r.row.cantons().len()).sum();
        let silent = Canton::all().filter(|canton| !rows.iter().any(|r| r.row.has(*canton)));
        let silent: Vec<NationRow> = silent.map(|canton| missing(canton, columns.len())).collect();
        rows.extend(silent);
        rows.sort_by(|a, b| a.row.cmp(&b.row));
        let sum = |at: usize| {
            let counted = || rows.iter().filter(|r| r.counted);
            let shown: Vec<i64> = counted().filter_map(|r| r.numbers[at]).collect();
            let cases = shown.iter().copied().fold(0, i64::saturating_add);
            Sum { cases, rows: shown.len(), hidden: counted().count() - shown.len() }
        };
        let sums = (0..columns.len()).map(sum).collect();
        Nation { year: national.year, definitions, columns, sums, delivered, cantons: Canton::all().count(), rows }
    }

    /// The place of a number by its name.
    pub fn at(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// As JSON-stat 2.0, with what each missing value means (SURV-23).
    pub fn json_stat(&self, label: &str) -> serde_json::Value {
        let keys: Vec<String> = self.rows.iter().map(|r| r.row.to_string()).collect();
        let (mut values, mut status) = (Vec::new(), serde_json::Map::new());
        for row in &self.rows {
            for n in &row.numbers {
                let why = if row.delivered { "hidden" } else { "missing" };
                if n.is_none() {
                    status.insert(values.len().to_string(), why.into());
                }
                values.push(n.map_or(serde_json::Value::Null, Into::into));
            }
        }
        serde_json::json!({
            "version": "2.0",
            "class": "dataset",
            "label": label,
            "note": ["missing-is-not-nought", "hidden-is-small", "no-extrapolation"],
            "extension": {"definitions": self.definitions, "delivered": self.delivered, "cantons": self.cantons},
            "id": ["canton", "year", "measure"],
            "size": [keys.len(), 1, self.columns.len()],
            "role": {"geo": ["canton"], "time": ["year"], "metric": ["measure"]},
            "dimension": {
                "canton": {"category": {"index": keys}},
                "year": {"category": {"index": [self.year.to_string()]}},
                "measure": {"category": {"index": self.columns}},
            },
            "value": values,
            "status": status,
        })
    }
}

fn row(delivery: &super::Delivery, definitions: u32) -> NationRow {
    NationRow {
        row: delivery.row.clone(),
        delivered: true,
        counted: delivery.definitions == definitions,
        numbers: delivery.numbers().into_iter().map(|(_, n)| n).collect(),
        as_of: Some(delivery.as_of),
        definitions: Some(delivery.definitions),
        mapping: Some(delivery.mapping.clone()),
    }
}

fn missing(canton: Canton, columns: usize) -> NationRow {
    NationRow {
        row: Unit::from(canton),
        delivered: false,
        counted: false,
        numbers: vec![None; columns],
        as_of: None,
        definitions: None,
        mapping: None,
    }
}
