//! Persons in common: asking, deciding, beginning the exchange, the result (DATA-10, PROJ-47).

mod forms;
mod list;
mod show;

use crate::Web;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::common::Person;
use axum::Router;
use axum::routing::{get, post};
use domain::common::RunState;
use maud::Markup;
use words::{Lang, t};

/// The routes of persons in common.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/common", get(list::show))
        .route("/common/new", get(forms::request).post(forms::send_request))
        .route("/common/{run}", get(show::show))
        .route("/common/{run}/proof", get(show::proof))
        .route("/common/{run}/result", post(show::result))
        .route("/common/{run}/do/{kind}", get(forms::show).post(forms::send))
}

/// The state of a run in a word.
fn state(v: &Visitor, state: RunState) -> Markup {
    let tone = match state {
        RunState::Requested => Tone::Warning,
        RunState::Approved | RunState::Exchanged => Tone::Success,
        RunState::Refused => Tone::Danger,
        RunState::Read => Tone::Info,
        RunState::Deleted => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "run", state.code()))
}

/// The persons in common as rows of a file, the first of which holds the heads.
fn rows(lang: Lang, persons: &[Person]) -> Vec<Vec<String>> {
    let heads = vec![t::case_avs(lang).to_string(), t::common_known(lang).to_string()];
    let yes_no = |yes: bool| if yes { t::fact_yes(lang) } else { t::fact_no(lang) }.to_string();
    let row = |person: &Person| vec![person.avs.to_string(), yes_no(person.known)];
    [heads].into_iter().chain(persons.iter().map(row)).collect()
}
