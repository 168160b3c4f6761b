//! One run: what was asked and on which basis, where it stands, how many. No number stands on the page.

use super::state;
use crate::form;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::csv;
use crate::pages::contract::shared;
use crate::pages::plain::{act, download};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone};
use crate::{shell, text, ui};
use app::common::RunView;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::common::RunState;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.run(&v.caller, &number).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

/// The legal proof, handed out.
pub(super) async fn proof(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let (file, bytes) = v.web.app.run_proof(&v.caller, &number).await.or_page(&v)?;
    Ok(download(&number, &file, bytes))
}

/// The persons in common, once.
pub(super) async fn result(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let persons = v.web.app.run_result(&v.caller, &number).await.or_page(&v)?;
    let name: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Ok(csv::file(&format!("{name}.csv"), &super::rows(v.lang, &persons)))
}

fn page(v: &Visitor, view: &RunView) -> Page {
    let (lang, run) = (v.lang, &view.run);
    let name = |code: &domain::Code| text::institution(lang, v.model(), code.as_str());
    Page {
        title: t::common_of(lang, &name(run.own()), &name(run.with())),
        context: Some(run.number().to_string()),
        lead: Some(format!("{} · {}", t::common_one(lang), run.number())),
        back: Some(Link::new(t::common_title(lang), "/common")),
        alerts: alerts(v, view),
        actions: actions(v, view),
        content: html! { div class="stack" { (ui::summary(lang, &facts(v, view))) } },
        ..Page::default()
    }
}

fn alerts(v: &Visitor, view: &RunView) -> Vec<Alert> {
    let lang = v.lang;
    let (title, body) = match view.run.state {
        RunState::Exchanged if view.run.learns().own() => (t::common_once(lang), t::common_once_text(lang)),
        RunState::Approved => (t::common_waits(lang), t::common_waits_text(lang)),
        RunState::Read => (t::common_read(lang), t::common_read_text(lang)),
        _ => return Vec::new(),
    };
    vec![Alert { tone: Tone::Info, title: title.into(), body: html! { p { (body) } }, ..Alert::default() }]
}

fn actions(v: &Visitor, view: &RunView) -> Markup {
    let home = format!("/common/{}", view.run.number());
    let may = |kind: &str| view.acts.contains(&kind);
    let link = |look, kind: &str| ui::link_button(look, act(v, kind), &format!("{home}/do/{kind}"));
    let begin = if may("common.result") { Look::Second } else { Look::Main };
    html! {
        @if may("common.result") {
            (ui::post_button(Look::Main, act(v, "common.result"), &format!("{home}/result"), &[]))
        }
        @if may("common.approve") { (link(Look::Main, "common.approve")) }
        @if may("common.begin") { (link(begin, "common.begin")) }
        @if may("common.refuse") { (link(Look::Second, "common.refuse")) }
        @if may("common.delete") { (link(Look::Quiet, "common.delete")) }
        (ui::print_button(t::button_print(v.lang)))
    }
}

fn facts(v: &Visitor, view: &RunView) -> Vec<Fact> {
    let (lang, run) = (v.lang, &view.run);
    let request = &run.requested.request;
    let label = |name: &str| form::label(lang, "common.request", name);
    let on = request.delete_on;
    let proof = format!("/common/{}/proof", run.number());
    let agreement = format!("/agreements/{}", request.agreement);
    let over = run.state == RunState::Deleted;
    let mut facts = vec![
        Fact::new(t::plan_state(lang), state(v, run.state)),
        Fact::new(t::inquiries_by(lang), html! { (view.by) ", " (ui::date(lang, run.stamp.on)) }),
        Fact::new(label("purpose"), html! { (text::code(lang, "purpose", request.purpose.code())) }),
        Fact::new(label("agreement"), html! { a class="ds-link id" href=(agreement) { (request.agreement) } }),
        Fact::new(label("context"), html! { span class="pre" { (request.context) } }),
        Fact::new(label("learns"), html! { (text::code(lang, "learns", request.learns.code())) }),
        Fact::new(label("proof"), html! { a class="ds-link" href=(proof) { (request.proof.name) } }),
        Fact::new(t::lists_persons(lang), html! { (run.requested.good) }),
        Fact::new(label("pad"), html! { (request.pad) }),
        Fact::new(label("limit"), html! { (request.limit) }),
        Fact::new(label("no_statistics"), html! { (t::fact_yes(lang)) }),
        Fact::new(label("delete_on"), html! { @if over { (ui::date(lang, on)) } @else { (shared::due_on(v, on)) } }),
    ];
    if run.requested.bad > 0 {
        facts.push(Fact::new(t::lists_bad_title(lang), html! { (run.requested.bad) }));
    }
    if let Some((stamp, reason)) = &run.decided {
        let shown = html! { (ui::date(lang, stamp.on)) @if let Some(reason) = reason { p class="pre" { (reason) } } };
        facts.push(Fact::new(t::lists_decided(lang), shown));
    }
    if let Some((stamp, n)) = &run.answered {
        facts.push(Fact::new(t::common_points(lang), html! { (ui::date(lang, stamp.on)) (words::sep(lang)) (n) }));
    }
    if let Some((stamp, n)) = &run.received {
        facts.push(Fact::new(t::common_found(lang), html! { (ui::date(lang, stamp.on)) (words::sep(lang)) (n) }));
    }
    if let Some(stamp) = &run.deleted {
        facts.push(Fact::new(text::code(lang, "run", "deleted"), ui::date(lang, stamp.on)));
    }
    facts
}
