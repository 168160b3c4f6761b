//! Reads policy texts and names what is wrong with them.

use super::{Effect, Member, Policies, Rule, Status, uid};
use cedar_policy::{Entities, Entity, Policy, PolicyId, PolicySet, Schema, ValidationMode, Validator};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is wrong with a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The rule, or its place in the file where it has no name.
    pub rule: String,
    /// What is wrong, for whoever writes policies.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, {}: {}", self.file, self.rule, self.reason)
    }
}

const LANGUAGES: [&str; 4] = ["fr", "de", "it", "en"];

pub(super) fn read(schema: &str, world: &[Member], texts: &[(&str, &str)]) -> Result<Policies, Vec<Fault>> {
    let whole = |file: &str, reason: String| vec![Fault { file: file.into(), rule: "-".into(), reason }];
    let (schema, _) = Schema::from_cedarschema_str(schema).map_err(|e| whole("schema", told(&e)))?;
    let (mut set, mut rules, mut places, mut faults) = (PolicySet::new(), Vec::new(), HashMap::new(), Vec::new());
    for (file, text) in texts {
        match in_order(text) {
            Ok(policies) => {
                for (at, policy) in policies.iter().enumerate() {
                    match rule(file, at, policy) {
                        Ok(rule) => {
                            let id = PolicyId::new(&rule.id);
                            match set.add(policy.new_id(id.clone())) {
                                Ok(()) => {
                                    places.insert(id, rules.len());
                                    rules.push(rule);
                                }
                                Err(e) => faults.push(Fault { file: (*file).into(), rule: rule.id, reason: told(&e) }),
                            }
                        }
                        Err(fault) => faults.push(fault),
                    }
                }
            }
            Err(reason) => faults.extend(whole(file, reason)),
        }
    }
    faults.extend(invalid(&schema, &set, &rules));
    if !faults.is_empty() {
        return Err(faults);
    }
    let world = entities(world, &schema).map_err(|reason| whole("world", reason))?;
    Ok(Policies { set, rules, places, world, schema })
}

/// The policies of a text in the order in which they are written: the first that fits is the one that is named.
fn in_order(text: &str) -> Result<Vec<Policy>, String> {
    let set: PolicySet = text.parse().map_err(|e: cedar_policy::ParseErrors| told(&e))?;
    let number = |p: &Policy| p.id().to_string().trim_start_matches("policy").parse::<usize>().unwrap_or(usize::MAX);
    let ordered: BTreeMap<usize, Policy> = set.policies().map(|p| (number(p), p.clone())).collect();
    Ok(ordered.into_values().collect())
}

fn rule(file: &str, at: usize, policy: &Policy) -> Result<Rule, Fault> {
    let name = policy.annotation("id").map_or_else(|| format!("rule {}", at + 1), str::to_string);
    let fault = |reason: String| Fault { file: file.into(), rule: name.clone(), reason };
    let needs = |key: &str| {
        let value = policy.annotation(key).map(str::trim).filter(|v| !v.is_empty());
        value.map(str::to_string).ok_or_else(|| fault(format!("@{key} is missing")))
    };
    let status = match needs("status")?.as_str() {
        "seen" => Status::Seen,
        "unchecked" => Status::Unchecked,
        "house" => Status::House,
        other => return Err(fault(format!("@status is seen, unchecked or house, not {other}"))),
    };
    let text = [needs(LANGUAGES[0])?, needs(LANGUAGES[1])?, needs(LANGUAGES[2])?, needs(LANGUAGES[3])?];
    let after = policy.annotation("after").unwrap_or_default();
    Ok(Rule {
        id: needs("id")?,
        effect: if policy.effect() == cedar_policy::Effect::Permit { Effect::Permit } else { Effect::Forbid },
        article: needs("article")?,
        status,
        test: policy.annotation("test").map(|t| t.trim().to_string()).filter(|t| !t.is_empty()),
        after: after.split(',').map(str::trim).filter(|a| !a.is_empty()).map(str::to_string).collect(),
        text,
        file: file.into(),
    })
}

/// What does not fit the schema: a misspelt fact, an act that does not exist.
fn invalid(schema: &Schema, set: &PolicySet, rules: &[Rule]) -> Vec<Fault> {
    let found = Validator::new(schema.clone()).validate(set, ValidationMode::Strict);
    let file = |id: &str| rules.iter().find(|r| r.id == id).map_or_else(String::new, |r| r.file.clone());
    let fault = |e: &cedar_policy::ValidationError| {
        let rule = e.policy_id().to_string();
        Fault { file: file(&rule), rule, reason: e.to_string() }
    };
    found.validation_errors().map(fault).collect()
}

fn entities(world: &[Member], schema: &Schema) -> Result<Entities, String> {
    let mut all: HashMap<_, HashSet<_>> = HashMap::new();
    for member in world {
        let parents = member.groups.iter().map(|g| uid(member.kind, g)).collect::<Result<HashSet<_>, _>>()?;
        parents.iter().for_each(|group| {
            all.entry(group.clone()).or_default();
        });
        all.entry(uid(member.kind, &member.code)?).or_default().extend(parents);
    }
    let made = all.into_iter().map(|(uid, parents)| Entity::new_no_attrs(uid, parents));
    Entities::from_entities(made, Some(schema)).map_err(|e| told(&e))
}

/// An error with everything that caused it.
fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
