//! The log, the reason, emergency access and the rights of the person (group 9 of the requirements, LPD 25 and 32).

use app::{AppError, CaseFilter};
use domain::Refused;
use testkit::{Testbed, build};

/// Whether something is refused because the role does not permit it.
fn forbidden<T>(answer: Result<T, AppError>) -> bool {
    matches!(answer, Err(AppError::Refused(r)) if r.code == Refused::NotPermitted)
}

#[tokio::test]
async fn role_01_the_data_protection_officer_opens_no_case_and_finds_none() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let dpo = bed.dpo();
    assert!(matches!(bed.app.case(&dpo, &number).await, Err(AppError::NotFound)));
    assert!(matches!(bed.app.timeline(&dpo, &number).await, Err(AppError::NotFound)));
    assert!(matches!(bed.app.sharing(&dpo, &number).await, Err(AppError::NotFound)));
    assert_eq!(bed.refused(&dpo, &number, build::contact(bed.today())).await, "not-found");
    assert!(forbidden(bed.app.cases(&dpo, &CaseFilter::default()).await));
    assert!(forbidden(bed.app.register(&dpo, &CaseFilter::default()).await));
    assert!(forbidden(bed.app.search(&dpo, "Exempel").await));
    assert!(forbidden(bed.app.numbers(&dpo, None).await));
    assert!(bed.app.work(&dpo, 90).await.unwrap().items.is_empty());
}
