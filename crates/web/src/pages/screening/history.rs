//! Every earlier screening with date, author, proposal, decision and reason; none ever goes away (CASE-02).

use super::why::{Basis, reasons};
use super::{degree, home};
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Look, Tone, empty, link_button, tag};
use crate::ui::table::{Column, Row, Table, table};
use app::case::CaseView;
use domain::consent::Category;
use domain::screening::Screening;
use maud::{Markup, html};
use rights::Seen;
use words::t;

/// All screenings, newest first.
pub(super) fn panel_of(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let rows = view.case().screenings.iter().enumerate().rev().map(|(at, s)| row(v, view, at, s)).collect();
    let heads = [
        t::screening_date(lang),
        t::screening_by(lang),
        t::screening_occasion(lang),
        t::screening_proposal(lang),
        t::screening_decision(lang),
        t::screening_reason(lang),
    ];
    let of = Table {
        caption: t::screening_earlier(lang).to_string(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows,
        ..Table::default()
    };
    html! {
        (table(lang, &of))
        @for (at, screening) in view.case().screenings.iter().enumerate().rev() {
            @if let Some(why) = why(v, view, screening) {
                div id={ "screening-" (at + 1) } {
                    (crate::ui::details(&t::screening_why_of(lang, &words::date(lang, screening.stamp.on)), why))
                }
            }
        }
        @if let Some(hidden) = hidden(v, view) { p class="subtle" { (hidden) } }
    }
}

/// The section of the page.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let body = if view.case().screenings.is_empty() {
        let may = super::may_record(view);
        let text = if may { t::screening_empty_text(lang) } else { t::screening_empty_read(lang) };
        let to_form = format!("{}#questions", home(view));
        empty(
            t::screening_empty(lang),
            text,
            html! { @if may { (link_button(Look::Quiet, t::screening_to_form(lang), &to_form)) } },
        )
    } else {
        panel_of(v, view)
    };
    crate::ui::panel("earlier", t::screening_earlier(lang), html! {}, body)
}

fn row(v: &Visitor, view: &CaseView, at: usize, s: &Screening) -> Row {
    let lang = v.lang;
    let by = text::institution(lang, v.model(), s.stamp.by.seat.institution.as_str());
    let tone = if s.record.decision == domain::model::Degree::NotIndicated { Tone::Neutral } else { Tone::Info };
    Row {
        id: Some(format!("row-{}", at + 1)),
        cells: vec![
            crate::ui::date(lang, s.stamp.on),
            html! { (view.name(&s.stamp.by.account)) ", " (by) },
            html! { (text::code(lang, "occasion", s.record.occasion.code())) },
            html! {
                @match s.outcome.proposal { Some(d) => (degree(v, d)), None => (t::screening_discretion_short(lang)) }
                @if s.outcome.provisional { " (" (t::screening_provisional_short(lang)) ")" }
            },
            tag(tone, &degree(v, s.record.decision)),
            html! { @if let Some(reason) = &s.record.reason { span class="pre" { (reason) } } },
        ],
    }
}

fn why(v: &Visitor, view: &CaseView, s: &Screening) -> Option<Markup> {
    if s.outcome.criteria.is_empty() {
        return None;
    }
    let last = view.case().screenings.last().is_some_and(|l| l == s);
    let counted = if last { super::form::registered(v, view) } else { Vec::new() };
    let basis = Basis { v, outcome: &s.outcome, answers: &s.record.answers, counted, form: None };
    Some(reasons(&basis))
}

/// Why the answers are not shown, where they are not.
fn hidden(v: &Visitor, view: &CaseView) -> Option<String> {
    let taken = view.redacted.hidden.get(&Category::Health).is_some_and(|n| *n > 0);
    match view.redacted.seen.get(&Category::Health) {
        Some(Seen::Hidden(why)) if taken && !view.case().screenings.is_empty() => {
            Some(text::rule(v.lang, v.web.app.rights(), why))
        }
        _ => None,
    }
}
