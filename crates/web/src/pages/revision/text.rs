//! The whole text of the draft, for whoever knows the file.

use super::{back, fault_words, home, stale, view_for, view_of};
use crate::form::{Entered, Faults, of_refusal};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, ui};
use app::AppError;
use app::revision::RevisionView;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::revision::{EditRevision, RevisionCommand};
use maud::html;
use words::t;

pub(super) async fn show(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let view = view_of(&v, n).await?;
    let entered = Entered(vec![("text".into(), view.revision.text.clone())]);
    Ok(shell::page(&v, page(&v, &view, &entered, &Vec::new(), false)).into_response())
}

fn page(v: &Visitor, view: &RevisionView, entered: &Entered, faults: &Faults, was_stale: bool) -> Page {
    let (lang, n) = (v.lang, view.revision.n);
    let sent = Form {
        action: format!("{}/text", home(n)),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        version: Some(view.version.to_string()),
        cancel: Some(Link::new(t::button_cancel(lang), home(n))),
        ..Form::default()
    };
    let mut text = FieldView::new("text", t::revisions_text(lang), Kind::Long { rows: 40 }).required();
    text.values = entered.all("text");
    text.error = faults.iter().find(|(at, _)| at == "text").map(|(_, message)| message.clone());
    Page {
        title: t::revisions_text(lang).into(),
        lead: Some(t::revisions_text_lead(lang).into()),
        back: Some(back(lang, n)),
        failed: !faults.is_empty(),
        alerts: if was_stale { vec![stale(lang)] } else { Vec::new() },
        content: html! {
            (error_summary(lang, faults))
            @if faults.is_empty() && !view.faults.is_empty() {
                ul { @for fault in &view.faults { li { (t::revisions_line(lang, fault.line as i64)) (words::sep(lang)) (fault_words(lang, fault)) } } }
            }
            @if view.acts.contains(&"revision.edit") { (ui::form(lang, &sent, field(lang, &text))) }
            @else { pre class="pre" tabindex="0" { (view.revision.text) } }
        },
        ..Page::default()
    }
}

pub(super) async fn send(v: Visitor, Path(n): Path<u32>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = view_for(&v, n, "revision.edit").await?;
    // Browsers send lines with two signs at their end.
    let text = entered.get("text").unwrap_or_default().replace("\r\n", "\n");
    let command = RevisionCommand::Edit(EditRevision { text, at: None });
    let again = |faults: Faults, was_stale: bool| {
        let status = if was_stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        (status, shell::page(&v, page(&v, &view, &entered, &faults, was_stale))).into_response()
    };
    match v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await {
        Ok(_) => Ok(Redirect::to(&format!("{}?done=revision.edited", home(n))).into_response()),
        Err(AppError::Refused(r)) if r.code == Refused::Stale => Ok(again(Vec::new(), true)),
        Err(AppError::Refused(r)) => Ok(again(vec![of_refusal(v.lang, v.model(), &r)], false)),
        Err(other) => Err(other).or_page(&v),
    }
}
