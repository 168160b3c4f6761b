//! The announcement: what has to stand before it, where it goes, and the receipt.

pub(in crate::pages) mod paper;
mod receipt;
mod route;
mod steps;

use crate::Web;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::shell;
use crate::ui::page::Page;
use crate::ui::parts::{Look, link_button, panel, tasks};
use app::case::CaseView;
use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/announcement", get(show))
        .route("/cases/{number}/announcement/receipt", get(receipt::show))
}

fn home(view: &CaseView) -> String {
    format!("/cases/{}/announcement", view.case().number)
}

/// Whether it can still be announced: never was, or the last time it was refused.
fn is_open(view: &CaseView) -> bool {
    let case = view.case();
    case.is_open() && (case.announcement.is_none() || case.triage_refused())
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let lang = v.lang;
    let steps = steps::all(&v, &view);
    let done = steps.iter().filter(|s| s.state == crate::ui::TaskState::Done).count();
    let route = if is_open(&view) {
        route::panel_of(&v, &view, steps::ready(&v, &view)).await?
    } else {
        html! {}
    };
    let receipt = format!("{}/receipt", home(&view));
    let page = Page {
        title: t::announcement_title(lang).to_string(),
        lead: Some(
            if is_open(&view) { t::announcement_lead(lang) } else { t::announcement_lead_done(lang) }.to_string(),
        ),
        actions: html! {
            @if view.case().announcement.is_some() { (link_button(Look::Main, t::announcement_receipt(lang), &receipt)) }
        },
        content: html! {
            (panel("steps", &t::task_progress(lang, &done.to_string(), &steps.len().to_string()), html! {}, tasks(lang, &steps)))
            (route)
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "", page)))
}
