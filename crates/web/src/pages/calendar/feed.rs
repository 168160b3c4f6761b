//! The private feed of an account, opened by the secret in its address and by nothing else.

use super::object;
use crate::http::Path;
use crate::{Web, mail, text};
use app::AppError;
use app::calendar::{Feed, FeedSitting};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use documents::calendar::{DueDay, Meeting, feed};
use jiff::Timestamp;
use jiff::civil::Date;
use words::{Lang, t};

pub(super) async fn show(State(web): State<Web>, Path(file): Path<String>) -> Response {
    let Some(secret) = file.strip_suffix(".ics") else { return StatusCode::NOT_FOUND.into_response() };
    match web.app.feed(secret).await {
        Ok(found) => object("trait-d-union", written(&web, &found)),
        Err(AppError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a calendar cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

fn written(web: &Web, found: &Feed) -> String {
    let (house, made) = (web.app.house_address(), web.app.clock().now());
    let meeting = |m: &app::calendar::FeedMeeting| {
        mail::session(&web.app, &m.session, None).meeting(found.language, &house, made, m.cancelled)
    };
    let sitting = |s: &FeedSitting| sitting(s, text::lang(found.language), &house, made);
    let meetings: Vec<_> = found.meetings.iter().map(meeting).chain(found.sittings.iter().map(sitting)).collect();
    let days: Vec<_> = found.due.iter().map(|(on, n)| day(found, &house, made, *on, *n)).collect();
    feed(t::calendar_feed(text::lang(found.language)), &meetings, &days)
}

/// A sitting of a body: which one, when, where, and nothing of its agenda.
pub(in crate::pages) fn sitting(found: &FeedSitting, lang: Lang, house: &str, made: Timestamp) -> Meeting {
    let link = format!("{house}/sittings/{}", found.sitting.number);
    Meeting {
        uid: found.uid(),
        sequence: found.sequence,
        made,
        starts: found.sitting.plan.starts,
        minutes: found.minutes(),
        summary: words::labelled(lang, t::sittings_one(lang), &text::named(lang, &found.body.name())),
        place: found.sitting.plan.place.to_string(),
        description: format!("{} {link}", t::mail_open(lang)),
        url: (!house.is_empty()).then_some(link),
        cancelled: found.cancelled(),
    }
}

/// How much is due on a day; what it is stands on the platform.
fn day(found: &Feed, house: &str, made: Timestamp, on: Date, n: i64) -> DueDay {
    let lang = text::lang(found.language);
    let link = format!("{house}/work");
    DueDay {
        uid: format!("due-{on}@trait-dunion"),
        on,
        made,
        summary: t::calendar_due(lang, n),
        description: format!("{} {link}", t::mail_open(lang)),
        url: (!house.is_empty()).then_some(link),
    }
}
