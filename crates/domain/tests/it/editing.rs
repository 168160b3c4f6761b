//! Model files that forms change: nothing but what was changed is another, comments included; and rules that follow each
//! other (GOV-26, PROJ-14, CASE-08).

use crate::cantons::{all, files};
use domain::Model;
use domain::model::edit::{Filled, ModelFile, Origin, Shelf};
use domain::model::rule::Fact;
use domain::model::sections::{Field, SECTIONS, Section, Shape, section};
use domain::model::{Degree, FaultCode, parse, whole};
use domain::screening::evaluate;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn library(stem: &str) -> Option<String> {
    files().get(stem).cloned()
}

fn read(text: &str) -> Model {
    parse(text, library).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

fn shelf() -> Shelf<'static> {
    Shelf::of(library)
}

/// What a file says, whatever it takes from where.
fn said(text: &str) -> toml::Table {
    whole(text, library).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

/// What is said beside the values.
fn comments(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        text.lines().filter(|l| l.trim_start().starts_with('#')).map(|l| l.trim().to_string()).collect();
    found.sort();
    found
}

fn set(filled: &mut Filled, name: &str, value: &str) {
    filled.0.retain(|(n, _)| n != name);
    filled.0.push((name.to_string(), value.to_string()));
}

#[test]
fn gov_26_a_form_that_changes_nothing_leaves_every_file_as_it_is() {
    let shelf = shelf();
    for (stem, text) in files() {
        let file = ModelFile::read(text).unwrap();
        assert_eq!(file.text(), *text, "{stem}");
        for section in SECTIONS {
            for (n, one) in file.entries(section, &shelf).into_iter().enumerate() {
                let kept = one.origin == Origin::Own || matches!(section.shape, Shape::Whole);
                // What is taken from a base is the same everywhere: some of it in two files is enough.
                let looked_at = matches!(stem.as_str(), "dm" | "lu") && n % 7 == 0;
                if !kept && !looked_at {
                    continue;
                }
                let filled = one.filled(section);
                let mut other = file.clone();
                let put = other.put(section, Some(&one.entry), &filled, &shelf);
                assert_eq!(put.as_deref(), Ok(one.entry.as_str()), "{stem} {} {filled:?}", section.name);
                if kept {
                    assert_eq!(other.text(), *text, "{stem} {} {}", section.name, one.entry);
                } else {
                    assert_eq!(said(&other.text()), said(text), "{stem} {} {}", section.name, one.entry);
                }
            }
        }
    }
}

#[test]
fn gov_26_the_forms_have_the_fields_that_the_reader_knows() {
    const STEERING: [&str; 6] = ["code", "version", "valid_from", "demo", "template", "silent"];
    let names: BTreeSet<&str> = SECTIONS.iter().map(|s| s.name).collect();
    for section in SECTIONS.iter().filter(|s| !s.is_names()) {
        let known = known_fields(section);
        let has: BTreeSet<String> =
            section.fields.iter().map(|f| f.name.split('.').next().unwrap().to_string()).collect();
        let known: BTreeSet<String> = known
            .into_iter()
            .filter(|k| !section.name.is_empty() || !names.contains(k.as_str()) && !STEERING.contains(&k.as_str()))
            .collect();
        assert_eq!(has, known, "section `{}`", section.name);
    }
}

/// The fields of an entry in the words of the reader.
fn known_fields(section: &Section) -> BTreeSet<String> {
    for text in files().values() {
        let mut table = said(text);
        let place = match (section.name, table.get_mut(section.name)) {
            ("", _) => Some(&mut table),
            (_, Some(toml::Value::Table(inner))) => Some(inner),
            (_, Some(toml::Value::Array(all))) => all.first_mut().and_then(toml::Value::as_table_mut),
            _ => None,
        };
        let Some(place) = place else { continue };
        place.insert("zzz".into(), toml::Value::Integer(1));
        let error = toml::Value::Table(table).try_into::<Model>().unwrap_err().to_string();
        assert!(error.contains("zzz"), "{error}");
        let first = error.lines().find(|line| line.contains("zzz")).unwrap();
        return first.split('`').skip(3).step_by(2).map(str::to_string).collect();
    }
    panic!("no model has the section {}", section.name);
}

#[test]
fn gov_26_one_field_is_changed_and_every_other_line_stays() {
    let shelf = shelf();
    let text = library("vs").unwrap();
    let mut file = ModelFile::read(&text).unwrap();
    let of = section("cadence").unwrap();
    let mut filled = file.fill(of, "contact", &shelf).unwrap();
    set(&mut filled, "days", "21");
    file.put(of, Some("contact"), &filled, &shelf).unwrap();
    let (before, after): (Vec<&str>, String) = (text.lines().collect(), file.text());
    let changed: Vec<(&&str, &str)> = before.iter().zip(after.lines()).filter(|(a, b)| *a != b).collect();
    assert_eq!((changed.len(), changed[0].1), (1, "days = 21"));
    assert_eq!(before.len(), after.lines().count());
}

#[test]
fn gov_26_what_cannot_be_comes_back_at_its_field_and_changes_nothing() {
    let shelf = shelf();
    let text = library("vs").unwrap();
    let mut file = ModelFile::read(&text).unwrap();
    let of = section("category").unwrap();
    let mut filled = file.fill(of, "complex", &shelf).unwrap();
    set(&mut filled, "rule", "ALL(INST_GE_N(2)");
    set(&mut filled, "label.it", "");
    set(&mut filled, "said.certainty", "perhaps");
    set(&mut filled, "code", "network");
    let faults = file.clone().put(of, Some("complex"), &filled, &shelf).unwrap_err();
    assert!(faults.contains(&("rule".into(), FaultCode::RuleUnreadable)), "{faults:?}");
    assert!(faults.contains(&("label.it".into(), FaultCode::LanguageMissing)), "{faults:?}");
    assert!(faults.iter().any(|(at, _)| at.starts_with("said")), "{faults:?}");
    for (name, value) in [("rule", ""), ("label.it", "x"), ("said.certainty", "stated"), ("said.source", "S2")] {
        set(&mut filled, name, value);
    }
    let faults = file.put(of, Some("complex"), &filled, &shelf).unwrap_err();
    assert_eq!(faults, [("code".to_string(), FaultCode::Twice)]);
    assert_eq!(file.text(), text);
}

#[test]
fn proj_14_an_entry_that_is_taken_from_the_base_becomes_one_of_the_canton_when_it_changes() {
    let shelf = shelf();
    let text = library("lu").unwrap();
    let mut file = ModelFile::read(&text).unwrap();
    let of = section("session_type").unwrap();
    let mut filled = file.fill(of, "assessment", &shelf).unwrap();
    set(&mut filled, "minutes_per_case", "75");
    file.put(of, Some("assessment"), &filled, &shelf).unwrap();
    let (before, after) = (read(&text), read(&file.text()));
    assert_eq!(after.session_type("assessment").unwrap().minutes_per_case, 75);
    assert_eq!(after.session_type("round-table"), before.session_type("round-table"));
    assert_eq!(after.session_type.len(), before.session_type.len());
    assert!(file.text().contains("[[also.session_type]]") && comments(&file.text()) == comments(&text));
    // One that has no code comes with its whole section.
    let of = section("route").unwrap();
    let mut filled = file.fill(of, "0", &shelf).unwrap();
    set(&mut filled, "to", "secretariat");
    file.put(of, Some("0"), &filled, &shelf).unwrap();
    assert_eq!(read(&file.text()).route[0].to, domain::model::Role::Secretariat);
    assert!(file.text().contains("Taken over from `default`"));
}

#[test]
fn proj_14_entries_are_added_taken_away_and_put_before_another() {
    let shelf = shelf();
    let text = library("vs").unwrap();
    let mut file = ModelFile::read(&text).unwrap();
    let of = section("theme").unwrap();
    let mut filled = Filled::default();
    for (name, value) in [("code", "health"), ("label.fr", "Santé"), ("label.de", "Gesundheit"), ("label.it", "Salute")]
    {
        set(&mut filled, name, value);
    }
    assert_eq!(file.put(of, None, &filled, &shelf).unwrap_err()[0].0, "label.en");
    set(&mut filled, "label.en", "Health");
    assert_eq!(file.put(of, None, &filled, &shelf).as_deref(), Ok("health"));
    let codes = |file: &ModelFile| read(&file.text()).theme.iter().map(|t| t.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&file), ["youth", "asylum", "health"]);
    assert!(file.raise(of, "health", &shelf));
    assert_eq!(codes(&file), ["youth", "health", "asylum"]);
    assert!(file.remove(of, "health", &shelf) && !file.remove(of, "health", &shelf));
    assert_eq!(codes(&file), ["youth", "asylum"]);
    assert_eq!(comments(&file.text()), comments(&text));
    let step = section("step").unwrap();
    let mut lu = ModelFile::read(&library("lu").unwrap()).unwrap();
    for one in lu.entries(step, &shelf) {
        assert!(lu.remove(step, &one.entry, &shelf));
    }
    assert_eq!(lu.entries(step, &shelf).len(), 0, "what was taken away does not come back from the base");
    assert!(said(&lu.text())["step"].as_array().unwrap().is_empty());
}

#[test]
fn proj_14_parts_of_another_canton_are_taken_over_with_a_note_of_where_they_are_from() {
    let shelf = shelf();
    let mut lu = ModelFile::read(&library("lu").unwrap()).unwrap();
    let ag = ModelFile::read(&library("ag").unwrap()).unwrap();
    let of = section("agreement").unwrap();
    let theirs = ag.entries(of, &shelf);
    let wanted = [theirs[0].entry.clone()];
    let taken = lu.adopt(of, &ag, &wanted, "From `ag`, taken over on 2026-03-02.", &shelf);
    assert_eq!(taken, wanted);
    let text = lu.text();
    let at =
        text.find("# From `ag`, taken over on 2026-03-02.\n[[agreement]]").expect("the note stands above the entry");
    assert!(text[at..].contains(&format!("code = \"{}\"", wanted[0])));
    let found = lu.entries(of, &shelf);
    assert_eq!(found.len(), 2, "optima stays");
    // A code that Lucerne does not have is told at the entry that was taken.
    if let Err(faults) = parse(&text, library) {
        assert!(faults.iter().all(|f| f.place.section == "agreement" && f.place.entry == wanted[0]), "{faults:?}");
    }
    let way = section("way").unwrap();
    lu.adopt(way, &ag, &[], "From `ag`.", &shelf);
    assert_eq!(said(&lu.text())["way"], said(&library("ag").unwrap())["way"]);
}

#[test]
fn x_02_a_fault_is_told_at_the_entry_and_the_field_that_it_concerns() {
    let of = |text: &str| parse(text, library).unwrap_err();
    let vs = library("vs").unwrap();
    let place = |text: &str, code: FaultCode| {
        let faults = of(text);
        let fault = faults.iter().find(|f| f.code == code).unwrap_or_else(|| panic!("{faults:?}"));
        (fault.place.section.clone(), fault.place.entry.clone(), fault.place.field.clone())
    };
    let at = |section: &str, entry: &str, field: &str| (section.to_string(), entry.to_string(), field.to_string());
    let text = vs.replacen("minutes_per_case = ", "minutes_per_case = -", 1);
    let first = all()["vs"].session_type[0].code.clone();
    assert_eq!(place(&text, FaultCode::WrongValue), at("session_type", &first, "minutes_per_case"));
    let text = vs.replacen("to = \"thematic-coordinator\"\n", "", 1);
    assert_eq!(place(&text, FaultCode::FieldMissing), at("route", "0", "to"));
    let text = vs.replacen("theme = \"youth\"", "theme = \"old\"", 1);
    assert_eq!(place(&text, FaultCode::UnknownCode), at("route", "0", "theme"));
    let text = vs.replacen("suppress_below = 5", "suppress_below = \"five\"", 1);
    assert_eq!(place(&text, FaultCode::WrongValue), at("", "", "suppress_below"));
    let lu = library("lu").unwrap().replace("AT_LEAST", "ALL").replacen(
        "degree = \"round-table\"\ncategory = \"case\"",
        "degree = \"round-table\"\ncategory = \"none\"",
        1,
    );
    assert_eq!(place(&lu, FaultCode::UnknownCode), at("degree", "0", "category"));
}

const LABEL: &str = "label = { fr = \"a\", de = \"b\", it = \"c\", en = \"d\" }";

fn versions(versions: &str) -> String {
    format!(
        "based_on = \"default\"\ncode = \"XX\"\nversion = 1\nvalid_from = \"2024-01-01\"\nlanguages = [\"de\"]\n\
         [[category]]\ncode = \"case\"\n{LABEL}\n{versions}"
    )
}

#[test]
fn case_08_the_versions_of_a_rule_follow_each_other_and_the_one_of_the_day_answers() {
    let text = versions(
        "[[category.version]]\nuntil = \"2026-12-31\"\nrule = \"INST_GE_N(2)\"\n\
         [[category.version]]\nfrom = \"2027-02-01\"\nrule = \"INST_GE_N(3)\"\n",
    );
    let model = read(&text);
    let rule = |day| model.clone().on(day).category[0].rule.as_ref().map(|r| r.0.to_string());
    assert_eq!(rule(date(2026, 12, 31)).as_deref(), Some("INST_GE_N(2)"));
    assert_eq!(rule(date(2027, 1, 15)), None, "in the gap professionals decide");
    assert_eq!(rule(date(2027, 2, 1)).as_deref(), Some("INST_GE_N(3)"));
    let gaps: Vec<String> = model.gaps().iter().map(ToString::to_string).collect();
    assert_eq!(gaps, ["category case has no rule from 2027-01-01 until 2027-01-31"]);
}

#[test]
fn case_08_versions_that_overlap_or_stand_beside_a_rule_are_faults() {
    let code = |text: &str| parse(text, library).unwrap_err().iter().map(|f| f.code).collect::<Vec<_>>();
    let two = versions(
        "[[category.version]]\nuntil = \"2026-12-31\"\nrule = \"INST_GE_N(2)\"\n\
         [[category.version]]\nfrom = \"2026-12-31\"\nrule = \"INST_GE_N(3)\"\n",
    );
    assert_eq!(code(&two), [FaultCode::Overlap]);
    let beside = versions("rule = \"INST_GE_N(2)\"\n[[category.version]]\nrule = \"INST_GE_N(3)\"\n");
    assert_eq!(code(&beside), [FaultCode::TwoRules]);
    let backwards =
        versions("[[category.version]]\nfrom = \"2026-02-01\"\nuntil = \"2026-01-01\"\nrule = \"INST_GE_N(2)\"\n");
    assert_eq!(code(&backwards), [FaultCode::EndsBefore]);
    let of_agreement = versions("")
        .replace("[[category]]", "[[agreement]]\nparties = [\"UI\"]\ncategory = \"none\"\nsaid = \"stated: here\"")
        + "\n[[agreement.version]]\nuntil = \"2026-12-31\"\nrule = \"SA_RECIPIENT\"\n[[agreement.version]]\nfrom = \"2026-06-01\"\nrule = \"NO_DIPLOMA\"\n";
    assert!(code(&of_agreement).contains(&FaultCode::Overlap), "one mechanism for both");
}

fn of_degree(versions: &str) -> String {
    let base = self::versions("rule = \"INST_GE_N(2)\"\n");
    format!("{base}[[degree]]\ndegree = \"network\"\ncategory = \"case\"\n{versions}")
}

#[test]
fn case_08_the_conditions_of_a_degree_follow_each_other_and_in_a_gap_it_is_not_proposed() {
    let text = of_degree(
        "[[degree.version]]\nuntil = \"2026-12-31\"\nrule = \"INST_GE_N(2)\"\n\
         [[degree.version]]\nfrom = \"2027-02-01\"\nrule = \"INST_GE_N(3)\"\n",
    );
    let model = read(&text);
    assert!(model.has_versions());
    let three = [("INSTITUTIONS".to_string(), Fact::Count(2))].into();
    let proposed = |day| evaluate(&model.clone().on(day), &three).proposal;
    assert_eq!(proposed(date(2026, 12, 31)), Some(Degree::Network));
    assert_eq!(proposed(date(2027, 1, 15)), Some(Degree::NotIndicated), "no condition holds");
    assert_eq!(proposed(date(2027, 2, 1)), Some(Degree::NotIndicated), "three are wanted now");
    let gaps: Vec<String> = model.gaps().iter().map(ToString::to_string).collect();
    assert_eq!(gaps, ["degree network has no rule from 2027-01-01 until 2027-01-31"]);
}

#[test]
fn case_08_a_degree_without_any_condition_or_with_two_at_once_is_a_fault() {
    let code = |text: &str| parse(text, library).unwrap_err().iter().map(|f| f.code).collect::<Vec<_>>();
    assert_eq!(code(&of_degree("")), [FaultCode::FieldMissing]);
    let beside = of_degree("when = \"INST_GE_N(2)\"\n[[degree.version]]\nrule = \"INST_GE_N(3)\"\n");
    assert_eq!(code(&beside), [FaultCode::TwoRules]);
    let two = of_degree(
        "[[degree.version]]\nuntil = \"2026-12-31\"\nrule = \"INST_GE_N(2)\"\n\
         [[degree.version]]\nfrom = \"2026-12-31\"\nrule = \"INST_GE_N(3)\"\n",
    );
    assert_eq!(code(&two), [FaultCode::Overlap]);
}

#[test]
fn case_08_versions_are_rows_of_a_form() {
    let shelf = shelf();
    let text = versions("[[category.version]]\nuntil = \"2026-12-31\" # as agreed\nrule = \"INST_GE_N(2)\"\n");
    let mut file = ModelFile::read(&text).unwrap();
    let of = section("category").unwrap();
    let mut filled = file.fill(of, "case", &shelf).unwrap();
    set(&mut filled, "version.1.from", "2027-01-01");
    set(&mut filled, "version.1.rule", "INST_GE_N(3)");
    file.put(of, Some("case"), &filled, &shelf).unwrap();
    let model = read(&file.text());
    assert_eq!(model.category[0].version.len(), 2);
    assert!(model.gaps().is_empty() && file.text().contains("# as agreed"));
    let mut filled = file.fill(of, "case", &shelf).unwrap();
    for field in ["until", "rule"] {
        set(&mut filled, &format!("version.0.{field}"), "");
    }
    file.put(of, Some("case"), &filled, &shelf).unwrap();
    assert_eq!(read(&file.text()).category[0].version.len(), 1);
}

/// Entries with their places, as they stand after an edit.
fn others(file: &ModelFile, shelf: &Shelf, but: (&str, &str)) -> Vec<(String, String, Filled)> {
    let mut found = Vec::new();
    for section in SECTIONS.iter().filter(|s| !matches!(s.shape, Shape::Whole)) {
        for one in file.entries(section, shelf) {
            if (section.name, one.entry.as_str()) != but {
                let filled = one.filled(section);
                found.push((section.name.to_string(), one.entry, filled));
            }
        }
    }
    found
}

/// A field that holds a text in four languages or a line.
fn wordy(section: &Section) -> Option<&'static Field> {
    section.fields.iter().find(|f| matches!(f.name, "label" | "basis"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn gov_26_whatever_is_typed_into_one_entry_loses_no_other_and_no_comment(
        stem in 0usize..100, which in 0usize..100, at in 0usize..100, text in "[ -~äéß«»’\"\\\\\\[\\]#=\n]{1,40}"
    ) {
        let shelf = shelf();
        let (stem, source) = files().iter().nth(stem % files().len()).unwrap();
        let mut file = ModelFile::read(source).unwrap();
        let lists: Vec<&Section> = SECTIONS.iter().filter(|s| s.is_list() && wordy(s).is_some()
            && s.key().is_some() && !file.entries(s, &shelf).is_empty()).collect();
        let section = lists[which % lists.len()];
        let entries = file.entries(section, &shelf);
        let entry = entries[at % entries.len()].entry.clone();
        let before = others(&file, &shelf, (section.name, &entry));
        let mut filled = file.fill(section, &entry, &shelf).unwrap();
        let field = wordy(section).unwrap().name;
        set(&mut filled, &format!("{field}.de"), &text);
        let put = file.put(section, Some(&entry), &filled, &shelf);
        prop_assert_eq!(put.is_err(), text.trim().is_empty(), "{} {}", stem, section.name);
        let written = ModelFile::read(&file.text()).unwrap();
        if put.is_ok() {
            let again = written.fill(section, &entry, &shelf).unwrap();
            prop_assert_eq!(again.get(&format!("{field}.de")), text.trim());
        }
        prop_assert_eq!(others(&written, &shelf, (section.name, &entry)), before);
        let (kept, now) = (comments(source), comments(&file.text()));
        prop_assert!(kept.iter().all(|c| now.contains(c)), "{} {}", stem, section.name);
    }

    #[test]
    fn gov_26_taking_entries_away_and_moving_them_loses_no_other_and_no_comment(
        stem in 0usize..100, which in 0usize..100, at in 0usize..100, raise in any::<bool>()
    ) {
        let shelf = shelf();
        let (stem, source) = files().iter().nth(stem % files().len()).unwrap();
        let mut file = ModelFile::read(source).unwrap();
        let lists: Vec<&Section> =
            SECTIONS.iter().filter(|s| s.key().is_some() && !file.entries(s, &shelf).is_empty()).collect();
        let section = lists[which % lists.len()];
        let entries = file.entries(section, &shelf);
        let entry = entries[at % entries.len()].entry.clone();
        let but = (section.name, entry.as_str());
        let mut before = others(&file, &shelf, but);
        let done = if raise { file.raise(section, &entry, &shelf) } else { file.remove(section, &entry, &shelf) };
        prop_assert_eq!(done, !raise || at % entries.len() > 0);
        let written = ModelFile::read(&file.text()).unwrap();
        let mut after = others(&written, &shelf, but);
        let key = |one: &(String, String, Filled)| (one.0.clone(), one.1.clone());
        before.sort_by_key(key);
        after.sort_by_key(key);
        prop_assert_eq!(after, before, "{} {}", stem, section.name);
        let (kept, now) = (comments(source), comments(&file.text()));
        prop_assert!(kept.iter().all(|c| now.contains(c)), "{} {} {}", stem, section.name, entry);
    }
}
