//! The models that come with the house: readable, complete, and proposing what the canton's rules say.

use domain::consent::Category;
use domain::model::rule::{Fact, Facts, Rule, Verdict};
use domain::model::{Degree, DueKind, Fault, KeptBy, Label, Language, Model, Owner, Partner, Role, Talk, parse};
use domain::screening::{Contradiction, Outcome, can_change, contradictions, decisive, evaluate};
use std::collections::{BTreeMap, BTreeSet};

/// The model of a real canton, and the base of the other.
const REAL: &str = include_str!("../../../../models/vs.toml");
/// The invented canton of the demonstration.
const DEMO: &str = include_str!("../../../../models/dm.toml");

fn read(text: &str) -> Result<Model, Vec<Fault>> {
    parse(text, |stem| (stem == "vs").then(|| REAL.to_string()))
}

fn real() -> Model {
    read(REAL).unwrap_or_else(|faults| panic!("{}", told(&faults)))
}

fn demo() -> Model {
    read(DEMO).unwrap_or_else(|faults| panic!("{}", told(&faults)))
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
}

// What the files say.

#[test]
fn x_02_both_models_are_read_without_fault() {
    let (real, demo) = (real(), demo());
    assert!(!real.demo);
    assert!(demo.demo, "the demonstration says that it is invented");
    assert_ne!(real.code, demo.code);
}

#[test]
fn x_02_the_demonstration_replaces_names_and_inherits_the_process() {
    let (real, demo) = (real(), demo());
    assert_eq!(demo.question, real.question);
    assert_eq!(demo.degree, real.degree);
    assert_eq!(demo.cadence, real.cadence);
    assert_eq!(demo.role, real.role);
    assert!(demo.institution.iter().all(|i| i.code.starts_with(&format!("{}-", demo.code))));
    assert!(demo.region.iter().all(|r| real.region.iter().all(|s| s.code != r.code)));
}

#[test]
fn x_02_the_demonstration_never_names_the_canton_it_is_based_on() {
    let shown = format!("{:?}", demo()).to_lowercase();
    for name in Language::ALL.iter().map(|l| real().label.get(*l).to_lowercase()) {
        assert!(!shown.contains(&name), "{name} stands in the demonstration");
    }
}

#[test]
fn every_text_stands_in_four_languages_and_swiss_spelling() {
    let mut count = 0;
    for text in [REAL, DEMO] {
        let table: toml::Table = text.parse().unwrap();
        each_text(&toml::Value::Table(table), "", &mut |at, language, text| {
            count += 1;
            assert!(!text.trim().is_empty(), "{at} has no {language}");
            assert_eq!(text.trim(), text, "{at} {language} has space around it");
            assert!(language != "de" || !text.contains('ß'), "{at}: {text}");
            assert!(!text.contains('—') && !text.contains('…'), "{at}: {text}");
        });
    }
    assert!(count > 400, "only {count} texts were found");
}

/// Calls back for each language of each label below a value.
fn each_text(value: &toml::Value, at: &str, found: &mut impl FnMut(&str, &str, &str)) {
    match value {
        toml::Value::Table(table) if table.contains_key("fr") => {
            for language in Language::ALL.iter().map(|l| l.code()) {
                found(at, language, table.get(language).and_then(toml::Value::as_str).unwrap_or(""));
            }
        }
        toml::Value::Table(table) => table.iter().for_each(|(key, v)| each_text(v, &format!("{at}.{key}"), found)),
        toml::Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| each_text(v, &format!("{at}[{i}]"), found));
        }
        _ => {}
    }
}

#[test]
fn case_01_the_form_is_short_enough_for_a_talk_and_asks_real_questions() {
    let model = real();
    assert!((18..=24).contains(&model.question.len()), "{} questions", model.question.len());
    for question in &model.question {
        for language in Language::ALL {
            let text = question.label.get(*language);
            assert!(text.ends_with('?'), "{}: {text}", question.code);
            assert!(text.chars().count() <= 130, "{} is too long in {language}: {text}", question.code);
        }
    }
    for group in &model.question_group {
        assert!(model.question.iter().any(|q| q.group == group.code), "the group {} is empty", group.code);
    }
}

#[test]
fn case_04_the_form_asks_for_the_signals_of_early_detection() {
    let model = real();
    let asked = codes_asked(&model);
    for signal in
        ["INST_IMMINENT", "ALLOWANCE_END_NEAR", "LONG_JOB_SEARCH", "SCHOOL_LEAVER_NO_FOLLOW_ON", "SICK_LEAVE_LONG"]
    {
        assert!(asked.contains(signal), "{signal} is not asked");
    }
}

#[test]
fn case_07_every_criterion_asked_by_a_rule_is_a_question() {
    for model in [real(), demo()] {
        let asked = codes_asked(&model);
        for atom in atoms(&model) {
            assert!(asked.contains(atom.as_str()), "{atom} is no question");
        }
    }
}

#[test]
fn case_07_every_derived_criterion_has_a_name() {
    let model = real();
    for code in model.derived.keys() {
        assert!(model.criterion_label(code).is_some(), "{code} has no name");
    }
}

#[test]
fn case_16_soft_criteria_are_judgements_and_stand_in_no_rule() {
    let model = real();
    let atoms = atoms(&model);
    for soft in ["MOTIVATED", "WORK_CAPABLE_PART", "PRIMARY_MARKET_CHANCE"] {
        let question = model.question.iter().find(|q| q.code == soft).unwrap();
        assert!(question.judged, "{soft} wants evidence");
        assert!(!atoms.contains(soft), "{soft} could keep someone out");
    }
    let judged: BTreeSet<&str> = model.question.iter().filter(|q| q.judged).map(|q| q.group.as_str()).collect();
    assert_eq!(judged, BTreeSet::from(["integration"]), "judgements stand together");
}

fn codes_asked(model: &Model) -> BTreeSet<&str> {
    model.question.iter().map(|q| q.code.as_str()).collect()
}

/// The code of every fact for which a rule of the model asks.
fn atoms(model: &Model) -> BTreeSet<String> {
    let derived = model.derived_rules();
    let rules = model
        .category
        .iter()
        .filter_map(|c| c.rule.as_ref())
        .chain(model.degree.iter().filter_map(|d| d.when.as_ref()));
    rules.flat_map(|r| r.0.criteria(&derived)).map(|a: Rule| a.fact_code().to_string()).collect()
}

#[test]
fn case_24_partners_announce_and_lead_but_the_bureau_does_neither() {
    for model in [real(), demo()] {
        for institution in &model.institution {
            let partner = institution.kind != Partner::Bur;
            assert_eq!(institution.may_announce, partner, "{}", institution.code);
            assert_eq!(institution.may_lead, partner, "{}", institution.code);
        }
        for kind in [
            Partner::Ui,
            Partner::Ii,
            Partner::Sa,
            Partner::Vet,
            Partner::Cgc,
            Partner::Mig,
            Partner::Suva,
            Partner::Bur,
        ] {
            assert!(model.institution.iter().any(|i| i.kind == kind), "{} has no {kind}", model.code);
        }
    }
}

#[test]
fn case_30_themes_reach_the_thematic_coordinator_and_the_rest_the_regional_one() {
    for model in [real(), demo()] {
        for theme in &model.theme {
            for region in &model.region {
                let to = domain::announcement::route(&model, &region.code, Some(&theme.code), Language::De);
                assert_eq!(to, Some(Role::ThematicCoordinator), "{}", theme.code);
            }
        }
        for region in &model.region {
            let to = |language| domain::announcement::route(&model, &region.code, None, language);
            assert!(model.languages.iter().all(|l| to(*l) == Some(Role::RegionalCoordinator)));
        }
    }
}

#[test]
fn case_30_a_route_may_be_for_one_region_or_one_language() {
    let mut model = real();
    let elsewhere = model.region[1].code.clone();
    let rule = |region: Option<&str>, language, to| domain::model::RouteRule {
        theme: None,
        region: region.map(str::to_string),
        language,
        to,
    };
    let (here, officer) = (model.region[0].code.clone(), Role::CantonalOfficer);
    model.route = vec![
        rule(Some(&here), Some(Language::De), officer),
        rule(None, Some(Language::De), Role::Secretariat),
        rule(None, None, Role::RegionalCoordinator),
    ];
    let to = |region: &str, language| domain::announcement::route(&model, region, Some("youth"), language).unwrap();
    assert_eq!(to(&here, Language::De), officer);
    assert_eq!(to(&elsewhere, Language::De), Role::Secretariat);
    assert_eq!(to(&here, Language::Fr), Role::RegionalCoordinator);
}

#[test]
fn case_18_a_consent_may_open_every_category_except_diagnosis_notes_and_justice() {
    let rules = real().consent;
    for category in Category::ALL {
        let closed = matches!(category, Category::Diagnosis | Category::Note | Category::Justice);
        assert_eq!(rules.categories.contains(category), !closed, "{category}");
    }
    assert!(rules.required_to_announce && rules.participation_required);
    assert_eq!((rules.default_months, rules.max_months), (12, 24));
}

#[test]
fn case_59_each_cadence_has_its_length_its_owner_and_its_firmness() {
    let model = real();
    let table = [
        // due, days, months, owner, firm, escalates after
        (DueKind::Restitution, 14, 0, Owner::Lead, false, Some(1)),
        (DueKind::Contact, 14, 0, Owner::Lead, false, Some(14)),
        (DueKind::Review, 0, 3, Owner::Coordinator, false, None),
        (DueKind::Clause, 0, 0, Owner::Lead, true, Some(7)),
        (DueKind::Task, 0, 0, Owner::Addressee, true, Some(7)),
        (DueKind::Measure, 0, 0, Owner::Lead, true, Some(7)),
        (DueKind::ServiceDelivery, 0, 0, Owner::Addressee, true, None),
        (DueKind::ConsentRenewal, -30, 0, Owner::Lead, true, None),
        (DueKind::Completeness, -3, 0, Owner::Secretariat, true, None),
        (DueKind::Triage, 5, 0, Owner::Coordinator, false, None),
        (DueKind::CommissionDecision, 30, 0, Owner::Officer, false, None),
    ];
    for (due, days, months, owner, firm, escalates) in table {
        let c = model.cadence(due).unwrap();
        assert_eq!(
            (c.days, c.months, c.owner, c.firm, c.escalates_after),
            (days, months, owner, firm, escalates),
            "{due}"
        );
    }
    assert_eq!(model.cadence.len(), DueKind::ALL.len() - 1, "all but the further rhythms, which are their own");
}

#[test]
fn case_66_the_commission_decides_with_all_three_seats() {
    let commission = real().commission;
    assert_eq!(commission.seats, [Partner::Ii, Partner::Ui, Partner::Sa]);
    assert_eq!(commission.quorum, 3);
    assert!(!commission.catalogues.is_empty() && !commission.funds.is_empty());
}

#[test]
fn case_69_every_national_result_has_a_cantonal_counterpart() {
    let model = real();
    for national in domain::closure::Outcome::ALL {
        assert!(model.outcome.iter().any(|o| o.national == *national), "{national} has no counterpart");
    }
}

#[test]
fn codes_and_names_are_unique_where_a_person_chooses_from_a_list() {
    for model in [real(), demo()] {
        let lists: [(&str, Vec<(&str, &Label)>); 5] = [
            ("institutions", model.institution.iter().map(|i| (i.code.as_str(), &i.label)).collect()),
            ("triage reasons", model.triage_reason.iter().map(|e| (e.code.as_str(), &e.label)).collect()),
            ("refusal reasons", model.refusal_reason.iter().map(|e| (e.code.as_str(), &e.label)).collect()),
            ("session types", model.session_type.iter().map(|e| (e.code.as_str(), &e.label)).collect()),
            ("outcomes", model.outcome.iter().map(|e| (e.code.as_str(), &e.label)).collect()),
        ];
        for (name, entries) in lists {
            let codes: BTreeSet<&str> = entries.iter().map(|(code, _)| *code).collect();
            assert_eq!(codes.len(), entries.len(), "{name}: a code stands twice");
            for language in Language::ALL {
                let texts: BTreeSet<&str> = entries.iter().map(|(_, label)| label.get(*language)).collect();
                assert_eq!(texts.len(), entries.len(), "{name}: two entries read the same in {language}");
            }
        }
    }
}

// What the model proposes.

const RISKS: [&str; 8] = [
    "RISK_HEALTH",
    "RISK_DEBT",
    "RISK_HOUSING",
    "RISK_FAMILY",
    "RISK_ADDICTION",
    "RISK_QUALIFICATION",
    "RISK_LANGUAGE",
    "RISK_LONG_ABSENCE",
];

/// Facts from a short form: `2 HEALTH+ DEBT+ DIFFICULTY-`. A number counts the institutions, `risks-` answers every risk
/// not named with no, `all-` every other question too.
fn facts(profile: &str) -> Facts {
    let mut facts = Facts::new();
    for word in profile.split_whitespace() {
        let answer = if word.ends_with('+') { Fact::Yes } else { Fact::No };
        let mut say = |code: &str| {
            facts.entry(code.to_string()).or_insert(answer);
        };
        match word.trim_end_matches(['+', '-']) {
            "risks" => RISKS.iter().for_each(|code| say(code)),
            "difficulty" => say("INTEGRATION_DIFFICULTY_HIGH"),
            "unclear" => say("POTENTIAL_UNCLEAR"),
            "intensive" => say("NEEDS_INTENSIVE_COACHING"),
            "coordination" => say("NEEDS_COORDINATION"),
            "imminent" => say("INST_IMMINENT"),
            "soft" => ["MOTIVATED", "WORK_CAPABLE_PART", "PRIMARY_MARKET_CHANCE"].iter().for_each(|code| say(code)),
            risk if RISKS.contains(&format!("RISK_{}", risk.to_uppercase()).as_str()) => {
                say(&format!("RISK_{}", risk.to_uppercase()));
            }
            number => {
                let count = number.parse().unwrap_or_else(|_| panic!("{word} is no part of a profile"));
                facts.insert("INSTITUTIONS".into(), Fact::Count(count));
            }
        }
    }
    facts
}

fn proposed(profile: &str) -> Outcome {
    evaluate(&real(), &facts(profile))
}

#[test]
fn case_03_the_degree_follows_from_the_profile() {
    use Degree::{Assessment, Bilateral, Network, NotIndicated, RoundTable, Tandem};
    let others = "coordination- imminent-";
    let table = [
        // Two institutions and little else: a network.
        ("2 risks- difficulty- unclear- intensive-", others, Network, "network"),
        ("3 debt+ risks- difficulty+ unclear- intensive-", others, Network, "network"),
        ("2 health+ debt+ family+ risks- difficulty- unclear+ intensive+", others, Network, "network"),
        // Several risks and great difficulties: complex, by what is needed.
        ("2 health+ debt+ risks- difficulty+ unclear- intensive-", others, RoundTable, "complex"),
        ("1 language+ qualification+ risks- difficulty+ unclear- intensive-", others, RoundTable, "complex"),
        ("3 addiction+ housing+ risks- difficulty+ unclear+ intensive-", others, Assessment, "complex"),
        ("3 health+ long_absence+ risks- difficulty+ unclear- intensive+", others, Tandem, "complex"),
        ("3 health+ long_absence+ risks- difficulty+ unclear+ intensive+", others, Tandem, "complex"),
        // One institution: its own work, or a talk with another.
        ("1 health+ risks- difficulty- unclear- intensive-", "coordination+ imminent-", Bilateral, "network"),
        ("1 risks- difficulty- unclear- intensive-", "coordination- imminent+", Bilateral, "network"),
        ("1 debt+ risks- difficulty+ unclear- intensive-", others, Bilateral, "network"),
    ];
    for (profile, rest, degree, category) in table {
        let outcome = proposed(&format!("{profile} {rest}"));
        assert_eq!(outcome.proposal, Some(degree), "{profile}");
        assert_eq!(outcome.category.as_deref(), Some(category), "{profile}");
        assert!(!outcome.provisional, "{profile}: everything is known");
    }
    let alone = proposed("1 health+ risks- difficulty- unclear- intensive- coordination- imminent-");
    assert_eq!(alone.proposal, Some(NotIndicated));
    assert!(!alone.provisional);
    assert!(
        alone.changes.iter().any(|c| c.code == "INSTITUTIONS" && c.proposal == Some(Network)),
        "says what would change it"
    );
}

#[test]
fn case_14_two_risks_and_great_difficulties_make_a_situation_complex() {
    let table = [
        ("2 health+ debt+ risks- difficulty+", Verdict::Unmet, Verdict::Met),
        ("2 health+ risks- difficulty+", Verdict::Met, Verdict::Unmet),
        ("2 health+ debt+ risks- difficulty-", Verdict::Met, Verdict::Unmet),
        ("2 health+ difficulty+", Verdict::Unknown, Verdict::Unknown),
        ("1 difficulty-", Verdict::Unmet, Verdict::Unmet),
        ("", Verdict::Unknown, Verdict::Unknown),
    ];
    for (profile, network, complex) in table {
        let wanted = BTreeMap::from([("network".to_string(), network), ("complex".to_string(), complex)]);
        assert_eq!(proposed(profile).categories, wanted, "{profile}");
    }
}

/// The model's text with every occurrence of some passages replaced, each of which must stand in it.
fn renamed(pairs: &[(&str, &str)]) -> Model {
    let rename = |text: String, (from, to): &(&str, &str)| {
        assert!(text.contains(from), "`{from}` does not stand in the model");
        text.replace(from, to)
    };
    let text = pairs.iter().fold(REAL.to_string(), rename);
    read(&text).unwrap_or_else(|faults| panic!("{}", told(&faults)))
}

#[test]
fn case_13_a_canton_names_its_own_categories_or_has_one_for_all() {
    let network = facts("2 risks- difficulty- unclear- intensive- coordination- imminent-");
    let complex = facts("2 health+ debt+ risks- difficulty+ unclear- intensive- coordination- imminent-");
    let of = |model: &Model, facts: &Facts| evaluate(model, facts).category;
    // Another pair than that of the model.
    let pair = renamed(&[
        ("category = \"network\"", "category = \"clarification\""),
        ("category = \"complex\"", "category = \"accompaniment\""),
        ("code = \"network\"\nrule", "code = \"clarification\"\nrule"),
        ("code = \"complex\"\nrule", "code = \"accompaniment\"\nrule"),
    ]);
    assert_eq!(of(&pair, &network).as_deref(), Some("clarification"));
    assert_eq!(of(&pair, &complex).as_deref(), Some("accompaniment"));
    let verdicts = [("accompaniment", Verdict::Met), ("clarification", Verdict::Unmet)];
    let verdicts = verdicts.map(|(code, verdict)| (code.to_string(), verdict));
    assert_eq!(evaluate(&pair, &complex).categories, BTreeMap::from(verdicts));
    // One plain category without a rule of its own, under which everything is counted.
    let rule = "rule = \"ALL(RISK_FACTORS_SEVERAL, INTEGRATION_DIFFICULTY_HIGH)\"\n";
    let plain = renamed(&[
        ("category = \"network\"", "category = \"case\""),
        ("category = \"complex\"", "category = \"case\""),
        (&format!("code = \"complex\"\n{rule}"), "code = \"case\"\n"),
    ]);
    for facts in [network, complex] {
        assert_eq!(of(&plain, &facts).as_deref(), Some("case"));
        assert!(!evaluate(&plain, &facts).categories.contains_key("case"), "it has no rule to be met");
    }
}

#[test]
fn case_10_the_model_has_no_exclusions() {
    for profile in ["", "2 risks- difficulty-", "3 risks+ difficulty+ unclear+ intensive+ coordination+ imminent+"] {
        assert!(proposed(profile).criteria.iter().all(|c| !c.exclusion), "{profile}");
    }
}

#[test]
fn case_16_soft_answers_change_no_proposal() {
    for profile in ["2 risks- difficulty-", "2 risks+ difficulty+", "1 risks- difficulty- coordination- imminent-"] {
        let wanted = proposed(profile).proposal;
        for soft in ["soft+", "soft-"] {
            assert_eq!(proposed(&format!("{profile} {soft}")).proposal, wanted, "{profile} {soft}");
        }
    }
}

#[test]
fn case_09_unknown_facts_make_the_proposal_provisional_and_say_what_to_clarify() {
    let nothing = proposed("");
    assert_eq!(nothing.proposal, Some(Degree::NotIndicated));
    assert!(nothing.provisional);
    assert!(nothing.criteria.iter().all(|c| c.verdict == Verdict::Unknown));
    let two = proposed("2");
    assert!(two.provisional, "two institutions may be a network or more");
    let open = proposed("2 health+ difficulty+");
    assert!(open.provisional);
    assert!(open.changes.iter().any(|c| c.code == "RISK_DEBT" && c.proposal == Some(Degree::RoundTable)));
    let deeper = proposed("2 health+ debt+ difficulty+");
    assert_eq!(deeper.proposal, Some(Degree::RoundTable));
    assert!(deeper.provisional, "an assessment or a tandem is still open");
}

/// Every combination of yes, no and not known of what decides, with two risks left free: where the answer is a firm "not
/// indicated", no answer to an open question may lead elsewhere.
#[test]
fn case_09_an_open_question_is_never_a_silent_refusal() {
    let model = real();
    let free = [
        "RISK_HEALTH",
        "RISK_DEBT",
        "INTEGRATION_DIFFICULTY_HIGH",
        "NEEDS_COORDINATION",
        "INST_IMMINENT",
        "NEEDS_INTENSIVE_COACHING",
    ];
    let counts = [Fact::Unknown, Fact::Count(1), Fact::Count(2)];
    let mut refused = 0;
    for n in 0..3usize.pow(7) {
        let digit = |i: u32| n / 3usize.pow(i) % 3;
        let mut facts: Facts = RISKS[2..].iter().map(|code| (code.to_string(), Fact::No)).collect();
        facts.insert("INSTITUTIONS".into(), counts[digit(6)]);
        for (i, code) in (0..).zip(free) {
            facts.insert(code.into(), [Fact::Unknown, Fact::Yes, Fact::No][digit(i)]);
        }
        let outcome = evaluate(&model, &facts);
        if outcome.proposal != Some(Degree::NotIndicated) || outcome.provisional {
            continue;
        }
        refused += 1;
        for complete in completions(&facts) {
            assert_eq!(evaluate(&model, &complete).proposal, Some(Degree::NotIndicated), "{facts:?} as {complete:?}");
        }
    }
    assert!(refused > 0);
}

fn completions(facts: &Facts) -> Vec<Facts> {
    let Some(open) = facts.iter().find(|(_, f)| **f == Fact::Unknown).map(|(code, _)| code.clone()) else {
        return vec![facts.clone()];
    };
    let answers = if open == "INSTITUTIONS" { [Fact::Count(1), Fact::Count(2)] } else { [Fact::Yes, Fact::No] };
    let with = |answer: Fact| facts.clone().into_iter().chain([(open.clone(), answer)]).collect::<Facts>();
    answers.into_iter().flat_map(|answer| completions(&with(answer))).collect()
}

// What is said of a faulty model.

/// The model's text with one passage replaced, which must stand in it.
fn edited(from: &str, to: &str) -> String {
    assert!(REAL.contains(from), "`{from}` does not stand in the model");
    REAL.replacen(from, to, 1)
}

/// The line of the first occurrence of a passage, counted from 1.
fn line_of(text: &str, passage: &str) -> usize {
    let at = text.find(passage).unwrap_or_else(|| panic!("`{passage}` does not stand in the text"));
    text[..at].matches('\n').count() + 1
}

/// Expects a fault on the line where a passage of the edited text stands.
fn expect_fault(text: &str, passage: &str, reason: &str) {
    let faults = read(text).expect_err("a fault is found");
    let line = line_of(text, passage);
    let found = faults.iter().any(|f| f.line == line && f.reason.contains(reason));
    assert!(found, "no fault on line {line} with `{reason}` in:\n{}", told(&faults));
}

#[test]
fn x_02_an_unknown_criterion_is_named_with_its_line() {
    expect_fault(
        &edited("AT_LEAST(2; RISK_HEALTH", "AT_LEAST(2; RISK_HEALHT"),
        "RISK_HEALHT",
        "RISK_HEALHT, which no question",
    );
    expect_fault(&edited("POTENTIAL_UNCLEAR)", "POTENTIAL_VAGUE)"), "degree = \"assessment\"", "POTENTIAL_VAGUE");
}

#[test]
fn x_02_a_question_without_a_known_group_is_named_with_its_line() {
    let text = edited("code = \"RISK_DEBT\"\ngroup = \"social\"", "code = \"RISK_DEBT\"\ngroup = \"money\"");
    expect_fault(&text, "code = \"RISK_DEBT\"", "`money`");
}

#[test]
fn x_02_a_missing_language_is_named_with_its_line() {
    let text = edited("it = \"Giovani\", ", "");
    expect_fault(&text, "fr = \"Jeunes\"", "`it`");
}

#[test]
fn x_02_a_missing_cadence_is_named() {
    let text = edited("due = \"restitution\"", "due = \"contract\"");
    expect_fault(&text, "[[cadence]]", "no cadence for restitution");
}

#[test]
fn x_02_an_unknown_due_item_is_named_with_its_line() {
    let text = edited("due = \"restitution\"", "due = \"restituting\"");
    expect_fault(&text, "due = \"restituting\"", "restituting");
}

#[test]
fn x_02_a_criterion_that_depends_on_itself_is_named_with_its_line() {
    let text = edited("AT_LEAST(2; RISK_HEALTH", "AT_LEAST(2; NOT_COMPLEX");
    expect_fault(&text, "RISK_FACTORS_SEVERAL = ", "RISK_FACTORS_SEVERAL depends on itself");
}

#[test]
fn x_02_a_route_to_no_known_theme_is_named_with_its_line() {
    expect_fault(&edited("theme = \"youth\"", "theme = \"yuoth\""), "yuoth", "no known theme");
}

#[test]
fn x_02_announcements_that_would_reach_nobody_are_named() {
    let text = edited("[[route]]\nto = \"regional-coordinator\"\n", "");
    expect_fault(&text, "[[route]]", "reach nobody");
}

#[test]
fn x_02_a_code_that_stands_twice_is_named_with_its_line() {
    expect_fault(&edited("code = \"VS-II\"", "code = \"VS-UI\""), "code = \"VS-UI\"", "institution VS-UI stands twice");
    expect_fault(
        &edited("code = \"upper\"", "code = \"central\""),
        "code = \"central\"",
        "region central stands twice",
    );
}

#[test]
fn x_02_a_wrong_rule_is_named_with_its_line() {
    for (rule, reason) in [
        ("SOME(SITUATION_COMPLEX)", "`SOME` is no operator"),
        ("ALL(SITUATION_COMPLEX", "`)` is missing"),
        ("SITUATION_COMPLEX NEEDS_COORDINATION", "unexpected `NEEDS_COORDINATION`"),
    ] {
        let text = edited("when = \"SITUATION_COMPLEX\"", &format!("when = \"{rule}\""));
        expect_fault(&text, &format!("when = \"{rule}\""), reason);
    }
}

#[test]
fn x_02_a_degree_of_no_known_category_is_named_with_its_line() {
    let text = edited("degree = \"tandem\"\ncategory = \"complex\"", "degree = \"tandem\"\ncategory = \"compound\"");
    expect_fault(&text, "degree = \"tandem\"", "`compound`");
}

#[test]
fn x_02_a_quorum_beyond_the_seats_is_named_with_its_line() {
    expect_fault(&edited("quorum = 3", "quorum = 4"), "quorum = 4", "larger than its seats");
}

#[test]
fn x_02_a_transfer_with_nothing_compulsory_and_a_check_that_stands_twice_are_named() {
    let certificates = "code = \"certificates\"";
    expect_fault(&edited(certificates, "code = \"registered\""), "code = \"registered\"", "registered stands twice");
    let start = line_of(REAL, "code = \"training-to-work\"");
    let without = |(i, line): (usize, &str)| (i < start || line != "compulsory = true").then(|| line.to_string());
    let text: Vec<String> = REAL.lines().enumerate().filter_map(without).collect();
    expect_fault(&text.join("\n"), "code = \"training-to-work\"", "nothing that must be done before");
}

#[test]
fn x_02_a_role_without_a_name_is_named() {
    let start = line_of(REAL, "secretariat = {");
    let without: Vec<&str> = REAL.lines().enumerate().filter(|(i, _)| i + 1 != start).map(|(_, l)| l).collect();
    expect_fault(&without.join("\n"), "[role]", "secretariat has no name");
}

#[test]
fn x_02_a_base_that_does_not_exist_is_named_with_its_line() {
    let text = DEMO.replacen("based_on = \"vs\"", "based_on = \"nowhere\"", 1);
    expect_fault(&text, "based_on", "`nowhere`");
}

#[test]
fn x_02_a_misspelt_key_is_named_with_its_line() {
    expect_fault(&edited("may_announce = true", "may_anounce = true"), "may_anounce", "may_anounce");
}

// Which questions still matter.

/// Numbers that are always the same, for trying many answers.
fn dice(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |sides| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % sides
    }
}

fn answer(code: &str, throw: u64) -> Fact {
    match (code, throw) {
        ("INSTITUTIONS", n) => Fact::Count(u32::try_from(n + 1).unwrap()),
        (_, 0) => Fact::Yes,
        _ => Fact::No,
    }
}

#[test]
fn case_09_a_question_that_no_longer_counts_changes_nothing_whatever_else_is_answered() {
    let (model, mut throw) = (real(), dice(7));
    let codes: Vec<String> = decisive(&model).into_iter().collect();
    let mut seen_idle = 0;
    for _ in 0..400 {
        let mut facts = Facts::new();
        for code in &codes {
            if throw(2) == 0 {
                facts.insert(code.clone(), answer(code, throw(2)));
            }
        }
        let open = can_change(&model, &facts);
        let idle: Vec<&String> = codes.iter().filter(|c| !open.contains(*c) && !facts.contains_key(*c)).collect();
        seen_idle += idle.len();
        for code in codes.iter().filter(|c| open.contains(*c)) {
            facts.insert(code.clone(), answer(code, throw(2)));
        }
        let proposed = evaluate(&model, &facts).proposal;
        for code in idle {
            for value in [answer(code, 0), answer(code, 1)] {
                let other = Facts::from_iter(facts.clone().into_iter().chain([(code.clone(), value)]));
                assert_eq!(evaluate(&model, &other).proposal, proposed, "{code} mattered after all");
            }
        }
    }
    assert!(seen_idle > 100, "answers make other questions idle");
}

#[test]
fn case_09_before_anything_is_answered_every_question_of_the_rules_counts() {
    let model = real();
    assert_eq!(can_change(&model, &Facts::new()), decisive(&model));
}

#[test]
fn case_11_answers_that_do_not_go_together_are_found_and_refuse_nothing() {
    let model = real();
    let facts = |given: &[(&str, Fact)]| given.iter().map(|(c, f)| (c.to_string(), *f)).collect::<Facts>();
    let one = facts(&[("INSTITUTIONS", Fact::Count(1))]);
    let counted = Contradiction::FewerThanRegistered { counted: 1, registered: 3 };
    assert_eq!(contradictions(&model, &one, 3), std::slice::from_ref(&counted));
    assert_eq!(counted.questions(&model), ["INSTITUTIONS"]);
    assert_eq!(contradictions(&model, &one, 1), []);
    let alone =
        facts(&[("INSTITUTIONS", Fact::Count(1)), ("INST_IMMINENT", Fact::No), ("NEEDS_COORDINATION", Fact::Yes)]);
    assert_eq!(contradictions(&model, &alone, 0), [Contradiction::Stated(0)]);
    assert_eq!(
        Contradiction::Stated(0).questions(&model),
        ["NEEDS_COORDINATION", "INSTITUTIONS", "INST_IMMINENT"],
        "each question that it is about"
    );
}

#[test]
fn case_39_every_talk_has_a_guide_that_says_who_has_issued_it() {
    for model in [real(), demo()] {
        for talk in Talk::ALL {
            assert!(model.guide.iter().any(|g| g.talk == *talk), "{talk}");
        }
        assert!(model.guide.iter().all(|g| Language::ALL.iter().all(|l| g.text.get(*l).lines().count() >= 4)));
    }
}

#[test]
fn case_59_a_rhythm_in_cases_says_what_keeps_it_and_does_not_come_up_before_it_is_late() {
    let rhythm = |escalates: i32| {
        format!(
            "{REAL}\n[[rhythm]]\ncode = \"referents\"\nlabel = {{ fr = \"a\", de = \"b\", it = \"c\", en = \"d\" }}\n\
             often = {{ every = 6, unit = \"weeks\" }}\nowner = \"respondent\"\nsaid = \"stated: S2 tab. 2\"\n\
             in_case = {{ kept_by = \"session\", owner = \"coordinator\", firm = false, escalates_after = {escalates} }}\n"
        )
    };
    let model = read(&rhythm(7)).unwrap_or_else(|faults| panic!("{}", told(&faults)));
    let last = model.rhythm(u32::try_from(model.rhythm.len()).unwrap()).unwrap();
    assert_eq!((last.code.as_str(), last.in_case.as_ref().map(|k| k.kept_by)), ("referents", Some(KeptBy::Session)));
    assert_eq!(model.rhythm(0), None);
    let faults = read(&rhythm(0)).expect_err("it would come up before it is late");
    assert!(told(&faults).contains("referents would come up"), "{}", told(&faults));
}
