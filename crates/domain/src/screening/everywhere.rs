//! One profile without a name through the rules of all cantons: where access differs, and why. Source: CASE-17.

use super::gate::{Answer, Gates, List, Passage};
use crate::Model;
use crate::model::rule::{Fact, Facts, Rule, Verdict};
use std::collections::BTreeMap;

/// The answer of one category of one canton.
#[derive(Debug, Clone, PartialEq)]
pub struct Anywhere<'m> {
    /// The canton.
    pub model: &'m Model,
    /// The code of the category.
    pub category: String,
    /// The answer.
    pub passage: Passage,
    /// The criteria by list, in the rule's order.
    pub lists: BTreeMap<List, Vec<String>>,
    /// The single answers each of which would be enough, where the person does not get in as it is.
    pub missing: Vec<(String, Fact)>,
}

/// The answers of all models to the same facts, in their order.
pub fn everywhere<'m>(models: impl IntoIterator<Item = &'m Model>, facts: &Facts) -> Vec<Anywhere<'m>> {
    models.into_iter().flat_map(|model| one(model, facts)).collect()
}

fn one<'m>(model: &'m Model, facts: &Facts) -> Vec<Anywhere<'m>> {
    let Some(gates) = Gates::of(model, None) else { return Vec::new() };
    let (sheet, mut answer) = (gates.sheet_of(facts), Answer::default());
    let answered = gates.gates().iter().map(|gate| {
        let passage = gate.pass(&sheet, &mut answer);
        let list = |list: &List| (*list, gate.listed(&answer, *list).map(str::to_string).collect());
        let lists: BTreeMap<List, Vec<String>> = List::ALL.iter().map(list).collect();
        let rule = model.category.iter().find(|c| c.code == gate.category).and_then(|c| c.rule.as_ref());
        let stays_out = matches!(passage, Passage::Unmet | Passage::Clarify);
        let missing = rule.filter(|_| stays_out).map(|r| one_step(&r.0, facts)).unwrap_or_default();
        Anywhere { model, category: gate.category.clone(), passage, lists, missing }
    });
    answered.collect()
}

/// The single answers each of which would be enough to get in.
fn one_step(rule: &Rule, facts: &Facts) -> Vec<(String, Fact)> {
    let none = BTreeMap::new();
    let mut found: Vec<(String, Fact)> = Vec::new();
    for atom in rule.criteria(&none) {
        let (code, values) = match &atom {
            Rule::Count(_, n) => (atom.fact_code(), vec![Fact::Count(*n)]),
            _ => (atom.code(), vec![Fact::Yes, Fact::No]),
        };
        for value in values.into_iter().filter(|value| facts.get(code) != Some(value)) {
            let mut other = facts.clone();
            other.insert(code.to_string(), value);
            if rule.eval(&other, &none) == Verdict::Met {
                found.push((code.to_string(), value));
            }
        }
    }
    found
}
