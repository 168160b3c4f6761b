//! A disputed case on its way up.

use super::{is_theirs, told};
use domain::CaseCommand;
use domain::case::Phase;
use domain::dispute::{Question, Stage};
use domain::triage::TriageOutcome;
use testkit::{Testbed, build};

#[tokio::test]
async fn case_64_a_dispute_goes_through_exchange_position_and_commission_and_each_leaves_its_record() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, who, officer, ii) = (bed.case_manager(), bed.coordinator(), bed.officer(), bed.respondent_ii());
    let stage = async || bed.view(&lead, &number).await.disputes[0].stage;
    let submit = || CaseCommand::SubmitDossier(build::dossier(Question::Prefinancing, Some(1)));
    assert_eq!(bed.refused(&bed.front_line(), &number, build::dispute()).await, "not-permitted");
    bed.done(&ii, &number, build::dispute()).await;
    assert!(is_theirs(&bed, &who, &number, "dispute-exchange").await);
    assert_eq!(bed.refused(&officer, &number, build::position(1, false)).await, "dispute-stage");
    assert_eq!(bed.refused(&lead, &number, submit()).await, "dispute-stage");
    assert_eq!(bed.refused(&lead, &number, build::exchange(1, bed.today(), false)).await, "not-permitted");
    assert_eq!(bed.refused(&who, &number, build::exchange(2, bed.today(), false)).await, "unknown-entry");

    bed.days(1);
    bed.done(&who, &number, build::exchange(1, bed.today(), false)).await;
    assert_eq!(stage().await, Stage::Position);
    assert!(is_theirs(&bed, &officer, &number, "dispute-position").await);
    assert_eq!(bed.refused(&who, &number, build::exchange(1, bed.today(), true)).await, "dispute-stage");
    bed.days(1);
    bed.done(&officer, &number, build::position(1, false)).await;
    assert_eq!(stage().await, Stage::Commission);
    assert!(is_theirs(&bed, &officer, &number, "commission-decision").await);
    bed.days(1);
    bed.done(&lead, &number, submit()).await;
    let decide = || CaseCommand::DecideDossier(build::grant(1, bed.today()));
    for other in [&lead, &who, &ii] {
        assert_eq!(bed.refused(other, &number, decide()).await, "not-permitted", "{}", other.name);
    }
    bed.done(&officer, &number, decide()).await;
    let case = bed.view(&lead, &number).await;
    assert_eq!((case.disputes[0].stage, case.disputes[0].since), (Stage::Settled, bed.today()));
    assert_eq!(case.dossiers[0].submit.dispute, Some(1));
    let mut records = told(&bed, &lead, &number).await;
    records.retain(|k| k.starts_with("dispute.") || k.starts_with("commission."));
    let steps = ["dispute.opened", "dispute.exchanged", "dispute.positioned", "commission.submitted"];
    assert_eq!(records, [&steps[..], &["commission.decided"]].concat());
    for kind in ["dispute-exchange", "dispute-position", "commission-decision"] {
        assert!(!is_theirs(&bed, &officer, &number, kind).await && !is_theirs(&bed, &who, &number, kind).await);
    }

    // What is settled in the region goes no further, and the case goes on beside it.
    bed.done(&lead, &number, build::dispute()).await;
    bed.done(&who, &number, build::exchange(2, bed.today(), true)).await;
    assert_eq!(bed.refused(&officer, &number, build::position(2, false)).await, "dispute-stage");
    let case = bed.view(&lead, &number).await;
    assert_eq!((case.disputes[1].stage, case.phase()), (Stage::Settled, Phase::Restitution));
    bed.agrees().await;
}
