//! Procedures of a case: what runs, what waits for whom, what was guaranteed and redeemed, and the ways to begin one
//! (decision 0023).

mod forms;
mod money;

pub(in crate::pages) use forms::{context, irrelevant, offered};

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui::parts::{Fact, Tone};
use crate::{form, text, ui};
use app::case::CaseView;
use domain::Code;
use domain::consent::Category;
use domain::model::{DueKind, Model, Partner};
use domain::procedure::{OpenStep, PLACES, Procedure, ProcedureRule, ProcedureState, ProcedureStep, StepEntry};
use maud::{Markup, html};
use words::{Lang, t};

/// The state of a procedure in a word.
fn state(v: &Visitor, state: ProcedureState) -> Markup {
    let tone = match state {
        ProcedureState::Running => Tone::Info,
        ProcedureState::Done => Tone::Success,
        ProcedureState::Ended => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "procedure", state.code()))
}

/// All procedures of the case on the page of the plan, the newest first, with the ways to begin one.
pub(in crate::pages) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let begins = case.is_open() && view.may("procedure.start");
    if case.procedures.is_empty() && (v.model().procedure.is_empty() || !begins) {
        return html! {};
    }
    let body = html! {
        @if case.procedures.is_empty() { (ui::empty(t::procedures_none(lang), t::procedures_none_text(lang), html! {})) }
        @for procedure in case.procedures.iter().rev() { (one(v, view, procedure)) }
        @if begins { (ways(v, view)) }
    };
    ui::panel("procedures", t::procedures_title(lang), html! {}, body)
}

/// Those that run, on the page of the case.
pub(in crate::pages) fn running(v: &Visitor, view: &CaseView) -> Markup {
    let open: Vec<&Procedure> = view.case().procedures.iter().filter(|p| p.is_open()).collect();
    if open.is_empty() {
        return html! {};
    }
    let body = html! { @for procedure in open { (one(v, view, procedure)) } };
    ui::panel("procedures", t::procedures_open(v.lang), html! {}, body)
}

/// Whether somebody of an institution begins a procedure: of its kinds, or the lead.
fn begins(model: &Model, own: &Code, lead: bool, rule: &ProcedureRule) -> bool {
    let kind = model.institution(own.as_str()).map(|i| i.kind);
    lead || rule.starts.is_empty() || kind.is_some_and(|k| rule.starts.contains(&k))
}

/// Each procedure of the canton leads to its own form.
fn ways(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, number, own) = (v.lang, view.case().number.as_str(), &v.caller.seated.seat.institution);
    let way = |query: &str| shared::form_of(number, "procedure.start", query, "plan");
    let rules: Vec<&ProcedureRule> =
        v.model().procedure.iter().filter(|r| begins(v.model(), own, view.standing.lead, r)).collect();
    html! {
        @if !rules.is_empty() {
            div class="no-print" {
                h3 { (t::procedures_start(lang)) }
                ul { @for rule in rules {
                    li {
                        a class="ds-link" href=(way(&format!("kind={}", rule.code))) { (text::of(lang, &rule.label)) }
                        " " span class="subtle" { (text::code(lang, "procedure-kind", rule.kind.code())) }
                        @if rule.anonymous {
                            " · " a class="ds-link" href=(way(&format!("kind={}&anonymous=true", rule.code))) {
                                (t::procedures_anonymous(lang)) span class="vh" { (words::sep(lang)) (text::of(lang, &rule.label)) }
                            }
                        }
                    }
                } }
            }
        }
    }
}

fn one(v: &Visitor, view: &CaseView, procedure: &Procedure) -> Markup {
    let (lang, model) = (v.lang, v.model());
    let rule = model.procedure(procedure.code().as_str());
    html! {
        div class="stack" id={ "procedure-" (procedure.n) } {
            div class="row spread" { h3 { (text::procedure(lang, model, procedure.code().as_str())) } (state(v, procedure.state())) }
            (ui::summary(lang, &facts(v, view, procedure)))
            @if let Some(rule) = rule {
                @if procedure.is_open() && procedure.started.inquiry.is_none() { (open_steps(v, view, procedure, rule)) }
                (money::guarantees(v, view, procedure, rule))
                (money::vouchers(v, view, procedure))
                (said(v, view, procedure, rule))
            }
            @if procedure.is_open() && view.case().is_open() && takes_part(v, view, procedure) {
                div class="row no-print" {
                    (shared::small(v, view, "procedure.end", &format!("procedure={}", procedure.n), "plan", &text::procedure(lang, model, procedure.code().as_str())))
                }
            }
        }
    }
}

/// Whether the reader's institution takes part, or they lead.
fn takes_part(v: &Visitor, view: &CaseView, procedure: &Procedure) -> bool {
    procedure.has(&v.caller.seated.seat.institution) || view.standing.lead
}

fn facts(v: &Visitor, view: &CaseView, procedure: &Procedure) -> Vec<Fact> {
    let (lang, start) = (v.lang, &procedure.started.start);
    let name = |code: &Code| text::institution_full(lang, v.model(), code.as_str());
    let label = |field: &str| form::label(lang, "procedure.start", field);
    let with: Vec<String> = start.with.iter().map(name).collect();
    let begun = html! {
        (ui::date(lang, procedure.stamp.on)) " · " (view.name(&procedure.stamp.by.account)) " · " (name(&procedure.stamp.by.seat.institution))
    };
    let mut facts = vec![Fact::new(t::procedure_begun(lang), begun)];
    if !with.is_empty() {
        facts.push(Fact::new(t::procedure_with(lang), html! { (with.join(", ")) }));
    }
    if let Some(slot) = start.slot {
        facts.push(Fact::new(label("slot"), ui::date(lang, slot)));
    }
    if let Some(access) = procedure.started.access {
        facts.push(Fact::new(t::procedure_access(lang), html! { (text::code(lang, "verdict", access.code())) }));
    }
    facts.push(Fact::new(label("question"), html! { span class="pre" { (start.question) } }));
    if let Some(n) = procedure.started.inquiry {
        let href = format!("/cases/{}/inquiries/{n}", view.case().number);
        facts.push(Fact::new(
            t::procedure_asked(lang),
            html! { a class="ds-link" href=(href) { (t::inquiries_anonymous(lang)) } },
        ));
    }
    if let Some((stamp, words)) = &procedure.ended {
        let value = html! {
            (ui::date(lang, stamp.on)) " · " (view.name(&stamp.by.account))
            @if let Some(words) = words { p class="pre" { (words) } }
        };
        facts.push(Fact::new(text::code(lang, "procedure", "ended"), value));
    }
    facts
}

/// The steps that are open, each with who does it, until when, and the ways on.
fn open_steps(v: &Visitor, view: &CaseView, procedure: &Procedure, rule: &ProcedureRule) -> Markup {
    let steps = procedure.open.iter().filter_map(|o| Some((o, rule.step(o.step.as_str())?)));
    html! {
        h4 { (t::procedure_next(v.lang)) }
        ul { @for (open, step) in steps { (open_step(v, view, procedure, rule, (open, step))) } }
    }
}

fn open_step(
    v: &Visitor,
    view: &CaseView,
    procedure: &Procedure,
    rule: &ProcedureRule,
    (open, step): (&OpenStep, &ProcedureStep),
) -> Markup {
    let (lang, model) = (v.lang, v.model());
    let doers = procedure.doers(model, step);
    let names: Vec<String> = doers.iter().map(|c| text::institution(lang, model, c.as_str())).collect();
    let own = &v.caller.seated.seat.institution;
    let subject = rule.place(&step.code).map(|place| procedure.n * PLACES + place);
    let due = shared::item(view, DueKind::ProcedureStep, subject);
    let query = format!("procedure={}&step={}", procedure.n, open.step);
    let name = text::of(lang, &step.label);
    let small = |kind: &str| shared::small(v, view, kind, &query, "plan", &name);
    let paid = step.cost.is_none() || step.vouchers || procedure.guaranteed(&step.code).is_some();
    let covered = procedure.guaranteed(&step.code).is_some();
    html! {
        li {
            span class="strong" { (name) } " " span class="subtle" { (t::procedure_by(lang, &names.join(", "))) }
            @if let Some(due) = due { " " (shared::due(v, due)) }
            @if view.case().is_open() {
                div class="row no-print" {
                    @if doers.contains(own) && paid { (small("procedure.record")) }
                    @if step.cost.is_some() && takes_part(v, view, procedure) && !covered && !procedure.is_asked(&step.code) {
                        (small("procedure.ask-guarantee"))
                    }
                    @if step.vouchers && doers.contains(own) && covered { (small("procedure.issue-voucher")) }
                }
            }
        }
    }
}

/// What was recorded, the newest last. What only the medical service reads says so.
fn said(v: &Visitor, view: &CaseView, procedure: &Procedure, rule: &ProcedureRule) -> Markup {
    html! {
        @if !procedure.entries.is_empty() {
            h4 { (t::procedure_said(v.lang)) }
            ul { @for entry in &procedure.entries { (entry_of(v, view, rule, entry)) } }
        }
    }
}

fn entry_of(v: &Visitor, view: &CaseView, rule: &ProcedureRule, entry: &StepEntry) -> Markup {
    let (lang, step) = (v.lang, rule.step(entry.step.as_str()));
    let name = step.map_or_else(|| entry.step.to_string(), |s| text::of(lang, &s.label));
    let result = entry.result.as_ref().and_then(|code| result_name(lang, step?, code));
    let course = entry.course.as_ref().zip(step).map(|(code, s)| text::entry(lang, &s.course, code.as_str()));
    html! {
        li {
            span class="strong" { (name) }
            @match (entry.on, entry.category) {
                (Some(on), _) => { " · " (ui::date(lang, on)) },
                (None, Category::Diagnosis) => { " · " (ui::tag(Tone::Warning, t::procedure_medical(lang))) },
                (None, _) => { " · " (ui::tag(Tone::Accent, t::procedure_conclusion(lang))) },
            }
            " · " (view.name(&entry.stamp.by.account))
            @if let Some(course) = course { " · " (course) }
            @if let Some(result) = result { " · " (ui::tag(Tone::Info, &result)) }
            @if let Some(cost) = entry.cost { " · " (words::money(lang, cost.centimes())) }
            @if let Some(text) = &entry.text { p class="pre" { (text) } }
        }
    }
}

/// The name of a result of a step.
pub(in crate::pages) fn result_name(lang: Lang, step: &ProcedureStep, code: &Code) -> Option<String> {
    step.result.iter().find(|r| r.code == code.as_str()).map(|r| text::of(lang, &r.label))
}

/// Kinds of institution in words.
pub(in crate::pages) fn kinds(lang: Lang, kinds: &[Partner]) -> String {
    kinds.iter().map(|k| text::code(lang, "partner", k.code())).collect::<Vec<_>>().join(", ")
}

/// A procedure of a model, step by step, for everyone.
pub(in crate::pages) fn told(lang: Lang, rule: &ProcedureRule) -> Markup {
    let by = |step: &ProcedureStep| if step.by.is_empty() { kinds(lang, &rule.starts) } else { kinds(lang, &step.by) };
    html! {
        h3 { (text::of(lang, &rule.label)) }
        p class="subtle" { (text::code(lang, "procedure-kind", rule.kind.code())) }
        ol { @for step in &rule.step {
            li {
                (text::of(lang, &step.label)) " " span class="subtle" { (t::procedure_by(lang, &by(step))) }
                @if step.physician { " " (ui::tag(Tone::Warning, t::procedure_medical(lang))) }
                @if !step.result.is_empty() {
                    ul { @for result in &step.result {
                        li {
                            (text::of(lang, &result.label))
                            @for next in rule.after(step, Some(&result.code)).iter().filter_map(|next| rule.step(next)) { " → " (text::of(lang, &next.label)) }
                        }
                    } }
                }
            }
        } }
    }
}
