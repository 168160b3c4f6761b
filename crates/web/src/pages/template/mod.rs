//! The words of what leaves on paper, for whoever keeps them: which documents there are, what each says now, a new version,
//! how it would look, and its approval by a second person (CASE-77, ROLE-SECR-09, ROLE-SECR-10).

mod forms;
mod list;
mod preview;
mod show;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::AppError;
use axum::Router;
use axum::routing::get;
use domain::template::{Passage, TemplateKind, TemplateState};
use maud::Markup;
use words::Lang;

/// The routes of the words.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/templates", get(list::show))
        .route("/templates/{template}", get(show::show))
        .route("/templates/{template}/draft", get(forms::draft).post(forms::send_draft))
        .route("/templates/{template}/preview/{version}", get(preview::show))
        .route("/templates/{template}/do/{kind}", get(forms::act).post(forms::send_act))
}

/// The kind of document of an address.
fn kind_of(v: &Visitor, code: &str) -> Result<TemplateKind, Fail> {
    TemplateKind::from_code(code).ok_or(AppError::NotFound).or_page(v)
}

/// What a kind of document is called.
fn name(lang: Lang, kind: TemplateKind) -> String {
    text::code(lang, "paper-kind", kind.code())
}

/// The words of the house for a passage.
fn of_the_house(lang: Lang, kind: TemplateKind, passage: Passage) -> &'static str {
    words::lookup(lang, &format!("passage-{kind}-{passage}")).unwrap_or_default()
}

/// Where a version stands, in a word.
fn state(lang: Lang, state: TemplateState) -> Markup {
    let tone = match state {
        TemplateState::Draft => Tone::Warning,
        TemplateState::Planned => Tone::Info,
        TemplateState::InForce => Tone::Success,
        TemplateState::Past | TemplateState::Dropped => Tone::Neutral,
    };
    ui::tag(tone, &text::code(lang, "template", state.code()))
}
