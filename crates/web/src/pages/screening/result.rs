//! Takes the answers, shows what follows from them, and records the decision. Whatever is missing, nothing typed is lost:
//! each step keeps the draft.

use super::{Sheet, draft_name, home, may_record, page, proposal};
use crate::form::{self, Entered, Faults};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::{asked, read_input};
use crate::shell;
use app::AppError;
use app::case::{CaseView, Envelope};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::model::Degree;
use domain::screening::{Answer, Occasion, Record};
use domain::{CaseCommand, Prose, Refused};
use std::collections::BTreeMap;
use words::t;

type Answers = BTreeMap<String, Answer>;

pub(super) async fn take(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    if let Some(page) = asked(&v, &number, &format!("cases/{number}/screening"), &entered).await? {
        return Ok(page);
    }
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    if !may_record(&view) {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let none = Vec::new();
    let sheet = Sheet { v: &v, view: &view, entered: &entered, faults: &none };
    match entered.get("_do") {
        Some("draft") => {
            keep(&sheet).await?;
            Ok(Redirect::to("/work?done=draft").into_response())
        }
        Some("edit") => leave(&sheet, "questions".into()).await,
        Some(other) if other.starts_with("clarify:") => {
            let code = other.trim_start_matches("clarify:");
            leave(&sheet, crate::ui::form::id(&format!("answers.{code}.value"))).await
        }
        _ if entered.get("_step") == Some("decide") => decide(&sheet).await,
        _ => preview(&sheet).await,
    }
}

async fn keep(sheet: &Sheet<'_>) -> Result<(), Fail> {
    let fields = sheet.entered.fields().encode();
    sheet.v.web.app.save_draft(&sheet.v.caller, &draft_name(sheet.view), &fields).await.or_page(sheet.v)
}

/// Back to the form with everything that was typed.
async fn leave(sheet: &Sheet<'_>, anchor: String) -> Result<Response, Fail> {
    keep(sheet).await?;
    Ok(Redirect::to(&format!("{}?edit=1#{anchor}", home(sheet.view))).into_response())
}

async fn preview(sheet: &Sheet<'_>) -> Result<Response, Fail> {
    match answers(sheet.v, sheet.entered) {
        Ok((_, answers)) => result(sheet, &answers, StatusCode::OK).await,
        Err(faults) => Ok(again(sheet, &faults)),
    }
}

/// The result page; the form again where the answers do not stand.
async fn result(sheet: &Sheet<'_>, answers: &Answers, status: StatusCode) -> Result<Response, Fail> {
    let (v, number) = (sheet.v, sheet.view.case().number.as_str());
    match v.web.app.preview_screening(&v.caller, number, answers).await {
        Ok(preview) => {
            keep(sheet).await?;
            let request = sheet.entered.get("_request").map_or_else(app::request_name, str::to_string);
            let page = proposal::page(sheet, &preview, answers, &request);
            Ok((status, shell::page(v, page)).into_response())
        }
        Err(AppError::Refused(refusal)) if refusal.code != Refused::ReasonRequired => {
            Ok(again(sheet, &vec![form::of_refusal(v.lang, v.model(), &refusal)]))
        }
        Err(other) => Err(other).or_page(v),
    }
}

fn again(sheet: &Sheet, faults: &Faults) -> Response {
    let sheet = Sheet { faults, ..*sheet };
    (StatusCode::UNPROCESSABLE_ENTITY, shell::page(sheet.v, page(&sheet, true))).into_response()
}

async fn decide(sheet: &Sheet<'_>) -> Result<Response, Fail> {
    let (v, view) = (sheet.v, sheet.view);
    let (occasion, answers) = match answers(v, sheet.entered) {
        Ok(read) => read,
        Err(faults) => return Ok(again(sheet, &faults)),
    };
    let faults = match decision(v, sheet.entered) {
        Ok((decision, reason)) => {
            let record = Record { occasion, answers: answers.clone(), decision, reason };
            match record_it(v, view, sheet.entered, record).await? {
                Ok(to) => return Ok(Redirect::to(&to).into_response()),
                Err(faults) => faults,
            }
        }
        Err(faults) => faults,
    };
    let failed = Sheet { faults: &faults, ..*sheet };
    result(&failed, &answers, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Carries the command out; where it is refused, what is wrong.
async fn record_it(
    v: &Visitor,
    view: &CaseView,
    entered: &Entered,
    record: Record,
) -> Result<Result<String, Faults>, Fail> {
    let envelope = Envelope {
        version: entered.get("_version").and_then(|n| n.parse().ok()),
        request: entered.get("_request").map(str::to_string),
    };
    let command = CaseCommand::RecordScreening(record);
    match v.web.app.act(&v.caller, view.case().number.as_str(), &envelope, command).await {
        Ok(done) => {
            v.web.app.drop_draft(&v.caller, &draft_name(view)).await.or_page(v)?;
            let merged = if done.merged { "&merged=1" } else { "" };
            Ok(Ok(format!("{}?done=screening.recorded{merged}", home(view))))
        }
        Err(AppError::Refused(refusal)) if refusal.code != Refused::ReasonRequired => {
            Ok(Err(vec![form::of_refusal(v.lang, v.model(), &refusal)]))
        }
        Err(other) => Err(other).or_page(v),
    }
}

/// Occasion and answers as they were typed; every fault at its field.
fn answers(v: &Visitor, entered: &Entered) -> Result<(Occasion, Answers), Faults> {
    let mut faults = Vec::new();
    let occasion = entered.get("occasion").and_then(Occasion::from_code);
    if occasion.is_none() {
        faults.push(("occasion".to_string(), t::error_choose(v.lang).to_string()));
    }
    let schema = form::schema("screening.record").unwrap_or_default();
    let json = entered.to_json(&schema, v.today());
    let typed = json.get("answers").and_then(serde_json::Value::as_object).cloned().unwrap_or_default();
    let mut answers = Answers::new();
    // A question that was left open is not asked yet; a source without an answer waits in the draft.
    for (code, answer) in typed.into_iter().filter(|(_, a)| a.get("value").is_some()) {
        match serde_path_to_error::deserialize::<_, Answer>(answer) {
            Ok(answer) => {
                answers.insert(code, answer);
            }
            Err(error) => {
                let (path, message) = form::of_reading(v.lang, &error.path().to_string(), &error.inner().to_string());
                faults.push((format!("answers.{code}.{}", if path.is_empty() { "value" } else { &path }), message));
            }
        }
    }
    match occasion {
        Some(occasion) if faults.is_empty() => Ok((occasion, answers)),
        _ => Err(faults),
    }
}

fn decision(v: &Visitor, entered: &Entered) -> Result<(Degree, Option<Prose>), Faults> {
    let mut faults = Vec::new();
    let chosen = entered.get("decision").and_then(Degree::from_code);
    if chosen.is_none() {
        faults.push(("decision".to_string(), t::error_choose(v.lang).to_string()));
    }
    let typed = entered.get("reason").map(str::trim).filter(|r| !r.is_empty());
    let reason = typed.map(Prose::new).transpose();
    match (chosen, reason) {
        (Some(degree), Ok(reason)) => Ok((degree, reason)),
        (_, Err(invalid)) => {
            faults.push(form::of_reading(v.lang, "reason", &invalid.to_string()));
            Err(faults)
        }
        _ => Err(faults),
    }
}
