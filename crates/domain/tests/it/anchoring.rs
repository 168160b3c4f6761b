//! On what the collaboration rests, obstacles of cases, and what the bodies of the country keep: the rules.

use crate::consent::world::{MODEL, OPENER, World as CaseWorld, code, line};
use domain::affair::{Affair, AffairCommand, AffairEvent, Mode, Stage};
use domain::anchoring::*;
use domain::body::{AskAgenda, Body, BodyCommand, CheckProfile, Found, LogAgenda, SetFrame, StateYear};
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::model::Role;
use domain::obstacle::{Met, NoteObstacle, Obstacle, gathered, met};
use domain::recommendation::Progress;
use domain::statistics::Shown;
use domain::topic::{Enter, Origin, Topic, Via};
use domain::undo::TakeBack;
use domain::{CaseCommand, Prose, Refused};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const TODAY: Date = date(2026, 3, 2);
const NEXT: Date = date(2027, 3, 2);
const OTHER: &str = "DM-II";

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn seated(role: Role, institution: &str) -> Seated {
    let seat = Seat { role, institution: code(institution), region: None, theme: None, language: None };
    Seated { account: code("S"), seat }
}

/// An affair on a day, with what the rules may know beside it.
struct World<T> {
    by: Seated,
    today: Date,
    facts: LookedUp,
    affair: T,
}

impl<T: Affair> World<T> {
    fn new(fresh: T::Fresh) -> Self {
        let (by, today) = (seated(Role::Secretariat, "DM-BUR"), TODAY);
        let event = T::create(&ctx(&by, today, LookedUp::default()), code("DM-X-2026-001"), fresh);
        Self::with(&event.unwrap_or_else(|r| panic!("{r}")))
    }

    fn with(event: &T::Event) -> Self {
        let (by, today) = (seated(Role::Secretariat, "DM-BUR"), TODAY);
        let affair = T::begin(event, &ctx(&by, today, LookedUp::default()).stamp()).unwrap();
        Self { by, today, facts: LookedUp::default(), affair }
    }

    fn act(&mut self, command: T::Command) -> Result<(), Refused> {
        let ctx = ctx(&self.by, self.today, self.facts.clone());
        let events = self.affair.decide(&ctx, command).map_err(|r| r.code)?;
        for event in events {
            let read = T::Event::read(event.kind(), &event.payload()).unwrap();
            self.affair.evolve(&read, &ctx.stamp());
        }
        Ok(())
    }

    fn done(&mut self, command: T::Command) {
        let kind = command.kind();
        self.act(command).unwrap_or_else(|r| panic!("{kind}: {r}"));
    }

    fn refused(&mut self, command: T::Command) -> Refused {
        let kind = command.kind();
        self.act(command).err().unwrap_or_else(|| panic!("{kind} was carried out"))
    }
}

fn ctx(by: &Seated, today: Date, facts: LookedUp) -> Ctx<'_> {
    let now = today.to_zoned(TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today, by, model: &MODEL, facts }
}

fn enter(kind: AnchoringKind) -> EnterAnchoring {
    EnterAnchoring {
        anchoring_kind: kind,
        title: line("Collaboration au centre"),
        body: code("CNP"),
        content: prose("Qui fait quoi."),
        rests_on: None,
        where_read: None,
        from: kind.is_recorded().then_some(date(2020, 1, 1)),
        review_on: NEXT,
    }
}

fn of(kind: AnchoringKind) -> World<Anchoring> {
    World::new(enter(kind))
}

/// A development committee of the canton.
fn development() -> Body {
    let found = Found {
        name: line("Comité de développement"),
        level: domain::body::Level::Cantonal,
        body_kind: domain::body::BodyKind::Development,
        action: domain::affair::ActionLevel::OperationalStrategic,
        mandate: prose("Relie."),
        basis: line("Décision"),
        sittings_a_year: None,
    };
    let mut world = World::<Body>::new(found);
    world.affair.number = code("DM-B-2026-009");
    world.affair
}

fn terms(parties: &[&str]) -> AnchoringCommand {
    AnchoringCommand::AgreeTerms(AgreeTerms {
        parties: parties.iter().map(|p| code(p)).collect(),
        target_group: prose("Adultes."),
        process: prose("Table ronde."),
        responsibility: prose("Chacun pour soi."),
        financing: prose("À parts égales."),
        data_exchange: prose("Par procuration."),
        agreement: None,
    })
}

fn opinion(body: &str) -> AnchoringCommand {
    let (opinion, body) = (prose("D’accord."), code(body));
    AnchoringCommand::GiveOpinion(GiveOpinion { body, on: TODAY, favourable: true, opinion })
}

fn adopt() -> AnchoringCommand {
    AnchoringCommand::Adopt(AdoptAnchoring { on: TODAY, mode: Mode::Vote, from: TODAY, review_on: NEXT })
}

fn sign(party: &str) -> AnchoringCommand {
    AnchoringCommand::Sign(SignAnchoring { party: code(party), function: line("Direction"), on: TODAY })
}

fn owed(world: &World<Anchoring>) -> Vec<(AnchoringOwed, Date)> {
    world.affair.owed().into_iter().map(|o| (o.what, o.due)).collect()
}

#[test]
fn gov_26_a_convention_goes_from_draft_over_opinion_adoption_and_signatures_into_force() {
    let mut world = of(AnchoringKind::Convention);
    world.facts.bodies.push(development());
    assert_eq!(world.affair.stage, Stage::Drafted);
    assert_eq!(owed(&world)[0].0, AnchoringOwed::Terms);
    assert_eq!(world.refused(opinion("DM-B-2026-009")), Refused::TermsMissing);
    assert_eq!(world.refused(terms(&[OPENER])), Refused::PartiesMissing);
    assert_eq!(world.refused(terms(&[OPENER, "NOBODY"])), Refused::UnknownCode);
    world.done(terms(&[OPENER, OTHER]));
    assert_eq!(world.refused(adopt()), Refused::OpinionMissing, "the development committee is heard first");
    world.done(opinion("CNP"));
    assert_eq!(world.refused(adopt()), Refused::OpinionMissing, "another body does not stand in for it");
    world.done(opinion("DM-B-2026-009"));
    assert_eq!(world.refused(sign(OPENER)), Refused::AffairStage);
    world.done(adopt());
    assert_eq!((world.affair.stage, owed(&world)[0].0), (Stage::Adopted, AnchoringOwed::Signature));
    world.done(sign(OPENER));
    assert_eq!(world.refused(sign(OPENER)), Refused::AlreadySigned);
    assert_eq!(world.refused(sign("DM-BUR")), Refused::UnknownEntry, "it is no party");
    world.done(sign(OTHER));
    assert_eq!((world.affair.stage, world.affair.stands), (Stage::Standing, Some(1)));
    assert_eq!(owed(&world), [(AnchoringOwed::Review, NEXT)], "every year it is looked at");
    // The review keeps it, the adaptation makes a second version; the first stands until that does.
    world.today = NEXT;
    let (remark, review_on) = (prose("Elle sert."), date(2028, 3, 2));
    let review = ReviewAnchoring { on: NEXT, review_result: ReviewResult::Adapt, remark, review_on };
    world.done(AnchoringCommand::Review(review));
    world.done(AnchoringCommand::Adapt(Adapt { what: prose("Un partenaire de plus.") }));
    let now = (world.affair.stage, world.affair.version, world.affair.stands, world.affair.signatures.len());
    assert_eq!(now, (Stage::Drafted, 2, Some(1), 0));
    world.done(AnchoringCommand::End(EndAnchoring { on: NEXT, reason: prose("Remplacée.") }));
    assert_eq!((world.affair.stage, world.affair.stands), (Stage::Ended, None));
}

#[test]
fn gov_20_where_the_canton_has_no_development_committee_none_is_heard() {
    let mut world = of(AnchoringKind::CaseAgreement);
    world.done(terms(&[OPENER, OTHER]));
    world.done(adopt());
    assert_eq!(world.affair.stage, Stage::Adopted);
}

#[test]
fn gov_26_a_convention_points_only_to_an_agreement_on_exchange_that_is_there() {
    let mut world = of(AnchoringKind::Convention);
    let AnchoringCommand::AgreeTerms(plain) = terms(&[OPENER, OTHER]) else { unreachable!() };
    let pointing =
        || AnchoringCommand::AgreeTerms(AgreeTerms { agreement: Some(code("DM-A-2026-001")), ..plain.clone() });
    assert_eq!(Anchoring::agreement_of(&pointing()), Some(&code("DM-A-2026-001")));
    assert_eq!(world.refused(pointing()), Refused::UnknownEntry);
    world.facts.agreement = true;
    world.done(pointing());
}

#[test]
fn gov_25_what_is_made_elsewhere_is_recorded_as_it_stands_with_its_review() {
    let undated = EnterAnchoring { from: None, ..enter(AnchoringKind::Law) };
    let by = seated(Role::Secretariat, "DM-BUR");
    let refused = |e: EnterAnchoring| Anchoring::create(&ctx(&by, TODAY, LookedUp::default()), code("N-1"), e).err();
    assert_eq!(refused(undated).map(|r| r.code), Some(Refused::DateInPast));
    let past = EnterAnchoring { review_on: TODAY, ..enter(AnchoringKind::Law) };
    assert_eq!(refused(past).and_then(|r| r.field).as_deref(), Some("review_on"));
    for kind in [AnchoringKind::Law, AnchoringKind::Decree, AnchoringKind::PolicyGoal] {
        let mut world = of(kind);
        assert_eq!((world.affair.stage, world.affair.since), (Stage::Standing, date(2020, 1, 1)));
        assert_eq!(world.refused(adopt()), Refused::AffairStage);
        assert!(!world.affair.fits("anchoring.sign") && world.affair.fits("anchoring.review"));
        world.done(AnchoringCommand::Adapt(Adapt { what: prose("Révision partielle.") }));
        assert_eq!((world.affair.version, world.affair.stands), (2, Some(2)), "an amended law stands at once");
    }
}

#[test]
fn gov_28_a_strategy_has_objectives_that_are_reported_on_until_they_are_reached() {
    let mut world = of(AnchoringKind::Strategy);
    let until = date(2026, 12, 31);
    let objective = SetObjective { objective: line("Joindre tout le monde"), indicator: prose("Délai."), until };
    world.done(AnchoringCommand::SetObjective(objective));
    world.done(adopt());
    assert_eq!(owed(&world), [(AnchoringOwed::Objective, until), (AnchoringOwed::Review, NEXT)]);
    let report = |n: u32, progress: Progress| {
        AnchoringCommand::ReportObjective(ReportObjective { n, progress, on: TODAY, remark: prose("Une ligne.") })
    };
    assert_eq!(world.refused(report(2, Progress::Done)), Refused::UnknownEntry);
    assert_eq!(world.refused(report(0, Progress::Done)), Refused::UnknownEntry);
    world.done(report(1, Progress::UnderWay));
    assert_eq!(owed(&world).len(), 2);
    world.done(report(1, Progress::Done));
    assert_eq!(owed(&world), [(AnchoringOwed::Review, NEXT)]);
}

#[test]
fn gov_29_and_role_copil_01_institutions_acknowledge_a_charter_or_directive_each_for_itself() {
    for kind in [AnchoringKind::Charter, AnchoringKind::Directive] {
        let mut world = of(kind);
        let until = date(2026, 5, 1);
        let issue = || {
            let institutions = [OPENER, OTHER].map(code).into();
            AnchoringCommand::Issue(Issue { institutions, on: TODAY, until })
        };
        assert_eq!(world.refused(issue()), Refused::AffairStage, "it is not adopted yet");
        world.done(adopt());
        world.done(issue());
        assert_eq!(world.refused(issue()), Refused::AlreadyDone);
        let note = |institution: &str| {
            AnchoringCommand::Acknowledge(AcknowledgeAnchoring { institution: code(institution), on: TODAY })
        };
        world.by = seated(Role::RegionalDirectorate, OPENER);
        assert_eq!(world.refused(note(OTHER)), Refused::NotPermitted, "another institution speaks for itself");
        world.done(note(OPENER));
        assert_eq!(owed(&world)[0], (AnchoringOwed::Acknowledgement, until));
        world.by = seated(Role::Secretariat, "DM-BUR");
        world.done(note(OTHER));
        assert_eq!(world.refused(note(OTHER)), Refused::AlreadyDone);
        assert_eq!(owed(&world)[0].0, AnchoringOwed::Review);
    }
}

#[test]
fn gov_27_and_role_copil_06_a_partner_is_proposed_and_taken_into_a_circle_by_decision() {
    let mut world = of(AnchoringKind::Circle);
    let propose = |circle: Circle| {
        let (partner, reason) = (line("Service des migrations"), prose("Mêmes personnes."));
        AnchoringCommand::ProposePartner(ProposePartner { partner, circle, engagement: Engagement::Heard, reason })
    };
    let decide = |n: u32, admitted: bool| {
        AnchoringCommand::DecidePartner(DecidePartner { n, admitted, on: TODAY, mode: Mode::Consensus })
    };
    world.done(propose(Circle::Second));
    assert_eq!(world.refused(propose(Circle::First)), Refused::AlreadyDone, "one proposal at a time");
    assert!(world.affair.partners().is_empty() && owed(&world).iter().any(|o| o.0 == AnchoringOwed::Partner));
    world.done(decide(1, true));
    assert_eq!(world.refused(decide(1, false)), Refused::AlreadyDone);
    world.done(propose(Circle::First));
    world.done(decide(2, true));
    let partners: Vec<Circle> = world.affair.partners().iter().map(|p| p.circle).collect();
    assert_eq!(partners, [Circle::First], "the newest decision on a partner counts");
}

#[test]
fn gov_33_a_competence_map_says_who_has_which_part_and_the_newest_line_counts() {
    let mut world = of(AnchoringKind::Competences);
    let assign = |service_part: ServicePart| {
        AnchoringCommand::Assign(AssignPart { matter: line("Permis S"), institution: code(OPENER), service_part })
    };
    world.done(assign(ServicePart::Advises));
    assert_eq!(world.refused(assign(ServicePart::Advises)), Refused::AlreadyDone);
    world.done(assign(ServicePart::Interprets));
    assert_eq!(world.affair.parts.iter().map(|p| p.service_part).collect::<Vec<_>>(), [ServicePart::Interprets]);
}

#[test]
fn top_29_the_plan_is_evaluated_with_opinions_and_decided_on_by_the_end_of_2027() {
    let event = Anchoring::known("PLAN-CII-3").unwrap();
    let mut world = World::<Anchoring>::with(&event);
    assert_eq!(owed(&world), [(AnchoringOwed::Review, date(2027, 12, 31))]);
    world.today = date(2027, 6, 1);
    let review = |on: Date| {
        let (remark, review_on) = (prose("Il sert."), date(2030, 12, 31));
        AnchoringCommand::Review(ReviewAnchoring { on, review_result: ReviewResult::Keep, remark, review_on })
    };
    assert_eq!(world.refused(review(date(2027, 6, 1))), Refused::OpinionMissing);
    let by = |body: &str| {
        let (opinion, body) = (prose("À poursuivre."), code(body));
        AnchoringCommand::GiveOpinion(GiveOpinion { body, on: date(2027, 5, 1), favourable: true, opinion })
    };
    world.done(by("NET-EST"));
    assert_eq!(world.refused(review(date(2027, 6, 1))), Refused::OpinionMissing, "with the development committee");
    world.done(by("CNDC"));
    world.done(review(date(2027, 6, 1)));
    assert_eq!(owed(&world), [(AnchoringOwed::Review, date(2030, 12, 31))]);
    assert!(world.affair.opinions.is_empty(), "the next evaluation gathers its own");
    let end = EndAnchoring { on: date(2027, 6, 1), reason: prose("–") };
    assert_eq!(world.refused(AnchoringCommand::End(end)), Refused::NotPermitted, "it is the country's");
}

#[test]
fn top_10_conferences_are_asked_for_an_agenda_item_and_log_when_it_happened() {
    let mut world = World::<Body>::with(&Body::known("CNDC").unwrap());
    let ask = |seat: &str, until: Date| {
        BodyCommand::AskAgenda(AskAgenda { seat: code(seat), wish: prose("Parler des passages."), until })
    };
    let log = |seat: &str, on: Date| BodyCommand::LogAgenda(LogAgenda { seat: code(seat), on, remark: prose("Fait.") });
    assert_eq!(world.refused(ask("NOBODY", NEXT)), Refused::UnknownEntry);
    assert_eq!(world.refused(ask("COAI", date(2026, 3, 1))), Refused::DateInPast);
    world.done(ask("COAI", date(2026, 6, 30)));
    assert_eq!(world.refused(ask("COAI", date(2026, 6, 30))), Refused::AlreadyDone);
    assert!(world.affair.asked()[0].logged.is_none());
    world.done(log("COAI", TODAY));
    assert_eq!(world.affair.asked()[0].logged.map(|l| l.on), Some(TODAY));
    world.done(log("CDI", TODAY));
    assert_eq!(world.affair.asked().len(), 1, "one may talk of it without being asked");
    assert_eq!(world.refused(log("CDI", NEXT)), Refused::DateInFuture);
}

#[test]
fn top_30_the_means_of_the_bureau_are_borne_in_equal_shares_and_stated_year_by_year() {
    let bureau = Body::all_known().into_iter().find(|c| {
        let body = World::<Body>::with(&Body::known(c.as_str()).unwrap());
        body.affair.is_national_bureau()
    });
    let mut world = World::<Body>::with(&Body::known(bureau.unwrap().as_str()).unwrap());
    assert_eq!(Body::bearers().len(), 4);
    let frame = |francs: u32| BodyCommand::SetFrame(SetFrame { year: 2026, francs });
    let state = |year: i16, mandates: u32| {
        let (for_communication, for_colloquia) = (10_000, 20_000);
        BodyCommand::StateYear(StateYear { year, for_communication, for_colloquia, for_mandates: mandates })
    };
    assert_eq!(world.refused(state(2026, 5)), Refused::UnknownEntry, "there is no frame");
    assert_eq!(world.refused(frame(100_001)), Refused::ShareUneven);
    world.done(frame(100_000));
    assert_eq!(world.refused(state(2027, 5)), Refused::DateInFuture);
    assert_eq!(world.refused(state(2026, 70_001)), Refused::FrameExceeded);
    world.done(state(2026, 60_000));
    world.done(state(2026, 50_000));
    let stated = world.affair.statements(world.affair.frame(2029).unwrap());
    assert_eq!(stated.iter().map(|s| s.sum()).collect::<Vec<_>>(), [80_000], "a year is stated once");
    assert!(world.affair.frame(2030).is_none());
    let mut other = World::<Body>::with(&Body::known("CNP").unwrap());
    assert_eq!(other.refused(frame(100_000)), Refused::NotPermitted);
}

#[test]
fn gov_23_a_network_checks_the_profile_of_the_contact_persons_of_its_cantons() {
    let mut world = World::<Body>::with(&Body::known("NET-EST").unwrap());
    let check = |canton: &str, steers: bool| {
        let (on, access, overview) = (TODAY, true, true);
        let canton = code(canton);
        BodyCommand::CheckProfile(CheckProfile {
            canton,
            on,
            access,
            overview,
            steers,
            legitimate: true,
            exchanges: true,
        })
    };
    assert_eq!(world.refused(check("XX", true)), Refused::UnknownCode);
    world.done(check("SG", false));
    assert_eq!(world.affair.profile(&code("SG")).unwrap().points(), 4);
    world.done(check("SG", true));
    assert_eq!(world.affair.profile(&code("SG")).unwrap().points(), 5, "the newest counts");
    let mut other = World::<Body>::with(&Body::known("CNP").unwrap());
    assert_eq!(other.refused(check("SG", true)), Refused::NotPermitted);
}

fn note(obstacle: Obstacle, one: &str, other: &str) -> CaseCommand {
    let (one, other, remark) = (code(one), code(other), Some(prose("Trois mois déjà.")));
    CaseCommand::NoteObstacle(NoteObstacle { obstacle, interface: code("ui-ii-placement"), one, other, remark })
}

#[test]
fn top_01_an_obstacle_is_noted_once_a_year_between_two_institutions_and_can_be_taken_back() {
    let mut world = CaseWorld::on(TODAY);
    assert_eq!(world.refused(note(Obstacle::Waiting, OPENER, OPENER)), Refused::SameInstitution);
    assert_eq!(world.refused(note(Obstacle::Waiting, OPENER, "NOBODY")), Refused::UnknownCode);
    let CaseCommand::NoteObstacle(plain) = note(Obstacle::Waiting, OPENER, OTHER) else { unreachable!() };
    let nowhere = CaseCommand::NoteObstacle(NoteObstacle { interface: code("nowhere"), ..plain });
    assert_eq!(world.refused(nowhere), Refused::UnknownCode);
    world.done(note(Obstacle::Waiting, OPENER, OTHER));
    assert_eq!(world.refused(note(Obstacle::Waiting, OTHER, OPENER)), Refused::AlreadyDone, "whoever comes first");
    world.done(note(Obstacle::Waiting, OPENER, "DM-BUR"));
    assert_eq!(met(&world.case).len(), 1, "a case counts once");
    world.done(note(Obstacle::Double, OPENER, OTHER));
    world.done(CaseCommand::TakeBackLast(TakeBack {}));
    assert_eq!(met(&world.case).len(), 1);
    world.go_to(NEXT);
    world.done(note(Obstacle::Waiting, OPENER, OTHER));
    assert_eq!(met(&world.case).iter().map(|m| m.year).collect::<Vec<_>>(), [2026, 2027]);
}

fn at(obstacle: Obstacle, year: i16) -> Met {
    Met { obstacle, interface: code("ui-ii-placement"), year }
}

#[test]
fn data_18_gathered_obstacles_hide_what_is_small_and_what_would_give_it_away() {
    let counts = [(at(Obstacle::Waiting, 2026), 9), (at(Obstacle::Double, 2026), 2), (at(Obstacle::Rules, 2026), 6)];
    let table = gathered(&counts, 2026, 5);
    let shown = |o: Obstacle| table.rows.iter().find(|(key, _)| *key == at(o, 2026).key()).unwrap().1;
    assert_eq!(shown(Obstacle::Waiting), Shown::Exact(9));
    assert_eq!((shown(Obstacle::Double), shown(Obstacle::Rules)), (Shown::Hidden, Shown::Hidden));
    assert_eq!(table.total, Shown::Exact(17));
    assert_eq!(gathered(&counts, 2027, 5).total, Shown::Exact(0), "each year is a table of its own");
}

#[test]
fn top_09_a_topic_out_of_obstacles_keeps_the_number_of_the_figures_and_nobody_types_it() {
    let by = seated(Role::RegionalCoordinator, "DM-BUR");
    let fresh = || Enter {
        origin: Origin::Coordinator,
        sender: line("Coordination"),
        via: Via::Bureau,
        interface: code("ui-ii-placement"),
        action: domain::affair::ActionLevel::OperationalStrategic,
        subject: line("Attente"),
        account: prose("On attend."),
        discussed: None,
        obstacle: Some(Obstacle::Waiting),
        year: Some(2026),
    };
    let create = |met_in: Option<i64>, fresh: Enter| {
        let facts = LookedUp { met_in, ..LookedUp::default() };
        Topic::create(&ctx(&by, TODAY, facts), code("DM-T-2026-001"), fresh)
    };
    assert_eq!(create(None, fresh()).unwrap_err().code, Refused::FiguresHidden, "a hidden number is no evidence");
    let half = Enter { year: None, ..fresh() };
    assert_eq!(create(Some(9), half).unwrap_err().code, Refused::FiguresHidden);
    let event = create(Some(9), fresh()).unwrap();
    let topic = Topic::begin(&event, &ctx(&by, TODAY, LookedUp::default()).stamp()).unwrap();
    assert_eq!((topic.met_in, topic.enter.met()), (Some(9), Some(at(Obstacle::Waiting, 2026))));
    let plain = Enter { obstacle: None, year: None, ..fresh() };
    assert!(create(None, plain).is_ok());
}
