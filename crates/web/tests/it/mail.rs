//! The pages of mail and calendars: settings, outbox, session, and the one behind the link of a letter.

use crate::browser::Browser;
use app::case::Envelope;
use app::mail::{Incoming, Letterbox, Rhythm};
use domain::MailAddress;
use domain::session::InviteeKind;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use std::sync::Arc;
use testkit::build;

const ADDRESS: &str = "case.manager@example.org";

/// A session in a week to which the case manager, who has an address, and the person are invited.
async fn invited(browser: &Browser) -> String {
    let bed = &browser.bed;
    let number = bed.triaged_case(1, TriageOutcome::Complex).await;
    let (who, lead) = (bed.coordinator(), bed.case_manager());
    let address = MailAddress::new(ADDRESS).unwrap();
    bed.app.set_mailbox(&lead, Some(&address), Rhythm::Daily).await.unwrap();
    let plan = build::round_table(&bed.region(), bed.today().saturating_add(7.days()));
    let session = bed.app.plan_session(&who, plan, &Envelope::default()).await.unwrap().number;
    bed.on_session(&who, &session, build::add_case(&number)).await;
    bed.on_session(&who, &session, build::invite(&lead.seated.account, &number)).await;
    bed.on_session(&who, &session, build::invite_as(InviteeKind::Person, None, None, &number)).await;
    bed.on_session(&who, &session, build::dispatch()).await;
    session
}

/// The path of the link that stands in the first letter of the outbox.
async fn link(browser: &mut Browser) -> String {
    browser.sign_in("secretariat").await;
    let list = browser.get("/outbox").await;
    let letter = list.html.split("href=\"/outbox/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let page = browser.get(&format!("/outbox/{letter}")).await;
    let rest = page.html.split("/answer/").nth(1).expect("a link in the letter of a demonstration");
    format!("/answer/{}", rest.split_whitespace().next().unwrap().split('<').next().unwrap())
}

#[tokio::test]
async fn ux_22_one_chooses_whether_and_where_one_is_written_to_and_an_address_that_is_none_is_told_at_its_field() {
    let mut browser = Browser::new().await;
    browser.sign_in("case-manager").await;
    let wrong = browser.post("/settings/mail", &[("address", "somebody"), ("rhythm", "urgent")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says("value=\"somebody\"") && wrong.says("nom@exemple.ch"), "{}", wrong.html);
    let right = browser.post("/settings/mail", &[("address", ADDRESS), ("rhythm", "urgent")]).await;
    assert_eq!((right.status.as_u16(), right.to()), (303, "/settings?saved=1"));
    let lead = browser.bed.case_manager();
    let mailbox = browser.bed.app.mailbox(&lead).await.unwrap();
    assert_eq!((mailbox.address.as_deref(), mailbox.rhythm), (Some(ADDRESS), Rhythm::Urgent));
    assert!(browser.get("/settings").await.says(ADDRESS));
    browser.post("/settings/mail", &[("address", ""), ("rhythm", "none")]).await;
    let mailbox = browser.bed.app.mailbox(&lead).await.unwrap();
    assert_eq!((mailbox.address, mailbox.rhythm), (None, Rhythm::None));
}

#[tokio::test]
async fn role_secr_05_the_outbox_says_what_went_to_whom_and_that_nothing_leaves_a_demonstration() {
    let mut browser = Browser::new().await;
    browser.sign_in("secretariat").await;
    let empty = browser.get("/outbox").await;
    assert!(empty.says("Aucun message") && empty.says("rien ne part"), "{}", empty.html);
    let session = invited(&browser).await;
    // The days of the case have ended the session.
    browser.sign_in("secretariat").await;
    let list = browser.get("/outbox").await;
    let name = browser.bed.case_manager().name;
    for part in [ADDRESS, &name, session.as_str(), "Gardé ici"] {
        assert!(list.says(part), "{part} is missing: {}", list.html.split("<main").nth(1).unwrap_or_default());
    }
    assert!(browser.get("/outbox?state=failed").await.says("Aucun message"));
    assert!(browser.get("/outbox?before=x").await.says(ADDRESS), "what cannot be read is left aside");
    assert_eq!(browser.get("/outbox/nothing").await.status, 404);
    browser.sign_in("case-manager").await;
    assert_eq!(browser.get("/outbox").await.status, 403);
}

/// Reads any text as the answer to an invitation of a name, and what is no text as nothing.
struct Reads(String);

impl Letterbox for Reads {
    fn open(&self, message: &[u8]) -> Option<Vec<Incoming>> {
        let said = std::str::from_utf8(message).ok()?;
        let answer = domain::session::Answer::from_code(said)?;
        Some(vec![Incoming::Answered { uid: self.0.clone(), sequence: None, answer: Some(answer), proposal: None }])
    }
}

#[tokio::test]
async fn role_secr_05_a_message_that_came_in_is_put_into_the_letterbox_on_a_page() {
    let mut browser = Browser::new().await;
    browser.sign_in("secretariat").await;
    assert!(!browser.get("/outbox").await.says("/outbox/receive"), "nobody reads messages here");
    let nobody = browser.upload("/outbox/receive", &[], &[("file", "a.eml", b"yes")]).await;
    assert_eq!(nobody.status, 404);
    let session = invited(&browser).await;
    let mut bed = browser.bed;
    let letter = bed.app.outbox(&bed.secretariat(), None, None).await.unwrap().entries.remove(0).mail;
    let app::mail::Letter::Invitation(told) = letter.letter else { panic!("{:?}", letter.letter) };
    bed.app = bed.app.clone().with_letterbox(Arc::new(Reads(told.uid)));
    let mut browser = Browser::before(bed);
    browser.sign_in("secretariat").await;
    assert!(browser.get("/outbox").await.says("/outbox/receive"));
    assert!(browser.get("/outbox/receive").await.says("type=\"file\""));
    let wrong = browser.upload("/outbox/receive", &[], &[("file", "a.eml", b"perhaps")]).await;
    assert!(wrong.status == 422 && wrong.says("f-file-error"), "{}", wrong.html);
    assert_eq!(browser.upload("/outbox/receive", &[], &[]).await.status, 422);
    let taken = browser.upload("/outbox/receive", &[], &[("file", "a.eml", b"yes")]).await;
    assert!(taken.status == 200 && taken.says("inscrite à l’invitation"), "{}", taken.html);
    let who = browser.bed.coordinator();
    assert_eq!(browser.bed.app.session_answers(&who, &session).await.unwrap().yes, 1);
    browser.sign_in("case-manager").await;
    assert_eq!(browser.get("/outbox/receive").await.status, 403);
    assert_eq!(browser.upload("/outbox/receive", &[], &[("file", "a.eml", b"no")]).await.status, 403);
}

#[tokio::test]
async fn case_35_a_session_that_moves_sends_a_calendar_object_that_replaces_the_one_before() {
    let browser = Browser::new().await;
    let session = invited(&browser).await;
    let (bed, who) = (&browser.bed, browser.bed.coordinator());
    let starts = bed.today().saturating_add(9.days()).at(10, 30, 0, 0);
    let (place, reason) = (testkit::forms::line("Salle 2"), testkit::forms::prose("La salle est prise."));
    let moved = domain::session::SessionCommand::Reschedule(domain::session::Reschedule { starts, place, reason });
    bed.on_session(&who, &session, moved).await;
    let mut objects = Vec::new();
    for entry in bed.app.outbox(&bed.secretariat(), None, None).await.unwrap().entries {
        let (method, text) = web::mail::written(&bed.app, &entry.mail).await.unwrap().calendar.unwrap();
        let text = text.replace("\r\n ", "");
        let value = |name: &str| text.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_default().to_string();
        let sequence: u32 = value("SEQUENCE:").parse().unwrap();
        objects.push((sequence, method.name(), value("UID:"), value("DTSTART;TZID=Europe/Zurich:")));
    }
    objects.sort();
    let [first, second] = objects.as_slice() else { panic!("{objects:?}") };
    assert_eq!((first.0, second.0, first.1, second.1), (1, 2, "REQUEST", "REQUEST"));
    assert_eq!(first.2, second.2, "one name");
    assert_eq!(second.3, starts.strftime("%Y%m%dT%H%M%S").to_string());
}

#[tokio::test]
async fn case_35_the_page_of_a_session_says_who_is_reached_by_mail_and_offers_a_link_for_the_others() {
    let mut browser = Browser::new().await;
    let session = invited(&browser).await;
    browser.sign_in("coordinator").await;
    let page = browser.get(&format!("/sessions/{session}")).await;
    assert!(page.says("Gardé ici") && page.says("inviter sur papier"), "{}", page.html);
    let offered = format!("/sessions/{session}/answer-link/2");
    assert!(page.says(&offered) && !page.says(&format!("/sessions/{session}/answer-link/1")));
    let link = browser.get(&offered).await;
    assert!(link.says(&format!("/answer/{session}.2.")) && link.says("<svg"), "{}", link.html);
    assert_eq!(browser.get(&format!("/sessions/{session}/answer-link/9")).await.status, 404);
    let copy = browser.get(&format!("/sessions/{session}/calendar")).await;
    assert_eq!(copy.answer(), (200, "text/calendar"));
    assert!(copy.says("METHOD:PUBLISH") && !copy.says("ATTENDEE"));
    browser.sign_in("respondent-acc-centre").await;
    for hidden in [offered.clone(), format!("/sessions/{session}/calendar")] {
        assert_eq!(browser.get(&hidden).await.status, 404, "{hidden}");
    }
}

#[tokio::test]
async fn case_35_the_page_behind_a_link_takes_an_answer_by_a_form_and_names_nobody() {
    let mut browser = Browser::new().await;
    let session = invited(&browser).await;
    let link = link(&mut browser).await;
    let (who, name) = (browser.bed.coordinator(), browser.bed.case_manager().name);
    let answers = async |browser: &Browser| browser.bed.app.session_answers(&who, &session).await.unwrap();
    browser.keep("tdu_session=none");
    let page = browser.get(&link).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Salle 1") && page.says("Table ronde CII"), "{}", page.html);
    for private in [name.as_str(), ADDRESS, "Exempel", "DM-2026-"] {
        assert!(!page.says(private), "{private}");
    }
    assert_eq!(answers(&browser).await.yes, 0, "a look answers nothing");
    assert_eq!(browser.post(&link, &[]).await.status, 422);
    assert_eq!(browser.post(&link, &[("answer", "other-time")]).await.status, 422);
    let other = [("answer", "other-time"), ("proposal:date", "3.12.2026"), ("proposal:time", "14 h")];
    let taken = browser.post(&link, &other).await;
    assert_eq!((taken.status.as_u16(), taken.to()), (303, format!("{link}?said=1").as_str()));
    let said = browser.get(&format!("{link}?said=1")).await;
    assert!(said.says("Votre réponse est enregistrée") && said.says("03.12.2026"), "{}", said.html);
    browser.post(&link, &[("answer", "yes")]).await;
    assert_eq!(answers(&browser).await.yes, 1);
    let over = browser.get("/answer/over").await;
    assert!(over.status == 404 && over.says("n’est plus valable"), "{}", over.html);
}

#[tokio::test]
async fn data_08_the_private_calendar_is_shown_once_read_without_signing_in_and_ended() {
    let mut browser = Browser::new().await;
    let session = invited(&browser).await;
    browser.sign_in("case-manager").await;
    let made = browser.post("/settings/calendar/make", &[]).await;
    let is_secret = |p: &&str| p.len() > 64 && p.bytes().take(64).all(|b| b.is_ascii_hexdigit());
    let path = made.html.split("/calendar/").find(is_secret);
    let path = format!("/calendar/{}.ics", &path.expect("a secret")[..64]);
    assert!(!browser.get("/settings").await.says(&path), "shown once");
    browser.keep("tdu_session=none");
    let feed = browser.get(&path).await;
    assert_eq!(feed.answer(), (200, "text/calendar"));
    assert!(feed.says(&format!("UID:{session}.1.")) && feed.says("Europe/Zurich"), "{}", feed.html);
    assert!(!feed.says("DM-2026-") && !feed.says("Exempel"));
    for wrong in [path.trim_end_matches(".ics").to_string(), path.replace("/calendar/", "/calendar/0")] {
        assert_eq!(browser.get(&wrong).await.status, 404, "{wrong}");
    }
    browser.sign_in("case-manager").await;
    browser.post("/settings/calendar/end", &[]).await;
    browser.keep("tdu_session=none");
    assert_eq!(browser.get(&path).await.status, 404);
}
