//! Reads a model file and names what is wrong with it, with the line.

use super::{DueKind, Model, Role, rule::Rule};
use std::collections::{BTreeMap, BTreeSet};

/// A fault of a model file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1; 0 where the fault is of the file as a whole.
    pub line: usize,
    /// What is wrong, for the author of the model.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// Reads a model. `base` gives the text of another model, for a file that says `based_on`: its own top-level
/// entries then replace those of the base.
pub fn parse(text: &str, base: impl Fn(&str) -> Option<String>) -> Result<Model, Vec<Fault>> {
    let own: toml::Table = text.parse().map_err(|e: toml::de::Error| vec![fault(text, &e)])?;
    let model: Model = match own.get("based_on").and_then(toml::Value::as_str) {
        None => toml::from_str(text).map_err(|e| vec![fault(text, &e)])?,
        Some(name) => {
            let whole = |reason: String| vec![Fault { line: line_of(text, "based_on"), reason }];
            let under = base(name).ok_or_else(|| whole(format!("there is no model `{name}`")))?;
            let mut merged: toml::Table = under.parse().map_err(|e: toml::de::Error| whole(e.to_string()))?;
            merged.extend(own.clone().into_iter().filter(|(key, _)| key != "based_on"));
            toml::Value::Table(merged).try_into().map_err(|e: toml::de::Error| whole(e.to_string()))?
        }
    };
    let faults: Vec<Fault> =
        check(&model).into_iter().map(|(word, reason)| Fault { line: line_of(text, &word), reason }).collect();
    if faults.is_empty() { Ok(model) } else { Err(faults) }
}

fn fault(text: &str, error: &toml::de::Error) -> Fault {
    let line = error.span().map_or(0, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
    Fault { line, reason: error.message().to_string() }
}

/// The first line on which a word stands.
fn line_of(text: &str, word: &str) -> usize {
    text.lines().position(|l| l.contains(word)).map_or(0, |i| i + 1)
}

/// What no deserialiser can see: each fault with a word that stands on its line.
fn check(model: &Model) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    let mut say = |word: &str, reason: String| faults.push((word.to_string(), reason));
    let groups: BTreeSet<&str> = model.question_group.iter().map(|g| g.code.as_str()).collect();
    for question in &model.question {
        if !groups.contains(question.group.as_str()) {
            say(
                &question.code,
                format!("the question {} stands in no known group `{}`", question.code, question.group),
            );
        }
    }
    let derived = model.derived_rules();
    let asked: BTreeSet<&str> = model.question.iter().map(|q| q.code.as_str()).collect();
    let rules = (model.category.iter().filter_map(|c| c.rule.as_ref().map(|r| (c.code.as_str(), &r.0))))
        .chain(model.degree.iter().map(|d| (d.degree.code(), &d.when.0)))
        .chain(model.contradiction.iter().map(|c| ("[[contradiction]]", &c.when.0)))
        .chain(derived.iter().map(|(code, rule)| (code.as_str(), rule)));
    for (name, rule) in rules {
        for atom in rule.criteria(&derived) {
            if !asked.contains(atom.fact_code()) {
                say(name, format!("the rule of {name} asks for {}, which no question establishes", atom.fact_code()));
            }
            if model.criterion_label(atom.fact_code()).is_none() {
                say(name, format!("the criterion {} has no name", atom.fact_code()));
            }
        }
    }
    for code in derived.keys().filter(|code| cycles(code, &derived)) {
        say(code, format!("the derived criterion {code} depends on itself"));
    }
    let categories: BTreeSet<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
    for rule in model.degree.iter().filter(|d| !categories.contains(d.category.as_str())) {
        say(rule.degree.code(), format!("the degree {} names no known category `{}`", rule.degree, rule.category));
    }
    let themes: BTreeSet<&str> = model.theme.iter().map(|t| t.code.as_str()).collect();
    for theme in model.route.iter().filter_map(|r| r.theme.as_deref()).filter(|t| !themes.contains(t)) {
        say(theme, format!("a route names no known theme `{theme}`"));
    }
    let regions: BTreeSet<&str> = model.region.iter().map(|r| r.code.as_str()).collect();
    for region in model.route.iter().filter_map(|r| r.region.as_deref()).filter(|r| !regions.contains(r)) {
        say(region, format!("a route names no known region `{region}`"));
    }
    if !model.route.iter().any(|r| r.theme.is_none() && r.region.is_none() && r.language.is_none()) {
        let reason =
            "an announcement without a theme would reach nobody: add a route without theme, region and language";
        say("[[route]]", reason.into());
    }
    for cadence in model.cadence.iter().filter(|c| c.escalates_after.is_some_and(|days| days < 1)) {
        say("escalates_after", format!("{} would come up before it is late: at least 1 day", cadence.due));
    }
    for due in DueKind::ALL.iter().filter(|d| model.cadence(**d).is_none()) {
        say("[[cadence]]", format!("there is no cadence for {due}"));
    }
    for role in Role::ALL.iter().filter(|r| !model.role.contains_key(r)) {
        say("[role", format!("the role {role} has no name"));
    }
    for transfer in &model.transfer {
        if transfer.check.iter().all(|c| !c.compulsory) {
            say(&transfer.code, format!("the transfer {} has nothing that must be done before", transfer.code));
        }
    }
    if !model.transfer.is_empty() && model.transfer_reason.is_empty() {
        say("[[transfer]]", "a transfer could not be declined: add a transfer_reason".into());
    }
    for (kind, codes) in codes(model) {
        if let Some(twice) = codes.iter().find(|c| codes.iter().filter(|d| d == c).count() > 1) {
            say(twice, format!("the {kind} {twice} stands twice"));
        }
    }
    if model.commission.quorum > model.commission.seats.len() {
        say("quorum", "the commission's quorum is larger than its seats".into());
    }
    for (word, reason) in model.billing.iter().flat_map(|billing| billing.faults(model)) {
        say(&word, reason);
    }
    if model.languages.is_empty() || model.institution.is_empty() || model.region.is_empty() {
        say("languages", "a model needs a language, an institution and a region".into());
    }
    faults
}

/// The codes of all checklists, each once in its own: two kinds may ask for the same.
fn checks(model: &Model) -> Vec<&str> {
    let twice = |t: &crate::transfer::TransferKind, code: &str| t.check.iter().filter(|c| c.code == code).count() > 1;
    let found = model.transfer.iter().flat_map(|t| t.check.iter().filter(|c| twice(t, &c.code)));
    found.map(|c| c.code.as_str()).collect()
}

fn codes(model: &Model) -> BTreeMap<&'static str, Vec<&str>> {
    BTreeMap::from([
        ("institution", model.institution.iter().map(|x| x.code.as_str()).collect()),
        ("region", model.region.iter().map(|x| x.code.as_str()).collect()),
        ("theme", model.theme.iter().map(|x| x.code.as_str()).collect()),
        ("question", model.question.iter().map(|x| x.code.as_str()).collect()),
        ("session type", model.session_type.iter().map(|x| x.code.as_str()).collect()),
        ("guide", model.guide.iter().map(|x| x.code.as_str()).collect()),
        ("transfer", model.transfer.iter().map(|x| x.code.as_str()).collect()),
        ("check of a transfer", checks(model)),
        ("outcome", model.outcome.iter().map(|x| x.code.as_str()).collect()),
        ("cadence", model.cadence.iter().map(|x| x.due.code()).collect()),
    ])
}

fn cycles(start: &str, derived: &BTreeMap<String, Rule>) -> bool {
    fn reaches(rule: &Rule, goal: &str, derived: &BTreeMap<String, Rule>, depth: usize) -> bool {
        match rule {
            Rule::All(rs) | Rule::Any(rs) | Rule::None(rs) | Rule::AtLeast(_, rs) => {
                rs.iter().any(|r| reaches(r, goal, derived, depth))
            }
            Rule::Fact(code) => {
                code == goal || (depth < 16 && derived.get(code).is_some_and(|r| reaches(r, goal, derived, depth + 1)))
            }
            Rule::Count(..) => false,
        }
    }
    derived.get(start).is_some_and(|rule| reaches(rule, start, derived, 0))
}
