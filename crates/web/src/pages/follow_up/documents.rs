//! The documents of a case, and the signed papers that belong to consents and to the contract.

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::{case_page, fits, printed};
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::{self, Column, Row, Table};
use crate::{shell, text};
use app::case::CaseView;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::follow_up::{Document, FileRef, Media};
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

pub(super) async fn documents(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let may = view.may("follow-up.file") && fits(view.case(), "follow-up.file", v.today());
    let label = text::kind(lang, "act", "follow-up.file").unwrap_or(t::button_add(lang));
    let add = format!("/cases/{number}/do/follow-up.file?_return=/cases/{number}/documents");
    let button = |look| html! { @if may { (ui::link_button(look, label, &add)) } };
    let signed = papers(&v, &view);
    let content = html! {
        @if view.case().documents.is_empty() {
            (ui::empty(t::docs_none(lang), t::docs_none_text(lang), button(Look::Main)))
        } @else { (ui::table(lang, &table(&v, &view))) }
        @if !signed.is_empty() {
            (ui::panel("signed", t::docs_signed(lang), html! {}, html! { ul { @for paper in &signed { li { (paper) } } } }))
        }
        (crate::pages::paper::offers(&v, &view))
        (printed(&v))
    };
    let page = Page {
        title: t::case_tab_documents(lang).to_string(),
        lead: Some(t::docs_lead(lang).to_string()),
        actions: html! { @if !view.case().documents.is_empty() { (button(Look::Main)) } },
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "documents", page)))
}

fn table(v: &Visitor, view: &CaseView) -> Table {
    let lang = v.lang;
    let heads = [
        t::docs_title(lang),
        t::docs_kind(lang),
        t::share_category(lang),
        t::docs_measure(lang),
        t::docs_filed(lang),
        t::docs_file(lang),
    ];
    Table {
        caption: t::case_tab_documents(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows: view.case().documents.iter().rev().map(|d| row(v, view, d)).collect(),
        ..Table::default()
    }
}

fn row(v: &Visitor, view: &CaseView, document: &Document) -> Row {
    let (lang, filed) = (v.lang, &document.filed);
    let measure = filed.measure.and_then(|n| view.case().measures.iter().find(|m| m.n == n));
    let by = text::institution(lang, v.model(), document.stamp.by.seat.institution.as_str());
    Row {
        id: Some(format!("d{}", document.n)),
        cells: vec![
            html! { a class="ds-link" href=(address(view, &filed.file)) { (filed.title) } },
            html! { (text::code(lang, "document", filed.kind.code())) },
            html! { (text::code(lang, "data", filed.category.code())) },
            html! { @match measure { Some(m) => (m.plan.what), None => span class="subtle" { "–" } } },
            html! { (ui::date(lang, document.stamp.on)) div class="subtle" { (view.name(&document.stamp.by.account)) ", " (by) } },
            html! { (about(v, &filed.file)) },
        ],
    }
}

/// Type and size of a file.
fn about(v: &Visitor, file: &FileRef) -> String {
    format!("{}, {}", text::code(v.lang, "media", file.media.code()), text::size(v.lang, file.size))
}

fn address(view: &CaseView, file: &FileRef) -> String {
    format!("/cases/{}/files/{}", view.case().number, file.blob)
}

/// The scans of consents and signatures.
fn papers(v: &Visitor, view: &CaseView) -> Vec<Markup> {
    let (lang, case) = (v.lang, view.case());
    let paper = |label: String, on: Date, file: &FileRef| {
        html! { a class="ds-link" href=(address(view, file)) { (label) } ", " (ui::date(lang, on)) " · " (about(v, file)) }
    };
    let given = case.consents.iter().filter_map(|c| c.given.as_ref());
    let consents =
        given.filter_map(|g| Some(paper(t::docs_consent(lang, i64::from(g.consent)), g.on, g.scan.as_ref()?)));
    let signatures = case.contract.signatures.iter().filter_map(|s| {
        let who = text::owner(lang, v.model(), s.sign.signer.as_str());
        Some(paper(t::docs_signature(lang, &who), s.sign.on, s.sign.scan.as_ref()?))
    });
    consents.chain(signatures).collect()
}

/// A file for those who may see the entry that holds it. It is handed out, never shown in the page, and its name says
/// nothing about the person.
pub(super) async fn file(v: Visitor, Path((number, blob)): Path<(String, String)>) -> Result<Response, Fail> {
    let (file, bytes) = v.web.app.read_file(&v.caller, &number, &blob).await.or_page(&v)?;
    let (kind, ending) = match file.media {
        Media::Pdf => ("application/pdf", "pdf"),
        Media::Png => ("image/png", "png"),
        Media::Jpeg => ("image/jpeg", "jpg"),
    };
    let short: String = blob.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let number: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let headers = [
        (header::CONTENT_TYPE, kind.to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{number}-{short}.{ending}\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    Ok((headers, bytes).into_response())
}
