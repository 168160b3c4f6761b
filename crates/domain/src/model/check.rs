//! What no deserialiser can see in a model: each fault with a word that stands on its line.

use super::rule::{Rule, Verdict};
use super::{Bank, DueKind, InCase, Label, Model, Otherwise, Role, Step};
use std::collections::{BTreeMap, BTreeSet};

/// A word that stands on the line of the fault, and what is wrong.
type Wrong = (String, String);

/// Everything that is wrong.
pub(super) fn check(model: &Model) -> Vec<Wrong> {
    let mut faults = Vec::new();
    for part in [questions, rules, categories, accesses, routes, cadences, duties, steps, transfers, sections, whole] {
        part(model, &mut |word, reason| faults.push((word.to_string(), reason)));
    }
    faults
}

type Say<'s> = &'s mut dyn FnMut(&str, String);

fn questions(model: &Model, say: Say) {
    let groups: BTreeSet<&str> = model.question_group.iter().map(|g| g.code.as_str()).collect();
    for q in model.question.iter().filter(|q| !groups.contains(q.group.as_str())) {
        say(&q.code, format!("the question {} stands in no known group `{}`", q.code, q.group));
    }
}

/// The rules on which a case is decided, with a word that stands where each does.
fn deciding(model: &Model) -> Vec<(&str, &Rule)> {
    let categories = model.category.iter().filter_map(|c| c.rule.as_ref().map(|r| (c.code.as_str(), &r.0)));
    categories.chain(model.degree.iter().map(|d| (d.degree.code(), &d.when.0))).collect()
}

fn rules(model: &Model, say: Say) {
    let derived = model.derived_rules();
    let circles: Vec<&String> = derived.keys().filter(|code| cycles(code, &derived)).collect();
    for code in &circles {
        say(code, format!("the derived criterion {code} depends on itself"));
    }
    let asked: BTreeSet<&str> = model.question.iter().map(|q| q.code.as_str()).collect();
    let contradictions = model.contradiction.iter().map(|c| ("[[contradiction]]", &c.when.0));
    let follow = derived.iter().map(|(code, rule)| (code.as_str(), rule));
    for (name, rule) in deciding(model).into_iter().chain(contradictions).chain(follow) {
        let atoms = rule.criteria(&derived);
        for code in atoms.iter().flat_map(Rule::asks).filter(|code| !asked.contains(code)) {
            say(name, format!("the rule of {name} asks for {code}, which no question establishes"));
        }
        unnamed(model, name, &atoms, say);
    }
    if circles.is_empty() {
        deciding(model).into_iter().for_each(|(name, rule)| reachable(name, rule, &derived, say));
    }
}

fn unnamed(model: &Model, word: &str, atoms: &[Rule], say: Say) {
    for atom in atoms.iter().filter(|a| model.criterion_label(a.code()).is_none()) {
        say(word, format!("the criterion {} has no name", atom.code()));
    }
}

/// A rule that nobody can meet, or that everybody meets, decides nothing.
fn reachable(name: &str, rule: &Rule, derived: &BTreeMap<String, Rule>, say: Say) {
    if !rule.can_be(Verdict::Met, derived) {
        say(name, format!("the rule of {name} can never be met: {rule}"));
    }
    if !rule.can_be(Verdict::Unmet, derived) {
        say(name, format!("the rule of {name} is met by everybody: {rule}"));
    }
}

fn categories(model: &Model, say: Say) {
    let known: BTreeSet<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
    for rule in model.degree.iter().filter(|d| !known.contains(d.category.as_str())) {
        say(rule.degree.code(), format!("the degree {} names no known category `{}`", rule.degree, rule.category));
    }
    for c in model.category.iter().filter(|c| c.otherwise == Otherwise::ByAgreement) {
        if c.rule.is_some() {
            say(&c.code, format!("the category {} has a rule and leaves it to agreements", c.code));
        }
        if model.agreement.is_empty() {
            say(&c.code, format!("the category {} leaves it to agreements, and there is none", c.code));
        }
    }
}

fn accesses(model: &Model, say: Say) {
    let (derived, bank) = (model.derived_rules(), Bank::get());
    let known: BTreeSet<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
    for access in model.accesses() {
        if !known.contains(access.category.as_str()) {
            say(&access.code, format!("{} names no known category `{}`", access.code, access.category));
        }
        if let (Some(from), Some(until)) = (access.valid_from, access.valid_until)
            && until < from
        {
            say(&access.code, format!("{} ends before it begins", access.code));
        }
        let Some(rule) = &access.rule else { continue };
        let atoms = rule.0.criteria(&derived);
        let own = |code: &str| model.criterion_label(code).is_some();
        for atom in atoms.iter().filter(|a| bank.criterion(a.code()).is_none() && !own(a.code())) {
            say(&access.code, format!("the rule of {} asks for {}, which is no known code", access.code, atom.code()));
        }
        reachable(&access.code, &rule.0, &derived, say);
    }
}

fn routes(model: &Model, say: Say) {
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
}

fn cadences(model: &Model, say: Say) {
    for cadence in model.cadence.iter().filter(|c| c.escalates_after.is_some_and(|days| days < 1)) {
        say("escalates_after", format!("{} would come up before it is late: at least 1 day", cadence.due));
    }
    if model.cadence.iter().any(|c| c.due == DueKind::Rhythm) {
        say("[[cadence]]", "a rhythm has a section of its own: [[rhythm]]".into());
    }
    let early = |k: &InCase| k.escalates_after.is_some_and(|days| days < 1);
    for rhythm in model.rhythm.iter().filter(|r| r.in_case.as_ref().is_some_and(early)) {
        say(&rhythm.code, format!("{} would come up before it is late: at least 1 day", rhythm.code));
    }
    for due in DueKind::ALL.iter().filter(|d| **d != DueKind::Rhythm && model.cadence(**d).is_none()) {
        say("[[cadence]]", format!("there is no cadence for {due}"));
    }
    for rhythm in model.rhythm.iter().filter(|r| r.often.times == 0 || r.often.every == 0) {
        say(&rhythm.code, format!("the rhythm {} never comes round", rhythm.code));
    }
}

/// What somebody must be able to do: announce, lead, chair.
fn duties(model: &Model, say: Say) {
    for role in Role::ALL.iter().filter(|r| !model.role.contains_key(r)) {
        say("[role", format!("the role {role} has no name"));
    }
    if !model.institution.is_empty() {
        if model.institution.iter().all(|i| !i.may_announce) {
            say("[[institution]]", "nobody may announce: no institution has may_announce".into());
        }
        if model.institution.iter().all(|i| !i.may_lead) {
            say("[[institution]]", "nobody may lead a case: no institution has may_lead".into());
        }
    }
    for kind in model.session_type.iter().filter(|t| t.led_by.is_empty()) {
        say(&kind.code, format!("nobody may lead the session {}", kind.code));
    }
}

fn steps(model: &Model, say: Say) {
    let known: BTreeMap<&str, &Step> = model.step.iter().map(|s| (s.code.as_str(), s)).collect();
    for step in &model.step {
        let code = &step.code;
        if step.roles.is_empty() && step.partners.is_empty() {
            say(code, format!("nobody may do the step {code}"));
        }
        if !step.partners.is_empty() && model.institution.iter().all(|i| !step.partners.contains(&i.kind)) {
            let kinds: Vec<&str> = step.partners.iter().map(|p| p.code()).collect();
            say(code, format!("nobody may do the step {code}: no institution is {}", kinds.join(" or ")));
        }
        for before in step.after.iter().filter(|b| !known.contains_key(b.as_str())) {
            say(before, format!("the step {code} comes after `{before}`, which is no step"));
        }
        if comes_after_itself(step, &known) {
            say(code, format!("the step {code} comes after itself"));
        }
    }
}

fn comes_after_itself(start: &Step, known: &BTreeMap<&str, &Step>) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(step) = open.pop() {
        for before in step.after.iter().filter_map(|b| known.get(b.as_str())) {
            if before.code == start.code {
                return true;
            }
            if seen.insert(before.code.as_str()) {
                open.push(before);
            }
        }
    }
    false
}

fn transfers(model: &Model, say: Say) {
    for transfer in &model.transfer {
        if transfer.check.iter().all(|c| !c.compulsory) {
            say(&transfer.code, format!("the transfer {} has nothing that must be done before", transfer.code));
        }
    }
    if !model.transfer.is_empty() && model.transfer_reason.is_empty() {
        say("[[transfer]]", "a transfer could not be declined: add a transfer_reason".into());
    }
}

/// The sections for which a model may say how sure they are.
const SECTIONS: &[&str] = &[
    "agreement",
    "body",
    "cadence",
    "category",
    "checks_after_closure",
    "commission",
    "consent",
    "contradiction",
    "degree",
    "derived",
    "guide",
    "institution",
    "languages",
    "outcome",
    "question",
    "refusal_reason",
    "region",
    "retention",
    "rhythm",
    "role",
    "route",
    "service",
    "session_type",
    "step",
    "suppress_below",
    "theme",
    "transfer",
    "transfer_reason",
    "triage_reason",
];

fn sections(model: &Model, say: Say) {
    for section in model.said.keys().filter(|s| !SECTIONS.contains(&s.as_str())) {
        say(section, format!("it says how sure `{section}` is, which is no section"));
    }
    for (kind, codes) in codes(model) {
        if let Some(twice) = codes.iter().find(|c| codes.iter().filter(|d| d == c).count() > 1) {
            say(twice, format!("the {kind} {twice} stands twice"));
        }
    }
}

fn whole(model: &Model, say: Say) {
    for (word, reason) in model.billing.iter().flat_map(|billing| billing.faults(model)) {
        say(&word, reason);
    }
    if model.commission.quorum > model.commission.seats.len() {
        say("quorum", "the commission's quorum is larger than its seats".into());
    }
    if model.languages.is_empty() || model.institution.is_empty() || model.region.is_empty() {
        say("languages", "a model needs a language, an institution and a region".into());
    }
    let empty = |label: &Label| super::Language::ALL.iter().any(|l| label.get(*l).trim().is_empty());
    if empty(&model.label) {
        say("[label]", "the canton's name is missing in one language".into());
    }
    for institution in model.institution.iter().filter(|i| empty(&i.label) || empty(&i.short)) {
        say(&institution.code, format!("the name of {} is missing in one language", institution.code));
    }
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
        ("category", model.category.iter().map(|x| x.code.as_str()).collect()),
        ("session type", model.session_type.iter().map(|x| x.code.as_str()).collect()),
        ("guide", model.guide.iter().map(|x| x.code.as_str()).collect()),
        ("transfer", model.transfer.iter().map(|x| x.code.as_str()).collect()),
        ("check of a transfer", checks(model)),
        ("outcome", model.outcome.iter().map(|x| x.code.as_str()).collect()),
        ("rhythm", model.rhythm.iter().map(|x| x.code.as_str()).collect()),
        ("cadence", model.cadence.iter().map(|x| x.due.code()).collect()),
        ("body", model.body.iter().map(|x| x.code.as_str()).collect()),
        ("rhythm", model.rhythm.iter().map(|x| x.code.as_str()).collect()),
        ("step", model.step.iter().map(|x| x.code.as_str()).collect()),
        ("access", model.accesses().map(|x| x.code.as_str()).collect()),
    ])
}

fn cycles(start: &str, derived: &BTreeMap<String, Rule>) -> bool {
    fn names<'r>(rule: &'r Rule, found: &mut Vec<&'r str>) {
        match rule {
            Rule::All(rs) | Rule::Any(rs) | Rule::None(rs) | Rule::AtLeast(_, rs) => {
                rs.iter().for_each(|r| names(r, found));
            }
            Rule::Fact(code) => found.push(code),
            Rule::Count(..) => {}
        }
    }
    let (mut seen, mut open) = (BTreeSet::new(), Vec::new());
    derived.get(start).into_iter().for_each(|rule| names(rule, &mut open));
    while let Some(code) = open.pop() {
        if code == start {
            return true;
        }
        if seen.insert(code) {
            derived.get(code).into_iter().for_each(|rule| names(rule, &mut open));
        }
    }
    false
}
