//! The second step after the password: a code, a recovery code, or the set-up where one is demanded and there is none.

use super::federated::enter;
use super::passkey;
use super::sign_in::{after, not_in};
use crate::form::Entered;
use crate::http::{Guest, STEP_COOKIE, cookie, session_cookie, step_cookie};
use crate::shell;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Look, link_button, print_button};
use crate::ui::qr::qr;
use app::AppError;
use app::account::{Owed, SetUp};
use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use maud::{Markup, html};
use words::{Lang, t};

fn secret(headers: &HeaderMap) -> String {
    cookie(headers, STEP_COOKIE).unwrap_or_default()
}

fn agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default()
}

/// What is owed; whoever owes nothing begins at the door.
pub(super) async fn show(guest: Guest, headers: HeaderMap) -> Response {
    match guest.web.app.owed(&secret(&headers)).await {
        Ok(owed) => page(&guest, &owed, None).into_response(),
        Err(error) => not_owing(&guest, error),
    }
}

fn not_owing(guest: &Guest, error: AppError) -> Response {
    match error {
        AppError::NotSignedIn => Redirect::to("/sign-in?asked=1").into_response(),
        error => not_in(guest.lang, error, |fault| outside(guest, fault)),
    }
}

fn outside(guest: &Guest, fault: String) -> Markup {
    let content = html! { div class="panel" { p { (fault) } } };
    let page = Page { title: t::factor_title(guest.lang).into(), failed: true, content, ..Page::default() };
    shell::guest_page(&guest.web, guest.lang, "/sign-in", page)
}

/// Takes the code.
pub(super) async fn take(guest: Guest, headers: HeaderMap, body: String) -> Response {
    let (secret, entered) = (secret(&headers), Entered::parse(&body));
    let typed = entered.get("code").unwrap_or_default();
    match guest.web.app.pay(&secret, typed, agent(&headers)).await {
        Ok((signed, next)) => enter(&guest, &headers, &signed, &next).await,
        Err(error) => again(&guest, &secret, error, t::factor_wrong(guest.lang)).await,
    }
}

/// Takes the first code of the app that is being set up, and shows the recovery codes.
pub(super) async fn set_up(guest: Guest, headers: HeaderMap, body: String) -> Response {
    let (secret, entered) = (secret(&headers), Entered::parse(&body));
    let typed = entered.get("code").unwrap_or_default();
    match guest.web.app.set_up_owed(&secret, typed, agent(&headers)).await {
        Ok((signed, next, codes)) => {
            let seats = guest.web.app.seats_of(signed.caller.seated.account.as_str()).await.map_or(1, |s| s.len());
            let title = t::codes_title(guest.lang).to_string();
            let content = codes_panel(guest.lang, &codes, &after(&next, seats));
            let page = Page { title, content, ..Page::default() };
            let cookies = AppendHeaders([
                (header::SET_COOKIE, session_cookie(&guest.web, &headers, &signed.token)),
                (header::SET_COOKIE, step_cookie(&guest.web, &headers, "")),
            ]);
            (cookies, shell::guest_page(&guest.web, guest.lang, "/work", page)).into_response()
        }
        Err(error) => again(&guest, &secret, error, t::setup_wrong(guest.lang)).await,
    }
}

/// The same page with what is wrong.
async fn again(guest: &Guest, secret: &str, error: AppError, wrong: &str) -> Response {
    let owed = match guest.web.app.owed(secret).await {
        Ok(owed) => owed,
        Err(error) => return not_owing(guest, error),
    };
    let plainly_wrong = matches!(error, AppError::SignIn { wait: None });
    not_in(guest.lang, error, |fault| page(guest, &owed, Some(if plainly_wrong { wrong.into() } else { fault })))
}

fn page(guest: &Guest, owed: &Owed, fault: Option<String>) -> Markup {
    let lang = guest.lang;
    let (title, lead) = match &owed.set_up {
        Some(_) => (t::setup_title(lang), t::factor_demanded(lang)),
        None => (t::factor_title(lang), t::factor_lead(lang)),
    };
    let failed = fault.is_some();
    let content = html! {
        div class="panel" {
            @if let Some(fault) = &fault { (error_summary(lang, &[("code".into(), fault.clone())])) }
            @match &owed.set_up {
                Some(set_up) => (set_up_form(lang, set_up, "/sign-in/set-up", fault.as_deref())),
                None => {
                    @if owed.passkey && guest.web.app.has_passkeys() { (passkey::button(lang, "")) }
                    (code_form(lang, owed, fault.as_deref()))
                    p class="subtle" { (t::factor_lost(lang)) }
                },
            }
        }
    };
    let page = Page { title: title.into(), lead: Some(lead.into()), failed, content, ..Page::default() };
    shell::guest_page(&guest.web, lang, "/sign-in/second", page)
}

fn code_form(lang: Lang, owed: &Owed, fault: Option<&str>) -> Markup {
    let (label, hint) = match owed.app {
        true => (t::factor_code(lang), t::factor_code_hint(lang)),
        false => (t::factor_recovery(lang), t::factor_recovery_hint(lang)),
    };
    let mut code = FieldView::new("code", label, Kind::Text).required().hint(hint);
    code.autocomplete = Some("one-time-code");
    code.error = fault.map(str::to_string);
    let to = Form { action: "/sign-in/second".into(), submit: t::nav_sign_in(lang).into(), ..Form::default() };
    form(lang, &to, field(lang, &code))
}

/// The key as a picture and as letters, and the field for the first code.
pub(super) fn set_up_form(lang: Lang, set_up: &SetUp, action: &str, fault: Option<&str>) -> Markup {
    let mut code = FieldView::new("code", t::setup_code(lang), Kind::Text).required();
    code.autocomplete = Some("one-time-code");
    code.error = fault.map(str::to_string);
    let to = Form { action: action.into(), submit: t::setup_confirm(lang).into(), ..Form::default() };
    html! {
        p { (t::setup_lead(lang)) }
        (qr(&set_up.address, t::setup_picture(lang)))
        dl class="facts" { div {
            dt { (t::setup_secret(lang)) }
            dd { p class="strong" data-secret { (set_up.secret) } p class="subtle" { (t::setup_secret_hint(lang)) } }
        } }
        (form(lang, &to, field(lang, &code)))
    }
}

/// The recovery codes, this once.
pub(super) fn codes_panel(lang: Lang, codes: &[String], on: &str) -> Markup {
    html! {
        div class="panel" {
            p { (t::codes_lead(lang)) }
            ul class="codes" { @for code in codes { li class="id strong" data-recovery { (code) } } }
            div class="row no-print" { (print_button(t::button_print(lang))) (link_button(Look::Main, t::codes_go_on(lang), on)) }
        }
    }
}
