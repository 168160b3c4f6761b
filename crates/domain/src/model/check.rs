//! What no deserialiser can see in a model: each fault with a word that stands on its line.

use super::fault::FaultCode::*;
use super::fault::{FaultCode, Spot, Wrong};
use super::rule::{Rule, Verdict};
use super::{Bank, DueKind, InCase, Label, Model, Otherwise, Role, Step};
use crate::procedure::{ProcedureRule, ProcedureStep};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong.
pub(super) fn check(model: &Model) -> Vec<Wrong> {
    let mut faults = Vec::new();
    for part in [
        questions, rules, categories, accesses, routes, cadences, duties, steps, transfers, procedures, sections, whole,
    ] {
        part(model, &mut |spot, code, reason| faults.push(spot.wrong(code, reason)));
    }
    faults
}

type Say<'s> = &'s mut dyn FnMut(Spot, FaultCode, String);

fn questions(model: &Model, say: Say) {
    let groups: BTreeSet<&str> = model.question_group.iter().map(|g| g.code.as_str()).collect();
    for q in model.question.iter().filter(|q| !groups.contains(q.group.as_str())) {
        let reason = format!("the question {} stands in no known group `{}`", q.code, q.group);
        say(Spot::of("question", &q.code, "group"), UnknownCode, reason);
    }
}

/// The rules on which a case is decided, each with its name and where it stands.
fn deciding(model: &Model) -> Vec<(&str, Spot, &Rule)> {
    let of_category =
        |c: &super::CategoryRule, rule: bool| Spot::of("category", &c.code, if rule { "rule" } else { "version" });
    let categories = model.category.iter().flat_map(|c| {
        let versions = c.version.iter().map(move |v| (c.code.as_str(), of_category(c, false), &v.rule.0));
        let rule = c.rule.as_ref().filter(|_| c.version.is_empty());
        rule.map(|r| (c.code.as_str(), of_category(c, true), &r.0)).into_iter().chain(versions)
    });
    let degrees = model.degree.iter().enumerate().flat_map(|(n, d)| {
        let spot = move |field: &str| Spot::of("degree", &n.to_string(), field).on(d.degree.code());
        let versions = d.version.iter().map(move |v| (d.degree.code(), spot("version"), &v.rule.0));
        let rule = d.rule().filter(|_| d.version.is_empty());
        rule.map(|r| (d.degree.code(), spot("when"), r)).into_iter().chain(versions)
    });
    categories.chain(degrees).collect()
}

fn rules(model: &Model, say: Say) {
    let derived = model.derived_rules();
    let circles: Vec<&String> = derived.keys().filter(|code| cycles(code, &derived)).collect();
    for code in &circles {
        say(Spot::of("derived", code, ""), Circle, format!("the derived criterion {code} depends on itself"));
    }
    let asked: BTreeSet<&str> = model.question.iter().map(|q| q.code.as_str()).collect();
    let contradictions = model.contradiction.iter().enumerate().map(|(n, c)| {
        ("[[contradiction]]", Spot::of("contradiction", &n.to_string(), "when").on("[[contradiction]]"), &c.when.0)
    });
    let follow = derived.iter().map(|(code, rule)| (code.as_str(), Spot::of("derived", code, ""), rule));
    for (name, spot, rule) in deciding(model).into_iter().chain(contradictions).chain(follow) {
        let atoms = rule.criteria(&derived);
        for code in atoms.iter().flat_map(Rule::asks).filter(|code| !asked.contains(code)) {
            let reason = format!("the rule of {name} asks for {code}, which no question establishes");
            say(spot.clone(), NotAsked, reason);
        }
        unnamed(model, &spot, &atoms, say);
    }
    if circles.is_empty() {
        deciding(model).into_iter().for_each(|(name, spot, rule)| reachable(name, &spot, rule, &derived, say));
    }
}

fn unnamed(model: &Model, spot: &Spot, atoms: &[Rule], say: Say) {
    for atom in atoms.iter().filter(|a| model.criterion_label(a.code()).is_none()) {
        say(spot.clone(), Unnamed, format!("the criterion {} has no name", atom.code()));
    }
}

/// A rule that nobody can meet, or that everybody meets, decides nothing.
fn reachable(name: &str, spot: &Spot, rule: &Rule, derived: &BTreeMap<String, Rule>, say: Say) {
    if !rule.can_be(Verdict::Met, derived) {
        say(spot.clone(), NeverMet, format!("the rule of {name} can never be met: {rule}"));
    }
    if !rule.can_be(Verdict::Unmet, derived) {
        say(spot.clone(), AlwaysMet, format!("the rule of {name} is met by everybody: {rule}"));
    }
}

fn categories(model: &Model, say: Say) {
    let known: BTreeSet<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
    for (n, rule) in model.degree.iter().enumerate().filter(|(_, d)| !known.contains(d.category.as_str())) {
        let reason = format!("the degree {} names no known category `{}`", rule.degree, rule.category);
        say(Spot::of("degree", &n.to_string(), "category").on(rule.degree.code()), UnknownCode, reason);
    }
    for (n, d) in model.degree.iter().enumerate() {
        let spot = |field: &str| Spot::of("degree", &n.to_string(), field).on(d.degree.code());
        if d.when.is_none() && d.version.is_empty() {
            say(spot("when"), FieldMissing, format!("the degree {} says neither when nor has versions", d.degree));
        }
        d.validity().faults(d.degree.code()).into_iter().for_each(|(code, reason)| say(spot("version"), code, reason));
    }
    for c in &model.category {
        c.validity().faults(&c.code).into_iter().for_each(|(code, reason)| {
            say(Spot::of("category", &c.code, "version"), code, reason);
        });
    }
    for c in model.category.iter().filter(|c| c.otherwise == Otherwise::ByAgreement) {
        let spot = || Spot::of("category", &c.code, "otherwise");
        if c.rule.is_some() {
            say(spot(), RuleAndAgreements, format!("the category {} has a rule and leaves it to agreements", c.code));
        }
        if model.agreement.is_empty() {
            say(spot(), NoAgreement, format!("the category {} leaves it to agreements, and there is none", c.code));
        }
    }
}

fn accesses(model: &Model, say: Say) {
    let known: BTreeSet<&str> = model.category.iter().map(|c| c.code.as_str()).collect();
    for (section, access) in model.named_accesses() {
        let spot = |field: &str| Spot::of(section, &access.code, field);
        if !known.contains(access.category.as_str()) {
            let reason = format!("{} names no known category `{}`", access.code, access.category);
            say(spot("category"), UnknownCode, reason);
        }
        for (code, reason) in access.validity().faults(&access.code) {
            say(spot(if access.version.is_empty() { "valid_until" } else { "version" }), code, reason);
        }
        let versions = access.version.iter().map(|v| (spot("version"), &v.rule.0));
        let rule = access.rule.as_ref().filter(|_| access.version.is_empty());
        for (spot, rule) in rule.map(|r| (spot("rule"), &r.0)).into_iter().chain(versions) {
            rule_of_access(model, &access.code, &spot, rule, say);
        }
    }
}

fn rule_of_access(model: &Model, name: &str, spot: &Spot, rule: &Rule, say: Say) {
    let (derived, bank) = (model.derived_rules(), Bank::get());
    let atoms = rule.criteria(&derived);
    let own = |code: &str| model.criterion_label(code).is_some();
    for atom in atoms.iter().filter(|a| bank.criterion(a.code()).is_none() && !own(a.code())) {
        let reason = format!("the rule of {name} asks for {}, which is no known code", atom.code());
        say(spot.clone(), UnknownCode, reason);
    }
    reachable(name, spot, rule, &derived, say);
}

fn routes(model: &Model, say: Say) {
    let themes: BTreeSet<&str> = model.theme.iter().map(|t| t.code.as_str()).collect();
    let regions: BTreeSet<&str> = model.region.iter().map(|r| r.code.as_str()).collect();
    for (n, route) in model.route.iter().enumerate() {
        let spot = |field: &str, word: &str| Spot::of("route", &n.to_string(), field).on(word);
        if let Some(theme) = route.theme.as_deref().filter(|t| !themes.contains(t)) {
            say(spot("theme", theme), UnknownCode, format!("a route names no known theme `{theme}`"));
        }
        if let Some(region) = route.region.as_deref().filter(|r| !regions.contains(r)) {
            say(spot("region", region), UnknownCode, format!("a route names no known region `{region}`"));
        }
    }
    if !model.route.iter().any(|r| r.theme.is_none() && r.region.is_none() && r.language.is_none()) {
        let reason =
            "an announcement without a theme would reach nobody: add a route without theme, region and language";
        say(Spot::section("route").on("[[route]]"), NoLastRoute, reason.into());
    }
}

fn cadences(model: &Model, say: Say) {
    for cadence in model.cadence.iter().filter(|c| c.escalates_after.is_some_and(|days| days < 1)) {
        let spot = Spot::of("cadence", cadence.due.code(), "escalates_after").on("escalates_after");
        say(spot, TooEarly, format!("{} would come up before it is late: at least 1 day", cadence.due));
    }
    if model.cadence.iter().any(|c| c.due == DueKind::Rhythm) {
        let reason = "a rhythm has a section of its own: [[rhythm]]";
        say(Spot::section("cadence").on("[[cadence]]"), RhythmElsewhere, reason.into());
    }
    let early = |k: &InCase| k.escalates_after.is_some_and(|days| days < 1);
    for rhythm in model.rhythm.iter().filter(|r| r.in_case.as_ref().is_some_and(early)) {
        let spot = Spot::of("rhythm", &rhythm.code, "in_case.escalates_after");
        say(spot, TooEarly, format!("{} would come up before it is late: at least 1 day", rhythm.code));
    }
    for due in DueKind::ALL.iter().filter(|d| **d != DueKind::Rhythm && model.cadence(**d).is_none()) {
        let spot = Spot::section("cadence").on("[[cadence]]");
        say(spot, CadenceMissing, format!("there is no cadence for {due}"));
    }
    for rhythm in model.rhythm.iter().filter(|r| r.often.times == 0 || r.often.every == 0) {
        let reason = format!("the rhythm {} never comes round", rhythm.code);
        say(Spot::of("rhythm", &rhythm.code, "often.every"), NeverComesRound, reason);
    }
}

/// What somebody must be able to do: announce, lead, chair.
fn duties(model: &Model, say: Say) {
    for role in Role::ALL.iter().filter(|r| !model.role.contains_key(r)) {
        say(Spot::of("role", role.code(), "").on("[role"), Unnamed, format!("the role {role} has no name"));
    }
    if !model.institution.is_empty() {
        let spot = || Spot::section("institution").on("[[institution]]");
        if model.institution.iter().all(|i| !i.may_announce) {
            say(spot(), Nobody, "nobody may announce: no institution has may_announce".into());
        }
        if model.institution.iter().all(|i| !i.may_lead) {
            say(spot(), Nobody, "nobody may lead a case: no institution has may_lead".into());
        }
    }
    for kind in model.session_type.iter().filter(|t| t.led_by.is_empty()) {
        let spot = Spot::of("session_type", &kind.code, "led_by");
        say(spot, Nobody, format!("nobody may lead the session {}", kind.code));
    }
}

fn steps(model: &Model, say: Say) {
    let known: BTreeMap<&str, &Step> = model.step.iter().map(|s| (s.code.as_str(), s)).collect();
    for step in &model.step {
        let code = &step.code;
        let spot = |field: &str| Spot::of("step", code, field);
        if step.roles.is_empty() && step.partners.is_empty() {
            say(spot("roles"), Nobody, format!("nobody may do the step {code}"));
        }
        if !step.partners.is_empty() && model.institution.iter().all(|i| !step.partners.contains(&i.kind)) {
            let kinds: Vec<&str> = step.partners.iter().map(|p| p.code()).collect();
            let reason = format!("nobody may do the step {code}: no institution is {}", kinds.join(" or "));
            say(spot("partners"), Nobody, reason);
        }
        for before in step.after.iter().filter(|b| !known.contains_key(b.as_str())) {
            let reason = format!("the step {code} comes after `{before}`, which is no step");
            say(spot("after").on(before), UnknownCode, reason);
        }
        if comes_after_itself(step, &known) {
            say(spot("after").on(code), Circle, format!("the step {code} comes after itself"));
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
            let reason = format!("the transfer {} has nothing that must be done before", transfer.code);
            say(Spot::of("transfer", &transfer.code, "check"), NothingCompulsory, reason);
        }
    }
    if !model.transfer.is_empty() && model.transfer_reason.is_empty() {
        let reason = "a transfer could not be declined: add a transfer_reason";
        say(Spot::section("transfer_reason").on("[[transfer]]"), NoReason, reason.into());
    }
}

/// A procedure whose steps nobody does, whose ways lead nowhere, or that costs what nobody books, could not be run.
fn procedures(model: &Model, say: Say) {
    for rule in &model.procedure {
        let spot = |field: &str| Spot::of("procedure", &rule.code, field);
        if rule.access.is_some() && rule.access_in(model).is_none() {
            let reason = format!("{} names no known service or agreement", rule.code);
            say(spot("access"), UnknownCode, reason);
        }
        if rule.step.is_empty() || rule.step.len() >= crate::procedure::PLACES as usize {
            say(spot("step"), WithoutBasics, format!("the procedure {} needs steps, and not that many", rule.code));
        }
        if rule.slots.as_ref().is_some_and(|s| s.places == 0 || s.often.times == 0 || s.often.every == 0) {
            say(spot("slots.places"), NeverComesRound, format!("the procedure {} can never be booked", rule.code));
        }
        for kinds in rule.others().chain([rule.starts.as_slice()]).filter(|kinds| !kinds.is_empty()) {
            if model.institution.iter().all(|i| !kinds.contains(&i.kind)) {
                let kinds: Vec<&str> = kinds.iter().map(|p| p.code()).collect();
                let reason = format!("nobody runs {}: no institution is {}", rule.code, kinds.join(" or "));
                say(spot("step"), Nobody, reason);
            }
        }
        rule.step.iter().for_each(|step| procedure_step(model, rule, step, say));
    }
}

fn procedure_step(model: &Model, rule: &ProcedureRule, step: &ProcedureStep, say: Say) {
    let spot = || Spot::of("procedure", &rule.code, "step").on(&step.code);
    let of_results = step.result.iter().flat_map(|r| r.next.iter().flatten());
    for next in step.next.iter().flatten().chain(of_results).filter(|next| rule.step(next).is_none()) {
        say(spot(), UnknownCode, format!("the step {} of {} leads to `{next}`, which is none", step.code, rule.code));
    }
    let twice = rule.step.iter().filter(|s| s.code == step.code).count() > 1;
    if twice {
        say(spot(), Twice, format!("the step {} of {} stands twice", step.code, rule.code));
    }
    if step.physician && step.by != [crate::model::Partner::Hlt] {
        let reason = format!("a physician writes at {} of {}: by = [\"HLT\"]", step.code, rule.code);
        say(spot(), Nobody, reason);
    }
    let costs = model.billing.iter().flat_map(|b| &b.cost);
    if let (Some(cost), true) = (&step.cost, model.billing.is_some())
        && !costs.into_iter().any(|c| c.code == *cost)
    {
        say(
            spot(),
            UnknownCode,
            format!("the step {} of {} is booked as `{cost}`, which is no cost", step.code, rule.code),
        );
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
    "procedure",
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
        let reason = format!("it says how sure `{section}` is, which is no section");
        say(Spot::of("said", section, ""), UnknownCode, reason);
    }
    for (kind, section, codes) in codes(model) {
        if let Some(twice) = codes.iter().find(|c| codes.iter().filter(|d| d == c).count() > 1) {
            say(Spot::of(section, twice, "code"), Twice, format!("the {kind} {twice} stands twice"));
        }
    }
}

fn whole(model: &Model, say: Say) {
    for (word, reason) in model.billing.iter().flat_map(|billing| billing.faults(model)) {
        say(Spot::section("billing").on(&word), Billing, reason);
    }
    if model.commission.quorum > model.commission.seats.len() {
        let reason = "the commission's quorum is larger than its seats";
        say(Spot::of("commission", "", "quorum").on("quorum"), QuorumTooLarge, reason.into());
    }
    if model.languages.is_empty() || model.institution.is_empty() || model.region.is_empty() {
        let reason = "a model needs a language, an institution and a region";
        say(Spot::of("", "", "languages").on("languages"), WithoutBasics, reason.into());
    }
    let empty = |label: &Label| super::Language::ALL.iter().any(|l| label.get(*l).trim().is_empty());
    if empty(&model.label) {
        let reason = "the canton's name is missing in one language";
        say(Spot::of("", "", "label").on("[label]"), LanguageMissing, reason.into());
    }
    for institution in model.institution.iter().filter(|i| empty(&i.label) || empty(&i.short)) {
        let reason = format!("the name of {} is missing in one language", institution.code);
        say(Spot::of("institution", &institution.code, "label"), LanguageMissing, reason);
    }
}

/// The codes of all checklists, each once in its own: two kinds may ask for the same.
fn checks(model: &Model) -> Vec<&str> {
    let twice = |t: &crate::transfer::TransferKind, code: &str| t.check.iter().filter(|c| c.code == code).count() > 1;
    let found = model.transfer.iter().flat_map(|t| t.check.iter().filter(|c| twice(t, &c.code)));
    found.map(|c| c.code.as_str()).collect()
}

/// What is counted, the section in which it stands, and its codes.
fn codes(model: &Model) -> Vec<(&'static str, &'static str, Vec<&str>)> {
    vec![
        ("access", "agreement", model.accesses().map(|x| x.code.as_str()).collect()),
        ("body", "body", model.body.iter().map(|x| x.code.as_str()).collect()),
        ("cadence", "cadence", model.cadence.iter().map(|x| x.due.code()).collect()),
        ("category", "category", model.category.iter().map(|x| x.code.as_str()).collect()),
        ("check of a transfer", "transfer", checks(model)),
        ("guide", "guide", model.guide.iter().map(|x| x.code.as_str()).collect()),
        ("institution", "institution", model.institution.iter().map(|x| x.code.as_str()).collect()),
        ("outcome", "outcome", model.outcome.iter().map(|x| x.code.as_str()).collect()),
        ("procedure", "procedure", model.procedure.iter().map(|x| x.code.as_str()).collect()),
        ("question", "question", model.question.iter().map(|x| x.code.as_str()).collect()),
        ("region", "region", model.region.iter().map(|x| x.code.as_str()).collect()),
        ("rhythm", "rhythm", model.rhythm.iter().map(|x| x.code.as_str()).collect()),
        ("session type", "session_type", model.session_type.iter().map(|x| x.code.as_str()).collect()),
        ("step", "step", model.step.iter().map(|x| x.code.as_str()).collect()),
        ("theme", "theme", model.theme.iter().map(|x| x.code.as_str()).collect()),
        ("transfer", "transfer", model.transfer.iter().map(|x| x.code.as_str()).collect()),
    ]
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
