//! Requests between institutions: what came, what went, by when, and the answers (CASE-47).

pub(in crate::pages) mod paper;

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::pages::inquiry;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{Web, shell, text, ui};
use app::work::Requested;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::service_request::RequestState;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// The routes of requests.
pub fn routes() -> Router<Web> {
    Router::new().route("/requests", get(show))
}

/// The state of a request in a word.
pub(in crate::pages) fn state(v: &Visitor, state: RequestState) -> Markup {
    ui::tag(tone(state), &text::code(v.lang, "request", state.code()))
}

fn tone(state: RequestState) -> Tone {
    match state {
        RequestState::Sent => Tone::Warning,
        RequestState::Accepted => Tone::Info,
        RequestState::Delivered => Tone::Success,
        RequestState::Refused => Tone::Danger,
        RequestState::Expired => Tone::Danger,
        RequestState::Withdrawn | RequestState::Forwarded => Tone::Neutral,
    }
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let (received, sent) = v.web.app.requests_in_words(&v.caller).await.or_page(&v)?;
    let inquiries = v.web.app.inquiries(&v.caller).await.or_page(&v)?;
    let asked = inquiries.received.iter().filter(|i| i.waits.is_some()).count();
    let waiting = received.iter().filter(|r| is(r, RequestState::Sent)).count();
    let late = |r: &&Requested| open(r) && day(&r.row.due).is_some_and(|d| d < v.today());
    let (late, others) = (received.iter().filter(late).count(), sent.iter().filter(late).count());
    let tone = if waiting > 0 { Tone::Warning } else { Tone::Neutral };
    let page = Page {
        title: t::requests_title(lang).into(),
        lead: Some(t::requests_lead(lang).into()),
        content: html! {
            div class="stack" {
                p class="row" {
                    (ui::count_link(tone, waiting as i64, t::requests_count_waiting(lang), "#received"))
                    @if asked > 0 { (ui::count_link(Tone::Warning, asked as i64, t::inquiries_count(lang), "#inquiries-received")) }
                    @if late > 0 { (ui::count_link(Tone::Danger, late as i64, t::requests_count_late(lang), "#received")) }
                    @if others > 0 { (ui::count_link(Tone::Danger, others as i64, t::requests_count_late_sent(lang), "#sent")) }
                }
                (list(&v, "received", &received))
                (list(&v, "sent", &sent))
                (inquiry::list::panel(&v, "inquiries-received", &inquiries.received))
                (inquiry::list::panel(&v, "inquiries-sent", &inquiries.sent))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn is(r: &Requested, state: RequestState) -> bool {
    r.row.state == state.code()
}

fn open(r: &Requested) -> bool {
    is(r, RequestState::Sent) || is(r, RequestState::Accepted)
}

/// One of the two lists: open ones first, the most urgent on top.
fn list(v: &Visitor, id: &str, all: &[Requested]) -> Markup {
    let lang = v.lang;
    let received = id == "received";
    let heading = if received { t::requests_received(lang) } else { t::requests_sent(lang) };
    if all.is_empty() {
        let words = if received { t::requests_none_received(lang) } else { t::requests_none_sent(lang) };
        return ui::panel(id, heading, html! {}, ui::empty(words, t::requests_none_text(lang), html! {}));
    }
    let mut sorted: Vec<&Requested> = all.iter().collect();
    sorted.sort_by_key(|r| (!open(r), r.row.due.clone()));
    let other = if received { t::requests_from(lang) } else { t::requests_to(lang) };
    let mut heads =
        vec![t::requests_what(lang), t::requests_case(lang), other, t::agreed_until(lang), t::plan_state(lang)];
    heads.push(if received { t::agreed_actions(lang) } else { t::plan_result(lang) });
    let table = Table {
        caption: heading.into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: sorted.iter().map(|r| Row::from(cells(v, r, received))).collect(),
        ..Table::default()
    };
    ui::panel(id, heading, html! {}, ui::table(lang, &table))
}

fn cells(v: &Visitor, r: &Requested, received: bool) -> Vec<Markup> {
    let (lang, row) = (v.lang, &r.row);
    let number = &r.case.row.number;
    let what = r.request.as_ref().map_or_else(|| t::requests_one(lang, row.n), |q| q.send.what.to_string());
    let institution = if received { &row.from_institution } else { &row.to_institution };
    let due = match day(&row.due) {
        Some(due) if open(r) => shared::due_on(v, due),
        Some(due) => ui::date(lang, due),
        None => html! { (row.due) },
    };
    let on = |s: RequestState| day(&row.due).map_or(s, |due| s.on(due, v.today()));
    let state = RequestState::from_code(&row.state).map(|s| state(v, on(s))).unwrap_or_default();
    vec![
        html! {
            @if r.case.may_open { a class="ds-link" href={ "/cases/" (number) "/plan#request-" (row.n) } { (what) } } @else { (what) }
            @if let Some(why) = r.request.as_ref().filter(|_| received && open(r)) { p class="subtle pre" { (why.send.why) } }
        },
        html! { (r.case.row.name) br; span class="id subtle" { (number) } },
        html! { (text::institution(lang, v.model(), institution)) @if received { br; span class="subtle" { (r.from) } } },
        due,
        state,
        if received {
            actions(r, number, v)
        } else {
            html! { (answer(v, r)) (remind(v, r)) }
        },
    ]
}

/// What the addressee can do now.
fn actions(r: &Requested, number: &str, v: &Visitor) -> Markup {
    let may = |kind: &str| r.acts.contains(&kind);
    let form = |kind: &str| format!("/cases/{number}/do/{kind}?request={}&_return=/requests", r.row.n);
    let n = r.row.n.to_string();
    let accept = format!("/cases/{number}/do/request.accept");
    html! {
        div class="row" {
            @if is(r, RequestState::Sent) && may("request.accept") {
                (ui::post_button(Look::Main, t::button_accept(v.lang), &accept, &[("request", &n), ("_return", "/requests")]))
            }
            @if is(r, RequestState::Sent) && may("request.refuse") {
                (ui::link_button(Look::Second, t::button_refuse(v.lang), &form("request.refuse")))
                @if may("request.forward") { (ui::link_button(Look::Second, t::requests_forward(v.lang), &form("request.forward"))) }
            }
            @if is(r, RequestState::Accepted) && may("request.deliver") {
                (ui::link_button(Look::Main, t::requests_deliver(v.lang), &form("request.deliver")))
            }
        }
    }
}

/// When the addressee was reminded, and the button that does so, once a day.
fn remind(v: &Visitor, r: &Requested) -> Markup {
    let (lang, today) = (v.lang, v.today());
    let reminders = r.request.as_ref().map_or(&[][..], |q| &q.reminders);
    let last = reminders.last().map(|s| s.on);
    let may = open(r) && r.acts.contains(&"request.remind") && last != Some(today) && day(&r.row.sent) != Some(today);
    let (href, n) = (format!("/cases/{}/do/request.remind", r.case.row.number), r.row.n.to_string());
    html! {
        @if let Some(on) = last { p class="subtle" { (t::requests_reminded(lang, &words::date(lang, on))) } }
        @if may { div class="no-print" { (ui::post_button(Look::Second, t::requests_remind(lang), &href, &[("request", &n), ("_return", "/requests")])) } }
    }
}

/// What was answered to a request that one sent.
fn answer(v: &Visitor, r: &Requested) -> Markup {
    let Some(request) = &r.request else { return html! { "–" } };
    let code = request.refusal.as_ref().map(|c| text::entry(v.lang, &v.model().refusal_reason, c.as_str()));
    let said = request.answer.as_ref().and_then(|(_, words)| words.as_ref());
    html! {
        @if let Some(code) = &code { p { (code) } }
        @if let Some(said) = said { p class="pre" { (said) } }
        @if code.is_none() && said.is_none() { "–" }
    }
}
