//! Mail: the server that takes it, a trial, and the door for what comes in. The password stands in the environment or in a
//! file, never on a command line.

use crate::{End, Place, house};
use anyhow::{Context, anyhow, bail};
use app::App;
use app::mail::{CameOf, Carrier, Carrying, Incoming, Letterbox, Mail, Trouble};
use documents::calendar::{self, Answered, Said};
use documents::mail::Written;
use domain::session::Answer;
use post::{Fault, Message, Smtp};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use words::Lang;

/// The variable with the password of the mail server.
const PASSWORD: &str = "TRAIT_DUNION_SMTP_PASSWORD";

/// The largest message that is looked at.
const LARGEST: u64 = 25 * 1024 * 1024;

/// Where mail is handed over (docs/mail-and-calendar.md). Without a server it stays in the outbox.
#[derive(clap::Args, Clone, Default)]
pub(crate) struct MailServer {
    /// The server: `smtp://USER@HOST:587?starttls` or `smtps://USER@HOST:465`; the password stands in
    /// `TRAIT_DUNION_SMTP_PASSWORD` or in a file.
    #[arg(long, env = "TRAIT_DUNION_SMTP", requires = "mail_from")]
    pub smtp: Option<String>,
    /// The file with the password.
    #[arg(long, env = "TRAIT_DUNION_SMTP_PASSWORD_FILE")]
    pub smtp_password_file: Option<PathBuf>,
    /// A file with certificates (PEM) by which the server is known besides those of this machine.
    #[arg(long, env = "TRAIT_DUNION_SMTP_CA")]
    pub smtp_ca: Option<PathBuf>,
    /// From whom mail comes, and where answers go: `cii@example.ch` or `Name <cii@example.ch>`.
    #[arg(long, env = "TRAIT_DUNION_MAIL_FROM")]
    pub mail_from: Option<String>,
}

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Send a trial to an address, and say what the server answers.
    Test {
        /// To whom.
        address: String,
        /// In which language.
        #[arg(long, value_parser = language, default_value = "fr")]
        language: Lang,
        #[command(flatten)]
        server: MailServer,
        #[command(flatten)]
        place: Place,
    },
    /// Take a message that came in from standard input: the answer of a calendar, or the report that something did not
    /// arrive. Prints what was done with it; a message that says neither is left alone.
    Receive {
        #[command(flatten)]
        place: Place,
    },
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::from_code(text).ok_or_else(|| "one of fr, de, it, en".to_string())
}

pub(crate) async fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Test { address, language, server, place } => trial(&address, language, &server, &place).await,
        Command::Receive { place } => receive(&house::open_existing(&place).await?).await,
    }
}

/// The application with whoever carries its mail, where a server is named.
pub(crate) fn with_mail(app: App, server: &MailServer) -> anyhow::Result<App> {
    match smtp(server).context("the mail server")? {
        Some(smtp) => app.with_mail(Arc::new(Postman(smtp))).context("the mail server"),
        None => Ok(app),
    }
}

fn smtp(server: &MailServer) -> anyhow::Result<Option<Smtp>> {
    let (Some(address), Some(from)) = (&server.smtp, &server.mail_from) else { return Ok(None) };
    let text = |path: &Path| std::fs::read(path).with_context(|| path.display().to_string());
    let password = match &server.smtp_password_file {
        Some(path) => Some(String::from_utf8(text(path)?).context("the password cannot be read")?),
        None => std::env::var(PASSWORD).ok(),
    };
    let password = password.map(|p| p.trim().to_string()).filter(|p| !p.is_empty());
    let authorities = server.smtp_ca.as_deref().map(text).transpose()?;
    let server = address.parse()?;
    Ok(Some(Smtp::new(post::Settings { server, password, from: from.clone(), authorities })?))
}

/// Puts letters into words and hands them to a server.
struct Postman(Smtp);

impl Carrier for Postman {
    fn sender(&self) -> String {
        self.0.sender()
    }

    fn carry<'a>(&'a self, app: &'a App, mail: &'a Mail) -> Carrying<'a> {
        Box::pin(async move {
            let written = web::mail::written(app, mail).await;
            let written = written.map_err(|_| Trouble::Later("words".into()))?;
            self.0.send(&message(&mail.id, &mail.address, &written)).await.map_err(|fault| match fault {
                Fault::Later(code) => Trouble::Later(code),
                Fault::Never { code, address } => Trouble::Never { code, address },
            })
        })
    }
}

fn message<'a>(id: &'a str, to: &'a str, written: &'a Written) -> Message<'a> {
    let calendar = written.calendar.as_ref();
    let calendar = calendar.map(|(method, text)| post::Calendar { method: method.name(), text });
    Message { id, to, subject: &written.subject, text: &written.text, calendar }
}

async fn trial(address: &str, lang: Lang, server: &MailServer, place: &Place) -> anyhow::Result<End> {
    let Some(smtp) = smtp(server)? else { bail!("name a server with --smtp and --mail-from") };
    let app = house::open(place).await?;
    let written = web::mail::trial(&app, lang);
    let sent = smtp.send(&message(&app::request_name(), address, &written)).await;
    match sent {
        Ok(()) => println!("sent"),
        Err(Fault::Later(code)) => {
            eprintln!("trait-dunion: not now: {code}");
            return Ok(End::Wanting);
        }
        Err(Fault::Never { code, .. }) => {
            eprintln!("trait-dunion: refused: {code}");
            return Ok(End::Wanting);
        }
    }
    Ok(End::Done)
}

/// Takes a message apart and does what it says. Addresses are not printed: what is printed ends up in a log.
async fn receive(app: &App) -> anyhow::Result<End> {
    let mut bytes = Vec::new();
    std::io::stdin().take(LARGEST + 1).read_to_end(&mut bytes).context("standard input cannot be read")?;
    if bytes.len() as u64 > LARGEST {
        bail!("the message is too large");
    }
    let all = Postbox.open(&bytes).ok_or_else(|| anyhow!("this is no message"))?;
    let came_of = app.take_in(all).await?;
    for line in if came_of.is_empty() { vec!["nothing to do"] } else { came_of.into_iter().map(told).collect() } {
        println!("{line}");
    }
    Ok(End::Done)
}

/// What was done, for whoever reads the log of the mail server.
fn told(came_of: CameOf) -> &'static str {
    match came_of {
        CameOf::Returned => "returned",
        CameOf::ReturnedNotOurs => "returned: not ours",
        CameOf::Recorded => "answer: recorded",
        CameOf::Outdated => "answer: outdated",
        CameOf::AnswerNotOurs => "answer: not ours",
        CameOf::Undecided => "answer: neither yes nor no",
    }
}

/// Reads messages: reports of what did not arrive, and calendar objects.
pub(crate) struct Postbox;

impl Letterbox for Postbox {
    fn open(&self, message: &[u8]) -> Option<Vec<Incoming>> {
        let received = post::read(message)?;
        let failed = received.reports.into_iter().filter(|report| report.failed);
        let returned = failed.map(|report| Incoming::Returned {
            id: report.message.as_deref().and_then(|id| id.split('@').next()).map(str::to_string),
            address: report.recipient,
            code: report.status,
        });
        let answers = received.calendars.iter().flat_map(|text| calendar::answers(text, &app::zone()));
        Some(returned.chain(answers.map(answered)).collect())
    }
}

fn answered(answered: Answered) -> Incoming {
    let (answer, proposal) = match answered.said {
        Said::Yes => (Some(Answer::Yes), None),
        Said::No => (Some(Answer::No), None),
        Said::OtherTime(at) => (Some(Answer::OtherTime), Some(at)),
        Said::Else => (None, None),
    };
    Incoming::Answered { uid: answered.uid, sequence: answered.sequence, answer, proposal }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(smtp: &str) -> MailServer {
        MailServer { smtp: Some(smtp.into()), mail_from: Some("cii@example.ch".into()), ..MailServer::default() }
    }

    #[tokio::test]
    async fn the_password_comes_from_a_file_and_is_not_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        std::fs::write(&file, "very secret\n").unwrap();
        let with = |smtp: &str| MailServer { smtp_password_file: Some(file.clone()), ..server(smtp) };
        assert!(smtp(&with("smtp://cii@mail.example.ch?starttls")).unwrap().is_some());
        let told = smtp(&with("smtps://mail.example.ch")).err().unwrap().to_string();
        assert!(!told.contains("very secret"), "{told}");
        assert!(smtp(&MailServer::default()).unwrap().is_none());
    }

    #[test]
    fn a_report_and_the_answer_of_a_calendar_say_what_the_house_has_to_do() {
        let report = "From: MAILER-DAEMON@mail.example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
            --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.org\r\n\r\n\
            Final-Recipient: rfc822; anna@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
            --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <a1@example.ch>\r\n\r\n--b--\r\n";
        let (id, address) = (Some("a1".to_string()), Some("anna@example.org".to_string()));
        let returned = Incoming::Returned { id, address, code: "5.1.1".into() };
        assert_eq!(Postbox.open(report.as_bytes()), Some(vec![returned]));
        let reply = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x@trait-dunion\r\nSEQUENCE:2\r\n\
            ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let answer = Incoming::Answered {
            uid: "x@trait-dunion".into(),
            sequence: Some(2),
            answer: Some(Answer::No),
            proposal: None,
        };
        assert_eq!(Postbox.open(reply.as_bytes()), Some(vec![answer]));
        assert_eq!(Postbox.open(b"Subject: hello\r\n\r\nGood morning"), Some(Vec::new()));
    }

    #[test]
    fn what_cannot_be_used_is_refused_before_anything_is_served() {
        assert!(smtp(&server("smtp://mail.example.ch")).is_err(), "in the open");
        let gone = MailServer { smtp_ca: Some("/nowhere".into()), ..server("smtps://mail.example.ch") };
        assert!(smtp(&gone).is_err());
    }
}
