//! What a model answers to an invented person, so that two models can be laid side by side.

use crate::Model;
use crate::model::Degree;
use crate::model::rule::Facts;
use crate::screening::{Criterion, Gates, List, Listed, Passage, evaluate};
use std::collections::BTreeMap;

/// The answer of one model to one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// The degree that is proposed; none where professionals decide.
    pub proposal: Option<Degree>,
    /// Whether a missing answer could still change it.
    pub provisional: bool,
    /// The answer of each way in: a category, an agreement or a service.
    pub ways: BTreeMap<String, Way>,
    /// Every criterion that the degrees ask for.
    pub criteria: Vec<Criterion>,
}

/// The answer of one way in, with why.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The answer.
    pub passage: Passage,
    /// The criteria by list, in the rule's order.
    pub lists: BTreeMap<List, Vec<String>>,
}

/// Runs facts through a model as it is: its degrees, categories, agreements and services.
pub fn tried(model: &Model, facts: &Facts) -> Tried {
    let outcome = evaluate(model, facts);
    let mut ways = BTreeMap::new();
    if let Some(gates) = Gates::of(model, None) {
        for (code, way) in passed(&gates, facts) {
            ways.insert(code, way);
        }
    }
    for access in model.accesses().filter(|a| a.rule.is_some()) {
        if let Some((_, way)) = Gates::of_access(model, access).and_then(|g| passed(&g, facts).into_iter().next()) {
            ways.insert(access.code.clone(), way);
        }
    }
    Tried { proposal: outcome.proposal, provisional: outcome.provisional, ways, criteria: outcome.criteria }
}

fn passed(gates: &Gates, facts: &Facts) -> Vec<(String, Way)> {
    let (sheet, mut answer) = (gates.sheet_of(facts), Listed::default());
    let each = gates.gates().iter().map(|gate| {
        let passage = gate.pass(&sheet, &mut answer);
        let list = |list: &List| (*list, gate.listed(&answer, *list).map(str::to_string).collect());
        (gate.category.clone(), Way { passage, lists: List::ALL.iter().map(list).collect() })
    });
    each.collect()
}
