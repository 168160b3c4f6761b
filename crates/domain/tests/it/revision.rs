//! Changes of the model: drafted by one person, approved by another, in force from a day on (GOV-26, PROJ-14).

use domain::case::{Ctx, LookedUp, Seat, Seated, Stamp};
use domain::model::Role;
use domain::model::rule::Fact;
use domain::revision::{
    AdoptParts, ApproveRevision, Begun, DropRevision, EditRevision, Findings, ReturnRevision, Revision,
    RevisionCommand, RevisionEvent, RevisionState, SubmitRevision, TryPerson, in_force, state, tried,
};
use domain::{Code, Line, Model, Prose, Refused};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 3, 2);

fn seated(account: &str) -> Seated {
    let seat = Seat {
        role: Role::CantonalOfficer,
        institution: Code::new("DM-BUR").unwrap(),
        region: None,
        theme: None,
        language: None,
    };
    Seated { account: Code::new(account).unwrap(), seat }
}

fn model() -> Model {
    let (real, demo) = (include_str!("../../../../models/vs.toml"), include_str!("../../../../models/dm.toml"));
    domain::model::parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
}

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn stamp(who: &str, on: Date) -> Stamp {
    Stamp { at: on.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp(), on, by: seated(who) }
}

fn begun(n: u32, who: &str) -> Revision {
    let event = Begun { n, reason: prose("Neue Regel"), text: "a = 1 # one\n".into(), from: 0, persons: Vec::new() };
    Revision::begin(&RevisionEvent::Begun(event), &stamp(who, TODAY)).unwrap()
}

fn act_with(revision: &mut Revision, who: &str, found: Findings, command: RevisionCommand) -> Result<(), Refused> {
    let (by, model) = (seated(who), model());
    let facts = LookedUp { revision: found, ..LookedUp::default() };
    let ctx = Ctx { now: stamp(who, TODAY).at, today: TODAY, by: &by, model: &model, facts };
    let events = revision.decide(&ctx, command).map_err(|r| r.code)?;
    for event in events {
        // What the journal keeps is what happens.
        let read = RevisionEvent::read(event.kind(), &event.payload()).unwrap();
        assert_eq!(read, event);
        revision.evolve(&read, &ctx.stamp());
    }
    Ok(())
}

fn act(revision: &mut Revision, who: &str, command: RevisionCommand) -> Result<(), Refused> {
    act_with(revision, who, Findings::default(), command)
}

fn edit(text: &str) -> RevisionCommand {
    RevisionCommand::Edit(EditRevision { text: text.into(), at: None })
}

fn submit() -> RevisionCommand {
    RevisionCommand::Submit(SubmitRevision { message: None })
}

fn approve(valid_from: Date) -> RevisionCommand {
    RevisionCommand::Approve(ApproveRevision { valid_from })
}

#[test]
fn gov_26_a_draft_is_edited_submitted_and_approved_by_somebody_else() {
    let mut one = begun(1, "a");
    act(&mut one, "a", edit("a = 2 # one\n")).unwrap();
    assert_eq!(one.text, "a = 2 # one\n");
    assert_eq!(act(&mut one, "b", approve(TODAY)), Err(Refused::RevisionNotSubmitted));
    act(&mut one, "a", submit()).unwrap();
    assert_eq!(act(&mut one, "a", edit("a = 3\n")), Err(Refused::RevisionSubmitted));
    assert_eq!(act(&mut one, "a", approve(TODAY)), Err(Refused::SamePerson));
    assert_eq!(act(&mut one, "b", approve(date(2026, 3, 1))), Err(Refused::DateInPast));
    act(&mut one, "b", approve(date(2026, 4, 1))).unwrap();
    assert_eq!(act(&mut one, "a", edit("a = 3\n")), Err(Refused::AlreadyDone));
    let all = [one];
    assert_eq!(state(&all, &all[0], TODAY), RevisionState::Planned);
    assert!(in_force(&all, date(2026, 3, 31)).is_none());
    assert_eq!(in_force(&all, date(2026, 4, 1)).map(|r| r.n), Some(1));
}

#[test]
fn gov_26_whoever_has_edited_a_draft_does_not_approve_it_even_if_another_began_it() {
    let mut one = begun(1, "a");
    act(&mut one, "b", edit("a = 2\n")).unwrap();
    act(&mut one, "a", submit()).unwrap();
    assert_eq!(act(&mut one, "b", approve(TODAY)), Err(Refused::SamePerson));
    act(&mut one, "c", approve(TODAY)).unwrap();
}

#[test]
fn gov_26_a_draft_with_faults_or_that_takes_away_what_open_cases_use_is_not_submitted() {
    let mut one = begun(1, "a");
    let faulty = Findings { faults: 2, ..Findings::default() };
    assert_eq!(act_with(&mut one, "a", faulty.clone(), submit()), Err(Refused::RevisionFaulty));
    let lost = Findings { lost: vec![("institution X".into(), 3)], ..Findings::default() };
    assert_eq!(act_with(&mut one, "a", lost.clone(), submit()), Err(Refused::RevisionLoses));
    let other = Findings { other_canton: true, ..Findings::default() };
    assert_eq!(act_with(&mut one, "a", other, submit()), Err(Refused::RevisionOtherCanton));
    act(&mut one, "a", submit()).unwrap();
    assert_eq!(act_with(&mut one, "b", lost, approve(TODAY)), Err(Refused::RevisionLoses), "a case came meanwhile");
}

#[test]
fn gov_26_a_draft_is_given_back_and_changed_again() {
    let mut one = begun(1, "a");
    let back = || RevisionCommand::Return(ReturnRevision { reason: prose("Ein Code fehlt") });
    assert_eq!(act(&mut one, "b", back()), Err(Refused::RevisionNotSubmitted));
    act(&mut one, "a", submit()).unwrap();
    act(&mut one, "b", back()).unwrap();
    act(&mut one, "a", edit("a = 5\n")).unwrap();
    assert_eq!(one.notes.last().unwrap().kind, "revision.edited");
}

#[test]
fn gov_26_what_is_planned_can_be_dropped_and_what_holds_cannot() {
    let drop = || RevisionCommand::Drop(DropRevision { reason: prose("Doch nicht") });
    let (mut planned, mut holds) = (begun(1, "a"), begun(2, "a"));
    for (one, from) in [(&mut planned, date(2026, 4, 1)), (&mut holds, TODAY)] {
        act(one, "a", submit()).unwrap();
        act(one, "b", approve(from)).unwrap();
    }
    act(&mut planned, "a", drop()).unwrap();
    assert_eq!(act(&mut holds, "a", drop()), Err(Refused::AlreadyDone));
    let all = [planned, holds];
    assert_eq!(in_force(&all, date(2027, 1, 1)).map(|r| r.n), Some(2));
}

#[test]
fn gov_26_what_is_no_file_is_refused_with_its_line_and_what_changes_nothing_too() {
    let mut one = begun(1, "a");
    assert_eq!(act(&mut one, "a", edit("a = 1 # one\nb = = 2\n")), Err(Refused::RevisionUnreadable));
    assert_eq!(act(&mut one, "a", edit("a = 1 # one\n")), Err(Refused::NoChange));
    assert_eq!(act(&mut one, "a", edit(&format!("# {}", "x".repeat(400_001)))), Err(Refused::RevisionTooLong));
}

#[test]
fn proj_14_what_is_taken_over_is_noted_with_its_model() {
    let mut one = begun(1, "a");
    let code = |text: &str| Code::new(text).unwrap();
    let parts = AdoptParts { model: code("xx"), section: code("step"), entries: vec![Line::new("plan").unwrap()] };
    let found = Findings { adopted: Some("a = 1 # one\nb = 2\n".into()), ..Findings::default() };
    act_with(&mut one, "a", found, RevisionCommand::Adopt(parts)).unwrap();
    let note = one.notes.last().unwrap();
    assert_eq!((note.from.as_ref().unwrap().as_str(), note.at.as_ref().unwrap().as_str()), ("xx", "step plan"));
    assert_eq!(one.text, "a = 1 # one\nb = 2\n");
}

#[test]
fn case_08_an_invented_person_is_kept_and_answered_by_each_way_in_with_why() {
    let mut one = begun(1, "a");
    let person = |n: u32| TryPerson {
        name: Line::new("Zwei Institutionen").unwrap(),
        facts: [("INSTITUTIONS".to_string(), Fact::Count(n))].into(),
    };
    act(&mut one, "a", RevisionCommand::Try(person(3))).unwrap();
    act(&mut one, "a", RevisionCommand::Try(person(2))).unwrap();
    assert_eq!(one.persons, [person(2)], "one of the same name is replaced");
    let answer = tried(&model(), &one.persons[0].facts);
    let model = model();
    let accesses = model.accesses().filter(|a| a.rule.is_some()).count();
    assert_eq!(answer.ways.len(), model.category.len() + accesses, "categories, agreements and services");
    assert!(answer.ways.values().any(|way| way.lists.values().any(|list| !list.is_empty())), "{answer:?}");
}
