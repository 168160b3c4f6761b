//! Whatever is written, the parser of models and the engine of rules answer and do not fall over.

use super::{all, files};
use domain::model::rule::{Fact, Facts, Rule, Verdict};
use domain::screening::{Columns, Gates, Listed, evaluate};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Text made of what rules are made of.
fn rule_like() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("ALL("),
        Just("ANY("),
        Just("NONE("),
        Just("AT_LEAST("),
        Just("INST_GE_N("),
        Just("INST_FUTURE("),
        Just("2; "),
        Just("99999999999999999999"),
        Just(", "),
        Just(")"),
        Just("MOTIVATED"),
        Just("INST_IMMINENT"),
        Just(" "),
        Just("ü"),
        Just("2"),
        Just("0"),
    ];
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

fn a_rule() -> impl Strategy<Value = Rule> {
    let atom = prop_oneof![
        prop::sample::select(vec!["A", "B", "C", "D"]).prop_map(|c| Rule::Fact(c.to_string())),
        (1u32..4).prop_map(|n| Rule::parse(&format!("INST_GE_N({n}; INST_IMMINENT)")).unwrap()),
    ];
    atom.prop_recursive(4, 24, 4, |inner| {
        let list = prop::collection::vec(inner, 1..4);
        prop_oneof![
            list.clone().prop_map(Rule::All),
            list.clone().prop_map(Rule::Any),
            list.clone().prop_map(Rule::None),
            (0usize..5, list).prop_map(|(n, rules)| Rule::AtLeast(n, rules)),
        ]
    })
}

fn some_facts() -> impl Strategy<Value = Facts> {
    let fact = prop_oneof![Just(Fact::Yes), Just(Fact::No), Just(Fact::Unknown), (0u32..5).prop_map(Fact::Count)];
    let code = prop::sample::select(vec!["A", "B", "C", "D", "INSTITUTIONS", "INSTITUTIONS_IMMINENT", "INST_IMMINENT"]);
    prop::collection::btree_map(code.prop_map(str::to_string), fact, 0..7)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn x_02_no_text_makes_the_parser_of_rules_fall_over(text in prop_oneof![rule_like(), any::<String>()]) {
        if let Ok(rule) = Rule::parse(&text) {
            prop_assert_eq!(Rule::parse(&rule.to_string()).unwrap(), rule, "it reads back as it was written");
        }
    }

    /// What is answered on less stays true when more is known: only «not known» may change.
    #[test]
    fn case_09_more_knowledge_never_turns_an_answer_round(rule in a_rule(), facts in some_facts(), more in some_facts()) {
        let none = BTreeMap::new();
        let before = rule.eval(&facts, &none);
        let mut fuller = more;
        // A count that contradicts the yes or no that stood in for it would be no more knowledge, but other knowledge.
        fuller.remove("INSTITUTIONS_IMMINENT");
        fuller.extend(facts.into_iter().filter(|(_, f)| *f != Fact::Unknown));
        if before != Verdict::Unknown {
            prop_assert_eq!(rule.eval(&fuller, &none), before, "{}", rule);
        }
    }

    #[test]
    fn a_rule_that_is_met_by_some_answers_is_not_called_impossible(rule in a_rule(), facts in some_facts()) {
        let found = rule.eval(&facts, &BTreeMap::new());
        if found != Verdict::Unknown {
            prop_assert!(rule.can_be(found, &BTreeMap::new()), "{}", rule);
        }
    }
}

/// A model file with a piece cut out, doubled, or overwritten.
fn mutated(text: &str, at: prop::sample::Index, len: usize, with: &str, how: u8) -> String {
    let chars: Vec<char> = text.chars().collect();
    let start = at.index(chars.len().max(1));
    let end = (start + len).min(chars.len());
    let (head, piece, tail): (String, String, String) =
        (chars[..start].iter().collect(), chars[start..end].iter().collect(), chars[end..].iter().collect());
    match how {
        0 => format!("{head}{tail}"),
        1 => format!("{head}{piece}{piece}{tail}"),
        _ => format!("{head}{with}{tail}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn x_02_no_mutation_of_a_model_makes_its_reading_or_its_rules_fall_over(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        len in 0usize..200,
        with in prop_oneof![rule_like(), "[a-z_=\"\\[\\]\n.]{0,20}", any::<String>()],
        how in 0u8..3,
    ) {
        let files = files();
        let stems: Vec<&String> = files.keys().filter(|stem| *stem != "vs" && *stem != "dm").collect();
        let text = mutated(&files[which.get(&stems).as_str()], at, len, &with, how);
        let lines = text.lines().count() + 1;
        match domain::model::parse(&text, |base| files.get(base).cloned()) {
            Ok(model) => {
                let gates = Gates::of(&model, None);
                let mut answer = Listed::default();
                for gate in gates.iter().flat_map(Gates::gates) {
                    gate.pass(&gates.as_ref().unwrap().sheet(), &mut answer);
                }
                evaluate(&model, &Facts::new());
            }
            Err(faults) => prop_assert!(!faults.is_empty() && faults.iter().all(|f| f.line <= lines)),
        }
    }

    #[test]
    fn no_text_in_a_file_of_facts_makes_its_reading_fall_over(
        header in prop::collection::vec(prop_oneof![Just("id".to_string()), Just("MOTIVATED".to_string()),
            Just("INSTITUTIONS".to_string()), any::<String>()], 0..5),
        cells in prop::collection::vec(any::<Vec<u8>>(), 0..6),
    ) {
        let model = &all()["sz"];
        let gates = Gates::of(model, None).unwrap();
        if let Ok(columns) = Columns::read(header.iter().map(String::as_str), &gates, model) {
            let (mut sheet, mut faults) = (gates.sheet(), Vec::new());
            columns.fill(cells.iter().map(Vec::as_slice), &mut sheet, &mut faults);
            prop_assert!(cells.len() == header.len() || !faults.is_empty());
        }
    }
}

#[test]
fn x_02_a_rule_nested_without_end_is_refused_and_does_not_exhaust_the_stack() {
    let deep = "ALL(".repeat(100_000);
    assert!(Rule::parse(&deep).unwrap_err().contains("nested"));
}
