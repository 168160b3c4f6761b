//! The contract and the requests that come out of it.

use super::{is_theirs, notices, told, waits};
use domain::Code;
use domain::contract::ClauseText;
use domain::service_request::RequestState;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use testkit::{Testbed, build, forms};

#[tokio::test]
async fn case_47_a_request_is_refused_with_a_coded_reason_delivered_with_a_report_or_taken_back() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii());
    let due = bed.today().saturating_add(20.days());
    for _ in 0..3 {
        bed.done(&lead, &number, build::request(&ii.seated.seat.institution, due)).await;
    }
    assert_eq!(bed.refused(&ii, &number, build::refuse_request(1, "bad-mood")).await, "unknown-code");
    assert_eq!(bed.refused(&ii, &number, build::deliver(1)).await, "request-state", "first it is accepted");
    bed.done(&ii, &number, build::refuse_request(1, "no-capacity")).await;
    bed.done(&ii, &number, build::accept_request(2)).await;
    let item = waits(&bed, &ii, &number, "service-delivery").await.remove(0);
    assert_eq!((item.mine, item.due.firm, item.due.due), (true, true, due.to_string()));
    bed.days(3);
    bed.done(&ii, &number, build::deliver(2)).await;
    assert_eq!(bed.refused(&ii, &number, build::take_back_request(3)).await, "not-permitted");
    bed.done(&lead, &number, build::take_back_request(3)).await;
    assert_eq!(bed.refused(&ii, &number, build::accept_request(3)).await, "request-state");
    assert_eq!(bed.refused(&lead, &number, build::take_back_request(2)).await, "request-state");

    let requests = bed.view(&lead, &number).await.requests;
    let states: Vec<RequestState> = requests.iter().map(|r| r.state).collect();
    assert_eq!(states, [RequestState::Refused, RequestState::Delivered, RequestState::Withdrawn]);
    assert_eq!(requests[0].refusal.as_ref().map(Code::as_str), Some("no-capacity"));
    let answer = |n: usize| requests[n].answer.clone().and_then(|(_, words)| words).unwrap().to_string();
    assert_eq!(answer(0), "Liste d'attente de trois mois.");
    assert_eq!(answer(1), "Essai terminé, 50 % possible.");
    assert_eq!(requests[1].answer.as_ref().unwrap().0.on, bed.today());
    for kind in ["request.refused", "request.accepted", "request.delivered"] {
        assert_eq!(notices(&bed, &lead, kind).await, 1, "{kind}");
    }
    assert!(!is_theirs(&bed, &ii, &number, "service-answer").await);
    assert!(bed.app.work(&ii, 90).await.unwrap().requests.is_empty());
    bed.agrees().await;
}

#[tokio::test]
async fn case_47_an_open_request_is_recalled_once_a_day_passed_on_with_a_basis_and_expires_without_an_answer() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, ii, ui) = (bed.case_manager(), bed.respondent_ii(), bed.respondent_ui());
    let (to_ii, to_ui) = (ii.seated.seat.institution.clone(), ui.seated.seat.institution.clone());
    let due = bed.today().saturating_add(5.days());
    bed.done(&lead, &number, build::request(&to_ii, due)).await;
    assert_eq!(bed.refused(&lead, &number, build::remind(1)).await, "reminded-today", "it was sent today");

    bed.days(1);
    assert_eq!(bed.refused(&ii, &number, build::remind(1)).await, "not-permitted");
    bed.done(&lead, &number, build::remind(1)).await;
    assert_eq!(bed.refused(&lead, &number, build::remind(1)).await, "reminded-today");
    assert_eq!(notices(&bed, &ii, "request.reminded").await, 1);

    let stranger = bed.stranger().seated.seat.institution;
    assert_eq!(bed.refused(&ii, &number, build::forward(1, &stranger)).await, "consent-does-not-cover");
    assert_eq!(bed.refused(&ii, &number, build::forward(1, &to_ii)).await, "same-institution");
    bed.done(&ii, &number, build::forward(1, &to_ui)).await;
    assert_eq!(bed.refused(&ii, &number, build::accept_request(1)).await, "request-state");
    assert_eq!(notices(&bed, &lead, "request.forwarded").await, 1);

    let requests = bed.view(&lead, &number).await.requests;
    let (first, second) = (&requests[0], &requests[1]);
    assert_eq!((first.state, first.reminders.len()), (RequestState::Forwarded, 1));
    assert_eq!((second.from, second.send.due, second.send.to.clone()), (Some(1), due, to_ui));
    assert_eq!(second.stamp.by.account, lead.seated.account, "it is still the request of the case manager");
    assert_eq!(second.state_on(due), RequestState::Sent);
    assert_eq!(second.state_on(due.saturating_add(1.days())), RequestState::Expired);

    bed.days(10);
    bed.done(&ui, &number, build::accept_request(2)).await;
    assert_eq!(
        bed.view(&lead, &number).await.requests[1].state_on(bed.today()),
        RequestState::Accepted,
        "late is not never"
    );
    bed.agrees().await;
}

#[tokio::test]
async fn case_53_each_clause_says_who_does_what_until_when_and_whether_it_binds_or_recommends() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, due) = (bed.case_manager(), bed.today().saturating_add(60.days()));
    let (sa, ui) = (bed.parties().0[2].clone(), bed.parties().0[0].clone());
    bed.done(&lead, &number, build::restitute(bed.today())).await;
    let binds = forms::clause("Rythme de travail", "Stage", &sa, due);
    let recommends = ClauseText { binding: false, ..forms::clause("Permis de conduire", "Cours", &ui, due) };
    bed.done(&lead, &number, forms::draft(vec![binds, recommends.clone()])).await;
    let case = bed.view(&lead, &number).await;
    let version = case.contract.current().unwrap();
    let flags: Vec<bool> = version.clauses.iter().map(|c| c.text.binding).collect();
    assert_eq!(flags, [true, false]);
    for signer in ["person", "lead", sa.as_str()] {
        bed.done(&lead, &number, forms::sign(&case, signer, bed.today())).await;
    }
    bed.done(&bed.respondent_ui(), &number, forms::sign(&case, ui.as_str(), bed.today())).await;
    // The flag is part of what is signed.
    let turned = ClauseText { binding: true, ..recommends };
    bed.done(&lead, &number, build::change_clause(2, turned)).await;
    let case = bed.view(&lead, &number).await;
    assert_ne!(case.contract.versions[0].hash, case.contract.versions[1].hash);
    let unsigned: Vec<String> = case.contract.unsigned().iter().map(Code::to_string).collect();
    assert_eq!(unsigned, ["person", "lead", ui.as_str()], "whoever is bound now signs again");
    // The plan takes goals, measures and competences over.
    bed.done(&lead, &number, build::adopt()).await;
    let case = bed.view(&bed.respondent_ui(), &number).await;
    let goals: Vec<(&str, Option<u32>)> = case.goals.iter().map(|g| (g.title.as_str(), g.clause)).collect();
    assert_eq!(goals, [("Rythme de travail", Some(1)), ("Permis de conduire", Some(2))]);
    let measures: Vec<(&str, &Code)> = case.measures.iter().map(|m| (m.plan.what.as_str(), &m.plan.owner)).collect();
    assert_eq!(measures, [("Stage", &sa), ("Cours", &ui)]);
    assert!(case.measures.iter().all(|m| m.until == due));
    bed.agrees().await;
}

#[tokio::test]
async fn case_56_every_version_stays_as_it_was_with_its_reason_and_those_who_signed_it() {
    let bed = Testbed::new().await;
    let number = bed.drafted_case(1).await;
    let (lead, ui) = (bed.case_manager(), bed.parties().0[0].clone());
    bed.sign_all(&number).await;
    let first = bed.view(&lead, &number).await.contract;
    let later = bed.today().saturating_add(90.days());
    let text = forms::clause("Permis de conduire", "Cours", &ui, later);
    let longer = ClauseText { due: later, ..first.versions[0].clauses[0].text.clone() };
    bed.done(&lead, &number, build::add_clause(text.clone())).await;
    bed.done(&lead, &number, build::drop_clause(4)).await;
    bed.done(&lead, &number, build::change_clause(1, longer)).await;
    bed.done(&lead, &number, build::add_clause(text)).await;
    let contract = bed.view(&bed.respondent_ui(), &number).await.contract;
    assert_eq!(contract.versions[0], first.versions[0], "the first is as it was");
    let kept: Vec<(u32, Vec<u32>, Option<&str>)> = (contract.versions.iter())
        .map(|v| (v.n, v.clauses.iter().map(|c| c.n).collect(), v.reason.as_ref().map(|r| r.as_str())))
        .collect();
    assert_eq!(
        kept,
        [
            (1, vec![1, 2, 3], None),
            (2, vec![1, 2, 3, 4], None),
            (3, vec![1, 2, 3], Some("Sans objet.")),
            (4, vec![1, 2, 3], Some("Prolongation.")),
            (5, vec![1, 2, 3, 5], None),
        ],
        "a number is given once"
    );
    assert_eq!(contract.signatures, first.signatures);
    assert!(contract.signatures.iter().all(|s| s.version == 1), "what was signed is the first");
    assert_eq!(bed.refused(&lead, &number, build::transmit()).await, "contract-unsigned");
    let happened = told(&bed, &lead, &number).await;
    let changes = ["contract.clause-added", "contract.clause-dropped", "contract.clause-changed"];
    assert!(changes.iter().all(|k| happened.iter().any(|h| h == k)), "{happened:?}");
    bed.agrees().await;
}
