//! What the model proposes on the facts, and what would change it.

use crate::model::rule::{Fact, Facts, Rule, Verdict};
use crate::model::{Degree, DegreeRule, Model};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One criterion with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// The code of the fact.
    pub code: String,
    /// The number that has to be reached, for counted facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// Met, unmet or not known.
    pub verdict: Verdict,
    /// Whether being met keeps the case out (CASE-10).
    pub exclusion: bool,
}

/// A fact that would lead to another proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The code of the fact.
    pub code: String,
    /// The answer it would need.
    pub to: Fact,
    /// What would then be proposed.
    pub proposal: Option<Degree>,
}

/// The answer of the model to a screening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The proposed degree; none where the model leaves it to discretion.
    pub proposal: Option<Degree>,
    /// Whether a missing fact could still change the proposal.
    pub provisional: bool,
    /// The case category of the proposal.
    pub category: Option<String>,
    /// The verdict of every category.
    pub categories: BTreeMap<String, Verdict>,
    /// Every criterion that the model's rules ask for, in their order.
    pub criteria: Vec<Criterion>,
    /// Single facts that would change the proposal.
    pub changes: Vec<Change>,
}

/// Applies the model's rules to the facts. The unknown never refuses: it makes the proposal provisional (CASE-09).
pub fn evaluate(model: &Model, facts: &Facts) -> Outcome {
    let derived = model.derived_rules();
    let (proposal, category) = propose(model, facts, &derived);
    let rules: Vec<&Rule> = model.degree.iter().filter_map(DegreeRule::rule).collect();
    let mut criteria: Vec<Criterion> = Vec::new();
    for rule in &rules {
        for atom in rule.criteria(&derived) {
            let made = criterion(&atom, rule, facts, &derived);
            if !criteria.iter().any(|c| c.code == made.code && c.at_least == made.at_least) {
                criteria.push(made);
            }
        }
    }
    let changes = changes(model, facts, &derived, &criteria, proposal);
    let answers = |rule: &DegreeRule, verdict| rule.rule().is_some_and(|r| r.eval(facts, &derived) == verdict);
    let open = |rule: &DegreeRule| answers(rule, Verdict::Unknown);
    let won = |rule: &DegreeRule| answers(rule, Verdict::Met);
    Outcome {
        proposal,
        // A closer degree that is neither met nor ruled out could still win.
        provisional: model.degree.iter().take_while(|d| !won(d)).any(open),
        category,
        categories: model
            .category
            .iter()
            .filter_map(|c| c.rule.as_ref().map(|r| (c.code.clone(), r.0.eval(facts, &derived))))
            .collect(),
        criteria,
        changes,
    }
}

fn propose(model: &Model, facts: &Facts, derived: &BTreeMap<String, Rule>) -> (Option<Degree>, Option<String>) {
    if model.degree.is_empty() {
        return (None, None);
    }
    match model.degree.iter().find(|d| d.rule().is_some_and(|r| r.eval(facts, derived) == Verdict::Met)) {
        Some(rule) => (Some(rule.degree), Some(rule.category.clone())),
        None => (Some(Degree::NotIndicated), None),
    }
}

fn criterion(atom: &Rule, whole: &Rule, facts: &Facts, derived: &BTreeMap<String, Rule>) -> Criterion {
    let at_least = if let Rule::Count(_, n) = atom { Some(*n) } else { None };
    Criterion {
        code: atom.fact_code().to_string(),
        at_least,
        verdict: atom.eval(facts, &BTreeMap::new()),
        exclusion: excluded(whole, atom, derived, false),
    }
}

/// Whether an atom stands under a NONE.
fn excluded(rule: &Rule, atom: &Rule, derived: &BTreeMap<String, Rule>, under: bool) -> bool {
    match rule {
        Rule::None(rs) => rs.iter().any(|r| excluded(r, atom, derived, !under)),
        Rule::All(rs) | Rule::Any(rs) | Rule::AtLeast(_, rs) => rs.iter().any(|r| excluded(r, atom, derived, under)),
        Rule::Fact(code) if derived.contains_key(code) => excluded(&derived[code], atom, derived, under),
        found => under && found == atom,
    }
}

fn changes(
    model: &Model,
    facts: &Facts,
    derived: &BTreeMap<String, Rule>,
    criteria: &[Criterion],
    proposal: Option<Degree>,
) -> Vec<Change> {
    let mut found = Vec::new();
    for criterion in criteria {
        for to in alternatives(criterion, facts.get(&criterion.code)) {
            let mut other = facts.clone();
            other.insert(criterion.code.clone(), to);
            let (then, _) = propose(model, &other, derived);
            let change = Change { code: criterion.code.clone(), to, proposal: then };
            if then != proposal && !found.contains(&change) {
                found.push(change);
            }
        }
    }
    found
}

fn alternatives(criterion: &Criterion, now: Option<&Fact>) -> Vec<Fact> {
    match (criterion.at_least, now) {
        (Some(n), Some(Fact::Count(found))) if *found >= n => vec![Fact::Count(n - 1)],
        (Some(n), _) => vec![Fact::Count(n)],
        (None, Some(Fact::Yes)) => vec![Fact::No],
        (None, Some(Fact::No)) => vec![Fact::Yes],
        (None, _) => vec![Fact::Yes, Fact::No],
    }
}
