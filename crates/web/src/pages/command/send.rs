//! Takes a form: reads it, checks it, carries it out.

use super::show::{again, facts, load_case, load_session, no_faults, own_page};
use super::{CHECKED, Showing, Subject, conflict, read_input};
use crate::form::{self, Entered, Faults};
use crate::http::{Fail, OrPage, Path, Visitor, not_stored};
use crate::ui::form::{Form, WITHOUT};
use crate::ui::page::Page;
use crate::ui::parts::{Confirm, Link};
use crate::{shell, text};
use app::case::{CaseView, Done, Envelope};
use app::{AppError, Stale};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::announcement::WayIn;
use domain::session::SessionCommand;
use domain::{CaseCommand, Refused};
use maud::{Markup, html};
use serde_json::Value;
use words::t;

pub(super) async fn case_form(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    if let Some(to) = own_page(&number, &kind) {
        return Ok(Redirect::to(&to).into_response());
    }
    let input = read_input(&v, request).await?;
    if form::schema(&kind).is_some() {
        let draft = format!("cases/{number}/do/{kind}");
        if let Some(page) = super::draft::asked(&v, &number, &draft, &input.entered).await? {
            return Ok(page);
        }
    }
    let subject = load_case(&v, &number, &kind).await?;
    take(&v, &subject, input).await
}

pub(super) async fn session_form(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    let subject = load_session(&v, &number, &kind).await?;
    take(&v, &subject, input).await
}

async fn take(v: &Visitor, subject: &Subject, input: super::Input) -> Result<Response, Fail> {
    let mut entered = input.entered;
    let faults = take_files(v, subject, &mut entered, input.files).await?;
    let undecided = conflict::decide(v, subject, &mut entered);
    let showing = |faults: &Faults, entered: &Entered| -> Response {
        let request = entered.get("_request").map_or_else(app::request_name, str::to_string);
        let version = entered.get("_version").and_then(|n| n.parse().ok()).unwrap_or(subject.version());
        again(v, &Showing { subject, entered, faults, request, version })
    };
    if let Some(group) = entered.get("_add").map(str::to_string) {
        let rows = entered.keys_under(&group).len().max(3);
        entered.0.push((format!("{group}.{rows}._"), String::new()));
        return Ok(showing(&no_faults(), &entered));
    }
    if let Some(met) = undecided {
        return conflict::again(v, subject, &entered, &met).await;
    }
    match entered.last("_do") {
        Some("draft") => {
            let text = entered.fields().encode();
            v.web.app.save_draft(&v.caller, &subject.draft(), &text).await.or_page(v)?;
            return Ok(Redirect::to("/work?done=draft").into_response());
        }
        Some("change") => return Ok(showing(&no_faults(), &entered)),
        _ => {}
    }
    if !faults.is_empty() {
        return Ok(showing(&faults, &entered));
    }
    match carry_out(v, subject, &entered).await {
        Ok(Carried::Done(done)) => {
            v.web.app.drop_draft(&v.caller, &subject.draft()).await.or_page(v)?;
            Ok(Redirect::to(&answer(v, subject, &entered, &done)).into_response())
        }
        Ok(Carried::Check) => Ok(check(v, subject, &entered).await?),
        Err(Trouble::Faults(faults)) => Ok(showing(&faults, &entered)),
        Err(Trouble::Stale(stale)) => conflict::first(v, subject, &entered, &stale).await,
        // What was typed stands on the page again: it is all there is of it.
        Err(Trouble::Other(error)) => match not_stored(v.lang, &error) {
            Some(words) => {
                let mut response = showing(&vec![(String::new(), words.to_string())], &entered);
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
                Ok(response)
            }
            None => Err(error).or_page(v),
        },
    }
}

/// Takes the files that were handed in, each in the place of the one kept from an earlier try; what is wrong with them.
async fn take_files(
    v: &Visitor,
    subject: &Subject,
    entered: &mut Entered,
    files: Vec<(String, String, Vec<u8>)>,
) -> Result<Faults, Fail> {
    for field in entered.all(WITHOUT) {
        entered.0.retain(|(n, _)| *n != field);
    }
    let mut faults = no_faults();
    for (field, name, bytes) in files {
        match v.web.app.take_file(&v.caller, &number_of(subject), &name, &bytes).await {
            Ok(file) => entered.set(&field, serde_json::to_string(&file).unwrap_or_default()),
            Err(AppError::File(error)) => {
                let words = words::lookup(v.lang, &format!("invalid-{}", error.code()));
                faults.push((field, words.unwrap_or(t::invalid_value(v.lang)).to_string()));
            }
            Err(other) => return Err(other).or_page(v),
        }
    }
    Ok(faults)
}

fn number_of(subject: &Subject) -> String {
    subject.case.as_ref().map(|c| c.case().number.to_string()).unwrap_or_default()
}

/// What came of carrying out.
enum Carried {
    Done(Done),
    /// It wants to be checked first.
    Check,
}

enum Trouble {
    Faults(Faults),
    Stale(Box<Stale>),
    Other(AppError),
}

async fn carry_out(v: &Visitor, subject: &Subject, entered: &Entered) -> Result<Carried, Trouble> {
    let schema = form::schema(&subject.kind).unwrap_or_default();
    let json = entered.to_json(&schema, v.today());
    let missing = form::missing(v.lang, &schema, &json);
    if !missing.is_empty() {
        return Err(Trouble::Faults(missing.into_iter().map(|fault| at_a_field(&schema, fault)).collect()));
    }
    let envelope = Envelope {
        version: entered.get("_version").and_then(|n| n.parse().ok()),
        request: entered.get("_request").map(str::to_string),
    };
    let confirmed = entered.last("_do") == Some("confirmed");
    let asks = CHECKED.contains(&subject.kind.as_str()) && !confirmed;
    let result = match (&subject.case, &subject.session) {
        (Some(view), _) => {
            let command = read_case(v, &subject.kind, json)?;
            if asks {
                v.web.app.try_out(&v.caller, view.case().number.as_str(), command).await.map(|()| None)
            } else {
                v.web.app.act(&v.caller, view.case().number.as_str(), &envelope, command).await.map(Some)
            }
        }
        (_, Some(view)) => {
            let command = read_session(v, &subject.kind, json)?;
            if asks {
                Ok(None)
            } else {
                v.web.app.act_on_session(&v.caller, view.session.number.as_str(), &envelope, command).await.map(Some)
            }
        }
        _ => Err(AppError::NotFound),
    };
    match result {
        Ok(Some(done)) => Ok(Carried::Done(done)),
        Ok(None) => Ok(Carried::Check),
        // The day has ended meanwhile, and with it the reason that was given.
        Err(AppError::Refused(r)) if r.code != Refused::ReasonRequired => {
            let fault = form::of_refusal(v.lang, v.model(), &r);
            Err(Trouble::Faults(vec![at_a_field(&schema, fault)]))
        }
        Err(AppError::Stale(stale)) => Err(Trouble::Stale(stale)),
        Err(other) => Err(Trouble::Other(other)),
    }
}

/// A message whose field is not on the form stands above it.
fn at_a_field(schema: &Value, (path, message): (String, String)) -> (String, String) {
    let first = path.split('.').next().unwrap_or_default();
    let known = form::Fields::of(schema).get(first);
    match known {
        Some(form::Shape::DateTime) => (format!("{path}:date"), message),
        Some(_) => (path, message),
        None => (String::new(), message),
    }
}

fn read_case(v: &Visitor, kind: &str, json: Value) -> Result<CaseCommand, Trouble> {
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    match CaseCommand::read(kind, reader) {
        Some(Ok(command)) => Ok(command),
        Some(Err(error)) => {
            let path = track.path().to_string();
            Err(Trouble::Faults(vec![faults_at(v, kind, &path, &error.to_string())]))
        }
        None => Err(Trouble::Other(AppError::NotFound)),
    }
}

fn read_session(v: &Visitor, kind: &str, json: Value) -> Result<SessionCommand, Trouble> {
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    match SessionCommand::read(kind, reader) {
        Some(Ok(command)) => Ok(command),
        Some(Err(error)) => {
            let path = track.path().to_string();
            Err(Trouble::Faults(vec![faults_at(v, kind, &path, &error.to_string())]))
        }
        None => Err(Trouble::Other(AppError::NotFound)),
    }
}

fn faults_at(v: &Visitor, kind: &str, path: &str, message: &str) -> (String, String) {
    let schema = form::schema(kind).unwrap_or_default();
    at_a_field(&schema, form::of_reading(v.lang, &path.replace('[', ".").replace(']', ""), message))
}

fn answer(v: &Visitor, subject: &Subject, entered: &Entered, done: &Done) -> String {
    let kind = done.events.first().map_or(subject.kind.as_str(), String::as_str);
    let mut told = vec![("done", kind.to_string())];
    if done.merged {
        told.push(("merged", "1".into()));
    }
    if done.undo.is_some() {
        told.push(("undo", format!("{}.{}", done.number, done.version)));
    }
    shell::told::with(&subject.after(v, entered), &told)
}

/// The page that asks once more: what, whom, with which effect.
async fn check(v: &Visitor, subject: &Subject, entered: &Entered) -> Result<Response, Fail> {
    let lang = v.lang;
    let title = text::kind(lang, "act", &subject.kind).unwrap_or_default().to_string();
    let request = entered.get("_request").unwrap_or_default().to_string();
    let showing = Showing { subject, entered, faults: &no_faults(), request, version: subject.version() };
    let query = v.query.encode();
    let action = if query.is_empty() { subject.address() } else { format!("{}?{query}", subject.address()) };
    let confirm = Confirm {
        facts: facts(v, &showing),
        effects: effects(v, subject, entered).await,
        // What can be taken back or decided anew is not called final.
        last: !matches!(subject.kind.as_str(), "consent.give" | "consent.refuse" | "triage.decide"),
        fields: html! {
            @for (name, value) in &entered.fields().0 { input type="hidden" name=(name) value=(value); }
            @if let Some(to) = entered.get("_return") { input type="hidden" name="_return" value=(to); }
            input type="hidden" name="_do" value="confirmed";
        },
        form: Form {
            action,
            version: entered.get("_version").map(str::to_string),
            request: entered.get("_request").map(str::to_string),
            submit: title.clone(),
            also: vec![crate::ui::form::Submit { label: t::button_change(lang).into(), action: Some("change".into()) }],
            cancel: Some(Link::new(t::button_cancel(lang), subject.after(v, entered))),
            ..Form::default()
        },
    };
    let page = Page {
        title: t::check_title(lang, &title),
        content: crate::ui::parts::confirm(lang, &confirm),
        ..Page::default()
    };
    let page = match &subject.case {
        Some(view) => crate::pages::case::case_page(v, view, subject.tab(), page),
        None => page,
    };
    Ok(shell::page(v, page).into_response())
}

/// What a withdrawal ends, in words (CASE-21); other acts say what follows in their own sentence.
async fn effects(v: &Visitor, subject: &Subject, entered: &Entered) -> Vec<String> {
    let lang = v.lang;
    let said = text::kind(lang, "act", &format!("{}-lead", subject.kind)).map(str::to_string);
    let mut effects: Vec<String> = said.into_iter().collect();
    let (Some(view), "consent.withdraw") = (&subject.case, subject.kind.as_str()) else { return effects };
    let schema = form::schema("consent.withdraw").unwrap_or_default();
    let json = entered.to_json(&schema, v.today());
    let Ok(withdraw) = serde_json::from_value(json) else { return effects };
    let number = view.case().number.as_str();
    let Ok(found) = v.web.app.preview_withdrawal(&v.caller, number, &withdraw).await else { return effects };
    effects.extend(crate::pages::consent::withdrawal_in_words(v, view, &found));
    effects
}

/// What stands beside a form so that one knows what one signs or answers.
pub(super) fn context(v: &Visitor, subject: &Subject) -> Markup {
    let Some(view) = &subject.case else { return html! {} };
    match subject.kind.as_str() {
        "contract.sign" => clauses(v, view),
        "transfer.start" | "transfer.confirm" | "transfer.decline" | "transfer.take-back" => {
            crate::pages::transfer::context(v, view, subject.kind.as_str())
        }
        kind if kind.starts_with("procedure.") => crate::pages::procedure::context(v, view, kind),
        "plan.solve-contradiction" => crate::pages::plan::contradiction(v, view),
        "triage.decide" => asked_for(v, view),
        _ => html! {},
    }
}

/// By which way the case came in, before it is decided on (CASE-25).
fn asked_for(v: &Visitor, view: &CaseView) -> Markup {
    let Some(announcement) = &view.case().announcement else { return html! {} };
    let way = announcement.announce.way_in;
    html! {
        p { strong { (text::code(v.lang, "way-in", way.code())) } }
        @if way == WayIn::AdviceOnly { p class="subtle" { (t::triage_advice_only(v.lang)) } }
    }
}

/// The clauses that are signed.
fn clauses(v: &Visitor, view: &CaseView) -> Markup {
    let clauses = view.case().contract.current().map_or(&[][..], |c| &c.clauses);
    html! {
        ol class="stack" {
            @for clause in clauses {
                li {
                    strong { (clause.text.goal) } " – " (clause.text.measure) " · "
                    (text::owner(v.lang, v.model(), clause.text.owner.as_str())) " · " (words::date(v.lang, clause.text.due))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reads(kind: &str, json: Value) -> Result<CaseCommand, String> {
        let mut track = serde_path_to_error::Track::new();
        let reader = serde_path_to_error::Deserializer::new(json, &mut track);
        let read = CaseCommand::read(kind, reader).expect("the kind exists");
        read.map_err(|e| format!("{} {e}", track.path()))
    }

    #[test]
    fn results_by_the_number_of_the_goal_are_read() {
        let read = reads("closure.close", json!({ "outcome": "job", "results": { "1": "reached" } }));
        assert!(matches!(read, Ok(CaseCommand::Close(c)) if c.results.len() == 1));
    }

    #[test]
    fn a_fault_is_reported_at_the_path_of_its_field() {
        let clause = json!({ "goal": "a", "measure": "b", "owner": "person", "due": "2026-02-30" });
        let fault = reads("contract.draft", json!({ "clauses": [clause] })).unwrap_err();
        assert!(fault.starts_with("clauses[0].due "), "{fault}");
        let fault = reads("person.correct", json!({ "person": { "family_name": "Παπα" } })).unwrap_err();
        assert!(fault.starts_with("person.family_name invalid:name-letters"), "{fault}");
    }
}
