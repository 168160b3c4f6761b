//! What stays in watch: due items that follow the contract, the sessions and the people, and neither drop out nor stay
//! for ever.

use app::Caller;
use app::case::Envelope;
use domain::contract::{ChangeClause, DropClause};
use domain::due::{DueItem, DueOwner};
use domain::follow_up::{Difficulty, Review, ReviewDecision, ReviewStatus, Wanted};
use domain::model::{DueKind, Language, Role, SessionKind};
use domain::plan::{Assess, Attainment, MeasureState, SetGoal, Shift};
use domain::session::{Approve, Cancel, Plan, SessionCommand};
use domain::triage::{RequestSession, TriageOutcome};
use domain::{Case, CaseCommand};
use jiff::ToSpan;
use jiff::civil::Date;
use testkit::forms::{clause, line, prose};
use testkit::{Testbed, build};

/// What is due of a kind, as somebody sees it.
async fn due(bed: &Testbed, who: &Caller, number: &str, kind: DueKind) -> Vec<DueItem> {
    let view = bed.app.case(who, number).await.expect("the caller may see the case");
    view.due.into_iter().filter(|d| d.kind == kind).collect()
}

/// The clauses of which nobody keeps an eye but the contract itself.
async fn unwatched(bed: &Testbed, number: &str) -> Vec<u32> {
    let items = due(bed, &bed.case_manager(), number, DueKind::Clause).await;
    items.iter().filter_map(|d| d.subject).collect()
}

fn in_days(bed: &Testbed, days: i32) -> Date {
    bed.today().saturating_add(days.days())
}

/// The first clause with another date.
fn change(case: &Case, due: Date) -> CaseCommand {
    let mut text = case.contract.current().unwrap().clauses[0].text.clone();
    text.due = due;
    CaseCommand::ChangeClause(ChangeClause { clause: 1, text, reason: prose("Le cours commence plus tard.") })
}

#[tokio::test]
async fn case_54_a_clause_that_gets_another_date_takes_the_measure_of_the_plan_with_it() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let until = in_days(&bed, 100);
    bed.days(1);
    bed.done(&lead, &number, change(&bed.view(&lead, &number).await, until)).await;
    let case = bed.view(&lead, &number).await;
    assert_eq!((case.measures[0].until, case.measures[0].shifts.len()), (until, 1));
    assert_ne!(case.measures[1].until, until, "the others keep their date");
    let watched = due(&bed, &lead, &number, DueKind::Measure).await;
    assert!(watched.iter().any(|d| d.subject == Some(1) && d.due == until));
    assert_eq!(unwatched(&bed, &number).await, Vec::<u32>::new());
    bed.agrees().await;
}

#[tokio::test]
async fn case_54_a_clause_that_was_dealt_with_and_gets_another_date_is_to_be_done_again() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let progress = domain::plan::Progress { measure: 1, state: MeasureState::Done, result: Some(prose("Fait.")) };
    bed.done(&lead, &number, CaseCommand::Progress(progress)).await;
    assert_eq!(unwatched(&bed, &number).await, Vec::<u32>::new(), "what is done is not due any more");
    bed.days(1);
    let until = in_days(&bed, 100);
    bed.done(&lead, &number, change(&bed.view(&lead, &number).await, until)).await;
    let added = bed.view(&lead, &number).await.measures.pop().unwrap();
    assert_eq!((added.plan.goal, added.until, added.state), (1, until, MeasureState::Planned));
}

#[tokio::test]
async fn case_54_a_goal_without_a_measure_leaves_the_clause_due_until_the_plan_takes_it_over() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.drafted_case(1).await, bed.case_manager());
    let goal = SetGoal { title: line("Rythme de travail"), clause: Some(1) };
    bed.done(&lead, &number, CaseCommand::SetGoal(goal)).await;
    assert_eq!(unwatched(&bed, &number).await, [1, 2, 3]);
    bed.done(&lead, &number, build::adopt()).await;
    let case = bed.view(&lead, &number).await;
    assert_eq!((case.goals.len(), case.measures.len()), (3, 3), "the goal that was set is not set twice");
    assert!(case.measures.iter().any(|m| m.plan.goal == 1));
    assert_eq!(unwatched(&bed, &number).await, Vec::<u32>::new());
    assert_eq!(bed.refused(&lead, &number, build::adopt()).await, "already-done");
}

#[tokio::test]
async fn case_54_a_measure_that_moves_beyond_the_contract_leaves_the_date_of_the_contract_in_watch() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let due_on = bed.view(&lead, &number).await.measures[0].until;
    let shift = |until| CaseCommand::Shift(Shift { measure: 1, until, reason: prose("Absence.") });
    bed.done(&lead, &number, shift(due_on.saturating_add(30.days()))).await;
    let items = due(&bed, &lead, &number, DueKind::Clause).await;
    assert_eq!(items.iter().map(|d| (d.subject, d.due)).collect::<Vec<_>>(), [(Some(1), due_on)]);
    bed.done(&lead, &number, shift(due_on.saturating_sub(5.days()))).await;
    assert_eq!(unwatched(&bed, &number).await, Vec::<u32>::new());
}

#[tokio::test]
async fn case_54_a_clause_that_is_dropped_ends_what_served_it_and_both_are_taken_back_together() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    bed.days(1);
    let before = bed.view(&lead, &number).await;
    let drop_it = CaseCommand::DropClause(DropClause { clause: 1, reason: prose("Plus d'actualité.") });
    let done = bed.done(&lead, &number, drop_it).await;
    let case = bed.view(&lead, &number).await;
    assert_eq!(case.measures[0].state, MeasureState::Stopped);
    assert_eq!(case.goals[0].assessed().map(|a| a.attainment), Some(Attainment::Dropped));
    assert!(case.measures[1].is_open() && case.goals[1].assessed().is_none());
    bed.days(1);
    bed.app.undo(&lead, &number, done.version).await.unwrap();
    let after = bed.view(&lead, &number).await;
    assert_eq!((after.measures, after.goals, after.contract), (before.measures, before.goals, before.contract));
    bed.agrees().await;
}

fn wants(kind: SessionKind) -> CaseCommand {
    CaseCommand::RequestSession(RequestSession { kind, reason: prose("Un nouvel avis est nécessaire.") })
}

/// A session of a type, planned by somebody for today, with the case on its agenda.
async fn session(bed: &Testbed, who: &Caller, number: &str, session_type: &str) -> String {
    let plan = Plan { session_type: build::code(session_type), ..build::round_table(&bed.region(), bed.today()) };
    let planned = bed.app.plan_session(who, plan, &Envelope::default()).await.expect("it is planned").number;
    bed.on_session(who, &planned, build::add_case(number)).await;
    planned
}

#[tokio::test]
async fn case_43_a_session_takes_up_one_request_and_gives_it_back_when_it_is_cancelled() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.led_case(1, TriageOutcome::Complex).await, bed.case_manager());
    bed.done(&lead, &number, wants(SessionKind::Network)).await;
    bed.done(&lead, &number, wants(SessionKind::Network)).await;
    let planned = session(&bed, &bed.coordinator(), &number, "network-session").await;
    let open = async || {
        let items = due(&bed, &bed.coordinator(), &number, DueKind::SessionRequested).await;
        items.iter().filter_map(|d| d.subject).collect::<Vec<_>>()
    };
    assert_eq!(open().await, [2], "the first request is met, the second is not");
    let cancel = SessionCommand::Cancel(Cancel { reason: prose("Maladie.") });
    bed.on_session(&bed.coordinator(), &planned, cancel).await;
    assert_eq!(open().await, [1, 2]);
    bed.agrees().await;
}

#[tokio::test]
async fn case_40_an_assessment_goes_through_the_coordinator_before_the_secretariat_plans_it() {
    let bed = Testbed::new().await;
    let (number, lead, who) = (bed.led_case(1, TriageOutcome::Complex).await, bed.case_manager(), bed.coordinator());
    let wanted = Wanted::Assessment;
    let difficulty = Difficulty { what: prose("La capacité de travail est contestée."), wanted };
    bed.done(&lead, &number, CaseCommand::ReportDifficulty(difficulty)).await;
    let asked = due(&bed, &who, &number, DueKind::SessionRequested).await;
    assert!(matches!(asked[..], [DueItem { owner: DueOwner::Coordinator(..), .. }]), "{asked:?}");
    assert!(due(&bed, &who, &number, DueKind::AssessmentPlanned).await.is_empty());
    bed.days(2);
    bed.done(&who, &number, wants(SessionKind::Assessment)).await;
    let ordered = due(&bed, &who, &number, DueKind::AssessmentPlanned).await;
    let to_secretariat = DueOwner::Role(Role::Secretariat);
    assert_eq!(ordered.iter().map(|d| (&d.owner, d.anchor)).collect::<Vec<_>>(), [(&to_secretariat, bed.today())]);
    assert!(due(&bed, &who, &number, DueKind::SessionRequested).await.is_empty(), "it is the same wish");
    let planned = session(&bed, &bed.secretariat(), &number, "assessment").await;
    assert!(due(&bed, &who, &number, DueKind::AssessmentPlanned).await.is_empty(), "{planned}");
}

#[tokio::test]
async fn case_40_an_assessment_that_the_triage_orders_is_planned_by_the_secretariat() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let CaseCommand::Triage(mut triage) = build::triage(TriageOutcome::Complex) else { unreachable!() };
    triage.order_assessment = true;
    bed.days(1);
    bed.done(&bed.coordinator(), &number, CaseCommand::Triage(triage)).await;
    let ordered = due(&bed, &bed.coordinator(), &number, DueKind::AssessmentPlanned).await;
    assert_eq!(ordered.len(), 1);
}

fn review(decision: ReviewDecision) -> CaseCommand {
    CaseCommand::Review(Review { status: ReviewStatus::AtRisk, risk: prose("Deux emplois perdus."), decision })
}

#[tokio::test]
async fn case_58_a_review_that_decides_for_a_new_session_asks_for_one() {
    let bed = Testbed::new().await;
    let (number, who) = (bed.led_case(1, TriageOutcome::Complex).await, bed.coordinator());
    bed.done(&who, &number, review(ReviewDecision::Continue)).await;
    assert!(due(&bed, &who, &number, DueKind::SessionRequested).await.is_empty());
    bed.done(&who, &number, review(ReviewDecision::NewSession)).await;
    assert_eq!(due(&bed, &who, &number, DueKind::SessionRequested).await.len(), 1);
    let planned = session(&bed, &who, &number, "round-table-regional").await;
    assert!(due(&bed, &who, &number, DueKind::SessionRequested).await.is_empty(), "{planned}");
}

/// A further session that is held today and concluded on.
async fn heard_again(bed: &Testbed, number: &str, session_type: &str) {
    let who = bed.coordinator();
    let planned = session(bed, &who, number, session_type).await;
    bed.on_session(&who, &planned, build::invite(&bed.case_manager().seated.account, number)).await;
    bed.on_session(&who, &planned, build::dispatch()).await;
    bed.on_session(&who, &planned, build::hold()).await;
    bed.done(&who, number, build::conclude(&planned)).await;
    bed.on_session(&who, &planned, SessionCommand::Approve(Approve {})).await;
}

#[tokio::test]
async fn case_51_what_a_later_assessment_found_is_told_as_well_and_a_network_session_is_not() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    bed.days(40);
    heard_again(&bed, &number, "network-session").await;
    assert!(due(&bed, &lead, &number, DueKind::Restitution).await.is_empty());
    heard_again(&bed, &number, "assessment").await;
    let again = due(&bed, &lead, &number, DueKind::Restitution).await;
    assert_eq!(again.iter().map(|d| (d.anchor, d.due)).collect::<Vec<_>>(), [(bed.today(), in_days(&bed, 14))]);
    bed.days(3);
    bed.done(&lead, &number, build::restitute(bed.today())).await;
    assert!(due(&bed, &lead, &number, DueKind::Restitution).await.is_empty());
}

#[tokio::test]
async fn case_51_a_restitution_comes_up_to_the_coordinator_when_it_is_late_and_not_before() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let came_up = async || {
        let work = bed.app.work(&bed.coordinator(), 90).await.unwrap();
        work.items.iter().any(|i| !i.mine && i.due.kind == "restitution" && i.case.row.number == number)
    };
    bed.days(14);
    assert!(!came_up().await, "on the day itself it is not late");
    bed.days(1);
    assert!(came_up().await);
}

#[tokio::test]
async fn case_48_both_of_a_tandem_have_the_duties_of_the_case_manager_before_them() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Tandem).await;
    let (first, second) = (bed.case_manager(), bed.respondent_ii());
    let kinds = async |who: &Caller| {
        let work = bed.app.work(who, 90).await.unwrap();
        let mine = work.items.into_iter().filter(|i| i.mine && i.case.row.number == number);
        mine.map(|i| i.due.kind).collect::<Vec<_>>()
    };
    assert!(!kinds(&second).await.contains(&"restitution".to_string()));
    bed.done(&first, &number, build::form_tandem(&second.seated.account)).await;
    bed.done(&second, &number, build::accept(2)).await;
    assert!(kinds(&second).await.contains(&"restitution".to_string()));
    assert_eq!(kinds(&first).await, kinds(&second).await);
}

#[tokio::test]
async fn case_48_an_answer_that_one_of_a_tandem_was_asked_for_waits_for_them_alone() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Tandem).await;
    let (first, second, third) = (bed.case_manager(), bed.respondent_ii(), bed.respondent_ui());
    bed.done(&first, &number, build::form_tandem(&second.seated.account)).await;
    bed.done(&second, &number, build::accept(2)).await;
    bed.done(&first, &number, build::hand_over(&third.seated.account)).await;
    let asked = async |who: &Caller| {
        let work = bed.app.work(who, 90).await.unwrap();
        work.items.iter().any(|i| i.mine && i.due.kind == "hand-over-answer")
    };
    assert!(asked(&third).await);
    assert!(!asked(&first).await && !asked(&second).await);
}

#[tokio::test]
async fn case_56_every_assessment_of_a_goal_is_kept_with_its_version_and_what_was_said() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let assess = |attainment, note: &str| CaseCommand::Assess(Assess { goal: 2, attainment, note: Some(prose(note)) });
    bed.done(&lead, &number, assess(Attainment::NotReached, "Trois absences.")).await;
    bed.days(30);
    bed.done(&lead, &number, change(&bed.view(&lead, &number).await, in_days(&bed, 90))).await;
    bed.done(&lead, &number, assess(Attainment::Reached, "Le rythme tient.")).await;
    let goal = bed.view(&lead, &number).await.goals[1].clone();
    let told: Vec<_> = goal.assessments.iter().map(|a| (a.attainment, a.version, a.note.clone())).collect();
    let said = |text: &str| Some(prose(text));
    let both = [
        (Attainment::NotReached, Some(1), said("Trois absences.")),
        (Attainment::Reached, Some(2), said("Le rythme tient.")),
    ];
    assert_eq!(told, both);
    assert_eq!(goal.assessed().map(|a| a.stamp.on), Some(bed.today()));
}

#[tokio::test]
async fn case_37_minutes_that_wait_are_counted_among_what_is_due() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let counts = async |who: &Caller| {
        let work = bed.app.work(who, 30).await.unwrap();
        (work.minutes.len(), work.overdue, work.week, work.oldest)
    };
    let before = counts(&who).await;
    let table = bed.table(&number).await;
    bed.on_session(&who, &table, build::hold()).await;
    bed.done(&who, &number, build::conclude(&table)).await;
    let (waiting, _, week, _) = counts(&who).await;
    assert_eq!((before.0, waiting), (0, 1));
    assert!(week > 0);
    let work = bed.app.work(&who, 30).await.unwrap();
    assert_eq!((work.minutes[0].due, work.minutes[0].days, work.minutes[0].mine), (in_days(&bed, 7), 7, true));
    bed.days(40);
    let (_, overdue, _, oldest) = counts(&who).await;
    assert!(overdue >= 1 && oldest >= Some(33), "{overdue} {oldest:?}");
    let work = bed.app.work(&bed.secretariat(), 30).await.unwrap();
    assert!(!work.minutes[0].mine, "the secretariat may approve, the coordinator has to");
    assert!(bed.app.work(&bed.coordinator_north(), 30).await.unwrap().minutes.is_empty());
    bed.on_session(&who, &table, SessionCommand::Approve(Approve {})).await;
    assert!(bed.app.work(&who, 30).await.unwrap().minutes.is_empty());
}

#[tokio::test]
async fn case_61_a_new_difficulty_is_told_to_the_pool_of_the_region_that_a_consent_names() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.led_case(1, TriageOutcome::Complex).await, bed.case_manager());
    let difficulty = Difficulty { what: prose("Le bail est résilié."), wanted: Wanted::Nothing };
    bed.done(&lead, &number, CaseCommand::ReportDifficulty(difficulty)).await;
    let told = async |who: &Caller| {
        let notices = bed.app.notices(who).await.unwrap();
        notices.iter().any(|n| n.kind == "follow-up.difficulty")
    };
    for who in [bed.coordinator(), bed.respondent_ui(), bed.respondent_ii()] {
        assert!(told(&who).await, "{}", who.name);
    }
    for who in [bed.respondent_ui_north(), bed.stranger(), bed.front_line(), lead] {
        assert!(!told(&who).await, "{}", who.name);
    }
}

#[tokio::test]
async fn case_30_in_a_bilingual_region_each_language_has_its_coordinator() {
    let bed = Testbed::new().await;
    let (french, german) = (bed.coordinator_north(), bed.login("coordinator-north-de"));
    assert_eq!((french.seated.seat.language, german.seated.seat.language), (Some(Language::Fr), Some(Language::De)));
    let number = bed.consented_case(1).await;
    let CaseCommand::Announce(mut announce) = build::announce("north") else { unreachable!() };
    announce.language = Language::De;
    bed.done(&bed.respondent_ui(), &number, CaseCommand::Announce(announce)).await;
    bed.days(1);
    let owes = async |who: &Caller| {
        let work = bed.app.work(who, 30).await.unwrap();
        work.items.iter().any(|i| i.mine && i.due.kind == "triage" && i.case.row.number == number)
    };
    assert!(owes(&german).await && !owes(&french).await && !owes(&bed.coordinator()).await);
    let listed = async |who: &Caller| {
        let filter = app::CaseFilter { limit: 50, ..app::CaseFilter::default() };
        let listing = bed.app.register(who, &filter).await.unwrap();
        (listing.rows.len(), listing.total)
    };
    assert_eq!((listed(&german).await, listed(&french).await), ((1, 1), (0, 0)));
    let told = |kind: &str, n: &store::desk::Notice| n.kind == kind;
    assert!(bed.app.notices(&german).await.unwrap().iter().any(|n| told("announcement.announced", n)));
    assert!(bed.app.notices(&french).await.unwrap().is_empty());
    assert_eq!(bed.refused(&french, &number, build::triage(TriageOutcome::Complex)).await, "not-found");
    bed.done(&german, &number, build::triage(TriageOutcome::Complex)).await;
}

#[tokio::test]
async fn case_72_the_register_says_how_much_more_is_pending() {
    let bed = Testbed::new().await;
    let number = bed.drafted_case(1).await;
    let filter = app::CaseFilter { limit: 50, ..app::CaseFilter::default() };
    let listing = bed.app.register(&bed.coordinator(), &filter).await.unwrap();
    let row = listing.rows.iter().find(|r| r.row.number == number).unwrap();
    let all = bed.app.case(&bed.coordinator(), &number).await.unwrap().due;
    assert!(all.len() > 1);
    assert_eq!(row.row.due_count, i64::try_from(all.len()).unwrap());
}

#[tokio::test]
async fn case_53_clauses_that_the_plan_lacks_are_those_that_nobody_has_taken_over() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let text = clause("Logement", "Recherche", &build::code("person"), in_days(&bed, 50));
    bed.done(&lead, &number, CaseCommand::AddClause(domain::contract::AddClause { text })).await;
    assert_eq!(unwatched(&bed, &number).await, [4]);
    bed.done(&lead, &number, build::adopt()).await;
    assert_eq!(unwatched(&bed, &number).await, Vec::<u32>::new());
}
