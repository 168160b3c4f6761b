//! Shows a form.

use super::{CHECKED, Showing, Subject, hidden, stored};
use crate::form::{self, Entered, Faults, Shown};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::work::aside::moment;
use crate::ui::form::{Form, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::{shell, text};
use app::AppError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::model::Role;
use maud::{Markup, html};
use words::t;

pub(super) async fn case_form(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    if let Some(to) = own_page(&number, &kind) {
        return Ok(Redirect::to(&to).into_response());
    }
    // The checklist follows from the kind of transfer, which is chosen first.
    if kind == "transfer.start" && v.query.get("kind").is_none() {
        return Ok(Redirect::to(&begun(&v, &number).await?).into_response());
    }
    // So does what is asked at the beginning of a procedure.
    if kind == "procedure.start" && v.query.get("kind").is_none() {
        return Ok(Redirect::to(&format!("/cases/{number}/plan#procedures")).into_response());
    }
    let subject = load_case(&v, &number, &kind).await?;
    first(&v, &subject).await
}

pub(super) async fn session_form(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let subject = load_session(&v, &number, &kind).await?;
    first(&v, &subject).await
}

/// The page of an act that is more than its command: a file is opened again by opening the one that follows it.
/// The addressee of a request for information answers it on the page of the request.
pub(super) fn own_page(number: &str, kind: &str) -> Option<String> {
    match kind {
        "closure.reopen" => Some(format!("/cases/{number}/closure#again")),
        "inquiry.answer" | "inquiry.refuse" | "inquiry.confirm-informed" => Some("/requests".into()),
        _ => None,
    }
}

/// Loads what a form about a case needs; not found where there is no such form or no such right.
pub(super) async fn load_case(v: &Visitor, number: &str, kind: &str) -> Result<Subject, Fail> {
    let app = &v.web.app;
    let view = app.case(&v.caller, number).await.or_page(v)?;
    if form::schema(kind).is_none() || !view.may(kind) {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(v);
    }
    let region = view.case().route.as_ref().map(|r| r.region.to_string());
    let (people, loads) = match kind {
        "lead.propose" | "lead.hand-over" | "lead.form-tandem" => {
            (app.pool(region.as_deref()).await.or_page(v)?, app.loads().await.or_page(v)?)
        }
        _ => (Vec::new(), Vec::new()),
    };
    let offered = crate::pages::procedure::offered(v, &view, kind).await.or_page(v)?;
    Ok(Subject { kind: kind.into(), case: Some(view), session: None, people, cases: Vec::new(), loads, offered })
}

/// Loads what a form about a session needs.
pub(super) async fn load_session(v: &Visitor, number: &str, kind: &str) -> Result<Subject, Fail> {
    let app = &v.web.app;
    let view = app.session(&v.caller, number).await.or_page(v)?;
    let known = kind.starts_with("session.") && form::schema(kind).is_some();
    if !known || !(view.organises || kind == "session.reply") {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(v);
    }
    let (mut people, mut cases) = (Vec::new(), Vec::new());
    if kind == "session.invite" {
        let all = app.people(&Default::default()).await.or_page(v)?;
        let invited =
            |k: &app::Known| matches!(k.seat.role, Role::Respondent | Role::FrontLine | Role::CantonalOfficer);
        people = all.into_iter().filter(invited).collect();
    }
    if kind == "session.add-case" {
        let filter = store_filter();
        let listing = app.cases(&v.caller, &filter).await.or_page(v)?;
        let waits = |l: &app::case::Listed| {
            !view.session.has_case(&l.row.number)
                && l.row.announced_on.is_some()
                && l.row.triage.as_deref() != Some("refused")
        };
        cases = listing.rows.into_iter().filter(waits).collect();
    }
    let (loads, offered) = (Vec::new(), Vec::new());
    Ok(Subject { kind: kind.into(), case: None, session: Some(view), people, cases, loads, offered })
}

/// Open cases, the most urgent first.
fn store_filter() -> app::CaseFilter {
    app::CaseFilter { state: Some("open".into()), sort: "due".into(), limit: 200, ..Default::default() }
}

/// Where a transfer goes on: at the form of the kind that was begun, else where one chooses.
async fn begun(v: &Visitor, number: &str) -> Result<String, Fail> {
    let form = format!("cases/{number}/do/transfer.start");
    let draft = v.web.app.draft(&v.caller, &form).await.or_page(v)?;
    let kind = draft.and_then(|(text, _)| Entered::parse(&text).get("kind").map(str::to_string));
    let kind = kind.filter(|k| v.model().transfer.iter().any(|t| t.code == *k));
    Ok(kind.map_or_else(|| format!("/cases/{number}/plan#transfers"), |k| format!("/{form}?kind={k}")))
}

/// The form as it is first shown: with a draft where there is one.
async fn first(v: &Visitor, subject: &Subject) -> Result<Response, Fail> {
    let draft = v.web.app.draft(&v.caller, &subject.draft()).await.or_page(v)?;
    let draft = draft.filter(|(text, _)| is_of(v, &Entered::parse(text)));
    let base = stored(&subject.kind, subject.case.as_ref(), &v.query, v.today());
    let mut entered = match &draft {
        Some((text, _)) => Entered::parse(text).fields(),
        None => base,
    };
    super::guide::fill(v, &subject.kind, &mut entered);
    let showing = Showing {
        subject,
        entered: &entered,
        faults: &Vec::new(),
        request: app::request_name(),
        version: subject.version(),
    };
    let drafted = draft.map(|(_, at)| at);
    let mut page = page(v, &showing, drafted);
    page.alerts.extend(others(v, subject).await?);
    Ok(shell::page(v, page).into_response())
}

/// Says who else is filling the form in just now. A working note is nobody else's business.
async fn others(v: &Visitor, subject: &Subject) -> Result<Option<Alert>, Fail> {
    if subject.kind == "follow-up.note" || CHECKED.contains(&subject.kind.as_str()) {
        return Ok(None);
    }
    let others = v.web.app.others_at(&v.caller, &subject.draft()).await.or_page(v)?;
    let lang = v.lang;
    let one = |(name, at): &(Option<String>, i64)| {
        let who = name.as_deref().unwrap_or(t::draft_other_somebody(lang));
        t::draft_other(lang, &moment(v, *at), who)
    };
    let alert = |lines: Vec<String>| Alert {
        tone: Tone::Warning,
        title: t::draft_others(lang).to_string(),
        body: html! { ul { @for line in &lines { li { (line) } } } },
        ..Alert::default()
    };
    Ok((!others.is_empty()).then(|| alert(others.iter().map(one).collect())))
}

/// Whether a draft is of what the address asks for: one of another request, or of another kind of transfer, is not.
fn is_of(v: &Visitor, draft: &Entered) -> bool {
    let preset = v.query.0.iter().filter(|(name, _)| !name.starts_with('_') && !shell::told::is(name));
    preset.into_iter().all(|(name, value)| draft.get(name).is_none_or(|drafted| drafted == value))
}

/// The form again, with what is wrong beside each field and nothing typed lost.
pub(super) fn again(v: &Visitor, showing: &Showing) -> Response {
    let status = if showing.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, shell::page(v, page(v, showing, None))).into_response()
}

fn page(v: &Visitor, showing: &Showing, drafted: Option<i64>) -> Page {
    let (lang, subject) = (v.lang, showing.subject);
    let title = text::kind(lang, "act", &subject.kind).unwrap_or(&subject.kind).to_string();
    let lead = text::kind(lang, "act", &format!("{}-lead", subject.kind)).map(str::to_string);
    let mut alerts = Vec::new();
    if let Some(at) = drafted {
        alerts.push(draft_alert(v, subject, at));
    }
    let page = Page {
        title,
        lead,
        failed: !showing.faults.is_empty(),
        back: Some(Link::new(t::button_back(lang), subject.after(v, showing.entered))),
        alerts,
        content: html! {
            (error_summary(lang, showing.faults))
            (super::send::context(v, subject))
            (super::guide::offer(v, subject))
            (form_of(v, showing))
        },
        ..Page::default()
    };
    match &subject.case {
        Some(view) => case_page(v, view, subject.tab(), page),
        None => page,
    }
}

fn draft_alert(v: &Visitor, subject: &Subject, at: i64) -> Alert {
    let lang = v.lang;
    let action = format!("/drafts/{}", subject.draft());
    let when = jiff::Timestamp::from_millisecond(at).map(|at| at.to_zoned(app::zone()));
    let when = when.map(|z| words::when(lang, z.date(), Some(z.time()))).unwrap_or_default();
    Alert {
        tone: Tone::Info,
        title: t::draft_found(lang, &when),
        body: crate::ui::post_button(
            crate::ui::parts::Look::Second,
            t::draft_drop(lang),
            &action,
            &[("_return", subject.address().as_str())],
        ),
        undo: None,
        dismiss: None,
        focus: false,
    }
}

fn form_of(v: &Visitor, showing: &Showing) -> Markup {
    let (lang, subject) = (v.lang, showing.subject);
    let schema = form::schema(&subject.kind).unwrap_or_default();
    let given = Entered(v.query.0.iter().filter(|(n, _)| !shell::told::is(n)).cloned().collect());
    let mut hidden = hidden(&given, &subject.kind);
    hidden.extend(crate::pages::procedure::irrelevant(v, subject.case.as_ref(), &subject.kind));
    let shown = Shown { kind: &subject.kind, entered: showing.entered, faults: showing.faults, hidden: &hidden };
    let query = given.encode();
    let action = if query.is_empty() { subject.address() } else { format!("{}?{query}", subject.address()) };
    let checked = CHECKED.contains(&subject.kind.as_str());
    let label = text::kind(lang, "act", &subject.kind).unwrap_or(t::button_save(lang));
    let form = Form {
        action,
        version: Some(showing.version.to_string()),
        request: Some(showing.request.clone()),
        multipart: has_file(&schema),
        autosave: (!checked).then(|| format!("/drafts/{}", subject.draft())),
        submit: if checked { t::button_continue(lang).to_string() } else { label.to_string() },
        draft: !checked && asks(&schema, &hidden),
        cancel: Some(Link::new(t::button_cancel(lang), subject.after(v, showing.entered))),
        ..Form::default()
    };
    let body = html! {
        @if let Some(to) = showing.entered.get("_return").or(v.query.get("_return")) { input type="hidden" name="_return" value=(to); }
        (form::fields(&subject.around(v), &shown, &schema))
    };
    crate::ui::form::form(lang, &form, body)
}

/// Whether there is anything to fill in.
fn asks(schema: &serde_json::Value, hidden: &[&str]) -> bool {
    form::Fields::of(schema).iter().any(|(name, ..)| !hidden.contains(&name))
}

fn has_file(schema: &serde_json::Value) -> bool {
    form::Fields::of(schema).iter().any(|(_, shape, _)| shape == form::Shape::File)
}

/// Values of a form in words, for the page that asks once more.
pub(super) fn facts(v: &Visitor, showing: &Showing) -> Vec<crate::ui::parts::Fact> {
    let schema = form::schema(&showing.subject.kind).unwrap_or_default();
    let around = showing.subject.around(v);
    let mut facts = Vec::new();
    for (name, shape, _) in form::Fields::of(&schema).iter() {
        let values = showing.entered.all(name);
        if values.iter().all(|x| x.trim().is_empty()) || name == "hash" {
            continue;
        }
        let words: Vec<String> =
            values.iter().map(|x| value_in_words(v, &around, &showing.subject.kind, name, &shape, x)).collect();
        let value = html! { span class="pre" { (words.join(", ")) } };
        facts.push(crate::ui::parts::Fact::new(form::label(v.lang, &showing.subject.kind, name), value));
    }
    facts
}

/// One value in words: a code by its label, a file by its name, the rest as typed.
pub(super) fn value_in_words(
    v: &Visitor,
    around: &form::Around,
    kind: &str,
    name: &str,
    shape: &form::Shape,
    value: &str,
) -> String {
    match shape {
        form::Shape::Choice(_) => text::code(v.lang, form::group(kind, name), value),
        form::Shape::Choices(codes) if !codes.is_empty() => text::code(v.lang, form::group(kind, name), value),
        form::Shape::File => {
            let file: Option<domain::follow_up::FileRef> = serde_json::from_str(value).ok();
            file.map_or_else(String::new, |f| f.name.to_string())
        }
        form::Shape::Bool => t::fact_yes(v.lang).to_string(),
        form::Shape::Date => {
            form::read_date(value, v.today()).map_or(value.to_string(), |d| words::date_long(v.lang, d))
        }
        _ => {
            let choices = around.open(kind, name);
            choices.iter().find(|c| c.value == value).map_or_else(|| value.to_string(), |c| c.label.clone())
        }
    }
}

/// Nothing is wrong.
pub(super) fn no_faults() -> Faults {
    Vec::new()
}
