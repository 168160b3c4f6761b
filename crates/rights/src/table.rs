//! The rights written out, for people who read them in a diff: who may do what, who sees what, who may tell whom.

use crate::{
    CASE_ACTS, Condition, Disclosure, Effect, Know, Rights, Rule, See, Seen, Standing, Status, affair_acts,
    session_acts,
};
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
    acts.extend(affair_acts());
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

/// What may be told outside of the shared file: at once, on conditions each of which suffices, or never; with what an
/// objection of the person changes. Equal sender and recipient are two of a kind, such as two social services.
pub fn disclosing(rights: &Rights) -> String {
    let mut table = String::from(
        "# What may be told outside of the shared file, by sender, recipient and purpose: at once, on conditions, never.\n\
         # After `/`: what is left of it when the person objects, where that is something else.\n",
    );
    for (from, to) in pairs_from() {
        let _ = writeln!(table, "\n## {from} -> {to}");
        let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
        for purpose in Purpose::ALL {
            let mut cells: Vec<(String, Vec<&str>)> = Vec::new();
            for category in Category::ALL {
                let asked = telling(from, to, *category, *purpose);
                gather(&mut cells, objected(rights, &asked), category.code());
            }
            let cells: Vec<String> = cells.iter().map(|(w, c)| format!("    {}: {w}", c.join(","))).collect();
            gather(&mut lines, cells.join("\n"), purpose.code());
        }
        for (cells, purposes) in lines {
            let _ = writeln!(table, "{}\n{cells}", purposes.join(", "));
        }
    }
    table
}

fn pairs_from() -> impl Iterator<Item = (Party, Party)> {
    Party::ALL.iter().flat_map(|from| Party::ALL.iter().map(|to| (*from, *to)))
}

/// One cell, with what an objection leaves of it where that differs. An objection opens nothing: where each way stays under
/// its rule, nothing has changed, and the rest need not be asked.
fn objected(rights: &Rights, asked: &Disclosure) -> String {
    let (freely, against) = (told(rights, asked), Disclosure { objection: true, ..*asked });
    let basis = rights.disclose(asked);
    let ways = if basis.is_allowed() { vec![Vec::new()] } else { basis.missing };
    let id = |d: &Disclosure| rights.rule_for(d).map(|r| r.id.as_str());
    if ways.iter().all(|set| id(&asked.with(set)) == id(&against.with(set))) {
        return freely;
    }
    format!("{freely} / {}", told(rights, &against))
}

/// Who knows a partner whose name tells something by it, and who may count what it wrote, by role and facts.
pub fn knowing(rights: &Rights) -> String {
    let mut table = String::from(
        "# Who knows a partner by its name, and may count what it wrote and one may not see. `discreet`: the very name tells\n\
         # something; `same`: one's own institution; `together`: a consent joins both; `asked`: it was asked or has asked.\n",
    );
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for role in Role::ALL {
        let lines: Vec<String> = (0..16u8).map(|bits| known(rights, *role, bits)).collect();
        gather(&mut groups, lines.join("\n"), role.code());
    }
    for (lines, roles) in groups {
        let _ = writeln!(table, "\n## {}\n{lines}", roles.join(", "));
    }
    table
}

fn known(rights: &Rights, role: Role, bits: u8) -> String {
    let [discreet, same, together, asked] = [0, 1, 2, 3].map(|bit| bits >> bit & 1 == 1);
    let facts = Know { role, same, together, asked, discreet };
    let names = [("discreet", discreet), ("same", same), ("together", together), ("asked", asked)];
    let names: Vec<&str> = names.into_iter().filter_map(|(name, holds)| holds.then_some(name)).collect();
    let names = if names.is_empty() { "nothing of it".to_string() } else { names.join(" ") };
    let name = if rights.knows(&facts) { "by name" } else { "a further service" };
    let counted = if rights.counts(&facts) { "counted" } else { "not counted" };
    format!("{names:<32} {name}, {counted}")
}

/// What the layer of a canton changes in what may be done, seen and told. Cells that stay as they are for the house do not
/// stand here.
pub fn layer(house: &Rights, code: &str) -> String {
    let canton = Rights::of_canton(code);
    let mut table = format!("\n# {}\n", code.to_uppercase());
    for (name, standing) in standings() {
        for act in listed_acts() {
            let rule = |rights: &Rights| rights.act(act, &standing).map_or("-", |r| r.id.as_str());
            changed(&mut table, &format!("{name}: {act}"), rule(house), rule(&canton));
        }
        for category in Category::ALL {
            let seen = |rights: &Rights| cells(rights, standing, *category, Party::Sa, Party::Sa);
            changed(&mut table, &format!("{name}: {category}"), &seen(house), &seen(&canton));
        }
    }
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for (from, to) in pairs_from() {
        let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
        for category in Category::ALL {
            for purpose in Purpose::ALL {
                let asked = telling(from, to, *category, *purpose);
                if same(house, &canton, &asked) {
                    continue;
                }
                let (was, is) = (objected(house, &asked), objected(&canton, &asked));
                if was != is {
                    gather(&mut lines, format!("{category}: {was}\n        => {is}"), purpose.code());
                }
            }
        }
        if lines.is_empty() {
            continue;
        }
        let lines: Vec<String> = lines.iter().map(|(cell, p)| format!("  {}\n    {cell}", p.join(", "))).collect();
        gather(&mut told, lines.join("\n"), format!("{from} -> {to}"));
    }
    for (lines, pairs) in told {
        let _ = writeln!(table, "\n## {}\n{lines}", pairs.join(", "));
    }
    table
}

/// Whether two sets of rules decide alike, under the same rule, without any condition, with each alone, and with all.
fn same(one: &Rights, other: &Rights, asked: &Disclosure) -> bool {
    let alone = Condition::ALL.iter().map(std::slice::from_ref);
    let mut sets = alone.chain([&[][..], Condition::ALL]);
    sets.all(|set| one.decided(&asked.with(set)) == other.decided(&asked.with(set)))
}

fn changed(table: &mut String, what: &str, was: &str, is: &str) {
    if was != is {
        let _ = writeln!(table, "{what}: {was} => {is}");
    }
}

fn gather<T>(groups: &mut Vec<(String, Vec<T>)>, words: String, name: T) {
    match groups.iter_mut().find(|(known, _)| *known == words) {
        Some((_, names)) => names.push(name),
        None => groups.push((words, vec![name])),
    }
}

/// Every rule with its article, how sure that is, its duties afterwards, the test that tries it and the file in which it
/// stands (docs/law.md); then what each canton adds.
pub fn law(rights: &Rights) -> String {
    let mut table = String::from(
        "# The rules and their articles\n\nMade from `policies/` by `trait-dunion rights table law`; a test compares the two. \
         Status: *seen* was read in the law's\ntext, *unchecked* still has to be, *house* is a rule of the platform that follows \
         from principles and quotes no law. The\ninterface shows the difference. Each rule names the test that tries it, and \
         another test looks for that one; what follows\nfrom all of them together stands in `crates/rights/tests/golden`. \
         Articles bear their French abbreviations.\n",
    );
    let house: Vec<&Rule> = rights.rules();
    table.push_str(&rows(&house));
    for code in crate::layers() {
        let added = Rights::of_canton(code).rules();
        let added: Vec<&Rule> = added.into_iter().filter(|r| house.iter().all(|h| h.id != r.id)).collect();
        if added.is_empty() {
            continue;
        }
        let _ = write!(table, "\n## What {} adds\n{}", code.to_uppercase(), rows(&added));
    }
    table
}

fn rows(rules: &[&Rule]) -> String {
    let mut table = String::from(
        "\n| rule | effect | article | status | afterwards | test | file |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for rule in rules {
        let effect = if rule.effect == Effect::Permit { "permits" } else { "forbids" };
        let status = match rule.status {
            Status::Seen => "seen",
            Status::Unchecked => "unchecked",
            Status::House => "house",
        };
        let after = if rule.after.is_empty() { "–".to_string() } else { rule.after.join(", ") };
        let (id, article, file) = (&rule.id, &rule.article, &rule.file);
        let test = rule.test.as_ref().map_or_else(|| "–".to_string(), |t| format!("`{t}`"));
        let _ = writeln!(table, "| {id} | {effect} | {article} | {status} | {after} | {test} | {file} |");
    }
    table
}
