//! The result page: the proposal, why, what would change it, and the decision, which nobody takes but the worker.

use super::why::{Basis, change, label, reasons};
use super::{Sheet, degree};
use crate::pages::case::case_page;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, Submit, field};
use crate::ui::page::Page;
use crate::ui::parts::{Link, details, panel};
use app::case::Preview;
use domain::model::Degree;
use domain::model::rule::{Fact, Verdict};
use domain::screening::{Answer, Contradiction};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::t;

/// The page.
pub(super) fn page(sheet: &Sheet, preview: &Preview, answers: &BTreeMap<String, Answer>, request: &str) -> Page {
    let (v, lang) = (sheet.v, sheet.v.lang);
    let form = format!("{}?edit=1", sheet.home());
    let counted = super::form::registered(v, sheet.view);
    let basis = Basis { v, outcome: &preview.outcome, answers, counted, form: Some(form.clone()) };
    let page = Page {
        title: t::screening_result(lang).to_string(),
        failed: !sheet.faults.is_empty(),
        back: Some(Link::new(t::screening_to_answers(lang), format!("{form}#questions"))),
        content: html! {
            (crate::ui::error_summary(lang, sheet.faults))
            (headline(sheet, preview))
            (contradictions(sheet, preview, &form))
            @if !preview.outcome.criteria.is_empty() { (panel("why", t::screening_why(lang), html! {}, reasons(&basis))) }
            (decision(sheet, preview, request))
            (background(sheet, preview))
        },
        ..Page::default()
    };
    case_page(v, sheet.view, "screening", page)
}

fn headline(sheet: &Sheet, preview: &Preview) -> Markup {
    let (v, lang, outcome) = (sheet.v, sheet.v.lang, &preview.outcome);
    let model = v.model();
    let count = |verdict| outcome.criteria.iter().filter(|c| c.verdict == verdict && !c.exclusion).count().to_string();
    let kind = if outcome.provisional { t::screening_provisional(lang) } else { t::screening_proposal(lang) };
    // Where nobody has answered anything, a proposal in large letters would be read as one.
    let empty = preview.facts.values().all(|f| *f == Fact::Unknown);
    html! {
        section class="panel result" aria-labelledby="proposal" {
            @if let Some(proposed) = outcome.proposal {
                @let heading = if empty { t::screening_result_nothing_answered(lang).to_string() } else { degree(v, proposed) };
                p class="result-kind" { (kind) }
                h2 id="proposal" { (heading) }
                p {
                    (t::screening_counts(lang, &count(Verdict::Met), &count(Verdict::Unknown), &count(Verdict::Unmet)))
                    @if outcome.provisional { " " (t::screening_provisional_why(lang)) }
                }
            } @else {
                h2 id="proposal" { (t::screening_discretion(lang)) }
                p { (t::screening_discretion_text(lang)) }
            }
            p { strong { (t::screening_you_decide(lang)) } }
            p class="subtle" {
                (t::screening_model(lang, &words::date(lang, model.valid_from), &text::of(lang, &model.label), &model.version.to_string()))
            }
        }
    }
}

/// Answers that do not go together, each with the way to them. Nothing is blocked.
fn contradictions(sheet: &Sheet, preview: &Preview, form: &str) -> Markup {
    let (v, lang, model) = (sheet.v, sheet.v.lang, sheet.v.model());
    let says = |c: &Contradiction| match c {
        Contradiction::FewerThanRegistered { counted, registered } => {
            t::screening_contradiction_count(lang, &counted.to_string(), &registered.to_string())
        }
        Contradiction::Stated(at) => model.contradiction.get(*at).map_or_else(String::new, |c| text::of(lang, &c.ask)),
    };
    let body = html! {
        p { (t::screening_contradiction_lead(lang)) }
        ul class="stack" {
            @for contradiction in &preview.contradictions {
                li {
                    (says(contradiction))
                    ul { @for code in contradiction.questions(model) {
                        li { a class="ds-link" href={ (form) "#" (crate::ui::form::id(&format!("answers.{code}.value"))) } { (label(v, &code, None)) } }
                    } }
                }
            }
        }
    };
    html! {
        @if !preview.contradictions.is_empty() {
            (panel("contradictions", t::screening_contradiction_title(lang), html! {}, body))
        }
    }
}

/// The decision. Nothing is chosen beforehand, the proposal least of all.
fn decision(sheet: &Sheet, preview: &Preview, request: &str) -> Markup {
    let lang = sheet.v.lang;
    let unknown = preview.outcome.criteria.iter().find(|c| c.verdict == Verdict::Unknown);
    let clarify = unknown
        .map(|c| Submit { label: t::screening_clarify(lang).into(), action: Some(format!("clarify:{}", c.code)) });
    let back = Submit { label: t::screening_to_answers(lang).into(), action: Some("edit".into()) };
    let form = Form {
        action: format!("{}/result", sheet.home()),
        version: sheet.entered.get("_version").map(str::to_string),
        request: Some(request.to_string()),
        submit: t::screening_save(lang).to_string(),
        also: clarify.into_iter().chain([back]).collect(),
        ..Form::default()
    };
    let carried = |name: &str| !matches!(name, "decision" | "reason");
    let body = html! {
        input type="hidden" name="_step" value="decide";
        @for (name, value) in sheet.entered.fields().0.iter().filter(|(n, _)| carried(n)) {
            input type="hidden" name=(name) value=(value);
        }
        (field(lang, &degrees(sheet, preview)))
        (field(lang, &reason(sheet, preview)))
    };
    html! {
        (panel("decision", t::screening_your_decision(lang), html! {}, crate::ui::form(lang, &form, body)))
        p class="only-print" { (t::screening_signature(lang)) }
    }
}

fn fault(sheet: &Sheet, name: &str) -> Option<String> {
    sheet.faults.iter().find(|(path, _)| path == name).map(|(_, message)| message.clone())
}

fn degrees(sheet: &Sheet, preview: &Preview) -> FieldView {
    let (v, lang) = (sheet.v, sheet.v.lang);
    let choice = |d: &Degree| {
        let mut choice = Choice::new(d.code(), degree(v, *d));
        choice.hint = (preview.outcome.proposal == Some(*d)).then(|| t::screening_is_proposed(lang).to_string());
        choice
    };
    let choices = Degree::ALL.iter().map(choice).collect();
    let mut view = FieldView::new("decision", t::screening_decision_ask(lang), Kind::Radios(choices)).required();
    view.values = sheet.entered.all("decision");
    view.error = fault(sheet, "decision");
    view
}

fn reason(sheet: &Sheet, preview: &Preview) -> FieldView {
    let lang = sheet.v.lang;
    let always = preview.outcome.proposal.is_none() || preview.outcome.provisional;
    let mut view = FieldView::new("reason", t::screening_reason(lang), Kind::Long { rows: 4 });
    view.required = always;
    view.unmarked = true;
    view.hint = Some(
        match (preview.outcome.proposal, always) {
            (None, _) => t::screening_reason_discretion(lang),
            (_, true) => t::screening_reason_provisional(lang),
            (_, false) => t::screening_reason_differs(lang),
        }
        .to_string(),
    );
    view.values = sheet.entered.all("reason");
    view.error = fault(sheet, "reason");
    view
}

/// What stands behind the result: what would change it, the rule as it is written, the earlier screenings.
fn background(sheet: &Sheet, preview: &Preview) -> Markup {
    let (v, lang, outcome) = (sheet.v, sheet.v.lang, &preview.outcome);
    let model = v.model();
    html! {
        div class="panel" {
            @if !outcome.changes.is_empty() {
                (details(t::screening_changes(lang), html! {
                    ul { @for c in &outcome.changes { li { (label(v, &c.code, None)) " " strong { (change(v, c)) } } } }
                }))
            }
            @if !model.degree.is_empty() {
                (details(t::screening_rule(lang), html! {
                    dl class="facts" {
                        @for rule in &model.degree { div { dt { (degree(v, rule.degree)) } dd { @if let Some(when) = rule.rule() { code { (when) } } @else { "–" } } } }
                        @for (code, rule) in &model.derived { div { dt { (label(v, code, None)) } dd { code { (code) " = " (rule.0) } } } }
                    }
                    p class="subtle" { (t::screening_rule_order(lang)) }
                }))
            }
            @if !sheet.view.case().screenings.is_empty() {
                (details(&t::screening_earlier_count(lang, i64::try_from(sheet.view.case().screenings.len()).unwrap_or(0)),
                    super::history::panel_of(v, sheet.view)))
            }
        }
    }
}
