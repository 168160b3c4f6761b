//! Disputed cases in their three stages, and the dossiers before the law commission (CASE-64 to CASE-66).

pub(in crate::pages) mod paper;

use crate::Web;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::{case_page, fits, printed};
use crate::pages::follow_up::event_body;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::{shell, text, ui};
use app::case::{CaseView, Entry};
use axum::Router;
use axum::routing::get;
use domain::CaseEvent;
use domain::dispute::{Dispute, Dossier, Stage};
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

/// The stages in their order.
const STAGES: [Stage; 3] = [Stage::Exchange, Stage::Position, Stage::Commission];

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/cases/{number}/disputes", get(disputes))
}

async fn disputes(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let events = v.web.app.timeline(&v.caller, &number).await.or_page(&v)?;
    let case = view.case();
    let own: Vec<&Dossier> = case.dossiers.iter().filter(|d| d.submit.dispute.is_none()).collect();
    let content = html! {
        @if case.disputes.is_empty() && case.dossiers.is_empty() {
            (ui::empty(t::disputed_none(lang), t::disputed_none_text(lang), html! {}))
        }
        @for dispute in case.disputes.iter().rev() { (one(&v, &view, dispute, &events)) }
        @if !own.is_empty() {
            (ui::panel("dossiers", t::disputed_dossiers(lang), html! {}, html! { @for d in own { (dossier(&v, &view, d, &events)) } }))
        }
        (printed(&v))
    };
    let page = Page {
        title: t::disputed_title(lang).to_string(),
        lead: Some(t::disputed_lead(lang).to_string()),
        actions: html! {
            (button(&v, &view, Look::Second, "dispute.open", ""))
            @if case.disputes.iter().all(|d| d.stage != Stage::Commission) { (button(&v, &view, Look::Second, "commission.submit", "")) }
        },
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "disputes", page)))
}

fn button(v: &Visitor, view: &CaseView, look: Look, kind: &str, query: &str) -> Markup {
    if !view.may(kind) || !fits(view.case(), kind, v.today()) {
        return html! {};
    }
    let label = text::kind(v.lang, "act", kind).unwrap_or(kind);
    ui::link_button(look, label, &format!("/cases/{}/do/{kind}{query}", view.case().number))
}

/// One dispute: where it stands, what was said at each stage, what comes next.
fn one(v: &Visitor, view: &CaseView, dispute: &Dispute, events: &[Entry]) -> Markup {
    let lang = v.lang;
    let names: Vec<String> = STAGES.iter().map(|s| text::code(lang, "stage", s.code())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let next = format!("?dispute={}", dispute.n);
    let dossiers: Vec<&Dossier> = view.case().dossiers.iter().filter(|d| d.submit.dispute == Some(dispute.n)).collect();
    let settled = dispute.stage == Stage::Settled;
    let body = html! {
        @if settled { p { (ui::tag(Tone::Success, &text::code(lang, "stage", "settled"))) " " (t::disputed_since(lang)) " " (ui::date(lang, dispute.since)) } }
        @else {
            (ui::progress(lang, &names, STAGES.iter().position(|s| *s == dispute.stage).unwrap_or(STAGES.len())))
            p class="subtle" { (t::disputed_since(lang)) " " (ui::date(lang, dispute.since)) }
        }
        (ui::timeline(lang, &records(v, view, dispute, events), None))
        @for d in dossiers { (dossier(v, view, d, events)) }
    };
    let actions = html! {
        @match dispute.stage {
            Stage::Exchange => (button(v, view, Look::Main, "dispute.exchange", &next)),
            Stage::Position => (button(v, view, Look::Main, "dispute.position", &next)),
            Stage::Commission => (button(v, view, Look::Main, "commission.submit", &next)),
            Stage::Settled => {},
        }
    };
    ui::panel(&format!("dispute-{}", dispute.n), dispute.open.subject.as_str(), actions, body)
}

/// What was said at the stages of a dispute, oldest first.
fn records(v: &Visitor, view: &CaseView, dispute: &Dispute, events: &[Entry]) -> Vec<ui::Entry> {
    let mut opened = 0;
    let mut found = Vec::new();
    for entry in events.iter().rev() {
        let of_this = match &entry.event {
            Some(CaseEvent::DisputeOpened(_)) => {
                opened += 1;
                opened == dispute.n
            }
            Some(CaseEvent::DisputeExchanged(e)) => e.dispute == dispute.n,
            Some(CaseEvent::DisputePositioned(e)) => e.dispute == dispute.n,
            _ => false,
        };
        if of_this {
            found.push(record(v, view, entry));
        }
    }
    found
}

fn record(v: &Visitor, view: &CaseView, entry: &Entry) -> ui::Entry {
    let mut shown = crate::pages::follow_up::short(v, view, entry);
    if let Some(event) = &entry.event {
        shown.body = event_body(v, view, event);
    }
    shown
}

/// A dossier with its decision, or the way to it.
fn dossier(v: &Visitor, view: &CaseView, dossier: &Dossier, events: &[Entry]) -> Markup {
    let lang = v.lang;
    let mut submitted = 0;
    let mut records = Vec::new();
    for entry in events.iter().rev() {
        let of_this = match &entry.event {
            Some(CaseEvent::DossierSubmitted(_)) => {
                submitted += 1;
                submitted == dossier.n
            }
            Some(CaseEvent::DossierDecided(e)) => e.dossier == dossier.n,
            _ => false,
        };
        if of_this {
            records.push(record(v, view, entry));
        }
    }
    let decided = dossier.decided.as_ref().map(|d| text::code(lang, "ruling", d.ruling.code()));
    html! {
        div class="stack" id={ "dossier-" (dossier.n) } {
            div class="row spread" {
                h3 { (t::disputed_dossier(lang, i64::from(dossier.n))) (words::sep(lang)) (dossier.submit.measure) }
                @match &decided {
                    Some(ruling) => (ui::tag(Tone::Info, ruling)),
                    None => (ui::tag(Tone::Warning, t::disputed_waits(lang))),
                }
            }
            @if records.is_empty() { p class="subtle" { (ui::date(lang, dossier.stamp.on)) } } @else { (ui::timeline(lang, &records, None)) }
            (crate::pages::paper::link(v, view, TemplateKind::Decision, Some(dossier.n)))
            @if decided.is_none() { div class="no-print" { (button(v, view, Look::Main, "commission.decide", &format!("?dossier={}", dossier.n))) } }
        }
    }
}
