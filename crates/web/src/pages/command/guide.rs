//! Guides for talks: the headings under which minutes are written, put into the field on request (CASE-39).

use super::Subject;
use crate::form::Entered;
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::details;
use domain::model::{Guide, Talk};
use maud::{Markup, html};
use words::t;

/// The talk that a form keeps the minutes of, with the field that holds them.
fn talk(kind: &str) -> Option<(Talk, &'static str)> {
    match kind {
        "triage.interview" => Some((Talk::FirstInterview, "protocol")),
        "follow-up.contact" => Some((Talk::Contact, "minutes")),
        "contract.restitute" => Some((Talk::Restitution, "account")),
        _ => None,
    }
}

fn guides<'v>(v: &'v Visitor, kind: &str) -> Vec<&'v Guide> {
    let Some((talk, _)) = talk(kind) else { return Vec::new() };
    v.model().guide.iter().filter(|g| g.talk == talk).collect()
}

/// Adds the headings of the guide that the address asks for; what already stands in the field stays.
pub(super) fn fill(v: &Visitor, kind: &str, entered: &mut Entered) {
    let asked = v.query.get("_guide");
    let Some((_, field)) = talk(kind) else { return };
    let Some(guide) = guides(v, kind).into_iter().find(|g| Some(g.code.as_str()) == asked) else { return };
    let headings = text::of(v.lang, &guide.text);
    let written = entered.get(field).unwrap_or_default().trim().to_string();
    if written.contains(headings.trim()) {
        return;
    }
    let begun =
        if written.is_empty() { headings.trim().to_string() } else { format!("{written}\n\n{}", headings.trim()) };
    entered.set(field, begun);
}

/// The guides that fit a form.
pub(super) fn offer(v: &Visitor, subject: &Subject) -> Markup {
    let (lang, guides) = (v.lang, guides(v, &subject.kind));
    let name = |g: &Guide| {
        let (name, who) = (text::of(lang, &g.label), text::of(lang, &g.issued_by));
        t::guide_use(lang, &words::date(lang, g.issued_on), &name, &who)
    };
    let given = v.query.0.iter().filter(|(n, _)| n != "_guide" && n != "done" && n != "merged").cloned();
    let query = Entered(given.collect()).encode();
    let address = |g: &Guide| {
        format!("{}?{query}{}_guide={}", subject.address(), if query.is_empty() { "" } else { "&" }, g.code)
    };
    html! {
        @if !guides.is_empty() {
            (details(t::guide_title(lang), html! {
                ul { @for guide in guides { li { a class="ds-link" href=(address(guide)) { (name(guide)) } } } }
                p class="subtle" { (t::guide_kept(lang)) }
            }))
        }
    }
}
