//! Contradictions between what several institutions plan with the same person.

use crate::consent::world::{MODEL, OPENER, World, code, days_after, offer, respondent};
use domain::consent::Category;
use domain::due::{DueOwner, due_items};
use domain::lead::Term;
use domain::model::DueKind;
use domain::plan::{AddMeasure, MarkContradiction, SetGoal, SolveContradiction};
use domain::undo::TakeBack;
use domain::{CaseCommand, Line, Prose, Refused};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 2);
const OTHER: &str = "DM-II";

/// A led case with two measures of two institutions for one goal.
fn world() -> World {
    let mut world = World::on(TODAY);
    world.given(offer(&[OPENER, OTHER], &[Category::Process, Category::Plan], TODAY, None));
    world.case.terms.push(Term { who: vec![respondent(OPENER)], from: TODAY, until: None });
    world.done(CaseCommand::SetGoal(SetGoal { title: Line::new("Retrouver un rythme").unwrap(), clause: None }));
    for owner in [OPENER, OTHER] {
        let what = Line::new("Stage à 50 %").unwrap();
        let until = days_after(TODAY, 60);
        world.done(CaseCommand::AddMeasure(AddMeasure { goal: 1, what, owner: code(owner), from: None, until }));
    }
    world
}

fn mark(first: &str, second: &str) -> CaseCommand {
    let what = Prose::new("Les deux stages ont lieu le matin.").unwrap();
    CaseCommand::MarkContradiction(MarkContradiction { first: code(first), second: code(second), what })
}

fn solve(contradiction: u32) -> CaseCommand {
    let solution = Prose::new("Le second stage passe à l’après-midi.").unwrap();
    CaseCommand::SolveContradiction(SolveContradiction { contradiction, solution })
}

fn due(world: &World) -> Vec<(Option<u32>, Date, DueOwner)> {
    let items = due_items(&world.case, &MODEL).into_iter().filter(|d| d.kind == DueKind::Contradiction);
    items.map(|d| (d.subject, d.due, d.owner)).collect()
}

#[test]
fn case_55_two_entries_that_are_there_and_differ_can_be_marked() {
    let mut world = world();
    assert_eq!(world.refused(mark("measure-1", "measure-1")), Refused::SameEntry);
    for missing in ["measure-3", "goal-2", "clause-1", "measure-"] {
        assert_eq!(world.refused(mark("measure-1", missing)), Refused::UnknownEntry, "{missing}");
    }
    world.done(mark("measure-1", "measure-2"));
    assert_eq!(world.refused(mark("measure-2", "measure-1")), Refused::AlreadyDone, "whichever comes first");
    world.done(mark("goal-1", "measure-2"));
    assert_eq!(world.case.contradictions.len(), 2);
    let unled = &mut World::on(TODAY);
    assert_eq!(unled.refused(mark("goal-1", "measure-1")), Refused::NoLead);
}

#[test]
fn case_55_an_open_contradiction_is_due_with_the_lead_until_it_is_solved() {
    let mut world = world();
    assert!(due(&world).is_empty());
    world.done(mark("measure-1", "measure-2"));
    assert_eq!(due(&world), [(Some(1), days_after(TODAY, 14), DueOwner::Account(code(OPENER)))]);
    assert_eq!(world.refused(solve(2)), Refused::UnknownEntry);
    world.done(solve(1));
    assert!(due(&world).is_empty());
    let solved = world.case.contradictions[0].solved.as_ref().map(|(s, how)| (s.on, how.to_string()));
    assert_eq!(solved, Some((TODAY, "Le second stage passe à l’après-midi.".into())));
    assert_eq!(world.refused(solve(1)), Refused::AlreadyDone);
    world.done(mark("measure-1", "measure-2"));
    assert_eq!(world.case.contradictions.len(), 2, "it can come up again");
}

#[test]
fn case_55_marking_and_solving_are_taken_back_as_long_as_nothing_follows() {
    let mut world = world();
    let back = || CaseCommand::TakeBackLast(TakeBack {});
    world.done(mark("measure-1", "measure-2"));
    world.done(solve(1));
    world.done(back());
    assert!(world.case.contradictions[0].is_open());
    let mut world = self::world();
    world.done(mark("measure-1", "measure-2"));
    world.done(back());
    assert!(world.case.contradictions.is_empty());
}
