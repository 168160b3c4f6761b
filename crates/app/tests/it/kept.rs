//! Cases that are kept in memory: never older than the database, and gone with the key of their person.

use app::AppError;
use app::case::Envelope;
use app::privacy::{By, Force};
use testkit::{Testbed, build};

/// Two processes that serve one house, a case that both have read, and its number.
async fn read_by_both() -> (Testbed, app::App, String) {
    let bed = Testbed::new().await;
    let database = format!("sqlite:{}", bed.folder().join("test.sqlite").display());
    let other = bed.beside(&database).await;
    let number = bed.announced_case(1).await;
    for app in [&bed.app, &other] {
        app.case(&bed.coordinator(), &number).await.unwrap();
    }
    (bed, other, number)
}

#[tokio::test]
async fn x_04_what_another_process_wrote_is_read_though_the_case_was_read_before() {
    let (bed, other, number) = read_by_both().await;
    let before = bed.app.case(&bed.coordinator(), &number).await.unwrap().version;
    let triage = build::triage(domain::triage::TriageOutcome::Complex);
    let done = other.act(&bed.coordinator(), &number, &Envelope::default(), triage).await.unwrap();
    let view = bed.app.case(&bed.coordinator(), &number).await.unwrap();
    assert!(done.version > before);
    assert_eq!((view.version, view.case().triage.len()), (done.version, 1));
    bed.agrees().await;
}

#[tokio::test]
async fn x_04_what_was_refused_half_way_is_not_kept() {
    let (bed, _, number) = read_by_both().await;
    let before = bed.app.case(&bed.coordinator(), &number).await.unwrap();
    let early = build::start_closure();
    bed.refused(&bed.coordinator(), &number, early).await;
    let after = bed.app.case(&bed.coordinator(), &number).await.unwrap();
    assert_eq!((after.version, after.case()), (before.version, before.case()));
}

#[tokio::test]
async fn data_21_a_case_that_was_read_is_found_by_no_process_once_its_key_is_destroyed() {
    let (bed, other, number) = read_by_both().await;
    other.erase(By::Operator, &number, Some(Force::CourtOrder)).await.unwrap();
    for app in [&bed.app, &other] {
        let read = app.case(&bed.coordinator(), &number).await;
        assert!(matches!(read, Err(AppError::NotFound)), "{}", read.is_ok());
    }
}
