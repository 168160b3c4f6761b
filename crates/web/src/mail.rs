//! Letters in words: the numbers of the outbox become the mail that goes out, and that the outbox shows.

use crate::text;
use app::mail::{Invited, Letter, Mail};
use app::{App, AppError};
use documents::calendar::Between;
use documents::mail::{self as paper, Written};

/// Where answers would go if anything left.
const NOBODY: &str = "nobody@demo.example";

/// A mail as it goes out, in the language of its addressee.
pub async fn written(app: &App, mail: &Mail) -> Result<Written, AppError> {
    let letter = match &mail.letter {
        Letter::Invitation(invited) => {
            // Whoever opens an invitation that does not hold any more is told so there.
            let answer = app.answer_path_of(invited).await?.unwrap_or_else(|| "/answer/over".into());
            paper::Letter::Invitation { session: session(app, invited, Some(mail)), again: invited.again, answer }
        }
        Letter::Cancellation(invited) => paper::Letter::Cancellation(session(app, invited, Some(mail))),
        Letter::Request { due } => paper::Letter::Request { due: *due },
        Letter::Digest { on, notices, overdue, week, sessions } => paper::Letter::Digest(paper::Digest {
            on: *on,
            notices: *notices,
            overdue: *overdue,
            week: *week,
            sessions: *sessions,
        }),
    };
    let (language, house, demo, made) = (mail.language, app.house_address(), app.demo, mail.made);
    Ok(paper::Mail { language, house, demo, made, letter }.written())
}

/// A session for a calendar; with a mail, to whom it goes.
pub(crate) fn session(app: &App, invited: &Invited, mail: Option<&Mail>) -> paper::Invited {
    let between = mail.map(|mail| Between {
        organizer: app.mail_sender().unwrap_or_else(|| NOBODY.into()),
        attendee: mail.address.clone(),
    });
    paper::Invited {
        number: invited.session.to_string(),
        uid: invited.uid.clone(),
        sequence: invited.sequence,
        kind: invited.kind,
        starts: invited.starts,
        minutes: invited.minutes,
        place: invited.place.to_string(),
        items: i64::from(invited.items),
        between,
    }
}

/// A trial, in a language.
pub fn trial(app: &App, lang: words::Lang) -> Written {
    let (language, house) = (text::language(lang), app.house_address());
    let made = app.clock().now();
    paper::Mail { language, house, demo: app.demo, made, letter: paper::Letter::Test }.written()
}
