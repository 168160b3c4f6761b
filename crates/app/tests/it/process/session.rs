//! Sessions: who is asked and comes, what the files lack, what is concluded and amended, and on whose order.

use super::{is_theirs, notices, planned, waits};
use app::AppError;
use app::case::Envelope;
use app::session::Answers;
use domain::case::Phase;
use domain::follow_up::DocumentKind;
use domain::model::SessionKind;
use domain::person::Correct;
use domain::session::{
    Answer, Chase, InviteeKind, Missing, Reschedule, SessionCommand, SessionState, missing_for_session,
};
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Person};
use jiff::ToSpan;
use testkit::{Testbed, build, forms};

#[tokio::test]
async fn case_35_invitees_answer_yes_no_or_another_time_and_who_came_is_recorded() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let (who, lead, ui, front) = (bed.coordinator(), bed.case_manager(), bed.respondent_ui(), bed.front_line());
    let session = planned(&bed, &who, build::round_table(&bed.region(), bed.today()), &number).await;
    for (kind, invitee) in [
        (InviteeKind::Respondent, &lead),
        (InviteeKind::Respondent, &ui),
        // For a first session the one who knows the person best.
        (InviteeKind::FrontLine, &front),
    ] {
        let invite = build::invite_as(kind, Some(&invitee.seated.account), None, &number);
        bed.on_session(&who, &session, invite).await;
    }
    bed.on_session(&who, &session, build::invite_as(InviteeKind::Person, None, None, &number)).await;
    assert_eq!(
        bed.session_refused(&lead, &session, build::reply(1, Answer::Yes, None)).await,
        "session-state",
        "not sent"
    );
    bed.on_session(&who, &session, build::dispatch()).await;
    for invitee in [&lead, &ui, &front] {
        assert_eq!(notices(&bed, invitee, "session.dispatched").await, 1, "{}", invitee.name);
    }

    // Each answers for themselves.
    let other = |at| build::reply(2, Answer::OtherTime, at);
    let (past, week) = (bed.today().saturating_sub(1.day()).at(9, 0, 0, 0), bed.today().saturating_add(7.days()));
    assert_eq!(bed.session_refused(&ui, &session, build::reply(1, Answer::Yes, None)).await, "not-permitted");
    assert_eq!(bed.session_refused(&bed.stranger(), &session, build::reply(1, Answer::Yes, None)).await, "not-found");
    assert_eq!(bed.session_refused(&ui, &session, other(None)).await, "reason-missing");
    assert_eq!(bed.session_refused(&ui, &session, other(Some(past))).await, "date-in-past");
    let proposed = week.at(14, 0, 0, 0);
    bed.on_session(&ui, &session, other(Some(proposed))).await;
    bed.on_session(&lead, &session, build::reply(1, Answer::Yes, None)).await;
    bed.on_session(&front, &session, build::reply(3, Answer::No, None)).await;
    assert_eq!(notices(&bed, &who, "session.replied").await, 3);
    let answers = bed.app.session_answers(&who, &session).await.unwrap();
    assert_eq!(answers, Answers { invited: 4, yes: 1, no: 1, other: 1, own: None });
    let replies = bed.app.session(&who, &session).await.unwrap().session.invitations;
    assert_eq!(replies[1].reply, Some((Answer::OtherTime, Some(proposed))));

    // At the time that was proposed everyone is asked anew.
    let (place, reason) = (forms::line("Salle 1"), forms::prose("Une invitée est absente."));
    let moved = SessionCommand::Reschedule(Reschedule { starts: proposed, place, reason });
    bed.on_session(&who, &session, moved).await;
    assert_eq!(bed.app.session_answers(&who, &session).await.unwrap().yes, 0);
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(bed.session_refused(&who, &session, build::hold()).await, "session-in-future");
    bed.days(7);
    assert_eq!(bed.session_refused(&who, &session, build::hold_with(&[])).await, "attendance-missing");
    assert_eq!(bed.session_refused(&who, &session, build::hold_with(&[1, 9])).await, "unknown-entry");
    bed.on_session(&who, &session, build::hold_with(&[1, 2, 4])).await;
    let held = bed.app.session(&who, &session).await.unwrap().session;
    let present: Vec<Option<bool>> = held.invitations.iter().map(|i| i.present).collect();
    assert_eq!((held.state, present), (SessionState::Held, vec![Some(true), Some(true), Some(false), Some(true)]));
    bed.agrees().await;
}

/// The person of the bed, without what one needs to reach them.
async fn forget_how_to_reach(bed: &Testbed, number: &str) -> Person {
    let whole = bed.view(&bed.front_line(), number).await.person;
    let person = Person { phone: None, commune: None, ..whole.clone() };
    bed.done(&bed.front_line(), number, CaseCommand::CorrectPerson(Correct { person })).await;
    whole
}

#[tokio::test]
async fn case_36_before_a_session_the_secretariat_checks_the_files_and_chases_what_is_missing() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let (who, secretariat, front) = (bed.coordinator(), bed.secretariat(), bed.front_line());
    let whole = forget_how_to_reach(&bed, &number).await;
    let on = bed.today().saturating_add(10.days());
    let session = planned(&bed, &who, build::round_table(&bed.region(), on), &number).await;
    let item = waits(&bed, &secretariat, &number, "completeness").await.remove(0);
    assert!(item.mine && item.due.firm, "it waits for the secretariat");
    assert_eq!((item.days, item.due.anchor), (7, on.to_string()), "three days before the session");
    let missing = async |who: &app::Caller| bed.app.session(who, &session).await.unwrap().agenda[0].missing.clone();
    let lacks = [Missing::Reach, Missing::Commune, Missing::Institutions];
    assert_eq!(missing(&secretariat).await, lacks);
    assert_eq!(bed.app.incomplete_files(&secretariat, &session).await.unwrap(), Some(1));

    let chase = |item| SessionCommand::Chase(Chase { case: build::code(&number), item });
    bed.on_session(&secretariat, &session, chase(Missing::Reach)).await;
    assert_eq!(bed.session_refused(&secretariat, &session, chase(Missing::Avs)).await, "already-done", "it is there");
    assert_eq!(bed.session_refused(&front, &session, chase(Missing::Reach)).await, "not-found");
    let chased = bed.app.session(&secretariat, &session).await.unwrap().session.chased;
    assert_eq!(chased, [(build::code(&number), Missing::Reach, bed.today())]);

    bed.done(&front, &number, CaseCommand::CorrectPerson(Correct { person: whole })).await;
    bed.done(&front, &number, build::involve(&bed.parties().0[0])).await;
    assert_eq!(missing(&secretariat).await, []);
    assert_eq!(bed.app.incomplete_files(&secretariat, &session).await.unwrap(), Some(0));
    assert!(waits(&bed, &secretariat, &number, "completeness").await.is_empty());
    // A consent that will have ended by then is missing, and so is a number that the institution may use.
    let mut case = bed.view(&front, &number).await;
    let after = case.consents[0].valid_until.saturating_add(1.day());
    assert_eq!(missing_for_session(&case, bed.app.model(), after), [Missing::Consent]);
    (case.person.avs, case.consents) = (None, Vec::new());
    let lacks = [Missing::Avs, Missing::Consent, Missing::Documents];
    assert_eq!(missing_for_session(&case, bed.app.model(), on), lacks);
    bed.agrees().await;
}

#[tokio::test]
async fn case_37_a_conclusion_gives_tasks_to_those_who_may_know_and_is_amended_with_a_reason() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let (who, ii, today) = (bed.coordinator(), bed.respondent_ii(), bed.today());
    let session = bed.table(&number).await;
    bed.on_session(&who, &session, build::hold()).await;
    let due = today.saturating_add(30.days());
    let institution = ii.seated.seat.institution.to_string();
    let tasks = |owner: &str, due| build::conclude_with(&session, vec![build::task(owner, due)]);
    let stranger = bed.stranger().seated.seat.institution;
    assert_eq!(bed.refused(&who, &number, tasks(stranger.as_str(), due)).await, "consent-does-not-cover");
    assert_eq!(bed.refused(&who, &number, tasks(&institution, today.saturating_sub(1.day()))).await, "date-in-past");
    assert_eq!(bed.refused(&who, &number, tasks("nobody", due)).await, "unknown-code");
    let both = vec![build::task(&institution, due), build::task("person", due)];
    bed.done(&who, &number, build::conclude_with(&session, both)).await;
    let case = bed.view(&ii, &number).await;
    assert_eq!((case.tasks.len(), case.tasks[0].held_on, case.phase()), (2, today, Phase::Designation));
    let item = waits(&bed, &ii, &number, "task").await.remove(0);
    assert!(item.mine && item.due.firm);
    assert_eq!((item.due.due, item.due.anchor), (due.to_string(), today.to_string()));

    assert_eq!(bed.refused(&bed.respondent_ui(), &number, build::complete_task(1)).await, "not-permitted");
    bed.done(&ii, &number, build::complete_task(1)).await;
    assert_eq!(bed.refused(&ii, &number, build::complete_task(1)).await, "already-done");
    assert!(!is_theirs(&bed, &ii, &number, "task").await);

    assert_eq!(bed.refused(&who, &number, build::amend(&session)).await, "session-state", "not approved yet");
    bed.on_session(&who, &session, build::approve()).await;
    assert_eq!(bed.refused(&bed.respondent_ui(), &number, build::amend(&session)).await, "not-permitted");
    assert_eq!(bed.refused(&who, &number, build::amend("DM-S-2026-999")).await, "unknown-entry");
    bed.days(2);
    bed.done(&who, &number, build::amend(&session)).await;
    let kept = &bed.view(&ii, &number).await.conclusions[0];
    assert_eq!(kept.conclude.text, case.conclusions[0].conclude.text, "the earlier words stay");
    let (stamp, amend) = &kept.amendments[0];
    assert_eq!((stamp.on, amend.reason.as_str()), (bed.today(), "Erreur de chiffre."));
    bed.agrees().await;
}

/// Two forms that other cantons know, beside those of the model.
fn with_other_forms(model: &str) -> String {
    let label = "label = { fr = \"a\", de = \"b\", it = \"c\", en = \"d\" }";
    let form = |code: &str, kind: &str, minutes: u16| {
        format!(
            "[[session_type]]\ncode = \"{code}\"\nkind = \"{kind}\"\nled_by = [\"regional-coordinator\"]\n\
             minutes_per_case = {minutes}\n{label}\n\n"
        )
    };
    let forms = form("bilateral-talk", "network", 45) + &form("moderated-table", "round-table", 20);
    model.replacen("[[cadence]]", &format!("{forms}[[cadence]]"), 1)
}

#[tokio::test]
async fn case_38_a_form_of_another_canton_is_a_session_like_any_other_under_its_own_name() {
    let bed = Testbed::under(with_other_forms).await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    let unknown = build::session("jam", &bed.region(), bed.today());
    let unknown = bed.app.plan_session(&who, unknown, &Envelope::default()).await;
    assert!(matches!(unknown, Err(AppError::Refused(r)) if r.field.as_deref() == Some("session_type")));
    for (n, (form, kind, minutes)) in
        [("bilateral-talk", SessionKind::Network, 45), ("moderated-table", SessionKind::RoundTable, 20)]
            .into_iter()
            .enumerate()
    {
        let session = planned(&bed, &who, build::session(form, &bed.region(), bed.today()), &number).await;
        bed.on_session(&who, &session, build::invite(&lead.seated.account, &number)).await;
        bed.on_session(&who, &session, build::dispatch()).await;
        bed.on_session(&lead, &session, build::reply(1, Answer::Yes, None)).await;
        bed.on_session(&who, &session, build::hold()).await;
        bed.done(&who, &number, build::conclude(&session)).await;
        bed.on_session(&who, &session, build::approve()).await;
        let held = bed.app.session(&who, &session).await.unwrap().session;
        assert_eq!((held.state, held.kind, held.agenda[0].minutes), (SessionState::Approved, kind, minutes));
        assert_eq!(bed.view(&lead, &number).await.conclusions[n].conclude.kind, kind);
    }
    bed.agrees().await;
}

#[tokio::test]
async fn case_40_an_assessment_is_ordered_by_the_coordinator_organised_by_the_secretariat_and_leaves_a_result() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let (who, secretariat) = (bed.coordinator(), bed.secretariat());
    bed.days(1);
    bed.done(&who, &number, build::triage_with_assessment()).await;
    let item = waits(&bed, &secretariat, &number, "assessment-planned").await.remove(0);
    assert_eq!((item.mine, item.days, item.due.firm), (true, 14, false), "the secretariat plans it within two weeks");
    assert!(!is_theirs(&bed, &bed.respondent_ui(), &number, "assessment-planned").await);

    let plan = build::session("assessment", &bed.region(), bed.today());
    let session = planned(&bed, &secretariat, plan, &number).await;
    let ii = bed.respondent_ii().seated.seat.institution;
    let expert = build::invite_as(InviteeKind::Expert, None, Some(&ii), &number);
    bed.on_session(&secretariat, &session, expert).await;
    bed.on_session(&secretariat, &session, build::dispatch()).await;
    bed.on_session(&who, &session, build::hold()).await;
    assert_eq!(bed.refused(&secretariat, &number, build::conclude(&session)).await, "not-permitted");
    bed.done(&who, &number, build::conclude(&session)).await;
    let file = bed.app.take_file(&secretariat, &number, "assessment.pdf", &forms::specimen()).await.unwrap();
    bed.done(&secretariat, &number, build::document(DocumentKind::Conclusion, file, None)).await;

    let case = bed.view(&bed.respondent_ii(), &number).await;
    let concluded = &case.conclusions[0].conclude;
    assert_eq!((concluded.kind, concluded.text.binding), (SessionKind::Assessment, true));
    assert_eq!(case.documents[0].filed.kind, DocumentKind::Conclusion, "the partners find the result");
    assert_eq!(case.phase(), Phase::Designation);
    let expert = &bed.app.session(&who, &session).await.unwrap().session.invitations[0];
    assert_eq!((expert.invited.invite.kind, expert.present), (InviteeKind::Expert, Some(true)));
    bed.agrees().await;
}

#[tokio::test]
async fn case_43_the_case_manager_asks_the_coordinator_for_another_session() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, who) = (bed.case_manager(), bed.coordinator());
    let ask = || build::request_session(SessionKind::Network);
    for other in [bed.respondent_ui(), bed.respondent_ii(), bed.front_line(), bed.secretariat()] {
        assert_eq!(bed.refused(&other, &number, ask()).await, "not-permitted", "{}", other.name);
    }
    bed.done(&lead, &number, ask()).await;
    assert_eq!(notices(&bed, &who, "triage.session-requested").await, 1);
    let item = waits(&bed, &who, &number, "session-requested").await.remove(0);
    assert_eq!((item.mine, item.days, item.due.anchor), (true, 14, bed.today().to_string()));
    let wish = bed.view(&who, &number).await.wishes.remove(0);
    assert_eq!((wish.kind, wish.stamp.by.account), (SessionKind::Network, lead.seated.account.clone()));
    assert_eq!(wish.reason.unwrap().as_str(), "Le logement est menacé.");
    let waiting = bed.app.waiting_for_session(&who).await.unwrap();
    assert!(waiting.iter().any(|(case, _)| case.row.number == number), "the page of sessions says so too");
    bed.done(&lead, &number, build::request_session(SessionKind::Assessment)).await;
    assert_eq!(bed.view(&who, &number).await.wishes[1].kind, SessionKind::Assessment);
    bed.agrees().await;
}
