//! The budget of the canton: planned, committed, spent, how far apart (ROLE-OFFICER-18).

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::command::read_input;
use crate::pages::invoice::years;
use crate::pages::ledger::money;
use crate::pages::plain::{self, Plain, act as act_name};
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::budget::BudgetView;
use axum::Router;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Refused;
use domain::budget::{BudgetCommand, BudgetEntry, LineState};
use domain::money::Money;
use maud::{Markup, html};
use serde_json::json;
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/budget", get(this_year))
        .route("/budget/{year}", get(show))
        .route("/budget/{year}/file", get(file))
        .route("/budget/{year}/do/{kind}", get(act).post(send_act))
}

async fn this_year(v: Visitor) -> Result<Response, Fail> {
    let asked = v.query.get("year").and_then(|y| y.parse::<i16>().ok()).unwrap_or(v.today().year());
    page(&v, &asked.to_string()).await
}

async fn load(v: &Visitor, year: &str) -> Result<BudgetView, Fail> {
    let year = year.parse::<i16>().map_err(|_| AppError::NotFound).or_page(v)?;
    v.web.app.budget(&v.caller, year).await.or_page(v)
}

/// A line of the budget in words.
fn line(v: &Visitor, code: &str) -> String {
    v.model().billing.as_ref().map_or_else(|| code.to_string(), |b| text::entry(v.lang, &b.budget_line, code))
}

async fn show(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    page(&v, &year).await
}

async fn page(v: &Visitor, year: &str) -> Result<Response, Fail> {
    let view = load(v, year).await?;
    let (lang, budget) = (v.lang, &view.budget);
    let asked = format!("/budget/{}", budget.year);
    let page = Page {
        title: t::budget_of(lang, &budget.year.to_string()),
        lead: Some(t::budget_lead(lang).into()),
        actions: html! {
            @for (at, kind) in view.acts.iter().filter(|k| **k != "budget.take-back").enumerate() {
                @let look = if at == 0 { Look::Main } else { Look::Second };
                (ui::link_button(look, act_name(v, kind), &format!("{asked}/do/{kind}")))
            }
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                (years(v, budget.year, "/budget"))
                @if budget.lines.is_empty() { (ui::empty(t::budget_none(lang), t::budget_none_text(lang), html! {})) }
                @else {
                    p class="row" { (stands(v, &view)) }
                    (ui::panel("lines", t::budget_lines(lang), html! {}, lines(v, &view)))
                    (ui::panel("entries", t::budget_entries(lang), html! {}, entries(v, &view)))
                    (sheet::links(lang, &format!("{asked}/file"), ""))
                    (printed(v))
                }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(v, page).into_response())
}

fn stands(v: &Visitor, view: &BudgetView) -> Markup {
    match &view.budget.adopted {
        Some((on, _)) => ui::tag(Tone::Success, &t::budget_adopted(v.lang, &words::date(v.lang, *on))),
        None => ui::tag(Tone::Warning, t::budget_proposed(v.lang)),
    }
}

fn lines(v: &Visitor, view: &BudgetView) -> Markup {
    let lang = v.lang;
    let states = view.budget.states();
    let row = |s: &LineState| {
        Row::from(vec![
            html! { (line(v, s.line.as_str())) },
            html! { (money(v, s.planned)) },
            html! { (money(v, s.committed)) },
            html! { (money(v, s.spent)) },
            html! {
                (money(v, s.available()))
                @if s.available() < Money::ZERO { br; (ui::tag(Tone::Danger, t::budget_overdrawn(lang))) }
            },
            html! { (money(v, s.variance())) (share(v, s)) },
        ])
    };
    let sum = |of: &dyn Fn(&LineState) -> Money| money(v, states.iter().map(of).sum());
    let table = Table {
        caption: t::budget_lines(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::budget_line(lang)),
            Column::number(t::budget_planned(lang)),
            Column::number(t::budget_committed(lang)),
            Column::number(t::budget_spent(lang)),
            Column::number(t::budget_available(lang)),
            Column::number(t::budget_variance(lang)),
        ],
        rows: states.iter().map(row).collect(),
        foot: vec![
            html! { (t::ledger_total(lang)) },
            html! { (sum(&|s| s.planned)) },
            html! { (sum(&|s| s.committed)) },
            html! { (sum(&|s| s.spent)) },
            html! { (sum(&LineState::available)) },
            html! { (sum(&LineState::variance)) },
        ],
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// How much of what is planned is spent.
fn share(v: &Visitor, s: &LineState) -> Markup {
    if !s.planned.is_positive() {
        return html! {};
    }
    let percent = s.spent.centimes().saturating_mul(100) / s.planned.centimes();
    html! { br; span class="subtle" { (t::budget_share(v.lang, &words::number(v.lang, percent))) } }
}

fn entries(v: &Visitor, view: &BudgetView) -> Markup {
    let lang = v.lang;
    if view.budget.entries.is_empty() {
        return html! { p { (t::budget_entries_none(lang)) } };
    }
    let table = Table {
        caption: t::budget_entries(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::ledger_number(lang)),
            Column::new(t::ledger_on(lang)),
            Column::new(t::budget_line(lang)),
            Column::new(t::budget_what(lang)),
            Column::new(t::ledger_correct(lang)),
            Column::number(t::ledger_amount(lang)),
        ],
        rows: view.budget.entries.iter().map(|e| Row::from(cells(v, view, e))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(v: &Visitor, view: &BudgetView, e: &BudgetEntry) -> Vec<Markup> {
    let lang = v.lang;
    let back = format!("/budget/{}/do/budget.take-back?entry={}", view.budget.year, e.n);
    vec![
        html! { (e.n) },
        html! { (ui::date(lang, e.on)) },
        html! { (line(v, e.line.as_str())) },
        html! {
            (e.what) br; span class="subtle" {
                (text::code(lang, "budget-entry", e.kind.code()))
                @if let Some(n) = e.commitment { " · " (t::budget_settles(lang, &n.to_string())) }
            }
        },
        html! {
            @if let Some((_, reason)) = &e.taken_back { (t::ledger_taken_back(lang)) ": " (reason) }
            @else if view.acts.contains(&"budget.take-back") {
                a class="ds-link no-print" href=(back) { (t::ledger_reverse(lang)) span class="vh" { " " (e.n) } }
            }
        },
        html! { (money(v, e.amount)) },
    ]
}

/// Nobody is named: everyone of the bodies can read it.
fn nobody(v: &Visitor) -> Markup {
    let alert = Alert { tone: Tone::Info, title: t::ledger_nobody(v.lang).into(), ..Alert::default() };
    ui::alert(v.lang, &alert)
}

async fn form_of(v: &Visitor, year: &str, kind: &str) -> Result<(BudgetView, Plain<'static>), Fail> {
    let view = load(v, year).await?;
    let Some(kind) = view.acts.iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/budget/{}", view.budget.year);
    let back = Link::new(t::budget_of(v.lang, &view.budget.year.to_string()), home.clone());
    let hidden: &[&str] = if kind == "budget.take-back" { &["entry"] } else { &[] };
    let (action, version) = (format!("{home}/do/{kind}"), Some(view.version));
    let plain = Plain { kind, action, back, hidden, before: nobody(v), version, ..Plain::default() };
    Ok((view, plain))
}

/// A budget that is proposed anew begins with what was proposed, one that is not yet there with every line at nothing.
fn proposed(v: &Visitor, view: &BudgetView) -> Entered {
    let amount = |code: &str| view.budget.lines.iter().find(|p| p.line.as_str() == code).map(|p| p.amount.to_string());
    let known = v.model().billing.as_ref().map_or(&[][..], |b| &b.budget_line);
    let lines: Vec<_> = known
        .iter()
        .map(|e| json!({ "line": e.code, "amount": amount(&e.code).unwrap_or_else(|| "0.00".into()) }))
        .collect();
    Entered::from_json(&json!({ "lines": lines }))
}

async fn act(v: Visitor, Path((year, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let (view, plain) = form_of(&v, &year, &kind).await?;
    let entered = match plain.kind {
        "budget.propose" => proposed(&v, &view),
        "budget.take-back" => {
            let entry = v.query.get("entry").and_then(|n| n.parse::<u32>().ok()).unwrap_or_default();
            Entered::from_json(&json!({ "entry": entry }))
        }
        _ => Entered::from_json(&json!({ "on": v.today() })),
    };
    Ok(plain::show(&v, &plain, &entered))
}

async fn send_act(v: Visitor, Path((year, kind)): Path<(String, String)>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let (view, plain) = form_of(&v, &year, &kind).await?;
    let read = match plain.kind {
        "budget.propose" => plain::read(&v, plain.kind, &entered).map(BudgetCommand::Propose),
        "budget.adopt" => plain::read(&v, plain.kind, &entered).map(BudgetCommand::Adopt),
        "budget.commit" => plain::read(&v, plain.kind, &entered).map(BudgetCommand::Commit),
        "budget.spend" => plain::read(&v, plain.kind, &entered).map(BudgetCommand::Spend),
        _ => plain::read(&v, plain.kind, &entered).map(BudgetCommand::TakeBack),
    };
    let command = match read {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let year = view.budget.year;
    let result = v.web.app.act_on_budget(&v.caller, year, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/budget/{year}"))
}

/// The same as a file for spreadsheets.
async fn file(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    let view = load(&v, &year).await?;
    let lang = v.lang;
    let heads = [
        t::budget_line(lang),
        t::budget_planned(lang),
        t::budget_committed(lang),
        t::budget_spent(lang),
        t::budget_available(lang),
        t::budget_variance(lang),
    ];
    let row = |s: &LineState| {
        let amounts = [s.planned, s.committed, s.spent, s.available(), s.variance()];
        let mut cells = vec![Cell::text(line(&v, s.line.as_str()))];
        cells.extend(amounts.map(|m| Cell::Centimes(m.centimes())));
        cells
    };
    let sheet = Sheet {
        name: "budget",
        title: t::budget_of(lang, &view.budget.year.to_string()),
        filter: vec![view.budget.year.to_string()],
        heads: heads.iter().map(ToString::to_string).collect(),
        rows: view.budget.states().iter().map(row).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}
