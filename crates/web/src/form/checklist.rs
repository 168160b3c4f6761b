//! The checklist of a transfer between schemes: the entries of its kind, each done or not, with a remark.

use super::choices::Around;
use super::render::{Shown, label, view};
use super::shape::Fields;
use crate::text;
use crate::ui::form::{self, FieldView, Kind};
use domain::transfer::Check;
use maud::{Markup, html};
use serde_json::Value;
use words::t;

/// The entries of the kind that is named in the form; nothing where none is.
pub(super) fn checklist(around: &Around, shown: &Shown, path: &str, entry: &Value) -> Markup {
    let lang = around.lang;
    let kind = shown.entered.get("kind").unwrap_or_default();
    let Some(kind) = around.model.transfer.iter().find(|k| k.code == kind) else { return html! {} };
    let id = form::id(path);
    let error = shown.faults.iter().find(|(p, _)| p == path).map(|(_, m)| m);
    let described = error.map(|_| format!("{id}-error"));
    html! {
        fieldset class="ds-fieldset field" id=(id) tabindex="-1" data-invalid=[error.map(|_| "true")] aria-describedby=[described.as_deref()] {
            legend class="ds-label" { (label(lang, shown.kind, path)) }
            p class="hint" { (t::transfer_checklist_hint(lang)) }
            @if let (Some(error), Some(at)) = (error, &described) { p class="ds-validation-message" id=(at) { (error) } }
            div class="stack" { @for check in &kind.check { (one(around, shown, &format!("{path}.{}", check.code), check, entry)) } }
        }
    }
}

fn one(around: &Around, shown: &Shown, path: &str, check: &Check, entry: &Value) -> Markup {
    let lang = around.lang;
    let name = text::of(lang, &check.label);
    let heading = if check.compulsory { t::transfer_compulsory(lang, &name) } else { name.clone() };
    html! {
        div class="stack" {
            @for (part, shape, required) in Fields::of(entry).iter() {
                @let at = format!("{path}.{part}");
                @let shown = view(around, shown, &at, part, &shape, required);
                @let label = if part == "done" { heading.clone() } else { words::labelled(lang, &shown.label, &name) };
                // A remark is short; the box grows by hand.
                @let kind = if let Kind::Long { .. } = shown.kind { Kind::Long { rows: 1 } } else { shown.kind };
                (form::field(lang, &FieldView { label, kind, unmarked: true, ..shown }))
            }
        }
    }
}
