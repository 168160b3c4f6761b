//! The form: the model's questions in groups, each with its three answers and where the answer is known from.

use super::{Sheet, draft_name};
use crate::form::{Entered, write_date};
use crate::http::Visitor;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, field};
use crate::ui::parts::Link;
use app::case::CaseView;
use domain::model::rule::{Fact, INSTITUTIONS};
use domain::model::{Asked, Question};
use domain::person::Involvement;
use domain::screening::{self, Answer, Occasion};
use maud::{Markup, html};
use std::collections::BTreeSet;
use words::t;

/// What stands in the form before anybody answers: what the last screening has established, as facts with their day.
/// What was not known then is asked again.
pub(super) fn start(view: &CaseView) -> Entered {
    let mut entered = Entered::default();
    let Some(last) = view.case().screenings.last() else {
        entered.set("occasion", Occasion::NewMandate.code());
        return entered;
    };
    for (code, answer) in last.record.answers.iter().filter(|(_, a)| a.value != Fact::Unknown) {
        entered.set(&format!("answers.{code}.value"), String::from(answer.value));
        if let Some(source) = &answer.source {
            entered.set(&format!("answers.{code}.source"), source.as_str());
        }
        entered.set(&format!("answers.{code}.on"), write_date(answer.on.unwrap_or(last.stamp.on)));
    }
    entered
}

/// The form with its groups.
pub(super) fn form(sheet: &Sheet) -> Markup {
    let (v, lang) = (sheet.v, sheet.v.lang);
    let form = Form {
        action: format!("{}/result", sheet.home()),
        id: Some("questions".into()),
        version: Some(sheet.view.version.to_string()),
        autosave: Some(format!("/drafts/{}", draft_name(sheet.view))),
        submit: t::screening_see(lang).to_string(),
        draft: true,
        cancel: Some(Link::new("", format!("/cases/{}", sheet.view.case().number))),
        ..Form::default()
    };
    let idle = idle(sheet);
    let body = html! {
        (occasion(sheet))
        @for group in &v.model().question_group {
            @let questions: Vec<&Question> = v.model().question.iter().filter(|q| q.group == group.code).collect();
            @if !questions.is_empty() {
                @let done = questions.iter().filter(|q| is_answered(sheet, q)).count();
                section class="repeat" aria-labelledby={ "group-" (group.code) } {
                    div class="panel-head" {
                        h2 id={ "group-" (group.code) } { (text::of(lang, &group.label)) }
                        p class="subtle" data-progress=(t::screening_progress(lang, "{done}", "{total}")) { (t::screening_progress(lang, &done.to_string(), &questions.len().to_string())) }
                    }
                    (asked(sheet, &questions, &idle))
                }
            }
        }
    };
    crate::ui::form(lang, &form, body)
}

/// The questions that nobody has answered and that can no longer change the proposal.
fn idle(sheet: &Sheet) -> BTreeSet<String> {
    let model = sheet.v.model();
    let typed = |q: &Question| sheet.entered.get(&format!("answers.{}.value", q.code)).map(str::to_string);
    let answers = model.question.iter().filter_map(|q| Some((q.code.clone(), Fact::try_from(typed(q)?).ok()?)));
    let answers = answers.map(|(code, value)| (code, Answer { value, source: None, on: None })).collect();
    let facts = screening::facts(sheet.view.case(), &answers);
    let open = screening::can_change(model, &facts);
    let faulty = |code: &str| sheet.faults.iter().any(|(path, _)| path.starts_with(&format!("answers.{code}.")));
    let decisive = screening::decisive(model).into_iter();
    decisive.filter(|c| !open.contains(c) && !answers.contains_key(c) && !faulty(c)).collect()
}

/// The questions of a group; those that no longer matter are folded away below the others.
fn asked(sheet: &Sheet, questions: &[&Question], idle: &BTreeSet<String>) -> Markup {
    let (idle, open): (Vec<&Question>, Vec<&Question>) = questions.iter().partition(|q| idle.contains(&q.code));
    let count = i64::try_from(idle.len()).unwrap_or(0);
    html! {
        @for question in open { (one(sheet, question)) }
        @if count > 0 {
            (crate::ui::details(&t::screening_idle(sheet.v.lang, count), html! {
                @for question in idle { (one(sheet, question)) }
            }))
        }
    }
}

fn occasion(sheet: &Sheet) -> Markup {
    let lang = sheet.v.lang;
    let choices = Occasion::ALL.iter().map(|o| Choice::new(o.code(), text::code(lang, "occasion", o.code())));
    let view = FieldView::new("occasion", t::screening_occasion(lang), Kind::Radios(choices.collect())).required();
    field(lang, &filled(sheet, view))
}

fn is_answered(sheet: &Sheet, question: &Question) -> bool {
    let typed = sheet.entered.get(&format!("answers.{}.value", question.code));
    typed.is_some_and(|value| !value.trim().is_empty()) || is_known(sheet, question)
}

/// Whether the house knows the answer itself: it counts the institutions that are noted.
fn is_known(sheet: &Sheet, question: &Question) -> bool {
    question.code == INSTITUTIONS && sheet.view.case().institutions_now() > 0
}

/// A field with what was typed and what is wrong with it.
fn filled(sheet: &Sheet, mut view: FieldView) -> FieldView {
    view.values = sheet.entered.all(&view.name);
    view.error = sheet.faults.iter().find(|(path, _)| *path == view.name).map(|(_, message)| message.clone());
    view
}

fn one(sheet: &Sheet, question: &Question) -> Markup {
    let lang = sheet.v.lang;
    let kind = match question.asked {
        Asked::Count => Kind::Number,
        Asked::YesNo => {
            let answer = |code: &str| Choice::new(code, text::code(lang, "answer", code));
            Kind::Radios(["yes", "no", "unknown"].map(answer).to_vec())
        }
    };
    let mut view = FieldView::new(format!("answers.{}.value", question.code), text::of(lang, &question.label), kind);
    view.unmarked = true;
    view.hint = question.hint.as_ref().map(|hint| text::of(lang, hint));
    html! {
        div class="repeat-row" data-known=[is_known(sheet, question).then_some("")] {
            (field(lang, &filled(sheet, view)))
            @if question.code == INSTITUTIONS { (counted(sheet)) }
            @if let Some(day) = taken_over(sheet.view, &question.code) {
                p class="subtle" { (t::screening_taken_over(lang, &words::date(lang, day))) }
            }
            (evidence(sheet, question))
        }
    }
}

/// The day of the last screening, where it has answered the question.
fn taken_over(view: &CaseView, code: &str) -> Option<jiff::civil::Date> {
    let last = view.case().screenings.last()?;
    let answer = last.record.answers.get(code).filter(|a| a.value != Fact::Unknown)?;
    Some(answer.on.unwrap_or(last.stamp.on))
}

/// Which institutions are counted, so that nobody has to count them (CASE-11).
fn counted(sheet: &Sheet) -> Markup {
    let (lang, number) = (sheet.v.lang, &sheet.view.case().number);
    let names = registered(sheet.v, sheet.view);
    html! {
        p {
            @if names.is_empty() { (t::screening_none_registered(lang)) }
            @else { (t::screening_counted(lang, i64::try_from(names.len()).unwrap_or(0), &names.join(", "))) }
            @if sheet.view.may("person.involve") {
                " " a href={ "/cases/" (number) "/do/person.involve?_return=/cases/" (number) "/screening?edit=1" } { (t::screening_register(lang)) }
            }
        }
    }
}

/// The institutions that deal with the person now, each with since when.
pub(super) fn registered(v: &Visitor, view: &CaseView) -> Vec<String> {
    let involved = &view.case().involved;
    let latest = |at: usize| !involved[at + 1..].iter().any(|later| later.institution == involved[at].institution);
    let now = involved.iter().enumerate().filter(|(at, i)| i.when == Involvement::Now && latest(*at));
    now.map(|(_, i)| {
        let name = text::institution(v.lang, v.model(), i.institution.as_str());
        match i.since {
            Some(day) => format!("{name} ({})", t::screening_since(v.lang, &words::date(v.lang, day))),
            None => name,
        }
    })
    .collect()
}

/// Where an answer is known from: open where a judgement wants its evidence, else folded away.
fn evidence(sheet: &Sheet, question: &Question) -> Markup {
    let lang = sheet.v.lang;
    let part = |part: &str, label: &str, kind| {
        let mut view = FieldView::new(format!("answers.{}.{part}", question.code), label, kind);
        view.unmarked = true;
        filled(sheet, view)
    };
    let label = if question.judged { t::screening_evidence(lang) } else { t::screening_source(lang) };
    let mut source = part("source", label, Kind::Text);
    source.hint =
        Some(if question.judged { t::screening_evidence_hint(lang) } else { t::screening_source_hint(lang) }.into());
    let on = part("on", t::screening_on(lang), Kind::Date);
    let open = question.judged || source.error.is_some() || on.error.is_some();
    let known: Vec<&str> =
        [&source, &on].iter().flat_map(|f| f.values.iter().map(String::as_str)).filter(|v| !v.is_empty()).collect();
    let fields = html! { (field(lang, &source)) (field(lang, &on)) };
    html! {
        @if open { (fields) }
        @else if known.is_empty() { (crate::ui::details(t::screening_add_source(lang), fields)) }
        @else { (crate::ui::details(&t::screening_known_source(lang, &known.join(", ")), fields)) }
    }
}
