//! A new file: search first, then the form (ux 2.3, page 7; CASE-23, CASE-27). Names travel by POST alone.

use crate::form::{self, Around, Entered, Faults, Shown};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::{shell, text, ui};
use app::case::{Duplicate, Envelope};
use app::{AppError, SeatFilter};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::case::Open;
use domain::model::{Partner, Role};
use maud::{Markup, html};
use serde_json::Value;
use words::t;

/// Says that the possible duplicates were looked at.
const SEEN: &str = "despite_duplicates";

/// What stands on the page beside the fields.
#[derive(Default)]
struct Found {
    /// The search has been made.
    searched: bool,
    duplicates: Vec<Duplicate>,
    /// Whom to ask about files of other institutions.
    coordinators: Vec<String>,
}

pub(super) async fn form(v: Visitor) -> Result<Response, Fail> {
    require(&v)?;
    Ok(show(&v, &Entered::default(), &Vec::new(), &Found::default()))
}

pub(super) async fn take(v: Visitor, request: Request) -> Result<Response, Fail> {
    require(&v)?;
    let mut entered = read_input(&v, request).await?.entered;
    let searching = entered.get("_step") == Some("search");
    if searching && entered.get("person.language").is_none_or(str::is_empty) {
        // The search needs no language; the form proposes that of the page.
        entered.set("person.language", v.lang.code());
    }
    let open = match read(&v, &entered) {
        Ok(open) => open,
        Err(faults) => {
            let found = Found { searched: !searching, ..Found::default() };
            return Ok(show(&v, &entered, &faults, &found));
        }
    };
    if searching {
        let found = look(&v, &open).await?;
        return Ok(show(&v, &entered, &Vec::new(), &found));
    }
    carry_out(&v, &entered, open).await
}

async fn carry_out(v: &Visitor, entered: &Entered, open: Open) -> Result<Response, Fail> {
    let envelope = Envelope { version: None, request: entered.get("_request").map(str::to_string) };
    match v.web.app.open_case(&v.caller, open.clone(), &envelope).await {
        Ok(done) => Ok(Redirect::to(&format!("/cases/{}?done=case.opened", done.number)).into_response()),
        Err(AppError::Refused(refusal)) if refusal.code != Refused::NotPermitted => {
            let found = look(v, &open).await?;
            let (path, message) = form::of_refusal(v.lang, v.model(), &refusal);
            let path = if refusal.code == Refused::PossibleDuplicate { SEEN.to_string() } else { path };
            Ok(show(v, entered, &vec![(path, message)], &found))
        }
        Err(other) => Err(other).or_page(v),
    }
}

fn require(v: &Visitor) -> Result<(), Fail> {
    let may = v.web.app.may_anywhere(&v.caller, "case.open");
    if may { Ok(()) } else { Err(AppError::from(Refused::NotPermitted)).or_page(v) }
}

/// Reads the fields; what cannot be read is told at its field.
fn read(v: &Visitor, entered: &Entered) -> Result<Open, Faults> {
    let mut faults = missing(v, entered);
    let json = entered.to_json(&form::schema("case.open").unwrap_or_default(), v.today());
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    let open: Result<Open, _> = serde::Deserialize::deserialize(reader);
    match open {
        Ok(open) => match open.person.check(v.today()) {
            Ok(()) => Ok(open),
            Err(refusal) => Err(vec![form::of_refusal(v.lang, v.model(), &refusal)]),
        },
        Err(error) => {
            let fault = form::of_reading(v.lang, &track.path().to_string(), &error.to_string());
            if faults.iter().all(|(path, _)| *path != fault.0) && (faults.is_empty() || fault.0 != "person") {
                faults.push(fault);
            }
            Err(faults)
        }
    }
}

/// All empty fields at once, so that nobody is sent back twice.
fn missing(v: &Visitor, entered: &Entered) -> Faults {
    let needed = ["person.family_name", "person.birth", "person.language"];
    let empty = needed.iter().filter(|name| entered.get(name).is_none_or(|value| value.trim().is_empty()));
    empty.map(|name| ((*name).to_string(), t::invalid_missing(v.lang).to_string())).collect()
}

async fn look(v: &Visitor, open: &Open) -> Result<Found, Fail> {
    let duplicates = v.web.app.duplicates(&v.caller, &open.person).await.or_page(v)?;
    let elsewhere = duplicates.iter().any(|d| matches!(d, Duplicate::Elsewhere { .. }));
    let coordinators = if elsewhere { coordinators(v).await? } else { Vec::new() };
    Ok(Found { searched: true, duplicates, coordinators })
}

/// The coordinators of the caller's region: they know whether there is a file elsewhere.
async fn coordinators(v: &Visitor) -> Result<Vec<String>, Fail> {
    let filter = SeatFilter { role: Some(Role::RegionalCoordinator.to_string()), ..SeatFilter::default() };
    let all = v.web.app.people(&filter).await.or_page(v)?;
    let own = &v.caller.seated.seat.region;
    let near = |k: &&app::Known| own.is_none() || k.seat.region.is_none() || k.seat.region == *own;
    let named = |k: &app::Known| {
        let region = k.seat.region.as_ref().map(|r| text::entry(v.lang, &v.model().region, r.as_str()));
        match region {
            Some(region) => format!("{}, {region}", k.name),
            None => k.name.clone(),
        }
    };
    Ok(all.iter().filter(near).map(named).collect())
}

fn show(v: &Visitor, entered: &Entered, faults: &Faults, found: &Found) -> Response {
    let lang = v.lang;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let steps = [t::new_case_step_search(lang), t::new_case_step_person(lang)];
    let page = Page {
        title: (if found.searched { t::new_case_title(lang) } else { t::new_case_search_title(lang) }).to_string(),
        lead: Some((if found.searched { t::new_case_lead(lang) } else { t::new_case_search_lead(lang) }).to_string()),
        failed: !faults.is_empty(),
        back: Some(Link::new(t::nav_cases(lang), "/cases")),
        content: html! {
            (error_summary(lang, faults))
            (ui::progress(lang, &steps, usize::from(found.searched)))
            @if found.searched { (results(v, found)) (person(v, entered, faults, found)) }
            @else { (search(v, entered, faults)) }
        },
        ..Page::default()
    };
    (status, shell::page(v, page)).into_response()
}

fn view(entered: &Entered, faults: &Faults, path: &str, label: String, kind: Kind) -> FieldView {
    let mut view = FieldView::new(path, label, kind);
    view.values = entered.all(path);
    view.error = faults.iter().find(|(p, _)| p == path).map(|(_, m)| m.clone());
    view
}

fn search(v: &Visitor, entered: &Entered, faults: &Faults) -> Markup {
    let lang = v.lang;
    let one = |name: &str, kind: Kind, required: bool| {
        let label = form::label(lang, "case.open", name);
        let mut view = view(entered, faults, &format!("person.{name}"), label, kind);
        view.required = required;
        field(lang, &view)
    };
    let sent = Form { action: "/cases/new".into(), submit: t::new_case_search(lang).into(), ..Form::default() };
    let body = html! {
        input type="hidden" name="_step" value="search";
        (one("family_name", Kind::Text, true))
        (one("given_name", Kind::Text, false))
        (one("birth", Kind::Date, true))
        @if may_use_avs(v) { (one("avs", Kind::Avs, false)) }
    };
    ui::form::form(lang, &sent, body)
}

/// What the search found: files one may open by name, of others only that there may be one.
fn results(v: &Visitor, found: &Found) -> Markup {
    let lang = v.lang;
    if found.duplicates.is_empty() {
        let title = t::new_case_none_found(lang).to_string();
        return ui::alert(lang, &Alert { tone: Tone::Info, title, ..Alert::default() });
    }
    let elsewhere = found.duplicates.iter().any(|d| matches!(d, Duplicate::Elsewhere { .. }));
    let mut known: Vec<&app::case::Listed> = Vec::new();
    for duplicate in &found.duplicates {
        if let Duplicate::Known(listed) = duplicate {
            known.push(listed);
        }
    }
    let body = html! {
        @if !known.is_empty() {
            p { (t::new_case_known(lang)) }
            ul { @for one in &known {
                li {
                    (super::list::number(one)) " · " (one.row.name) ", " (super::parts::day(v, Some(&one.row.birth)))
                    " · " (text::code(lang, "phase", &one.row.phase))
                }
            } }
        }
        @if elsewhere {
            p { (t::new_case_elsewhere(lang)) }
            @if !found.coordinators.is_empty() {
                p { (t::new_case_ask(lang)) " " span class="strong" { (found.coordinators.join("; ")) } }
            }
        }
    };
    let title = t::new_case_found(lang).to_string();
    ui::alert(lang, &Alert { tone: Tone::Warning, title, body, ..Alert::default() })
}

fn person(v: &Visitor, entered: &Entered, faults: &Faults, found: &Found) -> Markup {
    let lang = v.lang;
    let schema: Value = form::schema("case.open").unwrap_or_default();
    let around = Around {
        lang,
        today: v.today(),
        model: v.model(),
        case: None,
        session: None,
        people: &[],
        cases: &[],
        loads: &[],
        asked: None,
        offered: &[],
    };
    let mut rest = entered.clone();
    rest.0.retain(|(name, _)| name != SEEN);
    let hidden: &[&str] = if may_use_avs(v) { &[SEEN] } else { &[SEEN, "avs"] };
    let shown = Shown { kind: "case.open", entered: &rest, faults, hidden };
    let asks = !found.duplicates.is_empty() || entered.ticked(SEEN);
    let sent = Form {
        action: "/cases/new".into(),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        submit: text::kind(lang, "act", "case.open").unwrap_or(t::cases_new(lang)).into(),
        cancel: Some(Link::new(t::new_case_again(lang), "/cases/new")),
        ..Form::default()
    };
    let body = html! {
        (form::fields(&around, &shown, &schema))
        @if asks {
            (field(lang, &view(entered, faults, SEEN, t::new_case_seen(lang).to_string(), Kind::Check)))
        }
    };
    ui::form::form(lang, &sent, body)
}

/// Whether the caller's institution may use the AVS number (LAVS art. 153c).
fn may_use_avs(v: &Visitor) -> bool {
    let institution = v.model().institution(v.caller.seated.seat.institution.as_str());
    institution.is_some_and(|i| i.may_use_avs || i.kind == Partner::Bur)
}
