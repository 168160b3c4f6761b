//! What of a case is counted, by which day: each definition with a moving calendar (CASE-73, OPEN-04, OPEN-05).

use crate::consent::world::{MODEL, OPENER, World, code, days_after, line, respondent};
use domain::case::Stamp;
use domain::closure::{Close, Sustained};
use domain::contract::Restitute;
use domain::follow_up::{Contact, ContactKind};
use domain::inventory::{NationalKind, reference};
use domain::lead::Term;
use domain::model::{DueKind, Model};
use domain::plan::{AddMeasure, Assess, Attainment, MeasureState, Progress, SetGoal};
use domain::statistics::Shown;
use domain::statistics::compare::{LEAST, Verdict};
use domain::statistics::deadline::{Deadline, deadlines};
use domain::statistics::fact::{Chronicle, Fact, Figure, facts, until};
use domain::statistics::figures::{By, CountedFacts, Figures, UNMAPPED, figures};
use domain::statistics::step::{Step, idle_days};
use domain::statistics::way::{Way, WayBy, last_year, ways};
use domain::{Case, CaseCommand, Prose};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// A Tuesday in autumn, on which everything begins.
const TODAY: Date = date(2026, 11, 24);

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn stamp(on: Date) -> Stamp {
    let at = on.at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    Stamp { at, on, by: respondent(OPENER) }
}

/// A file that is led, told to the person, with a contract passed on; all on the first day.
fn followed() -> World {
    let mut world = World::on(TODAY);
    world.case.terms.push(Term { who: vec![respondent(OPENER)], from: TODAY, until: None });
    world.case.restitutions.push((stamp(TODAY), Restitute { on: TODAY, account: prose("D'accord.") }));
    world.case.contract.transmitted.push((1, TODAY));
    world
}

/// The figures of a canton in which one file exists, many times.
fn counted(case: &Case, times: i64, year: i16, as_of: Date) -> Figures {
    let all: Vec<(Fact, i64)> = facts(case, &MODEL).into_iter().map(|(fact, n)| (fact, n * times)).collect();
    counted_facts(all, year, as_of, &MODEL)
}

fn counted_facts(all: Vec<(Fact, i64)>, year: i16, as_of: Date, model: &Model) -> Figures {
    let (now, dated): (Vec<_>, Vec<_>) = all.into_iter().partition(|(f, _)| f.period.is_empty());
    let flows = dated.iter().filter(|(f, _)| [Figure::Announced, Figure::Closed].contains(&f.figure));
    let counted = CountedFacts { flows: flows.cloned().collect(), year: dated, now };
    figures(&counted, year, as_of, model)
}

fn measure(world: &mut World) {
    if world.case.goals.is_empty() {
        world.done(CaseCommand::SetGoal(SetGoal { title: line("Emploi"), clause: None }));
    }
    let until = days_after(world.today, 30);
    let add = AddMeasure { goal: 1, what: line("Stage"), owner: code("person"), from: None, until };
    world.done(CaseCommand::AddMeasure(add));
}

fn progress(world: &mut World, measure: u32, state: MeasureState) {
    world.done(CaseCommand::Progress(Progress { measure, state, result: Some(prose("Voilà.")) }));
}

fn close(world: &mut World) {
    world.case.closure.started = Some((stamp(world.today), prose("But atteint.")));
    world.case.closure.closed = Some(stamp(world.today));
    world.case.closure.close = Some(Close { outcome: code("stable"), results: BTreeMap::new() });
}

#[test]
fn case_73_the_time_without_a_measure_ends_and_begins_with_the_plan_and_a_measure_taken_up_again_never_stopped() {
    let mut world = followed();
    world.go_to(days_after(TODAY, 10));
    measure(&mut world);
    world.go_to(days_after(TODAY, 15));
    progress(&mut world, 1, MeasureState::Running);
    world.go_to(days_after(TODAY, 20));
    progress(&mut world, 1, MeasureState::Done);
    assert_eq!(idle_days(&world.case), None, "what is not closed has no total yet");
    let mut again = world.clone();
    world.go_to(days_after(TODAY, 50));
    close(&mut world);
    assert_eq!(idle_days(&world.case), Some(10 + 30), "ten days before it, thirty after it");
    again.go_to(days_after(TODAY, 40));
    progress(&mut again, 1, MeasureState::Running);
    again.go_to(days_after(TODAY, 50));
    close(&mut again);
    assert_eq!(idle_days(&again.case), Some(10));
    again.case.contract.transmitted.clear();
    assert_eq!(idle_days(&again.case), None, "without a contract there is nothing to measure from");
}

#[test]
fn case_73_a_case_in_follow_up_is_with_or_without_a_measure_until_its_closure_begins() {
    let mut world = followed();
    let follow_up = |world: &World| {
        let found = facts(&world.case, &MODEL);
        found.keys().find(|f| f.figure == Figure::FollowUp).map(|f| f.code.clone())
    };
    assert_eq!(follow_up(&world).as_deref(), Some("without"));
    measure(&mut world);
    assert_eq!(follow_up(&world).as_deref(), Some("with"));
    progress(&mut world, 1, MeasureState::Stopped);
    assert_eq!(follow_up(&world).as_deref(), Some("without"));
    world.case.closure.started = Some((stamp(TODAY), prose("Fin.")));
    assert_eq!(follow_up(&world), None);
}

#[test]
fn case_57_and_case_73_each_contact_keeps_the_interval_or_not_and_a_missed_one_is_none() {
    let mut world = followed();
    let mut meet = |after: i32, kind: ContactKind| {
        let on = days_after(TODAY, after);
        let category = domain::consent::Category::Plan;
        let contact = Contact { on, kind, minutes: prose("Point."), category, measure: None };
        world.case.contacts.push((stamp(on), contact));
    };
    // Fourteen days are the interval: kept, missed and hence late, kept on the last day.
    meet(10, ContactKind::Meeting);
    meet(20, ContactKind::Missed);
    meet(30, ContactKind::Phone);
    meet(44, ContactKind::Visit);
    let found: Vec<Deadline> =
        deadlines(&world.case, &MODEL).into_iter().filter(|d| d.kind == DueKind::Contact).collect();
    let told: Vec<(bool, bool)> = found.iter().map(|d| (d.is_kept(), d.done.is_some())).collect();
    assert_eq!(told, [(true, true), (false, true), (true, true), (false, false)]);
    assert_eq!(found[3].due, days_after(TODAY, 58), "the next one is waited for");
    assert!(found.iter().all(|d| !d.firm));
    world.case.closure.started = Some((stamp(TODAY), prose("Fin.")));
    assert_eq!(deadlines(&world.case, &MODEL).iter().filter(|d| d.kind == DueKind::Contact).count(), 3);
}

#[test]
fn case_73_what_is_open_counts_as_late_from_the_day_after_and_not_before() {
    let world = followed();
    // From the restitution on: a contact is due after fourteen days, the contract as well.
    let due = days_after(TODAY, 14);
    let late = |as_of: Date| {
        let figures = counted(&world.case, 10, 2026, as_of);
        figures.contacts.first().map(|k| (k.kept, k.late, k.all))
    };
    assert_eq!(late(due), None, "the last day is in time");
    assert_eq!(late(days_after(due, 1)), Some((Shown::Exact(0), Shown::Exact(10), Shown::Exact(10))));
}

#[test]
fn case_73_firm_deadlines_and_guidelines_are_told_apart_and_a_sum_hides_with_its_parts() {
    let fact = |kind: &str, firm: &str, state: &str, first: i64| Fact {
        period: "2026-03".into(),
        figure: Figure::Deadline,
        code: format!("{kind}|{firm}|{state}"),
        value: first,
    };
    let all = vec![
        (fact("task", "firm", "kept", 1), 20),
        (fact("task", "firm", "kept", 0), 5),
        (fact("task", "firm", "late", 1), 6),
        (fact("triage", "guideline", "kept", 1), 30),
        (fact("advice", "guideline", "kept", 1), 9),
        (fact("advice", "guideline", "late", 1), 2),
    ];
    let told = counted_facts(all, 2026, TODAY, &MODEL);
    let of = |kind: DueKind| told.deadlines.iter().find(|k| k.kind == Some(kind)).copied().unwrap();
    let task = of(DueKind::Task);
    assert_eq!(
        (task.firm, task.kept, task.late, task.all),
        (true, Shown::Exact(25), Shown::Exact(6), Shown::Exact(31))
    );
    let advice = of(DueKind::Advice);
    assert_eq!((advice.kept, advice.late, advice.all), (Shown::Hidden, Shown::Hidden, Shown::Exact(11)));
    let [firm, guidelines] = told.deadlines_in_all[..] else { panic!("{:?}", told.deadlines_in_all) };
    assert_eq!((firm.firm, firm.kept, firm.late), (true, Shown::Exact(25), Shown::Exact(6)));
    assert_eq!((guidelines.kept, guidelines.late, guidelines.all), (Shown::Hidden, Shown::Hidden, Shown::Exact(41)));
}

#[test]
fn case_56_and_case_73_an_objective_counts_where_it_was_last_assessed() {
    let mut world = followed();
    for title in ["Emploi", "Santé", "Logement"] {
        world.done(CaseCommand::SetGoal(SetGoal { title: line(title), clause: None }));
    }
    let mut assess = |goal: u32, attainment: Attainment, on: Date| {
        world.go_to(on);
        world.done(CaseCommand::Assess(Assess { goal, attainment, note: None }));
    };
    assess(1, Attainment::Partly, TODAY);
    assess(2, Attainment::Reached, date(2027, 1, 5));
    assess(1, Attainment::Reached, date(2027, 2, 5));
    let goals = |year: i16| {
        let told = counted(&world.case, 7, year, date(2027, 12, 31));
        told.goals.rows
    };
    // Two of one file, in seven files; the third was never looked at.
    assert_eq!(goals(2027), [("reached".to_string(), Shown::Exact(14))]);
    assert_eq!(Step::Contract.day(&world.case), Some(TODAY));
}

#[test]
fn case_71_and_case_73_who_came_back_is_told_when_the_time_is_over_and_the_two_numbers_give_nobody_away() {
    let fact = |figure: Figure, code: &str| Fact { period: "2024-05".into(), figure, code: code.into(), value: 0 };
    let way = "complex|tandem|DM/1|complex|3";
    let told = |soon: i64, later: i64, as_of: Date| {
        let all = vec![
            (fact(Figure::Ended, way), 40),
            (fact(Figure::Return, "12"), soon),
            (fact(Figure::Return, "24"), later),
        ];
        counted_facts(all, 2024, as_of, &MODEL).returns
    };
    let shown = |soon, later, as_of| told(soon, later, as_of).iter().map(|r| (r.over, r.returned)).collect::<Vec<_>>();
    assert_eq!(shown(8, 6, date(2025, 12, 30)), [(false, Shown::Hidden), (false, Shown::Hidden)]);
    assert_eq!(shown(8, 6, date(2025, 12, 31)), [(true, Shown::Exact(8)), (false, Shown::Hidden)]);
    assert_eq!(shown(8, 6, date(2026, 12, 31)), [(true, Shown::Exact(8)), (true, Shown::Exact(14))]);
    // Two came back in the second year: the difference of the two numbers would tell of them.
    assert_eq!(shown(8, 2, date(2026, 12, 31)), [(true, Shown::Hidden), (true, Shown::Hidden)]);
    assert!(told(8, 2, date(2026, 12, 31)).iter().all(|r| r.cases == Shown::Exact(40)));
}

#[test]
fn data_18_handovers_of_few_cases_are_not_told_however_many_there_were() {
    let fact =
        |first: i64| Fact { period: "2026-05".into(), figure: Figure::Handover, code: String::new(), value: first };
    let told =
        |cases: i64, more: i64| counted_facts(vec![(fact(1), cases), (fact(0), more)], 2026, TODAY, &MODEL).handovers;
    assert_eq!((told(2, 9), told(5, 3), told(0, 0)), (Shown::Hidden, Shown::Exact(8), Shown::Exact(0)));
}

#[test]
fn open_05_the_national_categories_are_those_of_the_inventory_and_what_is_not_mapped_says_so() {
    let mapped = |model: &Model| -> BTreeMap<String, NationalKind> {
        model.category.iter().filter_map(|c| Some((c.code.clone(), c.national?))).collect()
    };
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models")).unwrap();
    let mut compared = 0;
    for file in files.filter_map(Result::ok).filter(|f| f.path().extension().is_some_and(|e| e == "toml")) {
        let text = std::fs::read_to_string(file.path()).unwrap();
        let base = |stem: &str| std::fs::read_to_string(file.path().with_file_name(format!("{stem}.toml"))).ok();
        let model = domain::model::parse(&text, base).unwrap();
        for (code, kind) in mapped(&model) {
            let known = reference().cases.iter().find(|c| c.row.to_string() == model.code && c.category.code() == code);
            if let Some(known) = known {
                assert_eq!(known.national, kind, "{} {code}", model.code);
                compared += 1;
            }
        }
    }
    assert!(compared >= 12, "{compared} categories are mapped as the inventory has them");
    let fact = |code: &str| Fact { period: "2026-05".into(), figure: Figure::Category, code: code.into(), value: 0 };
    let all = vec![(fact("network"), 20), (fact("complex"), 9), (fact("another"), 8), (fact(""), 6)];
    let told = counted_facts(all, 2026, TODAY, &MODEL);
    let national = told.flow.iter().find(|b| b.by == By::National).unwrap();
    let rows: Vec<(&str, Shown)> = national.rows.iter().map(|(c, n)| (c.as_str(), *n)).collect();
    let exact = |code, n| (code, Shown::Exact(n));
    assert_eq!(rows, [exact("", 6), exact("involved", 20), exact("led-together", 9), exact(UNMAPPED, 8)]);
}

/// Closures of a way in a stratum, of which so many were looked at and so many still hold.
fn ended(triage: &str, category: &str, closed: i64, checked: i64, holds: i64) -> Vec<(Fact, i64)> {
    let (degree, model, band) = ("round-table".to_string(), "DM/1".to_string(), "3".to_string());
    let way = Way { triage: triage.into(), degree, model, category: category.into(), band }.to_string();
    let fact = |figure, code: String| Fact { period: "2024-05".into(), figure, code, value: 0 };
    let found = |s: Sustained| format!("12|{s}|{way}");
    vec![
        (fact(Figure::Ended, way.clone()), closed),
        (fact(Figure::Checked, found(Sustained::Holds)), holds),
        (fact(Figure::Checked, found(Sustained::Lost)), checked - holds),
    ]
}

#[test]
fn open_04_the_better_way_is_found_on_cases_of_the_house_although_the_mix_hides_it() {
    // The second way gets the hard cases and does better among like ones.
    let all: Vec<_> = [
        ended("complex", "hard", 130, 120, 18),
        ended("complex", "easy", 500, 480, 264),
        ended("tandem", "hard", 490, 480, 120),
        ended("tandem", "easy", 130, 120, 78),
    ]
    .concat();
    let told = ways(&all, WayBy::Triage, 12, TODAY, 5);
    assert_eq!(told.until, Some(2024));
    let row = told.rows.iter().find(|r| r.code == "complex").unwrap();
    let exact = Shown::Exact;
    assert_eq!((row.cases, row.holds, row.other, row.unknown), (exact(630), exact(282), exact(318), exact(30)));
    let [beside] = &told.beside[..] else { panic!("{:?}", told.beside) };
    assert!(beside.crude.unwrap().estimate.abs() > 0.1);
    let (tandem_first, adjusted) = (beside.first == "tandem", beside.adjusted.unwrap().estimate);
    assert!(if tandem_first { adjusted > 0.05 } else { adjusted < -0.05 }, "{beside:?}");
    assert_eq!(beside.verdict, if tandem_first { Verdict::First } else { Verdict::Second });
    assert!(ways(&all, WayBy::Triage, 6, TODAY, 5).rows.iter().all(|r| r.holds == exact(0)), "nobody looked after six");
    assert_eq!(ways(&all, WayBy::Degree, 12, TODAY, 5).rows.len(), 1);
    assert!(ways(&all, WayBy::Triage, 12, date(2025, 12, 30), 5).until.is_none(), "the year is not old enough");
}

#[test]
fn open_04_few_cases_and_small_cells_tell_neither_a_number_nor_a_difference() {
    let few = [ended("complex", "x", 40, 40, 38), ended("tandem", "x", 50, 50, 20)].concat();
    let told = ways(&few, WayBy::Triage, 12, TODAY, 5);
    // Two of forty did not hold: they are hidden, and the difference that would tell them with them.
    let complex = told.rows.iter().find(|r| r.code == "complex").unwrap();
    assert_eq!((complex.cases, complex.holds, complex.other), (Shown::Exact(40), Shown::Hidden, Shown::Hidden));
    assert!(told.beside.iter().all(|b| b.crude.is_none() && b.adjusted.is_none() && b.verdict == Verdict::TooFew));
    let least = i64::from(LEAST);
    let small = [ended("complex", "x", least - 1, least - 1, 10), ended("tandem", "x", 80, 80, 40)].concat();
    let told = ways(&small, WayBy::Triage, 12, TODAY, 5);
    assert!(told.beside.iter().all(|b| b.crude.is_none() && b.verdict == Verdict::TooFew));
    let alone = [ended("complex", "x", 3, 3, 1), ended("tandem", "x", 80, 80, 40)].concat();
    let told = ways(&alone, WayBy::Triage, 12, TODAY, 5);
    assert!(told.rows.iter().all(|r| r.cases == Shown::Hidden && r.holds == Shown::Hidden), "{told:?}");
}

#[test]
fn open_04_six_and_twelve_months_are_told_of_the_same_closures() {
    assert_eq!(last_year(date(2026, 12, 30)), 2024);
    assert_eq!(last_year(date(2026, 12, 31)), 2025);
    assert_eq!(last_year(date(2027, 1, 1)), 2025);
}

#[test]
fn case_73_a_day_that_is_over_keeps_its_numbers_whatever_comes_later() {
    let mut world = followed();
    let mut chronicle = Chronicle::default();
    let mut then = Vec::new();
    for day in 0..60 {
        world.go_to(days_after(TODAY, day));
        match day {
            5 => measure(&mut world),
            9 => progress(&mut world, 1, MeasureState::Done),
            12 => measure(&mut world),
            30 => progress(&mut world, 2, MeasureState::Stopped),
            // Taken up again: what was told of the days before must stay.
            40 => progress(&mut world, 2, MeasureState::Running),
            59 => close(&mut world),
            _ => {}
        }
        chronicle.settle(world.today, facts(&world.case, &MODEL));
        then.push((world.today, facts(&world.case, &MODEL)));
    }
    for (day, told) in then {
        assert_eq!(until(&chronicle.changes, day), told, "{day}");
    }
}
