//! Bodies, sittings, topics, recommendations, programmes and projects: the rules under which they go on.

use domain::affair::{Affair, AffairCommand, AffairEvent, Mode, Spoken, SpokenLine, Stage};
use domain::body::{
    AddSeat, Begun, Body, BodyCommand, BodyEvent, Field, FillSeat, NameDeputy, Pledge, TakePresidency, Vote, reference,
};
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::mandate::{Follow, Give, GroupForm, Mandate, MandateCommand, Note, Submit};
use domain::model::{Model, Role, parse};
use domain::programme::{AddEntry, AdoptProgramme, Consult, DraftProgramme, Programme, ProgrammeCommand};
use domain::project::{
    AppraiseProject, ApproveResults, Commit, DeliverResult, Deliverable, Launch, Project, ProjectCommand, ProjectKind,
    RequestProject,
};
use domain::recommendation::{
    Acknowledge, Adopt, Draft, Progress, Recommendation, RecommendationCommand, Report, Spread,
};
use domain::sitting::{
    AddItem, CloseSitting, ItemKind, ItemResult, Minute, OpenSitting, PlanSitting, ProposeItem, SendAgenda, Sitting,
    SittingCommand, year,
};
use domain::topic::{
    Appraise, Bundle, Check, Decide, Enter, FeedBack, Origin, Outcome, Owed, Topic, TopicCommand, Via, Way, figures,
};
use domain::{Code, Line, Prose, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const TODAY: Date = date(2026, 3, 2);

fn model() -> Model {
    let (real, demo) = (include_str!("../../../../models/vs.toml"), include_str!("../../../../models/dm.toml"));
    parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

/// An affair with the day on which it is dealt with, and the bodies and the topic that the rules may know.
struct World<T> {
    model: Model,
    by: Seated,
    today: Date,
    bodies: Vec<Body>,
    topic: Option<Topic>,
    affair: T,
}

fn secretariat() -> Seated {
    let seat = Seat { role: Role::Secretariat, institution: code("DM-BUR"), region: None, theme: None, language: None };
    Seated { account: code("S"), seat }
}

fn context<'a>(model: &'a Model, by: &'a Seated, today: Date, bodies: &[Body], topic: Option<&Topic>) -> Ctx<'a> {
    let now = today.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let facts = LookedUp { bodies: bodies.to_vec(), topic: topic.cloned(), ..LookedUp::default() };
    Ctx { now, today, by, model, facts }
}

impl<T: Affair> World<T> {
    fn with(event: T::Event, today: Date) -> Self {
        let (model, by) = (model(), secretariat());
        let stamp = context(&model, &by, today, &[], None).stamp();
        let affair = T::begin(&event, &stamp).unwrap();
        Self { model, by, today, bodies: Vec::new(), topic: None, affair }
    }

    fn new(fresh: T::Fresh) -> Self {
        let (model, by) = (model(), secretariat());
        let event = T::create(&context(&model, &by, TODAY, &[], None), code("DM-X-2026-001"), fresh).unwrap();
        Self::with(event, TODAY)
    }

    fn act(&mut self, command: T::Command) -> Result<(), (Refused, Option<String>)> {
        let context = context(&self.model, &self.by, self.today, &self.bodies, self.topic.as_ref());
        let events = self.affair.decide(&context, command).map_err(|r| (r.code, r.field))?;
        let stamp = context.stamp();
        for event in events {
            // What the journal keeps is what it gives back.
            let read = T::Event::read(event.kind(), &event.payload()).unwrap();
            self.affair.evolve(&read, &stamp);
        }
        Ok(())
    }

    fn refused(&mut self, command: T::Command) -> Refused {
        let kind = command.kind();
        self.act(command).err().unwrap_or_else(|| panic!("{kind} was carried out")).0
    }

    fn stage(&self) -> Stage {
        self.affair.listed().stage
    }
}

fn known(number: &str) -> World<Body> {
    World::with(Body::known(number).unwrap(), TODAY)
}

fn preside(seat: &str, from: Date, why_other: Option<&str>) -> BodyCommand {
    BodyCommand::TakePresidency(TakePresidency { seat: code(seat), from, why_other: why_other.map(prose) })
}

#[test]
fn gov_04_to_07_the_national_bodies_have_the_seats_that_the_sources_name() {
    let seats = |number: &str, vote: Vote| {
        known(number)
            .affair
            .seats()
            .into_iter()
            .filter(|s| s.vote == vote)
            .map(|s| s.code.to_string())
            .collect::<Vec<_>>()
    };
    let steering = ["SEM", "SECO", "OFAS", "SEFRI", "CdC", "CDEP", "CDAS", "CDIP", "UVS", "ACS"];
    assert_eq!(seats("CNP", Vote::Voting), steering);
    assert_eq!(seats("CNP", Vote::Consultative), ["CNDC-PRES", "BUREAU-HEAD"]);
    assert_eq!(seats("CNP", Vote::Companion), ["BUREAU-MEMBERS"]);
    let development = seats("CNDC", Vote::Voting);
    for seat in
        ["COAI", "CS-OPUC", "CDI", "CSFP", "CSIAS", "AOST", "IVPS", "SUVA", "NET-CENTRE", "NET-COCIIA", "NET-EST"]
    {
        assert!(development.iter().any(|s| s == seat), "{seat}");
    }
    assert_eq!(seats("BUREAU", Vote::Consultative), ["HEAD", "SECO", "SEM", "OFAS", "SEFRI", "SA"]);
    assert_eq!((reference().canton.len(), reference().interface.len(), reference().priority.len()), (26, 19, 3));
    let joint = |number: &str| reference().body(number).unwrap().joint_with.clone().unwrap();
    assert_eq!((joint("CNP"), joint("CNDC")), (code("CNDC"), code("CNP")));
}

#[test]
fn top_27_and_28_the_recommendations_to_the_cantons_are_known_in_four_languages() {
    let known = &reference().recommendation;
    assert_eq!(known.len(), 8, "five of the plan, three of the national meetings");
    for one in known {
        for label in [&one.title, &one.text] {
            assert!([&label.fr, &label.de, &label.it, &label.en].iter().all(|text| !text.is_empty()), "{}", one.code);
            assert!(!label.de.contains('ß'), "{}", one.code);
        }
    }
}

#[test]
fn gov_20_and_21_the_layers_of_the_cantons_are_known_and_none_is_forced_on_any() {
    let of = |canton: &str| reference().body.iter().filter(|b| b.cantons.contains(&code(canton))).count();
    for canton in ["SO", "AG", "ZG", "UR", "ZH", "TI"] {
        assert!(of(canton) > 0, "{canton}");
    }
    assert_eq!(of("VD"), 0, "a canton may have none");
    let shared = reference().body("OWNW-WG").unwrap();
    assert_eq!(shared.cantons, [code("OW"), code("NW")], "two cantons may share one");
}

#[test]
fn gov_02_a_seat_is_held_for_a_time_and_the_successor_ends_the_term_before() {
    let mut world = known("CNP");
    let fill = |function: &str, from: Date| {
        BodyCommand::FillSeat(FillSeat { seat: code("SECO"), function: line(function), from, until: None })
    };
    let vacant = world.affair.vacancies(TODAY).len();
    assert!(world.affair.vacancies(TODAY).iter().all(|s| s.vote != Vote::Companion));
    world.act(fill("Direction du travail", TODAY)).unwrap();
    assert_eq!(world.affair.vacancies(TODAY).len(), vacant - 1);
    assert_eq!(world.refused(fill("Direction suppléante", TODAY)), Refused::DatesReversed);
    let later = TODAY.saturating_add(90.days());
    world.act(fill("Direction suppléante", later)).unwrap();
    let holder = |day: Date| world.affair.holder(&code("SECO"), day).map(|t| t.function.to_string());
    assert_eq!(holder(later.yesterday().unwrap()).as_deref(), Some("Direction du travail"));
    assert_eq!(holder(later).as_deref(), Some("Direction suppléante"));
    assert_eq!(holder(TODAY.yesterday().unwrap()), None);
}

#[test]
fn gov_11_the_presidency_goes_round_every_two_years_and_out_of_turn_only_with_a_reason() {
    let mut world = known("CNP");
    assert_eq!(world.affair.presidency(TODAY).unwrap().seat, code("SEM"));
    assert_eq!(world.affair.next_presidency(), Some(code("OFAS")), "it has never presided, and stands first of those");
    let change = date(2027, 1, 1);
    assert_eq!(world.refused(preside("OFAS", date(2026, 12, 31), None)), Refused::PresidencyRuns);
    assert_eq!(world.refused(preside("CDEP", change, None)), Refused::NotInRound);
    assert_eq!(world.act(preside("SECO", change, None)), Err((Refused::ReasonMissing, Some("why_other".into()))));
    world.act(preside("OFAS", change, None)).unwrap();
    let begun = Begun { seat: code("OFAS"), from: change, until: date(2028, 12, 31), why_other: None };
    assert_eq!(world.affair.presidency(change), Some(begun));
    assert_eq!(world.affair.next_presidency(), Some(code("SECO")));
    world.act(preside("SEFRI", date(2029, 1, 1), Some("Un projet commun commence."))).unwrap();
    assert_eq!(world.affair.next_presidency(), Some(code("SECO")), "whoever was passed over stays next");
    assert_eq!(world.affair.presidency_history().len(), 4);
}

#[test]
fn gov_12_the_deputy_comes_from_the_field_of_the_steering_presidency_where_the_two_differ() {
    let mut world = known("CNDC");
    world.bodies = vec![known("CNP").affair];
    let name = |seat: &str| BodyCommand::NameDeputy(NameDeputy { seat: code(seat), from: TODAY });
    assert_eq!(world.affair.deputy_field(&world.bodies[0], TODAY), Some(Field::Migration));
    let refused = world.act(name("AOST"));
    assert_eq!(refused, Err((Refused::DeputyField, Some("seat".into()))));
    assert_eq!(world.refused(name("IVPS")), Refused::SameEntry, "whoever presides is not their own deputy");
    world.act(name("CDI")).unwrap();
    // Where both presidencies come from one field, any seat will do.
    let mut steering = known("CNP");
    steering.act(preside("OFAS", date(2027, 1, 1), None)).unwrap();
    world.bodies = vec![steering.affair];
    world.today = date(2027, 1, 1);
    world.act(preside("COAI", world.today, None)).unwrap();
    assert_eq!(world.affair.deputy_field(&world.bodies[0], world.today), None);
    let any = BodyCommand::NameDeputy(NameDeputy { seat: code("AOST"), from: world.today });
    world.act(any).unwrap();
}

#[test]
fn gov_01_a_seat_that_is_added_can_be_held() {
    let mut world = known("TI-REF");
    let seat = AddSeat { owner: line("Office AI"), field: Field::Invalidity, vote: Vote::Voting };
    world.act(BodyCommand::AddSeat(seat)).unwrap();
    let fill = FillSeat { seat: code("S1"), function: line("Référence"), from: TODAY, until: None };
    world.act(BodyCommand::FillSeat(fill)).unwrap();
    assert!(world.affair.vacancies(TODAY).is_empty());
    let event = BodyEvent::read("body.opened", br#"{"code":"TI-REF"}"#).unwrap();
    assert!(Body::begin(&event, &world.affair.stamp).is_some());
}

fn enter(via: Via) -> Enter {
    Enter {
        origin: Origin::Coordinator,
        sender: line("Coordination du centre"),
        via,
        interface: code("ui-sa-passage"),
        action: domain::affair::ActionLevel::OperationalStrategic,
        subject: line("Mois sans appui"),
        account: prose("À la fin du droit, deux mois passent sans interlocuteur."),
        discussed: Some(prose("Discuté au comité.")),
        obstacle: None,
        year: None,
    }
}

fn check(national: bool, reason: Option<&str>) -> TopicCommand {
    let reason = reason.map(prose);
    TopicCommand::Check(Check { fits: true, serves: true, shared: true, national, reason })
}

fn appraise(way: Way, on: Date) -> TopicCommand {
    TopicCommand::Appraise(Appraise { on, way, appraisal: prose("Le besoin est avéré.") })
}

fn decided(on: Date) -> TopicCommand {
    TopicCommand::Decide(Decide {
        on,
        outcome: Outcome::Recommendation,
        mode: Mode::Consensus,
        basis: line("Appréciation du comité"),
        decision: prose("Une recommandation est préparée."),
        next_step: None,
    })
}

fn feedback() -> TopicCommand {
    TopicCommand::FeedBack(FeedBack { answer: prose("Une recommandation suit.") })
}

#[test]
fn top_01_to_09_a_topic_goes_up_to_the_steering_committee_and_the_feedback_is_owed_until_it_is_given() {
    let mut world = World::<Topic>::new(enter(Via::Bureau));
    let owed =
        |world: &World<Topic>| world.affair.owed().map(|(what, due)| (what, (due - world.affair.since).get_days()));
    assert_eq!((world.stage(), owed(&world)), (Stage::Received, Some((Owed::Check, 30))));
    assert_eq!(world.refused(appraise(Way::Propose, TODAY)), Refused::AffairStage, "it is checked first");
    world.today = TODAY.saturating_add(10.days());
    world.act(check(true, None)).unwrap();
    assert_eq!((world.stage(), owed(&world)), (Stage::Admitted, Some((Owed::Appraisal, 120))));
    world.act(appraise(Way::Examine, world.today)).unwrap();
    assert_eq!(world.refused(appraise(Way::Examine, world.today)), Refused::AlreadyDone);
    world.act(appraise(Way::Group, world.today)).unwrap();
    assert_eq!(world.stage(), Stage::InGroup);
    world.today = TODAY.saturating_add(60.days());
    world.act(appraise(Way::Propose, world.today)).unwrap();
    assert_eq!((world.stage(), owed(&world)), (Stage::Proposed, Some((Owed::Decision, 120))));
    assert_eq!(world.refused(decided(TODAY)), Refused::DatesReversed, "before it was proposed");
    world.today = TODAY.saturating_add(100.days());
    world.act(decided(world.today)).unwrap();
    assert_eq!((world.stage(), owed(&world)), (Stage::Decided, Some((Owed::FeedBack, 30))));
    world.today = TODAY.saturating_add(120.days());
    world.act(feedback()).unwrap();
    assert_eq!((world.stage(), owed(&world)), (Stage::Answered, None));
    assert_eq!(world.refused(feedback()), Refused::AffairStage);
    let found = figures(std::slice::from_ref(&world.affair), world.today);
    assert_eq!((found.days_to_answer, found.days_to_decision), (Some(120), Some(100)));
    assert_eq!((found.answered, found.decided, found.feedback_owed, found.overdue), (1, 1, 0, 0));
}

#[test]
fn top_02_one_no_of_four_keeps_a_topic_out_and_needs_a_reason_that_goes_back() {
    let mut world = World::<Topic>::new(enter(Via::Bureau));
    assert_eq!(world.act(check(false, None)), Err((Refused::ReasonMissing, Some("reason".into()))));
    world.act(check(false, Some("Le canton peut le régler."))).unwrap();
    assert_eq!(world.stage(), Stage::Declined);
    assert_eq!(world.affair.owed().map(|(what, _)| what), Some(Owed::FeedBack), "also a no is told");
    let late = world.today.saturating_add(31.days());
    let found = figures(std::slice::from_ref(&world.affair), late);
    assert_eq!((found.feedback_owed, found.overdue, found.days_to_decision), (1, 1, None));
}

#[test]
fn top_03_by_the_other_channel_the_member_hands_it_over_first() {
    let mut world = World::<Topic>::new(enter(Via::Member));
    assert_eq!(world.stage(), Stage::WithMember);
    assert_eq!(world.refused(check(true, None)), Refused::AffairStage);
    world.act(TopicCommand::HandOver(domain::topic::HandOver { note: prose("La conférence le porte.") })).unwrap();
    assert_eq!(world.stage(), Stage::Received);
}

#[test]
fn top_05_like_topics_become_one_and_keep_the_link_to_the_original() {
    let mut world = World::<Topic>::new(enter(Via::Bureau));
    let bundle = |topic: &str| TopicCommand::Bundle(Bundle { topic: code(topic), note: prose("Même question.") });
    assert_eq!(world.refused(bundle("DM-X-2026-002")), Refused::UnknownEntry, "there is no such topic");
    let mut other = World::<Topic>::new(enter(Via::Bureau));
    other.affair.number = code("DM-X-2026-002");
    world.topic = Some(other.affair.clone());
    assert_eq!(world.refused(bundle("DM-X-2026-001")), Refused::SameEntry);
    world.act(bundle("DM-X-2026-002")).unwrap();
    assert_eq!((world.stage(), world.affair.listed().about), (Stage::Bundled, Some(code("DM-X-2026-002"))));
    let found = figures(&[world.affair.clone(), other.affair], world.today);
    assert_eq!((found.all, found.bundled), (2, 1), "what went into another is not counted twice");
}

#[test]
fn top_01_a_topic_is_about_an_interface_that_there_is() {
    let unknown = Enter { interface: code("none"), ..enter(Via::Bureau) };
    let (model, by) = (model(), secretariat());
    let refusal = Topic::create(&context(&model, &by, TODAY, &[], None), code("X"), unknown).err().unwrap();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::UnknownCode, Some("interface")));
}

fn sitting_on(day: Date, joint: Option<&str>) -> PlanSitting {
    PlanSitting {
        body: code("CNP"),
        joint_with: joint.map(code),
        starts: day.at(9, 0, 0, 0),
        place: line("Berne"),
        call_until: day.saturating_sub(14.days()),
    }
}

fn item(title: &str, minutes: u16) -> AddItem {
    AddItem {
        title: line(title),
        item_kind: ItemKind::Decision,
        minutes,
        topic: None,
        paper: None,
        guests: false,
        proposal: None,
    }
}

fn minute(item: u32) -> Minute {
    Minute {
        decision_kind: None,
        budget_effect: None,
        item,
        result: ItemResult::Decided,
        text: prose("La proposition est retenue."),
        basis: Some(line("Proposition du comité")),
        mode: Some(Mode::Consensus),
        yes: None,
        no: None,
        abstained: None,
        to_do: None,
        responsible: None,
        due: None,
    }
}

#[test]
fn gov_14_and_15_a_sitting_runs_from_the_call_to_the_follow_up_and_a_decision_says_why_and_how() {
    let day = TODAY.saturating_add(30.days());
    let mut world = World::<Sitting>::new(sitting_on(day, None));
    let propose = || {
        let (title, question) = (line("Un thème"), prose("Le comité peut-il décider?"));
        SittingCommand::ProposeItem(ProposeItem { title, question, topic: None })
    };
    world.act(propose()).unwrap();
    assert_eq!(world.refused(SittingCommand::Send(SendAgenda { message: None })), Refused::AgendaEmpty);
    world.act(SittingCommand::AddItem(AddItem { proposal: Some(1), ..item("Un thème", 20) })).unwrap();
    assert_eq!(
        world.refused(SittingCommand::AddItem(AddItem { proposal: Some(1), ..item("Encore", 5) })),
        Refused::AlreadyDone
    );
    assert_eq!(world.refused(SittingCommand::AddItem(item("Trop long", 500))), Refused::MinutesOutOfRange);
    world.act(SittingCommand::AddItem(item("Divers", 10))).unwrap();
    assert_eq!((world.affair.minutes(), world.affair.begins_after(2)), (30, 20));
    world.today = day.saturating_sub(13.days());
    assert_eq!(world.refused(propose()), Refused::CallIsOver);
    world.act(SittingCommand::Send(SendAgenda { message: None })).unwrap();
    let open = |present: &[&str]| {
        let present = present.iter().map(|c| code(c)).collect();
        SittingCommand::Open(OpenSitting { present, guests_present: None })
    };
    assert_eq!(world.refused(open(&["SEM"])), Refused::SessionInFuture);
    world.today = day;
    assert_eq!(world.refused(open(&["NOBODY"])), Refused::UnknownEntry);
    world.act(open(&["SEM", "SECO", "OFAS", "SEFRI", "CdC", "BUREAU-HEAD"])).unwrap();
    let opened = world.affair.opened.clone().unwrap();
    assert_eq!(
        (opened.voting, opened.voting_present, world.affair.quorum()),
        (10, 5, Some(false)),
        "half is not more than half"
    );
    assert_eq!(world.refused(SittingCommand::Minute(Minute { basis: None, ..minute(1) })), Refused::BasisMissing);
    assert_eq!(world.refused(SittingCommand::Minute(Minute { mode: None, ..minute(1) })), Refused::ModeMissing);
    let vote = Minute { mode: Some(Mode::Vote), yes: Some(4), no: Some(2), ..minute(1) };
    assert_eq!(
        world.refused(SittingCommand::Minute(vote.clone())),
        Refused::TooManyVotes,
        "the head of the bureau has no vote"
    );
    let task = Minute { no: Some(1), to_do: Some(line("Préparer le texte")), ..vote };
    assert_eq!(world.refused(SittingCommand::Minute(task.clone())), Refused::ResponsibleMissing);
    world.act(SittingCommand::Minute(Minute { responsible: Some(line("Bureau")), ..task })).unwrap();
    assert_eq!(world.refused(SittingCommand::Close(CloseSitting { further: None })), Refused::ItemsOpen);
    world.act(SittingCommand::Minute(minute(2))).unwrap();
    world.act(SittingCommand::Close(CloseSitting { further: None })).unwrap();
    assert_eq!((world.affair.decisions().count(), world.affair.open_tasks().count()), (2, 1));
    let settle = domain::sitting::SettleTask { item: 1, outcome_text: prose("Le texte est prêt.") };
    world.act(SittingCommand::Settle(settle)).unwrap();
    assert_eq!(world.affair.open_tasks().count(), 0);
    let approve = domain::sitting::ApproveSitting { on: day, corrected: None };
    world.act(SittingCommand::Approve(approve)).unwrap();
    assert_eq!(world.stage(), Stage::Approved);
}

#[test]
fn gov_13_a_year_wants_four_sittings_and_the_last_one_is_joint() {
    let body = known("CNP").affair;
    let plan = |month: i8, joint: Option<&str>| World::<Sitting>::new(sitting_on(date(2026, month, 20), joint)).affair;
    let mut planned = vec![plan(4, None), plan(6, None), plan(9, None)];
    let found = year(&body, &planned, 2026);
    assert_eq!((found.sittings.len(), found.missing, found.joint_missing), (3, 1, true));
    planned.push(plan(11, Some("CNDC")));
    let found = year(&body, &planned, 2026);
    assert_eq!((found.missing, found.joint_missing), (0, false));
    let other = known("CNDC").affair;
    assert_eq!(year(&other, &planned, 2026).sittings.len(), 1, "the joint one is also the other's");
    assert_eq!(year(&body, &planned, 2027).missing, 4);
}

#[test]
fn gov_10_a_guest_sees_the_items_to_which_guests_are_invited_and_nothing_else() {
    let mut world = World::<Sitting>::new(sitting_on(TODAY.saturating_add(30.days()), None));
    world.act(SittingCommand::AddItem(item("Interne", 20))).unwrap();
    assert!(world.affair.for_guests().is_none());
    world.act(SittingCommand::AddItem(AddItem { guests: true, ..item("Avec invités", 20) })).unwrap();
    let seen = world.affair.for_guests().unwrap();
    assert_eq!(seen.items.iter().map(|i| i.n).collect::<Vec<_>>(), [2]);
}

fn spoken() -> (SpokenLine, Spoken) {
    let title = SpokenLine { fr: line("Passage"), de: line("Übergang"), it: None, en: None };
    (title, Spoken { fr: prose("Rester joignable."), de: prose("Erreichbar bleiben."), it: None, en: None })
}

#[test]
fn top_24_to_27_a_recommendation_is_followed_addressee_by_addressee() {
    let (title, text) = spoken();
    let draft = Draft {
        body: code("CNP"),
        title,
        text,
        reason: prose("Des mois sans appui."),
        evidence: prose("Enquête auprès des cantons."),
        addressees: ["ZH", "BE", "JU"].map(code).into(),
        topic: None,
    };
    let mut world = World::<Recommendation>::new(draft);
    let adopt = || RecommendationCommand::Adopt(Adopt { on: TODAY, mode: Mode::Vote });
    let spread = |to: &[&str]| {
        let reached = to.iter().map(|c| code(c)).collect();
        RecommendationCommand::Spread(Spread { by: code("CNDC"), reached, on: TODAY, means: line("Lettre") })
    };
    assert_eq!(world.refused(spread(&["ZH"])), Refused::AffairStage, "it is adopted first");
    world.act(adopt()).unwrap();
    assert_eq!(world.refused(spread(&[])), Refused::AddresseesMissing);
    assert_eq!(world.refused(spread(&["VD"])), Refused::UnknownEntry, "it is not addressed to it");
    world.act(spread(&["ZH", "BE"])).unwrap();
    let note = |to: &str| RecommendationCommand::Acknowledge(Acknowledge { addressee: code(to), on: TODAY });
    world.act(note("ZH")).unwrap();
    assert_eq!(world.refused(note("ZH")), Refused::AlreadyDone);
    let report = |progress: Progress, on: Date| {
        let remark = prose("Une procédure existe.");
        RecommendationCommand::Report(Report { addressee: code("ZH"), progress, on, remark })
    };
    world.today = TODAY.saturating_add(100.days());
    world.act(report(Progress::UnderWay, world.today)).unwrap();
    assert_eq!(
        world.refused(report(Progress::Done, TODAY)),
        Refused::DatesReversed,
        "a state does not go back in time"
    );
    world.act(report(Progress::Done, world.today)).unwrap();
    let due = |n: usize| world.affair.standings()[n].due.map(|d| (d - TODAY).get_days());
    assert_eq!([due(0), due(1), due(2)], [None, Some(60), Some(365)], "reported; to be noted; to be reported");
    assert_eq!(world.affair.counts(), [(Some(Progress::Done), 1), (None, 2)]);
}

#[test]
fn top_13_a_programme_is_consulted_and_adopted_when_the_presidency_changes() {
    let (title, text) = spoken();
    let mut world = World::<Programme>::new(DraftProgramme { title, text, from: date(2027, 1, 1) });
    let consult = || ProgrammeCommand::Consult(Consult { on: TODAY, opinion: prose("Deux ajouts des cantons.") });
    let adopt = || ProgrammeCommand::Adopt(AdoptProgramme { on: TODAY, mode: Mode::Consensus });
    assert_eq!(world.refused(consult()), Refused::ProgrammeEmpty);
    let entry = |priority: &str| {
        ProgrammeCommand::AddEntry(AddEntry {
            title: line("Passages"),
            priority: code(priority),
            action_field: None,
            project: None,
            leader: line("SECO"),
            milestones: prose("2027 : guide."),
        })
    };
    assert_eq!(world.refused(entry("none")), Refused::UnknownCode);
    world.act(entry("access")).unwrap();
    assert_eq!(world.refused(adopt()), Refused::AffairStage, "the development committee is asked first");
    world.act(consult()).unwrap();
    assert_eq!(world.refused(adopt()), Refused::NoChange, "no presidency begins on that day");
    let mut steering = known("CNP");
    steering.act(preside("OFAS", date(2027, 1, 1), None)).unwrap();
    world.bodies = vec![steering.affair];
    world.act(adopt()).unwrap();
    assert_eq!((world.stage(), world.affair.until()), (Stage::Adopted, date(2028, 12, 31)));
}

fn request(kind: ProjectKind) -> RequestProject {
    RequestProject {
        project_kind: kind,
        title: line("Passages"),
        problem: prose("Des mois sans appui."),
        objective: prose("Aucun mois sans appui."),
        services: prose("Un guide."),
        composition: prose("Quatre partenaires."),
        communication: prose("Par les conférences."),
        leader: line("SECO"),
        staff: prose("30 %."),
        financing: prose("Par les partenaires."),
        drafted_with: None,
        topic: None,
    }
}

#[test]
fn top_15_to_19_a_common_project_needs_what_its_partners_decide_and_an_associated_one_is_only_admitted() {
    let appraise = || ProjectCommand::Appraise(AppraiseProject { on: TODAY, appraisal: prose("Utile.") });
    let launch = || {
        ProjectCommand::Launch(Launch {
            on: TODAY,
            mode: Mode::Consensus,
            until: None,
            evaluate_on: None,
            judged_by: None,
        })
    };
    let commit = |leads: bool, percent: Option<u16>| {
        let (partner, decided_in) = (line("SECO"), line("Direction"));
        ProjectCommand::Commit(Commit { partner, decided_in, on: TODAY, leads, percent, francs: None })
    };
    let mut own = World::<Project>::new(request(ProjectKind::Own));
    assert_eq!(own.refused(launch()), Refused::AffairStage, "it is appraised first");
    own.act(appraise()).unwrap();
    assert_eq!(own.refused(launch()), Refused::CommitmentMissing, "no body can say who leads or pays");
    assert_eq!(own.refused(commit(false, None)), Refused::CommitmentEmpty);
    own.act(commit(true, None)).unwrap();
    assert_eq!(own.refused(launch()), Refused::CommitmentMissing, "a lead alone carries nothing");
    own.act(commit(false, Some(30))).unwrap();
    own.act(launch()).unwrap();
    assert_eq!(own.stage(), Stage::Launched);
    let approve =
        || ProjectCommand::Approve(ApproveResults { on: TODAY, mode: Mode::Consensus, next_step: prose("Diffusion.") });
    assert_eq!(own.refused(approve()), Refused::ResultsMissing);
    let deliver = DeliverResult { deliverable: Deliverable::Guide, title: line("Guide des passages") };
    own.act(ProjectCommand::Deliver(deliver)).unwrap();
    own.act(approve()).unwrap();
    assert_eq!(own.stage(), Stage::Approved);
    let mut associated = World::<Project>::new(request(ProjectKind::Associated));
    associated.act(appraise()).unwrap();
    associated.act(launch()).unwrap();
    assert_eq!(associated.stage(), Stage::Associated);
    assert_eq!(associated.refused(approve()), Refused::AffairStage, "its results are its partner's");
}

#[test]
fn gov_31_and_role_dirreg_01_a_directorate_promises_its_own_means_and_the_newest_word_counts() {
    let mut body = known("CNDC");
    let pledge = |institution: &str, percent: u16| {
        let (percent_needed, francs, francs_needed) = (100, None, None);
        let year = TODAY.year();
        BodyCommand::Pledge(Pledge {
            institution: code(institution),
            year,
            percent,
            percent_needed,
            francs,
            francs_needed,
        })
    };
    let seat =
        Seat { role: Role::RegionalDirectorate, institution: code("DM-II"), region: None, theme: None, language: None };
    body.by = Seated { account: code("D"), seat };
    assert_eq!(body.refused(pledge("DM-BUR", 50)), Refused::NotPermitted, "nobody promises the means of another");
    body.act(pledge("DM-II", 40)).unwrap();
    body.act(pledge("DM-II", 60)).unwrap();
    body.by = secretariat();
    body.act(pledge("DM-BUR", 100)).unwrap();
    let now: Vec<(&str, u16, u16)> =
        body.affair.pledges_now().iter().map(|p| (p.institution.as_str(), p.percent, p.percent_needed)).collect();
    assert_eq!(now, [("DM-II", 60, 100), ("DM-BUR", 100, 100)]);
}

#[test]
fn gov_18_and_top_22_a_group_gets_its_mandate_and_its_result_goes_back_before_anything_follows() {
    let give = |body: &str, until: Date| Give {
        body: code(body),
        title: line("Groupe des passages"),
        group_form: GroupForm::Project,
        problem: prose("Des mois sans appui."),
        objective: prose("Un interlocuteur."),
        services: prose("Un guide."),
        composition: prose("Noyau de quatre, experts selon besoin."),
        communication: prose("Aux conférences."),
        financing: prose("Par les partenaires."),
        leader: line("SECO"),
        staff: prose("20 %."),
        until,
        topic: None,
    };
    let mut mandate = World::<Mandate>::new(give("CNDC", TODAY.saturating_add(200.days())));
    let (model, by) = (model(), secretariat());
    let fresh = |give| Mandate::create(&context(&model, &by, TODAY, &[], None), code("M"), give).err().map(|r| r.code);
    assert_eq!(fresh(give("XX", TODAY)), Some(Refused::UnknownCode));
    assert_eq!(fresh(give("CNDC", TODAY.saturating_sub(1.days()))), Some(Refused::DateInPast));
    let note = || MandateCommand::Note(Note { on: TODAY, needs: prose("Une recommandation.") });
    let follow =
        || MandateCommand::Follow(Follow { on: TODAY, mode: Mode::Consensus, next_step: prose("Recommander.") });
    assert_eq!(mandate.refused(note()), Refused::AffairStage, "there is no result yet");
    mandate.act(MandateCommand::Submit(Submit { outcome_text: prose("Le guide.") })).unwrap();
    assert_eq!(mandate.refused(follow()), Refused::AffairStage, "the body that gave it notes it first");
    mandate.act(note()).unwrap();
    mandate.act(follow()).unwrap();
    assert_eq!(mandate.stage(), Stage::Decided);
}

#[test]
fn role_copil_04_a_pilot_says_how_long_it_runs_and_when_and_by_what_it_is_judged() {
    let mut pilot = World::<Project>::new(request(ProjectKind::Associated));
    pilot.act(ProjectCommand::Appraise(AppraiseProject { on: TODAY, appraisal: prose("Utile.") })).unwrap();
    let launch = |until: Date| {
        ProjectCommand::Launch(Launch {
            on: TODAY,
            mode: Mode::Vote,
            until: Some(until),
            evaluate_on: Some(date(2027, 1, 10)),
            judged_by: Some(prose("Moins de jours sans interlocuteur.")),
        })
    };
    assert_eq!(pilot.refused(launch(TODAY)), Refused::DatesReversed);
    pilot.act(launch(date(2027, 3, 1))).unwrap();
    assert_eq!(pilot.affair.launched.unwrap().evaluate_on, Some(date(2027, 1, 10)));
}
