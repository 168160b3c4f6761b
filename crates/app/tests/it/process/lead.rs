//! The lead: the tandem, the load of each respondent, the restitution.

use super::{is_theirs, waits};
use app::CaseFilter;
use app::account::NewAccount;
use domain::CaseCommand;
use domain::case::Seated;
use domain::lead::EndTandem;
use domain::model::Language;
use domain::plan::SetGoal;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use testkit::{Testbed, build, forms};

/// A colleague in the seat of somebody.
async fn colleague(bed: &Testbed, of: &Seated) -> domain::Code {
    let (login, name) = ("colleague".to_string(), "Fritz Beispielmann".to_string());
    let new = NewAccount { login, name, language: Language::De, seats: vec![of.seat.clone()], password: None };
    build::code(&bed.app.add_account(&new).await.unwrap())
}

#[tokio::test]
async fn case_48_a_tandem_joins_two_institutions_in_one_log_and_one_plan() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Tandem).await;
    let (lead, second) = (bed.case_manager(), bed.respondent_ii());
    let own = colleague(&bed, &lead.seated).await;
    assert_eq!(bed.refused(&lead, &number, build::form_tandem(&own)).await, "same-institution");
    bed.done(&lead, &number, build::form_tandem(&second.seated.account)).await;
    assert_eq!(bed.refused(&second, &number, build::contact(bed.today())).await, "not-permitted", "not yet");
    bed.done(&second, &number, build::accept(2)).await;
    let third = build::form_tandem(&bed.respondent_ui().seated.account);
    assert_eq!(bed.refused(&lead, &number, third).await, "tandem-not-allowed", "two, and no more");

    // Both write into the same log and the same plan.
    bed.done(&lead, &number, build::contact(bed.today())).await;
    bed.done(&second, &number, build::contact(bed.today())).await;
    let goal = |title: &str| CaseCommand::SetGoal(SetGoal { title: forms::line(title), clause: None });
    bed.done(&lead, &number, goal("Logement stable")).await;
    bed.done(&second, &number, goal("Travail à 50 %")).await;
    let (of_lead, of_second) = (bed.view(&lead, &number).await, bed.view(&second, &number).await);
    assert_eq!((&of_lead.contacts, &of_lead.goals), (&of_second.contacts, &of_second.goals));
    let written: Vec<_> = of_lead.contacts.iter().map(|(s, _)| s.by.account.clone()).collect();
    assert_eq!(written, [lead.seated.account.clone(), second.seated.account.clone()]);
    assert_eq!(of_second.goals.len(), 2);
    let log = async |who| {
        let entries = bed.app.timeline(who, &number).await.unwrap();
        entries.into_iter().map(|e| (e.version, e.kind, e.event.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(log(&lead).await, log(&second).await);

    let stays = second.seated.account.clone();
    let end = CaseCommand::EndTandem(EndTandem { stays, reason: forms::prose("Emploi trouvé.") });
    bed.done(&lead, &number, end).await;
    assert_eq!(bed.refused(&lead, &number, build::contact(bed.today())).await, "not-permitted");
    bed.done(&second, &number, build::contact(bed.today())).await;
    bed.agrees().await;
}

#[tokio::test]
async fn case_50_the_load_of_each_respondent_is_counted_while_a_case_lasts() {
    let bed = Testbed::new().await;
    let (lead, officer) = (bed.case_manager(), bed.officer());
    let load = async || {
        let loads = bed.app.loads().await.unwrap();
        loads.into_iter().find(|(account, _)| *account == lead.seated.account.as_str()).map_or(0, |(_, n)| n)
    };
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let proposed = bed.concluded_case(2, TriageOutcome::Complex).await;
    bed.done(&bed.coordinator(), &proposed, build::propose(&lead.seated.account)).await;
    assert_eq!(load().await, 1, "a proposal is no load yet");
    bed.done(&lead, &proposed, build::accept(1)).await;
    assert_eq!(load().await, 2);
    let numbers = bed.app.numbers(&officer, None).await.unwrap();
    let shown: Vec<(&str, i64)> = numbers.loads.iter().map(|(load, name)| (name.as_str(), load.cases)).collect();
    assert_eq!(shown, [(lead.name.as_str(), 2)]);
    assert!(bed.app.numbers(&bed.committee(), None).await.unwrap().loads.is_empty(), "no names for who reads numbers");
    bed.done(&lead, &number, build::hand_over(&bed.respondent_ii().seated.account)).await;
    bed.done(&bed.respondent_ii(), &number, build::accept(2)).await;
    assert_eq!(load().await, 1);
    let filter = CaseFilter { lead: Some(lead.seated.account.to_string()), limit: 10, ..CaseFilter::default() };
    assert_eq!(bed.app.cases(&officer, &filter).await.unwrap().total, 1);
}

#[tokio::test]
async fn case_51_the_restitution_is_due_two_weeks_after_the_session_as_a_guideline_and_comes_up_when_late() {
    let bed = Testbed::new().await;
    let (held_on, number) = (bed.today().saturating_add(1.day()), bed.led_case(1, TriageOutcome::Complex).await);
    let (lead, who) = (bed.case_manager(), bed.coordinator());
    let item = waits(&bed, &lead, &number, "restitution").await.remove(0);
    let due = held_on.saturating_add(14.days());
    assert_eq!((item.due.anchor, item.due.due), (held_on.to_string(), due.to_string()));
    assert!(item.mine && !item.due.firm, "a guideline, and shown as one");
    assert!(waits(&bed, &who, &number, "restitution").await.is_empty());
    bed.days(15);
    assert_eq!(waits(&bed, &lead, &number, "restitution").await[0].days, -1);
    let watched = waits(&bed, &who, &number, "restitution").await;
    assert!(watched.len() == 1 && !watched[0].mine, "the coordinator sees that it is late, and whose it is");
    assert!(waits(&bed, &bed.coordinator_north(), &number, "restitution").await.is_empty());
    // Late is not too late.
    bed.done(&lead, &number, build::restitute(bed.today())).await;
    assert!(!is_theirs(&bed, &lead, &number, "restitution").await);
    assert!(waits(&bed, &who, &number, "restitution").await.is_empty());
    assert_eq!(bed.view(&who, &number).await.restitutions[0].1.on, bed.today());
    bed.agrees().await;
}
