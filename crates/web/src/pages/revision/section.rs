//! A section of the draft with its entries.

use super::{back, entry_href, fault_words, file_of, home, known_section, library, section_name, view_for, view_of};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::revision::RevisionView;
use axum::extract::Request;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Line;
use domain::model::edit::{Listed, ModelFile, Origin};
use domain::model::sections::{Section, Shape};
use domain::revision::{EditRevision, RevisionCommand};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(v: Visitor, Path((n, name)): Path<(u32, String)>) -> Result<Response, Fail> {
    let section = known_section(&v, &name)?;
    if matches!(section.shape, Shape::Table | Shape::Whole) {
        return Ok(Redirect::to(&entry_href(n, section, "")).into_response());
    }
    let view = view_of(&v, n).await?;
    let file = file_of(&v, &view)?;
    Ok(shell::page(&v, page(&v, &view, section, &file)).into_response())
}

fn page(v: &Visitor, view: &RevisionView, section: &'static Section, file: &ModelFile) -> Page {
    let (lang, n) = (v.lang, view.revision.n);
    let entries = file.entries(section, &library(v));
    let edits = view.acts.contains(&"revision.edit");
    let inherited = entries.iter().any(|e| e.origin == Origin::Base);
    let add = format!("{}/sections/{}/entry", home(n), section.word());
    Page {
        title: section_name(lang, section),
        lead: inherited.then(|| t::revisions_inherited(lang, file.base().unwrap_or_default())),
        back: Some(back(lang, n)),
        actions: html! { @if edits { (ui::link_button(Look::Main, t::revisions_add(lang), &add)) } },
        content: html! {
            div class="stack" {
                @let wrong: Vec<_> = view.faults.iter().filter(|f| f.place.section == section.name && f.place.entry.is_empty()).collect();
                @if !wrong.is_empty() { ul { @for fault in wrong { li { (fault_words(lang, fault)) } } } }
                div class="panel" {
                    @if entries.is_empty() { (ui::empty(t::revisions_no_entry(lang), t::revisions_no_entry_text(lang), html! {})) }
                    @else { (table(v, view, section, &entries, edits)) }
                }
            }
        },
        ..Page::default()
    }
}

/// What an entry is called: its label, else its facts.
pub(super) fn entry_name(lang: Lang, section: &Section, one: &Listed) -> String {
    if let Shape::Names(_, choice) = section.shape {
        return choice.map_or_else(|| one.entry.clone(), |c| text::code(lang, c.word(), &one.entry));
    }
    if let Some(label) = one.text("label", lang.code()) {
        return label.to_string();
    }
    let facts = ["due", "degree", "to", "when", "months"].iter().filter_map(|field| {
        let value = one.line(field)?;
        Some(match *field {
            "due" => text::code(lang, "due", value),
            "degree" => text::code(lang, "degree", value),
            "to" => text::code(lang, "role", value),
            _ => value.to_string(),
        })
    });
    let more =
        ["theme", "region", "language", "category"].iter().filter_map(|field| one.line(field).map(str::to_string));
    let basis = one.text("basis", lang.code()).map(str::to_string);
    let said: Vec<String> = facts.chain(more).chain(basis).collect();
    if said.is_empty() { one.entry.clone() } else { said.join(", ") }
}

fn table(v: &Visitor, view: &RevisionView, section: &'static Section, entries: &[Listed], edits: bool) -> Markup {
    let (lang, n) = (v.lang, view.revision.n);
    let action = format!("{}/sections/{}", home(n), section.word());
    let row = |(at, one): (usize, &Listed)| {
        let wrong = view.faults.iter().filter(|f| f.place.section == section.name && f.place.entry == one.entry);
        let button = |look, label: &str, act: &str| {
            let version = view.version.to_string();
            ui::post_button(look, label, &action, &[("_do", act), ("entry", &one.entry), ("_version", &version)])
        };
        let mut cells = vec![
            html! { a class="ds-link" href=(entry_href(n, section, &one.entry)) { (entry_name(lang, section, one)) } },
            html! { code { (one.entry) } },
            html! {
                @match one.origin {
                    Origin::Base => (ui::tag(Tone::Info, t::revisions_from_base(lang))),
                    Origin::Added => (ui::tag(Tone::Neutral, t::revisions_added(lang))),
                    Origin::Own => (t::revisions_own(lang)),
                }
                @for fault in wrong { p { (ui::tag(Tone::Danger, t::revisions_fault(lang))) " " (fault_words(lang, fault)) } }
            },
        ];
        if edits {
            cells.push(html! {
                div class="row no-print" {
                    @if at > 0 && section.is_list() { (button(Look::Quiet, t::revisions_up(lang), "raise")) }
                    (button(Look::Quiet, t::revisions_remove(lang), "remove"))
                }
            });
        }
        Row::from(cells)
    };
    let mut heads = vec![t::revisions_entry(lang), t::revisions_code(lang), t::revisions_origin(lang)];
    heads.extend(edits.then(|| t::revisions_do(lang)));
    let table = Table {
        caption: section_name(lang, section),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: entries.iter().enumerate().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

pub(super) async fn send(v: Visitor, Path((n, name)): Path<(u32, String)>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let section = known_section(&v, &name)?;
    let view = view_for(&v, n, "revision.edit").await?;
    let mut file = file_of(&v, &view)?;
    let entry = entered.get("entry").unwrap_or_default();
    let done = match entered.get("_do") {
        Some("remove") => file.remove(section, entry, &library(&v)),
        Some("raise") => file.raise(section, entry, &library(&v)),
        _ => false,
    };
    if !done {
        return Err(AppError::NotFound).or_page(&v);
    }
    let command = RevisionCommand::Edit(EditRevision { text: file.text(), at: at(section, entry) });
    let envelope = plain::envelope(&entered);
    v.web.app.act_on_revision(&v.caller, n, &envelope, command).await.or_page(&v)?;
    Ok(Redirect::to(&format!("{}/sections/{name}?done=revision.edited", home(n))).into_response())
}

/// Where something was changed, for the notes.
pub(super) fn at(section: &Section, entry: &str) -> Option<Line> {
    let text: String = format!("{} {entry}", section.word()).trim().chars().take(150).collect();
    Line::try_from(text).ok()
}
