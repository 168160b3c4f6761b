//! What one signs in with, and where one is signed in. It is changed only shortly after signing in.

use super::passkey;
use super::second::{codes_panel, set_up_form};
use super::settings::browser;
use super::sign_in::not_in;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::work::aside::moment;
use crate::shell;
use crate::text;
use crate::ui::form::error_summary;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone, panel, post_button, summary, tag};
use app::AppError;
use app::account::{Factors, Removed, SetUp};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use words::{Lang, t};

const HERE: &str = "/account/security";

/// The page.
pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let has = v.web.app.factors(v.caller.seated.account.as_str()).await.or_page(&v)?;
    let fresh = v.web.app.is_fresh(&v.token).await.or_page(&v)?;
    // Where there is no password, as in a demonstration, the app can be tried out nevertheless.
    let with_password = has.password || v.web.app.demo;
    let content = html! {
        div class="cols cols-half" {
            div {
                @if !fresh { (panel("fresh", t::security_fresh_again(lang), html! {}, stale(lang))) }
                @if with_password {
                    (panel("app", t::security_app(lang), html! {}, app_panel(lang, &has, fresh)))
                    @if has.count() > 0 { (panel("codes", t::security_codes(lang), html! {}, codes(lang, &has, fresh))) }
                }
                @if v.web.app.has_passkeys() { (panel("passkeys", t::security_passkeys(lang), html! {}, passkey::list(&v, &has, fresh))) }
                (issuers(&v).await?)
            }
            div { (panel("sessions", t::settings_sessions(lang), html! {}, sessions(&v).await?)) }
        }
    };
    let (title, lead) = (t::security_title(lang).into(), Some(t::security_lead(lang).into()));
    Ok(shell::page(&v, Page { title, lead, content, alerts: said(&v), ..Page::default() }))
}

/// What was just done, or why it was not.
fn said(v: &Visitor) -> Vec<Alert> {
    let lang = v.lang;
    let (tone, title) = match v.query.get("said") {
        Some("app") => (Tone::Success, t::security_done_app(lang)),
        Some("app-removed") => (Tone::Success, t::security_done_app_removed(lang)),
        Some("passkey") => (Tone::Success, t::security_done_passkey(lang)),
        Some("passkey-named") => (Tone::Success, t::security_done_passkey_named(lang)),
        Some("passkey-removed") => (Tone::Success, t::security_done_passkey_removed(lang)),
        Some("session") => (Tone::Success, t::security_done_session(lang)),
        Some("last") => (Tone::Warning, t::security_last(lang)),
        Some("fresh") => (Tone::Warning, t::security_fresh(lang)),
        _ => return Vec::new(),
    };
    vec![Alert { tone, title: title.into(), focus: true, ..Alert::default() }]
}

/// The page once more, saying what was done.
pub(super) fn back(said: &str) -> Redirect {
    Redirect::to(&format!("{HERE}?said={said}"))
}

/// What became of taking a factor away, in the word of the page.
pub(super) fn removed(removed: Removed, gone: &str) -> Redirect {
    back(if removed == Removed::Last { "last" } else { gone })
}

/// Refuses to change anything long after signing in: somebody may have walked away from the screen.
pub(super) async fn must_be_fresh(v: &Visitor) -> Result<(), Fail> {
    if v.web.app.is_fresh(&v.token).await.or_page(v)? { Ok(()) } else { Err(back("fresh").into_response().into()) }
}

fn stale(lang: Lang) -> Markup {
    html! {
        p { (t::security_fresh(lang)) }
        div class="row no-print" { (post_button(Look::Second, t::security_fresh_again(lang), "/sign-out", &[])) }
    }
}

fn app_panel(lang: Lang, has: &Factors, fresh: bool) -> Markup {
    let set = has.app.map(|at| t::security_app_on(lang, &day(lang, at)));
    let begin = if set.is_some() { t::security_app_again(lang) } else { t::security_app_set_up(lang) };
    html! {
        p { (set.as_deref().unwrap_or_else(|| t::security_app_off(lang))) }
        @if fresh {
            div class="row no-print" {
                (post_button(Look::Second, begin, "/account/security/app/begin", &[]))
                @if set.is_some() && has.may_remove() { (post_button(Look::Quiet, t::security_app_remove(lang), "/account/security/app/remove", &[])) }
            }
        }
        @if set.is_some() && !has.may_remove() { p class="subtle" { (t::security_last(lang)) } }
    }
}

fn codes(lang: Lang, has: &Factors, fresh: bool) -> Markup {
    html! {
        p { (t::security_codes_left(lang, has.codes)) }
        @if fresh { div class="row no-print" { (post_button(Look::Second, t::security_codes_new(lang), "/account/security/codes", &[])) } }
    }
}

/// The day of a moment.
pub(super) fn day(lang: Lang, at: i64) -> String {
    let date = jiff::Timestamp::from_millisecond(at).map(|t| t.to_zoned(app::zone()).date());
    date.map_or_else(|_| String::new(), |d| words::date(lang, d))
}

async fn issuers(v: &Visitor) -> Result<Markup, Fail> {
    let links = v.web.app.links_of(v.caller.seated.account.as_str()).await.or_page(v)?;
    let door = v.web.app.front_door();
    let name = |issuer: &str| door.issuers.iter().find(|i| i.issuer == issuer).map(|i| text::of(v.lang, &i.label));
    let names: Vec<String> = links.iter().filter_map(|(issuer, _)| name(issuer)).collect();
    let body = html! { @for name in &names { p { (t::security_issuers_text(v.lang, name)) } } };
    Ok(html! { @if !names.is_empty() { (panel("issuers", t::security_issuers(v.lang), html! {}, body)) } })
}

async fn sessions(v: &Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let all = v.web.app.sessions_of(&v.caller).await.or_page(v)?;
    let own: [u8; 32] = Sha256::digest(v.token.as_bytes()).into();
    let fact = |agent: &str, created: i64, seen: i64, hash: &[u8; 32]| {
        let hex: String = hash.iter().map(|b| format!("{b:02x}")).collect();
        let value = html! {
            p { (t::settings_session_times(lang, &moment(v, created), &moment(v, seen))) }
            @if *hash == own { p { (tag(Tone::Info, t::settings_session_this(lang))) } }
            @else { div class="no-print" { (post_button(Look::Quiet, t::security_session_end(lang), "/account/security/session/end", &[("session", &hex)])) } }
        };
        Fact::new(browser(lang, agent), value)
    };
    let facts: Vec<Fact> = all.iter().map(|s| fact(&s.agent, s.created, s.seen, &s.token_hash)).collect();
    Ok(html! {
        (summary(lang, &facts))
        @if all.len() > 1 { div class="row no-print" { (post_button(Look::Second, t::security_sessions_others(lang), "/account/security/sessions/end", &[])) } }
    })
}

/// Begins to set up an app.
pub(super) async fn begin_app(v: Visitor) -> Result<Redirect, Fail> {
    must_be_fresh(&v).await?;
    v.web.app.begin_app(&v.token).await.or_page(&v)?;
    Ok(Redirect::to("/account/security/app"))
}

/// The key for the app and the field for its first code.
pub(super) async fn app(v: Visitor) -> Result<Response, Fail> {
    let set_up = v.web.app.app_to_set_up(&v.caller, &v.token).await.or_page(&v)?;
    Ok(match set_up {
        Some(set_up) => app_page(&v, &set_up, None).into_response(),
        None => Redirect::to(HERE).into_response(),
    })
}

fn app_page(v: &Visitor, set_up: &SetUp, fault: Option<&str>) -> Markup {
    let summary = fault.map(|f| error_summary(v.lang, &[("code".into(), f.to_string())]));
    let content = html! {
        div class="panel" {
            @if let Some(summary) = summary { (summary) }
            (set_up_form(v.lang, set_up, "/account/security/app", fault))
        }
    };
    let back = Some(Link::new(t::security_title(v.lang), HERE));
    let title = t::setup_title(v.lang).to_string();
    shell::page(v, Page { title, back, failed: fault.is_some(), content, ..Page::default() })
}

/// Takes the first code; the recovery codes are shown where they are new.
pub(super) async fn confirm_app(v: Visitor, body: String) -> Result<Response, Fail> {
    must_be_fresh(&v).await?;
    let entered = Entered::parse(&body);
    let Some(set_up) = v.web.app.app_to_set_up(&v.caller, &v.token).await.or_page(&v)? else {
        return Ok(Redirect::to(HERE).into_response());
    };
    match v.web.app.confirm_app(&v.caller, &v.token, entered.get("code").unwrap_or_default()).await {
        Ok(codes) if codes.is_empty() => Ok(back("app").into_response()),
        Ok(codes) => Ok(codes_page(&v, &codes, "/account/security?said=app").into_response()),
        Err(error) => {
            let plainly_wrong = matches!(error, AppError::SignIn { wait: None });
            let wrong = |fault: String| if plainly_wrong { t::setup_wrong(v.lang).to_string() } else { fault };
            Ok(not_in(v.lang, error, |fault| app_page(&v, &set_up, Some(&wrong(fault)))))
        }
    }
}

fn codes_page(v: &Visitor, codes: &[String], on: &str) -> Markup {
    let content = codes_panel(v.lang, codes, on);
    shell::page(v, Page { title: t::codes_title(v.lang).into(), content, ..Page::default() })
}

/// Makes new recovery codes and shows them, this once.
pub(super) async fn renew_codes(v: Visitor) -> Result<Markup, Fail> {
    must_be_fresh(&v).await?;
    let codes = v.web.app.renew_codes(&v.caller).await.or_page(&v)?;
    Ok(codes_page(&v, &codes, HERE))
}

/// Takes the app away.
pub(super) async fn remove_app(v: Visitor) -> Result<Redirect, Fail> {
    must_be_fresh(&v).await?;
    Ok(removed(v.web.app.remove_app(&v.caller).await.or_page(&v)?, "app-removed"))
}

/// Ends one session.
pub(super) async fn end_session(v: Visitor, body: String) -> Result<Redirect, Fail> {
    let entered = Entered::parse(&body);
    v.web.app.end_session(&v.caller, entered.get("session").unwrap_or_default()).await.or_page(&v)?;
    Ok(back("session"))
}

/// Ends all sessions but this one.
pub(super) async fn end_other_sessions(v: Visitor) -> Result<Redirect, Fail> {
    v.web.app.end_other_sessions(&v.caller, &v.token).await.or_page(&v)?;
    Ok(back("session"))
}
