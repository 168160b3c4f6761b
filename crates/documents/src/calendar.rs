//! What calendars take over (RFC 5545, 5546): invitations, their cancellation, a feed; and the answers that calendars send.
//!
//! An object holds nothing but what its input holds. Whoever fills it puts in no name and no case.

use icalendar::parser::{self, unfold};
use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The zone of the cantons, with the rules that hold since 1996: calendars that do not know its name read them here.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\nX-LIC-LOCATION:Europe/Zurich\r\n\
    BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nDTSTART:19700329T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19701025T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Its name.
const ZONE_NAME: &str = "Europe/Zurich";

/// The shortest time for which a calendar is blocked, in minutes.
const SHORTEST: u32 = 15;

/// What is to be done with an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Someone is invited, or invited anew after a change.
    Request,
    /// It does not take place, or not with them.
    Cancel,
    /// A copy, which nobody keeps up to date.
    Publish,
}

impl Method {
    /// Its name in the standard.
    pub fn name(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
            Method::Publish => "PUBLISH",
        }
    }
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The same for the same invitation as long as there is one.
    pub uid: String,
    /// Rises whenever something changes.
    pub sequence: u32,
    /// When the object was made.
    pub made: Timestamp,
    /// Day and time, in the zone of the cantons.
    pub starts: DateTime,
    /// How long.
    pub minutes: u32,
    /// What it is, in neutral words.
    pub summary: String,
    /// Where.
    pub place: String,
    /// What else there is to know.
    pub description: String,
    /// Where it can be read about, by whoever may.
    pub url: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// Between whom an invitation goes: bare addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// Where answers go.
    pub organizer: String,
    /// Who is invited.
    pub attendee: String,
}

/// A day on which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDay {
    /// The same for the same day.
    pub uid: String,
    /// The day.
    pub on: Date,
    /// When the object was made.
    pub made: Timestamp,
    /// What is due, in neutral words.
    pub summary: String,
    /// What else there is to know.
    pub description: String,
    /// Where it can be read about, by whoever may.
    pub url: Option<String>,
}

/// A meeting as an object by itself. Without the two between whom it goes it is a copy.
pub fn meeting(method: Method, meeting: &Meeting, between: Option<&Between>) -> String {
    let mut calendar = empty();
    calendar.append_property(Property::new("METHOD", method.name()));
    let mut event = event_of(meeting);
    if method == Method::Cancel {
        event.add_property("STATUS", "CANCELLED");
    }
    if let Some(between) = between {
        let attendee = Property::new("ATTENDEE", format!("mailto:{}", between.attendee))
            .add_parameter("ROLE", "REQ-PARTICIPANT")
            .add_parameter("PARTSTAT", "NEEDS-ACTION")
            .add_parameter("RSVP", if method == Method::Request { "TRUE" } else { "FALSE" })
            .done();
        event.add_property("ORGANIZER", format!("mailto:{}", between.organizer)).append_multi_property(attendee);
    }
    calendar.push(event);
    written(&calendar)
}

/// A feed to which a calendar subscribes.
pub fn feed(name: &str, meetings: &[Meeting], days: &[DueDay]) -> String {
    let mut calendar = empty();
    calendar.append_property(Property::new("METHOD", Method::Publish.name()));
    calendar.name(name);
    for (key, hours) in [("REFRESH-INTERVAL", "PT4H"), ("X-PUBLISHED-TTL", "PT4H")] {
        calendar.append_property(Property::new(key, hours).add_parameter("VALUE", "DURATION").done());
    }
    calendar.extend(meetings.iter().map(event_of));
    calendar.extend(days.iter().map(day_of));
    written(&calendar)
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Trait d’union//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
}

/// The text, with the rules of the zone before what needs them: the library would put a moment and a random name into
/// them, which the standard does not want there.
fn written(calendar: &Calendar) -> String {
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{ZONE}BEGIN:VEVENT"), 1)
}

fn event_of(meeting: &Meeting) -> Event {
    let ends = meeting.starts.saturating_add(i64::from(meeting.minutes.max(SHORTEST)).minutes());
    let local = |key: &str, at: DateTime| {
        Property::new(key, at.strftime("%Y%m%dT%H%M%S").to_string()).add_parameter("TZID", ZONE_NAME).done()
    };
    let mut event = Event::new();
    event
        .add_property("UID", &meeting.uid)
        .add_property("SEQUENCE", meeting.sequence.to_string())
        .add_property("DTSTAMP", moment(meeting.made))
        .append_property(local("DTSTART", meeting.starts))
        .append_property(local("DTEND", ends))
        .add_property("SUMMARY", &meeting.summary)
        .add_property("LOCATION", &meeting.place)
        .add_property("DESCRIPTION", &meeting.description)
        .add_property("STATUS", if meeting.cancelled { "CANCELLED" } else { "CONFIRMED" })
        .add_property("CLASS", "PRIVATE");
    if let Some(url) = &meeting.url {
        event.add_property("URL", url);
    }
    event
}

fn day_of(day: &DueDay) -> Event {
    let whole = |key: &str, on: Date| {
        Property::new(key, on.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
    };
    let mut event = Event::new();
    event
        .add_property("UID", &day.uid)
        .add_property("DTSTAMP", moment(day.made))
        .append_property(whole("DTSTART", day.on))
        .append_property(whole("DTEND", day.on.saturating_add(1.day())))
        .add_property("SUMMARY", &day.summary)
        .add_property("DESCRIPTION", &day.description)
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CLASS", "PRIVATE");
    if let Some(url) = &day.url {
        event.add_property("URL", url);
    }
    event
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What a calendar answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// They come.
    Yes,
    /// They do not come.
    No,
    /// They would come at another time, in the zone of the cantons.
    OtherTime(DateTime),
    /// Something that is no answer, such as a perhaps.
    Else,
}

/// An answer to an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The name that the invitation bore.
    pub uid: String,
    /// Which state of the invitation is answered; none where the calendar does not say it.
    pub sequence: Option<u32>,
    /// What is answered.
    pub said: Said,
}

/// The answers (`REPLY`, `COUNTER`) in an object; none where it is anything else.
pub fn answers(text: &str, zone: &TimeZone) -> Vec<Answered> {
    let text = unfold(text);
    let Ok(calendar) = parser::read_calendar(&text) else { return Vec::new() };
    let found = calendar.properties.iter().find(|p| p.name.as_str().eq_ignore_ascii_case("METHOD"));
    let method = found.map(|p| p.val.as_str().trim().to_ascii_uppercase()).unwrap_or_default();
    let events = calendar.components.iter().filter(|c| c.name.as_str().eq_ignore_ascii_case("VEVENT"));
    match method.as_str() {
        "REPLY" => events.filter_map(|e| answer(e, |e| Some(partstat(e)))).collect(),
        "COUNTER" => events.filter_map(|e| answer(e, |e| starts(e, zone).map(Said::OtherTime))).collect(),
        _ => Vec::new(),
    }
}

fn answer<'e>(
    event: &'e parser::Component<'e>,
    said: impl Fn(&'e parser::Component<'e>) -> Option<Said>,
) -> Option<Answered> {
    let value = |name: &str| event.find_prop(name).map(|p| p.val.as_str().trim().to_string());
    let uid = value("UID")?;
    Some(Answered { uid, sequence: value("SEQUENCE").and_then(|s| s.parse().ok()), said: said(event)? })
}

fn partstat(event: &parser::Component<'_>) -> Said {
    let attendee = event.find_prop("ATTENDEE");
    let stat = attendee.and_then(|a| a.params.iter().find(|p| p.key.as_str().eq_ignore_ascii_case("PARTSTAT")));
    match stat.and_then(|p| p.val.as_ref()).map(|v| v.as_str().to_ascii_uppercase()).as_deref() {
        Some("ACCEPTED") => Said::Yes,
        Some("DECLINED") => Said::No,
        _ => Said::Else,
    }
}

/// When an event begins, in the zone of the cantons. A zone whose name nobody knows is taken for that one: programs of
/// offices give it names of their own.
fn starts(event: &parser::Component<'_>, cantons: &TimeZone) -> Option<DateTime> {
    let start = event.find_prop("DTSTART")?;
    let text = start.val.as_str().trim();
    if let Some(utc) = text.strip_suffix('Z') {
        return local(utc)?.to_zoned(TimeZone::UTC).ok().map(|at| at.with_time_zone(cantons.clone()).datetime());
    }
    let named = start.params.iter().find(|p| p.key.as_str().eq_ignore_ascii_case("TZID"));
    let zone = named.and_then(|p| p.val.as_ref()).and_then(|v| TimeZone::get(v.as_str()).ok());
    let zone = zone.unwrap_or_else(|| cantons.clone());
    local(text)?.to_zoned(zone).ok().map(|at| at.with_time_zone(cantons.clone()).datetime())
}

/// `20261203T140000`, or a day alone.
fn local(text: &str) -> Option<DateTime> {
    let whole = |day: Date| day.to_datetime(Time::midnight());
    DateTime::strptime("%Y%m%dT%H%M%S", text).ok().or_else(|| Date::strptime("%Y%m%d", text).ok().map(whole))
}
