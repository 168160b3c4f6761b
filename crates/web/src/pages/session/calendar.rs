//! A session for one's calendar, as a copy; and the link by which somebody without an account answers.

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::calendar::{link, object};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{mail, shell, ui};
use app::AppError;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use documents::calendar::{Method, meeting};
use maud::html;
use words::t;

/// The session as a file. A copy follows no changes; invitations and the private link do.
pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let app = &v.web.app;
    let view = app.session(&v.caller, &number).await.or_page(&v)?;
    let found = app.meeting_of(&v.caller, &view.session).ok_or(AppError::NotFound).or_page(&v)?;
    let (language, house, made) = (v.caller.language, app.house_address(), app.clock().now());
    let shown = mail::session(app, &found.session, None).meeting(language, &house, made, found.cancelled);
    Ok(object(view.session.number.as_str(), meeting(Method::Publish, &shown, None)))
}

/// The link, to be written on an invitation on paper.
pub(super) async fn answer_link(
    v: Visitor,
    Path((number, n)): Path<(String, u32)>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = v.lang;
    let path = v.web.app.answer_link(&v.caller, &number, n).await.or_page(&v)?;
    // Without an address of the house the link is a path.
    let address = if path.starts_with('/') { link::house(&v, &headers) + &path } else { path };
    let content = html! {
        div class="stack" {
            p { (t::session_answer_link_text(lang)) }
            p { a class="ds-link" data-answer href=(address) { (address) } }
            (ui::qr::qr(&address, t::session_answer_link(lang)))
        }
    };
    let page = Page {
        title: t::session_answer_link(lang).into(),
        context: Some(number.clone()),
        back: Some(Link::new(t::session_back(lang), format!("/sessions/{number}"))),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}
