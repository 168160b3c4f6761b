//! Taking lists over: which there are, the template to fill in, handing one in. What came of the check and of the work itself
//! stands under «Downloads».

mod heads;
mod template;
pub mod trial;

use crate::Web;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::sheet;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::table::{Column as Head, Row, Table};
use crate::{shell, text, ui};
use app::{AppError, MAX_FILE};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::Refused;
use domain::import::{Column, ImportKind, List, MOST_LINES};
use domain::model::{Language, Partner};
use maud::{Markup, html};
use words::{Lang, t};

pub use heads::list_of;
pub use trial::wrong;

const FIELD: &str = "list";

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/imports", get(index))
        .route("/imports/{kind}", get(show).post(send))
        .route("/imports/{kind}/template", get(template::file))
}

/// What a kind of list is called.
pub fn name(lang: Lang, kind: ImportKind) -> String {
    text::code(lang, "import", kind.code())
}

/// The heading of a column.
pub(super) fn head(lang: Lang, column: Column) -> String {
    text::code(lang, "column", column.code())
}

/// The kind of list of an address, for whoever may take it over.
fn asked(v: &Visitor, kind: &str) -> Result<ImportKind, Fail> {
    let kind = ImportKind::from_code(kind).ok_or(AppError::NotFound).or_page(v)?;
    match v.web.app.imports(&v.caller).contains(&kind) {
        true => Ok(kind),
        false => Err(AppError::from(Refused::NotPermitted)).or_page(v),
    }
}

async fn index(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let kinds = v.web.app.imports(&v.caller);
    if kinds.is_empty() {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let page = Page {
        title: t::imports_title(lang).into(),
        lead: Some(t::imports_lead(lang).into()),
        content: html! {
            div class="panel" {
                ul class="stack plain" { @for kind in kinds {
                    li {
                        a class="ds-link strong" href={ "/imports/" (kind) } { (name(lang, kind)) }
                        p class="subtle" { (text::code(lang, "import-lead", kind.code())) }
                    }
                } }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn page(v: &Visitor, kind: ImportKind, fault: Option<String>) -> Markup {
    let lang = v.lang;
    let faults: Vec<(String, String)> = fault.iter().map(|f| (FIELD.to_string(), f.clone())).collect();
    let mut view = FieldView::new(FIELD, t::imports_file(lang), Kind::File).required();
    view.hint = Some(t::imports_file_hint(lang, i64::try_from(MOST_LINES).unwrap_or(i64::MAX)));
    view.error = fault;
    let here = format!("/imports/{kind}");
    let sent = Form { action: here.clone(), multipart: true, submit: t::imports_try(lang).into(), ..Form::default() };
    let page = Page {
        title: name(lang, kind),
        lead: Some(text::code(lang, "import-lead", kind.code())),
        back: Some(Link::new(t::imports_title(lang), "/imports")),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, &faults))
            div class="stack" {
                p { (t::imports_rule(lang)) }
                (form(lang, &sent, field(lang, &view)))
                (ui::panel("template", t::imports_template(lang), html! {}, sheet::links(lang, &format!("{here}/template"), "")))
                (ui::panel("columns", t::imports_columns(lang), html! {}, columns(v, kind)))
            }
        },
        ..Page::default()
    };
    shell::page(v, page)
}

fn columns(v: &Visitor, kind: ImportKind) -> Markup {
    let lang = v.lang;
    let row = |column: &Column| {
        let needed = if kind.needs(*column) { t::imports_needed(lang) } else { t::imports_not_needed(lang) };
        Row::from(vec![html! { (head(lang, *column)) }, html! { (needed) }, html! { (content(v, *column)) }])
    };
    let heads = [t::imports_column(lang), t::imports_column_needed(lang), t::imports_column_what(lang)];
    let table = Table {
        caption: t::imports_columns(lang).into(),
        caption_hidden: true,
        columns: heads.map(Head::new).into(),
        rows: kind.columns().iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// What may stand in a column.
fn content(v: &Visitor, column: Column) -> String {
    let (lang, model) = (v.lang, v.model());
    let entries = |all: &[domain::model::Entry]| {
        all.iter().map(|e| format!("{} ({})", e.code, text::of(lang, &e.label))).collect::<Vec<_>>().join(", ")
    };
    match column {
        Column::Birth | Column::Until => t::cell_date(lang).into(),
        Column::Avs => t::cell_avs(lang).into(),
        Column::Language | Column::CasesLanguage => {
            Language::ALL.iter().map(|l| l.code()).collect::<Vec<_>>().join(", ")
        }
        Column::Login => t::cell_login(lang).into(),
        Column::Role => {
            let roles = model.role.keys().map(|r| format!("{r} ({})", text::role(lang, model, *r)));
            roles.collect::<Vec<_>>().join(", ")
        }
        Column::Institution => t::cell_institution(lang).into(),
        Column::Region => entries(&model.region),
        Column::Theme => entries(&model.theme),
        Column::Mail => t::cell_mail(lang).into(),
        Column::Code => t::cell_code(lang).into(),
        Column::Kind => {
            let kinds = Partner::ALL.iter().filter(|p| **p != Partner::Bur);
            kinds.map(|p| format!("{p} ({})", text::code(lang, "partner", p.code()))).collect::<Vec<_>>().join(", ")
        }
        Column::MayAnnounce | Column::MayLead | Column::Discreet => t::cell_yes(lang).into(),
        _ => t::cell_text(lang).into(),
    }
}

async fn show(v: Visitor, Path(kind): Path<String>) -> Result<Response, Fail> {
    let kind = asked(&v, &kind)?;
    Ok(page(&v, kind, None).into_response())
}

/// The list of a file, or what is wrong with the file as a whole.
fn read(lang: Lang, kind: ImportKind, bytes: &[u8]) -> Result<List, String> {
    if bytes.len() > MAX_FILE {
        return Err(t::unread_too_large(lang).to_string());
    }
    let lines = documents::table::read(bytes).map_err(|why| text::code(lang, "unread", why.code()))?;
    list_of(kind, lines).ok_or_else(|| t::imports_no_heads(lang).to_string())
}

async fn send(v: Visitor, Path(kind): Path<String>, request: Request) -> Result<Response, Fail> {
    let kind = asked(&v, &kind)?;
    let v = Visitor { here: format!("/imports/{kind}"), ..v };
    let input = read_input(&v, request).await?;
    let again = |fault: String| Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&v, kind, Some(fault))).into_response());
    let Some((_, _, bytes)) = input.files.first() else { return again(t::error_choose(v.lang).to_string()) };
    let list = match read(v.lang, kind, bytes) {
        Ok(list) => list,
        Err(fault) => return again(fault),
    };
    match v.web.app.try_import(&v.caller, &list).await {
        Ok(id) => Ok(Redirect::to(&format!("/downloads/{id}")).into_response()),
        Err(AppError::Refused(r)) if r.code != Refused::NotPermitted => again(text::refusal(v.lang, v.model(), &r)),
        Err(other) => Err(other).or_page(&v),
    }
}
