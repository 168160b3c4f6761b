//! Mail and calendars: what is written to whom, what becomes of it, how invitations are answered without signing in, and
//! what a calendar reads.

use app::account::SignInSettings;
use app::calendar::MailAnswer;
use app::case::Envelope;
use app::log::LogQuery;
use app::mail::{
    CameOf, Carrier, Carrying, Incoming, Invited, Letter, Letterbox, Mail, MailState, Returned, Rhythm, Sending,
    Trouble,
};
use app::{Action, App, AppError, Caller};
use domain::model::Role;
use domain::session::{Answer, Cancel, InviteeKind, Reschedule, SessionCommand, Uninvite};
use domain::triage::TriageOutcome;
use domain::{CaseCommand, MailAddress};
use jiff::ToSpan;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use testkit::{Testbed, build, forms};

/// Takes letters and answers with what it was told to, the last answer for good.
#[derive(Default)]
struct Postbag {
    taken: Mutex<Vec<String>>,
    answers: Mutex<Vec<Result<(), Trouble>>>,
}

impl Postbag {
    fn answer(&self, answers: &[Result<(), Trouble>]) {
        *self.answers.lock().unwrap() = answers.to_vec();
    }

    fn taken(&self) -> usize {
        self.taken.lock().unwrap().len()
    }
}

impl Carrier for Postbag {
    fn sender(&self) -> String {
        "cii@example.ch".into()
    }

    fn carry<'a>(&'a self, _: &'a App, mail: &'a Mail) -> Carrying<'a> {
        self.taken.lock().unwrap().push(mail.id.clone());
        let mut answers = self.answers.lock().unwrap();
        let answer = if answers.len() > 1 { answers.remove(0) } else { answers.first().cloned().unwrap_or(Ok(())) };
        Box::pin(async move { answer })
    }
}

/// A house that is no demonstration, with somebody who carries its mail.
async fn house() -> (Testbed, Arc<Postbag>) {
    let mut bed = Testbed::new().await;
    let bag = Arc::new(Postbag::default());
    let mut app = bed.app.clone();
    app.demo = false;
    let door = SignInSettings { origin: Some("https://cii.example.ch".into()), ..SignInSettings::default() };
    bed.app = app.with_front_door(door).unwrap().with_mail(bag.clone()).unwrap();
    (bed, bag)
}

fn address(who: &Caller) -> MailAddress {
    MailAddress::new(format!("{}@example.org", who.seated.account)).unwrap()
}

async fn reached(bed: &Testbed, people: &[&Caller]) {
    for who in people {
        bed.app.set_mailbox(who, Some(&address(who)), Rhythm::Daily).await.unwrap();
    }
}

/// All letters, the oldest first.
async fn letters(bed: &Testbed) -> Vec<Mail> {
    let found = bed.app.outbox(&bed.secretariat(), None, None).await.unwrap();
    let mut all: Vec<Mail> = found.entries.into_iter().map(|entry| entry.mail).collect();
    // The clock stands still between two changes; the number of the state does not.
    all.sort_by_key(|mail| (mail.made, invited(mail).map(|i| i.sequence)));
    all
}

/// What was told to somebody of invitations: kind, number of the state, whether it replaces an earlier one.
fn told(letters: &[Mail], who: &Caller) -> Vec<(&'static str, u32, bool)> {
    let own = letters.iter().filter(|l| l.account == who.seated.account.as_str());
    own.filter_map(|l| invited(l).map(|i| (l.letter.kind(), i.sequence, i.again))).collect()
}

fn invited(mail: &Mail) -> Option<&Invited> {
    match &mail.letter {
        Letter::Invitation(invited) | Letter::Cancellation(invited) => Some(invited),
        Letter::Request { .. } | Letter::Digest { .. } => None,
    }
}

/// A session in a week to which some are invited with an account and the person without; not sent.
async fn prepared(bed: &Testbed, people: &[&Caller]) -> (String, String) {
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let who = bed.coordinator();
    let plan = build::round_table(&bed.region(), bed.today().saturating_add(7.days()));
    let session = bed.app.plan_session(&who, plan, &Envelope::default()).await.unwrap().number;
    bed.on_session(&who, &session, build::add_case(&number)).await;
    for invitee in people {
        bed.on_session(&who, &session, build::invite(&invitee.seated.account, &number)).await;
    }
    bed.on_session(&who, &session, build::invite_as(InviteeKind::Person, None, None, &number)).await;
    (session, number)
}

fn moved(to: jiff::civil::DateTime) -> SessionCommand {
    let (place, reason) = (forms::line("Salle 2"), forms::prose("La salle est prise."));
    SessionCommand::Reschedule(Reschedule { starts: to, place, reason })
}

#[tokio::test]
async fn case_35_an_invitation_goes_out_once_again_at_once_when_the_session_moves_and_is_taken_back() {
    let (bed, bag) = house().await;
    let (who, lead, ui, late) = (bed.coordinator(), bed.case_manager(), bed.respondent_ui(), bed.respondent_ii());
    reached(&bed, &[&lead, &ui, &late]).await;
    let (session, number) = prepared(&bed, &[&lead, &ui]).await;
    assert_eq!(letters(&bed).await, [], "nothing before it is sent");
    bed.on_session(&who, &session, build::dispatch()).await;
    let first = letters(&bed).await;
    for invitee in [&lead, &ui] {
        assert_eq!(told(&first, invitee), [("invitation", 1, false)]);
    }
    assert_eq!(first.len(), 2, "the person has no account");
    // Whoever is invited later gets theirs; nobody is told twice of what has not changed.
    bed.on_session(&who, &session, build::invite(&late.seated.account, &number)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    let second = letters(&bed).await;
    assert_eq!((told(&second, &lead).len(), told(&second, &late)), (1, vec![("invitation", 2, false)]));
    // After a change everybody with an account is asked anew at once, under the same name.
    let later = bed.today().saturating_add(8.days()).at(14, 0, 0, 0);
    bed.on_session(&who, &session, moved(later)).await;
    let third = letters(&bed).await;
    assert_eq!(told(&third, &lead), [("invitation", 1, false), ("invitation", 3, true)]);
    for invitee in [&ui, &late] {
        assert_eq!(told(&third, invitee).last(), Some(&("invitation", 3, true)));
    }
    assert_eq!(third.len(), 6);
    let uids: BTreeSet<&str> = third
        .iter()
        .filter(|l| l.account == lead.seated.account.as_str())
        .filter_map(invited)
        .map(|i| &*i.uid)
        .collect();
    assert_eq!(uids.len(), 1, "{uids:?}");
    let last = third.iter().rev().find_map(invited).unwrap();
    assert_eq!((last.starts, last.place.as_str()), (later, "Salle 2"));
    // Taken back from one, then from all who are left.
    bed.on_session(&who, &session, SessionCommand::Uninvite(Uninvite { invitation: 2 })).await;
    let fourth = letters(&bed).await;
    assert_eq!(told(&fourth, &ui).last(), Some(&("cancellation", 4, true)));
    assert_eq!(fourth.len(), 7);
    bed.on_session(&who, &session, SessionCommand::Cancel(Cancel { reason: forms::prose("Reporté.") })).await;
    let all = letters(&bed).await;
    for invitee in [&lead, &late] {
        assert_eq!(told(&all, invitee).last().map(|t| (t.0, t.1)), Some(("cancellation", 4)));
    }
    assert_eq!(told(&all, &ui).len(), 3, "nobody is told twice that it does not concern them any more");
    bed.app.work_on_jobs().await.unwrap();
    assert_eq!(bag.taken(), all.len());
    assert!(letters(&bed).await.iter().all(|l| l.state == MailState::Sent && l.attempts == 1));
    bed.agrees().await;
}

#[tokio::test]
async fn case_35_a_session_that_moves_asks_those_on_paper_only_by_a_new_letter_and_nobody_twice() {
    let (bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, number) = prepared(&bed, &[&lead]).await;
    bed.on_session(&who, &session, moved(bed.today().saturating_add(8.days()).at(9, 0, 0, 0))).await;
    assert_eq!(letters(&bed).await, [], "nobody was invited yet");
    bed.on_session(&who, &session, build::dispatch()).await;
    let later = bed.today().saturating_add(9.days()).at(9, 0, 0, 0);
    bed.on_session(&who, &session, moved(later)).await;
    let seen = bed.app.session(&who, &session).await.unwrap().session;
    let sent: Vec<bool> = seen.invitations.iter().map(|i| i.sent).collect();
    assert_eq!(
        (seen.state, sent),
        (domain::session::SessionState::Invited, vec![true, false]),
        "the person has no account"
    );
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(told(&letters(&bed).await, &lead), [("invitation", 1, false), ("invitation", 2, true)]);
    // Whoever is on the list and was not invited yet is not invited by the way.
    bed.on_session(&who, &session, build::invite(&bed.respondent_ui().seated.account, &number)).await;
    bed.on_session(&who, &session, moved(later)).await;
    let seen = bed.app.session(&who, &session).await.unwrap().session;
    assert_eq!(seen.invitations.iter().map(|i| i.sent).collect::<Vec<_>>(), [true, false, false]);
    // Nobody is told of a session whose consent is gone, and the letter that went before stays as it was.
    let lost = [lead.seated.seat.institution.clone()];
    bed.done(&bed.front_line(), &number, app::simulate::forms::withdraw(1, &lost, bed.today())).await;
    let before = letters(&bed).await.len();
    bed.on_session(&who, &session, moved(later)).await;
    assert_eq!(letters(&bed).await.len(), before);
    bed.agrees().await;
}

#[tokio::test]
async fn case_35_whoever_was_told_nothing_is_not_told_that_it_was_cancelled() {
    let (bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    let (session, _) = prepared(&bed, &[&lead]).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    reached(&bed, &[&lead]).await;
    bed.on_session(&who, &session, SessionCommand::Cancel(Cancel { reason: forms::prose("Reporté.") })).await;
    assert_eq!(letters(&bed).await, []);
    let (sent, unreached) = bed.app.session_mail(&who, &session).await.unwrap();
    assert!(sent.is_empty() && unreached == BTreeSet::from([2]), "the person alone is not reached: {unreached:?}");
}

/// The path of the link of an invitation, as it stands in the letter.
async fn link(bed: &Testbed, session: &str, n: u32) -> String {
    let link = bed.app.answer_link(&bed.coordinator(), session, n).await.unwrap();
    link.strip_prefix("https://cii.example.ch/answer/").expect("a link of the house").to_string()
}

#[tokio::test]
async fn case_35_an_invitation_is_answered_under_its_link_without_an_account_until_the_session_begins() {
    let (bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    let unsent = bed.app.answer_link(&who, &session, 1).await;
    assert!(matches!(unsent, Err(AppError::NotFound)), "{unsent:?}");
    bed.on_session(&who, &session, build::dispatch()).await;
    let stranger = bed.app.answer_link(&bed.stranger(), &session, 1).await;
    assert!(matches!(stranger, Err(AppError::NotFound)), "{stranger:?}");
    let (mine, theirs) = (link(&bed, &session, 1).await, link(&bed, &session, 2).await);
    let told = letters(&bed).await;
    let path = bed.app.answer_path_of(invited(&told[0]).unwrap()).await.unwrap();
    assert_eq!(path, Some(format!("/answer/{mine}")), "the letter has the same");
    // Opening it answers nothing.
    assert_eq!(bed.app.asked_under(&mine).await.unwrap().given, None);
    bed.app.answer_by_link(&mine, Answer::No, None).await.unwrap();
    bed.app.answer_by_link(&theirs, Answer::Yes, None).await.unwrap();
    assert_eq!(bed.app.asked_under(&mine).await.unwrap().given, Some((Answer::No, None)));
    let refused = bed.app.answer_by_link(&mine, Answer::OtherTime, None).await;
    assert!(matches!(refused, Err(AppError::Refused(_))), "{refused:?}");
    let answers = bed.app.session_answers(&who, &session).await.unwrap();
    assert_eq!((answers.yes, answers.no), (1, 1));
    // In the name of whoever is invited, and of those without an account in that of the house.
    let query = LogQuery { action: Some(Action::Act), limit: 500, ..LogQuery::week(bed.today()) };
    let lines = bed.app.read_log(&bed.dpo(), &query).await.unwrap().lines;
    let replies = lines.iter().map(|l| &l.entry).filter(|e| e.object == "session.reply");
    let mut by: Vec<_> = replies.map(|e| (e.account.as_str(), e.purpose.as_deref())).collect();
    by.reverse();
    assert_eq!(by, [(lead.seated.account.as_str(), Some("link")), ("house", Some("link"))]);
    // A link that was changed, that of another invitation, and one that is none open nothing.
    let changed = mine.replace(".1.", ".2.");
    for wrong in [changed.as_str(), "over", "", "a.b.c.d", &mine[..mine.len() - 1]] {
        assert!(matches!(bed.app.asked_under(wrong).await, Err(AppError::NotFound)), "{wrong}");
    }
    // A session that was moved has a new link, and a number that was given anew is somebody else's.
    bed.on_session(&who, &session, moved(bed.today().saturating_add(9.days()).at(9, 0, 0, 0))).await;
    assert!(matches!(bed.app.asked_under(&mine).await, Err(AppError::NotFound)));
    bed.on_session(&who, &session, build::dispatch()).await;
    assert!(matches!(bed.app.answer_by_link(&mine, Answer::Yes, None).await, Err(AppError::NotFound)));
    let now = link(&bed, &session, 1).await;
    bed.days(8);
    assert!(bed.app.asked_under(&now).await.is_ok());
    bed.days(1);
    assert!(matches!(bed.app.asked_under(&now).await, Err(AppError::NotFound)), "it has begun");
    bed.agrees().await;
}

#[tokio::test]
async fn case_35_a_number_that_is_given_anew_does_not_open_to_whom_it_belonged_before() {
    let (bed, _) = house().await;
    let (who, lead, ui) = (bed.coordinator(), bed.case_manager(), bed.respondent_ui());
    let (session, number) = prepared(&bed, &[]).await;
    bed.on_session(&who, &session, build::invite(&lead.seated.account, &number)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    let before = link(&bed, &session, 2).await;
    bed.on_session(&who, &session, SessionCommand::Uninvite(Uninvite { invitation: 2 })).await;
    bed.on_session(&who, &session, build::invite(&ui.seated.account, &number)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    let after = link(&bed, &session, 2).await;
    assert_ne!(before, after);
    assert!(matches!(bed.app.asked_under(&before).await, Err(AppError::NotFound)));
    assert!(bed.app.asked_under(&after).await.is_ok());
}

#[tokio::test]
async fn case_35_the_answer_of_a_calendar_counts_for_the_state_that_it_answers() {
    let (bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    let uid = invited(&letters(&bed).await[0]).unwrap().uid.clone();
    let by_mail = async |uid: &str, sequence| bed.app.answer_by_mail(uid, sequence, Answer::Yes, None).await.unwrap();
    assert_eq!(by_mail(&uid, Some(1)).await, MailAnswer::Recorded);
    assert_eq!(bed.app.session_answers(&who, &session).await.unwrap().yes, 1);
    for wrong in ["x", "DM-S-2026-999.1.abc@trait-dunion", uid.replace("@trait-dunion", "@elsewhere").as_str()] {
        assert_eq!(by_mail(wrong, Some(1)).await, MailAnswer::NotOurs, "{wrong}");
    }
    let mut guessed = uid.clone();
    let at = uid.find('@').unwrap() - 1;
    guessed.replace_range(at..=at, if &uid[at..=at] == "0" { "1" } else { "0" });
    assert_eq!(by_mail(&guessed, Some(1)).await, MailAnswer::NotOurs);
    bed.on_session(&who, &session, moved(bed.today().saturating_add(9.days()).at(9, 0, 0, 0))).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(by_mail(&uid, Some(1)).await, MailAnswer::Outdated, "it was moved since");
    let other = bed.today().saturating_add(10.days()).at(10, 0, 0, 0);
    let answered = bed.app.answer_by_mail(&uid, Some(2), Answer::OtherTime, Some(other)).await.unwrap();
    assert_eq!(answered, MailAnswer::Recorded);
    let past = bed.today().saturating_sub(1.day()).at(10, 0, 0, 0);
    let refused = bed.app.answer_by_mail(&uid, Some(2), Answer::OtherTime, Some(past)).await.unwrap();
    assert_eq!(refused, MailAnswer::Outdated);
    bed.on_session(&who, &session, SessionCommand::Cancel(Cancel { reason: forms::prose("Reporté.") })).await;
    assert_eq!(by_mail(&uid, None).await, MailAnswer::Outdated);
    bed.agrees().await;
}

#[tokio::test]
async fn a_letter_is_tried_again_after_growing_waits_and_given_up_after_three_days() {
    let (bed, bag) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    bag.answer(&[Err(Trouble::Later("451 4.7.1".into())), Err(Trouble::Later("timeout".into())), Ok(())]);
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(bed.app.work_on_jobs().await.unwrap(), 0);
    let letter = async || letters(&bed).await.remove(0);
    let first = letter().await;
    assert_eq!((first.state, first.attempts, first.fault.as_deref()), (MailState::Waiting, 1, Some("451 4.7.1")));
    assert_eq!((bed.app.work_on_jobs().await.unwrap(), bag.taken()), (0, 1), "not at once again");
    pass(&bed, 11);
    assert_eq!((bed.app.work_on_jobs().await.unwrap(), bag.taken()), (0, 2));
    pass(&bed, 11);
    assert_eq!((bed.app.work_on_jobs().await.unwrap(), bag.taken()), (0, 2), "the second wait is longer");
    pass(&bed, 10);
    assert_eq!((bed.app.work_on_jobs().await.unwrap(), bag.taken()), (1, 3));
    assert_eq!((letter().await.state, letter().await.fault), (MailState::Sent, None));
    // One that never gets through.
    bag.answer(&[Err(Trouble::Later("connection".into()))]);
    bed.on_session(&who, &session, moved(bed.today().saturating_add(9.days()).at(9, 0, 0, 0))).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    bed.app.work_on_jobs().await.unwrap();
    bed.days(4);
    bed.app.work_on_jobs().await.unwrap();
    let given_up = letters(&bed).await.pop().unwrap();
    assert_eq!((given_up.state, given_up.fault.as_deref()), (MailState::Failed, Some("connection")));
    assert_eq!(bed.app.mailbox(&lead).await.unwrap().refused, None, "that says nothing of the address");
    let taken = bag.taken();
    bed.days(1);
    bed.app.work_on_jobs().await.unwrap();
    assert_eq!(bag.taken(), taken, "it is left alone");
}

/// Lets some seconds pass.
fn pass(bed: &Testbed, seconds: i64) {
    let clock = bed.app.clock();
    clock.set(clock.now().saturating_add(seconds.seconds()).unwrap());
}

#[tokio::test]
async fn where_nobody_is_reached_nothing_more_is_sent_until_the_person_says_that_it_is_right() {
    let (bed, bag) = house().await;
    let (who, lead, ui) = (bed.coordinator(), bed.case_manager(), bed.respondent_ui());
    reached(&bed, &[&lead, &ui]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    bag.answer(&[Err(Trouble::Never { code: "550 5.1.1".into(), address: true })]);
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(bed.app.work_on_jobs().await.unwrap(), 1, "done with, at once");
    assert_eq!(letters(&bed).await[0].state, MailState::Failed);
    assert_eq!(bed.app.session_mail(&who, &session).await.unwrap().0[&1], MailState::Failed);
    let mailbox = bed.app.mailbox(&lead).await.unwrap();
    assert_eq!(mailbox.refused.map(|(_, code)| code).as_deref(), Some("550 5.1.1"));
    let later = bed.today().saturating_add(9.days()).at(9, 0, 0, 0);
    bed.on_session(&who, &session, moved(later)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    assert_eq!(letters(&bed).await.len(), 1);
    bag.answer(&[Ok(())]);
    reached(&bed, &[&lead]).await;
    bed.on_session(&who, &session, moved(later)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    bed.app.work_on_jobs().await.unwrap();
    let sent = letters(&bed).await.pop().unwrap();
    assert_eq!(sent.state, MailState::Sent);
    // What comes back later is noted by the name of the letter, or by the address.
    let back =
        async |id: Option<&str>, address: Option<&str>| bed.app.letter_returned(id, address, "5.2.1").await.unwrap();
    assert_eq!(back(Some("nobody"), Some("nobody@example.org")).await, Returned::NotOurs);
    assert_eq!(back(Some(&sent.id), None).await, Returned::Noted);
    assert_eq!(letters(&bed).await.pop().unwrap().state, MailState::Failed);
    assert!(bed.app.mailbox(&lead).await.unwrap().refused.is_some());
    assert_eq!(back(None, Some(address(&ui).as_str())).await, Returned::NotOurs, "nothing went there");
}

#[tokio::test]
async fn nothing_leaves_a_house_without_a_mail_server_and_nothing_a_demonstration() {
    let bed = Testbed::new().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    bed.app.work_on_jobs().await.unwrap();
    let found = bed.app.outbox(&bed.secretariat(), None, None).await.unwrap();
    assert_eq!((found.sending, found.entries[0].mail.state), (Sending::Demo, MailState::Kept));
    let door = || SignInSettings { origin: Some("https://cii.example.ch".into()), ..SignInSettings::default() };
    let refused = bed.app.clone().with_front_door(door()).unwrap().with_mail(Arc::new(Postbag::default()));
    assert!(refused.is_err(), "not even with a server");
    let mut app = bed.app.clone();
    app.demo = false;
    assert_eq!(app.sending(), Sending::Unset);
    assert!(app.clone().with_mail(Arc::new(Postbag::default())).is_err(), "links need an address");
    let app = app.with_front_door(door()).unwrap().with_mail(Arc::new(Postbag::default())).unwrap();
    app.work_on_jobs().await.unwrap();
    let kept = app.outbox(&bed.secretariat(), None, None).await.unwrap();
    assert_eq!(kept.entries[0].mail.state, MailState::Kept, "what stayed here before does not leave afterwards");
}

#[tokio::test]
async fn ux_22_a_summary_comes_once_each_working_day_for_those_who_want_it_and_says_numbers() {
    let (bed, _) = house().await;
    let (front, ui, ii) = (bed.front_line(), bed.respondent_ui(), bed.respondent_ii());
    reached(&bed, &[&front, &ui, &ii]).await;
    bed.app.set_mailbox(&ii, Some(&address(&ii)), Rhythm::Urgent).await.unwrap();
    let number = bed.opened_case(1).await;
    bed.done(&front, &number, bed.screening(domain::model::Degree::RoundTable)).await;
    bed.done(&front, &number, build::ask()).await;
    let made = bed.app.make_digests().await.unwrap();
    let first = letters(&bed).await;
    assert_eq!(first.len(), made);
    let of = |all: &[Mail], who: &Caller| all.iter().rfind(|l| l.account == who.seated.account.as_str()).cloned();
    assert_eq!(of(&first, &ii), None, "does not want one");
    let mail = of(&first, &ui).expect("who has something waiting");
    let Letter::Digest { on, notices, .. } = mail.letter else { panic!("{:?}", mail.letter) };
    assert_eq!((on, notices), (bed.today(), bed.app.unread(&ui).await.unwrap()));
    assert_eq!(bed.app.make_digests().await.unwrap(), 0, "once a day");
    bed.days(4);
    assert_eq!(bed.today().weekday(), jiff::civil::Weekday::Saturday);
    assert_eq!(bed.app.make_digests().await.unwrap(), 0, "not on a Saturday");
    bed.days(2);
    let before = letters(&bed).await.len();
    let made = bed.app.make_digests().await.unwrap();
    assert_eq!(letters(&bed).await.len() - before, made);
    let waits = bed.app.work(&ui, 7).await.unwrap();
    let (overdue, week) = (
        waits.items.iter().filter(|i| i.mine && i.days < 0).count(),
        waits.items.iter().filter(|i| i.mine && i.days >= 0).count(),
    );
    let monday = of(&letters(&bed).await, &ui).expect("a summary on Monday");
    let Letter::Digest { overdue: late, week: soon, .. } = monday.letter else { panic!("{:?}", monday.letter) };
    assert_eq!((late, soon), (i64::try_from(overdue).unwrap(), i64::try_from(week).unwrap()));
    // After a year nobody asks what went to whom.
    bed.app.work_on_jobs().await.unwrap();
    bed.days(400);
    bed.app.make_digests().await.unwrap();
    assert!(letters(&bed).await.iter().all(|l| l.made > monday.made));
}

#[tokio::test]
async fn ux_22_a_request_that_is_due_soon_does_not_wait_and_whoever_wants_nothing_gets_nothing() {
    let (bed, _) = house().await;
    let number = bed.followed_case(1).await;
    let (lead, ui) = (bed.case_manager(), bed.respondent_ui());
    let to = ui.seated.seat.institution.clone();
    let send = |due| {
        CaseCommand::SendRequest(domain::service_request::Send {
            to: to.clone(),
            what: forms::line("Stage"),
            why: forms::prose("Pour reprendre un rythme."),
            due,
            measure: None,
        })
    };
    reached(&bed, &[&ui]).await;
    bed.done(&lead, &number, send(bed.today().saturating_add(30.days()))).await;
    assert_eq!(letters(&bed).await, []);
    let due = bed.today().saturating_add(2.days());
    bed.done(&lead, &number, send(due)).await;
    assert_eq!(letters(&bed).await.into_iter().map(|l| l.letter).collect::<Vec<_>>(), [Letter::Request { due }]);
    bed.app.set_mailbox(&ui, Some(&address(&ui)), Rhythm::None).await.unwrap();
    bed.done(&lead, &number, send(due)).await;
    assert_eq!(letters(&bed).await.len(), 1);
}

#[tokio::test]
async fn data_08_a_calendar_opens_with_its_secret_alone_and_holds_neither_names_nor_cases() {
    let (bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    let (session, number) = prepared(&bed, &[&lead]).await;
    assert_eq!(bed.app.feed_since(&lead).await.unwrap(), None);
    let secret = bed.app.make_feed(&lead).await.unwrap();
    assert!(bed.app.feed(&secret).await.unwrap().meetings.is_empty(), "not sent yet");
    bed.on_session(&who, &session, build::dispatch()).await;
    let feed = bed.app.feed(&secret).await.unwrap();
    assert_eq!((feed.meetings.len(), feed.meetings[0].session.session.as_str()), (1, session.as_str()));
    let due: i64 = feed.due.values().sum();
    let mine = bed.app.work(&lead, 120).await.unwrap().items.into_iter().filter(|i| i.mine).count();
    assert_eq!(due, i64::try_from(mine).unwrap());
    let shown = format!("{feed:?}");
    assert!(!shown.contains(&number) && !shown.contains("Exempel"), "{shown}");
    // Whoever organises it has it too, with all of its items; others have none.
    let organises = bed.app.make_feed(&who).await.unwrap();
    let own = bed.app.feed(&organises).await.unwrap();
    assert_eq!(own.meetings.iter().filter(|m| m.session.session.as_str() == session).count(), 1);
    let stranger = bed.app.make_feed(&bed.stranger()).await.unwrap();
    assert!(bed.app.feed(&stranger).await.unwrap().meetings.is_empty());
    bed.on_session(&who, &session, SessionCommand::Cancel(Cancel { reason: forms::prose("Reporté.") })).await;
    assert!(bed.app.feed(&secret).await.unwrap().meetings[0].cancelled);
    let renewed = bed.app.make_feed(&lead).await.unwrap();
    assert!(matches!(bed.app.feed(&secret).await, Err(AppError::NotFound)), "replaced");
    bed.app.set_active("case-manager", false).await.unwrap();
    assert!(matches!(bed.app.feed(&renewed).await, Err(AppError::NotFound)), "switched off");
    bed.app.set_active("case-manager", true).await.unwrap();
    assert!(bed.app.feed(&renewed).await.is_ok());
    bed.app.end_feed(&lead).await.unwrap();
    for wrong in [renewed.as_str(), "", "0"] {
        assert!(matches!(bed.app.feed(wrong).await, Err(AppError::NotFound)), "{wrong}");
    }
}

#[tokio::test]
async fn role_secr_05_only_the_bureau_and_whoever_administers_read_the_outbox() {
    let bed = Testbed::new().await;
    for (login, may) in [
        ("secretariat", true),
        ("officer", true),
        ("coordinator", false),
        ("respondent-ui", false),
        ("committee", false),
        ("dpo", false),
    ] {
        assert_eq!(bed.app.outbox(&bed.login(login), None, None).await.is_ok(), may, "{login}");
    }
}

#[tokio::test]
async fn field_05_the_outbox_does_not_tell_who_of_a_discreet_institution_is_written_to() {
    let bed = Testbed::new().await;
    let discreet = |who: &Caller| {
        let institution = bed.app.model().institution(who.seated.seat.institution.as_str());
        institution.is_some_and(|i| i.discreet)
    };
    let of = |role: Role| bed.cast.all().map(|(_, c)| c).filter(move |c| c.seated.seat.role == role);
    let front = of(Role::FrontLine).find(|c| discreet(c)).expect("a discreet institution has people").clone();
    let respondent = of(Role::Respondent).find(|c| c.seated.seat.institution == front.seated.seat.institution);
    let respondent = respondent.expect("and a respondent").clone();
    reached(&bed, &[&respondent, &bed.respondent_ui()]).await;
    for (who, serial) in [(&front, 1), (&bed.front_line(), 2)] {
        let open = domain::case::Open { despite_duplicates: serial != 1, ..build::open(serial) };
        let number = bed.app.open_case(who, open, &Envelope::default()).await.unwrap().number;
        bed.done(who, &number, bed.screening(domain::model::Degree::RoundTable)).await;
        bed.done(who, &number, build::ask()).await;
    }
    assert_eq!(bed.app.make_digests().await.unwrap(), 2);
    let entries = bed.app.outbox(&bed.secretariat(), None, None).await.unwrap().entries;
    let of = |who: &Caller| entries.iter().find(|e| e.mail.account == who.seated.account.as_str()).unwrap();
    let hidden = of(&respondent);
    assert_eq!((hidden.name.as_deref(), hidden.mail.address.as_str()), (None, ""));
    assert_eq!(of(&bed.respondent_ui()).name.as_deref(), Some(bed.respondent_ui().name.as_str()));
    let one = bed.app.outbox_letter(&bed.secretariat(), &hidden.mail.id).await.unwrap();
    assert_eq!((one.name, one.mail.address.as_str()), (None, ""));
}

/// Reads every message as what it was given.
struct Sorted(Option<Vec<Incoming>>);

impl Letterbox for Sorted {
    fn open(&self, _: &[u8]) -> Option<Vec<Incoming>> {
        self.0.clone()
    }
}

#[tokio::test]
async fn case_35_a_message_that_somebody_puts_into_the_letterbox_does_what_one_does_that_a_server_hands_over() {
    let (mut bed, _) = house().await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    reached(&bed, &[&lead]).await;
    let (session, _) = prepared(&bed, &[&lead]).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    let secretariat = bed.secretariat();
    let nobody = bed.app.receive_message(&secretariat, b"").await;
    assert!(matches!(nobody, Err(AppError::NotFound)), "nobody reads messages here");
    let letter = letters(&bed).await.remove(0);
    let uid = invited(&letter).unwrap().uid.clone();
    let answered = |uid: &str, answer| Incoming::Answered { uid: uid.into(), sequence: None, answer, proposal: None };
    let returned = |id: &str| Incoming::Returned { id: Some(id.into()), address: None, code: "5.1.1".into() };
    let all = vec![
        answered(&uid, Some(Answer::Yes)),
        answered("x", Some(Answer::No)),
        answered(&uid, None),
        returned(&letter.id),
        returned("nothing"),
    ];
    bed.app = bed.app.clone().with_letterbox(Arc::new(Sorted(Some(all))));
    let refused = bed.app.receive_message(&who, b"").await;
    assert!(matches!(refused, Err(AppError::Refused(_))), "{refused:?}");
    use CameOf::{AnswerNotOurs, Recorded, Returned as Back, ReturnedNotOurs, Undecided};
    let came_of = bed.app.receive_message(&secretariat, b"").await.unwrap();
    assert_eq!(came_of, Some(vec![Recorded, AnswerNotOurs, Undecided, Back, ReturnedNotOurs]));
    assert_eq!(bed.app.session_answers(&who, &session).await.unwrap().yes, 1);
    assert!(bed.app.mailbox(&lead).await.unwrap().refused.is_some());
    bed.app = bed.app.clone().with_letterbox(Arc::new(Sorted(None)));
    assert_eq!(bed.app.receive_message(&secretariat, b"").await.unwrap(), None);
}
