//! The inventory's table of criteria, told once more as a plain table, with an evaluator of its own that knows nothing of the
//! engine: both must agree on every row, whatever is answered.

use super::of;
use domain::model::rule::{Fact, Facts, Verdict};
use domain::screening::{Gates, List, Listed, Passage};
use std::collections::BTreeMap;

/// How a row decides.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    All,
    Any,
    AtLeast,
    Discretion,
    ByAgreement,
}
use Kind::{All, Any, AtLeast, ByAgreement, Discretion};

/// Canton, category, kind, n, criteria, exclusions. `a+b` wants both, `a|b` one of the two; `#2` counts institutions of today,
/// `#2~` also those about to join, `#2*` also those that join later.
type Row = (&'static str, &'static str, Kind, usize, &'static str, &'static str);

const TABLE: &[Row] = &[
    ("AG", "cooperation", All, 0, "UI_ENTITLED II_MEASURE_ENTITLED", ""),
    ("AR", "none", Discretion, 0, "", ""),
    ("BE", "case", All, 0, "#2", ""),
    ("BL", "case", Any, 0, "HEALTH_BARRIER LTU_RISK_50", ""),
    ("BS", "per agreement", ByAgreement, 0, "", ""),
    ("FR", "case", Any, 0, "HEALTH_BARRIER NO_UI_BENEFIT+SA_LAST_12M+MOTIVATED", ""),
    ("GE", "case", AtLeast, 2, "PROB_INCOME PROB_HEALTH PROB_WORK PROB_SOCIAL", ""),
    ("GL", "case", All, 0, "#2", "X_PENSION_REVIEW X_PENSION_DRAWN X_II_RETRAINING_DONE"),
    (
        "GR",
        "case",
        All,
        0,
        "RESIDENT WORK_CAPABLE_PART ENTITLED_GE_1 MULTI_PROBLEM PRIMARY_MARKET_CHANCE MOTIVATED VOLUNTARY DATA_CONSENT",
        "",
    ),
    ("JU", "case", All, 0, "#2*", ""),
    (
        "LU",
        "case",
        All,
        0,
        "RESIDENT WORK_CAPABLE ENTITLED_GE_1 MULTI_PROBLEM PRIMARY_MARKET_CHANCE DATA_CONSENT_SIGNED",
        "",
    ),
    ("NE", "access to ORP", All, 0, "PROGNOSIS1_OK", ""),
    ("OW/NW", "case", All, 0, "#2", ""),
    ("SG", "case", All, 0, "MULTI_PROBLEM", ""),
    ("SH", "none", Discretion, 0, "", ""),
    ("SO", "case", Any, 0, "SA_RECIPIENT MIGRANT_STATUS HEALTH_BARRIER YOUTH_HIGH_SUPPORT", ""),
    ("SZ", "case", All, 0, "#2~ PRIMARY_MARKET_CHANCE MOTIVATED", ""),
    ("TG", "case", All, 0, "#2 MULTI_PROBLEM", ""),
    ("TI", "none", Discretion, 0, "", ""),
    ("UR", "case", All, 0, "#2", ""),
    ("VD", "case", All, 0, "SA_RECIPIENT EMPLOYABLE_RECOGNISED #3", ""),
    ("VS", "network", All, 0, "#2 NOT_COMPLEX", ""),
    ("VS", "complex", All, 0, "RISK_FACTORS_SEVERAL INTEGRATION_DIFFICULTY_HIGH", ""),
    (
        "ZG",
        "case",
        All,
        0,
        "REGISTERED_GE_1 COMPLEX_LIFE_SITUATION REGISTERED_SEVERAL NEEDS_COORDINATION INTEGRABLE MOTIVATED",
        "",
    ),
    (
        "ZH",
        "case",
        All,
        0,
        "RESIDENT NEEDS_JOB_SUPPORT MULTI_PROBLEM PRIMARY_MARKET_CHANCE|POTENTIAL_UNCLEAR MOTIVATED NEEDS_COORDINATION \
         REGISTERED_GE_1 VOLUNTARY DATA_CONSENT",
        "",
    ),
];

/// What is known of one person: counts and answers; absent is not known.
#[derive(Default, Debug)]
struct Profile {
    counts: BTreeMap<&'static str, u32>,
    answers: BTreeMap<&'static str, bool>,
}

impl Profile {
    /// True, false, or not known.
    fn says(&self, code: &str) -> Option<bool> {
        let count = |name: &str, n: u32| self.counts.get(name).map(|found| *found >= n);
        let from_count = match code {
            "ENTITLED_GE_1" => count("ENTITLED", 1),
            "REGISTERED_GE_1" => count("REGISTERED", 1),
            "REGISTERED_SEVERAL" => count("REGISTERED", 2),
            _ => None,
        };
        from_count.or_else(|| self.answers.get(code).copied())
    }

    fn institutions(&self, written: &str) -> Option<bool> {
        let n: u32 = written.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
        let names: &[&str] = match written.chars().last() {
            Some('~') => &["INSTITUTIONS", "INSTITUTIONS_IMMINENT"],
            Some('*') => &["INSTITUTIONS", "INSTITUTIONS_IMMINENT", "INSTITUTIONS_FUTURE"],
            _ => &["INSTITUTIONS"],
        };
        let known: Vec<Option<u32>> = names.iter().map(|name| self.counts.get(name).copied()).collect();
        if known.iter().flatten().sum::<u32>() >= n {
            return Some(true);
        }
        known.iter().all(Option::is_some).then_some(false)
    }

    fn one(&self, written: &str) -> Option<bool> {
        if let Some(number) = written.strip_prefix('#') {
            return self.institutions(number);
        }
        let parts = |sign: char| written.split(sign).map(|code| self.says(code)).collect::<Vec<_>>();
        if written.contains('+') { all(&parts('+')) } else { any(&parts('|')) }
    }

    fn facts(&self) -> Facts {
        let counts = self.counts.iter().map(|(code, n)| (code.to_string(), Fact::Count(*n)));
        let fact = |yes: bool| if yes { Fact::Yes } else { Fact::No };
        counts.chain(self.answers.iter().map(|(code, yes)| (code.to_string(), fact(*yes)))).collect()
    }
}

fn all(parts: &[Option<bool>]) -> Option<bool> {
    if parts.contains(&Some(false)) { Some(false) } else { parts.iter().all(Option::is_some).then_some(true) }
}

fn any(parts: &[Option<bool>]) -> Option<bool> {
    all(&parts.iter().map(|p| p.map(|yes| !yes)).collect::<Vec<_>>()).map(|yes| !yes)
}

fn at_least(n: usize, parts: &[Option<bool>]) -> Option<bool> {
    let yes = parts.iter().filter(|p| **p == Some(true)).count();
    let open = parts.iter().filter(|p| p.is_none()).count();
    if yes >= n { Some(true) } else { (yes + open < n).then_some(false) }
}

fn expected(row: &Row, profile: &Profile) -> Passage {
    let parts: Vec<Option<bool>> = row.4.split_whitespace().map(|written| profile.one(written)).collect();
    let kept_out = any(&row.5.split_whitespace().map(|code| profile.says(code)).collect::<Vec<_>>());
    let in_by_rule = match row.2 {
        Discretion => return Passage::Discretion,
        ByAgreement => return Passage::ByAgreement,
        All => all(&parts),
        Any => any(&parts),
        AtLeast => at_least(row.3, &parts),
    };
    match all(&[in_by_rule, kept_out.map(|out| !out)]) {
        Some(true) => Passage::Met,
        Some(false) => Passage::Unmet,
        None => Passage::Clarify,
    }
}

/// Numbers that are always the same.
fn dice(seed: u64) -> impl FnMut(u32) -> u32 {
    let mut state = seed;
    move |sides| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(sides)).unwrap()
    }
}

const COUNTS: [&str; 5] = ["INSTITUTIONS", "INSTITUTIONS_IMMINENT", "INSTITUTIONS_FUTURE", "ENTITLED", "REGISTERED"];

/// The criteria of a row with their signs taken off.
fn codes(row: &Row) -> Vec<&'static str> {
    let criteria = row.4.split(|c: char| c.is_whitespace() || c == '+' || c == '|').filter(|code| !code.is_empty());
    criteria.filter(|code| !code.starts_with('#')).chain(row.5.split_whitespace()).collect()
}

fn profile(row: &Row, throw: &mut impl FnMut(u32) -> u32) -> Profile {
    let mut made = Profile::default();
    // Now and then everything is yes, so that long rules are met too.
    let generous = throw(3) == 0;
    for name in COUNTS {
        if throw(4) > 0 {
            made.counts.insert(name, throw(4));
        }
    }
    for code in codes(row) {
        let exclusion = row.5.contains(code);
        match throw(if generous { 12 } else { 3 }) {
            0 => {}
            1 => drop(made.answers.insert(code, exclusion)),
            _ => drop(made.answers.insert(code, !exclusion)),
        }
    }
    made
}

#[test]
fn case_07_every_row_of_the_table_of_criteria_is_answered_as_by_an_evaluator_of_its_own() {
    let mut throw = dice(2025);
    for row in TABLE {
        let model = of(row.0);
        let gates = Gates::of(&model, Some(row.1)).unwrap_or_else(|| panic!("{} has no category {}", row.0, row.1));
        let (mut seen, mut answer) = (BTreeMap::new(), Listed::default());
        for _ in 0..3000 {
            let profile = profile(row, &mut throw);
            let found = gates.gates()[0].pass(&gates.sheet_of(&profile.facts()), &mut answer);
            assert_eq!(found, expected(row, &profile), "{} {}: {profile:?}", row.0, row.1);
            *seen.entry(found).or_insert(0) += 1;
        }
        if !matches!(row.2, Discretion | ByAgreement) {
            assert_eq!(seen.len(), 3, "{}: each of the three answers comes up: {seen:?}", row.0);
        }
    }
}

#[test]
fn case_07_the_rows_of_the_table_are_all_ways_in_that_the_models_have() {
    for row in TABLE {
        let model = of(row.0);
        let ways: Vec<&str> = TABLE.iter().filter(|r| r.0 == row.0).map(|r| r.1).collect();
        let gates = Gates::of(&model, None).unwrap();
        assert_eq!(gates.gates().iter().map(|g| g.category.as_str()).collect::<Vec<_>>(), ways, "{}", row.0);
    }
}

#[test]
fn case_07_a_case_is_judged_by_the_same_rule_as_a_file_of_facts() {
    let mut throw = dice(7);
    for row in TABLE {
        let model = of(row.0);
        let Some(rule) = model.category.iter().find(|c| c.code == row.1).and_then(|c| c.rule.as_ref()) else {
            continue;
        };
        for _ in 0..500 {
            let profile = profile(row, &mut throw);
            let verdict = rule.0.eval(&profile.facts(), &BTreeMap::new());
            let wanted = match expected(row, &profile) {
                Passage::Met => Verdict::Met,
                Passage::Unmet => Verdict::Unmet,
                _ => Verdict::Unknown,
            };
            assert_eq!(verdict, wanted, "{}: {profile:?}", row.0);
        }
    }
}

fn lists(canton: &str, given: &[(&str, Fact)]) -> (Passage, [String; 4]) {
    let model = of(canton);
    let gates = Gates::of(&model, None).unwrap();
    let facts: Facts = given.iter().map(|(code, fact)| (code.to_string(), *fact)).collect();
    let mut answer = Listed::default();
    let gate = &gates.gates()[0];
    let passage = gate.pass(&gates.sheet_of(&facts), &mut answer);
    let joined = |list| gate.listed(&answer, list).collect::<Vec<_>>().join(";");
    (passage, [List::Met, List::Unmet, List::Unknown, List::ExcludedBy].map(joined))
}

#[test]
fn case_10_exclusions_are_listed_apart() {
    use Fact::{Count, No, Yes};
    let given = [("INSTITUTIONS", Count(2)), ("X_PENSION_REVIEW", No), ("X_PENSION_DRAWN", Yes)];
    let wanted = ["INST_GE_N", "", "X_II_RETRAINING_DONE", "X_PENSION_DRAWN"].map(str::to_string);
    assert_eq!(lists("GL", &given), (Passage::Unmet, wanted));
}

#[test]
fn case_09_the_lists_stand_in_the_order_of_the_rule() {
    use Fact::{No, Yes};
    let given = [("DATA_CONSENT", Yes), ("RESIDENT", Yes), ("MOTIVATED", No), ("POTENTIAL_UNCLEAR", Yes)];
    let (passage, [met, unmet, unknown, excluded]) = lists("ZH", &given);
    assert_eq!((passage, met.as_str()), (Passage::Unmet, "RESIDENT;POTENTIAL_UNCLEAR;DATA_CONSENT"));
    assert_eq!((unmet.as_str(), excluded.as_str()), ("MOTIVATED", ""));
    assert!(unknown.starts_with("NEEDS_JOB_SUPPORT;MULTI_PROBLEM;PRIMARY_MARKET_CHANCE;NEEDS_COORDINATION"));
}

#[test]
fn case_11_an_institution_about_to_join_counts_in_one_canton_and_later_ones_in_another() {
    use Fact::{Count, Yes};
    let soon = [
        ("INSTITUTIONS", Count(1)),
        ("INSTITUTIONS_IMMINENT", Count(1)),
        ("PRIMARY_MARKET_CHANCE", Yes),
        ("MOTIVATED", Yes),
    ];
    assert_eq!(lists("SZ", &soon).0, Passage::Met);
    assert_eq!(lists("BE", &soon).0, Passage::Unmet);
    let later = [("INSTITUTIONS", Count(1)), ("INSTITUTIONS_IMMINENT", Count(0)), ("INSTITUTIONS_FUTURE", Count(1))];
    assert_eq!(lists("JU", &later).0, Passage::Met);
    assert_eq!(lists("SZ", &later).0, Passage::Unmet);
}
