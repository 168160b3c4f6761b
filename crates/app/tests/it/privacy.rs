//! The log, the reason, emergency access and the rights of the person (group 9 of the requirements, LPD 25 and 32).

use app::log::LogQuery;
use app::privacy::Given;
use app::{Action, AppError, CaseFilter};
use domain::consent::Category;
use domain::model::DueKind;
use domain::privacy::{GiveNotice, InformPerson, Notify, OpenEmergency, OpeningReason};
use domain::{CaseCommand, Refused};
use jiff::ToSpan;
use testkit::forms::prose;
use testkit::{Testbed, build, forms};

/// Whether something is refused because the role does not permit it.
fn forbidden<T>(answer: Result<T, AppError>) -> bool {
    matches!(answer, Err(AppError::Refused(r)) if r.code == Refused::NotPermitted)
}

/// Why something is refused.
fn code<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Refused {
    match answer {
        Err(AppError::Refused(r)) => r.code,
        other => panic!("{other:?}"),
    }
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

/// The lines that a case has, newest first: action, object, account, recipients.
async fn lines(bed: &Testbed, number: &str) -> Vec<(String, String, String, Option<String>)> {
    let query = LogQuery { case: Some(number.into()), limit: 500, ..wide(bed) };
    let page = bed.app.read_log(&bed.dpo(), &query).await.unwrap();
    page.lines.into_iter().map(|l| (l.entry.action, l.entry.object, l.entry.account, l.entry.recipients)).collect()
}

fn wide(bed: &Testbed) -> LogQuery {
    LogQuery { from: bed.today().saturating_sub(400.days()), ..LogQuery::week(bed.today()) }
}

#[tokio::test]
async fn data_05_opdo_4_every_way_to_a_case_leaves_a_line() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let lead = bed.case_manager();
    let app = &bed.app;
    let before = lines(&bed, &number).await.len();
    let view = app.case(&lead, &number).await.unwrap();
    app.timeline(&lead, &number).await.unwrap();
    app.sharing(&lead, &number).await.unwrap();
    app.case_before(&lead, &number, 3).await.unwrap();
    app.access_of_case(&lead, &number, None).await.unwrap();
    app.printed(&lead, &view, "contract").await.unwrap();
    app.search(&lead, &number).await.unwrap();
    assert!(app.timeline(&bed.stranger(), &number).await.is_err());
    assert!(app.sharing(&bed.stranger(), &number).await.is_err());
    assert!(app.read_file(&bed.stranger(), &number, "00").await.is_err());
    assert!(app.try_out(&bed.stranger(), &number, build::contact(bed.today())).await.is_err());
    assert_eq!(bed.refused(&bed.directorate(), &number, build::contact(bed.today())).await, "not-found");
    let found = lines(&bed, &number).await;
    let new: Vec<(&str, &str)> = found
        .iter()
        .rev()
        .skip(before)
        .map(|(a, o, ..)| (a.as_str(), o.as_str()))
        .filter(|(_, o)| *o != "log")
        .collect();
    let wanted = [
        ("read", "case"),
        ("read", "timeline"),
        ("read", "sharing"),
        ("read", "earlier-version"),
        ("read-log", "case"),
        ("print", "contract"),
        ("search", "1"),
        ("refuse", "timeline"),
        ("refuse", "sharing"),
        ("refuse", "files"),
        ("refuse", "follow-up.contact"),
        ("refuse", "follow-up.contact"),
    ];
    assert_eq!(new, wanted);
}

#[tokio::test]
async fn opdo_4_what_is_disclosed_is_logged_with_its_recipients() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let found = lines(&bed, &number).await;
    let told = |object: &str| {
        let line = found.iter().find(|(a, o, ..)| a == "disclose" && o == object);
        line.and_then(|(.., r)| r.clone()).unwrap_or_else(|| panic!("{object} is disclosed to nobody"))
    };
    let parties = bed.parties().0;
    assert_eq!(told("consent.give"), [parties[1].as_str(), parties[2].as_str()].join(","));
    assert_eq!(told("announcement.announce"), bed.coordinator().seated.seat.institution.as_str());
    assert_eq!(told("lead.propose"), parties[2].as_str());
    assert_eq!(told("session.dispatch"), parties[2].as_str());
    // What stays in the house is recorded, and disclosed to nobody.
    assert!(found.iter().any(|(a, o, ..)| a == "act" && o == "case.open"));
    assert!(!found.iter().any(|(a, o, ..)| a == "disclose" && o == "screening.record"));
}

#[tokio::test]
async fn opdo_4_the_log_is_read_by_the_data_protection_officer_alone_and_each_look_is_a_line() {
    let bed = Testbed::new().await;
    bed.followed_case(1).await;
    let others =
        [bed.front_line(), bed.case_manager(), bed.coordinator(), bed.officer(), bed.secretariat(), bed.directorate()];
    for who in others {
        assert!(forbidden(bed.app.read_log(&who, &wide(&bed)).await), "{}", who.name);
        assert!(forbidden(bed.app.export_log(&who, &wide(&bed), "check").await), "{}", who.name);
    }
    let page = bed.app.read_log(&bed.dpo(), &wide(&bed)).await.unwrap();
    // Never empty: the look itself is the first line.
    let first = &page.lines[0].entry;
    assert_eq!((first.action.as_str(), first.account.as_str()), ("read-log", bed.dpo().seated.account.as_str()));
    let exported = bed.app.export_log(&bed.dpo(), &wide(&bed), "check").await.unwrap();
    assert_eq!(exported.lines[0].entry.purpose.as_deref(), Some("check"));
    assert!(exported.lines.len() as i64 == exported.total && exported.total > page.lines.len() as i64);
}

#[tokio::test]
async fn opdo_4_a_line_is_marked_for_a_closer_look_and_looked_into_and_both_stand_in_the_log() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let dpo = bed.dpo();
    let marked = LogQuery { marked: true, ..wide(&bed) };
    assert_eq!(bed.app.read_log(&dpo, &marked).await.unwrap().total, 0);
    let page = bed.app.read_log(&dpo, &LogQuery { case: Some(number.clone()), ..wide(&bed) }).await.unwrap();
    let seq = page.lines[0].seq;
    assert!(forbidden(bed.app.mark_line(&bed.officer(), seq, false).await));
    assert_eq!(code(bed.app.mark_line(&dpo, seq, true).await), Refused::AlreadyDone, "nobody has marked it");
    assert_eq!(code(bed.app.mark_line(&dpo, i64::MAX, false).await), Refused::UnknownEntry);

    bed.app.mark_line(&dpo, seq, false).await.unwrap();
    assert_eq!(code(bed.app.mark_line(&dpo, seq, false).await), Refused::AlreadyDone);
    let waiting = bed.app.read_log(&dpo, &marked).await.unwrap();
    assert_eq!(waiting.lines.iter().map(|l| l.seq).collect::<Vec<_>>(), [seq]);
    assert_eq!(waiting.marks[&seq].marked.0, dpo.seated.account.as_str());

    bed.app.mark_line(&dpo, seq, true).await.unwrap();
    let page = bed.app.read_log(&dpo, &LogQuery { action: Some(Action::Settle), ..wide(&bed) }).await.unwrap();
    assert_eq!((page.total, page.lines[0].entry.object.clone()), (1, seq.to_string()));
    assert_eq!(page.lines[0].entry.case_number.as_deref(), Some(number.as_str()));
    assert!(page.marks[&seq].settled.is_some());
    assert_eq!(bed.app.read_log(&dpo, &marked).await.unwrap().total, 0);
    let (seal, hash) = page.seal.unwrap();
    assert_eq!((seal, hash.len()), (page.lines[0].seq, 64));
    bed.agrees().await;
}

#[tokio::test]
async fn the_log_is_filtered_and_paged_and_asks_for_a_shorter_period_where_it_is_too_much() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let dpo = bed.dpo();
    let of = |action| LogQuery { action: Some(action), ..wide(&bed) };
    let acts = bed.app.read_log(&dpo, &of(Action::Act)).await.unwrap();
    assert!(acts.lines.iter().all(|l| l.entry.action == "act") && acts.total > 5);
    let login = LogQuery { account: Some("frontline".into()), limit: 3, ..of(Action::Act) };
    let first = bed.app.read_log(&dpo, &login).await.unwrap();
    assert!(first.lines.iter().all(|l| l.entry.account == "demo.frontline"));
    let second = bed.app.read_log(&dpo, &LogQuery { before: first.older, ..login.clone() }).await.unwrap();
    assert!(second.lines[0].seq < first.lines[2].seq);
    let later =
        LogQuery { from: bed.today().saturating_add(1.days()), to: bed.today().saturating_add(2.days()), ..wide(&bed) };
    assert_eq!(bed.app.read_log(&dpo, &later).await.unwrap().total, 0);
    let reads: Vec<_> = (0..app::log::WIDEST)
        .map(|_| {
            let (app, dpo, number) = (bed.app.clone(), dpo.clone(), number.clone());
            tokio::spawn(async move { app.case(&dpo, &number).await.is_err() })
        })
        .collect();
    for read in reads {
        assert!(read.await.unwrap());
    }
    let refused = bed.app.read_log(&dpo, &wide(&bed)).await;
    assert!(matches!(refused, Err(AppError::Refused(r)) if r.code == Refused::TooWide));
}

#[tokio::test]
async fn opdo_4_a_line_stays_a_year_and_the_chain_can_be_verified_after_older_ones_went() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let day = bed.today();
    let young = bed.app.purge_log(day).await;
    assert!(matches!(young, Err(AppError::Refused(r)) if r.code == Refused::TooYoung));
    bed.days(400);
    bed.app.case(&bed.front_line(), &number).await.unwrap();
    let purged = bed.app.purge_log(day.saturating_add(2.days())).await.unwrap().unwrap();
    assert!(purged.lines > 5);
    assert_eq!(lines(&bed, &number).await.iter().filter(|(a, ..)| a == "read").count(), 1);
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
    assert_eq!(bed.app.purge_log(day).await.unwrap(), None);
}

/// Why a colleague opens a file.
fn given(code: OpeningReason, words: Option<&str>) -> Given {
    Given { code, words: words.map(prose) }
}

fn needs_reason<T>(answer: Result<T, AppError>) -> bool {
    matches!(answer, Err(AppError::Refused(r)) if r.code == Refused::ReasonRequired)
}

#[tokio::test]
async fn field_16_outside_the_own_team_a_file_opens_with_a_reason_that_lasts_for_the_day() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let app = &bed.app;
    let team = [bed.front_line(), bed.respondent_ui(), bed.coordinator()];
    for who in team {
        assert!(app.case(&who.at_the_door(), &number).await.is_ok());
    }
    for who in [bed.respondent_ii(), bed.officer(), bed.secretariat(), bed.respondent_ui_north()] {
        let who = who.at_the_door();
        for denied in [needs_reason(app.case(&who, &number).await), needs_reason(app.timeline(&who, &number).await)] {
            assert!(denied, "{}", who.name);
        }
        assert!(
            needs_reason(app.sharing(&who, &number).await) && needs_reason(app.read_file(&who, &number, "0").await)
        );
    }
    // What one may not know of is not there, with a reason or without.
    let stranger = bed.stranger().at_the_door();
    assert!(matches!(app.case(&stranger, &number).await, Err(AppError::NotFound)));
    let why = given(OpeningReason::Quality, None);
    assert!(matches!(app.give_reason(&stranger, &number, &why).await, Err(AppError::NotFound)));

    let ii = bed.respondent_ii().at_the_door();
    let other = app.give_reason(&ii, &number, &given(OpeningReason::Other, None)).await;
    assert!(matches!(other, Err(AppError::Refused(r)) if r.code == Refused::ReasonMissing));
    app.give_reason(&ii, &number, &given(OpeningReason::Other, Some("Rappel demandé"))).await.unwrap();
    assert!(app.case(&ii, &number).await.is_ok() && app.timeline(&ii, &number).await.is_ok());
    assert!(needs_reason(app.case(&bed.officer().at_the_door(), &number).await), "a reason is for one account");
    let query = LogQuery { case: Some(number.clone()), ..LogQuery::week(bed.today()) };
    let page = app.read_log(&bed.dpo(), &query).await.unwrap();
    let of = |action: Action| page.lines.iter().find(|l| l.entry.action == action.code() && l.entry.purpose.is_some());
    assert_eq!(of(Action::Read).and_then(|l| l.entry.purpose.as_deref()), Some("other"));
    let reason = of(Action::Reason).unwrap();
    assert_eq!(page.words.get(&reason.seq).map(String::as_str), Some("Rappel demandé"));
    assert!(page.lines.iter().any(|l| l.entry.outcome == "reason-required"));
    bed.days(1);
    assert!(needs_reason(app.case(&ii, &number).await), "the next day has its own reason");
}

#[tokio::test]
async fn field_16_whom_something_waits_for_is_asked_for_no_reason() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii().at_the_door());
    assert!(needs_reason(bed.app.case(&ii, &number).await));
    let due = bed.today().saturating_add(20.days());
    bed.done(&lead, &number, build::request(&ii.seated.seat.institution, due)).await;
    assert!(bed.app.case(&ii, &number).await.is_ok(), "a request waits for the answer of their institution");
    // Whoever is invited to talk about the case prepares for it.
    let bed = Testbed::new().await;
    let other = bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let case_manager = lead.at_the_door();
    assert!(needs_reason(bed.app.case(&case_manager, &other).await));
    bed.table(&other).await;
    assert!(bed.app.case(&case_manager, &other).await.is_ok());
}

#[tokio::test]
async fn field_16_what_is_unusual_is_told_to_the_data_protection_officer_alone() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    for _ in 0..5 {
        assert!(bed.app.case(&bed.stranger(), &number).await.is_err());
    }
    let (found, names) = bed.app.unusual_access(&bed.dpo(), 30).await.unwrap();
    let stranger = bed.stranger();
    let refused = found.iter().find(|f| f.rule == app::log::Rule::Refusals).unwrap();
    assert_eq!((refused.account.as_str(), refused.n), (stranger.seated.account.as_str(), 5));
    assert_eq!(names[&refused.account], stranger.name);
    assert!(forbidden(bed.app.unusual_access(&bed.officer(), 30).await));
}

/// Opens a case in an emergency.
fn emergency() -> CaseCommand {
    CaseCommand::OpenEmergency(OpenEmergency { reason: prose("Danger pour la vie.") })
}

#[tokio::test]
async fn field_16_an_emergency_opens_what_a_consent_could_and_ends_by_itself() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    // The person has taken back what concerns health; a front-line worker of a party knows the rest.
    let CaseCommand::WithdrawConsent(mut withdraw) = forms::withdraw(1, &[], bed.today()) else { unreachable!() };
    withdraw.categories.insert(Category::Health);
    bed.done(&bed.front_line(), &number, CaseCommand::WithdrawConsent(withdraw)).await;
    let party = bed.login("front-ii-centre").at_the_door();
    bed.app.give_reason(&party, &number, &given(OpeningReason::PersonAsked, None)).await.unwrap();
    let hidden = |v: &app::case::CaseView| {
        Category::ALL.iter().filter(|c| c.may_be_consented() && !v.redacted.sees(**c)).count()
    };
    let before = bed.app.case(&party, &number).await.unwrap();
    assert!(!before.redacted.sees(Category::Health));
    assert!(hidden(&before) > 0 && before.may("emergency.open"));
    bed.done(&party, &number, emergency()).await;
    assert_eq!(bed.refused(&party, &number, emergency()).await, "already-done");
    let during = bed.app.case(&party, &number).await.unwrap();
    assert_eq!(hidden(&during), 0);
    assert!(!during.redacted.sees(Category::Diagnosis) && !during.redacted.sees(Category::Note));
    let due = during.due.iter().find(|d| d.kind == DueKind::InformPerson).expect("the person is to be informed");
    assert_eq!(due.due, bed.today().saturating_add(7.days()));
    let told = async |who: &app::Caller| {
        let notices = bed.app.notices(who).await.unwrap();
        notices.iter().any(|n| n.kind == "emergency.opened" && n.case_number.as_deref() == Some(&number))
    };
    assert!(told(&bed.dpo()).await && told(&bed.coordinator()).await && told(&bed.front_line()).await);
    let found = lines(&bed, &number).await;
    let me = party.seated.account.as_str();
    assert!(
        found
            .iter()
            .any(|(action, object, who, _)| (action.as_str(), object.as_str(), who.as_str())
                == ("emergency", "case", me))
    );

    let clock = bed.app.clock();
    clock.set(clock.now() + 61.minutes());
    let after = bed.app.case(&party, &number).await.unwrap();
    assert_eq!(hidden(&after), hidden(&before), "it ended by itself");
    let inform = CaseCommand::InformPerson(InformPerson { emergency: 1, on: bed.today() });
    bed.done(&bed.front_line(), &number, inform).await;
    let view = bed.app.case(&bed.front_line(), &number).await.unwrap();
    assert!(view.due.iter().all(|d| d.kind != DueKind::InformPerson));
    bed.agrees().await;
}

#[tokio::test]
async fn field_16_an_emergency_opens_nothing_to_those_who_may_not_know_of_the_case_or_do_not_work_on_cases() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    assert_eq!(bed.refused(&bed.stranger(), &number, emergency()).await, "not-found");
    assert_eq!(bed.refused(&bed.officer(), &number, emergency()).await, "not-permitted");
    assert_eq!(bed.refused(&bed.dpo(), &number, emergency()).await, "not-found");
}

fn note() -> CaseCommand {
    CaseCommand::WriteNote(domain::follow_up::Note { text: prose("Rappel.") })
}

#[tokio::test]
async fn field_16_outside_the_own_team_nothing_is_done_with_a_file_before_the_reason_is_given() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let app = &bed.app;
    let (ii, north) = (bed.respondent_ii().at_the_door(), bed.respondent_ui_north().at_the_door());
    let withdraw = || {
        let CaseCommand::WithdrawConsent(withdraw) = forms::withdraw(1, &[], bed.today()) else { unreachable!() };
        withdraw
    };
    let take = async || app.take_file(&ii, &number, "proof.pdf", &forms::specimen()).await;
    assert_eq!(bed.refused(&ii, &number, note()).await, "reason-required");
    assert!(needs_reason(app.undo(&ii, &number, 1).await));
    assert!(needs_reason(app.try_out(&ii, &number, note()).await));
    assert!(needs_reason(take().await));
    assert!(needs_reason(app.preview_withdrawal(&ii, &number, &withdraw()).await));
    assert!(needs_reason(app.preview_screening(&north, &number, &Default::default()).await));
    // What one may not know of is not there, and an emergency says why in its own words.
    let stranger = bed.stranger().at_the_door();
    assert_eq!(bed.refused(&stranger, &number, note()).await, "not-found");
    assert!(matches!(app.try_out(&stranger, &number, note()).await, Err(AppError::NotFound)));
    let reasons: Vec<String> = refusals(&bed, &number, "reason-required").await;
    let wanted = ["follow-up.note", "undo.take-back", "follow-up.note", "file", "consent.withdraw", "screening.record"];
    assert_eq!(reasons, wanted);

    app.give_reason(&ii, &number, &given(OpeningReason::Substitution, None)).await.unwrap();
    // What happens in one moment is taken back as a whole or not at all.
    app.clock().set(app.clock().now() + 1.minutes());
    let done = bed.done(&ii, &number, note()).await;
    assert!(take().await.is_ok() && app.try_out(&ii, &number, note()).await.is_ok());
    assert!(app.undo(&ii, &number, done.version).await.is_ok());
    assert!(app.preview_withdrawal(&ii, &number, &withdraw()).await.is_ok());
    let query = LogQuery { case: Some(number.clone()), limit: 500, ..LogQuery::week(bed.today()) };
    let page = app.read_log(&bed.dpo(), &query).await.unwrap();
    let acts = page.lines.iter().filter(|l| l.entry.action == "act" && l.entry.account == ii.seated.account.as_str());
    let purposes: Vec<_> = acts.map(|l| l.entry.purpose.as_deref().unwrap_or_default()).collect();
    assert_eq!(purposes, ["substitution"; 3], "the note, the file, and the note taken back");
    let urgent = bed.login("front-ii-centre").at_the_door();
    bed.done(&urgent, &number, emergency()).await;
}

/// What was refused under a code on a case, oldest first.
async fn refusals(bed: &Testbed, number: &str, code: &str) -> Vec<String> {
    let query = LogQuery { case: Some(number.into()), limit: 500, ..wide(bed) };
    let page = bed.app.read_log(&bed.dpo(), &query).await.unwrap();
    let refused = page.lines.into_iter().rev().filter(|l| l.entry.action == "refuse" && l.entry.outcome == code);
    refused.map(|l| l.entry.object).collect()
}

#[tokio::test]
async fn field_16_a_closed_file_is_opened_again_with_a_reason_and_each_refusal_leaves_a_line() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    let north = bed.respondent_ui_north().at_the_door();
    let again = async |who: &app::Caller| {
        let reason = domain::case::OpenAgain { reason: prose("La personne est revenue.") };
        bed.app.open_again(who, &number, &app::case::Envelope::default(), reason).await
    };
    assert!(needs_reason(again(&north).await));
    assert!(again(&bed.stranger()).await.is_err());
    assert_eq!(refusals(&bed, &number, "reason-required").await, ["closure.reopen"]);
    assert_eq!(refusals(&bed, &number, "not-found").await, ["closure.reopen"]);
    bed.app.give_reason(&north, &number, &given(OpeningReason::PersonAsked, None)).await.unwrap();
    assert!(again(&north).await.is_ok());
}

#[tokio::test]
async fn field_16_whoever_organises_a_session_works_on_its_cases_for_thirty_days_and_then_says_why() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    let coordinator = bed.coordinator();
    bed.on_session(&coordinator, &session, build::hold()).await;
    bed.done(&coordinator, &number, build::conclude(&session)).await;
    let approve = domain::session::SessionCommand::Approve(domain::session::Approve {});
    bed.on_session(&coordinator, &session, approve).await;
    let secretariat = bed.secretariat().at_the_door();
    let seen = async || {
        let view = bed.app.session(&secretariat, &session).await.unwrap();
        (view.agenda[0].view.is_some(), view.agenda[0].asks)
    };
    assert_eq!(seen().await, (true, false));
    bed.days(40);
    assert_eq!(seen().await, (false, true));
    let why = given(OpeningReason::Quality, None);
    bed.app.give_reason(&secretariat, &number, &why).await.unwrap();
    assert_eq!(seen().await, (true, false));
    let query = LogQuery { case: Some(number.clone()), ..LogQuery::week(bed.today()) };
    let page = bed.app.read_log(&bed.dpo(), &query).await.unwrap();
    let read = page.lines.iter().find(|l| l.entry.action == "read" && l.entry.object == session).unwrap();
    assert_eq!(read.entry.purpose.as_deref(), Some("quality"));
    // Whoever was invited had their time to prepare, too.
    let invited = bed.case_manager().at_the_door();
    let view = bed.app.session(&invited, &session).await.unwrap();
    assert!(view.agenda[0].view.is_none() && view.agenda[0].asks);
}

#[tokio::test]
async fn field_16_a_request_shows_its_words_to_those_alone_who_have_the_file_open() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let (lead, ii) = (bed.case_manager(), bed.respondent_ii().at_the_door());
    let due = bed.today().saturating_add(20.days());
    bed.done(&lead, &number, build::request(&ii.seated.seat.institution, due)).await;
    let words = async || bed.app.requests_in_words(&ii).await.unwrap().0[0].request.is_some();
    assert!(words().await, "it waits for their answer");
    bed.done(&lead, &number, take_back(1)).await;
    assert!(!words().await, "nothing waits for them any more");
    bed.app.give_reason(&ii, &number, &given(OpeningReason::PersonAsked, None)).await.unwrap();
    assert!(words().await);
}

fn take_back(request: u32) -> CaseCommand {
    CaseCommand::TakeBackRequest(domain::service_request::TakeBack { request, reason: prose("Plus nécessaire.") })
}

#[tokio::test]
async fn opdo_4_planning_a_session_and_refusing_a_document_leave_a_line() {
    let bed = Testbed::new().await;
    let plan = build::round_table(&bed.region(), bed.today());
    let coordinator = bed.coordinator();
    let planned = bed.app.plan_session(&coordinator, plan.clone(), &app::case::Envelope::default()).await;
    assert!(planned.is_ok());
    let past = domain::session::Plan { starts: bed.today().saturating_sub(1.days()).at(9, 0, 0, 0), ..plan };
    assert!(bed.app.plan_session(&coordinator, past, &app::case::Envelope::default()).await.is_err());
    assert!(forbidden(bed.app.take_document(&bed.dpo(), "x.pdf", &forms::specimen()).await));
    let page = bed.app.read_log(&bed.dpo(), &wide(&bed)).await.unwrap();
    let line = |action: &str, object: &str| {
        let found = page.lines.iter().find(|l| l.entry.action == action && l.entry.object == object);
        found.map(|l| (l.entry.account.clone(), l.entry.outcome.clone()))
    };
    let me = coordinator.seated.account.to_string();
    assert_eq!(line("act", "session.plan"), Some((me.clone(), "done".into())));
    assert_eq!(line("refuse", "session.plan"), Some((me, "session-in-past".into())));
    assert_eq!(line("refuse", "document"), Some((bed.dpo().seated.account.to_string(), "not-permitted".into())));
}

#[tokio::test]
async fn data_05_whoever_searches_or_exports_faster_than_by_hand_waits_and_leaves_a_line() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let officer = bed.officer().at_the_door();
    let export = async |who: &app::Caller| bed.app.export_cases(who, &CaseFilter::default(), false, "steering").await;
    for _ in 0..30 {
        assert!(export(&officer).await.is_ok());
    }
    assert!(matches!(export(&officer).await, Err(AppError::TooMany { wait: 600 })));
    assert!(bed.app.search(&officer, "Exempel").await.is_ok(), "searching is counted by itself");
    assert!(export(&bed.secretariat().at_the_door()).await.is_ok(), "so is another account");
    let page = bed.app.read_log(&bed.dpo(), &wide(&bed)).await.unwrap();
    assert!(page.lines.iter().any(|l| l.entry.outcome == "too-many" && l.entry.object == "export"));
    let clock = bed.app.clock();
    clock.set(clock.now() + 10.minutes());
    assert!(export(&officer).await.is_ok());
    for _ in 0..400 {
        assert!(bed.app.search(&officer, "Nobody").await.is_ok());
    }
    assert!(matches!(bed.app.search(&officer, "Nobody").await, Err(AppError::TooMany { .. })));
}

#[tokio::test]
async fn data_14_social_assistance_tells_the_placement_office_with_its_basis_and_leaves_a_trace() {
    let bed = Testbed::new().await;
    let number = bed.consented_case(1).await;
    let (sa, ui) = (bed.case_manager(), bed.respondent_ui());
    let to = ui.seated.seat.institution.clone();
    let basis = domain::Line::new("LSE art. 35a").unwrap();
    let notify = |to: &domain::Code| {
        CaseCommand::NotifyAssistance(Notify { to: to.clone(), since: bed.today(), basis: basis.clone() })
    };
    assert_eq!(bed.refused(&ui, &number, notify(&to)).await, "not-permitted", "only whoever pays it");
    let insurance = bed.respondent_ii().seated.seat.institution;
    assert_eq!(bed.refused(&sa, &number, notify(&insurance)).await, "unknown-code", "only a placement office is told");
    bed.done(&sa, &number, notify(&to)).await;
    assert_eq!(bed.refused(&sa, &number, notify(&to)).await, "already-done");
    let told = bed.app.notices(&ui).await.unwrap();
    assert!(told.iter().any(|n| n.kind == "person.notified" && n.case_number.as_deref() == Some(&*number)));
    let lines = bed.app.access_of_case(&bed.front_line(), &number, None).await.unwrap();
    let own = lines.iter().map(|l| &l.entry).filter(|e| e.action == "disclose" && e.object == "person.notify");
    let told: Vec<_> = own.map(|e| (e.recipients.as_deref(), &*e.categories)).collect();
    assert_eq!(told, [(Some(to.as_str()), "benefits")]);
    assert_eq!(bed.view(&sa, &number).await.notified[0].1.basis, basis);
    bed.agrees().await;
}

#[tokio::test]
async fn data_05_that_the_person_was_informed_stands_in_the_file_with_who_what_when_and_why() {
    let bed = Testbed::new().await;
    let number = bed.opened_case(1).await;
    let front = bed.front_line();
    let (about, basis) =
        (forms::prose("Données de l'assurance, pour le placement."), domain::Line::new("LPD art. 19").unwrap());
    let notice = |on| CaseCommand::GiveNotice(GiveNotice { on, about: about.clone(), basis: basis.clone() });
    assert_eq!(bed.refused(&front, &number, notice(bed.today().tomorrow().unwrap())).await, "date-in-future");
    bed.done(&front, &number, notice(bed.today())).await;
    let case = bed.view(&front, &number).await;
    let (stamp, kept) = &case.informed[0];
    assert_eq!((&stamp.by.account, kept.on, &kept.basis), (&front.seated.account, bed.today(), &basis));
    bed.agrees().await;
}
