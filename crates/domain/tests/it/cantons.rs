//! The models of the cantons: all of them are read, say how sure they are, and answer as the inventory's table of criteria.

mod faults;
mod fuzz;
mod projects;
mod table;

use domain::model::{Certainty, Language, Model, Otherwise, parse};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

/// The model files by their stem.
pub fn files() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(from_disk)
}

fn from_disk() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let models = paths.filter(|path| path.extension().is_some_and(|e| e == "toml"));
    let stem = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_string();
    models.map(|path| (stem(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

/// All models by the stem of their file.
pub fn all() -> &'static BTreeMap<String, Model> {
    static ALL: OnceLock<BTreeMap<String, Model>> = OnceLock::new();
    ALL.get_or_init(read_all)
}

fn read_all() -> BTreeMap<String, Model> {
    let files = files();
    let read = |(stem, text): (&String, &String)| {
        let model = parse(text, |base| files.get(base).cloned());
        (stem.clone(), model.unwrap_or_else(|faults| panic!("{stem}: {faults:?}")))
    };
    files.iter().map(read).collect()
}

/// The model of a canton.
pub fn of(code: &str) -> Model {
    all().values().find(|m| m.is_of(code)).cloned().unwrap_or_else(|| panic!("there is no model of {code}"))
}

/// The rows under which the cantons report.
const ROWS: &str = "AG AR BE BL BS FR GE GL GR JU LU NE OW/NW SG SH SO SZ TG TI UR VD VS ZG ZH";

#[test]
fn x_02_every_reporting_row_has_a_model_and_the_silent_canton_a_stub() {
    let all = all();
    let rows: Vec<&str> = ROWS.split(' ').collect();
    assert_eq!(rows.len(), 24);
    for row in &rows {
        let model = all.values().find(|m| m.is_of(row)).unwrap_or_else(|| panic!("there is no model of {row}"));
        assert!(!model.silent && !model.template && !model.demo, "{row}");
        assert!(model.way.is_some(), "{row} has no way");
    }
    let own = |m: &&Model| !m.silent && !m.template && !m.demo;
    assert_eq!(all.values().filter(own).count(), 24, "and there is none beside them");
    assert_eq!(all.values().filter(|m| m.silent).map(|m| m.code.as_str()).collect::<Vec<_>>(), ["AI"]);
    for half in ["OW", "nw", "OW/NW"] {
        assert!(of(half).is_of("ow/nw"), "{half}");
    }
}

#[test]
fn surv_04_every_value_of_a_canton_says_how_sure_it_is_and_where_it_stands() {
    for (stem, text) in files().iter().filter(|(stem, _)| *stem != "dm") {
        let table: toml::Table = text.parse().unwrap();
        let said = table.get("said").and_then(toml::Value::as_table).cloned().unwrap_or_default();
        let also = table.get("also").and_then(toml::Value::as_table).cloned().unwrap_or_default();
        for (section, value) in table.iter().chain(&also) {
            let entries = value.as_array().filter(|all| !all.is_empty() && all.iter().all(toml::Value::is_table));
            let Some(entries) = entries else { continue };
            let names = ["question", "question_group", "criterion"];
            let lacking = entries.iter().filter(|e| e.get("said").is_none()).count();
            let sure = lacking == 0 || said.contains_key(section) || names.contains(&section.as_str());
            assert!(sure, "{stem}: {lacking} entries of {section} do not say how sure they are");
        }
    }
}

#[test]
fn surv_04_where_a_canton_says_nothing_the_default_that_stands_in_is_named() {
    for model in all().values().filter(|m| !m.template && !m.demo && m.code != "VS") {
        for section in ["cadence", "consent", "outcome", "triage_reason"] {
            assert_eq!(model.taken_from.get(section).map(String::as_str), Some("default"), "{}: {section}", model.code);
        }
        assert!(!model.taken_from.contains_key("institution") || model.silent, "{}", model.code);
    }
    let silent = of("AI");
    assert_eq!(silent.category[0].said.as_ref().unwrap().certainty, Certainty::Silent);
    assert!(silent.taken_from.contains_key("institution"), "it invents no partner");
}

#[test]
fn every_text_of_every_model_stands_in_four_languages_and_in_its_spelling() {
    let mut count = 0;
    for (stem, text) in files() {
        let table: toml::Table = text.parse().unwrap();
        each_label(&toml::Value::Table(table), &mut |language, text| {
            count += 1;
            assert!(!text.trim().is_empty() && text.trim() == text, "{stem}: «{text}»");
            assert!(language != Language::De || !text.contains('ß'), "{stem}: {text}");
            assert!(!text.contains('—') && !text.contains('…'), "{stem}: {text}");
            let plain = [" :", " ;", " ?", " !", "« ", " »"].iter().any(|sign| text.contains(sign));
            assert!(language != Language::Fr || !plain, "{stem}: a plain space before a sign: {text}");
        });
    }
    assert!(count > 2500, "only {count} texts were found");
}

fn each_label(value: &toml::Value, found: &mut impl FnMut(Language, &str)) {
    match value {
        toml::Value::Table(table) if table.contains_key("fr") && table["fr"].is_str() => {
            for language in Language::ALL {
                found(*language, table.get(language.code()).and_then(toml::Value::as_str).unwrap_or(""));
            }
        }
        toml::Value::Table(table) => table.values().for_each(|v| each_label(v, found)),
        toml::Value::Array(items) => items.iter().for_each(|v| each_label(v, found)),
        _ => {}
    }
}

#[test]
fn case_06_every_canton_publishes_how_a_person_enters() {
    for model in all().values() {
        assert!(!model.step.is_empty(), "{}", model.code);
        assert!(model.step.iter().any(|s| s.after.is_empty()), "{} has a first step", model.code);
    }
}

#[test]
fn case_07_the_form_of_every_canton_asks_what_its_rules_need_in_the_shared_wording() {
    for model in all().values() {
        let asked: BTreeSet<&str> = model.question.iter().map(|q| q.code.as_str()).collect();
        for code in domain::screening::decisive(model) {
            assert!(asked.contains(code.as_str()), "{}: {code} is not asked", model.code);
        }
        assert!(model.question.len() <= 24, "{} asks {} questions", model.code, model.question.len());
        for question in &model.question {
            assert!(question.label.get(Language::Fr).ends_with('?'), "{}: {}", model.code, question.code);
        }
    }
}

#[test]
fn case_59_the_rhythms_of_the_inventory_stand_in_the_models() {
    let rhythm = |canton: &str, code: &str| {
        let model = of(canton);
        let found = model.rhythm.iter().find(|r| r.code == code).unwrap_or_else(|| panic!("{canton} has no {code}"));
        (found.often.times, found.often.every, found.often.unit.code())
    };
    assert_eq!(rhythm("JU", "referents"), (1, 6, "weeks"));
    assert_eq!(rhythm("GE", "physician"), (1, 1, "months"));
    assert_eq!(rhythm("UR", "interview"), (1, 8, "weeks"));
    assert_eq!(rhythm("UR", "job-search"), (1, 1, "months"));
    assert_eq!(rhythm("OW", "working-group"), (3, 1, "years"));
    assert_eq!(rhythm("BE", "strategy"), (1, 4, "years"));
    assert_eq!(rhythm("AR", "specialist-groups"), (2, 1, "years"));
    assert_eq!(rhythm("TG", "staff-events"), (2, 1, "years"));
}

#[test]
fn case_13_categories_that_are_only_counted_are_no_way_in() {
    let counted = |canton: &str| -> Vec<String> {
        let model = of(canton);
        let only = model.category.iter().filter(|c| c.otherwise == Otherwise::Counted);
        only.map(|c| c.code.clone()).collect()
    };
    assert_eq!(counted("GE"), ["clarification", "accompaniment"]);
    assert_eq!(counted("ZH"), ["coordination", "triage"]);
    assert_eq!(counted("VS"), Vec::<String>::new());
}

#[test]
fn case_08_each_agreement_and_service_has_its_own_rule_or_leaves_it_to_discretion() {
    let basel = of("BS");
    assert_eq!(basel.agreement.len(), 12, "those that the inventory names of about twenty");
    assert!(basel.agreement.iter().filter(|a| a.rule.is_some()).count() >= 9);
    assert_eq!(of("BL").service.len(), 2);
    assert_eq!(of("TI").agreement.len(), 4);
    let pilot = of("BE").agreement.remove(0);
    let day = |text: &str| text.parse().unwrap();
    assert!(!pilot.applies(day("2024-05-31")) && pilot.applies(day("2024-06-01")));
}

#[test]
fn proj_56_every_project_whose_mechanism_has_steps_runs_as_a_procedure_of_its_canton() {
    use domain::local_project::{Mechanism, ProjectState, Projects};
    let steps =
        [Mechanism::ExpertDesk, Mechanism::Order, Mechanism::Programme, Mechanism::Instrument, Mechanism::FixedTeam];
    for project in &Projects::get().project {
        let model = of(&project.canton);
        let runs: Vec<&str> = project.procedures(&model).map(|p| p.code.as_str()).collect();
        let wants = project.state != ProjectState::Ended && project.mechanisms.iter().any(|m| steps.contains(m));
        assert!(!wants || !runs.is_empty(), "{} of {} does not run", project.code, project.canton);
    }
    let of_project = |canton: &str, code: &str| {
        let model = of(canton);
        model.procedure.iter().filter(|p| p.project_in(&model) == Some(code)).count()
    };
    assert_eq!((of_project("NE", "P05"), of_project("JU", "P04"), of_project("AG", "P01")), (1, 2, 1));
}

#[test]
fn case_41_only_the_medical_service_writes_where_a_physician_does_and_the_team_has_its_four_functions() {
    let physicians: Vec<(String, String)> = all()
        .values()
        .flat_map(|m| m.procedure.iter().map(move |p| (m, p)))
        .flat_map(|(m, p)| p.step.iter().filter(|s| s.physician).map(move |_| (m.code.clone(), p.code.clone())))
        .collect();
    assert_eq!(physicians.len(), 2, "{physicians:?}");
    let model = of("FR");
    let team = model.procedure("medval").unwrap();
    let kinds: BTreeSet<&str> = team.others().flatten().map(|k| k.code()).collect();
    assert_eq!(kinds, BTreeSet::from(["HLT", "II", "SA", "UI"]));
}
