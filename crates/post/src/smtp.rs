//! Messages on their way out.

use crate::server::{Security, Server, Wrong};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::error::Error as _;
use std::time::Duration;

/// How long a server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// With what mail is sent.
pub struct Settings {
    /// The server.
    pub server: Server,
    /// The password, where one signs in.
    pub password: Option<String>,
    /// From whom mail comes: `cii@example.ch`, or `Name <cii@example.ch>`.
    pub from: String,
    /// Certificates (PEM) by which the server is known besides those of this machine.
    pub authorities: Option<Vec<u8>>,
}

/// A message to one addressee.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// Its name: letters and digits. The same message sent twice bears the same.
    pub id: &'a str,
    /// To whom.
    pub to: &'a str,
    /// The subject.
    pub subject: &'a str,
    /// The text.
    pub text: &'a str,
    /// What a calendar takes over.
    pub calendar: Option<Calendar<'a>>,
}

/// A calendar object that goes with a message.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// Its method, such as `REQUEST`.
    pub method: &'a str,
    /// The object.
    pub text: &'a str,
}

/// Why a message did not go, by the codes of the server alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It may go later: the server cannot be reached, is busy, or does not let us in.
    Later(String),
    /// It will never go; whether it is for the address.
    Never {
        /// The code, such as `550 5.1.1`.
        code: String,
        /// Nobody is reached under the address.
        address: bool,
    },
}

/// A server that messages are handed to.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// Gets ready, on a runtime; nothing is sent. Refuses settings that fit no server.
    pub fn new(settings: Settings) -> Result<Self, Wrong> {
        let Settings { server, password, from, authorities } = settings;
        let from: Mailbox = from.parse().map_err(|_| Wrong(format!("`{from}` is no address to send mail from")))?;
        let tls = || -> Result<TlsParameters, Wrong> {
            let unfit = |e: Error| Wrong(format!("the certificates cannot be used: {e}"));
            let mut tls = TlsParameters::builder(server.host.clone());
            if let Some(pem) = &authorities {
                tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(unfit)?);
            }
            tls.build().map_err(unfit)
        };
        let tls = match server.security {
            Security::Tls => Tls::Wrapper(tls()?),
            Security::StartTls => Tls::Required(tls()?),
            Security::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host);
        builder = builder.port(server.port).tls(tls).timeout(Some(PATIENCE));
        match (server.user, password) {
            (Some(user), Some(password)) => builder = builder.credentials(Credentials::new(user, password)),
            (None, None) => {}
            (Some(_), None) => return Err(Wrong("whoever signs in to the mail server needs a password".into())),
            (None, Some(_)) => {
                return Err(Wrong("a password for mail needs USER@ in the address of the server".into()));
            }
        }
        Ok(Self { transport: builder.build(), from })
    }

    /// The bare address from which mail comes, to which answers go.
    pub fn sender(&self) -> String {
        self.from.email.to_string()
    }

    /// Hands a message over.
    pub async fn send(&self, message: &Message<'_>) -> Result<(), Fault> {
        let message = self.written(message).map_err(|_| Fault::Never { code: "address".into(), address: true })?;
        self.transport.send(message).await.map(drop).map_err(|error| fault(&error))
    }

    fn written(&self, message: &Message<'_>) -> Result<lettre::Message, Box<dyn std::error::Error>> {
        let to: lettre::Address = message.to.parse()?;
        let builder = lettre::Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(message.subject)
            .message_id(Some(format!("<{}@{}>", message.id, self.from.email.domain())))
            // Absences are not answered to a machine (RFC 3834).
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into()));
        let text = SinglePart::plain(message.text.to_string());
        let Some(calendar) = message.calendar else { return Ok(builder.singlepart(text)?) };
        // The part is what calendars act on; the file is for those that only open files.
        let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={}", calendar.method))?;
        let part = SinglePart::builder().header(kind).body(calendar.text.to_string());
        let file = Attachment::new("invitation.ics".into());
        let file = file.body(calendar.text.to_string(), ContentType::parse("application/ics")?);
        let either = MultiPart::alternative().singlepart(text).singlepart(part);
        Ok(builder.multipart(MultiPart::mixed().multipart(either).singlepart(file))?)
    }
}

/// That the server does not let us in says nothing of the addressee.
const ABOUT_US: &[&str] = &["530", "534", "535", "538"];

/// That there is nobody there, in the codes of RFC 3463; without them the plain codes of RFC 5321.
const NOBODY: &[&str] = &["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];
const NOBODY_PLAIN: &[&str] = &["550", "551", "553"];

fn fault(error: &Error) -> Fault {
    let Some(code) = error.status().map(|code| code.to_string()) else { return Fault::Later(kind(error).into()) };
    let detail = error.source().map(ToString::to_string).and_then(|text| detailed(&text));
    let told = detail.as_ref().map_or_else(|| code.clone(), |detail| format!("{code} {detail}"));
    if !error.is_permanent() || ABOUT_US.contains(&code.as_str()) {
        return Fault::Later(told);
    }
    let address = match detail.as_deref() {
        Some(detail) => NOBODY.contains(&detail),
        None => NOBODY_PLAIN.contains(&code.as_str()),
    };
    Fault::Never { code: told, address }
}

/// What failed where the server has not answered with a code.
fn kind(error: &Error) -> &'static str {
    match error {
        e if e.is_tls() => "tls",
        e if e.is_timeout() => "timeout",
        e if e.is_response() => "answer",
        e if e.is_client() => "offer",
        _ => "connection",
    }
}

/// The code of RFC 3463 at the head of what a server says.
fn detailed(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let parts: Vec<&str> = first.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.len() <= 3 && part.chars().all(|c| c.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(digits)).then(|| first.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    /// A server that answers each line with what `answer` says, for one connection; gives back what it was told.
    async fn served(answer: fn(&str) -> &'static str) -> (Result<(), Fault>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server: Server = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port()).parse().unwrap();
        let heard = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            let (reading, mut writing) = stream.into_split();
            let (mut lines, mut heard, mut body) = (BufReader::new(reading).lines(), String::new(), false);
            writing.write_all(b"220 here\r\n").await.unwrap();
            while let Ok(Some(line)) = lines.next_line().await {
                heard.push_str(&line);
                heard.push('\n');
                if line == "." {
                    body = false;
                }
                if body {
                    continue;
                }
                let said = answer(&line);
                body = line == "DATA" && said.starts_with('3');
                writing.write_all(format!("{said}\r\n").as_bytes()).await.unwrap();
                if line == "QUIT" {
                    break;
                }
            }
            heard
        });
        let settings = Settings { server, password: None, from: "Bureau <cii@example.ch>".into(), authorities: None };
        let smtp = Smtp::new(settings).unwrap();
        let calendar = Some(Calendar { method: "REQUEST", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" });
        let message =
            Message { id: "a1", to: "anna@example.org", subject: "Séance", text: "Le 3 décembre\n", calendar };
        let sent = smtp.send(&message).await;
        // A connection that is kept for the next message would keep the server waiting.
        drop(smtp);
        (sent, heard.await.unwrap())
    }

    fn usual(line: &str) -> &'static str {
        match line.split(' ').next().unwrap_or_default() {
            "DATA" => "354 go on",
            "EHLO" => "250 here",
            _ => "250 2.0.0 fine",
        }
    }

    #[tokio::test]
    async fn a_message_goes_with_its_name_its_text_and_the_calendar_as_part_and_as_file() {
        let (sent, heard) = served(usual).await;
        assert_eq!(sent, Ok(()));
        for part in [
            "RCPT TO:<anna@example.org>",
            "Message-ID: <a1@example.ch>",
            "Auto-Submitted: auto-generated",
            "Subject: =?utf-8?",
            "text/calendar; charset=utf-8; method=REQUEST",
            "filename=\"invitation.ics\"",
        ] {
            assert!(heard.contains(part), "{part} is missing in {heard}");
        }
    }

    #[tokio::test]
    async fn what_passes_is_tried_later_and_what_is_final_never_and_neither_tells_the_address() {
        let (later, _) = served(|line| match line {
            _ if line.starts_with("RCPT") => "451 4.7.1 anna@example.org is greylisted",
            line => usual(line),
        })
        .await;
        assert_eq!(later, Err(Fault::Later("451 4.7.1".into())));
        let (never, _) = served(|line| match line {
            _ if line.starts_with("RCPT") => "550 5.1.1 anna@example.org is not here",
            line => usual(line),
        })
        .await;
        assert_eq!(never, Err(Fault::Never { code: "550 5.1.1".into(), address: true }));
        let (full, _) = served(|line| if line == "." { "554 5.7.1 no" } else { usual(line) }).await;
        assert_eq!(full, Err(Fault::Never { code: "554 5.7.1".into(), address: false }));
        let (closed, _) = served(|line| if line.starts_with("MAIL") { "530 sign in first" } else { usual(line) }).await;
        assert_eq!(closed, Err(Fault::Later("530".into())), "it is for us, not for the addressee");
    }

    #[tokio::test]
    async fn nobody_who_listens_is_no_reason_to_give_up() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
        drop(listener);
        let server = address.parse().unwrap();
        let smtp =
            Smtp::new(Settings { server, password: None, from: "cii@example.ch".into(), authorities: None }).unwrap();
        let message = Message { id: "a", to: "a@example.org", subject: "", text: "", calendar: None };
        assert_eq!(smtp.send(&message).await, Err(Fault::Later("connection".into())));
        let nobody = Message { to: "not an address", ..message };
        assert_eq!(smtp.send(&nobody).await, Err(Fault::Never { code: "address".into(), address: true }));
    }

    #[tokio::test]
    async fn user_and_password_come_together() {
        let with = |server: &str, password: Option<&str>| {
            let (server, password) = (server.parse().unwrap(), password.map(str::to_string));
            Smtp::new(Settings { server, password, from: "cii@example.ch".into(), authorities: None }).is_ok()
        };
        assert!(with("smtp://a@mail.example.ch?starttls", Some("x")) && with("smtps://mail.example.ch", None));
        assert!(!with("smtp://a@mail.example.ch?starttls", None) && !with("smtps://mail.example.ch", Some("x")));
    }
}
