//! The projects: every row is there, with its state, its partners, its topics and its mechanism.

use super::{all, of};
use domain::local_project::{Mechanism, ProjectState, Projects};
use domain::model::{Certainty, Language};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn proj_56_every_row_of_the_inventory_is_a_project_with_its_life_state() {
    let projects = Projects::get();
    let codes: Vec<String> = (1..=47).map(|n| format!("P{n:02}")).collect();
    assert_eq!(projects.project.iter().map(|p| p.code.clone()).collect::<Vec<_>>(), codes);
    let mut by_canton: BTreeMap<&str, usize> = BTreeMap::new();
    projects.project.iter().for_each(|p| *by_canton.entry(p.canton.as_str()).or_default() += 1);
    assert_eq!(by_canton.len(), 15, "15 of 24 rows report a project");
    assert_eq!((by_canton["BS"], by_canton["VS"], by_canton["BE"]), (12, 5, 3));
    let state = |code: &str| projects.find(code).unwrap().state;
    assert_eq!(state("P21"), ProjectState::Ended, "an ended trial is kept (PROJ-21)");
    assert_eq!(state("P14"), ProjectState::Idea);
    assert_eq!(state("P18"), ProjectState::Pilot);
    assert_eq!(state("P01"), ProjectState::InForce);
}

#[test]
fn proj_56_aliases_are_kept_and_doubtful_rows_say_so() {
    let projects = Projects::get();
    assert_eq!(projects.find("P03").unwrap().also, ["Pool Insertion+"]);
    for doubtful in ["P02", "P04", "P19", "P20", "P29", "P47"] {
        let certainty = projects.find(doubtful).unwrap().said.certainty;
        assert!(matches!(certainty, Certainty::Uncertain | Certainty::Conflict), "{doubtful}");
    }
}

#[test]
fn proj_56_partners_topics_and_mechanisms_are_known() {
    let (projects, mut tagged) = (Projects::get(), 0);
    let topics: BTreeSet<&str> = projects.topic.iter().map(|t| t.code.as_str()).collect();
    assert_eq!(topics.len(), 19);
    for p in &projects.project {
        assert!(p.all_partners || p.partners.len() >= 2, "{} has partners", p.code);
        assert!(!p.mechanisms.is_empty(), "{} has a mechanism", p.code);
        assert!(p.topics.iter().all(|t| topics.contains(t.as_str())), "{}", p.code);
        tagged += p.topics.len();
        let texts = Language::ALL.iter().flat_map(|l| [p.name.get(*l), p.summary.get(*l)]);
        texts.for_each(|text| assert!(!text.is_empty() && !text.contains('ß'), "{}", p.code));
    }
    assert_eq!(tagged, 64, "as many as the tables print");
    let with = |m: Mechanism| projects.project.iter().filter(|p| p.mechanisms.contains(&m)).count();
    assert_eq!(with(Mechanism::Referral), 11);
    assert_eq!(with(Mechanism::Agreement), 9);
    assert_eq!(with(Mechanism::Tandem), 4);
    assert_eq!(with(Mechanism::Instrument), 10);
    assert!(Mechanism::ALL.iter().all(|m| with(*m) > 0));
}

#[test]
fn proj_49_every_agreement_of_a_model_that_names_a_project_names_one_of_its_canton() {
    let mut running = 0;
    for model in all().values().filter(|m| !m.demo) {
        for access in model.accesses() {
            let Some(code) = &access.project else { continue };
            let project = Projects::get().find(code).unwrap_or_else(|| panic!("{}: no {code}", model.code));
            assert!(model.is_of(&project.canton), "{}: {code}", model.code);
            running += 1;
        }
    }
    assert!(running >= 30, "only {running} projects have a rule of access");
    assert_eq!(Projects::get().find("P30").unwrap().accesses(&of("FR")).count(), 1);
    assert_eq!(Projects::get().find("P30").unwrap().accesses(&of("VD")).count(), 0);
}
