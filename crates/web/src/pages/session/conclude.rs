//! What a session concludes on a case: written during the talk, then on to the next case (CASE-37).

use super::{act, name_of, read, steps};
use crate::form::{self, Around, Entered, Faults};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::{asked, read_input};
use crate::ui::form::{Choice, FieldView, Form, Kind, Repeat, RepeatRow, Submit, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::case::{CaseView, Envelope};
use app::session::{AgendaItem, SessionView};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::CaseCommand;
use domain::session::{Conclude, Next, SessionState};
use maud::{Markup, html};
use words::t;

const KIND: &str = "session.conclude";
/// Rows for tasks that stand there from the start.
const TASKS: usize = 2;

/// A case of a session, and what is known around it.
struct Talk {
    session: SessionView,
    view: CaseView,
    /// What each institution may learn of the case.
    shares: Markup,
}

async fn load(v: &Visitor, session: &str, case: &str) -> Result<Talk, Fail> {
    let app = &v.web.app;
    let session = app.session(&v.caller, session).await.or_page(v)?;
    let view = app.case(&v.caller, case).await.or_page(v)?;
    if !session.session.has_case(case) || !view.may(KIND) {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(v);
    }
    let shares = shares(v, case).await?;
    Ok(Talk { session, view, shares })
}

/// What the participants see of the case, by institution.
async fn shares(v: &Visitor, case: &str) -> Result<Markup, Fail> {
    let lang = v.lang;
    let matrix = v.web.app.sharing(&v.caller, case).await.or_page(v)?;
    let institutions: Vec<_> =
        matrix.first().map(|(_, row)| row.iter().map(|(i, _)| i.clone()).collect()).unwrap_or_default();
    let sees = |at: usize| crate::pages::sharing::by_consent(v, &matrix, at).join(", ");
    let body = html! {
        ul class="stack" {
            @for (at, institution) in institutions.iter().enumerate() {
                @let list = sees(at);
                li {
                    strong { (text::institution(lang, v.model(), institution.as_str())) } (words::sep(lang))
                    @if list.is_empty() { (t::session_sees_nothing(lang)) } @else { (list) }
                }
            }
        }
        p { a class="ds-link" href={ "/cases/" (case) "/sharing" } { (t::session_whole_matrix(lang)) } }
    };
    Ok(ui::panel("shares", t::session_participants_see(lang), html! {}, body))
}

pub(super) async fn show(v: Visitor, Path((session, case)): Path<(String, String)>) -> Result<Response, Fail> {
    let around = load(&v, &session, &case).await?;
    let item = around.session.agenda.iter().find(|i| i.number == case);
    if item.is_some_and(|i| steps::conclusion(&around.session, i).is_some()) {
        return Ok(Redirect::to(&format!("/sessions/{session}/minutes#case-{case}")).into_response());
    }
    let draft = v.web.app.draft(&v.caller, &draft_of(&session, &case)).await.or_page(&v)?;
    let entered = draft.map(|(text, _)| Entered::parse(&text).fields()).unwrap_or_default();
    Ok(shell::page(&v, page(&v, &around, &entered, &Vec::new())).into_response())
}

fn draft_of(session: &str, case: &str) -> String {
    format!("sessions/{session}/conclude/{case}")
}

/// The next case of the agenda that still wants its conclusion.
fn following<'a>(session: &'a SessionView, case: &str) -> Option<&'a AgendaItem> {
    let at = session.agenda.iter().position(|i| i.number == case).unwrap_or(0);
    let (before, after) = session.agenda.split_at(at);
    after.iter().chain(before).find(|i| i.number != case && steps::may_conclude(session, i))
}

fn page(v: &Visitor, around: &Talk, entered: &Entered, faults: &Faults) -> Page {
    let (lang, session) = (v.lang, &around.session.session);
    let case = around.view.case();
    let home = format!("/sessions/{}", session.number);
    let ready = session.state == SessionState::Held;
    let content = html! {
        (error_summary(lang, faults))
        @if ready {
            div class="cols cols-2-1" {
                section class="panel" aria-label=(act(v, KIND)) { (form_of(v, around, entered, faults)) }
                div {
                    (ui::panel("reminder", t::session_reminder(lang), html! {}, html! { p { (t::session_no_diagnosis(lang)) } }))
                    (around.shares)
                }
            }
        } @else {
            (ui::empty(t::session_not_held(lang), &text::code(lang, "session-state", session.state.code()), html! {}))
        }
    };
    let page = Page {
        title: t::session_conclude_title(lang, &case.person.full_name()),
        lead: Some(name_of(v, session)),
        back: Some(Link::new(t::session_back(lang), home)),
        failed: !faults.is_empty(),
        content,
        ..Page::default()
    };
    crate::pages::case::case_page(v, &around.view, "", page)
}

fn form_of(v: &Visitor, around: &Talk, entered: &Entered, faults: &Faults) -> Markup {
    let (lang, session) = (v.lang, &around.session);
    let (number, case) = (session.session.number.as_str(), around.view.case().number.as_str());
    let more = following(session, case).is_some();
    let stay = Submit { label: t::button_save(lang).into(), action: Some("stay".into()) };
    let form = Form {
        action: format!("/sessions/{number}/conclude/{case}"),
        version: Some(around.view.version.to_string()),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        autosave: Some(format!("/drafts/{}", draft_of(number, case))),
        submit: if more { t::session_save_next(lang).into() } else { act(v, KIND).into() },
        also: if more { vec![stay] } else { Vec::new() },
        draft: true,
        cancel: Some(Link::new(t::button_cancel(lang), format!("/sessions/{number}"))),
        ..Form::default()
    };
    ui::form(lang, &form, fields(v, around, entered, faults))
}

/// A field with what was typed and what is wrong with it.
fn filled(mut view: FieldView, entered: &Entered, faults: &Faults) -> FieldView {
    view.values = entered.all(&view.name);
    view.error = faults.iter().find(|(p, _)| *p == view.name).map(|(_, m)| m.clone());
    view
}

fn fields(v: &Visitor, around: &Talk, entered: &Entered, faults: &Faults) -> Markup {
    let lang = v.lang;
    let next = Next::ALL.iter().map(|n| Choice::new(n.code(), text::code(lang, "next", n.code()))).collect();
    let finding = FieldView::new("finding", t::session_finding(lang), Kind::Long { rows: 6 })
        .required()
        .hint(t::session_finding_hint(lang));
    let next = FieldView::new("next", t::session_next(lang), Kind::Radios(next)).required();
    let other = FieldView::new("disagreement", t::session_disagreement(lang), Kind::Long { rows: 3 })
        .hint(t::session_disagreement_hint(lang));
    let binding = FieldView::new("binding", t::session_binding(lang), Kind::Check).hint(t::session_binding_hint(lang));
    html! {
        (ui::field(lang, &filled(finding, entered, faults)))
        (tasks(v, around, entered, faults))
        (ui::field(lang, &filled(next, entered, faults)))
        (ui::field(lang, &filled(other, entered, faults)))
        (ui::field(lang, &filled(binding, entered, faults)))
    }
}

fn tasks(v: &Visitor, around: &Talk, entered: &Entered, faults: &Faults) -> Markup {
    let lang = v.lang;
    let known = Around {
        lang,
        today: v.today(),
        model: v.model(),
        case: Some(&around.view),
        session: Some(&around.session),
        people: &[],
        cases: &[],
        loads: &[],
        asked: None,
        offered: &[],
    };
    let owners = known.open(KIND, "owner");
    let typed = entered.keys_under("tasks").iter().filter_map(|k| k.parse::<usize>().ok()).max().map_or(0, |n| n + 1);
    let row = |i: usize| {
        let at = |part: &str| format!("tasks.{i}.{part}");
        let what = FieldView { unmarked: true, ..FieldView::new(at("what"), t::session_task_what(lang), Kind::Text) };
        let owner = Kind::Select(owners.clone());
        let owner = FieldView { unmarked: true, ..FieldView::new(at("owner"), t::agreed_owner(lang), owner) };
        let due = FieldView { unmarked: true, ..FieldView::new(at("due"), t::agreed_until(lang), Kind::Date) };
        let body = html! {
            (ui::field(lang, &filled(what, entered, faults)))
            (ui::field(lang, &filled(owner, entered, faults)))
            (ui::field(lang, &filled(due, entered, faults)))
        };
        RepeatRow { heading: t::session_task_n(lang, i as i64 + 1), body }
    };
    let repeat = Repeat {
        name: "tasks".into(),
        legend: t::plan_tasks(lang).into(),
        hint: Some(t::session_tasks_hint(lang).into()),
        rows: (0..typed.clamp(TASKS, 30)).map(row).collect(),
        item: t::plan_task(lang).into(),
        can_add: true,
        ..Repeat::default()
    };
    ui::repeat(lang, &repeat)
}

pub(super) async fn send(
    v: Visitor,
    Path((session, case)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let mut entered = read_input(&v, request).await?.entered;
    let draft = draft_of(&session, &case);
    if let Some(page) = asked(&v, &case, &draft, &entered).await? {
        return Ok(page);
    }
    let around = load(&v, &session, &case).await?;
    if entered.get("_add") == Some("tasks") {
        let rows = entered.keys_under("tasks").len().max(TASKS);
        entered.0.push((format!("tasks.{rows}.what"), String::new()));
        return Ok(shell::page(&v, page(&v, &around, &entered, &Vec::new())).into_response());
    }
    if entered.get("_do") == Some("draft") {
        v.web.app.save_draft(&v.caller, &draft, &entered.fields().encode()).await.or_page(&v)?;
        return Ok(Redirect::to(&format!("/sessions/{session}?done=draft")).into_response());
    }
    match carry_out(&v, &session, &case, &entered).await {
        Ok(()) => {
            v.web.app.drop_draft(&v.caller, &draft).await.or_page(&v)?;
            Ok(Redirect::to(&after(&around, &entered)).into_response())
        }
        Err(Wrong::Faults(faults)) => {
            let page = page(&v, &around, &entered, &faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response())
        }
        Err(Wrong::Other(error)) => Err(error).or_page(&v),
    }
}

/// On to the next case, unless one wants to stay or there is none.
fn after(around: &Talk, entered: &Entered) -> String {
    let (number, case) = (around.session.session.number.as_str(), around.view.case().number.as_str());
    let next = following(&around.session, case).filter(|_| entered.get("_do") != Some("stay"));
    let to =
        next.map_or_else(|| format!("/sessions/{number}"), |i| format!("/sessions/{number}/conclude/{}", i.number));
    format!("{to}?done=session.concluded")
}

enum Wrong {
    Faults(Faults),
    Other(AppError),
}

async fn carry_out(v: &Visitor, session: &str, case: &str, entered: &Entered) -> Result<(), Wrong> {
    let mut fields = entered.fields();
    fields.set("session", session);
    let schema = form::schema(KIND).unwrap_or_default();
    let conclude: Conclude = read(v, fields.to_json(&schema, v.today())).map_err(Wrong::Faults)?;
    let envelope = Envelope {
        version: entered.get("_version").and_then(|n| n.parse().ok()),
        request: entered.get("_request").map(str::to_string),
    };
    match v.web.app.act(&v.caller, case, &envelope, CaseCommand::Conclude(conclude)).await {
        Ok(_) => Ok(()),
        Err(AppError::Refused(r)) if r.code != domain::Refused::ReasonRequired => {
            let (path, message) = form::of_refusal(v.lang, v.model(), &r);
            let shown = ["finding", "next", "tasks", "disagreement", "binding"];
            let known = shown.contains(&path.split('.').next().unwrap_or_default());
            Err(Wrong::Faults(vec![(if known { path } else { String::new() }, message)]))
        }
        Err(other) => Err(Wrong::Other(other)),
    }
}
