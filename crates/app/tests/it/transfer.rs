//! A transfer between schemes, by the people who have it.

use domain::CaseCommand;
use domain::consent::{Category, Offer};
use domain::transfer::{Confirm, Decline, Start, TransferState};
use domain::triage::TriageOutcome;
use testkit::{Testbed, build, forms};

fn confirm() -> CaseCommand {
    CaseCommand::ConfirmTransfer(Confirm { transfer: 1, note: None })
}

async fn waits(bed: &Testbed, who: &app::Caller) -> bool {
    let work = bed.app.work(who, 30).await.unwrap();
    work.items.iter().any(|i| i.due.kind == "transfer-receipt" && i.mine)
}

async fn told(bed: &Testbed, who: &app::Caller, kind: &str) -> bool {
    bed.app.notices(who).await.unwrap().iter().any(|n| n.kind == kind)
}

#[tokio::test]
async fn case_63_the_receiver_is_told_has_it_among_the_own_work_and_confirms() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (ui, social) = (bed.respondent_ui(), bed.case_manager());
    let start = || CaseCommand::StartTransfer(bed.transfer());
    assert_eq!(bed.refused(&bed.stranger(), &number, start()).await, "not-found");
    assert_eq!(bed.refused(&bed.coordinator(), &number, start()).await, "not-permitted");
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, start()).await, "transfer-own-only");
    bed.done(&ui, &number, start()).await;
    assert!(told(&bed, &social, "transfer.started").await && waits(&bed, &social).await && !waits(&bed, &ui).await);
    let log = bed.app.access_of_case(&social, &number, None).await.unwrap();
    let to = social.seated.seat.institution.to_string();
    let disclosed =
        log.iter().any(|l| l.entry.object == "transfer.start" && l.entry.recipients.as_deref() == Some(&to));
    assert!(disclosed, "the log names who learned of it");
    assert_eq!(bed.refused(&ui, &number, confirm()).await, "not-permitted");
    assert_eq!(bed.refused(&bed.front_line(), &number, confirm()).await, "not-permitted");
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, confirm()).await, "not-permitted");
    bed.done(&social, &number, confirm()).await;
    assert!(told(&bed, &ui, "transfer.confirmed").await && !waits(&bed, &social).await);
    let case = bed.view(&ui, &number).await;
    assert_eq!(case.transfers[0].state, TransferState::Confirmed);
    assert_eq!(case.transfers[0].responsible(bed.today()), &ui.seated.seat.institution, "until its last day");
    bed.days(31);
    assert_eq!(case.transfers[0].responsible(bed.today()), &social.seated.seat.institution);
    bed.agrees().await;
}

#[tokio::test]
async fn case_63_a_declined_transfer_stays_with_the_old_institution_and_says_why() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    let (ui, social) = (bed.respondent_ui(), bed.case_manager());
    bed.done(&ui, &number, CaseCommand::StartTransfer(bed.transfer())).await;
    let decline = CaseCommand::DeclineTransfer(Decline { transfer: 1, code: build::code("incomplete"), reason: None });
    bed.done(&social, &number, decline).await;
    assert!(told(&bed, &ui, "transfer.declined").await);
    bed.days(60);
    let case = bed.view(&ui, &number).await;
    assert_eq!(case.transfers[0].responsible(bed.today()), &ui.seated.seat.institution);
    assert_eq!(case.transfers[0].refusal, Some(build::code("incomplete")));
    bed.agrees().await;
}

#[tokio::test]
async fn case_63_a_led_case_is_closed_only_once_its_transfer_is_answered() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    bed.done(&bed.respondent_ui(), &number, CaseCommand::StartTransfer(bed.transfer())).await;
    bed.done(&lead, &number, build::start_closure()).await;
    for step in domain::closure::ClosureStep::ALL {
        bed.done(&lead, &number, build::step(*step, bed.today())).await;
    }
    assert_eq!(bed.refused(&lead, &number, build::close(3)).await, "transfer-open");
    bed.done(&lead, &number, confirm()).await;
    bed.done(&lead, &number, build::close(3)).await;
    bed.agrees().await;
}

#[tokio::test]
async fn case_63_the_two_sides_see_their_transfer_and_a_party_without_the_plan_does_not() {
    let bed = Testbed::new().await;
    let (number, front) = (bed.advised_case(1).await, bed.front_line());
    let language = domain::model::Language::Fr;
    let whole = forms::offer(bed.app.model(), &bed.parties().0, bed.today(), language);
    let narrow =
        Offer { categories: [Category::Process, Category::Identity].into(), ticks: Default::default(), ..whole };
    bed.done(&front, &number, CaseCommand::OfferConsent(narrow)).await;
    bed.done(&front, &number, forms::give(1, bed.today(), None)).await;
    let start = Start { message: Some(forms::prose("Le loyer reste dû.")), ..bed.transfer() };
    bed.done(&bed.respondent_ui(), &number, CaseCommand::StartTransfer(start)).await;
    assert_eq!(bed.view(&bed.case_manager(), &number).await.transfers.len(), 1);
    let other = bed.app.case(&bed.respondent_ii(), &number).await.unwrap();
    assert!(other.case().transfers.is_empty() && other.due.iter().all(|d| d.kind.code() != "transfer-receipt"));
    bed.done(&bed.case_manager(), &number, confirm()).await;
}
