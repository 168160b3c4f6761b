//! Who sees what, and how long.

use app::case::Envelope;
use app::{AppError, Caller, CaseFilter};
use domain::consent::Category;
use domain::follow_up::{DocumentKind, FileDocument, Note};
use domain::model::Language;
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code};
use testkit::{Testbed, build, forms};

/// A list of all cases that somebody has to do with.
fn everything() -> CaseFilter {
    CaseFilter { limit: 100, ..CaseFilter::default() }
}

#[tokio::test]
async fn case_21_a_withdrawn_consent_lets_nobody_see_from_that_moment_on() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let ii = bed.respondent_ii();
    let view = bed.app.case(&ii, &number).await.unwrap();
    assert!(view.redacted.sees(Category::Plan) && view.redacted.sees(Category::Identity));
    bed.done(&bed.front_line(), &number, forms::withdraw(1, &[], bed.today())).await;
    assert!(matches!(bed.app.case(&ii, &number).await, Err(AppError::NotFound)));
    let listed = bed.app.cases(&ii, &everything()).await.unwrap();
    assert!(listed.rows.iter().all(|r| r.row.number != number), "the list asks the same question");
    let found = bed.app.search(&ii, "Exempel").await.unwrap();
    assert!(found.rows.iter().all(|r| r.row.number != number), "the search asks the same question");
}

#[tokio::test]
async fn case_21_a_partial_withdrawal_takes_the_case_from_one_institution_only() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let ii = bed.respondent_ii();
    bed.done(
        &bed.front_line(),
        &number,
        forms::withdraw(1, std::slice::from_ref(&ii.seated.seat.institution), bed.today()),
    )
    .await;
    assert!(matches!(bed.app.case(&ii, &number).await, Err(AppError::NotFound)));
    assert!(bed.app.case(&bed.respondent_ui(), &number).await.unwrap().redacted.sees(Category::Plan));
}

#[tokio::test]
async fn case_20_a_consent_that_ends_lets_nobody_see_the_day_after() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let until = bed.view(&bed.front_line(), &number).await.consents[0].valid_until;
    while bed.today() < until {
        bed.days(1);
    }
    assert!(bed.app.case(&bed.respondent_ii(), &number).await.is_ok(), "valid to the end of its last day");
    bed.days(1);
    assert!(matches!(bed.app.case(&bed.respondent_ii(), &number).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn data_08_strangers_find_nothing_and_cannot_tell_it_from_what_does_not_exist() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    for who in [bed.stranger(), bed.stranger_front_line(), bed.coordinator_north(), bed.directorate()] {
        assert!(matches!(bed.app.case(&who, &number).await, Err(AppError::NotFound)), "{}", who.name);
        assert_eq!(bed.refused(&who, &number, build::contact(bed.today())).await, "not-found", "{}", who.name);
        assert_eq!(bed.refused(&who, "DM-2026-9999", build::contact(bed.today())).await, "not-found");
    }
}

#[tokio::test]
async fn role_01_the_officer_knows_that_there_is_a_case_but_not_what_is_said_in_it() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    bed.done(&bed.case_manager(), &number, build::contact(bed.today())).await;
    let view = bed.app.case(&bed.officer(), &number).await.unwrap();
    assert!(!view.redacted.sees(Category::Health) && !view.redacted.sees(Category::Career));
    assert!(view.case().screenings.iter().all(|s| s.record.answers.is_empty()));
}

#[tokio::test]
async fn case_18_a_consent_is_known_only_to_those_whom_it_names() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let manager = bed.case_manager();
    let discreet = domain::Code::new("DM-ADD").unwrap();
    let parties = [manager.seated.seat.institution.clone(), discreet.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), domain::model::Language::Fr);
    let second = bed.view(&manager, &number).await.consents.len() + 1;
    bed.done(&manager, &number, domain::CaseCommand::OfferConsent(offer)).await;
    let known = |who: app::Caller| {
        let (bed, number, discreet) = (&bed, &number, &discreet);
        async move {
            let consents = bed.app.case(&who, number).await.unwrap().redacted.case.consents.len();
            let entries = bed.app.timeline(&who, number).await.unwrap();
            let offered = entries.iter().filter(|e| e.kind == "consent.offered").count();
            let sharing = bed.app.sharing(&who, number).await.unwrap();
            let named = sharing.iter().any(|(_, cells)| cells.iter().any(|(code, _)| code == discreet));
            (consents, offered, named)
        }
    };
    assert_eq!(known(bed.case_manager()).await, (second, second, true));
    assert_eq!(known(bed.respondent_ii()).await, (second - 1, second - 1, false));
}

fn note() -> CaseCommand {
    CaseCommand::WriteNote(Note { text: forms::prose("Zyxwvutopis") })
}

/// A document of the plan, filed by a party.
async fn file(bed: &Testbed, who: &Caller, number: &str) {
    let file = bed.app.take_file(who, number, "proof.pdf", &forms::specimen()).await.unwrap();
    let (title, kind, category) = (forms::line("Zyxwvutitle"), DocumentKind::Report, Category::Plan);
    bed.done(who, number, CaseCommand::FileDocument(FileDocument { title, kind, category, file, measure: None })).await;
}

/// A led case in which the lead's institution and one whose name tells something exchange under a consent of their own.
async fn with_a_discreet_partner(bed: &Testbed) -> (String, Code) {
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let partner = bed.app.model().institution.iter().find(|i| i.discreet).expect("the canton has one").code.clone();
    let (lead, partner) = (bed.case_manager(), Code::new(&partner).unwrap());
    let parties = [lead.seated.seat.institution.clone(), partner.clone()];
    let offer = forms::offer(bed.app.model(), &parties, bed.today(), Language::Fr);
    bed.done(&lead, &number, CaseCommand::OfferConsent(offer)).await;
    bed.done(&lead, &number, forms::give(2, bed.today(), None)).await;
    let there = bed.login("respondent-add-centre");
    assert_eq!(there.seated.seat.institution, partner);
    bed.done(&there, &number, note()).await;
    (number, partner)
}

#[tokio::test]
async fn data_08_a_partner_whose_name_tells_something_is_a_further_service_for_whom_no_consent_joins_with_it() {
    let bed = Testbed::new().await;
    let (number, partner) = with_a_discreet_partner(&bed).await;
    let name = bed.login("respondent-add-centre").name;
    let told = async |who: &Caller| {
        let view = bed.app.case(who, &number).await.unwrap();
        let timeline = bed.app.timeline(who, &number).await.unwrap();
        let matrix = bed.app.sharing(who, &number).await.unwrap();
        let rows = bed.app.cases(who, &everything()).await.unwrap().rows;
        let case = serde_json::to_string(view.case()).unwrap();
        let hidden: u32 = view.redacted.hidden.values().sum();
        (format!("{case} {:?} {timeline:?} {matrix:?} {rows:?}", view.names), hidden, timeline.len())
    };
    let (known, ..) = told(&bed.case_manager()).await;
    assert!(known.contains(partner.as_str()) && known.contains(&name), "the lead works with it");
    for who in [bed.front_line(), bed.respondent_ui(), bed.respondent_ii(), bed.secretariat(), bed.officer()] {
        let before = told(&who).await;
        assert!(!before.0.contains(partner.as_str()) && !before.0.contains(&name), "{}: {}", who.name, before.0);
        // What they may not see of it is not even counted.
        bed.done(&bed.login("respondent-add-centre"), &number, note()).await;
        let after = told(&who).await;
        assert_eq!((after.1, after.2), (before.1, before.2), "{}", who.name);
    }
}

#[tokio::test]
async fn data_08_a_list_that_is_asked_for_a_discreet_partner_tells_nothing_of_it() {
    let bed = Testbed::new().await;
    let (number, partner) = with_a_discreet_partner(&bed).await;
    let opened = bed.app.open_case(&bed.login("respondent-add-centre"), build::open(7), &Envelope::default()).await;
    assert!(opened.is_err() || opened.is_ok_and(|done| done.number != number));
    let asked = CaseFilter { institution: Some(partner.to_string()), ..everything() };
    for who in [bed.secretariat(), bed.officer(), bed.respondent_ui()] {
        let found = bed.app.cases(&who, &asked).await.unwrap();
        assert_eq!((found.rows.len(), found.total), (0, 0), "{}", who.name);
    }
}

#[tokio::test]
async fn data_01_whoever_may_file_nothing_hands_in_no_file() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let hand = async |who: &Caller| bed.app.take_file(who, &number, "proof.pdf", &forms::specimen()).await.is_ok();
    assert!(hand(&bed.case_manager()).await && !hand(&bed.officer()).await && !hand(&bed.stranger()).await);
}

#[tokio::test]
async fn data_01_a_consent_opens_the_data_of_those_whom_it_names_and_of_nobody_else() {
    let bed = Testbed::new().await;
    let (number, _) = with_a_discreet_partner(&bed).await;
    let lead = bed.case_manager();
    file(&bed, &lead, &number).await;
    file(&bed, &bed.login("respondent-add-centre"), &number).await;
    let documents = async |who: &Caller| bed.app.case(who, &number).await.unwrap().case().documents.len();
    // The first consent joins them with the lead, and not with the partner of the second.
    assert_eq!((documents(&lead).await, documents(&bed.respondent_ui()).await), (2, 1));
}

#[tokio::test]
async fn data_01_what_one_may_not_see_is_not_in_what_would_be_taken_back() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    // What happens in one moment is taken back as a whole or not at all.
    bed.days(1);
    bed.done(&bed.case_manager(), &number, note()).await;
    let last = async |who: &Caller| bed.app.case(who, &number).await.unwrap().case().last.is_some();
    assert_eq!((last(&bed.case_manager()).await, last(&bed.respondent_ui()).await), (true, false));
}
