//! From the screening to the triage, and how the cases are counted that go no further.

use super::{is_theirs, notices, told, waits};
use app::statistics::{Breakdown, Shown};
use app::{AppError, CaseFilter};
use domain::announcement::WayIn;
use domain::case::Phase;
use domain::model::{Degree, Role};
use domain::screening::Occasion;
use domain::triage::TriageOutcome;
use testkit::{Testbed, build, forms};

#[tokio::test]
async fn case_01_a_screening_that_calls_for_nothing_is_kept_with_its_reasons() {
    let bed = Testbed::new().await;
    let (number, front) = (bed.opened_case(1).await, bed.front_line());
    bed.done(&front, &number, bed.screening(Degree::NotIndicated)).await;
    let case = bed.view(&bed.respondent_ui(), &number).await;
    assert_eq!(case.phase(), Phase::NotIndicated);
    let kept = &case.screenings[0];
    assert_eq!((kept.record.decision, kept.outcome.proposal), (Degree::NotIndicated, Some(Degree::NotIndicated)));
    assert_eq!(kept.record.answers.len(), bed.app.model().question.len(), "every answer is kept");
    assert!(!kept.outcome.criteria.is_empty() && !kept.outcome.changes.is_empty(), "and what would have changed it");
    let listed = bed.app.cases(&front, &CaseFilter { limit: 10, ..CaseFilter::default() }).await.unwrap();
    assert_eq!(listed.rows[0].row.phase, "not-indicated");
    assert!(waits(&bed, &bed.respondent_ui(), &number, "announcement").await.is_empty(), "nothing is to be announced");
    bed.agrees().await;
}

#[tokio::test]
async fn case_02_a_screening_is_repeated_and_the_earlier_ones_stay_with_date_and_author() {
    let bed = Testbed::new().await;
    let (number, front, respondent) = (bed.opened_case(1).await, bed.front_line(), bed.respondent_ui());
    bed.done(&front, &number, bed.screening(Degree::Bilateral)).await;
    let (first, day) = (bed.view(&front, &number).await.screenings[0].clone(), bed.today());
    bed.days(90);
    let again = forms::screening(bed.app.model(), Degree::RoundTable, &["RISK_DEBT"], bed.today(), Occasion::Change);
    bed.done(&respondent, &number, again).await;
    let case = bed.view(&front, &number).await;
    assert_eq!((case.screenings.len(), &case.screenings[0]), (2, &first), "the earlier one is as it was");
    let who = |n: usize| (case.screenings[n].stamp.by.account.clone(), case.screenings[n].stamp.on);
    assert_eq!(who(0), (front.seated.account.clone(), day));
    assert_eq!(who(1), (respondent.seated.account.clone(), bed.today()));
    assert_eq!(case.screenings[1].record.occasion, Occasion::Change);
    assert_eq!(case.phase(), Phase::Preparing, "the last one decides");
    assert_eq!(told(&bed, &front, &number).await, ["case.opened", "screening.recorded", "screening.recorded"]);
    bed.agrees().await;
}

#[tokio::test]
async fn case_23_what_was_gathered_is_entered_once_and_reaches_the_coordinator_of_the_region() {
    let bed = Testbed::new().await;
    let (number, respondent) = (bed.consented_case(1).await, bed.respondent_ui());
    let before = bed.view(&respondent, &number).await;
    bed.days(2);
    bed.done(&respondent, &number, build::announce(&bed.region())).await;
    let case = bed.view(&bed.coordinator(), &number).await;
    assert_eq!(
        (&case.person, &case.screenings, &case.consents),
        (&before.person, &before.screenings, &before.consents),
        "the coordinator has what was entered before"
    );
    let announced = case.announcement.unwrap();
    assert_eq!((announced.stamp.on, announced.stamp.by.account), (bed.today(), respondent.seated.account.clone()));
    assert_eq!(announced.announce.way_in, WayIn::Direct);
    let route = case.route.unwrap();
    assert_eq!((route.role, route.region.as_str()), (Role::RegionalCoordinator, bed.region().as_str()));
    assert!(is_theirs(&bed, &bed.coordinator(), &number, "triage").await);
    assert_eq!(notices(&bed, &bed.coordinator(), "announcement.announced").await, 1);
    for who in [bed.coordinator_north(), bed.coordinator_youth()] {
        assert!(waits(&bed, &who, &number, "triage").await.is_empty(), "{}", who.name);
        assert_eq!(notices(&bed, &who, "announcement.announced").await, 0, "{}", who.name);
    }
    bed.agrees().await;
}

#[tokio::test]
async fn case_31_the_first_interview_waits_for_the_coordinator_and_keeps_its_own_protocol() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let coordinator = bed.coordinator();
    let due = waits(&bed, &coordinator, &number, "first-interview").await.remove(0);
    assert!(due.mine && !due.due.firm);
    assert_eq!((due.days, due.due.anchor), (10, bed.today().to_string()), "ten days after the triage");
    for who in [bed.front_line(), bed.respondent_ui(), bed.secretariat()] {
        let refused = bed.refused(&who, &number, build::interview(bed.today())).await;
        assert_eq!(refused, "not-permitted", "{}", who.name);
    }
    bed.days(3);
    bed.done(&coordinator, &number, build::interview(bed.today())).await;
    let case = bed.view(&bed.respondent_ui(), &number).await;
    let (stamp, interview) = &case.interviews[0];
    assert_eq!((stamp.by.account.clone(), interview.on), (coordinator.seated.account.clone(), bed.today()));
    assert!(interview.protocol.as_str().contains("table ronde"));
    assert_eq!(case.phase(), Phase::Session, "the next step stands as it stood");
    assert!(waits(&bed, &coordinator, &number, "first-interview").await.is_empty());
    bed.agrees().await;
}

/// The numbers of a breakdown that has no small ones to hide.
fn exact(breakdown: &Breakdown) -> Vec<(&str, i64)> {
    breakdown.rows.iter().map(|(code, n)| (code.as_str(), n.exact().expect("nothing is hidden"))).collect()
}

/// Two cases of 2026, one of them for ordinary support; one that is announced and closed in 2027.
async fn counted() -> Testbed {
    let bed = Testbed::under(|model| model.replacen("suppress_below = 5", "suppress_below = 1", 1)).await;
    bed.triaged_case(1, TriageOutcome::Ordinary).await;
    bed.triaged_case(2, TriageOutcome::Complex).await;
    bed.opened_case(3).await;
    bed.days(60);
    bed.closed_case(4).await;
    bed
}

#[tokio::test]
async fn case_32_and_case_73_what_was_only_triaged_is_counted_apart_and_stock_is_not_flow() {
    let bed = counted().await;
    let of = async |year: &str| bed.app.numbers(&bed.officer(), Some(year)).await.unwrap();
    let (old, new) = (of("2026").await, of("2027").await);
    assert_eq!(new.years, ["2027", "2026"]);
    let (old, new) = (old.figures, new.figures);
    // Three were announced, one of them is closed; what was never announced is no case of the collaboration.
    assert_eq!((old.stock, new.stock), (Shown::Exact(2), Shown::Exact(2)));
    assert_eq!((old.announced, old.closed), (Shown::Exact(2), Shown::Exact(0)));
    assert_eq!((new.announced, new.closed), (Shown::Exact(1), Shown::Exact(1)));
    let by = |name: &str| old.flow.iter().find(|b| b.by.code() == name).unwrap();
    assert_eq!(exact(by("triage")), [("complex", 1), ("ordinary", 1)], "CASE-32");
    assert_eq!(exact(by("region")), [(bed.region().as_str(), 2)]);
    assert_eq!(exact(by("category")), [("complex", 2)]);
    assert_eq!(exact(by("partner")), [(bed.parties().0[0].as_str(), 2)]);
    assert_eq!((exact(&old.results), exact(&new.results)), (vec![], vec![("primary-market", 1)]));
    let refused = bed.app.numbers(&bed.front_line(), None).await;
    assert!(matches!(refused, Err(AppError::Refused(r)) if r.code.code() == "not-permitted"));
}

#[tokio::test]
async fn case_72_the_register_shows_every_announced_case_with_its_state_and_what_is_pending() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    bed.consented_case(2).await;
    let register = async |state: Option<&str>| {
        let filter = CaseFilter { state: state.map(str::to_string), limit: 50, ..CaseFilter::default() };
        let rows = bed.app.register(&bed.secretariat(), &filter).await.unwrap().rows;
        rows.into_iter().map(|l| (l.row.number, l.row.phase, l.row.next_kind)).collect::<Vec<_>>()
    };
    let row = |phase: &str, next: &str| vec![(number.clone(), phase.to_string(), Some(next.to_string()))];
    assert_eq!(register(None).await, row("announced", "triage"), "what is not announced is not in it");
    bed.days(1);
    bed.done(&bed.coordinator(), &number, build::triage(TriageOutcome::Complex)).await;
    assert_eq!(register(Some("open")).await, row("session", "first-interview"));
    assert_eq!(register(Some("closed")).await, []);
    let refused = bed.app.register(&bed.front_line(), &CaseFilter::default()).await;
    assert!(matches!(refused, Err(AppError::Refused(r)) if r.code.code() == "not-permitted"));
}

#[tokio::test]
async fn role_05_my_work_begins_with_what_is_overdue_and_says_how_old_the_oldest_is() {
    let bed = Testbed::new().await;
    let (front, respondent) = (bed.front_line(), bed.respondent_ui());
    let work = async || bed.app.work(&respondent, 90).await.unwrap();
    let mut numbers = Vec::new();
    for serial in [1, 2] {
        let number = bed.opened_case(serial).await;
        bed.done(&front, &number, bed.screening(Degree::RoundTable)).await;
        bed.done(&front, &number, build::ask()).await;
        numbers.push(number);
        bed.days(10);
    }
    // The advice is due after five days, the announcement after fourteen; today is the twentieth.
    let waiting = work().await;
    let items: Vec<(&str, &str, i32)> =
        waiting.items.iter().map(|i| (i.case.row.number.as_str(), i.due.kind.as_str(), i.days)).collect();
    let (first, second) = (numbers[0].as_str(), numbers[1].as_str());
    assert_eq!(
        items,
        [(first, "advice", -15), (first, "announcement", -6), (second, "advice", -5), (second, "announcement", 4),]
    );
    assert_eq!((waiting.overdue, waiting.oldest, waiting.week), (3, Some(15), 1));
    bed.done(&respondent, first, build::advise()).await;
    assert_eq!(work().await.oldest, Some(6), "the oldest that is left");
    bed.done(&respondent, second, build::advise()).await;
    bed.done(&front, first, bed.screening(Degree::Network)).await;
    let later = work().await;
    assert_eq!((later.overdue, later.oldest), (0, None));
}
