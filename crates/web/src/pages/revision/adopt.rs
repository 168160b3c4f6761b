//! Parts of another model for the draft: which model, which section, which entries.

use super::section::entry_name;
use super::{back, home, library, section_name, view_for};
use crate::form::{Entered, Faults, of_refusal};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, act};
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::revision::RevisionView;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::model::edit::ModelFile;
use domain::model::sections::{SECTIONS, Section, Shape, section as section_of};
use domain::revision::{AdoptParts, RevisionCommand};
use domain::{Code, Line};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let view = view_for(&v, n, "revision.adopt").await?;
    let entered = v.query.clone();
    Ok(shell::page(&v, page(&v, &view, &entered, &Vec::new())).into_response())
}

fn page(v: &Visitor, view: &RevisionView, entered: &Entered, faults: &Faults) -> Page {
    let (lang, n) = (v.lang, view.revision.n);
    Page {
        title: act(v, "revision.adopt").into(),
        lead: text::kind(lang, "act", "revision.adopt-lead").map(str::to_string),
        back: Some(back(lang, n)),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, faults))
            (choose(v, n, entered))
            @if let Some((section, file)) = chosen(v, entered) { (entries(v, view, entered, faults, section, &file)) }
        },
        ..Page::default()
    }
}

/// Which model and section: a question that changes nothing, and therefore stands in the address.
fn choose(v: &Visitor, n: u32, entered: &Entered) -> Markup {
    let lang = v.lang;
    let mut models: Vec<Choice> = v
        .web
        .app
        .models()
        .named()
        .into_iter()
        .map(|(stem, model)| Choice::new(stem, text::of(lang, &model.label)))
        .collect();
    models.sort_by(|a, b| a.label.cmp(&b.label));
    let sections = SECTIONS.iter().filter(|s| !matches!(s.shape, Shape::Whole));
    let sections = sections.map(|s| Choice::new(s.word(), section_name(lang, s))).collect();
    let one = |name: &str, label: &str, choices| {
        let view = FieldView::new(name, label, Kind::Select(choices)).required();
        field(lang, &view.value(entered.get(name).unwrap_or_default()))
    };
    html! {
        form class="form" method="get" action={ (home(n)) "/adopt" } {
            (one("model", t::revisions_adopt_model(lang), models))
            (one("section", t::revisions_adopt_section(lang), sections))
            div class="buttons no-print" { button class="ds-button" data-variant="secondary" type="submit" { (t::revisions_adopt_show(lang)) } }
        }
    }
}

fn chosen(v: &Visitor, entered: &Entered) -> Option<(&'static Section, ModelFile)> {
    let text = v.web.app.models().text_of(entered.get("model")?)?;
    Some((section_of(entered.get("section")?)?, ModelFile::read(&text).ok()?))
}

fn entries(
    v: &Visitor,
    view: &RevisionView,
    entered: &Entered,
    faults: &Faults,
    section: &'static Section,
    file: &ModelFile,
) -> Markup {
    let (lang, n) = (v.lang, view.revision.n);
    let all = file.entries(section, &library(v));
    if all.is_empty() {
        return ui::empty(t::revisions_no_entry(lang), t::revisions_adopt_none(lang), html! {});
    }
    let choices = all.iter().map(|e| Choice::new(e.entry.clone(), entry_name(lang, section, e))).collect();
    let mut which = FieldView::new("entries", t::revisions_adopt_entries(lang), Kind::Checks(choices));
    which.values = entered.all("entries");
    which.required = true;
    which.error = faults.iter().find(|(at, _)| at == "entries").map(|(_, message)| message.clone());
    let sent = Form {
        action: format!("{}/adopt", home(n)),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        version: Some(view.version.to_string()),
        submit: act(v, "revision.adopt").into(),
        cancel: Some(Link::new(t::button_cancel(lang), home(n))),
        ..Form::default()
    };
    let body = html! {
        input type="hidden" name="model" value=(entered.get("model").unwrap_or_default());
        input type="hidden" name="section" value=(section.word());
        @if matches!(section.shape, Shape::Table) {
            p { (t::revisions_adopt_whole(lang)) }
            input type="hidden" name="entries" value="";
        } @else { (field(lang, &which)) }
    };
    ui::form(lang, &sent, body)
}

pub(super) async fn send(v: Visitor, Path(n): Path<u32>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = view_for(&v, n, "revision.adopt").await?;
    let again = |faults: Faults| {
        (StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page(&v, &view, &entered, &faults))).into_response()
    };
    let Some((section, _)) = chosen(&v, &entered) else { return Err(AppError::NotFound).or_page(&v) };
    let entries: Vec<Line> = entered.all("entries").into_iter().filter_map(|e| Line::try_from(e).ok()).collect();
    if entries.is_empty() && !matches!(section.shape, Shape::Table) {
        return Ok(again(vec![("entries".into(), t::invalid_missing(v.lang).to_string())]));
    }
    let code = |text: &str| Code::try_from(text.to_string()).map_err(|_| AppError::NotFound);
    let model = code(entered.get("model").unwrap_or_default()).or_page(&v)?;
    let parts = AdoptParts { model, section: code(section.word()).or_page(&v)?, entries };
    let command = RevisionCommand::Adopt(parts);
    match v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await {
        Ok(_) if section.is_list() || section.is_names() => {
            Ok(Redirect::to(&format!("{}/sections/{}?done=revision.adopted", home(n), section.word())).into_response())
        }
        Ok(_) => Ok(Redirect::to(&format!("{}?done=revision.adopted", home(n))).into_response()),
        Err(AppError::Refused(r)) if r.field.is_some() => Ok(again(vec![of_refusal(v.lang, v.model(), &r)])),
        Err(other) => Err(other).or_page(&v),
    }
}
