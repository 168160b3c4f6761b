//! The rights written out: tables that people read in a diff. A change of a rule shows here, or the test fails.
//! `UPDATE_GOLDEN=1 cargo test -p rights` writes them anew.

use domain::consent::Category;
use domain::disclosure::{Party, Purpose};
use domain::model::Role;
use rights::table::{self, listed_acts, standings, telling};
use rights::{Condition, Disclosure, Know, Rights, See, Seen, Standing, Status};
use std::path::PathBuf;
use std::sync::LazyLock;

/// The rules that hold everywhere.
static RIGHTS: LazyLock<Rights> = LazyLock::new(|| Rights::of_canton("none"));

fn see_with(standing: Standing, category: Category, author: bool, covered: bool, exchanged: bool) -> See {
    See { standing, category, author, covered, exchanged, reader: Party::Sa, source: Party::Sa }
}

fn compare(name: &str, made: &str) {
    compare_at(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name), made);
}

fn compare_at(path: PathBuf, made: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{} is not what the rules say; read the difference, then UPDATE_GOLDEN=1 cargo test -p rights",
        path.display()
    );
}

#[test]
fn role_01_the_acts_of_each_standing_are_as_written_out() {
    compare("acts.txt", &table::acting(&RIGHTS));
}

#[test]
fn data_01_what_each_standing_sees_is_as_written_out() {
    compare("see.txt", &table::seeing(&RIGHTS));
}

#[test]
fn every_command_may_be_given_by_somebody() {
    for act in listed_acts() {
        assert!(standings().iter().any(|(_, s)| RIGHTS.act(act, s).is_some()), "nobody may {act}");
    }
}

#[test]
fn nobody_sees_a_diagnosis_and_nobody_the_note_of_another_institution() {
    for (name, standing) in standings() {
        for (author, covered, exchanged) in [(true, true, true), (false, true, true), (false, false, true)] {
            let see = |category| RIGHTS.see(&see_with(standing, category, author, covered, exchanged)).is_seen();
            assert!(!see(Category::Diagnosis), "{name}");
            assert!(author || !see(Category::Note), "{name}");
        }
    }
}

#[test]
fn case_41_a_diagnosis_is_read_by_the_medical_service_that_wrote_it_and_by_nobody_else() {
    let (_, own) = standings().into_iter().find(|(n, _)| *n == "respondent of a party").unwrap();
    for reader in Party::ALL {
        let asked = |author| See { reader: *reader, ..see_with(own, Category::Diagnosis, author, true, true) };
        assert_eq!(RIGHTS.see(&asked(true)).is_seen(), *reader == Party::Hlt, "{reader}");
        assert!(!RIGHTS.see(&asked(false)).is_seen(), "{reader}: another service");
    }
}

#[test]
fn case_21_without_consent_another_institution_sees_nothing() {
    let (_, stranger) = standings().into_iter().find(|(n, _)| *n == "respondent of another institution").unwrap();
    for category in Category::ALL {
        assert!(!RIGHTS.see(&see_with(stranger, *category, false, false, true)).is_seen(), "{category}");
    }
}

#[test]
fn case_63_institutions_hand_over_and_receive_and_the_bureau_does_neither() {
    for (name, standing) in standings() {
        let worker = standing.role == Role::Respondent && (standing.own || standing.party);
        assert_eq!(RIGHTS.act("transfer.confirm", &standing).is_some(), worker, "{name}");
        assert_eq!(RIGHTS.act("transfer.start", &standing).is_some(), worker || standing.lead, "{name}");
        assert_eq!(RIGHTS.act("plan.mark-contradiction", &standing).is_some(), standing.lead, "{name}");
    }
}

#[test]
fn case_67_coordinators_raise_the_officer_answers_and_the_bodies_only_read() {
    let coordinates = |role| matches!(role, Role::RegionalCoordinator | Role::ThematicCoordinator);
    let reads = |role| matches!(role, Role::Secretariat | Role::RegionalDirectorate | Role::CommitteeMember);
    for (name, standing) in standings() {
        let may = |act: &str| RIGHTS.act(act, &standing).is_some();
        let (role, officer) = (standing.role, standing.role == Role::CantonalOfficer);
        assert_eq!(may("concern.raise") && may("concern.close"), coordinates(role), "{name}");
        for act in ["concern.answer", "concern.pass-on", "concern.record-answer"] {
            assert_eq!(may(act), officer, "{name} {act}");
        }
        assert_eq!(may("concern.read"), officer || coordinates(role) || reads(role), "{name}");
    }
}

#[test]
fn case_74_the_secretariat_keeps_the_accounts_and_those_who_steer_only_read() {
    for (name, standing) in standings() {
        let may = |act: &str| RIGHTS.act(act, &standing).is_some();
        let keeps = matches!(standing.role, Role::Secretariat | Role::CantonalOfficer);
        let steers = matches!(standing.role, Role::RegionalDirectorate | Role::CommitteeMember);
        for act in ["ledger.book", "ledger.reverse", "invoice.run", "invoice.cancel", "payments.read", "budget.spend"] {
            assert_eq!(may(act), keeps, "{name} {act}");
        }
        assert_eq!(may("ledger.read"), keeps, "{name}: what a case has cost is no business of those who steer");
        assert_eq!(may("invoice.read") && may("budget.read"), keeps || steers, "{name}");
    }
}

#[test]
fn role_officer_18_the_officer_proposes_the_budget_and_records_that_it_was_adopted() {
    for (name, standing) in standings() {
        let officer = standing.role == Role::CantonalOfficer;
        for act in ["budget.propose", "budget.adopt"] {
            assert_eq!(RIGHTS.act(act, &standing).is_some(), officer, "{name} {act}");
        }
    }
}

#[test]
fn case_77_officer_and_secretariat_keep_the_words_and_nobody_else_does() {
    for (name, standing) in standings() {
        let keeps = matches!(standing.role, Role::CantonalOfficer | Role::Secretariat);
        for act in ["template.read", "template.draft", "template.approve", "template.drop"] {
            assert_eq!(RIGHTS.act(act, &standing).is_some(), keeps, "{name} {act}");
        }
    }
}

#[test]
fn gov_26_the_officer_changes_the_model_and_officer_or_secretariat_approves_it() {
    let drafts = ["begin", "edit", "adopt", "try", "forget", "submit", "drop"];
    for (name, standing) in standings() {
        let may = |act: &str| RIGHTS.act(&format!("revision.{act}"), &standing).is_some();
        let officer = standing.role == Role::CantonalOfficer;
        let second = officer || standing.role == Role::Secretariat;
        for act in drafts {
            assert_eq!(may(act), officer, "{name} {act}");
        }
        for act in ["read", "approve", "return"] {
            assert_eq!(may(act), second, "{name} {act}");
        }
    }
}

#[test]
fn gov_03_who_reads_and_who_writes_what_the_bodies_deal_with() {
    use Role::*;
    let reads =
        [RegionalCoordinator, ThematicCoordinator, CantonalOfficer, Secretariat, RegionalDirectorate, CommitteeMember];
    let keeps = [CantonalOfficer, Secretariat];
    for (name, standing) in standings() {
        let may = |act: &str| RIGHTS.act(act, &standing).is_some();
        let role = standing.role;
        for act in ["body.read", "topic.read", "sitting.read", "recommendation.read", "programme.read", "topic.enter"] {
            assert_eq!(may(act), reads.contains(&role), "{name} {act}");
        }
        for act in ["topic.check", "topic.decide", "sitting.minute", "recommendation.adopt", "body.take-presidency"]
            .into_iter()
            .chain(["anchoring.adopt", "anchoring.review", "body.ask-agenda", "body.set-frame"])
        {
            assert_eq!(may(act), keeps.contains(&role), "{name} {act}");
        }
        assert_eq!(may("anchoring.read"), reads.contains(&role) || role == Administrator, "{name}");
        assert_eq!(may("anchoring.seat-partner"), keeps.contains(&role) || role == Administrator, "{name}");
        assert_eq!(may("anchoring.release"), keeps.contains(&role), "{name}");
        assert_eq!(may("tool.read"), matches!(role, CantonalOfficer | Administrator), "{name}");
        let works = matches!(role, FrontLine | Respondent);
        for act in ["activity.read", "activity.plan"] {
            assert_eq!(may(act), reads.contains(&role) || works, "{name} {act}");
        }
        let coordinates = keeps.contains(&role) || matches!(role, RegionalCoordinator | ThematicCoordinator);
        for act in ["activity.add-entry", "activity.report-entry", "activity.conclude"] {
            assert_eq!(may(act), coordinates, "{name} {act}");
        }
        for act in ["activity.approve", "activity.release"] {
            assert_eq!(may(act), keeps.contains(&role), "{name} {act}");
        }
        assert_eq!(may("topic.hand-over"), role == CommitteeMember, "{name}");
        assert_eq!(may("body.pledge"), keeps.contains(&role) || role == RegionalDirectorate, "{name}");
        let proposes = reads.contains(&role) && role != RegionalDirectorate;
        assert_eq!(may("anchoring.propose-partner"), proposes, "{name}");
        let notes = keeps.contains(&role) || matches!(role, RegionalDirectorate | CommitteeMember);
        assert_eq!(may("anchoring.acknowledge"), notes, "{name}");
        assert_eq!(may("obstacle.read"), proposes && role != CommitteeMember, "{name}");
        assert_eq!(may("sitting.propose-item"), proposes, "{name}");
    }
}

// What may be told outside of the shared file.

#[test]
fn data_01_what_one_institution_may_tell_another_is_as_written_out() {
    compare("disclose.txt", &table::disclosing(&RIGHTS));
}

#[test]
fn data_08_who_knows_and_counts_a_discreet_partner_is_as_written_out() {
    compare("know.txt", &table::knowing(&RIGHTS));
}

#[test]
fn data_15_what_each_canton_changes_is_as_written_out() {
    let told: Vec<String> = rights::layers().map(|code| table::layer(&RIGHTS, code)).collect();
    let head = "# What the layer of each canton changes in what may be done, seen and told: before => after.\n";
    compare("cantons.txt", &format!("{head}{}", told.concat()));
}

#[test]
fn data_01_each_basis_opens_under_exactly_its_conditions() {
    use Condition::{Consent, Reciprocity, Request};
    let cases: &[(&str, Disclosure, &[Condition])] = &[
        ("invalidity-to-insurers", telling(Party::Ii, Party::Suva, Category::Health, Purpose::Integration), &[]),
        (
            "invalidity-to-assistance",
            telling(Party::Ii, Party::Sa, Category::Health, Purpose::Integration),
            &[Reciprocity],
        ),
        (
            "insurers-help-each-other",
            telling(Party::Suva, Party::Ui, Category::Benefits, Purpose::UnduePayment),
            &[Request],
        ),
        (
            "unemployment-to-assistance",
            telling(Party::Ui, Party::Sa, Category::Benefits, Purpose::Benefits),
            &[Request],
        ),
        (
            "admitted-to-employment-service",
            telling(Party::Mig, Party::Ui, Category::JobSearch, Purpose::Placement),
            &[],
        ),
        ("consent-to-tell", telling(Party::Sa, Party::Hlt, Category::Household, Purpose::Integration), &[Consent]),
        ("employer-limits-only", telling(Party::Ii, Party::Employer, Category::Health, Purpose::Placement), &[Consent]),
        (
            "provider-objectives-only",
            telling(Party::Sa, Party::Provider, Category::Health, Purpose::Integration),
            &[Consent],
        ),
    ];
    for (id, asked, conditions) in cases {
        let rule = |d: &Disclosure| RIGHTS.disclose(d).rule.map(|r| r.id.as_str());
        assert_eq!(rule(&asked.with(conditions)), Some(*id));
        for left_out in *conditions {
            let fewer: Vec<Condition> = conditions.iter().copied().filter(|c| c != left_out).collect();
            assert_eq!(rule(&asked.with(&fewer)), None, "{id} without {}", left_out.code());
        }
    }
    let objectives = telling(Party::Sa, Party::Provider, Category::Plan, Purpose::Integration);
    assert_eq!(RIGHTS.disclose(&objectives).after(), ["report-back", "log"]);
}

#[test]
fn data_08_a_diagnosis_goes_from_physician_to_physician_with_the_consent_of_the_person_alone() {
    let asked = |to| telling(Party::Physician, to, Category::Diagnosis, Purpose::Integration);
    let agreed = RIGHTS.disclose(&asked(Party::Physician).with(&[Condition::Consent]));
    assert_eq!(agreed.rule.map(|r| r.id.as_str()), Some("diagnosis-between-physicians"));
    let silent = RIGHTS.disclose(&asked(Party::Physician));
    assert_eq!((silent.is_allowed(), silent.missing), (false, vec![vec![Condition::Consent]]), "the way is told");
    for to in Party::ALL.iter().filter(|to| **to != Party::Physician) {
        assert!(!RIGHTS.disclose(&asked(*to).with(Condition::ALL)).is_allowed(), "{to}");
    }
    let counted = Disclosure { purpose: Purpose::Statistics, ..asked(Party::Physician) };
    assert!(!RIGHTS.disclose(&counted.with(Condition::ALL)).is_allowed());
}

#[test]
fn data_02_the_unemployment_insurance_tells_a_partner_only_with_consent_benefit_and_reciprocity() {
    let asked = telling(Party::Ui, Party::Cgc, Category::Career, Purpose::Integration);
    let rule = |d: Disclosure| RIGHTS.disclose(&d).rule.map(|r| r.id.as_str());
    assert_eq!(rule(asked), None);
    let all = [Condition::Consent, Condition::Benefit, Condition::Reciprocity];
    assert_eq!(rule(asked.with(&all)), Some("unemployment-to-partners"));
    assert_eq!(rule(asked.with(&[Condition::Benefit, Condition::Reciprocity])), None);
    assert_eq!(RIGHTS.disclose(&asked).missing, [vec![Condition::Consent]], "the smallest set is told");
}

#[test]
fn data_03_a_social_insurer_is_told_on_a_written_request_with_reasons_and_not_otherwise() {
    let asked = telling(Party::Sa, Party::Ii, Category::Benefits, Purpose::Benefits);
    assert!(!RIGHTS.disclose(&asked).is_allowed());
    let basis = RIGHTS.disclose(&asked.with(&[Condition::Request]));
    assert_eq!(
        basis.rule.map(|r| (r.id.as_str(), r.article.as_str())),
        Some(("assistance-among-authorities", "LPGA 32 al. 1"))
    );
    let back = telling(Party::Ii, Party::Sa, Category::Benefits, Purpose::Benefits).with(&[Condition::Request]);
    assert!(
        !RIGHTS.disclose(&back).is_allowed(),
        "the article serves insurers; it opens no insurer to social services"
    );
}

#[test]
fn data_03_whoever_pays_is_found_out_without_consent_and_the_person_is_told() {
    let asked = telling(Party::Ui, Party::Ii, Category::Health, Purpose::Jurisdiction);
    assert_eq!(RIGHTS.disclose(&asked).after(), ["inform-person", "log"]);
    assert!(!RIGHTS.disclose(&Disclosure { objection: true, ..asked }).is_allowed(), "an objection counts");
}

#[test]
fn data_08_no_condition_opens_a_diagnosis_a_note_the_permit_office_or_statistics() {
    let all = Condition::ALL;
    for from in Party::ALL {
        for to in Party::ALL {
            for purpose in Purpose::ALL {
                for category in Category::ALL {
                    let basis = RIGHTS.disclose(&telling(*from, *to, *category, *purpose).with(all));
                    let never = *category == Category::Note
                        || (*category == Category::Diagnosis && (*from, *to) != (Party::Physician, Party::Physician))
                        || *to == Party::PermitOffice
                        || *purpose == Purpose::Statistics;
                    assert!(!(never && basis.is_allowed()), "{from} {to} {purpose} {category}");
                }
            }
        }
    }
}

#[test]
fn data_07_the_invalidity_office_does_not_see_the_allowances_of_the_unemployment_insurance() {
    let (_, party) = standings().into_iter().find(|(n, _)| *n == "respondent of a party").unwrap();
    let see =
        |reader, source| RIGHTS.see(&See { reader, source, ..see_with(party, Category::Benefits, false, true, true) });
    assert_eq!(see(Party::Ii, Party::Ui), Seen::Hidden("no-allowances-for-ii"));
    assert_eq!(see(Party::Sa, Party::Ui), Seen::Under("consent"));
    assert_eq!(see(Party::Ii, Party::Sa), Seen::Under("consent"));
}

// The policies themselves.

#[test]
fn data_01_every_rule_names_a_test_that_is_there() {
    let crates = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut sources = String::new();
    gather(&crates, &mut sources);
    for canton in rights::layers() {
        for rule in Rights::of_canton(canton).rules() {
            let test = rule.test.as_deref().unwrap_or_else(|| panic!("{} names no test", rule.id));
            assert!(sources.contains(&format!("fn {test}(")), "{}: there is no test {test}", rule.id);
        }
    }
}

/// The text of all tests in Rust.
fn gather(folder: &std::path::Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") && path.components().any(|c| c.as_os_str() == "tests") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn data_15_the_policies_of_the_house_and_of_every_canton_are_read_without_fault() {
    let layers: Vec<&str> = rights::layers().collect();
    assert!(layers.len() >= 2);
    for canton in layers {
        let rights = Rights::of_canton(canton);
        assert!(rights.rules().len() > RIGHTS.rules().len(), "{canton} adds a rule");
        let poor = telling(Party::Sa, Party::Ui, Category::Finances, Purpose::Integration);
        let basis = rights.disclose(&poor.with(&[Condition::Reciprocity, Condition::Benefit]));
        assert_eq!(basis.refused_by.map(|r| r.id.ends_with("finances-on-request")), Some(true));
    }
}

#[test]
fn data_01_every_rule_has_an_article_a_status_and_a_sentence_in_four_languages() {
    for rule in RIGHTS.rules() {
        assert!(rule.text.iter().all(|t| t.ends_with('.') && t.chars().count() > 20), "{}", rule.id);
        assert!(!rule.text[1].contains('ß'), "{}", rule.id);
        assert!(rule.status == Status::House || rule.article.chars().any(|c| c.is_ascii_digit()), "{}", rule.id);
        let known = ["inform-person", "inform-person-if-oral", "copy-of-decision", "report-back", "log"];
        assert!(rule.after.iter().all(|a| known.contains(&a.as_str())), "{}: {:?}", rule.id, rule.after);
    }
}

#[test]
fn a_changed_policy_is_in_force_at_once_and_a_faulty_one_changes_nothing() {
    let rights = Rights::of_canton("none");
    let (_, own) = standings().into_iter().find(|(n, _)| *n == "respondent of the opening institution").unwrap();
    assert!(rights.act("follow-up.note", &own).is_some());
    let clone = rights.clone();
    let head = "@id(\"only\") @article(\"LPD 6\") @status(\"seen\") @fr(\"f\") @de(\"d\") @it(\"i\") @en(\"e\")";
    let only = format!("{head} permit (principal, action == Action::\"case.open\", resource);");
    clone.replace(&[("test", &only)]).unwrap_or_else(|f| panic!("{f:?}"));
    assert!(rights.act("follow-up.note", &own).is_none(), "what was remembered is forgotten");
    assert!(rights.act("case.open", &own).is_some());
    assert!(clone.replace(&[("test", "permit (")]).is_err());
    assert!(rights.act("case.open", &own).is_some(), "the rules that were in force stay");
}

#[test]
fn whatever_the_facts_are_no_rule_errs() {
    for (_, standing) in standings() {
        for category in Category::ALL {
            for reader in Party::ALL {
                let see = See { reader: *reader, ..see_with(standing, *category, false, true, true) };
                RIGHTS.see(&see);
            }
        }
    }
    assert_eq!(RIGHTS.take_alarms(), Vec::<String>::new());
}

#[test]
fn data_01_the_list_of_rules_with_their_articles_is_the_one_in_the_documentation() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/law.md");
    compare_at(path, &table::law(&RIGHTS));
}

#[test]
fn data_08_a_partner_whose_name_tells_something_is_known_and_counted_only_by_whom_something_joins_with_it() {
    let rights = Rights::of_canton("none");
    for role in Role::ALL {
        for bits in 0..16u8 {
            let [same, together, asked, discreet] = [0, 1, 2, 3].map(|bit| bits >> bit & 1 == 1);
            let facts = Know { role: *role, same, together, asked, discreet };
            let joined = same || together || asked;
            assert_eq!((rights.knows(&facts), rights.counts(&facts)), (joined || !discreet, joined || !discreet));
        }
    }
    assert_eq!(rights.take_alarms(), Vec::<String>::new());
}
