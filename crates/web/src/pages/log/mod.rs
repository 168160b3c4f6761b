//! The access log for those who check data protection (OPDo 4, ux 2.3 page 21).

mod asked;
pub mod line;
mod odd;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::command::read_input;
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, details};
use crate::ui::{self, Column, Table, Tone};
use crate::{shell, text};
use app::AppError;
use app::log::LogPage;
use asked::Asked;
use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::Refused;
use maud::{Markup, html};
use words::{Lang, t};

/// What the log may be taken out for.
const PURPOSES: &[&str] = &["check", "request", "incident", "authority"];

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/log", get(log))
        .route("/log.csv", post(file))
        .route("/log/mark", post(mark))
        .route("/log/unusual", get(odd::show))
}

async fn log(v: Visitor) -> Result<Markup, Fail> {
    let asked = Asked::read(&v, &v.query);
    let found = match v.web.app.read_log(&v.caller, &asked.query).await {
        Ok(found) => Ok(found),
        // A question that is too wide, or whose days are reversed, is asked again: the filters stay.
        Err(AppError::Refused(r)) if r.code != Refused::NotPermitted => Err(text::refusal(v.lang, v.model(), &r)),
        Err(other) => return Err(other).or_page(&v),
    };
    let panel = asked.panel(&v).await?;
    let alerts = found.as_ref().err().map(|title| Alert {
        tone: Tone::Warning,
        title: title.clone(),
        focus: true,
        ..Alert::default()
    });
    let content = html! {
        div class="stack" {
            div { (panel) }
            @if let Ok(page) = &found { (lines(&v, &asked, page)) }
        }
    };
    let page = Page {
        title: t::log_title(v.lang).to_string(),
        lead: Some(t::log_lead(v.lang).to_string()),
        actions: html! {
            (ui::link_button(ui::Look::Second, t::log_unusual(v.lang), "/log/unusual"))
            (ui::link_button(ui::Look::Second, t::retention_title(v.lang), "/retention"))
            @if let Some(case) = &asked.query.case {
                (ui::link_button(ui::Look::Second, t::report_title(v.lang), &format!("/cases/{case}/access-report")))
            }
        },
        alerts: alerts.into_iter().collect(),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn lines(v: &Visitor, asked: &Asked, page: &LogPage) -> Markup {
    let lang = v.lang;
    html! {
        div class="dense" {
            p { (t::log_count(lang, page.total)) " " @if asked.query.marked { (t::log_marked_only(lang)) } @else { (asked.period(lang)) } }
            (ui::table(lang, &table(v, asked, page)))
            @if let Some(seq) = page.older {
                p class="no-print" { a class="ds-link" href=(asked.older(seq)) { (t::caselog_older(lang)) } }
            }
            (export(v, asked))
            (signed(v, page))
        }
    }
}

/// What makes a print an extract: who took it, the seal of the newest line, and a line to sign on.
fn signed(v: &Visitor, page: &LogPage) -> Markup {
    let lang = v.lang;
    html! {
        (printed(v))
        div class="only-print" {
            @if let Some((seq, hash)) = &page.seal { p class="subtle" { (t::log_seal(lang, *seq)) br; span class="hash" { (hash) } } }
            p { (t::log_sign(lang)) " ________________________________" }
        }
    }
}

/// Marks a line, or says that it was looked into, and goes back to where it stands.
async fn mark(v: Visitor, body: String) -> Result<Response, Fail> {
    let entered = crate::form::Entered::parse(&body);
    let seq = entered.get("line").and_then(|n| n.parse().ok()).unwrap_or_default();
    v.web.app.mark_line(&v.caller, seq, entered.get("settle").is_some()).await.or_page(&v)?;
    let back = Asked::read(&v, &entered).address();
    let back = entered.get("before").filter(|b| !b.is_empty()).map_or(back.clone(), |b| format!("{back}&before={b}"));
    Ok(Redirect::to(&format!("{back}#l{seq}")).into_response())
}

fn table(v: &Visitor, asked: &Asked, page: &LogPage) -> Table {
    let lang = v.lang;
    let heads = [
        t::caselog_when(lang),
        t::overview_who(lang),
        t::caselog_action(lang),
        t::case_number(lang),
        t::caselog_categories(lang),
        t::log_why(lang),
        t::log_on_behalf(lang),
        t::caselog_outcome(lang),
    ];
    Table {
        caption: t::log_title(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows: page.lines.iter().map(|l| line::full(v, asked, page, l)).collect(),
        ..Table::default()
    }
}

/// The form that asks for the reason of an export.
fn export(v: &Visitor, asked: &Asked) -> Markup {
    let lang = v.lang;
    let choices = PURPOSES.iter().map(|p| Choice::new(*p, text::code(lang, "log-purpose", p))).collect();
    let purpose = FieldView::new("purpose", t::cases_export_purpose(lang), Kind::Radios(choices)).required();
    let kinds = vec![Choice::new("csv", t::sheet_csv(lang)), Choice::new("xlsx", t::sheet_xlsx(lang))];
    let format = FieldView::new("format", t::sheet_format(lang), Kind::Radios(kinds)).value("csv");
    let sent = Form { action: "/log.csv".into(), submit: t::cases_export_button(lang).into(), ..Form::default() };
    let body = html! {
        p { (t::log_export_text(lang)) }
        @for (name, value) in asked.hidden() { input type="hidden" name=(name) value=(value); }
        (field(lang, &purpose))
        (field(lang, &format))
    };
    html! { div class="no-print" { (details(t::cases_export(lang), form(lang, &sent, body))) } }
}

async fn file(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let asked = Asked::read(&v, &entered);
    let Some(purpose) = entered.get("purpose").filter(|p| PURPOSES.contains(p)) else {
        return Ok(Redirect::to(&asked.address()).into_response());
    };
    let page = v.web.app.export_log(&v.caller, &asked.query, purpose).await.or_page(&v)?;
    let cells = |l: &app::AccessLine| line::cells(&page.names, l).into_iter().map(Cell::Text).collect();
    let sheet = Sheet {
        name: "log",
        title: t::log_title(v.lang).into(),
        filter: vec![asked.period(v.lang)],
        heads: heads(v.lang),
        rows: page.lines.iter().map(cells).collect(),
    };
    sheet::answer_as(&v, &sheet, entered.get("format")).or_page(&v)
}

/// The heads of the file. The lines below them hold codes, so that a machine can go on with them.
fn heads(lang: Lang) -> Vec<String> {
    let words = [
        t::log_number(lang),
        t::caselog_when(lang),
        t::overview_who(lang),
        t::log_role(lang),
        t::log_institution(lang),
        t::caselog_action(lang),
        t::log_object(lang),
        t::case_number(lang),
        t::caselog_categories(lang),
        t::caselog_basis(lang),
        t::log_purpose(lang),
        t::caselog_outcome(lang),
        t::log_on_behalf(lang),
        t::log_recipients(lang),
    ];
    words.iter().map(ToString::to_string).collect()
}
