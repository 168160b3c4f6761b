//! One entry of a section as a form.

use super::fields::{self, Marks};
use super::section::at;
use super::{back, entry_href, file_of, home, known_section, library, section_name, stale, view_for, view_of};
use crate::form::{Entered, Faults, of_refusal};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain;
use crate::ui::form::{Form, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::revision::RevisionView;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::model::Model;
use domain::model::edit::ModelFile;
use domain::model::sections::{Section, Shape};
use domain::revision::{EditRevision, RevisionCommand};
use maud::html;
use words::t;

/// What a page of an entry is about.
struct Asked<'a> {
    view: &'a RevisionView,
    file: &'a ModelFile,
    section: &'static Section,
    /// None: a new one.
    entry: Option<String>,
}

pub(super) async fn show(v: Visitor, Path((n, name)): Path<(u32, String)>) -> Result<Response, Fail> {
    let section = known_section(&v, &name)?;
    let view = view_of(&v, n).await?;
    let file = file_of(&v, &view)?;
    let entry = entry_of(section, v.query.get("entry"));
    let entered = match &entry {
        None => Entered::default(),
        Some(entry) => match file.fill(section, entry, &library(&v)) {
            Some(filled) => fields::shown(filled),
            // A table that the model does not have yet begins empty.
            None if section.is_list() || section.is_names() => return Err(AppError::NotFound).or_page(&v),
            None => Entered::default(),
        },
    };
    let asked = Asked { view: &view, file: &file, section, entry };
    Ok(shell::page(&v, page(&v, &asked, &entered, &Vec::new(), false)).into_response())
}

fn entry_of(section: &Section, asked: Option<&str>) -> Option<String> {
    match section.shape {
        Shape::Table | Shape::Whole => Some(String::new()),
        _ => asked.filter(|entry| !entry.is_empty()).map(str::to_string),
    }
}

/// What is wrong with the entry as it stands in the draft, at its fields.
fn draft_faults(v: &Visitor, asked: &Asked) -> Faults {
    let Some(entry) = &asked.entry else { return Vec::new() };
    let here = asked.view.faults.iter().filter(|f| f.place.section == asked.section.name && f.place.entry == *entry);
    here.map(|f| {
        let words = format!("{} ({})", text::code(v.lang, "model-fault", f.code.code()), f.reason);
        (fields::control(asked.section, &f.place.field), words)
    })
    .collect()
}

fn page(v: &Visitor, asked: &Asked, entered: &Entered, faults: &Faults, was_stale: bool) -> Page {
    let (lang, n, section) = (v.lang, asked.view.revision.n, asked.section);
    let single = matches!(section.shape, Shape::Table | Shape::Whole);
    let up = if single { back(lang, n) } else { Link::new(section_name(lang, section), list_of(n, section)) };
    let title = match &asked.entry {
        None => t::revisions_add(lang).to_string(),
        Some(_) if single => section_name(lang, section),
        Some(entry) => format!("{}: {entry}", section_name(lang, section)),
    };
    let edits = asked.view.acts.contains(&"revision.edit");
    // What was typed wrongly comes first; what is wrong with the draft is shown where nothing was.
    let standing = draft_faults(v, asked);
    let all: Faults = if faults.is_empty() { standing } else { faults.clone() };
    let sent = Form {
        action: entry_href(n, section, asked.entry.as_deref().unwrap_or_default()),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        version: Some(asked.view.version.to_string()),
        cancel: Some(Link::new(t::button_cancel(lang), up.href.clone())),
        ..Form::default()
    };
    let draft = draft(v, asked);
    let marks = Marks { lang, model: draft.as_ref().unwrap_or(v.model()), file: asked.file, entered, faults: &all };
    let body = html! {
        @if asked.entry.is_none() && section.is_names() { (fields::name_field(&marks, section)) }
        (fields::fields(&marks, v, section))
    };
    Page {
        title,
        lead: (section.is_list() || section.is_names()).then(|| t::revisions_entry_lead(lang).into()),
        back: Some(up),
        failed: !faults.is_empty(),
        alerts: if was_stale { vec![stale(lang)] } else { Vec::new() },
        content: html! {
            (error_summary(lang, &all))
            @if edits { (ui::form(lang, &sent, body)) } @else { fieldset class="ds-fieldset" disabled { legend class="vh" { (t::revisions_read_only(lang)) } (body) } }
        },
        ..Page::default()
    }
}

/// The draft as a model, for the words of rules; none while it has faults.
fn draft(v: &Visitor, asked: &Asked) -> Option<Model> {
    let models = v.web.app.models();
    domain::model::parse(&asked.view.revision.text, |stem| models.text_of(stem)).ok()
}

fn list_of(n: u32, section: &Section) -> String {
    format!("{}/sections/{}", home(n), section.word())
}

pub(super) async fn send(v: Visitor, Path((n, name)): Path<(u32, String)>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let section = known_section(&v, &name)?;
    let view = view_for(&v, n, "revision.edit").await?;
    let mut file = file_of(&v, &view)?;
    let entry = entry_of(section, v.query.get("entry"));
    let filled = fields::read(section, &entered, v.today());
    let put = file.put(section, entry.as_deref(), &filled, &library(&v));
    let untouched = file_of(&v, &view)?;
    let asked = Asked { view: &view, file: &untouched, section, entry: entry.clone() };
    let again = |faults: Faults, was_stale: bool| {
        let status = if was_stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        (status, shell::page(&v, page(&v, &asked, &entered, &faults, was_stale))).into_response()
    };
    let called = match put {
        Ok(called) => called,
        Err(faults) => {
            let words = |(field, code): (String, domain::model::FaultCode)| {
                (fields::control(section, &field), text::code(v.lang, "model-fault", code.code()))
            };
            return Ok(again(faults.into_iter().map(words).collect(), false));
        }
    };
    let text = file.text();
    let to = if matches!(section.shape, Shape::Table | Shape::Whole) { home(n) } else { list_of(n, section) };
    if text == view.revision.text {
        return Ok(Redirect::to(&to).into_response());
    }
    let command = RevisionCommand::Edit(EditRevision { text, at: at(section, &called) });
    match v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await {
        Ok(_) => Ok(Redirect::to(&format!("{to}?done=revision.edited")).into_response()),
        Err(AppError::Refused(r)) if r.code == Refused::Stale => Ok(again(Vec::new(), true)),
        Err(AppError::Refused(r)) => Ok(again(vec![(String::new(), of_refusal(v.lang, v.model(), &r).1)], false)),
        Err(other) => Err(other).or_page(&v),
    }
}
