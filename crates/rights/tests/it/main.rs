//! The rights written out: tables that people read in a diff. A change of a rule shows here, or the test fails.
//! `UPDATE_GOLDEN=1 cargo test -p rights` writes them anew.

use domain::CaseCommand;
use domain::consent::Category;
use domain::model::Role;
use domain::session::SessionCommand;
use rights::{ACT_RULES, CASE_ACTS, SESSION_ACTS, See, Seen, Standing, may_act, may_see};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The standings that occur, by a name that people use.
fn standings() -> Vec<(&'static str, Standing)> {
    let none = |role| Standing {
        role,
        own: false,
        lead: false,
        proposed: false,
        in_charge: false,
        party: false,
        announced: true,
        emergency: false,
    };
    let respondent = none(Role::Respondent);
    vec![
        ("front-line worker of the opening institution", Standing { own: true, ..none(Role::FrontLine) }),
        ("front-line worker of a party", Standing { party: true, ..none(Role::FrontLine) }),
        (
            "front-line worker of a party, in an emergency",
            Standing { party: true, emergency: true, ..none(Role::FrontLine) },
        ),
        ("front-line worker of another institution", none(Role::FrontLine)),
        ("respondent of the opening institution", Standing { own: true, ..respondent }),
        ("respondent of a party", Standing { party: true, ..respondent }),
        ("respondent asked to lead", Standing { party: true, proposed: true, ..respondent }),
        ("respondent who leads", Standing { party: true, lead: true, ..respondent }),
        ("respondent who leads, consent ended", Standing { lead: true, ..respondent }),
        ("respondent of another institution", respondent),
        ("coordinator in charge", Standing { in_charge: true, ..none(Role::RegionalCoordinator) }),
        ("coordinator of another region", none(Role::RegionalCoordinator)),
        ("thematic coordinator in charge", Standing { in_charge: true, ..none(Role::ThematicCoordinator) }),
        ("secretariat", none(Role::Secretariat)),
        ("secretariat, before the announcement", Standing { announced: false, ..none(Role::Secretariat) }),
        ("cantonal officer", none(Role::CantonalOfficer)),
        ("regional directorate", none(Role::RegionalDirectorate)),
        ("committee member", none(Role::CommitteeMember)),
        ("administrator", none(Role::Administrator)),
        ("data-protection officer", none(Role::DataProtection)),
    ]
}

fn acts() -> Vec<&'static str> {
    let inside = ["session.schedule", "session.unschedule"];
    let mut acts: Vec<&str> = CaseCommand::KINDS.iter().copied().filter(|k| !inside.contains(k)).collect();
    acts.extend(CASE_ACTS);
    acts.extend(SESSION_ACTS.iter().filter(|a| !acts.contains(a)).copied().collect::<Vec<_>>());
    acts
}

fn compare(name: &str, made: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{name} is not what the rules say; read the difference, then UPDATE_GOLDEN=1 cargo test -p rights"
    );
}

#[test]
fn role_01_the_acts_of_each_standing_are_as_written_out() {
    let mut table = String::from("# Who may do what, and under which rule. Made by crates/rights/tests/it/main.rs.\n");
    for (name, standing) in standings() {
        writeln!(table, "\n## {name}").unwrap();
        for act in acts() {
            if let Some(rule) = may_act(act, &standing) {
                writeln!(table, "{act:<28} {}", rule.id).unwrap();
            }
        }
    }
    compare("acts.txt", &table);
}

#[test]
fn data_01_what_each_standing_sees_is_as_written_out() {
    let mut table = String::from(
        "# What is seen, and under which rule. The four columns: written by the own institution; covered by consent for\n\
         # the own institution; covered by consent for somebody; nothing of it. `-` and a reason: hidden.\n",
    );
    for (name, standing) in standings() {
        writeln!(table, "\n## {name}").unwrap();
        for category in Category::ALL {
            let cell = |author, covered, exchanged| {
                let see = See { standing, category: *category, author, covered, exchanged };
                match may_see(&see) {
                    Seen::Under(rule) => rule.to_string(),
                    Seen::Hidden(reason) => format!("- {reason}"),
                }
            };
            let cells = [
                cell(true, false, false),
                cell(false, true, true),
                cell(false, false, true),
                cell(false, false, false),
            ];
            let line = format!("{:<12} {}", category.code(), cells.map(|c| format!("{c:<22}")).concat());
            writeln!(table, "{}", line.trim_end()).unwrap();
        }
    }
    compare("see.txt", &table);
}

#[test]
fn every_command_may_be_given_by_somebody() {
    for act in acts() {
        assert!(standings().iter().any(|(_, s)| may_act(act, s).is_some()), "nobody may {act}");
    }
}

#[test]
fn every_act_of_a_rule_is_an_act_that_exists() {
    let known: Vec<&str> = acts().into_iter().chain(SessionCommand::KINDS.iter().copied()).collect();
    for rule in ACT_RULES {
        for act in rule.acts {
            assert!(known.contains(act), "{}: there is no act {act}", rule.id);
        }
    }
}

#[test]
fn nobody_sees_a_diagnosis_and_nobody_the_note_of_another_institution() {
    for (name, standing) in standings() {
        for (author, covered, exchanged) in [(true, true, true), (false, true, true), (false, false, true)] {
            let see = |category| may_see(&See { standing, category, author, covered, exchanged }).is_seen();
            assert!(!see(Category::Diagnosis), "{name}");
            assert!(author || !see(Category::Note), "{name}");
        }
    }
}

#[test]
fn case_21_without_consent_another_institution_sees_nothing() {
    let (_, stranger) = standings().into_iter().find(|(n, _)| *n == "respondent of another institution").unwrap();
    for category in Category::ALL {
        let see = See { standing: stranger, category: *category, author: false, covered: false, exchanged: true };
        assert!(!may_see(&see).is_seen(), "{category}");
    }
}
