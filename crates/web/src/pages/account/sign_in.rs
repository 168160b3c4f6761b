//! Signing in with name and password, and out again.

use super::{door, federated, passkey};
use crate::form::Entered;
use crate::http::{Fail, Guest, OrPage, Visitor, Whence, session_cookie, step_cookie};
use crate::pages::house::local;
use crate::shell;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use app::AppError;
use app::account::{Attempt, Entry};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use words::{Lang, t};

/// What is shown in the form.
#[derive(Default)]
struct Shown {
    login: String,
    next: String,
    fault: Option<String>,
}

/// A demonstration needs no password: it is asked for there only at `?asked=1`.
pub(super) async fn show(guest: Guest) -> Response {
    let next = guest.query.get("next").map(|n| local(Some(n))).unwrap_or_default();
    if guest.visitor.is_some() {
        return Redirect::to(if next.is_empty() { "/work" } else { &next }).into_response();
    }
    if guest.web.app.demo && guest.query.get("asked").is_none() {
        return Redirect::to(&crate::pages::start::address(&next)).into_response();
    }
    page(&guest, &Shown { next, ..Shown::default() }).into_response()
}

/// Takes name and password. What is wrong with them is never said, only that something is.
pub(super) async fn take(guest: Guest, whence: Whence, headers: HeaderMap, body: String) -> Response {
    let entered = Entered::parse(&body);
    let typed = |name: &str| entered.get(name).unwrap_or_default();
    let next = entered.get("next").filter(|n| !n.is_empty()).map(|n| local(Some(n))).unwrap_or_default();
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    let (login, password) = (typed("login"), typed("password"));
    let attempt = Attempt { login, password, next: &next, agent, address: whence.0 };
    match guest.web.app.sign_in(&attempt).await {
        Ok(Entry::In(signed)) => federated::enter(&guest, &headers, &signed, &next).await,
        Ok(Entry::Owed(secret)) => {
            let kept = [(header::SET_COOKIE, step_cookie(&guest.web, &headers, &secret))];
            (kept, Redirect::to("/sign-in/second")).into_response()
        }
        Err(error) => {
            let (login, next) = (login.to_string(), next.clone());
            let shown = |fault: String| page(&guest, &Shown { login, next, fault: Some(fault) });
            not_in(guest.lang, error, shown)
        }
    }
}

/// The form once more, with what is wrong, for whoever is not let in.
pub(super) fn not_in(lang: Lang, error: AppError, shown: impl FnOnce(String) -> Markup) -> Response {
    match error {
        AppError::SignIn { wait: Some(seconds) } => {
            let again = [(header::RETRY_AFTER, seconds.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, again, shown(t::sign_in_wait(lang, seconds))).into_response()
        }
        AppError::SignIn { wait: None } => {
            (StatusCode::UNPROCESSABLE_ENTITY, shown(t::sign_in_wrong(lang).into())).into_response()
        }
        AppError::NotSignedIn | AppError::NotFound => {
            (StatusCode::FORBIDDEN, shown(t::sign_in_no_seat(lang).into())).into_response()
        }
        error => {
            tracing::error!(%error, "nobody can sign in");
            (StatusCode::SERVICE_UNAVAILABLE, shown(t::fail_store(lang).into())).into_response()
        }
    }
}

/// Whoever has several seats chooses one first.
pub(super) fn after(next: &str, seats: usize) -> String {
    match (seats > 1, next) {
        (true, "") => "/role".into(),
        (true, next) => format!("/role?next={}", form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>()),
        (false, "") => "/work".into(),
        (false, next) => next.into(),
    }
}

fn page(guest: &Guest, shown: &Shown) -> Markup {
    let lang = guest.lang;
    let title = t::nav_sign_in(lang).to_string();
    let failed = shown.fault.is_some();
    let issuers = federated::offered(guest, &shown.next);
    let content = html! {
        div class="panel" {
            @if let Some(fault) = &shown.fault { (error_summary(lang, &[("login".into(), fault.clone())])) }
            @else if !shown.next.is_empty() { p { (t::sign_in_comes_back(lang)) } }
            (issuers)
            @if guest.web.app.has_passkeys() { (passkey::button(lang, &shown.next)) }
            @if guest.web.app.front_door().password {
                @if !issuers.0.is_empty() { h2 { (t::signin_password_heading(lang)) } }
                (fields(lang, shown))
            }
            p class="subtle" { (t::sign_in_help(lang)) }
        }
    };
    shell::guest_page(&guest.web, lang, "/sign-in", Page { title, failed, content, ..Page::default() })
}

fn fields(lang: Lang, shown: &Shown) -> Markup {
    let mut login = FieldView::new("login", t::sign_in_login(lang), Kind::Text).required().value(&shown.login);
    login.autocomplete = Some("username");
    login.error = shown.fault.clone();
    let mut password = FieldView::new("password", t::sign_in_password(lang), Kind::Password).required();
    password.autocomplete = Some("current-password");
    let next = FieldView::new("next", "", Kind::Hidden).value(&shown.next);
    let to = Form { action: "/sign-in".into(), submit: t::nav_sign_in(lang).into(), ..Form::default() };
    form(lang, &to, html! { (field(lang, &next)) (field(lang, &login)) (field(lang, &password)) })
}

/// Ends the session here; where an issuer had begun it, the next page offers to end it there too.
pub(super) async fn out(v: Visitor, headers: HeaderMap) -> Result<Response, Fail> {
    let gone = [(header::SET_COOKIE, session_cookie(&v.web, &headers, ""))];
    let farewell = v.web.app.say_farewell(&v.token).await.or_page(&v)?;
    let page = match farewell {
        Some(farewell) => federated::farewell(&v.web, v.lang, &farewell),
        None => Redirect::to(door(v.web.app.demo)).into_response(),
    };
    Ok((gone, page).into_response())
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn the_page_that_was_asked_for_is_kept_while_a_seat_is_chosen() {
        assert_eq!(after("/cases/N-1?tab=a", 2), "/role?next=%2Fcases%2FN-1%3Ftab%3Da");
        assert_eq!((after("", 1).as_str(), after("/cases", 1).as_str()), ("/work", "/cases"));
    }
}
