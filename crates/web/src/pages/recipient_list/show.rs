//! One list by AVS number: what was asked and on which basis, what came of it. No number stands on the page.

use super::state;
use crate::form;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::csv;
use crate::pages::contract::shared;
use crate::pages::plain::{act, download};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone};
use crate::{shell, text, ui};
use app::recipient_list::ListView;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Code;
use domain::model::Entry;
use domain::recipient_list::{ListField, ListState, Request};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.list(&v.caller, &number).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

/// The legal proof, handed out.
pub(super) async fn proof(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let (file, bytes) = v.web.app.list_proof(&v.caller, &number).await.or_page(&v)?;
    Ok(download(&number, &file, bytes))
}

/// The lines that could not be read, as a file to be corrected.
pub(super) async fn corrections(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let bad = v.web.app.list_corrections(&v.caller, &number).await.or_page(&v)?;
    Ok(csv::file("corrections.csv", &super::corrections(v.lang, &bad)))
}

/// The list itself, once.
pub(super) async fn deliver(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.list(&v.caller, &number).await.or_page(&v)?;
    let persons = v.web.app.deliver_list(&v.caller, &number).await.or_page(&v)?;
    let fields: Vec<ListField> = view.list.requested.request.fields.iter().copied().collect();
    let name: String = number.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Ok(csv::file(&format!("{name}.csv"), &super::rows(v.lang, &fields, &persons)))
}

fn page(v: &Visitor, view: &ListView) -> Page {
    let (lang, list) = (v.lang, &view.list);
    let name = |code: &domain::Code| text::institution(lang, v.model(), code.as_str());
    Page {
        title: t::lists_of(lang, &name(list.from()), &name(list.to())),
        context: Some(list.number().to_string()),
        lead: Some(format!("{} · {}", t::lists_one(lang), list.number())),
        back: Some(Link::new(t::lists_title(lang), "/recipient-lists")),
        alerts: alerts(v, view),
        actions: actions(v, view),
        content: html! { div class="stack" { (ui::summary(lang, &facts(v, view))) (bad(v, view)) } },
        ..Page::default()
    }
}

fn alerts(v: &Visitor, view: &ListView) -> Vec<Alert> {
    let lang = v.lang;
    let delivers = view.acts.contains(&"recipient-list.deliver");
    let (title, body) = match view.list.state {
        _ if delivers => (t::lists_once(lang), t::lists_once_text(lang)),
        ListState::Delivered => (t::lists_delivered(lang), t::lists_delivered_text(lang)),
        _ => return Vec::new(),
    };
    vec![Alert { tone: Tone::Info, title: title.into(), body: html! { p { (body) } }, ..Alert::default() }]
}

fn actions(v: &Visitor, view: &ListView) -> Markup {
    let home = format!("/recipient-lists/{}", view.list.number());
    let may = |kind: &str| view.acts.contains(&kind);
    let link = |look, kind: &str| ui::link_button(look, act(v, kind), &format!("{home}/do/{kind}"));
    html! {
        @if may("recipient-list.deliver") {
            (ui::post_button(Look::Main, act(v, "recipient-list.deliver"), &format!("{home}/deliver"), &[]))
        }
        @if may("recipient-list.approve") { (link(Look::Main, "recipient-list.approve")) }
        @if may("recipient-list.refuse") { (link(Look::Second, "recipient-list.refuse")) }
        @if may("recipient-list.delete") { (link(Look::Quiet, "recipient-list.delete")) }
        (ui::print_button(t::button_print(v.lang)))
    }
}

fn facts(v: &Visitor, view: &ListView) -> Vec<Fact> {
    let (lang, list) = (v.lang, &view.list);
    let request = &list.requested.request;
    let label = |name: &str| form::label(lang, "recipient-list.request", name);
    let fields = request.fields.iter().map(|f| text::code(lang, "list-field", f.code()));
    let known = [t::lists_known(lang).to_string()].into_iter().chain(fields).collect::<Vec<_>>().join(", ");
    let over = list.state == ListState::Deleted;
    let on = request.delete_on;
    let proof = format!("/recipient-lists/{}/proof", list.number());
    let mut facts = vec![
        Fact::new(t::plan_state(lang), state(v, list.state)),
        Fact::new(t::inquiries_by(lang), html! { (view.by) ", " (ui::date(lang, list.stamp.on)) }),
        Fact::new(label("purpose"), html! { (text::code(lang, "purpose", request.purpose.code())) }),
        Fact::new(label("legal_basis"), html! { span class="pre" { (request.legal_basis) } }),
        Fact::new(label("proof"), html! { a class="ds-link" href=(proof) { (request.proof.name) } }),
        Fact::new(t::lists_persons(lang), html! { (list.requested.good) }),
        Fact::new(t::lists_source(lang), source(v, request)),
        Fact::new(label("fields"), html! { (known) }),
        Fact::new(label("no_statistics"), html! { (t::fact_yes(lang)) }),
        Fact::new(label("delete_on"), html! { @if over { (ui::date(lang, on)) } @else { (shared::due_on(v, on)) } }),
    ];
    if let Some((stamp, reason)) = &list.decided {
        let shown = html! { (ui::date(lang, stamp.on)) @if let Some(reason) = reason { p class="pre" { (reason) } } };
        facts.push(Fact::new(t::lists_decided(lang), shown));
    }
    if let Some((stamp, deliver)) = &list.delivered {
        let counts = t::lists_counts(lang, &deliver.known.to_string(), &deliver.unknown.to_string());
        facts.push(Fact::new(
            text::code(lang, "list", "delivered"),
            html! { (ui::date(lang, stamp.on)) (words::sep(lang)) (counts) },
        ));
    }
    if let Some(stamp) = &list.deleted {
        facts.push(Fact::new(text::code(lang, "list", "deleted"), ui::date(lang, stamp.on)));
    }
    facts
}

/// Whose numbers they are: handed in, or those of the own files that fit a rule.
fn source(v: &Visitor, request: &Request) -> Markup {
    let lang = v.lang;
    if !request.by_rule {
        return html! { (t::lists_source_sheet(lang)) };
    }
    let label = |name: &str| form::label(lang, "recipient-list.request", name);
    let entry = |entries: &[Entry], code: &Code| text::entry(lang, entries, code.as_str());
    let parts = [
        request.region.as_ref().map(|c| (label("region"), entry(&v.model().region, c))),
        request.theme.as_ref().map(|c| (label("theme"), entry(&v.model().theme, c))),
        request.opened_from.map(|on| (label("opened_from"), words::date(lang, on))),
    ];
    html! {
        (t::lists_source_rule(lang))
        @for (label, value) in parts.into_iter().flatten() { div class="subtle" { (words::labelled(lang, &label, &value)) } }
    }
}

/// That lines of the sheet could not be read, and where they are to be had.
fn bad(v: &Visitor, view: &ListView) -> Markup {
    let (lang, n) = (v.lang, view.list.requested.bad);
    if n == 0 {
        return html! {};
    }
    let href = format!("/recipient-lists/{}/corrections", view.list.number());
    let body = html! {
        p { (t::lists_bad(lang, i64::from(n))) }
        @if view.corrections { p { (ui::link_button(Look::Second, t::lists_corrections(lang), &href)) } }
    };
    ui::panel("bad", t::lists_bad_title(lang), html! {}, body)
}
