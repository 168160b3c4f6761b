//! The end: four steps, a coded result, and a look at it months later.

use super::{is_theirs, notices, waits};
use app::{AppError, CaseFilter};
use domain::case::Phase;
use domain::closure::{Close, ClosureStep, Outcome};
use domain::plan::Attainment;
use domain::{CaseCommand, Code};
use jiff::ToSpan;
use testkit::{Testbed, build};

#[tokio::test]
async fn case_68_a_file_closes_when_its_four_steps_are_done_and_not_while_one_is_open() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (lead, today) = (bed.case_manager(), bed.today());
    let codes: Vec<&str> = ClosureStep::ALL.iter().map(|s| s.code()).collect();
    assert_eq!(codes, ["network-told", "final-report", "letter", "bureau-informed"]);
    for early in [build::step(ClosureStep::Letter, today), build::close(3)] {
        assert_eq!(bed.refused(&lead, &number, early).await, "closure-not-started");
    }
    for who in [bed.respondent_ii(), bed.coordinator(), bed.secretariat()] {
        assert_eq!(bed.refused(&who, &number, build::start_closure()).await, "not-permitted", "{}", who.name);
    }
    bed.done(&lead, &number, build::start_closure()).await;
    assert_eq!(bed.refused(&lead, &number, build::start_closure()).await, "already-done");
    assert_eq!(waits(&bed, &lead, &number, "closure-step").await.len(), 4);
    // In an order of one's own; each that is open keeps the file from being closed, and is named.
    let order = [ClosureStep::BureauInformed, ClosureStep::Letter, ClosureStep::NetworkTold, ClosureStep::FinalReport];
    for (n, step) in order.into_iter().enumerate() {
        let Err(AppError::Refused(refusal)) = bed.act(&lead, &number, build::close(3)).await else {
            panic!("closed with {} steps open", 4 - n)
        };
        let left = ClosureStep::ALL.iter().filter(|s| !order[..n].contains(s)).map(|s| s.code());
        let left = left.collect::<Vec<_>>().join(",");
        assert_eq!((refusal.code.code(), &refusal.params["missing"]), ("closure-steps-open", &left));
        bed.done(&lead, &number, build::step(step, today)).await;
        assert_eq!(bed.refused(&lead, &number, build::step(step, today)).await, "already-done");
        assert_eq!(waits(&bed, &lead, &number, "closure-step").await.len(), 3 - n);
    }
    for who in [bed.secretariat(), bed.coordinator()] {
        assert_eq!(notices(&bed, &who, "closure.step-done").await, 1, "the bureau is told once: {}", who.name);
    }
    assert_eq!(bed.view(&lead, &number).await.phase(), Phase::Closing);
    bed.done(&lead, &number, build::close(3)).await;
    assert_eq!(bed.view(&bed.coordinator(), &number).await.phase(), Phase::Closed);
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, build::dispute()).await, "case-closed");
    assert!(bed.app.work(&lead, 400).await.unwrap().items.is_empty(), "nothing of it waits any more");
    bed.agrees().await;
}

#[tokio::test]
async fn case_69_the_result_is_coded_with_its_day_and_with_what_came_of_each_goal() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    bed.done(&lead, &number, build::start_closure()).await;
    for step in ClosureStep::ALL {
        bed.done(&lead, &number, build::step(*step, bed.today())).await;
    }
    let results = [Attainment::Reached, Attainment::Partly, Attainment::Dropped];
    let close = |outcome: &str, goals: usize| {
        let results = (1..).zip(results).take(goals).collect();
        CaseCommand::Close(Close { outcome: build::code(outcome), results })
    };
    assert_eq!(bed.refused(&lead, &number, close("sunshine", 3)).await, "unknown-code");
    assert_eq!(bed.refused(&lead, &number, close("training", 2)).await, "results-missing");
    bed.days(4);
    bed.done(&lead, &number, close("training", 3)).await;
    let case = bed.view(&bed.respondent_ui(), &number).await;
    let closed = case.closure.close.as_ref().unwrap();
    assert_eq!((closed.outcome.as_str(), case.closure.closed.as_ref().unwrap().on), ("training", bed.today()));
    let reached: Vec<Attainment> = case.goals.iter().map(|g| g.assessed().unwrap().attainment).collect();
    assert_eq!(reached, results);
    let filter = CaseFilter { state: Some("closed".into()), limit: 10, ..CaseFilter::default() };
    let row = bed.app.register(&bed.secretariat(), &filter).await.unwrap().rows.remove(0).row;
    assert_eq!((row.outcome.as_deref(), row.national_outcome.as_deref()), (Some("training"), Some("training")));
    assert_eq!(row.closed_on, Some(bed.today().to_string()));
    let national: Vec<&str> = Outcome::ALL.iter().map(|o| o.code()).collect();
    assert_eq!(national, ["primary-market", "training", "other-scheme", "stable", "interrupted"]);
    bed.agrees().await;
}

#[tokio::test]
async fn case_70_the_result_is_looked_at_after_six_and_twelve_months_without_reopening_the_file() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let (who, closed) = (bed.coordinator(), bed.today());
    let on = |months: i32| closed.saturating_add(months.months()).to_string();
    let due = async || {
        let items = waits(&bed, &who, &number, "check-after-closure").await;
        items.into_iter().map(|i| (i.due.subject, i.due.due, i.due.firm)).collect::<Vec<_>>()
    };
    assert_eq!(due().await, [(Some(6), on(6), false), (Some(12), on(12), false)], "optional, and on file");
    assert!(is_theirs(&bed, &who, &number, "check-after-closure").await);
    assert_eq!(bed.refused(&who, &number, build::check(6)).await, "out-of-order", "too early");
    assert_eq!(bed.refused(&who, &number, build::check(7)).await, "unknown-code");
    bed.days(190);
    assert_eq!(bed.refused(&bed.front_line(), &number, build::check(6)).await, "not-permitted");
    bed.done(&who, &number, build::check(6)).await;
    assert_eq!(bed.refused(&who, &number, build::check(6)).await, "already-done");
    assert_eq!(bed.refused(&who, &number, build::check(12)).await, "out-of-order");
    assert_eq!(due().await, [(Some(12), on(12), false)]);
    let case = bed.view(&who, &number).await;
    let (stamp, check) = &case.closure.checks[0];
    assert_eq!((stamp.on, check.months), (bed.today(), 6));
    assert_eq!((case.phase(), case.leads_now(), case.closure.reopened.is_none()), (Phase::Closed, 0, true));
    assert_eq!(case.closure.close.as_ref().map(|c| c.outcome.clone()), Code::new("job").ok());
    bed.agrees().await;
}
