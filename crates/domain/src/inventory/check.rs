//! What the sentences of a source count, held against its own tables (SURV-21).

use super::canton::Unit;
use super::round::Round;
use super::tables::{Claim, Note};
use super::values::*;
use std::collections::{BTreeMap, BTreeSet};

/// A sentence held against the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<'r> {
    /// What is claimed.
    pub claim: &'r Claim,
    /// What the data give; none where the measure is not known.
    pub found: Option<String>,
    /// What is known about a difference.
    pub note: Option<&'r Note>,
}

impl Checked<'_> {
    /// Whether sentence and data say the same.
    pub fn agrees(&self) -> bool {
        self.found.as_deref() == Some(self.claim.claimed.as_str())
    }
}

/// Every claim of a round, in the order of the file.
pub fn check(round: &Round) -> Vec<Checked<'_>> {
    let checked = |claim: &'_ Claim| measure(round, &claim.figure, &claim.measure);
    round
        .claims
        .iter()
        .map(|claim| Checked {
            claim,
            found: checked(claim),
            note: claim.note.as_deref().and_then(|code| round.note(code)),
        })
        .collect()
}

fn rows<'r, T: 'r>(all: &'r [T], fits: impl Fn(&T) -> bool) -> String {
    all.iter().filter(|row| fits(row)).count().to_string()
}

fn listed<'u>(units: impl Iterator<Item = &'u Unit>) -> String {
    units.map(ToString::to_string).collect::<Vec<_>>().join(";")
}

fn measure(round: &Round, figure: &str, measure: &str) -> Option<String> {
    let with_project: BTreeSet<&Unit> = round.projects.iter().map(|p| &p.row).collect();
    Some(match (figure, measure) {
        ("composition", "rows.core3") => rows(&round.composition, |c| c.class() == Class::Core3),
        ("composition", "rows.core3-and-one") => {
            rows(&round.composition, |c| matches!(c.class(), Class::Education | Class::Migration))
        }
        ("composition", "rows.full") => rows(&round.composition, |c| c.class() == Class::Full),
        ("composition", "rows.without") => round.without_row().len().to_string(),
        ("anchoring", "rows.law") => rows(&round.anchoring, |a| a.law.is_yes()),
        ("anchoring", "rows.decree") => rows(&round.anchoring, |a| a.decree.is_yes()),
        ("anchoring", "rows.convention") => rows(&round.anchoring, |a| a.convention.is_yes()),
        ("anchoring", "list.none") => listed(round.anchoring.iter().filter(|a| a.none().is_yes()).map(|a| &a.row)),
        ("structures", "rows.steering") => rows(&round.structures, |s| s.steering.is_yes()),
        ("structures", "rows.development") => rows(&round.structures, |s| s.development.is_yes()),
        ("structures", "rows.bureau") => rows(&round.structures, |s| s.bureau.is_yes()),
        ("structures", "rows.other") => rows(&round.structures, |s| s.other.is_yes()),
        ("structures", "list.without-steering") => {
            listed(round.structures.iter().filter(|s| s.steering == Mark::No).map(|s| &s.row))
        }
        // «Almost half» is said of the rows; twice those without would be about as many as there are.
        ("structures", "half.without-exchange") => {
            let without = |s: &&super::tables::Structures| s.development == Mark::No && s.other == Mark::No;
            (2 * round.structures.iter().filter(without).count()).to_string()
        }
        ("coordinators", "rows.own-bureau") => rows(&round.coordination, |c| c.own_bureau.is_yes()),
        ("coordinators", "rows.with-two") => rows(&round.coordination, |c| c.count == Some(2)),
        ("coordinators", "rows.with-coordinator") => rows(&round.coordination, |c| c.count.is_some_and(|n| n > 0)),
        ("processes", "rows.platform") => rows(&round.processes, |p| p.platform.is_yes()),
        ("cases", "sum.printed") => round.rows.iter().filter_map(|r| round.cases_of(&r.row)).sum::<u32>().to_string(),
        ("cases", "rows.with-number") => rows(&round.rows, |r| round.cases_of(&r.row).is_some()),
        ("projects", "rows.projects") => round.projects.len().to_string(),
        ("projects", "rows.with-project") => with_project.len().to_string(),
        ("projects", "list.largest-interface") => {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            round.projects.iter().for_each(|p| *counts.entry(p.interface.code()).or_default() += 1);
            counts.into_iter().max_by_key(|(_, n)| *n).map(|(code, _)| code.to_string())?
        }
        ("projects", "rows.ui-ii-topics") => rows(&round.topics, |t| t.interface == Interface::UiIi),
        ("criteria", "rows.in-table") => {
            let units: BTreeSet<&Unit> =
                round.criteria.iter().filter(|c| c.rule != RuleKind::Undefined).map(|c| &c.row).collect();
            units.len().to_string()
        }
        _ => return None,
    })
}
