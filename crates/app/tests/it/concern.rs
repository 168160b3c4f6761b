//! Problems with a service as such, by the people who raise, answer and read them.

use app::case::{Done, Envelope};
use app::{AppError, Caller};
use domain::Code;
use domain::concern::{Answer, Close, ConcernCommand, ConcernStage, PassOn, Raise, RecordAnswer};
use testkit::{Testbed, forms, refused};

fn raise(institution: &Code) -> Raise {
    let (subject, account) = (forms::line("Délais de réponse"), forms::prose("Six semaines en moyenne."));
    Raise { institution: institution.clone(), subject, account }
}

async fn act(bed: &Testbed, who: &Caller, number: &str, command: ConcernCommand) -> Result<Done, AppError> {
    bed.app.act_on_concern(who, number, &Envelope::default(), command).await
}

fn pass_on() -> ConcernCommand {
    ConcernCommand::PassOn(PassOn { position: forms::prose("Il manque du personnel.") })
}

fn close() -> ConcernCommand {
    ConcernCommand::Close(Close { result: forms::prose("Les délais sont tenus.") })
}

async fn told(bed: &Testbed, who: &Caller, kind: &str, number: &str) -> bool {
    let notices = bed.app.notices(who).await.unwrap();
    notices.iter().any(|n| n.kind == kind && n.subject == number && n.case_number.is_none())
}

#[tokio::test]
async fn case_67_a_concern_climbs_from_the_coordinator_to_the_body_and_back_and_whoever_is_next_is_told() {
    let bed = Testbed::new().await;
    let (raiser, officer, committee) = (bed.coordinator(), bed.officer(), bed.committee());
    let ui = bed.respondent_ui().seated.seat.institution;
    let none = Envelope::default();
    let waits = async |who: &Caller| !bed.app.concerns_waiting(who).await.unwrap().is_empty();
    let number = bed.app.raise_concern(&raiser, raise(&ui), &none).await.unwrap().number;
    assert!(told(&bed, &officer, "concern.raised", &number).await && waits(&officer).await && !waits(&raiser).await);
    assert_eq!(refused(bed.app.concern(&committee, &number).await), "not-found", "it was not asked yet");
    assert_eq!(refused(act(&bed, &raiser, &number, pass_on()).await), "not-permitted");
    act(&bed, &officer, &number, pass_on()).await.unwrap();
    assert!(told(&bed, &committee, "concern.passed-on", &number).await);
    assert!(told(&bed, &raiser, "concern.passed-on", &number).await);
    let seen = bed.app.concern(&committee, &number).await.unwrap();
    assert!(seen.acts.is_empty() && !seen.waits, "the body reads; the officer writes its answer down");
    let answer = RecordAnswer { on: bed.today(), answer: forms::prose("Deux postes sont créés.") };
    let answer = ConcernCommand::RecordAnswer(answer);
    assert_eq!(refused(act(&bed, &committee, &number, answer.clone()).await), "not-permitted");
    act(&bed, &officer, &number, answer).await.unwrap();
    assert!(told(&bed, &raiser, "concern.answer-recorded", &number).await && waits(&raiser).await);
    act(&bed, &raiser, &number, close()).await.unwrap();
    assert!(told(&bed, &officer, "concern.closed", &number).await && !waits(&raiser).await);
    let view = bed.app.concern(&officer, &number).await.unwrap();
    assert_eq!((view.concern.stage, view.concern.steps.len(), view.acts.len()), (ConcernStage::Closed, 3, 0));
    bed.agrees().await;
}

#[tokio::test]
async fn case_67_a_concern_is_there_for_those_alone_whom_it_concerns() {
    let bed = Testbed::new().await;
    let ui = bed.respondent_ui().seated.seat.institution;
    let ii = bed.respondent_ii().seated.seat.institution;
    let none = Envelope::default();
    for who in [bed.respondent_ui(), bed.front_line(), bed.dpo()] {
        assert_eq!(refused(bed.app.concerns(&who).await), "not-permitted");
        assert_eq!(refused(bed.app.raise_concern(&who, raise(&ui), &none).await), "not-permitted");
    }
    assert_eq!(refused(bed.app.raise_concern(&bed.officer(), raise(&ui), &none).await), "not-permitted");
    let of_ui = bed.app.raise_concern(&bed.coordinator(), raise(&ui), &none).await.unwrap().number;
    let of_ii = bed.app.raise_concern(&bed.coordinator_youth(), raise(&ii), &none).await.unwrap().number;
    let seen = async |who: &Caller| -> Vec<String> {
        bed.app.concerns(who).await.unwrap().iter().map(|c| c.concern.number.to_string()).collect()
    };
    assert_eq!(seen(&bed.officer()).await, [of_ii.as_str(), of_ui.as_str()]);
    assert_eq!(seen(&bed.secretariat()).await.len(), 2);
    assert_eq!(seen(&bed.coordinator()).await, [of_ui.as_str()]);
    assert_eq!(seen(&bed.coordinator_youth()).await, [of_ii.as_str()]);
    assert!(seen(&bed.coordinator_north()).await.is_empty());
    assert!(seen(&bed.committee()).await.is_empty() && seen(&bed.directorate()).await.is_empty());
    for number in [&of_ui, &of_ii] {
        act(&bed, &bed.officer(), number, pass_on()).await.unwrap();
    }
    assert_eq!(seen(&bed.committee()).await.len(), 2);
    assert_eq!(
        seen(&bed.directorate()).await,
        [of_ui.as_str()],
        "a directorate reads what is about its own institution"
    );
    assert_eq!(refused(bed.app.concern(&bed.coordinator_north(), &of_ui).await), "not-found");
    assert_eq!(refused(act(&bed, &bed.coordinator_north(), &of_ui, close()).await), "not-found");
}

#[tokio::test]
async fn case_67_whoever_has_not_read_the_last_step_says_nothing_to_it_and_a_request_counts_once() {
    let bed = Testbed::new().await;
    let ui = bed.respondent_ui().seated.seat.institution;
    let once = Envelope { version: None, request: Some("once-and-only".into()) };
    let first = bed.app.raise_concern(&bed.coordinator(), raise(&ui), &once).await.unwrap();
    assert_eq!(bed.app.raise_concern(&bed.coordinator(), raise(&ui), &once).await.unwrap(), first);
    let read = Envelope { version: Some(first.version), request: None };
    act(&bed, &bed.officer(), &first.number, pass_on()).await.unwrap();
    let answer = ConcernCommand::Answer(Answer { answer: forms::prose("Une permanence est ouverte.") });
    assert_eq!(refused(bed.app.act_on_concern(&bed.officer(), &first.number, &read, answer).await), "stale");
    bed.agrees().await;
}
