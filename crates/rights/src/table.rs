//! The rights written out, for people who read them in a diff: who may do what, who sees what, who may tell whom.

use crate::{CASE_ACTS, Condition, Disclosure, Effect, Rights, See, Seen, Standing, Status, session_acts};
use domain::CaseCommand;
use domain::consent::Category;
use domain::disclosure::{Party, Purpose};
use domain::model::Role;
use std::fmt::Write as _;

/// The standings that occur, by a name that people use.
pub fn standings() -> Vec<(&'static str, Standing)> {
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

/// The acts of the tables, in the order of the process; those that only the house itself gives are left out.
pub fn listed_acts() -> Vec<&'static str> {
    let inside = ["session.schedule", "session.unschedule"];
    let mut acts: Vec<&str> = CaseCommand::KINDS.iter().copied().filter(|k| !inside.contains(k)).collect();
    acts.extend(CASE_ACTS);
    acts.extend(session_acts().filter(|a| !acts.contains(a)).collect::<Vec<_>>());
    acts
}

/// Who may do what, and under which rule.
pub fn acting(rights: &Rights) -> String {
    let mut table = String::from("# Who may do what, and under which rule. Made by `trait-dunion rights table`.\n");
    for (name, standing) in standings() {
        let _ = writeln!(table, "\n## {name}");
        for act in listed_acts() {
            if let Some(rule) = rights.act(act, &standing) {
                let _ = writeln!(table, "{act:<28} {}", rule.id);
            }
        }
    }
    table
}

/// What is seen, and under which rule, in four states of consent.
pub fn seeing(rights: &Rights) -> String {
    let mut table = String::from(
        "# What is seen, and under which rule. The four columns: written by the own institution; covered by consent for\n\
         # the own institution; covered by consent for somebody; nothing of it. `-` and a reason: hidden. Where the kinds of\n\
         # institution matter, a line of its own names reader and source.\n",
    );
    for (name, standing) in standings() {
        let _ = writeln!(table, "\n## {name}");
        for category in Category::ALL {
            let usual = cells(rights, standing, *category, Party::Sa, Party::Sa);
            let _ = writeln!(table, "{:<12} {usual}", category.code());
            for (reader, source) in pairs() {
                let other = cells(rights, standing, *category, reader, source);
                if other != usual {
                    let _ = writeln!(table, "  {source} to {reader}: {other}");
                }
            }
        }
    }
    table
}

fn pairs() -> impl Iterator<Item = (Party, Party)> {
    Party::ALL.iter().flat_map(|reader| Party::ALL.iter().map(|source| (*reader, *source)))
}

fn cells(rights: &Rights, standing: Standing, category: Category, reader: Party, source: Party) -> String {
    let cell = |author, covered, exchanged| match rights.see(&See {
        standing,
        category,
        author,
        covered,
        exchanged,
        reader,
        source,
    }) {
        Seen::Under(rule) => rule.to_string(),
        Seen::Hidden(reason) => format!("- {reason}"),
    };
    let cells =
        [cell(true, false, false), cell(false, true, true), cell(false, false, true), cell(false, false, false)];
    cells.map(|c| format!("{c:<22}")).concat().trim_end().to_string()
}

/// A disclosure of which no condition holds.
pub fn telling(from: Party, to: Party, category: Category, purpose: Purpose) -> Disclosure {
    let (consent, benefit, reciprocity, request, objection) = (false, false, false, false, false);
    Disclosure { from, to, category, purpose, consent, benefit, reciprocity, request, objection }
}

/// One cell in words: allowed at once, on conditions each of which suffices, or never.
fn told(rights: &Rights, d: &Disclosure) -> String {
    let basis = rights.disclose(d);
    if let Some(rule) = basis.rule {
        return rule.id.clone();
    }
    let way = |set: &Vec<Condition>| {
        let names: Vec<&str> = set.iter().map(|c| c.code()).collect();
        let rule = rights.disclose(&d.with(set)).rule.map_or("", |r| r.id.as_str());
        format!("{} => {rule}", names.join("+"))
    };
    match (basis.missing.is_empty(), basis.refused_by) {
        (true, Some(rule)) => format!("never: {}", rule.id),
        (true, None) => "never: no rule".into(),
        (false, _) => basis.missing.iter().map(way).collect::<Vec<_>>().join(" | "),
    }
}

/// What may be told outside of the shared file: at once, on conditions each of which suffices, or never.
pub fn disclosing(rights: &Rights) -> String {
    let mut table = String::from(
        "# What may be told outside of the shared file, by sender, recipient and purpose: at once, on conditions, never.\n",
    );
    for from in Party::ALL.iter().filter(|p| p.code().len() < 4 || **p == Party::Suva) {
        for to in Party::ALL.iter().filter(|p| *p != from) {
            let _ = writeln!(table, "\n## {from} -> {to}");
            let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
            for purpose in Purpose::ALL {
                let mut cells: Vec<(String, Vec<&str>)> = Vec::new();
                for category in Category::ALL {
                    gather(&mut cells, told(rights, &telling(*from, *to, *category, *purpose)), category.code());
                }
                let cells: Vec<String> = cells.iter().map(|(w, c)| format!("    {}: {w}", c.join(","))).collect();
                gather(&mut lines, cells.join("\n"), purpose.code());
            }
            for (cells, purposes) in lines {
                let _ = writeln!(table, "{}\n{cells}", purposes.join(", "));
            }
        }
    }
    table
}

fn gather<'a>(groups: &mut Vec<(String, Vec<&'a str>)>, words: String, name: &'a str) {
    match groups.iter_mut().find(|(known, _)| *known == words) {
        Some((_, names)) => names.push(name),
        None => groups.push((words, vec![name])),
    }
}

/// Every rule with its article, how sure that is, its duties afterwards and the file in which it stands (docs/law.md).
pub fn law(rights: &Rights) -> String {
    let mut table = String::from(
        "# The rules and their articles\n\nMade from `policies/` by `trait-dunion rights table law`; a test compares the two. \
         Status: *seen* was read in the law's\ntext, *unchecked* still has to be, *house* is a rule of the platform that follows \
         from principles and quotes no law. The\ninterface shows the difference. Each rule is tried in `crates/rights/tests`; \
         what follows from all of them together\nstands in `crates/rights/tests/golden`. Articles bear their French \
         abbreviations.\n\n| rule | effect | article | status | afterwards | file |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for rule in rights.rules() {
        let effect = if rule.effect == Effect::Permit { "permits" } else { "forbids" };
        let status = match rule.status {
            Status::Seen => "seen",
            Status::Unchecked => "unchecked",
            Status::House => "house",
        };
        let after = if rule.after.is_empty() { "–".to_string() } else { rule.after.join(", ") };
        let (id, article, file) = (&rule.id, &rule.article, &rule.file);
        let _ = writeln!(table, "| {id} | {effect} | {article} | {status} | {after} | {file} |");
    }
    table
}
