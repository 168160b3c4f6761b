//! Takes back what was just done, as long as nothing has happened since (ux 3.5).

use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::house::local;
use crate::shell;
use crate::ui::page::Page;
use app::AppError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use words::t;

/// Back to the page on which the button stood.
pub(super) async fn take_back(v: Visitor, Path(number): Path<String>, body: String) -> Result<Response, Fail> {
    let entered = Entered::parse(&body);
    let version = entered.get("version").and_then(|n| n.parse().ok()).ok_or(AppError::NotFound).or_page(&v)?;
    match v.web.app.undo(&v.caller, &number, version).await {
        Ok(done) => {
            let kind = done.events.first().cloned().unwrap_or_default();
            let to = local(entered.get("_return").or(Some(&format!("/cases/{number}"))));
            Ok(Redirect::to(&shell::told::with(&to, &[("done", kind)])).into_response())
        }
        Err(AppError::Stale(_)) => Ok(too_late(&v, &number)),
        Err(other) => Err(other).or_page(&v),
    }
}

fn too_late(v: &Visitor, number: &str) -> Response {
    let content = html! {
        p class="ds-paragraph" { (t::undo_late_text(v.lang)) }
        p { a class="ds-link" href={ "/cases/" (number) "/timeline" } { (t::overview_all_events(v.lang)) } }
    };
    let page = Page { title: t::undo_late(v.lang).into(), failed: true, content, ..Page::default() };
    (StatusCode::CONFLICT, shell::page(v, page)).into_response()
}
