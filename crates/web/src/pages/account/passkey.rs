//! Passkeys: the buttons, which a script brings to life, and what the script asks for and sends.

use super::federated::enter;
use super::security::{back, day, must_be_fresh, removed};
use crate::assets;
use crate::form::Entered;
use crate::http::{Fail, Guest, OrPage, STEP_COOKIE, Visitor, Whence, cookie, step_cookie};
use crate::pages::house::local;
use crate::pages::work::aside::moment;
use crate::ui::form::{FieldView, Form, Kind, field, form};
use crate::ui::parts::{Look, post_button};
use app::AppError;
use app::account::{Factors, PasskeyView};
use axum::Json;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use words::{Lang, t};

fn script() -> Markup {
    html! { script src=(assets::path("passkey.js")) defer {} }
}

/// The button to sign in with one; the script shows it, because without one it could do nothing.
pub(super) fn button(lang: Lang, next: &str) -> Markup {
    html! {
        (script())
        p { button class="ds-button" data-variant="secondary" type="button" hidden data-passkey="sign-in" data-next=(next) { (t::signin_passkey(lang)) } }
        p class="ds-validation-message" role="alert" data-passkey-failed hidden { (t::signin_passkey_failed(lang)) }
    }
}

/// The own passkeys, each with its name, and the button for a new one.
pub(super) fn list(v: &Visitor, has: &Factors, fresh: bool) -> Markup {
    let lang = v.lang;
    html! {
        p { (t::security_passkeys_text(lang)) }
        @if has.passkeys.is_empty() { p class="subtle" { (t::security_passkeys_none(lang)) } }
        @for passkey in &has.passkeys { (one(v, has, passkey, fresh)) }
        @if fresh {
            (script())
            noscript { p class="subtle" { (t::security_passkeys_script(lang)) } }
            div class="row no-print" { button class="ds-button" data-variant="secondary" type="button" hidden data-passkey="add" { (t::security_passkey_add(lang)) } }
            p class="ds-validation-message" role="alert" data-passkey-failed hidden { (t::signin_passkey_failed(lang)) }
        }
        @if !has.passkeys.is_empty() && !has.may_remove() { p class="subtle" { (t::security_last(lang)) } }
    }
}

fn one(v: &Visitor, has: &Factors, passkey: &PasskeyView, fresh: bool) -> Markup {
    let lang = v.lang;
    let since = t::security_passkey_since(lang, &day(lang, passkey.created));
    let used = passkey.used.map(|at| t::security_passkey_used(lang, &moment(v, at)));
    let used = used.unwrap_or_else(|| t::security_passkey_unused(lang).into());
    // The id of the field tells the passkeys of a page apart.
    let field_name = format!("name-{}", passkey.id.get(..8).unwrap_or_default());
    let name = FieldView::new(field_name, t::security_passkey_name(lang), Kind::Text)
        .required()
        .hint(t::security_passkey_name_hint(lang))
        .value(&passkey.name);
    let id = FieldView::new("id", "", Kind::Hidden).value(&passkey.id);
    let to = Form {
        action: "/account/security/passkey/name".into(),
        submit: t::security_passkey_rename(lang).into(),
        ..Form::default()
    };
    html! {
        section class="stack" data-passkey-of=(passkey.id) {
            h3 { (passkey.name) }
            p class="subtle" { (since) ", " (used) }
            @if fresh {
                (form(lang, &to, html! { (field(lang, &id)) (field(lang, &name)) }))
                @if has.may_remove() {
                    div class="row no-print" { (post_button(Look::Quiet, &t::security_passkey_remove(lang, &passkey.name), "/account/security/passkey/remove", &[("id", &passkey.id)])) }
                }
            }
        }
    }
}

/// What the script is told when something is not right: a status, no words; the words stand in the page.
fn trouble(error: &AppError) -> Response {
    match error {
        AppError::SignIn { wait: Some(seconds) } => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
        }
        AppError::SignIn { wait: None } | AppError::NotSignedIn => StatusCode::FORBIDDEN.into_response(),
        AppError::NotFound => StatusCode::NOT_FOUND.into_response(),
        error => {
            tracing::error!(%error, "a passkey cannot be handled");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The question for a new passkey.
pub(super) async fn begin(v: Visitor) -> Result<Response, Fail> {
    must_be_fresh(&v).await?;
    let question = v.web.app.begin_passkey(&v.caller, &v.token).await;
    Ok(question.map_or_else(|error| trouble(&error), |question| Json(question).into_response()))
}

/// Takes a new passkey; it gets the day for a name until its owner gives it another.
pub(super) async fn add(v: Visitor, body: Bytes) -> Result<Response, Fail> {
    must_be_fresh(&v).await?;
    let name = t::security_passkey_new(v.lang, &words::date(v.lang, v.today()));
    let added = v.web.app.add_passkey(&v.caller, &v.token, &name, &body).await;
    Ok(added.map_or_else(
        |error| trouble(&error),
        |()| Json(serde_json::json!({"to": "/account/security?said=passkey"})).into_response(),
    ))
}

/// The question for a passkey, whosever.
pub(super) async fn ask(guest: Guest, headers: HeaderMap) -> Response {
    // A sign-in that owes its second factor goes on, should the passkey fail.
    let secret = cookie(&headers, STEP_COOKIE).filter(|s| s.len() == 64).unwrap_or_else(app::request_name);
    match guest.web.app.ask_passkey(&secret).await {
        Ok(question) => {
            let kept = [(header::SET_COOKIE, step_cookie(&guest.web, &headers, &secret))];
            (kept, Json(question)).into_response()
        }
        Err(error) => trouble(&error),
    }
}

/// Signs in with a passkey and says where to go; the cookies are those of any sign-in.
pub(super) async fn sign_in(guest: Guest, whence: Whence, headers: HeaderMap, body: Bytes) -> Response {
    let secret = cookie(&headers, STEP_COOKIE).unwrap_or_default();
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    let next = guest.query.get("next").filter(|n| !n.is_empty()).map(|n| local(Some(n))).unwrap_or_default();
    match guest.web.app.sign_in_with_passkey(&secret, &body, agent, whence.0).await {
        Ok(signed) => {
            let entered = enter(&guest, &headers, &signed, &next).await;
            let (mut parts, _) = entered.into_parts();
            let to = parts.headers.remove(header::LOCATION).and_then(|l| l.to_str().ok().map(str::to_string));
            parts.status = StatusCode::OK;
            (parts.headers, Json(serde_json::json!({"to": to}))).into_response()
        }
        Err(error) => trouble(&error),
    }
}

/// Gives a passkey another name.
pub(super) async fn name(v: Visitor, body: String) -> Result<Redirect, Fail> {
    must_be_fresh(&v).await?;
    let entered = Entered::parse(&body);
    let id = entered.get("id").unwrap_or_default();
    let typed = entered.0.iter().find(|(n, _)| n.starts_with("name-")).map(|(_, v)| v.as_str()).unwrap_or_default();
    v.web.app.name_passkey(&v.caller, id, typed).await.or_page(&v)?;
    Ok(back("passkey-named"))
}

/// Takes a passkey away.
pub(super) async fn remove(v: Visitor, body: String) -> Result<Redirect, Fail> {
    must_be_fresh(&v).await?;
    let entered = Entered::parse(&body);
    let gone = v.web.app.remove_passkey(&v.caller, entered.get("id").unwrap_or_default()).await.or_page(&v)?;
    Ok(removed(gone, "passkey-removed"))
}
