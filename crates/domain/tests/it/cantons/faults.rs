//! What is said of a faulty model: the line and the reason of each fault.

use super::files;
use domain::model::{Fault, Model, parse};

fn read(text: &str) -> Result<Model, Vec<Fault>> {
    let files = files();
    parse(text, |base| files.get(base).cloned())
}

/// A small model on the default, with what is to be tried.
fn small(more: &str) -> String {
    format!(
        "based_on = \"default\"\ncode = \"XX\"\nversion = 1\nvalid_from = \"2024-01-01\"\nlanguages = [\"de\"]\n{more}\n"
    )
}

/// Expects a fault on the line where a passage stands.
fn expect(text: &str, passage: &str, reason: &str) {
    let at = text.find(passage).unwrap_or_else(|| panic!("`{passage}` does not stand in the text"));
    let line = text[..at].matches('\n').count() + 1;
    let faults = read(text).expect_err(reason);
    let found = faults.iter().any(|f| f.line == line && f.reason.contains(reason));
    assert!(found, "no fault on line {line} with `{reason}`: {faults:?}");
}

const LABEL: &str = "label = { fr = \"a\", de = \"b\", it = \"c\", en = \"d\" }";

fn category(rule: &str) -> String {
    small(&format!("\n[[category]]\ncode = \"case\"\nrule = \"{rule}\"\n{LABEL}"))
}

#[test]
fn x_02_a_small_model_on_the_default_is_without_fault() {
    let model = read(&category("ALL(INST_GE_N(2), NEEDS_COORDINATION)")).unwrap();
    assert_eq!(model.taken_from["cadence"], "default");
    assert!(!model.taken_from.contains_key("category"));
    assert!(!model.template, "a model on a template is none itself");
}

#[test]
fn x_02_an_unknown_code_is_named_with_its_line() {
    expect(&category("ALL(INST_GE_N(2), MOTIVATTED)"), "code = \"case\"", "asks for MOTIVATTED, which no question");
    let agreement = small(&format!(
        "\n[[agreement]]\ncode = \"one\"\ncategory = \"none\"\nparties = [\"UI\"]\nrule = \"MOTIVATTED\"\nsaid = \"stated: here\"\n{LABEL}"
    ));
    expect(&agreement, "code = \"one\"", "MOTIVATTED, which is no known code");
    expect(&small("ask = [\n  \"MOTIVATED\",\n  \"MOTIVATTED\",\n]"), "  \"MOTIVATTED\"", "no shared question");
}

#[test]
fn x_02_a_rule_that_can_never_be_met_or_always_is_named_with_its_line() {
    for rule in ["ALL(INST_IMMINENT, NONE(INST_IMMINENT))", "AT_LEAST(3; INST_IMMINENT, NEEDS_COORDINATION)"] {
        expect(&category(rule), "code = \"case\"", "can never be met");
    }
    expect(&category("ANY(INST_IMMINENT, NONE(INST_IMMINENT))"), "code = \"case\"", "met by everybody");
}

#[test]
fn x_02_a_cadence_without_owner_is_named_with_its_line() {
    let due = small("\n[[also.cadence]]\ndue = \"contact\"\ndays = 7\nfirm = false");
    let faults = read(&due).unwrap_err();
    assert!(faults.iter().any(|f| f.reason.contains("owner")), "{faults:?}");
    let rhythm =
        small(&format!("\n[[rhythm]]\ncode = \"one\"\noften = {{ unit = \"weeks\" }}\nsaid = \"stated: x\"\n{LABEL}"));
    expect(&rhythm, "[[rhythm]]", "missing field `owner`");
    let never = rhythm.replace("unit = \"weeks\"", "times = 0, unit = \"weeks\"") + "owner = \"respondent\"\n";
    expect(&never, "code = \"one\"", "never comes round");
}

#[test]
fn x_02_a_step_that_nobody_may_do_is_named_with_its_line() {
    let step = |more: &str| small(&format!("\n[[step]]\ncode = \"one\"\n{more}\n{LABEL}"));
    expect(&step(""), "code = \"one\"", "nobody may do the step one");
    expect(&step("partners = [\"SUVA\"]"), "code = \"one\"", "no institution is SUVA");
    expect(&step("roles = [\"respondent\"]\nafter = [\"two\"]"), "after = [\"two\"]", "`two`, which is no step");
    expect(&step("roles = [\"respondent\"]\nafter = [\"one\"]"), "code = \"one\"", "comes after itself");
    let session = small(&format!(
        "\n[[session_type]]\ncode = \"alone\"\nkind = \"network\"\nled_by = []\nminutes_per_case = 5\n{LABEL}"
    ));
    expect(&session, "code = \"alone\"", "nobody may lead the session alone");
}

#[test]
fn x_02_a_missing_language_of_a_model_on_another_is_named_with_its_line() {
    let text = small("\n[[region]]\ncode = \"one\"\nlabel = { fr = \"a\", de = \"b\", en = \"d\" }");
    expect(&text, "label = { fr", "missing field `it`");
    let text = small("\n[label]\nfr = \"a\"\nde = \"b\"\nit = \" \"\nen = \"d\"");
    expect(&text, "[label]", "missing in one language");
}

#[test]
fn x_02_a_misspelt_key_of_a_model_on_another_is_named_with_its_line() {
    expect(&small("\n[[region]]\ncode = \"one\"\nlable = \"x\""), "lable", "lable");
}

#[test]
fn x_02_a_model_that_builds_on_itself_is_named_with_its_line() {
    let around = |stem: &str| match stem {
        "one" => Some("based_on = \"two\"\n".to_string()),
        "two" => Some("based_on = \"one\"\n".to_string()),
        _ => None,
    };
    let faults = parse("# a comment\nbased_on = \"one\"\n", around).unwrap_err();
    assert_eq!(faults[0].line, 2);
    assert!(faults[0].reason.contains("builds on itself"), "{faults:?}");
    let itself = |stem: &str| (stem == "one").then(|| "based_on = \"one\"\n".to_string());
    assert!(parse("based_on = \"one\"\n", itself).unwrap_err()[0].reason.contains("one → one"));
}

#[test]
fn x_02_a_base_that_is_faulty_itself_is_named() {
    let broken = |stem: &str| (stem == "one").then(|| "code = ".to_string());
    let faults = parse("based_on = \"one\"\n", broken).unwrap_err();
    assert!(faults[0].line == 1 && faults[0].reason.contains("one.toml"), "{faults:?}");
}

#[test]
fn proj_14_a_part_of_another_cantons_model_can_be_adopted() {
    let adopted =
        read(&small("\n[adopt]\nagreement = \"ag\"\ncategory = \"ag\"\ndegree = \"ag\"\nask = \"ag\"")).unwrap();
    assert!(adopted.agreement.iter().any(|a| a.code == "amiplus"));
    assert_eq!(adopted.taken_from["agreement"], "ag");
    expect(&small("\n[adopt]\nrhythm = \"nowhere\""), "rhythm = \"nowhere\"", "no model `nowhere`");
    expect(&small("\n[adopt]\nrithm = \"ag\""), "rithm", "has no section `rithm`");
}

#[test]
fn x_02_a_certainty_that_is_none_and_a_section_that_is_none_are_named() {
    let with = |said: &str| small(&format!("\n[said]\n{said}"));
    expect(&with("cadence = \"sure: S2\""), "cadence = ", "`sure` is no certainty");
    expect(&with("cadence = \"stated\""), "cadence = ", "wants its source");
    expect(&with("cadense = \"stated: S2\""), "cadense", "no section");
}

#[test]
fn case_08_an_agreement_that_ends_before_it_begins_and_one_that_is_missing_are_named() {
    let text = small(&format!(
        "\n[[agreement]]\ncode = \"one\"\ncategory = \"nowhere\"\nparties = []\nvalid_from = \"2024-02-01\"\nvalid_until = \"2024-01-01\"\nsaid = \"stated: x\"\n{LABEL}"
    ));
    expect(&text, "code = \"one\"", "ends before it begins");
    expect(&text, "code = \"one\"", "no known category `nowhere`");
    let none = small(&format!("\n[[category]]\ncode = \"each\"\notherwise = \"by-agreement\"\n{LABEL}"));
    expect(&none, "code = \"each\"", "leaves it to agreements, and there is none");
}
