//! What the house refuses, and under which code: out of order, in the wrong role, without basis, too late.

use app::AppError;
use app::case::Envelope;
use domain::model::{Degree, Role};
use domain::person::Correct;
use domain::session::{AddCase, Approve, SessionCommand};
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code};
use testkit::{Testbed, build, forms};

#[tokio::test]
async fn case_05_to_24_nothing_is_announced_before_it_is_prepared() {
    let bed = Testbed::new().await;
    let (front, respondent, region) = (bed.front_line(), bed.respondent_ui(), bed.region());
    let number = bed.opened_case(1).await;
    let announce = || build::announce(&region);
    assert_eq!(bed.refused(&front, &number, build::ask()).await, "screening-missing");
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "screening-missing");
    bed.done(&front, &number, bed.screening(Degree::Network)).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "screening-not-indicated");
    bed.done(&front, &number, bed.screening(Degree::RoundTable)).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "consultation-missing");
    bed.done(&front, &number, build::ask()).await;
    assert_eq!(bed.refused(&front, &number, build::ask()).await, "consultation-pending");
    bed.done(&respondent, &number, build::advise()).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "participation-missing");
    bed.done(&front, &number, forms::participate(bed.today())).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "consent-missing");
    bed.done(&front, &number, bed.offer()).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "consent-not-valid");
    bed.done(&front, &number, forms::give(1, bed.today(), None)).await;
    bed.done(&respondent, &number, announce()).await;
    assert_eq!(bed.refused(&respondent, &number, announce()).await, "already-done");
}

#[tokio::test]
async fn case_24_only_the_respondent_announces_and_only_the_coordinator_sorts() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    assert_eq!(bed.refused(&bed.front_line(), &number, build::announce(&bed.region())).await, "not-permitted");
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, build::announce(&bed.region())).await, "not-permitted");
    bed.done(&bed.respondent_ui(), &number, build::announce(&bed.region())).await;
    let triage = || build::triage(TriageOutcome::Complex);
    for who in [bed.front_line(), bed.respondent_ui(), bed.secretariat(), bed.officer()] {
        assert_eq!(bed.refused(&who, &number, triage()).await, "not-permitted", "{}", who.name);
    }
    // Another region, another theme, another institution, no work on cases: there is nothing there.
    for who in [bed.coordinator_north(), bed.coordinator_youth(), bed.stranger(), bed.directorate(), bed.committee()] {
        assert_eq!(bed.refused(&who, &number, triage()).await, "not-found", "{}", who.name);
    }
}

#[tokio::test]
async fn case_30_a_route_that_is_given_by_hand_wants_its_reason() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    let respondent = bed.respondent_ui();
    let other = build::announce_override(&bed.region(), Role::ThematicCoordinator);
    assert_eq!(bed.refused(&respondent, &number, other).await, "reason-missing");
    let officer = build::announce_override(&bed.region(), Role::CantonalOfficer);
    assert_eq!(bed.refused(&respondent, &number, officer).await, "route-unknown");
    bed.done(&respondent, &number, build::announce_theme(&bed.region(), Some("youth"))).await;
    bed.days(1);
    assert_eq!(bed.refused(&bed.coordinator(), &number, build::triage(TriageOutcome::Complex)).await, "not-found");
    bed.done(&bed.coordinator_youth(), &number, build::triage(TriageOutcome::Complex)).await;
}

#[tokio::test]
async fn case_29_a_refused_announcement_goes_no_further_until_it_is_announced_again() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Refused).await;
    let add = |n: &str| SessionCommand::AddCase(AddCase { case: build::code(n), minutes: None });
    let plan = build::round_table(&bed.region(), bed.today());
    let session = bed.app.plan_session(&bed.coordinator(), plan, &Envelope::default()).await.unwrap().number;
    assert_eq!(bed.session_refused(&bed.coordinator(), &session, add(&number)).await, "triage-refused");
    bed.days(1);
    bed.done(&bed.respondent_ui(), &number, build::announce(&bed.region())).await;
    assert_eq!(bed.session_refused(&bed.coordinator(), &session, add(&number)).await, "not-triaged");
}

#[tokio::test]
async fn case_37_a_session_is_held_on_its_day_and_concluded_once() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let session = bed.table(&number).await;
    assert_eq!(bed.refused(&who, &number, build::conclude(&session)).await, "session-state");
    assert_eq!(bed.refused(&who, &number, build::propose(&bed.case_manager().seated.account)).await, "no-conclusion");
    bed.on_session(&who, &session, build::hold()).await;
    let approve = || SessionCommand::Approve(Approve {});
    assert_eq!(bed.session_refused(&who, &session, approve()).await, "conclusion-missing");
    bed.done(&who, &number, build::conclude(&session)).await;
    assert_eq!(bed.refused(&who, &number, build::conclude(&session)).await, "already-done");
    bed.on_session(&who, &session, approve()).await;
    assert_eq!(bed.session_refused(&who, &session, build::add_case(&number)).await, "session-state");
}

#[tokio::test]
async fn case_37_minutes_of_a_session_are_approved_though_a_case_was_closed_meanwhile() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let session = bed.table(&number).await;
    bed.on_session(&who, &session, build::hold()).await;
    bed.done(&who, &number, build::triage(TriageOutcome::Ordinary)).await;
    let aside = domain::closure::SetAside { reason: forms::prose("Suivi ordinaire.") };
    bed.done(&who, &number, CaseCommand::SetAside(aside)).await;
    assert_eq!(bed.refused(&who, &number, build::conclude(&session)).await, "case-closed");
    bed.on_session(&who, &session, SessionCommand::Approve(Approve {})).await;
}

#[tokio::test]
async fn case_35_nobody_is_invited_without_basis_and_a_withdrawal_counts_until_the_dispatch() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let plan = build::round_table(&bed.region(), bed.today());
    let session = bed.app.plan_session(&who, plan, &Envelope::default()).await.unwrap().number;
    bed.on_session(&who, &session, build::add_case(&number)).await;
    let stranger = build::invite(&bed.stranger().seated.account, &number);
    assert_eq!(bed.session_refused(&who, &session, stranger).await, "consent-does-not-cover");
    bed.on_session(&who, &session, build::invite(&bed.respondent_ii().seated.account, &number)).await;
    let ii = bed.respondent_ii().seated.seat.institution;
    bed.done(&bed.front_line(), &number, forms::withdraw(1, &[ii], bed.today())).await;
    assert_eq!(bed.session_refused(&who, &session, build::dispatch()).await, "consent-does-not-cover");
}

#[tokio::test]
async fn case_45_only_the_pool_of_the_region_leads_and_only_with_basis() {
    let bed = Testbed::new().await;
    let number = bed.concluded_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let propose = |account: &Code| build::propose(account);
    assert_eq!(bed.refused(&who, &number, propose(&bed.front_line().seated.account)).await, "not-in-pool");
    assert_eq!(bed.refused(&who, &number, propose(&bed.respondent_ui_north().seated.account)).await, "not-in-pool");
    assert_eq!(bed.refused(&who, &number, propose(&bed.stranger().seated.account)).await, "consent-does-not-cover");
    bed.done(&who, &number, propose(&bed.case_manager().seated.account)).await;
    assert_eq!(bed.refused(&who, &number, propose(&bed.respondent_ii().seated.account)).await, "proposal-open");
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, build::accept(1)).await, "not-permitted");
    bed.done(&bed.case_manager(), &number, build::accept(1)).await;
    assert_eq!(bed.refused(&who, &number, propose(&bed.respondent_ii().seated.account)).await, "already-done");
    let tandem = build::form_tandem(&bed.respondent_ii().seated.account);
    assert_eq!(bed.refused(&bed.case_manager(), &number, tandem).await, "tandem-not-allowed");
}

#[tokio::test]
async fn case_52_an_outdated_version_is_not_signed_and_nobody_signs_for_another_institution() {
    let bed = Testbed::new().await;
    let number = bed.drafted_case(1).await;
    let (lead, ui) = (bed.case_manager(), bed.respondent_ui());
    let case = bed.view(&lead, &number).await;
    let (institution_ui, institution_sa) = (bed.parties().0[0].clone(), bed.parties().0[2].clone());
    let theirs = forms::sign(&case, institution_sa.as_str(), bed.today());
    assert_eq!(bed.refused(&ui, &number, theirs).await, "signer-not-concerned");
    let CaseCommand::Sign(mut old) = forms::sign(&case, institution_ui.as_str(), bed.today()) else { unreachable!() };
    old.hash = forms::line(&"0".repeat(64));
    assert_eq!(bed.refused(&ui, &number, CaseCommand::Sign(old)).await, "contract-outdated");
    let stranger = forms::sign(&case, bed.parties().0[1].as_str(), bed.today());
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, stranger).await, "signer-not-concerned");
}

#[tokio::test]
async fn case_47_requests_need_a_basis_and_are_answered_by_their_addressee_alone() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii());
    let stranger = bed.stranger().seated.seat.institution;
    assert_eq!(bed.refused(&lead, &number, build::request(&stranger, bed.today())).await, "consent-does-not-cover");
    bed.done(&lead, &number, build::request(&ii.seated.seat.institution, bed.today())).await;
    let accept = || CaseCommand::AcceptRequest(domain::service_request::Accept { request: 1, note: None });
    assert_eq!(bed.refused(&bed.respondent_ui(), &number, accept()).await, "not-permitted");
    bed.done(&ii, &number, accept()).await;
    assert_eq!(bed.refused(&ii, &number, accept()).await, "request-state");
}

#[tokio::test]
async fn case_20_an_expired_consent_opens_nothing() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    bed.days(366);
    assert_eq!(bed.refused(&bed.respondent_ui(), &number, build::announce(&bed.region())).await, "consent-not-valid");
    assert_eq!(
        bed.refused(&bed.front_line(), &number, forms::withdraw(1, &[], bed.today())).await,
        "consent-not-valid"
    );
    let hidden = bed.app.case(&bed.respondent_ii(), &number).await;
    assert!(matches!(hidden, Err(AppError::NotFound)));
}

#[tokio::test]
async fn x_03_two_who_change_the_same_thing_meet_and_two_who_change_different_things_do_not() {
    let bed = Testbed::new().await;
    let number = bed.opened_case(1).await;
    let (front, respondent) = (bed.front_line(), bed.respondent_ui());
    let old = Envelope { version: Some(1), request: None };
    let correct = |language| {
        let person = domain::Person { language, ..build::person(1) };
        CaseCommand::CorrectPerson(Correct { person })
    };
    bed.done(&front, &number, correct(domain::model::Language::De)).await;
    let met = bed.app.act(&respondent, &number, &old, correct(domain::model::Language::It)).await;
    let Err(AppError::Stale(stale)) = met else { panic!("the older version won") };
    assert_eq!((stale.loaded, stale.now, stale.by), (1, 2, front.name.clone()));
    let merged = bed.app.act(&respondent, &number, &old, bed.screening(Degree::Network)).await.unwrap();
    assert!(merged.merged);
}

#[tokio::test]
async fn case_21_a_closed_file_takes_nothing_but_withdrawals_and_checks() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let front = bed.front_line();
    assert_eq!(bed.refused(&front, &number, bed.screening(Degree::Network)).await, "case-closed");
    assert_eq!(bed.refused(&front, &number, bed.offer()).await, "case-closed");
    bed.done(&front, &number, forms::withdraw(1, &[], bed.today())).await;
    assert!(matches!(bed.app.case(&bed.respondent_ii(), &number).await, Err(AppError::NotFound)));
    bed.agrees().await;
}

#[tokio::test]
async fn case_27_a_possible_duplicate_is_shown_before_a_second_file_is_opened() {
    let bed = Testbed::new().await;
    bed.opened_case(1).await;
    let again = bed.app.open_case(&bed.stranger_front_line(), build::open(1), &Envelope::default()).await;
    assert!(matches!(again, Err(AppError::Refused(r)) if r.code.code() == "possible-duplicate"));
    let seen = domain::case::Open { despite_duplicates: true, ..build::open(1) };
    assert!(bed.app.open_case(&bed.stranger_front_line(), seen, &Envelope::default()).await.is_ok());
}

#[tokio::test]
async fn i7_every_refusal_leaves_a_line_in_the_log() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    bed.refused(&bed.front_line(), &number, build::announce(&bed.region())).await;
    let lines = bed.app.access_of_case(&bed.front_line(), &number, None).await.unwrap();
    let refused =
        |e: &store::access_log::Entry| (e.action.as_str(), e.object.as_str()) == ("refuse", "announcement.announce");
    assert!(lines.iter().any(|l| refused(&l.entry) && l.entry.outcome == "not-permitted"));
}

/// The offer of the bed, changed.
fn offer_with(bed: &Testbed, change: impl FnOnce(&mut domain::consent::Offer)) -> CaseCommand {
    let CaseCommand::OfferConsent(mut offer) = bed.offer() else { unreachable!() };
    change(&mut offer);
    CaseCommand::OfferConsent(offer)
}

#[tokio::test]
async fn case_18_a_consent_begins_neither_in_the_past_nor_in_a_far_future_and_not_among_others() {
    let bed = Testbed::new().await;
    let number = bed.advised_case(1).await;
    let (front, today) = (bed.front_line(), bed.today());
    let own = front.seated.seat.institution.clone();
    let from = |days: i32| offer_with(&bed, |o| o.valid_from = today.saturating_add(jiff::ToSpan::days(days)));
    assert_eq!(bed.refused(&front, &number, from(-1)).await, "date-in-past");
    assert_eq!(bed.refused(&front, &number, from(4000)).await, "date-too-far");
    let others = offer_with(&bed, |o| o.parties.retain(|p| *p != own));
    assert_eq!(bed.refused(&front, &number, others).await, "consent-own-missing");
    bed.done(&front, &number, from(0)).await;
    let CaseCommand::GiveConsent(mut early) = forms::give(1, today, None) else { unreachable!() };
    early.on = today.saturating_sub(jiff::ToSpan::days(1));
    early.channel = domain::consent::Channel::Oral;
    assert_eq!(bed.refused(&front, &number, CaseCommand::GiveConsent(early)).await, "consent-before-text");
}

#[tokio::test]
async fn case_29_a_triage_that_accepts_names_no_reason_of_refusal() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let CaseCommand::Triage(mut both) = build::triage(TriageOutcome::Complex) else { unreachable!() };
    both.refusal = Some(build::code(&bed.app.model().triage_reason[0].code));
    assert_eq!(bed.refused(&bed.coordinator(), &number, CaseCommand::Triage(both)).await, "contradiction");
}

#[tokio::test]
async fn case_34_a_coordinator_plans_for_the_own_region_or_theme_and_within_two_years() {
    let bed = Testbed::new().await;
    let code_of = |who: &app::Caller, plan| {
        let who = who.clone();
        let app = &bed.app;
        async move {
            match app.plan_session(&who, plan, &Envelope::default()).await {
                Err(AppError::Refused(r)) => r.code.code(),
                other => panic!("{other:?}"),
            }
        }
    };
    let other = bed.app.model().region.iter().find(|r| r.code != bed.region()).unwrap().code.clone();
    let plan = |region: &str, on| build::round_table(region, on);
    assert_eq!(code_of(&bed.coordinator(), plan(&other, bed.today())).await, "other-region");
    assert_eq!(code_of(&bed.coordinator_youth(), plan(&bed.region(), bed.today())).await, "theme-missing");
    let far = bed.today().saturating_add(jiff::ToSpan::years(50));
    assert_eq!(code_of(&bed.coordinator(), plan(&bed.region(), far)).await, "date-too-far");
}

#[tokio::test]
async fn case_20_what_an_institution_owes_falls_back_to_the_lead_when_its_consent_runs_out() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, TriageOutcome::Complex).await;
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii());
    bed.done(&lead, &number, build::request(&ii.seated.seat.institution, bed.today())).await;
    let owes = async |who: &app::Caller| {
        let work = bed.app.work(who, 90).await.unwrap();
        let mine = |i: &app::work::Item| i.mine && i.due.kind == "service-answer" && i.case.row.number == number;
        (work.items.iter().any(mine), !work.requests.is_empty())
    };
    assert_eq!((owes(&ii).await, owes(&lead).await.0), ((true, true), false));
    bed.days(400);
    assert_eq!(owes(&ii).await, (false, false), "it may not know of the case any more");
    assert!(owes(&lead).await.0, "a duty is never nobody's");
}

#[tokio::test]
async fn case_29_an_assessment_is_ordered_for_a_coordinated_case_alone() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let ordering = |outcome| {
        let CaseCommand::Triage(mut triage) = build::triage(outcome) else { unreachable!() };
        triage.order_assessment = true;
        CaseCommand::Triage(triage)
    };
    for outcome in [TriageOutcome::Ordinary, TriageOutcome::Refused] {
        let refused = bed.act(&bed.coordinator(), &number, ordering(outcome)).await;
        let Err(AppError::Refused(refusal)) = refused else { panic!("{outcome}: {refused:?}") };
        assert_eq!(refusal.field.as_deref(), Some("order_assessment"), "{outcome}");
    }
    bed.done(&bed.coordinator(), &number, ordering(TriageOutcome::Network)).await;
}

#[tokio::test]
async fn case_25_whoever_asks_for_advice_gets_advice_and_announces_anew_what_becomes_more() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    let (respondent, who) = (bed.respondent_ui(), bed.coordinator());
    let CaseCommand::Announce(mut advice) = build::announce(&bed.region()) else { unreachable!() };
    advice.way_in = domain::announcement::WayIn::AdviceOnly;
    bed.done(&respondent, &number, CaseCommand::Announce(advice)).await;
    bed.days(1);
    for outcome in [TriageOutcome::Network, TriageOutcome::Complex, TriageOutcome::Tandem] {
        assert_eq!(bed.refused(&who, &number, build::triage(outcome)).await, "advice-only", "{outcome}");
    }
    assert_eq!(bed.refused(&respondent, &number, build::announce(&bed.region())).await, "already-done");
    bed.done(&who, &number, build::triage(TriageOutcome::Ordinary)).await;
    bed.days(1);
    bed.done(&respondent, &number, build::announce(&bed.region())).await;
    bed.days(1);
    bed.done(&who, &number, build::triage(TriageOutcome::Complex)).await;
    assert_eq!(bed.refused(&respondent, &number, build::announce(&bed.region())).await, "already-done");
}

#[tokio::test]
async fn case_30_the_work_on_a_case_is_in_a_language_of_the_canton() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    let CaseCommand::Announce(mut announce) = build::announce(&bed.region()) else { unreachable!() };
    announce.language = domain::model::Language::It;
    assert_eq!(bed.refused(&bed.respondent_ui(), &number, CaseCommand::Announce(announce)).await, "unknown-code");
}

#[tokio::test]
async fn case_32_a_file_that_was_announced_again_is_not_set_aside_before_its_triage() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, TriageOutcome::Refused).await;
    let aside = || CaseCommand::SetAside(domain::closure::SetAside { reason: forms::prose("Sans suite.") });
    bed.days(1);
    bed.done(&bed.respondent_ui(), &number, build::announce(&bed.region())).await;
    assert_eq!(bed.refused(&bed.front_line(), &number, aside()).await, "not-triaged");
    bed.days(1);
    bed.done(&bed.coordinator(), &number, build::triage(TriageOutcome::Ordinary)).await;
    bed.done(&bed.front_line(), &number, aside()).await;
}

/// Takes back a proposal.
fn take_back(proposal: u32) -> CaseCommand {
    CaseCommand::TakeBackLead(domain::lead::TakeBackLead { proposal, reason: forms::prose("Sans réponse.") })
}

#[tokio::test]
async fn case_45_a_proposal_that_nobody_answers_is_taken_back_by_whoever_made_it_or_coordinates() {
    let bed = Testbed::new().await;
    let number = bed.concluded_case(1, TriageOutcome::Complex).await;
    let (who, ui, manager) = (bed.coordinator(), bed.respondent_ui(), bed.case_manager());
    bed.done(&ui, &number, build::propose(&manager.seated.account)).await;
    assert_eq!(bed.refused(&bed.respondent_ii(), &number, take_back(1)).await, "not-permitted");
    assert_eq!(bed.refused(&ui, &number, take_back(2)).await, "unknown-entry");
    bed.done(&ui, &number, take_back(1)).await;
    assert_eq!(bed.refused(&manager, &number, build::accept(1)).await, "not-permitted");
    assert!(bed.app.notices(&manager).await.unwrap().iter().any(|n| n.kind == "lead.taken-back"));
    bed.done(&ui, &number, build::propose(&manager.seated.account)).await;
    bed.done(&who, &number, take_back(2)).await;
    bed.done(&who, &number, build::propose(&bed.respondent_ii().seated.account)).await;
    bed.agrees().await;
}

#[tokio::test]
async fn case_45_a_proposal_to_an_institution_that_lost_its_basis_gives_way_to_the_next() {
    let bed = Testbed::new().await;
    let number = bed.concluded_case(1, TriageOutcome::Complex).await;
    let (who, ii) = (bed.coordinator(), bed.respondent_ii());
    bed.done(&who, &number, build::propose(&ii.seated.account)).await;
    let other = || build::propose(&bed.case_manager().seated.account);
    assert_eq!(bed.refused(&who, &number, other()).await, "proposal-open");
    let withdrawal = forms::withdraw(1, &[ii.seated.seat.institution], bed.today());
    bed.done(&bed.front_line(), &number, withdrawal).await;
    let due = bed.app.case(&who, &number).await.unwrap().due;
    assert!(due.iter().any(|d| d.kind == domain::model::DueKind::Designation), "somebody else has to be named");
    bed.done(&who, &number, other()).await;
    let case = bed.view(&who, &number).await;
    assert_eq!(case.proposals[0].answer, domain::lead::Answered::TakenBack);
    bed.done(&bed.case_manager(), &number, build::accept(2)).await;
    bed.agrees().await;
}

#[tokio::test]
async fn case_68_a_step_of_the_closure_is_not_done_before_the_closure_began() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    bed.days(10);
    bed.done(&lead, &number, build::start_closure()).await;
    let step = |on| build::step(domain::closure::ClosureStep::Letter, on);
    let before = bed.today().saturating_sub(jiff::ToSpan::days(1));
    assert_eq!(bed.refused(&lead, &number, step(before)).await, "dates-reversed");
    bed.done(&lead, &number, step(bed.today())).await;
}

#[tokio::test]
async fn case_64_an_exchange_on_a_dispute_comes_after_the_dispute() {
    let bed = Testbed::new().await;
    let (number, who) = (bed.led_case(1, TriageOutcome::Complex).await, bed.coordinator());
    bed.days(5);
    let (subject, account) = (forms::line("Qui paie le stage"), forms::prose("Deux avis."));
    bed.done(&who, &number, CaseCommand::OpenDispute(domain::dispute::OpenDispute { subject, account })).await;
    let exchange = |on| {
        let account = forms::prose("Entente.");
        CaseCommand::Exchange(domain::dispute::Exchange { dispute: 1, on, account, settled: true })
    };
    let before = bed.today().saturating_sub(jiff::ToSpan::days(1));
    assert_eq!(bed.refused(&who, &number, exchange(before)).await, "dates-reversed");
    bed.done(&who, &number, exchange(bed.today())).await;
}

#[tokio::test]
async fn case_34_a_session_is_planned_by_the_role_that_leads_its_type_or_by_the_secretariat() {
    let bed = Testbed::new().await;
    let plan = |session_type: &str, theme: Option<&str>| domain::session::Plan {
        session_type: build::code(session_type),
        theme: theme.map(build::code),
        ..build::round_table(&bed.region(), bed.today())
    };
    let planned = async |who: &app::Caller, plan| match bed.app.plan_session(who, plan, &Envelope::default()).await {
        Ok(_) => "planned",
        Err(AppError::Refused(r)) => {
            assert_eq!(r.field.as_deref(), Some("session_type"));
            r.code.code()
        }
        Err(other) => panic!("{other}"),
    };
    let (regional, thematic) = ("round-table-regional", "round-table-thematic");
    assert_eq!(planned(&bed.coordinator(), plan(thematic, None)).await, "other-lead");
    assert_eq!(planned(&bed.coordinator_youth(), plan(regional, Some("youth"))).await, "other-lead");
    assert_eq!(planned(&bed.coordinator(), plan(regional, None)).await, "planned");
    assert_eq!(planned(&bed.coordinator_youth(), plan(thematic, Some("youth"))).await, "planned");
    for who in [bed.coordinator(), bed.secretariat()] {
        assert_eq!(planned(&who, plan("network-session", None)).await, "planned", "{}", who.name);
    }
    assert_eq!(planned(&bed.secretariat(), plan(thematic, Some("youth"))).await, "planned");
}

#[tokio::test]
async fn case_35_the_person_and_their_representative_are_invited_each_once() {
    let bed = Testbed::new().await;
    let (number, who) = (bed.triaged_case(1, TriageOutcome::Complex).await, bed.coordinator());
    let session = bed.table(&number).await;
    let invite = |kind| {
        let cases = std::collections::BTreeSet::from([build::code(&number)]);
        SessionCommand::Invite(domain::session::Invite { kind, account: None, institution: None, cases })
    };
    use domain::session::InviteeKind::{Person, Representative};
    bed.on_session(&who, &session, invite(Person)).await;
    bed.on_session(&who, &session, invite(Representative)).await;
    assert_eq!(bed.session_refused(&who, &session, invite(Representative)).await, "already-done");
}

#[tokio::test]
async fn case_37_a_conclusion_that_leads_on_names_who_does_what_until_when() {
    let bed = Testbed::new().await;
    let (number, who) = (bed.triaged_case(1, TriageOutcome::Complex).await, bed.coordinator());
    let session = bed.table(&number).await;
    bed.on_session(&who, &session, build::hold()).await;
    let CaseCommand::Conclude(plain) = build::conclude(&session) else { unreachable!() };
    use domain::session::{Conclude, Next, TaskText};
    for next in [Next::Continue, Next::NetworkSession, Next::Assessment] {
        let without = CaseCommand::Conclude(Conclude { next, ..plain.clone() });
        let Err(AppError::Refused(refusal)) = bed.act(&who, &number, without).await else { panic!("{next}") };
        assert_eq!((refusal.code.code(), refusal.field.as_deref()), ("task-missing", Some("tasks")), "{next}");
    }
    let task = TaskText { what: forms::line("Visite"), owner: build::code("person"), due: bed.today() };
    let with = Conclude { next: Next::Continue, tasks: vec![task], ..plain };
    bed.done(&who, &number, CaseCommand::Conclude(with)).await;
}
