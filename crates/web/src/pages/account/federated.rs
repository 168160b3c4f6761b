//! Signing in with an issuer: to it, back from it, and out again.

use super::sign_in::after;
use crate::form::Entered;
use crate::http::{Guest, Path, STEP_COOKIE, cookie, session_cookie, step_cookie};
use crate::pages::house::local;
use crate::ui::page::Page;
use crate::ui::parts::{Look, link_button};
use crate::{Web, shell, text};
use app::AppError;
use app::account::{Brought, Farewell, SignedIn, Turned};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use maud::{Markup, html};
use words::{Lang, t};

/// A link for each issuer: links, because no form of ours may be answered by another house.
pub(super) fn offered(guest: &Guest, next: &str) -> Markup {
    let issuers = guest.web.app.issuers();
    let query: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let address = |key: &str| format!("/sign-in/with/{key}{}{query}", if next.is_empty() { "" } else { "?next=" });
    html! {
        @if !issuers.is_empty() {
            div class="stack" {
                @for issuer in &issuers {
                    p { (link_button(Look::Main, &t::signin_with(guest.lang, &text::of(guest.lang, &issuer.label)), &address(&issuer.key))) }
                }
            }
        }
    }
}

/// Sends the browser to an issuer.
pub(super) async fn start(guest: Guest, Path(key): Path<String>, headers: HeaderMap) -> Response {
    let next = guest.query.get("next").map(|n| local(Some(n))).unwrap_or_default();
    match guest.web.app.ask_issuer(&key, &next, guest.lang.code()).await {
        Ok(onward) => {
            let kept = [(header::SET_COOKIE, step_cookie(&guest.web, &headers, &onward.secret))];
            (kept, Redirect::to(&onward.address)).into_response()
        }
        Err(turned) => turned_away(&guest, &key, turned),
    }
}

/// Takes what an issuer answers through the browser. A session that this browser had ends.
pub(super) async fn back(guest: Guest, Path(key): Path<String>, headers: HeaderMap) -> Response {
    let secret = cookie(&headers, STEP_COOKIE).unwrap_or_default();
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    match guest.web.app.answer_of_issuer(&key, &secret, &brought(&guest.query), agent).await {
        Ok((signed, next)) => enter(&guest, &headers, &signed, &next).await,
        Err(turned) => {
            let gone = [(header::SET_COOKIE, step_cookie(&guest.web, &headers, ""))];
            (gone, turned_away(&guest, &key, turned)).into_response()
        }
    }
}

fn brought(query: &Entered) -> Brought {
    let one = |name: &str| query.get(name).map(str::to_string);
    Brought { code: one("code"), state: one("state"), issuer: one("iss"), error: one("error") }
}

/// Goes in with a new session: the cookie of the way in goes, and so does a session from before.
pub(super) async fn enter(guest: &Guest, headers: &HeaderMap, signed: &SignedIn, next: &str) -> Response {
    let app = &guest.web.app;
    if let Some(before) = &guest.visitor
        && let Err(error) = app.sign_out(&before.token).await
    {
        tracing::error!(%error, "the session from before cannot be ended");
    }
    let seats = app.seats_of(signed.caller.seated.account.as_str()).await.map_or(1, |s| s.len());
    let cookies = AppendHeaders([
        (header::SET_COOKIE, session_cookie(&guest.web, headers, &signed.token)),
        (header::SET_COOKIE, step_cookie(&guest.web, headers, "")),
    ]);
    (cookies, Redirect::to(&after(next, seats))).into_response()
}

/// The page for somebody who is not let in: why, and what helps.
fn turned_away(guest: &Guest, key: &str, turned: Turned) -> Response {
    let lang = guest.lang;
    let issuer = guest.web.app.issuers().into_iter().find(|i| i.key == key);
    let name = issuer.map(|i| text::of(lang, &i.label)).unwrap_or_default();
    let (status, title, body) = match turned {
        Turned::Unknown(code) => return unknown(guest, &name, &code),
        Turned::Weak => (StatusCode::FORBIDDEN, t::signin_weak_title(lang).into(), t::signin_weak_text(lang, &name)),
        Turned::Stale => {
            (StatusCode::BAD_REQUEST, t::signin_stale_title(lang).into(), t::signin_stale_text(lang).into())
        }
        Turned::BrokenOff => {
            (StatusCode::BAD_REQUEST, t::signin_broken_title(lang).into(), t::signin_broken_text(lang, &name))
        }
        Turned::Refused => {
            (StatusCode::BAD_REQUEST, t::signin_refused_title(lang).into(), t::signin_refused_text(lang, &name))
        }
        Turned::Unreachable => {
            let title = t::signin_unreachable_title(lang, &name);
            (StatusCode::SERVICE_UNAVAILABLE, title, t::signin_unreachable_text(lang).into())
        }
        Turned::App(AppError::NotFound) => {
            (StatusCode::NOT_FOUND, t::fail_not_found(lang).into(), t::fail_not_found_text(lang).into())
        }
        Turned::App(AppError::NotSignedIn) => {
            (StatusCode::FORBIDDEN, t::fail_sign_in(lang).into(), t::sign_in_no_seat(lang).into())
        }
        Turned::App(error) => {
            tracing::error!(%error, "nobody can sign in with an issuer");
            (StatusCode::SERVICE_UNAVAILABLE, t::fail_store(lang).into(), t::fail_store_text(lang).into())
        }
    };
    (status, outside(guest, title, html! { p { (body) } })).into_response()
}

/// Nobody here is linked to them: what they read out to an administrator.
fn unknown(guest: &Guest, name: &str, code: &str) -> Response {
    let lang = guest.lang;
    let body = html! {
        p { (t::signin_unknown_text(lang, name)) }
        p class="lead strong id" data-code { (code) }
        p { (t::signin_unknown_note(lang)) }
    };
    (StatusCode::FORBIDDEN, outside(guest, t::signin_unknown_title(lang).into(), body)).into_response()
}

fn outside(guest: &Guest, title: String, body: Markup) -> Markup {
    let again = link_button(Look::Second, t::signin_again(guest.lang), "/sign-in?asked=1");
    let content = html! { div class="panel" { (body) p { (again) } } };
    let page = Page { title, failed: true, content, ..Page::default() };
    shell::guest_page(&guest.web, guest.lang, "/sign-in", page)
}

/// Signed out here; a form ends the session at the issuer too. Its token stands in the form, never in an address, and
/// this page alone may send a form to that house.
pub(super) fn farewell(web: &Web, lang: Lang, farewell: &Farewell) -> Response {
    let issuer = web.app.issuers().into_iter().find(|i| i.key == farewell.key);
    let name = issuer.map(|i| text::of(lang, &i.label)).unwrap_or_default();
    let content = html! {
        div class="panel" {
            p { (t::signin_out_text(lang)) }
            p { (t::signin_out_there_text(lang, &name)) }
            form class="inline" method="post" action=(farewell.address) data-send="" {
                @for (field, value) in &farewell.fields { input type="hidden" name=(field) value=(value); }
                button class="ds-button" type="submit" { (t::signin_out_there(lang, &name)) }
            }
        }
    };
    let page = Page { title: t::signin_out_title(lang).into(), content, ..Page::default() };
    let mut response = shell::guest_page(web, lang, "/signed-out", page).into_response();
    if let Some(policy) = crate::http::policy_with_form_to(&farewell.address)
        && let Ok(policy) = HeaderValue::from_str(&policy)
    {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Where an issuer sends people when they have signed out there too.
pub(super) async fn signed_out(guest: Guest) -> Response {
    let lang = guest.lang;
    let content = html! {
        div class="panel" {
            p { (t::signin_out_text(lang)) }
            p { (link_button(Look::Second, t::signin_again(lang), "/sign-in")) }
        }
    };
    let page = Page { title: t::signin_out_title(lang).into(), content, ..Page::default() };
    shell::open_page(&guest, page).into_response()
}
