//! Agreements on exchange, by the people who have them.

use app::AppError;
use app::case::Envelope;
use domain::agreement::{AgreementCommand, AgreementState, Amend, Approve, End, Terms};
use domain::consent::Category;
use domain::disclosure::Purpose;
use jiff::ToSpan;
use testkit::{Testbed, forms};

const CATEGORIES: &[Category] = &[Category::Career, Category::Benefits];

fn refused(error: AppError) -> &'static str {
    match error {
        AppError::Refused(r) => r.code.code(),
        AppError::NotFound => "not-found",
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn data_13_the_officer_proposes_the_parties_approve_and_others_do_not_know_of_it() {
    let bed = Testbed::new().await;
    let (ui, ii) = (bed.respondent_ui(), bed.respondent_ii());
    let (a, b) = (&ui.seated.seat.institution, &ii.seated.seat.institution);
    let terms = bed.terms(&[a, b], CATEGORIES, 7);
    let none = Envelope::default();
    assert_eq!(refused(bed.app.propose_agreement(&ui, terms.clone(), &none).await.unwrap_err()), "not-permitted");
    let number = bed.app.propose_agreement(&bed.secretariat(), terms, &none).await.unwrap().number;
    let told = bed.app.notices(&ii).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "agreement.proposed" && n.subject == number && n.case_number.is_none()));
    assert!(matches!(bed.app.agreement(&bed.case_manager(), &number).await, Err(AppError::NotFound)));
    assert!(bed.app.agreements(&bed.case_manager()).await.unwrap().is_empty());
    assert_eq!(refused(bed.app.agreements(&bed.front_line()).await.unwrap_err()), "not-permitted");
    let approve = |institution: &domain::Code| AgreementCommand::Approve(Approve { institution: institution.clone() });
    let theirs = bed.app.act_on_agreement(&ui, &number, &none, approve(b)).await.unwrap_err();
    assert_eq!(refused(theirs), "not-permitted");
    let stranger = bed.app.act_on_agreement(&bed.case_manager(), &number, &none, approve(a)).await.unwrap_err();
    assert_eq!(refused(stranger), "not-found");
    bed.on_agreement(&ui, &number, approve(a)).await;
    let today = bed.today();
    let covers = async || {
        let found = bed.app.agreement_covers(a, b, Category::Career, Purpose::Integration, today).await.unwrap();
        found.map(|(n, reciprocal, days)| (n.to_string(), reciprocal, days))
    };
    assert_eq!(covers().await, None);
    bed.on_agreement(&ii, &number, approve(b)).await;
    assert_eq!(covers().await, Some((number.clone(), true, 7)));
    assert_eq!(bed.app.agreement(&ii, &number).await.unwrap().state, AgreementState::InForce);
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_its_end_is_due_before_with_those_who_administer_and_closes_the_flow_after() {
    let bed = Testbed::new().await;
    let (ui, ii) = (bed.respondent_ui().seated.seat.institution, bed.respondent_ii().seated.seat.institution);
    let until = bed.today().saturating_add(100.days());
    let terms = Terms { valid_until: until, ..bed.terms(&[&ui, &ii], CATEGORIES, 7) };
    let number = bed.agreed(terms).await;
    let due = async || {
        let work = bed.app.work(&bed.secretariat(), 30).await.unwrap();
        work.agreements.iter().any(|a| a.agreement.number.as_str() == number)
    };
    let open = async || {
        let today = bed.today();
        bed.app.agreement_covers(&ui, &ii, Category::Career, Purpose::Integration, today).await.unwrap().is_some()
    };
    assert!(!due().await && open().await);
    bed.days(10);
    assert!(due().await, "ninety days before");
    assert!(bed.app.work(&bed.respondent_ui(), 30).await.unwrap().agreements.is_empty());
    bed.days(90);
    assert!(open().await, "to the end of its last day");
    bed.days(1);
    assert!(!open().await && !due().await);
    assert_eq!(bed.app.agreement(&bed.officer(), &number).await.unwrap().state, AgreementState::Expired);
}

#[tokio::test]
async fn data_13_amending_wants_the_approval_of_all_and_ending_a_reason_and_both_stand_in_the_history() {
    let bed = Testbed::new().await;
    let (ui, ii) = (bed.respondent_ui().seated.seat.institution, bed.respondent_ii().seated.seat.institution);
    let officer = bed.officer();
    let terms = bed.terms(&[&ui, &ii], CATEGORIES, 7);
    let number = bed.agreed(terms.clone()).await;
    let amended = Terms { answer_days: 3, ..terms };
    let amend = Amend { terms: amended, reason: forms::prose("Plus vite.") };
    let seen = bed.app.agreement(&officer, &number).await.unwrap().version;
    bed.on_agreement(&officer, &number, AgreementCommand::Amend(amend.clone())).await;
    let stale = Envelope { version: Some(seen), request: None };
    let again = bed.app.act_on_agreement(&officer, &number, &stale, AgreementCommand::Amend(amend)).await;
    assert_eq!(refused(again.unwrap_err()), "stale");
    let view = bed.app.agreement(&officer, &number).await.unwrap();
    assert_eq!((view.agreement.versions.len(), view.approves.len()), (2, 2));
    let days = async || {
        let today = bed.today();
        let found = bed.app.agreement_covers(&ui, &ii, Category::Career, Purpose::Integration, today).await.unwrap();
        found.map(|(_, _, days)| days)
    };
    assert_eq!(days().await, Some(7));
    for institution in [&ui, &ii] {
        let approve = Approve { institution: institution.clone() };
        bed.on_agreement(&officer, &number, AgreementCommand::Approve(approve)).await;
    }
    assert_eq!(days().await, Some(3));
    let end = End { on: bed.today(), reason: forms::prose("Nouvelle loi.") };
    bed.on_agreement(&officer, &number, AgreementCommand::End(end)).await;
    assert_eq!(days().await, Some(3), "to the end of the day");
    bed.days(1);
    assert_eq!(days().await, None);
    bed.agrees().await;
}

#[tokio::test]
async fn data_13_a_signed_document_is_one_that_was_handed_in() {
    let bed = Testbed::new().await;
    let (ui, ii) = (bed.respondent_ui(), bed.respondent_ii());
    let (a, b) = (&ui.seated.seat.institution, &ii.seated.seat.institution);
    let file = bed.proof(&bed.officer()).await;
    let made_up = domain::follow_up::FileRef { blob: testkit::build::code(&"0".repeat(32)), ..file.clone() };
    let with = |document| Terms { document: Some(document), ..bed.terms(&[a, b], CATEGORIES, 7) };
    let none = Envelope::default();
    let refusal = bed.app.propose_agreement(&bed.officer(), with(made_up), &none).await.unwrap_err();
    assert_eq!(refused(refusal), "unknown-entry");
    let number = bed.app.propose_agreement(&bed.officer(), with(file), &none).await.unwrap().number;
    let (_, bytes) = bed.app.agreement_document(&ui, &number).await.unwrap();
    assert_eq!(bytes, forms::specimen());
    assert!(bed.app.agreement_document(&bed.case_manager(), &number).await.is_err());
}
