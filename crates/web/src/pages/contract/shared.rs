//! What the pages about agreements share: due items in words, hidden parts, addresses of forms.

use crate::http::Visitor;
use crate::ui::parts::{Due, Look};
use crate::{text, ui};
use app::case::CaseView;
use domain::due::DueItem;
use domain::model::DueKind;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// The address of the form of a command of a case, that leads back to a part of the case; `query` fills fields.
pub fn form_of(number: &str, kind: &str, query: &str, part: &str) -> String {
    let join = if query.is_empty() { "" } else { "&" };
    format!("/cases/{number}/do/{kind}?{query}{join}_return=/cases/{number}/{part}")
}

/// Days from today until a date; negative when it is past.
pub fn days_until(v: &Visitor, date: Date) -> i64 {
    v.today().until(date).map_or(0, |span| i64::from(span.get_days()))
}

/// A due item: date, how firm, how long until then, and why this date.
pub fn due(v: &Visitor, item: &DueItem) -> Markup {
    let mut due = Due::new(item.due, days_until(v, item.due), item.firm);
    let key = format!("due-base-{}", item.kind.code());
    let anchor = words::date(v.lang, item.anchor);
    due.base = words::fill(v.lang, &key, &[("date", &anchor)]);
    ui::due(v.lang, &due)
}

/// A firm date of the case itself, with the words for how long until then.
pub fn due_on(v: &Visitor, date: Date) -> Markup {
    ui::due(v.lang, &Due::new(date, days_until(v, date), true))
}

/// The first due item of a kind, of one entry where there are several.
pub fn item(view: &CaseView, kind: DueKind, subject: Option<u32>) -> Option<&DueItem> {
    view.due.iter().find(|d| d.kind == kind && (subject.is_none() || d.subject == subject))
}

/// A link that looks like a button to the form of a command, where the caller may give it.
pub fn offer(v: &Visitor, view: &CaseView, look: Look, kind: &str, query: &str, part: &str) -> Markup {
    if !view.may(kind) || form_kind_unknown(kind) {
        return html! {};
    }
    let label = text::kind(v.lang, "act", kind).unwrap_or(kind);
    ui::link_button(look, label, &form_of(view.case().number.as_str(), kind, query, part))
}

fn form_kind_unknown(kind: &str) -> bool {
    !domain::CaseCommand::KINDS.contains(&kind)
}

/// The same as a plain link, for a row; `about` says to those who hear it which row.
pub fn small(v: &Visitor, view: &CaseView, kind: &str, query: &str, part: &str, about: &str) -> Markup {
    if !view.may(kind) {
        return html! {};
    }
    let label = text::kind(v.lang, "act", kind).unwrap_or(kind);
    let href = form_of(view.case().number.as_str(), kind, query, part);
    html! { a class="ds-link" href=(href) { (label) span class="vh" { (words::sep(v.lang)) (about) } } }
}

/// The one step that comes next, in front of everything else.
pub fn next_step(v: &Visitor, words: &str, due: Markup, buttons: Markup) -> Markup {
    let body = html! { div class="stack" { p { (words) } (due) @if !buttons.0.is_empty() { div class="row no-print" { (buttons) } } } };
    ui::panel("next", t::agreed_next(v.lang), html! {}, body)
}

/// What stands in the place of what the caller may not see.
pub fn hidden(v: &Visitor, view: &CaseView) -> Markup {
    let link =
        ui::link_button(Look::Second, t::agreed_hidden_why(v.lang), &format!("/cases/{}/sharing", view.case().number));
    ui::empty(t::agreed_hidden(v.lang), t::agreed_hidden_text(v.lang), link)
}

/// An empty line to write on, on paper.
pub fn write_line() -> Markup {
    html! {
        svg width="100%" height="36" aria-hidden="true" focusable="false" {
            line x1="0" x2="100%" y1="34" y2="34" stroke="currentColor" stroke-width="1" {}
        }
    }
}
