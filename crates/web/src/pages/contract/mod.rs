//! The objectives contract: its state, its clauses, its signatures, its versions, and what is read together (CASE-51…54).

mod clauses;
mod paper;
pub(in crate::pages) mod pdf;
pub(in crate::pages) mod shared;
mod signatures;
pub mod verify;

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::{Web, shell, text, ui};
use app::case::CaseView;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::consent::Category;
use domain::contract::Version;
use domain::model::DueKind;
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

/// The routes of the contract.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/contract", get(show))
        .route("/cases/{number}/contract/verify", get(verify::show).post(verify::send))
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let mut page = Page { title: t::contract_title(v.lang).into(), ..Page::default() };
    if !view.redacted.sees(Category::Plan) {
        page.content = shared::hidden(&v, &view);
    } else if let (true, Some(version)) = (v.query.ticked("print"), view.case().contract.current()) {
        v.web.app.printed(&v.caller, &view, "contract").await.or_page(&v)?;
        page = paper::page(&v, &view, version);
    } else {
        fill(&v, &view, &mut page);
    }
    Ok(shell::page(&v, case_page(&v, &view, "contract", page)).into_response())
}

fn fill(v: &Visitor, view: &CaseView, page: &mut Page) {
    let contract = &view.case().contract;
    let asked = v.query.get("v").and_then(|n| n.parse::<u32>().ok());
    let current = contract.current();
    let old =
        asked.and_then(|n| contract.versions.iter().find(|x| x.n == n)).filter(|x| Some(x.n) != current.map(|c| c.n));
    if let Some(version) = old {
        return fill_old(v, view, page, version);
    }
    if let Some(version) = current {
        let n = i64::from(version.n);
        page.lead = Some(t::contract_version_of(v.lang, &words::date(v.lang, version.stamp.on), n));
        page.actions = html! {
            (ui::link_button(Look::Second, t::contract_read(v.lang), "?print=1"))
            (crate::pages::paper::link(v, view, TemplateKind::Contract, None))
            (ui::link_button(Look::Quiet, t::verify_title(v.lang), &format!("/cases/{}/contract/verify", view.case().number)))
        };
    }
    page.content = html! {
        div class="stack" {
            @if view.case().is_open() { (next(v, view)) }
            @if let Some(version) = current {
                (clauses::panel(v, view, version))
                (signatures::panel(v, view))
                (clauses::changes(v, &contract.versions))
            }
            (restitution(v, view))
            @if contract.versions.len() > 1 { (signatures::versions(v, view)) }
        }
    };
}

/// An earlier version, to read.
fn fill_old(v: &Visitor, view: &CaseView, page: &mut Page, version: &Version) {
    let (lang, n) = (v.lang, i64::from(version.n));
    let here = format!("/cases/{}/contract", view.case().number);
    page.title = t::contract_version(lang, n);
    page.back = Some(Link::new(t::contract_in_force(lang), here));
    page.alerts.push(Alert {
        tone: Tone::Warning,
        title: t::contract_old(lang, &words::date(lang, version.stamp.on), n),
        ..Alert::default()
    });
    page.content = clauses::list(v, view, version, false);
}

/// The next step of the agreement, and who can do it.
fn next(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let due = |kind| shared::item(view, kind, None).map(|d| shared::due(v, d)).unwrap_or_default();
    let button = |kind: &str, query: &str| shared::offer(v, view, Look::Main, kind, query, "contract");
    if case.lead().is_none() {
        let link = ui::link_button(Look::Main, t::contract_to_lead(lang), &format!("/cases/{}/lead", case.number));
        return shared::next_step(v, t::contract_next_lead(lang), due(DueKind::Designation), link);
    }
    if case.restitutions.is_empty() {
        let again = due(DueKind::Restitution);
        return shared::next_step(v, t::contract_next_restitute(lang), again, button("contract.restitute", ""));
    }
    if case.contract.current().is_none() {
        return shared::next_step(
            v,
            t::contract_next_draft(lang),
            due(DueKind::Contract),
            button("contract.draft", ""),
        );
    }
    let unsigned = case.contract.unsigned();
    if !unsigned.is_empty() {
        let who: Vec<String> = unsigned.iter().map(|s| text::owner(lang, v.model(), s.as_str())).collect();
        let words = t::contract_next_sign(lang, &who.join(", "));
        return shared::next_step(v, &words, due(DueKind::Signature), signatures::first(v, view, &unsigned));
    }
    if !case.contract.is_transmitted() {
        let words = t::contract_next_transmit(lang);
        return shared::next_step(v, words, due(DueKind::Transmission), button("contract.transmit", ""));
    }
    let link = ui::link_button(Look::Main, t::contract_to_plan(lang), &format!("/cases/{}/plan", case.number));
    shared::next_step(v, t::contract_next_done(lang), html! {}, link)
}

/// The restitution meetings with the person (CASE-51).
fn restitution(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let again = case.is_open() && case.lead().is_some() && !case.restitutions.is_empty();
    let actions = html! { @if again { (shared::offer(v, view, Look::Quiet, "contract.restitute", "", "contract")) } };
    let body = html! {
        @if case.restitutions.is_empty() {
            (ui::empty(t::contract_no_restitution(lang), t::contract_no_restitution_text(lang), html! {}))
        }
        @for (stamp, meeting) in case.restitutions.iter().rev() {
            div class="stack" {
                p class="strong" { (t::contract_restituted(lang, &words::date_long(lang, meeting.on))) }
                p class="pre" { (meeting.account) }
                p class="subtle" { (text::institution(lang, v.model(), stamp.by.seat.institution.as_str())) ", " (ui::date(lang, stamp.on)) }
            }
        }
    };
    ui::panel("restitution", t::contract_restitution(lang), actions, body)
}
