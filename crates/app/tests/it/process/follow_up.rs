//! Follow-up: reviews, documents, new difficulties, and one view of all of it.

use super::{is_theirs, told, waits};
use app::AppError;
use domain::CaseCommand;
use domain::consent::Category;
use domain::follow_up::{Contact, ContactKind, DocumentKind, FileDocument, ReviewDecision, ReviewStatus, Wanted};
use domain::model::SessionKind;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use testkit::{Testbed, build, forms};

#[tokio::test]
async fn case_58_a_case_comes_up_for_review_every_three_months_with_status_risk_and_decision() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (who, lead, begun) = (bed.coordinator(), bed.case_manager(), bed.today());
    let review = || build::review(ReviewStatus::AtRisk, ReviewDecision::Continue);
    let next = |from: jiff::civil::Date| (from.to_string(), from.saturating_add(3.months()).to_string());
    let item = waits(&bed, &who, &number, "review").await.remove(0);
    assert!(item.mine && !item.due.firm);
    assert_eq!((item.due.anchor, item.due.due), next(begun), "from the day on which the case is led");
    assert!(!is_theirs(&bed, &lead, &number, "review").await);
    for other in [&lead, &bed.respondent_ii(), &bed.secretariat(), &bed.officer()] {
        assert_eq!(bed.refused(other, &number, review()).await, "not-permitted", "{}", other.name);
    }
    bed.days(85);
    bed.done(&who, &number, review()).await;
    let (stamp, kept) = bed.view(&lead, &number).await.reviews.remove(0);
    assert_eq!((stamp.by.account, stamp.on), (who.seated.account.clone(), bed.today()));
    assert_eq!((kept.status, kept.decision), (ReviewStatus::AtRisk, ReviewDecision::Continue));
    assert_eq!(kept.risk.as_str(), "Le bail est résilié.");
    let item = waits(&bed, &who, &number, "review").await.remove(0);
    assert_eq!((item.due.anchor, item.due.due), next(bed.today()), "and again from the last one");
    bed.agrees().await;
}

#[tokio::test]
async fn case_60_what_is_filed_step_by_step_belongs_to_its_measure() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    let kinds = [
        DocumentKind::Minutes,
        DocumentKind::Report,
        DocumentKind::Balance,
        DocumentKind::Conclusion,
        DocumentKind::Proposal,
    ];
    for (kind, measure) in kinds.into_iter().zip([1, 1, 2, 3, 3]) {
        let file = bed.app.take_file(&lead, &number, "bilan.pdf", &forms::specimen()).await.unwrap();
        let unknown = build::document(kind, file.clone(), Some(9));
        assert_eq!(bed.refused(&lead, &number, unknown).await, "unknown-entry");
        bed.done(&lead, &number, build::document(kind, file, Some(measure))).await;
        bed.days(1);
    }
    let CaseCommand::RecordContact(contact) = build::contact(bed.today()) else { unreachable!() };
    let of = |measure| CaseCommand::RecordContact(Contact { measure: Some(measure), ..contact.clone() });
    assert_eq!(bed.refused(&lead, &number, of(9)).await, "unknown-entry");
    bed.done(&lead, &number, of(2)).await;
    let case = bed.view(&bed.respondent_ui(), &number).await;
    let filed: Vec<_> = case.documents.iter().map(|d| (d.n, d.filed.kind, d.filed.measure)).collect();
    let expected = (1..).zip(kinds).zip([1, 1, 2, 3, 3]).map(|((n, kind), measure)| (n, kind, Some(measure)));
    assert_eq!(filed, expected.collect::<Vec<_>>());
    assert!(case.documents.windows(2).all(|w| w[0].stamp.on < w[1].stamp.on), "each on its day");
    assert_eq!(case.contacts[0].1.measure, Some(2));
    // No document or minutes of the file hold a diagnosis.
    let file = bed.app.take_file(&lead, &number, "certificat.pdf", &forms::specimen()).await.unwrap();
    let (title, kind, category) = (forms::line("Certificat"), DocumentKind::Certificate, Category::Diagnosis);
    let diagnosis = CaseCommand::FileDocument(FileDocument { title, kind, category, file, measure: None });
    assert_eq!(bed.refused(&lead, &number, diagnosis).await, "unknown-code");
    bed.agrees().await;
}

#[tokio::test]
async fn case_61_a_new_difficulty_waits_for_the_coordinator_and_asks_for_a_network_session() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    for other in [bed.respondent_ii(), bed.front_line(), bed.secretariat()] {
        let refused = bed.refused(&other, &number, build::difficulty(Wanted::Nothing)).await;
        assert_eq!(refused, "not-permitted", "{}", other.name);
    }
    bed.done(&lead, &number, build::difficulty(Wanted::Nothing)).await;
    let item = waits(&bed, &who, &number, "difficulty").await.remove(0);
    assert_eq!((item.mine, item.days, item.due.anchor), (true, 7, bed.today().to_string()));
    assert!(!is_theirs(&bed, &who, &number, "session-requested").await, "nothing more is asked for");
    bed.days(1);
    bed.done(&who, &number, build::review(ReviewStatus::Delayed, ReviewDecision::Continue)).await;
    assert!(!is_theirs(&bed, &who, &number, "difficulty").await, "the review has answered it");
    bed.days(1);
    bed.done(&lead, &number, build::difficulty(Wanted::NetworkSession)).await;
    assert!(is_theirs(&bed, &who, &number, "difficulty").await);
    assert!(is_theirs(&bed, &who, &number, "session-requested").await);
    let case = bed.view(&bed.respondent_ii(), &number).await;
    assert_eq!(case.difficulties.len(), 2, "the pool reads what has come up");
    let wish = case.wishes.last().unwrap();
    assert_eq!((wish.kind, wish.reason.as_ref()), (SessionKind::Network, Some(&case.difficulties[1].1.what)));
    bed.agrees().await;
}

#[tokio::test]
async fn case_62_all_partners_see_one_timeline_and_the_whole_person() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (lead, ui, ii) = (bed.case_manager(), bed.respondent_ui(), bed.respondent_ii());
    let due = bed.today().saturating_add(20.days());
    bed.done(&lead, &number, build::request(&ii.seated.seat.institution, due)).await;
    bed.done(&ii, &number, build::accept_request(1)).await;
    bed.done(&lead, &number, build::contact_as(ContactKind::Visit, bed.today())).await;
    let file = bed.app.take_file(&ii, &number, "bilan.pdf", &forms::specimen()).await.unwrap();
    bed.done(&ii, &number, build::document(DocumentKind::Report, file, Some(1))).await;
    let of_lead = told(&bed, &lead, &number).await;
    let whole = bed.view(&lead, &number).await;
    assert!(of_lead.len() > 20 && of_lead.last().map(String::as_str) == Some("follow-up.filed"), "{of_lead:?}");
    for who in [&ui, &ii, &bed.front_line()] {
        assert_eq!(told(&bed, who, &number).await, of_lead, "{}", who.name);
        let case = bed.view(who, &number).await;
        assert_eq!((&case.person, &case.contract), (&whole.person, &whole.contract), "{}", who.name);
        assert_eq!((&case.goals, &case.measures, &case.requests), (&whole.goals, &whole.measures, &whole.requests));
        assert_eq!((&case.contacts, &case.documents), (&whole.contacts, &whole.documents), "{}", who.name);
        assert_eq!((&case.screenings, &case.conclusions), (&whole.screenings, &whole.conclusions));
    }
    for who in [bed.stranger(), bed.coordinator_north()] {
        let nothing: Result<_, AppError> = bed.app.timeline(&who, &number).await;
        assert!(matches!(nothing, Err(AppError::NotFound)), "{}", who.name);
    }
}
