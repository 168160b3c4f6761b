//! Lists by AVS number: asking, deciding, downloading once, the sheet of lines to be corrected (DATA-10, PROJ-47).

mod forms;
mod list;
mod show;

use crate::Web;
use crate::http::Visitor;
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::recipient_list::Person;
use axum::Router;
use axum::routing::{get, post};
use domain::recipient_list::{Bad, ListField, ListState};
use maud::Markup;
use words::{Lang, t};

/// The routes of lists by AVS number.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/recipient-lists", get(list::show))
        .route("/recipient-lists/new", get(forms::request).post(forms::send_request))
        .route("/recipient-lists/{list}", get(show::show))
        .route("/recipient-lists/{list}/proof", get(show::proof))
        .route("/recipient-lists/{list}/corrections", get(show::corrections))
        .route("/recipient-lists/{list}/deliver", post(show::deliver))
        .route("/recipient-lists/{list}/do/{kind}", get(forms::show).post(forms::send))
}

/// The state of a list in a word.
fn state(v: &Visitor, state: ListState) -> Markup {
    let tone = match state {
        ListState::Requested => Tone::Warning,
        ListState::Approved => Tone::Success,
        ListState::Refused => Tone::Danger,
        ListState::Delivered => Tone::Info,
        ListState::Deleted => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "list", state.code()))
}

/// The delivered list as rows of a file, the first of which holds the heads.
pub fn rows(lang: Lang, fields: &[ListField], persons: &[Person]) -> Vec<Vec<String>> {
    let mut heads = vec![t::case_avs(lang).to_string(), t::lists_known(lang).to_string()];
    heads.extend(fields.iter().map(|f| text::code(lang, "list-field", f.code())));
    let yes_no = |yes: bool| if yes { t::fact_yes(lang) } else { t::fact_no(lang) }.to_string();
    let value = |person: &Person, field: &ListField| match person.values.get(field) {
        Some(value) if *field == ListField::Open => yes_no(value == "yes"),
        Some(value) => value.clone(),
        None => String::new(),
    };
    let row = |person: &Person| {
        let mut row = vec![person.avs.to_string(), yes_no(person.known)];
        row.extend(fields.iter().map(|f| value(person, f)));
        row
    };
    [heads].into_iter().chain(persons.iter().map(row)).collect()
}

/// The lines that could not be read as rows of a file to be corrected.
pub fn corrections(lang: Lang, bad: &[Bad]) -> Vec<Vec<String>> {
    let heads = [t::lists_line(lang), t::lists_column(lang), t::lists_reason(lang), t::lists_value(lang)];
    let why = |reason: &str| words::lookup(lang, &format!("invalid-{reason}")).unwrap_or(t::invalid_value(lang));
    let row = |b: &Bad| vec![b.line.to_string(), b.column.to_string(), why(b.reason).to_string(), b.value.clone()];
    [heads.map(str::to_string).to_vec()].into_iter().chain(bad.iter().map(row)).collect()
}
