//! Language, size of the type, colours, contrast, the key of the search, and the places where one is signed in.

use super::{door, mail};
use crate::form::{Entered, Faults};
use crate::http::{Fail, LANGUAGE_OF_ACCOUNT, OrPage, Visitor, session_cookie};
use crate::pages::calendar::link;
use crate::pages::work::aside::moment;
use crate::shell;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::page::{Page, Scheme};
use crate::ui::parts::{Alert, Fact, Look, Tone, link_button, panel, post_button, summary, tag};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::model::Language;
use maud::{Markup, html};
use sha2::{Digest, Sha256};
use words::{Lang, t};

/// The settings.
pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let mut page = page(&v, None).await?;
    if v.query.get("saved").is_some() {
        page.alerts.push(Alert {
            tone: Tone::Success,
            title: t::settings_saved(lang).into(),
            focus: true,
            ..Alert::default()
        });
    }
    Ok(shell::page(&v, page))
}

/// All settings; with what was typed of the mail and its faults, where it could not be taken.
pub(super) async fn page(v: &Visitor, mail_faults: Option<(&Entered, &Faults)>) -> Result<Page, Fail> {
    let lang = v.lang;
    let sessions = sessions(v).await?;
    let mail = mail::settings(v, mail_faults).await?;
    let calendar = link::settings(v).await?;
    let content = html! {
        div class="cols cols-half" {
            div {
                (panel("look", t::settings_look(lang), html! {}, choices(v)))
                (panel("mail", t::settings_mail(lang), html! {}, mail))
            }
            div {
                (panel("seat", t::settings_seat(lang), html! {}, seat(v)))
                (panel("calendar", t::settings_calendar(lang), html! {}, calendar))
                (panel("sessions", t::settings_sessions(lang), html! {}, sessions))
            }
        }
    };
    Ok(Page { title: t::menu_settings(lang).into(), content, ..Page::default() })
}

fn choices(v: &Visitor) -> Markup {
    let lang = v.lang;
    let radios = |name: &str, label: &str, now: &str, choices: Vec<Choice>| {
        field(lang, &FieldView::new(name, label, Kind::Radios(choices)).value(now).required())
    };
    let languages = Lang::ALL.into_iter().map(|l| Choice::new(l.code(), l.own_name())).collect();
    let sizes =
        vec![Choice::new("usual", t::settings_size_usual(lang)), Choice::new("large", t::settings_size_large(lang))];
    let schemes = vec![
        Choice::new("auto", t::settings_scheme_auto(lang)),
        Choice::new("light", t::settings_scheme_light(lang)),
        Choice::new("dark", t::settings_scheme_dark(lang)),
    ];
    let wishes = v.wishes;
    let scheme = match wishes.scheme {
        Scheme::Auto => "auto",
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    };
    let contrasts = vec![
        Choice::new("device", t::settings_contrast_device(lang)),
        Choice::new("more", t::settings_contrast_more(lang)),
    ];
    let keys = vec![
        Choice::new("k", t::keyboard_search(lang)),
        Choice::new("b", t::settings_key_b(lang)),
        Choice::new("off", t::settings_key_off(lang)),
    ];
    let body = html! {
        (radios("language", t::frame_language(lang), text::lang(v.caller.language).code(), languages))
        (radios("size", t::settings_size(lang), if wishes.large { "large" } else { "usual" }, sizes))
        (radios("scheme", t::settings_scheme(lang), scheme, schemes))
        (radios("contrast", t::settings_contrast(lang), if wishes.contrast { "more" } else { "device" }, contrasts))
        (radios("key", t::settings_key(lang), wishes.search_key.code(), keys))
    };
    form(lang, &Form { action: "/settings".into(), ..Form::default() }, body)
}

fn seat(v: &Visitor) -> Markup {
    let seat = &v.caller.seated.seat;
    let (role, institution) = (
        text::role(v.lang, v.model(), seat.role),
        text::institution_full(v.lang, v.model(), seat.institution.as_str()),
    );
    html! {
        p { (t::frame_acting(v.lang, &institution, &role)) }
        div class="row no-print" { (link_button(Look::Second, t::settings_seat_change(v.lang), "/role")) }
    }
}

async fn sessions(v: &Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let all = v.web.app.sessions_of(&v.caller).await.or_page(v)?;
    let own: [u8; 32] = Sha256::digest(v.token.as_bytes()).into();
    let fact = |agent: &str, created: i64, seen: i64, this: bool| {
        let value = html! {
            p { (t::settings_session_times(lang, &moment(v, created), &moment(v, seen))) }
            @if this {
                p { (tag(Tone::Info, t::settings_session_this(lang))) }
                p { (t::settings_session_until(lang, &moment(v, v.ends))) }
            }
        };
        Fact::new(browser(lang, agent), value)
    };
    let facts: Vec<Fact> = all.iter().map(|s| fact(&s.agent, s.created, s.seen, s.token_hash == own)).collect();
    Ok(html! {
        p { (t::settings_sessions_text(lang)) }
        (summary(lang, &facts))
        div class="row no-print" { (post_button(Look::Second, t::settings_sessions_end(lang), "/settings/end-sessions", &[])) }
    })
}

/// What people call the program, as far as it can be told from what it says of itself.
pub(super) fn browser(lang: Lang, agent: &str) -> String {
    let known = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    known
        .iter()
        .find(|(sign, _)| agent.contains(sign))
        .map_or_else(|| t::settings_browser(lang).into(), |(_, name)| (*name).into())
}

/// Keeps the language with the account; size, colours, contrast and key in this browser.
pub(super) async fn take(v: Visitor, body: String) -> Result<Response, Fail> {
    let entered = Entered::parse(&body);
    if let Some(language) = entered.get("language").and_then(Language::from_code) {
        v.web.app.set_language(&v.caller, language).await.or_page(&v)?;
    }
    let mut response = Redirect::to("/settings?saved=1").into_response();
    if entered.get("language").is_some() {
        // What was chosen for this visit would hide what is now chosen for good.
        response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_static(LANGUAGE_OF_ACCOUNT));
    }
    let known = [
        ("size", ["usual", "large", ""]),
        ("scheme", ["auto", "light", "dark"]),
        ("contrast", ["device", "more", ""]),
        ("key", ["k", "b", "off"]),
    ];
    for (name, values) in known {
        let Some(value) = entered.get(name).filter(|value| !value.is_empty() && values.contains(value)) else {
            continue;
        };
        let cookie = format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    Ok(response)
}

/// Ends every session, this one too.
pub(super) async fn end_sessions(v: Visitor, headers: HeaderMap) -> Result<Response, Fail> {
    v.web.app.sign_out_everywhere(&v.caller).await.or_page(&v)?;
    let gone = [(header::SET_COOKIE, session_cookie(&v.web, &headers, ""))];
    Ok((gone, Redirect::to(door(v.web.app.demo))).into_response())
}
