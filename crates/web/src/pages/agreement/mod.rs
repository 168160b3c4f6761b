//! Agreements on exchange: the list, one of them to read and to print, the forms (DATA-13).

mod desk;
mod forms;
mod list;
mod show;

pub(in crate::pages) use desk::desk;

use crate::Web;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use axum::Router;
use axum::routing::{get, post};
use domain::agreement::AgreementState;
use maud::Markup;

/// The routes of agreements.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/agreements", get(list::show))
        .route("/agreements/new", get(forms::propose).post(forms::send_proposal))
        .route("/agreements/{agreement}", get(show::show))
        .route("/agreements/{agreement}/document", get(show::document))
        .route("/agreements/{agreement}/approve", post(forms::approve))
        .route("/agreements/{agreement}/amend", get(forms::amend).post(forms::send_amendment))
        .route("/agreements/{agreement}/end", get(forms::end).post(forms::send_end))
}

/// The state of an agreement in a word.
pub(in crate::pages) fn state(v: &Visitor, state: AgreementState) -> Markup {
    let tone = match state {
        AgreementState::Proposed => Tone::Info,
        AgreementState::Approved | AgreementState::InForce => Tone::Success,
        AgreementState::Expiring => Tone::Warning,
        AgreementState::Expired => Tone::Danger,
        AgreementState::Ended => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "agreement", state.code()))
}

/// The codes of a list in words.
fn codes<'a>(v: &Visitor, group: &str, codes: impl Iterator<Item = &'a str>) -> String {
    codes.map(|c| text::code(v.lang, group, c)).collect::<Vec<_>>().join(", ")
}
