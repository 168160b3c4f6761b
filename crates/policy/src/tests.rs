use super::*;

const SCHEMA: &str = r#"
entity Role in [Role];
entity Thing in [Thing];
entity Kind in [Kind];
action "see" appliesTo { principal: [Role], resource: [Thing], context: { "own": Bool, "kind": Kind } };
"#;

fn rule(id: &str, body: &str) -> String {
    format!("@id(\"{id}\") @article(\"LPD 6\") @status(\"seen\") @fr(\"f\") @de(\"d\") @it(\"i\") @en(\"e\")\n{body}\n")
}

fn world() -> Vec<Member> {
    let member =
        |kind, code: &str, groups: &[&'static str]| Member { kind, code: code.into(), groups: groups.to_vec() };
    vec![
        member("Role", "worker", &["people"]),
        member("Role", "robot", &[]),
        member("Thing", "note", &[]),
        member("Kind", "UI", &["social-insurer"]),
        member("Kind", "SA", &[]),
    ]
}

fn read(text: &str) -> Result<Policies, Vec<Fault>> {
    Policies::read(SCHEMA, &world(), &[("test", text)])
}

fn ask(policies: &Policies, who: &str, own: bool, kind: &str) -> Answer {
    policies.ask(&Question {
        principal: ("Role", who),
        action: "see",
        resource: ("Thing", "note"),
        facts: vec![("own", Fact::Bool(own)), ("kind", Fact::One("Kind", kind))],
    })
}

#[test]
fn what_no_rule_lets_is_refused_and_what_one_lets_names_it() {
    let text = rule(
        "own",
        "permit (principal in Role::\"people\", action == Action::\"see\", resource) when { context.own };",
    );
    let policies = read(&text).unwrap_or_else(|f| panic!("{f:?}"));
    assert_eq!(ask(&policies, "worker", true, "UI"), Answer { allowed: true, rules: vec![0], errors: vec![] });
    assert_eq!(ask(&policies, "worker", false, "UI").rules, Vec::<usize>::new());
    assert!(!ask(&policies, "robot", true, "UI").allowed);
    assert_eq!((policies.rules()[0].status, policies.rules()[0].effect), (Status::Seen, Effect::Permit));
}

#[test]
fn what_one_forbids_no_other_lets_and_the_first_written_comes_first() {
    let all = "permit (principal, action == Action::\"see\", resource);";
    let not = "forbid (principal, action, resource) when { context.kind in Kind::\"social-insurer\" };";
    let policies = read(&(rule("b", all) + &rule("a", all) + &rule("no", not))).unwrap_or_else(|f| panic!("{f:?}"));
    assert_eq!(ask(&policies, "robot", false, "SA").rules, [0, 1]);
    let refused = ask(&policies, "robot", false, "UI");
    assert!(!refused.allowed);
    assert_eq!(policies.rules()[refused.rules[0]].id, "no");
}

#[test]
fn a_faulty_policy_is_named_with_its_file_and_rule() {
    let fault = |text: &str| read(text).err().map(|f| f[0].to_string()).unwrap_or_default();
    let misspelt = rule("own", "permit (principal, action == Action::\"see\", resource) when { context.onw };");
    assert!(fault(&misspelt).starts_with("test, own: "), "{}", fault(&misspelt));
    let act = rule("own", "permit (principal, action == Action::\"sea\", resource);");
    assert!(fault(&act).contains("own"), "{}", fault(&act));
    assert!(fault("permit (principal, action, resource);").contains("rule 1: @status is missing"));
    let twice = rule("own", "permit (principal, action, resource);").repeat(2);
    assert!(fault(&twice).contains("own"));
    assert!(fault("permit (").contains("test"));
}

#[test]
fn facts_that_do_not_fit_are_a_refusal_and_an_alarm() {
    let policies = read(&rule("all", "permit (principal, action, resource);")).unwrap_or_else(|f| panic!("{f:?}"));
    let answer = policies.ask(&Question {
        principal: ("Role", "worker"),
        action: "see",
        resource: ("Thing", "note"),
        facts: vec![("own", Fact::Bool(true))],
    });
    assert!(!answer.allowed);
    assert_eq!(answer.errors.len(), 1);
}
