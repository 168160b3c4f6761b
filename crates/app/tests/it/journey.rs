//! The complex case from the first talk to the check after its closure.

use app::case::Envelope;
use domain::case::{OpenAgain, Phase};
use domain::closure::{Check, ClosureStep, Sustained};
use domain::follow_up::{Review, ReviewDecision, ReviewStatus};
use domain::plan::{MeasureState, Progress};
use domain::service_request::{Accept, Deliver};
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code};
use testkit::forms::{self, prose};
use testkit::{Testbed, build};

async fn phase(bed: &Testbed, number: &str) -> Phase {
    bed.view(&bed.front_line(), number).await.phase()
}

#[tokio::test]
async fn case_01_to_71_a_complex_case_goes_its_whole_way_by_the_right_people() {
    whole_way(&Testbed::new().await).await;
}

/// The whole way, on whichever database.
pub(crate) async fn whole_way(bed: &Testbed) {
    let number = bed.announced_case(1).await;
    assert_eq!(phase(bed, &number).await, Phase::Announced);
    bed.days(1);
    bed.done(&bed.coordinator(), &number, build::triage(TriageOutcome::Complex)).await;
    let session = bed.table(&number).await;
    bed.on_session(&bed.coordinator(), &session, build::hold()).await;
    bed.done(&bed.coordinator(), &number, build::conclude(&session)).await;
    assert_eq!(phase(bed, &number).await, Phase::Designation);
    let lead = bed.case_manager();
    bed.done(&bed.coordinator(), &number, build::propose(&lead.seated.account)).await;
    bed.done(&lead, &number, build::accept(1)).await;
    agree(bed, &number).await;
    follow(bed, &number).await;
    close(bed, &number).await;
    bed.agrees().await;
}

async fn agree(bed: &Testbed, number: &str) {
    let lead = bed.case_manager();
    assert_eq!(phase(bed, number).await, Phase::Restitution);
    bed.days(10);
    bed.done(&lead, number, build::restitute(bed.today())).await;
    let due = bed.today().saturating_add(jiff::ToSpan::days(60));
    let owners = [build::code("person"), bed.parties().0[2].clone(), bed.parties().0[0].clone()];
    let clause = |owner: &Code| forms::clause("Rythme de travail", "Stage", owner, due);
    bed.done(&lead, number, forms::draft(owners.iter().map(clause).collect())).await;
    assert_eq!(bed.refused(&lead, number, build::transmit()).await, "contract-unsigned");
    bed.sign_all(number).await;
    bed.done(&lead, number, build::transmit()).await;
    bed.done(&lead, number, build::adopt()).await;
    assert_eq!(phase(bed, number).await, Phase::FollowUp);
}

async fn follow(bed: &Testbed, number: &str) {
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii());
    let due = bed.today().saturating_add(jiff::ToSpan::days(20));
    bed.done(&lead, number, build::request(&ii.seated.seat.institution, due)).await;
    bed.done(&ii, number, CaseCommand::AcceptRequest(Accept { request: 1, note: None })).await;
    bed.days(5);
    bed.done(&ii, number, CaseCommand::DeliverRequest(Deliver { request: 1, report: prose("Bilan.") })).await;
    bed.done(&lead, number, build::contact(bed.today())).await;
    let done = Progress { measure: 1, state: MeasureState::Done, result: Some(prose("Stage terminé.")) };
    bed.done(&lead, number, CaseCommand::Progress(done)).await;
    let (status, decision) = (ReviewStatus::OnTrack, ReviewDecision::Continue);
    let review = CaseCommand::Review(Review { status, risk: prose("Aucun."), decision });
    bed.done(&bed.coordinator(), number, review).await;
}

async fn close(bed: &Testbed, number: &str) {
    let lead = bed.case_manager();
    bed.done(&lead, number, build::start_closure()).await;
    assert_eq!(bed.refused(&lead, number, build::close(3)).await, "closure-steps-open");
    for step in ClosureStep::ALL {
        bed.done(&lead, number, build::step(*step, bed.today())).await;
    }
    assert_eq!(bed.refused(&lead, number, build::close(2)).await, "results-missing");
    bed.done(&lead, number, build::close(3)).await;
    assert_eq!(phase(bed, number).await, Phase::Closed);
    assert_eq!(bed.view(&bed.coordinator(), number).await.leads_now(), 0);
    let check = |months| CaseCommand::CheckAfterClosure(Check { months, sustained: Sustained::Holds, note: None });
    assert_eq!(bed.refused(&bed.coordinator(), number, check(6)).await, "out-of-order");
    bed.days(190);
    bed.done(&bed.coordinator(), number, check(6)).await;
}

#[tokio::test]
async fn case_71_a_reopened_file_is_a_new_one_that_asks_for_new_consent() {
    let bed = Testbed::new().await;
    let closed = bed.closed_case(1).await;
    let again = || OpenAgain { reason: prose("Rechute.") };
    let envelope = Envelope { version: None, request: Some("again".into()) };
    let first = bed.app.open_again(&bed.respondent_ui(), &closed, &envelope, again()).await.unwrap();
    let second = bed.app.open_again(&bed.respondent_ui(), &closed, &envelope, again()).await.unwrap();
    assert_eq!(first, second, "a request that comes twice is carried out once");
    let next = first.number;
    let case = bed.view(&bed.front_line(), &next).await;
    assert_eq!((case.follows.unwrap().to_string(), case.consents.len()), (closed.clone(), 0));
    let twice = bed.app.open_again(&bed.respondent_ui(), &closed, &Envelope::default(), again()).await;
    assert!(matches!(twice, Err(app::AppError::Refused(r)) if r.code.code() == "already-done"));
    bed.agrees().await;
}

#[tokio::test]
async fn case_46_a_lead_goes_from_hand_to_hand_and_lies_in_one_at_any_time() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Tandem).await;
    let (lead, second) = (bed.case_manager(), bed.respondent_ii());
    bed.done(&lead, &number, build::form_tandem(&second.seated.account)).await;
    bed.done(&second, &number, build::accept(2)).await;
    let case = bed.view(&bed.coordinator(), &number).await;
    assert_eq!((case.leads_now(), case.lead().unwrap().who.len()), (1, 2));
    bed.done(&lead, &number, build::hand_over(&bed.respondent_ui().seated.account)).await;
    assert!(bed.view(&bed.coordinator(), &number).await.is_lead(&lead.seated.account), "until it is accepted");
    bed.done(&bed.respondent_ui(), &number, build::decline(3)).await;
    bed.done(&second, &number, build::hand_over(&bed.respondent_ui().seated.account)).await;
    bed.done(&bed.respondent_ui(), &number, build::accept(4)).await;
    let case = bed.view(&bed.coordinator(), &number).await;
    assert_eq!(case.leads_now(), 1);
    assert!(case.is_lead(&bed.respondent_ui().seated.account) && !case.is_lead(&lead.seated.account));
    bed.agrees().await;
}

#[tokio::test]
async fn case_52_a_changed_clause_asks_only_those_whom_it_concerns_to_sign_again() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    let case = bed.view(&lead, &number).await;
    let clause = &case.contract.current().unwrap().clauses[1];
    let mut text = clause.text.clone();
    text.due = text.due.saturating_add(jiff::ToSpan::days(30));
    let change = domain::contract::ChangeClause { clause: clause.n, text, reason: prose("Prolongation.") };
    bed.done(&lead, &number, CaseCommand::ChangeClause(change)).await;
    let case = bed.view(&lead, &number).await;
    let unsigned: Vec<String> = case.contract.unsigned().iter().map(Code::to_string).collect();
    assert_eq!(unsigned, ["person", "lead", bed.parties().0[2].as_str()], "the employment centre is not concerned");
    bed.agrees().await;
}

#[tokio::test]
async fn api_06_a_request_that_comes_twice_is_carried_out_once() {
    let bed = Testbed::new().await;
    let front = bed.front_line();
    let envelope = Envelope { version: None, request: Some("form-1".into()) };
    let first = bed.app.open_case(&front, build::open(1), &envelope).await.unwrap();
    let second = bed.app.open_case(&front, build::open(1), &envelope).await.unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(first, second);
    let screening = bed.screening(domain::model::Degree::Network);
    let envelope = Envelope { version: None, request: Some("form-2".into()) };
    let one = bed.app.act(&front, &first.number, &envelope, screening.clone()).await.unwrap();
    let two = bed.app.act(&front, &first.number, &envelope, screening).await.unwrap();
    assert_eq!(one, two);
    assert_eq!(bed.view(&front, &first.number).await.screenings.len(), 1);
}
