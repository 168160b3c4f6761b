//! The figures of a house in which people work: durations, deadlines, re-entry, what was told of a past day, and what is kept
//! when a person is erased (CASE-73, DATA-18, DATA-21, OPEN-04, OPEN-05).

use app::case::Envelope;
use app::privacy::{By, Force};
use app::statistics::{By as Broken, Figures, Shown};
use app::works::{Asked, Made, WorkState};
use app::{AppError, Caller};
use domain::CaseCommand;
use domain::case::OpenAgain;
use domain::statistics::fact::Figure;
use domain::statistics::way::WayBy;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use jiff::civil::Date;
use testkit::build;
use testkit::forms::prose;
use testkit::{TODAY, Testbed};

/// A canton that hides nothing, so that single cases can be followed.
async fn open_house() -> Testbed {
    Testbed::under(|model| model.replacen("suppress_below = 5", "suppress_below = 1", 1)).await
}

async fn told(bed: &Testbed, year: Option<&str>, as_of: Option<Date>) -> Figures {
    match as_of {
        Some(day) => bed.app.figures_as_of(year.map_or(day.year(), |y| y.parse().unwrap()), day).await.unwrap(),
        None => bed.app.numbers(&bed.officer(), year).await.unwrap().figures,
    }
}

fn days(figures: &Figures, span: &str) -> Option<[i64; 3]> {
    figures.steps.iter().find(|s| s.code == span).and_then(|s| s.quartiles)
}

#[tokio::test]
async fn case_73_the_days_between_the_steps_are_those_that_passed() {
    let bed = open_house().await;
    let number = bed.announced_case(1).await;
    bed.days(3);
    bed.done(&bed.coordinator(), &number, build::triage(TriageOutcome::Complex)).await;
    let figures = told(&bed, None, None).await;
    assert_eq!(days(&figures, "announcement-triage"), Some([3, 3, 3]));
    assert_eq!(days(&figures, "triage-session"), None, "what is not reached is not counted");
    let triage = figures.deadlines.iter().find(|k| k.kind == Some(domain::model::DueKind::Triage)).unwrap();
    assert_eq!((triage.kept, triage.late, triage.firm), (Shown::Exact(1), Shown::Exact(0), false));
    bed.agrees().await;
}

#[tokio::test]
async fn case_73_a_deadline_that_nobody_keeps_is_late_once_its_day_is_over_without_anybody_doing_anything() {
    let bed = open_house().await;
    bed.announced_case(1).await;
    let late = async |day: Date| {
        let of = told(&bed, Some("2026"), Some(day)).await;
        of.deadlines.iter().find(|k| k.kind == Some(domain::model::DueKind::Triage)).map(|k| k.late)
    };
    bed.days(20);
    assert_eq!(late(TODAY.saturating_add(5.days())).await, None);
    assert_eq!(late(TODAY.saturating_add(6.days())).await, Some(Shown::Exact(1)));
}

#[tokio::test]
async fn case_73_the_numbers_of_a_past_day_are_the_same_whatever_comes_later_and_after_all_is_counted_anew() {
    let bed = open_house().await;
    let mut then: Vec<Figures> = Vec::new();
    let keep = async |bed: &Testbed, then: &mut Vec<Figures>| {
        then.push(told(bed, Some("2026"), None).await);
        bed.days(2);
    };
    bed.announced_case(1).await;
    keep(&bed, &mut then).await;
    let led = bed.led_case(2, TriageOutcome::Complex).await;
    keep(&bed, &mut then).await;
    let followed = bed.followed_case(3).await;
    keep(&bed, &mut then).await;
    // Something is done, told of, and taken back days later.
    let (lead, second) = (bed.case_manager(), bed.respondent_ii());
    bed.done(&lead, &followed, build::contact(bed.today())).await;
    keep(&bed, &mut then).await;
    bed.done(&lead, &followed, CaseCommand::TakeBackLast(domain::undo::TakeBack {})).await;
    keep(&bed, &mut then).await;
    bed.done(&lead, &led, build::hand_over(&second.seated.account)).await;
    bed.done(&second, &led, build::accept(2)).await;
    keep(&bed, &mut then).await;
    let closed = bed.closed_case(4).await;
    keep(&bed, &mut then).await;
    bed.days(40);
    let same = async || {
        for figures in &then {
            assert_eq!(told(&bed, Some("2026"), Some(figures.as_of)).await, *figures, "{}", figures.as_of);
        }
    };
    same().await;
    assert_ne!(then[3].contacts, then[4].contacts, "what was taken back is gone from the day on which it was");
    bed.app.rebuild().await.unwrap();
    same().await;
    bed.app.erase(By::Operator, &closed, Some(Force::PersonRequest)).await.unwrap();
    same().await;
    bed.app.rebuild().await.unwrap();
    same().await;
    bed.agrees().await;
    assert_eq!(then.last().unwrap().handovers, Shown::Exact(1));
}

#[tokio::test]
async fn data_18_no_day_can_be_subtracted_from_the_next_for_past_ones_are_told_by_ends_of_months() {
    let bed = open_house().await;
    bed.announced_case(1).await;
    bed.days(2);
    bed.announced_case(2).await;
    bed.days(40);
    let asked = async |day: Date| bed.app.numbers_as_of(&bed.officer(), None, Some(day)).await.unwrap().figures;
    let of_the_house = async |day: Date| bed.app.figures_as_of(2026, day).await.unwrap().announced;
    let (first, next) = (TODAY, TODAY.saturating_add(1.days()));
    assert_ne!(
        of_the_house(first).await,
        of_the_house(TODAY.saturating_add(2.days())).await,
        "a day tells of one case"
    );
    assert_eq!(asked(first).await, asked(next).await);
    assert_eq!(asked(first).await.as_of, TODAY.first_of_month().saturating_sub(1.day()));
    assert_eq!(asked(TODAY.last_of_month()).await.as_of, TODAY.last_of_month());
    assert_eq!(asked(bed.today()).await.as_of, bed.today());
}

#[tokio::test]
async fn case_73_a_day_that_has_not_come_is_refused_and_so_is_whoever_may_not_read_numbers() {
    let bed = Testbed::new().await;
    let code = |outcome: Result<app::statistics::Numbers, AppError>| match outcome {
        Err(AppError::Refused(r)) => r.code.code(),
        other => panic!("{other:?}"),
    };
    let tomorrow = Some(bed.today().saturating_add(1.day()));
    assert_eq!(code(bed.app.numbers_as_of(&bed.officer(), None, tomorrow).await), "date-in-future");
    assert_eq!(code(bed.app.numbers_as_of(&bed.front_line(), None, None).await), "not-permitted");
    let ways = bed.app.ways(&bed.front_line(), WayBy::Triage, None).await;
    assert!(matches!(ways, Err(AppError::Refused(r)) if r.code.code() == "not-permitted"));
    assert!(bed.app.frozen_months(&bed.front_line()).await.is_err());
}

#[tokio::test]
async fn case_71_and_open_04_re_entry_and_what_was_found_after_six_and_twelve_months_are_counted_on_real_cases() {
    let bed = open_house().await;
    let (coordinator, respondent) = (bed.coordinator(), bed.respondent_ui());
    let back = bed.closed_case(1).await;
    let stays = bed.closed_case(2).await;
    let year = bed.today().year().to_string();
    bed.days(190);
    bed.done(&coordinator, &stays, build::check(6)).await;
    let again = OpenAgain { reason: prose("Nouvelle difficulté.") };
    reopened(&bed, &respondent, &back, again).await;
    bed.days(190);
    bed.done(&coordinator, &stays, build::check(12)).await;
    bed.days(100);
    let figures = told(&bed, Some(&year), None).await;
    let within = figures.returns[0];
    assert_eq!((within.over, within.cases, within.returned), (true, Shown::Exact(2), Shown::Exact(1)));
    assert!(!figures.returns[1].over, "twenty-four months are not over");
    let ways = bed.app.ways(&bed.committee(), WayBy::Triage, None).await.unwrap();
    let row = &ways[1].rows[0];
    assert_eq!((ways[1].months, row.cases, row.unknown), (12, Shown::Exact(2), Shown::Exact(1)));
    assert!(ways[1].beside.is_empty(), "there is one way alone");
    bed.agrees().await;
}

async fn reopened(bed: &Testbed, who: &Caller, number: &str, again: OpenAgain) {
    bed.app.open_again(who, number, &Envelope::default(), again).await.unwrap();
}

#[tokio::test]
async fn data_18_a_house_with_few_cases_shows_no_median_no_deadline_and_no_breakdown() {
    let bed = Testbed::new().await;
    for serial in 1..=3 {
        bed.closed_case(serial).await;
    }
    let figures = told(&bed, None, None).await;
    assert!(figures.steps.iter().all(|s| s.quartiles.is_none() && s.cases.exact().is_none_or(|n| n == 0)));
    let none = |n: Shown| n.exact().is_none_or(|n| n == 0);
    assert!(figures.deadlines.iter().chain(&figures.contacts).all(|k| none(k.kept) && none(k.late) && none(k.all)));
    assert!(figures.flow.iter().chain([&figures.results, &figures.goals]).all(|b| b.rows.is_empty() && none(b.total)));
    assert!(none(figures.handovers) && figures.idle.quartiles.is_none() && none(figures.stock));
    // Two more, and what is the same in all of them is told.
    for serial in 4..=5 {
        bed.closed_case(serial).await;
    }
    let figures = told(&bed, None, None).await;
    assert_eq!(days(&figures, "announcement-triage"), Some([1, 1, 1]), "a day each, in the test kit");
    assert!(figures.flow.iter().any(|b| b.by == Broken::National && b.total == Shown::Exact(5)));
}

#[tokio::test]
async fn case_73_the_month_that_is_over_is_frozen_once_with_the_version_of_its_definitions() {
    let bed = open_house().await;
    bed.announced_case(1).await;
    bed.app.begin_housework().await.unwrap();
    bed.days(20);
    bed.app.work_on_jobs().await.unwrap();
    let months = bed.app.frozen_months(&bed.committee()).await.unwrap();
    assert_eq!(months.len(), 1);
    assert_eq!((months[0].month.as_str(), months[0].same, months[0].definitions), ("2026-11", Some(true), 1));
    assert_eq!(months[0].figures.announced, Shown::Exact(1));
    bed.announced_case(2).await;
    bed.days(40);
    bed.app.work_on_jobs().await.unwrap();
    let months = bed.app.frozen_months(&bed.committee()).await.unwrap();
    let told: Vec<_> = months.iter().map(|m| (m.month.as_str(), m.same)).collect();
    assert_eq!(told, [("2026-12", Some(true)), ("2026-11", Some(true))]);
}

#[tokio::test]
async fn case_73_what_was_corrected_since_a_month_was_frozen_is_told_by_kind_and_names_nobody() {
    let bed = open_house().await;
    let announced = [bed.announced_case(1).await, bed.announced_case(2).await];
    bed.app.begin_housework().await.unwrap();
    bed.days(20);
    bed.app.work_on_jobs().await.unwrap();
    let told = async || bed.app.corrected_month(&bed.committee(), "2026-11").await.unwrap();
    assert_eq!(told().await.corrections, vec![], "nothing has changed yet");
    // The triage of what was announced in November is decided in December; a further case of December is none of November.
    let coordinator = bed.coordinator();
    for number in &announced {
        bed.done(&coordinator, number, build::triage(TriageOutcome::Complex)).await;
    }
    bed.announced_case(3).await;
    let now = told().await;
    assert_eq!((now.then.announced, now.now.announced), (Shown::Exact(2), Shown::Exact(3)));
    let of = |figure: Figure| now.corrections.iter().find(|c| c.figure == figure);
    assert!(of(Figure::Announced).is_none(), "what is told of November has as many announcements as then");
    let triage = of(Figure::Triage).unwrap();
    assert_eq!((triage.added, triage.taken, triage.decided), (Shown::Exact(2), Shown::Exact(2), Shown::Exact(2)));
    assert!(matches!(bed.app.corrected_month(&bed.committee(), "2026-10").await, Err(AppError::NotFound)));
    assert!(bed.app.corrected_month(&bed.front_line(), "2026-11").await.is_err());
}

#[tokio::test]
async fn case_73_a_committee_gets_everything_as_one_piece_of_long_work() {
    let bed = open_house().await;
    bed.closed_case(1).await;
    let committee = bed.committee();
    let day = bed.today();
    let asked = Asked::Statistics { year: "2026".into(), as_of: day };
    let refused = bed.app.begin_work(&bed.front_line(), asked.clone()).await;
    assert!(matches!(refused, Err(AppError::Refused(r)) if r.code.code() == "not-permitted"));
    let id = bed.app.begin_work(&committee, asked).await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(&committee, &id).await.unwrap();
    assert_eq!(work.state, WorkState::Done);
    let Some(Made::Statistics(package)) = work.made else { panic!("{:?}", work.made) };
    assert_eq!(package.figures, told(&bed, Some("2026"), Some(day)).await);
    assert_eq!(package.ways.iter().map(|w| w.months).collect::<Vec<_>>(), [6, 12]);
    assert!(bed.app.work_of(&bed.officer(), &id).await.is_err(), "it is theirs alone");
}
