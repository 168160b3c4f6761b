//! The secret link of one's calendar, in the settings: shown once, renewed, ended.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::work::aside::moment;
use crate::shell;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone, link_button, post_button};
use axum::http::{HeaderMap, header};
use axum::response::Redirect;
use maud::{Markup, html};
use words::t;

/// What the settings say of it.
pub(in crate::pages) async fn settings(v: &Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let since = v.web.app.feed_since(&v.caller).await.or_page(v)?;
    let label = if since.is_some() { t::settings_calendar_renew(lang) } else { t::settings_calendar_make(lang) };
    Ok(html! {
        p { (t::settings_calendar_text(lang)) }
        p { @match since {
            Some(at) => (t::settings_calendar_since(lang, &moment(v, at))),
            None => (t::settings_calendar_off(lang)),
        } }
        div class="row no-print" {
            (post_button(Look::Second, label, "/settings/calendar/make", &[]))
            @if since.is_some() { (post_button(Look::Quiet, t::settings_calendar_end(lang), "/settings/calendar/end", &[])) }
        }
    })
}

/// Makes a link and shows it: its secret is not kept, so that it cannot be shown again.
pub(super) async fn make(v: Visitor, headers: HeaderMap) -> Result<Markup, Fail> {
    let lang = v.lang;
    let secret = v.web.app.make_feed(&v.caller).await.or_page(&v)?;
    let address = format!("{}/calendar/{secret}.ics", house(&v, &headers));
    let done = Alert { tone: Tone::Success, title: t::settings_saved(lang).into(), focus: true, ..Alert::default() };
    let content = html! {
        div class="stack" {
            p { (t::settings_calendar_once_text(lang)) }
            p { code data-calendar { (address) } }
            div class="row no-print" { (link_button(Look::Second, t::menu_settings(lang), "/settings")) }
        }
    };
    let page = Page {
        title: t::settings_calendar_once(lang).into(),
        back: Some(Link::new(t::menu_settings(lang), "/settings")),
        alerts: vec![done],
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

/// Ends the link.
pub(super) async fn end(v: Visitor) -> Result<Redirect, Fail> {
    v.web.app.end_feed(&v.caller).await.or_page(&v)?;
    Ok(Redirect::to("/settings?saved=1"))
}

/// The address of the house; where nobody has told it, the one under which it was asked.
pub(in crate::pages) fn house(v: &Visitor, headers: &HeaderMap) -> String {
    let known = v.web.app.house_address();
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok()).unwrap_or_default();
    if known.is_empty() { format!("http://{host}") } else { known }
}
