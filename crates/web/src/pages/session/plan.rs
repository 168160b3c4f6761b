//! Planning a session; region and theme stand there already where the seat has them.

use super::{act, at_date, read};
use crate::form::{self, Around, Entered, Faults, Shown};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{Form, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::case::Envelope;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::session::Plan;
use maud::html;
use words::t;

const KIND: &str = "session.plan";

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    if !v.web.app.may_anywhere(&v.caller, KIND) {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(&v);
    }
    let mut entered = Entered::default();
    let seat = &v.caller.seated.seat;
    let models = (&v.model().region, &v.model().theme);
    let only = |all: &[domain::model::Entry]| (all.len() == 1).then(|| all[0].code.clone());
    if let Some(region) = seat.region.as_ref().map(|c| c.to_string()).or_else(|| only(models.0)) {
        entered.set("region", region);
    }
    if let Some(theme) = &seat.theme {
        entered.set("theme", theme.to_string());
    }
    entered.set("language", text::language(v.lang).code());
    for (name, value) in v.query.fields().0 {
        entered.set(&name, value);
    }
    Ok(shell::page(&v, page(&v, &entered, &Vec::new())).into_response())
}

fn page(v: &Visitor, entered: &Entered, faults: &Faults) -> Page {
    let lang = v.lang;
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
    let shown = Shown { kind: KIND, entered, faults, hidden: &[] };
    let schema = form::schema(KIND).unwrap_or_default();
    let request = entered.get("_request").map_or_else(app::request_name, str::to_string);
    let form = Form {
        action: "/sessions/new".into(),
        request: Some(request),
        submit: act(v, KIND).into(),
        cancel: Some(Link::new(t::button_cancel(lang), "/sessions")),
        ..Form::default()
    };
    Page {
        title: act(v, KIND).into(),
        lead: text::kind(lang, "act", "session.plan-lead").map(str::to_string),
        back: Some(Link::new(t::sessions_title(lang), "/sessions")),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, faults))
            (ui::form(lang, &form, form::fields(&around, &shown, &schema)))
        },
        ..Page::default()
    }
}

pub(super) async fn send(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let again = |faults: Faults| {
        let page = page(&v, &entered, &faults);
        (StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response()
    };
    let schema = form::schema(KIND).unwrap_or_default();
    let plan: Plan = match read(&v, entered.to_json(&schema, v.today())) {
        Ok(plan) => plan,
        Err(faults) => return Ok(again(faults)),
    };
    let envelope = Envelope { version: None, request: entered.get("_request").map(str::to_string) };
    match v.web.app.plan_session(&v.caller, plan, &envelope).await {
        Ok(done) => Ok(Redirect::to(&format!("/sessions/{}?done=session.planned", done.number)).into_response()),
        Err(AppError::Refused(r)) if r.code != domain::Refused::NotPermitted => {
            Ok(again(vec![at_date(form::of_refusal(v.lang, v.model(), &r))]))
        }
        Err(other) => Err(other).or_page(&v),
    }
}
