//! Someone else has changed the same fields: yours, now, before; nothing typed is lost, and nothing is decided for one.

use super::show::value_in_words;
use super::{Subject, stored};
use crate::form::{self, Entered};
use crate::http::{Fail, OrPage, Visitor};
use crate::shell;
use crate::ui::form::{Form, error_summary};
use crate::ui::page::Page;
use crate::ui::parts::{ConflictField, DIFFERS, KEEP, Link, conflict};
use app::Stale;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::Value;
use words::t;

/// Who was faster, and when. It travels with the form, so that the page can be shown again.
pub(super) struct Met {
    /// The version that the form was filled from.
    loaded: i64,
    /// The version that is stored.
    now: i64,
    by: String,
    when: String,
}

impl Met {
    fn of(v: &Visitor, stale: &Stale) -> Met {
        let at = stale.at.to_zoned(app::zone());
        let when = words::when(v.lang, at.date(), Some(at.time()));
        Met { loaded: stale.loaded, now: stale.now, by: stale.by.clone(), when }
    }

    fn read(entered: &Entered) -> Option<Met> {
        let number = |name: &str| entered.get(name).and_then(|n| n.parse().ok());
        let text = |name: &str| entered.get(name).unwrap_or_default().to_string();
        Some(Met { loaded: number("_loaded")?, now: number("_version")?, by: text("_by"), when: text("_when") })
    }

    fn fields(&self) -> Markup {
        html! {
            input type="hidden" name="_loaded" value=(self.loaded);
            input type="hidden" name="_by" value=(self.by);
            input type="hidden" name="_when" value=(self.when);
        }
    }
}

/// Puts what is stored in the place of what was typed where that was chosen. What was met, where something that had to be
/// chosen was not.
pub(super) fn decide(v: &Visitor, subject: &Subject, entered: &mut Entered) -> Option<Met> {
    let chosen = |entered: &Entered, name: &str| entered.get(&format!("{KEEP}{name}")).map(str::to_string);
    let differing = entered.all(DIFFERS);
    if differing.iter().any(|name| !matches!(chosen(entered, name).as_deref(), Some("yours" | "now"))) {
        return Met::read(entered);
    }
    let now = stored(&subject.kind, subject.case.as_ref(), &v.query, v.today());
    for name in &differing {
        if chosen(entered, name).as_deref() != Some("now") {
            continue;
        }
        entered.0.retain(|(n, _)| n != name);
        entered.0.extend(now.all(name).into_iter().map(|value| (name.clone(), value)));
    }
    None
}

/// The page, the first time.
pub(super) async fn first(v: &Visitor, subject: &Subject, entered: &Entered, stale: &Stale) -> Result<Response, Fail> {
    page(v, subject, entered, &Met::of(v, stale), false).await
}

/// The page again: something was not chosen.
pub(super) async fn again(v: &Visitor, subject: &Subject, entered: &Entered, met: &Met) -> Result<Response, Fail> {
    page(v, subject, entered, met, true).await
}

async fn page(v: &Visitor, subject: &Subject, entered: &Entered, met: &Met, asked: bool) -> Result<Response, Fail> {
    let lang = v.lang;
    let fields = differences(v, subject, entered, met, asked).await?;
    let missing = fields.iter().filter_map(|f| Some((f.name.clone(), f.error.clone()?))).collect::<Vec<_>>();
    let query = v.query.encode();
    let action = if query.is_empty() { subject.address() } else { format!("{}?{query}", subject.address()) };
    let alike = |name: &String| fields.iter().all(|f| f.name != *name);
    let body = html! {
        @for (name, value) in entered.fields().0.iter().filter(|(n, _)| alike(n)) {
            input type="hidden" name=(name) value=(value);
        }
        @if let Some(to) = entered.get("_return") { input type="hidden" name="_return" value=(to); }
        (met.fields())
        (conflict(lang, &met.by, &met.when, &fields))
    };
    let form = Form {
        action,
        version: Some(met.now.to_string()),
        request: Some(app::request_name()),
        submit: t::button_save(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), subject.after(v, entered))),
        ..Form::default()
    };
    let content = html! { (error_summary(lang, &missing)) (crate::ui::form::form(lang, &form, body)) };
    let page = Page { title: t::conflict_title(lang).to_string(), failed: true, content, ..Page::default() };
    Ok((StatusCode::CONFLICT, shell::page(v, page)).into_response())
}

/// The fields in which what was typed is not what is stored now.
async fn differences(
    v: &Visitor,
    subject: &Subject,
    entered: &Entered,
    met: &Met,
    asked: bool,
) -> Result<Vec<ConflictField>, Fail> {
    let lang = v.lang;
    let schema = form::schema(&subject.kind).unwrap_or_default();
    let now = stored(&subject.kind, subject.case.as_ref(), &v.query, v.today());
    let before = before(v, subject, met).await?;
    let around = subject.around(v);
    let said = |from: &Entered, name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        let shape = shape_at(&schema, name);
        let words = given(from, name).into_iter();
        words.map(|x| value_in_words(v, &around, &subject.kind, last, &shape, &x)).collect::<Vec<_>>().join(", ")
    };
    let one = |name: &String| {
        let kept = entered.get(&format!("{KEEP}{name}")).map(str::to_string);
        ConflictField {
            name: name.clone(),
            label: form::label(lang, &subject.kind, name.rsplit('.').next().unwrap_or(name)),
            before: said(&before, name),
            yours: said(entered, name),
            now: said(&now, name),
            typed: entered.all(name),
            error: (asked && kept.is_none()).then(|| t::error_choose(lang).to_string()),
            kept,
        }
    };
    let names = names(entered, &now);
    let differs = |n: &&String| given(entered, n) != given(&now, n) && !n.starts_with("reason");
    Ok(names.iter().filter(differs).map(one).collect())
}

/// What stood in the fields when the form was loaded.
async fn before(v: &Visitor, subject: &Subject, met: &Met) -> Result<Entered, Fail> {
    let Some(view) = &subject.case else { return Ok(Entered::default()) };
    let case = v.web.app.case_before(&v.caller, view.case().number.as_str(), met.loaded).await.or_page(v)?;
    let mut earlier = view.clone();
    earlier.redacted.case = case;
    Ok(stored(&subject.kind, Some(&earlier), &v.query, v.today()))
}

/// The values of a field; what was left empty is none.
fn given(from: &Entered, name: &str) -> Vec<String> {
    from.all(name).into_iter().filter(|value| !value.trim().is_empty()).collect()
}

fn names(entered: &Entered, now: &Entered) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in entered.fields().0.iter().chain(&now.0) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// The shape of a field by its path.
fn shape_at(schema: &Value, path: &str) -> form::Shape {
    let mut shape = form::Shape::Part(schema.clone());
    for part in path.split('.') {
        shape = match &shape {
            form::Shape::Part(inner) | form::Shape::Rows(inner) => {
                form::Fields::of(inner).get(part).unwrap_or(shape.clone())
            }
            other => other.clone(),
        };
    }
    shape
}
