//! Which questions can still change the proposal, and which answers contradict each other (ux 2.3, page 8).

use crate::model::rule::{Fact, Facts, INSTITUTIONS, Rule, Verdict};
use crate::model::{DegreeRule, Model};
use std::collections::{BTreeMap, BTreeSet};

/// The codes of the facts that can still change the proposal: those that are not known and stand in a rule that is not
/// decided without them. A closer degree that is met makes every looser one idle.
pub fn can_change(model: &Model, facts: &Facts) -> BTreeSet<String> {
    let derived = model.derived_rules();
    let mut open = BTreeSet::new();
    for rule in model.degree.iter().filter_map(DegreeRule::rule) {
        undecided(rule, facts, &derived, &mut open, 0);
        if rule.eval(facts, &derived) == Verdict::Met {
            break;
        }
    }
    open
}

/// Every fact that a rule of the model asks for: a question outside of them informs and decides nothing.
pub fn decisive(model: &Model) -> BTreeSet<String> {
    let derived = model.derived_rules();
    let atoms = model.degree.iter().filter_map(DegreeRule::rule).flat_map(|r| r.criteria(&derived));
    atoms.flat_map(|atom| atom.asks().iter().map(|code| code.to_string()).collect::<Vec<_>>()).collect()
}

fn undecided(rule: &Rule, facts: &Facts, derived: &BTreeMap<String, Rule>, open: &mut BTreeSet<String>, depth: usize) {
    if depth > 16 || rule.eval(facts, derived) != Verdict::Unknown {
        return;
    }
    match rule {
        Rule::All(parts) | Rule::Any(parts) | Rule::None(parts) | Rule::AtLeast(_, parts) => {
            parts.iter().for_each(|part| undecided(part, facts, derived, open, depth + 1));
        }
        Rule::Fact(code) if derived.contains_key(code) => {
            undecided(&derived[code], facts, derived, open, depth + 1);
        }
        atom => open.extend(atom.asks().iter().map(|code| code.to_string())),
    }
}

/// Answers that do not go together. It asks which is right and stops nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Fewer institutions were counted than are registered in the file.
    FewerThanRegistered {
        /// As answered.
        counted: u32,
        /// As registered.
        registered: u32,
    },
    /// The model says that these answers exclude each other: the place of the contradiction in the model.
    Stated(usize),
}

impl Contradiction {
    /// The questions that it is about.
    pub fn questions(&self, model: &Model) -> Vec<String> {
        match self {
            Contradiction::FewerThanRegistered { .. } => vec![INSTITUTIONS.to_string()],
            Contradiction::Stated(at) => {
                let rule = model.contradiction.get(*at).map(|c| c.when.0.criteria(&model.derived_rules()));
                rule.unwrap_or_default().iter().map(|atom| atom.fact_code().to_string()).collect()
            }
        }
    }
}

/// The contradictions among answered facts; `registered` institutions deal with the person according to the file.
pub fn contradictions(model: &Model, facts: &Facts, registered: u32) -> Vec<Contradiction> {
    let derived = model.derived_rules();
    let met = |rule: &Rule| rule.eval(facts, &derived) == Verdict::Met;
    let stated = model.contradiction.iter().enumerate().filter(|(_, c)| met(&c.when.0));
    let counted = match facts.get(INSTITUTIONS) {
        Some(Fact::Count(counted)) if *counted < registered => {
            Some(Contradiction::FewerThanRegistered { counted: *counted, registered })
        }
        _ => None,
    };
    counted.into_iter().chain(stated.map(|(at, _)| Contradiction::Stated(at))).collect()
}
