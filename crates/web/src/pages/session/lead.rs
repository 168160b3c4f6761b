//! Who leads a case: times of leadership, proposals with their reasons and answers, the load of the pool (CASE-45…48, 50).

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::contract::shared;
use crate::ui::chart::Bar;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::Known;
use app::case::CaseView;
use axum::response::{IntoResponse, Response};
use domain::lead::{Answered, Proposal, ProposalKind, Term};
use domain::model::DueKind;
use domain::triage::TriageOutcome;
use maud::{Markup, html};
use words::t;

/// The pool with the number of cases that each leads.
type Pool = (Vec<Known>, Vec<(String, i64)>);

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let app = &v.web.app;
    let view = app.case(&v.caller, &number).await.or_page(&v)?;
    let chooses = ["lead.propose", "lead.hand-over", "lead.form-tandem"].iter().any(|k| view.may(k));
    let pool = if chooses && view.case().is_open() {
        let region = view.case().route.as_ref().map(|r| r.region.to_string());
        (app.pool(region.as_deref()).await.or_page(&v)?, app.loads().await.or_page(&v)?)
    } else {
        Pool::default()
    };
    let page = Page {
        title: t::lead_title(v.lang).into(),
        lead: Some(t::lead_lead(v.lang).into()),
        content: html! {
            div class="stack" {
                @if view.case().is_open() { (next(&v, &view)) }
                (terms(&v, &view))
                (proposals(&v, &view))
                @if !pool.0.is_empty() { (loads(&v, &pool)) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "lead", page)).into_response())
}

/// The next step: answer, designate, or hand over.
fn next(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    if let Some(proposal) = case.proposals_open(v.today()).next() {
        let due = [DueKind::DesignationAnswer, DueKind::HandOverAnswer];
        let due = due.iter().find_map(|k| shared::item(view, *k, Some(proposal.n)));
        let due = due.map(|d| shared::due(v, d)).unwrap_or_default();
        let words = t::lead_next_answer(lang, view.name(&proposal.proposed.who.account));
        let buttons = html! { (answer(v, view, proposal)) (take_back(v, view, proposal)) };
        return shared::next_step(v, &words, due, buttons);
    }
    let offer = |look, kind| shared::offer(v, view, look, kind, "", "lead");
    let Some(term) = case.lead() else {
        if case.conclusions.is_empty() && view.redacted.sees(domain::consent::Category::Plan) {
            return shared::next_step(v, t::lead_next_session(lang), html! {}, html! {});
        }
        let due = shared::item(view, DueKind::Designation, None).map(|d| shared::due(v, d)).unwrap_or_default();
        let buttons = html! { @if case.is_coordinated() { (offer(Look::Main, "lead.propose")) } };
        return shared::next_step(v, t::lead_next_propose(lang), due, buttons);
    };
    let tandem = case.triage.last().is_some_and(|x| x.triage.outcome == TriageOutcome::Tandem);
    let buttons = html! {
        @if tandem && term.who.len() == 1 { (offer(Look::Main, "lead.form-tandem")) }
        (offer(Look::Second, "lead.hand-over"))
        @if term.who.len() == 2 { (offer(Look::Second, "lead.end-tandem")) }
    };
    let words = if tandem && term.who.len() == 1 { t::lead_next_tandem(lang) } else { t::lead_next_led(lang) };
    shared::next_step(v, words, html! {}, buttons)
}

/// Accept or decline, for the person proposed.
fn answer(v: &Visitor, view: &CaseView, proposal: &Proposal) -> Markup {
    let mine = proposal.proposed.who.account == v.caller.seated.account;
    if !mine || !view.may("lead.accept") {
        return html! {};
    }
    let number = view.case().number.as_str();
    let (n, back) = (proposal.n.to_string(), format!("/cases/{number}/lead"));
    let accept = text::kind(v.lang, "act", "lead.accept").unwrap_or(t::button_accept(v.lang));
    html! {
        (ui::post_button(Look::Main, accept, &format!("/cases/{number}/do/lead.accept"), &[("proposal", &n), ("_return", &back)]))
        (shared::offer(v, view, Look::Second, "lead.decline", &format!("proposal={n}"), "lead"))
    }
}

/// Whoever proposed may take it back, and whoever coordinates the case (CASE-45).
fn take_back(v: &Visitor, view: &CaseView, proposal: &Proposal) -> Markup {
    let who = &v.caller.seated;
    if proposal.stamp.by.account != who.account && !who.seat.role.coordinates() {
        return html! {};
    }
    shared::offer(v, view, Look::Second, "lead.take-back", &format!("proposal={}", proposal.n), "lead")
}

/// The times of leadership, the present one first.
fn terms(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let all = &view.case().terms;
    if all.is_empty() {
        return ui::panel(
            "terms",
            t::lead_terms(lang),
            html! {},
            ui::empty(t::lead_none(lang), t::lead_none_text(lang), html! {}),
        );
    }
    let row = |term: &Term| {
        let state = match term.until {
            None => ui::tag(Tone::Success, t::lead_now(lang)),
            Some(_) => ui::tag(Tone::Neutral, t::lead_past(lang)),
        };
        let kind = if term.who.len() > 1 { t::lead_tandem(lang) } else { t::lead_alone(lang) };
        Row::from(vec![
            who(v, view, term),
            html! { (words::span(lang, term.from, term.until)) },
            html! { (kind) },
            state,
        ])
    };
    let heads = [t::lead_who(lang), t::lead_when(lang), t::lead_form(lang), t::plan_state(lang)];
    let table = Table {
        caption: t::lead_terms(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().rev().map(row).collect(),
        ..Table::default()
    };
    ui::panel("terms", t::lead_terms(lang), html! {}, ui::table(lang, &table))
}

fn who(v: &Visitor, view: &CaseView, term: &Term) -> Markup {
    html! {
        @for (i, who) in term.who.iter().enumerate() {
            @if i > 0 { " + " }
            (view.name(&who.account)) ", " (text::institution(v.lang, v.model(), who.seat.institution.as_str()))
        }
    }
}

/// The proposals with their reasons and answers, the newest first.
fn proposals(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let all = &view.case().proposals;
    let body = if all.is_empty() {
        ui::empty(t::lead_no_proposals(lang), t::lead_no_proposals_text(lang), html! {})
    } else {
        let heads = [t::lead_who(lang), t::lead_about(lang), t::agreed_reason(lang), t::lead_answer(lang)];
        let table = Table {
            caption: t::lead_proposals(lang).into(),
            caption_hidden: true,
            columns: heads.map(Column::new).into(),
            rows: all.iter().rev().map(|p| Row::from(proposal(v, view, p))).collect(),
            ..Table::default()
        };
        ui::table(lang, &table)
    };
    ui::panel("proposals", t::lead_proposals(lang), html! {}, body)
}

fn proposal(v: &Visitor, view: &CaseView, p: &Proposal) -> Vec<Markup> {
    let lang = v.lang;
    let seated = &p.proposed.who;
    let tone = match p.answer {
        Answered::Open => Tone::Warning,
        Answered::Accepted => Tone::Success,
        Answered::Declined | Answered::TakenBack => Tone::Neutral,
    };
    let institution = text::institution(lang, v.model(), seated.seat.institution.as_str());
    let transfer = p.proposed.transfer.as_ref().filter(|_| p.proposed.kind != ProposalKind::Designation);
    vec![
        html! { (view.name(&seated.account)) br; span class="subtle" { (institution) } },
        html! {
            (text::code(lang, "proposal", p.proposed.kind.code())) br;
            span class="subtle" { (t::lead_proposed_by(lang, view.name(&p.stamp.by.account), &words::date(lang, p.stamp.on))) }
        },
        html! {
            span class="pre" { (p.proposed.reason) }
            @if let Some(transfer) = transfer { (ui::details(t::lead_transfer(lang), html! { p class="pre" { (transfer) } })) }
        },
        html! {
            (ui::tag(tone, &text::code(lang, "answered", p.answer.code())))
            @if let Some((stamp, reason)) = &p.answered {
                " " (ui::date(lang, stamp.on))
                @if let Some(reason) = reason { p class="pre" { (reason) } }
            }
        },
    ]
}

/// How many open cases each in the pool leads: for a fair choice, not a ranking (CASE-50).
fn loads(v: &Visitor, (pool, loads): &Pool) -> Markup {
    let lang = v.lang;
    let load = |k: &Known| loads.iter().find(|(a, _)| *a == k.account).map_or(0, |(_, n)| *n);
    let mut sorted: Vec<&Known> = pool.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    sorted.dedup_by(|a, b| a.account == b.account);
    let bar = |k: &&Known| Bar {
        label: format!("{}, {}", k.name, text::institution(lang, v.model(), k.seat.institution.as_str())),
        value: Some(load(k)),
        ..Bar::default()
    };
    let bars: Vec<Bar> = sorted.iter().map(bar).collect();
    let picture = ui::bars(lang, t::lead_loads_caption(lang), [t::lead_who(lang), t::lead_cases(lang)], &bars, None);
    ui::panel("loads", t::lead_loads(lang), html! {}, picture)
}
