//! Problems with a service as such: the list, one of them, the forms of each stage (CASE-67).

mod forms;
mod list;
mod show;

pub(in crate::pages) use list::desk;

use crate::Web;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use axum::Router;
use axum::routing::get;
use domain::concern::ConcernStage;
use maud::Markup;

/// The routes of concerns.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/concerns", get(list::show))
        .route("/concerns/new", get(forms::raise).post(forms::send_raise))
        .route("/concerns/{concern}", get(show::show))
        .route("/concerns/{concern}/do/{kind}", get(forms::act).post(forms::send_act))
}

/// Where a concern waits, in a word.
fn stage(v: &Visitor, stage: ConcernStage) -> Markup {
    let tone = match stage {
        ConcernStage::Officer => Tone::Warning,
        ConcernStage::Body => Tone::Info,
        ConcernStage::Answered => Tone::Success,
        ConcernStage::Closed => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "concern", stage.code()))
}
