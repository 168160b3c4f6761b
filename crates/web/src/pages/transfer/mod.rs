//! Transfers between schemes: what was handed over to whom, what was seen to before, and the receipt (CASE-63).

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui::parts::{Fact, Tone};
use crate::{form, text, ui};
use app::case::CaseView;
use domain::model::DueKind;
use domain::transfer::{Transfer, TransferState};
use maud::{Markup, html};
use words::t;

/// The state of a transfer in a word.
fn state(v: &Visitor, state: TransferState) -> Markup {
    let tone = match state {
        TransferState::Started => Tone::Warning,
        TransferState::Confirmed => Tone::Success,
        TransferState::Declined => Tone::Danger,
        TransferState::Withdrawn => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "transfer", state.code()))
}

/// All transfers of the case on the page of the plan, the newest first, with the ways to start one.
pub(in crate::pages) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let starts = case.is_open() && view.may("transfer.start");
    let body = html! {
        @if case.transfers.is_empty() { (ui::empty(t::transfers_none(lang), t::transfers_none_text(lang), html! {})) }
        @for transfer in case.transfers.iter().rev() { (one(v, view, transfer)) }
        @if starts { (kinds(v, view)) }
    };
    ui::panel("transfers", t::transfers_title(lang), html! {}, body)
}

/// Each kind of transfer of the canton leads to its own checklist.
fn kinds(v: &Visitor, view: &CaseView) -> Markup {
    let number = view.case().number.as_str();
    let way = |code: &str| shared::form_of(number, "transfer.start", &format!("kind={code}"), "plan");
    html! {
        div class="no-print" {
            h3 { (t::transfers_start(v.lang)) }
            ul { @for kind in &v.model().transfer {
                li { a class="ds-link" href=(way(&kind.code)) { (text::of(v.lang, &kind.label)) } }
            } }
        }
    }
}

/// Those that wait for a receipt, on the page of the case.
pub(in crate::pages) fn running(v: &Visitor, view: &CaseView) -> Markup {
    let open: Vec<&Transfer> = view.case().transfers.iter().filter(|t| t.is_open()).collect();
    if open.is_empty() {
        return html! {};
    }
    let body = html! { @for transfer in open { (one(v, view, transfer)) } };
    ui::panel("transfers", t::transfers_running(v.lang), html! {}, body)
}

/// Above the form by which a transfer is started or answered: which one.
pub(in crate::pages) fn context(v: &Visitor, view: &CaseView, kind: &str) -> Markup {
    if kind == "transfer.start" {
        let kind = text::transfer(v.lang, v.model(), v.query.get("kind").unwrap_or_default());
        return html! { p class="strong" { (kind) } };
    }
    let asked = v.query.get("transfer").and_then(|n| n.parse().ok());
    let found = view.case().transfers.iter().find(|t| Some(t.n) == asked);
    html! { @if let Some(transfer) = found { div class="panel" { (said(v, view, transfer)) } } }
}

fn one(v: &Visitor, view: &CaseView, transfer: &Transfer) -> Markup {
    html! {
        div class="stack" id={ "transfer-" (transfer.n) } {
            (said(v, view, transfer))
            @if transfer.is_open() && view.case().is_open() { (actions(v, view, transfer)) }
        }
    }
}

fn said(v: &Visitor, view: &CaseView, transfer: &Transfer) -> Markup {
    let (lang, start) = (v.lang, &transfer.start);
    let name = |code: &domain::Code| text::institution_full(lang, v.model(), code.as_str());
    let label = |field: &str| form::label(lang, "transfer.start", field);
    let kind = text::transfer(lang, v.model(), start.kind.as_str());
    let mut facts = vec![
        Fact::new(label("from"), html! { (name(&start.from)) }),
        Fact::new(label("to"), html! { (name(&start.to)) }),
        Fact::new(label("last_day"), ui::date(lang, start.last_day)),
        Fact::new(label("first_day"), ui::date(lang, start.first_day)),
        Fact::new(t::transfer_responsible(lang), html! { (name(transfer.responsible(v.today()))) }),
        Fact::new(label("checks"), checklist(v, transfer)),
    ];
    if let Some(message) = &start.message {
        facts.push(Fact::new(label("message"), html! { span class="pre" { (message) } }));
    }
    facts.extend(answer(v, view, transfer));
    let due = shared::item(view, DueKind::TransferReceipt, Some(transfer.n)).filter(|_| transfer.is_open());
    html! {
        div class="row spread" { h3 { (kind) } (state(v, transfer.state)) }
        @if let Some(due) = due { (shared::due(v, due)) }
        (ui::summary(lang, &facts))
    }
}

/// Each entry of the checklist, done or not, with its remark.
fn checklist(v: &Visitor, transfer: &Transfer) -> Markup {
    let (lang, start) = (v.lang, &transfer.start);
    let kind = v.model().transfer.iter().find(|k| k.code == start.kind.as_str());
    html! {
        ul { @for check in kind.iter().flat_map(|k| &k.check) {
            @let checked = start.checks.iter().find(|(code, _)| code.as_str() == check.code).map(|(_, c)| c);
            @let done = checked.is_some_and(|c| c.done);
            li {
                (text::of(lang, &check.label)) " "
                (ui::tag(if done { Tone::Success } else { Tone::Neutral }, if done { t::transfer_done(lang) } else { t::transfer_not_done(lang) }))
                @if let Some(note) = checked.and_then(|c| c.note.as_ref()) { p class="subtle pre" { (note) } }
            }
        } }
    }
}

/// The receipt, the refusal or that it was taken back.
fn answer(v: &Visitor, view: &CaseView, transfer: &Transfer) -> Option<Fact> {
    let lang = v.lang;
    let (stamp, words) = transfer.answer.as_ref()?;
    let reason = transfer.refusal.as_ref().map(|c| text::entry(lang, &v.model().transfer_reason, c.as_str()));
    let value = html! {
        (ui::date(lang, stamp.on)) " · " (view.name(&stamp.by.account))
        @if let Some(from) = transfer.effective() { p { (t::transfer_since(lang, &words::date(lang, from))) } }
        @if let Some(reason) = &reason { p { (reason) } }
        @if let Some(words) = words { p class="pre" { (words) } }
    };
    Some(Fact::new(text::code(lang, "transfer", transfer.state.code()), value))
}

fn actions(v: &Visitor, view: &CaseView, transfer: &Transfer) -> Markup {
    let (query, own) = (format!("transfer={}", transfer.n), &v.caller.seated.seat.institution);
    let about = text::transfer(v.lang, v.model(), transfer.start.kind.as_str());
    let hands_over = transfer.start.from == *own || view.standing.lead;
    html! {
        div class="row no-print" {
            @if transfer.start.to == *own {
                (shared::small(v, view, "transfer.confirm", &query, "plan", &about))
                (shared::small(v, view, "transfer.decline", &query, "plan", &about))
            }
            @if hands_over { (shared::small(v, view, "transfer.take-back", &query, "plan", &about)) }
        }
    }
}
