//! The models of the cantons, open to everyone: a list, one of them, and one profile without a name through all of them
//! (CASE-06, CASE-17).

mod compare;
mod list;
mod profile;
mod rule;
mod show;

use crate::Web;
use crate::http::Guest;
use crate::ui::parts::Tone;
use crate::{text, ui};
use axum::Router;
use axum::routing::get;
use domain::Model;
use domain::model::{Certainty, Said};
use maud::{Markup, html};
use words::{Lang, t};

pub(in crate::pages) use rule::{name as criterion_name, rule as rule_in_words};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/models", get(list::show))
        .route("/models/compare", get(compare::ask).post(compare::answer))
        .route("/models/{model}", get(show::show))
}

/// The models in the order of their names.
fn by_name(guest: &Guest) -> Vec<&Model> {
    let mut all: Vec<&Model> = guest.web.app.models().cantons().collect();
    all.sort_by_key(|m| text::of(guest.lang, &m.label));
    all
}

/// Where the page of a model is.
pub(in crate::pages) fn href(model: &Model) -> String {
    format!("/models/{}", model.code.to_ascii_lowercase())
}

/// How sure a value is, with its source; nothing where it is simply stated.
pub(in crate::pages) fn sure(lang: Lang, said: &Said) -> Markup {
    let tone = match said.certainty {
        Certainty::Stated | Certainty::Derived | Certainty::House => Tone::Neutral,
        Certainty::Uncertain | Certainty::Conflict => Tone::Warning,
        Certainty::Default | Certainty::Silent => Tone::Info,
    };
    html! {
        span class="row" {
            (ui::tag(tone, &text::code(lang, "certainty", said.certainty.code())))
            @if !said.source.is_empty() { span class="subtle" { (t::models_source(lang, &said.source)) } }
        }
    }
}
