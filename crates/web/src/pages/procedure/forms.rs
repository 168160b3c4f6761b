//! The forms of a procedure: what can be chosen follows from its rule and its open step, and what a step does not have is
//! not asked for.

use super::{Model, Procedure, ProcedureRule, ProcedureStep, kinds};
use crate::form::{Entered, write_date};
use crate::http::Visitor;
use crate::text;
use crate::ui::form::Choice;
use app::AppError;
use app::case::CaseView;
use domain::Code;
use domain::model::{Institution, Partner};
use maud::{Markup, html};
use words::t;

/// The procedure and the step that an address names.
fn named<'a>(model: &'a Model, view: &'a CaseView, query: &Entered) -> Option<(&'a Procedure, &'a ProcedureStep)> {
    let n = query.get("procedure").and_then(|n| n.parse().ok())?;
    let procedure = view.case().procedure(n)?;
    let step = model.procedure(procedure.code().as_str())?.step(query.get("step")?)?;
    Some((procedure, step))
}

fn rule<'a>(model: &'a Model, query: &Entered) -> Option<&'a ProcedureRule> {
    model.procedure(query.get("kind")?)
}

/// What can be chosen in the fields of a form, by field.
pub(in crate::pages) async fn offered(
    v: &Visitor,
    view: &CaseView,
    kind: &str,
) -> Result<Vec<(&'static str, Vec<Choice>)>, AppError> {
    let model = v.model();
    let (query, lang) = (&v.query, v.lang);
    Ok(match kind {
        "procedure.start" => {
            let Some(rule) = rule(model, query) else { return Ok(Vec::new()) };
            let free = v.web.app.free_slots(&rule.code).await?;
            let day = |(day, n): &(jiff::civil::Date, i64)| {
                let words = t::procedure_place(lang, &words::date_long(lang, *day), *n);
                Choice::new(write_date(*day), words)
            };
            vec![("with", partners(v, view, rule)), ("slot", free.iter().map(day).collect())]
        }
        "procedure.record" => {
            let Some((_, step)) = named(model, view, query) else { return Ok(Vec::new()) };
            let results = step.result.iter().map(|r| Choice::new(&r.code, text::of(lang, &r.label))).collect();
            let courses = step.course.iter().map(|c| Choice::new(&c.code, text::of(lang, &c.label))).collect();
            vec![("result", results), ("course", courses)]
        }
        "procedure.ask-guarantee" => {
            let payers = institutions(v, |i| !i.discreet && knows(v, view, &i.code));
            vec![("institution", payers)]
        }
        _ => Vec::new(),
    })
}

fn institutions(v: &Visitor, fits: impl Fn(&Institution) -> bool) -> Vec<Choice> {
    let found = v.model().institution.iter().filter(|i| fits(i));
    found.map(|i| Choice::new(&i.code, text::of(v.lang, &i.label))).collect()
}

fn knows(v: &Visitor, view: &CaseView, institution: &str) -> bool {
    Code::new(institution).is_ok_and(|code| view.case().has_basis(&code, v.today()))
}

/// The institutions that do a step and may know of the case; asked without a name, whoever answers need not.
fn partners(v: &Visitor, view: &CaseView, rule: &ProcedureRule) -> Vec<Choice> {
    let wanted: Vec<Partner> = rule.others().flatten().copied().collect();
    let own = v.caller.seated.seat.institution.as_str();
    let unnamed = v.query.ticked("anonymous");
    institutions(v, |i| i.code != own && wanted.contains(&i.kind) && (unnamed || knows(v, view, &i.code)))
}

/// The fields that what is begun or recorded does not have.
pub(in crate::pages) fn irrelevant(v: &Visitor, view: Option<&CaseView>, kind: &str) -> Vec<&'static str> {
    let (model, query) = (v.model(), &v.query);
    let unless = |has: bool, field: &'static str| (!has).then_some(field);
    match kind {
        "procedure.start" => {
            let Some(rule) = rule(model, query) else { return Vec::new() };
            let others = rule.others().next().is_some();
            [unless(rule.slots.is_some(), "slot"), unless(rule.anonymous, "anonymous"), unless(others, "with")]
                .into_iter()
                .flatten()
                .collect()
        }
        "procedure.record" => {
            let Some((_, step)) = view.and_then(|view| named(model, view, query)) else { return Vec::new() };
            let own = model.institution(v.caller.seated.seat.institution.as_str());
            let service = step.physician && own.is_some_and(|i| i.kind == Partner::Hlt);
            [
                unless(!step.result.is_empty(), "result"),
                unless(!step.course.is_empty(), "course"),
                unless(!step.course.is_empty(), "more"),
                unless(step.cost.is_some() && !step.vouchers, "cost"),
                unless(service, "medical"),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        _ => Vec::new(),
    }
}

/// Above a form: which procedure, which step, and what was asked.
pub(in crate::pages) fn context(v: &Visitor, view: &CaseView, kind: &str) -> Markup {
    let (lang, model) = (v.lang, v.model());
    if kind == "procedure.start" {
        let Some(rule) = rule(model, &v.query) else { return html! {} };
        return html! {
            p class="strong" { (text::of(lang, &rule.label)) }
            ol { @for step in &rule.step {
                li { (text::of(lang, &step.label)) @if !step.by.is_empty() { " " span class="subtle" { (t::procedure_by(lang, &kinds(lang, &step.by))) } } }
            } }
        };
    }
    let asked = v.query.get("procedure").and_then(|n| n.parse().ok());
    let Some(procedure) = asked.and_then(|n| view.case().procedure(n)) else { return html! {} };
    let step = named(model, view, &v.query).map(|(_, step)| text::of(lang, &step.label));
    html! {
        div class="panel" {
            p class="strong" { (text::procedure(lang, model, procedure.code().as_str())) @if let Some(step) = step { " · " (step) } }
            p class="pre" { (procedure.started.start.question) }
        }
    }
}
