//! Opening the file that follows a closed one; the former file stays as it was (CASE-71).

use super::page;
use crate::form::of_refusal;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{FieldView, Form, Kind};
use crate::{shell, text, ui};
use app::AppError;
use app::case::CaseView;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::OpenAgain;
use domain::{Prose, Refused};
use maud::{Markup, html};
use words::t;

/// The form for a new file, or the way to it.
pub(super) fn panel(v: &Visitor, view: &CaseView, next: Option<&str>, fault: Option<&str>) -> Markup {
    let (lang, case) = (v.lang, view.case());
    if let Some((stamp, reopen)) = &case.closure.reopened {
        let body = html! {
            p { (t::closure_followed(lang, &words::date_long(lang, stamp.on))) }
            p class="pre" { (reopen.reason) }
            @if let Some(next) = next { p { a class="ds-link id" href={ "/cases/" (next) } { (t::closure_next_file(lang, next)) } } }
        };
        return ui::panel("again", t::closure_again(lang), html! {}, body);
    }
    if !view.may("closure.reopen") {
        return html! {};
    }
    let mut reason = FieldView::new("reason", t::agreed_reason(lang), Kind::Long { rows: 3 }).required();
    reason.error = fault.map(str::to_string);
    let form = Form {
        action: format!("/cases/{}/closure/reopen", case.number),
        submit: text::kind(lang, "act", "closure.reopen").unwrap_or(t::closure_again(lang)).into(),
        ..Form::default()
    };
    let errors: Vec<(String, String)> = fault.map(|f| ("reason".to_string(), f.to_string())).into_iter().collect();
    let body = html! {
        (ui::error_summary(lang, &errors))
        p { (t::closure_again_text(lang)) }
        (ui::form(lang, &form, ui::field(lang, &reason)))
    };
    ui::panel("again", t::closure_again(lang), html! {}, body)
}

/// The way to the file before this one.
pub(super) fn former(v: &Visitor, number: &str) -> Markup {
    let link = html! { a class="ds-link id" href={ "/cases/" (number) "/closure" } { (number) } };
    ui::panel(
        "former",
        t::closure_former(v.lang),
        html! {},
        html! { p { (t::closure_former_text(v.lang)) " " (link) } },
    )
}

/// Opens the new file and leads to it.
pub(super) async fn reopen(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let again = |fault: String| {
        let page = page(&v, &view, None, Some(&fault));
        (StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response()
    };
    let Ok(reason) = Prose::new(input.entered.get("reason").unwrap_or_default().to_string()) else {
        return Ok(again(t::invalid_missing(v.lang).to_string()));
    };
    match v.web.app.open_again(&v.caller, &number, &app::case::Envelope::default(), OpenAgain { reason }).await {
        Ok(done) => Ok(Redirect::to(&format!("/cases/{}?done=case.opened", done.number)).into_response()),
        Err(AppError::Refused(refusal)) if refusal.code != Refused::ReasonRequired => {
            Ok(again(of_refusal(v.lang, v.model(), &refusal).1))
        }
        Err(other) => Err(other).or_page(&v),
    }
}
