//! Where and how often one is written to.

use super::settings;
use crate::form::{Entered, Faults};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::work::aside::moment;
use crate::shell;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field, form};
use crate::ui::parts::{Alert, Tone, alert};
use app::mail::Rhythm;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::MailAddress;
use maud::{Markup, html};
use words::t;

/// What the settings say of it; with what was typed and its faults, where it could not be taken.
pub(super) async fn settings(v: &Visitor, faults: Option<(&Entered, &Faults)>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let now = v.web.app.mailbox(&v.caller).await.or_page(v)?;
    let typed = |name: &str| faults.and_then(|(entered, _)| entered.get(name)).map(str::to_string);
    let address = typed("address").or(now.address).unwrap_or_default();
    let rhythm = typed("rhythm").unwrap_or_else(|| now.rhythm.code().into());
    let choices = Rhythm::ALL.iter().map(|r| Choice::new(r.code(), text::code(lang, "rhythm", r.code()))).collect();
    let mut mail = FieldView::new("address", t::settings_mail_address(lang), Kind::Email)
        .hint(t::settings_mail_address_hint(lang))
        .value(address);
    mail.autocomplete = Some("email");
    if let Some((_, message)) = faults.and_then(|(_, faults)| faults.first()) {
        mail = mail.error(message);
    }
    let send = Form { action: "/settings/mail".into(), submit: t::settings_mail_save(lang).into(), ..Form::default() };
    let refused = now.refused.map(|(at, code)| Alert {
        tone: Tone::Warning,
        title: t::settings_mail_refused(lang).into(),
        body: html! { p { (t::settings_mail_refused_text(lang, &code, &moment(v, at))) } },
        ..Alert::default()
    });
    Ok(html! {
        @if let Some((_, faults)) = faults { (error_summary(lang, faults)) }
        @if let Some(refused) = refused { (alert(lang, &refused)) }
        p { (t::settings_mail_text(lang)) }
        (form(lang, &send, html! {
            (field(lang, &mail))
            (field(lang, &FieldView::new("rhythm", t::settings_mail_rhythm(lang), Kind::Radios(choices)).value(rhythm).required()))
        }))
    })
}

/// Takes the choice; an address that is none is told at its field.
pub(super) async fn take(v: Visitor, body: String) -> Result<Response, Fail> {
    let entered = Entered::parse(&body);
    let typed = entered.get("address").map(str::trim).filter(|a| !a.is_empty());
    let address = match typed.map(MailAddress::new).transpose() {
        Ok(address) => address,
        Err(_) => {
            let faults = vec![("address".to_string(), t::invalid_mail_address(v.lang).to_string())];
            let mut page = settings::page(&v, Some((&entered, &faults))).await?;
            page.failed = true;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response());
        }
    };
    let rhythm = entered.get("rhythm").and_then(Rhythm::from_code).unwrap_or(Rhythm::Daily);
    v.web.app.set_mailbox(&v.caller, address.as_ref(), rhythm).await.or_page(&v)?;
    Ok(Redirect::to("/settings?saved=1").into_response())
}
