//! Messages that come in: answers from calendars, and reports of what could not be delivered (RFC 3464).

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

/// What of a message is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// The calendar objects in it, each once.
    pub calendars: Vec<String>,
    /// What became of a message of ours.
    pub reports: Vec<Report>,
}

/// What became of a message for one recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The name under which we sent it, where the report brings it back.
    pub message: Option<String>,
    /// The recipient.
    pub recipient: Option<String>,
    /// It will not be delivered; otherwise it is only late, or was delivered.
    pub failed: bool,
    /// The code of RFC 3463, such as `5.1.1`.
    pub status: String,
}

/// Takes a message apart; a calendar object by itself is taken too. None where it is neither.
pub fn read(bytes: &[u8]) -> Option<Received> {
    if let Some(text) = as_text(bytes).filter(|text| text.trim_start().starts_with("BEGIN:VCALENDAR")) {
        return Some(Received { calendars: vec![text], reports: Vec::new() });
    }
    let message = MessageParser::default().parse(bytes)?;
    let mut received = Received::default();
    take(&message, &mut received);
    let ours = original(&message);
    for report in &mut received.reports {
        report.message = ours.clone();
    }
    Some(received)
}

fn as_text(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(|text| text.trim_start_matches('\u{feff}').to_string())
}

fn take(message: &Message<'_>, received: &mut Received) {
    for part in &message.parts {
        let is = |kind: &str, name: &str| part.is_content_type(kind, name);
        if let PartType::Multipart(_) = part.body {
            continue;
        }
        let text = || String::from_utf8_lossy(part.contents()).into_owned();
        if is("text", "calendar") || is("application", "ics") {
            let text = text();
            if !received.calendars.contains(&text) {
                received.calendars.push(text);
            }
        } else if is("message", "delivery-status") {
            received.reports.extend(text().replace("\r\n", "\n").split("\n\n").filter_map(report));
        }
    }
}

/// The fields about one recipient; none where the group is about the message as a whole.
fn report(group: &str) -> Option<Report> {
    let group = group.replace("\n ", " ").replace("\n\t", " ");
    let field = |name: &str| {
        let mut fields = group.lines().filter_map(|line| line.split_once(':'));
        fields.find(|(key, _)| key.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_string())
    };
    let action = field("action")?;
    let recipient = field("final-recipient").or_else(|| field("original-recipient"));
    let recipient = recipient.map(|r| r.split_once(';').map_or(r.clone(), |(_, address)| address.trim().to_string()));
    let status = field("status").unwrap_or_default();
    let digits = status.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    Some(Report { message: None, recipient, failed: action.eq_ignore_ascii_case("failed"), status: digits })
}

/// The name of the message that a report is about: in the copy of it, or of its head, that comes along.
fn original(message: &Message<'_>) -> Option<String> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(inner) => inner.message_id().map(str::to_string),
        PartType::Multipart(_) => None,
        _ if part.is_content_type("text", "rfc822-headers") || part.is_content_type("message", "rfc822") => {
            let head = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
            let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("message-id:"))?.to_string();
            let id = line.split_once(':')?.1.trim().trim_matches(['<', '>']).to_string();
            Some(id)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNCE: &str = "From: MAILER-DAEMON@mail.example.org\r\nTo: cii@example.ch\r\nSubject: Undelivered\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
        --b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
        --b\r\nContent-Type: message/delivery-status\r\n\r\n\
        Reporting-MTA: dns; mail.example.org\r\n\r\n\
        Final-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1\r\n no such user\r\n\r\n\
        --b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
        From: cii@example.ch\r\nMessage-ID: <a1@example.ch>\r\nSubject: x\r\n\r\n--b--\r\n";

    #[test]
    fn a_report_names_the_message_the_recipient_and_the_code() {
        let report = Report {
            message: Some("a1@example.ch".into()),
            recipient: Some("anna@example.org".into()),
            failed: true,
            status: "5.1.1".into(),
        };
        assert_eq!(read(BOUNCE.as_bytes()).unwrap().reports, std::slice::from_ref(&report));
        let whole = BOUNCE.replace("text/rfc822-headers", "message/rfc822");
        assert_eq!(read(whole.as_bytes()).unwrap().reports, std::slice::from_ref(&report));
        let late = BOUNCE.replace("failed", "delayed").replace("5.1.1", "4.4.1");
        assert_eq!(
            read(late.as_bytes()).unwrap().reports,
            [Report { failed: false, status: "4.4.1".into(), ..report }]
        );
    }

    #[test]
    fn a_calendar_is_found_however_it_is_packed_and_once() {
        let object = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";
        let base64 = "QkVHSU46VkNBTEVOREFSDQpNRVRIT0Q6UkVQTFkNCkVORDpWQ0FMRU5EQVINCg==";
        let mail = format!(
            "From: anna@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64}\r\n\
             --b\r\nContent-Type: application/ics; name=\"r.ics\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64}\r\n--b--\r\n"
        );
        assert_eq!(read(mail.as_bytes()).unwrap().calendars, [object]);
        let single = format!("From: a@example.org\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n{object}");
        assert_eq!(read(single.as_bytes()).unwrap().calendars.len(), 1);
        assert_eq!(read(object.as_bytes()).unwrap().calendars, [object]);
    }

    #[test]
    fn an_ordinary_message_says_nothing() {
        let mail = "From: a@example.org\r\nSubject: Hello\r\n\r\nAction: failed\r\n";
        assert_eq!(read(mail.as_bytes()), Some(Received::default()));
    }
}
