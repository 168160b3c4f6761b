//! The requests for information that came and went, as they stand beside the service requests and on the desk.

use super::state;
use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui::parts::{Look, Tone, tag};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::inquiry::Listing;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// One of the two lists: what waits first, the most urgent on top.
pub(in crate::pages) fn panel(v: &Visitor, id: &str, all: &[Listing]) -> Markup {
    let lang = v.lang;
    let received = id == "inquiries-received";
    let heading = if received { t::inquiries_received(lang) } else { t::inquiries_sent(lang) };
    if all.is_empty() {
        let words = if received { t::inquiries_none_received(lang) } else { t::inquiries_none_sent(lang) };
        return ui::panel(id, heading, html! {}, ui::empty(words, t::inquiries_none_text(lang), html! {}));
    }
    let mut sorted: Vec<&Listing> = all.iter().collect();
    sorted.sort_by_key(|i| (i.waits.is_none(), i.waits, std::cmp::Reverse(i.row.asked.clone())));
    let other = if received { t::requests_from(lang) } else { t::requests_to(lang) };
    let heads = [t::inquiries_one(lang), other, t::agreed_until(lang), t::plan_state(lang), t::inquiries_todo(lang)];
    let table = Table {
        caption: heading.into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: sorted.iter().map(|i| Row::from(cells(v, i, received))).collect(),
        ..Table::default()
    };
    ui::panel(id, heading, html! {}, ui::table(lang, &table))
}

fn cells(v: &Visitor, one: &Listing, received: bool) -> Vec<Markup> {
    let (lang, row) = (v.lang, &one.row);
    let institution = if received { &row.from_institution } else { &row.to_institution };
    vec![
        html! {
            a class="ds-link id" href={ "/inquiries/" (row.id) } { (row.id) }
            @if let Some(person) = &one.person {
                br; (person) br;
                a class="ds-link subtle id" href={ "/cases/" (row.case_number) } { (row.case_number) }
            }
        },
        html! { (text::institution(lang, v.model(), institution)) },
        until(v, one),
        state(v, one.state),
        todo(v, one, received),
    ]
}

fn until(v: &Visitor, one: &Listing) -> Markup {
    match (one.waits, one.row.due.parse::<Date>()) {
        (Some(on), _) => shared::due_on(v, on),
        (None, Ok(on)) => ui::date(v.lang, on),
        (None, Err(_)) => html! { (one.row.due) },
    }
}

fn todo(v: &Visitor, one: &Listing, received: bool) -> Markup {
    let lang = v.lang;
    let duties = one.row.duties.split(',').filter(|d| !d.is_empty());
    html! {
        @if !one.row.duties.is_empty() && received {
            @for duty in duties { p { (text::code(lang, "after-duty", duty)) } }
        } @else if one.waits.is_some() {
            (ui::link_button(Look::Second, t::inquiries_open(lang), &format!("/inquiries/{}", one.row.id)))
        } @else { "–" }
    }
}

/// What waits on the desk of the addressee.
pub(in crate::pages) fn desk(v: &Visitor, all: &[Listing]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/requests" { (t::work_requests_all(lang)) } };
    let body = html! {
        @for one in all {
            div class="row spread" {
                div {
                    p {
                        a class="ds-link id" href={ "/inquiries/" (one.row.id) } { (one.row.id) }
                        @if let Some(person) = &one.person { " " (person) }
                        " " @if !one.row.duties.is_empty() { (tag(Tone::Warning, t::inquiries_after(lang))) } @else { (state(v, one.state)) }
                    }
                    p class="subtle" { (t::inquiries_from(lang, &text::institution(lang, v.model(), &one.row.from_institution))) }
                }
                div { (until(v, one)) }
            }
        }
    };
    ui::panel("inquiries", t::inquiries_received(lang), link, body)
}
