//! Mails and calendar objects, read back by another library than the one that writes them.

use documents::calendar::{self, Answered, Between, DueDay, Meeting, Method, Said};
use documents::mail::{Digest, Invited, Letter, Mail};
use domain::model::{Language, SessionKind};
use ical::parser::Component;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const HOUSE: &str = "https://cii.example.ch";

fn made() -> Timestamp {
    "2026-11-24T08:00:00Z".parse().unwrap()
}

fn zurich() -> TimeZone {
    TimeZone::get("Europe/Zurich").unwrap()
}

fn invited(sequence: u32) -> Invited {
    Invited {
        number: "DM-S-2026-001".into(),
        uid: "DM-S-2026-001.2.abc@trait-dunion".into(),
        sequence,
        kind: SessionKind::RoundTable,
        starts: date(2026, 12, 3).at(14, 0, 0, 0),
        minutes: 90,
        place: "Rue de la Gare 1, salle 2; 1er étage\\est".into(),
        items: 2,
        between: Some(Between { organizer: "cii@example.ch".into(), attendee: "anna@example.org".into() }),
    }
}

fn mail(language: Language, letter: Letter) -> Mail {
    Mail { language, house: HOUSE.into(), demo: false, made: made(), letter }
}

fn invitation(sequence: u32) -> Letter {
    Letter::Invitation { session: invited(sequence), again: sequence > 1, answer: "/answer/x.y".into() }
}

/// Every line ends as the standard wants it and is as short as it advises; the library gives a last piece one octet more.
fn read(text: &str) -> IcalCalendar {
    assert!(text.split("\r\n").all(|line| line.len() <= 76 && !line.contains(['\n', '\r'])), "{text}");
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    calendar
}

fn value(of: &impl Component, name: &str) -> String {
    of.get_property(name).and_then(|p| p.value.clone()).unwrap_or_else(|| panic!("{name} is missing"))
}

fn parameter(event: &IcalEvent, name: &str, parameter: &str) -> String {
    let property = event.get_property(name).unwrap_or_else(|| panic!("{name} is missing"));
    let all = property.params.iter().flatten();
    all.filter(|(key, _)| key == parameter).flat_map(|(_, values)| values.clone()).collect()
}

#[test]
fn case_35_an_invitation_is_a_request_with_a_constant_name_a_rising_number_and_the_time_zone() {
    let object = |sequence| {
        let (method, text) = mail(Language::Fr, invitation(sequence)).written().calendar.unwrap();
        assert_eq!(method, Method::Request);
        read(&text)
    };
    let (first, second) = (object(1), object(2));
    for (calendar, sequence) in [(&first, "1"), (&second, "2")] {
        assert_eq!(value(calendar, "METHOD"), "REQUEST");
        let [event] = calendar.events.as_slice() else { panic!("one event") };
        assert_eq!(value(event, "UID"), "DM-S-2026-001.2.abc@trait-dunion");
        assert_eq!(value(event, "SEQUENCE"), sequence);
        assert_eq!(value(event, "STATUS"), "CONFIRMED");
        assert_eq!(value(event, "DTSTAMP"), "20261124T080000Z");
        assert_eq!(
            (value(event, "DTSTART"), value(event, "DTEND")),
            ("20261203T140000".into(), "20261203T153000".into())
        );
        assert_eq!(parameter(event, "DTSTART", "TZID"), "Europe/Zurich");
        assert_eq!(value(event, "ORGANIZER"), "mailto:cii@example.ch");
        assert_eq!(value(event, "ATTENDEE"), "mailto:anna@example.org");
        assert_eq!(
            (parameter(event, "ATTENDEE", "RSVP"), parameter(event, "ATTENDEE", "PARTSTAT")),
            ("TRUE".into(), "NEEDS-ACTION".into())
        );
        assert_eq!(value(event, "LOCATION"), r"Rue de la Gare 1\, salle 2\; 1er étage\\est");
        let [zone] = calendar.timezones.as_slice() else { panic!("one zone") };
        assert_eq!(value(zone, "TZID"), "Europe/Zurich");
        assert_eq!(zone.transitions.len(), 2);
        assert!(zone.get_property("DTSTAMP").is_none() && zone.get_property("UID").is_none());
    }
}

#[test]
fn case_35_a_session_that_is_cancelled_is_taken_out_of_the_calendar() {
    let (method, text) = mail(Language::De, Letter::Cancellation(invited(3))).written().calendar.unwrap();
    let calendar = read(&text);
    assert_eq!((method, value(&calendar, "METHOD")), (Method::Cancel, "CANCEL".into()));
    let event = &calendar.events[0];
    assert_eq!((value(event, "STATUS"), value(event, "SEQUENCE")), ("CANCELLED".into(), "3".into()));
    assert_eq!(value(event, "UID"), "DM-S-2026-001.2.abc@trait-dunion");
}

/// What only steers is left aside: what is left are the words of people.
#[test]
fn field_05_an_invitation_says_its_kind_its_time_its_place_and_nothing_else() {
    for language in Language::ALL {
        let written = mail(*language, invitation(1)).written();
        let object = read(&written.calendar.unwrap().1);
        let summary = value(&object.events[0], "SUMMARY");
        assert!(summary.ends_with("CII") || summary.ends_with("IIZ") || summary.ends_with("IIC"), "{summary}");
        assert!(written.subject.contains("03.12.2026"), "{}", written.subject);
        for part in [
            "Rue de la Gare",
            "https://cii.example.ch/sessions/DM-S-2026-001",
            "https://cii.example.ch/answer/x.y",
            "https://cii.example.ch/settings",
        ] {
            assert!(written.text.contains(part), "{part} is missing in {}", written.text);
        }
        assert!(!written.text.contains("anna@"), "the address stands in the head alone");
    }
}

#[test]
fn a_digest_says_numbers_and_where_they_are_and_leaves_out_what_is_none() {
    let digest = Digest { on: date(2026, 11, 24), notices: 3, overdue: 0, week: 1, sessions: 0 };
    let written = mail(Language::It, Letter::Digest(digest)).written();
    assert_eq!(written.subject, "Riassunto del 24.11.2026");
    let expected = "– 3 novità non lette\n  https://cii.example.ch/notices\n– 1 scadenza nei prossimi sette giorni\n  https://cii.example.ch/work\n";
    assert!(written.text.contains(expected), "{}", written.text);
    assert!(!written.text.contains("superat") && written.calendar.is_none());
    assert!(!written.text.contains("inventat"));
    let demo = Mail { demo: true, ..mail(Language::It, Letter::Digest(digest)) };
    assert!(demo.written().text.contains("inventat"), "a mail of a demonstration says so");
}

#[test]
fn a_request_whose_deadline_is_short_says_until_when_and_no_more() {
    let written = mail(Language::De, Letter::Request { due: date(2026, 11, 26) }).written();
    assert_eq!(written.subject, "Leistungsanfrage: Antwort erwartet bis 26.11.2026");
    assert!(written.text.contains("https://cii.example.ch/requests") && written.calendar.is_none());
}

fn day(on: Date) -> DueDay {
    DueDay {
        uid: format!("due-{on}@x"),
        on,
        made: made(),
        summary: "CII : 2 échéances".into(),
        description: "…".into(),
        url: None,
    }
}

#[test]
fn a_feed_holds_meetings_with_their_zone_and_days_without_a_time() {
    let meeting = |cancelled| Meeting { cancelled, ..invited(2).meeting(Language::Fr, HOUSE, made(), false) };
    let calendar = read(&calendar::feed("Trait d’union", &[meeting(false), meeting(true)], &[day(date(2026, 12, 31))]));
    assert_eq!(value(&calendar, "METHOD"), "PUBLISH");
    let [meeting, cancelled, due] = calendar.events.as_slice() else { panic!("three events") };
    assert_eq!((value(meeting, "STATUS"), value(cancelled, "STATUS")), ("CONFIRMED".into(), "CANCELLED".into()));
    assert!(meeting.get_property("ATTENDEE").is_none() && meeting.get_property("ORGANIZER").is_none());
    assert_eq!((value(due, "DTSTART"), value(due, "DTEND")), ("20261231".into(), "20270101".into()));
    assert_eq!((parameter(due, "DTSTART", "VALUE"), value(due, "TRANSP")), ("DATE".into(), "TRANSPARENT".into()));
    assert_eq!(calendar.timezones.len(), 1);
    assert!(read(&calendar::feed("x", &[], &[])).events.is_empty());
}

fn answer(method: &str, lines: &str) -> Vec<Answered> {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:DM-S-2026-001.2.abc@trait-d\r\n union\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    calendar::answers(&text, &zurich())
}

#[test]
fn case_35_the_answers_of_calendars_are_understood() {
    let of = |partstat: &str| {
        let lines = format!(
            "SEQUENCE:2\r\nDTSTAMP:20261125T080000Z\r\nATTENDEE;CN=\"Anna, A\";PARTSTAT={partstat}:mailto:anna@example.org\r\n"
        );
        answer("REPLY", &lines)
    };
    let is = |said| vec![Answered { uid: "DM-S-2026-001.2.abc@trait-dunion".into(), sequence: Some(2), said }];
    assert_eq!(of("ACCEPTED"), is(Said::Yes));
    assert_eq!(of("DECLINED"), is(Said::No));
    assert_eq!(of("TENTATIVE"), is(Said::Else));
    let counter = |start: &str| answer("COUNTER", &format!("SEQUENCE:2\r\n{start}\r\n"));
    let at = is(Said::OtherTime(date(2026, 12, 4).at(10, 0, 0, 0)));
    assert_eq!(counter("DTSTART:20261204T090000Z"), at);
    assert_eq!(counter("DTSTART;TZID=Europe/Zurich:20261204T100000"), at);
    assert_eq!(counter("DTSTART;TZID=W. Europe Standard Time:20261204T100000"), at);
    assert_eq!(counter("DTSTART;TZID=Europe/London:20261204T090000"), at);
    assert_eq!(answer("REQUEST", "DTSTART:20261204T090000Z\r\n"), []);
    assert_eq!(calendar::answers("hello", &zurich()), []);
}

/// What we write is no answer, even where somebody sends it back.
#[test]
fn an_invitation_that_comes_back_is_no_answer() {
    let (_, text) = mail(Language::En, invitation(1)).written().calendar.unwrap();
    assert_eq!(calendar::answers(&text, &zurich()), []);
}
