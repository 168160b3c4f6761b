//! Files of the bank: reading one, what was found in it, assigning by hand what bears no known reference.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::ledger::{day_of, money};
use crate::pages::plain::{self, Plain};
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::invoice::PaymentFileView;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::invoice::{Found, Payment, PaymentFileCommand};
use maud::{Markup, html};
use serde_json::json;
use words::t;

pub(super) async fn list(v: Visitor) -> Result<Response, Fail> {
    Ok(page(&v, None).await?.into_response())
}

/// The files that were read, and the form for the next one with what is wrong with the last.
async fn page(v: &Visitor, fault: Option<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let files = v.web.app.payment_files(&v.caller).await.or_page(v)?;
    let row = |f: &app::PaymentFileRow| {
        Row::from(vec![
            html! { a class="ds-link id" href={ "/payments/" (f.number) } { (f.number) } },
            html! { (day_of(v, &f.read_on)) },
            html! { (f.payments) },
            html! { @if f.unmatched > 0 { (ui::tag(Tone::Warning, &words::number(lang, f.unmatched))) } @else { (f.unmatched) } },
        ])
    };
    let table = Table {
        caption: t::payments_files(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::payments_file(lang)),
            Column::new(t::payments_read_on(lang)),
            Column::number(t::payments_count(lang)),
            Column::number(t::payments_unmatched(lang)),
        ],
        rows: files.iter().map(row).collect(),
        ..Table::default()
    };
    let faults: Vec<(String, String)> = fault.iter().map(|f| ("file".to_string(), f.clone())).collect();
    let content = html! {
        (error_summary(lang, &faults))
        div class="stack" {
            (ui::panel("read", t::payments_read(lang), html! {}, upload(v, fault.clone())))
            @if files.is_empty() { (ui::empty(t::payments_none(lang), t::payments_none_text(lang), html! {})) }
            @else { (ui::panel("files", t::payments_files(lang), html! {}, ui::table(lang, &table))) }
        }
    };
    let page = Page {
        title: t::payments_title(lang).into(),
        lead: Some(t::payments_lead(lang).into()),
        back: Some(Link::new(t::nav_invoices(lang), "/invoices")),
        failed: fault.is_some(),
        content,
        ..Page::default()
    };
    Ok(shell::page(v, page))
}

fn upload(v: &Visitor, fault: Option<String>) -> Markup {
    let mut view = FieldView::new("file", t::payments_upload(v.lang), Kind::File).required();
    view.hint = Some(t::payments_upload_hint(v.lang).into());
    view.error = fault;
    let sent = Form {
        action: "/payments".into(),
        request: Some(app::request_name()),
        multipart: true,
        submit: t::payments_read_button(v.lang).into(),
        ..Form::default()
    };
    form(v.lang, &sent, field(v.lang, &view))
}

/// The page again with what is wrong with the file; its links lead to the page.
async fn wrong(v: &Visitor, fault: String) -> Result<Response, Fail> {
    let v = Visitor { here: "/payments".into(), ..v.clone() };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&v, Some(fault)).await?).into_response())
}

pub(super) async fn send(v: Visitor, request: Request) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let Some((_, _, bytes)) = input.files.first() else {
        return wrong(&v, t::error_choose(v.lang).to_string()).await;
    };
    match v.web.app.read_payments(&v.caller, bytes, &plain::envelope(&input.entered)).await {
        Ok(done) => Ok(Redirect::to(&format!("/payments/{}?done=payments.read", done.number)).into_response()),
        Err(AppError::Refused(r)) if r.code != Refused::NotPermitted => {
            wrong(&v, text::refusal(v.lang, v.model(), &r)).await
        }
        Err(AppError::File(error)) => wrong(&v, plain::file_fault(&v, "file", error).1).await,
        Err(other) => Err(other).or_page(&v),
    }
}

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.payment_file(&v.caller, &number).await.or_page(&v)?;
    let lang = v.lang;
    let page = Page {
        title: t::payments_one(lang, &number),
        context: Some(number),
        lead: Some(format!("{} {} · {}", t::payments_read_on(lang), words::date(lang, view.file.stamp.on), view.by)),
        back: Some(Link::new(t::payments_title(lang), "/payments")),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                @if view.file.read.payments.is_empty() { (ui::empty(t::payments_empty(lang), t::payments_empty_text(lang), html! {})) }
                @else { (payments(&v, &view)) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn payments(v: &Visitor, view: &PaymentFileView) -> Markup {
    let lang = v.lang;
    let table = Table {
        caption: t::payments_title(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::ledger_number(lang)),
            Column::new(t::payments_on(lang)),
            Column::new(t::paper_bill_reference(lang)),
            Column::new(t::payments_found(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: view.file.read.payments.iter().map(|p| Row::from(cells(v, view, p))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, view: &PaymentFileView, p: &Payment) -> Vec<Markup> {
    let lang = v.lang;
    let tone = match p.found {
        Found::Matched | Found::Assigned => Tone::Success,
        Found::Before => Tone::Neutral,
        _ => Tone::Warning,
    };
    let assign = format!("/payments/{}/do/payments.assign?payment={}", view.file.number(), p.n);
    vec![
        html! { (p.n) },
        html! { (ui::date(lang, p.on)) },
        html! { span class="id" { (p.reference.printed()) } @if let Some(bank) = &p.bank { br; span class="subtle" { (bank) } } },
        html! {
            (ui::tag(tone, &text::code(lang, "found", p.found.code())))
            @if let Some(invoice) = &p.invoice { br; a class="ds-link id" href={ "/invoices/" (invoice) } { (invoice) } }
            @if p.found.is_unmatched() && view.acts.contains(&"payments.assign") {
                br; a class="ds-link no-print" href=(assign) { (plain::act(v, "payments.assign")) span class="vh" { " " (p.n) } }
            }
        },
        html! { (money(v, p.amount)) },
    ]
}

async fn form_of(v: &Visitor, number: &str, kind: &str) -> Result<Plain<'static>, Fail> {
    let view = v.web.app.payment_file(&v.caller, number).await.or_page(v)?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/payments/{number}");
    let back = Link::new(t::payments_one(v.lang, number), home.clone());
    Ok(Plain { kind, action: format!("{home}/do/{kind}"), back, hidden: &["payment"], ..Plain::default() })
}

pub(super) async fn act(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let plain = form_of(&v, &number, &kind).await?;
    let payment = v.query.get("payment").and_then(|n| n.parse::<u32>().ok()).unwrap_or_default();
    Ok(plain::show(&v, &plain, &Entered::from_json(&json!({ "payment": payment }))))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = form_of(&v, &number, &kind).await?;
    let command = match plain::read(&v, plain.kind, &entered) {
        Ok(assign) => PaymentFileCommand::Assign(assign),
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_payments(&v.caller, &number, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/payments/{number}"))
}
