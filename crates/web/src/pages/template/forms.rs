//! Writing a version, and approving or dropping it.

use super::{kind_of, name, of_the_house, show};
use crate::form::{self, Entered, Faults};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain};
use crate::ui::form::{FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{shell, text, ui};
use app::AppError;
use app::template::TemplateView;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::template::{DraftTemplate, Passage, TemplateCommand, TemplateKind};
use maud::{Markup, html};
use serde_json::json;
use words::{Lang, t};

async fn view_for(v: &Visitor, kind: TemplateKind, act: &str) -> Result<TemplateView, Fail> {
    let view = v.web.app.template(&v.caller, kind).await.or_page(v)?;
    match view.acts.contains(&act) {
        true => Ok(view),
        false if act == "template.draft" && view.waiting().is_some() => {
            Err(AppError::from(Refused::TemplateWaits)).or_page(v)
        }
        false => Err(AppError::from(Refused::NotPermitted)).or_page(v),
    }
}

pub(super) async fn draft(v: Visitor, Path(template): Path<String>) -> Result<Response, Fail> {
    let view = view_for(&v, kind_of(&v, &template)?, "template.draft").await?;
    let entered = begun(&v, &view);
    Ok(shell::page(&v, page(&v, &view, &entered, &Vec::new())).into_response())
}

/// What the fields begin with: the words that hold now.
fn begun(v: &Visitor, view: &TemplateView) -> Entered {
    let (kind, now) = (view.template.kind, view.template.in_force(v.today()));
    let mut entered = Entered::default();
    for passage in kind.passages() {
        for lang in Lang::ALL {
            let own = now.and_then(|version| version.draft.told(*passage).get(text::language(lang)));
            let said = own.map_or_else(|| of_the_house(lang, kind, *passage).to_string(), ToString::to_string);
            entered.set(&format!("{passage}.{}", lang.code()), said);
        }
    }
    entered
}

fn page(v: &Visitor, view: &TemplateView, entered: &Entered, faults: &Faults) -> Page {
    let (lang, kind) = (v.lang, view.template.kind);
    let home = format!("/templates/{kind}");
    let sent = Form {
        action: format!("{home}/draft"),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        version: Some(view.version.to_string()),
        submit: plain::act(v, "template.draft").into(),
        cancel: Some(Link::new(t::button_cancel(lang), home.clone())),
        ..Form::default()
    };
    let fields = html! {
        @for passage in kind.passages() { (passage_fields(v, *passage, entered, faults)) }
        (one(v, "reason", form::label(lang, "template.draft", "reason"), None, entered, faults))
    };
    Page {
        title: plain::act(v, "template.draft").into(),
        lead: text::kind(lang, "act", "template.draft-lead").map(str::to_string),
        back: Some(Link::new(name(lang, kind), home)),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, faults))
            (ui::details(t::templates_holes(lang), show::holes(v, view)))
            (ui::form(lang, &sent, fields))
        },
        ..Page::default()
    }
}

/// The four languages of a passage.
fn passage_fields(v: &Visitor, passage: Passage, entered: &Entered, faults: &Faults) -> Markup {
    let named = text::code(v.lang, "passage", passage.code());
    html! {
        fieldset class="ds-fieldset" {
            legend class="ds-label" { (named) }
            @for lang in Lang::ALL {
                (one(v, &format!("{passage}.{}", lang.code()), format!("{named}, {}", lang.own_name()), Some(lang), entered, faults))
            }
        }
    }
}

fn one(v: &Visitor, path: &str, label: String, of: Option<Lang>, entered: &Entered, faults: &Faults) -> Markup {
    let rows = if of.is_some() { 4 } else { 2 };
    let mut view = FieldView::new(path, label, Kind::Long { rows });
    view.values = entered.all(path);
    view.lang = of;
    view.required = of.is_none();
    view.error = faults.iter().find(|(at, _)| at == path).map(|(_, message)| message.clone());
    field(v.lang, &view)
}

pub(super) async fn send_draft(v: Visitor, Path(template): Path<String>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = view_for(&v, kind_of(&v, &template)?, "template.draft").await?;
    let faults = match plain::read::<DraftTemplate>(&v, "template.draft", &entered) {
        Ok(draft) => {
            let (kind, command) = (view.template.kind, TemplateCommand::Draft(draft));
            match v.web.app.act_on_template(&v.caller, kind, &plain::envelope(&entered), command).await {
                Ok(_) => return Ok(Redirect::to(&format!("/templates/{kind}?done=template.drafted")).into_response()),
                Err(AppError::Refused(r)) if r.field.is_some() => vec![form::of_refusal(v.lang, v.model(), &r)],
                Err(other) => return Err(other).or_page(&v),
            }
        }
        Err(faults) => faults,
    };
    let page = page(&v, &view, &entered, &faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response())
}

/// The form by which a waiting version is approved or dropped.
async fn form_of(v: &Visitor, template: &str, act: &str) -> Result<(TemplateKind, Plain<'static>), Fail> {
    let kind = kind_of(v, template)?;
    let known = ["template.approve", "template.drop"].into_iter().find(|known| *known == act);
    let Some(known) = known else { return Err(AppError::NotFound).or_page(v) };
    let view = view_for(v, kind, known).await?;
    let home = format!("/templates/{kind}");
    let back = Link::new(name(v.lang, kind), home.clone());
    let action = format!("{home}/do/{known}");
    Ok((kind, Plain { kind: known, action, back, hidden: &["n"], version: Some(view.version), ..Plain::default() }))
}

pub(super) async fn act(v: Visitor, Path((template, act)): Path<(String, String)>) -> Result<Response, Fail> {
    let (_, plain) = form_of(&v, &template, &act).await?;
    let n = v.query.get("n").and_then(|n| n.parse::<u32>().ok()).ok_or(AppError::NotFound).or_page(&v)?;
    let entered = match plain.kind {
        "template.approve" => Entered::from_json(&json!({ "n": n, "valid_from": v.today() })),
        _ => Entered::from_json(&json!({ "n": n })),
    };
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((template, act)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let (kind, plain) = form_of(&v, &template, &act).await?;
    let command = match plain.kind {
        "template.approve" => plain::read(&v, plain.kind, &entered).map(TemplateCommand::Approve),
        _ => plain::read(&v, plain.kind, &entered).map(TemplateCommand::Drop),
    };
    let command = match command {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_template(&v.caller, kind, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/templates/{kind}"))
}
