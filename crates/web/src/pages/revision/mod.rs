//! Changes of the canton's model, for whoever drafts them and for the second person: the sections with their entries as forms,
//! the text, invented persons, what would change, approval and the day from which it holds (GOV-26, PROJ-14).

mod adopt;
mod effect;
mod entry;
mod fields;
mod forms;
mod list;
mod persons;
mod section;
mod show;
mod text;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::parts::{Alert, Link, Tone};
use crate::{text as words_of, ui};
use app::AppError;
use app::revision::RevisionView;
use axum::Router;
use axum::routing::get;
use domain::Refused;
use domain::model::Fault;
use domain::model::edit::{ModelFile, Shelf};
use domain::model::sections::{Section, section as section_of};
use domain::revision::RevisionState;
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the changes.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/revisions", get(list::show))
        .route("/revisions/begin", get(forms::begin).post(forms::send_begin))
        .route("/revisions/{revision}", get(show::show))
        .route("/revisions/{revision}/do/{kind}", get(forms::act).post(forms::send_act))
        .route("/revisions/{revision}/sections/{section}", get(section::show).post(section::send))
        .route("/revisions/{revision}/sections/{section}/entry", get(entry::show).post(entry::send))
        .route("/revisions/{revision}/text", get(text::show).post(text::send))
        .route("/revisions/{revision}/persons", get(persons::show).post(persons::forget))
        .route("/revisions/{revision}/persons/one", get(persons::form).post(persons::send))
        .route("/revisions/{revision}/effect", get(effect::show))
        .route("/revisions/{revision}/adopt", get(adopt::show).post(adopt::send))
}

fn home(n: u32) -> String {
    format!("/revisions/{n}")
}

fn back(lang: Lang, n: u32) -> Link {
    Link::new(t::revisions_one(lang, i64::from(n)), home(n))
}

async fn view_of(v: &Visitor, n: u32) -> Result<RevisionView, Fail> {
    v.web.app.revision(&v.caller, n).await.or_page(v)
}

/// The change, for a command that the caller may give now.
async fn view_for(v: &Visitor, n: u32, act: &str) -> Result<RevisionView, Fail> {
    let view = view_of(v, n).await?;
    if view.acts.contains(&act) {
        return Ok(view);
    }
    let refused = match view.state {
        _ if !v.web.app.may_anywhere(&v.caller, act) => Refused::NotPermitted,
        RevisionState::Submitted if act == "revision.approve" => Refused::SamePerson,
        RevisionState::Submitted => Refused::RevisionSubmitted,
        RevisionState::Draft => Refused::RevisionNotSubmitted,
        _ => Refused::AlreadyDone,
    };
    Err(AppError::from(refused)).or_page(v)
}

/// The draft as a file; it was read when it was written.
fn file_of(v: &Visitor, view: &RevisionView) -> Result<ModelFile, Fail> {
    let read = ModelFile::read(&view.revision.text);
    read.map_err(|fault| AppError::Fault(fault.reason)).or_page(v)
}

fn known_section(v: &Visitor, name: &str) -> Result<&'static Section, Fail> {
    section_of(name).ok_or(AppError::NotFound).or_page(v)
}

/// The texts of the models on which a draft builds.
fn library(v: &Visitor) -> Shelf<'_> {
    let models = v.web.app.models();
    Shelf::of(|stem| models.text_of(stem))
}

/// What a section is called.
fn section_name(lang: Lang, section: &Section) -> String {
    words_of::code(lang, "section", section.word())
}

/// Where an entry is changed.
fn entry_href(n: u32, section: &Section, entry: &str) -> String {
    let entry: String = form_urlencoded::byte_serialize(entry.as_bytes()).collect();
    format!("{}/sections/{}/entry?entry={entry}", home(n), section.word())
}

/// What is wrong, in the reader's language; what the author of the file needs to know stands beside it.
fn fault_words(lang: Lang, fault: &Fault) -> Markup {
    html! {
        (words_of::code(lang, "model-fault", fault.code.code()))
        " " span class="subtle" lang="en" { (fault.reason) }
    }
}

/// Where a fault is mended: the entry, the section, or the text.
fn fault_href(n: u32, fault: &Fault) -> String {
    let place = &fault.place;
    match section_of(&place.section) {
        Some(section) if !place.entry.is_empty() || !section.is_list() && !place.field.is_empty() => {
            entry_href(n, section, &place.entry)
        }
        Some(section) if !section.name.is_empty() => format!("{}/sections/{}", home(n), section.word()),
        _ => format!("{}/text#f-text", home(n)),
    }
}

fn state_tag(lang: Lang, state: RevisionState) -> Markup {
    let tone = match state {
        RevisionState::Draft => Tone::Info,
        RevisionState::Submitted => Tone::Warning,
        RevisionState::Planned => Tone::Accent,
        RevisionState::InForce => Tone::Success,
        RevisionState::Past | RevisionState::Dropped => Tone::Neutral,
    };
    ui::tag(tone, &words_of::code(lang, "revision", state.code()))
}

/// Somebody else was faster: what was typed stands in the form again, and sending it once more puts it into what is there now.
fn stale(lang: Lang) -> Alert {
    let body = html! { p { (t::revisions_stale_text(lang)) } };
    Alert { tone: Tone::Warning, title: t::revisions_stale(lang).into(), body, ..Alert::default() }
}
