//! The deliveries of the cantons: what has come in, a trial of a file with everything that stands against it, taking it in,
//! publishing a year.

use super::show::{change_table, coverage, table};
use super::{head, said, unit};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::form::{FieldView, Form, Kind, error_summary, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::national::Trial;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::national::{Delivery, Nation, National, NationalCommand};
use maud::{Markup, html};
use words::t;

/// A delivery is a few hundred bytes; whatever is larger is none.
const MOST: usize = 100_000;
const HOME: &str = "/national/deliveries";

pub(super) async fn list(v: Visitor) -> Result<Response, Fail> {
    let all = v.web.app.nationals(&v.caller).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &all, None)).into_response())
}

fn page(v: &Visitor, all: &[National], fault: Option<String>) -> Page {
    let lang = v.lang;
    let row = |n: &National| {
        let nation = Nation::of(n);
        Row::from(vec![
            html! { a class="ds-link" href={ "/national/years/" (n.year) } { (n.year) } },
            html! { (coverage(lang, &nation)) },
            match &n.published {
                Some(stamp) => ui::tag(Tone::Success, &t::nat_published(lang, &words::date(lang, stamp.on))),
                None => ui::tag(Tone::Warning, t::nat_unpublished(lang)),
            },
        ])
    };
    let table = Table {
        caption: t::nat_deliveries(lang).into(),
        caption_hidden: true,
        columns: [t::nat_year(lang), t::nat_delivered(lang), t::inv_state(lang)].map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    let faults: Vec<(String, String)> = fault.iter().map(|f| ("file".to_string(), f.clone())).collect();
    let mut view = FieldView::new("file", t::nat_file(lang), Kind::File).required();
    (view.hint, view.error) = (Some(t::nat_file_hint(lang).into()), fault);
    let sent = Form { action: HOME.into(), multipart: true, submit: t::nat_try(lang).into(), ..Form::default() };
    let given = v.web.app.delivers_for().map(|_| v.web.app.last_settled());
    Page {
        title: t::nat_deliveries(lang).into(),
        lead: Some(t::nat_deliveries_lead(lang).into()),
        back: Some(Link::new(t::nat_title(lang), "/national")),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, &faults))
            div class="stack" {
                @if all.is_empty() { (ui::empty(t::nat_deliveries_none(lang), t::nat_deliveries_none_text(lang), html! {})) }
                @else { (ui::table(lang, &table)) }
                (ui::panel("take", t::nat_take(lang), html! {}, form(lang, &sent, field(lang, &view))))
                @if let Some(year) = given {
                    p { a class="ds-link" href={ "/statistics/deliveries/" (year) } { (t::nat_own(lang, &year.to_string())) } }
                }
            }
        },
        ..Page::default()
    }
}

/// The delivery of a file, or why it is none.
fn read(lang: words::Lang, bytes: &[u8]) -> Result<Delivery, String> {
    if bytes.len() > MOST {
        return Err(t::nat_unreadable(lang).into());
    }
    serde_json::from_slice(bytes).map_err(|_| t::nat_unreadable(lang).to_string())
}

pub(super) async fn send_try(v: Visitor, request: Request) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let all = v.web.app.nationals(&v.caller).await.or_page(&v)?;
    let again = |why: String| {
        let page = page(&v, &all, Some(why));
        Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response())
    };
    let Some((_, _, bytes)) = input.files.first() else { return again(t::error_choose(v.lang).to_string()) };
    let delivery = match read(v.lang, bytes) {
        Ok(delivery) => delivery,
        Err(why) => return again(why),
    };
    let trial = v.web.app.try_delivery(&v.caller, &delivery).await.or_page(&v)?;
    let status = if trial.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, shell::page(&v, tried(&v, &delivery, &trial))).into_response())
}

/// What the trial has come to: the numbers beside those of before, and every fault; taken in only from here.
fn tried(v: &Visitor, delivery: &Delivery, trial: &Trial) -> Page {
    let lang = v.lang;
    let before = trial.before.as_ref().map(Delivery::numbers).unwrap_or_default();
    let row = |(at, n): &(String, Option<i64>)| {
        let was = before.iter().find(|(name, _)| name == at).map(|(_, n)| said(lang, true, *n));
        let cells = [head(lang, at), was.unwrap_or_else(|| "–".into()), said(lang, true, *n)];
        Row::from(cells.map(|text| html! { (text) }).to_vec())
    };
    let table = Table {
        caption: t::nat_tried(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::stats_figure(lang)),
            Column::number(t::inv_changes_before(lang)),
            Column::number(t::nat_now(lang)),
        ],
        rows: delivery.numbers().iter().map(row).collect(),
        ..Table::default()
    };
    let sound = trial.faults.is_empty();
    let place = |at: &str| match at.strip_prefix("national.") {
        Some(_) => head(lang, at),
        None => text::code(lang, "nat-at", at),
    };
    let body = html! { ul class="effects" { @for f in &trial.faults {
        li { (words::labelled(lang, &place(&f.at), &text::code(lang, "national-fault", f.fault.code()))) }
    } } };
    let wrong = Alert { tone: Tone::Danger, title: t::nat_faults(lang).into(), body, ..Alert::default() };
    let sent = serde_json::to_string(delivery).unwrap_or_default();
    let take = Form {
        action: format!("{HOME}/take"),
        request: Some(app::request_name()),
        submit: t::nat_take(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), HOME)),
        ..Form::default()
    };
    Page {
        title: t::nat_tried(lang).into(),
        context: Some(unit(lang, &delivery.row)),
        lead: Some(format!("{} · {}", unit(lang, &delivery.row), t::nat_of(lang, i64::from(delivery.year)))),
        back: Some(Link::new(t::nat_deliveries(lang), HOME)),
        failed: !sound,
        content: html! {
            div class="stack" {
                @if !sound { (ui::alert(lang, &wrong)) }
                (ui::table(lang, &table))
                p class="subtle" { (t::nat_definition(lang, i64::from(delivery.definitions))) " " (delivery.mapping) }
                @if sound { (form(lang, &take, html! { input type="hidden" name="delivery" value=(sent); })) }
            }
        },
        ..Page::default()
    }
}

pub(super) async fn send_take(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let delivery: Result<Delivery, AppError> =
        serde_json::from_str(entered.get("delivery").unwrap_or_default()).map_err(|_| AppError::NotFound);
    let delivery = delivery.or_page(&v)?;
    let year = delivery.year;
    let command = NationalCommand::Take(delivery);
    let done = v.web.app.act_on_national(&v.caller, year, &plain::envelope(&entered), command).await.or_page(&v)?;
    let kind = done.events.first().cloned().unwrap_or_default();
    Ok(axum::response::Redirect::to(&format!("/national/years/{year}?done={kind}")).into_response())
}

async fn found(v: &Visitor, year: &str) -> Result<app::national::NationalView, Fail> {
    let year: Result<u16, AppError> = year.parse().map_err(|_| AppError::NotFound);
    let year = year.or_page(v)?;
    v.web.app.national(&v.caller, year).await.or_page(v)
}

pub(super) async fn show(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    let (lang, view) = (v.lang, found(&v, &year).await?);
    let national = &view.national;
    let nation = Nation::of(national);
    let page = Page {
        title: t::nat_of(lang, i64::from(national.year)),
        lead: Some(coverage(lang, &nation)),
        back: Some(Link::new(t::nat_deliveries(lang), HOME)),
        actions: actions(&v, national.year),
        content: html! {
            div class="stack" {
                p {
                    @if let Some(stamp) = &national.published { (ui::tag(Tone::Success, &t::nat_published(lang, &words::date(lang, stamp.on)))) }
                    @else { (ui::tag(Tone::Warning, t::nat_unpublished(lang))) }
                }
                (table(lang, &nation))
                (ui::panel("changes", t::nat_changes(lang), html! {}, html! {
                    @if national.changes.is_empty() { p { (t::nat_changes_none(lang)) } }
                    @else { (change_table(lang, &national.changes)) }
                }))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn actions(v: &Visitor, year: u16) -> Markup {
    html! {
        @if v.web.app.leads_nation(&v.caller) {
            (ui::link_button(Look::Main, plain::act(v, "national.publish"), &format!("/national/years/{year}/publish")))
        }
        (ui::print_button(t::button_print(v.lang)))
    }
}

fn publishing(v: &Visitor, year: u16, version: i64) -> Plain<'static> {
    let home = format!("/national/years/{year}");
    let back = Link::new(t::nat_of(v.lang, i64::from(year)), home.clone());
    let (kind, version) = ("national.publish", Some(version));
    Plain { kind, action: format!("{home}/publish"), back, version, ..Plain::default() }
}

pub(super) async fn publish(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    let view = found(&v, &year).await?;
    if !v.web.app.leads_nation(&v.caller) {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(&v);
    }
    Ok(plain::show(&v, &publishing(&v, view.national.year, view.version), &Entered::default()))
}

pub(super) async fn send_publish(v: Visitor, Path(year): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = found(&v, &year).await?;
    let (year, plain) = (view.national.year, publishing(&v, view.national.year, view.version));
    let command = match plain::read(&v, plain.kind, &entered) {
        Ok(command) => NationalCommand::Publish(command),
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_national(&v.caller, year, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/national/years/{year}"))
}
