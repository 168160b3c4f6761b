//! The projects at the interfaces, open to everyone: a list that can be filtered, and one of them (PROJ-56).

mod list;
mod show;

use crate::Web;
use crate::ui::parts::Tone;
use crate::{text, ui};
use axum::Router;
use axum::routing::get;
use domain::local_project::{Mechanism, Project, ProjectState};
use maud::Markup;
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/local-projects", get(list::show)).route("/local-projects/{project}", get(show::show))
}

/// Where the page of a project is.
pub(in crate::pages) fn href(code: &str) -> String {
    format!("/local-projects/{code}")
}

/// How far a project is, in a word.
fn state(lang: Lang, state: ProjectState) -> Markup {
    let tone = match state {
        ProjectState::Idea | ProjectState::Design => Tone::Info,
        ProjectState::Pilot => Tone::Warning,
        ProjectState::InForce => Tone::Success,
        ProjectState::Ended => Tone::Neutral,
    };
    ui::tag(tone, &text::code(lang, "local-project-state", state.code()))
}

/// The partners in words.
fn partners(lang: Lang, project: &Project) -> String {
    let mut names: Vec<String> = project.partners.iter().map(|p| text::code(lang, "partner", p.code())).collect();
    if project.all_partners {
        names.insert(0, t::local_projects_all_partners(lang).to_string());
    }
    names.join(", ")
}

/// Where this house does what a mechanism does; nothing where it does not.
fn at_home(mechanism: Mechanism) -> Option<&'static str> {
    match mechanism {
        Mechanism::Agreement => Some("/agreements"),
        Mechanism::Referral => Some("/requests"),
        Mechanism::JointSession | Mechanism::FixedTeam => Some("/sessions"),
        Mechanism::Tandem
        | Mechanism::SingleLead
        | Mechanism::Instrument
        | Mechanism::ExpertDesk
        | Mechanism::Order
        | Mechanism::Programme => Some("/cases"),
        Mechanism::List => Some("/recipient-lists"),
        _ => None,
    }
}
