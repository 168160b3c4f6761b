//! Problems with a service as such: from the coordinator to the cantonal officer, to the steering body, and back.

use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::concern::{Answer, Close, Concern, ConcernCommand, ConcernStage, PassOn, Raise, RecordAnswer};
use domain::model::{Model, Role, parse};
use domain::{Code, Line, Prose, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const TODAY: Date = date(2026, 3, 2);

fn model() -> Model {
    let (real, demo) = (include_str!("../../../../models/vs.toml"), include_str!("../../../../models/dm.toml"));
    parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
}

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn seated(account: &str, role: Role, region: Option<&str>) -> Seated {
    let code = |text: &str| Code::new(text).unwrap();
    let seat = Seat { role, institution: code("DM-BUR"), region: region.map(code), theme: None, language: None };
    Seated { account: code(account), seat }
}

fn coordinator() -> Seated {
    seated("C", Role::RegionalCoordinator, Some("centre"))
}

fn officer() -> Seated {
    seated("O", Role::CantonalOfficer, None)
}

struct World {
    model: Model,
    concern: Concern,
    today: Date,
}

fn ctx<'a>(model: &'a Model, by: &'a Seated, today: Date) -> Ctx<'a> {
    let now = today.to_zoned(TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today, by, model, facts: LookedUp::default() }
}

fn raise(institution: &str) -> Raise {
    let institution = Code::new(institution).unwrap();
    Raise {
        institution, subject: Line::new("Délais de réponse").unwrap(), account: prose("Six semaines en moyenne.")
    }
}

impl World {
    fn new() -> Self {
        let (model, by) = (model(), coordinator());
        let context = ctx(&model, &by, TODAY);
        let event = Concern::raise(&context, Code::new("DM-C-2026-001").unwrap(), raise("DM-UI")).unwrap();
        let concern = Concern::begin(&event, &context.stamp()).unwrap();
        Self { concern, model, today: TODAY }
    }

    fn act(&mut self, by: &Seated, command: ConcernCommand) -> Result<(), Refused> {
        let context = ctx(&self.model, by, self.today);
        let events = self.concern.decide(&context, command).map_err(|r| r.code)?;
        events.iter().for_each(|e| self.concern.evolve(e, &context.stamp()));
        Ok(())
    }
}

fn answer() -> ConcernCommand {
    ConcernCommand::Answer(Answer { answer: prose("Une permanence est ouverte.") })
}

fn pass_on() -> ConcernCommand {
    ConcernCommand::PassOn(PassOn { position: prose("Il manque du personnel.") })
}

fn recorded(on: Date) -> ConcernCommand {
    ConcernCommand::RecordAnswer(RecordAnswer { on, answer: prose("Deux postes sont créés.") })
}

fn close() -> ConcernCommand {
    ConcernCommand::Close(Close { result: prose("Les délais sont tenus.") })
}

#[test]
fn case_67_a_concern_climbs_to_the_body_and_comes_back_with_each_stage_on_record() {
    let mut world = World::new();
    assert_eq!(world.concern.stage, ConcernStage::Officer);
    world.today = TODAY.saturating_add(3.days());
    world.act(&officer(), pass_on()).unwrap();
    assert_eq!((world.concern.stage, world.concern.since), (ConcernStage::Body, world.today));
    assert!(world.concern.was_passed_on());
    assert_eq!(world.act(&officer(), answer()), Err(Refused::ConcernStage), "the body answers now");
    assert_eq!(world.act(&officer(), recorded(world.today.saturating_add(1.days()))), Err(Refused::DateInFuture));
    assert_eq!(world.act(&officer(), recorded(TODAY)), Err(Refused::DatesReversed), "before it was asked");
    let asked = world.today;
    world.today = TODAY.saturating_add(20.days());
    world.act(&officer(), recorded(asked)).unwrap();
    assert_eq!(world.concern.stage, ConcernStage::Answered);
    world.act(&coordinator(), close()).unwrap();
    assert_eq!(world.concern.stage, ConcernStage::Closed);
    let steps: Vec<(&str, &str, Option<Date>)> =
        (world.concern.steps.iter()).map(|s| (s.kind.as_str(), s.stamp.by.account.as_str(), s.on)).collect();
    let passed = ("concern.passed-on", "O", None);
    assert_eq!(steps, [passed, ("concern.answer-recorded", "O", Some(asked)), ("concern.closed", "C", None)]);
    assert_eq!(world.act(&coordinator(), close()), Err(Refused::ConcernStage));
}

#[test]
fn case_67_the_officer_answers_without_the_body_where_that_is_enough() {
    let mut world = World::new();
    assert_eq!(world.act(&officer(), recorded(TODAY)), Err(Refused::ConcernStage), "the body was not asked");
    world.act(&officer(), answer()).unwrap();
    assert_eq!(world.concern.stage, ConcernStage::Answered);
    assert!(!world.concern.was_passed_on());
    assert_eq!(world.act(&officer(), pass_on()), Err(Refused::ConcernStage));
}

#[test]
fn case_67_whoever_sits_where_it_was_raised_closes_it_and_nobody_else() {
    let mut world = World::new();
    world.act(&officer(), answer()).unwrap();
    let north = seated("C", Role::RegionalCoordinator, Some("north"));
    for other in [officer(), north, seated("C", Role::ThematicCoordinator, Some("centre"))] {
        assert_eq!(world.act(&other, close()), Err(Refused::NotPermitted));
    }
    let successor = seated("D", Role::RegionalCoordinator, Some("centre"));
    world.act(&successor, close()).unwrap();
}

#[test]
fn case_67_it_is_about_an_institution_that_there_is() {
    let (model, by) = (model(), coordinator());
    let number = Code::new("DM-C-2026-001").unwrap();
    let refusal = Concern::raise(&ctx(&model, &by, TODAY), number, raise("DM-X")).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::UnknownCode, Some("institution")));
}
