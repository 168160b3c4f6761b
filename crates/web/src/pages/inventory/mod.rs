//! The national inventory, open to everyone: figures with their pictures, cantons, the report, the files; and, for those who
//! fill and lead rounds, the questionnaire (SURV-01…25). No person stands in any of it.

mod answer;
mod canton;
mod check;
pub(in crate::pages) mod files;
mod lists;
mod models;
mod report;
mod rounds;
pub(in crate::pages) mod show;
pub(in crate::pages) mod topic;
mod wording;

pub(in crate::pages) use rounds::desk;

use crate::Web;
use crate::http::Guest;
use crate::pages::house;
use crate::shell;
use crate::ui::page::Page;
use app::AppError;
use app::inventory::PublicRound;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::inventory::FigureName;
use maud::html;
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/inventory", get(show::show))
        .route("/inventory/check", get(check::show))
        .route("/inventory/models", get(models::show))
        .route("/inventory/report", get(report::show))
        .route("/inventory/report.pdf", get(report::pdf))
        .route("/inventory/files/{file}", get(files::file))
        .route("/inventory/cantons/{canton}", get(canton::show))
        .route("/inventory/rounds", get(rounds::list))
        .route("/inventory/rounds/new", get(rounds::open).post(rounds::send_open))
        .route("/inventory/rounds/{year}", get(rounds::show))
        .route("/inventory/rounds/{year}/do/{kind}", get(rounds::act).post(rounds::send_act))
        .route("/inventory/rounds/{year}/rows/{canton}", get(rounds::row))
        .route("/inventory/rounds/{year}/rows/{canton}/{block}", get(answer::show).post(answer::send))
        .route("/inventory/rounds/{year}/rows/{canton}/{block}/confirm", post(answer::confirm))
        .route(
            "/inventory/rounds/{year}/rows/{canton}/{block}/comment",
            get(rounds::comment).post(rounds::send_comment),
        )
}

/// The round that a guest asks for, else the newest.
async fn asked(guest: &Guest) -> Result<PublicRound, Response> {
    let year = match guest.query.get("round") {
        Some(text) if !text.is_empty() => Some(text.parse().map_err(|_| house::not_here(guest))?),
        _ => None,
    };
    guest.web.app.public_round(year).await.map_err(|error| failed(guest, &error))
}

/// The page for what cannot be shown.
pub(in crate::pages) fn failed(guest: &Guest, error: &AppError) -> Response {
    if matches!(error, AppError::NotFound) {
        return house::not_here(guest);
    }
    tracing::error!(%error, "a page of the inventory fails");
    let lang = guest.lang;
    let content = html! { p { (t::fail_fault_text(lang)) } };
    let page = Page { title: t::fail_fault(lang).into(), failed: true, content, ..Page::default() };
    (StatusCode::INTERNAL_SERVER_ERROR, shell::open_page(guest, page)).into_response()
}

/// The figures that can be chosen, in the order of the report.
const TOPICS: &[FigureName] = &[
    FigureName::Composition,
    FigureName::Anchoring,
    FigureName::Table1,
    FigureName::Structures,
    FigureName::Coordinators,
    FigureName::Table2,
    FigureName::Processes,
    FigureName::Criteria,
    FigureName::Cases,
    FigureName::Projects,
    FigureName::Table4,
    FigureName::Table5,
    FigureName::Table6,
    FigureName::Table7,
    FigureName::Table8,
    FigureName::Table9,
    FigureName::Table10,
    FigureName::Indicators,
];
